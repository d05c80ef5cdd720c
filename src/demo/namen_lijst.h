/* How the files with names write their lists. */
#ifndef CVB_DEMO_NAMEN_LIJST_H
#define CVB_DEMO_NAMEN_LIJST_H

#include "namen.h"

#define HERKOMSTEN(HERKOMST) \
	HERKOMST(nederlands, 560) \
	HERKOMST(fries, 30) \
	HERKOMST(turks, 75) \
	HERKOMST(marokkaans, 80) \
	HERKOMST(surinaams, 50) \
	HERKOMST(antilliaans, 30) \
	HERKOMST(pools, 35) \
	HERKOMST(syrisch, 30) \
	HERKOMST(eritrees, 20) \
	HERKOMST(somalisch, 20) \
	HERKOMST(vietnamees, 12) \
	HERKOMST(indonesisch, 20) \
	HERKOMST(portugees, 20) \
	HERKOMST(oekraiens, 18)

struct namenlijst {
	const char *const *namen;
	size_t aantal;
};

struct achternamenlijst {
	const struct achternaam *namen;
	size_t aantal;
};

#define HERKOMST(naam, gewicht) \
	extern const struct namenlijst jongens_##naam, meisjes_##naam; \
	extern const struct achternamenlijst achternamen_##naam;
HERKOMSTEN(HERKOMST)
#undef HERKOMST

#define JONGENS(naam, ...) \
	static const char *const namen_j_##naam[] = { __VA_ARGS__ }; \
	const struct namenlijst jongens_##naam = { namen_j_##naam, ARRAY_LEN(namen_j_##naam) }
#define MEISJES(naam, ...) \
	static const char *const namen_m_##naam[] = { __VA_ARGS__ }; \
	const struct namenlijst meisjes_##naam = { namen_m_##naam, ARRAY_LEN(namen_m_##naam) }
#define ACHTERNAMEN(naam, ...) \
	static const struct achternaam namen_a_##naam[] = { __VA_ARGS__ }; \
	const struct achternamenlijst achternamen_##naam = { \
		namen_a_##naam, ARRAY_LEN(namen_a_##naam) \
	}

#endif

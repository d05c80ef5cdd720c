/* Drawing names from the lists. */
#include <string.h>

#include "namen_lijst.h"

static const char *const namen_neutraal[] = {
	"Robin", "Sam", "Noa", "Charlie", "Bo", "Alex", "Jamie", "Dani", "Kim", "Quinn", "Senna",
	"Remi",
};

/* What Dutch parents are called: a generation earlier. Other families use their own lists again. */
static const char *const namen_vaders[] = {
	"Jeroen", "Marco", "Dennis", "Patrick", "Richard", "Evert-Jan", "Marius", "Michel", "Roland",
	"Gerard", "Johan", "Edwin", "Arjan", "Bart", "Frans", "Martijn", "Wim", "Remco", "Pascal",
	"Hans",
};
static const char *const namen_moeders[] = {
	"Marieke", "Sandra", "Monique", "Linda", "Esther", "Petra", "Ingrid", "Wendy", "Miranda",
	"Bianca", "Karin", "Annemarie", "Saskia", "Marjolein", "Mirjam", "Anita", "Elly", "Patricia",
	"José", "Yvonne",
};

static const struct herkomst {
	const struct namenlijst *jongens, *meisjes;
	const struct achternamenlijst *achternamen;
} herkomsten[] = {
#define HERKOMST(naam, gewicht) \
	{ &jongens_##naam, &meisjes_##naam, &achternamen_##naam },
HERKOMSTEN(HERKOMST)
#undef HERKOMST
};

#define HERKOMST_nederlands 0 /* the first of the list */
#define ANDERE_ROEPNAAM 120   /* promille with a given name from another background */
#define ANDERE_ACHTERNAAM 220 /* promille of the parents with a surname of their own */
#define VAN_HIER 700          /* promille of the staff with Dutch surnames */

static size_t herkomst_draw(struct toeval *toeval)
{
	static const int gewichten[] = {
#define HERKOMST(naam, gewicht) gewicht,
HERKOMSTEN(HERKOMST)
#undef HERKOMST
	};

	return toeval_weighted(toeval, gewichten, ARRAY_LEN(gewichten));
}

static const char *name_from(struct toeval *toeval, const char *const *namen, size_t aantal)
{
	return namen[toeval_draw(toeval, 0, (int)aantal - 1)];
}

static const char *roepnaam_draw(struct toeval *toeval, size_t herkomst, const char *geslacht)
{
	const struct namenlijst *lijst;

	if (!geslacht || (strcmp(geslacht, "m") != 0 && strcmp(geslacht, "v") != 0))
		return name_from(toeval, namen_neutraal, ARRAY_LEN(namen_neutraal));
	lijst = *geslacht == 'm' ? herkomsten[herkomst].jongens : herkomsten[herkomst].meisjes;
	return name_from(toeval, lijst->namen, lijst->aantal);
}

static struct achternaam achternaam_draw(struct toeval *toeval, size_t herkomst)
{
	const struct achternamenlijst *lijst = herkomsten[herkomst].achternamen;

	return lijst->namen[toeval_draw(toeval, 0, (int)lijst->aantal - 1)];
}

struct persoon persoon_draw(struct toeval *toeval, const char *geslacht)
{
	struct persoon persoon = { .herkomst = herkomst_draw(toeval) };
	size_t roepnaam_uit = persoon.herkomst;

	if (toeval_chance(toeval, ANDERE_ROEPNAAM))
		roepnaam_uit = HERKOMST_nederlands;
	persoon.roepnaam = roepnaam_draw(toeval, roepnaam_uit, geslacht);
	persoon.achternaam = achternaam_draw(toeval, persoon.herkomst);
	return persoon;
}

struct persoon ouder_draw(struct toeval *toeval, const struct persoon *kind, bool vrouw)
{
	struct persoon ouder = *kind;

	if (kind->herkomst != HERKOMST_nederlands)
		ouder.roepnaam = roepnaam_draw(toeval, kind->herkomst, vrouw ? "v" : "m");
	else if (vrouw)
		ouder.roepnaam = name_from(toeval, namen_moeders, ARRAY_LEN(namen_moeders));
	else
		ouder.roepnaam = name_from(toeval, namen_vaders, ARRAY_LEN(namen_vaders));
	if (toeval_chance(toeval, ANDERE_ACHTERNAAM))
		ouder.achternaam = achternaam_draw(toeval, kind->herkomst);
	return ouder;
}

const char *medewerker_draw(struct toeval *toeval, struct arena *arena)
{
	static const char voorletters[] = "ABCDEFGHIJKLMNPRSTVWY";
	size_t herkomst = toeval_chance(toeval, VAN_HIER) ? HERKOMST_nederlands
		: herkomst_draw(toeval);
	struct achternaam achternaam = achternaam_draw(toeval, herkomst);
	char voorletter = voorletters[toeval_draw(toeval, 0, (int)sizeof(voorletters) - 2)];

	return arena_printf(arena, "%c. %s%s%s", voorletter,
		achternaam.tussenvoegsel ? achternaam.tussenvoegsel : "",
		achternaam.tussenvoegsel ? " " : "", achternaam.naam);
}

/* The first letter may take more than one byte: "Ö. Kaya". */
static int first_letter_len(const char *text)
{
	int len = 1;

	while (((unsigned char)text[len] & 0xC0) == 0x80)
		len++;
	return len;
}

const char *persoon_naam(const struct persoon *persoon, bool voorletter, struct arena *arena)
{
	const char *tussen = persoon->achternaam.tussenvoegsel;

	return arena_printf(arena, "%.*s%s %s%s%s",
		voorletter ? first_letter_len(persoon->roepnaam) : (int)strlen(persoon->roepnaam),
		persoon->roepnaam, voorletter ? "." : "", tussen ? tussen : "", tussen ? " " : "",
		persoon->achternaam.naam);
}

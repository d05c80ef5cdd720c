/* A template without include guard: velden.c includes it once per record kind, with E_NAAM (the
 * table), E_DEF (its rows), E_ORDER (oldest first) and optionally E_FROM, E_LEERLING, E_ORDER_ALLE
 * and E_ZELF defined. It spells out the fields and, at compile time, every SQL statement. */
#ifndef E_FROM
#define E_FROM " t JOIN leerling l ON l.id = t.leerling"
#endif
#ifndef E_LEERLING
#define E_LEERLING "t.leerling"
#endif
#ifndef E_ORDER_ALLE
#define E_ORDER_ALLE "l.leerlingnummer, " E_ORDER
#endif

#define SQL_EERDER(naam) \
	"SELECT " naam " FROM " TEKST(E_NAAM) " WHERE " naam " IS NOT NULL" \
	" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT " TEKST(EERDER_MAX)
static const struct veld PLAK(velden_, E_NAAM)[] = {
#define SLEUTEL(naam, soort, vlaggen, rest, label, hulp) \
	{ #naam, ":" #naam, SOORT_##soort, (vlaggen) | SLEUTEL_VELD, rest, label, hulp, \
	  SQL_EERDER(#naam) },
#define VELD(naam, soort, vlaggen, rest, label, hulp) \
	{ #naam, ":" #naam, SOORT_##soort, vlaggen, rest, label, hulp, SQL_EERDER(#naam) },
#define LEERLING_SLEUTEL \
	{ "leerlingnummer", ":leerling", SOORT_LEERLING, VERPLICHT | SLEUTEL_VELD, VRIJ, \
	  "Leerling", "Over wie het gaat.", NULL },
#define LEERLING_VELD \
	{ "leerlingnummer", ":leerling", SOORT_LEERLING, 0, VRIJ, \
	  "Leerling", "Over wie het gaat; leeg als het over niemand in het bijzonder gaat.", \
	  NULL },
#include E_DEF
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD
};

#define SLEUTEL(naam, ...) ", t." #naam
#define VELD(naam, ...) ", t." #naam
#define LEERLING_SLEUTEL ", l.leerlingnummer"
#define LEERLING_VELD LEERLING_SLEUTEL
static const char PLAK(sql_id_, E_NAAM)[] = "SELECT t.id, " E_LEERLING
#include E_DEF
	" FROM " TEKST(E_NAAM) E_FROM " WHERE t.id = :id";

static const char PLAK(sql_alle_, E_NAAM)[] = "SELECT t.id, " E_LEERLING
#include E_DEF
	" FROM " TEKST(E_NAAM) E_FROM " ORDER BY " E_ORDER_ALLE;

static const char PLAK(sql_leerling_, E_NAAM)[] = "SELECT t.id, " E_LEERLING
#include E_DEF
	" FROM " TEKST(E_NAAM) E_FROM " WHERE " E_LEERLING " = :leerling ORDER BY " E_ORDER;

static const char PLAK(sql_sleutel_, E_NAAM)[] = "SELECT t.id, " E_LEERLING
#include E_DEF
	" FROM " TEKST(E_NAAM) E_FROM " WHERE true"
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD
#define SLEUTEL(naam, ...) " AND t." #naam " = :" #naam
#define VELD(naam, ...)
#define LEERLING_SLEUTEL " AND t.leerling = :leerling"
#define LEERLING_VELD
#include E_DEF
	;
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD

static const char PLAK(sql_insert_, E_NAAM)[] = "INSERT INTO " TEKST(E_NAAM) " (id"
#define SLEUTEL(naam, ...) ", " #naam
#define VELD(naam, ...) ", " #naam
#define LEERLING_SLEUTEL ", leerling"
#define LEERLING_VELD LEERLING_SLEUTEL
#include E_DEF
	") VALUES (:id"
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD
#define SLEUTEL(naam, ...) ", :" #naam
#define VELD(naam, ...) ", :" #naam
#define LEERLING_SLEUTEL ", :leerling"
#define LEERLING_VELD LEERLING_SLEUTEL
#include E_DEF
	")";
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD

/* The first assignment has no comma: the pupil, or the only key of a kind that stands by itself. */
#ifdef E_ZELF
#define SLEUTEL(naam, ...) #naam " = :" #naam
#define E_BEGIN
#else
#define SLEUTEL(naam, ...) ", " #naam " = :" #naam
#define E_BEGIN "leerling = :leerling"
#endif
#define VELD(naam, ...) ", " #naam " = :" #naam
#define LEERLING_SLEUTEL
#define LEERLING_VELD
static const char PLAK(sql_update_, E_NAAM)[] = "UPDATE " TEKST(E_NAAM) " SET " E_BEGIN
#include E_DEF
	" WHERE id = :id";
#undef SLEUTEL
#undef VELD
#undef LEERLING_SLEUTEL
#undef LEERLING_VELD
#undef E_BEGIN

static const char PLAK(sql_delete_, E_NAAM)[] = "DELETE FROM " TEKST(E_NAAM) " WHERE id = :id";

#undef SQL_EERDER
#undef E_NAAM
#undef E_DEF
#undef E_ORDER
#undef E_ORDER_ALLE
#undef E_FROM
#undef E_LEERLING
#undef E_ZELF

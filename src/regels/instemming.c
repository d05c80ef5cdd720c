/* Who has to agree with the handelingsdeel of an opp version, what each of them answered, and what
 * that makes of the version as a whole. */
#include <string.h>

#include "cvb/regels.h"

struct vraag {
	struct store *store;
	const struct record *opp;
	struct arena *arena;
	struct record_lijst antwoorden; /* all toestemmingen of the pupil */
};

/* ---- answers ---- */

static bool is_over_versie(const struct vraag *vraag, const struct record *toestemming)
{
	return record_is(toestemming, V_toestemming_soort, "instemming") &&
		record_is(toestemming, V_toestemming_opp_versie,
			record_text(vraag->opp, V_opp_versie));
}

static const char *naam_van(const struct record *toestemming)
{
	const char *naam = record_text(toestemming, V_toestemming_door);

	return naam ? naam : "";
}

static bool is_later(const struct record *a, const struct record *b)
{
	dag op = record_dag(a, V_toestemming_datum);
	dag ander = record_dag(b, V_toestemming_datum);

	if (op == GEEN_DAG || ander == GEEN_DAG || op == ander)
		return record_int(a, V_toestemming_nr, 0) > record_int(b, V_toestemming_nr, 0);
	return op > ander;
}

/* The newest answer of that person about this version; soort NULL = none. */
static struct record antwoord_van(const struct vraag *vraag, const char *naam)
{
	const char *gevouwen = utf8_fold(vraag->arena, naam);
	struct record laatste = { 0 };

	for (size_t i = 0; i < vraag->antwoorden.aantal; i++) {
		const struct record *dit = &vraag->antwoorden.rijen[i];

		if (is_over_versie(vraag, dit) &&
		    strcmp(utf8_fold(vraag->arena, naam_van(dit)), gevouwen) == 0 &&
		    (!laatste.soort || is_later(dit, &laatste)))
			laatste = *dit;
	}
	return laatste;
}

static const char *stand_van(const struct instemmer *wie)
{
	if (!wie->toestemming.soort)
		return NULL;
	return record_text(&wie->toestemming, V_toestemming_ingetrokken_op) ? "nee"
		: record_text(&wie->toestemming, V_toestemming_antwoord);
}

/* ---- who ---- */

static void add(const struct vraag *vraag, struct instemming *uit, const char *naam,
	const char *wie)
{
	const char *gevouwen = utf8_fold(vraag->arena, naam);

	for (size_t i = 0; i < uit->aantal; i++)
		if (strcmp(utf8_fold(vraag->arena, uit->rijen[i].naam), gevouwen) == 0)
			return;
	uit->rijen[uit->aantal++] = (struct instemmer){ naam, wie ? wie : "",
		antwoord_van(vraag, naam) };
}

/* Contacts with gezag in the order in which they are called, then who else answered. */
static void add_ouders(const struct vraag *vraag, struct instemming *uit)
{
	struct record_lijst contacten = records_of(vraag->store, E_contact, vraag->opp->leerling,
		vraag->arena);

	uit->aantal = 0;
	uit->rijen = arena_alloc(vraag->arena, (contacten.aantal + vraag->antwoorden.aantal + 1) *
		sizeof(*uit->rijen));
	for (size_t i = 0; i < contacten.aantal; i++)
		if (record_is(&contacten.rijen[i], V_contact_gezag, "ja"))
			add(vraag, uit, record_text(&contacten.rijen[i], V_contact_naam),
				record_text(&contacten.rijen[i], V_contact_relatie));
	for (size_t i = 0; i < vraag->antwoorden.aantal; i++)
		if (is_over_versie(vraag, &vraag->antwoorden.rijen[i]))
			add(vraag, uit, naam_van(&vraag->antwoorden.rijen[i]), NULL);
}

/* ---- what follows ---- */

static size_t count(const struct instemming *uit, const char *stand)
{
	size_t aantal = 0;

	for (size_t i = 0; i < uit->aantal; i++)
		aantal += waarde_equal(stand_van(&uit->rijen[i]), stand);
	return aantal;
}

static const char *dag_van(const struct instemmer *wie)
{
	const char *ingetrokken = record_text(&wie->toestemming, V_toestemming_ingetrokken_op);

	return ingetrokken ? ingetrokken : record_text(&wie->toestemming, V_toestemming_datum);
}

/* The names and the last day of those whose answer is `stand`. */
static void sum_up(const struct vraag *vraag, struct instemming *uit, const char *stand)
{
	uit->op = uit->door = NULL;
	for (size_t i = 0; i < uit->aantal; i++) {
		const struct instemmer *wie = &uit->rijen[i];

		if (!waarde_equal(stand_van(wie), stand))
			continue;
		if (*wie->naam)
			uit->door = arena_printf(vraag->arena, "%s%s%s", uit->door ? uit->door : "",
				uit->door ? ", " : "", wie->naam);
		if (dag_van(wie) && (!uit->op || strcmp(dag_van(wie), uit->op) > 0))
			uit->op = dag_van(wie);
	}
}

static void conclude(const struct vraag *vraag, struct instemming *uit)
{
	size_t niets = count(uit, NULL);

	uit->antwoord = NULL;
	if (count(uit, "nee") > 0)
		uit->antwoord = "nee";
	else if (uit->aantal > 0 && count(uit, "ja") == uit->aantal)
		uit->antwoord = "ja";
	else if (niets < uit->aantal)
		uit->antwoord = "gevraagd";
	sum_up(vraag, uit, waarde_equal(uit->antwoord, "nee") ? "nee" : "ja");
	if (waarde_equal(uit->antwoord, "gevraagd"))
		uit->op = NULL;
}

/* Of age the pupil decides, unless the parents had all agreed before. */
static void take_place(const struct vraag *vraag, const struct record *leerling,
	struct instemming *uit)
{
	const char *naam = leerling_naam(leerling, vraag->arena);

	if (!leerling_18plus(leerling, vraag->store->vandaag) ||
	    (waarde_equal(uit->antwoord, "ja") && !antwoord_van(vraag, naam).soort))
		return;
	uit->zelf = true;
	uit->aantal = 0;
	add(vraag, uit, naam, "leerling zelf");
	conclude(vraag, uit);
}

struct instemming instemming_of(struct store *store, const struct record *opp,
	struct arena *arena)
{
	struct vraag vraag = { store, opp, arena,
		records_of(store, E_toestemming, opp->leerling, arena) };
	struct instemming uit = { 0 };
	struct record leerling;

	add_ouders(&vraag, &uit);
	conclude(&vraag, &uit);
	if (record_load(store, E_leerling, opp->leerling, arena, &leerling))
		take_place(&vraag, &leerling, &uit);
	return uit;
}

/* The form on a concept of the opp: made from the huidige version, with what is still missing
 * before it may be vastgesteld in sight. */
#include "formulier.h"

const int opp_aspecten[3] = { V_opp_uitstroomprofiel, V_opp_bestemming, V_opp_niveau };

bool opp_concept_find(struct store *store, int64_t leerling, struct arena *arena,
	struct record *out)
{
	struct record_lijst opps = records_of(store, E_opp, leerling, arena);

	for (size_t i = opps.aantal; i-- > 0;)
		if (record_is(&opps.rijen[i], V_opp_status, "concept")) {
			*out = opps.rijen[i];
			return true;
		}
	return false;
}

/* ---- what is still missing ---- */

static size_t count_blocking(const struct bezwaar *bezwaren, size_t aantal)
{
	size_t n = 0;

	for (size_t i = 0; i < aantal; i++)
		n += bezwaren[i].houdt_tegen;
	return n;
}

const char *opp_voortgang(struct store *store, const struct record *opp, struct arena *arena)
{
	const struct bezwaar *bezwaren;
	size_t aantal = opp_bezwaren(store, opp, store->vandaag, arena, &bezwaren);
	size_t nodig = count_blocking(bezwaren, aantal);

	if (nodig == 0)
		return "klaar om vast te stellen (v)";
	return arena_printf(arena, "nog %zu %s nodig voor vaststellen (v)", nodig,
		nodig == 1 ? "punt" : "punten");
}

/* "Voor vaststellen nog nodig: uitstroombestemming, onderbouwing." */
static void noem_nodig(struct formulier *f)
{
	struct text som = { 0 };

	for (size_t i = 0; i < f->bezwaren_aantal; i++)
		if (f->bezwaren[i].houdt_tegen)
			deel_add(&som, f->begin.soort->velden[f->bezwaren[i].veld].label);
	if (som.len > 0)
		bericht_add(f, arena_printf(&f->arena, "Voor vaststellen nog nodig: %s.",
			text_str(&som)));
	text_clear(&som);
}

const char *opp_voorbereiden(struct formulier *f, const char *titel)
{
	size_t nodig;

	f->heeft_vorige = opp_previous(f->store, &f->begin, f->store->vandaag, &f->arena, f->was);
	if (f->bevroren)
		return arena_printf(&f->arena, "%s, vastgesteld", titel);
	f->bezwaren_aantal = opp_bezwaren(f->store, &f->begin, f->store->vandaag, &f->arena,
		&f->bezwaren);
	nodig = count_blocking(f->bezwaren, f->bezwaren_aantal);
	noem_nodig(f);
	return nodig == 0 ? arena_printf(&f->arena, "%s, klaar om vast te stellen", titel)
		: arena_printf(&f->arena, "%s, nog %zu nodig", titel, nodig);
}

/* ---- a concept ---- */

static void say_made(struct tui *tui, const struct record *concept)
{
	bool eerste = record_is(concept, V_opp_versie, "1");

	tui_say(tui, "Versie %s is gemaakt als concept%s.", record_text(concept, V_opp_versie),
		eerste ? "" : ", met wat er in de vorige versie stond");
	bewaard_is(tui, concept);
	tui_reload(tui);
}

/* From the huidige version, or an empty one for who has none. */
bool opp_concept_make(struct tui *tui, int64_t leerling, struct arena *arena,
	struct record *out)
{
	struct store *store = store_of(tui);
	struct record record;
	struct termen termen;
	struct error err;

	if (!record_load(store, E_leerling, leerling, arena, &record)) {
		tui_complain(tui, "Deze leerling is intussen verwijderd.");
		return false;
	}
	termen = termen_of(store, leerling, store->vandaag, arena);
	if (opp_concept(store, &record, termen.opp.soort ? &termen.opp : NULL, out, arena,
			&err) != OK) {
		tui_complain(tui, "Er is geen concept gemaakt: %s", err.sentence);
		return false;
	}
	say_made(tui, out);
	return record_load(store, E_opp, out->id, arena, out); /* as the file has it */
}

void opp_form_concept(struct tui *tui, int64_t leerling)
{
	struct arena arena = { 0 };
	struct record opp;

	if (tui_may_write(tui) &&
	    (opp_concept_find(store_of(tui), leerling, &arena, &opp) ||
	     opp_concept_make(tui, leerling, &arena, &opp)))
		formulier_edit(tui, &opp, GEEN_VELD);
	arena_clear(&arena);
}

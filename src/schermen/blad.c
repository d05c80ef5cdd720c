/* All that is in one record, on a page to read: what is filled in under its labels, what belongs to
 * it, and at the end the names of what is empty. */
#include <string.h>

#include "blad.h"

struct vulling {
	struct page *blad;
	struct store *store;
	const struct record *record;
	struct arena arena;
};

/* ---- names ---- */

const char *record_naam(const struct record *record, const struct config *config,
	struct arena *arena)
{
	static const struct {
		const char *woord;
		int veld;
	} namen[ENTITEIT_AANTAL] = {
		[E_contact] = { "contactpersoon", V_contact_naam },
		[E_tlv] = { "tlv", V_tlv_nummer },
		[E_opp] = { "opp versie", V_opp_versie },
		[E_evaluatie] = { "evaluatie", V_evaluatie_datum },
		[E_stage] = { "stage vanaf", V_stage_van },
		[E_uitstroom] = { "uitstroom", V_uitstroom_datum },
		[E_nazorg] = { "nazorgcontact", V_nazorg_datum },
		[E_vergadering] = { "vergadering", V_vergadering_datum },
		[E_besluit] = { "besluit CvB", V_besluit_datum },
		[E_actie] = { "actie", V_actie_nummer },
		[E_notitie] = { "notitie", V_notitie_datum },
		[E_aandachtspunt] = { "aandachtspunt", V_aandachtspunt_datum },
		[E_toestemming] = { "toestemming", V_toestemming_nr },
		[E_agendapunt] = { "agendapunt", V_agendapunt_datum },
	};
	enum entiteit_nr nr = record->soort->nr;

	if (nr == E_leerling)
		return "gegevens van de leerling";
	if (nr == E_doel)
		return arena_printf(arena, "doel %s bij opp versie %s",
			record_text(record, V_doel_nr), record_text(record, V_doel_opp_versie));
	return arena_printf(arena, "%s %s", namen[nr].woord,
		veld_tekst(record, namen[nr].veld, config, arena));
}

const char *profiel_tekst(const struct record *opp, const struct config *config,
	struct arena *arena)
{
	const char *profiel = veld_tekst(opp, V_opp_uitstroomprofiel, config, arena);
	const char *bestemming = veld_tekst(opp, V_opp_bestemming, config, arena);

	return arena_printf(arena, "%s%s%s", profiel, *profiel && *bestemming ? " > " : "",
		bestemming);
}

const char *perspectief_tekst(const struct record *opp, const struct config *config,
	struct arena *arena)
{
	const char *niveau = veld_tekst(opp, V_opp_niveau, config, arena);
	struct text tekst = { 0 };

	deel_add(&tekst, profiel_tekst(opp, config, arena));
	if (*niveau)
		deel_printf(&tekst, "niveau %s", niveau);
	return tekst_keep(&tekst, arena);
}

/* ---- what belongs to an opp ---- */

static bool is_concept(const struct record *record)
{
	return record->soort->nr == E_opp && record_is(record, V_opp_status, "concept");
}

static void add_bezwaren(struct vulling *v)
{
	struct bezwaren bezwaren = opp_bezwaren(v->store, v->record, v->store->vandaag, &v->arena);

	page_text(v->blad, ROLE_NORMAL, "Nodig voor het vaststellen:");
	for (size_t i = 0; i < bezwaren.aantal; i++) {
		bool tegen = bezwaren.rijen[i].houdt_tegen;

		page_text(v->blad, tegen ? ROLE_WARNING : ROLE_INFO,
			arena_printf(&v->arena, "%s %s", tegen ? "!" : "i", bezwaren.rijen[i].zin));
	}
	if (bezwaren_tegen(&bezwaren) == 0)
		page_text(v->blad, ROLE_NORMAL, "Alles is er: druk op v om vast te stellen.");
	page_empty(v->blad);
}

static void add_doel(struct vulling *v, const struct record *doel)
{
	const struct config *config = v->store->config;
	struct text rest = { 0 };

	page_text(v->blad, ROLE_NORMAL, arena_printf(&v->arena, "%s. %s: %s",
		record_text(doel, V_doel_nr), veld_tekst(doel, V_doel_type, config, &v->arena),
		record_text(doel, V_doel_omschrijving)));
	page_mark(v->blad, doel->id);
	deel_add(&rest, record_text(doel, V_doel_streef));
	deel_add(&rest, record_text(doel, V_doel_meetwijze));
	deel_add(&rest, record_text(doel, V_doel_frequentie));
	deel_add(&rest, record_text(doel, V_doel_uitvoerder));
	if (record_text(doel, V_doel_einddatum))
		deel_printf(&rest, "t/m %s", veld_tekst(doel, V_doel_einddatum, config, &v->arena));
	if (record_text(doel, V_doel_behaald))
		deel_printf(&rest, "behaald: %s",
			veld_tekst(doel, V_doel_behaald, config, &v->arena));
	if (rest.len > 0) {
		page_text(v->blad, ROLE_DIM, text_str(&rest));
		page_mark(v->blad, doel->id);
	}
	text_clear(&rest);
}

static void add_doelen(struct vulling *v)
{
	struct record_lijst doelen = records_of(v->store, E_doel, v->record->leerling, &v->arena);
	const char *versie = record_text(v->record, V_opp_versie);
	bool eerste = true;

	for (size_t i = 0; i < doelen.aantal; i++) {
		if (!record_is(&doelen.rijen[i], V_doel_opp_versie, versie))
			continue;
		if (eerste) {
			page_empty(v->blad);
			page_heading(v->blad, "Doelen (Enter opent er een)");
		}
		eerste = false;
		add_doel(v, &doelen.rijen[i]);
	}
	if (eerste)
		page_text(v->blad, ROLE_DIM, "Bij deze versie zijn geen doelen vastgelegd.");
}

/* ---- what goes above ---- */

/* Of which version an evaluation or consent is, in words. */
static void add_versie(struct vulling *v, int veld)
{
	struct record sleutel = record_new(E_opp, &v->arena);
	struct record opp;

	sleutel.leerling = v->record->leerling;
	sleutel.waarden[V_opp_versie] = record_text(v->record, veld);
	if (!sleutel.waarden[V_opp_versie] ||
	    !record_find(v->store, &sleutel, &v->arena, &opp))
		return;
	page_text(v->blad, ROLE_DIM, arena_printf(&v->arena, "van opp versie %s: %s",
		record_text(&opp, V_opp_versie),
		perspectief_tekst(&opp, v->store->config, &v->arena)));
	page_mark(v->blad, opp.id);
	page_empty(v->blad);
}

/* ---- what led to it, and what came of it ---- */

static void add_verband(struct vulling *v, const char *zin, int64_t id)
{
	page_text(v->blad, ROLE_DIM, zin);
	page_mark(v->blad, id);
}

static const char *versie_tekst(struct vulling *v, const struct record *opp)
{
	const struct config *config = v->store->config;

	return arena_printf(&v->arena, "opp versie %s (%s%s%s): %s", record_text(opp, V_opp_versie),
		record_text(opp, V_opp_status), record_text(opp, V_opp_vastgesteld_op) ? " " : "",
		veld_tekst(opp, V_opp_vastgesteld_op, config, &v->arena),
		perspectief_tekst(opp, config, &v->arena));
}

/* From an evaluation to the version that came of it, and from a decision to its version. */
static void add_gevolg(struct vulling *v)
{
	const struct record *record = v->record;
	struct record opp;

	if (record->soort->nr == E_evaluatie &&
	    evaluatie_gevolg(v->store, record, &v->arena, &opp))
		add_verband(v, arena_printf(&v->arena, "leidde tot %s", versie_tekst(v, &opp)),
			opp.id);
	else if (record->soort->nr == E_besluit &&
		 besluit_gevolg(v->store, record, &v->arena, &opp))
		add_verband(v, arena_printf(&v->arena, "hoort bij %s", versie_tekst(v, &opp)),
			opp.id);
	else
		return;
	page_empty(v->blad);
}

/* From a version back to the evaluation and to the decision. */
static void add_aanleiding(struct vulling *v)
{
	const struct config *config = v->store->config;
	struct record evaluatie, besluit;
	bool een = opp_aanleiding(v->store, v->record, &v->arena, &evaluatie);
	bool ander = opp_besluit(v->store, v->record, &v->arena, &besluit);

	if (een)
		add_verband(v, arena_printf(&v->arena, "volgt uit de %s",
			record_naam(&evaluatie, config, &v->arena)), evaluatie.id);
	if (ander)
		add_verband(v, arena_printf(&v->arena, "%s: %s",
			record_naam(&besluit, config, &v->arena),
			record_text(&besluit, V_besluit_besluit)), besluit.id);
	if (een || ander)
		page_empty(v->blad);
}

static void add_top(struct vulling *v)
{
	const struct record *record = v->record;

	if (is_concept(record))
		add_bezwaren(v);
	if (record->soort->nr == E_evaluatie)
		add_versie(v, V_evaluatie_opp_versie);
	if (record->soort->nr == E_opp)
		add_aanleiding(v);
	add_gevolg(v);
	if (record->soort->nr == E_toestemming)
		add_versie(v, V_toestemming_opp_versie);
	if (record->soort->nr == E_doel)
		add_versie(v, V_doel_opp_versie);
	if (record->soort->nr == E_notitie && !record_is(record, V_notitie_deelbaar, "ja"))
		page_text(v->blad, ROLE_INFO, "i intern: komt niet in een afdruk voor ouders");
}

/* ---- what a meeting decided ---- */

struct telling {
	const char *datum;
	int veld; /* of the record, that names the meeting */
	size_t aantal;
};

static bool count_one(const struct record *record, void *context)
{
	struct telling *telling = context;

	telling->aantal += record_is(record, telling->veld, telling->datum);
	return true;
}

static size_t count_van(const struct vulling *v, enum entiteit_nr nr, int veld)
{
	struct telling telling = { record_text(v->record, V_vergadering_datum), veld, 0 };

	records_visit(v->store, nr, count_one, &telling);
	return telling.aantal;
}

/* How many only: what was decided about a pupil is read in the dossier, where that is logged. */
static void add_uitkomst(struct vulling *v)
{
	size_t punten = count_van(v, E_agendapunt, V_agendapunt_datum);
	size_t besluiten = count_van(v, E_besluit, V_besluit_datum);
	size_t acties = count_van(v, E_actie, V_actie_vergadering);

	page_empty(v->blad);
	if (punten > 0)
		page_text(v->blad, ROLE_NORMAL, arena_printf(&v->arena, "%zu %s op de agenda.",
			punten, punten == 1 ? "leerling" : "leerlingen"));
	page_text(v->blad, ROLE_NORMAL, arena_printf(&v->arena,
		"%zu %s en %zu %s; ze staan in de dossiers, op het blad Notities.", besluiten,
		besluiten == 1 ? "besluit" : "besluiten", acties,
		acties == 1 ? "actie" : "acties"));
}

/* ---- the fields ---- */

static bool is_shown(const struct vulling *v, int veld)
{
	return v->record->soort->velden[veld].soort != SOORT_LEERLING;
}

/* The field that names a meeting by its day leads to that meeting. */
static void mark_vergadering(struct vulling *v, int veld)
{
	enum entiteit_nr nr = v->record->soort->nr;
	struct record sleutel = record_new(E_vergadering, &v->arena);
	struct record vergadering;

	if ((nr != E_besluit || veld != V_besluit_datum) &&
	    (nr != E_agendapunt || veld != V_agendapunt_datum) &&
	    (nr != E_actie || veld != V_actie_vergadering))
		return;
	sleutel.waarden[V_vergadering_datum] = record_text(v->record, veld);
	if (record_find(v->store, &sleutel, &v->arena, &vergadering))
		page_mark(v->blad, vergadering.id);
}

static void add_velden(struct vulling *v, bool intern)
{
	const struct entiteit *soort = v->record->soort;

	for (int i = 0; i < soort->aantal; i++)
		if (is_shown(v, i) && v->record->waarden[i] &&
		    !(soort->velden[i].vlaggen & INTERN) == !intern) {
			page_pair(v->blad, soort->velden[i].label,
				veld_tekst(v->record, i, v->store->config, &v->arena));
			mark_vergadering(v, i);
		}
}

static void add_intern(struct vulling *v)
{
	const struct entiteit *soort = v->record->soort;

	for (int i = 0; i < soort->aantal; i++)
		if ((soort->velden[i].vlaggen & INTERN) && v->record->waarden[i]) {
			page_empty(v->blad);
			page_heading(v->blad,
				"Alleen voor de CvB: komt nooit in een afdruk voor ouders");
			add_velden(v, true);
			return;
		}
}

static void add_leeg(struct vulling *v)
{
	const struct entiteit *soort = v->record->soort;
	struct text namen = { 0 };

	for (int i = 0; i < soort->aantal; i++)
		if (is_shown(v, i) && !v->record->waarden[i])
			deel_add(&namen, soort->velden[i].label);
	if (namen.len > 0) {
		page_empty(v->blad);
		page_text(v->blad, ROLE_DIM, arena_printf(&v->arena, "Niet ingevuld: %s.",
			text_str(&namen)));
	}
	text_clear(&namen);
}

/* An id is of one record only, whatever its kind. */
bool blad_verwijst(struct store *store, int64_t id, enum entiteit_nr *nr)
{
	static const enum entiteit_nr soorten[] = { E_opp, E_doel, E_evaluatie, E_besluit,
		E_vergadering, E_actie, E_toestemming };
	struct arena arena = { 0 };
	struct record record;
	bool found = false;

	for (size_t i = 0; i < ARRAY_LEN(soorten) && !found; i++) {
		*nr = soorten[i];
		found = record_load(store, *nr, id, &arena, &record);
	}
	arena_clear(&arena);
	return found;
}

void blad_fill(struct page *blad, const struct tui *tui, const struct record *record)
{
	struct vulling v = { .blad = blad, .store = store_of(tui) };
	struct record gezien = record_copy(record, &v.arena);

	record_verberg(tui, &gezien);
	v.record = &gezien;
	add_top(&v);
	add_velden(&v, false);
	if (record->soort->nr == E_opp)
		add_doelen(&v);
	if (record->soort->nr == E_vergadering)
		add_uitkomst(&v);
	blad_verwanten(blad, tui, record, &v.arena);
	add_intern(&v);
	add_leeg(&v);
	arena_clear(&v.arena);
}

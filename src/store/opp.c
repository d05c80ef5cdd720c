/* The life of an opp version: copied forward as a concept, weighed, vastgesteld. */
#include <string.h>

#include "intern.h"

/* ---- a concept, copied forward ---- */

/* What belongs to the old version only: its dates, who agreed, why it changed, internal notes. */
static const int eigen_velden[] = {
	V_opp_vastgesteld_op, V_opp_cvb_besluit_op, V_opp_oogo_op, V_opp_oogo_met,
	V_opp_instemming, V_opp_instemming_op, V_opp_instemming_door, V_opp_gehoord_op,
	V_opp_gehoord_wijze, V_opp_niet_gehoord_reden, V_opp_afwijking_inspectie_op,
	V_opp_afwijking_beeindigd_op, V_opp_rod_op, V_opp_wijziging_reden,
	V_opp_wijziging_motivatie, V_opp_wijziging_inspanning, V_opp_wijziging_visie_ouders,
	V_opp_wijziging_visie_leerling, V_opp_wijziging_correctie, V_opp_intern,
};

static const int afwijking_velden[] = {
	V_opp_afwijking_uren, V_opp_afwijking_inhoud, V_opp_afwijking_van, V_opp_afwijking_tot,
	V_opp_afwijking_reden, V_opp_afwijking_programma, V_opp_afwijking_opbouw,
};

static void clear_fields(struct record *record, const int *velden, size_t aantal)
{
	for (size_t i = 0; i < aantal; i++)
		record->waarden[velden[i]] = NULL;
}

static void begin_today(struct concept *concept)
{
	char *vandaag = arena_alloc(concept->arena, DATUM_SIZE);

	datum_iso(concept->store->vandaag, vandaag);
	concept->opp.waarden[V_opp_status] = "concept";
	concept->opp.waarden[V_opp_opgesteld_op] = vandaag;
}

bool opp_afwijking_loopt(const struct record *opp, dag op)
{
	dag tot = record_dag(opp, V_opp_afwijking_tot);
	dag einde = record_dag(opp, V_opp_afwijking_beeindigd_op);

	return tot != GEEN_DAG && tot >= op && (einde == GEEN_DAG || einde > op);
}

void opp_concept_inhoud(struct concept *concept)
{
	const struct record *leerling = concept->leerling;
	struct record *opp = &concept->opp;
	dag vandaag = concept->store->vandaag;

	if (concept->van) {
		*opp = record_copy(concept->van, concept->arena);
		opp->id = 0;
		if (!opp_afwijking_loopt(concept->van, vandaag)) /* it never rolls on */
			clear_fields(opp, afwijking_velden, ARRAY_LEN(afwijking_velden));
		clear_fields(opp, eigen_velden, ARRAY_LEN(eigen_velden));
	} else {
		*opp = record_new(E_opp, concept->arena);
		opp->waarden[V_opp_leerroute] = record_text(leerling, V_leerling_leerroute);
	}
	opp->leerling = leerling->id;
	opp->waarden[V_opp_leerlingnummer] = record_text(leerling, V_leerling_leerlingnummer);
	opp->waarden[V_opp_afdeling] = record_text(leerling, V_leerling_afdeling);
	begin_today(concept);
}

/* What a correction does not take over: it is another version, and parents agreed with the old
 * one. */
static const int niet_gecorrigeerd[] = {
	V_opp_vastgesteld_op, V_opp_instemming, V_opp_instemming_op, V_opp_instemming_door,
};

/* "why it changed", and below that why it is corrected. */
static const char *correctie_motivatie(const struct record *van, const char *reden,
	struct arena *arena)
{
	const char *was = record_text(van, V_opp_wijziging_motivatie);

	return arena_printf(arena, "%s%sCorrectie van versie %s: %s", was ? was : "",
		was ? "\n\n" : "", record_text(van, V_opp_versie), reden);
}

static void fill_correctie(struct concept *concept, const char *reden)
{
	struct record *opp = &concept->opp;

	*opp = record_copy(concept->van, concept->arena);
	opp->id = 0;
	clear_fields(opp, niet_gecorrigeerd, ARRAY_LEN(niet_gecorrigeerd));
	opp->waarden[V_opp_wijziging_correctie] = "ja";
	opp->waarden[V_opp_wijziging_motivatie] =
		correctie_motivatie(concept->van, reden, concept->arena);
	begin_today(concept);
}

/* Goals go along but those that were reached; what was found out about them stays behind. With a
 * correction all of it goes along. */
static enum status copy_doelen(const struct concept *concept, struct error *err)
{
	const struct record *van = concept->van, *naar = &concept->opp;
	struct arena *arena = concept->arena;
	struct record_lijst doelen = records_of(concept->store, E_doel, van->leerling, arena);
	bool alles = record_is(naar, V_opp_wijziging_correctie, "ja");
	enum status status = OK;
	int nr = 0;

	for (size_t i = 0; i < doelen.aantal && status == OK; i++) {
		struct record doel = record_copy(&doelen.rijen[i], arena);

		if (!record_is(&doel, V_doel_opp_versie, record_text(van, V_opp_versie)) ||
		    (!alles && record_is(&doel, V_doel_behaald, "ja")))
			continue;
		doel.waarden[V_doel_opp_versie] = record_text(naar, V_opp_versie);
		if (!alles) {
			doel.waarden[V_doel_nr] = arena_printf(arena, "%d", ++nr);
			doel.waarden[V_doel_behaald] = NULL;
			doel.waarden[V_doel_bewijs] = NULL;
		}
		status = record_insert(concept->store, &doel, err);
	}
	return status;
}

/* Writes it and a copy of the goals in a transaction that stays open; not on an error. */
static enum status insert_concept(struct concept *concept, struct error *err)
{
	struct store *store = concept->store;
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	record_number(store, &concept->opp, concept->arena);
	if ((status = record_insert(store, &concept->opp, err)) ||
	    (concept->van && (status = copy_doelen(concept, err))))
		store_rollback(store);
	return status;
}

enum status opp_concept(struct concept *concept, struct error *err)
{
	enum status status;

	opp_concept_inhoud(concept);
	if ((status = insert_concept(concept, err)))
		return status;
	return store_commit(concept->store, concept->leerling->id, arena_printf(concept->arena,
		"opp versie %s als concept gemaakt voor %s",
		record_text(&concept->opp, V_opp_versie),
		leerling_naam(concept->leerling, concept->arena)), NULL, err);
}

bool opp_is_nieuwste(struct store *store, const struct record *opp, struct arena *arena)
{
	struct record_lijst opps = records_of(store, E_opp, opp->leerling, arena);
	const struct record *laatste = NULL;

	for (size_t i = 0; i < opps.aantal; i++)
		if (record_is(&opps.rijen[i], V_opp_status, "vastgesteld") && (!laatste ||
		    record_dag(&opps.rijen[i], V_opp_vastgesteld_op) >=
			record_dag(laatste, V_opp_vastgesteld_op)))
			laatste = &opps.rijen[i];
	return laatste && laatste->id == opp->id;
}

enum status opp_correctie(struct concept *concept, const char *reden, struct error *err)
{
	const struct record *van = concept->van;
	struct arena *arena = concept->arena;
	struct record leerling;
	enum status status;

	if (!opp_is_nieuwste(concept->store, van, arena))
		return fail(err, ERR_INPUT, "versie %s is intussen opgevolgd door een nieuwere",
			record_text(van, V_opp_versie));
	if (!record_load(concept->store, E_leerling, van->leerling, arena, &leerling))
		return fail(err, ERR_NOT_FOUND, "deze leerling is intussen verwijderd");
	fill_correctie(concept, reden);
	if ((status = insert_concept(concept, err)))
		return status;
	return store_commit(concept->store, van->leerling, arena_printf(arena,
		"opp versie %s als correctie van versie %s gemaakt voor %s",
		record_text(&concept->opp, V_opp_versie), record_text(van, V_opp_versie),
		leerling_naam(&leerling, arena)), NULL, err);
}

/* ---- vaststellen ---- */

struct weging {
	struct arena *arena;
	struct bezwaren lijst;
};

#define BEZWAREN_MAX 24

static void object(struct weging *weging, int veld, bool houdt_tegen, const char *zin)
{
	if (weging->lijst.aantal == BEZWAREN_MAX)
		bug("more than %d bezwaren", BEZWAREN_MAX);
	weging->lijst.rijen[weging->lijst.aantal++] = (struct bezwaar){ veld, zin, houdt_tegen };
}

/* The four parts that the law asks of an opp (WEC art. 41a; inspection, (v)so). */
static void weigh_parts(struct weging *weging, const struct record *opp)
{
	static const struct {
		int veld;
		const char *zin;
	} delen[] = {
		{ V_opp_bestemming, "de uitstroombestemming ontbreekt (wettelijk deel 1)" },
		{ V_opp_onderbouwing, "de onderbouwing ontbreekt (wettelijk deel 2)" },
		{ V_opp_belemmerend, "de belemmerende factoren ontbreken (wettelijk deel 2)" },
		{ V_opp_bevorderend, "de bevorderende factoren ontbreken (wettelijk deel 2)" },
		{ V_opp_ondersteuning,
		  "de ondersteuning en begeleiding ontbreekt (wettelijk deel 3)" },
		{ V_opp_handelingsdeel,
		  "nog niet ingevuld of er een handelingsdeel is (wettelijk deel 4)" },
	};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++)
		if (!record_text(opp, delen[i].veld))
			object(weging, delen[i].veld, true, delen[i].zin);
	if (record_is(opp, V_opp_handelingsdeel, "ja") && !record_text(opp, V_opp_instemming))
		object(weging, V_opp_instemming, true, "er is een handelingsdeel: leg vast of de "
			"instemming is gevraagd, gegeven of geweigerd (wettelijk deel 4)");
	if (record_is(opp, V_opp_instemming, "nee"))
		object(weging, V_opp_instemming, false,
			"er is geen instemming met het handelingsdeel; blijf in overleg");
	if (!record_text(opp, V_opp_niveau))
		object(weging, V_opp_niveau, false, "het beoogde uitstroomniveau ontbreekt");
	if (record_is(opp, V_opp_afdeling, "vso") && !record_text(opp, V_opp_uitstroomprofiel))
		object(weging, V_opp_uitstroomprofiel, false, "het uitstroomprofiel ontbreekt");
}

/* With whom the oogo is: of age, the pupil takes the place of the parents. */
static const char *gesprekspartner(struct store *store, const struct record *opp, dag op,
	struct arena *arena)
{
	struct record leerling;

	if (record_load(store, E_leerling, opp->leerling, arena, &leerling) &&
	    leerling_18plus(&leerling, op))
		return "de meerderjarige leerling";
	return "de ouders";
}

static void weigh_dates(struct store *store, struct weging *weging, const struct record *opp,
	dag op)
{
	const char *wie = gesprekspartner(store, opp, op, weging->arena);
	dag oogo = record_dag(opp, V_opp_oogo_op);

	if (op > store->vandaag)
		object(weging, V_opp_vastgesteld_op, true,
			"vaststellen kan niet op een dag in de toekomst");
	if (oogo == GEEN_DAG)
		object(weging, V_opp_oogo_op, true, arena_printf(weging->arena,
			"het overleg met %s (oogo) over het hele opp ontbreekt", wie));
	else if (oogo > op)
		object(weging, V_opp_oogo_op, true, arena_printf(weging->arena,
			"het overleg met %s (oogo) is na de dag van vaststellen", wie));
}

const char *const *opp_previous(struct store *store, const struct record *opp, dag op,
	struct arena *arena)
{
	struct query *query = db_query(store->db,
		"SELECT CASE WHEN :correctie THEN v_profiel ELSE uitstroomprofiel END,"
		" CASE WHEN :correctie THEN v_bestemming ELSE bestemming END,"
		" CASE WHEN :correctie THEN v_niveau ELSE niveau END"
		" FROM opp_keten WHERE leerling = :leerling AND afdeling = :afdeling"
		" AND (vastgesteld_op, versie) < (:op, :versie)"
		" ORDER BY vastgesteld_op DESC, versie DESC LIMIT 1");
	const char **inhoud = arena_alloc(arena, 3 * sizeof(*inhoud));
	char iso[DATUM_SIZE];

	datum_iso(op, iso);
	query_bind_int(query, ":correctie", record_is(opp, V_opp_wijziging_correctie, "ja"));
	query_bind_int(query, ":leerling", opp->leerling);
	query_bind_text(query, ":afdeling", record_text(opp, V_opp_afdeling));
	query_bind_text(query, ":op", iso);
	query_bind_int(query, ":versie", record_int(opp, V_opp_versie, 0));
	if (!query_row(query))
		return NULL;
	for (int i = 0; i < 3; i++)
		inhoud[i] = arena_strdup(arena, query_text(query, i));
	query_end(query);
	return inhoud;
}

static void weigh_change(struct store *store, struct weging *weging, const struct record *opp,
	dag op)
{
	static const int aspecten[3] = { V_opp_uitstroomprofiel, V_opp_bestemming, V_opp_niveau };
	const char *const *was = opp_previous(store, opp, op, weging->arena);
	bool changed = false;

	if (!was)
		return;
	for (int i = 0; i < 3; i++)
		if (was[i] && record_text(opp, aspecten[i]) &&
		    !record_is(opp, aspecten[i], was[i]))
			changed = true;
	if (!changed)
		return;
	if (!record_text(opp, V_opp_wijziging_reden))
		object(weging, V_opp_wijziging_reden, true,
			"profiel, bestemming of niveau verandert: kies de reden van de wijziging");
	if (!record_text(opp, V_opp_wijziging_motivatie))
		object(weging, V_opp_wijziging_motivatie, true,
			"profiel, bestemming of niveau verandert: schrijf de motivatie op");
	if (!record_text(opp, V_opp_cvb_besluit_op))
		object(weging, V_opp_cvb_besluit_op, false,
			"een wijziging gaat langs de CvB: de datum van het besluit ontbreekt");
}

struct bezwaren opp_bezwaren(struct store *store, const struct record *opp, dag op,
	struct arena *arena)
{
	struct weging weging = { .arena = arena };

	weging.lijst.rijen = arena_alloc(arena, BEZWAREN_MAX * sizeof(*weging.lijst.rijen));
	weigh_parts(&weging, opp);
	weigh_dates(store, &weging, opp, op);
	weigh_change(store, &weging, opp, op);
	return weging.lijst;
}

static enum status refuse(struct store *store, const struct record *opp, dag op,
	struct arena *arena, struct error *err)
{
	struct bezwaren bezwaren = opp_bezwaren(store, opp, op, arena);

	if (!record_is(opp, V_opp_status, "concept"))
		return fail(err, ERR_INPUT, "alleen een concept kan worden vastgesteld");
	for (size_t i = 0; i < bezwaren.aantal; i++)
		if (bezwaren.rijen[i].houdt_tegen)
			return fail(err, ERR_INPUT, "nog niet vast te stellen: %s",
				bezwaren.rijen[i].zin);
	return OK;
}

enum status opp_vaststellen(struct store *store, const struct record *oud,
	const struct record *nieuw, dag op, struct error *err)
{
	struct arena arena = { 0 };
	struct record leerling;
	struct record opp = record_copy(nieuw, &arena);
	char iso[DATUM_SIZE];
	enum status status = refuse(store, nieuw, op, &arena, err);

	if (status == OK && !record_load(store, E_leerling, oud->leerling, &arena, &leerling))
		status = fail(err, ERR_NOT_FOUND, "deze leerling is intussen verwijderd");
	if (status == OK) {
		datum_iso(op, iso);
		opp.waarden[V_opp_status] = "vastgesteld";
		opp.waarden[V_opp_vastgesteld_op] = iso;
		status = record_save(store, oud, &opp, arena_printf(&arena,
			"opp versie %s vastgesteld voor %s", record_text(oud, V_opp_versie),
			leerling_naam(&leerling, &arena)), err);
	}
	arena_clear(&arena);
	return status;
}

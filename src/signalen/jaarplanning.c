/* What has to be planned per month, from the dates of the signals. It computes none of them. */
#include "delen.h"

#include "cvb/jaarplanning.h"

#include <stdlib.h>
#include <string.h>

/* ---- one dossier ---- */

static bool is_on(const struct beeld *beeld, enum signaal_code code)
{
	return beeld->config->signalen[code].aan;
}

static dag earliest(dag a, dag b)
{
	if (a == GEEN_DAG || b == GEEN_DAG)
		return a == GEEN_DAG ? b : a;
	return a < b ? a : b;
}

/* A leaving that has passed while the pupil is still here takes nobody away. */
static bool has_left_by(const struct beeld *beeld, dag datum)
{
	dag ref = beeld->termen.ref;

	return ref != GEEN_DAG && ref >= beeld->op && datum > ref;
}

/* `vooraf` days before the term; today when that has passed, the term itself when that has too. */
static dag begin_of(const struct beeld *beeld, enum signaal_code code, dag termijn)
{
	dag begin = datum_add_days(termijn, -beeld->config->signalen[code].vooraf);

	if (begin >= beeld->op)
		return begin;
	return termijn >= beeld->op ? beeld->op : termijn;
}

/* Without a date there is nothing to plan. */
static struct plan_punt evaluatie(const struct beeld *beeld)
{
	const struct d_evaluatie *laatste = laatste_evaluatie(beeld);
	dag jaarlijks = is_on(beeld, SIGNAAL_EVALUATIE_TERMIJN) ? evaluatie_uiterlijk(beeld) : GEEN_DAG;
	dag schooljaar = is_on(beeld, SIGNAAL_EVALUATIE_SCHOOLJAAR)
		? evaluatie_schooljaar_uiterlijk(beeld) : GEEN_DAG;
	dag datum = earliest(jaarlijks, schooljaar);

	if (datum == GEEN_DAG || has_left_by(beeld, datum))
		return (struct plan_punt){.datum = GEEN_DAG};
	return (struct plan_punt){
		.datum = datum,
		.termijn = datum,
		.entiteit = laatste ? E_evaluatie : E_opp,
		.id = laatste ? laatste->id : beeld->termen.huidige->id,
	};
}

static struct plan_punt tlv(const struct beeld *beeld)
{
	const struct d_tlv *laatste = tlv_te_kort(beeld);

	if (!laatste || !is_on(beeld, SIGNAAL_TLV_TERMIJN))
		return (struct plan_punt){.datum = GEEN_DAG};
	return (struct plan_punt){
		.datum = begin_of(beeld, SIGNAAL_TLV_TERMIJN, laatste->tot),
		.termijn = laatste->tot,
		.entiteit = E_tlv,
		.id = laatste->id,
	};
}

static struct plan_punt nieuw(const struct beeld *beeld)
{
	dag datum = opp_uiterlijk(beeld);

	if (!is_on(beeld, SIGNAAL_OPP_TERMIJN) || has_left_by(beeld, datum))
		datum = GEEN_DAG;
	return (struct plan_punt){
		.datum = datum,
		.termijn = datum,
		.entiteit = E_opp,
		.id = te_bewerken(beeld, NULL),
	};
}

static struct plan_punt vertrek(const struct beeld *beeld)
{
	dag voorbij = uitstroom_voorbij(beeld);
	dag dan = overdracht_bij(beeld);
	struct plan_punt punt = {
		.datum = GEEN_DAG, .termijn = dan, .entiteit = E_uitstroom, .id = gepland_id(beeld)};

	if (voorbij != GEEN_DAG)
		punt.datum = is_on(beeld, SIGNAAL_UITSTROOM_DATUM) ? voorbij : GEEN_DAG;
	else if (dan != GEEN_DAG && is_on(beeld, SIGNAAL_OVERDRACHT))
		punt.datum = begin_of(beeld, SIGNAAL_OVERDRACHT, dan);
	return punt;
}

/* What has to be planned for one dossier, seen from `op`, and returns how many: at most one point
 * per reason, none for who is not ingeschreven. Dates as the signals have them, of signals that are
 * switched off none:
 * - evaluatie: the day of EVALUATIE_TERMIJN, or 31 July as in EVALUATIE_SCHOOLJAAR when that comes
 *   first; nieuw: the day of OPP_TERMIJN. Neither when the pupil will have left by then.
 * - tlv and vertrek: `vooraf` days before the tlv ends (TLV_TERMIJN) or the pupil leaves
 *   (OVERDRACHT), because that is when they have to be decided on; today when that day has passed
 *   and the end has not. An expected leaving that has passed (UITSTROOM_DATUM) on its own day.
 * `rij` is left to the plan; names are borrowed from the dossier. */
static size_t plan_punten(const struct dossier *dossier, const struct config *config, dag op,
	struct plan_punt punten[PLAN_REDENEN])
{
	static struct plan_punt (*const vragen[PLAN_REDENEN])(const struct beeld *beeld) = {
		[PLAN_EVALUATIE] = evaluatie, [PLAN_TLV] = tlv, [PLAN_NIEUW] = nieuw,
		[PLAN_VERTREK] = vertrek,
	};
	const struct beeld beeld = {.dossier = dossier, .config = config, .op = op,
		.termen = dossier_termen(dossier, op)};
	size_t aantal = 0;

	for (size_t reden = 0; beeld.termen.ingeschreven && reden < PLAN_REDENEN; reden++) {
		struct plan_punt punt = vragen[reden](&beeld);

		if (punt.datum == GEEN_DAG)
			continue;
		punt.reden = (enum plan_reden)reden;
		punt.leerling = dossier->id;
		punt.leerlingnummer = dossier->leerlingnummer;
		punt.naam = dossier->naam;
		punt.sorteer = dossier->sorteer;
		punten[aantal++] = punt;
	}
	return aantal;
}

/* ---- the school ---- */

struct planning {
	const struct store *store;
	struct jaarplan plan;
	struct arena *arena; /* NULL = points are only counted */
	struct plan_punt *punten;
	size_t aantal, cap;
};

static int month_number(dag d)
{
	struct datum datum = datum_split(d);

	return datum.jaar * 12 + datum.maand - 1;
}

/* False when it lies beyond the plan. */
static bool find_rij(const struct planning *planning, dag datum, size_t *rij)
{
	int maanden = month_number(datum) - month_number(planning->store->vandaag);

	*rij = maanden < 0 ? 0 : (size_t)maanden + 1;
	return *rij < planning->plan.aantal;
}

/* What was borrowed from the dossier is gone when the next one comes. */
static void keep(struct planning *planning, const struct plan_punt *punten, size_t aantal)
{
	const char *nummer = arena_strdup(planning->arena, punten->leerlingnummer);
	const char *naam = arena_strdup(planning->arena, punten->naam);
	const char *sorteer = arena_strdup(planning->arena, punten->sorteer);

	planning->punten = xgrow(planning->punten, &planning->cap, planning->aantal + aantal,
		sizeof(*planning->punten));
	for (size_t i = 0; i < aantal; i++) {
		struct plan_punt *kept = &planning->punten[planning->aantal++];

		*kept = punten[i];
		kept->leerlingnummer = nummer;
		kept->naam = naam;
		kept->sorteer = sorteer;
	}
}

static bool visit_dossier(const struct dossier *dossier, void *context)
{
	struct planning *planning = context;
	struct plan_punt punten[PLAN_REDENEN];
	size_t aantal = plan_punten(dossier, planning->store->config, planning->store->vandaag, punten);
	bool seen[PLAN_RIJEN] = {false};
	size_t within = 0;

	for (size_t i = 0; i < aantal; i++) {
		struct plan_rij *rij;

		if (!find_rij(planning, punten[i].datum, &punten[i].rij))
			continue;
		rij = &planning->plan.rijen[punten[i].rij];
		rij->redenen[punten[i].reden]++;
		rij->leerlingen += !seen[punten[i].rij];
		seen[punten[i].rij] = true;
		punten[within++] = punten[i];
	}
	if (planning->arena && within > 0)
		keep(planning, punten, within);
	return true;
}

/* Its day when it is still to come, else GEEN_DAG. */
static dag still_to_come(const struct record *vergadering, dag vandaag)
{
	dag datum = record_dag(vergadering, V_vergadering_datum);

	return datum >= vandaag && !record_is(vergadering, V_vergadering_afgesloten, "ja") ? datum
	                                                                                 : GEEN_DAG;
}

static bool visit_vergadering(const struct record *record, void *context)
{
	struct planning *planning = context;
	dag datum = still_to_come(record, planning->store->vandaag);
	size_t rij;

	if (datum != GEEN_DAG && find_rij(planning, datum, &rij))
		planning->plan.rijen[rij].vergaderingen++;
	return true;
}

struct eerstvolgende {
	dag vandaag, datum;
};

static bool visit_volgende(const struct record *record, void *context)
{
	struct eerstvolgende *volgende = context;

	volgende->datum = earliest(volgende->datum, still_to_come(record, volgende->vandaag));
	return true;
}

dag volgende_vergadering(struct store *store)
{
	struct eerstvolgende volgende = {store->vandaag, GEEN_DAG};

	records_visit(store, E_vergadering, visit_volgende, &volgende);
	return volgende.datum;
}

static int compare_punten(const void *left, const void *right)
{
	const struct plan_punt *a = left, *b = right;
	int order = (a->rij > b->rij) - (a->rij < b->rij);

	if (order == 0)
		order = (a->reden > b->reden) - (a->reden < b->reden);
	if (order == 0)
		order = (a->datum > b->datum) - (a->datum < b->datum);
	if (order == 0)
		order = strcmp(a->sorteer, b->sorteer);
	return order ? order : strcmp(a->leerlingnummer, b->leerlingnummer);
}

static void share_out(struct planning *planning)
{
	struct plan_punt *punten = arena_keep(planning->arena, planning->punten,
		planning->aantal * sizeof(*planning->punten));

	planning->punten = NULL;
	if (planning->aantal > 1)
		qsort(punten, planning->aantal, sizeof(*punten), compare_punten);
	for (size_t i = 0; i < planning->aantal; i++) {
		struct plan_rij *rij = &planning->plan.rijen[punten[i].rij];

		if (rij->punten_aantal++ == 0)
			rij->punten = &punten[i];
	}
}

static void add_up(struct jaarplan *plan)
{
	for (size_t i = 0; i < plan->aantal; i++) {
		struct plan_rij *rij = &plan->rijen[i];

		rij->plaatsen = rij->vergaderingen * plan->maximum;
		rij->nodig = (rij->leerlingen + plan->maximum - 1) / plan->maximum;
		if (rij->vergaderingen > 0)
			plan->gepland_tot = i;
		plan->agendapunten += rij->leerlingen;
	}
}

/* The years end, so the last of them has fewer months to come. */
static void make_rijen(struct jaarplan *plan, dag vandaag)
{
	struct datum nu = datum_split(vandaag);
	dag eerste = datum_make(nu.jaar, nu.maand, 1);

	plan->rijen[plan->aantal++].maand = GEEN_DAG;
	for (int i = 0; i < PLAN_MAANDEN; i++) {
		dag maand = datum_add_months(eerste, i);

		if (maand != GEEN_DAG)
			plan->rijen[plan->aantal++].maand = maand;
	}
}

static void weg(void *context)
{
	xfree(((struct planning *)context)->punten);
}

void jaarplan_ronde(struct ronde *ronde, struct store *store, size_t maximum, struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct planning), .dossier = visit_dossier, .weg = weg};
	struct planning *planning = ronde_begin(ronde, &soort, store);

	*planning = (struct planning){.store = store, .arena = arena, .plan.maximum = maximum};
	make_rijen(&planning->plan, store->vandaag);
}

struct jaarplan jaarplan_uit(struct ronde *ronde)
{
	struct planning *planning = ronde->bouw;
	struct jaarplan plan;

	records_visit(ronde->store, E_vergadering, visit_vergadering, planning);
	add_up(&planning->plan);
	if (planning->arena)
		share_out(planning);
	plan = planning->plan;
	ronde_weg(ronde);
	return plan;
}

struct jaarplan jaarplan_of(struct store *store, size_t maximum, struct arena *arena)
{
	struct ronde ronde;

	jaarplan_ronde(&ronde, store, maximum, arena);
	ronde_alles(&ronde);
	return jaarplan_uit(&ronde);
}

size_t plan_te_veel(const struct jaarplan *plan, size_t rij)
{
	const struct plan_rij *maand = &plan->rijen[rij];

	if (rij > plan->gepland_tot || plan->gepland_tot == 0 || maand->leerlingen <= maand->plaatsen)
		return 0;
	return maand->leerlingen - maand->plaatsen;
}

/* The dates of a stay: birth, enrolment, leaving, what is planned. Everything is counted back from
 * the reference date, or from the day of leaving. */
#include <string.h>

#include "kind.h"

#define LEEFTIJD_SO 5    /* reached in the first school year of the so */
#define LEEFTIJD_VSO 13  /* and of the vso */
#define JAREN_VERTROKKEN 5

static int at_least(int value, int least)
{
	return value < least ? least : value;
}

/* ---- leaving ---- */

static const char *vertrek_soort_draw(struct kind *kind)
{
	static const char *const soorten[] = {
		"einduitstroom", "tussentijds_gepland", "tussentijds_ongepland",
		"tijdelijk_verblijf",
	};
	static const int vso[] = { 700, 130, 120, 50 };
	static const int so[] = { 600, 180, 170, 50 };

	switch (kind->geval) {
	case GEVAL_VERTREK_ONGEPLAND:
		return "tussentijds_ongepland";
	case GEVAL_VERTREK_TIJDELIJK:
		return "tijdelijk_verblijf";
	case GEVAL_VERTREK_TUSSENTIJDS:
	case GEVAL_NAZORG_EINDE:
	case GEVAL_NAZORG_GEMIST:
		return "tussentijds_gepland";
	case GEVAL_OVERLEDEN:
		return "overleden";
	case GEVAL_GEEN_PLEK:
	case GEVAL_MEERVOUDIG_ADVIES:
	case GEVAL_BEREIKT_ONBEKEND:
		return "einduitstroom";
	default:
		return soorten[toeval_weighted(&kind->toeval, kind->so ? so : vso,
			ARRAY_LEN(soorten))];
	}
}

/* A day in one of five school years: the present one has few leavers yet, and at the end of a year
 * most leave in summer. */
static dag vertrek_any(struct kind *kind)
{
	static const int gewichten[JAREN_VERTROKKEN] = { 8, 30, 26, 22, 14 };
	dag vandaag = kind->school->vandaag;
	int sj = schooljaar_of(vandaag) -
		(int)toeval_weighted(&kind->toeval, gewichten, JAREN_VERTROKKEN);
	dag begin = schooljaar_begin(sj);
	dag end = schooljaar_end(sj);

	if (end < vandaag && strcmp(kind->vertrek_soort, "einduitstroom") == 0)
		return chance(kind, 600) ? end : schooldag_draw(&kind->toeval, end - 50, end - 21);
	if (end >= vandaag)
		end = vandaag - 1;
	return end < begin ? begin - 1 : schooldag_draw(&kind->toeval, begin, end);
}

/* The newest volgmoment came at most 90 days ago. */
static dag vertrek_before_volgmoment(struct kind *kind)
{
	const struct config *config = kind->school->config;
	dag moment = kind->school->vandaag - draw(kind, 0, 90);

	if (config->volgmomenten_aantal == 0)
		return moment - 1;
	return datum_add_months(moment, -config->volgmomenten[
		draw(kind, 0, (int)config->volgmomenten_aantal - 1)]);
}

static dag vertrek_draw(struct kind *kind)
{
	const struct config *config = kind->school->config;
	dag vandaag = kind->school->vandaag;

	switch (kind->geval) {
	case GEVAL_NET_VERTROKKEN:
		return vandaag - draw(kind, 1, 90);
	case GEVAL_VERTREK_ONBEKEND:
	case GEVAL_BEREIKT_ONBEKEND:
		return vandaag - draw(kind, 30, 600);
	case GEVAL_NAZORG_GEMIST:
		return vertrek_before_volgmoment(kind);
	case GEVAL_NAZORG_VERZOEK:
	case GEVAL_NAZORG_VERZOEK_OUD:
		return vandaag - draw(kind, 90, 500);
	case GEVAL_NAZORG_EINDE:
		return datum_add_months(vandaag + draw(kind, 0, 60), -config->nazorg_maanden);
	case GEVAL_BEWAARTERMIJN:
		return datum_add_months(vandaag - draw(kind, 1, 300), -config->bewaren_maanden);
	default:
		return vertrek_any(kind);
	}
}

void kind_draw_vertrek(struct kind *kind)
{
	dag latest = kind->school->vandaag - 1;
	bool early;

	kind->vertrek_soort = vertrek_soort_draw(kind);
	kind->vertrek = vertrek_draw(kind);
	if (kind->vertrek > latest)
		kind->vertrek = latest;
	kind->einde = kind->vertrek;
	early = strcmp(kind->vertrek_soort, "einduitstroom") != 0;
	if (kind->so)
		kind->leeftijd = early ? draw(kind, 7, 12) : kind->traject->eindleeftijd;
	else
		kind->leeftijd = early ? draw(kind, 14, kind->traject->eindleeftijd)
			: kind->traject->eindleeftijd + draw(kind, 0, 1);
}

/* ---- the stay ---- */

/* Some gevallen are about an age. */
static void fit_age(struct kind *kind)
{
	switch (kind->geval) {
	case GEVAL_VEERTIEN:
		kind->leeftijd = 14;
		break;
	case GEVAL_VEERTIEN_VOORBIJ:
		kind->leeftijd = 15;
		break;
	case GEVAL_ACHTTIEN_ONBEKEND:
		kind->leeftijd = 19;
		break;
	case GEVAL_TWINTIG:
		kind->leeftijd = 20;
		break;
	case GEVAL_TWINTIG_VOORBIJ:
	case GEVAL_ONTHEFFING:
		kind->leeftijd = 21;
		break;
	case GEVAL_STAGE_GEEN:
	case GEVAL_STAGE_OVEREENKOMST:
	case GEVAL_STAGE_BEOORDELING:
	case GEVAL_STAGE_BEKOSTIGING:
		kind->leeftijd = at_least(kind->leeftijd, 16);
		break;
	case GEVAL_TERUGGEKOMEN:
		kind->leeftijd = at_least(kind->leeftijd, kind->so ? 11 : 17);
		break;
	default:
		break;
	}
}

static int years_here(struct kind *kind)
{
	int first = kind->so ? LEEFTIJD_SO : LEEFTIJD_VSO;
	int span = at_least(kind->leeftijd - first, 0);
	int years = kind->so || !chance(kind, 600) ? draw(kind, 0, span > 6 ? 6 : span) : span;
	int need = geval_jaren(kind->geval);

	if (kind->geval == GEVAL_VERTREK_TIJDELIJK || kind->geval == GEVAL_KORT_GEBLEVEN)
		years = 0;
	years = at_least(years, need);
	kind->leeftijd = at_least(kind->leeftijd, first - 1 + years);
	return years;
}

static void draw_geboren(struct kind *kind)
{
	int sj = schooljaar_of(kind->einde);
	int geboortejaar = sj - kind->leeftijd;
	dag jarig;

	kind->geboren = draw(kind, schooljaar_begin(geboortejaar), schooljaar_end(geboortejaar));
	if (kind->geval == GEVAL_BIJNA_ACHTTIEN) {
		jarig = kind->einde + draw(kind, 1, 90);
		kind->geboren = datum_add_months(jarig, -18 * 12);
		kind->leeftijd = schooljaar_of(jarig) == sj ? 18 : 17;
	}
}

/* Most begin on 1 August; who must have been here for years always does. */
static dag begin_draw(struct kind *kind, int years)
{
	int sj = schooljaar_of(kind->einde) - years;
	dag begin = schooljaar_begin(sj);
	dag last = schooljaar_end(sj) - 60;

	if (kind->geval == GEVAL_KORT_GEBLEVEN || kind->geval == GEVAL_VERTREK_TIJDELIJK)
		return schooldag_before(kind->einde - draw(kind, 90, 330));
	if (geval_jaren(kind->geval) > 0 || !chance(kind, 220))
		return begin;
	if (last > kind->einde)
		last = kind->einde;
	return schooldag_draw(&kind->toeval, begin + 45 < last ? begin + 45 : begin, last);
}

static bool is_new(const struct kind *kind)
{
	return kind->geval == GEVAL_NIEUW || kind->geval == GEVAL_OPP_BIJNA ||
		kind->geval == GEVAL_OPP_TE_LAAT;
}

/* The signal begins `vooraf` days before the term and turns late the day after it: all of those
 * days occur. */
static dag begin_new(struct kind *kind)
{
	const struct config *config = kind->school->config;
	int term = config->opp_dagen;
	int warn = at_least(term - config->signalen[SIGNAAL_OPP_TERMIJN].vooraf, 0);
	int days;

	if (kind->geval == GEVAL_NIEUW)
		days = draw(kind, 0, at_least(warn - 1, 0));
	else if (kind->geval == GEVAL_OPP_BIJNA)
		days = draw(kind, warn, term);
	else
		days = draw(kind, term + 1, term + 60);
	return kind->einde - days;
}

/* From the so of this school: the stay began there. */
static void maybe_from_so(struct kind *kind, int years)
{
	const struct config *config = kind->school->config;
	int sj = schooljaar_of(kind->einde) - years;

	if (kind->so || !config->school_so || is_new(kind) || kind->geval == GEVAL_TERUGGEKOMEN ||
	    kind->begin != schooljaar_begin(sj) || kind->leeftijd - years != LEEFTIJD_VSO ||
	    !chance(kind, 300))
		return;
	kind->overgang = kind->begin - 1;
	kind->begin = schooljaar_begin(sj - draw(kind, 1, 7));
}

static void maybe_came_back(struct kind *kind)
{
	if (kind->geval != GEVAL_TERUGGEKOMEN)
		return;
	kind->eerder_vertrek = schooldag_before(kind->ingeschreven - draw(kind, 120, 400));
	kind->begin = schooljaar_begin(schooljaar_of(kind->eerder_vertrek) - draw(kind, 1, 2));
}

/* ---- what is expected ---- */

static dag verwacht_draw(struct kind *kind)
{
	int sj = schooljaar_of(kind->einde);
	int years = at_least(kind->traject->eindleeftijd - kind->leeftijd, 0);

	switch (kind->geval) {
	case GEVAL_UITSTROOMDATUM_LEEG:
		return GEEN_DAG;
	case GEVAL_UITSTROOM_VOORBIJ:
		return kind->einde - draw(kind, 1, 110);
	case GEVAL_UITSTROOM_GEPLAND:
		return kind->einde + draw(kind, 1, 60);
	case GEVAL_ONTHEFFING:
		return schooljaar_end(sj + draw(kind, 0, 1));
	case GEVAL_WIJZIGING_ZONDER:
		return schooljaar_end(sj + at_least(years, 3));
	case GEVAL_WIJZIGING_LAAT:
	case GEVAL_WIJZIGING_LAAT_ZONDER:
	case GEVAL_STAGE_GEEN:
	case GEVAL_STAGE_MAATSCHAPPELIJK_GEEN:
		return schooljaar_end(sj + (years > 1 ? 1 : years));
	default:
		if (kind->so && chance(kind, 120))
			return GEEN_DAG;
		return schooljaar_end(sj + years + chance(kind, 80));
	}
}

static void draw_verwacht(struct kind *kind)
{
	dag vandaag = kind->school->vandaag;
	bool near;

	kind->verwacht = verwacht_draw(kind);
	if (kind->vertrek != GEEN_DAG)
		return;
	near = kind->verwacht != GEEN_DAG && kind->verwacht > vandaag &&
		schooljaar_of(kind->verwacht) == schooljaar_of(vandaag);
	if (kind->geval == GEVAL_UITSTROOM_GEPLAND || (near && !kind->so && chance(kind, 250)))
		kind->gepland = kind->verwacht;
}

void kind_draw_tijd(struct kind *kind)
{
	int years;

	kind->eerder_vertrek = kind->overgang = kind->gepland = GEEN_DAG;
	fit_age(kind);
	years = years_here(kind);
	draw_geboren(kind);
	kind->begin = is_new(kind) ? begin_new(kind) : begin_draw(kind, years);
	maybe_from_so(kind, years);
	kind->ingeschreven = kind->begin;
	maybe_came_back(kind);
	draw_verwacht(kind);
}

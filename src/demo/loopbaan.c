/* The life course: when the opp got a version, when it was evaluated, when it must have changed. */
#include <string.h>

#include "loopbaan.h"

static bool ingeschreven(const struct kind *kind)
{
	return kind->vertrek == GEEN_DAG;
}

/* ---- parts of the stay ---- */

static int find_verblijven(const struct kind *kind, struct verblijf out[2])
{
	const struct config *config = kind->school->config;
	bool young = leeftijd_op(kind->geboren, kind->begin) < 12;

	if (kind->eerder_vertrek != GEEN_DAG) {
		out[0] = (struct verblijf){ kind->begin, kind->eerder_vertrek,
			kind->so || (young && config->school_so) };
		out[1] = (struct verblijf){ kind->ingeschreven, kind->einde, kind->so };
		return 2;
	}
	if (kind->overgang != GEEN_DAG) {
		out[0] = (struct verblijf){ kind->begin, kind->overgang, true };
		out[1] = (struct verblijf){ kind->overgang + 1, kind->einde, false };
		return 2;
	}
	out[0] = (struct verblijf){ kind->begin, kind->einde, kind->so };
	return 1;
}

/* ---- versions ---- */

static void add_versie(struct kind *kind, const struct versie *versie)
{
	for (int i = 0; i < kind->versies_aantal; i++)
		if (versie->vast != GEEN_DAG && kind->versies[i].vast == versie->vast)
			return;
	if (kind->versies_aantal < VERSIES_MAXIMUM)
		kind->versies[kind->versies_aantal++] = *versie;
}

static void add_vastgesteld(struct kind *kind, dag vast, dag vanaf, bool so)
{
	struct versie versie = {
		.so = so,
		.status = "vastgesteld",
		.vanaf = vanaf,
		.vast = vast,
		.besluit = GEEN_DAG,
	};

	versie.opgesteld = kind_day_before(kind, &versie, 10, 35);
	if (vast <= kind->einde)
		add_versie(kind, &versie);
}

static void add_open(struct kind *kind, const char *status, dag opgesteld)
{
	struct versie versie = {
		.so = kind->so,
		.status = status,
		.vanaf = GEEN_DAG,
		.vast = GEEN_DAG,
		.besluit = GEEN_DAG,
		.opgesteld = opgesteld,
	};

	add_versie(kind, &versie);
}

static bool has_concept(const struct kind *kind)
{
	for (int i = 0; i < kind->versies_aantal; i++)
		if (strcmp(kind->versies[i].status, "concept") == 0)
			return true;
	return false;
}

/* On a day of meeting when there is one in the time that is left. */
static dag vast_draw(struct kind *kind, dag lo, dag hi)
{
	dag meeting = vergadering_after(draw(kind, lo, hi));

	return meeting <= hi ? meeting : schooldag_draw(&kind->toeval, lo, hi);
}

/* In time for 96 of 100, as in the schools; what is still to come is an open concept. */
static void add_first(struct kind *kind, const struct verblijf *verblijf)
{
	int term = kind->school->config->opp_dagen;
	dag lo = verblijf->van + (term > 15 ? 15 : term);
	dag vast = chance(kind, 960) ? vast_draw(kind, lo, verblijf->van + term)
		: vast_draw(kind, verblijf->van + term + 1, verblijf->van + term + 60);

	if (vast <= verblijf->tot)
		add_vastgesteld(kind, vast, verblijf->van, verblijf->so);
	else if (ingeschreven(kind) && verblijf->tot == kind->einde && chance(kind, 500))
		add_open(kind, "concept", verblijf->tot);
}

/* For the tlv there sometimes was a version before the pupil came. */
static void maybe_before_begin(struct kind *kind)
{
	if (kind->eerder_vertrek == GEEN_DAG && chance(kind, 60))
		add_vastgesteld(kind, schooldag_before(kind->begin - draw(kind, 10, 70)), GEEN_DAG,
			kind->so || kind->overgang != GEEN_DAG);
}

static void add_firsts(struct kind *kind, const struct verblijf *verblijven, int aantal)
{
	bool laat = kind->geval == GEVAL_OPP_BIJNA || kind->geval == GEVAL_OPP_TE_LAAT;

	maybe_before_begin(kind);
	if (kind->geval == GEVAL_NIEUW)
		return;
	if (laat) {
		if (chance(kind, 500))
			add_open(kind, "concept", kind->einde - draw(kind, 0, 10));
		return;
	}
	for (int i = 0; i < aantal; i++)
		add_first(kind, &verblijven[i]);
}

static dag first_vast(const struct kind *kind)
{
	dag first = GEEN_DAG;

	for (int i = 0; i < kind->versies_aantal; i++) {
		dag vast = kind->versies[i].vast;

		if (vast != GEEN_DAG && (first == GEEN_DAG || vast < first))
			first = vast;
	}
	return first;
}

/* Over half of the evaluations lead to a new version, some weeks later. */
static void add_after_evaluaties(struct kind *kind, const struct verblijf *verblijven, int aantal)
{
	for (int e = 0; e < kind->evaluaties_aantal; e++) {
		dag datum = kind->evaluaties[e].datum;
		dag vast;

		if (!chance(kind, 550))
			continue;
		vast = vergadering_after(datum + draw(kind, 5, 20));
		for (int i = 0; i < aantal; i++) {
			if (datum < verblijven[i].van || datum > verblijven[i].tot)
				continue;
			if (vast <= verblijven[i].tot)
				add_vastgesteld(kind, vast, verblijven[i].van, verblijven[i].so);
			else if (ingeschreven(kind) && i == aantal - 1 && !has_concept(kind))
				add_open(kind, "concept", datum + draw(kind, 0,
					kind->einde - datum));
		}
	}
}

/* The day on which a geval wants the perspective to have changed; GEEN_DAG = it wants nothing. */
static dag change_wanted(struct kind *kind, const struct verblijf *verblijf)
{
	int months = 12 * kind->school->config->laatste_jaren;
	dag lo = verblijf->van + 100;
	dag hi = verblijf->tot - 1;
	dag border;

	if (kind->verwacht == GEEN_DAG)
		return GEEN_DAG;
	border = datum_add_months(kind->verwacht, -months);
	switch (kind->geval) {
	case GEVAL_WIJZIGING_LAAT:
	case GEVAL_WIJZIGING_LAAT_ZONDER:
		return vast_draw(kind, border > lo ? border : lo, hi);
	case GEVAL_WIJZIGING_ZONDER:
		return vast_draw(kind, lo, border - 1 < hi ? border - 1 : hi);
	default:
		return GEEN_DAG;
	}
}

static void add_wanted(struct kind *kind, const struct verblijf *verblijf, dag wijziging)
{
	dag hoorrecht = kind->school->config->hoorrecht_vanaf;

	if (wijziging != GEEN_DAG)
		add_vastgesteld(kind, wijziging, verblijf->van, kind->so);
	if (kind->geval == GEVAL_NIET_GEHOORD && hoorrecht < kind->einde) {
		dag lo = verblijf->van + 60 > hoorrecht ? verblijf->van + 60 : hoorrecht;

		add_vastgesteld(kind, vast_draw(kind, lo, kind->einde), verblijf->van, kind->so);
	}
	if (ingeschreven(kind) && !has_concept(kind) &&
	    (kind->geval == GEVAL_CONCEPT_OPEN || chance(kind, 30)))
		add_open(kind, "concept", kind->einde - draw(kind, 0, 40));
	if (kind->versies_aantal > 1 && chance(kind, 30))
		add_open(kind, "vervallen", kind->einde - draw(kind, 100, 300));
}

/* ---- order and numbers ---- */

static dag moment_of(const struct versie *versie)
{
	if (strcmp(versie->status, "concept") == 0)
		return INT32_MAX;
	return versie->vast != GEEN_DAG ? versie->vast : versie->opgesteld;
}

static void sort_versies(struct kind *kind)
{
	for (int i = 1; i < kind->versies_aantal; i++) {
		struct versie moving = kind->versies[i];
		int at = i;

		for (; at > 0 && moment_of(&kind->versies[at - 1]) > moment_of(&moving); at--)
			kind->versies[at] = kind->versies[at - 1];
		kind->versies[at] = moving;
	}
}

static void number_versies(struct kind *kind)
{
	struct versie *huidig = NULL;

	for (int i = 0; i < kind->versies_aantal; i++) {
		kind->versies[i].nummer = i + 1;
		if (kind->versies[i].vast != GEEN_DAG)
			huidig = &kind->versies[i];
	}
	if (huidig)
		huidig->huidig = true;
}

/* ---- evaluations ---- */

static dag last_evaluatie_leaver(struct kind *kind)
{
	return schooldag_before(kind->einde - draw(kind, 20, 320));
}

static dag last_evaluatie(struct kind *kind, dag first)
{
	const struct config *config = kind->school->config;
	dag border = datum_add_months(kind->einde, -config->evaluatie_maanden);
	int vooraf = config->signalen[SIGNAAL_EVALUATIE_TERMIJN].vooraf;
	dag jaar = schooljaar_begin(schooljaar_of(kind->einde));

	switch (kind->geval) {
	case GEVAL_EVALUATIE_BIJNA:
		return schooldag_draw(&kind->toeval, border, border + vooraf);
	case GEVAL_EVALUATIE_TE_LAAT:
		return schooldag_draw(&kind->toeval, border - 75, border - 1);
	case GEVAL_EVALUATIE_ZONDER_OUDERS:
		return schooldag_draw(&kind->toeval, jaar > first ? jaar : first + 1, kind->einde);
	case GEVAL_EVALUATIE_VERVROEGD:
		return schooldag_draw(&kind->toeval, kind->einde - 200, kind->einde - 60);
	case GEVAL_EVALUATIE_SCHOOLJAAR:
		if (border + vooraf + 1 < jaar)
			return schooldag_draw(&kind->toeval, border + vooraf + 1, jaar - 1);
		break;
	default:
		break;
	}
	return schooldag_draw(&kind->toeval, border + 8, kind->einde - 3);
}

static void add_evaluatie(struct kind *kind, dag datum)
{
	bool away = kind->eerder_vertrek != GEEN_DAG && datum > kind->eerder_vertrek &&
		datum < kind->ingeschreven;

	if (!away && kind->evaluaties_aantal < EVALUATIES_MAXIMUM)
		kind->evaluaties[kind->evaluaties_aantal++] = (struct evaluatie){ .datum = datum };
}

static void reverse_evaluaties(struct kind *kind)
{
	for (int i = 0, j = kind->evaluaties_aantal - 1; i < j; i++, j--) {
		struct evaluatie swap = kind->evaluaties[i];

		kind->evaluaties[i] = kind->evaluaties[j];
		kind->evaluaties[j] = swap;
	}
	if (kind->evaluaties_aantal > 0)
		kind->evaluaties[kind->evaluaties_aantal - 1].laatste = true;
}

/* Yearly, counted back from the last; the first when the plan is some months old. */
static void add_evaluaties(struct kind *kind)
{
	dag first = first_vast(kind);
	dag border = datum_add_months(kind->einde, -kind->school->config->evaluatie_maanden);
	dag datum;

	if (first == GEEN_DAG)
		return;
	datum = ingeschreven(kind) ? last_evaluatie(kind, first) : last_evaluatie_leaver(kind);
	if (datum <= first + 120 && first < border + 20)
		datum = schooldag_draw(&kind->toeval, first + 150, first + 330);
	if (datum >= kind->einde)
		datum = kind->einde - 1;
	if (kind->geval == GEVAL_EVALUATIE_ZONDER_OUDERS && datum <= first + 120)
		add_evaluatie(kind, datum);
	for (; datum > first + 120; datum = schooldag_before(datum - draw(kind, 300, 360)))
		add_evaluatie(kind, datum);
	reverse_evaluaties(kind);
}

const struct versie *kind_versie_op(const struct kind *kind, dag d)
{
	const struct versie *found = NULL;

	for (int i = 0; i < kind->versies_aantal; i++)
		if (kind->versies[i].vast != GEEN_DAG && kind->versies[i].vast <= d)
			found = &kind->versies[i];
	return found;
}

void kind_draw_loopbaan(struct kind *kind)
{
	struct verblijf verblijven[2];
	int aantal = find_verblijven(kind, verblijven);
	const struct verblijf *laatste = &verblijven[aantal - 1];
	dag wijziging;

	add_firsts(kind, verblijven, aantal);
	add_evaluaties(kind);
	add_after_evaluaties(kind, verblijven, aantal);
	wijziging = change_wanted(kind, laatste);
	if (first_vast(kind) != GEEN_DAG)
		add_wanted(kind, laatste, wijziging);
	loopbaan_draw_correctie(kind);
	sort_versies(kind);
	number_versies(kind);
	loopbaan_draw_trajecten(kind, wijziging);
	loopbaan_draw_besluiten(kind);
}

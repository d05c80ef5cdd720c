/* What the versions said: which road, what changed, whether it was explained and decided. */
#include <string.h>

#include "loopbaan.h"

#define KANS_WIJZIGING_VSO 320 /* promille of the pupils with two versions or more */
#define KANS_WIJZIGING_SO 200
#define KANS_PROFIEL 680       /* of the changes in the vso that change the profiel */
#define KANS_TWEEDE 150        /* of the changed with yet an earlier change */
#define KANS_CORRECTIE 40

/* The correction stands a few weeks after the version that was wrong. */
void loopbaan_draw_correctie(struct kind *kind)
{
	struct versie correctie;
	int drawn;

	if (kind->versies_aantal == 0 ||
	    (kind->geval != GEVAL_CORRECTIE && !chance(kind, KANS_CORRECTIE)))
		return;
	drawn = draw(kind, 0, kind->versies_aantal - 1);
	correctie = kind->versies[drawn];
	if (correctie.vast == GEEN_DAG || correctie.so != kind->so ||
	    kind->versies_aantal == VERSIES_MAXIMUM)
		return;
	correctie.vast = schooldag_after(correctie.vast + draw(kind, 3, 40));
	correctie.opgesteld = schooldag_before(correctie.vast - 1);
	correctie.correctie = true;
	for (int i = 0; i < kind->versies_aantal; i++)
		if (kind->versies[i].vast >= kind->versies[drawn].vast && i != drawn &&
		    kind->versies[i].vast <= correctie.vast)
			return; /* another version came in between */
	if (correctie.vast <= kind->einde)
		kind->versies[kind->versies_aantal++] = correctie;
}

/* ---- the road of every version ---- */

static bool counts(const struct kind *kind, const struct versie *versie)
{
	return versie->vast != GEEN_DAG && versie->so == kind->so && !versie->correctie;
}

/* The version that made the change: that of the wanted day, else any but the first; -1 = none. */
static int changing_version(struct kind *kind, dag wijziging, int before)
{
	int fit[VERSIES_MAXIMUM];
	int aantal = 0;

	for (int i = 0; i < before; i++) {
		if (!counts(kind, &kind->versies[i]))
			continue;
		if (kind->versies[i].vast == wijziging && aantal > 0)
			return i;
		fit[aantal++] = i;
	}
	if (aantal < 2)
		return -1;
	return fit[draw(kind, 1, aantal - 1)];
}

/* Everything of this afdeling before version `at` followed another road. */
static void change_at(struct kind *kind, int at, bool profiel)
{
	const struct traject *naar = kind->versies[at].traject;
	const struct traject *van = traject_before(&kind->toeval, naar, profiel);

	if (van == naar)
		return;
	for (int i = 0; i < at; i++)
		if (kind->versies[i].so == kind->so)
			kind->versies[i].traject = van;
	kind->versies[at].vorig = van;
}

static void draw_changes(struct kind *kind, dag wijziging)
{
	bool wanted = wijziging != GEEN_DAG;
	int at;

	if (!wanted && !chance(kind, kind->so ? KANS_WIJZIGING_SO : KANS_WIJZIGING_VSO))
		return;
	at = changing_version(kind, wijziging, kind->versies_aantal);
	if (at < 0)
		return;
	change_at(kind, at, !kind->so && (wanted || chance(kind, KANS_PROFIEL)));
	if (wanted || !chance(kind, KANS_TWEEDE))
		return;
	at = changing_version(kind, GEEN_DAG, at);
	if (at > 0)
		change_at(kind, at, false);
}

/* What a correction corrects: the version before it had the wrong niveau. */
static void spoil_corrected(struct kind *kind)
{
	for (int i = 1; i < kind->versies_aantal; i++) {
		struct versie *fout = &kind->versies[i - 1];

		if (!kind->versies[i].correctie || fout->vast == GEEN_DAG)
			continue;
		kind->versies[i].traject = fout->traject;
		kind->versies[i].vorig = fout->vorig;
		fout->traject = traject_before(&kind->toeval, fout->traject, false);
		if (i > 1 && !fout->vorig && kind->versies[i - 2].so == fout->so)
			fout->vorig = kind->versies[i - 2].traject;
	}
}

void loopbaan_draw_trajecten(struct kind *kind, dag wijziging)
{
	const struct traject *in_so = kind->so ? kind->traject : traject_in_so(kind->traject);

	for (int i = 0; i < kind->versies_aantal; i++)
		kind->versies[i].traject = kind->versies[i].so ? in_so : kind->traject;
	draw_changes(kind, wijziging);
	spoil_corrected(kind);
}

/* ---- decisions ---- */

/* The meeting shortly before, or the day itself. */
static dag besluit_before(dag vast)
{
	dag meeting = vergadering_before(vast);

	return vast - meeting <= 21 ? meeting : vast;
}

static void decide_versie(struct kind *kind, struct versie *versie)
{
	bool zonder = kind->geval == GEVAL_WIJZIGING_ZONDER ||
		kind->geval == GEVAL_WIJZIGING_LAAT_ZONDER;
	bool besluit = versie->vorig ? chance(kind, 930) : chance(kind, 750);

	versie->toegelicht = chance(kind, 930);
	if (versie->vorig && zonder) {
		versie->toegelicht = chance(kind, 400);
		besluit = !versie->toegelicht && chance(kind, 500);
	} else if (kind->geval == GEVAL_WIJZIGING_LAAT) {
		versie->toegelicht = besluit = true;
	}
	if (besluit)
		versie->besluit = besluit_before(versie->vast);
}

/* The version that came of an evaluation; NULL = none. */
static const struct versie *result_of(const struct kind *kind, const struct evaluatie *evaluatie)
{
	for (int i = 0; i < kind->versies_aantal; i++) {
		const struct versie *versie = &kind->versies[i];

		if (versie->vast > evaluatie->datum && versie->vast <= evaluatie->datum + 75)
			return versie;
	}
	return NULL;
}

static void decide_evaluatie(struct kind *kind, struct evaluatie *evaluatie)
{
	static const char *const conform[] = { "ja", "deels", "nee" };
	static const int goed[] = { 70, 27, 3 }, anders[] = { 20, 45, 35 };
	static const struct {
		const char *besluit;
		int conform[3];
	} nieuw[] = {
		{ "doelen_bijstellen", { 45, 45, 10 } },
		{ "intensiveren", { 5, 65, 30 } },
		{ "verminderen", { 85, 15, 0 } },
	};
	static const int weinig[] = { 3, 5, 5 }, veel[] = { 70, 15, 15 };
	const struct versie *versie = kind_versie_op(kind, evaluatie->datum);
	const struct versie *gevolg = result_of(kind, evaluatie);
	const int *weights = goed;

	evaluatie->versie = versie ? versie->nummer : 0;
	evaluatie->besluit = "handhaven";
	if (gevolg && gevolg->vorig) {
		evaluatie->besluit = "perspectief_bijstellen";
		weights = anders;
	} else if (gevolg || chance(kind, 120)) {
		size_t drawn = toeval_weighted(&kind->toeval, gevolg ? veel : weinig, 3);

		evaluatie->besluit = nieuw[drawn].besluit;
		weights = nieuw[drawn].conform;
	}
	evaluatie->conform = conform[toeval_weighted(&kind->toeval, weights, 3)];
}

void loopbaan_draw_besluiten(struct kind *kind)
{
	for (int i = 0; i < kind->versies_aantal; i++)
		if (kind->versies[i].vast != GEEN_DAG)
			decide_versie(kind, &kind->versies[i]);
	for (int i = 0; i < kind->evaluaties_aantal; i++)
		decide_evaluatie(kind, &kind->evaluaties[i]);
}

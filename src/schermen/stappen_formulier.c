/* The form of a step: the form of its record with only the fields of that step, and after keeping
 * the next step that is not done. */
#include <string.h>

#include "stappen.h"

/* ---- the layout ---- */

static const struct rij *rij_of(const struct indeling *indeling, int veld)
{
	for (size_t i = 0; i < indeling->aantal; i++)
		if (indeling->rijen[i].veld == veld)
			return &indeling->rijen[i];
	bug("a step asks field %d that the form does not have", veld);
}

/* The rows of the whole form that this step shows, in its own order. */
static const struct indeling *indeling_stap(struct formulier *f, const struct stap *stap)
{
	const struct indeling *heel = indeling_of(stap->nr);
	struct indeling *indeling = arena_alloc(&f->arena, sizeof(*indeling));
	struct rij *rijen = arena_alloc(&f->arena, heel->aantal * sizeof(*rijen));

	indeling->rijen = rijen;
	indeling->aantal = 0;
	for (const struct stapveld *v = stap->velden; v->veld != GEEN_VELD; v++)
		rijen[indeling->aantal++] = *rij_of(heel, v->veld);
	return indeling;
}

/* ---- the record ---- */

/* NULL, and a sentence on the screen, when that cannot be. */
static struct formulier *formulier_van(struct tui *tui, struct gang *gang, const struct stap *stap)
{
	switch (stap->bron) {
	case BRON_OPP:
		return formulier_bestaand(tui, &gang->opp);
	case BRON_HUIDIG:
		return formulier_bestaand(tui, &gang->termen.opp);
	case BRON_UITSTROOM:
		if (gang->uitstroom.id != 0)
			return formulier_bestaand(tui, &gang->uitstroom);
		break;
	case BRON_LEERLING:
		if (gang->leerling.soort)
			return formulier_bestaand(tui, &gang->leerling);
		break;
	default:
		break;
	}
	return formulier_maak(tui, stap->nr, gang->leerling.soort ? gang->leerling.id : 0);
}

struct klad stap_klad(const struct gang *gang, const struct stap *stap)
{
	int64_t leerling = gang->leerling.soort ? gang->leerling.id : 0;
	struct klad klad = { arena_printf(gang->arena, "%s/%s", gang->plan->naam, stap->naam),
		leerling, 0 };

	if (stap->bron == BRON_VASTSTELLEN)
		klad.formulier = "vaststellen";
	if (stap->bron == BRON_OPP || stap->bron == BRON_VASTSTELLEN)
		klad.record = gang->opp.id;
	else if (stap->bron == BRON_HUIDIG && gang->termen.opp.soort)
		klad.record = gang->termen.opp.id;
	else if (stap->bron == BRON_UITSTROOM)
		klad.record = gang->uitstroom.id;
	else if (stap->bron == BRON_LEERLING && leerling != 0)
		klad = (struct klad){ klad.formulier, 0, leerling };
	return klad;
}

/* ---- the next step ---- */

/* What comes before vaststellen is done first. */
static bool nu_te_doen(const struct gang *gang, const struct stap_stand *standen, size_t i)
{
	enum stap_staat stand = standen[i].stand;

	if (gang->plan->stappen[i]->bron == BRON_VASTSTELLEN)
		return stand == STAND_NU;
	return stand == STAND_NU || stand == STAND_NOG_NIET || stand == STAND_MAG;
}

/* The next one after this that is not done, else the first one that is needed; where the plan ends
 * when there is none. What was kept just now does not come back by itself. */
static size_t volgende(const struct gang *gang, size_t stap)
{
	const struct stap *const *stappen = gang->plan->stappen;
	struct stap_stand standen[STAPPEN_MAX];
	size_t i = stap + 1;

	gang_stand(gang, standen);
	while (stappen[i] && !nu_te_doen(gang, standen, i))
		i++;
	if (!stappen[i] && gang_nu(gang, standen) < stap)
		i = gang_nu(gang, standen);
	return i;
}

static void verder(const struct formulier *f, const struct record *bewaard)
{
	const struct vervolg *vervolg = &f->vervolg;
	const struct stap *stap = vervolg->plan->stappen[vervolg->stap];
	struct arena arena = { 0 };
	struct gang gang = { .plan = vervolg->plan, .store = f->store, .arena = &arena,
		.werk = vervolg->werk };
	size_t naar;

	if (gang_load(&gang, leerling_van(bewaard))) {
		naar = stap->nog_een && tui_ask(f->tui, "%s", stap->nog_een) ? vervolg->stap
			: volgende(&gang, vervolg->stap);
		if (vervolg->plan->stappen[naar])
			stap_open(f->tui, &gang, naar);
	}
	arena_clear(&arena);
}

/* ---- opening ---- */

static const char *titel_of(struct formulier *f, const struct gang *gang, size_t stap)
{
	struct stap_stand standen[STAPPEN_MAX];
	size_t nummer;

	gang_stand(gang, standen);
	nummer = gang_nummer(gang, standen, stap);
	return arena_printf(&f->arena, "%s%s%s, stap %zu: %s", gang->plan->titel,
		*gang->naam ? " van " : "", gang->naam, nummer,
		stap_titel(gang, gang->plan->stappen[stap]));
}

static void open_form(struct tui *tui, struct gang *gang, size_t nr)
{
	const struct stap *stap = gang->plan->stappen[nr];
	struct formulier *f = formulier_van(tui, gang, stap);
	struct klad klad = stap_klad(gang, stap);
	const char *kop = gang->plan->kop_bij_stap ? gang->plan->kop(gang) : NULL;

	if (!f)
		return;
	f->indeling = indeling_stap(f, stap);
	f->vervolg = (struct vervolg){ verder, gang->plan, nr, gang->werk };
	klad.formulier = arena_strdup(&f->arena, klad.formulier);
	f->klad = klad;
	if (stap->nr == E_opp)
		opp_vergelijken(f);
	if (kop)
		bericht_add(f, arena_strdup(&f->arena, kop));
	if (stap->begin)
		stap->begin(f, gang);
	formulier_open(f, titel_of(f, gang, nr));
}

/* Steps about a version, or a goal in it, need a concept. */
static bool concept_is_er(struct tui *tui, struct gang *gang, const struct stap *stap)
{
	if (gang->opp.id != 0 || (stap->bron != BRON_OPP && stap->nr != E_doel))
		return true;
	if (!opp_concept_make(tui, gang->leerling.id, gang->arena, &gang->opp))
		return false;
	gang->werk.opp = gang->opp.id;
	return true;
}

/* False, and a sentence, when the step cannot be done now. */
static bool kan_nu(struct tui *tui, const struct gang *gang, size_t nr)
{
	struct stap_stand standen[STAPPEN_MAX];
	const struct stap *stap = gang->plan->stappen[nr];
	bool opp = stap->nr == E_opp && stap->bron != BRON_HUIDIG;

	gang_stand(gang, standen);
	if (!gang->leerling.soort && nr > 0)
		tui_say(tui, "Eerst stap 1: de leerling zelf.");
	else if (standen[nr].stand == STAND_NIET_NODIG)
		tui_say(tui, "Niet nodig: %s.", standen[nr].zin);
	else if (standen[nr].stand == STAND_LATER)
		tui_say(tui, "Nu nog niet; %s.", standen[nr].zin);
	else if (gang->leerling.soort && opp && opp_ligt_vast(gang))
		tui_say(tui, "Versie %s is vastgesteld en ligt vast; in het dossier staat alles erin.",
			record_text(&gang->opp, V_opp_versie));
	else
		return true;
	return false;
}

void stap_open(struct tui *tui, const struct gang *van, size_t nr)
{
	const struct stap *stap = van->plan->stappen[nr];
	const struct vervolg vervolg = { verder, van->plan, nr, van->werk };
	struct gang gang = *van;

	if (!kan_nu(tui, &gang, nr) || !tui_may_write(tui))
		return;
	if (stap->bron == BRON_VASTSTELLEN && gang.opp.id == 0)
		tui_say(tui, "Er is nog geen concept om vast te stellen; begin bij de stap erboven.");
	else if (stap->bron == BRON_VASTSTELLEN)
		formulier_vaststellen(tui, &gang.opp, &vervolg);
	else if (concept_is_er(tui, &gang, stap))
		open_form(tui, &gang, nr);
}

/* Would the norm be met? By the rules of the inspection, with what is unknown counted both ways;
 * and in words which rule it was. */
#include "intern.h"

const char resultaten_voorbehoud[] =
	"Hulpmiddel voor de school, geen oordeel van de inspectie.";

enum norm_stand norm_stand_of(struct percentage ondergrens, struct percentage bovengrens,
	int norm)
{
	if (bovengrens.noemer == 0)
		return NORM_OPEN;
	if (percentage_reaches(ondergrens, norm))
		return NORM_GEHAALD;
	return percentage_reaches(bovengrens, norm) ? NORM_OPEN : NORM_GEMIST;
}

static enum norm_stand niveau_stand(const struct resultaten *r)
{
	return norm_stand_of(r->niveau.ondergrens, r->niveau.bovengrens, r->config->norm_niveau);
}

static enum norm_stand streef_stand(const struct resultaten *r)
{
	return norm_stand_of(r->streef_ondergrens, r->streef_bovengrens,
		r->config->norm_streefniveau);
}

static bool too_small(const struct resultaten *r)
{
	for (int jaar = 0; jaar < RESULTATEN_JAREN; jaar++)
		if (r->per_jaar[jaar].meegeteld.aantal > (size_t)r->config->te_klein)
			return false;
	return true;
}

enum indicatie indicatie_of(const struct resultaten *r)
{
	enum norm_stand niveau = niveau_stand(r);
	enum norm_stand streef = streef_stand(r);

	if (too_small(r))
		return INDICATIE_TE_KLEIN;
	if (niveau == NORM_GEMIST || streef == NORM_GEMIST)
		return INDICATIE_HAALT_NORM_NIET;
	if (niveau == NORM_GEHAALD && streef == NORM_GEHAALD)
		return INDICATIE_HAALT_NORM;
	return INDICATIE_ONBEKEND;
}

const char *indicatie_name(enum indicatie indicatie)
{
	static const char *const namen[] = {
		[INDICATIE_HAALT_NORM] = "haalt_norm",
		[INDICATIE_HAALT_NORM_NIET] = "haalt_norm_niet",
		[INDICATIE_TE_KLEIN] = "te_klein",
		[INDICATIE_ONBEKEND] = "onbekend",
	};

	return namen[indicatie];
}

const char *indicatie_shown(enum indicatie indicatie)
{
	static const char *const woorden[] = {
		[INDICATIE_HAALT_NORM] = "de school haalt de norm",
		[INDICATIE_HAALT_NORM_NIET] = "de school haalt de norm niet",
		[INDICATIE_TE_KLEIN] = "te weinig schoolverlaters om iets te zeggen",
		[INDICATIE_ONBEKEND] = "niet te zeggen, er ontbreken gegevens",
	};

	return woorden[indicatie];
}

/* ---- why ---- */

/* A norm and what is held against it. */
struct toets {
	const char *wat;
	enum norm_stand stand;
	struct percentage ondergrens, bovengrens;
	int norm;
	bool onbekend; /* is something unknown? */
};

/* "77,8% (7 van 9)"; a mean is about results, not about pupils. */
static const char *share(struct arena *arena, struct percentage p)
{
	char cijfers[PERCENTAGE_SIZE];

	percentage_text(p, ',', cijfers);
	if ((int64_t)p.n == p.noemer)
		return arena_printf(arena, "%s%% (%lld van %zu)", cijfers, (long long)p.teller, p.n);
	return arena_printf(arena, "%s%% (%zu uitslagen)", cijfers, p.n);
}

static const char *gehaald_zin(struct arena *arena, const struct toets *toets)
{
	return arena_printf(arena, "%s: %s%s. De norm van %d%% is gehaald%s.", toets->wat,
		toets->onbekend ? "ten minste " : "", share(arena, toets->ondergrens), toets->norm,
		toets->onbekend ? ", ook als al het onbekende tegenvalt" : "");
}

/* Rounded it may look as if the norm was met. */
static const char *gemist_zin(struct arena *arena, const struct toets *toets)
{
	bool just = percentage_tienden(toets->bovengrens) >= 10 * toets->norm;

	return arena_printf(arena, "%s: %s%s. De norm van %d%% is %sniet gehaald%s.", toets->wat,
		toets->onbekend ? "ten hoogste " : "", share(arena, toets->bovengrens), toets->norm,
		just ? "net " : "", toets->onbekend ? ", ook als al het onbekende meevalt" : "");
}

static const char *open_zin(struct arena *arena, const struct toets *toets)
{
	if (toets->bovengrens.noemer == 0)
		return arena_printf(arena, "%s: er zijn geen uitslagen.", toets->wat);
	return arena_printf(arena, "%s: tussen %s en %s, want niet alles is bekend. Of de norm van "
		"%d%% is gehaald, is pas te zeggen als dat is aangevuld.", toets->wat,
		share(arena, toets->ondergrens), share(arena, toets->bovengrens), toets->norm);
}

static const char *toets_zin(struct arena *arena, const struct toets *toets)
{
	switch (toets->stand) {
	case NORM_GEHAALD:
		return gehaald_zin(arena, toets);
	case NORM_GEMIST:
		return gemist_zin(arena, toets);
	default:
		return open_zin(arena, toets);
	}
}

static const char *kleine_groep_zin(const struct resultaten *r, struct arena *arena)
{
	size_t aantal = r->per_jaar[RESULTATEN_JAREN - 1].meegeteld.aantal;
	char jaar[RESULTATEN_JAREN][SCHOOLJAAR_SIZE];

	for (int i = 0; i < RESULTATEN_JAREN; i++)
		schooljaar_text(r->per_jaar[i].schooljaar, jaar[i]);
	return arena_printf(arena, "In %s %s %zu %s mee. Bij %d of minder tellen %s en %s ook mee.",
		jaar[2], aantal == 1 ? "telt" : "tellen", aantal,
		aantal == 1 ? "schoolverlater" : "schoolverlaters", r->config->kleine_groep, jaar[0],
		jaar[1]);
}

size_t resultaten_uitleg(const struct resultaten *r, struct arena *arena,
	const char *const **out)
{
	struct toets niveau = {"Uitstroomniveau", niveau_stand(r), r->niveau.ondergrens,
		r->niveau.bovengrens, r->config->norm_niveau, r->niveau.onbekend.aantal > 0};
	struct toets streef = {"Streefniveaus, gemiddeld", streef_stand(r), r->streef_ondergrens,
		r->streef_bovengrens, r->config->norm_streefniveau,
		r->taal.onbekend.aantal + r->rekenen.onbekend.aantal > 0};
	const char **zinnen = arena_alloc(arena, 3 * sizeof(*zinnen));
	size_t aantal = 0;

	if (r->jaren > 1)
		zinnen[aantal++] = kleine_groep_zin(r, arena);
	if (r->indicatie == INDICATIE_TE_KLEIN) {
		zinnen[aantal++] = arena_printf(arena, "In geen van de drie schooljaren tellen er meer "
			"dan %d mee: te weinig voor een indicatie. Bekijk de cijfers wel.",
			r->config->te_klein);
	} else {
		zinnen[aantal++] = toets_zin(arena, &niveau);
		zinnen[aantal++] = toets_zin(arena, &streef);
	}
	*out = zinnen;
	return aantal;
}

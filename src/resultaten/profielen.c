/* Leavers by profile, and by where they went: in the order of the code lists, so that two years can
 * be laid side by side. */
#include "intern.h"

#include <string.h>

/* ---- the order ---- */

/* What the list does not know comes behind it, and empty last. */
static size_t place_in_list(const struct config *config, enum code_lijst lijst, const char *code)
{
	struct arena unused = {0};
	size_t aantal;
	const struct code *codes = codes_of(lijst, config, &unused, &aantal);
	size_t place = 0;

	if (!code)
		return aantal + 1;
	while (place < aantal && strcmp(codes[place].code, code) != 0)
		place++;
	return place;
}

static bool comes_before(const struct config *config, enum code_lijst lijst, const char *a,
	const char *b)
{
	size_t place_a = place_in_list(config, lijst, a);
	size_t place_b = place_in_list(config, lijst, b);

	return place_a != place_b ? place_a < place_b : a && b && strcmp(a, b) < 0;
}

bool bestemming_before(const struct config *config, const char *a, const char *b)
{
	return comes_before(config, CODES_bestemming, a, b);
}

/* An empty row `nr` among `aantal` of them; `size` is that of a row. */
static void *rows_insert(void *rows, size_t *cap, size_t aantal, size_t nr, size_t size)
{
	char *grown = xgrow(rows, cap, aantal + 1, size);

	memmove(grown + (nr + 1) * size, grown + nr * size, (aantal - nr) * size);
	memset(grown + nr * size, 0, size);
	return grown;
}

/* ---- by profile ---- */

static struct profiel_cijfers *profiel_row(struct resultaten *r, size_t *cap,
	const char *profiel)
{
	size_t aantal = r->per_profiel_aantal;
	size_t nr = 0;

	for (size_t i = 0; i < aantal; i++)
		if (waarde_equal(r->per_profiel[i].uitstroomprofiel, profiel))
			return &r->per_profiel[i];
	while (nr < aantal && comes_before(r->config, CODES_profiel,
	                                   r->per_profiel[nr].uitstroomprofiel, profiel))
		nr++;
	r->per_profiel = rows_insert(r->per_profiel, cap, aantal, nr, sizeof(*r->per_profiel));
	r->per_profiel_aantal++;
	r->per_profiel[nr].uitstroomprofiel = profiel;
	return &r->per_profiel[nr];
}

static void count_profielen(struct resultaten *r, const struct vertrek *vertrekken,
	size_t aantal)
{
	size_t cap = 0;

	for (size_t i = 0; i < aantal; i++) {
		const struct vertrek *vertrek = &vertrekken[i];
		struct profiel_cijfers *row;

		if (!vertrek_counts(r, vertrek))
			continue;
		row = profiel_row(r, &cap, vertrek->uitstroomprofiel);
		groep_add(&row->meegeteld, vertrek->lid, &r->arena);
		niveau_add(&row->niveau, vertrek, &r->arena);
	}
	for (size_t i = 0; i < r->per_profiel_aantal; i++)
		niveau_close(&r->per_profiel[i].niveau);
	r->per_profiel = arena_keep(&r->arena, r->per_profiel,
		r->per_profiel_aantal * sizeof(*r->per_profiel));
}

/* ---- by profile and bestemming ---- */

static bool row_comes_before(const struct config *config, const struct profiel_bestemming *row,
	const struct vertrek *vertrek)
{
	if (!waarde_equal(row->uitstroomprofiel, vertrek->uitstroomprofiel))
		return comes_before(config, CODES_profiel, row->uitstroomprofiel,
			vertrek->uitstroomprofiel);
	return comes_before(config, CODES_bestemming, row->bestemming, vertrek->bestemming);
}

static struct profiel_bestemming *bestemming_row(struct resultaten *r, size_t *cap,
	const struct vertrek *vertrek)
{
	struct profiel_bestemming *rows = r->profiel_bestemming;
	size_t aantal = r->profiel_bestemming_aantal;
	size_t nr = 0;

	for (size_t i = 0; i < aantal; i++)
		if (waarde_equal(rows[i].uitstroomprofiel, vertrek->uitstroomprofiel) &&
		    waarde_equal(rows[i].bestemming, vertrek->bestemming))
			return &rows[i];
	while (nr < aantal && row_comes_before(r->config, &rows[nr], vertrek))
		nr++;
	rows = rows_insert(rows, cap, aantal, nr, sizeof(*rows));
	rows[nr].uitstroomprofiel = vertrek->uitstroomprofiel;
	rows[nr].bestemming = vertrek->bestemming;
	r->profiel_bestemming = rows;
	r->profiel_bestemming_aantal++;
	return &rows[nr];
}

static void count_bestemmingen(struct resultaten *r, const struct vertrek *vertrekken,
	size_t aantal)
{
	size_t cap = 0;

	for (size_t i = 0; i < aantal; i++)
		if (vertrek_counts(r, &vertrekken[i]))
			groep_add(&bestemming_row(r, &cap, &vertrekken[i])->leerlingen,
				vertrekken[i].lid, &r->arena);
	r->profiel_bestemming = arena_keep(&r->arena, r->profiel_bestemming,
		r->profiel_bestemming_aantal * sizeof(*r->profiel_bestemming));
}

void profielen_count(struct resultaten *r, const struct vertrek *vertrekken, size_t aantal)
{
	count_profielen(r, vertrekken, aantal);
	count_bestemmingen(r, vertrekken, aantal);
}

/* Asking for a pupil: a part of the name, and when more pupils answer to it, which of them. */
#include <string.h>

#include "intern.h"
#include "privacy.h"

#define KEUZES_MAX 200

/* As those who look on may see it: without the number, which tells who it is. */
static const char *label_of(struct tui *tui, const struct leerling_rij *rij, struct arena *arena)
{
	struct text label = { 0 };

	text_add(&label, rij->naam);
	deel_add(&label, rij->groep ? rij->groep : "");
	if (!rij->ingeschreven)
		deel_add(&label, rij->overleden ? "overleden" : "vertrokken");
	if (!tui->privacy)
		deel_add(&label, rij->leerlingnummer);
	return gezien(tui, tekst_keep(&label, arena), arena);
}

/* Words in a dossier count for looking around, not for pointing at somebody. */
static size_t by_name(const struct leerling_lijst *lijst, const char *gevouwen,
	const struct leerling_rij **out)
{
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal && aantal <= KEUZES_MAX; i++)
		if (words_match(lijst->rijen[i].gevouwen, gevouwen))
			out[aantal++] = &lijst->rijen[i];
	return aantal;
}

static int64_t choose_one(struct tui *tui, const struct leerling_rij *const *rijen, size_t aantal,
	struct arena *arena)
{
	struct choice keuzes[KEUZES_MAX + 1] = { { 0 } };
	int keuze;

	for (size_t i = 0; i < aantal; i++)
		keuzes[i] = (struct choice){ rijen[i]->leerlingnummer,
			label_of(tui, rijen[i], arena) };
	keuze = tui_choose(tui, "Wie bedoel je?", keuzes);
	return keuze < 0 ? 0 : rijen[keuze]->id;
}

/* The only one who is called exactly that; 0 = none, or more than one. */
static int64_t named(struct leerling_lijst lijst, const char *gevouwen, struct arena *arena)
{
	int64_t gevonden = 0;

	for (size_t i = 0; i < lijst.aantal; i++)
		if (strcmp(utf8_fold(arena, lijst.rijen[i].naam), gevouwen) == 0) {
			if (gevonden)
				return 0;
			gevonden = lijst.rijen[i].id;
		}
	return gevonden;
}

/* ---- while others look on: by what they may see ---- */

/* The labels of all; the second with the same one gets " (2)" behind it. In the arena. */
static const char **labels_of(struct tui *tui, struct leerling_lijst lijst, struct arena *arena)
{
	const char **labels = arena_alloc(arena, (lijst.aantal + 1) * sizeof(*labels));
	size_t *zelfde = arena_alloc(arena, (lijst.aantal + 1) * sizeof(*zelfde));
	const char **kaal = arena_alloc(arena, (lijst.aantal + 1) * sizeof(*kaal));

	for (size_t i = 0; i < lijst.aantal; i++) {
		labels[i] = kaal[i] = label_of(tui, &lijst.rijen[i], arena);
		zelfde[i] = 1;
		for (size_t j = i; j-- > 0 && zelfde[i] == 1;)
			if (strcmp(kaal[j], kaal[i]) == 0)
				zelfde[i] = zelfde[j] + 1;
		if (zelfde[i] > 1)
			labels[i] = arena_printf(arena, "%s (%zu)", kaal[i], zelfde[i]);
	}
	return labels;
}

static struct leerling_lijst iedereen(struct store *store, struct arena *arena)
{
	return leerlingen_lijst(store, &(struct lijst_filter){ .status = LIJST_ALLE }, arena);
}

/* Whose label was filled in by the list of `:toon`; 0 = nobody's. */
static int64_t labelled(struct tui *tui, const char *getypt, struct arena *arena)
{
	struct leerling_lijst lijst = iedereen(store_of(tui), arena);
	const char **labels = labels_of(tui, lijst, arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		if (strcmp(labels[i], getypt) == 0)
			return lijst.rijen[i].id;
	return 0;
}

/* ---- asking ---- */

static int64_t pick(struct tui *tui, const char *getypt, struct arena *arena)
{
	struct leerling_lijst lijst = leerlingen_zoek(store_of(tui), getypt, arena);
	const char *gevouwen = utf8_fold(arena, getypt);
	const struct leerling_rij *rijen[KEUZES_MAX + 1];
	size_t aantal = by_name(&lijst, gevouwen, rijen);
	int64_t precies = named(lijst, gevouwen, arena);

	if (precies)
		return precies;
	if (aantal == 1)
		return rijen[0]->id;
	if (aantal > 0 && aantal <= KEUZES_MAX)
		return choose_one(tui, rijen, aantal, arena);
	if (aantal == 0)
		tui_complain(tui, "Er is geen leerling met \"%s\" als leerlingnummer of in de naam.",
			getypt);
	else
		tui_complain(tui, "Meer dan %d leerlingen hebben \"%s\" in de naam: typ er meer van.",
			KEUZES_MAX, getypt);
	return 0;
}

int64_t leerling_pick(struct tui *tui, const char *vraag)
{
	struct arena arena = { 0 };
	struct text getypt = { 0 };
	int64_t leerling = 0;
	struct error err;

	if (tui_prompt(tui, arena_printf(&arena, "%s (deel van de naam)", vraag), &getypt) &&
	    getypt.len > 0) {
		if (tui->privacy)
			leerling = labelled(tui, text_str(&getypt), &arena);
		if (!leerling &&
		    leerling_resolve(store_of(tui), text_str(&getypt), &leerling, &err) != OK)
			leerling = pick(tui, text_str(&getypt), &arena);
	}
	text_clear(&getypt);
	arena_clear(&arena);
	return leerling;
}

int64_t leerling_choose(struct tui *tui, const char *vraag)
{
	return tui_may_write(tui) ? leerling_pick(tui, vraag) : 0;
}

/* ---- behind `:toon` ---- */

/* A name that nobody else has, else the number. */
static const char *fill_in(struct leerling_lijst lijst, size_t index)
{
	const char *naam = lijst.rijen[index].naam;
	bool dubbel = (index > 0 && strcmp(lijst.rijen[index - 1].naam, naam) == 0) ||
		(index + 1 < lijst.aantal && strcmp(lijst.rijen[index + 1].naam, naam) == 0);

	return dubbel ? lijst.rijen[index].leerlingnummer : naam;
}

void leerling_words(struct tui *tui, struct words *out)
{
	struct arena arena = { 0 };
	struct leerling_lijst lijst = iedereen(store_of(tui), &arena);
	const char **labels = tui->privacy ? labels_of(tui, lijst, &arena) : NULL;

	for (size_t i = 0; i < lijst.aantal; i++)
		words_add(out, &(struct word){
			.text = labels ? labels[i] : fill_in(lijst, i),
			.shown = labels ? labels[i] : label_of(tui, &lijst.rijen[i], &arena),
			.found_by = lijst.rijen[i].gevouwen,
		});
	arena_clear(&arena);
}

/* Asking for a meeting by a part of its date: the one that was held last comes first. And what may
 * stand behind a name in `:` that takes a meeting. */
#include "vergadering.h"

#define KEUZES_MAX 255

/* "do 19-11-2026", and what is special about it. */
static const char *label_of(const struct record *vergadering, struct arena *arena)
{
	dag datum = record_dag(vergadering, V_vergadering_datum);

	return arena_printf(arena, "%s %s%s", weekdag_short(datum), dag_tekst(datum, arena),
		record_is(vergadering, V_vergadering_afgesloten, "ja") ? ", afgesloten" : "");
}

struct keuzes {
	struct choice alle[KEUZES_MAX + 1];
	int64_t ids[KEUZES_MAX];
	size_t aantal;
};

static void add(struct keuzes *keuzes, const struct record *vergadering, struct arena *arena)
{
	if (keuzes->aantal == KEUZES_MAX)
		return;
	keuzes->ids[keuzes->aantal] = vergadering->id;
	keuzes->alle[keuzes->aantal++] = (struct choice){
		.code = record_text(vergadering, V_vergadering_datum), /* jjjj-mm-dd */
		.label = label_of(vergadering, arena),
	};
}

/* What was from today backwards, then what is to come. */
static void gather(struct store *store, struct keuzes *keuzes, struct arena *arena)
{
	struct record_lijst lijst = records_of(store, E_vergadering, 0, arena); /* oldest first */
	size_t later = lijst.aantal;

	while (later > 0 &&
	       record_dag(&lijst.rijen[later - 1], V_vergadering_datum) > store->vandaag)
		later--;
	for (size_t i = later; i > 0; i--)
		add(keuzes, &lijst.rijen[i - 1], arena);
	for (size_t i = later; i < lijst.aantal; i++)
		add(keuzes, &lijst.rijen[i], arena);
}

int64_t vergadering_pick(struct tui *tui, const char *vraag)
{
	struct arena arena = { 0 };
	struct keuzes keuzes = { 0 };
	int keuze = -1;

	gather(store_of(tui), &keuzes, &arena);
	if (keuzes.aantal > 0)
		keuze = tui_choose(tui, vraag, keuzes.alle);
	else
		tui_complain(tui, "Er is nog geen vergadering; bij Vergadering plant n er een.");
	arena_clear(&arena);
	return keuze < 0 ? 0 : keuzes.ids[keuze];
}

void vergadering_words(struct tui *tui, struct words *out)
{
	struct arena arena = { 0 };
	struct keuzes keuzes = { 0 };

	gather(store_of(tui), &keuzes, &arena);
	for (size_t i = 0; i < keuzes.aantal; i++)
		words_add(out, &(struct word){
			.text = dag_tekst(datum_from_iso(keuzes.alle[i].code), &arena),
			.shown = keuzes.alle[i].label,
			.found_by = keuzes.alle[i].label,
		});
	arena_clear(&arena);
}

/* One meeting on a page beside the list of them: where and who, and of everybody on the agenda why,
 * and what came of it. */
#include "vergadering.h"

struct schrijven {
	struct page *blad;
	const struct config *config;
	struct vergadering v;
	struct arena arena;
};

static const char *veld(struct schrijven *s, int nr)
{
	return veld_tekst(&s->v.record, nr, s->config, &s->arena);
}

/* "do 03-12-2026, 13:30, teamkamer"; what is not known is left out. */
static void put_waar(struct schrijven *s)
{
	static const int velden[] = { V_vergadering_tijd, V_vergadering_plaats };
	struct text regel = { 0 };

	text_printf(&regel, "%s %s", weekdag_short(s->v.datum), dag_tekst(s->v.datum, &s->arena));
	for (size_t i = 0; i < ARRAY_LEN(velden); i++)
		if (*veld(s, velden[i]))
			deel_add(&regel, veld(s, velden[i]));
	page_heading(s->blad, text_str(&regel));
	text_clear(&regel);
}

static void put_wie(struct schrijven *s, const char *functie, int nr)
{
	if (*veld(s, nr))
		page_text(s->blad, ROLE_NORMAL, arena_printf(&s->arena, "%s %s", functie,
			veld(s, nr)));
}

/* As long as nothing came of it only why. */
static void put_punt(struct schrijven *s, size_t nr, const struct agenda_punt *punt)
{
	const char *reden = record_text(&punt->record, V_agendapunt_reden);
	struct text regel = { 0 };

	if (!punt->nog_open)
		deel_add(&regel, punt_stand_tekst(punt));
	if (reden)
		deel_add(&regel, reden);
	page_text(s->blad, ROLE_NORMAL, arena_printf(&s->arena, "%2zu  %s", nr, punt->naam));
	if (regel.len > 0)
		page_text(s->blad, ROLE_DIM, arena_printf(&s->arena, "    %s", regel.data));
	text_clear(&regel);
}

static void put_agenda(struct schrijven *s)
{
	page_empty(s->blad);
	if (s->v.aantal == 0)
		page_text(s->blad, ROLE_DIM, s->v.afgesloten ? "Er stond niemand op de agenda."
			: "Er staat nog niemand op de agenda. Enter opent de vergadering, en o neemt"
			  " daar over wie er aan de beurt is.");
	for (size_t i = 0; i < s->v.aantal; i++)
		put_punt(s, i + 1, &s->v.punten[i]);
}

void vergadering_fill(struct page *blad, struct tui *tui, int64_t id)
{
	struct store *store = store_of(tui);
	struct schrijven s = { .blad = blad, .config = store->config };

	if (vergadering_load(store, id, &s.arena, &s.v)) {
		put_waar(&s);
		put_wie(&s, "voorzitter", V_vergadering_voorzitter);
		put_wie(&s, "secretaris", V_vergadering_secretaris);
		put_agenda(&s);
	} else {
		page_text(blad, ROLE_DIM, "Deze vergadering is intussen verwijderd.");
	}
	arena_clear(&s.arena);
}

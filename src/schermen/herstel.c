/* Undo and redo: first a question that shows what would change, field by field where it is about
 * one record; then the change, or why it cannot be. */
#include "intern.h"

#define VELDEN_MAX 3
#define WAARDE_MAX_BREED 30 /* columns of a value */

struct herstel {
	bool (*find)(struct store *store, struct arena *arena, struct journaal_regel *out);
	enum status (*apply)(struct store *store, int64_t nummer, struct error *err);
	const char *niets;  /* when there is nothing to do */
	const char *vraag;  /* before the sentence of the change */
	const char *gedaan;
	bool terug;         /* the old values come back */
};

/* ---- what would change ---- */

struct vooruitblik {
	const struct tui *tui;
	bool terug;
	struct arena *arena;
	struct text zin;
	int64_t record;   /* the one that it is about */
	bool meer;        /* it is about more of them, or makes or removes one */
	size_t aantal;
};

static void see_field(const struct wijziging_veld *ruw, void *context)
{
	struct vooruitblik *v = context;
	struct veld_wijziging w;
	const char *waarde;

	if (!veld_wijziging(store_of(v->tui), ruw, v->arena, &w))
		return;
	v->meer = v->meer || ruw->soort != 'U' || (v->aantal > 0 && ruw->id != v->record);
	v->record = ruw->id;
	if (v->meer || v->aantal++ >= VELDEN_MAX)
		return;
	waarde = veld_shown(w.veld, store_of(v->tui)->config, v->terug ? w.oud : w.nieuw, v->arena);
	deel_printf(&v->zin, "%s wordt %s", w.veld->label, v->terug ? "weer " : "");
	if (*waarde && (w.veld->soort == SOORT_TEKST || w.veld->soort == SOORT_LANG))
		text_add_char(&v->zin, '"');
	utf8_add_cut(&v->zin, *waarde ? waarde : "leeg", WAARDE_MAX_BREED);
	if (*waarde && (w.veld->soort == SOORT_TEKST || w.veld->soort == SOORT_LANG))
		text_add_char(&v->zin, '"');
}

/* ". Groep wordt weer "Arbeid 3""; nothing of what is made or removed, which the sentence says, and
 * nothing while somebody looks on. */
static const char *vooruitblik(const struct tui *tui, const struct journaal_regel *regel,
	bool terug, struct arena *arena)
{
	struct vooruitblik v = { .tui = tui, .terug = terug, .arena = arena };
	const char *zin = "";

	if (!tui->privacy)
		journaal_fields(store_of(tui), regel->nummer, 0, see_field, &v);
	if (!v.meer && v.aantal > VELDEN_MAX)
		text_printf(&v.zin, " en nog %zu %s", v.aantal - VELDEN_MAX,
			v.aantal - VELDEN_MAX == 1 ? "veld" : "velden");
	if (!v.meer && v.aantal > 0)
		zin = arena_printf(arena, " %s.", text_str(&v.zin));
	text_clear(&v.zin);
	return zin;
}

/* ---- doing it ---- */

static void herstel_run(struct view *view, const struct herstel *herstel)
{
	struct tui *tui = view->tui;
	struct store *store = store_of(tui);
	struct arena arena = { 0 };
	struct journaal_regel regel;
	struct error err;

	if (!herstel->find(store, &arena, &regel)) {
		tui_say(tui, "%s", herstel->niets);
	} else if (tui_ask(tui, "%s: %s (%s).%s Doorgaan?", herstel->vraag, regel.omschrijving,
			tijdstip_shown(&arena, regel.tijdstip),
			vooruitblik(tui, &regel, herstel->terug, &arena))) {
		if (herstel->apply(store, regel.nummer, &err) == OK)
			tui_say(tui, "%s: %s.", herstel->gedaan, regel.omschrijving);
		else
			tui_complain(tui, "Er is niets veranderd: %s.", err.sentence);
		stand_lees(tui);
		tui_reload(tui);
	}
	arena_clear(&arena);
}

void herstel_undo(struct view *view)
{
	static const struct herstel herstel = { journaal_undoable, journaal_undo,
		"Je hebt niets gewijzigd wat nog ongedaan kan worden.", "Ongedaan maken",
		"Ongedaan gemaakt", true };

	herstel_run(view, &herstel);
}

void herstel_redo(struct view *view)
{
	static const struct herstel herstel = { journaal_redoable, journaal_redo,
		"Er is niets om opnieuw te doen.", "Opnieuw doen", "Opnieuw gedaan", false };

	herstel_run(view, &herstel);
}

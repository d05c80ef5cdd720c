/* The short form that resolves an aandachtspunt: today, with the cursor in how it was resolved. */
#include "formulier.h"

static void openen(struct tui *tui, const struct record *record)
{
	struct formulier *f = formulier_new(tui, E_aandachtspunt, record->leerling);
	char vandaag[DATUM_SIZE];

	if (!f)
		return;
	datum_iso(f->store->vandaag, vandaag);
	f->basis = record_copy(record, &f->arena);
	f->begin = record_copy(record, &f->arena);
	f->begin.waarden[V_aandachtspunt_opgelost_op] = arena_strdup(&f->arena, vandaag);
	f->klad.formulier = "oplossen"; /* not mixed with what is half typed about the text */
	f->klad.record = record->id;
	f->eerste = V_aandachtspunt_oplossing;
	formulier_open(f, arena_printf(&f->arena, "Oplossen: %s",
		record_van(&f->begin, f->naam, f->store->config, &f->arena)));
}

void aandachtspunt_form_oplossen(struct tui *tui, int64_t id)
{
	struct arena arena = { 0 };
	struct record record;

	if (!tui_may_write(tui))
		return;
	if (!record_load(store_of(tui), E_aandachtspunt, id, &arena, &record))
		tui_complain(tui, "Dit aandachtspunt is intussen verwijderd.");
	else if (record_text(&record, V_aandachtspunt_opgelost_op))
		formulier_edit(tui, &record, V_aandachtspunt_oplossing);
	else
		openen(tui, &record);
	arena_clear(&arena);
}

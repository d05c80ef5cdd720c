/* A pupil who comes back: a new stay begins on a later inschrijfdatum, the leaving stays where it
 * is and so does everything before it. */
#include "formulier.h"

static const struct rij rijen[] = {
	{ .veld = V_leerling_inschrijfdatum },
	{ .veld = V_leerling_afdeling },
	{ .veld = V_leerling_groep },
	{ .veld = V_leerling_mentor },
	{ .veld = V_leerling_leerroute },
	{ .veld = V_leerling_verwachte_uitstroom },
	{ .veld = V_leerling_tijdelijk_verblijf },
};

static const struct indeling indeling_terug = { rijen, ARRAY_LEN(rijen) };

static enum status keep(struct form *form, struct error *err)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct termen termen = termen_of(f->store, f->leerling.id, f->store->vandaag, &arena);
	dag vertrek = termen.vertrek.soort ? record_dag(&termen.vertrek, V_uitstroom_datum)
		: GEEN_DAG;
	enum status status = OK;

	if (vertrek != GEEN_DAG && waarde_dag(form, V_leerling_inschrijfdatum) <= vertrek) {
		formulier_blame(form, V_leerling_inschrijfdatum);
		status = fail(err, ERR_INPUT, "vul de dag van terugkomst in, na het vertrek op %s",
			dag_tekst(vertrek, &arena));
	}
	arena_clear(&arena);
	return status == OK ? formulier_keep(form, err) : status;
}

/* What was about the stay that ended goes; the day is proposed, and may be another. */
static void begin(struct formulier *f)
{
	char vandaag[DATUM_SIZE];

	datum_iso(f->store->vandaag, vandaag);
	f->begin.waarden[V_leerling_inschrijfdatum] = arena_strdup(&f->arena, vandaag);
	f->begin.waarden[V_leerling_verwachte_uitstroom] = NULL;
	f->begin.waarden[V_leerling_tijdelijk_verblijf] = NULL;
}

static void open_form(struct tui *tui, const struct record *leerling, const struct record *vertrek)
{
	struct formulier *f = formulier_new(tui, E_leerling, leerling->id);

	if (!f)
		return;
	f->indeling = &indeling_terug;
	f->keep = keep;
	f->basis = record_copy(leerling, &f->arena);
	f->begin = record_copy(leerling, &f->arena);
	f->klad = (struct klad){ "terug", leerling->id, leerling->id };
	begin(f);
	bericht_add(f, arena_printf(&f->arena, "Het vertrek op %s en alles van daarvoor blijft in het"
		" dossier. Binnen zes weken na de nieuwe inschrijfdatum is er weer een opp nodig.",
		veld_tekst(vertrek, V_uitstroom_datum, f->store->config, &f->arena)));
	formulier_open(f, arena_printf(&f->arena, "%s komt terug", f->naam));
}

void terug_form(struct tui *tui, int64_t leerling)
{
	struct store *store = store_of(tui);
	struct arena arena = { 0 };
	struct record record;
	struct termen termen;

	if (!tui_may_write(tui))
		return;
	if (!record_load(store, E_leerling, leerling, &arena, &record)) {
		tui_complain(tui, "Deze leerling is intussen verwijderd.");
	} else {
		termen = termen_of(store, leerling, store->vandaag, &arena);
		if (!termen.vertrek.soort)
			tui_complain(tui, "%s is nog ingeschreven.", leerling_naam(&record, &arena));
		else if (termen_overleden(&termen))
			tui_complain(tui, "%s is overleden.", leerling_naam(&record, &arena));
		else
			open_form(tui, &record, &termen.vertrek);
	}
	arena_clear(&arena);
}

/* The readings that go on, in slices. Each sees one moment of the file: when that changed on the
 * way it begins again, and until it is at its end nobody gets anything of it. */
#include "intern.h"

#define STAP 256    /* pupils in a slice: some milliseconds */
#define METEEN 1024 /* so many are read at once: less than a person sees */

static size_t slice_of(const struct app *app)
{
	return app->stap > 0 ? app->stap : STAP;
}

/* ---- which ones go on ---- */

static void tell_engine(struct tui *tui)
{
	const struct lezer *eerste = app_of(tui)->lezers;
	size_t gedaan = eerste ? eerste->ronde.gedaan : 0;

	tui->bezig = eerste != NULL;
	tui->voortgang = eerste && gedaan < eerste->totaal
		? (int)(100 * gedaan / eerste->totaal) : eerste ? 99 : 100;
}

static void leave(struct lezer *lezer)
{
	struct lezer **plaats = &app_of(lezer->tui)->lezers;

	while (*plaats && *plaats != lezer)
		plaats = &(*plaats)->volgende;
	if (*plaats)
		*plaats = lezer->volgende;
	lezer->bezig = false;
	tell_engine(lezer->tui);
}

static void enter(struct lezer *lezer)
{
	struct app *app = app_of(lezer->tui);

	lezer->bezig = true;
	lezer->volgende = app->lezers;
	app->lezers = lezer;
	tell_engine(lezer->tui);
}

/* ---- one of them ---- */

static size_t count_leerlingen(struct store *store)
{
	struct query *query = db_query(store->db, "SELECT count(*) FROM leerling");
	size_t aantal = query_row(query) ? (size_t)query_int(query, 0) : 0;

	query_end(query);
	return aantal;
}

static void begin(struct lezer *lezer)
{
	ronde_weg(&lezer->ronde);
	gelezen_now(lezer->tui, &lezer->gelezen);
	lezer->totaal = count_leerlingen(store_of(lezer->tui));
	lezer->werk->begin(lezer->eigenaar, &lezer->ronde);
}

static void end(struct lezer *lezer)
{
	if (lezer->bezig)
		leave(lezer);
	lezer->heel = true;
	lezer->werk->klaar(lezer->eigenaar, &lezer->ronde);
	ronde_weg(&lezer->ronde);
}

void lezer_opnieuw(struct lezer *lezer)
{
	const struct app *app = app_of(lezer->tui);

	begin(lezer);
	if (lezer->totaal <= (app->stap > 0 ? app->stap : METEEN)) {
		ronde_alles(&lezer->ronde);
		end(lezer);
	} else if (!lezer->bezig) {
		enter(lezer);
	}
}

void lezer_lees(struct lezer *lezer)
{
	if ((!lezer->heel && !lezer->bezig) || gelezen_is_old(lezer->tui, &lezer->gelezen))
		lezer_opnieuw(lezer);
}

void lezer_stop(struct lezer *lezer)
{
	if (lezer->bezig)
		leave(lezer);
	ronde_weg(&lezer->ronde);
}

bool lezers_stap(struct tui *tui)
{
	struct lezer *lezer = app_of(tui)->lezers;
	int voortgang = tui->voortgang;
	bool more;

	if (!lezer)
		return false;
	more = ronde_stap(&lezer->ronde, slice_of(app_of(tui)));
	if (gelezen_is_old(tui, &lezer->gelezen))
		begin(lezer);
	else if (!more)
		end(lezer);
	tell_engine(tui);
	return !lezer->bezig || tui->voortgang != voortgang;
}

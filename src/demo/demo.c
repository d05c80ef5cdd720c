/* The filling of a demo school: checks what is asked, makes up the team, then pupil by pupil. Only
 * one pupil is in memory at a time. */
#include "cvb/demo.h"

#include "kind.h"

#define INGESCHREVEN_PERCENT 62 /* the others left, in five school years */
#define JAAR_EERST 1950
#define JAAR_LAATST 2200

static bool has_pupils(struct store *store)
{
	struct query *query = db_query(store->db, "SELECT 1 FROM leerling LIMIT 1");
	bool found = query_row(query);

	if (found)
		query_end(query);
	return found;
}

static enum status check(struct store *store, const struct demo_opties *opties, struct error *err)
{
	int jaar = datum_split(store->vandaag).jaar;

	if (opties->leerlingen < 1 || opties->leerlingen > DEMO_MAXIMUM)
		return fail(err, ERR_USAGE,
			"%d leerlingen kan niet; kies een aantal van 1 tot en met %d",
			opties->leerlingen, DEMO_MAXIMUM);
	if (jaar < JAAR_EERST || jaar > JAAR_LAATST)
		return fail(err, ERR_INPUT, "een voorbeeldschool in het jaar %d kan niet; kies een "
			"peildatum in de jaren %d tot en met %d", jaar, JAAR_EERST, JAAR_LAATST);
	if (has_pupils(store))
		return fail(err, ERR_INPUT, "er staan al leerlingen in dit bestand; maak een "
			"voorbeeldschool in een nieuw bestand, bijvoorbeeld met --db voorbeeld.db");
	return OK;
}

/* ---- the team ---- */

/* A member that the config names, else somebody made up. */
static const char *member(struct school *school, struct toeval *toeval, size_t nr)
{
	const char *made_up = medewerker_draw(toeval, &school->vast);

	return nr < school->config->leden_aantal ? school->config->leden[nr].naam : made_up;
}

static void make_team(struct school *school)
{
	struct toeval toeval = toeval_new(school->zaad, UINT64_C(0x7465616d));
	struct text aanwezig = { 0 };

	school->voorzitter = member(school, &toeval, 0);
	school->secretaris = member(school, &toeval, 1);
	school->ib = member(school, &toeval, 2);
	text_printf(&aanwezig, "%s, %s, %s", school->voorzitter, school->secretaris, school->ib);
	for (size_t i = 3; i < 5; i++)
		text_printf(&aanwezig, ", %s", member(school, &toeval, i));
	text_add_char(&aanwezig, '.');
	school->aanwezig = arena_strdup(&school->vast, text_str(&aanwezig));
	text_clear(&aanwezig);
	for (int i = 0; i < TEAM_MAXIMUM; i++)
		school->begeleiders[i] = medewerker_draw(&toeval, &school->vast);
}

/* ---- the pupils ---- */

static void write_kind(struct school *school, int nr, bool vertrokken)
{
	struct kind kind;

	kind_draw(&kind, school, nr, vertrokken);
	demo_write_leerling(&kind);
	demo_write_contacten(&kind);
	demo_write_tlv(&kind);
	demo_write_opp(&kind);
	demo_write_evaluaties(&kind);
	demo_write_stages(&kind);
	demo_write_uitstroom(&kind);
	demo_write_nazorg(&kind);
	demo_write_besluiten(&kind);
	demo_write_notities(&kind);
	demo_write_aandachtspunten(&kind);
	demo_write_toestemmingen(&kind);
	demo_write_agendapunten(&kind);
	arena_clear(&school->arena);
}

static void write_kinderen(struct school *school, const struct demo_opties *opties)
{
	int total = opties->leerlingen;
	int ingeschreven = (total * INGESCHREVEN_PERCENT + 99) / 100;
	int shown = 0;

	groepen_plan(school, ingeschreven);
	for (int nr = 0; nr < total && school->status == OK; nr++) {
		int percent = (int)((int64_t)(nr + 1) * 100 / total);

		write_kind(school, nr, nr >= ingeschreven);
		if (opties->progress && percent > shown)
			opties->progress(nr + 1, total, opties->context);
		shown = percent;
	}
}

static enum status finish(struct school *school, int leerlingen)
{
	struct arena *vast = &school->vast;

	if (school->status != OK) {
		store_rollback(school->store);
		return school->status;
	}
	return store_commit(school->store, 0, arena_printf(vast,
		"voorbeeldschool met %d leerling%s gemaakt", leerlingen,
		leerlingen == 1 ? "" : "en"), NULL, school->err);
}

enum status demo_fill(struct store *store, const struct demo_opties *opties, struct error *err)
{
	struct school school = {
		.store = store,
		.config = store->config,
		.vandaag = store->vandaag,
		.zaad = opties->zaad,
		.err = err,
	};
	enum status status;

	if ((status = check(store, opties, err)) ||
	    (status = store_begin(store, HANDELING_BEGIN, err)))
		return status;
	make_team(&school);
	demo_write_vergaderingen(&school);
	write_kinderen(&school, opties);
	status = finish(&school, opties->leerlingen);
	arena_clear(&school.arena);
	arena_clear(&school.groep_arena);
	arena_clear(&school.vast);
	text_clear(&school.tekst);
	return status;
}

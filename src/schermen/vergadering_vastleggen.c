/* What is recorded while a pupil is on the table: a decision, an evaluation, a mark, an action, each
 * in its form beside what one must know of the pupil. */
#include "formulier.h"
#include "vergadering.h"

static void put_beside(const struct zitting *z, const struct agenda_punt *punt,
	struct formulier *f)
{
	const struct zit_leerling wie = {
		.tui = z->basis.tui, .leerling = punt->record.leerling, .naam = punt->naam, .punt = punt,
		.reden = record_text(&punt->record, V_agendapunt_reden),
		.vastgelegd = true, .volledig = true,
	};

	f->naast = page_new();
	zit_leerling_fill(f->naast, &wie);
}

/* `punt` NULL = about no pupil. */
static void open_form(struct zitting *z, const struct agenda_punt *punt,
	const struct record *begin, int veld)
{
	struct formulier *f = formulier_begin(z->basis.tui, begin);

	if (!f)
		return;
	f->eerste = veld;
	if (punt)
		put_beside(z, punt, f);
	formulier_open(f, formulier_titel_nieuw(f));
}

/* On a new record about who is on the table, with the day of the meeting in `veld`. */
static void record_new_here(struct zitting *z, const struct agenda_punt *punt,
	struct record *begin, int veld)
{
	begin->leerling = punt ? punt->record.leerling : 0;
	begin->waarden[veld] = record_text(&z->v.record, V_vergadering_datum);
}

static void besluit_over(struct zitting *z, const struct agenda_punt *punt, const char *onderwerp)
{
	struct arena arena = { 0 };
	struct record begin = record_new(E_besluit, &arena);

	record_new_here(z, punt, &begin, V_besluit_datum);
	begin.waarden[V_besluit_onderwerp] = onderwerp;
	open_form(z, punt, &begin, V_besluit_besluit);
	arena_clear(&arena);
}

void zitting_besluit_over(struct zitting *z, const struct agenda_punt *punt)
{
	besluit_over(z, punt, reden_voorop(record_text(&punt->record, V_agendapunt_reden)));
}

/* NULL, and a sentence, when nobody is meant or nothing may be written. */
static const struct agenda_punt *doel(struct view *view)
{
	struct zitting *z = view->data;

	return zitting_mag(z) ? zitting_doel(z) : NULL;
}

void zitting_besluit(struct view *view)
{
	const struct agenda_punt *punt = doel(view);

	if (punt)
		zitting_besluit_over(view->data, punt);
}

/* Once decided, the same key goes on with the version that came of it, up to vaststellen; also when
 * the meeting is closed. */
void zitting_perspectief(struct view *view)
{
	struct zitting *z = view->data;
	const struct agenda_punt *punt = zitting_doel(z);

	if (punt && zitting_concept(z->basis.tui, punt, NULL))
		stappen_open(z->basis.tui, &plan_bijstellen, punt->record.leerling);
	else if (punt && z->v.afgesloten)
		tui_say(z->basis.tui, "Hier staat geen concept van een opp klaar. Wat is vastgesteld,"
			" staat in het dossier (d).");
	else if (punt && zitting_mag(z))
		besluit_over(z, punt, BESLUIT_PERSPECTIEF);
}

void zitting_evaluatie(struct view *view)
{
	const struct agenda_punt *punt = doel(view);
	struct arena arena = { 0 };
	struct record begin = record_new(E_evaluatie, &arena);

	if (punt) {
		record_new_here(view->data, punt, &begin, V_evaluatie_datum);
		open_form(view->data, punt, &begin, V_evaluatie_met_ouders);
	}
	arena_clear(&arena);
}

void zitting_aandachtspunt(struct view *view)
{
	const struct agenda_punt *punt = doel(view);
	struct arena arena = { 0 };
	struct record begin = record_new(E_aandachtspunt, &arena);

	if (punt) {
		begin.leerling = punt->record.leerling;
		open_form(view->data, punt, &begin, V_aandachtspunt_tekst);
	}
	arena_clear(&arena);
}

/* For somebody on the agenda, else for the school. */
void zitting_actie(struct view *view)
{
	struct zitting *z = view->data;
	const struct zit_rij *rij = zitting_rij(z);
	const struct agenda_punt *punt = zitting_nu(z);
	struct arena arena = { 0 };
	struct record begin = record_new(E_actie, &arena);

	if (zitting_mag(z)) {
		punt = punt || !rij ? punt : rij->punt;
		record_new_here(z, punt, &begin, V_actie_vergadering);
		open_form(z, punt, &begin, V_actie_omschrijving);
	}
	arena_clear(&arena);
}

/* Whatever belongs in the dossier: a note, for the CvB or to share, among them. */
void zitting_nieuw(struct view *view)
{
	const struct agenda_punt *punt = doel(view);

	if (punt)
		record_form_choose(view->tui, punt->record.leerling);
}

/* ---- who sat in ---- */

/* Who is not on the table goes by a number from now on. */
static void with_parents(struct zitting *z, const struct agenda_punt *punt, const char *erbij)
{
	if (punt->record.id == z->nu)
		z->basis.tui->privacy = true;
	tui_say(z->basis.tui, "Aan tafel: %s.%s", erbij ? erbij : "ouders of leerling", z->nu == 0 ? ""
		: " Van de andere leerlingen staat alleen een nummer op het scherm.");
}

static void keep_tafel(struct zitting *z, const struct agenda_punt *punt, const char *erbij,
	bool ouders)
{
	struct arena arena = { 0 };
	struct record nieuw = record_copy(&punt->record, &arena);
	struct error err;

	nieuw.waarden[V_agendapunt_erbij] = erbij && *erbij ? erbij : NULL;
	nieuw.waarden[V_agendapunt_ouders_erbij] = ouders ? "ja" : "nee";
	if (record_save(store_of(z->basis.tui), &punt->record, &nieuw, arena_printf(&arena,
			"wie er aan tafel was bij %s", punt->naam), &err) != OK)
		tui_complain(z->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	else if (ouders)
		with_parents(z, punt, erbij);
	else
		tui_say(z->basis.tui, "Aan tafel: %s.", nieuw.waarden[V_agendapunt_erbij]
			? nieuw.waarden[V_agendapunt_erbij] : "alleen de CvB");
	arena_clear(&arena);
	tui_reload(z->basis.tui);
}

static void ask_tafel(struct zitting *z, const struct agenda_punt *punt)
{
	struct text wie = { 0 };
	struct arena arena = { 0 };

	text_add(&wie, record_text(&punt->record, V_agendapunt_erbij)
		? record_text(&punt->record, V_agendapunt_erbij) : "");
	if (tui_prompt(z->basis.tui, "Wie zit erbij:", &wie))
		keep_tafel(z, punt, zitting_getypt(z, V_agendapunt_erbij, text_str(&wie), &arena),
			tui_ask(z->basis.tui, "Zijn er ouders bij, of de leerling? Dan staan andere"
				" leerlingen niet met naam op het scherm."));
	text_clear(&wie);
	arena_clear(&arena);
}

void zitting_tafel(struct view *view)
{
	static const struct {
		const char *erbij;
		bool ouders;
	} tafels[] = { { "mentor", false }, { "ouders", true }, { "leerling", true },
		{ "mentor, ouders", true }, { "ouders, leerling", true },
		{ "mentor, ouders, leerling", true }, { "", false } };
	/* No two begin with the same letter. */
	static const struct choice keuzes[] = { { "1", "mentor" }, { "2", "ouders" },
		{ "3", "leerling" }, { "4", "samen: mentor en ouders" },
		{ "5", "beiden: ouders en leerling" },
		{ "6", "iedereen: mentor, ouders en leerling" },
		{ "7", "niemand: alleen de CvB" }, { "8", "anders: typ wie" }, { NULL, NULL } };
	struct zitting *z = view->data;
	const struct agenda_punt *punt = doel(view);
	int keuze;

	if (!punt)
		return;
	keuze = tui_choose(z->basis.tui, "Wie zit er mee aan tafel?", keuzes);
	if (keuze == (int)ARRAY_LEN(tafels))
		ask_tafel(z, punt);
	else if (keuze >= 0)
		keep_tafel(z, punt, tafels[keuze].erbij, tafels[keuze].ouders);
}

/* Consent with the handelingsdeel of one opp version: a row per parent with gezag (or the pupil who
 * is of age), an answer in two keys, and the version that follows from them in the same step. */
#include "formulier.h"

enum { K_NAAM, K_WIE, K_ANTWOORD, K_DATUM, K_GETEKEND };

static const struct list_column columns[] = {
	[K_NAAM] = { .title = "Wie", .width = 16, .weight = 2 },
	[K_WIE] = { .title = "Relatie", .width = 10, .weight = 1, .drop = 2 },
	[K_ANTWOORD] = { .title = "Antwoord", .width = 19 },
	[K_DATUM] = { .title = "Op", .width = 10, .spoken = "op" },
	[K_GETEKEND] = { .title = "Getekend", .width = 8, .drop = 1, .spoken = "getekend" },
};

struct instemming_scherm {
	struct lijst_scherm basis;
	struct store *store;
	int64_t id; /* of the version */
	struct record opp;
	struct instemming instemming;
	const char *titel;
};

/* ---- the version follows ---- */

static void set(struct record *opp, int veld, const char *waarde)
{
	opp->waarden[veld] = waarde;
}

static enum status versie_volgt(struct store *store, int64_t leerling, const char *versie,
	struct error *err)
{
	struct arena arena = { 0 };
	struct record opp = record_new(E_opp, &arena);
	struct record nieuw;
	struct instemming instemming;
	enum status status = OK;

	opp.leerling = leerling;
	opp.waarden[V_opp_versie] = versie;
	if (versie && record_find(store, &opp, &arena, &opp) &&
	    !record_is(&opp, V_opp_status, "vervallen")) {
		instemming = instemming_of(store, &opp, &arena);
		nieuw = record_copy(&opp, &arena);
		set(&nieuw, V_opp_instemming, instemming.antwoord);
		set(&nieuw, V_opp_instemming_op, instemming.op);
		set(&nieuw, V_opp_instemming_door, instemming.door);
		status = record_update(store, &opp, &nieuw, err);
	}
	arena_clear(&arena);
	return status;
}

enum status instemming_na(struct store *store, const struct record *toestemming,
	struct error *err)
{
	if (toestemming->soort->nr != E_toestemming ||
	    !record_is(toestemming, V_toestemming_soort, "instemming"))
		return OK;
	return versie_volgt(store, toestemming->leerling,
		record_text(toestemming, V_toestemming_opp_versie), err);
}

/* ---- reading ---- */

static bool load(void *ctx)
{
	struct instemming_scherm *scherm = ctx;
	struct arena *arena = &scherm->basis.arena;
	struct record leerling;

	scherm->titel = "";
	scherm->instemming = (struct instemming){ 0 };
	if (!record_load(scherm->store, E_opp, scherm->id, arena, &scherm->opp) ||
	    !record_load(scherm->store, E_leerling, scherm->opp.leerling, arena, &leerling))
		return false;
	scherm->instemming = instemming_of(scherm->store, &scherm->opp, arena);
	scherm->titel = arena_printf(arena, "%s: instemming met opp versie %s",
		leerling_naam(&leerling, arena), record_text(&scherm->opp, V_opp_versie));
	return true;
}

static const struct instemmer *row_at(const struct instemming_scherm *scherm, size_t row)
{
	return &scherm->instemming.rijen[row];
}

static const struct instemmer *selected(const struct instemming_scherm *scherm)
{
	size_t row = 0;

	return list_selected(scherm->basis.list, &row) ? row_at(scherm, row) : NULL;
}

/* ---- rows ---- */

static size_t rows(void *ctx)
{
	return ((const struct instemming_scherm *)ctx)->instemming.aantal;
}

static int64_t row_id(void *ctx, size_t row)
{
	(void)ctx;
	return (int64_t)row + 1;
}

static const char *veld(const struct instemming_scherm *scherm, const struct record *toestemming,
	int nr)
{
	return veld_tekst(toestemming, nr, scherm->store->config,
		&((struct instemming_scherm *)scherm)->basis.arena);
}

static void put_antwoord(const struct record *toestemming, struct list_cell *cell)
{
	if (!toestemming->soort) {
		text_add(&cell->text, "! nog niet gevraagd");
		cell->role = ROLE_WARNING;
	} else if (record_text(toestemming, V_toestemming_ingetrokken_op)) {
		text_add(&cell->text, "ingetrokken");
	} else {
		text_add(&cell->text, record_text(toestemming, V_toestemming_antwoord));
		if (record_is(toestemming, V_toestemming_antwoord, "gevraagd"))
			cell->role = ROLE_WARNING;
	}
}

static void put_cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct instemming_scherm *scherm = ctx;
	const struct instemmer *wie = row_at(scherm, row);
	const struct record *toestemming = &wie->toestemming;

	if (column == K_NAAM)
		text_add(&cell->text, *wie->naam ? wie->naam : "(niet genoemd)");
	else if (column == K_WIE)
		text_add(&cell->text, wie->wie);
	else if (column == K_ANTWOORD)
		put_antwoord(toestemming, cell);
	else if (toestemming->soort && column == K_DATUM)
		text_add(&cell->text, veld(scherm, toestemming,
			record_text(toestemming, V_toestemming_ingetrokken_op)
			? V_toestemming_ingetrokken_op : V_toestemming_datum));
	else if (toestemming->soort)
		text_add(&cell->text, veld(scherm, toestemming, V_toestemming_getekend));
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = rows, .id = row_id, .cell = put_cell },
	.noun = "wie moeten instemmen",
	.empty = "Er staat geen contactpersoon met gezag in dit dossier. Leg in het dossier een"
		" contact vast met Gezag: ja.",
};

static bool open_screen(struct view *view, const void *argument)
{
	struct instemming_scherm *scherm = view->data;

	scherm->store = store_of(view->tui);
	scherm->id = *(const int64_t *)argument;
	if (lijst_scherm_open(view, &setup, load))
		return true;
	tui_complain(view->tui, "Deze opp-versie is intussen verwijderd.");
	return false;
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	(void)right;
	text_add(left, ((const struct instemming_scherm *)view->data)->titel);
}

static void support(struct view *view, struct text *out)
{
	const struct instemming_scherm *scherm = view->data;
	const char *antwoord = scherm->instemming.antwoord;
	const char *staat_er = record_text(&scherm->opp, V_opp_instemming);

	if (!antwoord && staat_er)
		text_printf(out, "In het opp staat \"%s\"; van wie apart is niet vastgelegd", staat_er);
	else
		text_printf(out, "Samen: %s", antwoord ? antwoord : "nog niet gevraagd");
	if (scherm->instemming.zelf)
		text_add(out, ". De leerling is 18 of ouder en beslist zelf.");
	else if (!record_is(&scherm->opp, V_opp_handelingsdeel, "ja"))
		text_add(out, ". Geen handelingsdeel: instemming is niet nodig.");
}

/* ---- answering ---- */

enum antwoord { GEVRAAGD, GETEKEND, MONDELING, GEWEIGERD, INGETROKKEN };

static void fill_answer(struct record *toestemming, enum antwoord antwoord, const char *op)
{
	static const char *const antwoorden[] = {
		[GEVRAAGD] = "gevraagd", [GETEKEND] = "ja", [MONDELING] = "ja", [GEWEIGERD] = "nee",
	};

	if (antwoord == INGETROKKEN) {
		set(toestemming, V_toestemming_ingetrokken_op, op);
		return;
	}
	set(toestemming, V_toestemming_antwoord, antwoorden[antwoord]);
	set(toestemming, V_toestemming_datum, op);
	set(toestemming, V_toestemming_getekend, antwoord == GETEKEND ? "ja"
		: antwoord == MONDELING ? "nee" : NULL);
	set(toestemming, V_toestemming_ingetrokken_op, NULL);
}

static struct record nieuw_record(struct instemming_scherm *scherm, const char *naam)
{
	struct record nieuw = record_new(E_toestemming, &scherm->basis.arena);

	nieuw.leerling = scherm->opp.leerling;
	set(&nieuw, V_toestemming_soort, "instemming");
	set(&nieuw, V_toestemming_opp_versie, record_text(&scherm->opp, V_opp_versie));
	set(&nieuw, V_toestemming_door, *naam ? naam : NULL);
	return nieuw;
}

static enum status write_answer(struct instemming_scherm *scherm, const struct record *oud,
	struct record *nieuw, struct error *err)
{
	enum status status;

	if (!oud->soort)
		record_number(scherm->store, nieuw, &scherm->basis.arena);
	status = oud->soort ? record_update(scherm->store, oud, nieuw, err)
		: record_insert(scherm->store, nieuw, err);
	return status == OK ? instemming_na(scherm->store, nieuw, err) : status;
}

static void keep_answer(struct instemming_scherm *scherm, const struct instemmer *wie,
	struct record *nieuw)
{
	const char *zin = arena_printf(&scherm->basis.arena, "instemming met opp versie %s van %s: %s",
		record_text(&scherm->opp, V_opp_versie), *wie->naam ? wie->naam : "iemand",
		record_text(nieuw, V_toestemming_ingetrokken_op) ? "ingetrokken"
			: record_text(nieuw, V_toestemming_antwoord));
	struct error err;
	enum status status = store_begin(scherm->store, HANDELING_WIJZIGING, &err);

	if (status == OK && (status = write_answer(scherm, &wie->toestemming, nieuw, &err)))
		store_rollback(scherm->store);
	if (status == OK)
		status = store_commit(scherm->store, scherm->opp.leerling, zin, NULL, &err);
	if (status == OK)
		tui_say(scherm->basis.tui, "%s (ongedaan maken: u).",
			met_hoofdletter(zin, &scherm->basis.arena));
	else
		tui_complain(scherm->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	tui_reload(scherm->basis.tui);
}

/* The day as the person types it; NULL on Esc, or when it is none: then that stands there. */
static const char *ask_day(struct instemming_scherm *scherm)
{
	const struct veld_invoer invoer = { &entiteit_get(E_toestemming)->velden[V_toestemming_datum],
		scherm->store->config, scherm->store->vandaag, &scherm->basis.arena };
	struct text typed = { 0 };
	const char *op = NULL;
	struct error err;

	text_add(&typed, dag_tekst(scherm->store->vandaag, &scherm->basis.arena));
	if (tui_prompt(scherm->basis.tui, "Op welke dag", &typed) &&
	    veld_parse(&invoer, text_str(&typed), &op, &err) != OK)
		tui_complain(scherm->basis.tui, "Er is niets vastgelegd: %s.", err.sentence);
	text_clear(&typed);
	return op;
}

static int choose_answer(struct instemming_scherm *scherm, const struct instemmer *wie)
{
	bool ja = wie->toestemming.soort &&
		record_is(&wie->toestemming, V_toestemming_antwoord, "ja") &&
		!record_text(&wie->toestemming, V_toestemming_ingetrokken_op);
	const struct choice keuzes[] = {
		{ "gevraagd", "gevraagd, nog geen antwoord" },
		{ "ja", "ja, en getekend" },
		{ "zonder", "zonder handtekening: ja, maar nog niet getekend" },
		{ "nee", "nee: dat is een recht; blijf in overleg" },
		{ ja ? "trekt" : NULL, "trekt de instemming in" },
		{ NULL, NULL },
	};

	return tui_choose(scherm->basis.tui, arena_printf(&scherm->basis.arena, "Wat zei %s over het"
		" handelingsdeel van versie %s?", *wie->naam ? wie->naam : "deze persoon",
		record_text(&scherm->opp, V_opp_versie)), keuzes);
}

static void answer(struct view *view)
{
	struct instemming_scherm *scherm = view->data;
	const struct instemmer *wie = selected(scherm);
	struct record nieuw;
	const char *op;
	int keuze;

	if (!tui_may_write(view->tui))
		return;
	keuze = choose_answer(scherm, wie);
	if (keuze < 0 || !(op = ask_day(scherm)))
		return;
	nieuw = wie->toestemming.soort ? record_copy(&wie->toestemming, &scherm->basis.arena)
		: nieuw_record(scherm, wie->naam);
	fill_answer(&nieuw, (enum antwoord)keuze, op);
	keep_answer(scherm, wie, &nieuw);
}

static void edit(struct view *view)
{
	struct instemming_scherm *scherm = view->data;
	const struct instemmer *wie = selected(scherm);
	struct record nieuw = nieuw_record(scherm, wie->naam);

	if (wie->toestemming.soort)
		record_form_edit(view->tui, E_toestemming, wie->toestemming.id);
	else
		record_form_new_from(view->tui, &nieuw);
}

static void somebody_else(struct view *view)
{
	struct instemming_scherm *scherm = view->data;
	struct record nieuw = nieuw_record(scherm, "");

	record_form_new_from(view->tui, &nieuw);
}

static int64_t subject(const struct view *view)
{
	return ((const struct instemming_scherm *)view->data)->opp.leerling;
}

static const struct action actions[] = {
	{ "Enter l Rechts", "antwoord", "antwoord", "Legt vast wat deze persoon zei: gevraagd, ja of nee,"
	  " met de dag en of er is getekend.", answer, ACTION_WRITES | ACTION_ROW },
	{ "e", "bewerk", "bewerk", "Opent het formulier van deze toestemming, met een opmerking.", edit,
	  ACTION_WRITES | ACTION_ROW },
	{ "n", "nieuw", "iemand anders", "Legt het antwoord vast van iemand die hier niet staat.",
	  somebody_else, ACTION_WRITES },
	{ 0 },
};

const struct screen screen_instemming = {
	.name = "instemming",
	.title = "Instemming",
	.size = sizeof(struct instemming_scherm),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = lijst_scherm_reload,
	.heading = heading,
	.subject = subject,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
};

void instemming_open(struct tui *tui, int64_t opp)
{
	tui_open(tui, &screen_instemming, &opp);
}

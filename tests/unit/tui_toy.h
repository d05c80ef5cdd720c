/* A small program on the engine, for its tests: a list, a page and a form over made-up rows. Run it
 * with a script of steps; it gives back what was dumped. */
#ifndef CVB_TUI_TOY_H
#define CVB_TUI_TOY_H

#include "tui_toy_list.h"

/* Choices for a list that is longer than a small screen. */
#define TOY_NINE_FRUITS {"a", "appel"}, {"b", "banaan"}, {"c", "citroen"}, {"d", "druif"}, \
	{"e", "ei"}, {"f", "framboos"}, {"g", "granaatappel"}, {"h", "hazelnoot"}, {"i", "ijs"}

/* ---- the page ---- */

struct toy_page {
	struct page *page;
};

static inline bool toy_page_open(struct view *view, const void *argument)
{
	struct toy_page *self = view->data;

	self->page = page_new();
	view->part = page_part(self->page);
	page_heading(self->page, argument);
	page_pair(self->page, "Groep", "EMB 1");
	page_pair(self->page, "Wat is bereikt", "Werkt twintig minuten zelfstandig door aan een taak "
	          "die hij kent, ook als er iemand bij komt staan.");
	page_pair(self->page, "Vervoer", "");
	page_mark(self->page, 7);
	page_empty(self->page);
	page_text(self->page, ROLE_LATE, "!! evaluatie te laat");
	return true;
}

static inline void toy_page_close(struct view *view)
{
	page_free(((struct toy_page *)view->data)->page);
}

static inline void toy_echo(struct view *view)
{
	tui_say(view->tui, "argument: %s", tui_argument(view->tui));
}

static const struct action toy_page_actions[] = {
	{"", "noteer", NULL, "Noteert iets bij deze leerling.", toy_echo, 0},
	{0},
};

static const struct screen toy_page_screen = {
	.name = "dossier",
	.title = "Dossier",
	.size = sizeof(struct toy_page),
	.open = toy_page_open,
	.close = toy_page_close,
	.actions = toy_page_actions,
};

static inline void toy_open_row(struct view *view)
{
	struct toy *toy = view->tui->app;
	struct text name = {0};
	size_t row;

	if (!list_selected(toy->list, &row))
		return;
	toy->opened++;
	toy_row_name(toy, row, &name);
	tui_open(view->tui, &toy_page_screen, text_str(&name));
	text_clear(&name);
}

static inline void toy_remove(struct view *view)
{
	struct toy *toy = view->tui->app;

	if (!tui_ask(view->tui, "Deze leerling echt verwijderen?"))
		return;
	toy->removed++;
	tui_say(view->tui, "Verwijderd.");
	tui_reload(view->tui);
}

/* ---- the form ---- */

static const struct choice toy_choices[] = {
	{"ja", "ja"}, {"deels", "deels"}, {"nee", "nee"}, {"nvt", "niet van toepassing"}, {0},
};

static inline bool toy_only_when_partly(const struct form *form, const struct field *field)
{
	(void)field;
	return strcmp(form_value(form, "conform"), "deels") == 0;
}

/* The machine fails while something is being typed. */
static inline enum status toy_check_end(struct form *form, const struct field *field,
	struct text *value, struct error *err)
{
	(void)form;
	(void)field;
	(void)err;
	if (strcmp(text_str(value), "sterf") == 0)
		die("de schijf is weg");
	return OK;
}

static inline enum status toy_check_date(struct form *form, const struct field *field,
	struct text *value, struct error *err)
{
	(void)field;
	if (datum_from_iso(text_str(value)) > ((const struct toy *)form_context(form))->tui.vandaag)
		return fail(err, ERR_INPUT, "Een evaluatie kan niet in de toekomst liggen.");
	return OK;
}

static inline const char *const *toy_suggest(struct form *form, const struct field *field)
{
	static const char *const known[] = {"Kringloop De Kans", "Groenwerk", "De Kringloop Zuid",
		"\x1b[31mRood", NULL};

	(void)field;
	((struct toy *)form_context(form))->suggested++;
	return known;
}

static inline void toy_changed(struct form *form, const struct field *field, const char *was)
{
	struct toy *toy = form_context(form);

	toy->changes++;
	snprintf(toy->was, sizeof(toy->was), "%s", was);
	(void)field;
}

static const struct field toy_fields[] = {
	{.label = "Evaluatie", .kind = FIELD_HEADING},
	{.name = "naam", .label = "Naam", .help = "Wie het is.", .kind = FIELD_TEXT,
	 .flags = FIELD_REQUIRED},
	{.name = "datum", .label = "Datum", .help = "Ten minste eens per schooljaar.",
	 .kind = FIELD_DATE, .check = toy_check_date},
	{.name = "nummer", .label = "Nummer", .kind = FIELD_TEXT, .flags = FIELD_READ_ONLY},
	{.name = "ouders", .label = "Met ouders", .kind = FIELD_YES_NO},
	{.name = "conform", .label = "Conform opp", .help = "Loopt het zoals het opp zegt?",
	 .kind = FIELD_CHOICE, .choices = toy_choices},
	{.name = "deels", .label = "Wat niet", .kind = FIELD_TEXT, .visible = toy_only_when_partly},
	{.name = "uren", .label = "Uren", .kind = FIELD_DECIMAL},
	{.name = "aantal", .label = "Aantal", .kind = FIELD_NUMBER},
	{.label = "In woorden", .kind = FIELD_HEADING},
	{.name = "proces", .label = "Hoe verliep het", .help = "Wordt vaak vergeten.",
	 .kind = FIELD_LONG},
	{.name = "slot", .label = "Tot slot", .kind = FIELD_TEXT, .check = toy_check_end,
	 .suggest = toy_suggest, .changed = toy_changed},
};

static inline const char *toy_value(void *ctx, const char *name)
{
	const struct toy *toy = ctx;

	if (strcmp(name, "naam") == 0)
		return toy->text;
	if (strcmp(name, "datum") == 0)
		return toy->date;
	if (strcmp(name, "nummer") == 0)
		return "0042";
	if (strcmp(name, "proces") == 0)
		return toy->note;
	return strcmp(name, "conform") == 0 ? toy->choice : NULL;
}

/* name=value, one per line, line ends in values as |. */
static inline void toy_values(const struct form *form, char *out, size_t size)
{
	struct text all = {0};

	for (const struct field *field = form_next(form, NULL); field;
	     field = form_next(form, field)) {
		text_printf(&all, "%s=", field->name);
		for (const char *at = form_value(form, field->name); *at; at++)
			text_add_char(&all, *at == '\n' ? '|' : *at);
		text_add_char(&all, '\n');
	}
	snprintf(out, size, "%s", text_str(&all));
	text_clear(&all);
}

static inline enum status toy_keep(struct form *form, struct error *err)
{
	struct toy *toy = form_context(form);

	if (toy->keep_fails) {
		form_blame(form, "slot");
		return fail(err, ERR_CONFLICT, "%s", toy->keep_fails);
	}
	toy->kept++;
	toy_values(form, toy->kept_values, sizeof(toy->kept_values));
	tui_say(&toy->tui, "De evaluatie is bewaard.");
	return OK;
}

static inline bool toy_draft_exists(struct form *form, struct text *when)
{
	struct toy *toy = form_context(form);

	text_add(when, "gisteren");
	return toy->draft[0] != '\0';
}

static inline void toy_draft_load(struct form *form)
{
	struct toy *toy = form_context(form);
	char *copy = xstrdup(toy->draft);
	char *rest = NULL;

	for (char *line = strtok_r(copy, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		char *value = strchr(line, '=');

		*value++ = '\0';
		for (char *at = value; *at; at++)
			if (*at == '|')
				*at = '\n';
		form_set(form, line, value);
	}
	xfree(copy);
}

static inline enum status toy_draft_save(struct form *form, struct error *err)
{
	struct toy *toy = form_context(form);

	if (toy->draft_fails)
		return fail(err, ERR_DISK_FULL, "de schijf is vol");
	toy->drafts_saved++;
	toy_values(form, toy->draft, sizeof(toy->draft));
	if (toy->draft_fd > 0)
		dprintf(toy->draft_fd, "%s", toy->draft);
	return OK;
}

static inline void toy_draft_drop(struct form *form)
{
	((struct toy *)form_context(form))->draft[0] = '\0';
}

static const struct form_drafts toy_drafts = {
	toy_draft_exists, toy_draft_load, toy_draft_save, toy_draft_drop,
};

static inline void toy_new(struct view *view)
{
	const struct form_setup setup = {
		.title = "Evaluatie van Sem van der Meer",
		.fields = toy_fields,
		.field_count = ARRAY_LEN(toy_fields),
		.ctx = view->tui->app,
		.value = toy_value,
		.keep = toy_keep,
		.drafts = &toy_drafts,
	};

	form_open(view->tui, &setup);
}

/* ---- the whole ---- */

static const struct action toy_actions[] = {
	{"Enter l", "dossier", "dossier", "Opent het dossier.", toy_open_row, ACTION_ROW},
	{"n", "nieuw", "nieuw", "Maakt een evaluatie.", toy_new, ACTION_WRITES},
	{"D", "verwijder", NULL, "Verwijdert de leerling, na een vraag.", toy_remove,
	 ACTION_WRITES | ACTION_ROW},
	{"", "echo", NULL, "Zegt het argument na.", toy_echo, 0},
	{0},
};

static const struct screen toy_list_screen = {
	.name = "leerlingen",
	.title = "Leerlingen",
	.open = toy_list_open,
	.close = toy_list_close,
	.reload = toy_list_reload,
	.tick = toy_list_tick,
	.actions = toy_actions,
};

static inline bool toy_other_open(struct view *view, const void *argument)
{
	(void)view;
	(void)argument;
	return true;
}

static inline void toy_other_draw(struct view *view, struct area *area)
{
	(void)view;
	area_put(area, ROLE_WARNING, "! hier is niets");
}

static inline void toy_badge(struct tui *tui, struct text *out)
{
	(void)tui;
	text_add(out, "23!");
}

static const struct screen toy_other_screen = {
	.name = "signalen",
	.title = "Signalen",
	.open = toy_other_open,
	.draw = toy_other_draw,
	.badge = toy_badge,
};

static const struct main_screen toy_screens[] = {
	{"1", "Leerlingen", &toy_list_screen},
	{"2", "Signalen", &toy_other_screen},
	{0},
};

static const char *const toy_names[] = {
	"Amrani, Yusuf El", "Berg, Noor van den", "Meer, Sem van der", "Ouazzani, Nadia", NULL,
};

static inline void toy_undo(struct view *view)
{
	((struct toy *)view->tui->app)->undone++;
}

static const struct action toy_everywhere[] = {
	{"u Ctrl-R", "ongedaan", NULL, "Maakt ongedaan.", toy_undo, ACTION_WRITES},
	{0},
};

/* Saturday 21 November 2026; four names. */
static inline void toy_init(struct toy *toy)
{
	*toy = (struct toy){.names = toy_names, .count = 4};
	toy->tui = (struct tui){
		.app = toy,
		.vandaag = datum_make(2026, 11, 21),
		.school = "VSO De Linde",
		.screens = toy_screens,
		.actions = toy_everywhere,
	};
}

/* Runs the steps and returns what was dumped, to be freed with free(). Exits when a step fails. */
static inline char *toy_run(struct toy *toy, const char *steps)
{
	char path[] = "/tmp/cvb-toy-XXXXXX";
	int fd = mkstemp(path);
	FILE *file = fdopen(fd, "w");
	struct tui_backend backend = {.script = path};
	struct error err = {0};
	char *dump = NULL;
	size_t size = 0;
	enum status status;

	fputs(steps, file);
	fclose(file);
	backend.out = open_memstream(&dump, &size);
	status = tui_run(&toy->tui, &backend, &err);
	fclose(backend.out);
	unlink(path);
	if (status != OK) {
		fprintf(stderr, "%s\n%s", err.sentence, dump);
		exit(1);
	}
	return dump;
}

/* ---- for a test: a fresh toy, and what it dumped last ---- */

static struct toy toy;
static char *dump;

static inline int toy_setup(void **state)
{
	(void)state;
	toy_init(&toy);
	dump = NULL;
	return 0;
}

static inline int toy_teardown(void **state)
{
	(void)state;
	free(dump);
	return 0;
}

static inline void run(const char *steps)
{
	free(dump);
	dump = toy_run(&toy, steps);
}

/* Runs the steps with the form open. */
static inline void run_in_form(const char *steps)
{
	struct text all = {0};

	text_printf(&all, "key n\n%s\n", steps);
	run(text_str(&all));
	text_clear(&all);
}

/* The form was kept once, with that line in it. */
static inline void assert_kept(const char *line)
{
	if (toy.kept != 1 || !strstr(toy.kept_values, line))
		fail_msg("kept %d times, without \"%s\":\n%s\n%s", toy.kept, line, toy.kept_values,
		         dump);
}

static inline void assert_drafted(const char *line)
{
	if (!strstr(toy.draft, line))
		fail_msg("no \"%s\" in the draft:\n%s", line, toy.draft);
}

#define TOY_TEST(name) cmocka_unit_test_setup_teardown(name, toy_setup, toy_teardown)

#endif

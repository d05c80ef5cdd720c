/* Drives forms in-process: a school, a screen on which `x` opens what the test wants, and keys from
 * a script. F5 kills the program as a power cut would; F6 lets somebody else do something. */
#ifndef FORMULIER_TEST_H
#define FORMULIER_TEST_H

#include <sys/wait.h>

#include "cvb_test.h"
#include "school.h"

#include "cvb/schermen.h"

#define VANDAAG datum_make(2026, 11, 21)

struct proef {
	struct school school;
	struct store *ander; /* of somebody else, on the same file */
	void (*open)(struct proef *proef, struct tui *tui);
	void (*anders)(struct proef *proef);
	enum entiteit_nr nr;
	int64_t id; /* of the pupil or the record, as `open` needs it */
};

/* ---- the screen ---- */

static struct proef *hier; /* a screen gets nothing but its tui */

static inline bool proef_open(struct view *view, const void *argument)
{
	(void)view;
	(void)argument;
	return true;
}

static inline void proef_x(struct view *view)
{
	hier->open(hier, view->tui);
}

static const struct action proef_actions[] = {
	{ "x", "open", NULL, "Opent het formulier.", proef_x, 0 },
	{ 0 },
};

static const struct screen proef_scherm = {
	.name = "proef",
	.title = "Proef",
	.open = proef_open,
	.actions = proef_actions,
};

/* In a form only the keys of main screens work: these two do what they do and never open. */
static inline bool proef_kill(struct view *view, const void *argument)
{
	(void)view;
	(void)argument;
	_exit(9);
}

static inline bool proef_anders(struct view *view, const void *argument)
{
	(void)view;
	(void)argument;
	hier->anders(hier);
	return false;
}

static const struct screen proef_klap = { .name = "klap", .title = "Klap", .open = proef_kill };
static const struct screen proef_ander = {
	.name = "ander", .title = "Ander", .open = proef_anders,
};

static const struct main_screen proef_schermen[] = {
	{ "1", "Proef", &proef_scherm },
	{ "F5", "Klap", &proef_klap },
	{ "F6", "Ander", &proef_ander },
	{ NULL, NULL, NULL },
};

/* ---- running ---- */

static inline const char *proef_script(struct proef *proef, const char *stappen)
{
	char *pad = arena_printf(&proef->school.arena, "%s/stappen", proef->school.map);
	FILE *file = fopen(pad, "w");

	if (!file || fputs(stappen, file) < 0 || fclose(file) != 0)
		abort();
	return pad;
}

static inline void proef_toon(FILE *out)
{
	char line[1024];

	rewind(out);
	while (fgets(line, sizeof(line), out))
		print_error("%s", line);
}

/* True when every step went as it says. */
static inline bool proef_gaat(struct proef *proef, const char *stappen)
{
	FILE *out = tmpfile();
	struct tui_backend backend = { .script = proef_script(proef, stappen), .out = out };
	struct app app = { .store = proef->school.store, .pad = proef->school.pad };
	struct tui tui = {
		.app = &app, .vandaag = proef->school.store->vandaag,
		.alleen_lezen = proef->school.store->alleen_lezen, .school = "",
		.screens = proef_schermen,
	};
	struct error err = { 0 };
	enum status status;

	hier = proef;
	status = tui_run(&tui, &backend, &err);
	if (status != OK) {
		print_error("%s\n", err.sentence);
		proef_toon(out);
	}
	(void)fclose(out);
	app_clear(&app);
	return status == OK;
}

#define run(proef, stappen) assert_true(proef_gaat(proef, stappen))

/* The same in a process of its own, that F5 ends. */
static inline void run_and_kill(struct proef *proef, const char *stappen)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		(void)proef_gaat(proef, stappen);
		_exit(1);
	}
	if (child < 0 || waitpid(child, &status, 0) != child)
		abort();
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 9);
}

/* ---- what `x` opens ---- */

static inline void open_nieuw(struct proef *proef, struct tui *tui)
{
	record_form_new(tui, proef->nr, proef->id);
}

static inline void open_bewerk(struct proef *proef, struct tui *tui)
{
	record_form_edit(tui, proef->nr, proef->id);
}

static inline void open_weg(struct proef *proef, struct tui *tui)
{
	record_remove(tui, proef->nr, proef->id);
}

static inline void open_keuze(struct proef *proef, struct tui *tui)
{
	record_form_choose(tui, proef->id);
}

static inline void open_concept(struct proef *proef, struct tui *tui)
{
	opp_form_concept(tui, proef->id);
}

static inline void open_bijstellen(struct proef *proef, struct tui *tui)
{
	stappen_open(tui, &plan_bijstellen, proef->id);
}

static inline void open_vaststellen(struct proef *proef, struct tui *tui)
{
	opp_form_vaststellen(tui, proef->id);
}

static inline void opent(struct proef *proef, void (*open)(struct proef *proef, struct tui *tui),
	enum entiteit_nr nr, int64_t id)
{
	proef->open = open;
	proef->nr = nr;
	proef->id = id;
}

/* ---- looking ---- */

static inline struct record_lijst alle(struct proef *proef, enum entiteit_nr nr, int64_t leerling)
{
	return records_of(proef->school.store, nr, leerling, &proef->school.arena);
}

static inline struct record nu(struct proef *proef, const struct record *record)
{
	struct record out;

	if (!record_load(proef->school.store, record->soort->nr, record->id,
			&proef->school.arena, &out))
		fail_msg("%s is gone", record->soort->naam);
	return out;
}

#define assert_veld(record, veld, waarde) \
	assert_string_equal(record_text(&(record), veld) ? record_text(&(record), veld) : "", waarde)

static inline void undo(struct proef *proef)
{
	school_undo(&proef->school);
}

static inline int proef_setup(void **state)
{
	struct proef *proef = xcalloc(1, sizeof(*proef));

	school_make(&proef->school, VANDAAG);
	proef->ander = school_open_as(&proef->school, "ander", VANDAAG);
	*state = proef;
	return 0;
}

static inline int proef_teardown(void **state)
{
	struct proef *proef = *state;

	store_close(proef->ander);
	school_close(&proef->school);
	xfree(proef);
	return 0;
}

#define proef_test(f) cmocka_unit_test_setup_teardown(f, proef_setup, proef_teardown)

#endif

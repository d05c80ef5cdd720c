/* The screens of cvb: what a person sees of the dossiers. On top of everything: the engine (tui.h)
 * draws and reads keys, the store changes, the rules answer; here is only what goes where. */
#ifndef CVB_SCHERMEN_H
#define CVB_SCHERMEN_H

#include "cvb/regels.h"
#include "cvb/tui.h"

/* A place in a dossier: the record where the cursor goes; id 0 = none in particular of that
 * kind. */
struct plek {
	int64_t leerling;
	enum entiteit_nr entiteit;
	int64_t id;
};

struct stand; /* of the signals: src/schermen/stand.c */
struct privacy; /* what others may not see: src/schermen/privacy.c */
struct lezer;   /* what is read between the keys: src/schermen/lezer.c */

/* What every screen can reach: tui->app. */
struct app {
	struct store *store; /* borrowed */
	const char *pad;     /* of the file, for the sentence that says where the data is */
	int64_t gezien;      /* db_data_version when the screens were last told to load */
	int64_t ververst;    /* how often the person asked to read everything again */
	struct plek bewaard; /* what was kept last: its dossier goes there once */
	int64_t vergadering; /* that was made last: the list of meetings goes there once; 0 = none */
	struct stand *stand; /* NULL = not read yet */
	struct privacy *privacy; /* NULL = nothing was hidden yet */
	struct lezer *lezers; /* those that go on, the last begun first */
	size_t stap;          /* as in app_opties */
};

/* Frees what the screens kept in it while they ran. */
void app_clear(struct app *app);
struct app *app_of(const struct tui *tui);
struct store *store_of(const struct tui *tui);

struct app_opties {
	const char *pad;  /* of the file */
	const char *home; /* as in struct tui */
	struct tui_backend backend;
	dag (*klok)(void); /* as in struct tui */
	/* Pupils that are read between two keys, and at most at once when a screen opens; 0 = as many
	 * as take no time that a person sees. */
	size_t stap;
};

/* Opens the terminal interface on an open store and returns when the person leaves it. Errors as
 * tui_run. */
MUST_CHECK enum status app_run(struct store *store, const struct app_opties *opties,
	struct error *err);

/* ---- opening screens ---- */

/* The dossier of a pupil; logs that it was opened. Without an id the cursor goes to the newest of
 * the timeline. */
void dossier_open(struct tui *tui, const struct plek *plek);

/* One record to read, all fields. */
void record_open(struct tui *tui, enum entiteit_nr nr, int64_t id);

/* A form on a new record of a kind (`leerling` 0 for a new pupil), or on an existing one. When it
 * is kept everything on the screen loads again. */
void record_form_new(struct tui *tui, enum entiteit_nr nr, int64_t leerling);
void record_form_edit(struct tui *tui, enum entiteit_nr nr, int64_t id);

/* The same with what `begin` has filled in already; its kind and its pupil are those of the
 * form. */
void record_form_new_from(struct tui *tui, const struct record *begin);

/* The form that gives many pupils another groep, mentor or leerroute, in one step; `groep` stands
 * in it already, "" = none. */
void groep_form(struct tui *tui, const int64_t *leerlingen, size_t aantal, const char *groep);

/* The form on a stage, at its assessment, with today as the day of it. */
void stage_form_beoordelen(struct tui *tui, int64_t stage);
/* A form on the stage that follows on this one, at the same organisation. */
void stage_form_vervolg(struct tui *tui, int64_t stage);

/* The form with the cursor on that field of a record. What is vastgesteld is frozen: for a field of
 * that it is a concept, made after a question. With id 0 a new record of that kind. */
void record_form_at(struct tui *tui, const struct plek *plek, int veld);

/* The page of a guided flow: its steps, done or not, for this pupil. `leerling` 0 = a new pupil,
 * whose form opens at once. */
struct stappenplan;
extern const struct stappenplan plan_inschrijven, plan_bijstellen, plan_afwijking, plan_vertrek;
void stappen_open(struct tui *tui, const struct stappenplan *plan, int64_t leerling);

/* Which flows and record kinds can be added to this dossier: asks which, opens its form. */
void record_form_choose(struct tui *tui, int64_t leerling);

/* The kinds that can be added, for the list of `:`. */
void record_form_words(struct words *out);

/* Deletes after a question that names what goes; refuses what is frozen or still referred to. */
void record_remove(struct tui *tui, enum entiteit_nr nr, int64_t id);

/* A concept opp version copied forward from the huidige one (or the concept that is there already),
 * opened in its form. */
void opp_form_concept(struct tui *tui, int64_t leerling);
/* After a decision of the CvB on that day (jjjj-mm-dd) about profiel, bestemming or niveau: the
 * concept (made when there is none) gets the day and, where nothing stood yet, why (NULL = not
 * known); then its steps open. */
void opp_na_besluit(struct tui *tui, int64_t leerling, const char *op, const char *motivatie);
/* The form that establishes a concept: what stands in the way, oogo, consent, and when profiel,
 * bestemming or niveau changes its reason and motivation. */
void opp_form_vaststellen(struct tui *tui, int64_t opp);
/* The form that enrols a pupil who left again; says why not when that cannot be. */
void terug_form(struct tui *tui, int64_t leerling);
/* Who has to agree with the handelingsdeel of this version, and what each of them answered. */
void instemming_open(struct tui *tui, int64_t opp);
/* Opens the form that resolves an open aandachtspunt on this day. */
void aandachtspunt_form_oplossen(struct tui *tui, int64_t id);

#endif

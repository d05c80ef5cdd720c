/* What the files of the form share: one generic form on a record of any kind, made from the tables
 * of the fields (cvb/velden/) and the layout of its kind (formulier_indeling.c). */
#ifndef CVB_SCHERMEN_FORMULIER_H
#define CVB_SCHERMEN_FORMULIER_H

#include "intern.h"

#define BERICHTEN_MAX 4
/* Subject of a decision that changes profiel, bestemming or niveau: the opp follows. */
#define BESLUIT_PERSPECTIEF "perspectief bijstellen"

/* ---- the layout of a kind (formulier_indeling.c) ---- */

/* A field of the form, or the heading above those that follow; one with `toon` is a sentence. */
struct rij {
	int veld;        /* of the record; GEEN_VELD = a heading */
	const char *kop;
	/* NULL = always. A field that is filled in is shown whatever this says: nothing is kept that
	 * the person does not see. */
	bool (*toon)(const struct form *form);
	bool nodig;      /* required in this form, though the record may do without */
	bool bestaand;   /* not asked about a new record: it follows, or comes later */
};

struct indeling {
	const struct rij *rijen;
	size_t aantal;
};

const struct indeling *indeling_of(enum entiteit_nr nr);
extern const struct indeling indeling_vaststellen;

/* What a field says when the pupil is of age and decides alone (formulier_meerderjarig.c). */
struct meerderjarig {
	enum entiteit_nr nr;
	int veld;
	const char *hulp;  /* the line of help */
	const char *label; /* NULL = as always */
};
const struct meerderjarig *meerderjarig_of(enum entiteit_nr nr, int veld); /* NULL = as always */

/* ---- a form that is open ---- */

struct formulier;
struct stappenplan;

/* The records that a flow works on: they stay the same ones when they are finished. 0 = none
 * yet. */
struct werk {
	int64_t opp, uitstroom;
};

/* What comes after keeping, when the form is a step of something larger (stappen.h). */
struct vervolg {
	/* Once it is kept and its draft is dropped. NULL = it stands by itself. */
	void (*verder)(const struct formulier *f, const struct record *bewaard);
	const struct stappenplan *plan;
	size_t stap;
	struct werk werk;
};

struct formulier {
	struct arena arena; /* of all below; lives as long as the form */
	struct tui *tui;
	struct store *store;
	struct klad klad;
	const struct indeling *indeling;
	enum status (*keep)(struct form *form, struct error *err);
	struct vervolg vervolg;
	struct record leerling; /* soort NULL = about no pupil */
	const char *naam;       /* of the pupil; "" = about no pupil */
	bool meerderjarig;      /* on the day that it is about */
	bool beschut;           /* of a stage: the huidige opp says beschut werk */
	struct record begin;    /* what the form starts with */
	struct record basis;    /* the row as it was when loaded; the same as begin for a new one */
	bool nieuw;
	bool bevroren;          /* vastgesteld: only what comes afterwards */
	struct record_lijst samen; /* the pupils whose groep changes together, as they were loaded */
	const char *const *was; /* as opp_previous; NULL = no version goes before */
	struct bezwaren bezwaren; /* what stands in the way of vaststellen, at the start */
	const char *berichten[BERICHTEN_MAX]; /* sentences above the fields */
	size_t berichten_aantal;
	struct page *naast;     /* to look at meanwhile, freed with the form; NULL = nothing */
	int eerste;             /* the field where the cursor begins; GEEN_VELD = the first */
	struct field *velden;   /* what the engine shows, headings included */
	const struct rij **rijen; /* per field of the form; NULL = a sentence above them */
	size_t aantal;
};

/* On an empty record of that kind. NULL, and a sentence on the screen, when the pupil is gone or
 * nothing may be written. formulier_open hands it to the engine, which frees it. */
struct formulier *formulier_new(struct tui *tui, enum entiteit_nr nr, int64_t leerling);
void formulier_open(struct formulier *f, const char *titel);
/* A sentence above the fields; lives as long as the form. */
void bericht_add(struct formulier *f, const char *zin);

/* Ready to open on a new record, with what it starts with; on an existing one. NULL as above. */
struct formulier *formulier_maak(struct tui *tui, enum entiteit_nr nr, int64_t leerling);
struct formulier *formulier_bestaand(struct tui *tui, const struct record *record);
/* On a new record that starts with what can be known and what `begin` says, not opened yet; NULL
 * and a sentence when that cannot be. */
struct formulier *formulier_begin(struct tui *tui, const struct record *begin);
const char *formulier_titel_nieuw(struct formulier *f);

/* On an existing record, the cursor on `veld` (GEEN_VELD = the first). */
void formulier_edit(struct tui *tui, const struct record *record, int veld);
/* The same, with `begin` in the fields: what the person sees first is not kept yet. */
void formulier_edit_from(struct tui *tui, const struct record *record, const struct record *begin,
	int veld);
/* On a new record that starts with exactly these values. */
void formulier_nieuw(struct tui *tui, const struct record *begin, int veld);

/* ---- fields (formulier_velden.c) ---- */

/* Makes f->velden from the layout. */
void velden_make(struct formulier *f);
int veld_nr(const struct formulier *f, const struct field *field);
/* The value in the form, or of the record when the form does not have the field; "" when empty. */
const char *waarde_nu(const struct form *form, int veld);
bool waarde_is(const struct form *form, int veld, const char *waarde);
dag waarde_dag(const struct form *form, int veld);
/* Are profiel, bestemming or niveau others than in the version before? */
bool perspectief_wijzigt(const struct form *form);

/* ---- what was filled in before (formulier_eerder.c) ---- */

/* Lets the field offer it, where the table of the fields says so. */
void eerder_offer(const struct formulier *f, int veld, struct field *field);

/* ---- what a new record starts with (formulier_begin.c) ---- */

void begin_waarden(struct formulier *f);
const char *iso_tekst(dag d, struct arena *arena); /* jjjj-mm-dd; NULL for GEEN_DAG */
/* Fills what follows from the rest, as import does for a new row; numbers what counts. */
void afgeleide_waarden(const struct formulier *f, struct record *record, struct arena *arena);

/* Does the huidige opp of this pupil say beschut werk? (formulier_stage.c) */
bool opp_is_beschut(struct formulier *f);

/* ---- drafts (formulier_klad.c) ---- */

extern const struct form_drafts formulier_drafts;

/* ---- keeping (formulier_bewaren.c, formulier_samen.c) ---- */

struct bewaring {
	struct form *form;
	struct formulier *f;
	struct arena arena;
	struct record nieuw;       /* what will stand in the file */
	struct record vergadering; /* that comes along; soort NULL = none */
	bool naar_vso;             /* the pupil goes over with it */
	struct text anderen;       /* labels of what others changed meanwhile */
};

/* The record as the form has it now. */
struct record formulier_record(const struct form *form, struct arena *arena);
/* Fills b->nieuw: the same with what others changed since; asks about what both changed.
 * ERR_CONFLICT when the person goes back to the form, ERR_NOT_FOUND when the record is gone,
 * ERR_INPUT when it is frozen by now. */
MUST_CHECK enum status formulier_samen(struct bewaring *b, struct error *err);

/* Two people changed one field: which value stays? (formulier_samen.c) */
struct botsing {
	struct tui *tui;
	const struct config *config;
	struct arena *arena;
	const struct veld *veld;
	const char *wie; /* before the name of the field: "Sem van der Meer, "; "" = nobody */
	const char *hun, *mijn; /* canonical; NULL = empty */
};
enum keuze { TERUG, HUN, MIJN, ALLEBEI }; /* ALLEBEI only of a long text; TERUG on Esc */
enum keuze botsing_vraag(const struct botsing *botsing);

/* The cursor goes to that field, when it is on the form. */
void formulier_blame(struct form *form, int veld);
/* Rules over the fields, and whether the key is free. */
MUST_CHECK enum status formulier_toets(struct form *form, const struct record *nieuw,
	struct error *err);
MUST_CHECK enum status formulier_keep(struct form *form, struct error *err);
/* After keeping: drops the draft and goes on with the next step. */
void formulier_verder(struct form *form, const struct record *bewaard);
/* ERR_INPUT with a sentence when another record has this key already. */
MUST_CHECK enum status sleutel_vrij(struct store *store, const struct record *record,
	struct error *err);
/* "evaluatie 12-01-2026 van Sem van der Meer"; `naam` "" = about no pupil. */
const char *record_van(const struct record *record, const char *naam,
	const struct config *config, struct arena *arena);

/* Inside the transaction that wrote or deleted it: when it is consent with a handelingsdeel, the
 * version of the opp follows from all answers. Other records are fine. (instemming.c) */
MUST_CHECK enum status instemming_na(struct store *store, const struct record *toestemming,
	struct error *err);

/* ---- the opp (opp_formulier.c) ---- */

extern const int opp_aspecten[3]; /* uitstroomprofiel, bestemming, niveau */

/* Fills what the form on a version needs to know of the one before it, and what is missing for
 * vaststellen. Returns the title: that one, with what is still missing for a concept. */
const char *opp_voorbereiden(struct formulier *f, const char *titel);
/* Whether a change of perspective vastgesteld today falls in the last years before leaving, an
 * exception that the inspection asks about and nobody refuses (signal PROFIEL_LAATSTE_JAREN). A
 * mark stands before it when it does, or when that is unknown. */
const char *laatste_jaren_zin(struct store *store, int64_t leerling, const char *afdeling,
	struct arena *arena);
/* Fills f->was and f->bezwaren. */
void opp_vergelijken(struct formulier *f);
/* "profiel: vervolgonderwijs > arbeidsmarkt; niveau: entree > beschut werk (lager)"; "" = none. */
const char *opp_verandert(struct formulier *f);
/* The form that establishes a concept, when nothing is missing that it does not show. */
void formulier_vaststellen(struct tui *tui, const struct record *opp,
	const struct vervolg *vervolg);
/* "nog 3 dingen nodig voor vaststellen (v)", "klaar om vast te stellen: v". */
const char *opp_voortgang(struct store *store, const struct record *opp, struct arena *arena);
/* `e` on what is vastgesteld: says what may still be filled in, and offers a correction and a new
 * version. */
void opp_form_vast(struct tui *tui, const struct record *opp);
/* The concept that corrects this vastgesteld version: made when the person says what is wrong,
 * opened at `veld`. */
void opp_form_correctie(struct tui *tui, const struct record *opp, int veld);
/* "Uitstroombestemming, Onderbouwing": the fields that stand in the way; "" = none. */
const char *opp_nog_nodig(struct store *store, const struct record *opp, struct arena *arena);
/* The concept of this pupil with the highest number; false when there is none. */
bool opp_concept_find(struct store *store, int64_t leerling, struct arena *arena,
	struct record *out);
/* Makes one from the huidige version and says so; false, and why, when that fails. */
bool opp_concept_make(struct tui *tui, int64_t leerling, struct arena *arena,
	struct record *out);

#endif

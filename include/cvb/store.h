/* The entities: records described by the tables in cvb/velden/, their validation, and the one door
 * through which every change goes: a transaction with a sentence, kept in the journal. */
#ifndef CVB_STORE_H
#define CVB_STORE_H

#include "cvb/base.h"
#include "cvb/config.h"
#include "cvb/db.h"

/* ---- what a record is (velden.c) ---- */

enum veld_soort {
	SOORT_TEKST,    /* one line */
	SOORT_LANG,     /* several lines */
	SOORT_DATUM,    /* jjjj-mm-dd */
	SOORT_GETAL,    /* whole number within min..max */
	SOORT_DECIMAAL, /* number within min..max, dot as separator */
	SOORT_JANEE,    /* ja, nee */
	SOORT_CODE,     /* one of a code list */
	SOORT_LEERLING  /* the leerlingnummer of the pupil the record is about */
};

enum veld_vlag {
	VERPLICHT = 1, /* required */
	SLEUTEL_VELD = 2, /* part of the key that rows are matched on */
	NADIEN = 4,    /* of an opp version or doel: not frozen by vaststellen */
	INTERN = 8,    /* never in a print for parents */
	EERDER = 16,   /* what it was filled in with before is offered again */
	PRIVE = 32     /* as INTERN not to be seen by those who look on */
};

enum code_lijst {
	CODES_geen,
#define CODELIJST(naam, ...) CODES_##naam,
#include "cvb/codes.def"
#undef CODELIJST
	CODES_niveau,     /* these three come from the config */
	CODES_bestemming,
	CODES_reden
};

#define WAARDE_MAX ((size_t)1024 * 1024) /* bytes of one value: the 1 MB of contract section 3 */

struct veld {
	const char *naam;  /* column in SQL, CSV and JSON */
	const char *param; /* ":naam", or ":leerling" for SOORT_LEERLING */
	enum veld_soort soort;
	unsigned vlaggen;
	enum code_lijst codes;
	int min, max;      /* for numbers */
	const char *label; /* on the screen */
	const char *hulp;  /* one line: why it is there */
	const char *sql_eerder; /* the values that are in the file, most used first; NULL = the pupil */
};

enum entiteit_nr {
#define ENTITEIT(naam, ...) E_##naam,
#include "cvb/entiteiten.def"
#undef ENTITEIT
	ENTITEIT_AANTAL
};

struct entiteit {
	enum entiteit_nr nr;
	const char *naam;      /* table */
	const char *bestand;   /* "opp.csv" */
	const char *enkelvoud; /* "opp-versie" */
	const char *meervoud;
	const struct veld *velden; /* in the order of the CSV */
	int aantal;
	/* SQL of this kind; every SELECT gives id, leerling id, then the fields in order */
	const char *sql_id;       /* :id */
	const char *sql_sleutel;  /* :leerling and the key fields by name */
	const char *sql_leerling; /* :leerling, oldest first */
	const char *sql_alle;     /* by leerlingnummer, then oldest first */
	const char *sql_insert;   /* :id, :leerling and the fields by name */
	const char *sql_update;
	const char *sql_delete;   /* :id */
};

#define GEEN_VELD (-1) /* no field of a record */

const struct entiteit *entiteit_get(enum entiteit_nr nr); /* static; never NULL */
/* The names of all tables of records, NULL-terminated. */
const char *const *entiteit_tables(void);
/* Index of the field that says about whom a record is; -1 = this kind is about no pupil. */
int entiteit_leerling_veld(const struct entiteit *soort);

/* Field numbers: V_opp_bestemming is the index in the opp record. */
#define LEERLING_SLEUTEL VELD(leerlingnummer, , , , , )
#define LEERLING_VELD VELD(leerlingnummer, , , , , )
#define SLEUTEL VELD
#define VELD(naam, ...) V_leerling_##naam,
enum {
#include "cvb/velden/leerling.def"
	V_leerling_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_contact_##naam,
enum {
#include "cvb/velden/contact.def"
	V_contact_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_tlv_##naam,
enum {
#include "cvb/velden/tlv.def"
	V_tlv_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_opp_##naam,
enum {
#include "cvb/velden/opp.def"
	V_opp_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_doel_##naam,
enum {
#include "cvb/velden/doel.def"
	V_doel_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_evaluatie_##naam,
enum {
#include "cvb/velden/evaluatie.def"
	V_evaluatie_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_stage_##naam,
enum {
#include "cvb/velden/stage.def"
	V_stage_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_uitstroom_##naam,
enum {
#include "cvb/velden/uitstroom.def"
	V_uitstroom_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_nazorg_##naam,
enum {
#include "cvb/velden/nazorg.def"
	V_nazorg_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_vergadering_##naam,
enum {
#include "cvb/velden/vergadering.def"
	V_vergadering_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_besluit_##naam,
enum {
#include "cvb/velden/besluit.def"
	V_besluit_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_actie_##naam,
enum {
#include "cvb/velden/actie.def"
	V_actie_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_notitie_##naam,
enum {
#include "cvb/velden/notitie.def"
	V_notitie_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_aandachtspunt_##naam,
enum {
#include "cvb/velden/aandachtspunt.def"
	V_aandachtspunt_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_toestemming_##naam,
enum {
#include "cvb/velden/toestemming.def"
	V_toestemming_AANTAL
};
#undef VELD
#define VELD(naam, ...) V_agendapunt_##naam,
enum {
#include "cvb/velden/agendapunt.def"
	V_agendapunt_AANTAL
};
#undef VELD
#undef SLEUTEL
#undef LEERLING_VELD
#undef LEERLING_SLEUTEL

/* One record. Every value is the canonical text that the CSV writes (dates jjjj-mm-dd, numbers with
 * a dot, ja/nee, codes) or NULL when empty. Texts live in the arena it was made in. */
struct record {
	const struct entiteit *soort;
	int64_t id;       /* 0 = not in the file yet */
	int64_t leerling; /* id of the pupil; 0 = about no pupil, or not known yet */
	const char **waarden; /* soort->aantal of them */
};

struct record_lijst {
	struct record *rijen; /* in the arena */
	size_t aantal;
};

/* Without an id, all fields empty; the same id and values. In the arena. */
struct record record_new(enum entiteit_nr nr, struct arena *arena);
struct record record_copy(const struct record *record, struct arena *arena);
const char *record_text(const struct record *record, int veld); /* NULL when empty */
bool record_is(const struct record *record, int veld, const char *value);
dag record_dag(const struct record *record, int veld); /* GEEN_DAG when empty */
int record_int(const struct record *record, int veld, int when_empty);
bool waarde_equal(const char *a, const char *b); /* NULL equals only NULL */

/* The codes of a list with their names on the screen; the arena owns the array. */
const struct code *codes_of(enum code_lijst lijst, const struct config *config,
	struct arena *arena, size_t *aantal);
/* Name on the screen; the code itself when the list has none; "" for NULL. Borrowed. */
const char *code_name(enum code_lijst lijst, const struct config *config, const char *code);
/* A value as a person reads it: dd-mm-jjjj, decimal comma, names of codes. "" when empty. */
const char *veld_shown(const struct veld *veld, const struct config *config, const char *waarde,
	struct arena *arena);

/* For which field something was typed or imported. */
struct veld_invoer {
	const struct veld *veld;
	const struct config *config;
	dag vandaag;         /* dates as on the screen: "+6w"; GEEN_DAG = of an import, in full only */
	struct arena *arena; /* of what comes of it */
};

/* Reads it into canonical text; "" gives NULL. ERR_INPUT with a sentence that names the value and
 * what is allowed. */
MUST_CHECK enum status veld_parse(const struct veld_invoer *invoer, const char *typed,
	const char **out, struct error *err);

/* What is wrong with a record, or stands in its way: a Dutch sentence and the field to blame. */
struct bezwaar {
	int veld;
	const char *zin;
	bool houdt_tegen; /* false: worth a look, but it may be kept */
};
struct bezwaren {
	struct bezwaar *rijen; /* in the arena */
	size_t aantal;
};
/* How many of them houden tegen. */
size_t bezwaren_tegen(const struct bezwaren *bezwaren);

/* Rules over the fields of one record (contract: errors of section 3): required values, values that
 * are too long, tot before van, geboortedatum after vandaag, leaving before enrolment. All that is
 * wrong. */
struct bezwaren record_bezwaren(const struct record *record, dag vandaag, struct arena *arena);
/* The first of these. `*veld` = the field to blame, or -1. */
MUST_CHECK enum status record_check(const struct record *record, dag vandaag, int *veld,
	struct error *err);

/* ---- the store (store.c) ---- */

struct store {
	struct db *db;
	const struct config *config; /* borrowed */
	dag vandaag;                 /* the reference date */
	bool alleen_lezen;
	char *gebruiker;             /* name in the logboek */
	struct opname *opname;       /* the transaction that is open; NULL = none */
};

struct store_opties {
	const char *pad;
	const struct config *config;
	dag vandaag;
	const char *gebruiker;
	bool alleen_lezen;
};

/* Opens the file; errors as db_open. Owned by the caller: store_close. */
MUST_CHECK enum status store_open(const struct store_opties *opties, struct store **out,
	struct error *err);
void store_close(struct store *store);

/* ---- changing (opname.c): begin, any number of record_*, commit ---- */

enum handeling_soort {
	HANDELING_BEGIN, /* a new or made-up school; not undoable, no changeset is kept */
	HANDELING_WIJZIGING,
	HANDELING_IMPORT
};

/* Begins a transaction and its recording. ERR_READ_ONLY, ERR_BUSY. */
MUST_CHECK enum status store_begin(struct store *store, enum handeling_soort soort,
	struct error *err);
/* Keeps it with one Dutch sentence; `leerling` 0 = about no single pupil. `*gewijzigd` false when
 * nothing differed: then no journal row is made. On an error everything is rolled back. */
MUST_CHECK enum status store_commit(struct store *store, int64_t leerling,
	const char *omschrijving, bool *gewijzigd, struct error *err);
void store_rollback(struct store *store);

/* Inside a transaction. record_insert gives the record its id. */
MUST_CHECK enum status record_insert(struct store *store, struct record *record,
	struct error *err);
/* Writes the fields in which `nieuw` differs from `oud`. ERR_CONFLICT, naming the fields, when the
 * row meanwhile has another value there; ERR_NOT_FOUND when it is gone; ERR_INPUT when frozen. */
MUST_CHECK enum status record_update(struct store *store, const struct record *oud,
	const struct record *nieuw, struct error *err);
MUST_CHECK enum status record_delete(struct store *store, const struct record *record,
	struct error *err);

/* The three above as a transaction of their own. `oud` NULL = insert; `nieuw` NULL = delete. */
MUST_CHECK enum status record_save(struct store *store, const struct record *oud,
	struct record *nieuw, const char *omschrijving, struct error *err);

/* ---- reading (records.c) ---- */

/* In the arena; false when there is none with that id (any more). */
bool record_load(struct store *store, enum entiteit_nr nr, int64_t id, struct arena *arena,
	struct record *out);
/* By the key fields of `sleutel` and its leerling. */
bool record_find(struct store *store, const struct record *sleutel, struct arena *arena,
	struct record *out);
/* What a field of that kind holds in the file, each value once, most used first; ends with NULL. In
 * the arena. At most EERDER_MAX of them. */
#define EERDER_MAX 500
const char *const *records_eerder(struct store *store, enum entiteit_nr nr, int veld,
	struct arena *arena);
struct record_lijst records_of(struct store *store, enum entiteit_nr nr, int64_t leerling,
	struct arena *arena);
/* Visits all records of a kind, by leerlingnummer; the record lives until the next. `visit` returns
 * false to stop. */
void records_visit(struct store *store, enum entiteit_nr nr,
	bool (*visit)(const struct record *record, void *context), void *context);
int64_t leerling_id(struct store *store, const char *leerlingnummer); /* 0 = none */
/* "Sem van der Meer"; in the arena. */
const char *leerling_naam(const struct record *leerling, struct arena *arena);
/* 18 or older on `op` and handelingsbekwaam is not nee (NULL = empty): takes the place of the
 * parents. */
bool meerderjarig_op(dag geboren, const char *handelingsbekwaam, dag op);
bool leerling_18plus(const struct record *leerling, dag op);
/* The next free number: opp versie, actie nummer, nr of a doel, notitie, aandachtspunt, toestemming
 * or besluit. Reads the other key fields from `record` and fills the counting one. */
void record_number(struct store *store, struct record *record, struct arena *arena);

/* ---- the opp (opp.c) ---- */

/* A concept in the making. */
struct concept {
	struct store *store;
	const struct record *leerling; /* whose; a correction finds it itself */
	const struct record *van;      /* the version it is copied from; NULL = empty */
	struct arena *arena;           /* of `opp` */
	struct record opp;             /* what was made */
};

/* Copies forward: content and doelen; not what belongs to the old version (dates, consent, hearing,
 * change reasons). In a transaction of its own. */
MUST_CHECK enum status opp_concept(struct concept *concept, struct error *err);

/* Is it the newest vastgesteld version of its pupil, so and vso together? */
bool opp_is_nieuwste(struct store *store, const struct record *opp, struct arena *arena);
/* A concept that corrects `van`, the newest vastgesteld version: all of its content, its doelen and
 * what happened since, but not the consent, and with `reden` behind its motivatie (it
 * keeps that version's date and afdeling). A transaction of its own. ERR_INPUT when another version
 * is newer. */
MUST_CHECK enum status opp_correctie(struct concept *concept, const char *reden,
	struct error *err);

/* What profiel, bestemming and niveau, in that order, were before this version, were it vastgesteld
 * on `op`: the content that a change is counted from (versions of one afdeling by
 * vastgesteld_op, then versie; a correction counts from before what it corrects). Three codes in
 * the arena, each NULL when empty; NULL when no version goes before. */
const char *const *opp_previous(struct store *store, const struct record *opp, dag op,
	struct arena *arena);

/* What such a concept will have in it, without a number and not kept. */
void opp_concept_inhoud(struct concept *concept);
/* Does this version have a deviation of onderwijstijd that has not ended on `op`? */
bool opp_afwijking_loopt(const struct record *opp, dag op);

/* What stands in the way of vaststellen on `op` (the four legal parts, oogo before vaststelling,
 * reason and motivation when profiel, bestemming or niveau changes): a Dutch sentence each, with
 * the field to fill. WEC art. 41a; inspection framework (v)so. */
struct bezwaren opp_bezwaren(struct store *store, const struct record *opp, dag op,
	struct arena *arena);
/* Establishes a concept on `op`: `nieuw` is `oud` with what was filled in while doing so. One
 * transaction. ERR_INPUT with the first bezwaar that houdt_tegen, ERR_CONFLICT as record_update. */
MUST_CHECK enum status opp_vaststellen(struct store *store, const struct record *oud,
	const struct record *nieuw, dag op, struct error *err);

/* ---- meetings (vergadering.c) ---- */

/* The meeting of that day (jjjj-mm-dd; NULL = none); false when there is none. */
bool vergadering_find(struct store *store, const char *datum, struct arena *arena,
	struct record *out);
/* The agendapunten of that day in their order; those without an order come last. */
struct record_lijst agenda_punten(struct store *store, const char *datum, struct arena *arena);

/* A meeting that is afgesloten, its agendapunten and besluiten stand fast: record_insert and
 * record_update refuse them (but import). ERR_INPUT with the sentence when this is one of those. */
MUST_CHECK enum status vergadering_vrij(struct store *store, const struct record *record,
	struct error *err);
/* The same for undoing or redoing a journal row; that of the closing itself is free, and that of a
 * whole dossier. */
MUST_CHECK enum status vergadering_vrij_te_herstellen(struct store *store, int64_t nummer,
	struct error *err);

/* Inside a transaction: the meeting goes to the day of `nieuw` and stays the same one; its agenda,
 * besluiten and acties go along. ERR_INPUT when it is afgesloten. */
MUST_CHECK enum status vergadering_verzet(struct store *store, const struct record *oud,
	const struct record *nieuw, struct error *err);

/* Each of these is one transaction. Puts pupils at the end of the agenda: datum, volgorde and stand
 * of `punten` are filled in. */
MUST_CHECK enum status agenda_add(struct store *store, const struct record *vergadering,
	struct record *punten, size_t aantal, struct error *err);
/* This agendapunt one place up (`plaatsen` < 0) or down, and numbers its agenda again.
 * ERR_NOT_FOUND when it is on none any more. */
MUST_CHECK enum status agenda_move(struct store *store, int64_t id, int plaatsen,
	struct error *err);
/* To a later meeting, which is made when it is not there yet. ERR_INPUT when `naar` is not later or
 * that meeting is afgesloten. */
MUST_CHECK enum status agendapunt_aanhouden(struct store *store, const struct record *vergadering,
	const struct record *punt, dag naar, struct error *err);
/* The minutes stand fast from now on. What is open was besproken; with `naar` <> GEEN_DAG only
 * what something was decided on or evaluated, and the rest is aangehouden to that day. */
MUST_CHECK enum status vergadering_sluiten(struct store *store, const struct record *vergadering,
	dag naar, struct error *err);

/* ---- what a file holds (inhoud.c) ---- */

/* "180 leerlingen, laatste wijziging 21-11-2026 14:03": to know one copy from another. The
 * arena's. */
const char *inhoud_shown(struct db *db, struct arena *arena);

/* ---- drafts (klad.c): what was typed and not yet kept ---- */

struct klad {
	const char *formulier; /* which form: "evaluatie" */
	int64_t leerling;      /* 0 = none yet */
	int64_t record;        /* 0 = a new one */
};
struct klad_waarde {
	const char *naam;
	const char *waarde;
};
struct klad_inhoud {
	struct klad_waarde *waarden;
	size_t aantal;
	const char *bewaard_op; /* local time; klad_save takes the present one */
};
/* Keeps it in the place of what was kept before for this form and user. */
MUST_CHECK enum status klad_save(struct store *store, const struct klad *klad,
	const struct klad_inhoud *inhoud, struct error *err);
/* False when there is none of this user; `*inhoud` is empty then. In the arena. */
bool klad_load(struct store *store, const struct klad *klad, struct arena *arena,
	struct klad_inhoud *inhoud);
/* Of this user; nothing when there is none. */
MUST_CHECK enum status klad_drop(struct store *store, const struct klad *klad, struct error *err);

#endif

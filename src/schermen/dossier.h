/* What the files of the dossier share: its data, its panes (paneel_*.c, each fills rows) and what
 * stands above them. The rows of every pane look alike: something on the left, a title, a detail
 * that wraps, and further lines; paneel.c shows them in a list. */
#ifndef CVB_SCHERMEN_DOSSIER_H
#define CVB_SCHERMEN_DOSSIER_H

#include "intern.h"

/* ---- rows ---- */

struct regel {
	bool kop;              /* a heading above the rows that follow: only titel */
	enum entiteit_nr soort; /* the record it is about */
	int64_t id;
	int deel;              /* which one, when a record has several rows */
	const char *links;     /* a date, a number; "" = nothing */
	const char *titel;
	const char *detail;    /* "" = nothing */
	const char *heel;      /* the detail as it is without a veil; paneel.c's */
	enum role rol;
	size_t onder, onder_aantal; /* its lines in paneel->lijnen; paneel.c's */
	const char *gevouwen;  /* all of its words, to narrow with; paneel.c's */
};

struct lijn {
	enum role rol;
	const char *tekst; /* wraps */
};

enum paneel_nr {
	P_TIJDLIJN,
	P_OPP,
	P_EVALUATIES,
	P_WIJZIGINGEN,
	P_STAGES,
	P_UITSTROOM,
	P_CONTACTEN,
	P_NOTITIES,
	PANEEL_AANTAL
};

struct paneel {
	const struct paneel_soort *soort;
	struct regel *regels;
	size_t aantal, cap;
	struct lijn *lijnen;  /* under rows */
	size_t lijn_aantal, lijn_cap;
	const char **heel;    /* those, as they are without a veil */
	struct arena arena;   /* of the folded words */
	struct lijn *intro;   /* above the list */
	size_t intro_aantal, intro_cap;
	size_t start;         /* the row for the cursor when the dossier opens */
	size_t telling;       /* behind the name of the pane */
	bool vlag;            /* with a `!` behind it */
	int breedte;          /* columns of the last drawing */
	unsigned sluier;      /* the veil of that */
	struct arena gezien;  /* of texts behind it */
	int links, titel;     /* columns of those parts; titel 0 = the details stand below */
	struct list_column kolommen[3];
	struct list_setup setup;
	struct list *list;
};

struct dossier_scherm;

/* A row of the table in dossier.c. */
struct paneel_soort {
	const char *titel;
	const char *kort; /* where there is little room */
	const char *leeg; /* what one can do when there is nothing */
	bool breed;       /* says more than the record beside it would: needs the whole width */
	void (*fill)(struct dossier_scherm *dossier, struct paneel *paneel);
};

/* Texts in rows live in the arena of the dossier. */
void paneel_init(struct paneel *paneel, const struct paneel_soort *soort);
void paneel_clear(struct paneel *paneel);
void paneel_reset(struct paneel *paneel); /* no rows; filled again, then paneel_ready */
void paneel_ready(struct paneel *paneel);
void paneel_add(struct paneel *paneel, struct regel regel);
void paneel_kop(struct paneel *paneel, const char *titel);
/* A line under the row that was added last; above the list. */
void paneel_onder(struct paneel *paneel, enum role rol, const char *tekst);
void paneel_intro(struct paneel *paneel, enum role rol, const char *tekst);
const struct regel *paneel_selected(const struct paneel *paneel); /* NULL = none */
void paneel_select(struct paneel *paneel, enum entiteit_nr soort, int64_t id);
void paneel_start(struct paneel *paneel); /* the cursor to where it starts */
void paneel_draw(struct paneel *paneel, struct area *area);

/* ---- the dossier ---- */

#define KOP_REGELS 7
#define KOP_KORT 3 /* where there is little room: so many lines, none of them wrapped */

struct kop_regel {
	struct lijn links;
	struct lijn rechts;
	const char *einde; /* of links: never cut off; NULL = no matter */
	bool kort;         /* never wrapped, also where there is room */
};

struct dossier_scherm {
	struct tui *tui;
	struct store *store;
	int64_t leerling;
	struct arena arena; /* of all below, but what panes and lists keep */
	struct dossier_kop kop;
	struct record_lijst records[ENTITEIT_AANTAL]; /* of this pupil, oldest first */
	struct wijziging_lijst wijzigingen;
	struct kop_regel kopregels[KOP_REGELS];
	size_t kop_aantal;
	const char *titel; /* on the first line of the screen, with what stands right on it */
	const char *titel_rechts;
	struct paneel panelen[PANEEL_AANTAL];
	enum paneel_nr hier; /* the pane that is shown */
	struct page *blad;  /* the record beside the list */
	const struct regel *op_blad; /* NULL = to be filled again */
};

/* The pane that is shown, and which one that is (dossier.c). */
struct paneel *dossier_blad(struct dossier_scherm *dossier);
void dossier_toon_blad(struct view *view, enum paneel_nr nr);
extern const struct action dossier_acties[]; /* dossier_acties.c */

/* The whole screen of the dossier (dossier_beeld.c). */
void dossier_draw(struct view *view, struct area *area);

/* Every pane in its own file, under the name of its file. */
void tijdlijn_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void opp_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void evaluaties_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void wijzigingen_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void stages_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void uitstroom_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void contacten_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void notities_fill(struct dossier_scherm *dossier, struct paneel *paneel);

/* Parts of these panes: what people marked by hand (open, or resolved), the agenda and consent. */
void aandachtspunten_fill(struct dossier_scherm *dossier, struct paneel *paneel, bool open);
void agendapunten_fill(struct dossier_scherm *dossier, struct paneel *paneel);
void toestemmingen_fill(struct dossier_scherm *dossier, struct paneel *paneel);
/* The open aandachtspunt of that row, else the newest one; `*aantal` is 1 for that of the row, else
 * how many are open. NULL when none is. `regel` may be NULL. */
const struct record *aandachtspunt_op(const struct dossier_scherm *dossier,
	const struct regel *regel, size_t *aantal);

/* What stands above the panes (kop.c): filled after the records were read. Draws in at most `max`
 * lines and returns how many it took. */
void kop_fill(struct dossier_scherm *dossier);
int kop_draw(const struct dossier_scherm *dossier, const struct area *area, int max);

/* A line of time above the changes: draws in the first rows of the area, when there is room and
 * something to show, and returns how many it took. */
int tijdbalk_draw(const struct dossier_scherm *dossier, const struct area *area);

/* The newest change that still stands; NULL when there is none. */
const struct wijziging *laatste_wijziging(const struct wijziging_lijst *lijst);
/* "in de laatste twee jaar voor uitstroom". */
const char *zone_tekst(const struct config *config, struct arena *arena);

/* ---- short for the panes ---- */

/* The values of fields as a person reads them, with commas; empty ones are left out. */
#define VELDEN(dossier, record, ...) \
	velden_kort(dossier, record, (const int[]){ __VA_ARGS__, -1 })
const char *velden_kort(struct dossier_scherm *dossier, const struct record *record,
	const int *velden);
const char *dossier_veld(struct dossier_scherm *dossier, const struct record *record, int veld);
/* Of a long text the first line. */
const char *eerste_regel(struct dossier_scherm *dossier, const char *tekst);
/* The version of the opp with this number (as in a record); NULL when there is none. */
const struct record *opp_versie(const struct dossier_scherm *dossier, const char *versie);

#endif

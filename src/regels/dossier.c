/* Dossiers in memory: one pass over each table, all sorted by pupil, side by side. What a column
 * means stands in dossier_rijen.c. */
#include "dossier_rijen.h"

#include <string.h>

/* One table that is being read: it stands on the first row that was not taken yet. */
struct stroom {
	const struct tabel *tabel;
	struct query *query; /* NULL at the end */
	int64_t leerling;    /* whose row it stands on */
	void *rijen;         /* those of the present pupil; used again for the next */
	size_t aantal, cap;
};

struct lezing {
	struct db *db;
	struct stroom stromen[TABEL_AANTAL];
	unsigned tabellen; /* bits (1 << tabel_nr) of those that are read */
	int64_t van, tot; /* the pupils who are read */
	bool zonder; /* the actions about nobody are still to come */
	bool begonnen; /* the transaction is ours */
};

/* ---- one table ---- */

static void step(struct stroom *stroom)
{
	if (query_row(stroom->query))
		stroom->leerling = query_int(stroom->query, 0);
	else
		stroom->query = NULL;
}

/* Takes the row it stands on into `into` and steps to the next. */
static void take_row(struct stroom *stroom, struct arena *arena, void *into)
{
	struct bron bron = {.query = stroom->query, .arena = arena, .kolom = 1};

	stroom->tabel->read(&bron, into);
	step(stroom);
}

static void take_rows(struct stroom *stroom, int64_t leerling, struct arena *arena)
{
	size_t maat = stroom->tabel->maat;

	stroom->aantal = 0;
	while (stroom->query && stroom->leerling < leerling) /* of nobody that is in the file */
		step(stroom);
	while (stroom->query && stroom->leerling == leerling) {
		stroom->rijen = xgrow(stroom->rijen, &stroom->cap, stroom->aantal + 1, maat);
		take_row(stroom, arena, (char *)stroom->rijen + maat * stroom->aantal++);
	}
}

static void open_table(struct lezing *lezing, enum tabel_nr nr)
{
	struct stroom *stroom = &lezing->stromen[nr];

	stroom->tabel = &dossier_tabellen[nr];
	stroom->query = db_query(lezing->db, stroom->tabel->sql);
	if (nr != TABEL_actie_zonder) {
		query_bind_int(stroom->query, ":van", lezing->van);
		query_bind_int(stroom->query, ":tot", lezing->tot);
	}
	step(stroom);
}

/* ---- all of them ---- */

#define ALLE_TABELLEN ((1u << TABEL_AANTAL) - 1)
#define STAGE_TABELLEN (1u << TABEL_leerling | 1u << TABEL_opp | 1u << TABEL_stage | \
	1u << TABEL_uitstroom)

/* What is not read stays at its end. */
static void lezing_open(struct lezing *lezing, unsigned tabellen)
{
	struct error err;

	lezing->tabellen = tabellen;
	lezing->zonder = lezing->tot == INT64_MAX && (tabellen & 1u << TABEL_actie_zonder);
	if (!db_in_transaction(lezing->db)) {
		if (db_begin_read(lezing->db, &err) != OK)
			die("%s", err.sentence);
		lezing->begonnen = true;
	}
	for (int nr = 0; nr < TABEL_actie_zonder; nr++)
		if (tabellen & 1u << nr)
			open_table(lezing, (enum tabel_nr)nr);
}

/* Of one pupil, or with 0 of all. */
static void lezing_begin(struct lezing *lezing, struct store *store, int64_t leerling,
	unsigned tabellen)
{
	*lezing = (struct lezing){
		.db = store->db,
		.van = leerling ? leerling : INT64_MIN,
		.tot = leerling ? leerling : INT64_MAX,
	};
	lezing_open(lezing, tabellen);
}

static void lezing_end(struct lezing *lezing)
{
	for (int nr = 0; nr < TABEL_AANTAL; nr++) {
		if (lezing->stromen[nr].query)
			query_end(lezing->stromen[nr].query);
		xfree(lezing->stromen[nr].rijen);
	}
	if (lezing->begonnen)
		db_rollback(lezing->db);
}

/* Both are sorted by versie. */
static void count_doelen(const struct stroom *opp, const struct stroom *doelen)
{
	struct d_opp *versie = opp->rijen;
	const struct d_opp *end = versie + opp->aantal;
	const struct d_doelen *rijen = doelen->rijen;

	for (size_t i = 0; i < doelen->aantal; i++) {
		while (versie < end && versie->versie < rijen[i].versie)
			versie++;
		if (versie < end && versie->versie == rijen[i].versie) {
			versie->doelen = rijen[i].aantal;
			versie->doelen_onmeetbaar = rijen[i].onmeetbaar;
		}
	}
}

static void read_rows(struct lezing *lezing, struct arena *arena, struct dossier *dossier)
{
	struct stroom *s = lezing->stromen;

	for (int nr = TABEL_opp; nr < TABEL_actie_zonder; nr++)
		if (lezing->tabellen & 1u << nr)
			take_rows(&s[nr], dossier->id, arena);
	count_doelen(&s[TABEL_opp], &s[TABEL_doelen]);
	dossier->opp = s[TABEL_opp].rijen;
	dossier->opp_aantal = s[TABEL_opp].aantal;
	dossier->evaluaties = s[TABEL_evaluatie].rijen;
	dossier->evaluaties_aantal = s[TABEL_evaluatie].aantal;
	dossier->tlv = s[TABEL_tlv].rijen;
	dossier->tlv_aantal = s[TABEL_tlv].aantal;
	dossier->stages = s[TABEL_stage].rijen;
	dossier->stages_aantal = s[TABEL_stage].aantal;
	dossier->uitstroom = s[TABEL_uitstroom].rijen;
	dossier->uitstroom_aantal = s[TABEL_uitstroom].aantal;
	dossier->nazorg = s[TABEL_nazorg].rijen;
	dossier->nazorg_aantal = s[TABEL_nazorg].aantal;
	dossier->acties = s[TABEL_actie].rijen;
	dossier->acties_aantal = s[TABEL_actie].aantal;
}

static bool read_zonder(struct lezing *lezing, struct arena *arena, struct dossier *dossier)
{
	struct stroom *acties = &lezing->stromen[TABEL_actie_zonder];

	lezing->zonder = false;
	open_table(lezing, TABEL_actie_zonder);
	take_rows(acties, 0, arena);
	*dossier = (struct dossier){
		.geboortedatum = GEEN_DAG, .inschrijfdatum = GEEN_DAG,
		.verwachte_uitstroom = GEEN_DAG, .ontheffing_tot = GEEN_DAG,
		.acties = acties->rijen, .acties_aantal = acties->aantal,
	};
	return acties->aantal > 0;
}

/* The next dossier, with its texts in the arena and its rows until the one after it. */
static bool lezing_next(struct lezing *lezing, struct arena *arena, struct dossier *dossier)
{
	struct stroom *leerlingen = &lezing->stromen[TABEL_leerling];

	if (leerlingen->query) {
		take_row(leerlingen, arena, dossier);
		read_rows(lezing, arena, dossier);
		return true;
	}
	return lezing->zonder && read_zonder(lezing, arena, dossier);
}

static void visit_all(struct lezing *lezing,
	bool (*visit)(const struct dossier *dossier, void *context), void *context)
{
	struct arena arena = {0};
	struct dossier dossier;

	while (lezing_next(lezing, &arena, &dossier) && visit(&dossier, context))
		arena_clear(&arena);
	arena_clear(&arena);
	lezing_end(lezing);
}

void dossiers_visit(struct store *store, int64_t leerling,
	bool (*visit)(const struct dossier *dossier, void *context), void *context)
{
	struct lezing lezing;

	lezing_begin(&lezing, store, leerling, ALLE_TABELLEN);
	visit_all(&lezing, visit, context);
}

bool dossiers_stap(struct ronde *ronde, size_t meest)
{
	struct lezing lezing = {
		.db = ronde->store->db,
		.van = ronde->na == INT64_MIN ? INT64_MIN : ronde->na + 1,
		.tot = ronde_tot(ronde, meest),
	};

	ronde->na = lezing.tot;
	lezing_open(&lezing, ronde->soort->alleen_stages ? STAGE_TABELLEN : ALLE_TABELLEN);
	visit_all(&lezing, ronde->soort->dossier, ronde->bouw);
	return ronde->na != INT64_MAX;
}

static const void *copy_rows(struct arena *arena, const void *rijen, size_t size)
{
	return size > 0 ? memcpy(arena_alloc(arena, size), rijen, size) : NULL;
}

#define KEEP(rijen) \
	dossier->rijen = copy_rows(arena, dossier->rijen, \
		dossier->rijen##_aantal * sizeof(*dossier->rijen))

static void keep_rows(struct dossier *dossier, struct arena *arena)
{
	KEEP(opp);
	KEEP(evaluaties);
	KEEP(tlv);
	KEEP(stages);
	KEEP(uitstroom);
	KEEP(nazorg);
	KEEP(acties);
}

struct dossier_lijst dossiers_load(struct store *store, int64_t leerling, struct arena *arena)
{
	struct dossier_lijst lijst = {0};
	struct dossier dossier;
	struct lezing lezing;
	size_t cap = 0;

	lezing_begin(&lezing, store, leerling, ALLE_TABELLEN);
	while (lezing_next(&lezing, arena, &dossier)) {
		keep_rows(&dossier, arena);
		lijst.rijen = xgrow(lijst.rijen, &cap, lijst.aantal + 1, sizeof(dossier));
		lijst.rijen[lijst.aantal++] = dossier;
	}
	lezing_end(&lezing);
	lijst.rijen = arena_keep(arena, lijst.rijen, lijst.aantal * sizeof(*lijst.rijen));
	return lijst;
}

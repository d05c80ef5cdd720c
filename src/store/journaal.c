/* The journal: what was done, by whom, when; undo and redo by its changesets. */
#include <string.h>

#include "intern.h"

#define WIJZIGINGEN "('wijziging', 'import')"

/* ---- writing ---- */

enum status journaal_open(struct store *store, const char *handeling, int64_t betreft,
	int64_t *nummer, struct error *err)
{
	char stamp[CLOCK_STAMP_SIZE];
	struct query *query = db_query(store->db,
		"SELECT coalesce(max(nummer), 0) + 1 FROM journaal");

	if (!query_row(query))
		bug("no next number in the journal");
	*nummer = query_int(query, 0);
	query_end(query);
	query = db_query(store->db,
		"INSERT INTO journaal (nummer, apparaat, tijdstip, gebruiker, handeling,"
		" omschrijving, betreft) VALUES (:nummer, :apparaat, :tijdstip, :gebruiker,"
		" :handeling, '', nullif(:betreft, 0))");
	clock_stamp(stamp);
	query_bind_int(query, ":nummer", *nummer);
	query_bind_int(query, ":apparaat", apparaat_number());
	query_bind_text(query, ":tijdstip", stamp);
	query_bind_text(query, ":gebruiker", store->gebruiker);
	query_bind_text(query, ":handeling", handeling);
	query_bind_int(query, ":betreft", betreft);
	return query_run(query, err);
}

enum status journaal_close(struct store *store, int64_t nummer, int64_t leerling,
	const char *omschrijving, struct error *err)
{
	struct query *query = db_query(store->db,
		"UPDATE journaal SET omschrijving = :omschrijving,"
		" leerling = nullif(:leerling, 0) WHERE nummer = :nummer");

	query_bind_text(query, ":omschrijving", omschrijving);
	query_bind_int(query, ":leerling", leerling);
	query_bind_int(query, ":nummer", nummer);
	return query_run(query, err);
}

enum status journaal_add_deel(struct store *store, const struct journaal_deel *deel,
	struct error *err)
{
	struct query *query = db_query(store->db,
		"INSERT INTO journaal_deel (journaal, volgnr, leerling, wijzigingen)"
		" VALUES (:journaal, :volgnr, nullif(:leerling, 0), :wijzigingen)");

	query_bind_int(query, ":journaal", deel->nummer);
	query_bind_int(query, ":volgnr", deel->volgnr);
	query_bind_int(query, ":leerling", deel->leerling);
	query_bind_blob(query, ":wijzigingen", deel->bytes, deel->len);
	return query_run(query, err);
}

/* What the logboek says of it. Borrowed from the arena; NULL when the pupil is gone. */
static const char *inzage_zin(struct store *store, const char *gedaan, int64_t leerling,
	struct arena *arena)
{
	struct record record;

	if (leerling == 0)
		return arena_printf(arena, "alle dossiers %s", gedaan);
	if (!record_load(store, E_leerling, leerling, arena, &record))
		return NULL;
	return arena_printf(arena, "dossier van %s %s", leerling_naam(&record, arena), gedaan);
}

static enum status inzage_write(struct store *store, enum inzage soort, int64_t leerling,
	struct error *err)
{
	static const struct {
		const char *handeling, *gedaan;
	} soorten[] = {
		[INZAGE_GEOPEND] = { "geopend", "geopend" },
		[INZAGE_AFGEDRUKT] = { "afgedrukt", "afgedrukt" },
		[INZAGE_GEEXPORTEERD] = { "geexporteerd", "geëxporteerd" },
	};
	struct arena arena = { 0 };
	const char *zin = inzage_zin(store, soorten[soort].gedaan, leerling, &arena);
	enum status status;
	int64_t nummer;

	if (!zin)
		status = fail(err, ERR_NOT_FOUND, "dit dossier is zojuist verwijderd");
	else if ((status = journaal_open(store, soorten[soort].handeling, 0, &nummer, err)) == OK)
		status = journaal_close(store, nummer, leerling, zin, err);
	arena_clear(&arena);
	return status;
}

enum status journaal_inzage(struct store *store, enum inzage soort, int64_t leerling,
	struct error *err)
{
	enum status status;

	if (store->alleen_lezen)
		return OK;
	if ((status = db_begin(store->db, err)))
		return status;
	if ((status = inzage_write(store, soort, leerling, err))) {
		db_rollback(store->db);
		return status;
	}
	return db_commit(store->db, err);
}

/* ---- reading ---- */

#define REGEL_KOLOMMEN \
	"SELECT j.nummer, j.tijdstip, j.gebruiker, j.handeling, coalesce(j.leerling, 0)," \
	" l.leerlingnummer, j.omschrijving, j.hersteld FROM journaal j" \
	" LEFT JOIN leerling l ON l.id = j.leerling"

static struct journaal_regel read_regel(struct query *query)
{
	return (struct journaal_regel){
		.nummer = query_int(query, 0),
		.tijdstip = query_text(query, 1),
		.gebruiker = query_text(query, 2),
		.handeling = query_text(query, 3),
		.leerling = query_int(query, 4),
		.leerlingnummer = query_text(query, 5),
		.omschrijving = query_text(query, 6),
		.hersteld = strcmp(query_text(query, 7), "ja") == 0,
	};
}

void journaal_visit(struct store *store, int64_t leerling,
	bool (*visit)(const struct journaal_regel *regel, void *context), void *context)
{
	struct query *query = db_query(store->db, leerling
		? REGEL_KOLOMMEN " WHERE j.nummer IN ("
		  "SELECT nummer FROM journaal WHERE leerling = :leerling"
		  " UNION SELECT journaal FROM journaal_deel WHERE leerling = :leerling"
		  " UNION SELECT o.nummer FROM journaal o JOIN journaal_deel d"
		  " ON d.journaal = o.betreft WHERE d.leerling = :leerling)"
		  " ORDER BY j.nummer DESC"
		: REGEL_KOLOMMEN " ORDER BY j.nummer DESC");
	bool more = true;

	if (leerling)
		query_bind_int(query, ":leerling", leerling);
	while (more && query_row(query)) {
		struct journaal_regel regel = read_regel(query);

		more = visit(&regel, context);
	}
	query_end(query);
}

struct omkering {
	void (*visit)(const struct wijziging_veld *veld, void *context);
	void *context;
};

static void visit_inverse(const struct wijziging_veld *veld, void *context)
{
	struct omkering *omkering = context;
	struct wijziging_veld inverse = *veld;

	inverse.oud = veld->nieuw;
	inverse.nieuw = veld->oud;
	inverse.soort = veld->soort == 'I' ? 'D' : veld->soort == 'D' ? 'I' : 'U';
	omkering->visit(&inverse, omkering->context);
}

/* An undo or redo has no parts of its own: those of the row it is about tell what it did. */
void journaal_fields(struct store *store, int64_t nummer, int64_t leerling,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context)
{
	struct query *query = db_query(store->db,
		"SELECT d.wijzigingen, j.handeling = 'ongedaan' FROM journaal j"
		" JOIN journaal_deel d ON d.journaal = coalesce(j.betreft, j.nummer)"
		" WHERE j.nummer = :nummer AND (:leerling = 0 OR d.leerling = :leerling)"
		" ORDER BY d.volgnr");
	struct omkering omkering = { visit, context };

	query_bind_int(query, ":nummer", nummer);
	query_bind_int(query, ":leerling", leerling);
	while (query_row(query)) {
		struct changeset changeset = { 0 };

		changeset.bytes = query_blob(query, 0, &changeset.len);
		if (query_int(query, 1))
			db_changeset_visit(store->db, &changeset, visit_inverse, &omkering);
		else
			db_changeset_visit(store->db, &changeset, visit, context);
	}
}

struct journaal_regel journaal_regel_copy(const struct journaal_regel *regel, struct arena *arena)
{
	struct journaal_regel copy = *regel;

	copy.tijdstip = arena_strdup(arena, regel->tijdstip);
	copy.gebruiker = arena_strdup(arena, regel->gebruiker);
	copy.handeling = arena_strdup(arena, regel->handeling);
	copy.leerlingnummer = arena_strdup(arena, regel->leerlingnummer);
	copy.omschrijving = arena_strdup(arena, regel->omschrijving);
	return copy;
}

int64_t journaal_changes(struct store *store, int64_t na, const char *const *tabellen,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context)
{
	struct query *query = db_query(store->db, "SELECT journaal, wijzigingen FROM journaal_deel"
		" WHERE journaal > :na ORDER BY journaal, volgnr");

	query_bind_int(query, ":na", na);
	while (query_row(query)) {
		struct changeset changeset = { .tables = tabellen };

		na = query_int(query, 0);
		changeset.bytes = query_blob(query, 1, &changeset.len);
		db_changeset_visit(store->db, &changeset, visit, context);
	}
	return na;
}

/* ---- undo and redo ---- */

static bool take_regel(struct query *query, struct arena *arena, struct journaal_regel *out)
{
	struct journaal_regel regel;

	if (!query_row(query))
		return false;
	regel = read_regel(query);
	*out = journaal_regel_copy(&regel, arena);
	query_end(query);
	return true;
}

static bool first_regel(struct store *store, const char *sql, struct arena *arena,
	struct journaal_regel *out)
{
	struct query *query = db_query(store->db, sql);

	query_bind_text(query, ":gebruiker", store->gebruiker);
	return take_regel(query, arena, out);
}

bool journaal_undoable(struct store *store, struct arena *arena, struct journaal_regel *out)
{
	return first_regel(store, REGEL_KOLOMMEN
		" WHERE j.gebruiker = :gebruiker AND j.hersteld = 'nee'"
		" AND j.handeling IN " WIJZIGINGEN " ORDER BY j.nummer DESC LIMIT 1", arena, out);
}

/* What was undone last and is undone still, unless this user changed something since. */
bool journaal_redoable(struct store *store, struct arena *arena, struct journaal_regel *out)
{
	return first_regel(store, REGEL_KOLOMMEN
		" JOIN journaal o ON o.betreft = j.nummer AND o.handeling = 'ongedaan'"
		" WHERE o.gebruiker = :gebruiker AND j.hersteld = 'ja'"
		" AND NOT EXISTS (SELECT 1 FROM journaal n WHERE n.gebruiker = :gebruiker"
		" AND n.nummer > o.nummer AND n.handeling IN " WIJZIGINGEN ")"
		" ORDER BY o.nummer DESC LIMIT 1", arena, out);
}

static enum status mark(struct store *store, int64_t nummer, const char *hersteld,
	struct error *err)
{
	struct query *query = db_query(store->db,
		"UPDATE journaal SET hersteld = :hersteld WHERE nummer = :nummer");

	query_bind_text(query, ":hersteld", hersteld);
	query_bind_int(query, ":nummer", nummer);
	return query_run(query, err);
}

/* Applies all parts of a row, backwards when undoing, and indexes the pupils again. */
static enum status apply_parts(struct store *store, int64_t nummer, bool inverse,
	struct error *err)
{
	struct query *query = db_query(store->db, inverse
		? "SELECT wijzigingen, coalesce(leerling, 0) FROM journaal_deel"
		  " WHERE journaal = :nummer ORDER BY volgnr DESC"
		: "SELECT wijzigingen, coalesce(leerling, 0) FROM journaal_deel"
		  " WHERE journaal = :nummer ORDER BY volgnr");
	enum status status = OK;
	int64_t *leerlingen = NULL;
	size_t aantal = 0;
	size_t cap = 0;

	query_bind_int(query, ":nummer", nummer);
	while (status == OK && query_row(query)) {
		size_t len;
		const void *bytes = query_blob(query, 0, &len);

		leerlingen = xgrow(leerlingen, &cap, aantal + 1, sizeof(*leerlingen));
		leerlingen[aantal++] = query_int(query, 1);
		status = db_changeset_apply(store->db, bytes, len, inverse, err);
	}
	query_end(query);
	if (status == OK)
		status = zoek_index_all(store, leerlingen, aantal, err);
	xfree(leerlingen);
	return status;
}

static bool regel_load(struct store *store, int64_t nummer, struct arena *arena,
	struct journaal_regel *out)
{
	struct query *query = db_query(store->db, REGEL_KOLOMMEN " WHERE j.nummer = :nummer");

	query_bind_int(query, ":nummer", nummer);
	return take_regel(query, arena, out);
}

/* The minutes of a closed meeting stand fast; what an import brought may always go. */
static enum status may_replay(struct store *store, const struct journaal_regel *regel,
	struct error *err)
{
	if (strcmp(regel->handeling, "import") == 0)
		return OK;
	return vergadering_vrij_te_herstellen(store, regel->nummer, err);
}

static enum status replay(struct store *store, int64_t nummer, bool inverse, struct error *err)
{
	struct arena arena = { 0 };
	struct journaal_regel regel;
	int64_t nieuw;
	enum status status;

	if ((status = store_writable(store, err)) || (status = db_begin(store->db, err)))
		return status;
	if (!regel_load(store, nummer, &arena, &regel) || regel.hersteld == inverse)
		status = fail(err, ERR_CONFLICT, inverse ? "dit is al ongedaan gemaakt"
			: "dit is al opnieuw gedaan");
	else if ((status = may_replay(store, &regel, err)) == OK &&
		 (status = journaal_open(store, inverse ? "ongedaan" : "opnieuw", nummer, &nieuw,
			err)) == OK &&
		 (status = apply_parts(store, nummer, inverse, err)) == OK &&
		 (status = mark(store, nummer, inverse ? "ja" : "nee", err)) == OK)
		status = journaal_close(store, nieuw, regel.leerling, arena_printf(&arena, "%s: %s",
			inverse ? "ongedaan gemaakt" : "opnieuw gedaan", regel.omschrijving),
			err);
	arena_clear(&arena);
	if (status == OK)
		return db_commit(store->db, err);
	db_rollback(store->db);
	return status;
}

enum status journaal_undo(struct store *store, int64_t nummer, struct error *err)
{
	return replay(store, nummer, true, err);
}

enum status journaal_redo(struct store *store, int64_t nummer, struct error *err)
{
	return replay(store, nummer, false, err);
}

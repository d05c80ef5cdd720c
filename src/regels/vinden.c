/* Finding pupils by what a person remembers: part of a name, a number, a group, a word in the
 * dossier. What is typed may be anything; only its folded words reach the database, as values. */
#include "rijen.h"

#include <string.h>

/* The words go in as a JSON array. Of the words of a dossier only those below U+1000 are asked for:
 * SQLite's tokenizer may take younger scripts apart where utf8_fold does not, and a word of two
 * tokens is an error there. */
static const char sql_zoek[] =
	"WITH woord AS ("
	"  SELECT key AS nr, value AS w FROM json_each(:woorden)"
	"), tref AS ("
	"  SELECT n.leerling, woord.nr, 1 AS in_naam"
	"    FROM woord JOIN zoek_naam n ON instr(n.naam, woord.w) > 0"
	"  UNION ALL SELECT n.leerling, woord.nr, 0"
	"    FROM woord JOIN zoek_naam n ON instr(n.groep, woord.w) > 0"
	"  UNION ALL SELECT p.id, woord.nr, 0"
	"    FROM woord JOIN leerling p"
	"      ON substr(lower(p.leerlingnummer), 1, length(woord.w)) = woord.w"
	"      OR substr(lower(p.leerlingnummer), 1, length(:tekst)) = lower(:tekst)"
	"  UNION ALL SELECT t.rowid, woord.nr, 0"
	"    FROM woord CROSS JOIN zoek_tekst t"
	"   WHERE woord.w NOT GLOB '*[^' || char(1) || '-' || char(0xFFF) || ']*'"
	"     AND t.zoek_tekst MATCH '\"' || woord.w || '\"*'"
	"), gevonden AS ("
	"  SELECT leerling, count(DISTINCT nr) FILTER (WHERE in_naam) = :aantal AS op_naam"
	"    FROM tref GROUP BY leerling HAVING count(DISTINCT nr) = :aantal"
	") "
	SQL_RIJEN
	"  JOIN gevonden g ON g.leerling = l.id"
	" ORDER BY g.op_naam DESC, " SQL_VOLGORDE;

static const char sql_op_naam[] =
	"SELECT l.id, l.leerlingnummer, " SQL_NAAM ", count(*) OVER ()"
	"  FROM zoek_naam z JOIN leerling l ON l.id = z.leerling"
	" WHERE NOT EXISTS (SELECT 1 FROM json_each(:woorden) w WHERE instr(z.naam, w.value) = 0)"
	" ORDER BY " SQL_VOLGORDE " LIMIT 5";

/* The folded words as a JSON array; they hold letters and digits only. */
static size_t add_words(struct text *out, const char *folded)
{
	size_t aantal = 0;

	text_add_char(out, '[');
	while (*folded) {
		size_t len = strcspn(folded, " ");

		text_printf(out, "%s\"%.*s\"", aantal++ ? "," : "", (int)len, folded);
		folded += len;
		folded += strspn(folded, " ");
	}
	text_add_char(out, ']');
	return aantal;
}

struct leerling_lijst leerlingen_zoek(struct store *store, const char *tekst,
	struct arena *arena)
{
	struct query *query = db_query(store->db, sql_zoek);
	struct leerling_lijst lijst = {0};
	struct text woorden = {0};
	size_t aantal = add_words(&woorden, utf8_fold(arena, tekst));

	if (aantal > 0) {
		query_bind_text(query, ":woorden", text_str(&woorden));
		query_bind_int(query, ":aantal", (int64_t)aantal);
		query_bind_text(query, ":tekst", tekst);
		lijst = rijen_read(store, query, arena);
	}
	text_clear(&woorden);
	return lijst;
}

/* The first ones go into the sentence, so that the person can choose. */
static enum status fail_ambiguous(struct query *query, const char *tekst, struct error *err)
{
	struct text namen = {0};
	int64_t aantal = query_int(query, 3);
	int64_t genoemd = 0;

	do {
		text_printf(&namen, "%s%s (%s)", genoemd ? ", " : "", query_text(query, 2),
			query_text(query, 1));
		genoemd++;
	} while (query_row(query));
	if (aantal > genoemd)
		text_printf(&namen, " en nog %lld", (long long)(aantal - genoemd));
	(void)fail(err, ERR_AMBIGUOUS,
		"\"%.100s\" past op %lld leerlingen; noem het leerlingnummer: %s", tekst,
		(long long)aantal, text_str(&namen));
	text_clear(&namen);
	return ERR_AMBIGUOUS;
}

/* The only pupil with all these words in the name. */
static enum status resolve_name(struct store *store, const char *tekst, int64_t *out,
	struct error *err)
{
	struct query *query = db_query(store->db, sql_op_naam);
	struct arena arena = {0};
	struct text woorden = {0};
	size_t aantal = add_words(&woorden, utf8_fold(&arena, tekst));
	enum status status = OK;

	query_bind_text(query, ":woorden", text_str(&woorden));
	if (aantal == 0 || !query_row(query)) {
		status = fail(err, ERR_NOT_FOUND,
			"geen leerling met \"%.100s\" als leerlingnummer of in de naam", tekst);
	} else if (query_int(query, 3) > 1) {
		status = fail_ambiguous(query, tekst, err);
	} else {
		*out = query_int(query, 0);
		query_end(query);
	}
	text_clear(&woorden);
	arena_clear(&arena);
	return status;
}

enum status leerling_resolve(struct store *store, const char *tekst, int64_t *out,
	struct error *err)
{
	*out = leerling_id(store, tekst);
	return *out ? OK : resolve_name(store, tekst, out, err);
}

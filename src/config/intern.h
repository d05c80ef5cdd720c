/* What the files of the config layer share. YAML becomes nodes (yaml.c); nodes are read by the
 * tables of settings (table.c) through the kinds (kinds.c, lists.c), which also write them. Every
 * mistake becomes one line of `meldingen`; a reader never stops at the first. */
#ifndef CONFIG_INTERN_H
#define CONFIG_INTERN_H

#include "cvb/config.h"

/* ---- a document as nodes (yaml.c) ---- */

enum node_kind {
	NODE_VALUE,
	NODE_LIST,
	NODE_BLOCK,  /* keys with values */
	NODE_REFUSED /* YAML that has no place in a config: an alias, an anchor, a tag */
};

struct node {
	enum node_kind kind;
	int line, column; /* 1-based; columns count characters */
	bool empty;       /* nothing written, ~ or null: no value, an empty list, an empty block */
	const char *text; /* a value: its text; refused: the sentence that says why */
	const struct node *key; /* of a value in a block */
	struct node *first, *last, *next;
	size_t count;
};

/* Where YAML itself is wrong, and a sentence about it. */
struct fault {
	int line, column;
	const char *sentence;
};

struct document {
	struct arena arena; /* owns what follows */
	const struct node *root; /* NULL when nothing is written */
	struct fault fault;
};

/* Turns bytes into nodes; false fills `fault`. document_clear in both cases. */
bool document_parse(struct document *doc, const char *bytes, size_t len);
void document_clear(struct document *doc);

/* ---- the settings (table.c) ---- */

struct instelling;
struct reader;
struct record_def;

/* A kind of setting: which node it wants, how it is read, written and described. `record` is the
 * struct that the setting is a member of. */
struct soort {
	enum node_kind wants;
	void (*read)(struct reader *reader, const struct instelling *row, const struct node *node,
		void *record);
	void (*write)(struct text *out, const struct instelling *row, const void *record);
	void (*allowed)(struct text *out, const struct instelling *row); /* "1 tot 366" */
	const struct record_def *record; /* of a list of records */
};

struct instelling {
	const char *sleutel; /* dotted: "termijnen.opp_dagen" */
	const struct soort *soort; /* NULL = a section, which only holds others */
	size_t plek, plek2; /* offsets in the record; a list: of the pointer and of the count */
	const char *standaard; /* as in the file; NULL = none, or a table of its own */
	int laagste, hoogste;
	const char *uitleg;
};

/* The fields of a record in a list, or of a signal. */
struct record_def {
	const struct instelling *velden;
	size_t aantal; /* at most RECORD_MAX */
	size_t size;
	bool overlay; /* a field that is not given keeps what it is */
};

#define RECORD_MAX 8

extern const struct instelling instellingen[];
extern const size_t instellingen_aantal;

const struct instelling *instelling_find(const char *sleutel); /* NULL when unknown */
/* The last part of a dotted key. */
const char *instelling_local(const struct instelling *row);

/* ---- reading (read.c) ---- */

struct reader {
	const char *bestand;
	struct config *config; /* its arena gets what is kept */
	struct document *doc;  /* its arena gets what is not */
	struct text *meldingen;
	size_t aantal; /* mistakes so far */
	const char *sleutel, *veld; /* what is being read, for the messages; NULL = nothing yet */
};

/* Adds "file:line:column: key.field: sentence" for the place of `at`. */
void report(struct reader *reader, const struct node *at, const char *format, ...)
	PRINTF_LIKE(3, 4);
/* "value" `complaint`; toegestaan: what the row allows. */
void report_allowed(struct reader *reader, const struct instelling *row, const struct node *at,
	const char *complaint);
/* A text of the file as a message may show it: cut, no control characters. Lives with the doc. */
const char *quoted(struct reader *reader, const char *text);

/* Reads the document at `reader` over reader->config. */
void read_document(struct reader *reader);
/* Reads one setting into `record`; a node of the wrong kind is a mistake. */
void read_value(struct reader *reader, const struct instelling *row, const struct node *node,
	void *record);
/* Reads the keys of `block` by the fields of `def`. */
void read_record(struct reader *reader, const struct record_def *def, const struct node *block,
	void *record);
/* Sets the member of `row` to the default in its row. */
void read_default(struct reader *reader, const struct instelling *row, void *record);

/* ---- the kinds ---- */

/* The member of `record` at an offset. */
static inline void *member(void *record, size_t plek)
{
	return (char *)record + plek;
}

static inline const void *member_of(const void *record, size_t plek)
{
	return (const char *)record + plek;
}

/* kinds.c: one value */
extern const struct soort soort_TEKST, soort_PAD, soort_GETAL, soort_DAGEN, soort_JANEE;
extern const struct soort soort_DATUM, soort_DATUM_OF_LEEG, soort_KLEUR, soort_CODE, soort_PROFIEL;
/* lists.c: lists, and the record of a signal */
extern const struct soort soort_AFDELINGEN, soort_MAANDEN, soort_LEDEN, soort_UITZONDERINGEN;
extern const struct soort soort_NIVEAUS, soort_CODES, soort_SIGNAAL;

#endif

/* Figures for programs: described once, written as JSON or as rows of a table in which the keys
 * make a path ("niveau.percentage"). */
#ifndef CVB_CLI_CIJFERS_H
#define CVB_CLI_CIJFERS_H

#include "uitvoer.h"

#include "cvb/resultaten.h"
#include "cvb/uitwisseling.h"

/* Where in the figures one writes. */
struct cijfers {
	struct json *json;   /* NULL = rows */
	struct tabel *tabel; /* of three columns: path, value, n; NULL = JSON */
	struct arena *arena; /* of the texts in the rows; NULL = JSON */
	const char *pad;     /* what stands before a key in the rows: "", "niveau." */
};

void cijfer_text(const struct cijfers *cijfers, const char *key, const char *waarde);
void cijfer_int(const struct cijfers *cijfers, const char *key, int64_t getal);
void cijfer_groep(const struct cijfers *cijfers, const char *key, const struct groep *groep);
/* In a row with its n; null or empty when there is none. */
void cijfer_percentage(const struct cijfers *cijfers, const char *key,
	struct percentage percentage);

/* Figures within figures; each is closed with cijfers_close. */
struct cijfers cijfers_object(const struct cijfers *cijfers, const char *key);
struct cijfers cijfers_list(const struct cijfers *cijfers, const char *key);
struct cijfers cijfers_item(const struct cijfers *list);
void cijfers_close(const struct cijfers *cijfers);
/* What tells an item from the others: a key in JSON, a part of the path in the rows. `code` NULL =
 * empty. */
void cijfers_label(struct cijfers *item, const char *key, const char *code);
void cijfers_label_int(struct cijfers *item, const char *key, int getal);

#endif

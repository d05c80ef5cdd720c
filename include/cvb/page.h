/* A page: headings, label-value pairs and long text to read, wrapped to the width, with a cursor
 * per line. */
#ifndef CVB_PAGE_H
#define CVB_PAGE_H

#include "cvb/part.h"

struct page;

struct page *page_new(void); /* empty; owned by the caller */
void page_free(struct page *page); /* NULL is fine */
struct part *page_part(struct page *page); /* what draws it and has its keys; the page's */

/* Filling: page_clear, then add from top to bottom. Texts are copied. The place of the cursor stays
 * after a refill. NULL texts count as "". */
void page_clear(struct page *page);
void page_heading(struct page *page, const char *text);
void page_pair(struct page *page, const char *label, const char *value); /* "" shows "-" */
/* The same with a label that is no word of the program, but may tell of somebody. */
void page_named(struct page *page, const char *label, const char *value);
void page_text(struct page *page, enum role role, const char *text);
void page_empty(struct page *page); /* an empty line */
/* What was added last belongs to `id`, so that Enter can open it. */
void page_mark(struct page *page, int64_t id);
/* The id under the cursor; false when there is none. */
MUST_CHECK bool page_selected(const struct page *page, int64_t *id);

#endif

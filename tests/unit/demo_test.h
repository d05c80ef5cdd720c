/* What the demo tests share: filling a school, and one number out of it. */
#ifndef TEST_DEMO_H
#define TEST_DEMO_H

#include "school.h"

#include "cvb/demo.h"

#define PEILDATUM "2026-11-21"

static inline enum status fill_in(struct school *school, int leerlingen, uint64_t zaad,
	struct error *err)
{
	struct demo_opties opties = { .leerlingen = leerlingen, .zaad = zaad };

	return demo_fill(school->store, &opties, err);
}

static inline void make(struct school *school, const char *vandaag, int leerlingen, uint64_t zaad)
{
	struct error err = { 0 };

	school_make(school, datum_from_iso(vandaag));
	if (fill_in(school, leerlingen, zaad, &err) != OK)
		fail_msg("%d leerlingen, zaad %d: %s", leerlingen, (int)zaad, err.sentence);
}

/* `sql` is a literal: one number. */
static inline double number(struct school *school, const char *sql)
{
	struct query *query = db_query(school->store->db, sql);
	double found;

	assert_true(query_row(query));
	found = query_real(query, 0);
	query_end(query);
	return found;
}

#endif

/* Dates as a test writes them. */
#ifndef DATUM_TEST_H
#define DATUM_TEST_H

#include "cvb_test.h"

/* A date as it stands in a test: jjjj-mm-dd, which must exist. */
static inline dag on(const char *iso)
{
	dag d = datum_from_iso(iso);

	if (d == GEEN_DAG)
		fail_msg("%s", iso);
	return d;
}

static inline void expect_day(dag d, const char *iso)
{
	char text[DATUM_SIZE];

	datum_iso(d, text);
	assert_string_equal(text, iso);
}

#endif

/* School days, holidays and meeting days. The holidays are those of an ordinary Dutch school year,
 * on fixed days: a made-up school has no region. */
#include "kalender.h"

#define WEEK 7
#define VERGADERRITME 14

/* From month*100+day to month*100+day, both included. */
static const struct vakantie {
	int van, tot;
} vakanties[] = {
	{ 101, 105 },   /* the second week of Christmas */
	{ 214, 222 },   /* spring break */
	{ 427, 508 },   /* May */
	{ 711, 823 },   /* summer */
	{ 1017, 1025 }, /* autumn break */
	{ 1221, 1231 }, /* Christmas */
};

/* 1970-01-01 was a Thursday. */
static int days_since_thursday(dag d)
{
	return ((d % WEEK) + WEEK) % WEEK;
}

bool is_schooldag(dag d)
{
	int since = days_since_thursday(d);
	struct datum datum = datum_split(d);
	int day = datum.maand * 100 + datum.dag;

	if (since == 2 || since == 3)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(vakanties); i++)
		if (day >= vakanties[i].van && day <= vakanties[i].tot)
			return false;
	return true;
}

dag schooldag_before(dag d)
{
	while (!is_schooldag(d))
		d--;
	return d;
}

dag schooldag_after(dag d)
{
	while (!is_schooldag(d))
		d++;
	return d;
}

dag schooldag_draw(struct toeval *toeval, dag lo, dag hi)
{
	dag d = lo;

	for (int tries = 0; tries < 12; tries++) {
		d = toeval_draw(toeval, lo, hi);
		if (is_schooldag(d))
			break;
	}
	return d;
}

bool is_vergadering(dag d)
{
	return days_since_thursday(d) == 0 && d % VERGADERRITME == 0 && is_schooldag(d);
}

dag vergadering_before(dag d)
{
	while (!is_vergadering(d))
		d--;
	return d;
}

dag vergadering_after(dag d)
{
	while (!is_vergadering(d))
		d++;
	return d;
}

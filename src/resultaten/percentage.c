/* Shares as exact fractions: rounded only where a person reads them, never before a comparison. */
#include "intern.h"

#include <stdio.h>

struct percentage percentage_of(size_t teller, size_t noemer)
{
	return (struct percentage){(int64_t)teller, (int64_t)noemer, noemer};
}

struct percentage percentage_mean(struct percentage a, struct percentage b)
{
	if (a.noemer == 0 || b.noemer == 0)
		return a.noemer == 0 ? b : a;
	return (struct percentage){
		.teller = a.teller * b.noemer + b.teller * a.noemer,
		.noemer = 2 * a.noemer * b.noemer,
		.n = a.n + b.n,
	};
}

int percentage_tienden(struct percentage percentage)
{
	if (percentage.noemer == 0)
		bug("a percentage of nothing");
	return (int)((2000 * percentage.teller + percentage.noemer) / (2 * percentage.noemer));
}

void percentage_text(struct percentage percentage, char teken, char out[PERCENTAGE_SIZE])
{
	int tienden;

	out[0] = '\0';
	if (percentage.noemer == 0)
		return;
	tienden = percentage_tienden(percentage);
	snprintf(out, PERCENTAGE_SIZE, "%d%c%d", tienden / 10, teken, tienden % 10);
}

bool percentage_reaches(struct percentage percentage, int norm)
{
	return percentage.noemer > 0 && 100 * percentage.teller >= norm * percentage.noemer;
}

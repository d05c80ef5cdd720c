/* The nearest known name, for one that was mistyped. It does not know what the names are of. */
#include "cvb/base.h"

#include <string.h>

#define LENGTH_MAX 64 /* longer is nobody's slip of the finger */
#define SLIPS_MAX 3

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Levenshtein: how many characters to add, drop or change; case does not count. */
static size_t distance(const char *a, const char *b)
{
	size_t row[LENGTH_MAX + 1];
	size_t width = strlen(b);

	if (strlen(a) > LENGTH_MAX || width > LENGTH_MAX)
		return LENGTH_MAX;
	for (size_t j = 0; j <= width; j++)
		row[j] = j;
	for (size_t i = 0; a[i]; i++) {
		size_t diagonal = row[0];

		row[0] = i + 1;
		for (size_t j = 1; j <= width; j++) {
			size_t changed = diagonal + (lower(a[i]) != lower(b[j - 1]));

			diagonal = row[j];
			row[j] = least(changed, least(row[j], row[j - 1]) + 1);
		}
	}
	return row[width];
}

struct nearest nearest_start(const char *written, const char *local)
{
	size_t half = strlen(local) / 2;

	return (struct nearest){
		.written = written,
		.distance = least(half > 0 ? half : 1, SLIPS_MAX) + 1,
	};
}

void nearest_offer(struct nearest *nearest, const char *known)
{
	size_t found = distance(nearest->written, known);

	if (found >= nearest->distance)
		return;
	nearest->distance = found;
	nearest->best = known;
}

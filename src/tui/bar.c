/* Bars of block characters, column by column. */
#include "cvb/canvas.h"

#define EIGHTHS 8

/* At least one eighth when there is anything at all, and never full when something is missing. */
static long filled_eighths(const struct bar *bar)
{
	long filled;

	if (bar->denominator <= 0 || bar->numerator <= 0)
		return 0;
	filled = bar->columns * (long)EIGHTHS * bar->numerator / bar->denominator;
	return filled > 0 ? filled : 1;
}

/* The column of the norm; a norm of 100 percent stands in the last. -1 = none: there must be a
 * column left for the bar itself. */
static int norm_column(const struct bar *bar)
{
	int column = bar->columns * bar->norm / 100;

	if (bar->norm < 0 || bar->columns < 2)
		return -1;
	return column < bar->columns ? column : bar->columns - 1;
}

static const char *column_at(const struct bar *bar, int column)
{
	static const char *const part[] = {"░", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
	long left = filled_eighths(bar) - column * (long)EIGHTHS;

	if (column == norm_column(bar))
		return "│";
	return part[left <= 0 ? 0 : left < EIGHTHS ? left : EIGHTHS];
}

void bar_add(struct text *out, const struct bar *bar)
{
	for (int column = 0; column < bar->columns; column++)
		text_add(out, column_at(bar, column));
}

/* The only place with colours. Text keeps a contrast of at least 4.5 to 1 (WCAG AA), selected or
 * not; blue never stands on black. */
#include "palette.h"

#include <stdlib.h>
#include <string.h>

/* Ink per role; the paper is one for all, another for what is selected. */
struct palette_row {
	short paper;
	short selected_paper;
	short ink[ROLE_COUNT];
};

static const struct palette_row palettes[PALETTE_COUNT] = {
	[PALETTE_DARK] = {
		.paper = 233,
		.selected_paper = 237,
		.ink = {
			[ROLE_NORMAL] = 253,
			[ROLE_HEADING] = 231,
			[ROLE_TAB] = 250,
			[ROLE_TAB_HERE] = 231,
			[ROLE_LATE] = 217,
			[ROLE_WARNING] = 221,
			[ROLE_INFO] = 152,
			[ROLE_DIM] = 248,
			[ROLE_ERROR] = 217,
			[ROLE_FIELD] = 230,
			[ROLE_KEY] = 222,
			[ROLE_RULE] = 248,
			[ROLE_BAR] = 151,
		},
	},
	[PALETTE_LIGHT] = {
		.paper = 231,
		.selected_paper = 253,
		.ink = {
			[ROLE_NORMAL] = 234,
			[ROLE_HEADING] = 16,
			[ROLE_TAB] = 238,
			[ROLE_TAB_HERE] = 16,
			[ROLE_LATE] = 88,
			[ROLE_WARNING] = 58,
			[ROLE_INFO] = 23,
			[ROLE_DIM] = 240,
			[ROLE_ERROR] = 88,
			[ROLE_FIELD] = 24,
			[ROLE_KEY] = 53,
			[ROLE_RULE] = 240,
			[ROLE_BAR] = 22,
		},
	},
	/* 0 black, 1 red, 2 green, 3 yellow, 6 cyan, 7 white. */
	[PALETTE_DARK_8] = {
		.paper = 0,
		.selected_paper = 0,
		.ink = {
			[ROLE_NORMAL] = 7,
			[ROLE_HEADING] = 7,
			[ROLE_TAB] = 7,
			[ROLE_TAB_HERE] = 7,
			[ROLE_LATE] = 3,
			[ROLE_WARNING] = 3,
			[ROLE_INFO] = 6,
			[ROLE_DIM] = 7,
			[ROLE_ERROR] = 3,
			[ROLE_FIELD] = 7,
			[ROLE_KEY] = 6,
			[ROLE_RULE] = 7,
			[ROLE_BAR] = 2,
		},
	},
	[PALETTE_LIGHT_8] = {
		.paper = 7,
		.selected_paper = 7,
		.ink = {
			[ROLE_LATE] = 1,
			[ROLE_WARNING] = 1,
			[ROLE_ERROR] = 1,
		},
	},
};

static const unsigned flags[ROLE_COUNT] = {
	[ROLE_HEADING] = STYLE_BOLD,
	[ROLE_TAB_HERE] = STYLE_BOLD | STYLE_UNDERLINE,
	[ROLE_LATE] = STYLE_BOLD,
	[ROLE_ERROR] = STYLE_BOLD,
	[ROLE_FIELD] = STYLE_UNDERLINE,
	[ROLE_KEY] = STYLE_BOLD,
};

/* The colour cube and the greys of the table, from 16 on. */
int palette_rgb(short colour)
{
	static const int steps[] = {0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF};
	int cube = colour - 16;
	int grey = 8 + 10 * (colour - 232);

	if (colour >= 232)
		return grey << 16 | grey << 8 | grey;
	return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6];
}

/* Where there are few colours bold is often drawn as a lighter one, and black on white as grey. */
static unsigned flags_of(enum palette palette, enum role role)
{
	if (palette == PALETTE_LIGHT_8 && (flags[role] & STYLE_BOLD))
		return STYLE_UNDERLINE;
	return flags[role];
}

struct style palette_style(enum palette palette, enum role role, bool selected)
{
	const struct palette_row *row = &palettes[palette];
	struct style style = {-1, -1, flags_of(palette, role)};

	if (palette != PALETTE_NONE) {
		style.ink = row->ink[role];
		style.paper = selected ? row->selected_paper : row->paper;
	}
	if (selected && palette != PALETTE_DARK && palette != PALETTE_LIGHT)
		style.flags |= STYLE_REVERSE;
	return style;
}

/* rxvt, konsole and others say "ink;paper": 7 and up is light, but 8 is dark grey. */
static bool is_light(const char *colorfgbg)
{
	const char *paper = colorfgbg ? strrchr(colorfgbg, ';') : NULL;
	long number = paper ? strtol(paper + 1, NULL, 10) : 0;

	return number == 7 || number > 8;
}

enum palette palette_choose(enum kleur kleur, int colours, const char *colorfgbg)
{
	bool light = kleur == KLEUR_LICHT || (kleur == KLEUR_AUTO && is_light(colorfgbg));

	if (kleur == KLEUR_GEEN || colours < 8)
		return PALETTE_NONE;
	if (colours < 256)
		return light ? PALETTE_LIGHT_8 : PALETTE_DARK_8;
	return light ? PALETTE_LIGHT : PALETTE_DARK;
}

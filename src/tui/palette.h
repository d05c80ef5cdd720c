/* What a role looks like. Numbers of the 256-colour table from 16 up: those below are the person's
 * own and may be anything. */
#ifndef CVB_TUI_PALETTE_H
#define CVB_TUI_PALETTE_H

#include "cvb/canvas.h"
#include "cvb/config.h"

enum palette { PALETTE_NONE, PALETTE_DARK, PALETTE_LIGHT, PALETTE_DARK_8, PALETTE_LIGHT_8,
	PALETTE_COUNT };

enum style_flag { STYLE_BOLD = 1, STYLE_UNDERLINE = 2, STYLE_REVERSE = 4 };

struct style {
	short ink;   /* -1 = the terminal's own */
	short paper; /* -1 = the terminal's own */
	unsigned flags;
};

/* A colour of the 256-colour table, from 16 up, as 0xRRGGBB. */
int palette_rgb(short colour);
struct style palette_style(enum palette palette, enum role role, bool selected);
/* `colours`: how many the terminal has; `colorfgbg`: that variable or NULL. */
enum palette palette_choose(enum kleur kleur, int colours, const char *colorfgbg);

#endif

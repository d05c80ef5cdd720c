/* The main screens, from their table. */
#include "cvb/tui.h"

#define SCHERM(key, id, title) extern const struct screen screen_##id;
#include "cvb/schermen.def"
#undef SCHERM

#define SCHERM(key, id, title) {key, title, &screen_##id},
const struct main_screen main_screens[] = {
#include "cvb/schermen.def"
	{0},
};
#undef SCHERM

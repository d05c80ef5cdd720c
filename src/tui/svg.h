/* A canvas as a picture: what `make screens` keeps for the README. */
#ifndef CVB_TUI_SVG_H
#define CVB_TUI_SVG_H

#include "cvb/canvas.h"

/* Adds a whole SVG document; `title` is what a screen reader says of it. */
void canvas_svg(const struct canvas *canvas, const char *title, struct text *out);

#endif

/* What the two questions about all stages of a school share. */
#ifndef CVB_REGELS_STAGEPLEKKEN_H
#define CVB_REGELS_STAGEPLEKKEN_H

#include "cvb/stages.h"

/* A stage with its texts in the arena. */
struct d_stage stage_keep(const struct d_stage *stage, struct arena *arena);

#endif

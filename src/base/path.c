/* Paths as a person types them. It does not ask where the home is, nor whether a path exists. */
#include "cvb/base.h"

#include <string.h>

const char *path_expand(const char *path, const char *home, struct arena *arena)
{
	if (strcmp(path, "~") != 0 && strncmp(path, "~/", 2) != 0)
		return path;
	return home ? arena_printf(arena, "%s%s", home, path + 1) : NULL;
}

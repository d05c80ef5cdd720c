/* Between yaml.c and yaml_fault.c only: it needs the types of libyaml. */
#ifndef CONFIG_YAML_FAULT_H
#define CONFIG_YAML_FAULT_H

#include "intern.h"

#include <yaml.h>

/* What the parser stumbled over in `bytes`, in Dutch. Owned by the arena, or static. */
struct fault fault_of_parser(struct arena *arena, const yaml_parser_t *parser, const char *bytes,
	size_t len);

#endif

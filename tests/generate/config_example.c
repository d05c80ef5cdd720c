/* Prints config.example.yaml from the tables of settings; `make config.example.yaml` keeps it. */
#include "cvb/config.h"

#include <stdio.h>

int main(void)
{
	struct text example = {0};
	size_t written;
	bool complete;

	config_write_example(&example);
	written = fwrite(text_str(&example), 1, example.len, stdout);
	complete = written == example.len && fflush(stdout) == 0;
	text_clear(&example);
	return complete ? 0 : 1;
}

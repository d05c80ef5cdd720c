/* Messages to standard error: each line "cvb: sentence", and nothing that steers a terminal. */
#ifndef CVB_CLI_MELDING_H
#define CVB_CLI_MELDING_H

/* One sentence; a line end in it becomes a visible mark. */
void melding(const char *sentence);
/* Several, a line each. */
void melding_lines(const char *lines);

#endif

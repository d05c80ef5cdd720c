/* Standard output: where it goes, and whether it got there. */
#include "uitvoer.h"

#include <errno.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define READABLE 100 /* columns: longer lines are hard to read */

static enum status fail_output(int cause, struct error *err)
{
	switch (cause) {
	case EPIPE:
		return OK;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		return fail(err, ERR_DISK_FULL,
			"de schijf is vol; de uitvoer is niet volledig weggeschreven");
	default:
		return fail(err, ERR_FILE,
			"de uitvoer kan niet worden weggeschreven; kijk waar hij heen gaat");
	}
}

enum status uitvoer_write(const struct text *text, struct error *err)
{
	if (fwrite(text_str(text), 1, text->len, stdout) < text->len || fflush(stdout) != 0)
		return fail_output(errno, err);
	return OK;
}

enum status uitvoer_say(struct error *err, const char *format, ...)
{
	struct text words = {0};
	struct text safe = {0};
	enum status status;
	va_list args;

	va_start(args, format);
	text_vprintf(&words, format, args);
	va_end(args);
	utf8_add_safe(&safe, text_str(&words));
	status = uitvoer_write(&safe, err);
	text_clear(&words);
	text_clear(&safe);
	return status;
}

int uitvoer_columns(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

int uitvoer_readable(int no_terminal)
{
	int columns = uitvoer_columns();

	if (columns == 0)
		return no_terminal;
	return columns < READABLE ? columns : READABLE;
}

/* A document as a file: whole or not at all, for this account only, and never silently in the place
 * of another. */
#include "cvb/rapport.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Returns 0, or why not. */
static int write_all(int fd, const struct text *bytes)
{
	size_t done = 0;

	while (done < bytes->len) {
		ssize_t n = write(fd, bytes->data + done, bytes->len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		done += (size_t)n;
	}
	return fsync(fd) == 0 ? 0 : errno;
}

/* A file that appears meanwhile is not replaced, where the disk knows a second name for a file; on
 * one that does not, such as a memory stick, nobody makes the same file at the same moment. */
static int name_new(const char *own, const char *pad)
{
	struct stat info;

	if (link(own, pad) == 0)
		return unlink(own) == 0 ? 0 : errno;
	if (errno == EEXIST || lstat(pad, &info) == 0)
		return EEXIST;
	return rename(own, pad) == 0 ? 0 : errno;
}

static int write_file(const char *own, int fd, const struct text *bytes)
{
	int reason = write_all(fd, bytes);

	if (close(fd) != 0 && reason == 0)
		reason = errno;
	return reason == 0 && chmod(own, 0600) != 0 ? errno : reason;
}

static enum status fail_bewaar(const char *pad, int reason, struct error *err)
{
	if (reason == EEXIST)
		return fail(err, ERR_CONFLICT,
			"%s: dit bestand is er al; kies een andere naam, of verwijder het eerst", pad);
	if (reason == EISDIR)
		return fail(err, ERR_FILE, "%s: dit is een map; zet er de naam van een bestand achter",
			pad);
	if (reason == ENAMETOOLONG)
		return fail(err, ERR_FILE, "%s: deze naam is te lang; kies een kortere", pad);
	return fail_write(pad, reason == ENOTDIR ? ENOENT : reason, err);
}

/* Under a name of its own first, in the same folder. */
static int make_file(const struct text *bytes, const char *pad, bool vervang)
{
	struct text own = {0};
	int reason, fd;

	text_printf(&own, "%s.XXXXXX", pad);
	fd = mkstemp(own.data); /* 0600 */
	reason = fd < 0 ? errno : write_file(own.data, fd, bytes);
	if (reason == 0)
		reason = !vervang ? name_new(own.data, pad) : rename(own.data, pad) == 0 ? 0 : errno;
	if (fd >= 0 && reason != 0)
		(void)unlink(own.data); /* the error that led here is the one to tell */
	text_clear(&own);
	return reason;
}

enum status document_bewaar(const struct document *document, const char *pad, bool vervang,
	struct error *err)
{
	struct text html = {0};
	struct stat info;
	size_t len = strlen(pad);
	int reason = 0;

	if (len == 0 || pad[len - 1] == '/' || (stat(pad, &info) == 0 && S_ISDIR(info.st_mode)))
		reason = EISDIR;
	else if (!vervang && lstat(pad, &info) == 0)
		reason = EEXIST;
	if (reason == 0) {
		document_html(document, &html);
		reason = make_file(&html, pad, vervang);
	}
	text_clear(&html);
	return reason == 0 ? OK : fail_bewaar(pad, reason, err);
}

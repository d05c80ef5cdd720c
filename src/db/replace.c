/* One file in the place of another, which stays beside it under a dated name. The name of the file
 * is never without one, as far as the disk can do that. SQLite does not come here. */
#include "intern.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- names ---- */

/* Without symbolic links; as it was written when the folder is not there. */
static void full_path(const char *path, struct text *out)
{
	const char *slash = strrchr(path, '/');
	struct text folder = {0};
	char real[PATH_MAX];

	text_reset(out);
	place_folder(path, &folder);
	if (realpath(path, real))
		text_add(out, real);
	else if (realpath(text_str(&folder), real))
		text_printf(out, "%s/%s", strcmp(real, "/") == 0 ? "" : real, slash ? slash + 1 : path);
	else
		text_add(out, path);
	text_clear(&folder);
}

static bool same_file(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
	       one.st_ino == other.st_ino;
}

/* Whether `name` is that of `path` and what SQLite puts behind it. */
static bool is_suffixed(const char *name, const char *path)
{
	size_t len = strlen(path);

	for (size_t i = 0; i < PLACE_SUFFIXES; i++)
		if (strncmp(name, path, len) == 0 && strcmp(name + len, place_suffixes[i]) == 0)
			return true;
	return false;
}

bool place_overlaps(const char *a, const char *b)
{
	struct text one = {0};
	struct text other = {0};
	bool overlaps;

	full_path(a, &one);
	full_path(b, &other);
	overlaps = same_file(a, b) || is_suffixed(text_str(&one), text_str(&other)) ||
	           is_suffixed(text_str(&other), text_str(&one));
	text_clear(&one);
	text_clear(&other);
	return overlaps;
}

static bool is_anything(const char *path, struct text *name)
{
	struct stat info;

	for (size_t i = 0; i < PLACE_SUFFIXES; i++) {
		text_reset(name);
		text_printf(name, "%s%s", path, place_suffixes[i]);
		if (lstat(text_str(name), &info) == 0)
			return true;
	}
	return false;
}

void place_dated(const char *path, const char *kind, struct text *out)
{
	struct text name = {0};
	char today[DATUM_SIZE];

	datum_iso(clock_today(), today);
	text_reset(out);
	text_printf(out, "%s.%s.%s", path, today, kind);
	for (int i = 2; is_anything(text_str(out), &name); i++) {
		text_reset(out);
		text_printf(out, "%s.%s.%s.%d", path, today, kind, i);
	}
	text_clear(&name);
}

/* ---- moving ---- */

static bool move_one(const char *from, const char *to, const char *suffix)
{
	struct text old = {0};
	struct text new = {0};
	bool moved;

	text_printf(&old, "%s%s", from, suffix);
	text_printf(&new, "%s%s", to, suffix);
	moved = rename(text_str(&old), text_str(&new)) == 0 || errno == ENOENT;
	text_clear(&old);
	text_clear(&new);
	return moved;
}

/* What lies beside the one comes beside the other. */
static bool move_beside(const char *from, const char *to)
{
	bool moved = true;

	for (size_t i = 1; i < PLACE_SUFFIXES; i++)
		moved = move_one(from, to, place_suffixes[i]) && moved;
	return moved;
}

/* By a second name, where the disk has those. */
static bool keep_file(const char *path, const char *kept)
{
	if (link(path, kept) == 0 || errno == ENOENT)
		return true;
	return errno != EEXIST && rename(path, kept) == 0;
}

/* Nothing of this can fail that could be done the other way just now. */
static void unkeep(const char *path, const char *kept)
{
	(void)move_beside(kept, path);
	if (same_file(path, kept))
		(void)unlink(kept);
	else
		(void)rename(kept, path);
}

static bool keep(const char *path, const char *kept)
{
	if (!keep_file(path, kept))
		return false;
	if (move_beside(path, kept))
		return true;
	unkeep(path, kept);
	return false;
}

static bool reaches_disk(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool synced = fd >= 0 && (fsync(fd) == 0 || errno == EINVAL); /* some file systems cannot */

	if (fd >= 0)
		(void)close(fd);
	return synced;
}

/* What lies beside the old file goes before the new one comes: SQLite would take it in. */
static bool replace(const struct place *fresh, const char *path, const char *kept)
{
	struct text folder = {0};
	bool replaced;

	place_folder(path, &folder);
	replaced = reaches_disk(fresh->path) && keep(path, kept);
	if (replaced && (!reaches_disk(text_str(&folder)) || rename(fresh->path, path) != 0)) {
		unkeep(path, kept);
		replaced = false;
	}
	if (replaced)
		(void)reaches_disk(text_str(&folder)); /* without it the old one may come back: whole */
	text_clear(&folder);
	return replaced;
}

enum status place_replace(const struct place *fresh, const char *path, struct text *kept,
	struct error *err)
{
	struct text dated = {0};
	struct text found = {0};
	enum status status = OK;

	place_dated(path, "voor-herstel", &dated);
	text_reset(kept);
	if (is_anything(path, &found))
		text_add(kept, text_str(&dated));
	if (!replace(fresh, path, text_str(&dated)))
		status = fail(err, ERR_FILE, "%s: dit bestand kan niet worden vervangen; kijk of er in de "
		              "map geschreven mag worden en of de schijf nog is aangesloten", path);
	text_clear(&dated);
	text_clear(&found);
	return status;
}

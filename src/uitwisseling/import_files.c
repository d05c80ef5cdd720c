/* Which files there are to read, and their bytes. It does not look at what is in them. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "intern.h"

#define WHAT_IS_READ "importeer leest een map met CSV-bestanden of één CSV-bestand"

static enum status fail_read(const char *path, int reason, struct error *err)
{
	switch (reason) {
	case ENOENT:
	case ENOTDIR:
		return fail(err, ERR_FILE, "%s bestaat niet; " WHAT_IS_READ, path);
	case EACCES:
	case EPERM:
		return fail(err, ERR_FILE, "%s mag niet worden gelezen; vraag om leesrecht", path);
	case EINVAL:
		return fail(err, ERR_FILE, "%s is geen bestand; " WHAT_IS_READ, path);
	default:
		return fail(err, ERR_FILE, "%s is niet te lezen (%s); kijk of de schijf nog is "
		            "aangesloten", path, strerror(reason));
	}
}

/* ---- bytes ---- */

/* Returns 0, or the reason in errno's numbers. */
static int read_all(int fd, struct text *bytes)
{
	char part[65536];
	struct stat info;
	ssize_t n;

	if (fstat(fd, &info) != 0)
		return errno;
	if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode)) /* a device might never end */
		return EINVAL;
	while ((n = read(fd, part, sizeof(part))) != 0) {
		if (n > 0)
			text_add_n(bytes, part, (size_t)n);
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

enum status import_read(const char *path, struct text *bytes, struct error *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int reason = fd < 0 ? errno : read_all(fd, bytes);

	if (fd >= 0)
		(void)close(fd);
	return reason == 0 ? OK : fail_read(path, reason, err);
}

/* ---- which files ---- */

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool ends_with(const char *name, const char *ending)
{
	size_t len = strlen(name);
	size_t ending_len = strlen(ending);

	return len >= ending_len && strcasecmp(name + len - ending_len, ending) == 0;
}

/* The kind of record that a file of this name holds; NULL when the name says nothing. */
static const struct entiteit *kind_by_name(const char *name)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (strcasecmp(entiteit_get((enum entiteit_nr)nr)->bestand, name) == 0)
			return entiteit_get((enum entiteit_nr)nr);
	return NULL;
}

static const char *all_names(struct arena *arena)
{
	const char *names = "";

	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		names = arena_printf(arena, "%s%s%s", names, nr > 0 ? ", " : "",
		                     entiteit_get((enum entiteit_nr)nr)->bestand);
	return names;
}

static int is_csv(const struct dirent *entry)
{
	return ends_with(entry->d_name, ".csv");
}

static void warn_unknown_file(struct import *import, const char *name)
{
	struct nearest nearest = nearest_start(name, name);
	struct text sentence = {0};

	text_printf(&sentence, "%s: dit bestand hoort niet bij de bundel en is niet gelezen", name);
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		nearest_offer(&nearest, entiteit_get((enum entiteit_nr)nr)->bestand);
	if (nearest.best)
		text_printf(&sentence, "; bedoeld is misschien %s", nearest.best);
	import_warn(import, text_str(&sentence));
	text_clear(&sentence);
}

/* A file with a name that is slightly off would else be passed over in silence. */
static void warn_unknown_files(struct import *import, const char *map)
{
	struct dirent **entries;
	int count = scandir(map, &entries, is_csv, alphasort);

	for (int i = 0; i < count; i++) {
		const struct entiteit *soort = kind_by_name(entries[i]->d_name);

		if (!soort || strcmp(soort->bestand, entries[i]->d_name) != 0)
			warn_unknown_file(import, entries[i]->d_name);
		xfree(entries[i]);
	}
	if (count >= 0)
		xfree(entries);
}

static void add_file(struct import_files *files, const char *path, const struct entiteit *soort)
{
	files->list[files->count++] = (struct import_file){
		.soort = soort, .path = path, .name = base_name(path),
	};
}

static enum status find_in_folder(struct import *import, const char *map,
	struct import_files *files, struct arena *arena, struct error *err)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct entiteit *soort = entiteit_get((enum entiteit_nr)nr);
		const char *path = arena_printf(arena, "%s/%s", map, soort->bestand);
		struct stat info;

		if (lstat(path, &info) == 0)
			add_file(files, path, soort);
		else if (errno != ENOENT)
			return fail_read(path, errno, err);
	}
	warn_unknown_files(import, map);
	if (files->count == 0)
		return fail(err, ERR_INPUT, "in de map %s staat geen van de bestanden van een bundel: %s",
		            map, all_names(arena));
	return OK;
}

enum status import_find_files(struct import *import, const char *pad,
	struct import_files *files, struct arena *arena, struct error *err)
{
	struct stat info;

	if (stat(pad, &info) != 0)
		return fail_read(pad, errno, err);
	files->list = arena_alloc(arena, ENTITEIT_AANTAL * sizeof(*files->list));
	if (S_ISDIR(info.st_mode))
		return find_in_folder(import, pad, files, arena, err);
	if (ends_with(pad, ".xml"))
		return fail(err, ERR_INPUT, "%s is een XML-bestand; " WHAT_IS_READ " (%s)", pad,
		            all_names(arena));
	add_file(files, pad, kind_by_name(base_name(pad)));
	return OK;
}

/* Files by what was typed of their name: "~" is the home, and so is where a name without a folder
 * is looked for. It opens no file. */
#include "loop.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define PATHS_MAX 500 /* more are not looked through by hand */

const char *path_whole(const struct tui *tui, const char *typed, struct arena *arena)
{
	const char *path = path_expand(typed, tui->home, arena);

	if (!path || *path == '/' || !tui->home)
		return path;
	return arena_printf(arena, "%s/%s", tui->home, path);
}

static bool is_folder(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool begins(const char *name, const char *typed)
{
	struct arena arena = {0};
	const char *folded = utf8_fold(&arena, typed);
	bool so = strncmp(utf8_fold(&arena, name), folded, strlen(folded)) == 0;

	arena_clear(&arena);
	return so;
}

/* Names that are no text cannot be typed either; hidden ones only come to who asks for them. */
static bool is_offered(const char *name, const char *typed)
{
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return false;
	return utf8_valid(name, strlen(name)) && (typed[0] == '.' || name[0] != '.') &&
	       begins(name, typed);
}

static void add_path(const struct tui *tui, struct words *out, const char *folder,
	const char *name)
{
	struct arena arena = {0};
	const char *path = arena_printf(&arena, "%s%s", folder, name);
	const char *end = is_folder(path_whole(tui, path, &arena)) ? "/" : "";

	words_add(out, &(struct word){
		.text = arena_printf(&arena, "%s%s", path, end),
		.shown = arena_printf(&arena, "%s%s", name, end),
	});
	arena_clear(&arena);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct word *)a)->text, ((const struct word *)b)->text);
}

void path_words(const struct tui *tui, const char *typed, struct words *out)
{
	const char *slash = strrchr(typed, '/');
	size_t len = slash ? (size_t)(slash - typed) + 1 : 0;
	struct arena arena = {0};
	char *folder = arena_strdup(&arena, typed);
	const char *whole;
	DIR *dir;

	words_clear(out);
	out->paths = true;
	folder[len] = '\0';
	if (len == 0)
		folder = arena_strdup(&arena, "~/");
	whole = path_whole(tui, folder, &arena);
	dir = whole ? opendir(whole) : NULL;
	for (struct dirent *entry; dir && out->count < PATHS_MAX && (entry = readdir(dir));)
		if (is_offered(entry->d_name, typed + len))
			add_path(tui, out, folder, entry->d_name);
	if (dir)
		closedir(dir);
	if (out->count > 0)
		qsort(out->all, out->count, sizeof(*out->all), by_text);
	arena_clear(&arena);
}

/* Opening and closing the store, and the number of this device. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "intern.h"

enum status store_open(const struct store_opties *opties, struct store **out, struct error *err)
{
	struct store *store;
	struct db *db;
	enum status status = db_open(opties->pad, opties->alleen_lezen, &db, err);

	*out = NULL;
	if (status != OK)
		return status;
	store = xcalloc(1, sizeof(*store));
	store->db = db;
	store->config = opties->config;
	store->vandaag = opties->vandaag;
	store->alleen_lezen = opties->alleen_lezen;
	store->gebruiker = xstrdup(opties->gebruiker);
	*out = store;
	return OK;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	store_rollback(store);
	db_close(store->db);
	xfree(store->gebruiker);
	xfree(store);
}

/* ---- the device number: one small file per account on this laptop ---- */

static char *apparaat_path(struct arena *arena)
{
	const char *state = env_get("XDG_STATE_HOME");
	const char *home = env_get("HOME");

	if (state)
		return arena_printf(arena, "%s/cvb/apparaat", state);
	return home ? arena_printf(arena, "%s/.local/state/cvb/apparaat", home) : NULL;
}

static void make_folders(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		(void)mkdir(path, 0700); /* what cannot be made shows when the file is opened */
		*slash = '/';
	}
}

static int64_t apparaat_read(const char *path)
{
	char line[32] = "";
	FILE *file = fopen(path, "r");

	if (!file)
		return 0;
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	(void)fclose(file);
	return strtoll(line, NULL, 10) & INT32_MAX;
}

/* Exclusive, so that of two processes that begin at once one wins and the other reads it. */
static bool apparaat_write(const char *path, int64_t nummer)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
	bool written;

	if (!file)
		return false;
	written = fprintf(file, "%lld\n", (long long)nummer) > 0;
	return fclose(file) == 0 && written;
}

int64_t apparaat_number(void)
{
	struct arena arena = { 0 };
	char *path = apparaat_path(&arena);
	int64_t nummer = path ? apparaat_read(path) : 0;

	while (nummer == 0)
		nummer = (int64_t)(clock_random() & INT32_MAX);
	if (path && access(path, F_OK) != 0) {
		make_folders(path);
		if (!apparaat_write(path, nummer) && errno == EEXIST && apparaat_read(path) != 0)
			nummer = apparaat_read(path);
	}
	arena_clear(&arena);
	return nummer; /* without a home it is this transaction's own, which is as unique */
}

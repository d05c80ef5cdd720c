/* The file as the system sees it: kind, permissions, medium, folders. SQLite does not come here. */
#include "intern.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

const char *const place_suffixes[PLACE_SUFFIXES] = {"", "-journal", "-wal", "-shm"};

/* A name as the person can type it after a command. */
static const char *shell_name(struct arena *arena, const char *path)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	                            "/._-+,@%";
	struct text quoted = {0};
	const char *name;

	if (path[strspn(path, plain)] == '\0' && *path != '-')
		return path;
	text_add(&quoted, *path == '-' ? "./'" : "'");
	for (; *path; path++)
		if (*path == '\'')
			text_add(&quoted, "'\\''");
		else
			text_add_char(&quoted, *path);
	text_add_char(&quoted, '\'');
	name = arena_strdup(arena, text_str(&quoted));
	text_clear(&quoted);
	return name;
}

static enum status fail_open_to_others(const char *path, struct error *err)
{
	struct arena arena = {0};
	enum status status;

	status = fail(err, ERR_FILE, "%s: anderen op deze computer kunnen dit bestand lezen of "
	              "wijzigen; typ eerst: chmod 600 %s", path, shell_name(&arena, path));
	arena_clear(&arena);
	return status;
}

const char *place_advice(const struct place *place, const char *of_database)
{
	return place->is_copy ? "noem een andere reservekopie" : of_database;
}

static enum status fail_stat(const struct place *place, int cause, struct error *err)
{
	if (cause == ENOENT || cause == ENOTDIR)
		return fail(err, ERR_NOT_FOUND, "%s: dit bestand is er niet; %s", place->named,
		            place_advice(place, "maak het met cvb init, of noem een ander bestand met "
		                         "--db"));
	if (cause == EACCES)
		return fail(err, ERR_FILE, "%s: geen toegang tot de map van dit bestand; %s",
		            place->named, place_advice(place, "noem een ander bestand met --db"));
	return fail(err, ERR_FILE, "%s: dit pad is niet te volgen; controleer de naam",
	            place->named);
}

static enum status kind_check(const struct place *place, const struct stat *info,
	struct error *err)
{
	if (S_ISDIR(info->st_mode))
		return fail(err, ERR_FILE, "%s: dit is een map; %s", place->named,
		            place_advice(place, "noem een bestand, met --db"));
	if (!S_ISREG(info->st_mode))
		return fail(err, ERR_FILE, "%s: dit is geen gewoon bestand; %s", place->named,
		            place_advice(place, "noem een ander bestand met --db"));
	return OK;
}

static enum status fail_empty(const struct place *place, struct error *err)
{
	return fail(err, ERR_FILE, "%s: dit bestand is leeg; %s", place->named,
	            place_advice(place, "zet een reservekopie terug met cvb herstel, of verwijder het "
	                         "en typ cvb init"));
}

static void suffixed(const struct place *place, const char *suffix, struct text *out)
{
	text_reset(out);
	text_add(out, place->path);
	text_add(out, suffix);
}

int64_t place_size(const struct place *place, const char *suffix)
{
	struct text name = {0};
	struct stat info;
	bool there;

	suffixed(place, suffix, &name);
	there = stat(text_str(&name), &info) == 0;
	text_clear(&name);
	return there ? (int64_t)info.st_size : -1;
}

/* The data also stand in what lies beside the file. */
static enum status permissions_check(const struct place *place, struct error *err)
{
	struct text name = {0};
	enum status status = OK;
	struct stat info;

	for (size_t i = 0; i < PLACE_SUFFIXES && status == OK && !place->is_copy; i++) {
		suffixed(place, place_suffixes[i], &name);
		if (stat(text_str(&name), &info) == 0 && (info.st_mode & 077) != 0)
			status = fail_open_to_others(i == 0 ? place->named : text_str(&name), err);
	}
	text_clear(&name);
	if (status == OK && access(place->path, R_OK) != 0)
		status = fail(err, ERR_FILE, "%s: dit bestand is niet van deze gebruiker en mag niet "
		              "worden gelezen; %s", place->named,
		              place_advice(place, "noem een ander bestand met --db"));
	return status;
}

void place_folder(const char *path, struct text *out)
{
	const char *slash = strrchr(path, '/');

	text_reset(out);
	while (slash && slash > path && slash[-1] == '/')
		slash--;
	if (!slash)
		text_add_char(out, '.');
	else
		text_add_n(out, path, slash == path ? 1 : (size_t)(slash - path));
}

static bool is_fixed(const char *path)
{
	struct text folder = {0};
	struct statvfs medium;
	bool fixed;

	place_folder(path, &folder);
	fixed = (statvfs(path, &medium) == 0 && (medium.f_flag & ST_RDONLY) != 0) ||
	        access(path, W_OK) != 0 || access(text_str(&folder), W_OK) != 0;
	text_clear(&folder);
	return fixed;
}

/* WAL needs memory that all programs share, and computers over a network do not. */
static bool is_local(const char *path)
{
	static const unsigned long networks[] = {
		0x6969, 0x517B, 0xFF534D42, 0xFE534D42, /* nfs, smb, cifs, smb2 */
		0x5346414F, 0x73757245, 0x00C36400, 0x01021997, /* afs, coda, ceph, 9p */
		0x65735546, 0x786F4256, 0x0BD00BD0, 0x47504653, /* fuse, vboxsf, lustre, gpfs */
	};
	struct statfs medium;

	if (statfs(path, &medium) != 0)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(networks); i++)
		if (((unsigned long)medium.f_type & 0xFFFFFFFF) == networks[i])
			return false;
	return true;
}

static enum status place_fill(struct place *out, struct error *err)
{
	if (!realpath(out->named, out->path))
		return fail_stat(out, errno, err);
	out->fixed = is_fixed(out->path);
	out->local = is_local(out->path);
	return OK;
}

static enum status find(struct place *out, struct error *err)
{
	struct stat info;

	if (stat(out->named, &info) != 0)
		return fail_stat(out, errno, err);
	if (kind_check(out, &info, err) != OK)
		return err->status;
	if (info.st_size == 0)
		return fail_empty(out, err);
	return place_fill(out, err) == OK ? permissions_check(out, err) : err->status;
}

enum status place_find(const char *named, struct place *out, struct error *err)
{
	*out = (struct place){.named = named};
	return find(out, err);
}

enum status place_find_copy(const char *named, struct place *out, struct error *err)
{
	*out = (struct place){.named = named, .is_copy = true};
	return find(out, err);
}

/* A link that leads nowhere is there, but not to be followed. */
enum status place_seek(const char *named, struct place *out, bool *there, struct error *err)
{
	struct stat info;

	*out = (struct place){.named = named};
	*there = stat(named, &info) == 0;
	if (*there)
		return kind_check(out, &info, err) == OK ? place_fill(out, err) : err->status;
	if (errno != ENOENT && errno != ENOTDIR)
		return fail_stat(out, errno, err);
	if (lstat(named, &info) == 0 || strlen(named) >= sizeof(out->path))
		return fail_stat(out, ELOOP, err);
	strcpy(out->path, named);
	return OK;
}

/* Makes the folders on the way to `folder` that are missing, and counts them. A mode is always set
 * once more: the umask may have taken bits off. */
static enum status folders_make(const char *folder, int *made, struct error *err)
{
	struct text above = {0};
	struct stat info;
	enum status status = OK;

	if (stat(folder, &info) == 0)
		return OK;
	place_folder(folder, &above);
	if (strcmp(text_str(&above), folder) != 0)
		status = folders_make(text_str(&above), made, err);
	text_clear(&above);
	if (status != OK)
		return status;
	if (mkdir(folder, 0700) == 0) {
		(*made)++;
		if (chmod(folder, 0700) == 0)
			return OK;
	}
	if (errno == EEXIST)
		return OK;
	return fail(err, ERR_FILE, "%s: deze map kan niet worden gemaakt; kies een plek waar "
	            "geschreven mag worden", folder);
}

/* The deepest folders, which folders_make made and which are empty again. */
static void folders_remove(const char *folder, int made)
{
	struct text name = {0};
	struct text above = {0};

	text_add(&name, folder);
	for (; made > 0 && rmdir(text_str(&name)) == 0; made--) {
		place_folder(text_str(&name), &above);
		text_reset(&name);
		text_add(&name, text_str(&above));
	}
	text_clear(&name);
	text_clear(&above);
}

static bool is_folder(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static enum status fail_make(const char *named, int cause, struct error *err)
{
	if (is_folder(named))
		return fail(err, ERR_FILE, "%s: dit is een map; noem een bestand", named);
	if (cause == EEXIST)
		return fail(err, ERR_FILE, "%s: dit bestand bestaat al en wordt niet overschreven; kies "
		            "een andere naam", named);
	if (cause == ENOSPC || cause == EDQUOT)
		return fail(err, ERR_DISK_FULL, "%s: de schijf is vol; maak ruimte en probeer opnieuw",
		            named);
	if (cause == ENOENT || cause == ENOTDIR)
		return fail(err, ERR_FILE, "%s: de map van dit bestand is er niet; maak die eerst",
		            named);
	return fail(err, ERR_FILE, "%s: hier kan geen bestand worden gemaakt; kies een map waarin "
	            "geschreven mag worden", named);
}

static enum status file_make(const char *named, struct error *err)
{
	int fd = open(named, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool made;

	if (fd < 0)
		return fail_make(named, errno, err);
	made = fchmod(fd, 0600) == 0;
	if (close(fd) == 0 && made)
		return OK;
	unlink(named);
	return fail_make(named, EACCES, err);
}

enum status place_make(const char *named, bool folders, struct place *out, struct error *err)
{
	struct text folder = {0};
	enum status status = OK;

	place_folder(named, &folder);
	*out = (struct place){.named = named};
	if (folders)
		status = folders_make(text_str(&folder), &out->folders_made, err);
	if (status == OK)
		status = file_make(named, err);
	if (status == OK) {
		status = place_fill(out, err);
		if (status != OK)
			unlink(named);
	}
	if (status != OK)
		folders_remove(text_str(&folder), out->folders_made);
	text_clear(&folder);
	return status;
}

void place_remove(const struct place *place)
{
	struct text name = {0};

	for (size_t i = 0; i < PLACE_SUFFIXES; i++) {
		suffixed(place, place_suffixes[i], &name);
		unlink(text_str(&name)); /* most are not there */
	}
	place_folder(place->path, &name);
	folders_remove(text_str(&name), place->folders_made);
	text_clear(&name);
}

void place_uri(const struct place *place, const char *options, struct text *out)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	                            "/._-";

	text_reset(out);
	text_add(out, "file:");
	for (const char *at = place->path; *at; at++)
		if (strchr(plain, *at))
			text_add_char(out, *at);
		else
			text_printf(out, "%%%02X", (unsigned)(unsigned char)*at);
	text_add(out, options);
}

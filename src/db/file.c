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

static const char *const beside[] = {"", "-journal", "-wal", "-shm"};

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

static enum status fail_stat(const char *named, int cause, struct error *err)
{
	if (cause == ENOENT || cause == ENOTDIR)
		return fail(err, ERR_NOT_FOUND, "%s: dit bestand is er niet; maak het met cvb init, of "
		            "noem een ander bestand met --db", named);
	if (cause == EACCES)
		return fail(err, ERR_FILE, "%s: geen toegang tot de map van dit bestand; noem een ander "
		            "bestand met --db", named);
	return fail(err, ERR_FILE, "%s: dit pad is niet te volgen; controleer de naam", named);
}

static enum status kind_check(const char *named, const struct stat *info, struct error *err)
{
	if (S_ISDIR(info->st_mode))
		return fail(err, ERR_FILE, "%s: dit is een map; noem een bestand, met --db", named);
	if (!S_ISREG(info->st_mode))
		return fail(err, ERR_FILE, "%s: dit is geen gewoon bestand; noem een ander bestand met "
		            "--db", named);
	if (info->st_size == 0)
		return fail(err, ERR_FILE, "%s: dit bestand is leeg; zet een reservekopie terug met cvb "
		            "herstel, of verwijder het en typ cvb init", named);
	return OK;
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

	for (size_t i = 0; i < ARRAY_LEN(beside) && status == OK; i++) {
		suffixed(place, beside[i], &name);
		if (stat(text_str(&name), &info) == 0 && (info.st_mode & 077) != 0)
			status = fail_open_to_others(i == 0 ? place->named : text_str(&name), err);
	}
	text_clear(&name);
	if (status == OK && access(place->path, R_OK) != 0)
		status = fail(err, ERR_FILE, "%s: dit bestand is niet van deze gebruiker en mag niet "
		              "worden gelezen; noem een ander bestand met --db", place->named);
	return status;
}

/* The folder of a path, "." when it names none. */
static void folder_of(const char *path, struct text *out)
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

	folder_of(path, &folder);
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

static enum status place_fill(const char *named, struct place *out, struct error *err)
{
	out->named = named;
	if (!realpath(named, out->path))
		return fail_stat(named, errno, err);
	out->fixed = is_fixed(out->path);
	out->local = is_local(out->path);
	return OK;
}

enum status place_find(const char *named, struct place *out, struct error *err)
{
	struct stat info;

	if (stat(named, &info) != 0)
		return fail_stat(named, errno, err);
	if (kind_check(named, &info, err) != OK || place_fill(named, out, err) != OK)
		return err->status;
	return permissions_check(out, err);
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
	folder_of(folder, &above);
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
		folder_of(text_str(&name), &above);
		text_reset(&name);
		text_add(&name, text_str(&above));
	}
	text_clear(&name);
	text_clear(&above);
}

static enum status fail_make(const char *named, int cause, struct error *err)
{
	if (cause == EEXIST)
		return fail(err, ERR_FILE, "%s: dit bestand bestaat al en wordt niet overschreven; kies "
		            "een andere naam", named);
	if (cause == ENOSPC || cause == EDQUOT)
		return fail(err, ERR_DISK_FULL, "%s: de schijf is vol; maak ruimte en probeer opnieuw",
		            named);
	if (cause == ENOENT || cause == ENOTDIR)
		return fail(err, ERR_FILE, "%s: de map van dit bestand is er niet", named);
	if (cause == EISDIR)
		return fail(err, ERR_FILE, "%s: dit is een map; noem een bestand", named);
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

	folder_of(named, &folder);
	out->folders_made = 0;
	if (folders)
		status = folders_make(text_str(&folder), &out->folders_made, err);
	if (status == OK)
		status = file_make(named, err);
	if (status == OK) {
		status = place_fill(named, out, err);
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

	for (size_t i = 0; i < ARRAY_LEN(beside); i++) {
		suffixed(place, beside[i], &name);
		unlink(text_str(&name)); /* most are not there */
	}
	folder_of(place->path, &name);
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

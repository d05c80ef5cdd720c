/* Writes the bundle: every file of it, of the whole school or of one pupil, as of one moment. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cvb/journaal.h"
#include "cvb/uitwisseling.h"

#define CHUNK ((size_t)64 * 1024)
#define UNFINISHED ".onaf" /* behind every name until all files are whole, also after a kill */

struct export {
	struct store *store;
	const char *map;
	int64_t leerling;   /* 0 = the whole school */
	struct arena arena; /* what is to be known until the end: the days of meetings */
	const char **meetings;
	size_t meetings_cap;
	size_t meeting_count;
	int written;        /* files made so far */

	/* the file being written */
	const char *name;
	int fd;
	struct text text;
	struct csv_writer writer;
	int reason;         /* errno of what went wrong; 0 = nothing */
};

/* ---- one file ---- */

static void flush(struct export *export)
{
	size_t done = 0;

	while (done < export->text.len && export->reason == 0) {
		ssize_t n = write(export->fd, export->text.data + done, export->text.len - done);

		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			export->reason = errno;
	}
	text_reset(&export->text);
}

static void write_header(struct export *export, const struct entiteit *soort)
{
	for (int i = 0; i < soort->aantal; i++)
		csv_write_text(&export->writer, soort->velden[i].naam);
	csv_write_row_end(&export->writer);
}

static bool write_record(const struct record *record, void *context)
{
	struct export *export = context;

	for (int i = 0; i < record->soort->aantal; i++)
		csv_write_value(&export->writer, &record->soort->velden[i], record->waarden[i]);
	csv_write_row_end(&export->writer);
	if (export->text.len >= CHUNK)
		flush(export);
	return export->reason == 0;
}

static bool write_meeting(const struct record *record, void *context)
{
	struct export *export = context;

	for (size_t i = 0; i < export->meeting_count; i++)
		if (record_is(record, V_vergadering_datum, export->meetings[i]))
			return write_record(record, export);
	return true;
}

static void write_of_leerling(struct export *export, enum entiteit_nr nr)
{
	struct arena arena = {0};
	struct record_lijst lijst = records_of(export->store, nr, export->leerling, &arena);

	for (size_t i = 0; i < lijst.aantal && write_record(&lijst.rijen[i], export); i++)
		;
	arena_clear(&arena);
}

static void write_records(struct export *export, enum entiteit_nr nr)
{
	if (export->leerling == 0)
		records_visit(export->store, nr, write_record, export);
	else if (nr == E_vergadering)
		records_visit(export->store, nr, write_meeting, export);
	else
		write_of_leerling(export, nr);
}

static void write_file(struct export *export, const struct entiteit *soort)
{
	struct text path = {0};

	text_printf(&path, "%s/%s" UNFINISHED, export->map, soort->bestand);
	export->name = soort->bestand;
	export->fd = open(text_str(&path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	text_clear(&path);
	if (export->fd < 0) {
		export->reason = errno;
		return;
	}
	export->written++;
	write_header(export, soort);
	write_records(export, soort->nr);
	flush(export);
	if (export->reason == 0 && fsync(export->fd) != 0)
		export->reason = errno;
	if (close(export->fd) != 0 && export->reason == 0)
		export->reason = errno;
}

/* ---- the meetings of one pupil ---- */

static void add_meetings(struct export *export, enum entiteit_nr nr, int field)
{
	struct record_lijst lijst = records_of(export->store, nr, export->leerling, &export->arena);

	for (size_t i = 0; i < lijst.aantal; i++) {
		if (!record_text(&lijst.rijen[i], field))
			continue;
		export->meetings = xgrow(export->meetings, &export->meetings_cap,
		                         export->meeting_count + 1, sizeof(*export->meetings));
		export->meetings[export->meeting_count++] = record_text(&lijst.rijen[i], field);
	}
}

static void find_meetings(struct export *export)
{
	add_meetings(export, E_besluit, V_besluit_datum);
	add_meetings(export, E_agendapunt, V_agendapunt_datum);
	add_meetings(export, E_actie, V_actie_vergadering);
}

/* ---- the folder ---- */

static bool is_empty(DIR *folder)
{
	const struct dirent *entry;

	while ((entry = readdir(folder)))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			return false;
	return true;
}

/* Makes the folder, or sees that the one that is there is empty. */
static enum status prepare_folder(const char *map, bool *made, struct error *err)
{
	DIR *folder;
	bool empty;

	*made = mkdir(map, 0700) == 0;
	if (*made)
		return OK;
	folder = errno == EEXIST ? opendir(map) : NULL;
	if (!folder)
		return fail_write(map, errno, err);
	empty = is_empty(folder);
	(void)closedir(folder);
	if (!empty)
		return fail(err, ERR_FILE, "%s: deze map is niet leeg; geef een lege of nieuwe map op",
		            map);
	return OK;
}

/* Calls `act` with the name of each file while it was unfinished, and its own. Returns 0, or what
 * `act` returned first that was not. */
static int each_written(const struct export *export, int (*act)(const char *, const char *))
{
	struct text unfinished = {0};
	struct text own = {0};
	int reason = 0;

	for (int nr = 0; nr < export->written && reason == 0; nr++) {
		text_reset(&own);
		text_printf(&own, "%s/%s", export->map, entiteit_get((enum entiteit_nr)nr)->bestand);
		text_reset(&unfinished);
		text_printf(&unfinished, "%s" UNFINISHED, own.data);
		reason = act(unfinished.data, own.data);
	}
	text_clear(&unfinished);
	text_clear(&own);
	return reason;
}

static int name_file(const char *unfinished, const char *own)
{
	return rename(unfinished, own) == 0 ? 0 : errno;
}

/* It has one of the two names. */
static int remove_file(const char *unfinished, const char *own)
{
	if (unlink(unfinished) != 0)
		(void)unlink(own); /* the error that led here is the one to tell */
	return 0;
}

/* After an error: half a dossier must not be taken for a whole one. */
static void remove_written(const struct export *export, bool made)
{
	(void)each_written(export, remove_file);
	if (made)
		(void)rmdir(export->map);
}

static enum status name_files(const struct export *export, struct error *err)
{
	int reason = each_written(export, name_file);

	return reason == 0 ? OK : fail_write(export->map, reason, err);
}

static enum status sync_folder(const char *map, struct error *err)
{
	int fd = open(map, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int reason = fd < 0 || fsync(fd) != 0 ? errno : 0;

	if (fd >= 0)
		(void)close(fd);
	if (reason == 0 || reason == EINVAL) /* some file systems cannot */
		return OK;
	return fail_write(map, reason, err);
}

/* ---- the whole ---- */

static enum status write_all(struct export *export, struct error *err)
{
	struct text path = {0};
	enum status status = db_begin_read(export->store->db, err);

	if (status != OK)
		return status;
	if (export->leerling != 0)
		find_meetings(export);
	for (int nr = 0; nr < ENTITEIT_AANTAL && export->reason == 0; nr++)
		write_file(export, entiteit_get((enum entiteit_nr)nr));
	db_rollback(export->store->db);
	if (export->reason == 0)
		return OK;
	text_printf(&path, "%s/%s", export->map, export->name);
	status = fail_write(text_str(&path), export->reason, err);
	text_clear(&path);
	return status;
}

/* Taking dossiers out is written down, as opening and printing them is (AVG). */
enum status export_bundle(struct store *store, const char *map, int64_t leerling,
	struct error *err)
{
	struct export export = {.store = store, .map = map, .leerling = leerling};
	bool made;
	enum status status;

	if ((status = db_intact(store->db, err)) || (status = prepare_folder(map, &made, err)))
		return status;
	export.writer.out = &export.text;
	if ((status = write_all(&export, err)) || (status = name_files(&export, err)) ||
	    (status = sync_folder(map, err)) ||
	    (status = journaal_inzage(store, INZAGE_GEEXPORTEERD, leerling, err)))
		remove_written(&export, made);
	text_clear(&export.text);
	xfree(export.meetings);
	arena_clear(&export.arena);
	return status;
}

/* The person's own editor for a long text. The text lies in a file that only they can read, in a
 * folder of its own, and is gone afterwards whatever happens. */
#include "form_intern.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TEXT_MAX (1024 * 1024) /* of a field, as for an import */

struct place {
	char *folder;
	char *file;
};

static const char *editor_command(void)
{
	static const char *const names[] = {"CVB_EDITOR", "VISUAL", "EDITOR"};

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (env_get(names[i]))
			return env_get(names[i]);
	return NULL;
}

/* Editors leave copies beside the file: all of it goes. */
static void remove_place(struct place *place)
{
	DIR *folder = opendir(place->folder);
	struct dirent *entry;

	while (folder && (entry = readdir(folder))) {
		struct text path = {0};

		text_printf(&path, "%s/%s", place->folder, entry->d_name);
		unlink(text_str(&path));
		text_clear(&path);
	}
	if (folder)
		closedir(folder);
	rmdir(place->folder);
	xfree(place->folder);
	xfree(place->file);
}

static enum status make_place(struct place *place, struct error *err)
{
	const char *base = env_get("XDG_RUNTIME_DIR");
	struct text path = {0};

	if (!base)
		base = env_get("TMPDIR");
	text_printf(&path, "%s/cvb-XXXXXX", base ? base : "/tmp");
	if (!mkdtemp(path.data)) { /* 0700 */
		fail_write(path.data, errno, err);
		text_clear(&path);
		return err->status;
	}
	place->folder = xstrdup(path.data);
	text_add(&path, "/tekst.txt");
	place->file = xstrdup(path.data);
	text_clear(&path);
	return OK;
}

static enum status write_file(const char *path, const struct text *text, struct error *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
	bool written;

	if (!file) {
		fail_write(path, errno, err);
		if (fd >= 0)
			close(fd);
		return err->status;
	}
	written = fprintf(file, "%s\n", text_str(text)) >= 0;
	if (fclose(file) != 0 || !written)
		return fail_write(path, errno, err);
	return OK;
}

/* Line ends of other systems become ours; the last one goes. */
static enum status take_over(const struct text *read, struct text *text, struct error *err)
{
	if (read->len > TEXT_MAX)
		return fail(err, ERR_INPUT, "De tekst is langer dan 1 MB en is niet overgenomen.");
	if (strlen(text_str(read)) != read->len || !utf8_valid(text_str(read), read->len))
		return fail(err, ERR_INPUT, "Het bestand uit de editor is geen tekst in UTF-8 en is "
		            "niet overgenomen.");
	text_reset(text);
	for (size_t i = 0; i < read->len; i++)
		if (read->data[i] != '\r' || read->data[i + 1] != '\n')
			text_add_char(text, read->data[i]);
	while (text->len > 0 && text->data[text->len - 1] == '\n')
		text->data[--text->len] = '\0';
	return OK;
}

static enum status read_file(const char *path, struct text *text, struct error *err)
{
	FILE *file = fopen(path, "r");
	struct text read = {0};
	char bytes[4096];
	size_t len;
	enum status status;

	if (!file)
		return fail(err, ERR_FILE, "%s: wat de editor schreef is niet te lezen; de tekst is "
		            "gebleven zoals hij was", path);
	while (read.len <= TEXT_MAX && (len = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_add_n(&read, bytes, len);
	status = ferror(file) ? fail(err, ERR_FILE, "%s: is niet te lezen", path)
	                      : take_over(&read, text, err);
	fclose(file);
	text_clear(&read);
	return status;
}

/* By the shell, because the variable may hold options: "code -w". */
static enum status run_editor(struct tui *tui, const char *command, char *file, struct error *err)
{
	struct text line = {0};
	char shell[] = "sh", option[] = "-c";
	char *argv[] = {shell, option, NULL, shell, file, NULL};
	enum status status;

	text_printf(&line, "%s \"$1\"", command);
	argv[2] = line.data;
	status = tui_run_program(tui, argv, err);
	text_clear(&line);
	return status;
}

/* After an editor that ended badly, perhaps because the terminal was closed: takes what it had
 * saved by then. False when that is nothing new, or shorter: then it may be half a file. */
static bool take_saved(const struct place *place, struct text *text)
{
	struct text path = {0}, saved = {0};
	struct error err;
	bool taken;

	text_printf(&path, "%s.save", place->file); /* nano's way of saving then */
	if (access(path.data, F_OK) != 0)
		path.len -= strlen(".save");
	path.data[path.len] = '\0';
	taken = read_file(path.data, &saved, &err) == OK && saved.len >= text->len &&
	        strcmp(text_str(&saved), text_str(text)) != 0;
	if (taken) {
		text_reset(text);
		text_add(text, text_str(&saved));
	}
	text_clear(&path);
	text_clear(&saved);
	return taken;
}

static enum status edit_file(struct tui *tui, const char *command, struct place *place,
	struct text *text, struct error *err)
{
	if (run_editor(tui, command, place->file, err) == OK)
		return read_file(place->file, text, err);
	return fail(err, ERR_FILE, "De editor (%s) is niet goed geëindigd; %s.", command,
	            take_saved(place, text) ? "wat daarin was bewaard, is overgenomen"
	                                    : "de tekst is gebleven zoals hij was");
}

enum status editor_edit(struct tui *tui, struct text *text, struct error *err)
{
	const char *command = editor_command();
	struct place place = {0};
	enum status status;

	if (!command)
		return fail(err, ERR_INPUT, "Er is geen editor ingesteld. Zet in de omgeving "
		            "CVB_EDITOR, VISUAL of EDITOR, bijvoorbeeld CVB_EDITOR=nano.");
	if (make_place(&place, err) != OK)
		return err->status;
	status = write_file(place.file, text, err);
	if (status == OK)
		status = edit_file(tui, command, &place, text, err);
	remove_place(&place);
	return status;
}

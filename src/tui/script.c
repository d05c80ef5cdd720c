/* Runs the interface from a file of steps, for tests: keys by name in, pictures of the canvas out.
 * No terminal, no waiting. tests/scherm/README describes the steps and the dumps. */
#include "backend.h"
#include "decode.h"
#include "svg.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct script {
	struct backend backend;
	const char *path;
	FILE *out;
	struct text source;
	char *next_line;
	int line;
	char *keys; /* names that are left of a `key` step */
	struct decoder decoder;
	int rows, columns;
	bool resized, ended, ticked;
	bool hasty; /* steps do not wait until all was read */
	long pieces; /* of that reading which a hasty script still wants */
	int64_t seconden; /* that passed, by `tick` */
	bool listening;
	char pressed[KEY_NAME_SIZE]; /* the last key, when what it led to was not told yet */
	const struct canvas *shown;
	struct error err;
};

/* ---- dumps ---- */

/* The most urgent role of a row, as a letter; whether it is selected in *selected. */
static char row_mark(const struct canvas *canvas, int row, bool *selected)
{
	static const struct {
		enum role role;
		char mark;
	} marks[] = {{ROLE_INFO, 'I'}, {ROLE_WARNING, 'W'}, {ROLE_LATE, 'L'}, {ROLE_ERROR, 'E'}};
	size_t found = 0;

	*selected = false;
	for (int column = 0; column < canvas_columns(canvas); column++) {
		const struct cell *cell = canvas_cell(canvas, row, column);

		*selected |= cell->selected;
		for (size_t i = found; i < ARRAY_LEN(marks); i++)
			if (marks[i].role == cell->role)
				found = i + 1;
	}
	return found > 0 ? marks[found - 1].mark : ' ';
}

static void dump(const struct script *script, const char *name)
{
	const struct canvas *canvas = script->shown;
	struct text line = {0};
	int row, column;

	fprintf(script->out, "--- %s %dx%d\n", name, canvas_columns(canvas), canvas_rows(canvas));
	for (row = 0; row < canvas_rows(canvas); row++) {
		bool selected;
		char mark = row_mark(canvas, row, &selected);

		text_reset(&line);
		canvas_row(canvas, row, &line);
		fprintf(script->out, "%c%c|%s\n", selected ? '>' : ' ', mark, text_str(&line));
	}
	canvas_cursor(canvas, &row, &column);
	fprintf(script->out, "--- cursor %d,%d\n", row + 1, column + 1);
	text_clear(&line);
}

/* What a screen reader says after a key: the row with the cursor. */
static void tell(struct script *script)
{
	struct text line = {0};
	int row, column;

	canvas_cursor(script->shown, &row, &column);
	canvas_row(script->shown, row, &line);
	fprintf(script->out, "%-9s %2d,%-2d |%s\n", script->pressed, row + 1, column + 1,
	        text_str(&line));
	text_clear(&line);
	script->pressed[0] = '\0';
}

static bool on_screen(const struct script *script, const char *wanted)
{
	struct text line = {0};
	bool found = false;

	for (int row = 0; row < canvas_rows(script->shown) && !found; row++) {
		text_reset(&line);
		canvas_row(script->shown, row, &line);
		found = strstr(text_str(&line), wanted) != NULL;
	}
	text_clear(&line);
	return found;
}

/* ---- steps ---- */

static enum status step_fails(struct script *script, const char *what, const char *rest)
{
	fail(&script->err, ERR_INPUT, "%s:%d: %s: %s", script->path, script->line, what, rest);
	script->ended = true;
	return script->err.status;
}

static char unescape(const char **at)
{
	static const char from[] = "ntre\\\"", to[] = "\n\t\r\033\\\"";
	const char *known;

	(*at)++;
	if (**at == 'x' && (*at)[1] && (*at)[2]) {
		char digits[3] = {(*at)[1], (*at)[2], '\0'};

		*at += 2;
		return (char)strtol(digits, NULL, 16);
	}
	known = **at ? strchr(from, **at) : NULL;
	return known ? to[known - from] : **at;
}

/* "…" with \n \t \r \e \\ \" \xHH in it. */
static void add_quoted(struct decoder *decoder, const char *rest)
{
	const char *at = rest + (*rest == '"');

	for (; *at && !(*at == '"' && at[1] == '\0'); at++) {
		char byte = *at == '\\' ? unescape(&at) : *at;

		decoder_add(decoder, &byte, 1);
		if (*at == '\0')
			break;
	}
}

static enum status step_type(struct script *script, char *rest)
{
	decoder_add(&script->decoder, rest, strlen(rest));
	return OK;
}

static enum status step_bytes(struct script *script, char *rest)
{
	add_quoted(&script->decoder, rest);
	return OK;
}

static enum status step_paste(struct script *script, char *rest)
{
	add_quoted(&script->decoder, "\\e[200~");
	add_quoted(&script->decoder, rest);
	add_quoted(&script->decoder, "\\e[201~");
	return OK;
}

/* Row and column as the cursor in a dump. */
static enum status step_click(struct script *script, char *rest)
{
	struct text report = {0};
	char *at;
	long row = strtol(rest, &at, 10);
	long column = *at == ',' ? strtol(at + 1, &at, 10) : 0;

	if (*at || row < 1 || column < 1)
		return step_fails(script, "geen plaats zoals 4,10", rest);
	text_printf(&report, "\033[<0;%ld;%ldM\033[<0;%ld;%ldm", column, row, column, row);
	decoder_add(&script->decoder, report.data, report.len);
	text_clear(&report);
	return OK;
}

/* At a place, or somewhere in the left of the screen. */
static enum status step_wheel(struct script *script, char *rest)
{
	struct text report = {0};
	bool up = strncmp(rest, "up", 2) == 0;
	char *at = rest + strcspn(rest, " ");
	long row = *at ? strtol(at, &at, 10) : 5;
	long column = *at == ',' ? strtol(at + 1, &at, 10) : 5;

	if (*at || row < 1 || column < 1 || (!up && strncmp(rest, "down", 4) != 0))
		return step_fails(script, "geen up of down, met of zonder plaats", rest);
	text_printf(&report, "\033[<%d;%ld;%ldM", up ? 64 : 65, column, row);
	decoder_add(&script->decoder, report.data, report.len);
	text_clear(&report);
	return OK;
}

static enum status step_key(struct script *script, char *rest)
{
	script->keys = rest;
	return OK;
}

static enum status step_size(struct script *script, char *rest)
{
	char *at;
	long columns = strtol(rest, &at, 10);
	long rows = *at == 'x' ? strtol(at + 1, &at, 10) : 0;

	if (*at || columns < 1 || rows < 1 || columns > 1000 || rows > 1000)
		return step_fails(script, "geen afmeting zoals 80x24", rest);
	script->columns = (int)columns;
	script->rows = (int)rows;
	script->resized = true;
	return OK;
}

static enum status step_dump(struct script *script, char *rest)
{
	dump(script, rest);
	return OK;
}

/* The screen alone, without what a picture says about it. */
static enum status step_text(struct script *script, char *rest)
{
	struct text text = {0};

	(void)rest;
	for (int row = 0; row < canvas_rows(script->shown); row++) {
		canvas_row(script->shown, row, &text);
		text_add_char(&text, '\n');
	}
	fwrite(text_str(&text), 1, text.len, script->out);
	text_clear(&text);
	return OK;
}

static enum status step_svg(struct script *script, char *rest)
{
	struct text text = {0};

	canvas_svg(script->shown, rest, &text);
	fwrite(text_str(&text), 1, text.len, script->out);
	text_clear(&text);
	return OK;
}

static enum status step_expect(struct script *script, char *rest)
{
	if (on_screen(script, rest))
		return OK;
	dump(script, "verwachting niet uitgekomen");
	return step_fails(script, "staat niet op het scherm", rest);
}

static enum status step_absent(struct script *script, char *rest)
{
	if (!on_screen(script, rest))
		return OK;
	dump(script, "verwachting niet uitgekomen");
	return step_fails(script, "staat op het scherm", rest);
}

/* The first one starts the clock. */
static enum status step_tick(struct script *script, char *rest)
{
	script->seconden += strtol(rest, NULL, 10);
	script->ticked = true;
	return OK;
}

/* From here on keys come before all was read; "hurry 3": after three pieces more of that. */
static enum status step_hurry(struct script *script, char *rest)
{
	script->hasty = strcmp(rest, "off") != 0;
	script->pieces = strtol(rest, NULL, 10);
	return OK;
}

/* "4,1 tekst": the place of the cursor, and what stands on its row. */
static enum status step_cursor(struct script *script, char *rest)
{
	struct text place = {0}, line = {0};
	char *text = rest + strcspn(rest, " ");
	int row, column;
	bool right;

	canvas_cursor(script->shown, &row, &column);
	text_printf(&place, "%d,%d", row + 1, column + 1);
	canvas_row(script->shown, row, &line);
	right = strncmp(rest, place.data, (size_t)(text - rest)) == 0 &&
	        place.len == (size_t)(text - rest) &&
	        strstr(text_str(&line), text + (*text == ' '));
	text_clear(&place);
	text_clear(&line);
	if (right)
		return OK;
	dump(script, "verwachting niet uitgekomen");
	return step_fails(script, "daar staat de cursor niet", rest);
}

/* Until "listen off". */
static enum status step_listen(struct script *script, char *rest)
{
	script->listening = strcmp(rest, "off") != 0;
	script->pressed[0] = '\0';
	if (script->listening)
		fprintf(script->out, "--- %s\n", rest);
	return OK;
}

static enum status step_end(struct script *script, char *rest)
{
	(void)rest;
	script->ended = true;
	return OK;
}

static const struct {
	const char *name;
	enum status (*run)(struct script *script, char *rest);
} steps[] = {
	{"type", step_type}, {"bytes", step_bytes},   {"paste", step_paste},
	{"key", step_key},   {"size", step_size},     {"dump", step_dump},
	{"end", step_end},   {"expect", step_expect}, {"absent", step_absent},
	{"click", step_click}, {"wheel", step_wheel}, {"tick", step_tick},
	{"text", step_text}, {"svg", step_svg},     {"cursor", step_cursor},
	{"listen", step_listen}, {"hurry", step_hurry},
};

static enum status run_step(struct script *script, char *line)
{
	size_t len = strcspn(line, " ");
	char *rest = line + len + (line[len] == ' ');

	if (*line == '\0' || *line == '#')
		return OK;
	for (size_t i = 0; i < ARRAY_LEN(steps); i++)
		if (strlen(steps[i].name) == len && strncmp(steps[i].name, line, len) == 0)
			return steps[i].run(script, rest);
	return step_fails(script, "geen stap die bestaat", line);
}

/* ---- the backend ---- */

static bool take_named_key(struct script *script, struct key *key)
{
	char *name = script->keys;
	size_t len;

	if (!name)
		return false;
	name += strspn(name, " ");
	len = strcspn(name, " ");
	script->keys = name[len] ? name + len + 1 : NULL;
	name[len] = '\0';
	if (len == 0)
		return false;
	if (key_parse(name, key))
		return true;
	step_fails(script, "geen toets die bestaat", name);
	return false;
}

static bool take_key(struct script *script, struct key *key)
{
	if (script->listening && script->pressed[0])
		tell(script);
	if (!decoder_take(&script->decoder, true, key) && !take_named_key(script, key))
		return false;
	key_label(key, script->pressed);
	return true;
}

static char *take_line(struct script *script)
{
	char *line = script->next_line;
	size_t len;

	if (!line || *line == '\0')
		return NULL;
	len = strcspn(line, "\n");
	script->next_line = line[len] ? line + len + 1 : NULL;
	line[len] = '\0';
	script->line++;
	return line;
}

static void script_size(struct backend *backend, int *rows, int *columns)
{
	struct script *script = (struct script *)backend;

	*rows = script->rows;
	*columns = script->columns;
}

static void script_show(struct backend *backend, const struct canvas *canvas)
{
	((struct script *)backend)->shown = canvas;
}

/* Is another piece of the reading wanted before the next step? */
static bool is_awaited(struct script *script)
{
	if (!script->hasty)
		return true;
	return script->pieces > 0 && script->pieces--;
}

static void script_wait(struct backend *backend, bool busy, struct event *event)
{
	struct script *script = (struct script *)backend;

	while (!script->ended) {
		char *line;

		if (busy && is_awaited(script)) {
			event->kind = EVENT_IDLE;
			return;
		}
		if (script->ticked) {
			script->ticked = false;
			*event = (struct event){.kind = EVENT_TICK, .seconden = script->seconden};
			return;
		}
		event->kind = script->resized ? EVENT_RESIZE : EVENT_KEY;
		if (script->resized || take_key(script, &event->key)) {
			script->resized = false;
			return;
		}
		if (script->ended || script->keys)
			continue;
		line = take_line(script);
		if (!line || run_step(script, line) != OK)
			script->ended = true;
	}
	event->kind = EVENT_END;
}

static enum status script_close(struct backend *backend, struct error *err)
{
	struct script *script = (struct script *)backend;
	enum status status = script->err.status;

	if (status != OK)
		*err = script->err;
	text_clear(&script->source);
	decoder_clear(&script->decoder);
	xfree(script);
	return status;
}

/* A script that begins with "hurry" sees the first screen as it is before anything was read. */
static bool begins_hasty(const char *source)
{
	while (source && (*source == '#' || *source == '\n')) {
		source = strchr(source, '\n');
		source += source != NULL;
	}
	return source && strncmp(source, "hurry", strlen("hurry")) == 0;
}

static enum status read_source(struct script *script, struct error *err)
{
	FILE *file = fopen(script->path, "r");
	char bytes[4096];
	size_t len;
	bool broken;

	if (!file)
		return fail(err, ERR_FILE, "%s: %s", script->path, strerror(errno));
	while ((len = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_add_n(&script->source, bytes, len);
	broken = ferror(file);
	fclose(file);
	if (broken)
		return fail(err, ERR_FILE, "%s: is niet te lezen", script->path);
	script->next_line = script->source.data;
	script->hasty = begins_hasty(script->source.data);
	return OK;
}

struct backend *script_open(const char *path, void *out, struct error *err)
{
	struct script *script = xcalloc(1, sizeof(*script));

	*script = (struct script){
		.backend = {.size = script_size, .show = script_show, .wait = script_wait,
		            .close = script_close},
		.path = path,
		.out = out,
		.rows = 24,
		.columns = 80,
	};
	if (read_source(script, err) == OK)
		return &script->backend;
	text_clear(&script->source);
	xfree(script);
	return NULL;
}

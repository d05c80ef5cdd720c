/* The drawer: a canvas onto a real terminal. The only file that knows curses, and of curses it uses
 * the output alone; keys are read in input.c. */
#define NCURSES_NOMACROS 1
#define NCURSES_WIDECHAR 1

#include "backend.h"
#include "crash.h"
#include "input.h"
#include "palette.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h" /* clicks and the wheel, in the spelling without limits */
#define MOUSE_OFF "\033[?1006l\033[?1000l"

struct terminal {
	struct backend backend;
	struct input input;
	SCREEN *screen;
	enum palette palette;
	int colours; /* that it has */
	bool mouse;
	bool plain;   /* accessible mode */
	bool drawing; /* the terminal is ours now */
};

/* Straight to the terminal, between two drawings. */
static void send(const char *sequence)
{
	putp(sequence);
	fflush(stdout);
}

static void modes_on(const struct terminal *term)
{
	send(PASTE_ON);
	if (term->mouse)
		send(MOUSE_ON);
}

static void modes_off(const struct terminal *term)
{
	if (term->mouse)
		send(MOUSE_OFF);
	send(PASTE_OFF);
}

/* What terminfo calls that; nothing when it has to be waited for. */
static void add_capability(const char *name, struct text *out)
{
	const char *sequence = tigetstr(name);

	if (sequence && sequence != (const char *)-1 && !strstr(sequence, "$<"))
		text_add(out, sequence);
}

static void watch(const struct terminal *term)
{
	static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
	struct text reset = {0};

	text_add(&reset, term->mouse ? MOUSE_OFF PASTE_OFF : PASTE_OFF);
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		add_capability(names[i], &reset);
	crash_watch(text_str(&reset));
	text_clear(&reset);
}

/* ---- a cell ---- */

/* The code points of a glyph; the canvas holds valid UTF-8. */
static void widen(const char *glyph, wchar_t *out)
{
	size_t taken;

	for (; *glyph; glyph += taken)
		*out++ = (wchar_t)utf8_take(glyph, -1, &taken);
	*out = 0;
}

/* Terminals do not agree on joined emoji and variation selectors: those are left out, so that every
 * terminal uses as many columns as the canvas says. */
static bool is_shown_mark(wchar_t c)
{
	bool joins = c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0xE0000;

	return c != 0 && !joins && wcwidth(c) == 0;
}

static attr_t attributes(unsigned flags)
{
	attr_t attrs = A_NORMAL;

	if (flags & STYLE_BOLD)
		attrs |= A_BOLD;
	if (flags & STYLE_UNDERLINE)
		attrs |= A_UNDERLINE;
	if (flags & STYLE_REVERSE)
		attrs |= A_REVERSE;
	return attrs;
}

static short pair_number(enum role role, bool selected)
{
	return (short)(1 + (int)role * 2 + selected);
}

static void put_wide(const wchar_t *points, attr_t attrs, short pair)
{
	cchar_t wide;

	if (setcchar(&wide, points, attrs, pair, NULL) != ERR)
		add_wch(&wide); /* fails behind the last cell, which is drawn then */
}

/* Takes from `points` one character that takes columns, no more than `room`, and the marks on it
 * into `out`; passes over what does not fit. Returns the columns; 0 = nothing is left. */
static int next_character(const wchar_t **points, int room, wchar_t out[])
{
	size_t count = 1;
	int used = 0;

	for (; **points && used == 0; (*points)++) {
		used = wcwidth(**points);
		if (used < 1 || used > room)
			used = 0;
		out[0] = **points;
	}
	for (; is_shown_mark(**points); (*points)++)
		if (count < CCHARW_MAX)
			out[count++] = **points;
	out[count] = 0;
	return used;
}

static void put_cell(const struct terminal *term, const struct cell *cell)
{
	bool selected = cell->selected && !term->plain; /* else a row is written again for its paper */
	struct style style = palette_style(term->palette, (enum role)cell->role, selected);
	short pair = term->palette == PALETTE_NONE
		? 0 : pair_number((enum role)cell->role, selected);
	attr_t attrs = attributes(style.flags);
	wchar_t points[sizeof(cell->glyph)], character[CCHARW_MAX + 1];
	const wchar_t *at = points;
	int room = cell->width;
	int used;

	widen(cell->glyph, points);
	for (; (used = next_character(&at, room, character)) > 0; room -= used)
		put_wide(character, attrs, pair);
	for (; room > 0; room--)
		put_wide(L" ", attrs, pair);
}

/* ---- colours ---- */

/* Without colours the terminal keeps its own, not the white on black that curses supposes. */
static void start_colours(struct terminal *term)
{
	bool able = has_colors() && start_color() != ERR && use_default_colors() != ERR;

	term->colours = able ? COLORS : 0;
}

/* Where colours are no numbers of a table (TERM=xterm-direct) they are said as what they are. */
static void make_pair(const struct terminal *term, short pair, const struct style *style)
{
	if (term->colours > 256)
		init_extended_pair(pair, palette_rgb(style->ink), palette_rgb(style->paper));
	else
		init_pair(pair, style->ink, style->paper);
}

static void choose_colours(struct terminal *term, enum kleur kleur)
{
	if (env_get("NO_COLOR") && kleur == KLEUR_AUTO)
		kleur = KLEUR_GEEN;
	term->palette = palette_choose(kleur, term->colours, env_get("COLORFGBG"));
	if (term->palette == PALETTE_NONE)
		return;
	for (int role = 0; role < ROLE_COUNT; role++)
		for (int selected = 0; selected < 2; selected++) {
			struct style style = palette_style(term->palette, (enum role)role, selected);

			make_pair(term, pair_number((enum role)role, selected), &style);
		}
}

static bool term_recolour(struct backend *backend, enum kleur kleur)
{
	struct terminal *term = (struct terminal *)backend;

	choose_colours(term, kleur);
	clearok(curscr, TRUE);
	return palette_choose(KLEUR_DONKER, term->colours, NULL) != PALETTE_NONE;
}

/* ---- the backend ---- */

static void term_size(struct backend *backend, int *rows, int *columns)
{
	struct winsize size = {0};

	(void)backend;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
	*rows = LINES;
	*columns = COLS;
}

static void term_show(struct backend *backend, const struct canvas *canvas)
{
	struct terminal *term = (struct terminal *)backend;
	int row, column;

	for (row = 0; row < canvas_rows(canvas); row++) {
		move(row, 0);
		for (column = 0; column < canvas_columns(canvas); column++) {
			const struct cell *cell = canvas_cell(canvas, row, column);

			if (cell->width > 0)
				put_cell(term, cell);
		}
	}
	canvas_cursor(canvas, &row, &column);
	move(row, column);
	refresh();
}

static void term_redraw(struct backend *backend)
{
	(void)backend;
	clearok(curscr, TRUE);
}

static void term_restyle(struct backend *backend, const struct tui *tui)
{
	struct terminal *term = (struct terminal *)backend;

	modes_off(term);
	term->mouse = tui->muis;
	term->plain = tui->toegankelijk;
	modes_on(term);
	crash_rest();
	watch(term);
	clearok(curscr, TRUE);
}

/* A terminal without a second screen would go on showing the dossier. */
static void leave_nothing(void)
{
	if (tigetstr("rmcup"))
		return;
	erase();
	refresh();
}

static void term_pause(struct backend *backend)
{
	struct terminal *term = (struct terminal *)backend;

	if (!term->drawing)
		return;
	term->drawing = false;
	crash_rest();
	leave_nothing();
	modes_off(term);
	endwin();
	input_yield(&term->input);
}

static void term_resume(struct backend *backend)
{
	struct terminal *term = (struct terminal *)backend;

	input_regain(&term->input);
	clearok(curscr, TRUE);
	refresh();
	modes_on(term);
	term->drawing = true;
	watch(term);
}

/* As the shell's Ctrl-Z; we come back here after `fg`. */
static void term_suspend(struct backend *backend)
{
	term_pause(backend);
	raise(SIGTSTP);
	term_resume(backend);
}

static void term_wait(struct backend *backend, bool busy, struct event *event)
{
	struct terminal *term = (struct terminal *)backend;

	input_wait(&term->input, busy, event);
	if (event->kind == EVENT_KEY && key_is(&event->key, "Ctrl-Z")) {
		event->kind = EVENT_RESIZE;
		term_suspend(backend);
	} else if (event->kind == EVENT_RESIZE && input_stop_asked()) {
		term_suspend(backend);
	}
}

static enum status term_close(struct backend *backend, struct error *err)
{
	struct terminal *term = (struct terminal *)backend;

	(void)err;
	term_pause(backend);
	input_stop(&term->input);
	delscreen(term->screen);
	xfree(term);
	return OK;
}

/* ---- opening ---- */

static void start_modes(const struct terminal *term)
{
	raw();
	noecho();
	nonl();
	typeahead(-1); /* it would look at the keys that input.c reads */
	set_escdelay(25);
	curs_set(1);
	scrollok(stdscr, FALSE);
	idcok(stdscr, !term->plain); /* what moves over is not heard */
}

/* Glyphs are UTF-8: without a locale that knows it curses would spoil them. */
static bool utf8_locale(void)
{
	setlocale(LC_CTYPE, "");
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static enum status check_terminal(struct error *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fail(err, ERR_FILE, "het scherm van cvb heeft een terminal nodig; "
		            "geef een opdracht, zoals \"cvb lijst\" (zie cvb --help)");
	if (!utf8_locale())
		return fail(err, ERR_FILE, "deze computer kent geen UTF-8-locale; "
		            "start cvb met LC_ALL=C.UTF-8");
	return OK;
}

struct backend *term_open(const struct tui *tui, struct error *err)
{
	struct terminal *term;
	SCREEN *screen;

	if (check_terminal(err) != OK)
		return NULL;
	crash_prepare(STDIN_FILENO);
	screen = newterm(NULL, stdout, stdin);
	if (!screen || !tigetstr("cup")) {
		const char *name = env_get("TERM");

		if (screen) {
			endwin();
			delscreen(screen);
		}
		fail(err, ERR_FILE, "op een terminal van het soort \"%s\" kan cvb niet tekenen; "
		     "stel TERM goed in, bijvoorbeeld op xterm-256color, of geef een opdracht, zoals "
		     "\"cvb lijst\" (zie cvb --help)", name ? name : "");
		return NULL;
	}
	term = xcalloc(1, sizeof(*term));
	term->screen = screen;
	term->mouse = tui->muis;
	term->plain = tui->toegankelijk;
	term->drawing = true;
	term->backend = (struct backend){
		.size = term_size, .show = term_show, .restyle = term_restyle, .redraw = term_redraw,
		.recolour = term_recolour, .wait = term_wait, .pause = term_pause,
		.resume = term_resume, .suspend = term_suspend, .close = term_close,
	};
	input_start(&term->input, STDIN_FILENO);
	start_modes(term);
	start_colours(term);
	choose_colours(term, tui->kleur);
	modes_on(term);
	watch(term);
	return &term->backend;
}

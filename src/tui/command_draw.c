/* The command line behind `:` as it looks: what answers to what was typed, and the line itself. */
#include "choices.h"
#include "command.h"

#include <string.h>

#define ROWS 6        /* of the list */
#define WHOLE_ROWS 3  /* of what Tab filled in, in accessible mode */
#define NAME_WIDTH 18 /* columns, with the space behind it */
#define KEY_WIDTH 11

static int typing_rows(const struct overlay *overlay, int columns)
{
	(void)overlay;
	(void)columns;
	return ROWS + 2;
}

static void add_status(const struct typing *typing, struct text *out)
{
	size_t count = typing->candidates.count;

	if (typing_has_name(typing) && typing->meant) {
		if (typing->words.count > 0)
			text_printf(out, "%zu van %zu · ", count, typing->words.count);
		command_explain(typing->view, typing->meant, out);
	} else if (*typing_line(typing) == '\0') {
		text_add(out, "Typ een opdracht; F1 laat ze alle zien.");
	} else if (typing->walk == 0 && typing->candidates.guessed) {
		text_add(out, "Bedoel je deze? Tab vult hem in.");
	} else {
		text_printf(out, "%zu van %zu opdrachten", count, typing->known.count);
	}
}

static void draw_status(const struct typing *typing, struct area *area)
{
	bool wrong = typing->complaint.len > 0;
	struct text text = {0};

	if (wrong)
		text_printf(&text, "%s%s", area->plain ? "let op: " : "! ",
		            text_str(&typing->complaint));
	else
		add_status(typing, &text);
	area_move(area, 0, 1);
	area_put_cut(area, wrong ? ROLE_ERROR : ROLE_DIM, text_str(&text), area->width - 2);
	if (wrong && area->plain)
		area_cursor(area, 0, 1);
	text_clear(&text);
}

static void draw_command(const struct typing *typing, struct area *row,
	const struct command *command)
{
	bool works = !command_refusal(typing->view, command);
	char key[KEY_NAME_SIZE];
	struct text help = {0}, sentence = {0};

	command_explain(typing->view, command, &help);
	first_key(command->keys, key); /* none of what works elsewhere */
	if (row->plain) {
		text_printf(&sentence, "%s; %s%s%s", command->name, key, *key ? "; " : "", text_str(&help));
		area_wrap_most(row, ROLE_NORMAL, text_str(&sentence), row->height);
	} else {
		area_put_own(row, works ? ROLE_NORMAL : ROLE_DIM, command->name, NAME_WIDTH);
		area_put_own(row, ROLE_KEY, key, KEY_WIDTH);
		area_put_cut(row, ROLE_DIM, text_str(&help), row->width - row->pen_x - 1);
	}
	text_clear(&help);
	text_clear(&sentence);
}

static void draw_candidate(const struct typing *typing, struct area *row, size_t index)
{
	const struct candidate *candidate = &typing->candidates.all[index];
	bool here = index + 1 == typing->walk;

	area_put(row, ROLE_NORMAL, here ? "> " : "  ");
	if (candidate->command)
		draw_command(typing, row, candidate->command);
	else
		area_put_cut(row, ROLE_NORMAL, candidate->shown, row->width - 3);
	area_target(row, &(struct target){.index = index});
	if (here)
		area_select(row, 0, 1);
	if (here && row->plain)
		area_cursor(row, 0, 0);
}

/* Accessible: behind what is typed, what would become of it. */
static void draw_outcome(const struct typing *typing, struct area *area)
{
	area_move(area, area->pen_y, 2 + utf8_width(edit_str(&typing->edit)));
	if (typing->meant && command_refusal(typing->view, typing->meant))
		area_printf(area, ROLE_DIM, "; %s kan hier nu niet", typing->meant->name);
	else if (typing->meant)
		area_printf(area, ROLE_DIM, "; Enter doet %s", typing->meant->name);
	else if (*typing_line(typing) && typing->candidates.count > 0)
		area_put(area, ROLE_DIM, "; Tab vult aan");
}

/* In accessible mode the cursor is on what is to be read out: what is wrong, or the row that Tab
 * filled in, which is there whole. */
static void typing_draw(struct overlay *overlay, struct area *area)
{
	const struct typing *typing = (const struct typing *)overlay;
	struct area rows = area_rows(area, 1, area->height - 2);
	size_t room = (size_t)rows.height;
	size_t count = typing->candidates.count;
	size_t first = rows_first(typing->walk > 0 ? typing->walk - 1 : 0, count, room);
	struct edit line = typing->edit;
	int y = 0;

	line.finds = typing->walk == 0; /* what stands behind the name, when a person typed it */
	line.plain = (size_t)(typing_line(typing) - edit_str(&line));
	line.plain += strcspn(typing_line(typing), " ");
	area_move(area, area->height - 1, 1);
	area_put(area, ROLE_KEY, ":");
	edit_draw_line(&line, area, area->width - 3);
	if (area->plain)
		draw_outcome(typing, area);
	draw_status(typing, area);
	for (size_t i = first; i < count && i < first + room; i++) {
		bool whole = area->plain && i + 1 == typing->walk;
		struct area row = area_rows(&rows, y, whole ? WHOLE_ROWS : 1);

		draw_candidate(typing, &row, i);
		y += row.pen_y > 1 ? row.pen_y : 1;
	}
}

static const struct action typing_hints[] = {
	{"Enter", "doen", "doen", NULL, NULL, 0},
	{"Tab", "aanvullen", "vult aan", NULL, NULL, 0},
	{"Omhoog", "eerder", "eerder", NULL, NULL, 0},
	{"Esc", "terug", "terug", NULL, NULL, 0},
	{0},
};

const struct overlay typing_overlay = {typing_rows, typing_draw, typing_hints};

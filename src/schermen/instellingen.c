/* The settings in force, to read: they are changed in their file. */
#include <string.h>

#include "intern.h"

struct instellingen {
	struct page *blad;
};

static void add_lines(struct page *blad, const char *yaml)
{
	while (*yaml) {
		struct text line = { 0 };
		size_t len = strcspn(yaml, "\n");

		text_add_n(&line, yaml, len);
		page_text(blad, ROLE_NORMAL, text_str(&line));
		text_clear(&line);
		yaml += len + (yaml[len] ? 1 : 0);
	}
}

static void fill(struct page *blad, const struct config *config)
{
	struct text text = { 0 };

	if (config->bestand)
		text_printf(&text, "Deze instellingen gelden nu. Ze staan in %s; wat je daar wijzigt,"
			" geldt als cvb opnieuw start.", config->bestand);
	else
		text_add(&text, "Deze instellingen gelden nu: er is geen bestand met instellingen."
			" Hoe je er een maakt, staat in de handleiding (man cvb).");
	page_text(blad, ROLE_DIM, text_str(&text));
	page_empty(blad);
	text_reset(&text);
	config_write(config, &text);
	add_lines(blad, text_str(&text));
	text_clear(&text);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct instellingen *data = view->data;

	(void)argument;
	data->blad = page_new();
	fill(data->blad, store_of(view->tui)->config);
	view->part = page_part(data->blad);
	return true;
}

static void close_screen(struct view *view)
{
	page_free(((struct instellingen *)view->data)->blad);
}

const struct screen screen_instellingen = {
	.name = "instellingen",
	.title = "Instellingen",
	.size = sizeof(struct instellingen),
	.open = open_screen,
	.close = close_screen,
};

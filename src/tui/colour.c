/* Other colours while the program runs: `:kleur`, or with a word behind it `:kleur licht`. */
#include "loop.h"

#include <string.h>

/* In the order of enum kleur. */
static const struct choice choices[] = {
	[KLEUR_AUTO] = {"auto", "als de terminal: wat die aankan"},
	[KLEUR_DONKER] = {"donker", "donkere achtergrond"},
	[KLEUR_LICHT] = {"licht", "lichte achtergrond"},
	[KLEUR_GEEN] = {"geen", "geen kleuren"},
	{0},
};

/* The index of what was typed behind the name, else of what is picked; -1 = none. */
static int choose(struct tui *tui)
{
	const char *typed = tui_argument(tui);

	if (*typed == '\0')
		return tui_choose(tui, "Welke kleuren?", choices);
	for (int i = 0; choices[i].code; i++)
		if (strcmp(choices[i].code, typed) == 0)
			return i;
	tui_complain(tui, "Er zijn geen kleuren \"%s\": kies auto, donker, licht of geen.", typed);
	return -1;
}

void colour_words(struct words *out)
{
	for (const struct choice *choice = choices; choice->code; choice++)
		words_add(out, &(struct word){.text = choice->code, .shown = choice->label});
}

void colour_choose(struct view *view)
{
	struct tui *tui = view->tui;
	struct backend *backend = tui->loop->backend;
	int chosen = choose(tui);

	if (chosen < 0)
		return;
	tui->kleur = (enum kleur)chosen;
	if (backend->recolour && !backend->recolour(backend, tui->kleur))
		tui_complain(tui, "Deze terminal heeft geen kleuren: er verandert niets.");
	else
		tui_say(tui, "Kleuren: %s. Ook voor de volgende keer: scherm.kleur: %s in de "
		        "instellingen.", choices[chosen].code, choices[chosen].code);
}

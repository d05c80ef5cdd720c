/* How the screen looks, for as long as the program runs: what lasts longer stands in the config. */
#include "intern.h"

static void switched(struct view *view, bool on, const char *what, const char *setting)
{
	tui_say(view->tui, "%s: %s. Ook voor de volgende keer: scherm.%s: %s in de instellingen.",
		what, on ? "aan" : "uit", setting, on ? "ja" : "nee");
}

void weergave_privacy(struct view *view)
{
	struct tui *tui = view->tui;

	tui->privacy = !tui->privacy;
	tui_reload(tui);
	tui_say(tui, tui->privacy ? "Privacy aan: alleen wie op tafel ligt staat er met naam;"
		" interne notities en telefoonnummers zijn verborgen."
		: "Privacy uit: namen staan weer voluit.");
}

void weergave_toegankelijk(struct view *view)
{
	struct tui *tui = view->tui;

	tui->toegankelijk = !tui->toegankelijk;
	tui_restyle(tui);
	tui_reload(tui);
	switched(view, tui->toegankelijk, "Toegankelijk, zonder lijnen en kaders", "toegankelijk");
}

void weergave_muis(struct view *view)
{
	struct tui *tui = view->tui;

	tui->muis = !tui->muis;
	tui_restyle(tui);
	switched(view, tui->muis, "De muis", "muis");
}

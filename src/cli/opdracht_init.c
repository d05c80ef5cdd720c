/* cvb init: a new database. */
#include "uitvoer.h"

enum status opdracht_init(struct oproep *oproep, struct error *err)
{
	const char *pad;

	if (plaats_db(oproep, &pad, err) != OK || db_create(pad, err) != OK)
		return err->status;
	return uitvoer_say(err, "Nieuwe database: %s\nAlleen jij kunt dit bestand lezen. Verder met:\n"
		"  %s\n      de schermen, om leerlingen in te voeren\n"
		"  %s importeer MAP\n      leerlingen en dossiers uit CSV-bestanden\n",
		pad, plaats_cvb(oproep), plaats_cvb(oproep));
}

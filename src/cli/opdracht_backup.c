/* cvb backup: a copy of the database, also while it is in use. */
#include "melding.h"
#include "uitvoer.h"

enum status opdracht_backup(struct oproep *oproep, struct error *err)
{
	const char *pad = oproep->argumenten[0];
	struct text meldingen = {0};
	struct db *kopie;
	enum status status;

	if (oproep_open(oproep, err) != OK)
		return err->status;
	status = db_backup(oproep->store->db, pad, &meldingen, &kopie, err);
	if (meldingen.len > 0)
		melding("de reservekopie is gemaakt, maar in de database is dit niet in orde:");
	melding_lines(text_str(&meldingen));
	if (status == OK)
		status = uitvoer_say(err, "Reservekopie gemaakt: %s\n%s. Alleen jij kunt dit bestand lezen.\n",
			pad, inhoud_shown(kopie, &oproep->arena));
	db_close(kopie);
	text_clear(&meldingen);
	return status == ERR_NOT_FOUND ? ERR_FILE : status; /* the file, not a pupil */
}

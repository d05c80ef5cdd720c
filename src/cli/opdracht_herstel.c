/* cvb herstel: a reservekopie in the place of the database, which may have become unreadable. */
#include "melding.h"
#include "uitvoer.h"
#include "vraag.h"

static void tell(struct oproep *oproep, struct db *kopie, const char *pad, struct text *out)
{
	text_add(out, "Reservekopie ");
	utf8_add_safe(out, oproep->argumenten[0]);
	text_printf(out, "\n  %s\nkomt in de plaats van ", inhoud_shown(kopie, &oproep->arena));
	utf8_add_safe(out, pad);
	text_add(out, "\n  wat daar al staat, blijft ernaast bewaard\n");
}

static enum status put_back(struct oproep *oproep, struct db *kopie, const char *pad,
	struct error *err)
{
	struct text out = {0};
	struct text bewaard = {0};
	bool ja = false;
	enum status status;

	tell(oproep, kopie, pad, &out);
	status = vraag_ask(oproep, &out, "Sluit cvb eerst overal. Terugzetten?", &ja, err);
	if (status == OK && ja)
		status = db_restore(kopie, pad, &bewaard, err);
	if (status == OK && ja)
		status = uitvoer_say(err, "Teruggezet.%s%s\n",
			bewaard.len > 0 ? " Wat er stond, staat nu in: " : "", text_str(&bewaard));
	text_clear(&out);
	text_clear(&bewaard);
	return status;
}

enum status opdracht_herstel(struct oproep *oproep, struct error *err)
{
	const char *pad;
	struct text meldingen = {0};
	struct db *kopie;
	enum status status;

	if (plaats_db(oproep, &pad, err) != OK)
		return err->status;
	status = db_open_copy(oproep->argumenten[0], &meldingen, &kopie, err);
	if (meldingen.len > 0)
		melding("in deze reservekopie is dit niet in orde:");
	melding_lines(text_str(&meldingen));
	if (status == OK && (status = db_restore_check(kopie, pad, err)) == OK &&
	    (status = vraag_possible(oproep, err)) == OK)
		status = put_back(oproep, kopie, pad, err);
	db_close(kopie);
	text_clear(&meldingen);
	return status == ERR_NOT_FOUND ? ERR_FILE : status; /* the file, not a pupil */
}

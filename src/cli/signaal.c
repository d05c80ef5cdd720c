/* The forms of a signal that more than one command has. */
#include "signaal.h"
#include "uitvoer.h"

#define MAILABLE 76  /* columns: no mail program breaks these again */

struct signaal_lijst signalen_leerling(struct oproep *oproep, int64_t leerling)
{
	const struct signaal_filter filter = {.leerling = leerling, .code = -1, .ernst = -1};

	return signalen(oproep->store, &filter, &oproep->arena);
}

static void signaal_json(struct json *json, const struct signaal *signaal)
{
	char iso[DATUM_SIZE];

	datum_iso(signaal->datum, iso);
	json_object(json);
	json_key_text(json, "code", signaal_code_name(signaal->code));
	json_key_text(json, "ernst", ernst_name(signaal->ernst));
	json_key_text(json, "leerlingnummer", signaal->leerlingnummer);
	json_key_text(json, "naam", signaal->naam);
	json_key_text(json, "datum", *iso ? iso : NULL);
	json_key_text(json, "tekst", signaal->tekst);
	json_end(json);
}

void signalen_json(struct json *json, const struct signaal_lijst *lijst)
{
	json_array(json);
	for (size_t i = 0; i < lijst->aantal; i++)
		signaal_json(json, &lijst->rijen[i]);
	json_end(json);
}

const char *signaal_wie(const char *naam, const char *leerlingnummer, struct arena *arena)
{
	if (!naam)
		return "Over geen leerling";
	return arena_printf(arena, "%s (%s)", naam, leerlingnummer);
}

int signaal_columns(void)
{
	return uitvoer_readable(MAILABLE);
}

void signaal_tekst(struct blad *blad, const char *kop, const struct signaal *signaal,
	struct arena *arena)
{
	const char *datum = dag_tekst(signaal->datum, arena);

	blad_line(blad, 2, arena_printf(arena, "%s · %s%s%s", kop, signaal_title(signaal->code),
		*datum ? " · " : "", datum));
	blad_line(blad, 4, signaal->tekst);
}

void signaal_uitleg(struct blad *blad, const struct signaal *signaal, const struct config *config,
	struct arena *arena)
{
	const char *instellingen = signaal_instellingen(signaal->code, config, arena);

	blad_line(blad, 4, signaal_waarom(signaal->code));
	for (size_t i = 0; i < signaal->gebruikt_aantal; i++)
		blad_item(blad, 4, "-", gebruikt_tekst(&signaal->gebruikt[i], arena));
	if (*instellingen)
		blad_line(blad, 4, arena_printf(arena, "Instellingen: %s.", instellingen));
}

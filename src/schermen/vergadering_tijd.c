/* What the item on the table takes. It is put by every few seconds, outside the logboek, so that
 * somebody who is cut off loses a quarter of a minute at most. */
#include <stdlib.h>
#include <string.h>

#include "vergadering.h"

#define BIJZETTEN 15 /* seconds that may be lost */

int64_t zitting_seconden(const struct zitting *z)
{
	return z->nu != 0 && z->sinds != 0 ? z->basis.tui->seconden - z->sinds : 0;
}

static double bewaard(const struct agenda_punt *punt)
{
	const char *besteed = record_text(&punt->record, V_agendapunt_besteed);

	return besteed ? strtod(besteed, NULL) : 0;
}

double zitting_besteed(const struct zitting *z, const struct agenda_punt *punt)
{
	double minuten = bewaard(punt);

	return punt->record.id == z->nu ? minuten + (double)zitting_seconden(z) / 60 : minuten;
}

double zitting_samen(const struct zitting *z)
{
	return z->v.besteed + (double)zitting_seconden(z) / 60;
}

const char *zitting_minuten(double minuten, struct arena *arena)
{
	return decimaal_text((double)(long)(minuten * 10 + 0.5) / 10, arena);
}

/* ---- putting by ---- */

static struct klad klad_van(const struct zitting *z)
{
	return (struct klad){ .formulier = "zitting", .record = z->id };
}

void zitting_tijd_bijzetten(struct zitting *z)
{
	const struct agenda_punt *nu = zitting_nu(z);
	const struct klad klad = klad_van(z);
	struct arena arena = { 0 };
	struct klad_inhoud inhoud;
	struct error err;

	if (!nu || z->basis.tui->alleen_lezen || zitting_seconden(z) < z->bijgezet + BIJZETTEN)
		return;
	z->bijgezet = zitting_seconden(z);
	inhoud = (struct klad_inhoud){ .aantal = 2, .waarden = (struct klad_waarde[]){
		{ "punt", arena_printf(&arena, "%lld", (long long)nu->record.id) },
		{ "besteed", zitting_minuten(zitting_besteed(z, nu), &arena) } } };
	if (klad_save(store_of(z->basis.tui), &klad, &inhoud, &err) != OK)
		tui_complain(z->basis.tui, "De tijd van dit agendapunt is nog niet bewaard: %s.",
			err.sentence);
	arena_clear(&arena);
}

enum status zitting_tijd_weg(struct zitting *z, struct error *err)
{
	const struct klad klad = klad_van(z);
	bool was_er = z->bijgezet > 0;

	z->bijgezet = 0;
	return was_er ? klad_drop(store_of(z->basis.tui), &klad, err) : OK;
}

/* ---- coming back ---- */

static const char *waarde_van(const struct klad_inhoud *inhoud, const char *naam)
{
	for (size_t i = 0; i < inhoud->aantal; i++)
		if (strcmp(inhoud->waarden[i].naam, naam) == 0)
			return inhoud->waarden[i].waarde;
	return "0";
}

static void neem_over(struct zitting *z, const struct agenda_punt *punt, const char *minuten)
{
	struct arena arena = { 0 };
	struct record nieuw = record_copy(&punt->record, &arena);
	struct error err;

	nieuw.waarden[V_agendapunt_besteed] = minuten;
	if (strtod(minuten, NULL) > bewaard(punt) && record_save(store_of(z->basis.tui),
			&punt->record, &nieuw, arena_printf(&arena, "tijd bijgehouden van %s",
				punt->naam), &err) != OK)
		tui_complain(z->basis.tui, "De tijd van %s is niet bewaard: %s.", punt->naam,
			err.sentence);
	else
		tui_say(z->basis.tui, "Verder waar het bleef: %s was aan tafel, en de tijd tot toen is"
			" bewaard.", punt->naam);
	arena_clear(&arena);
}

int64_t zitting_tijd_terug(struct zitting *z)
{
	struct store *store = store_of(z->basis.tui);
	const struct klad klad = klad_van(z);
	struct arena arena = { 0 };
	struct klad_inhoud inhoud;
	struct error err;
	int64_t id = 0;

	if (!z->basis.tui->alleen_lezen && !z->v.afgesloten &&
	    klad_load(store, &klad, &arena, &inhoud)) {
		const struct agenda_punt *punt;

		id = strtoll(waarde_van(&inhoud, "punt"), NULL, 10);
		punt = zitting_punt(z, id);
		if (punt)
			neem_over(z, punt, waarde_van(&inhoud, "besteed"));
		if (klad_drop(store, &klad, &err) != OK)
			tui_complain(z->basis.tui, "De tijd is niet bewaard: %s.", err.sentence);
	}
	arena_clear(&arena);
	return id;
}

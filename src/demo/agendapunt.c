/* Writes the agendas: whom a meeting decided about, now and then somebody it put off, and who is
 * on the next one. */
#include "kind.h"

#define VERGADERDAGEN 14 /* from one meeting to the next, at least */

/* Where this pupil stands on the agenda of that day: after those who came before. */
static int next_place(struct school *school, dag d)
{
	size_t nr = (size_t)(d - school->eerste_vergadering) / VERGADERDAGEN;

	if (d < school->eerste_vergadering || nr >= ARRAY_LEN(school->agenda))
		bug("no meeting on this day");
	return ++school->agenda[nr];
}

static struct record agendapunt(struct kind *kind, dag d, const char *stand)
{
	struct record record = kind_record(kind, E_agendapunt);

	put_dag(kind, &record, V_agendapunt_datum, d);
	put_int(kind, &record, V_agendapunt_volgorde, next_place(kind->school, d));
	put_int(kind, &record, V_agendapunt_minuten, kind->school->config->vergadering_minuten);
	put(&record, V_agendapunt_stand, stand);
	if (chance(kind, 400)) {
		bool ouders = chance(kind, 300);

		put(&record, V_agendapunt_erbij, ouders ? arena_printf(kind->arena, "mentor, %s",
			kind_zelf_op(kind, d) ? "leerling" : kind->gezin.woord) : "mentor");
		put_bool(&record, V_agendapunt_ouders_erbij, ouders);
	}
	return record;
}

/* Three to fourteen minutes, by the half. */
static void put_besteed(struct kind *kind, struct record *record)
{
	put(record, V_agendapunt_besteed,
		decimaal_text((double)draw(kind, 6, 28) / 2, kind->arena));
}

static void put_reden(struct kind *kind, struct record *record, const char *onderwerp)
{
	put(record, V_agendapunt_reden, arena_printf(kind->arena, "Bespreken: %s.", onderwerp));
}

/* A meeting earlier, but after `vorige`, they did not get to it. */
static void write_aangehouden(struct kind *kind, const struct record *besluit, dag vorige)
{
	dag d = vergadering_before(record_dag(besluit, V_besluit_datum) - 1);
	struct record record;

	if (d < kind->school->eerste_vergadering || d < kind->ingeschreven ||
	    (vorige != GEEN_DAG && d <= vorige))
		return;
	record = agendapunt(kind, d, "aangehouden");
	put_reden(kind, &record, record_text(besluit, V_besluit_onderwerp));
	put(&record, V_agendapunt_aangehouden_naar, record_text(besluit, V_besluit_datum));
	school_insert(kind->school, &record);
}

static void write_besproken(struct kind *kind)
{
	struct record_lijst besluiten = records_of(kind->school->store, E_besluit,
		kind->leerling.id, kind->arena);
	dag vorige = GEEN_DAG;

	for (size_t i = 0; i < besluiten.aantal; i++) {
		const struct record *besluit = &besluiten.rijen[i];
		dag d = record_dag(besluit, V_besluit_datum);
		struct record record;

		if (d == vorige)
			continue;
		if (chance(kind, 60))
			write_aangehouden(kind, besluit, vorige);
		record = agendapunt(kind, d, "besproken");
		put_reden(kind, &record, record_text(besluit, V_besluit_onderwerp));
		put_besteed(kind, &record);
		school_insert(kind->school, &record);
		vorige = d;
	}
}

static const char *why_next(struct kind *kind)
{
	struct record_lijst punten = records_of(kind->school->store, E_aandachtspunt,
		kind->leerling.id, kind->arena);

	for (size_t i = 0; i < punten.aantal; i++)
		if (!record_text(&punten.rijen[i], V_aandachtspunt_opgelost_op))
			return "aandachtspunt";
	return chance(kind, 60) ? "voortgang" : NULL;
}

/* Not more pupils than one meeting takes. */
static void write_volgende(struct kind *kind)
{
	struct school *school = kind->school;
	const char *reden = kind->vertrek == GEEN_DAG ? why_next(kind) : NULL;
	struct record record;

	if (!reden || school->volgende_agenda >= school->config->vergadering_maximum * 2 / 3)
		return;
	school->volgende_agenda++;
	record = agendapunt(kind, vergadering_after(school->vandaag + 1), "open");
	put_reden(kind, &record, reden);
	school_insert(school, &record);
}

void demo_write_agendapunten(struct kind *kind)
{
	write_besproken(kind);
	write_volgende(kind);
}

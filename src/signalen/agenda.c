/* The agenda makes itself from what is due and from what people marked by hand: pupils by their
 * most urgent reason. */
#include "intern.h"

#include "cvb/regels.h"

#include <stdlib.h>

static bool belongs_on_agenda(const struct signaal *signaal)
{
	return signaal->ingeschreven && signaal->ernst != ERNST_INFO && signaal_agenda(signaal->code);
}

static int compare_by_leerling(const void *left, const void *right)
{
	const struct signaal *a = left, *b = right;

	if (a->leerling != b->leerling)
		return a->leerling > b->leerling ? 1 : -1;
	return signaal_compare(a, b);
}

static int compare_rijen(const void *left, const void *right)
{
	const struct agenda_rij *a = left, *b = right;

	return signaal_compare(a->redenen.rijen, b->redenen.rijen);
}

static struct signaal marked(const struct open_aandachtspunt *punt, struct arena *arena)
{
	struct gebruikt *gebruikt = arena_alloc(arena, sizeof(*gebruikt));

	*gebruikt = (struct gebruikt){"aandachtspunt gemaakt", punt->datum, E_aandachtspunt, punt->id};
	return (struct signaal){
		.code = REDEN_AANDACHTSPUNT,
		.ernst = ERNST_WAARSCHUWING,
		.datum = punt->datum,
		.leerling = punt->leerling,
		.leerlingnummer = punt->leerlingnummer,
		.naam = punt->naam,
		.sorteer = punt->sorteer,
		.ingeschreven = true,
		.tekst = arena_printf(arena, "aandachtspunt van %s: %s", dag_tekst(punt->datum, arena),
			punt->kort),
		.entiteit = E_aandachtspunt,
		.id = punt->id,
		.veld = V_aandachtspunt_opgelost_op,
		.gebruikt = gebruikt,
		.gebruikt_aantal = 1,
	};
}

/* What is for the meeting, with the reasons of one pupil side by side, most urgent first. */
static struct signaal_lijst redenen(struct store *store, const struct signaal_lijst *gegeven,
	struct arena *arena)
{
	struct open_lijst punten = aandachtspunten_open(store, arena);
	struct signaal_lijst lijst = {.rijen = arena_alloc(arena,
		(gegeven->aantal + punten.aantal) * sizeof(*lijst.rijen))};

	for (size_t i = 0; i < gegeven->aantal; i++)
		if (belongs_on_agenda(&gegeven->rijen[i]))
			lijst.rijen[lijst.aantal++] = gegeven->rijen[i];
	for (size_t i = 0; i < punten.aantal; i++)
		lijst.rijen[lijst.aantal++] = marked(&punten.rijen[i], arena);
	if (lijst.aantal > 1)
		qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare_by_leerling);
	return lijst;
}

static struct agenda group(const struct signaal_lijst *lijst, struct arena *arena)
{
	struct agenda agenda = {.rijen = arena_alloc(arena, lijst->aantal * sizeof(*agenda.rijen))};

	for (size_t i = 0; i < lijst->aantal; i++) {
		struct signaal *signaal = &lijst->rijen[i];

		if (i == 0 || signaal->leerling != signaal[-1].leerling)
			agenda.rijen[agenda.aantal++] = (struct agenda_rij){
				.leerling = signaal->leerling,
				.leerlingnummer = signaal->leerlingnummer,
				.naam = signaal->naam,
				.redenen.rijen = signaal,
			};
		agenda.rijen[agenda.aantal - 1].redenen.aantal++;
	}
	return agenda;
}

struct agenda agenda_of_signalen(struct store *store, const struct signaal_lijst *gegeven,
	size_t maximum, struct arena *arena)
{
	struct signaal_lijst lijst = redenen(store, gegeven, arena);
	struct agenda agenda = group(&lijst, arena);

	if (agenda.aantal > 1)
		qsort(agenda.rijen, agenda.aantal, sizeof(*agenda.rijen), compare_rijen);
	for (size_t i = 0; i < agenda.aantal && i < maximum; i++)
		agenda.rijen[i].deze_vergadering = true;
	return agenda;
}

struct agenda agenda_of(struct store *store, size_t maximum, struct arena *arena)
{
	const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct signaal_lijst gegeven = signalen(store, &alles, arena);

	return agenda_of_signalen(store, &gegeven, maximum, arena);
}

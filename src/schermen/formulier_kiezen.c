/* What can be added to a dossier: the guided flows that make sense for this pupil, those that are
 * half done first, and then the record kinds. */
#include "stappen.h"

/* No two begin with the same letter, nor a flow with one of these, so that one letter chooses. */
static const struct toevoeging {
	enum entiteit_nr nr;
	const char *label;
	enum { ALTIJD, BIJ_LEVEN, NA_VERTREK } wanneer; /* not for who died; only for who left */
} toevoegingen[] = {
	{ E_evaluatie, "evaluatie", BIJ_LEVEN },
	{ E_opp, "opp: nieuwe versie, of verder met het concept", BIJ_LEVEN },
	{ E_notitie, "notitie", ALTIJD },
	{ E_contact, "contact: wie er te bellen is", ALTIJD },
	{ E_stage, "stage", BIJ_LEVEN },
	{ E_nazorg, "zorg na vertrek: nazorgcontact", NA_VERTREK },
	{ E_actie, "actie", ALTIJD },
	{ E_besluit, "besluit van de CvB", ALTIJD },
	{ E_doel, "doel in het concept van het opp", BIJ_LEVEN },
	{ E_tlv, "tlv", BIJ_LEVEN },
	{ E_uitstroom, "uitstroom, ook gepland", BIJ_LEVEN },
	{ E_aandachtspunt, "let op: aandachtspunt", ALTIJD },
	{ E_toestemming, "instemming of andere toestemming", BIJ_LEVEN },
	{ E_agendapunt, "vergadering: op de agenda zetten", ALTIJD },
	{ E_leerling, "herinschrijven: de leerling komt terug", NA_VERTREK },
};

static bool hoort_erbij(const struct toevoeging *soort, const struct termen *termen)
{
	if (termen_overleden(termen))
		return soort->wanneer == ALTIJD;
	return soort->wanneer != NA_VERTREK || termen->vertrek.soort;
}

/* ---- the choices ---- */

struct optie {
	const struct stappenplan *plan; /* NULL = a record kind */
	enum entiteit_nr nr;
};

struct lijst {
	struct store *store;
	int64_t leerling;
	struct arena arena;
	struct optie wat[ARRAY_LEN(toevoegingen) + STAPPEN_MAX];
	struct choice keuzes[ARRAY_LEN(toevoegingen) + STAPPEN_MAX + 1];
	size_t aantal;
};

static void add(struct lijst *lijst, struct optie wat, const char *label)
{
	lijst->wat[lijst->aantal] = wat;
	lijst->keuzes[lijst->aantal++] = (struct choice){ label, label };
	lijst->keuzes[lijst->aantal] = (struct choice){ NULL, NULL };
}

/* Within a sentence. */
static const char *met_kleine_letter(const char *tekst, struct arena *arena)
{
	char *zin = arena_strdup(arena, tekst);

	if (*zin >= 'A' && *zin <= 'Z')
		*zin = (char)(*zin - 'A' + 'a');
	return zin;
}

/* "ga verder met: vertrek (stap 3 van 6)" */
static const char *verder_met(const struct gang *gang, struct arena *arena)
{
	struct stap_stand standen[STAPPEN_MAX];

	gang_stand(gang, standen);
	return arena_printf(arena, "ga verder met: %s (stap %zu van %zu)",
		met_kleine_letter(gang->plan->titel, arena),
		gang_nummer(gang, standen, gang_nu(gang, standen)),
		gang_nummer(gang, standen, STAPPEN_MAX));
}

static void add_plannen(struct lijst *lijst, enum past welke)
{
	for (size_t i = 0; stappenplannen[i]; i++) {
		const struct stappenplan *plan = stappenplannen[i];
		struct gang gang = { .plan = plan, .store = lijst->store, .arena = &lijst->arena };

		if (gang_load(&gang, lijst->leerling) && plan->past(&gang) == welke)
			add(lijst, (struct optie){ .plan = plan }, welke == PAST_BEZIG
				? verder_met(&gang, &lijst->arena) : plan->keuze);
	}
}

static void add_soorten(struct lijst *lijst)
{
	struct termen termen = termen_of(lijst->store, lijst->leerling, lijst->store->vandaag,
		&lijst->arena);

	for (size_t i = 0; i < ARRAY_LEN(toevoegingen); i++)
		if (hoort_erbij(&toevoegingen[i], &termen))
			add(lijst, (struct optie){ .nr = toevoegingen[i].nr },
				toevoegingen[i].label);
}

static void kies(struct tui *tui, struct lijst *lijst, const char *naam)
{
	int keuze;

	add_plannen(lijst, PAST_BEZIG);
	add_plannen(lijst, PAST);
	add_soorten(lijst);
	keuze = tui_choose(tui, arena_printf(&lijst->arena,
		"Wat komt erbij in het dossier van %s?", naam), lijst->keuzes);
	if (keuze < 0)
		return;
	if (lijst->wat[keuze].plan)
		stappen_open(tui, lijst->wat[keuze].plan, lijst->leerling);
	else if (lijst->wat[keuze].nr == E_leerling)
		terug_form(tui, lijst->leerling);
	else
		record_form_new(tui, lijst->wat[keuze].nr, lijst->leerling);
}

void record_form_choose(struct tui *tui, int64_t leerling)
{
	struct lijst lijst = { .store = store_of(tui), .leerling = leerling };
	struct record record;

	if (!tui_may_write(tui))
		return;
	if (record_load(lijst.store, E_leerling, leerling, &lijst.arena, &record))
		kies(tui, &lijst, leerling_naam(&record, &lijst.arena));
	else
		tui_complain(tui, "Deze leerling is intussen verwijderd.");
	arena_clear(&lijst.arena);
}

void record_form_words(struct words *out)
{
	for (size_t i = 0; i < ARRAY_LEN(toevoegingen); i++)
		words_add(out, &(struct word){ .text = toevoegingen[i].label });
}

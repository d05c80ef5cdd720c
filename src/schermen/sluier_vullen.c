/* Fills the veil from the file: pupils as initials or numbers, parents, names of before, and the
 * words of what is for the CvB alone. */
#include "sluier_vullen.h"

#include <stdlib.h>
#include <string.h>

#include "intern.h"

#define ROND 100 /* who is not on the agenda has a number from a hundred on */
#define ALLEEN_DEEL "…" /* a part of a name alone, where numbers stand for names */

struct vullen {
	struct sluier *sluier;
	const struct vulling *v;
	struct arena arena;
	struct leerling_lijst lijst;
	const struct leerling_rij **op_id; /* the same, by id */
};

static const char *initialen_van(struct vullen *vullen, const char *naam)
{
	struct text text = { 0 };

	initialen(naam, &text);
	return tekst_keep(&text, &vullen->arena);
}

/* ---- pupils ---- */

/* On the agenda the place there, else a number behind all of those: one that stays what it is when
 * somebody is added to the agenda. */
static size_t number_of(const struct tafel *tafel, int64_t leerling, size_t rij)
{
	for (size_t i = 0; i < tafel->aantal; i++)
		if (tafel->agenda[i] == leerling)
			return i + 1;
	return (tafel->aantal / ROND + 1) * ROND + rij + 1;
}

static void add_initialen(struct vullen *vullen, const struct naam_delen *naam)
{
	const struct naam_getoond getoond = {
		.vol = initialen_van(vullen, arena_printf(&vullen->arena, "%s %s %s", naam->roepnaam,
			naam->tussenvoegsel ? naam->tussenvoegsel : "", naam->achternaam)),
		.achter = initialen_van(vullen, naam->achternaam),
		.voor = initialen_van(vullen, naam->roepnaam),
	};

	naam_vormen_add(vullen->sluier, naam, &getoond);
}

/* `nummer` 0 = who is no pupil any more. */
static void add_naam(struct vullen *vullen, const struct naam_delen *naam, size_t nummer)
{
	struct naam_getoond getoond = { ALLEEN_DEEL, ALLEEN_DEEL, ALLEEN_DEEL };

	if (!vullen->v->tafel->ouders_erbij) {
		add_initialen(vullen, naam);
		return;
	}
	if (nummer > 0)
		getoond.vol = arena_printf(&vullen->arena, "leerling %zu", nummer);
	naam_vormen_add(vullen->sluier, naam, &getoond);
}

static void add_leerling(struct vullen *vullen, size_t plaats)
{
	const struct leerling_rij *rij = &vullen->lijst.rijen[plaats];
	const struct naam_delen naam = { rij->roepnaam, rij->achternaam, rij->tussenvoegsel };

	vullen->sluier->van = rij->id;
	add_naam(vullen, &naam, number_of(vullen->v->tafel, rij->id, plaats));
	sluier_add(vullen->sluier, &(struct sluier_naam){ rij->leerlingnummer, "", SLUIER_GETYPT,
		false });
	vullen->sluier->van = 0;
	if (rij->mentor)
		bekend_add(vullen->sluier, rij->mentor);
}

/* ---- who is no pupil ---- */

static void add_contact(struct vullen *vullen, const char *naam, const char *relatie)
{
	contact_vormen_add(vullen->sluier, naam, relatie, vullen->v->tafel->ouders_erbij
		? ALLEEN_DEEL : initialen_van(vullen, naam));
}

static bool visit_contact(const struct record *contact, void *context)
{
	struct vullen *vullen = context;

	vullen->sluier->van = contact->leerling;
	add_contact(vullen, record_text(contact, V_contact_naam),
		record_text(contact, V_contact_relatie));
	vullen->sluier->van = 0;
	return true;
}

static void add_bekenden(struct vullen *vullen)
{
	const struct config *config = vullen->v->store->config;

	bekend_add(vullen->sluier, config->school_naam);
	bekend_add(vullen->sluier, vullen->v->store->gebruiker);
	for (size_t i = 0; i < config->leden_aantal; i++)
		bekend_add(vullen->sluier, config->leden[i].naam);
}

/* ---- who had another name, or is gone ---- */

static int compare_id(const void *a, const void *b)
{
	const struct leerling_rij *links = *(const struct leerling_rij *const *)a;
	const struct leerling_rij *rechts = *(const struct leerling_rij *const *)b;

	return (links->id > rechts->id) - (links->id < rechts->id);
}

static void sort_by_id(struct vullen *vullen)
{
	size_t aantal = vullen->lijst.aantal;

	vullen->op_id = arena_alloc(&vullen->arena, (aantal + 1) * sizeof(*vullen->op_id));
	for (size_t i = 0; i < aantal; i++)
		vullen->op_id[i] = &vullen->lijst.rijen[i];
	if (aantal > 1)
		qsort(vullen->op_id, aantal, sizeof(*vullen->op_id), compare_id);
}

static const struct leerling_rij *find(const struct vullen *vullen, int64_t id)
{
	const struct leerling_rij gezocht = { .id = id };
	const struct leerling_rij *key = &gezocht;
	const struct leerling_rij *const *gevonden = vullen->lijst.aantal == 0 ? NULL
		: bsearch(&key, vullen->op_id, vullen->lijst.aantal, sizeof(key), compare_id);

	return gevonden ? *gevonden : NULL;
}

static bool is_now(const struct naam_delen *naam, const struct leerling_rij *rij)
{
	return rij && strcmp(naam->roepnaam, rij->roepnaam) == 0 &&
	       strcmp(naam->achternaam, rij->achternaam) == 0;
}

/* What did not change with it is as it is now. */
static void add_vroegere_leerling(struct vullen *vullen, const struct vroegere_naam *vroeger)
{
	const struct leerling_rij *rij = find(vullen, vroeger->id);
	const struct naam_delen naam = {
		.roepnaam = vroeger->roepnaam ? vroeger->roepnaam : rij ? rij->roepnaam : "",
		.achternaam = vroeger->achternaam ? vroeger->achternaam : rij ? rij->achternaam : "",
		.tussenvoegsel = vroeger->tussenvoegsel ? vroeger->tussenvoegsel
			: rij ? rij->tussenvoegsel : NULL,
	};

	if (is_now(&naam, rij))
		return;
	vullen->sluier->van = vroeger->id;
	add_naam(vullen, &naam, rij ? number_of(vullen->v->tafel, rij->id,
		(size_t)(rij - vullen->lijst.rijen)) : 0);
	vullen->sluier->van = 0;
}

static void add_vroeger(struct vullen *vullen)
{
	const struct vroeger *vroeger = vullen->v->vroeger;

	sort_by_id(vullen);
	for (size_t i = 0; i < vroeger->aantal; i++)
		if (vroeger->rijen[i].contact)
			add_contact(vullen, vroeger->rijen[i].contact, NULL);
		else
			add_vroegere_leerling(vullen, &vroeger->rijen[i]);
}

/* ---- what was marked ---- */

/* As it stands on the agenda: then a single word is known for what it is. */
static void add_reden(struct vullen *vullen, const struct record *punt)
{
	const char *van = arena_printf(&vullen->arena, "aandachtspunt van %s",
		veld_tekst(punt, V_aandachtspunt_datum, vullen->v->store->config, &vullen->arena));

	sluier_add(vullen->sluier, &(struct sluier_naam){
		arena_printf(&vullen->arena, "%s: %s", van, record_text(punt, V_aandachtspunt_tekst)),
		arena_printf(&vullen->arena, "%s: %s", van, VERBORGEN_KORT), SLUIER_NAAM, false });
}

static bool visit_aandachtspunt(const struct record *punt, void *context)
{
	static const int velden[] = { V_aandachtspunt_tekst, V_aandachtspunt_oplossing };
	struct vullen *vullen = context;

	for (size_t i = 0; i < ARRAY_LEN(velden); i++)
		if (record_text(punt, velden[i]))
			sluier_add_tekst(vullen->sluier, record_text(punt, velden[i]),
				VERBORGEN_KORT);
	add_reden(vullen, punt);
	return true;
}

void sluier_vul(struct sluier *sluier, const struct vulling *vulling)
{
	const struct lijst_filter iedereen = { .status = LIJST_ALLE };
	struct vullen vullen = { .sluier = sluier, .v = vulling };

	sluier_clear(sluier);
	vullen.lijst = leerlingen_lijst(vulling->store, &iedereen, &vullen.arena);
	for (size_t i = 0; i < vullen.lijst.aantal; i++)
		add_leerling(&vullen, i);
	records_visit(vulling->store, E_contact, visit_contact, &vullen);
	records_visit(vulling->store, E_aandachtspunt, visit_aandachtspunt, &vullen);
	add_vroeger(&vullen);
	add_bekenden(&vullen);
	eigen_woorden_add(sluier, vulling->store->config);
	arena_clear(&vullen.arena);
}

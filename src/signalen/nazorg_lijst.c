/* The list of work for nazorg, made from the signals about who left. It says who and why; what to
 * do about it belongs to the screen. */
#include "cvb/nazorg.h"

#include "delen.h"

#include <stdlib.h>
#include <string.h>

/* Which signal leads to which group. */
static const struct aanleiding {
	enum signaal_code code;
	enum nazorg_groep groep;
} aanleidingen[] = {
	{SIGNAAL_NAZORG_CONTACT, NAZORG_BELLEN},
	{SIGNAAL_NAZORG_VERZOEK, NAZORG_VRAAG},
	{SIGNAAL_NAZORG_EINDE, NAZORG_VENSTER},
	{SIGNAAL_UITSTROOM_ONVOLLEDIG, NAZORG_VERTREK},
	{SIGNAAL_OVERDRACHT, NAZORG_VERTREK},
};

struct lijst_bouw {
	struct config config; /* a copy: only the signals above, and all of those */
	dag op;
	struct arena *arena;
	struct nazorg_rij *rijen;
	size_t aantal, cap;
};

/* Borrows the texts and lists of `config`. */
static struct config only_these(const struct config *config)
{
	struct config alleen = *config;

	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		alleen.signalen[code].aan = false;
	for (size_t i = 0; i < ARRAY_LEN(aanleidingen); i++)
		alleen.signalen[aanleidingen[i].code].aan = true;
	return alleen;
}

static enum nazorg_groep groep_of(enum signaal_code code)
{
	for (size_t i = 0; i < ARRAY_LEN(aanleidingen); i++)
		if (aanleidingen[i].code == code)
			return aanleidingen[i].groep;
	bug("signal %d leads to no group of nazorg", (int)code);
}

/* ---- one leaver ---- */

struct volgmoment {
	int maanden; /* -1 = none */
	dag datum;
};

struct leaver {
	struct lijst_bouw *bouw;
	const struct dossier *dossier;
	const struct d_uitstroom *vertrek;
	struct nazorg_rij begin; /* what every row of this leaver has */
	struct volgmoment open;  /* the newest that has come, when it was not done */
	struct volgmoment straks; /* the next one, when it comes soon and was not done */
	unsigned groepen;        /* bits of the groups that it is in */
	size_t first;            /* its first row */
};

static void find_moments(struct leaver *leaver)
{
	const struct lijst_bouw *bouw = leaver->bouw;
	const struct volgmoment none = {-1, GEEN_DAG};

	leaver->open = leaver->straks = none;
	for (size_t i = 0; i < bouw->config.volgmomenten_aantal; i++) {
		int maanden = bouw->config.volgmomenten[i];
		struct volgmoment moment = {maanden,
			datum_add_months(leaver->vertrek->datum, maanden)};
		bool gedaan = dossier_nazorg_moment(leaver->dossier, leaver->vertrek, maanden,
			bouw->op) != NULL;

		if (moment.datum == GEEN_DAG || moment.datum > bouw->op + NAZORG_BINNENKORT_DAGEN)
			break;
		if (moment.datum <= bouw->op)
			leaver->open = gedaan ? none : moment;
		else if (!gedaan && leaver->straks.maanden < 0)
			leaver->straks = moment;
	}
}

static void begin(struct leaver *leaver)
{
	const struct dossier *dossier = leaver->dossier;
	const struct d_uitstroom *vertrek = leaver->vertrek;
	struct arena *arena = leaver->bouw->arena;

	leaver->first = leaver->bouw->aantal;
	leaver->begin = (struct nazorg_rij){
		.ernst = ERNST_INFO, .datum = GEEN_DAG, .reden = "", .leerling = dossier->id,
		.leerlingnummer = arena_strdup(arena, dossier->leerlingnummer),
		.naam = arena_strdup(arena, dossier->naam),
		.sorteer = arena_strdup(arena, dossier->sorteer),
		.meerderjarig = dossier_18plus(dossier, leaver->bouw->op),
		.uitstroom = vertrek->id, .vertrokken = vertrek->datum,
		.bestemming = arena_strdup(arena, vertrek->bestemming),
		.geen_contact = arena_strdup(arena, vertrek->geen_contact_gewenst),
		.tot = dossier_nazorg_tot(dossier, vertrek, &leaver->bouw->config),
	};
	find_moments(leaver);
}

static struct nazorg_rij *add_row(struct leaver *leaver, enum nazorg_groep groep, dag datum)
{
	struct lijst_bouw *bouw = leaver->bouw;
	struct nazorg_rij *rij;

	bouw->rijen = xgrow(bouw->rijen, &bouw->cap, bouw->aantal + 1, sizeof(*bouw->rijen));
	rij = &bouw->rijen[bouw->aantal++];
	*rij = leaver->begin;
	rij->groep = groep;
	rij->datum = datum;
	leaver->groepen |= 1u << groep;
	return rij;
}

/* What is missing about a leaving is one matter, whatever number of signals it has. */
static bool joins_last(const struct leaver *leaver, enum nazorg_groep groep)
{
	return groep == NAZORG_VERTREK && (leaver->groepen & 1u << groep) != 0;
}

static void add_signaal(struct leaver *leaver, const struct signaal *signaal)
{
	struct lijst_bouw *bouw = leaver->bouw;
	enum nazorg_groep groep = groep_of(signaal->code);
	struct nazorg_rij *rij;

	if (joins_last(leaver, groep)) {
		rij = &bouw->rijen[bouw->aantal - 1];
		rij->reden = arena_printf(bouw->arena, "%s %s", rij->reden, signaal->tekst);
		return;
	}
	rij = add_row(leaver, groep, signaal->datum);
	rij->ernst = signaal->ernst;
	rij->reden = signaal->tekst;
	if (groep == NAZORG_VRAAG)
		rij->verzoek = signaal->id;
}

/* In the order of the groups; that the window ends is a matter of its own only when there is no
 * other reason to call. */
static void ask_signals(struct leaver *leaver)
{
	struct lijst_bouw *bouw = leaver->bouw;
	struct signaal_lijst signalen = signalen_of(leaver->dossier, &bouw->config, bouw->op,
		bouw->arena);

	for (enum nazorg_groep groep = 0; groep < NAZORG_GROEPEN; groep++)
		for (size_t i = 0; i < signalen.aantal; i++) {
			if (groep_of(signalen.rijen[i].code) != groep)
				continue;
			if (groep != NAZORG_VENSTER) {
				add_signaal(leaver, &signalen.rijen[i]);
				continue;
			}
			leaver->begin.loopt_af = true;
			leaver->begin.reden = signalen.rijen[i].tekst;
		}
}

/* Where the leaver stands whom no volgmoment asks for now. */
static void place(struct leaver *leaver)
{
	const struct nazorg_rij *begin = &leaver->begin;
	bool in_venster = leaver->vertrek->vso &&
		(begin->tot == GEEN_DAG || leaver->bouw->op <= begin->tot);

	if (leaver->groepen & 1u << NAZORG_BELLEN)
		return;
	if (waarde_equal(begin->geen_contact, "ja")) {
		if (in_venster)
			add_row(leaver, NAZORG_GEEN_CONTACT, GEEN_DAG)->reden = "";
	} else if (wordt_gevolgd(leaver->vertrek) && leaver->straks.maanden >= 0) {
		add_row(leaver, NAZORG_BINNENKORT, leaver->straks.datum);
	} else if (begin->loopt_af) {
		add_row(leaver, NAZORG_VENSTER, begin->tot);
	} else if (in_venster && !(leaver->groepen & 1u << NAZORG_VRAAG)) {
		add_row(leaver, NAZORG_OVERIG, GEEN_DAG);
	}
}

/* What is the same in all of its rows, and is known at the end. */
static void finish(struct leaver *leaver)
{
	bool bellen = (leaver->groepen & 1u << NAZORG_BELLEN) != 0;
	struct volgmoment moment = !bellen && leaver->straks.maanden >= 0 ? leaver->straks
		: leaver->open;

	for (size_t i = leaver->first; i < leaver->bouw->aantal; i++) {
		struct nazorg_rij *rij = &leaver->bouw->rijen[i];

		rij->loopt_af = leaver->begin.loopt_af;
		rij->maanden = moment.maanden;
		rij->moment = moment.datum;
	}
}

static bool add_dossier(const struct dossier *dossier, void *context)
{
	struct lijst_bouw *bouw = context;
	struct dossier_termen termen = dossier_termen(dossier, bouw->op);
	struct leaver leaver = {.bouw = bouw, .dossier = dossier, .vertrek = termen.vertrek};

	if (!termen.vertrek || termen.overleden)
		return true;
	begin(&leaver);
	ask_signals(&leaver);
	place(&leaver);
	finish(&leaver);
	return true;
}

/* ---- the list ---- */

static int compare_rijen(const void *left, const void *right)
{
	const struct nazorg_rij *a = left, *b = right;
	int64_t datum_a = a->datum == GEEN_DAG ? INT64_MAX : a->datum;
	int64_t datum_b = b->datum == GEEN_DAG ? INT64_MAX : b->datum;
	int order = (a->groep > b->groep) - (a->groep < b->groep);

	if (order == 0)
		order = (datum_a > datum_b) - (datum_a < datum_b);
	if (order == 0)
		order = strcmp(a->sorteer, b->sorteer);
	if (order == 0)
		order = strcmp(a->leerlingnummer, b->leerlingnummer);
	return order ? order : (a->verzoek > b->verzoek) - (a->verzoek < b->verzoek);
}

static struct lijst_bouw bouw_begin(const struct config *config, dag op, struct arena *arena)
{
	return (struct lijst_bouw){
		.config = only_these(config), .op = op, .arena = arena};
}

static struct nazorg_lijst bouw_end(struct lijst_bouw *bouw)
{
	struct nazorg_lijst lijst = {.aantal = bouw->aantal};

	lijst.rijen = arena_keep(bouw->arena, bouw->rijen, bouw->aantal * sizeof(*bouw->rijen));
	if (lijst.aantal > 1)
		qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare_rijen);
	for (size_t i = 0; i < lijst.aantal; i++)
		lijst.per_groep[lijst.rijen[i].groep]++;
	return lijst;
}

struct nazorg_lijst nazorg_lijst_of(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena)
{
	struct lijst_bouw bouw = bouw_begin(config, op, arena);

	add_dossier(dossier, &bouw);
	return bouw_end(&bouw);
}

static void bouw_weg(void *context)
{
	xfree(((struct lijst_bouw *)context)->rijen);
}

void nazorg_ronde(struct ronde *ronde, struct store *store, struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct lijst_bouw), .dossier = add_dossier, .weg = bouw_weg};
	struct lijst_bouw *bouw = ronde_begin(ronde, &soort, store);

	*bouw = bouw_begin(store->config, store->vandaag, arena);
}

struct nazorg_lijst nazorg_uit(struct ronde *ronde)
{
	struct lijst_bouw *bouw = ronde->bouw;
	struct nazorg_lijst lijst = bouw_end(bouw);

	bouw->rijen = NULL;
	ronde_weg(ronde);
	return lijst;
}

struct nazorg_lijst nazorg_lijst(struct store *store, struct arena *arena)
{
	struct ronde ronde;

	nazorg_ronde(&ronde, store, arena);
	ronde_alles(&ronde);
	return nazorg_uit(&ronde);
}

/* Whose names others may see: fills the veil from the file, again when something changed there or
 * when somebody else comes on the table. */
#include "privacy.h"

#include <string.h>

#include "intern.h"
#include "sluier.h"

#define ALLEEN_NAAM "…" /* a surname alone, where numbers stand for names */

struct privacy {
	struct tafel tafel;
	struct sluier sluier;
	struct veil veil;
	struct gelezen gelezen;
	int64_t op_tafel; /* for whom the veil was filled */
	bool gevuld;
};

static struct privacy *privacy_of(struct tui *tui)
{
	struct app *app = app_of(tui);

	if (!app->privacy)
		app->privacy = xcalloc(1, sizeof(*app->privacy));
	return app->privacy;
}

static void forget_tafel(struct privacy *privacy)
{
	xfree((void *)privacy->tafel.agenda);
	privacy->tafel = (struct tafel){ 0 };
}

void tafel_zet(struct tui *tui, const struct tafel *tafel)
{
	struct privacy *privacy = privacy_of(tui);
	int64_t *agenda = NULL;

	if (tafel && tafel->aantal > 0) {
		agenda = xmalloc(tafel->aantal * sizeof(*agenda));
		memcpy(agenda, tafel->agenda, tafel->aantal * sizeof(*agenda));
	}
	forget_tafel(privacy);
	if (tafel)
		privacy->tafel = *tafel;
	privacy->tafel.agenda = agenda;
	privacy->gevuld = false;
}

void privacy_free(struct privacy *privacy)
{
	if (!privacy)
		return;
	forget_tafel(privacy);
	sluier_clear(&privacy->sluier);
	xfree(privacy);
}

/* ---- filling ---- */

/* On the agenda the place there, else a number behind all of those. */
static size_t number_of(const struct tafel *tafel, int64_t leerling, size_t rij)
{
	for (size_t i = 0; i < tafel->aantal; i++)
		if (tafel->agenda[i] == leerling)
			return i + 1;
	return tafel->aantal + rij + 1;
}

struct vullen {
	struct privacy *privacy;
	enum sluier_rang rang;
	const char *vol, *kort; /* instead of a name, and of a surname alone; NULL = they stay */
};

static void add_words(const struct vullen *v, const char *words, const char *getoond, bool alone)
{
	sluier_add(&v->privacy->sluier, &(struct sluier_naam){ words, getoond, v->rang, alone });
}

static void add_naam(const struct vullen *v, const struct leerling_rij *rij)
{
	const char *tussen = rij->tussenvoegsel ? rij->tussenvoegsel : "";
	struct text words = { 0 };

	add_words(v, rij->naam, v->vol, false);
	text_printf(&words, "%s %s %s", rij->achternaam, rij->roepnaam, tussen);
	add_words(v, words.data, v->vol, false);
	text_reset(&words);
	text_printf(&words, "%s %s", rij->roepnaam, rij->achternaam);
	add_words(v, words.data, v->vol, false);
	text_reset(&words);
	text_printf(&words, "%s %s", tussen, rij->achternaam);
	add_words(v, words.data, v->kort, true);
	add_words(v, rij->achternaam, v->kort, true);
	text_clear(&words);
}

/* As initials: of the whole name, and of the surname alone. */
static void add_initialen(struct vullen *v, const struct leerling_rij *rij)
{
	struct text vol = { 0 }, kort = { 0 };

	initialen(rij->naam, &vol);
	initialen(rij->achternaam, &kort);
	v->vol = text_str(&vol);
	v->kort = text_str(&kort);
	add_naam(v, rij);
	text_clear(&vol);
	text_clear(&kort);
}

static void add_nummer(struct vullen *v, const struct leerling_rij *rij, size_t nummer)
{
	struct text vol = { 0 };

	text_printf(&vol, "leerling %zu", nummer);
	v->vol = text_str(&vol);
	v->kort = ALLEEN_NAAM;
	add_naam(v, rij);
	text_clear(&vol);
}

static void add_leerling(struct privacy *privacy, const struct leerling_rij *rij, size_t plaats)
{
	struct vullen v = { .privacy = privacy, .rang = SLUIER_NAAM };

	if (rij->id == privacy->op_tafel) {
		v.rang = SLUIER_ZICHTBAAR;
		add_naam(&v, rij);
	} else if (privacy->tafel.ouders_erbij) {
		add_nummer(&v, rij, number_of(&privacy->tafel, rij->id, plaats));
	} else {
		add_initialen(&v, rij);
	}
	if (rij->mentor) {
		v.rang = SLUIER_BEKEND;
		add_words(&v, rij->mentor, NULL, false);
	}
}

static void fill(struct privacy *privacy, struct store *store)
{
	const struct lijst_filter iedereen = { .status = LIJST_ALLE };
	const struct config *config = store->config;
	const struct vullen bekend = { .privacy = privacy, .rang = SLUIER_BEKEND };
	struct arena arena = { 0 };
	struct leerling_lijst lijst = leerlingen_lijst(store, &iedereen, &arena);

	sluier_clear(&privacy->sluier);
	for (size_t i = 0; i < lijst.aantal; i++)
		add_leerling(privacy, &lijst.rijen[i], i);
	add_words(&bekend, config->school_naam, NULL, false);
	for (size_t i = 0; i < config->leden_aantal; i++)
		add_words(&bekend, config->leden[i].naam, NULL, false);
	arena_clear(&arena);
}

/* ---- what is not about names ---- */

bool veld_verborgen(const struct tui *tui, const struct record *record, int veld)
{
	if (!tui->privacy || !record_text(record, veld) ||
	    !(record->soort->velden[veld].vlaggen & (INTERN | PRIVE)))
		return false;
	return record->soort->nr != E_notitie || !record_is(record, V_notitie_deelbaar, "ja");
}

bool is_prive(const struct tui *tui, const struct record *record)
{
	for (int i = 0; i < record->soort->aantal; i++)
		if ((record->soort->velden[i].vlaggen & PRIVE) && veld_verborgen(tui, record, i))
			return true;
	return false;
}

void record_verberg(const struct tui *tui, struct record *record)
{
	for (int i = 0; i < record->soort->aantal; i++)
		if (veld_verborgen(tui, record, i))
			record->waarden[i] = record->soort->velden[i].soort == SOORT_LANG
				? VERBORGEN : VERBORGEN_KORT;
}

/* ---- the veil ---- */

static bool show(void *ctx, const char *text, struct text *out)
{
	return sluier_text(&((struct privacy *)ctx)->sluier, text, out);
}

static bool show_typed(void *ctx, const char *text, struct text *out)
{
	return sluier_typed(&((struct privacy *)ctx)->sluier, text, out);
}

const struct veil *privacy_veil(struct tui *tui)
{
	struct privacy *privacy = privacy_of(tui);
	int64_t op_tafel = tui_subject(tui);

	if (op_tafel == 0)
		op_tafel = privacy->tafel.leerling;
	if (!privacy->gevuld || op_tafel != privacy->op_tafel ||
	    gelezen_is_old(tui, &privacy->gelezen)) {
		gelezen_now(tui, &privacy->gelezen);
		privacy->op_tafel = op_tafel;
		privacy->gevuld = true;
		fill(privacy, store_of(tui));
		privacy->veil.version++;
	}
	privacy->veil.ctx = privacy;
	privacy->veil.show = show;
	privacy->veil.typed = show_typed;
	return &privacy->veil;
}

void getypt_add(struct tui *tui, const char *getypt, struct text *out)
{
	const struct veil *veil = tui->privacy ? privacy_veil(tui) : NULL;

	if (!veil || !veil->typed(veil->ctx, getypt, out))
		text_add(out, getypt);
}

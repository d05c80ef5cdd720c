/* Whose names others may see: fills the veil from the file, again when something changed there or
 * when somebody else comes on the table. */
#include "privacy.h"

#include <string.h>

#include "intern.h"
#include "sluier_vullen.h"

struct privacy {
	struct tafel tafel;
	struct sluier sluier;
	struct vroeger vroeger;
	struct veil veil;
	struct gelezen gelezen;
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
	if (privacy->tafel.ouders_erbij || (tafel && tafel->ouders_erbij))
		privacy->gevuld = false; /* numbers go by the agenda */
	forget_tafel(privacy);
	if (tafel)
		privacy->tafel = *tafel;
	privacy->tafel.agenda = agenda;
}

void privacy_free(struct privacy *privacy)
{
	if (!privacy)
		return;
	forget_tafel(privacy);
	sluier_clear(&privacy->sluier);
	vroeger_clear(&privacy->vroeger);
	xfree(privacy);
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

static bool show_edited(void *ctx, const char *text, struct text *out)
{
	return sluier_edited(&((struct privacy *)ctx)->sluier, text, out);
}

static bool show_typed(void *ctx, const char *text, struct text *out)
{
	return sluier_typed(&((struct privacy *)ctx)->sluier, text, out);
}

static void fill(struct tui *tui, struct privacy *privacy)
{
	const struct vulling vulling = { store_of(tui), &privacy->tafel, &privacy->vroeger };

	gelezen_now(tui, &privacy->gelezen);
	vroeger_lees(&privacy->vroeger, vulling.store);
	sluier_vul(&privacy->sluier, &vulling);
	privacy->gevuld = true;
	privacy->veil.version++;
}

int64_t op_tafel(const struct tui *tui)
{
	const struct privacy *privacy = app_of(tui)->privacy;
	int64_t leerling = tui_subject(tui);

	return leerling == 0 && privacy ? privacy->tafel.leerling : leerling;
}

const struct veil *privacy_veil(struct tui *tui)
{
	struct privacy *privacy = privacy_of(tui);

	if (!privacy->gevuld || gelezen_is_old(tui, &privacy->gelezen))
		fill(tui, privacy);
	if (op_tafel(tui) != privacy->sluier.op_tafel)
		privacy->veil.version++;
	privacy->sluier.op_tafel = op_tafel(tui);
	privacy->veil.ctx = privacy;
	privacy->veil.show = show;
	privacy->veil.edited = show_edited;
	privacy->veil.typed = show_typed;
	return &privacy->veil;
}

void naam_add(struct tui *tui, int64_t leerling, const char *naam, struct text *out)
{
	if (!tui->privacy || !privacy_veil(tui) ||
	    !sluier_van(&privacy_of(tui)->sluier, leerling, naam, out))
		text_add(out, naam);
}

void getypt_add(struct tui *tui, const char *getypt, struct text *out)
{
	const struct veil *veil = tui->privacy ? privacy_veil(tui) : NULL;

	if (!veil || !veil->typed(veil->ctx, getypt, out))
		text_add(out, getypt);
}

const char *gezien(struct tui *tui, const char *tekst, struct arena *arena)
{
	const struct veil *veil = tui->privacy ? privacy_veil(tui) : NULL;
	struct text out = { 0 };

	if (tekst && veil && veil->show(veil->ctx, tekst, &out))
		tekst = arena_strdup(arena, text_str(&out));
	text_clear(&out);
	return tekst;
}

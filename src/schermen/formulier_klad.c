/* Drafts of a form: what was changed in it, and what stood there before, so that going on with it
 * later never overwrites in silence what somebody else changed in the meantime. */
#include <string.h>

#include "formulier.h"

#define BASIS "basis:" /* before the name of a field: the value that the person changed */

static bool klad_exists(struct form *form, struct text *when)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct klad_inhoud inhoud;
	bool exists = klad_load(f->store, &f->klad, &arena, &inhoud);

	if (exists)
		text_printf(when, "%s, met wat hier is getypt en nog niet bewaard",
			tijdstip_shown(&arena, inhoud.bewaard_op));
	arena_clear(&arena);
	return exists;
}

static void set_basis(struct formulier *f, const char *naam, const char *waarde)
{
	for (int i = 0; i < f->basis.soort->aantal; i++)
		if (strcmp(f->basis.soort->velden[i].naam, naam) == 0)
			f->basis.waarden[i] = *waarde ? arena_strdup(&f->arena, waarde) : NULL;
}

/* A field that the form no longer has (it was vastgesteld since) stays behind. */
static void set_field(struct form *form, const struct klad_waarde *waarde)
{
	const struct field *field = NULL;

	while ((field = form_next(form, field)))
		if (strcmp(field->name, waarde->naam) == 0)
			form_set(form, waarde->naam, waarde->waarde);
}

static void klad_take(struct form *form)
{
	struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct klad_inhoud inhoud;

	(void)klad_load(f->store, &f->klad, &arena, &inhoud);
	for (size_t i = 0; i < inhoud.aantal; i++) {
		const struct klad_waarde *waarde = &inhoud.waarden[i];

		if (strncmp(waarde->naam, BASIS, strlen(BASIS)) == 0)
			set_basis(f, waarde->naam + strlen(BASIS), waarde->waarde);
		else
			set_field(form, waarde);
	}
	arena_clear(&arena);
}

static enum status klad_keep(struct form *form, struct error *err)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct klad_inhoud inhoud = {
		.waarden = arena_alloc(&arena, 2 * f->aantal * sizeof(*inhoud.waarden)) };
	const struct field *field = NULL;
	enum status status;

	while ((field = form_next(form, field))) {
		const char *was = record_text(&f->basis, veld_nr(f, field));

		if (!form_changed(form, field->name))
			continue;
		inhoud.waarden[inhoud.aantal++] = (struct klad_waarde){ field->name,
			arena_strdup(&arena, form_value(form, field->name)) };
		if (!f->nieuw)
			inhoud.waarden[inhoud.aantal++] = (struct klad_waarde){
				arena_printf(&arena, BASIS "%s", field->name), was ? was : "" };
	}
	status = klad_save(f->store, &f->klad, &inhoud, err);
	arena_clear(&arena);
	return status;
}

/* One that cannot be dropped is offered once more; that is no reason to refuse what was kept. */
static void klad_forget(struct form *form)
{
	const struct formulier *f = form_context(form);
	struct error err;

	if (klad_drop(f->store, &f->klad, &err) != OK)
		tui_complain(f->tui, "Het klad kon niet worden opgeruimd: %s", err.sentence);
}

const struct form_drafts formulier_drafts = {
	.exists = klad_exists,
	.load = klad_take,
	.save = klad_keep,
	.drop = klad_forget,
};

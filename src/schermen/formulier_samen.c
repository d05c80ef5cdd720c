/* Two people, one record: puts what was typed on top of the row as it is now. What only one of them
 * changed goes by itself; about what both changed the person is asked, field by field. */
#include <string.h>

#include "formulier.h"

struct samen {
	struct form *form;
	struct formulier *f;
	struct arena *arena;
	struct record *nieuw;  /* mine */
	const struct record *nu; /* theirs */
};

/* ---- what both look like ---- */

#define COLUMNS 50
#define BEFORE 12

/* A piece of `waarde` from just before where it begins to differ from the other. */
static const char *uittreksel(const char *waarde, const char *ander, struct arena *arena)
{
	struct text out = { 0 };
	size_t from = 0;

	while (waarde[from] && waarde[from] == ander[from])
		from++;
	for (int i = 0; i < BEFORE; i++)
		from = utf8_previous(waarde, from);
	text_add(&out, from > 0 ? "…" : "");
	utf8_add_cut(&out, waarde + from, COLUMNS);
	return tekst_keep(&out, arena);
}

static const char *getoond(const struct samen *s, int veld, const char *waarde)
{
	const struct veld *v = &s->f->basis.soort->velden[veld];

	return waarde ? veld_shown(v, s->f->store->config, waarde, s->arena) : "(leeg)";
}

/* ---- asking ---- */

enum keuze { HUN, MIJN, ALLEBEI };

static int vraag(const struct samen *s, int veld)
{
	const struct veld *v = &s->f->basis.soort->velden[veld];
	const char *hun = getoond(s, veld, s->nu->waarden[veld]);
	const char *mijn = getoond(s, veld, s->nieuw->waarden[veld]);
	bool allebei = v->soort == SOORT_LANG && s->nu->waarden[veld] && s->nieuw->waarden[veld];
	struct choice keuzes[] = {
		{ "hun", arena_printf(s->arena, "hun waarde: %s", uittreksel(hun, mijn, s->arena)) },
		{ "mijn", arena_printf(s->arena, "mijn waarde: %s",
			uittreksel(mijn, hun, s->arena)) },
		{ allebei ? "allebei" : NULL, "allebei, onder elkaar" },
		{ NULL, NULL },
	};

	return tui_choose(s->f->tui, arena_printf(s->arena, "%s: iemand anders heeft dit "
		"intussen ook gewijzigd. Wat moet er staan? (Esc: terug naar het formulier)",
		v->label), keuzes);
}

static const char *uitkomst(const struct samen *s, int veld, int keuze)
{
	const char *hun = s->nu->waarden[veld];
	const char *mijn = s->nieuw->waarden[veld];

	if (keuze == HUN)
		return hun;
	if (keuze == MIJN)
		return mijn;
	return arena_printf(s->arena, "%s\n\n%s", hun, mijn);
}

/* ---- field by field ---- */

static void take(struct samen *s, int veld, const char *waarde)
{
	const char *naam = s->f->basis.soort->velden[veld].naam;
	const struct field *field = NULL;

	s->nieuw->waarden[veld] = waarde;
	while ((field = form_next(s->form, field)))
		if (field->name == naam)
			form_set(s->form, naam, waarde ? waarde : "");
}

static enum status samen_veld(struct samen *s, int veld, bool *anders, struct error *err)
{
	const char *was = s->f->basis.waarden[veld];
	const char *nu = s->nu->waarden[veld];
	const char *mijn = s->nieuw->waarden[veld];
	int keuze = HUN;

	if (waarde_equal(was, nu))
		return OK;
	if (!waarde_equal(mijn, was) && !waarde_equal(mijn, nu))
		keuze = vraag(s, veld);
	if (keuze < 0) {
		formulier_blame(s->form, veld);
		return fail(err, ERR_CONFLICT, "nog niet bewaard: iemand anders maakte hiervan "
			"intussen \"%s\"", uittreksel(getoond(s, veld, nu), "", s->arena));
	}
	*anders = true;
	take(s, veld, uitkomst(s, veld, keuze));
	s->f->basis.waarden[veld] = arena_strdup(&s->f->arena, nu);
	return OK;
}

/* ---- the record as a whole ---- */

/* What was typed is not lost: it may become a new record. */
static enum status is_weg(struct samen *s, struct error *err)
{
	const struct entiteit *soort = s->f->basis.soort;

	if (soort->nr != E_leerling && tui_ask(s->f->tui, "Iemand anders heeft dit intussen "
		"verwijderd: %s. Opnieuw vastleggen met wat hier staat?", soort->enkelvoud)) {
		s->f->nieuw = true;
		s->nieuw->id = 0;
		return OK;
	}
	return fail(err, ERR_NOT_FOUND, "iemand anders heeft dit intussen verwijderd: %s",
		soort->enkelvoud);
}

enum status formulier_samen(struct form *form, struct arena *arena, struct record *nieuw,
	struct text *anderen, struct error *err)
{
	struct formulier *f = form_context(form);
	struct record nu;
	struct samen samen = { form, f, arena, nieuw, &nu };
	enum status status = OK;

	*nieuw = formulier_record(form, arena);
	if (f->nieuw)
		return OK;
	if (!record_load(f->store, f->basis.soort->nr, f->basis.id, arena, &nu))
		return is_weg(&samen, err);
	if (nu.soort->nr == E_opp && !waarde_equal(nu.waarden[V_opp_status],
			f->basis.waarden[V_opp_status]))
		return fail(err, ERR_INPUT, "deze versie is intussen %s en ligt vast; maak een "
			"nieuwe versie met n, opp", nu.waarden[V_opp_status]);
	for (int i = 0; i < nu.soort->aantal && status == OK; i++) {
		bool anders = false;

		status = samen_veld(&samen, i, &anders, err);
		if (anders && anderen)
			deel_add(anderen, nu.soort->velden[i].label);
	}
	return status;
}

/* Two people, one record: puts what was typed on top of the row as it is now. What only one of them
 * changed goes by itself; about what both changed the person is asked, field by field. */
#include <string.h>

#include "formulier.h"
#include "privacy.h"

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

static const char *getoond(const struct botsing *botsing, const char *waarde)
{
	return waarde ? gezien(botsing->tui, veld_shown(botsing->veld, botsing->config, waarde,
		botsing->arena), botsing->arena) : "(leeg)";
}

/* ---- asking ---- */

enum keuze botsing_vraag(const struct botsing *botsing)
{
	struct arena *arena = botsing->arena;
	const char *hun = getoond(botsing, botsing->hun);
	const char *mijn = getoond(botsing, botsing->mijn);
	bool allebei = botsing->veld->soort == SOORT_LANG && botsing->hun && botsing->mijn;
	struct choice keuzes[] = {
		{ "terug", "terug naar het formulier; er is nog niets bewaard" },
		{ "hun", arena_printf(arena, "hun waarde: %s", uittreksel(hun, mijn, arena)) },
		{ "mijn", arena_printf(arena, "mijn waarde: %s", uittreksel(mijn, hun, arena)) },
		{ allebei ? "allebei" : NULL, "allebei, onder elkaar" },
		{ NULL, NULL },
	};
	int keuze = tui_choose(botsing->tui, arena_printf(arena, "%s%s: iemand anders heeft dit "
		"intussen ook gewijzigd. Wat moet er staan?", botsing->wie, botsing->veld->label),
		keuzes);

	return keuze < 0 ? TERUG : (enum keuze)keuze;
}

static const char *uitkomst(struct bewaring *b, int veld, const char *hun, enum keuze keuze)
{
	const char *mijn = b->nieuw.waarden[veld];

	if (keuze == HUN)
		return hun;
	if (keuze == MIJN)
		return mijn;
	return arena_printf(&b->arena, "%s\n\n%s", hun, mijn);
}

/* ---- field by field ---- */

static void take(struct bewaring *b, int veld, const char *waarde)
{
	const char *naam = b->nieuw.soort->velden[veld].naam;
	const struct field *field = NULL;

	b->nieuw.waarden[veld] = waarde;
	while ((field = form_next(b->form, field)))
		if (field->name == naam)
			form_set(b->form, naam, waarde ? waarde : "");
}

/* `nu` is what the file has in this field. */
static enum status samen_veld(struct bewaring *b, int veld, const char *nu, struct error *err)
{
	const char *was = b->f->basis.waarden[veld];
	const char *mijn = b->nieuw.waarden[veld];
	const struct botsing botsing = { .tui = b->f->tui, .config = b->f->store->config,
		.arena = &b->arena, .veld = &b->nieuw.soort->velden[veld], .wie = "", .hun = nu,
		.mijn = mijn };
	enum keuze keuze = HUN;

	if (waarde_equal(was, nu))
		return OK;
	if (!waarde_equal(mijn, was) && !waarde_equal(mijn, nu))
		keuze = botsing_vraag(&botsing);
	if (keuze == TERUG) {
		formulier_blame(b->form, veld);
		return fail(err, ERR_CONFLICT, "nog niet bewaard: iemand anders maakte hiervan "
			"intussen \"%s\"", uittreksel(getoond(&botsing, nu), "", &b->arena));
	}
	deel_add(&b->anderen, b->nieuw.soort->velden[veld].label);
	take(b, veld, uitkomst(b, veld, nu, keuze));
	b->f->basis.waarden[veld] = arena_strdup(&b->f->arena, nu);
	return OK;
}

/* ---- the record as a whole ---- */

/* What was typed is not lost: it may become a new record. */
static enum status is_weg(struct bewaring *b, struct error *err)
{
	const struct entiteit *soort = b->nieuw.soort;

	if (soort->nr != E_leerling && tui_ask(b->f->tui, "Iemand anders heeft dit intussen "
		"verwijderd: %s. Opnieuw vastleggen met wat hier staat?", soort->enkelvoud)) {
		b->f->nieuw = true;
		b->nieuw.id = 0;
		return OK;
	}
	return fail(err, ERR_NOT_FOUND, "iemand anders heeft dit intussen verwijderd: %s",
		soort->enkelvoud);
}

enum status formulier_samen(struct bewaring *b, struct error *err)
{
	const struct record *basis = &b->f->basis;
	struct record nu;
	enum status status = OK;

	b->nieuw = formulier_record(b->form, &b->arena);
	if (b->f->nieuw)
		return OK;
	if (!record_load(b->f->store, basis->soort->nr, basis->id, &b->arena, &nu))
		return is_weg(b, err);
	if (nu.soort->nr == E_opp &&
	    !record_is(&nu, V_opp_status, record_text(basis, V_opp_status)))
		return fail(err, ERR_INPUT, "deze versie is intussen %s en ligt vast; maak een "
			"nieuwe versie met o in het dossier", record_text(&nu, V_opp_status));
	for (int i = 0; i < nu.soort->aantal && status == OK; i++)
		status = samen_veld(b, i, nu.waarden[i], err);
	return status;
}

/* The pane of leaving, past and planned, and of nazorg: how long the school owes it, at which
 * moments it asks how it goes, and every contact. */
#include "dossier.h"

/* ---- leaving ---- */

static const char *uitstroom_detail(struct dossier_scherm *dossier, const struct record *uitstroom)
{
	struct text detail = { 0 };

	if (record_text(uitstroom, V_uitstroom_bestemming))
		deel_printf(&detail, "bestemming %s",
			dossier_veld(dossier, uitstroom, V_uitstroom_bestemming));
	if (record_text(uitstroom, V_uitstroom_niveau))
		deel_printf(&detail, "bereikt niveau %s",
			dossier_veld(dossier, uitstroom, V_uitstroom_niveau));
	if (record_is(uitstroom, V_uitstroom_geen_plek, "ja"))
		deel_add(&detail, "geen plek op dat niveau");
	if (record_text(uitstroom, V_uitstroom_overdracht_op))
		deel_printf(&detail, "overdracht %s",
			dossier_veld(dossier, uitstroom, V_uitstroom_overdracht_op));
	return tekst_keep(&detail, &dossier->arena);
}

static void add_vertrekken(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_uitstroom];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Uitstroom");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *uitstroom = &lijst->rijen[i];
		const char *soort = dossier_veld(dossier, uitstroom, V_uitstroom_soort);
		bool gepland = record_dag(uitstroom, V_uitstroom_datum) > dossier->store->vandaag;

		paneel_add(paneel, (struct regel){
			.soort = E_uitstroom,
			.id = uitstroom->id,
			.links = dossier_veld(dossier, uitstroom, V_uitstroom_datum),
			.titel = gepland ? arena_printf(&dossier->arena, "gepland: %s", soort)
				: soort,
			.detail = uitstroom_detail(dossier, uitstroom),
		});
	}
}

/* ---- contacts afterwards ---- */

static const char *nazorg_detail(struct dossier_scherm *dossier, const struct record *nazorg)
{
	struct text detail = { 0 };

	if (record_text(nazorg, V_nazorg_moment))
		deel_printf(&detail, "volgmoment %s maanden", record_text(nazorg, V_nazorg_moment));
	if (record_is(nazorg, V_nazorg_bereikt, "nee"))
		deel_add(&detail, "niet bereikt");
	deel_add(&detail, VELDEN(dossier, nazorg, V_nazorg_positie, V_nazorg_bestendig));
	return tekst_keep(&detail, &dossier->arena);
}

static void add_nazorg(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_nazorg];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Nazorgcontacten");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *nazorg = &lijst->rijen[i];
		const char *met = record_text(nazorg, V_nazorg_met);

		paneel_add(paneel, (struct regel){
			.soort = E_nazorg,
			.id = nazorg->id,
			.links = dossier_veld(dossier, nazorg, V_nazorg_datum),
			.titel = arena_printf(&dossier->arena, "%s%s%s",
				dossier_veld(dossier, nazorg, V_nazorg_wijze), met ? " met " : "",
				met ? met : ""),
			.detail = nazorg_detail(dossier, nazorg),
		});
		paneel_onder(paneel, ROLE_DIM, eerste_regel(dossier,
			record_text(nazorg, V_nazorg_vraag)));
		if (record_is(nazorg, V_nazorg_open, "ja"))
			paneel_onder(paneel, ROLE_WARNING, "! hier moet nog iets mee gebeuren");
	}
}

/* ---- above the list ---- */

static const char *moment_stand(struct dossier_scherm *dossier, const struct nazorg_moment *moment)
{
	if (moment->gedaan)
		return "gedaan";
	if (moment->datum > dossier->store->vandaag)
		return afstand_tekst(dossier->store->vandaag, moment->datum, &dossier->arena);
	return "nog geen contact";
}

static void intro_moment(struct dossier_scherm *dossier, struct paneel *paneel,
	const struct nazorg_moment *moment)
{
	bool gemist = !moment->gedaan && moment->datum <= dossier->store->vandaag;

	paneel_intro(paneel, gemist ? ROLE_WARNING : ROLE_NORMAL, arena_printf(&dossier->arena,
		"%s na %d maanden, %s: %s", gemist ? "!" : " ", moment->maanden,
		dag_tekst(moment->datum, &dossier->arena), moment_stand(dossier, moment)));
}

static void intro_venster(struct dossier_scherm *dossier, struct paneel *paneel)
{
	struct arena *arena = &dossier->arena;
	struct nazorg_venster venster;
	dag vandaag = dossier->store->vandaag;

	if (!nazorg_venster(dossier->store, dossier->leerling, arena, &venster))
		return;
	paneel_intro(paneel, ROLE_HEADING, arena_printf(arena, "Nazorg t/m %s (%s)",
		dag_tekst(venster.tot, arena), venster.tot < vandaag ? "voorbij"
			: afstand_tekst(vandaag, venster.tot, arena)));
	if (record_is(&dossier->kop.termen.vertrek, V_uitstroom_geen_contact_gewenst, "ja")) {
		paneel_intro(paneel, ROLE_WARNING, "! wil geen contact: er wordt niet meer gebeld");
		return;
	}
	for (size_t i = 0; i < venster.aantal; i++)
		intro_moment(dossier, paneel, &venster.momenten[i]);
}

void uitstroom_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	paneel->telling = dossier->records[E_uitstroom].aantal + dossier->records[E_nazorg].aantal;
	intro_venster(dossier, paneel);
	add_vertrekken(dossier, paneel);
	add_nazorg(dossier, paneel);
}

/* The pane of what was marked by hand, actions (open ones first), decisions of the CvB, its agenda
 * and notes, newest first. */
#include "dossier.h"

/* ---- actions ---- */

/* When, and then what: that is a sentence, and wraps. */
static const char *actie_detail(struct dossier_scherm *dossier, const struct record *actie)
{
	struct arena *arena = &dossier->arena;
	const char *wat = eerste_regel(dossier, record_text(actie, V_actie_omschrijving));

	if (record_text(actie, V_actie_gereed_op))
		return arena_printf(arena, "gereed %s: %s",
			dossier_veld(dossier, actie, V_actie_gereed_op), wat);
	if (record_text(actie, V_actie_uiterlijk))
		return arena_printf(arena, "uiterlijk %s (%s): %s",
			dossier_veld(dossier, actie, V_actie_uiterlijk),
			afstand_tekst(dossier->store->vandaag,
				record_dag(actie, V_actie_uiterlijk), arena), wat);
	return wat;
}

static void add_acties(struct dossier_scherm *dossier, struct paneel *paneel, bool open)
{
	const struct record_lijst *lijst = &dossier->records[E_actie];

	paneel_kop(paneel, open ? "Open acties" : "Acties die gereed zijn");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *actie = &lijst->rijen[i];
		const char *wie = record_text(actie, V_actie_eigenaar);
		dag uiterlijk = record_dag(actie, V_actie_uiterlijk);
		bool laat = open && uiterlijk != GEEN_DAG && uiterlijk < dossier->store->vandaag;

		if (open != !record_text(actie, V_actie_gereed_op))
			continue;
		paneel_add(paneel, (struct regel){
			.soort = E_actie,
			.id = actie->id,
			.links = arena_printf(&dossier->arena, "actie %s",
				record_text(actie, V_actie_nummer)),
			.titel = arena_printf(&dossier->arena, "%s%s", laat ? "!! " : "",
				wie ? wie : "zonder eigenaar"),
			.detail = actie_detail(dossier, actie),
			.rol = laat ? ROLE_LATE : ROLE_NORMAL,
		});
	}
}

/* ---- decisions and notes ---- */

static void add_besluiten(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_besluit];

	paneel_kop(paneel, "Besluiten van de CvB");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *besluit = &lijst->rijen[i];
		const char *onderwerp = record_text(besluit, V_besluit_onderwerp);

		paneel_add(paneel, (struct regel){
			.soort = E_besluit,
			.id = besluit->id,
			.links = dossier_veld(dossier, besluit, V_besluit_datum),
			.titel = onderwerp ? onderwerp : "besluit",
			.detail = eerste_regel(dossier, record_text(besluit, V_besluit_besluit)),
		});
	}
}

static void add_notities(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_notitie];

	paneel_kop(paneel, "Notities");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *notitie = &lijst->rijen[i];
		const char *soort = record_text(notitie, V_notitie_soort);
		bool deelbaar = record_is(notitie, V_notitie_deelbaar, "ja");

		paneel_add(paneel, (struct regel){
			.soort = E_notitie,
			.id = notitie->id,
			.links = dossier_veld(dossier, notitie, V_notitie_datum),
			.titel = arena_printf(&dossier->arena, "%s%s", soort ? soort : "notitie",
				deelbaar ? ", deelbaar" : ", intern"),
			.detail = eerste_regel(dossier, record_text(notitie, V_notitie_tekst)),
		});
	}
}

void notities_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	paneel->telling = dossier->records[E_actie].aantal + dossier->records[E_besluit].aantal +
		dossier->records[E_notitie].aantal + dossier->records[E_aandachtspunt].aantal +
		dossier->records[E_agendapunt].aantal;
	aandachtspunten_fill(dossier, paneel, true);
	add_acties(dossier, paneel, true);
	add_besluiten(dossier, paneel);
	agendapunten_fill(dossier, paneel);
	add_notities(dossier, paneel);
	aandachtspunten_fill(dossier, paneel, false);
	add_acties(dossier, paneel, false);
}

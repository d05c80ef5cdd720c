/* What people marked by hand, in the pane Notities: open ones on top with a mark, what was resolved
 * below the rest, dimmed, with how. And which pupil was, or will be, on the agenda of a meeting. */
#include "dossier.h"

/* ---- marks ---- */

static void add_punt(struct dossier_scherm *dossier, struct paneel *paneel,
	const struct record *punt, bool open)
{
	const char *door = record_text(punt, V_aandachtspunt_door);
	bool later = record_dag(punt, V_aandachtspunt_datum) > dossier->store->vandaag;

	paneel_add(paneel, (struct regel){
		.soort = E_aandachtspunt,
		.id = punt->id,
		.links = dossier_veld(dossier, punt, V_aandachtspunt_datum),
		.titel = arena_printf(&dossier->arena, "%s%s%s", open && !later ? "! " : "",
			door ? door : "aandachtspunt", open && later ? " (vanaf die dag)" : ""),
		.detail = eerste_regel(dossier, record_text(punt, V_aandachtspunt_tekst)),
		.rol = !open ? ROLE_DIM : later ? ROLE_NORMAL : ROLE_WARNING,
	});
	if (!open)
		paneel_onder(paneel, ROLE_DIM, arena_printf(&dossier->arena, "opgelost %s: %s",
			dossier_veld(dossier, punt, V_aandachtspunt_opgelost_op),
			record_text(punt, V_aandachtspunt_oplossing)
				? eerste_regel(dossier, record_text(punt, V_aandachtspunt_oplossing))
				: "zonder toelichting"));
}

void aandachtspunten_fill(struct dossier_scherm *dossier, struct paneel *paneel, bool open)
{
	const struct record_lijst *lijst = &dossier->records[E_aandachtspunt];
	dag vandaag = dossier->store->vandaag;
	bool eerste = true;

	for (size_t i = lijst->aantal; i-- > 0;) {
		dag opgelost = record_dag(&lijst->rijen[i], V_aandachtspunt_opgelost_op);

		if (open != (opgelost == GEEN_DAG || opgelost > vandaag))
			continue;
		if (eerste)
			paneel_kop(paneel, open ? "Aandachtspunten" : "Aandachtspunten die zijn opgelost");
		eerste = false;
		add_punt(dossier, paneel, &lijst->rijen[i], open);
	}
}

const struct record *aandachtspunt_op(const struct dossier_scherm *dossier,
	const struct regel *regel, size_t *aantal)
{
	const struct record_lijst *lijst = &dossier->records[E_aandachtspunt];
	const struct record *gevonden = NULL;

	*aantal = 0;
	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct record *punt = &lijst->rijen[i];

		if (!aandachtspunt_open(punt, dossier->store->vandaag))
			continue;
		if (regel && regel->soort == E_aandachtspunt && regel->id == punt->id) {
			*aantal = 1;
			return punt;
		}
		++*aantal;
		gevonden = punt;
	}
	return gevonden;
}

/* ---- the agenda ---- */

static const char *agendapunt_stand(struct dossier_scherm *dossier, const struct record *punt)
{
	const char *naar = dossier_veld(dossier, punt, V_agendapunt_aangehouden_naar);
	const char *stand = dossier_veld(dossier, punt, V_agendapunt_stand);

	if (*naar && record_is(punt, V_agendapunt_stand, "aangehouden"))
		return arena_printf(&dossier->arena, "aangehouden naar %s", naar);
	return *stand ? stand : "op de agenda";
}

/* How long, and who sat in. */
static const char *agendapunt_verloop(struct dossier_scherm *dossier, const struct record *punt)
{
	struct text detail = { 0 };

	if (record_text(punt, V_agendapunt_besteed))
		deel_printf(&detail, "%s minuten",
			dossier_veld(dossier, punt, V_agendapunt_besteed));
	else if (record_text(punt, V_agendapunt_minuten))
		deel_printf(&detail, "%s minuten gepland", record_text(punt, V_agendapunt_minuten));
	if (record_text(punt, V_agendapunt_erbij))
		deel_printf(&detail, "erbij: %s", record_text(punt, V_agendapunt_erbij));
	return tekst_keep(&detail, &dossier->arena);
}

void agendapunten_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_agendapunt];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Op de agenda van de CvB");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *punt = &lijst->rijen[i];

		paneel_add(paneel, (struct regel){
			.soort = E_agendapunt,
			.id = punt->id,
			.links = dossier_veld(dossier, punt, V_agendapunt_datum),
			.titel = agendapunt_stand(dossier, punt),
			.detail = eerste_regel(dossier, record_text(punt, V_agendapunt_reden)),
		});
		paneel_onder(paneel, ROLE_DIM, agendapunt_verloop(dossier, punt));
	}
}

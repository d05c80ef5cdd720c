/* The pane of people to call, in the order in which they are called, of what they allowed, and of
 * the tlv's. */
#include "dossier.h"

static const char *contact_detail(struct dossier_scherm *dossier, const struct record *contact)
{
	struct text detail = { 0 };

	deel_add(&detail, VELDEN(dossier, contact, V_contact_telefoon, V_contact_email));
	if (record_text(contact, V_contact_gezag))
		deel_add(&detail, record_is(contact, V_contact_gezag, "ja") ? "heeft gezag"
			: "heeft geen gezag");
	return tekst_keep(&detail, &dossier->arena);
}

static void add_contacten(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_contact];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Contactpersonen");
	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct record *contact = &lijst->rijen[i];
		const char *relatie = record_text(contact, V_contact_relatie);

		paneel_add(paneel, (struct regel){
			.soort = E_contact,
			.id = contact->id,
			.links = dossier_veld(dossier, contact, V_contact_volgorde),
			.titel = arena_printf(&dossier->arena, "%s%s%s%s",
				record_text(contact, V_contact_naam), relatie ? " (" : "",
				relatie ? relatie : "", relatie ? ")" : ""),
			.detail = contact_detail(dossier, contact),
		});
		paneel_onder(paneel, ROLE_DIM, eerste_regel(dossier,
			record_text(contact, V_contact_opmerking)));
	}
}

static const char *tlv_detail(struct dossier_scherm *dossier, const struct record *tlv)
{
	struct text detail = { 0 };

	if (record_text(tlv, V_tlv_tot))
		deel_printf(&detail, "t/m %s", dossier_veld(dossier, tlv, V_tlv_tot));
	else
		deel_add(&detail, "zonder einddatum");
	if (record_text(tlv, V_tlv_categorie))
		deel_printf(&detail, "categorie %s", record_text(tlv, V_tlv_categorie));
	deel_add(&detail, record_text(tlv, V_tlv_samenwerkingsverband));
	return tekst_keep(&detail, &dossier->arena);
}

static void add_tlvs(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_tlv];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Toelaatbaarheidsverklaringen (tlv)");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *tlv = &lijst->rijen[i];

		paneel_add(paneel, (struct regel){
			.soort = E_tlv,
			.id = tlv->id,
			.links = dossier_veld(dossier, tlv, V_tlv_van),
			.titel = arena_printf(&dossier->arena, "tlv %s",
				record_text(tlv, V_tlv_nummer)),
			.detail = tlv_detail(dossier, tlv),
		});
	}
}

void contacten_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	paneel->telling = dossier->records[E_contact].aantal + dossier->records[E_tlv].aantal +
		dossier->records[E_toestemming].aantal;
	add_contacten(dossier, paneel);
	toestemmingen_fill(dossier, paneel);
	add_tlvs(dossier, paneel);
}

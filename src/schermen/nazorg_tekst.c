/* One former pupil in words: who to call and whether that is allowed, what came of it last time,
 * and all of it on a page. */
#include "nazorg.h"

#include <string.h>

/* ---- reading ---- */

/* Those since the leaving, up to today. */
static struct record_lijst contacten_sinds(const struct oudleerling *o)
{
	struct record_lijst alle = records_of(o->store, E_nazorg, o->rij->leerling, o->arena);
	struct record_lijst sinds = { .rijen = alle.rijen };

	for (size_t i = 0; i < alle.aantal; i++) {
		dag datum = record_dag(&alle.rijen[i], V_nazorg_datum);

		if (datum >= o->rij->vertrokken && datum <= o->store->vandaag)
			sinds.rijen[sinds.aantal++] = alle.rijen[i];
	}
	return sinds;
}

bool oudleerling_load(struct oudleerling *o, struct store *store, const struct nazorg_rij *rij,
	struct arena *arena)
{
	*o = (struct oudleerling){ .store = store, .rij = rij, .arena = arena };
	if (!dossier_kop_load(store, rij->leerling, arena, &o->kop) ||
	    !record_load(store, E_uitstroom, rij->uitstroom, arena, &o->uitstroom))
		return false;
	if (rij->verzoek != 0 &&
	    !record_load(store, E_nazorg, rij->verzoek, arena, &o->verzoek))
		o->verzoek.soort = NULL;
	o->contacten = contacten_sinds(o);
	return true;
}

/* ---- short ---- */

static const char *veld(const struct oudleerling *o, const struct record *record, int nr)
{
	return veld_tekst(record, nr, o->store->config, o->arena);
}

static const char *naam_of(const struct oudleerling *o, const char *naam)
{
	struct text tekst = { 0 };

	if (!o->privacy)
		return naam;
	initialen(naam, &tekst);
	return tekst_keep(&tekst, o->arena);
}

const char *oudleerling_naam(const struct oudleerling *o)
{
	return o->kop.naam;
}

/* The first contact, by name and what he or she is: "F. Smit (moeder)". NULL = none. */
static const char *contact_naam(const struct oudleerling *o)
{
	const char *relatie;

	if (!o->kop.contact.soort)
		return NULL;
	relatie = record_text(&o->kop.contact, V_contact_relatie);
	return arena_printf(o->arena, "%s%s%s%s",
		naam_of(o, record_text(&o->kop.contact, V_contact_naam)), relatie ? " (" : "",
		relatie ? relatie : "", relatie ? ")" : "");
}

/* Is the first contact the pupil? */
static bool belt_zelf(const struct oudleerling *o)
{
	return o->kop.contact.soort &&
		strcmp(record_text(&o->kop.contact, V_contact_naam), o->kop.naam) == 0;
}

const char *oudleerling_met(const struct oudleerling *o)
{
	const char *relatie;

	if (o->kop.meerderjarig || belt_zelf(o))
		return "oud-leerling zelf";
	if (!o->kop.contact.soort)
		return NULL;
	relatie = record_text(&o->kop.contact, V_contact_relatie);
	return relatie ? arena_printf(o->arena, "%s (%s)",
			record_text(&o->kop.contact, V_contact_naam), relatie)
		: record_text(&o->kop.contact, V_contact_naam);
}

const char *oudleerling_bellen(const struct oudleerling *o)
{
	const char *naam = contact_naam(o);
	const char *telefoon = naam ? record_text(&o->kop.contact, V_contact_telefoon) : NULL;
	struct text tekst = { 0 };

	if (!telefoon)
		text_add(&tekst, "geen telefoonnummer");
	else
		text_add(&tekst, o->privacy ? "(nummer verborgen)" : telefoon);
	if (naam)
		text_printf(&tekst, "%s %s", telefoon ? "" : ":", naam);
	if (o->kop.meerderjarig)
		text_printf(&tekst, belt_zelf(o) ? ", 18+" : ", vraag naar %s (18+)",
			naam_of(o, record_text(&o->kop.leerling, V_leerling_roepnaam)));
	return tekst_keep(&tekst, o->arena);
}

const char *oudleerling_mag(const struct oudleerling *o)
{
	const char *geen = record_text(&o->uitstroom, V_uitstroom_geen_contact_gewenst);

	if (!geen)
		return "niet gevraagd of bellen mag";
	return strcmp(geen, "ja") == 0 ? "wil geen contact" : "bellen mag";
}

const char *contact_uitkomst(const struct oudleerling *o, const struct record *contact)
{
	const char *bestendig = veld(o, contact, V_nazorg_bestendig);
	const char *positie = veld(o, contact, V_nazorg_positie);
	struct text tekst = { 0 };

	if (record_is(contact, V_nazorg_bereikt, "nee"))
		deel_add(&tekst, "niet bereikt");
	deel_add(&tekst, record_is(contact, V_nazorg_bestendig, "onbekend") ? "plek onbekend"
		: bestendig);
	if (*bestendig && *positie)
		text_printf(&tekst, " (%s)", positie);
	else
		deel_add(&tekst, positie);
	if (record_is(contact, V_nazorg_open, "ja"))
		deel_add(&tekst, "staat nog open");
	if (tekst.len == 0)
		deel_add(&tekst, record_is(contact, V_nazorg_bereikt, "ja") ? "bereikt"
			: "zonder uitkomst");
	return tekst_keep(&tekst, o->arena);
}

const char *oudleerling_laatst(const struct oudleerling *o)
{
	const struct record *contact;

	if (o->contacten.aantal == 0)
		return "nog geen contact";
	contact = &o->contacten.rijen[o->contacten.aantal - 1];
	return arena_printf(o->arena, "%s %s: %s", veld(o, contact, V_nazorg_datum),
		veld(o, contact, V_nazorg_wijze), contact_uitkomst(o, contact));
}

/* ---- what a row is about ---- */

void nazorg_wat(const struct nazorg_rij *rij, struct list_cell *cell)
{
	static const char *const vast[NAZORG_GROEPEN] = {
		[NAZORG_VENSTER] = "i nazorg loopt af",
		[NAZORG_VERTREK] = "! vertrek aanvullen",
		[NAZORG_OVERIG] = "nazorg t/m",
		[NAZORG_GEEN_CONTACT] = "wil geen contact",
	};
	static const enum role rollen[NAZORG_GROEPEN] = {
		[NAZORG_BELLEN] = ROLE_WARNING, [NAZORG_VRAAG] = ROLE_WARNING,
		[NAZORG_VENSTER] = ROLE_INFO, [NAZORG_VERTREK] = ROLE_WARNING,
		[NAZORG_GEEN_CONTACT] = ROLE_DIM,
	};

	cell->role = rollen[rij->groep];
	if (rij->groep == NAZORG_BELLEN || rij->groep == NAZORG_BINNENKORT) {
		text_printf(&cell->text, "%sna %d %s", rij->groep == NAZORG_BELLEN ? "! " : "",
			rij->maanden, rij->maanden == 1 ? "maand" : "maanden");
	} else if (rij->groep == NAZORG_VRAAG) {
		bool laat = rij->ernst == ERNST_TE_LAAT;

		text_add(&cell->text, laat ? "!! vraag, te laat" : "! vraag staat open");
		cell->role = laat ? ROLE_LATE : ROLE_WARNING;
	} else if (rij->groep == NAZORG_OVERIG && rij->maanden >= 0) {
		text_printf(&cell->text, "na %d mnd gemist", rij->maanden);
	} else {
		text_add(&cell->text, vast[rij->groep]);
	}
}

dag nazorg_datum(const struct nazorg_rij *rij)
{
	if (rij->datum != GEEN_DAG)
		return rij->datum;
	return rij->groep == NAZORG_OVERIG && rij->maanden >= 0 ? rij->moment : rij->tot;
}

/* ---- the page ---- */

/* The day and how far it is. */
static const char *met_afstand(const struct oudleerling *o, dag d)
{
	return arena_printf(o->arena, "%s (%s)", dag_tekst(d, o->arena),
		afstand_tekst(o->store->vandaag, d, o->arena));
}

static void add_vertrek(const struct oudleerling *o, struct page *blad)
{
	const char *bestemming = veld(o, &o->uitstroom, V_uitstroom_bestemming);

	page_pair(blad, "Vertrokken", met_afstand(o, o->rij->vertrokken));
	page_pair(blad, "Naar", *bestemming ? bestemming : "nog niet ingevuld");
	if (o->rij->tot != GEEN_DAG)
		page_pair(blad, "Nazorg t/m", met_afstand(o, o->rij->tot));
	if (o->rij->maanden >= 0)
		page_pair(blad, "Volgmoment", arena_printf(o->arena, "na %d maanden: %s",
			o->rij->maanden, met_afstand(o, o->rij->moment)));
}

static void add_bellen(const struct oudleerling *o, struct page *blad)
{
	page_pair(blad, "Bellen", oudleerling_bellen(o));
	page_pair(blad, "Mag dat", oudleerling_mag(o));
	page_pair(blad, "Gesprek met", o->kop.meerderjarig
		? "de oud-leerling zelf (18 jaar of ouder)" : "de ouders");
}

static void add_verzoek(const struct oudleerling *o, struct page *blad)
{
	const char *vraag = veld(o, &o->verzoek, V_nazorg_vraag);

	page_pair(blad, "Vraag", o->privacy ? "(verborgen)" : *vraag ? vraag
		: "niet opgeschreven");
	page_pair(blad, "Van", veld(o, &o->verzoek, V_nazorg_initiatief));
}

static void add_contacten(const struct oudleerling *o, struct page *blad)
{
	page_empty(blad);
	page_heading(blad, "Contacten sinds het vertrek");
	if (o->contacten.aantal == 0)
		page_text(blad, ROLE_DIM, "Nog geen contact.");
	for (size_t i = o->contacten.aantal; i-- > 0;) {
		const struct record *contact = &o->contacten.rijen[i];
		const char *moment = record_text(contact, V_nazorg_moment);

		page_text(blad, ROLE_NORMAL, arena_printf(o->arena, "%s %s%s%s: %s",
			veld(o, contact, V_nazorg_datum), veld(o, contact, V_nazorg_wijze),
			moment ? ", volgmoment " : "", moment ? moment : "",
			contact_uitkomst(o, contact)));
	}
}

static void add_reden(const struct oudleerling *o, struct page *blad)
{
	if (!*o->rij->reden)
		return;
	page_empty(blad);
	page_heading(blad, "Waarom");
	page_text(blad, ROLE_NORMAL, o->rij->reden);
}

void oudleerling_blad(const struct oudleerling *o, struct page *blad)
{
	page_heading(blad, oudleerling_naam(o));
	add_bellen(o, blad);
	if (o->verzoek.soort)
		add_verzoek(o, blad);
	add_vertrek(o, blad);
	add_contacten(o, blad);
	add_reden(o, blad);
}

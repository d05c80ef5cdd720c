/* A dossier: what matters first on top, then every record with what was filled in, newest first.
 * For the CvB all of it; for parents only what ouders.c lets through. */
#include "intern.h"

#include "cvb/signalen.h"

#include <string.h>

struct lezing {
	struct bouw bouw;
	struct dossier_kop kop;
	bool intern; /* for the CvB itself */
};

static struct document *document_of(const struct lezing *lezing)
{
	return lezing->bouw.document;
}

static struct arena *arena_of(const struct lezing *lezing)
{
	return &lezing->bouw.document->arena;
}

/* "" for parents, when it is not for them. */
static const char *shown(struct lezing *lezing, const struct record *record, int veld)
{
	if (!lezing->intern && !ouders_veld(record->soort, veld))
		return "";
	return bouw_veld(&lezing->bouw, record, veld);
}

/* Those that may be seen. */
static struct record_lijst records(struct lezing *lezing, enum entiteit_nr nr)
{
	struct record_lijst alle = records_of(lezing->bouw.store, nr, lezing->kop.leerling.id,
		arena_of(lezing));
	size_t kept = 0;

	for (size_t i = 0; i < alle.aantal; i++)
		if (lezing->intern || ouders_record(&alle.rijen[i]))
			alle.rijen[kept++] = alle.rijen[i];
	alle.aantal = kept;
	return alle;
}

/* " · label value" behind what stands there already; nothing when it is empty. */
static void add_fact(struct text *line, const char *label, const char *value)
{
	if (value && *value)
		text_printf(line, "%s%s%s", line->len > 0 ? " · " : "", label, value);
}

static void put_line(struct lezing *lezing, struct text *line)
{
	if (line->len > 0)
		document_alinea(document_of(lezing), text_str(line));
	text_clear(line);
}

/* ---- the top ---- */

static void write_who(struct lezing *lezing)
{
	const struct dossier_kop *kop = &lezing->kop;
	const struct record *leerling = &kop->leerling;
	struct arena *arena = arena_of(lezing);
	struct text line = {0};

	document_titel(document_of(lezing), arena_printf(arena, "%s%s (%s)",
		lezing->intern ? "" : "Dossier van ", kop->naam,
		record_text(leerling, V_leerling_leerlingnummer)));
	if (!lezing->intern)
		document_paar(document_of(lezing), "School", lezing->bouw.store->config->school_naam);
	if (termen_overleden(&kop->termen))
		add_fact(&line, "geboren ", shown(lezing, leerling, V_leerling_geboortedatum));
	else
		add_fact(&line, "", arena_printf(arena, "%d jaar (%s)", kop->leeftijd,
			shown(lezing, leerling, V_leerling_geboortedatum)));
	add_fact(&line, "", shown(lezing, leerling, V_leerling_afdeling));
	add_fact(&line, "groep ", shown(lezing, leerling, V_leerling_groep));
	add_fact(&line, "mentor ", shown(lezing, leerling, V_leerling_mentor));
	add_fact(&line, "leerroute ", shown(lezing, leerling, V_leerling_leerroute));
	put_line(lezing, &line);
	if (kop->termen.ingeschreven)
		add_fact(&line, "ingeschreven sinds ", shown(lezing, leerling, V_leerling_inschrijfdatum));
	else
		add_fact(&line, termen_overleden(&kop->termen) ? "overleden op " : "uitgestroomd op ",
			shown(lezing, &kop->termen.vertrek, V_uitstroom_datum));
	if (kop->meerderjarig && !termen_overleden(&kop->termen))
		add_fact(&line, "", "18 jaar of ouder: beslist zelf");
	put_line(lezing, &line);
}

static void write_where_to(struct lezing *lezing)
{
	const struct dossier_kop *kop = &lezing->kop;
	const struct record *opp = &kop->termen.opp;
	struct text line = {0};
	char ref[DATUM_SIZE];

	if (opp->soort) {
		add_fact(&line, "", shown(lezing, opp, V_opp_uitstroomprofiel));
		add_fact(&line, "bestemming ", shown(lezing, opp, V_opp_bestemming));
		add_fact(&line, "niveau ", shown(lezing, opp, V_opp_niveau));
	}
	datum_shown(kop->termen.ref, ref);
	if (kop->termen.ingeschreven)
		add_fact(&line, "verwachte uitstroom ", ref);
	put_line(lezing, &line);
	if (kop->tlv.soort) {
		const char *tot = shown(lezing, &kop->tlv, V_tlv_tot);

		add_fact(&line, "tlv ", *tot ? arena_printf(arena_of(lezing), "t/m %s", tot)
			: "zonder einddatum");
		add_fact(&line, "categorie ", shown(lezing, &kop->tlv, V_tlv_categorie));
		add_fact(&line, "", shown(lezing, &kop->tlv, V_tlv_samenwerkingsverband));
		put_line(lezing, &line);
	}
	if (kop->contact.soort && lezing->intern && !termen_overleden(&kop->termen)) {
		add_fact(&line, "eerst bellen: ", shown(lezing, &kop->contact, V_contact_naam));
		add_fact(&line, "", shown(lezing, &kop->contact, V_contact_relatie));
		add_fact(&line, "", shown(lezing, &kop->contact, V_contact_telefoon));
		put_line(lezing, &line);
	}
}

static void write_signalen(struct lezing *lezing)
{
	const struct signaal_filter filter = {.leerling = lezing->kop.leerling.id, .code = -1,
		.ernst = -1};
	struct signaal_lijst lijst = signalen(lezing->bouw.store, &filter, arena_of(lezing));

	if (lijst.aantal > 0)
		document_kop(document_of(lezing), "Signalen");
	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct signaal *signaal = &lijst.rijen[i];
		const char *datum = dag_tekst(signaal->datum, arena_of(lezing));

		document_onderkop(document_of(lezing), arena_printf(arena_of(lezing), "%s · %s%s%s",
			ernst_shown(signaal->ernst), signaal_title(signaal->code), *datum ? " · " : "",
			datum));
		document_alinea(document_of(lezing), signaal->tekst);
	}
}

/* Only what is open; all of them stand below, with the notes. */
static void write_open_aandachtspunten(struct lezing *lezing)
{
	struct record_lijst lijst = records(lezing, E_aandachtspunt);
	bool eerste = true;

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct record *punt = &lijst.rijen[i];

		if (!aandachtspunt_open(punt, lezing->bouw.store->vandaag))
			continue;
		if (eerste)
			document_kop(document_of(lezing), "Open aandachtspunten");
		eerste = false;
		document_paar(document_of(lezing), shown(lezing, punt, V_aandachtspunt_datum),
			record_text(punt, V_aandachtspunt_tekst));
	}
}

/* ---- records ---- */

/* What was filled in, apart from whose it is and what stands in the title. */
static void write_fields(struct lezing *lezing, const struct record *record)
{
	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *veld = &record->soort->velden[i];

		if (!(veld->vlaggen & SLEUTEL_VELD) && veld->soort != SOORT_LEERLING)
			document_paar(document_of(lezing), veld->label, shown(lezing, record, i));
	}
}

/* The key of a record, but not whose it is: "14-01-2026 telefoon". */
static const char *title_of(struct lezing *lezing, const struct record *record)
{
	struct arena *arena = arena_of(lezing);
	const char *titel = "";

	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *veld = &record->soort->velden[i];

		if (!(veld->vlaggen & SLEUTEL_VELD) || veld->soort == SOORT_LEERLING)
			continue;
		titel = arena_printf(arena, "%s%s%s%s", titel, *titel ? " " : "",
			veld->soort == SOORT_GETAL ? arena_printf(arena, "%s ", veld->label) : "",
			shown(lezing, record, i));
	}
	return titel;
}

static void write_record(struct lezing *lezing, const struct record *record)
{
	document_onderkop(document_of(lezing), title_of(lezing, record));
	write_fields(lezing, record);
}

/* Newest first: that is where one begins to read. */
static void write_records(struct lezing *lezing, const char *kop, enum entiteit_nr nr)
{
	struct record_lijst lijst = records(lezing, nr);

	if (lijst.aantal > 0)
		document_kop(document_of(lezing), kop);
	for (size_t i = lijst.aantal; i > 0; i--)
		write_record(lezing, &lijst.rijen[i - 1]);
}

/* In the order in which one calls. */
static void write_contacts(struct lezing *lezing)
{
	struct record_lijst lijst = records(lezing, E_contact);

	if (lijst.aantal > 0)
		document_kop(document_of(lezing), "Contacten");
	for (size_t i = 0; i < lijst.aantal; i++)
		write_record(lezing, &lijst.rijen[i]);
}

/* ---- opp ---- */

static void write_doelen(struct lezing *lezing, const char *versie)
{
	struct record_lijst doelen = records(lezing, E_doel);

	for (size_t i = 0; i < doelen.aantal; i++) {
		const struct record *doel = &doelen.rijen[i];

		if (!record_is(doel, V_doel_opp_versie, versie))
			continue;
		document_onderkop(document_of(lezing), arena_printf(arena_of(lezing), "Doel %s",
			record_text(doel, V_doel_nr)));
		write_fields(lezing, doel);
	}
}

static void write_opp(struct lezing *lezing, const struct record *opp, const char *kop)
{
	const char *versie = record_text(opp, V_opp_versie);

	document_kop(document_of(lezing), arena_printf(arena_of(lezing), "%s: versie %s", kop,
		versie));
	write_fields(lezing, opp);
	write_doelen(lezing, versie);
}

static void write_huidig_opp(struct lezing *lezing)
{
	if (lezing->kop.termen.opp.soort)
		write_opp(lezing, &lezing->kop.termen.opp, "Het huidige opp");
}

static void write_other_opps(struct lezing *lezing)
{
	struct record_lijst opps = records(lezing, E_opp);
	const struct record *huidig = &lezing->kop.termen.opp;

	for (size_t i = opps.aantal; i > 0; i--)
		if (!huidig->soort || huidig->id != opps.rijen[i - 1].id)
			write_opp(lezing, &opps.rijen[i - 1], "Andere versie van het opp");
}

/* ---- changes ---- */

/* Why a change is, or is not, one of the last years. */
static const char *zone_shown(const struct lezing *lezing, const struct wijziging *w)
{
	struct arena *arena = arena_of(lezing);
	char zone[DATUM_SIZE], vertrek[DATUM_SIZE];

	if (w->laatste_jaren == ONBEKEND)
		return "niet te zeggen: er is geen datum van uitstroom bekend";
	datum_shown(w->zone_begin, zone);
	datum_shown(w->referentie, vertrek);
	return arena_printf(arena, "%s, vanaf %s (uitstroom %s)",
		w->laatste_jaren == JA ? "! ja" : "nee", zone, vertrek);
}

static void write_aspect(struct lezing *lezing, const struct wijziging *w)
{
	const struct config *config = lezing->bouw.store->config;
	const char *richting = richting_name(w->richting);
	char datum[DATUM_SIZE];

	datum_shown(w->datum, datum);
	document_onderkop(document_of(lezing), arena_printf(arena_of(lezing), "%s %s: %s > %s%s%s", datum,
		w->soort, wijziging_shown(w, config, w->van), wijziging_shown(w, config, w->naar),
		richting ? ", " : "", richting ? richting : ""));
}

/* Once for all that one version changed. */
static void write_why(struct lezing *lezing, const struct wijziging *w)
{
	const struct config *config = lezing->bouw.store->config;
	const char *ontbreekt = lezing->intern ? "ontbreekt" : "";
	char besluit[DATUM_SIZE];

	if (lezing->intern)
		document_paar(document_of(lezing), arena_printf(arena_of(lezing), "Laatste %d jaar",
			config->laatste_jaren), zone_shown(lezing, w));
	document_paar(document_of(lezing), "Reden", code_name(CODES_reden, config, w->reden));
	document_paar(document_of(lezing), "Motivatie", w->motivatie ? w->motivatie : ontbreekt);
	datum_shown(w->besluit_op, besluit);
	document_paar(document_of(lezing), "Besluit CvB", *besluit ? besluit : ontbreekt);
	if (w->gecorrigeerd)
		document_paar(document_of(lezing), "Gecorrigeerd", "ja, door een latere versie");
}

static void write_wijzigingen(struct lezing *lezing)
{
	struct wijziging_lijst lijst = wijzigingen_of(lezing->bouw.store,
		lezing->kop.leerling.id, arena_of(lezing));

	if (lijst.aantal > 0)
		document_kop(document_of(lezing), "Wijzigingen van profiel, bestemming en niveau");
	for (size_t i = lijst.aantal; i > 0; i--) {
		const struct wijziging *w = &lijst.rijen[i - 1];

		write_aspect(lezing, w);
		if (i == 1 || w[-1].versie != w->versie)
			write_why(lezing, w);
	}
}

/* ---- nazorg ---- */

static void write_nazorg(struct lezing *lezing)
{
	struct arena *arena = arena_of(lezing);
	struct nazorg_venster venster;
	char van[DATUM_SIZE], tot[DATUM_SIZE];

	if (!nazorg_venster(lezing->bouw.store, lezing->kop.leerling.id, arena, &venster))
		return;
	datum_shown(venster.van, van);
	datum_shown(venster.tot, tot);
	document_kop(document_of(lezing), "Nazorg");
	document_paar(document_of(lezing), "Recht op nazorg", arena_printf(arena, "%s t/m %s", van, tot));
	for (size_t i = 0; lezing->intern && i < venster.aantal; i++) {
		const struct nazorg_moment *moment = &venster.momenten[i];

		datum_shown(moment->datum, tot);
		document_paar(document_of(lezing), arena_printf(arena, "Na %d maanden", moment->maanden),
			arena_printf(arena, "%s, %s", tot, moment->gedaan ? "contact geweest"
				: moment->datum > lezing->bouw.store->vandaag ? "komt nog" : "nog geen contact"));
	}
}

/* ---- all of it ---- */

/* From 18 on it is the pupil who decides who may see it (WEC, AVG). */
static void write_voor_wie(struct lezing *lezing)
{
	document_alinea(document_of(lezing), lezing->kop.meerderjarig
		? "Deze afdruk is voor de leerling zelf, die 18 jaar of ouder is. De ouders krijgen hem"
		  " alleen als de leerling dat goedvindt."
		: "Deze afdruk is voor de ouders en de leerling.");
	document_alinea(document_of(lezing), "De eigen aantekeningen van de commissie voor de"
		" begeleiding staan er niet in.");
}

static void write_begin(struct lezing *lezing)
{
	write_who(lezing);
	write_where_to(lezing);
	if (lezing->intern) {
		write_signalen(lezing);
		write_open_aandachtspunten(lezing);
	} else {
		write_voor_wie(lezing);
	}
}

static void write_gegevens(struct lezing *lezing)
{
	document_kop(document_of(lezing), "Gegevens van de leerling");
	write_fields(lezing, &lezing->kop.leerling);
}

static void write_rest(struct lezing *lezing)
{
	write_contacts(lezing);
	write_huidig_opp(lezing);
	write_wijzigingen(lezing);
	write_records(lezing, "Evaluaties", E_evaluatie);
	write_records(lezing, "Stages", E_stage);
	write_records(lezing, "Tlv's", E_tlv);
	write_records(lezing, "Uitstroom", E_uitstroom);
	write_nazorg(lezing);
	write_records(lezing, "Nazorgcontacten", E_nazorg);
	write_records(lezing, "Toestemmingen", E_toestemming);
	write_records(lezing, "Agendapunten", E_agendapunt);
	write_records(lezing, "Besluiten van de CvB", E_besluit);
	write_records(lezing, "Acties", E_actie);
	write_records(lezing, "Aandachtspunten", E_aandachtspunt);
	write_records(lezing, "Notities", E_notitie);
	write_gegevens(lezing);
	write_other_opps(lezing);
}

struct document *rapport_dossier(struct store *store, int64_t leerling, enum rapport_voor voor)
{
	struct lezing lezing = {
		.bouw = bouw_begin(store, "Dossier", RAPPORT_NAMEN),
		.intern = voor == RAPPORT_COMMISSIE,
	};

	if (!dossier_kop_load(store, leerling, arena_of(&lezing), &lezing.kop)) {
		document_free(document_of(&lezing));
		return NULL;
	}
	write_begin(&lezing);
	write_rest(&lezing);
	bouw_voet(&lezing.bouw);
	return document_of(&lezing);
}

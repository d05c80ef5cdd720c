/* A dossier to read in the terminal: what matters first on top, then every record with what was
 * filled in, newest first. Internal text is in it: it is for the CvB, not for parents. */
#include "dossier.h"
#include "signaal.h"

#include <string.h>

struct lezing {
	struct blad blad;
	struct oproep *oproep;
	const struct dossier_kop *kop;
};

static const char *shown(const struct lezing *lezing, const struct record *record, int veld)
{
	return veld_shown(&record->soort->velden[veld], lezing->oproep->config,
		record_text(record, veld), &lezing->oproep->arena);
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
		blad_line(&lezing->blad, 0, text_str(line));
	text_clear(line);
}

/* ---- the top ---- */

static bool is_overleden(const struct dossier_kop *kop)
{
	const struct record *vertrek = &kop->termen.vertrek;

	return vertrek->soort && record_is(vertrek, V_uitstroom_soort, "overleden");
}

static void write_who(struct lezing *lezing)
{
	const struct dossier_kop *kop = lezing->kop;
	const struct record *leerling = &kop->leerling;
	struct arena *arena = &lezing->oproep->arena;
	struct text line = {0};

	blad_heading(&lezing->blad, arena_printf(arena, "%s (%s)", kop->naam,
		record_text(leerling, V_leerling_leerlingnummer)));
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
		add_fact(&line, "uitgestroomd op ", shown(lezing, &kop->termen.vertrek, V_uitstroom_datum));
	if (kop->meerderjarig && !is_overleden(kop))
		add_fact(&line, "", "18 jaar of ouder: beslist zelf");
	put_line(lezing, &line);
}

static void write_where_to(struct lezing *lezing)
{
	const struct dossier_kop *kop = lezing->kop;
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

		add_fact(&line, "tlv ", *tot ? arena_printf(&lezing->oproep->arena, "t/m %s", tot)
			: "zonder einddatum");
		add_fact(&line, "categorie ", shown(lezing, &kop->tlv, V_tlv_categorie));
		add_fact(&line, "", shown(lezing, &kop->tlv, V_tlv_samenwerkingsverband));
		put_line(lezing, &line);
	}
	if (kop->contact.soort) {
		add_fact(&line, "eerst bellen: ", shown(lezing, &kop->contact, V_contact_naam));
		add_fact(&line, "", shown(lezing, &kop->contact, V_contact_relatie));
		add_fact(&line, "", shown(lezing, &kop->contact, V_contact_telefoon));
		put_line(lezing, &line);
	}
}

static void write_signalen(struct lezing *lezing)
{
	struct signaal_lijst lijst = signalen_leerling(lezing->oproep, lezing->kop->leerling.id);

	if (lijst.aantal > 0)
		blad_heading(&lezing->blad, "Signalen");
	for (size_t i = 0; i < lijst.aantal; i++)
		signaal_tekst(&lezing->blad, ernst_shown(lijst.rijen[i].ernst), &lijst.rijen[i],
			&lezing->oproep->arena);
}

/* Only what is open; all of them stand below, with the notes. */
static void write_open_aandachtspunten(struct lezing *lezing)
{
	struct oproep *oproep = lezing->oproep;
	struct record_lijst lijst = records_of(oproep->store, E_aandachtspunt,
		lezing->kop->leerling.id, &oproep->arena);
	bool eerste = true;

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct record *punt = &lijst.rijen[i];

		if (!aandachtspunt_open(punt, oproep->vandaag))
			continue;
		if (eerste)
			blad_heading(&lezing->blad, "Open aandachtspunten");
		eerste = false;
		blad_pair(&lezing->blad, shown(lezing, punt, V_aandachtspunt_datum),
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
			blad_pair(&lezing->blad, veld->label, shown(lezing, record, i));
	}
}

/* The key of a record, but not whose it is: "14-01-2026 telefoon". */
static const char *title_of(const struct lezing *lezing, const struct record *record)
{
	struct arena *arena = &lezing->oproep->arena;
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
	blad_line(&lezing->blad, 2, title_of(lezing, record));
	write_fields(lezing, record);
}

static struct record_lijst records(struct lezing *lezing, enum entiteit_nr nr)
{
	return records_of(lezing->oproep->store, nr, lezing->kop->leerling.id,
		&lezing->oproep->arena);
}

/* Newest first: that is where one begins to read. */
static void write_records(struct lezing *lezing, const char *kop, enum entiteit_nr nr)
{
	struct record_lijst lijst = records(lezing, nr);

	if (lijst.aantal > 0)
		blad_heading(&lezing->blad, kop);
	for (size_t i = lijst.aantal; i > 0; i--)
		write_record(lezing, &lijst.rijen[i - 1]);
}

/* In the order in which one calls. */
static void write_contacts(struct lezing *lezing)
{
	struct record_lijst lijst = records(lezing, E_contact);

	if (lijst.aantal > 0)
		blad_heading(&lezing->blad, "Contacten");
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
		blad_line(&lezing->blad, 2, arena_printf(&lezing->oproep->arena, "Doel %s",
			record_text(doel, V_doel_nr)));
		write_fields(lezing, doel);
	}
}

static void write_opp(struct lezing *lezing, const struct record *opp, const char *kop)
{
	const char *versie = record_text(opp, V_opp_versie);

	blad_heading(&lezing->blad, arena_printf(&lezing->oproep->arena, "%s: versie %s", kop,
		versie));
	write_fields(lezing, opp);
	write_doelen(lezing, versie);
}

static void write_huidig_opp(struct lezing *lezing)
{
	if (lezing->kop->termen.opp.soort)
		write_opp(lezing, &lezing->kop->termen.opp, "Het huidige opp");
}

static void write_other_opps(struct lezing *lezing)
{
	struct record_lijst opps = records(lezing, E_opp);
	const struct record *huidig = &lezing->kop->termen.opp;

	for (size_t i = opps.aantal; i > 0; i--)
		if (!huidig->soort || huidig->id != opps.rijen[i - 1].id)
			write_opp(lezing, &opps.rijen[i - 1], "Andere versie van het opp");
}

/* ---- changes ---- */

/* Why a change is, or is not, one of the last years. */
static const char *zone_shown(const struct lezing *lezing, const struct wijziging *w)
{
	struct arena *arena = &lezing->oproep->arena;
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
	const struct config *config = lezing->oproep->config;
	const char *richting = richting_name(w->richting);
	char datum[DATUM_SIZE];

	datum_shown(w->datum, datum);
	blad_line(&lezing->blad, 2, arena_printf(&lezing->oproep->arena, "%s %s: %s > %s%s%s", datum,
		w->soort, wijziging_shown(w, config, w->van), wijziging_shown(w, config, w->naar),
		richting ? ", " : "", richting ? richting : ""));
}

/* Once for all that one version changed. */
static void write_why(struct lezing *lezing, const struct wijziging *w)
{
	const struct config *config = lezing->oproep->config;
	char besluit[DATUM_SIZE];

	blad_pair(&lezing->blad, arena_printf(&lezing->oproep->arena, "Laatste %d jaar",
		config->laatste_jaren), zone_shown(lezing, w));
	blad_pair(&lezing->blad, "Reden", code_name(CODES_reden, config, w->reden));
	blad_pair(&lezing->blad, "Motivatie", w->motivatie ? w->motivatie : "ontbreekt");
	datum_shown(w->besluit_op, besluit);
	blad_pair(&lezing->blad, "Besluit CvB", *besluit ? besluit : "ontbreekt");
	if (w->gecorrigeerd)
		blad_pair(&lezing->blad, "Gecorrigeerd", "ja, door een latere versie");
}

static void write_wijzigingen(struct lezing *lezing)
{
	struct wijziging_lijst lijst = wijzigingen_of(lezing->oproep->store,
		lezing->kop->leerling.id, &lezing->oproep->arena);

	if (lijst.aantal > 0)
		blad_heading(&lezing->blad, "Wijzigingen van profiel, bestemming en niveau");
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
	struct arena *arena = &lezing->oproep->arena;
	struct nazorg_venster venster;
	char van[DATUM_SIZE], tot[DATUM_SIZE];

	if (!nazorg_venster(lezing->oproep->store, lezing->kop->leerling.id, arena, &venster))
		return;
	datum_shown(venster.van, van);
	datum_shown(venster.tot, tot);
	blad_heading(&lezing->blad, "Nazorg");
	blad_pair(&lezing->blad, "Recht op nazorg", arena_printf(arena, "%s t/m %s", van, tot));
	for (size_t i = 0; i < venster.aantal; i++) {
		const struct nazorg_moment *moment = &venster.momenten[i];

		datum_shown(moment->datum, tot);
		blad_pair(&lezing->blad, arena_printf(arena, "Na %d maanden", moment->maanden),
			arena_printf(arena, "%s, %s", tot, moment->gedaan ? "contact geweest"
				: moment->datum > lezing->oproep->vandaag ? "komt nog" : "nog geen contact"));
	}
}

void dossier_tekst(struct oproep *oproep, const struct dossier_kop *kop, int columns,
	struct text *out)
{
	struct lezing lezing = {.blad = {out, columns}, .oproep = oproep, .kop = kop};

	write_who(&lezing);
	write_where_to(&lezing);
	write_signalen(&lezing);
	write_open_aandachtspunten(&lezing);
	write_contacts(&lezing);
	write_huidig_opp(&lezing);
	write_wijzigingen(&lezing);
	write_records(&lezing, "Evaluaties", E_evaluatie);
	write_records(&lezing, "Stages", E_stage);
	write_records(&lezing, "Tlv's", E_tlv);
	write_records(&lezing, "Uitstroom", E_uitstroom);
	write_nazorg(&lezing);
	write_records(&lezing, "Nazorgcontacten", E_nazorg);
	write_records(&lezing, "Toestemmingen", E_toestemming);
	write_records(&lezing, "Agendapunten", E_agendapunt);
	write_records(&lezing, "Besluiten van de CvB", E_besluit);
	write_records(&lezing, "Acties", E_actie);
	write_records(&lezing, "Aandachtspunten", E_aandachtspunt);
	write_records(&lezing, "Notities", E_notitie);
	write_other_opps(&lezing);
}

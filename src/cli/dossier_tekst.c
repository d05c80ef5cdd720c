/* A dossier to read in the terminal: what matters first on top, then every record with what was
 * filled in, newest first. Internal text is in it: it is for the CvB, not for parents. */
#include "blad.h"
#include "dossier.h"

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
	if (kop->meerderjarig)
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

static void write_opps(struct lezing *lezing)
{
	struct record_lijst opps = records(lezing, E_opp);
	struct record_lijst doelen = records(lezing, E_doel);
	const struct record *huidig = &lezing->kop->termen.opp;

	for (size_t i = opps.aantal; i > 0; i--) {
		const struct record *opp = &opps.rijen[i - 1];
		const char *versie = record_text(opp, V_opp_versie);

		blad_heading(&lezing->blad, arena_printf(&lezing->oproep->arena, "Opp versie %s%s", versie,
			huidig->soort && huidig->id == opp->id ? ": het huidige opp" : ""));
		write_fields(lezing, opp);
		for (size_t d = 0; d < doelen.aantal; d++) {
			if (!record_is(&doelen.rijen[d], V_doel_opp_versie, versie))
				continue;
			blad_line(&lezing->blad, 2, arena_printf(&lezing->oproep->arena, "Doel %s",
				record_text(&doelen.rijen[d], V_doel_nr)));
			write_fields(lezing, &doelen.rijen[d]);
		}
	}
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

static void write_wijziging(struct lezing *lezing, const struct wijziging *w)
{
	const struct config *config = lezing->oproep->config;
	struct arena *arena = &lezing->oproep->arena;
	const char *richting = richting_name(w->richting);
	char datum[DATUM_SIZE];

	datum_shown(w->datum, datum);
	blad_line(&lezing->blad, 2, arena_printf(arena, "%s %s: %s > %s%s%s", datum, w->soort,
		wijziging_shown(w, config, w->van), wijziging_shown(w, config, w->naar),
		richting ? ", " : "", richting ? richting : ""));
	blad_pair(&lezing->blad, arena_printf(arena, "Laatste %d jaar", config->laatste_jaren),
		zone_shown(lezing, w));
	blad_pair(&lezing->blad, "Reden", code_name(CODES_reden, config, w->reden));
	blad_pair(&lezing->blad, "Motivatie", w->motivatie ? w->motivatie : "ontbreekt");
	datum_shown(w->besluit_op, datum);
	blad_pair(&lezing->blad, "Besluit CvB", *datum ? datum : "ontbreekt");
	if (w->gecorrigeerd)
		blad_pair(&lezing->blad, "Gecorrigeerd", "ja, door een latere versie");
}

static void write_wijzigingen(struct lezing *lezing)
{
	struct wijziging_lijst lijst = wijzigingen_of(lezing->oproep->store,
		lezing->kop->leerling.id, &lezing->oproep->arena);

	if (lijst.aantal > 0)
		blad_heading(&lezing->blad, "Wijzigingen van profiel, bestemming en niveau");
	for (size_t i = lijst.aantal; i > 0; i--)
		write_wijziging(lezing, &lijst.rijen[i - 1]);
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
	write_contacts(&lezing);
	write_opps(&lezing);
	write_wijzigingen(&lezing);
	write_records(&lezing, "Evaluaties", E_evaluatie);
	write_records(&lezing, "Stages", E_stage);
	write_records(&lezing, "Tlv's", E_tlv);
	write_records(&lezing, "Uitstroom", E_uitstroom);
	write_nazorg(&lezing);
	write_records(&lezing, "Nazorgcontacten", E_nazorg);
	write_records(&lezing, "Besluiten van de CvB", E_besluit);
	write_records(&lezing, "Acties", E_actie);
	write_records(&lezing, "Notities", E_notitie);
}

/* The opp as a document that a school can sign: one version, as it stands. */
#include "intern.h"

#include <string.h>

struct stuk {
	struct bouw bouw;
	struct record opp;
	struct record leerling;
	dag op; /* established on, or the day it is printed: who signs then */
	bool tekent; /* somebody has to */
};

static struct document *document_of(const struct stuk *stuk)
{
	return stuk->bouw.document;
}

static struct arena *arena_of(const struct stuk *stuk)
{
	return &stuk->bouw.document->arena;
}

/* ---- fields ---- */

/* What the law asks for and is not there, is said. */
static void write_nodig(struct stuk *stuk, const char *label, int veld)
{
	const char *waarde = bouw_veld(&stuk->bouw, &stuk->opp, veld);

	document_paar(document_of(stuk), label, *waarde ? waarde : "niet ingevuld");
}

static void write_paren(struct stuk *stuk, const int *velden, size_t aantal)
{
	for (size_t i = 0; i < aantal; i++)
		bouw_paar(&stuk->bouw, &stuk->opp, velden[i]);
}

static void write_lang(struct stuk *stuk, int veld, bool nodig)
{
	const char *waarde = bouw_veld(&stuk->bouw, &stuk->opp, veld);

	if (!*waarde && !nodig)
		return;
	document_onderkop(document_of(stuk), stuk->opp.soort->velden[veld].label);
	document_alinea(document_of(stuk), *waarde ? waarde : "niet ingevuld");
}

/* Is any of these filled in? */
static bool has_any(const struct stuk *stuk, int first, int last)
{
	for (int veld = first; veld <= last; veld++)
		if (record_text(&stuk->opp, veld))
			return true;
	return false;
}

/* ---- whose it is ---- */

static const char *versie_tekst(struct stuk *stuk)
{
	const char *versie = record_text(&stuk->opp, V_opp_versie);

	if (!record_is(&stuk->opp, V_opp_status, "vastgesteld"))
		return arena_printf(arena_of(stuk), "%s, %s", versie,
			record_is(&stuk->opp, V_opp_status, "concept") ? "concept"
			: "vervallen concept");
	return arena_printf(arena_of(stuk), "%s, vastgesteld op %s", versie,
		bouw_veld(&stuk->bouw, &stuk->opp, V_opp_vastgesteld_op));
}

static const char *school_tekst(const struct stuk *stuk)
{
	const struct config *config = stuk->bouw.store->config;

	if (!*config->school_brin)
		return config->school_naam;
	return arena_printf(arena_of(stuk), "%s%sbrin %s", config->school_naam,
		*config->school_naam ? ", " : "", config->school_brin);
}

static void write_begin(struct stuk *stuk)
{
	static const int wie[] = {V_leerling_leerlingnummer, V_leerling_geboortedatum,
		V_leerling_groep, V_leerling_mentor};

	document_titel(document_of(stuk), arena_printf(arena_of(stuk),
		"Ontwikkelingsperspectief van %s", leerling_naam(&stuk->leerling, arena_of(stuk))));
	document_paar(document_of(stuk), "School", school_tekst(stuk));
	for (size_t i = 0; i < ARRAY_LEN(wie); i++)
		bouw_paar(&stuk->bouw, &stuk->leerling, wie[i]);
	document_paar(document_of(stuk), "Versie", versie_tekst(stuk));
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_afdeling);
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_opgesteld_op);
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_cvb_besluit_op);
	if (record_is(&stuk->opp, V_opp_wijziging_correctie, "ja"))
		document_paar(document_of(stuk), "Correctie", "deze versie herstelt de vorige");
}

/* ---- where to, and why ---- */

static void write_perspectief(struct stuk *stuk)
{
	static const int rest[] = {V_opp_leerroute, V_opp_streef_taal, V_opp_streef_rekenen,
		V_opp_streef_sociaal};

	document_kop(document_of(stuk), "Uitstroomperspectief");
	if (record_is(&stuk->opp, V_opp_afdeling, "vso"))
		write_nodig(stuk, "Uitstroomprofiel", V_opp_uitstroomprofiel);
	write_nodig(stuk, "Uitstroombestemming", V_opp_bestemming);
	write_nodig(stuk, "Uitstroomniveau", V_opp_niveau);
	write_paren(stuk, rest, ARRAY_LEN(rest));
	document_kop(document_of(stuk), "Waarop dit rust");
	write_lang(stuk, V_opp_onderbouwing, true);
	write_lang(stuk, V_opp_belemmerend, true);
	write_lang(stuk, V_opp_bevorderend, true);
	document_kop(document_of(stuk), "Ondersteuning en begeleiding");
	document_alinea(document_of(stuk), record_text(&stuk->opp, V_opp_ondersteuning)
		? record_text(&stuk->opp, V_opp_ondersteuning) : "niet ingevuld");
}

static void write_wijziging(struct stuk *stuk)
{
	const struct config *config = stuk->bouw.store->config;
	struct wijziging_lijst lijst = wijzigingen_of(stuk->bouw.store, stuk->leerling.id,
		arena_of(stuk));
	int versie = record_int(&stuk->opp, V_opp_versie, 0);

	if (!has_any(stuk, V_opp_wijziging_reden, V_opp_wijziging_visie_leerling))
		return;
	document_kop(document_of(stuk), "Wat er wijzigt, en waarom");
	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct wijziging *w = &lijst.rijen[i];

		if (w->versie == versie)
			document_paar(document_of(stuk), arena_printf(arena_of(stuk), "Ander %s",
				w->soort), arena_printf(arena_of(stuk), "van %s naar %s",
				wijziging_shown(w, config, w->van),
				wijziging_shown(w, config, w->naar)));
	}
	for (int veld = V_opp_wijziging_reden; veld <= V_opp_wijziging_visie_leerling; veld++)
		bouw_paar(&stuk->bouw, &stuk->opp, veld);
}

/* ---- the handelingsdeel ---- */

/* Two fields in one cell, below each other. */
static void add_cel(struct stuk *stuk, const struct record *doel, int veld, int tweede)
{
	const char *a = bouw_veld(&stuk->bouw, doel, veld);
	const char *b = bouw_veld(&stuk->bouw, doel, tweede);

	document_cel(document_of(stuk), veld == tweede ? a
		: arena_printf(arena_of(stuk), "%s%s%s", a, *a && *b ? "\n" : "", b));
}

static void write_doelen(struct stuk *stuk)
{
	static const char *const koppen[] = {"Nr", "Doel", "Nu", "Streven, en hoe gemeten",
		"Aanpak, en hoe vaak", "Wie", "Einddatum", "Behaald"};
	static const int velden[][2] = {
		{V_doel_nr, V_doel_nr}, {V_doel_omschrijving, V_doel_type},
		{V_doel_beginsituatie, V_doel_beginsituatie}, {V_doel_streef, V_doel_meetwijze},
		{V_doel_actie, V_doel_frequentie}, {V_doel_uitvoerder, V_doel_uitvoerder},
		{V_doel_einddatum, V_doel_einddatum}, {V_doel_behaald, V_doel_bewijs},
	};
	struct record_lijst doelen = records_of(stuk->bouw.store, E_doel, stuk->leerling.id,
		arena_of(stuk));
	bool any = false;

	for (size_t i = 0; i < doelen.aantal; i++) {
		if (!record_is(&doelen.rijen[i], V_doel_opp_versie,
				record_text(&stuk->opp, V_opp_versie)))
			continue;
		if (!any) {
			document_onderkop(document_of(stuk), "Doelen");
			document_tabel(document_of(stuk), koppen, ARRAY_LEN(koppen));
		}
		any = true;
		for (size_t k = 0; k < ARRAY_LEN(velden); k++)
			add_cel(stuk, &doelen.rijen[i], velden[k][0], velden[k][1]);
	}
	if (!any && record_is(&stuk->opp, V_opp_handelingsdeel, "ja"))
		document_paar(document_of(stuk), "Doelen", "geen doelen ingevuld");
}

/* Law: the five elements of a deviation (Stcrt. 2018, 42600), in its order. */
static void write_afwijking(struct stuk *stuk)
{
	struct arena *arena = arena_of(stuk);
	const char *van = bouw_veld(&stuk->bouw, &stuk->opp, V_opp_afwijking_van);
	const char *tot = bouw_veld(&stuk->bouw, &stuk->opp, V_opp_afwijking_tot);
	bool uren = record_text(&stuk->opp, V_opp_afwijking_uren) &&
		!record_is(&stuk->opp, V_opp_afwijking_uren, "0");

	if (!uren && !has_any(stuk, V_opp_afwijking_inhoud, V_opp_afwijking_beeindigd_op))
		return;
	document_kop(document_of(stuk), "Afwijking van de onderwijstijd");
	write_nodig(stuk, "Uren per week minder", V_opp_afwijking_uren);
	write_nodig(stuk, "a. Waaruit zij bestaat", V_opp_afwijking_inhoud);
	document_paar(document_of(stuk), "b. Periode", arena_printf(arena, "%s t/m %s",
		*van ? van : "niet ingevuld", *tot ? tot : "niet ingevuld"));
	write_nodig(stuk, "c. Waarom", V_opp_afwijking_reden);
	write_nodig(stuk, "d. Programma op school", V_opp_afwijking_programma);
	write_nodig(stuk, "e. Opbouw naar volle uren", V_opp_afwijking_opbouw);
	bouw_paar_als(&stuk->bouw, "Inspectie akkoord op", &stuk->opp,
		V_opp_afwijking_inspectie_op);
	bouw_paar_als(&stuk->bouw, "Beëindigd op", &stuk->opp, V_opp_afwijking_beeindigd_op);
}

static void write_handelingsdeel(struct stuk *stuk)
{
	document_kop(document_of(stuk), "Handelingsdeel");
	write_nodig(stuk, "Handelingsdeel", V_opp_handelingsdeel);
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_afwijking_onderwijsprogramma);
	write_doelen(stuk);
	write_afwijking(stuk);
}

/* ---- talks and consent ---- */

static void write_overleg(struct stuk *stuk)
{
	document_kop(document_of(stuk), "Overleg en hoorrecht");
	write_nodig(stuk, "Overleg (oogo) op", V_opp_oogo_op);
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_oogo_met);
	if (record_text(&stuk->opp, V_opp_niet_gehoord_reden))
		bouw_paar(&stuk->bouw, &stuk->opp, V_opp_niet_gehoord_reden);
	else
		write_nodig(stuk, "Leerling gehoord op", V_opp_gehoord_op);
	bouw_paar(&stuk->bouw, &stuk->opp, V_opp_gehoord_wijze);
}

/* Who answered about this handelingsdeel. */
static bool is_instemming(const struct stuk *stuk, const struct record *toestemming)
{
	return record_is(toestemming, V_toestemming_soort, "instemming") &&
	       record_is(toestemming, V_toestemming_opp_versie,
		       record_text(&stuk->opp, V_opp_versie));
}

static void write_antwoord(struct stuk *stuk, const struct record *antwoord)
{
	struct bouw *bouw = &stuk->bouw;
	const char *door = bouw_veld(bouw, antwoord, V_toestemming_door);
	const char *datum = bouw_veld(bouw, antwoord, V_toestemming_datum);
	const char *ingetrokken = bouw_veld(bouw, antwoord, V_toestemming_ingetrokken_op);

	document_paar(bouw->document, *door ? door : "Antwoord", arena_printf(arena_of(stuk),
		"%s%s%s%s%s%s", bouw_veld(bouw, antwoord, V_toestemming_antwoord), *datum ? ", " : "",
		datum, record_is(antwoord, V_toestemming_getekend, "ja") ? ", getekend" : "",
		*ingetrokken ? ", ingetrokken op " : "", ingetrokken));
}

static void write_instemming(struct stuk *stuk, const struct record_lijst *antwoorden)
{
	static const int velden[] = {V_opp_instemming, V_opp_instemming_op, V_opp_instemming_door};

	document_kop(document_of(stuk), "Instemming met het handelingsdeel");
	if (record_is(&stuk->opp, V_opp_handelingsdeel, "nee")) {
		document_alinea(document_of(stuk), "Dit opp heeft geen handelingsdeel: instemming is"
			" niet nodig.");
		return;
	}
	if (!record_text(&stuk->opp, V_opp_instemming))
		document_paar(document_of(stuk), "Instemming", "nog niet vastgelegd");
	write_paren(stuk, velden, ARRAY_LEN(velden));
	for (size_t i = 0; i < antwoorden->aantal; i++)
		if (is_instemming(stuk, &antwoorden->rijen[i]))
			write_antwoord(stuk, &antwoorden->rijen[i]);
}

/* ---- signatures ---- */

/* Signed already, and not withdrawn. */
static bool has_signed(const struct stuk *stuk, const struct record_lijst *antwoorden,
	const char *naam)
{
	struct arena *arena = arena_of(stuk);

	for (size_t i = 0; i < antwoorden->aantal; i++) {
		const struct record *antwoord = &antwoorden->rijen[i];
		const char *door = record_text(antwoord, V_toestemming_door);

		if (door && is_instemming(stuk, antwoord) &&
		    record_is(antwoord, V_toestemming_antwoord, "ja") &&
		    record_is(antwoord, V_toestemming_getekend, "ja") &&
		    !record_text(antwoord, V_toestemming_ingetrokken_op) &&
		    strcmp(utf8_fold(arena, door), utf8_fold(arena, naam)) == 0)
			return true;
	}
	return false;
}

/* What the signature is for stands before the first. */
static void write_teken(struct stuk *stuk, const char *wie)
{
	if (!stuk->tekent)
		document_alinea(document_of(stuk),
			"Wie hieronder tekent, stemt in met het handelingsdeel.");
	stuk->tekent = true;
	document_handtekening(document_of(stuk), wie);
}

/* One line for each parent with authority whose signature is not there yet. */
static void write_ouders(struct stuk *stuk, const struct record_lijst *antwoorden)
{
	struct record_lijst contacten = records_of(stuk->bouw.store, E_contact, stuk->leerling.id,
		arena_of(stuk));
	bool any = false;

	for (size_t i = 0; i < contacten.aantal; i++) {
		const struct record *contact = &contacten.rijen[i];
		const char *naam = record_text(contact, V_contact_naam);
		const char *relatie = record_text(contact, V_contact_relatie);

		if (!record_is(contact, V_contact_gezag, "ja"))
			continue;
		any = true;
		if (!has_signed(stuk, antwoorden, naam))
			write_teken(stuk, arena_printf(arena_of(stuk), "%s%s%s%s", naam, relatie ? " (" : "",
				relatie ? relatie : "", relatie ? ")" : ""));
	}
	if (any)
		return;
	write_teken(stuk, "Ouder of verzorger met gezag:");
	write_teken(stuk, "Ouder of verzorger met gezag:");
}

static void write_ondertekening(struct stuk *stuk, const struct record_lijst *antwoorden)
{
	const char *naam = leerling_naam(&stuk->leerling, arena_of(stuk));

	document_kop(document_of(stuk), "Ondertekening");
	document_handtekening(document_of(stuk), "Namens de commissie voor de begeleiding:");
	if (record_is(&stuk->opp, V_opp_handelingsdeel, "nee"))
		return;
	if (!leerling_18plus(&stuk->leerling, stuk->op))
		write_ouders(stuk, antwoorden);
	else if (!has_signed(stuk, antwoorden, naam))
		write_teken(stuk, arena_printf(arena_of(stuk), "%s (leerling van 18 jaar of ouder)",
			naam));
	if (!stuk->tekent)
		document_alinea(document_of(stuk), "Wie moest instemmen met het handelingsdeel, heeft"
			" dat met een handtekening gedaan.");
}

/* ---- all of it ---- */

static void write_all(struct stuk *stuk)
{
	struct record_lijst antwoorden = records_of(stuk->bouw.store, E_toestemming,
		stuk->leerling.id, arena_of(stuk));

	write_begin(stuk);
	write_perspectief(stuk);
	write_wijziging(stuk);
	write_handelingsdeel(stuk);
	write_overleg(stuk);
	write_instemming(stuk, &antwoorden);
	write_ondertekening(stuk, &antwoorden);
	bouw_voet(&stuk->bouw);
}

struct document *rapport_opp(struct store *store, int64_t opp)
{
	struct stuk stuk = {.bouw = bouw_begin(store, "Ontwikkelingsperspectief", RAPPORT_NAMEN)};

	if (!record_load(store, E_opp, opp, arena_of(&stuk), &stuk.opp) ||
	    !record_load(store, E_leerling, stuk.opp.leerling, arena_of(&stuk), &stuk.leerling)) {
		document_free(document_of(&stuk));
		return NULL;
	}
	stuk.op = record_is(&stuk.opp, V_opp_status, "vastgesteld")
		? record_dag(&stuk.opp, V_opp_vastgesteld_op) : store->vandaag;
	document_of(&stuk)->concept = !record_is(&stuk.opp, V_opp_status, "vastgesteld");
	write_all(&stuk);
	return document_of(&stuk);
}

int64_t rapport_opp_nu(struct store *store, int64_t leerling)
{
	struct arena arena = {0};
	struct termen termen = termen_of(store, leerling, store->vandaag, &arena);
	struct record_lijst opps = records_of(store, E_opp, leerling, &arena);
	int64_t id = termen.opp.soort ? termen.opp.id : 0;

	for (size_t i = opps.aantal; i > 0 && id == 0; i--)
		if (record_is(&opps.rijen[i - 1], V_opp_status, "concept"))
			id = opps.rijen[i - 1].id;
	arena_clear(&arena);
	return id;
}

/* A pupil on one page beside the agenda, or beside a list of pupils: what one must know to decide,
 * and nothing more. */
#include "privacy.h"
#include "vergadering.h"

struct schrijven {
	struct page *blad;
	struct store *store;
	const struct zit_leerling *wie;
	struct arena arena;
	struct dossier_kop kop;
};

static const char *leeg(const char *tekst)
{
	return tekst ? tekst : "";
}

/* "17 jaar, Arbeid 3, mentor J. de Boer" */
static void put_wie(struct schrijven *s)
{
	struct text regel = { 0 };

	if (termen_overleden(&s->kop.termen))
		deel_add(&regel, "overleden");
	else
		deel_printf(&regel, "%d jaar", s->kop.leeftijd);
	deel_add(&regel, leeg(record_text(&s->kop.leerling, V_leerling_groep)));
	if (record_text(&s->kop.leerling, V_leerling_mentor))
		deel_printf(&regel, "mentor %s",
			record_text(&s->kop.leerling, V_leerling_mentor));
	page_heading(s->blad, s->wie->naam);
	page_text(s->blad, ROLE_NORMAL, text_str(&regel));
	text_clear(&regel);
}

static void put_perspectief(struct schrijven *s)
{
	struct text regel = { 0 };

	deel_add(&regel, s->kop.termen.opp.soort ? perspectief_tekst(&s->kop.termen.opp,
		s->store->config, &s->arena) : "nog geen vastgesteld opp");
	if (s->kop.termen.ref != GEEN_DAG && !termen_overleden(&s->kop.termen)) {
		text_add(&regel, ", uitstroom ");
		maand_kort(s->kop.termen.ref, &regel);
	}
	page_text(s->blad, ROLE_NORMAL, text_str(&regel));
	text_clear(&regel);
}

static void put_waarom(struct schrijven *s)
{
	const struct agenda_punt *punt = s->wie->punt;
	const char *erbij = punt ? record_text(&punt->record, V_agendapunt_erbij) : NULL;

	if (*leeg(s->wie->reden) || erbij)
		page_empty(s->blad);
	if (*leeg(s->wie->reden))
		page_pair(s->blad, "Waarom hier", s->wie->reden);
	if (erbij)
		page_pair(s->blad, "Aan tafel", erbij);
}

/* What people marked is not read by who looks on. */
static void put_gemerkt(struct schrijven *s)
{
	struct record_lijst punten = records_of(s->store, E_aandachtspunt, s->wie->leerling,
		&s->arena);

	for (size_t i = 0; i < punten.aantal; i++)
		if (aandachtspunt_open(&punten.rijen[i], s->store->vandaag) &&
		    !is_prive(s->wie->tui, &punten.rijen[i]))
			page_text(s->blad, ROLE_WARNING, arena_printf(&s->arena,
				"! aandachtspunt %s: %s", veld_tekst(&punten.rijen[i],
					V_aandachtspunt_datum, s->store->config, &s->arena),
				record_text(&punten.rijen[i], V_aandachtspunt_tekst)));
}

static void put_signalen(struct schrijven *s)
{
	struct tui *tui = s->wie->tui;
	struct leerling_signalen van = stand_van_een(tui, s->wie->leerling);
	bool verbergt = tui->privacy && op_tafel(tui) != s->wie->leerling;

	if (van.aantal > 0)
		page_empty(s->blad);
	for (size_t i = 0; i < van.aantal; i++)
		page_text(s->blad, ernst_rol(van.rijen[i]->ernst), arena_printf(&s->arena,
			"%s %s", ernst_merk(van.rijen[i]->ernst), verbergt
				? zonder_citaat(van.rijen[i]->tekst, &s->arena)
				: van.rijen[i]->tekst));
	put_gemerkt(s);
}

/* The last of that kind up to today, but for what this meeting recorded; NULL = none. */
static const struct record *laatste(struct schrijven *s, enum entiteit_nr nr, int veld)
{
	const char *hier = s->wie->punt ? record_text(&s->wie->punt->record, V_agendapunt_datum) : NULL;
	struct record_lijst lijst = records_of(s->store, nr, s->wie->leerling, &s->arena);

	for (size_t i = lijst.aantal; i-- > 0;)
		if (record_dag(&lijst.rijen[i], veld) <= s->store->vandaag &&
		    (!hier || !record_is(&lijst.rijen[i], veld, hier)))
			return &lijst.rijen[i];
	return NULL;
}

/* What this meeting recorded comes first, so that one sees that it stands there. */
static const char *actie_tekst(struct schrijven *s, const struct record *actie)
{
	struct text tekst = { 0 };

	text_add(&tekst, record_text(actie, V_actie_omschrijving));
	deel_add(&tekst, leeg(record_text(actie, V_actie_eigenaar)));
	if (record_text(actie, V_actie_uiterlijk))
		deel_printf(&tekst, "uiterlijk %s", veld_tekst(actie, V_actie_uiterlijk,
			s->store->config, &s->arena));
	return tekst_keep(&tekst, &s->arena);
}

static const char *evaluatie_tekst(struct schrijven *s, const struct record *evaluatie)
{
	return arena_printf(&s->arena, "%s: %s", veld_tekst(evaluatie, V_evaluatie_besluit,
		s->store->config, &s->arena), leeg(record_text(evaluatie, V_evaluatie_motivatie)));
}

bool zitting_concept(struct tui *tui, const struct agenda_punt *punt, struct text *versie)
{
	const char *datum = record_text(&punt->record, V_agendapunt_datum);
	struct arena arena = { 0 };
	struct record_lijst opps = records_of(store_of(tui), E_opp, punt->record.leerling, &arena);
	bool gevonden = false;

	for (size_t i = 0; i < opps.aantal && !gevonden; i++) {
		gevonden = record_is(&opps.rijen[i], V_opp_status, "concept") &&
			record_is(&opps.rijen[i], V_opp_cvb_besluit_op, datum);
		if (gevonden && versie)
			text_add(versie, record_text(&opps.rijen[i], V_opp_versie));
	}
	arena_clear(&arena);
	return gevonden;
}

/* What is decided is not there yet until the version is established. */
static void put_concept(struct schrijven *s)
{
	struct text versie = { 0 };

	if (zitting_concept(s->wie->tui, s->wie->punt, &versie))
		page_pair(s->blad, "Opp", arena_printf(&s->arena, "versie %s staat klaar als concept;"
			" O gaat verder met vaststellen", text_str(&versie)));
	text_clear(&versie);
}

static void put_vastgelegd(struct schrijven *s)
{
	const char *datum = record_text(&s->wie->punt->record, V_agendapunt_datum);
	int64_t leerling = s->wie->leerling;
	struct record_lijst besluiten = records_of(s->store, E_besluit, leerling, &s->arena);
	struct record_lijst acties = records_of(s->store, E_actie, leerling, &s->arena);
	struct record_lijst evaluaties = records_of(s->store, E_evaluatie, leerling, &s->arena);

	if (s->wie->punt->besluiten + s->wie->punt->acties == 0 && !s->wie->punt->geevalueerd)
		return;
	page_empty(s->blad);
	page_heading(s->blad, "In deze vergadering");
	for (size_t i = 0; i < besluiten.aantal; i++)
		if (record_is(&besluiten.rijen[i], V_besluit_datum, datum))
			page_pair(s->blad, "Besluit",
				record_text(&besluiten.rijen[i], V_besluit_besluit));
	for (size_t i = 0; i < evaluaties.aantal; i++)
		if (record_is(&evaluaties.rijen[i], V_evaluatie_datum, datum))
			page_pair(s->blad, "Evaluatie", evaluatie_tekst(s, &evaluaties.rijen[i]));
	for (size_t i = 0; i < acties.aantal; i++)
		if (record_is(&acties.rijen[i], V_actie_vergadering, datum))
			page_pair(s->blad, "Actie", actie_tekst(s, &acties.rijen[i]));
	put_concept(s);
}

static void put_eerder(struct schrijven *s)
{
	const struct config *config = s->store->config;
	const struct record *besluit = laatste(s, E_besluit, V_besluit_datum);
	const struct record *evaluatie = laatste(s, E_evaluatie, V_evaluatie_datum);

	page_empty(s->blad);
	page_heading(s->blad, "Eerder");
	page_pair(s->blad, "Besluit", !besluit ? "nog geen" : arena_printf(&s->arena, "%s, %s",
		veld_tekst(besluit, V_besluit_datum, config, &s->arena),
		record_text(besluit, V_besluit_besluit)));
	page_pair(s->blad, "Evaluatie", !evaluatie ? "nog geen" : arena_printf(&s->arena, "%s, %s",
		veld_tekst(evaluatie, V_evaluatie_datum, config, &s->arena),
		evaluatie_tekst(s, evaluatie)));
}

void zit_leerling_fill(struct page *blad, const struct zit_leerling *wie)
{
	struct schrijven s = { .blad = blad, .store = store_of(wie->tui), .wie = wie };

	page_clear(blad);
	if (dossier_kop_load(s.store, wie->leerling, &s.arena, &s.kop)) {
		put_wie(&s);
		put_perspectief(&s);
		put_waarom(&s);
		if (wie->punt && wie->vastgelegd)
			put_vastgelegd(&s);
		put_signalen(&s);
		if (wie->volledig)
			put_eerder(&s);
	} else {
		page_text(blad, ROLE_DIM, "Deze leerling is intussen verwijderd.");
	}
	arena_clear(&s.arena);
}

/* What a new record starts with, so that nobody types what can be known, and what is filled in
 * when it is kept: what follows from the rest, as import does for a new row, and numbers. */
#include <string.h>
#include <strings.h>

#include "cvb/vergadering.h"

#include "formulier.h"

const char *iso_tekst(dag d, struct arena *arena)
{
	char *text = arena_alloc(arena, DATUM_SIZE);

	datum_iso(d, text);
	return *text ? text : NULL;
}

static void set(struct formulier *f, int veld, const char *waarde)
{
	f->begin.waarden[veld] = waarde && *waarde ? waarde : NULL;
}

static void set_vandaag(struct formulier *f, int veld)
{
	set(f, veld, iso_tekst(f->store->vandaag, &f->arena));
}

/* ---- per kind ---- */

static void begin_leerling(struct formulier *f)
{
	const struct config *config = f->store->config;

	if (config->school_so != config->school_vso)
		set(f, V_leerling_afdeling, config->school_so ? "so" : "vso");
}

static void begin_contact(struct formulier *f)
{
	struct record_lijst contacten = records_of(f->store, E_contact, f->leerling.id, &f->arena);
	int laatste = 0;

	for (size_t i = 0; i < contacten.aantal; i++) {
		int volgorde = record_int(&contacten.rijen[i], V_contact_volgorde, 0);

		laatste = volgorde > laatste ? volgorde : laatste;
	}
	set(f, V_contact_volgorde, arena_printf(&f->arena, "%d", laatste + 1));
}

static void begin_tlv(struct formulier *f)
{
	set(f, V_tlv_samenwerkingsverband,
		record_text(&f->leerling, V_leerling_samenwerkingsverband));
}

static void begin_doel(struct formulier *f)
{
	struct record opp;

	if (opp_concept_find(f->store, f->leerling.id, &f->arena, &opp))
		set(f, V_doel_opp_versie, record_text(&opp, V_opp_versie));
}

static void begin_evaluatie(struct formulier *f)
{
	struct termen termen = termen_of(f->store, f->leerling.id, f->store->vandaag, &f->arena);

	set_vandaag(f, V_evaluatie_datum);
	if (termen.opp.soort)
		set(f, V_evaluatie_opp_versie, record_text(&termen.opp, V_opp_versie));
}

static void begin_stage(struct formulier *f)
{
	set_vandaag(f, V_stage_van);
}

/* On the expected day, when no leaving was planned on it yet. */
static void begin_uitstroom(struct formulier *f)
{
	struct record er_is;

	set(f, V_uitstroom_datum, record_text(&f->leerling, V_leerling_verwachte_uitstroom));
	if (record_find(f->store, &f->begin, &f->arena, &er_is))
		set(f, V_uitstroom_datum, NULL);
	set(f, V_uitstroom_afdeling, record_text(&f->leerling, V_leerling_afdeling));
	set(f, V_uitstroom_ingeschreven_op, record_text(&f->leerling, V_leerling_inschrijfdatum));
}

/* The newest volgmoment that has come and that no contact carries yet. */
static void begin_nazorg(struct formulier *f)
{
	struct nazorg_venster venster;

	set_vandaag(f, V_nazorg_datum);
	set(f, V_nazorg_initiatief, "school");
	set(f, V_nazorg_door, f->store->config->gebruiker);
	if (!nazorg_venster(f->store, f->leerling.id, &f->arena, &venster))
		return;
	for (size_t i = 0; i < venster.aantal; i++)
		if (venster.momenten[i].datum <= f->store->vandaag)
			set(f, V_nazorg_moment, venster.momenten[i].gedaan ? NULL
				: arena_printf(&f->arena, "%d", venster.momenten[i].maanden));
}

static const char *lid_met_rol(const struct config *config, const char *rol)
{
	for (size_t i = 0; i < config->leden_aantal; i++)
		if (strcasecmp(config->leden[i].rol, rol) == 0)
			return config->leden[i].naam;
	return NULL;
}

/* The meeting of today, else the latest one before it; false when there is none. */
static bool laatste_vergadering(struct formulier *f, struct record *out)
{
	struct record_lijst alle = records_of(f->store, E_vergadering, 0, &f->arena);
	bool found = false;

	for (size_t i = 0; i < alle.aantal; i++)
		if (record_dag(&alle.rijen[i], V_vergadering_datum) <= f->store->vandaag) {
			*out = alle.rijen[i];
			found = true;
		}
	return found;
}

/* As the last time, but who sits in the chair the config knows best. */
static void begin_vergadering(struct formulier *f)
{
	static const int gelijk[] = { V_vergadering_tijd, V_vergadering_plaats,
		V_vergadering_voorzitter, V_vergadering_secretaris };
	const struct config *config = f->store->config;
	struct record vorige;

	set(f, V_vergadering_datum, iso_tekst(vergadering_datum_voorstel(f->store), &f->arena));
	if (laatste_vergadering(f, &vorige))
		for (size_t i = 0; i < ARRAY_LEN(gelijk); i++)
			set(f, gelijk[i], record_text(&vorige, gelijk[i]));
	if (lid_met_rol(config, "voorzitter"))
		set(f, V_vergadering_voorzitter, lid_met_rol(config, "voorzitter"));
	if (lid_met_rol(config, "secretaris"))
		set(f, V_vergadering_secretaris, lid_met_rol(config, "secretaris"));
}

static void begin_besluit(struct formulier *f)
{
	struct record vergadering;

	set_vandaag(f, V_besluit_datum);
	if (laatste_vergadering(f, &vergadering) &&
	    !record_is(&vergadering, V_vergadering_afgesloten, "ja"))
		set(f, V_besluit_datum, record_text(&vergadering, V_vergadering_datum));
}

/* What is agreed on the day of a meeting is agreed in it. */
static void begin_actie(struct formulier *f)
{
	struct record vergadering;

	if (laatste_vergadering(f, &vergadering) &&
	    record_dag(&vergadering, V_vergadering_datum) == f->store->vandaag &&
	    !record_is(&vergadering, V_vergadering_afgesloten, "ja"))
		set(f, V_actie_vergadering, record_text(&vergadering, V_vergadering_datum));
}

static void begin_notitie(struct formulier *f)
{
	set_vandaag(f, V_notitie_datum);
}

static void begin_aandachtspunt(struct formulier *f)
{
	set_vandaag(f, V_aandachtspunt_datum);
	set(f, V_aandachtspunt_door, f->store->gebruiker);
}

static void begin_toestemming(struct formulier *f)
{
	set_vandaag(f, V_toestemming_datum);
	if (f->meerderjarig)
		set(f, V_toestemming_door, f->naam);
}

/* The first meeting that is still to come, today included. */
static void begin_agendapunt(struct formulier *f)
{
	struct record_lijst alle = records_of(f->store, E_vergadering, 0, &f->arena);

	for (size_t i = alle.aantal; i-- > 0;)
		if (record_dag(&alle.rijen[i], V_vergadering_datum) >= f->store->vandaag &&
		    !record_is(&alle.rijen[i], V_vergadering_afgesloten, "ja"))
			set(f, V_agendapunt_datum,
				record_text(&alle.rijen[i], V_vergadering_datum));
	set(f, V_agendapunt_minuten, arena_printf(&f->arena, "%d",
		f->store->config->vergadering_minuten));
}

/* Not of an opp: the store makes a version from the one before. */
static void (*const beginnen[ENTITEIT_AANTAL])(struct formulier *f) = {
	[E_leerling] = begin_leerling,
	[E_contact] = begin_contact,
	[E_tlv] = begin_tlv,
	[E_doel] = begin_doel,
	[E_evaluatie] = begin_evaluatie,
	[E_stage] = begin_stage,
	[E_uitstroom] = begin_uitstroom,
	[E_nazorg] = begin_nazorg,
	[E_vergadering] = begin_vergadering,
	[E_besluit] = begin_besluit,
	[E_actie] = begin_actie,
	[E_notitie] = begin_notitie,
	[E_aandachtspunt] = begin_aandachtspunt,
	[E_toestemming] = begin_toestemming,
	[E_agendapunt] = begin_agendapunt,
};

void begin_waarden(struct formulier *f)
{
	int leerling = entiteit_leerling_veld(f->begin.soort);

	if (leerling >= 0 && f->leerling.soort)
		f->begin.waarden[leerling] = record_text(&f->leerling,
			V_leerling_leerlingnummer);
	if (beginnen[f->begin.soort->nr])
		beginnen[f->begin.soort->nr](f);
}

/* ---- when it is kept ---- */

/* Does another record have this key? */
static bool sleutel_bezet(struct store *store, const struct record *record, struct arena *arena)
{
	struct record ander;

	return record_find(store, record, arena, &ander) && ander.id != record->id;
}

static bool telt(enum entiteit_nr nr)
{
	return nr == E_doel || nr == E_notitie || nr == E_besluit || nr == E_actie ||
		nr == E_aandachtspunt || nr == E_toestemming;
}

/* Consent with a handelingsdeel is about that of the huidige version, unless it says which. */
static void versie_van_instemming(const struct formulier *f, struct record *record,
	struct arena *arena)
{
	struct termen termen;

	if (!record_is(record, V_toestemming_soort, "instemming") ||
	    record_text(record, V_toestemming_opp_versie))
		return;
	termen = termen_of(f->store, f->leerling.id, f->store->vandaag, arena);
	if (termen.opp.soort)
		record->waarden[V_toestemming_opp_versie] =
			record_text(&termen.opp, V_opp_versie);
}

/* The number of a new one, or of one that moved to a day where its number is taken. */
void afgeleide_waarden(const struct formulier *f, struct record *record, struct arena *arena)
{
	enum entiteit_nr nr = record->soort->nr;

	if (telt(nr) && (f->nieuw || sleutel_bezet(f->store, record, arena)))
		record_number(f->store, record, arena);
	if (f->nieuw && nr == E_uitstroom &&
	    record_is(record, V_uitstroom_soort, "overgang_so_vso"))
		record->waarden[V_uitstroom_afdeling] = "so";
	if (f->nieuw && nr == E_toestemming)
		versie_van_instemming(f, record, arena);
	if (f->nieuw && nr == E_agendapunt)
		record->waarden[V_agendapunt_stand] = "open";
}

/* Writes the pupil, who to call, and the toelaatbaarheidsverklaringen. */
#include <string.h>

#include "kind.h"

#define CONTACTEN_MAXIMUM 4

/* ---- the pupil ---- */

static const char *eckid_draw(struct kind *kind)
{
	unsigned long long a = toeval_next(&kind->toeval);
	unsigned long long b = toeval_next(&kind->toeval);

	return arena_printf(kind->arena, "https://ketenid.example.org/demo/%016llx%016llx", a, b);
}

static void put_ontheffing(struct kind *kind, struct record *record)
{
	int sj = schooljaar_of(kind->school->vandaag);

	if (kind->geval == GEVAL_ONTHEFFING)
		put_dag(kind, record, V_leerling_ontheffing_tot,
			schooljaar_end(sj + draw(kind, 0, 1)));
}

void demo_write_leerling(struct kind *kind)
{
	struct record record = kind_record(kind, E_leerling);
	bool tijdelijk = kind->geval == GEVAL_TIJDELIJK ||
		(kind->vertrek != GEEN_DAG &&
		 strcmp(kind->vertrek_soort, "tijdelijk_verblijf") == 0);

	put(&record, V_leerling_leerlingnummer, kind->nummer);
	put(&record, V_leerling_achternaam, kind->persoon.achternaam.naam);
	put(&record, V_leerling_tussenvoegsel, kind->persoon.achternaam.tussenvoegsel);
	put(&record, V_leerling_roepnaam, kind->persoon.roepnaam);
	put_dag(kind, &record, V_leerling_geboortedatum, kind->geboren);
	put(&record, V_leerling_geslacht, kind->geslacht);
	put(&record, V_leerling_afdeling, kind->so ? "so" : "vso");
	put(&record, V_leerling_groep, kind->groep);
	put(&record, V_leerling_mentor, kind->mentor);
	if (!chance(kind, 40))
		put_int(kind, &record, V_leerling_leerroute, kind_leerroute(kind, kind->traject));
	put_dag(kind, &record, V_leerling_inschrijfdatum, kind->ingeschreven);
	put_dag(kind, &record, V_leerling_verwachte_uitstroom, kind->verwacht);
	put(&record, V_leerling_handelingsbekwaam, kind->bekwaam);
	put_ontheffing(kind, &record);
	if (tijdelijk || chance(kind, 600))
		put_bool(&record, V_leerling_tijdelijk_verblijf, tijdelijk);
	put(&record, V_leerling_samenwerkingsverband, kind->verband);
	put(&record, V_leerling_gemeente, kind->gemeente);
	if (chance(kind, 700))
		put(&record, V_leerling_eckid, eckid_draw(kind));
	school_insert(kind->school, &record);
	kind->leerling = record;
}

/* ---- contacts ---- */

struct contacten {
	const char *namen[CONTACTEN_MAXIMUM]; /* a name comes once per pupil */
	int aantal;
};

/* The name in plain letters, with dots: "f.van.der.meer@example.org". */
static const char *email_of(struct kind *kind, const char *naam)
{
	char *plain = utf8_fold(kind->arena, naam);

	for (char *c = plain; *c; c++)
		if (*c == ' ')
			*c = '.';
	return arena_printf(kind->arena, "%s@example.org", plain);
}

static void write_contact(struct kind *kind, struct contacten *contacten, const char *naam,
	const char *relatie)
{
	struct record record = kind_record(kind, E_contact);
	bool pleeg = strncmp(relatie, "pleeg", 5) == 0;
	bool gezag = strcmp(relatie, "moeder") == 0 || strcmp(relatie, "vader") == 0 ||
		strcmp(relatie, "voogd") == 0;

	for (int i = 0; i < contacten->aantal; i++)
		if (strcmp(contacten->namen[i], naam) == 0)
			return;
	if (contacten->aantal == CONTACTEN_MAXIMUM)
		return;
	contacten->namen[contacten->aantal++] = naam;
	put(&record, V_contact_naam, naam);
	put_int(kind, &record, V_contact_volgorde, contacten->aantal);
	put(&record, V_contact_relatie, relatie);
	if (gezag || pleeg)
		put_bool(&record, V_contact_gezag, gezag && !chance(kind, 40));
	if (!chance(kind, 40))
		put(&record, V_contact_telefoon, telefoon_draw(kind));
	if (chance(kind, 800))
		put(&record, V_contact_email, email_of(kind, naam));
	if (chance(kind, 180))
		put_zin(kind, &record, V_contact_opmerking, &bank_contact_opmerkingen);
	school_insert(kind->school, &record);
}

static const char *extra_naam(struct kind *kind, const char *relatie)
{
	bool family = strcmp(relatie, "oma") == 0 || strcmp(relatie, "opa") == 0 ||
		strcmp(relatie, "tante") == 0;
	struct persoon persoon;

	if (!family)
		return medewerker_draw(&kind->toeval, kind->arena);
	persoon = ouder_draw(&kind->toeval, &kind->persoon, strcmp(relatie, "opa") != 0);
	return persoon_naam(&persoon, chance(kind, 300), kind->arena);
}

void demo_write_contacten(struct kind *kind)
{
	struct contacten contacten = { .aantal = 0 };
	const char *relatie;

	if (kind_zelf_op(kind, kind->einde) && chance(kind, 700))
		write_contact(kind, &contacten,
			persoon_naam(&kind->persoon, false, kind->arena), "leerling zelf");
	for (int i = 0; i < kind->gezin.aantal; i++)
		write_contact(kind, &contacten, kind->gezin.namen[i], kind->gezin.relaties[i]);
	if (chance(kind, 260)) {
		relatie = verhaal_text(&kind->verhaal, kind->leeftijd < 16 ? &bank_relaties_extra
			: &bank_relaties_vso, 1);
		write_contact(kind, &contacten, extra_naam(kind, relatie), relatie);
	}
}

/* ---- tlv's ---- */

static int categorie_of(struct kind *kind)
{
	if (kind->beeld == BEELD_emb)
		return 3;
	if (kind->beeld == BEELD_lichamelijk)
		return 2;
	return chance(kind, 120) ? 2 : 1;
}

static void write_tlv(struct kind *kind, int volgnr, dag van, dag tot)
{
	struct record record = kind_record(kind, E_tlv);

	put(&record, V_tlv_nummer, arena_printf(kind->arena, "%d-%05d%d", datum_split(van).jaar,
		draw(kind, 0, 99999), volgnr));
	put(&record, V_tlv_samenwerkingsverband, kind->verband);
	put_int(kind, &record, V_tlv_categorie, categorie_of(kind));
	put_dag(kind, &record, V_tlv_van, van);
	put_dag(kind, &record, V_tlv_tot, tot);
	school_insert(kind->school, &record);
}

/* The last day of the newest one; GEEN_DAG = it never ends. */
static dag last_tot(struct kind *kind)
{
	int vooraf = kind->school->config->signalen[SIGNAAL_TLV_TERMIJN].vooraf;
	dag vandaag = kind->school->vandaag;
	dag latest, einde;

	switch (kind->geval) {
	case GEVAL_TLV_ZONDER_EINDE:
		return GEEN_DAG;
	case GEVAL_TLV_VERLOPEN:
		return vandaag - draw(kind, 1, 120);
	case GEVAL_TLV_BIJNA:
		latest = vandaag + vooraf;
		if (kind->verwacht != GEEN_DAG && kind->verwacht - 1 < latest)
			latest = kind->verwacht - 1;
		return draw(kind, vandaag, latest);
	default:
		break;
	}
	if (chance(kind, 150))
		return GEEN_DAG;
	if (kind->vertrek != GEEN_DAG)
		return schooljaar_end(schooljaar_of(kind->vertrek));
	einde = schooljaar_end(schooljaar_of(vandaag) + draw(kind, 1, 4));
	if (kind->verwacht != GEEN_DAG && kind->verwacht >= vandaag && kind->verwacht < einde)
		return schooljaar_end(schooljaar_of(kind->verwacht));
	return einde;
}

void demo_write_tlv(struct kind *kind)
{
	dag van = kind->ingeschreven;
	dag tot, halfway;

	if (kind->geval == GEVAL_TLV_GEEN || chance(kind, 15))
		return;
	tot = last_tot(kind);
	halfway = schooljaar_end(schooljaar_of(van) + draw(kind, 1, 2));
	if (halfway < kind->einde && (tot == GEEN_DAG || halfway < tot)) {
		write_tlv(kind, 1, van, halfway);
		write_tlv(kind, 2, halfway + 1, tot);
	} else {
		write_tlv(kind, 1, van, tot);
	}
}

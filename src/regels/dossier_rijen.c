/* The columns of a dossier. A row of a table below is a column of the query and the member it goes
 * to, so that the two cannot disagree. It does not know whose row it reads. */
#include "dossier_rijen.h"
#include "fragmenten.h"

/* ---- the columns: COLUMN(how it is taken, member, SQL) ---- */

#define COLUMNS_leerling(COLUMN) \
	COLUMN(id, id, "l.id") \
	COLUMN(tekst, leerlingnummer, "l.leerlingnummer") \
	COLUMN(tekst, naam, SQL_NAAM) \
	COLUMN(tekst, sorteer, "coalesce(z.sorteer, '')") \
	COLUMN(tekst, groep, "l.groep") \
	COLUMN(tekst, mentor, "l.mentor") \
	COLUMN(vaste_dag, geboortedatum, "l.geboortedatum") \
	COLUMN(vaste_dag, inschrijfdatum, "l.inschrijfdatum") \
	COLUMN(dag, verwachte_uitstroom, "l.verwachte_uitstroom") \
	COLUMN(dag, ontheffing_tot, "l.ontheffing_tot") \
	COLUMN(waar, vso, "l.afdeling = 'vso'") \
	COLUMN(tekst, handelingsbekwaam, "l.handelingsbekwaam")

#define COLUMNS_opp(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(getal, versie, "versie") \
	COLUMN(waar, vastgesteld, "status = 'vastgesteld'") \
	COLUMN(waar, concept, "status = 'concept'") \
	COLUMN(waar, vso, "afdeling = 'vso'") \
	COLUMN(dag, vastgesteld_op, "vastgesteld_op") \
	COLUMN(dag, cvb_besluit_op, "cvb_besluit_op") \
	COLUMN(dag, oogo_op, "oogo_op") \
	COLUMN(dag, gehoord_op, "gehoord_op") \
	COLUMN(dag, afwijking_van, "afwijking_van") \
	COLUMN(dag, afwijking_tot, "afwijking_tot") \
	COLUMN(dag, afwijking_beeindigd_op, "afwijking_beeindigd_op") \
	COLUMN(uren, afwijking_uren, "afwijking_uren") \
	COLUMN(tekst, uitstroomprofiel, "uitstroomprofiel") \
	COLUMN(tekst, bestemming, "bestemming") \
	COLUMN(tekst, niveau, "niveau") \
	COLUMN(tekst, reden, "wijziging_reden") \
	COLUMN(tekst, handelingsdeel, "handelingsdeel") \
	COLUMN(tekst, instemming, "instemming") \
	COLUMN(waar, correctie, "wijziging_correctie IS 'ja'") \
	COLUMN(waar, onderbouwing, "onderbouwing IS NOT NULL") \
	COLUMN(waar, belemmerend, "belemmerend IS NOT NULL") \
	COLUMN(waar, bevorderend, "bevorderend IS NOT NULL") \
	COLUMN(waar, ondersteuning, "ondersteuning IS NOT NULL") \
	COLUMN(waar, niet_gehoord_reden, "niet_gehoord_reden IS NOT NULL") \
	COLUMN(waar, motivatie, "wijziging_motivatie IS NOT NULL") \
	COLUMN(waar, afwijking_inhoud, "afwijking_inhoud IS NOT NULL") \
	COLUMN(waar, afwijking_reden, "afwijking_reden IS NOT NULL") \
	COLUMN(waar, afwijking_programma, "afwijking_programma IS NOT NULL") \
	COLUMN(waar, afwijking_opbouw, "afwijking_opbouw IS NOT NULL")

#define COLUMNS_doelen(COLUMN) \
	COLUMN(getal, versie, "opp_versie") \
	COLUMN(getal, aantal, "count(*)") \
	COLUMN(getal, onmeetbaar, "sum(streef IS NULL OR meetwijze IS NULL)")

#define COLUMNS_evaluatie(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(vaste_dag, datum, "datum") \
	COLUMN(dag, volgende_op, "volgende_op") \
	COLUMN(tekst, met_ouders, "met_ouders") \
	COLUMN(tekst, met_leerling, "met_leerling") \
	COLUMN(waar, product, "product IS NOT NULL") \
	COLUMN(waar, proces, "proces IS NOT NULL") \
	COLUMN(waar, conclusie, "conclusie IS NOT NULL")

#define COLUMNS_tlv(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(tekst, nummer, "nummer") \
	COLUMN(vaste_dag, van, "van") \
	COLUMN(dag, tot, "tot")

#define COLUMNS_stage(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(tekst, soort, "soort") \
	COLUMN(tekst, organisatie, "organisatie") \
	COLUMN(tekst, contactpersoon, "contactpersoon") \
	COLUMN(tekst, telefoon, "telefoon") \
	COLUMN(tekst, begeleider, "begeleider") \
	COLUMN(tekst, bekostiging, "bekostiging") \
	COLUMN(tekst, vervoer, "vervoer") \
	COLUMN(tekst, conclusie, "conclusie") \
	COLUMN(uren, dagen_per_week, "dagen_per_week") \
	COLUMN(vaste_dag, van, "van") \
	COLUMN(dag, tot, "tot") \
	COLUMN(dag, afgebroken_op, "afgebroken_op") \
	COLUMN(dag, overeenkomst_op, "overeenkomst_op") \
	COLUMN(waar, beoordeling, "beoordeling IS NOT NULL")

#define COLUMNS_uitstroom(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(vaste_dag, datum, "datum") \
	COLUMN(vaste_dag, ingeschreven_op, "ingeschreven_op") \
	COLUMN(dag, overdracht_op, "overdracht_op") \
	COLUMN(tekst, soort, "soort") \
	COLUMN(tekst, bestemming, "bestemming") \
	COLUMN(tekst, niveau, "niveau") \
	COLUMN(tekst, niveau_2, "niveau_2") \
	COLUMN(tekst, toestemming, "toestemming") \
	COLUMN(tekst, geen_contact_gewenst, "geen_contact_gewenst") \
	COLUMN(tekst, streef_taal, "streef_taal_behaald") \
	COLUMN(tekst, streef_rekenen, "streef_rekenen_behaald") \
	COLUMN(tekst, streef_sociaal, "streef_sociaal_behaald") \
	COLUMN(waar, vso, "afdeling = 'vso'")

#define COLUMNS_nazorg(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(vaste_dag, datum, "datum") \
	COLUMN(getal, moment, "coalesce(moment, -1)") \
	COLUMN(tekst, wijze, "wijze") \
	COLUMN(tekst, initiatief, "initiatief") \
	COLUMN(tekst, bestendig, "bestendig") \
	COLUMN(waar, open, "open IS 'ja'")

#define COLUMNS_actie(COLUMN) \
	COLUMN(id, id, "id") \
	COLUMN(getal, nummer, "nummer") \
	COLUMN(tekst, omschrijving, "omschrijving") \
	COLUMN(tekst, eigenaar, "eigenaar") \
	COLUMN(dag, uiterlijk, "uiterlijk") \
	COLUMN(dag, gereed_op, "gereed_op")

/* ---- taking a column ---- */

static int64_t take_id(struct bron *bron)
{
	return query_int(bron->query, bron->kolom++);
}

static int take_getal(struct bron *bron)
{
	return (int)query_int(bron->query, bron->kolom++);
}

static double take_uren(struct bron *bron)
{
	return query_real(bron->query, bron->kolom++);
}

static bool take_waar(struct bron *bron)
{
	return query_int(bron->query, bron->kolom++) != 0;
}

static const char *take_tekst(struct bron *bron)
{
	return arena_strdup(bron->arena, query_text(bron->query, bron->kolom++));
}

static dag take_dag(struct bron *bron)
{
	return datum_from_iso(query_text(bron->query, bron->kolom++));
}

/* A day that is never empty, so that the rules can reckon with it. Another program may have put one
 * there that we cannot read (the year 0): that is long ago. */
static dag take_vaste_dag(struct bron *bron)
{
	dag d = take_dag(bron);

	return d == GEEN_DAG ? datum_make(1, 1, 1) : d;
}

/* ---- reading a row ---- */

#define TAKE(how, member, sql) into->member = take_##how(bron);
#define READER(tabel, type) \
	static void read_##tabel(struct bron *bron, void *rij) \
	{ \
		type *into = rij; \
\
		*into = (type){0}; \
		COLUMNS_##tabel(TAKE) \
	}

READER(leerling, struct dossier)
READER(opp, struct d_opp)
READER(doelen, struct d_doelen)
READER(evaluatie, struct d_evaluatie)
READER(tlv, struct d_tlv)
READER(stage, struct d_stage)
READER(uitstroom, struct d_uitstroom)
READER(nazorg, struct d_nazorg)
READER(actie, struct d_actie)

#define SQL_COLUMN(how, member, sql) ", " sql
#define SQL_OF(tabel) COLUMNS_##tabel(SQL_COLUMN)
#define SQL_WHO " WHERE leerling BETWEEN :van AND :tot "

const struct tabel dossier_tabellen[TABEL_AANTAL] = {
	[TABEL_leerling] = {
		"SELECT l.id" SQL_OF(leerling) " FROM leerling l"
		" LEFT JOIN zoek_naam z ON z.leerling = l.id"
		" WHERE l.id BETWEEN :van AND :tot ORDER BY l.id",
		sizeof(struct dossier), read_leerling},
	[TABEL_opp] = {
		"SELECT leerling" SQL_OF(opp) " FROM opp" SQL_WHO "ORDER BY leerling, versie",
		sizeof(struct d_opp), read_opp},
	[TABEL_doelen] = {
		"SELECT leerling" SQL_OF(doelen) " FROM doel" SQL_WHO
		"GROUP BY leerling, opp_versie ORDER BY leerling, opp_versie",
		sizeof(struct d_doelen), read_doelen},
	[TABEL_evaluatie] = {
		"SELECT leerling" SQL_OF(evaluatie) " FROM evaluatie" SQL_WHO "ORDER BY leerling, datum",
		sizeof(struct d_evaluatie), read_evaluatie},
	[TABEL_tlv] = {
		"SELECT leerling" SQL_OF(tlv) " FROM tlv" SQL_WHO "ORDER BY leerling, van, nummer",
		sizeof(struct d_tlv), read_tlv},
	[TABEL_stage] = {
		"SELECT leerling" SQL_OF(stage) " FROM stage" SQL_WHO "ORDER BY leerling, van, soort",
		sizeof(struct d_stage), read_stage},
	[TABEL_uitstroom] = {
		"SELECT leerling" SQL_OF(uitstroom) " FROM uitstroom" SQL_WHO "ORDER BY leerling, datum",
		sizeof(struct d_uitstroom), read_uitstroom},
	[TABEL_nazorg] = {
		"SELECT leerling" SQL_OF(nazorg) " FROM nazorg" SQL_WHO
		"ORDER BY leerling, datum, wijze",
		sizeof(struct d_nazorg), read_nazorg},
	[TABEL_actie] = {
		"SELECT leerling" SQL_OF(actie) " FROM actie" SQL_WHO "ORDER BY leerling, nummer",
		sizeof(struct d_actie), read_actie},
	[TABEL_actie_zonder] = {
		"SELECT 0" SQL_OF(actie) " FROM actie WHERE leerling IS NULL ORDER BY nummer",
		sizeof(struct d_actie), read_actie},
};

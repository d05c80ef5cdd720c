/* cvb rapport: something to print, as text or as a file. Printing a dossier or an opp is logged
 * before anything is written. */
#include "opties.h"
#include "resultaten.h"
#include "uitvoer.h"

#include "cvb/journaal.h"
#include "cvb/rapport.h"

#include <string.h>

#define FOR_A_FILE 78 /* columns: what a mail leaves whole */

/* ---- dossier and opp: of one pupil ---- */

static enum status find_leerling(struct oproep *oproep, int64_t *leerling, struct error *err)
{
	if (oproep_open(oproep, err) != OK ||
	    leerling_resolve(oproep->store, argumenten_text(oproep), leerling, err) != OK)
		return err->status;
	return OK;
}

static enum status make_dossier(struct oproep *oproep, struct document **out, struct error *err)
{
	int64_t leerling;

	if (find_leerling(oproep, &leerling, err) != OK ||
	    journaal_inzage(oproep->store, INZAGE_AFGEDRUKT, leerling, err) != OK)
		return err->status;
	*out = rapport_dossier(oproep->store, leerling,
		optie_given(oproep, OPTIE_intern) ? RAPPORT_COMMISSIE : RAPPORT_OUDERS);
	return *out ? OK : fail(err, ERR_NOT_FOUND, "dit dossier is zojuist verwijderd");
}

/* "1, 2 en 3". */
static const char *versies_text(struct oproep *oproep, const struct record_lijst *opps)
{
	const char *som = "";

	for (size_t i = 0; i < opps->aantal; i++)
		som = arena_printf(&oproep->arena, "%s%s%s", som,
			i == 0 ? "" : i + 1 == opps->aantal ? " en " : ", ",
			record_text(&opps->rijen[i], V_opp_versie));
	return som;
}

/* The one with that number, or with 0 the one that holds now. */
static enum status find_opp(struct oproep *oproep, int64_t leerling, int64_t *opp,
	struct error *err)
{
	struct record_lijst opps = records_of(oproep->store, E_opp, leerling, &oproep->arena);
	uint64_t versie = 0;

	*opp = 0;
	if (opps.aantal == 0)
		return fail(err, ERR_INPUT, "deze leerling heeft nog geen opp");
	if (!optie_given(oproep, OPTIE_versie))
		*opp = rapport_opp_nu(oproep->store, leerling);
	else if (optie_number(oproep, OPTIE_versie, INT32_MAX, &versie, err) != OK)
		return err->status;
	for (size_t i = 0; i < opps.aantal; i++)
		if (record_int(&opps.rijen[i], V_opp_versie, 0) == (int)versie)
			*opp = opps.rijen[i].id;
	if (*opp != 0)
		return OK;
	if (!optie_given(oproep, OPTIE_versie))
		return fail(err, ERR_INPUT, "het opp is vervallen; noem met --versie welke versie: %s",
			versies_text(oproep, &opps));
	return fail(err, ERR_INPUT, "opp-versie %s bestaat niet; er is versie %s",
		oproep->opties[OPTIE_versie], versies_text(oproep, &opps));
}

static enum status make_opp(struct oproep *oproep, struct document **out, struct error *err)
{
	int64_t leerling, opp;

	if (find_leerling(oproep, &leerling, err) != OK ||
	    find_opp(oproep, leerling, &opp, err) != OK ||
	    journaal_inzage(oproep->store, INZAGE_AFGEDRUKT, leerling, err) != OK)
		return err->status;
	*out = rapport_opp(oproep->store, opp);
	return *out ? OK : fail(err, ERR_NOT_FOUND, "dit dossier is zojuist verwijderd");
}

/* ---- notulen: of one meeting ---- */

/* The meetings on both sides of that day. */
static enum status fail_vergadering(struct oproep *oproep, dag datum, struct error *err)
{
	struct record_lijst lijst = records_of(oproep->store, E_vergadering, 0, &oproep->arena);
	dag voor = GEEN_DAG, na = GEEN_DAG;
	const char *wanneer = dag_tekst(datum, &oproep->arena);

	for (size_t i = 0; i < lijst.aantal; i++) {
		dag d = record_dag(&lijst.rijen[i], V_vergadering_datum);

		if (d < datum && (voor == GEEN_DAG || d > voor))
			voor = d;
		if (d > datum && (na == GEEN_DAG || d < na))
			na = d;
	}
	if (voor == GEEN_DAG && na == GEEN_DAG)
		return fail(err, ERR_INPUT, "er is nog geen vergadering vastgelegd");
	return fail(err, ERR_INPUT, "er is geen vergadering op %s; wel op %s%s%s", wanneer,
		dag_tekst(voor, &oproep->arena), voor != GEEN_DAG && na != GEEN_DAG ? " en op " : "",
		dag_tekst(na, &oproep->arena));
}

static enum status make_notulen(struct oproep *oproep, struct document **out, struct error *err)
{
	const char *getypt = argumenten_text(oproep);
	dag datum;

	if (oproep_open(oproep, err) != OK)
		return err->status;
	if (!datum_parse_typed(getypt, oproep->vandaag, &datum))
		return fail(err, ERR_INPUT,
			"\"%.60s\" is geen bestaande dag; schrijf de dag van de vergadering als 3-12-2026",
			getypt);
	*out = rapport_notulen(oproep->store, datum, RAPPORT_NAMEN);
	return *out ? OK : fail_vergadering(oproep, datum, err);
}

/* ---- resultaten: of the school ---- */

static enum status make_resultaten(struct oproep *oproep, struct document **out,
	struct error *err)
{
	struct resultaten *resultaten;

	if (resultaten_gevraagd(oproep, &resultaten, err) != OK)
		return err->status;
	*out = rapport_resultaten(oproep->store, resultaten,
		optie_given(oproep, OPTIE_namen) ? RAPPORT_NAMEN : RAPPORT_NUMMERS);
	resultaten_free(resultaten);
	return OK;
}

/* ---- which ---- */

struct rapport_soort {
	const char *naam;
	const char *wat; /* what it is about; NULL = the school */
	enum status (*make)(struct oproep *oproep, struct document **out, struct error *err);
};

static const struct rapport_soort soorten[] = {
	{"dossier", "LEERLING", make_dossier},
	{"opp", "LEERLING", make_opp},
	{"notulen", "DATUM", make_notulen},
	{"resultaten", NULL, make_resultaten},
};

static const struct rapport_soort *find_soort(const char *naam)
{
	for (size_t i = 0; i < ARRAY_LEN(soorten); i++)
		if (strcmp(soorten[i].naam, naam) == 0)
			return &soorten[i];
	return NULL;
}

/* Options of one report mean nothing to another. */
static enum status check_options(const struct oproep *oproep, const struct rapport_soort *soort,
	struct error *err)
{
	static const struct {
		enum optie optie;
		const char *soort;
	} horen[] = {
		{OPTIE_intern, "dossier"}, {OPTIE_versie, "opp"}, {OPTIE_namen, "resultaten"},
		{OPTIE_schooljaar, "resultaten"}, {OPTIE_afdeling, "resultaten"},
	};

	for (size_t i = 0; i < ARRAY_LEN(horen); i++)
		if (optie_given(oproep, horen[i].optie) && strcmp(horen[i].soort, soort->naam) != 0)
			return fail(err, ERR_USAGE, "--%s hoort bij rapport %s, niet bij rapport %s",
				opties[horen[i].optie].lang, horen[i].soort, soort->naam);
	return OK;
}

/* Takes the kind off the arguments. */
static enum status read_soort(struct oproep *oproep, const struct rapport_soort **out,
	struct error *err)
{
	const char *naam = oproep->argumenten[0];

	*out = find_soort(naam);
	if (!*out)
		return fail(err, ERR_USAGE, "\"%.60s\" kan niet worden afgedrukt; kies dossier, opp,"
			" notulen of resultaten", naam);
	oproep->argumenten++;
	oproep->aantal--;
	if ((*out)->wat && oproep->aantal == 0)
		return fail(err, ERR_USAGE, "rapport %s: hier hoort nog %s achter; zie cvb rapport --help",
			naam, (*out)->wat);
	if (!(*out)->wat && oproep->aantal > 0)
		return fail(err, ERR_USAGE, "rapport %s: \"%.60s\" is te veel; zie cvb rapport --help",
			naam, oproep->argumenten[0]);
	return check_options(oproep, *out, err);
}

/* ---- writing ---- */

static enum status write_rapport(struct oproep *oproep, const struct document *document,
	struct error *err)
{
	const char *pad = oproep->opties[OPTIE_html];
	struct text out = {0};
	enum status status;

	if (pad) {
		if (document_bewaar(document, pad, false, err) != OK)
			return err->status;
		oproep->gedaan = true;
		return uitvoer_say(err, "Geschreven: %s\nOpen dit bestand in een browser om het te"
			" printen. Het bevat persoonsgegevens; alleen jij kunt het lezen.\n", pad);
	}
	document_tekst(document, uitvoer_readable(FOR_A_FILE), &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

enum status opdracht_rapport(struct oproep *oproep, struct error *err)
{
	const struct rapport_soort *soort;
	struct document *document = NULL;
	enum status status;

	if (read_soort(oproep, &soort, err) != OK ||
	    soort->make(oproep, &document, err) != OK)
		return err->status;
	status = write_rapport(oproep, document, err);
	document_free(document);
	return status;
}

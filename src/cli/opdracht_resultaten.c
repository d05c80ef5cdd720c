/* cvb resultaten: the figures of one afdeling over one schooljaar. They name nobody, so that it is
 * not logged. */
#include "resultaten.h"
#include "uitvoer.h"

#include <string.h>

#define READABLE 100 /* columns: longer lines are hard to read */

/* The vso, unless there is none: that is where the pupils leave the school. */
static enum status read_afdeling(struct oproep *oproep, bool *vso, struct error *err)
{
	const struct veld *veld = &entiteit_get(E_leerling)->velden[V_leerling_afdeling];
	const char *afdeling;

	if (optie_code(oproep, OPTIE_afdeling, veld, &afdeling, err) != OK)
		return err->status;
	*vso = afdeling ? strcmp(afdeling, "vso") == 0 : oproep->config->school_vso;
	return OK;
}

static enum status read_schooljaar(const struct oproep *oproep, int *schooljaar,
	struct error *err)
{
	const char *getypt = oproep->opties[OPTIE_schooljaar];

	*schooljaar = resultaten_schooljaar(oproep->vandaag);
	if (!getypt || (schooljaar_parse(getypt, schooljaar) &&
	                *schooljaar >= RESULTATEN_EERSTE_JAAR))
		return OK;
	return fail(err, ERR_USAGE,
		"--schooljaar: \"%.60s\" is geen schooljaar; schrijf het als 2025-2026", getypt);
}

static enum status write_resultaten(const struct oproep *oproep,
	const struct resultaten *resultaten, struct error *err)
{
	struct text out = {0};
	int columns = uitvoer_columns();
	enum status status;

	if (oproep->opties[OPTIE_json])
		resultaten_json(resultaten, &out);
	else if (oproep->opties[OPTIE_csv])
		resultaten_csv(resultaten, &out);
	else
		resultaten_tekst(resultaten, columns > 0 && columns < READABLE ? columns : READABLE,
			&out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

enum status resultaten_gevraagd(struct oproep *oproep, struct resultaten **out,
	struct error *err)
{
	int schooljaar = 0;
	bool vso = false;

	if (read_afdeling(oproep, &vso, err) != OK ||
	    read_schooljaar(oproep, &schooljaar, err) != OK || oproep_open(oproep, err) != OK)
		return err->status;
	*out = resultaten_of(oproep->store, schooljaar, vso);
	return OK;
}

enum status opdracht_resultaten(struct oproep *oproep, struct error *err)
{
	struct resultaten *resultaten;
	enum status status;

	if (resultaten_gevraagd(oproep, &resultaten, err) != OK)
		return err->status;
	status = write_resultaten(oproep, resultaten, err);
	resultaten_free(resultaten);
	return status;
}

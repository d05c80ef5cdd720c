/* One call of the program: arguments, the day, the config, the command, the exit status. */
#include "melding.h"
#include "uitvoer.h"

#include "cvb/schermen.h"

#include <string.h>

static enum status choose_vandaag(struct oproep *oproep, struct error *err)
{
	const char *bron = "--vandaag";
	const char *getypt = oproep->opties[OPTIE_vandaag];

	if (!getypt) {
		bron = "CVB_VANDAAG";
		getypt = oproep->omgeving->vandaag;
	}
	oproep->vandaag = getypt ? datum_from_iso(getypt) : clock_today();
	if (oproep->vandaag == GEEN_DAG)
		return fail(err, ERR_USAGE,
			"%s: \"%.60s\" is geen bestaande dag; schrijf hem als 2026-11-21", bron, getypt);
	return OK;
}

static enum status tell(struct oproep *oproep, struct error *err)
{
	struct text out = {0};
	enum status status;

	if (oproep->opties[OPTIE_help])
		hulp_write(oproep->opdracht, &out);
	else
		text_add(&out, "cvb " CVB_VERSIE "\n");
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

static enum status open_screens(struct oproep *oproep, struct error *err)
{
	struct app_opties opties = { .klok = clock_today, .home = oproep->omgeving->home };
	enum status status;

	if (oproep->omgeving->toegankelijk || optie_given(oproep, OPTIE_toegankelijk))
		oproep->config->scherm_toegankelijk = true;
	if ((status = oproep_open(oproep, err)) || (status = plaats_db(oproep, &opties.pad, err)))
		return status;
	return app_run(oproep->store, &opties, err);
}

static enum status run(int argc, char **argv, struct oproep *oproep, struct error *err)
{
	if (argumenten_parse(argc, argv, oproep, err) != OK)
		return err->status;
	if (oproep->opties[OPTIE_help] || oproep->opties[OPTIE_version])
		return tell(oproep, err);
	if (choose_vandaag(oproep, err) != OK)
		return err->status;
	if (oproep->opdracht && oproep->opdracht->doel == SCHRIJFT &&
	    oproep->opties[OPTIE_alleen_lezen])
		return fail(err, ERR_READ_ONLY,
			"%s wijzigt de database; dat kan niet met --alleen-lezen", oproep->opdracht->naam);
	if (oproep_config(oproep, err) != OK)
		return err->status;
	if (oproep->opdracht)
		return oproep->opdracht->run(oproep, err);
	return open_screens(oproep, err);
}

static int exit_status(enum status status)
{
	switch (status) {
	case OK:
		return 0;
	case ERR_USAGE:
		return 2;
	case ERR_NOT_FOUND:
	case ERR_AMBIGUOUS:
		return 3;
	default:
		return 1;
	}
}

int cli_run(int argc, char **argv, const struct omgeving *omgeving)
{
	struct oproep oproep = {.omgeving = omgeving};
	struct error err = {0};
	enum status status = run(argc, argv, &oproep, &err);

	if (status != OK && oproep.gedaan)
		fail_prefix(&err, "de opdracht is uitgevoerd, maar");
	if (status != OK && *err.sentence)
		melding(err.sentence);
	oproep_clear(&oproep);
	return exit_status(oproep.gedaan ? OK : status);
}

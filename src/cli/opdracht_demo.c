/* cvb demo: a made-up school in a new database. */
#include "uitvoer.h"

#include "cvb/demo.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define LEERLINGEN 180
#define ZAAD 1
#define MANY 2000 /* from here on it takes long enough to tell how far it is */

static void tell_progress(int done, int total, void *context)
{
	(void)context;
	(void)fprintf(stderr, "\r%d van %d leerlingen%s", done, total, done == total ? "\n" : "");
}

/* Only a file that is not there at all is made: any other goes to the one who looks into files. */
static bool is_missing(const char *pad)
{
	struct stat info;

	return lstat(pad, &info) != 0 && errno == ENOENT;
}

static enum status fill(struct oproep *oproep, const struct demo_opties *opties,
	struct error *err)
{
	return oproep_open(oproep, err) == OK ? demo_fill(oproep->store, opties, err) : err->status;
}

/* What was made for a school that did not come goes again. */
static enum status make_and_fill(struct oproep *oproep, const struct demo_opties *opties,
	struct error *err)
{
	const char *pad;
	bool made;

	if (plaats_db(oproep, &pad, err) != OK)
		return err->status;
	made = is_missing(pad);
	if (made && db_create(pad, err) != OK)
		return err->status;
	if (fill(oproep, opties, err) == OK)
		return OK;
	store_close(oproep->store);
	oproep->store = NULL;
	if (made)
		(void)unlink(pad); /* the first error is the one to tell */
	return err->status;
}

enum status opdracht_demo(struct oproep *oproep, struct error *err)
{
	struct demo_opties opties = {.zaad = ZAAD};
	uint64_t leerlingen = LEERLINGEN;

	if (optie_number(oproep, OPTIE_leerlingen, DEMO_MAXIMUM, &leerlingen, err) != OK ||
	    optie_number(oproep, OPTIE_zaad, INT64_MAX, &opties.zaad, err) != OK)
		return err->status;
	if (leerlingen == 0)
		return fail(err, ERR_USAGE, "--leerlingen: een school heeft ten minste 1 leerling");
	opties.leerlingen = (int)leerlingen;
	if (leerlingen >= MANY && isatty(STDERR_FILENO))
		opties.progress = tell_progress;
	if (make_and_fill(oproep, &opties, err) != OK)
		return err->status;
	oproep->gedaan = true;
	return uitvoer_say(err, "Een verzonnen school met %d leerlingen. Bekijk hem met: %s\n",
		opties.leerlingen, plaats_cvb(oproep));
}

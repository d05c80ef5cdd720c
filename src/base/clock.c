/* The only place that asks the system: what time it is, for chance, and for the environment.
 * Rules never come here: the day they reckon with is handed to them. */
#include "cvb/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

static struct tm now(void)
{
	time_t seconds = time(NULL);
	struct tm local;

	if (seconds == (time_t)-1 || !localtime_r(&seconds, &local) ||
	    !datum_exists(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday))
		die("de klok van deze computer loopt niet goed; zet de datum en de tijd goed");
	return local;
}

dag clock_today(void)
{
	struct tm local = now();

	return datum_make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

void clock_stamp(char out[CLOCK_STAMP_SIZE])
{
	struct tm local = now();

	if (strftime(out, CLOCK_STAMP_SIZE, "%Y-%m-%dT%H:%M:%S", &local) == 0)
		bug("a stamp does not fit");
}

int64_t clock_seconds(void)
{
	struct timespec sinds;

	if (clock_gettime(CLOCK_MONOTONIC, &sinds) != 0)
		bug("no clock that runs on");
	return (int64_t)sinds.tv_sec + 1;
}

uint64_t clock_random(void)
{
	uint64_t number;

	if (getentropy(&number, sizeof(number)) != 0)
		die("deze computer geeft geen toevalsgetallen; start hem opnieuw op");
	return number;
}

const char *env_get(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

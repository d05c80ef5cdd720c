/* How long do things take? `bench CVB DATABASE...` runs each row of the table below against the
 * plain SELECT of select.sql by the sqlite3 shell, in turns (so that a machine that is busy for a
 * while slows both), each in a process of its own with its output thrown away, and prints the
 * medians, their ratio and the most memory that was used. The first picture that a person gets, and
 * a hundred keys on it while the rest is still being read, are run against what they cannot do
 * without: opening the file and reading the rows in sight. It judges nothing.
 *
 * What is honest: the whole process is timed, from start to end, with its start, opening and all
 * that it prints as JSON; the file was read before, so that both find it in memory; the SELECT
 * reads what the signals read, once, unsorted, and prints short columns. Whoever times a SELECT
 * that prints the long texts too finds smaller ratios than these. Run in the top folder. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cvb/resultaten.h"
#include "cvb/schermen.h"
#include "cvb/signalen.h"

#define RUNS 5
#define VANDAAG "2026-11-21"

struct meting {
	double seconden;
	long kilobytes; /* at its largest */
};

/* ---- what is measured: in a child, that exits ---- */

static struct store *open_store(const char *pad)
{
	const struct store_opties opties = {
		.pad = pad, .config = config_defaults(), .vandaag = datum_from_iso(VANDAAG),
		.gebruiker = "bench", .alleen_lezen = true,
	};
	struct store *store;
	struct error err;

	if (store_open(&opties, &store, &err) != OK)
		die("%s", err.sentence);
	return store;
}

static void run_select(const char *cvb, const char *pad)
{
	(void)cvb;
	execlp("sqlite3", "sqlite3", "-readonly", pad, ".read tests/bench/select.sql", (char *)NULL);
	die("sqlite3 cannot be started");
}

static void run_eerste(const char *cvb, const char *pad)
{
	(void)cvb;
	execlp("sqlite3", "sqlite3", "-readonly", pad, ".read tests/bench/eerste.sql", (char *)NULL);
	die("sqlite3 cannot be started");
}

static void count_signalen(const char *cvb, const char *pad)
{
	const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct arena arena = {0};

	(void)cvb;
	printf("%zu\n", signalen(open_store(pad), &alles, &arena).aantal);
}

static void play(const char *keys, const char *pad)
{
	const struct app_opties opties = {.pad = pad, .backend = {keys, stdout}};
	struct error err;

	if (app_run(open_store(pad), &opties, &err) != OK)
		die("%s", err.sentence);
}

#define SCREEN(name) \
	static void play_##name(const char *cvb, const char *pad) \
	{ \
		(void)cvb; \
		play("tests/bench/" #name ".keys", pad); \
	}

SCREEN(eerste_scherm)
SCREEN(eerste_beeld)
SCREEN(honderd_toetsen)

#define COMMAND(name, ...) \
	static void run_##name(const char *cvb, const char *pad) \
	{ \
		execl(cvb, "cvb", "--alleen-lezen", "--vandaag", VANDAAG, "--db", pad, __VA_ARGS__, \
			"--json", (char *)NULL); \
		die("%s cannot be started", cvb); \
	}

COMMAND(signalen, "signalen")
COMMAND(agenda, "agenda")
COMMAND(resultaten, "resultaten")
COMMAND(lijst, "lijst", "--status", "alle")
COMMAND(zoek, "zoek", "Sem")
COMMAND(zoek_woord, "zoek", "stage")

/* The first one is what those behind it are compared with; a row without `maat` is itself one. */
static const struct rij {
	const char *naam;
	void (*run)(const char *cvb, const char *pad);
	void (*maat)(const char *cvb, const char *pad);
} rijen[] = {
	{"SELECT (sqlite3)", run_select, NULL},
	{"signalen, only computed", count_signalen, run_select},
	{"cvb signalen", run_signalen, run_select},
	{"cvb agenda", run_agenda, run_select},
	{"cvb resultaten", run_resultaten, run_select},
	{"cvb lijst --status alle", run_lijst, run_select},
	{"cvb zoek Sem", run_zoek, run_select},
	{"cvb zoek stage", run_zoek_woord, run_select},
	{"first screen, all read", play_eerste_scherm, run_select},
	{"SELECT of 30 rows", run_eerste, NULL},
	{"first picture", play_eerste_beeld, run_eerste},
	{"and a hundred keys", play_honderd_toetsen, run_eerste},
};

/* ---- measuring ---- */

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void run_child(void (*run)(const char *cvb, const char *pad), const char *cvb,
	const char *pad)
{
	int null = open("/dev/null", O_WRONLY);

	if (null < 0 || dup2(null, STDOUT_FILENO) < 0)
		_exit(1);
	run(cvb, pad);
	_exit(fflush(stdout) == 0 ? 0 : 1);
}

static struct meting measure(void (*run)(const char *cvb, const char *pad), const char *cvb,
	const char *pad)
{
	struct rusage usage;
	double begin = now();
	pid_t child = fork();
	int status;

	if (child == 0)
		run_child(run, cvb, pad);
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0)
		die("a row does not work on %s", pad);
	return (struct meting){now() - begin, usage.ru_maxrss};
}

static int compare(const void *a, const void *b)
{
	double one = *(const double *)a, other = *(const double *)b;

	return (one > other) - (one < other);
}

static double median(double *values)
{
	qsort(values, RUNS, sizeof(*values), compare);
	return values[RUNS / 2];
}

static void bench_row(const struct rij *rij, const char *cvb, const char *pad)
{
	double seconden[RUNS], ratio[RUNS];
	long kilobytes = 0;

	for (int i = 0; i < RUNS; i++) {
		struct meting deze = measure(rij->run, cvb, pad);
		struct meting maat = rij->maat ? measure(rij->maat, cvb, pad) : deze;

		seconden[i] = deze.seconden;
		ratio[i] = deze.seconden / maat.seconden;
		kilobytes = deze.kilobytes > kilobytes ? deze.kilobytes : kilobytes;
	}
	printf("  %-26s %9.1f ms  %6.2f x %s  %6ld MB\n", rij->naam, 1000 * median(seconden),
		median(ratio), rij->maat == run_eerste ? "rows  " : "SELECT", kilobytes / 1024);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	for (int i = 2; i < argc; i++) {
		printf("%s\n", argv[i]);
		measure(run_select, argv[1], argv[i]); /* the file comes into memory */
		for (size_t k = 0; k < ARRAY_LEN(rijen); k++)
			bench_row(&rijen[k], argv[1], argv[i]);
	}
	return argc < 3;
}

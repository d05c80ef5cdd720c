/* Days, months, birthdays and school years: the arithmetic and the ways in which a date is written.
 * It never asks what day it is: whoever needs today hands it in. */
#include "cvb/base.h"

#include <string.h>
#include <strings.h>

#define FIRST_DAG (-719162) /* 0001-01-01 */
#define LAST_DAG 2932896    /* 9999-12-31 */
#define DAYS_OF_ERA 146097  /* 400 years */
#define ERA_TO_1970 719468  /* days from 1 March of the year 0, where the first era begins */
#define MAX_COUNT_DIGITS 7  /* of +6w: more than the days of 9999 years has no use */
#define TYPED_SIZE 32       /* what is longer is no date */

static bool is_leap(int jaar)
{
	return (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0;
}

static int days_in_month(int jaar, int maand)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return maand == 2 && is_leap(jaar) ? 29 : days[maand - 1];
}

bool datum_exists(int jaar, int maand, int d)
{
	return jaar >= 1 && jaar <= 9999 && maand >= 1 && maand <= 12 && d >= 1 &&
	       d <= days_in_month(jaar, maand);
}

/* Reckons with years that begin on 1 March, in eras of 400 years: the leap day then comes last. */
dag datum_make(int jaar, int maand, int d)
{
	int year, era, year_of_era, day_of_year, day_of_era;

	if (!datum_exists(jaar, maand, d))
		bug("datum %d-%d-%d", jaar, maand, d);
	year = maand > 2 ? jaar : jaar - 1;
	era = year / 400;
	year_of_era = year - era * 400;
	day_of_year = (153 * ((maand + 9) % 12) + 2) / 5 + d - 1;
	day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * DAYS_OF_ERA + day_of_era - ERA_TO_1970;
}

struct datum datum_split(dag d)
{
	int days, era, day_of_era, year_of_era, day_of_year, month;
	struct datum split;

	if (d < FIRST_DAG || d > LAST_DAG)
		bug("dag %d", (int)d);
	days = d + ERA_TO_1970;
	era = days / DAYS_OF_ERA;
	day_of_era = days - era * DAYS_OF_ERA;
	year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
	               day_of_era / (DAYS_OF_ERA - 1)) / 365;
	day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	month = (5 * day_of_year + 2) / 153;
	split.dag = day_of_year - (153 * month + 2) / 5 + 1;
	split.maand = month < 10 ? month + 3 : month - 9;
	split.jaar = era * 400 + year_of_era + (split.maand <= 2);
	return split;
}

/* ---- reading ---- */

/* Takes a number of at least `min` and at most `max` digits; more digits than that is none. */
static bool take_number(const char **at, int min, int max, int *out)
{
	int digits = 0;
	int number = 0;

	for (; **at >= '0' && **at <= '9'; (*at)++) {
		if (++digits > max)
			return false;
		number = number * 10 + (**at - '0');
	}
	*out = number;
	return digits >= min;
}

static bool take_char(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* Copies without the spaces around it. False when it does not fit. */
static bool trim(const char *text, char out[TYPED_SIZE])
{
	size_t len;

	while (is_space(*text))
		text++;
	len = strlen(text);
	while (len > 0 && is_space(text[len - 1]))
		len--;
	if (len >= TYPED_SIZE)
		return false;
	memcpy(out, text, len);
	out[len] = '\0';
	return true;
}

static bool make_checked(struct datum datum, dag *out)
{
	if (!datum_exists(datum.jaar, datum.maand, datum.dag))
		return false;
	*out = datum_make(datum.jaar, datum.maand, datum.dag);
	return true;
}

static bool parse_iso(const char *at, dag *out)
{
	struct datum datum;

	return take_number(&at, 4, 4, &datum.jaar) && take_char(&at, '-') &&
	       take_number(&at, 2, 2, &datum.maand) && take_char(&at, '-') &&
	       take_number(&at, 2, 2, &datum.dag) && *at == '\0' && make_checked(datum, out);
}

static bool parse_dutch(const char *at, dag *out)
{
	struct datum datum;

	return take_number(&at, 1, 2, &datum.dag) && take_char(&at, '-') &&
	       take_number(&at, 1, 2, &datum.maand) && take_char(&at, '-') &&
	       take_number(&at, 4, 4, &datum.jaar) && *at == '\0' && make_checked(datum, out);
}

dag datum_from_iso(const char *text)
{
	dag d;

	return text && parse_iso(text, &d) ? d : GEEN_DAG;
}

bool datum_parse(const char *text, dag *out)
{
	char trimmed[TYPED_SIZE];

	return trim(text, trimmed) && (parse_iso(trimmed, out) || parse_dutch(trimmed, out));
}

static bool in_range(int64_t days, dag *out)
{
	if (days < FIRST_DAG || days > LAST_DAG)
		return false;
	*out = (dag)days;
	return true;
}

static bool parse_named(const char *text, dag vandaag, dag *out)
{
	static const char *const names[] = {"gisteren", "vandaag", "morgen"};

	for (int i = 0; i < 3; i++)
		if (strcasecmp(text, names[i]) == 0)
			return in_range((int64_t)vandaag + i - 1, out);
	return false;
}

/* +6w, -3d, +2m, +1j */
static bool parse_offset(const char *at, dag vandaag, dag *out)
{
	int sign = *at == '-' ? -1 : 1;
	int count;

	if ((!take_char(&at, '+') && !take_char(&at, '-')) ||
	    !take_number(&at, 1, MAX_COUNT_DIGITS, &count) || *at == '\0' || at[1] != '\0')
		return false;
	count *= sign;
	switch (*at) {
	case 'd': case 'D':
		return in_range((int64_t)vandaag + count, out);
	case 'w': case 'W':
		return in_range((int64_t)vandaag + (int64_t)count * 7, out);
	case 'm': case 'M':
		return in_range(datum_add_months(vandaag, count), out);
	case 'j': case 'J':
		return in_range(datum_add_months(vandaag, count * 12), out);
	default:
		return false;
	}
}

static int32_t distance(dag a, dag b)
{
	return a < b ? b - a : a - b;
}

/* 1-8. Eight years each way: so far apart are two leap days around 1900 and 2100. */
static bool parse_without_year(const char *at, dag vandaag, dag *out)
{
	struct datum datum;
	int jaar = datum_split(vandaag).jaar;
	dag nearest = GEEN_DAG;
	dag candidate;

	if (!take_number(&at, 1, 2, &datum.dag) || !take_char(&at, '-') ||
	    !take_number(&at, 1, 2, &datum.maand) || *at != '\0')
		return false;
	for (datum.jaar = jaar - 8; datum.jaar <= jaar + 8; datum.jaar++)
		if (make_checked(datum, &candidate) && (nearest == GEEN_DAG ||
		    distance(candidate, vandaag) <= distance(nearest, vandaag)))
			nearest = candidate;
	return in_range(nearest, out);
}

bool datum_parse_typed(const char *text, dag vandaag, dag *out)
{
	char trimmed[TYPED_SIZE];

	return datum_parse(text, out) ||
	       (trim(text, trimmed) && (parse_named(trimmed, vandaag, out) ||
	                                parse_offset(trimmed, vandaag, out) ||
	                                parse_without_year(trimmed, vandaag, out)));
}

/* ---- writing ---- */

/* Writes the number in so many digits and one character behind it; returns what comes after. */
static char *put_number(char *at, int digits, int number, char behind)
{
	for (int i = digits - 1; i >= 0; i--) {
		at[i] = (char)('0' + number % 10);
		number /= 10;
	}
	at[digits] = behind;
	return at + digits + 1;
}

void datum_iso(dag d, char out[DATUM_SIZE])
{
	struct datum split;

	out[0] = '\0';
	if (d == GEEN_DAG)
		return;
	split = datum_split(d);
	out = put_number(out, 4, split.jaar, '-');
	out = put_number(out, 2, split.maand, '-');
	put_number(out, 2, split.dag, '\0');
}

void datum_shown(dag d, char out[DATUM_SIZE])
{
	struct datum split;

	out[0] = '\0';
	if (d == GEEN_DAG)
		return;
	split = datum_split(d);
	out = put_number(out, 2, split.dag, '-');
	out = put_number(out, 2, split.maand, '-');
	put_number(out, 4, split.jaar, '\0');
}

const char *dag_tekst(dag d, struct arena *arena)
{
	char *shown = arena_alloc(arena, DATUM_SIZE);

	datum_shown(d, shown);
	return shown;
}

const char *weekdag_short(dag d)
{
	static const char *const dagen[] = {"do", "vr", "za", "zo", "ma", "di", "wo"}; /* day 0: do */

	return dagen[(d % 7 + 7) % 7];
}

const char *maand_short(int maand)
{
	static const char *const names[] = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug",
		"sep", "okt", "nov", "dec"};

	if (maand < 1 || maand > 12)
		bug("maand %d", maand);
	return names[maand - 1];
}

/* ---- reckoning ---- */

dag datum_add_months(dag d, int n)
{
	struct datum datum;
	int64_t months;
	int last;

	if (d == GEEN_DAG)
		return GEEN_DAG;
	datum = datum_split(d);
	months = (int64_t)datum.jaar * 12 + datum.maand - 1 + n;
	if (months < 12 || months >= 10000 * 12)
		return GEEN_DAG;
	datum.jaar = (int)(months / 12);
	datum.maand = (int)(months % 12) + 1;
	last = days_in_month(datum.jaar, datum.maand);
	return datum_make(datum.jaar, datum.maand, datum.dag < last ? datum.dag : last);
}

dag datum_add_days(dag d, int n)
{
	if (d == GEEN_DAG)
		return GEEN_DAG;
	if (n > 0)
		return n > LAST_DAG - d ? LAST_DAG : d + n;
	return n < FIRST_DAG - d ? FIRST_DAG : d + n;
}

dag verjaardag(dag geboren, int jaren)
{
	struct datum datum;
	int64_t jaar;

	if (geboren == GEEN_DAG)
		return GEEN_DAG;
	datum = datum_split(geboren);
	jaar = (int64_t)datum.jaar + jaren;
	if (jaar < 1 || jaar > 9999)
		return GEEN_DAG;
	if (!datum_exists((int)jaar, datum.maand, datum.dag))
		return datum_make((int)jaar, 3, 1);
	return datum_make((int)jaar, datum.maand, datum.dag);
}

int leeftijd_op(dag geboren, dag op)
{
	int jaren;

	if (geboren == GEEN_DAG || op <= geboren)
		return 0;
	jaren = datum_split(op).jaar - datum_split(geboren).jaar;
	return op < verjaardag(geboren, jaren) ? jaren - 1 : jaren;
}

int schooljaar_of(dag d)
{
	struct datum datum = datum_split(d);

	return datum.maand >= 8 ? datum.jaar : datum.jaar - 1;
}

static void check_schooljaar(int schooljaar)
{
	if (schooljaar < 0 || schooljaar > 9999)
		bug("schooljaar %d", schooljaar);
}

dag schooljaar_begin(int schooljaar)
{
	check_schooljaar(schooljaar);
	return schooljaar == 0 ? FIRST_DAG : datum_make(schooljaar, 8, 1);
}

dag schooljaar_end(int schooljaar)
{
	check_schooljaar(schooljaar);
	return schooljaar == 9999 ? LAST_DAG : datum_make(schooljaar + 1, 7, 31);
}

void schooljaar_text(int schooljaar, char out[SCHOOLJAAR_SIZE])
{
	check_schooljaar(schooljaar);
	out = put_number(out, 4, schooljaar, '-');
	put_number(out, schooljaar == 9999 ? 5 : 4, schooljaar + 1, '\0');
}

bool schooljaar_parse(const char *text, int *out)
{
	int begin, end;

	if (!take_number(&text, 4, 4, &begin) || !take_char(&text, '-') ||
	    !take_number(&text, 4, 4, &end) || *text != '\0' || begin < 1 || end != begin + 1)
		return false;
	*out = begin;
	return true;
}

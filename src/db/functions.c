/* Our own functions in SQL: dates by our rules, folded text, and whether the journal is at work.
 * All are innocuous, so that the schema may use them while it is not trusted. */
#include "intern.h"

#define PURE (SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC)

static dag dag_of(sqlite3_value *value)
{
	return datum_from_iso((const char *)sqlite3_value_text(value));
}

static void result_dag(sqlite3_context *context, dag d)
{
	char iso[DATUM_SIZE];

	if (d == GEEN_DAG)
		return; /* NULL */
	datum_iso(d, iso);
	sqlite3_result_text(context, iso, -1, SQLITE_TRANSIENT);
}

/* False when the argument is NULL or does not fit. */
static bool number_of(sqlite3_value *value, int *out)
{
	sqlite3_int64 number = sqlite3_value_int64(value);

	if (sqlite3_value_type(value) == SQLITE_NULL || number < -120000 || number > 120000)
		return false; /* more months than the years 1..9999 have */
	*out = (int)number;
	return true;
}

static void sql_maanden_erbij(sqlite3_context *context, int count, sqlite3_value **values)
{
	dag d = dag_of(values[0]);
	int n;

	(void)count;
	if (d != GEEN_DAG && number_of(values[1], &n))
		result_dag(context, datum_add_months(d, n));
}

static void sql_verjaardag(sqlite3_context *context, int count, sqlite3_value **values)
{
	dag geboren = dag_of(values[0]);
	int jaren;

	(void)count;
	if (geboren != GEEN_DAG && number_of(values[1], &jaren))
		result_dag(context, verjaardag(geboren, jaren));
}

static void sql_leeftijd(sqlite3_context *context, int count, sqlite3_value **values)
{
	dag geboren = dag_of(values[0]);
	dag op = dag_of(values[1]);

	(void)count;
	if (geboren != GEEN_DAG && op != GEEN_DAG)
		sqlite3_result_int(context, leeftijd_op(geboren, op));
}

static void sql_schooljaar(sqlite3_context *context, int count, sqlite3_value **values)
{
	dag d = dag_of(values[0]);

	(void)count;
	if (d != GEEN_DAG)
		sqlite3_result_int(context, schooljaar_of(d));
}

static void sql_vouw(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *text = (const char *)sqlite3_value_text(values[0]);
	struct arena arena = {0};

	(void)count;
	if (!text)
		return;
	sqlite3_result_text(context, utf8_fold(&arena, text), -1, SQLITE_TRANSIENT);
	arena_clear(&arena);
}

static void sql_herstel_bezig(sqlite3_context *context, int count, sqlite3_value **values)
{
	const bool *herstel = sqlite3_user_data(context);

	(void)count;
	(void)values;
	sqlite3_result_int(context, *herstel);
}

void functions_register(sqlite3 *handle, const bool *herstel)
{
	static const struct {
		const char *name;
		int arguments;
		int flags;
		void (*function)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{"maanden_erbij", 2, PURE, sql_maanden_erbij},
		{"verjaardag", 2, PURE, sql_verjaardag},
		{"leeftijd", 2, PURE, sql_leeftijd},
		{"schooljaar", 1, PURE, sql_schooljaar},
		{"vouw", 1, PURE, sql_vouw},
		{"herstel_bezig", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, sql_herstel_bezig},
	};

	for (size_t i = 0; i < ARRAY_LEN(functions); i++) {
		int code = sqlite3_create_function_v2(handle, functions[i].name, functions[i].arguments,
		                                      functions[i].flags, (void *)herstel,
		                                      functions[i].function, NULL, NULL, NULL);

		if (code != SQLITE_OK)
			sqlite_die(handle, code);
	}
}

/* Who attended a meeting, as it is written in its minutes: names with commas between, and on a line
 * of its own which members were not there. */
#include "intern.h"

#include "cvb/vergadering.h"

#include <string.h>

#define AFWEZIG "Afwezig: "
#define TOT " (tot "

static void add(struct namen *namen, const char *tekst, size_t len, struct arena *arena)
{
	while (len > 0 && strchr(" \t\r\n", *tekst))
		tekst++, len--;
	while (len > 0 && strchr(" \t\r\n", tekst[len - 1]))
		len--;
	if (len > 0)
		namen->rijen[namen->aantal++] = arena_strndup(arena, tekst, len);
}

/* A sum-up may end with a full stop, as a sentence does; an initial keeps its own. */
static size_t length_of(const char *tekst)
{
	size_t len = strlen(tekst);

	return len > 2 && tekst[len - 1] == '.' && tekst[len - 3] != ' ' ? len - 1 : len;
}

const char *afwezig_tekst(const char *tekst)
{
	const char *afwezig = tekst ? strstr(tekst, AFWEZIG) : NULL;

	return afwezig ? afwezig + strlen(AFWEZIG) : "";
}

const char *aanwezig_zonder_afwezig(const char *tekst, struct arena *arena)
{
	const char *afwezig = tekst ? strstr(tekst, AFWEZIG) : NULL;
	size_t len = afwezig ? (size_t)(afwezig - tekst) : tekst ? strlen(tekst) : 0;

	while (len > 0 && strchr(" \t\r\n", tekst[len - 1]))
		len--;
	return arena_strndup(arena, tekst ? tekst : "", len);
}

struct namen aanwezig_namen(const char *tekst, struct arena *arena)
{
	char *alle = arena_strdup(arena, aanwezig_zonder_afwezig(tekst, arena));
	struct namen namen = {0};

	alle[length_of(alle)] = '\0';
	namen.rijen = arena_alloc(arena, (strlen(alle) + 1) * sizeof(*namen.rijen));
	while (*alle) {
		size_t len = strcspn(alle, ",;\n");

		add(&namen, alle, len, arena);
		alle += len + (alle[len] != '\0');
	}
	return namen;
}

/* ---- until when ---- */

static size_t naam_len(const char *naam)
{
	const char *tot = strstr(naam, TOT);

	return tot ? (size_t)(tot - naam) : strlen(naam);
}

static const char *find(const struct namen *namen, const char *naam)
{
	size_t len = naam_len(naam);

	for (size_t i = 0; i < namen->aantal; i++)
		if (naam_len(namen->rijen[i]) == len && strncmp(namen->rijen[i], naam, len) == 0)
			return namen->rijen[i];
	return NULL;
}

bool namen_heeft(const struct namen *namen, const char *naam)
{
	return find(namen, naam) != NULL;
}

const char *namen_als(const struct namen *namen, const char *naam)
{
	const char *daar = find(namen, naam);

	return daar ? daar : naam;
}

const char *naam_zonder_tot(const char *naam, struct arena *arena)
{
	return arena_strndup(arena, naam, naam_len(naam));
}

const char *naam_met_tot(const char *naam, const char *tot, struct arena *arena)
{
	const char *kaal = naam_zonder_tot(naam, arena);

	return *tot ? arena_printf(arena, "%s" TOT "%s)", kaal, tot) : kaal;
}

/* ---- as it is written ---- */

static void sum_up(struct text *out, const char *naam, const char *voor)
{
	text_printf(out, "%s%s", out->len > 0 && !voor ? ", " : "", voor ? voor : "");
	text_add(out, naam);
}

const char *aanwezig_tekst(const struct namen *namen, const struct config *config,
	struct arena *arena)
{
	struct text tekst = {0};
	bool eerste = true;
	const char *kept;

	for (size_t i = 0; i < namen->aantal; i++)
		sum_up(&tekst, namen->rijen[i], NULL);
	for (size_t i = 0; i < config->leden_aantal && namen->aantal > 0; i++) {
		if (namen_heeft(namen, config->leden[i].naam))
			continue;
		sum_up(&tekst, config->leden[i].naam, eerste ? "\n" AFWEZIG : NULL);
		eerste = false;
	}
	kept = tekst.len > 0 ? arena_strdup(arena, text_str(&tekst)) : NULL;
	text_clear(&tekst);
	return kept;
}

/* The words that the program itself uses, so that a pupil who is called like one of them does not
 * make the screen unreadable. It knows no pupils. */
#include "sluier_vullen.h"

#include <string.h>

#include "cvb/schermen.h"

/* In sentences, beside the words of all that is in a dossier. */
static const char zinnen[] =
	"aan afgesloten alleen bewaard bewaren dossier dossiers gelogd hulp keuze kies lezen lijst"
	" minuten ongedaan opdracht opnieuw peildatum privacy punt regel regels scherm schermen"
	" signaal stop tafel terug veld velden verborgen volgende vrij waarom woord zoek";

static void add_own(struct sluier *sluier, const char *words)
{
	sluier_add(sluier, &(struct sluier_naam){ words, NULL, SLUIER_EIGEN, false });
}

static void add_each(struct sluier *sluier, const char *words)
{
	struct arena arena = { 0 };
	size_t len;

	for (const char *word = words; (word = utf8_word(word, &len)); word += len)
		add_own(sluier, arena_strndup(&arena, word, len));
	arena_clear(&arena);
}

/* The whole, and each word of it. */
static void add_phrase(struct sluier *sluier, const char *phrase)
{
	add_each(sluier, phrase);
	if (strchr(phrase, ' '))
		add_own(sluier, phrase);
}

static void add_codes(struct sluier *sluier, const struct config *config, enum code_lijst lijst)
{
	struct arena arena = { 0 };
	size_t aantal = 0;
	const struct code *codes = codes_of(lijst, config, &arena, &aantal);

	for (size_t i = 0; i < aantal; i++)
		add_phrase(sluier, codes[i].naam);
	arena_clear(&arena);
}

static void add_soort(struct sluier *sluier, const struct entiteit *soort,
	const struct config *config)
{
	struct arena arena = { 0 };

	add_phrase(sluier, soort->enkelvoud);
	add_phrase(sluier, soort->meervoud);
	add_own(sluier, arena_printf(&arena, "nieuw %s", soort->enkelvoud));
	add_own(sluier, arena_printf(&arena, "%s van", soort->enkelvoud));
	for (int i = 0; i < soort->aantal; i++) {
		add_phrase(sluier, soort->velden[i].label);
		add_codes(sluier, config, soort->velden[i].codes);
	}
	arena_clear(&arena);
}

void eigen_woorden_add(struct sluier *sluier, const struct config *config)
{
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		add_soort(sluier, entiteit_get(nr), config);
	for (enum signaal_code code = 0; code < SIGNAAL_AANTAL; code++)
		add_phrase(sluier, signaal_title(code));
	for (const struct main_screen *main = main_screens; main->key; main++)
		add_phrase(sluier, main->title);
	add_each(sluier, zinnen);
	add_own(sluier, "van de andere leerlingen");
	add_own(sluier, "privacy aan alleen wie op tafel ligt");
}

/* The words in which a person may be named, and what is too ordinary a word to be a name. It knows
 * no pupils and no screens. */
#include "naamvormen.h"

#include <string.h>

#define SHORT 3 /* letters: as many may be any word, unless there is a capital */

/* ---- words that say nothing about who it is ---- */

/* Between first name and surname, in the languages of the schools. */
static const char tussen[] =
	" a aan aben abu af al am an aus bei ben bij bin bint boven d da dal dalla das de dei del della"
	" den der des di die do dos du e el en het ibn il im in l la las le les lo los mac mc met na"
	" o of onder op over s saint san santa st sur t te ten ter the to tot uit uijt und v van ver"
	" vom von voor vor y zu zum zur ";

/* Surnames that are ordinary words too, and that people in a dossier may well use. */
static const char gewoon[] =
	" aarde akker arts baan baas baars bakker beek been beer berg beuk bloem blok blom boer bonte"
	" boom boot bos bosch bouw bouwman breed broek broer brood brouwer bruin brug buis burg buur"
	" daal dag dam dame deken dekker dijk dik docent doorn dorp draad duin duif eerst eik elsen"
	" engels ent fijn frans gast geest geluk gids goed goud graaf groen groep groot groots grote"
	" haag haan haas hak hals hamer hand hart haven heer heide held herder hert hoek hof hond hoog"
	" huis huisman huizen jager jong jonge jongen jonker kaas kamp kant kapitein kasteel keizer kers"
	" kerk kind klaver kleen klein kleur klok knecht knop koe koek koerier kok koning kool koop"
	" koopman korte kort kraan krant krul kuiper kunst kwart laan laat lamp land lang lange leer"
	" leerling leeuw lente lezer licht lief linde loos maan maart maat mast mei mees meer meester"
	" mentor mens metselaar midden mier moed molen mooi moos muis muller munt naam nacht nieuw noord"
	" nood nooit oever oost op oud oude ouder paard paal pannekoek pap park pas paus pen plaats pol"
	" poort post prins put raad rand rapport recht regel reus ridder riet rijk ring rood roos rook"
	" ruim ruiter ruiters rust schaap schaik schilder schip schipper schoen schoenmaker school"
	" schoon schouten schuit slager slim slot smal smid snel snoek soldaat spa specht speel spits"
	" sprong stage stam stad steen ster stern sterk stil stoel storm straat strik taal tak tand"
	" taak timmerman toon top tuin tuinman twee uil val veen veer veld vent verkerk vink vis visser"
	" vlag vlam vlak vlinder vogel vol volk volger vos vries vriend vrij vroeg waal waard wagen"
	" wagenaar wal warm water weg wei weide werk west wiel wijk wijn wild winkel winter wit wolf"
	" wolken woud zaal zee zeeman zijl zilver zin zomer zon zuid zwaan zwart zoet ";

/* How a contact is called where the name is not known. */
static const char verwant[] =
	" beide begeleider bewindvoerder broer coach curator familie gezin gezinsvoogd grootmoeder"
	" grootouders grootvader huisarts jeugdbescherming jeugdzorg moeder oma oom opa ouder ouders"
	" mama mentor papa pleeggezin pleegmoeder pleegouder pleegouders pleegvader school stiefmoeder"
	" stiefvader tante vader vader(s) verzorger verzorgers voogd voogdij zorg zus zusje broertje ";

static bool is_in(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; (at = strstr(at, word)); at += len)
		if (at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

static size_t glyphs(const char *word, size_t len)
{
	struct glyph glyph;
	size_t count = 0;

	for (const char *at = word; at < word + len && utf8_glyph(at, &glyph); at += glyph.bytes)
		count++;
	return count;
}

static bool is_wide(const char *word)
{
	struct glyph glyph;

	return utf8_glyph(word, &glyph) && glyph.width == 2;
}

/* A letter alone tells nobody, but where a letter is a word. */
static bool is_name(const char *word, size_t len, struct arena *arena)
{
	const char *folded = utf8_fold(arena, arena_strndup(arena, word, len));

	return *folded && !is_in(tussen, folded) && (glyphs(word, len) > 1 || is_wide(word));
}

static bool is_ordinary(const char *word, size_t len, struct arena *arena)
{
	const char *folded = utf8_fold(arena, arena_strndup(arena, word, len));

	return glyphs(word, len) <= SHORT || is_in(gewoon, folded) || is_in(verwant, folded);
}

/* ---- one form ---- */

struct vorm {
	struct sluier *sluier;
	struct arena *arena;
	const char *getoond;
	enum sluier_rang rang; /* when they do not stay */
};

static void add_words(const struct vorm *vorm, const char *words, bool hoofdletter)
{
	sluier_add(vorm->sluier, &(struct sluier_naam){ words, vorm->getoond,
		vorm->getoond ? vorm->rang : SLUIER_ZICHTBAAR, hoofdletter });
}

static void add_three(const struct vorm *vorm, const char *a, const char *b, const char *c)
{
	add_words(vorm, arena_printf(vorm->arena, "%s %s %s", a, b, c), false);
}

/* ---- parts of a surname ---- */

/* What comes behind an apostrophe: "Hooge" of "d'Hooge". */
static void add_behind_apostrophe(const struct vorm *vorm, const char *word, size_t len)
{
	static const char *const apostrophes[] = { "'", "’" };
	const char *heel = arena_strndup(vorm->arena, word, len);

	for (size_t i = 0; i < ARRAY_LEN(apostrophes); i++) {
		const char *found = strstr(heel, apostrophes[i]);

		if (found && strlen(found + strlen(apostrophes[i])) >= SHORT)
			add_words(vorm, found + strlen(apostrophes[i]), true);
	}
}

/* Each word of it that is a name, as "Visser" and "Boer" are of "Visser-de Boer"; the only one is,
 * whatever it is elsewhere. */
static void add_parts(const struct vorm *vorm, const char *achternaam)
{
	size_t len;

	for (const char *word = achternaam; (word = utf8_word(word, &len)); word += len) {
		bool only = word == utf8_word(achternaam, &(size_t){ 0 }) &&
			!utf8_word(word + len, &(size_t){ 0 });

		if (!is_name(word, len, vorm->arena) && !(only && glyphs(word, len) > 1))
			continue;
		add_words(vorm, arena_strndup(vorm->arena, word, len),
			is_ordinary(word, len, vorm->arena));
		add_behind_apostrophe(vorm, word, len);
	}
}

/* As in the names of files: "vandermeer". */
static void add_glued(const struct vorm *vorm, const char *words)
{
	struct text glued = { 0 };
	size_t len;

	for (const char *word = words; (word = utf8_word(word, &len)); word += len)
		text_add_n(&glued, word, len);
	add_words(vorm, text_str(&glued), false);
	text_clear(&glued);
}

/* With what stands before it, from any part on: "de Boer". */
static void add_surname(const struct vorm *vorm, const char *tussenvoegsel, const char *achternaam)
{
	const char *heel = arena_printf(vorm->arena, "%s %s", tussenvoegsel, achternaam);
	size_t len;

	for (const char *word = heel; (word = utf8_word(word, &len)); word += len)
		if (utf8_word(word + len, &(size_t){ 0 })) {
			add_words(vorm, word, true);
			add_glued(vorm, word);
		}
	add_parts(vorm, achternaam);
}

/* ---- whole names ---- */

static void add_whole(const struct vorm *vorm, const struct naam_delen *naam,
	const char *tussenvoegsel)
{
	const char *voor = naam->roepnaam;
	const char *achter = naam->achternaam;

	add_three(vorm, voor, tussenvoegsel, achter);
	add_three(vorm, achter, voor, tussenvoegsel);
	if (!*tussenvoegsel)
		return;
	add_three(vorm, achter, tussenvoegsel, voor);
	add_three(vorm, tussenvoegsel, achter, voor);
	add_three(vorm, voor, "", achter);
	add_three(vorm, achter, "", voor);
}

/* The first name alone is a name when there is a capital, for many are ordinary words. */
static void add_first(const struct vorm *vorm, const char *roepnaam)
{
	size_t len;
	const char *word = utf8_word(roepnaam, &len);

	if (word && is_name(word, len, vorm->arena))
		add_words(vorm, roepnaam, true);
}

void naam_vormen_add(struct sluier *sluier, const struct naam_delen *naam,
	const struct naam_getoond *getoond)
{
	struct arena arena = { 0 };
	const char *tussenvoegsel = naam->tussenvoegsel ? naam->tussenvoegsel : "";
	struct vorm vol = { sluier, &arena, getoond->vol, SLUIER_NAAM };
	struct vorm achter = { sluier, &arena, getoond->achter, SLUIER_NAAM };
	struct vorm voor = { sluier, &arena, getoond->voor, SLUIER_ANDERS };

	if (*naam->achternaam && *naam->roepnaam)
		add_whole(&vol, naam, tussenvoegsel);
	if (*naam->achternaam)
		add_surname(&achter, tussenvoegsel, naam->achternaam);
	add_first(&voor, naam->roepnaam);
	arena_clear(&arena);
}

/* ---- others ---- */

struct woorden {
	size_t aantal;
	const char *laatste;
	size_t lengte; /* of the last */
	bool gewoon;   /* one of them is no name at all */
};

static struct woorden words_of(const char *naam, struct arena *arena)
{
	struct woorden woorden = { 0 };
	size_t len;

	for (const char *word = naam; (word = utf8_word(word, &len)); word += len) {
		woorden.aantal++;
		woorden.laatste = word;
		woorden.lengte = len;
		woorden.gewoon = woorden.gewoon ||
			is_in(verwant, utf8_fold(arena, arena_strndup(arena, word, len)));
	}
	return woorden;
}

/* Who is not known to be anything else. */
static bool is_family(const char *relatie, struct arena *arena)
{
	const char *folded = utf8_fold(arena, relatie ? relatie : "ouder");

	return is_in(verwant, arena_strndup(arena, folded, strcspn(folded, " ")));
}

void contact_vormen_add(struct sluier *sluier, const char *naam, const char *relatie,
	const char *getoond)
{
	struct arena arena = { 0 };
	struct woorden woorden = words_of(naam, &arena);
	bool capital = woorden.laatste && !(*woorden.laatste >= 'a' && *woorden.laatste <= 'z');
	struct sluier_naam form = { naam, getoond, getoond ? SLUIER_ANDERS : SLUIER_BEKEND, capital };

	if (woorden.aantal > 1 && (capital || !woorden.gewoon)) {
		sluier_add(sluier, &form);
		form.woorden = arena_strndup(&arena, woorden.laatste, woorden.lengte);
		if (capital && is_family(relatie, &arena) &&
		    is_name(woorden.laatste, woorden.lengte, &arena))
			sluier_add(sluier, &form);
	}
	arena_clear(&arena);
}

void bekend_add(struct sluier *sluier, const char *naam)
{
	sluier_add(sluier, &(struct sluier_naam){ naam, NULL, SLUIER_BEKEND, false });
}

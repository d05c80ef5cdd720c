/* The groups of the school: 7 to 14 pupils each, per stream and age, with a name and a mentor. */
#include "kind.h"

#define GROEP_KLEINST 7
#define GROEP_GROOTST 14
#define FASEN_MAXIMUM 3
#define PER_FASE 20 /* a stream is split by age once this many pupils fill every part of it */

/* Shares in promille of a school with so and vso; within the vso by profiel, as in the country. */
static const struct stroom {
	bool so;
	const char *profiel;
	int aandeel;
	const char *naam;
	int leeftijd_van, leeftijd_tot;
} stromen[STROMEN_AANTAL] = {
	{ true, NULL, 400, NULL, 5, 13 },
	{ false, "dagbesteding", 138, "Dagbesteding", 13, 19 },
	{ false, "arbeidsmarkt", 174, "Arbeid", 13, 18 },
	{ false, "vervolgonderwijs", 288, "Diploma", 13, 18 },
};

static const char *const dieren[] = {
	"Vlinders", "Egels", "Uilen", "Vossen", "Bevers", "Zwaluwen", "Otters", "Mezen", "Dassen",
	"Libellen", "Eekhoorns", "Lijsters", "Hazen", "Krekels", "Reigers", "Salamanders", "Merels",
	"Marters", "Kikkers", "Spechten", "Wezels", "Bijen", "Zeehonden", "Ooievaars",
};

static int aandeel(const struct school *school, int stroom)
{
	bool here = stromen[stroom].so ? school->config->school_so : school->config->school_vso;

	return here ? stromen[stroom].aandeel : 0;
}

/* Whole pupils: rounded down, and what is left to the streams that lost most by it. */
void groepen_plan(struct school *school, int aantal)
{
	int64_t rest[STROMEN_AANTAL];
	int total = 0;
	int placed = 0;

	for (int i = 0; i < STROMEN_AANTAL; i++)
		total += aandeel(school, i);
	for (int i = 0; i < STROMEN_AANTAL; i++) {
		int64_t part = (int64_t)aantal * aandeel(school, i);

		school->stroom_totaal[i] = (int)(part / total);
		rest[i] = part % total;
		placed += school->stroom_totaal[i];
	}
	for (; placed < aantal; placed++) {
		int most = 0;

		for (int i = 1; i < STROMEN_AANTAL; i++)
			if (rest[i] > rest[most])
				most = i;
		school->stroom_totaal[most]++;
		rest[most] = -1;
	}
	for (int i = 0; i < STROMEN_AANTAL; i++)
		school->nog_in_stroom[i] = school->stroom_totaal[i];
}

/* Never leaves so few that they would be too small a group by themselves. */
static int size_draw(struct toeval *toeval, int nog)
{
	if (nog <= GROEP_GROOTST)
		return nog;
	if (nog < GROEP_KLEINST + GROEP_GROOTST)
		return toeval_draw(toeval, GROEP_KLEINST, nog - GROEP_KLEINST);
	return toeval_draw(toeval, GROEP_KLEINST, GROEP_GROOTST);
}

/* a..z, then aa, ab, ... */
static const char *letters(int nr, struct arena *arena)
{
	if (nr < 26)
		return arena_printf(arena, "%c", 'a' + nr);
	return arena_printf(arena, "%s%c", letters(nr / 26 - 1, arena), 'a' + nr % 26);
}

static const char *name_in(int stroom, int fase, int nr, struct arena *arena)
{
	size_t dier = (size_t)nr % ARRAY_LEN(dieren);
	size_t ronde = (size_t)nr / ARRAY_LEN(dieren) + 1;

	if (!stromen[stroom].so)
		return arena_printf(arena, "%s %d%s", stromen[stroom].naam, fase + 1,
			letters(nr, arena));
	if (ronde == 1)
		return dieren[dier];
	return arena_printf(arena, "%s %zu", dieren[dier], ronde);
}

static int fasen(const struct school *school, int stroom)
{
	int fit = school->stroom_totaal[stroom] / PER_FASE + 1;

	return fit > FASEN_MAXIMUM ? FASEN_MAXIMUM : fit;
}

void groep_next(struct school *school)
{
	struct groep *groep = &school->groep;
	const struct stroom *stroom;
	struct toeval toeval;
	int aantal_fasen, fase, span;

	while (school->nog_in_stroom[school->stroom] == 0) {
		if (++school->stroom == STROMEN_AANTAL)
			bug("no pupils left to make a group of");
		school->groep_in_stroom = 0;
	}
	stroom = &stromen[school->stroom];
	aantal_fasen = fasen(school, school->stroom);
	fase = school->groep_in_stroom % aantal_fasen;
	span = stroom->leeftijd_tot - stroom->leeftijd_van + 1;
	toeval = toeval_new(school->zaad ^ UINT64_C(0x67726f6570),
		(uint64_t)school->stroom << 32 | (uint64_t)school->groep_in_stroom);
	arena_clear(&school->groep_arena);
	*groep = (struct groep){
		.so = stroom->so,
		.profiel = stroom->profiel,
		.leeftijd_van = stroom->leeftijd_van + span * fase / aantal_fasen,
		.leeftijd_tot = stroom->leeftijd_van + span * (fase + 1) / aantal_fasen - 1,
		.plaatsen = size_draw(&toeval, school->nog_in_stroom[school->stroom]),
	};
	groep->naam = name_in(school->stroom, fase,
		stroom->so ? school->groep_in_stroom : school->groep_in_stroom / aantal_fasen,
		&school->groep_arena);
	groep->mentor = medewerker_draw(&toeval, &school->groep_arena);
	school->nog_in_stroom[school->stroom] -= groep->plaatsen;
	school->groep_in_stroom++;
}

/* ---- of leavers ---- */

int stroom_draw(const struct school *school, struct toeval *toeval)
{
	int gewichten[STROMEN_AANTAL];

	for (int i = 0; i < STROMEN_AANTAL; i++)
		gewichten[i] = aandeel(school, i);
	return (int)toeval_weighted(toeval, gewichten, STROMEN_AANTAL);
}

const char *stroom_profiel(int stroom)
{
	return stromen[stroom].profiel;
}

bool stroom_so(int stroom)
{
	return stromen[stroom].so;
}

const char *stroom_groep(struct toeval *toeval, int stroom, int leeftijd, struct arena *arena)
{
	int fase = (leeftijd - stromen[stroom].leeftijd_van) * FASEN_MAXIMUM /
		(stromen[stroom].leeftijd_tot - stromen[stroom].leeftijd_van + 1);

	if (fase >= FASEN_MAXIMUM)
		fase = FASEN_MAXIMUM - 1;
	return name_in(stroom, fase < 0 ? 0 : fase, toeval_draw(toeval, 0, 2), arena);
}

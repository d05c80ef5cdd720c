/* Who a pupil is: name, family, what he or she needs; and the words that the sentences use. */
#include <string.h>

#include "kind.h"

#define NUMMER_PRIEM 899981 /* a prime: multiples of the step below never come twice */
#define NUMMER_STAP 271829

static const char *const gemeenten[] = {
	"Lindehoven", "Oosterbroek", "Waardwijk", "Noordermeer", "Heuvelzicht", "Klaverdam",
	"Westerlo aan Zee", "Sint Maartensveld", "'s-Gravenhoek", "Ouwendorp", "Rietkerk",
	"Zuiderpolder",
};

static const char *const verbanden[2][3] = {
	{ "SWV VO 95.01", "SWV VO 95.02", "SWV VO 95.07" },
	{ "SWV PO 95.01", "SWV PO 95.03", "SWV PO 95.06" },
};

static const struct gezin gezinnen[] = {
	{ .woord = "ouders", .meervoud = true, .relaties = { "moeder", "vader" }, .aantal = 2 },
	{ .woord = "moeder", .relaties = { "moeder" }, .aantal = 1 },
	{ .woord = "vader", .relaties = { "vader" }, .aantal = 1 },
	{ .woord = "voogd", .relaties = { "voogd" }, .aantal = 1 },
	{ .woord = "pleegouders", .meervoud = true, .relaties = { "pleegmoeder", "pleegvader" },
	  .aantal = 2 },
};
static const int gezinnen_gewichten[ARRAY_LEN(gezinnen)] = { 64, 20, 5, 4, 7 };

static const char *pick(struct kind *kind, const struct bank *bank)
{
	return bank->zinnen[draw(kind, 0, (int)bank->aantal - 1)];
}

struct toeval kind_stroom(const struct kind *kind, int onderwerp)
{
	return toeval_new(kind->sleutel, (uint64_t)onderwerp);
}

dag kind_day_before(struct kind *kind, const struct versie *versie, int lo, int hi)
{
	dag d = schooldag_before(versie->vast - draw(kind, lo, hi));

	if (versie->vanaf == GEEN_DAG || d >= versie->vanaf)
		return d;
	d = schooldag_before(versie->vast - draw(kind, 0, 3));
	return d >= versie->vanaf ? d : versie->vanaf;
}

int kind_leerroute(const struct kind *kind, const struct traject *traject)
{
	return traject->leerroutes[kind->tweede_leerroute];
}

bool kind_zelf_op(const struct kind *kind, dag d)
{
	return leeftijd_op(kind->geboren, d) >= 18 &&
		!(kind->bekwaam && strcmp(kind->bekwaam, "nee") == 0);
}

/* ---- identity ---- */

/* Unique per pupil number; six digits, so that one in nine begins with a zero. */
static const char *nummer_of(struct arena *arena, uint64_t zaad, int nr)
{
	uint64_t number = (zaad % NUMMER_PRIEM + (uint64_t)nr * NUMMER_STAP) % NUMMER_PRIEM;

	return arena_printf(arena, "%06u", (unsigned)number);
}

static void draw_identity(struct kind *kind, int nr)
{
	static const char *const geslachten[] = { "m", "v", "x", NULL };
	static const int gewichten[] = { 640, 325, 15, 20 };
	struct toeval *toeval = &kind->toeval;

	kind->nummer = nummer_of(kind->arena, kind->school->zaad, nr);
	kind->geslacht = geslachten[toeval_weighted(toeval, gewichten, ARRAY_LEN(geslachten))];
	kind->persoon = persoon_draw(toeval, kind->geslacht);
	kind->gemeente = gemeenten[toeval_draw(toeval, 0, (int)ARRAY_LEN(gemeenten) - 1)];
	kind->verband = verbanden[kind->so][toeval_draw(toeval, 0, 2)];
	kind->tweede_bestemming = toeval_chance(toeval, 250);
	kind->tweede_leerroute = toeval_chance(toeval, 200);
}

static void draw_gezin(struct kind *kind)
{
	kind->gezin = gezinnen[toeval_weighted(&kind->toeval, gezinnen_gewichten,
		ARRAY_LEN(gezinnen))];
	for (int i = 0; i < kind->gezin.aantal; i++) {
		bool vrouw = strstr(kind->gezin.relaties[i], "moeder") ||
			(kind->gezin.aantal == 1 && chance(kind, 500));
		struct persoon ouder = ouder_draw(&kind->toeval, &kind->persoon, vrouw);

		kind->gezin.namen[i] = persoon_naam(&ouder, chance(kind, 450),
			kind->arena);
	}
	if (kind->gezin.aantal == 2 && strcmp(kind->gezin.namen[0], kind->gezin.namen[1]) == 0)
		kind->gezin.aantal = 1;
}

/* Empty is common: not asked yet. In dagbesteding more often no than yes. */
static void draw_bekwaam(struct kind *kind)
{
	int age = leeftijd_op(kind->geboren, kind->einde);
	int nee = kind->wie & DAGBESTEDING ? 650 : 100;

	kind->bekwaam = chance(kind, nee) ? "nee" : "ja";
	if (kind->geval == GEVAL_ACHTTIEN_ONBEKEND ||
	    (kind->geval == GEVAL_BIJNA_ACHTTIEN && chance(kind, 700)))
		kind->bekwaam = NULL;
	else if (kind->geval == GEVAL_BIJNA_ACHTTIEN)
		kind->bekwaam = "ja";
	else if (age < 17 || (age == 17 && chance(kind, 800)) ||
	         chance(kind, 30))
		kind->bekwaam = NULL;
}

/* ---- words ---- */

static void fill_pronouns(struct kind *kind)
{
	static const struct {
		const char *geslacht, *hij, *hem, *zijn;
	} woorden[] = {
		{ "m", "hij", "hem", "zijn" },
		{ "v", "zij", "haar", "haar" },
		{ "x", "die", "hen", "diens" },
	};
	const char **slots = kind->verhaal.slots;

	slots[SLOT_hij] = "de leerling";
	slots[SLOT_hem] = "de leerling";
	slots[SLOT_zijn] = "diens";
	for (size_t i = 0; i < ARRAY_LEN(woorden); i++) {
		if (!kind->geslacht || strcmp(kind->geslacht, woorden[i].geslacht) != 0)
			continue;
		slots[SLOT_hij] = woorden[i].hij;
		slots[SLOT_hem] = woorden[i].hem;
		slots[SLOT_zijn] = woorden[i].zijn;
	}
}

const char *kind_bestemming(const struct kind *kind, const struct traject *traject)
{
	return bestemming_code(kind->school->config,
		traject->bestemmingen[kind->tweede_bestemming]);
}

void kind_tell(struct kind *kind, const struct versie *versie)
{
	const struct config *config = kind->school->config;
	const struct traject *vorig = versie->vorig ? versie->vorig : versie->traject;
	const char **slots = kind->verhaal.slots;
	const char *van = code_name(CODES_bestemming, config, kind_bestemming(kind, vorig));
	const char *van_niveau = code_name(CODES_niveau, config, traject_niveau(vorig, config));

	slots[SLOT_bestemming] = code_name(CODES_bestemming, config,
		kind_bestemming(kind, versie->traject));
	slots[SLOT_niveau] = code_name(CODES_niveau, config,
		traject_niveau(versie->traject, config));
	if (strcmp(van, slots[SLOT_bestemming]) != 0) {
		slots[SLOT_vorig] = van;
		slots[SLOT_nieuw] = slots[SLOT_bestemming];
	} else {
		slots[SLOT_vorig] = van_niveau;
		slots[SLOT_nieuw] = slots[SLOT_niveau];
	}
}

static void fill_words(struct kind *kind)
{
	const char **slots = kind->verhaal.slots;
	bool emb = kind->beeld == BEELD_emb;

	fill_pronouns(kind);
	slots[SLOT_naam] = kind->persoon.roepnaam;
	slots[SLOT_ouders] = kind->gezin.woord;
	slots[SLOT_mentor] = kind->mentor;
	slots[SLOT_groep] = kind->groep;
	slots[SLOT_ib] = kind->school->ib;
	slots[SLOT_interesse] = pick(kind, emb ? &bank_interesses_emb : &bank_interesses);
	slots[SLOT_sterk] = pick(kind, &bank_sterke_kanten);
	slots[SLOT_vak] = pick(kind, kind->so ? &bank_vakken_so : &bank_vakken_vso);
	slots[SLOT_werk] = pick(kind, &bank_soorten_werk);
	kind->verhaal.ouders_meervoud = kind->gezin.meervoud;
	kind->verhaal.arena = kind->arena;
	kind->verhaal.toeval = &kind->toeval;
	kind->verhaal.tekst = &kind->school->tekst;
	kind_tell(kind, &(struct versie){ .traject = kind->traject });
}

/* ---- everything ---- */

static unsigned wie_is(const struct kind *kind, bool vertrokken)
{
	const char *profiel = kind->traject->profiel;
	unsigned wie = (vertrokken ? VERTROKKEN : INGESCHREVEN) | (kind->so ? SO : VSO);

	if (profiel)
		wie |= *profiel == 'd' ? DAGBESTEDING : *profiel == 'a' ? ARBEIDSMARKT
			: VERVOLGONDERWIJS;
	if (kind->leeftijd <= (kind->so ? 9 : 15))
		wie |= ONDER;
	if (kind->leeftijd >= (kind->so ? 12 : 17))
		wie |= BOVEN;
	return wie;
}

static void place_in_groep(struct kind *kind)
{
	struct groep *groep = &kind->school->groep;

	if (groep->plaatsen == 0)
		groep_next(kind->school);
	groep->plaatsen--;
	kind->so = groep->so;
	kind->traject = traject_draw(&kind->toeval, groep->so, groep->profiel);
	kind->leeftijd = draw(kind, groep->leeftijd_van, groep->leeftijd_tot);
	kind->groep = groep->naam;
	kind->mentor = groep->mentor;
	kind->vertrek = GEEN_DAG;
	kind->einde = kind->school->vandaag;
	kind->wie = wie_is(kind, false);
	kind->geval = geval_deal(kind->school, &kind->toeval, kind->wie);
}

static void let_leave(struct kind *kind)
{
	int stroom = stroom_draw(kind->school, &kind->toeval);

	kind->so = stroom_so(stroom);
	kind->traject = traject_draw(&kind->toeval, kind->so, stroom_profiel(stroom));
	kind->wie = wie_is(kind, true) & ~(unsigned)(ONDER | BOVEN);
	kind->geval = geval_deal(kind->school, &kind->toeval, kind->wie);
	kind_draw_vertrek(kind);
	kind->groep = stroom_groep(&kind->toeval, stroom, kind->leeftijd, kind->arena);
	kind->mentor = kind->school->begeleiders[draw(kind, 0, TEAM_MAXIMUM - 1)];
}

void kind_draw(struct kind *kind, struct school *school, int nr, bool vertrokken)
{
	*kind = (struct kind){
		.school = school,
		.arena = &school->arena,
		.toeval = toeval_new(school->zaad, (uint64_t)nr),
	};
	kind->sleutel = toeval_next(&kind->toeval);
	if (vertrokken)
		let_leave(kind);
	else
		place_in_groep(kind);
	kind->beeld = (enum beeld)toeval_weighted(&kind->toeval, kind->traject->beelden,
		BEELD_AANTAL);
	draw_identity(kind, nr);
	draw_gezin(kind);
	kind_draw_tijd(kind);
	draw_bekwaam(kind);
	kind_draw_loopbaan(kind);
	fill_words(kind);
}

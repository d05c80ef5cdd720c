/* The overview: changes, terms, bestendiging and the quality of the plans. */
#include "overzicht.h"

/* ---- changes ---- */

static void add_wijzigingen(struct opbouw *o)
{
	const struct resultaten *r = o->r;

	add_kop(o, "Wijzigingen");
	add_aandeel(o, CIJFER_wijzigingen, arena_printf(o->arena,
		"In de laatste %d jaar", r->config->laatste_jaren),
		r->wijzigingen_percentage, &r->wijzigingen_laatste_jaren)->titel =
		arena_printf(o->arena, "Wijzigingen in de laatste %d jaar", r->config->laatste_jaren);
	add_zin(o, "profiel of niveau gewijzigd, van de schoolverlaters die meetellen");
	add_aandeel(o, CIJFER_wisselingen, "Ooit van profiel gewisseld", r->wisselingen_percentage,
		&r->wisselingen);
	add_zin(o, "van wie nu is ingeschreven en een opp heeft");
}

/* ---- yes or no ---- */

/* `nee`: what they are called who did not. */
struct ja_nee {
	enum cijfer_soort soort;
	const char *label, *nee, *titel_nee;
};

static void add_ja_nee(struct opbouw *o, const struct ja_nee *wat,
	const struct ja_nee_cijfers *cijfers, const char *zin)
{
	add_aandeel(o, wat->soort, wat->label, cijfers->percentage, &cijfers->ja);
	if (zin)
		add_zin(o, zin);
	add_deel_als(o, wat->nee, wat->titel_nee, &cijfers->nee);
}

static void add_termijnen(struct opbouw *o)
{
	const struct resultaten *r = o->r;
	char jaar[SCHOOLJAAR_SIZE];

	schooljaar_text(r->schooljaar, jaar);
	add_kop(o, "Termijnen");
	add_ja_nee(o, &(struct ja_nee){CIJFER_opp_zes_weken, arena_printf(o->arena,
		"Opp binnen %d dagen", r->config->opp_dagen), "Niet op tijd",
		"Opp niet op tijd"}, &r->opp_zes_weken,
		arena_printf(o->arena, "na de inschrijving, van wie in %s is ingeschreven", jaar));
	add_ja_nee(o, &(struct ja_nee){CIJFER_evaluatie_schooljaar, arena_printf(o->arena,
		"Evaluatie in %s", jaar), "Geen evaluatie",
		arena_printf(o->arena, "Geen evaluatie in %s", jaar)}, &r->evaluatie_schooljaar,
		"van wie nu is ingeschreven en voor dat schooljaar al een opp had");
	add_ja_nee(o, &(struct ja_nee){CIJFER_instemming, "Instemming",
		"Geen instemming", "Geen instemming met het handelingsdeel"}, &r->instemming,
		"met het handelingsdeel, van wie nu is ingeschreven en er een heeft");
}

/* ---- bestendiging ---- */

static void add_moment(struct opbouw *o, const struct bestendiging *moment)
{
	size_t eerste = o->aantal;
	struct groep goed = groep_join(&moment->zelfde_plek, &moment->andere_passende_plek,
		o->arena);
	const char *na = arena_printf(o->arena, "Na %d maanden", moment->maanden);

	add_aandeel(o, CIJFER_bestendiging, na, moment->percentage, &goed)->titel =
		arena_printf(o->arena, "%s op een passende plek", na);
	if (moment->onbekend.aantal > 0) {
		struct cijfer *grens = add_aandeel(o, CIJFER_bestendiging, "ten minste",
			moment->ondergrens, &goed);

		grens->binnen = true;
		grens->titel = o->cijfers[o->aantal - 2].titel;
	}
	add_deel_als(o, "Zelfde plek", arena_printf(o->arena, "%s op dezelfde plek", na),
		&moment->zelfde_plek);
	add_deel_als(o, "Andere passende plek", arena_printf(o->arena,
		"%s op een andere passende plek", na), &moment->andere_passende_plek);
	add_deel_als(o, "Uitgevallen", arena_printf(o->arena, "%s uitgevallen", na),
		&moment->uitgevallen);
	add_deel_als(o, "Onbekend", arena_printf(o->arena, "%s onbekend", na), &moment->onbekend);
	for (size_t i = eerste; i < o->aantal; i++)
		o->cijfers[i].maanden = moment->maanden;
}

static void add_bestendiging(struct opbouw *o)
{
	if (!o->r->vso)
		return;
	add_kop(o, "Bestendiging: op dezelfde of een andere passende plek");
	add_zin(o, "Schoolverlaters uit alle jaren. De inspectie telt dit niet mee in haar oordeel.");
	for (size_t i = 0; i < o->r->bestendiging_aantal; i++)
		add_moment(o, &o->r->bestendiging[i]);
}

/* ---- the quality of the plans ---- */

/* A part that is missing. */
struct mist {
	const char *label, *titel;
	const struct groep *groep;
};

/* Says behind the parts that are missing most often that they are. */
static void add_mist(struct opbouw *o, const struct mist *delen, size_t aantal)
{
	size_t meeste = 0;

	for (size_t i = 0; i < aantal; i++)
		if (delen[i].groep->aantal > meeste)
			meeste = delen[i].groep->aantal;
	for (size_t i = 0; i < aantal; i++) {
		struct cijfer *deel = add_deel(o, delen[i].label, delen[i].titel, delen[i].groep);

		if (meeste > 0 && delen[i].groep->aantal == meeste)
			deel->achter = "het vaakst";
	}
}

static void add_vier_delen(struct opbouw *o)
{
	const struct kwaliteit *k = &o->r->kwaliteit;
	const struct mist delen[] = {
		{"zonder uitstroombestemming", "Opp zonder uitstroombestemming", &k->mist_bestemming},
		{"zonder onderbouwing", "Opp zonder onderbouwing en factoren",
		 &k->mist_onderbouwing},
		{"zonder ondersteuning", "Opp zonder ondersteuning en begeleiding",
		 &k->mist_ondersteuning},
		{"zonder instemming", "Opp zonder instemming",
		 &k->mist_instemming},
	};

	add_ja_nee(o, &(struct ja_nee){CIJFER_vier_delen, "Opp met de vier delen",
		"Niet alle vier", "Opp zonder een van de vier delen"}, &k->vier_delen,
		"die de wet vraagt");
	add_mist(o, delen, ARRAY_LEN(delen));
}

static void add_afwijking(struct opbouw *o)
{
	const struct kwaliteit *k = &o->r->kwaliteit;
	const struct groep *mist = k->mist_afwijking;
	const struct mist delen[] = {
		{"zonder inhoud", "Afwijking zonder inhoud", &mist[AFWIJKING_INHOUD]},
		{"zonder periode", "Afwijking zonder periode in een schooljaar",
		 &mist[AFWIJKING_PERIODE]},
		{"zonder reden", "Afwijking zonder reden", &mist[AFWIJKING_REDEN]},
		{"zonder programma", "Afwijking zonder programma", &mist[AFWIJKING_PROGRAMMA]},
		{"zonder opbouw", "Afwijking zonder opbouw", &mist[AFWIJKING_OPBOUW]},
	};

	add_ja_nee(o, &(struct ja_nee){CIJFER_afwijking, "Volledige afwijking",
		"Niet alle vijf", "Afwijking van de onderwijstijd niet volledig"},
		&k->afwijking_volledig, "van de onderwijstijd, met alle vijf elementen");
	if (k->afwijking_volledig.nee.aantal > 0)
		add_mist(o, delen, ARRAY_LEN(delen));
}

static void add_kwaliteit(struct opbouw *o)
{
	const struct kwaliteit *k = &o->r->kwaliteit;

	add_kop(o, "Kwaliteit van de plannen");
	add_zin(o, "Van wie nu is ingeschreven en een opp heeft; er is gekeken of iets is ingevuld,"
		" niet of het goed is.");
	add_aantal(o, CIJFER_kwaliteit, "Leerlingen met een opp", &k->opp);
	add_vier_delen(o);
	add_ja_nee(o, &(struct ja_nee){CIJFER_doelen, "Meetbare doelen",
		"Doelen niet te meten", "Handelingsdeel zonder meetbare doelen"}, &k->meetbare_doelen,
		"van wie een handelingsdeel heeft");
	add_ja_nee(o, &(struct ja_nee){CIJFER_evaluatie_volledig,
		"Volledige evaluatie", "Niet volledig",
		"Laatste evaluatie niet volledig"}, &k->evaluatie_volledig,
		"de laatste, met product, proces en conclusie");
	add_afwijking(o);
}

void overzicht_peildatum(struct opbouw *o)
{
	add_wijzigingen(o);
	add_termijnen(o);
	add_bestendiging(o);
	add_kwaliteit(o);
}

/* The jaarplanning in words: what does not fit and where there is room, which date counts, and the
 * bar of a month. It knows no dossiers. */
#include "cvb/jaarplanning.h"

static const char *const maanden[] = {"januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december"};

const char *plan_reden_taak(enum plan_reden reden)
{
	static const char *const taken[PLAN_REDENEN] = {
		[PLAN_EVALUATIE] = "Evaluatie van het opp",
		[PLAN_TLV] = "Nieuwe tlv aanvragen",
		[PLAN_NIEUW] = "Opp van een nieuwe leerling",
		[PLAN_VERTREK] = "Vertrek en overdracht",
	};

	return taken[reden];
}

static const char *month(const struct plan_rij *rij)
{
	return maanden[datum_split(rij->maand).maand - 1];
}

const char *plan_rij_naam(const struct plan_rij *rij, struct arena *arena)
{
	if (rij->maand == GEEN_DAG)
		return "achterstallig";
	return arena_printf(arena, "%s %d", month(rij), datum_split(rij->maand).jaar);
}

const char *plan_punt_tekst(const struct plan_punt *punt, struct arena *arena)
{
	static const char *const soorten[PLAN_REDENEN] = {"uiterlijk", "tlv t/m", "opp uiterlijk",
		"uitstroom"};

	return arena_printf(arena, "%s %s", soorten[punt->reden], dag_tekst(punt->termijn, arena));
}

const char *plan_uitleg(const struct config *config, struct arena *arena)
{
	return arena_printf(arena, "Een evaluatie en het opp van een nieuwe leerling staan in de "
		"maand waarin ze klaar moeten zijn. Een tlv en een vertrek staan in de maand waarin je "
		"moet beginnen: %d dagen voor de tlv afloopt, %d dagen voor de uitstroom. Is dat moment "
		"al voorbij, dan staan ze in deze maand. Een leerling met twee redenen telt in een maand "
		"een keer. Wat nu al aandacht vraagt om een andere reden, telt hier niet mee: dat staat "
		"in de agenda.", config->signalen[SIGNAAL_TLV_TERMIJN].vooraf,
		config->signalen[SIGNAAL_OVERDRACHT].vooraf);
}

/* ---- who fits where ---- */

struct verdeling {
	const struct jaarplan *plan;
	size_t vrij[PLAN_RIJEN]; /* places that nobody took yet */
	bool neemt[PLAN_RIJEN];  /* the months that have room for the row at hand */
	size_t plek;             /* the room in those */
	size_t over;             /* pupils who fit nowhere */
	size_t over_vanaf;       /* the first row that has them */
};

static const char *pupils(size_t aantal, struct arena *arena)
{
	return arena_printf(arena, "%zu %s", aantal, aantal == 1 ? "leerling" : "leerlingen");
}

/* Adds a month to those that have room, as long as it is needed. */
static void look_in(struct verdeling *v, size_t maand, size_t zoekt)
{
	if (v->plek >= zoekt || v->vrij[maand] == 0)
		return;
	v->neemt[maand] = true;
	v->plek += v->vrij[maand];
}

/* What is overdue comes first in the months to come; a full month looks for room before it, as near
 * as possible. */
static void look_for_room(struct verdeling *v, size_t rij, size_t zoekt)
{
	v->plek = 0;
	for (size_t i = 0; i < PLAN_RIJEN; i++)
		v->neemt[i] = false;
	for (size_t maand = 1; rij == 0 && maand < v->plan->aantal; maand++)
		look_in(v, maand, zoekt);
	for (size_t maand = rij; maand-- > 1;)
		look_in(v, maand, zoekt);
}

static void take_room(struct verdeling *v, size_t zoekt)
{
	for (size_t maand = 1; maand < v->plan->aantal && zoekt > 0; maand++) {
		size_t neemt = v->vrij[maand] < zoekt ? v->vrij[maand] : zoekt;

		if (!v->neemt[maand])
			continue;
		v->vrij[maand] -= neemt;
		zoekt -= neemt;
	}
}

/* "maart en april" */
static const char *months_with_room(const struct verdeling *v, struct arena *arena)
{
	const char *namen = "";
	size_t todo = 0;

	for (size_t maand = 0; maand < v->plan->aantal; maand++)
		todo += v->neemt[maand];
	for (size_t maand = 0; maand < v->plan->aantal; maand++) {
		if (!v->neemt[maand])
			continue;
		namen = arena_printf(arena, "%s%s%s", namen, month(&v->plan->rijen[maand]),
			todo == 1 ? "" : todo == 2 ? " en " : ", ");
		todo--;
	}
	return namen;
}

/* How it begins: how many do not fit. */
static const char *too_many(const struct jaarplan *plan, size_t rij, struct arena *arena)
{
	const struct plan_rij *maand = &plan->rijen[rij];
	size_t aantal = plan_te_veel(plan, rij);

	if (rij == 0)
		return arena_printf(arena, "Achterstallig: %s", pupils(aantal, arena));
	if (maand->plaatsen == 0)
		return arena_printf(arena, "%s: %s en geen vergadering", month(maand),
			pupils(aantal, arena));
	return arena_printf(arena, "%s: %zu te veel", month(maand), aantal);
}

/* What to do with who does not fit. */
static const char *advice(const struct plan_rij *rij)
{
	if (rij->maand == GEEN_DAG)
		return "zet ze als eerste op de agenda";
	return rij->redenen[PLAN_EVALUATIE] > 0 ? "haal evaluaties naar voren"
	                                        : "bespreek wie eerder kan";
}

/* Whoever finds no place is added to `over`. */
static const char *sentence(struct verdeling *v, size_t rij, struct arena *arena)
{
	size_t aantal = plan_te_veel(v->plan, rij);
	const char *begin = too_many(v->plan, rij, arena);
	size_t rest;

	look_for_room(v, rij, aantal);
	take_room(v, aantal);
	rest = aantal > v->plek ? aantal - v->plek : 0;
	if (rest > 0 && v->over == 0)
		v->over_vanaf = rij;
	v->over += rest;
	if (v->plek == 0)
		return arena_printf(arena, "%s%s.", begin, rij == 0 ? ", en er is geen plek over"
			: rij == 1 ? "" : ", en eerder is geen plek over");
	return arena_printf(arena, "%s; in %s is nog plek voor %zu: %s.", begin,
		months_with_room(v, arena), v->plek, advice(&v->plan->rijen[rij]));
}

/* ---- the year ---- */

static const char *meetings(size_t aantal, struct arena *arena)
{
	return arena_printf(arena, "%zu %s", aantal, aantal == 1 ? "vergadering" : "vergaderingen");
}

static const char *per_meeting(const struct jaarplan *plan, struct arena *arena)
{
	return arena_printf(arena, "met %s per keer", pupils(plan->maximum, arena));
}

/* The meetings that the months from `rij` on fill. */
static size_t needed_from(const struct jaarplan *plan, size_t rij)
{
	size_t nodig = 0;

	for (; rij < plan->aantal; rij++)
		nodig += plan->rijen[rij].nodig;
	return nodig;
}

/* Who has no place at all; an earlier meeting helps the months after it too. */
static const char *homeless(const struct verdeling *v, struct arena *arena)
{
	const struct jaarplan *plan = v->plan;
	size_t maand = v->over_vanaf > 0 ? v->over_vanaf : 1;

	if (v->over == 0)
		return "";
	return arena_printf(arena, "Voor %s is geen plek: plan %s erbij, uiterlijk in %s.",
		pupils(v->over, arena),
		meetings((v->over + plan->maximum - 1) / plan->maximum, arena),
		month(&plan->rijen[maand]));
}

/* The part of the year for which no meeting is planned yet. */
static const char *beyond(const struct jaarplan *plan, struct arena *arena)
{
	size_t nodig = needed_from(plan, plan->gepland_tot + 1);

	if (nodig == 0)
		return "";
	return arena_printf(arena, "Na %s staat nog geen vergadering gepland; %s nodig, %s.",
		month(&plan->rijen[plan->gepland_tot]), arena_printf(arena, "er %s %s",
		nodig == 1 ? "is" : "zijn", meetings(nodig, arena)), per_meeting(plan, arena));
}

static const char *conclusion(const struct verdeling *v, bool fits, struct arena *arena)
{
	const struct jaarplan *plan = v->plan;
	const char *over, *later;

	if (plan->agendapunten == 0)
		return "De komende twaalf maanden hoeft niemand op de agenda.";
	if (plan->gepland_tot == 0)
		return arena_printf(arena, "Er staat nog geen vergadering gepland; per maand geteld komt "
			"het neer op %s, %s.", meetings(needed_from(plan, 0), arena),
			per_meeting(plan, arena));
	over = homeless(v, arena);
	later = beyond(plan, arena);
	if (*over || *later)
		return arena_printf(arena, "%s%s%s", over, *over && *later ? " " : "", later);
	return fits ? "Alles past in de vergaderingen die gepland staan."
	            : "Met wat schuiven past alles in de vergaderingen die gepland staan.";
}

struct plan_raad jaarplan_raad(const struct jaarplan *plan, struct arena *arena)
{
	struct plan_raad raad = {0};
	struct verdeling v = {.plan = plan};
	bool fits = true;

	for (size_t i = 0; i < plan->aantal; i++)
		v.vrij[i] = plan->rijen[i].plaatsen > plan->rijen[i].leerlingen
			? plan->rijen[i].plaatsen - plan->rijen[i].leerlingen : 0;
	for (size_t i = 0; i < plan->aantal; i++) {
		if (plan_te_veel(plan, i) == 0)
			continue;
		raad.rijen[i] = sentence(&v, i, arena);
		fits = false;
	}
	raad.algemeen = conclusion(&v, fits, arena);
	return raad;
}

/* ---- the bar ---- */

static size_t longest(const struct jaarplan *plan)
{
	size_t most = 1;

	for (size_t i = 0; i < plan->aantal; i++) {
		const struct plan_rij *rij = &plan->rijen[i];

		most = rij->leerlingen > most ? rij->leerlingen : most;
		most = rij->plaatsen > most ? rij->plaatsen : most;
	}
	return most;
}

/* Rounded up, so that whatever is there can be seen. */
static int scaled(size_t value, size_t most, int columns)
{
	return (int)((value * (size_t)columns + most - 1) / most);
}

void plan_balk(const struct jaarplan *plan, size_t rij, int columns, struct text *out)
{
	const struct plan_rij *maand = &plan->rijen[rij];
	size_t most = longest(plan);
	size_t te_veel = plan_te_veel(plan, rij);
	int samen = scaled(maand->leerlingen, most, columns);
	int plek = scaled(maand->plaatsen, most, columns);
	int vol = scaled(maand->leerlingen - te_veel, most, columns);

	if (te_veel > 0 && vol == samen)
		vol--; /* who does not fit is always seen */
	for (int i = 0; i < samen || i < plek; i++)
		text_add(out, i < vol ? "█" : i < samen ? "▓" : "░");
}

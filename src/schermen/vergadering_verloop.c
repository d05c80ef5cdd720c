/* Holding a meeting: who is on the table, how long, who is put off, and the end of it. */
#include "vergadering.h"

#define LATER_MAX 6 /* meetings to choose from */
#define NAMEN_MAX 5 /* to ask about */

/* ---- the item on the table ---- */

/* False when the meeting is gone. */
static bool reread(struct zitting *z)
{
	tui_reload(z->basis.tui);
	return lijst_scherm_lees(&z->basis);
}

/* Keeps what the item took, and with `stand` what became of it: not that it was put off. */
static enum status keep_punt(struct zitting *z, const struct agenda_punt *punt, const char *stand,
	struct error *err)
{
	struct arena arena = { 0 };
	struct record nieuw = record_copy(&punt->record, &arena);
	double minuten = zitting_besteed(z, punt);
	enum status status;

	if (minuten > 0)
		nieuw.waarden[V_agendapunt_besteed] = zitting_minuten(minuten, &arena);
	if (stand) {
		nieuw.waarden[V_agendapunt_stand] = stand;
		nieuw.waarden[V_agendapunt_aangehouden_naar] = NULL;
	}
	status = record_save(store_of(z->basis.tui), &punt->record, &nieuw, arena_printf(&arena,
		stand ? "%s besproken" : "tijd bijgehouden van %s", punt->naam), err);
	if (status == OK && punt->record.id == z->nu) {
		z->sinds = z->basis.tui->seconden;
		status = zitting_tijd_weg(z, err);
	}
	arena_clear(&arena);
	return status;
}

/* Decided or evaluated: then it has been discussed; with a decision also when it was put off. */
static const char *stand_na(const struct agenda_punt *punt)
{
	bool behandeld = punt->besluiten > 0 || (punt->geevalueerd && punt->stand == PUNT_OPEN);

	return behandeld && punt->stand != PUNT_BESPROKEN ? "besproken" : NULL;
}

enum status zitting_keep_tijd(struct zitting *z, struct error *err)
{
	const struct agenda_punt *nu = zitting_nu(z);

	return nu ? keep_punt(z, nu, NULL, err) : OK;
}

/* Keeps what it took; besproken when something was decided. False, and why, when that failed. */
static bool van_tafel(struct zitting *z)
{
	const struct agenda_punt *nu = zitting_nu(z);
	struct error err;
	bool gelukt = !nu || z->basis.tui->alleen_lezen || z->v.afgesloten ||
		keep_punt(z, nu, stand_na(nu), &err) == OK;

	if (!gelukt)
		tui_complain(z->basis.tui, "De tijd is niet bewaard: %s.", err.sentence);
	z->laatste = nu ? nu->record.id : z->laatste;
	z->nu = 0;
	z->sinds = 0;
	zitting_zet_tafel(z);
	return gelukt;
}

static void log_inzage(const struct zitting *z, int64_t leerling)
{
	struct error err;

	if (journaal_inzage(store_of(z->basis.tui), INZAGE_GEOPEND, leerling, &err) != OK)
		tui_complain(z->basis.tui, "Dat je dit dossier opende is niet vastgelegd: %s.",
			err.sentence);
}

/* What the next one asks for. Names do not come back by themselves: who looked on may still be at
 * the door. */
static void say_next(const struct zitting *z, bool ouders)
{
	const struct agenda_punt *vorige = zitting_punt(z, z->laatste);

	if (ouders)
		tui_say(z->basis.tui, "Er zitten ouders of de leerling bij: van de anderen staat alleen een"
			" nummer op het scherm.");
	else if (z->basis.tui->privacy && vorige &&
		 record_is(&vorige->record, V_agendapunt_ouders_erbij, "ja"))
		tui_say(z->basis.tui, "Namen staan er nog met voorletters; is iedereen weg, dan laat p ze"
			" weer zien.");
	else if (!vorige && !record_text(&z->v.record, V_vergadering_aanwezig))
		tui_say(z->basis.tui, "Wie er vandaag is, vink je aan met A.");
}

/* Who comes on the table may have been taken off the agenda by somebody else. */
static bool is_still_there(struct zitting *z, int64_t id)
{
	if (!reread(z))
		return false;
	list_select_id(z->basis.list, id);
	if (zitting_nu(z))
		return true;
	z->nu = z->sinds = 0;
	tui_complain(z->basis.tui, "Deze leerling is intussen van de agenda gehaald.");
	return false;
}

bool zitting_op_tafel(struct zitting *z, const struct agenda_punt *punt)
{
	int64_t id = punt->record.id;
	int64_t leerling = punt->record.leerling;
	bool ouders = record_is(&punt->record, V_agendapunt_ouders_erbij, "ja");

	if (id == z->nu)
		return true;
	if (z->v.datum > z->basis.tui->vandaag && !z->v.begonnen && z->nu == 0 &&
	    !tui_ask(z->basis.tui, "Deze vergadering is pas op %s. Nu al beginnen?",
		    dag_tekst(z->v.datum, &z->basis.arena)))
		return false;
	if (!van_tafel(z))
		return false;
	say_next(z, ouders);
	z->nu = z->laatste = id;
	z->sinds = z->basis.tui->seconden;
	if (ouders)
		z->basis.tui->privacy = true;
	log_inzage(z, leerling);
	return is_still_there(z, id);
}

/* The first open item behind the last one, then from the top; NULL = none. */
static const struct agenda_punt *find_next(const struct zitting *z)
{
	size_t van = 0;

	for (size_t i = 0; i < z->v.aantal; i++)
		if (z->v.punten[i].record.id == z->laatste)
			van = i + 1;
	for (size_t i = 0; i < z->v.aantal; i++) {
		const struct agenda_punt *punt = &z->v.punten[(van + i) % z->v.aantal];

		if (punt->nog_open && punt->record.id != z->nu &&
		    !(z->nu == 0 && punt->record.id == z->laatste && z->v.nog_open > 1))
			return punt;
	}
	return NULL;
}

/* Nobody comes after this one. */
static void at_the_end(struct zitting *z)
{
	const struct agenda_punt *nu = zitting_nu(z);

	if (z->v.aantal == 0) {
		tui_say(z->basis.tui, "Er staat nog niemand op de agenda.");
	} else if (nu && nu->nog_open) {
		tui_say(z->basis.tui, "Verder is iedereen geweest. Enter legt hier een besluit vast, h"
			" houdt aan, s sluit de vergadering.");
	} else if (van_tafel(z) && reread(z)) {
		tui_say(z->basis.tui, "Iedereen op de agenda is geweest. s sluit de vergadering.");
	}
}

void zitting_volgende(struct view *view)
{
	struct zitting *z = view->data;
	const struct agenda_punt *volgende;

	if (!zitting_mag(z))
		return;
	volgende = find_next(z);
	if (volgende)
		zitting_op_tafel(z, volgende);
	else
		at_the_end(z);
}

/* Discussed, and nothing was to be decided. */
void zitting_besproken(struct view *view)
{
	struct zitting *z = view->data;
	const struct agenda_punt *punt = zitting_mag(z) ? zitting_doel(z) : NULL;
	struct error err;

	if (!punt)
		return;
	if (keep_punt(z, punt, "besproken", &err) == OK)
		tui_say(z->basis.tui, "Besproken, zonder besluit. v gaat verder.");
	else
		tui_complain(z->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	(void)reread(z);
}

/* ---- to a later meeting ---- */

struct later {
	struct choice keuzes[LATER_MAX + 4];
	dag dagen[LATER_MAX + 4];
	int aantal;
};

static void add_later(struct later *later, dag d, const char *label)
{
	later->dagen[later->aantal] = d;
	later->keuzes[later->aantal++] = (struct choice){ label, label };
}

static void add_meetings(const struct zitting *z, struct later *later, struct arena *arena)
{
	struct record_lijst alle = records_of(store_of(z->basis.tui), E_vergadering, 0, arena);
	dag nieuw = vergadering_datum_voorstel(store_of(z->basis.tui));

	for (size_t i = 0; i < alle.aantal && later->aantal < LATER_MAX; i++) {
		dag d = record_dag(&alle.rijen[i], V_vergadering_datum);

		if (d > z->v.datum && !record_is(&alle.rijen[i], V_vergadering_afgesloten, "ja"))
			add_later(later, d, arena_printf(arena, "%s %s", weekdag_short(d),
				dag_tekst(d, arena)));
	}
	if (nieuw > z->v.datum)
		add_later(later, nieuw, arena_printf(arena, "%s %s, een nieuwe vergadering",
			weekdag_short(nieuw), dag_tekst(nieuw, arena)));
	add_later(later, GEEN_DAG, "een andere dag: typ de datum");
}

/* GEEN_DAG when it was left. */
static dag ask_dag(const struct zitting *z)
{
	struct text getypt = { 0 };
	dag d = GEEN_DAG;

	if (tui_prompt(z->basis.tui, "Aanhouden naar welke dag:", &getypt) && getypt.len > 0 &&
	    !datum_parse_typed(text_str(&getypt), z->basis.tui->vandaag, &d)) {
		tui_complain(z->basis.tui, "\"%s\" is geen datum; typ bijvoorbeeld 3-12 of +2w.",
			text_str(&getypt));
		d = GEEN_DAG;
	}
	text_clear(&getypt);
	return d;
}

static dag choose_later(const struct zitting *z, const char *vraag)
{
	struct arena arena = { 0 };
	struct later later = { .aantal = 0 };
	dag gekozen = GEEN_DAG;
	int keuze;

	add_meetings(z, &later, &arena);
	keuze = tui_choose(z->basis.tui, vraag, later.keuzes);
	if (keuze >= 0)
		gekozen = later.dagen[keuze] == GEEN_DAG ? ask_dag(z) : later.dagen[keuze];
	arena_clear(&arena);
	return gekozen;
}

static void hold_over(struct zitting *z, const struct agenda_punt *punt, dag naar)
{
	char *naam = xstrdup(punt->naam); /* of what is read again */
	struct error err;
	bool nu = punt->record.id == z->nu;
	char datum[DATUM_SIZE];

	datum_shown(naar, datum);
	if (agendapunt_aanhouden(store_of(z->basis.tui), &z->v.record, &punt->record, naar,
			&err) == OK) {
		if (nu && lijst_scherm_lees(&z->basis))
			van_tafel(z);
		tui_say(z->basis.tui, "%s is aangehouden naar %s.%s", naam, datum,
			nu ? " v gaat verder." : "");
	} else {
		tui_complain(z->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	}
	xfree(naam);
	(void)reread(z);
}

void zitting_aanhouden(struct view *view)
{
	struct zitting *z = view->data;
	const struct agenda_punt *punt = zitting_mag(z) ? zitting_doel(z) : NULL;
	dag naar;

	if (!punt)
		return;
	if (punt->besluiten > 0) {
		tui_complain(z->basis.tui, "Hier is al over besloten; wat nog moet, leg je vast als"
			" actie (t).");
		return;
	}
	naar = choose_later(z, "Aanhouden naar welke vergadering?");
	if (naar != GEEN_DAG)
		hold_over(z, punt, naar);
}

/* ---- the end ---- */

/* "3 besproken, 1 aangehouden, 4 besluiten, 1 evaluatie en 2 acties" */
static const char *uitkomst(const struct zitting *z, struct arena *arena)
{
	size_t later = z->v.per_stand[PUNT_AANGEHOUDEN];
	size_t besluiten = 0;
	size_t evaluaties = 0;
	size_t acties = 0;

	for (size_t i = 0; i < z->v.aantal; i++) {
		besluiten += z->v.punten[i].besluiten;
		evaluaties += z->v.punten[i].geevalueerd;
		acties += z->v.punten[i].acties;
	}
	return arena_printf(arena, "%zu besproken, %zu aangehouden, %zu %s, %zu %s en %zu %s",
		z->v.aantal - z->v.nog_open - later, later, besluiten,
		besluiten == 1 ? "besluit" : "besluiten", evaluaties,
		evaluaties == 1 ? "evaluatie" : "evaluaties", acties,
		acties == 1 ? "actie" : "acties");
}

/* Minutes say who was there. */
static const char *wie_er_was(const struct zitting *z)
{
	return record_text(&z->v.record, V_vergadering_aanwezig) ? ""
		: " Let op: wie er was, is nog niet aangevinkt (A).";
}

static void close_meeting(struct zitting *z, dag naar)
{
	struct arena arena = { 0 };
	struct error err;
	enum status status = vergadering_sluiten(store_of(z->basis.tui), &z->v.record, naar, &err);

	(void)reread(z);
	if (status == OK)
		tui_say(z->basis.tui, "Afgesloten: %s. N toont de notulen.", uitkomst(z, &arena));
	else
		tui_complain(z->basis.tui, "De vergadering is niet afgesloten: %s.", err.sentence);
	arena_clear(&arena);
}

/* Some of them, so that the question fits on a small screen. */
static void open_names(const struct zitting *z, struct text *out)
{
	size_t genoemd = 0;

	for (size_t i = 0; i < z->v.aantal && genoemd < NAMEN_MAX; i++)
		if (z->v.punten[i].nog_open) {
			deel_add(out, z->v.punten[i].naam);
			genoemd++;
		}
	if (genoemd < z->v.nog_open)
		text_printf(out, " en nog %zu", z->v.nog_open - genoemd);
}

/* What is open is settled before the minutes stand fast. */
static void ask_open(struct zitting *z)
{
	static const struct choice keuzes[] = {
		{ "niets", "nog niets: de vergadering gaat door" },
		{ "aanhouden", "aanhouden naar een volgende vergadering, en sluiten" },
		{ "besproken", "besproken, er was niets te besluiten, en sluiten" },
		{ NULL, NULL },
	};
	struct text namen = { 0 };
	struct arena arena = { 0 };
	dag naar = GEEN_DAG;
	int keuze;

	open_names(z, &namen);
	keuze = tui_choose(z->basis.tui, arena_printf(&arena,
		"Nog niet besproken (%s): wat gebeurt daarmee?%s", text_str(&namen), wie_er_was(z)),
		keuzes);
	if (keuze == 1)
		naar = choose_later(z, "Aanhouden naar welke vergadering?");
	if (keuze == 2 || naar != GEEN_DAG)
		close_meeting(z, naar);
	text_clear(&namen);
	arena_clear(&arena);
}

/* The meeting goes on with who was on the table. */
static void go_on(struct zitting *z, int64_t punt)
{
	z->nu = punt;
	z->sinds = z->basis.tui->seconden;
	(void)reread(z);
}

void zitting_sluiten(struct view *view)
{
	struct zitting *z = view->data;
	struct arena arena = { 0 };
	int64_t nu = z->nu;

	if (!zitting_mag(z) || !van_tafel(z) || !reread(z))
		return;
	if (z->v.nog_open > 0)
		ask_open(z);
	else if (tui_ask(z->basis.tui, "Afsluiten? %s. Daarna verandert er niets meer aan; een correctie"
			" komt in een latere vergadering.%s", met_hoofdletter(uitkomst(z, &arena), &arena),
			wie_er_was(z)))
		close_meeting(z, GEEN_DAG);
	if (!z->v.afgesloten && nu != 0)
		go_on(z, nu);
	arena_clear(&arena);
}

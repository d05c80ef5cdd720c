/* What came of a call, in one key where that is all there is to say; else a form in which what is
 * known stands already. Colleagues work on the same list: each looks again before it writes. */
#include <string.h>

#include "formulier.h"
#include "nazorg.h"

/* A call that is being recorded. */
struct gesprek {
	struct tui *tui;
	struct store *store;
	struct arena arena;
	struct nazorg_rij rij;
	struct oudleerling wie;
	const char *positie, *bestendig; /* codes: what was last known; NULL = nothing */
};

/* ---- beginning ---- */

/* What the last contact that knew said, else where the leaving said that the pupil went. */
static void last_known(struct gesprek *g)
{
	g->positie = record_text(&g->wie.uitstroom, V_uitstroom_bestemming);
	for (size_t i = 0; i < g->wie.contacten.aantal; i++) {
		const struct record *contact = &g->wie.contacten.rijen[i];
		const char *bestendig = record_text(contact, V_nazorg_bestendig);

		if (record_text(contact, V_nazorg_positie))
			g->positie = record_text(contact, V_nazorg_positie);
		if (bestendig && strcmp(bestendig, "onbekend") != 0)
			g->bestendig = bestendig;
	}
	if (!g->bestendig)
		g->bestendig = "zelfde_plek";
	if (waarde_equal(g->positie, "onbekend"))
		g->positie = NULL;
}

/* False, with a sentence, when it cannot be written or the former pupil is gone. */
static bool begin(struct gesprek *g, struct tui *tui, const struct nazorg_rij *rij)
{
	*g = (struct gesprek){ .tui = tui, .store = store_of(tui), .rij = *rij };
	if (!tui_may_write(tui))
		return false;
	if (!oudleerling_load(&g->wie, g->store, &g->rij, &g->arena)) {
		tui_complain(tui, "Dit is intussen verwijderd; de lijst is bijgewerkt.");
		tui_reload(tui);
		return false;
	}
	g->wie.privacy = tui->privacy;
	last_known(g);
	return true;
}

static void end(struct gesprek *g)
{
	arena_clear(&g->arena);
}

/* The contact that carries the moment by now; false when there is none. */
static bool find_done(struct gesprek *g, struct arena *arena, struct record *out)
{
	struct dossier_lijst lijst = dossiers_load(g->store, g->rij.leerling, arena);
	struct dossier_termen termen;
	const struct d_nazorg *gedaan;

	if (lijst.aantal == 0 || g->rij.maanden < 0)
		return false;
	termen = dossier_termen(&lijst.rijen[0], g->store->vandaag);
	if (!termen.vertrek)
		return false;
	gedaan = dossier_nazorg_moment(&lijst.rijen[0], termen.vertrek, g->rij.maanden,
		g->store->vandaag);
	return gedaan && record_load(g->store, E_nazorg, gedaan->id, arena, out);
}

static const char *done_text(const struct gesprek *g, const struct record *contact,
	struct arena *arena)
{
	const char *door = record_text(contact, V_nazorg_door);

	return arena_printf(arena, "%s heeft dit volgmoment van %s al gedaan, op %s: %s; de lijst"
		" is bijgewerkt", door ? door : "een collega", oudleerling_naam(&g->wie),
		veld_tekst(contact, V_nazorg_datum, g->store->config, arena),
		contact_uitkomst(&g->wie, contact));
}

/* Has a colleague been first? Says so. */
static bool done_meanwhile(struct gesprek *g)
{
	struct record contact;

	if (!find_done(g, &g->arena, &contact))
		return false;
	tui_complain(g->tui, "%s.", met_hoofdletter(done_text(g, &contact, &g->arena),
		&g->arena));
	tui_reload(g->tui);
	return true;
}

/* ---- the record ---- */

/* A call of today by the user, without an outcome yet. */
static struct record contact_new(struct gesprek *g)
{
	struct record record = record_new(E_nazorg, &g->arena);
	char *vandaag = arena_alloc(&g->arena, DATUM_SIZE);

	datum_iso(g->store->vandaag, vandaag);
	record.leerling = g->rij.leerling;
	record.waarden[V_nazorg_datum] = vandaag;
	record.waarden[V_nazorg_wijze] = "telefoon";
	record.waarden[V_nazorg_initiatief] = "school";
	record.waarden[V_nazorg_door] = g->store->gebruiker;
	return record;
}

static void put_moment(struct gesprek *g, struct record *record)
{
	if (g->rij.maanden >= 0)
		record->waarden[V_nazorg_moment] =
			arena_printf(&g->arena, "%d", g->rij.maanden);
}

/* An attempt of today that reached nobody makes place for the next one. */
static bool is_attempt(const struct record *contact)
{
	return record_is(contact, V_nazorg_bereikt, "nee") &&
		!record_text(contact, V_nazorg_moment) && !record_text(contact, V_nazorg_vraag) &&
		!record_text(contact, V_nazorg_actie);
}

/* Inside the transaction. */
static enum status write_contact(struct gesprek *g, struct record *contact, struct error *err)
{
	struct record er_is;

	if (record_text(contact, V_nazorg_moment) && find_done(g, &g->arena, &er_is))
		return fail(err, ERR_CONFLICT, "%s", done_text(g, &er_is, &g->arena));
	if (!record_find(g->store, contact, &g->arena, &er_is))
		return record_insert(g->store, contact, err);
	if (!is_attempt(&er_is))
		return fail(err, ERR_INPUT, "er is vandaag al een telefoongesprek met %s"
			" vastgelegd; wijzig dat in het dossier (d), of kies anders en een andere wijze",
			oudleerling_naam(&g->wie));
	contact->id = er_is.id;
	return record_update(g->store, &er_is, contact, err);
}

static enum status keep_contact(struct gesprek *g, struct record *contact, const char *zin,
	struct error *err)
{
	enum status status = store_begin(g->store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	if ((status = write_contact(g, contact, err))) {
		store_rollback(g->store);
		return status;
	}
	return store_commit(g->store, g->rij.leerling, zin, NULL, err);
}

/* "volgmoment 12 maanden"; "" when it carries none. */
static const char *moment_text(const struct gesprek *g, const struct record *contact,
	struct arena *arena)
{
	if (!record_text(contact, V_nazorg_moment))
		return "";
	return arena_printf(arena, ", volgmoment %d %s", g->rij.maanden,
		g->rij.maanden == 1 ? "maand" : "maanden");
}

/* "bereikt, zelfde plek (werk), geen vraag, volgmoment 12 maanden" */
static const char *what_text(const struct gesprek *g, const struct record *contact,
	struct arena *arena)
{
	bool bereikt = record_is(contact, V_nazorg_bereikt, "ja");

	return arena_printf(arena, "%s%s%s%s", bereikt ? "bereikt, " : "",
		contact_uitkomst(&g->wie, contact), bereikt ? ", geen vraag" : "",
		moment_text(g, contact, arena));
}

/* Keeps it and says exactly what was recorded. */
static void keep(struct gesprek *g, struct record *contact)
{
	struct arena *arena = &g->arena;
	struct error err;
	const char *datum = veld_tekst(contact, V_nazorg_datum, g->store->config, arena);
	const char *wat = what_text(g, contact, arena);
	const char *met = g->tui->privacy ? NULL : record_text(contact, V_nazorg_met);

	if (keep_contact(g, contact, arena_printf(arena,
			"nazorgcontact %s vastgelegd voor %s: %s", datum, g->wie.kop.naam, wat),
			&err) == OK)
		tui_say(g->tui, "Vastgelegd (ongedaan maken: u): %s, %s; telefoon%s%s.",
			oudleerling_naam(&g->wie), wat, met ? " met " : "", met ? met : "");
	else
		tui_complain(g->tui, "Niets vastgelegd: %s.", err.sentence);
	tui_reload(g->tui);
}

/* ---- the answers ---- */

static void put_bereikt(struct gesprek *g, struct record *contact)
{
	put_moment(g, contact);
	contact->waarden[V_nazorg_met] = oudleerling_met(&g->wie);
	contact->waarden[V_nazorg_bereikt] = "ja";
	contact->waarden[V_nazorg_positie] = g->positie;
	contact->waarden[V_nazorg_open] = "nee";
}

static void answer_same(struct gesprek *g)
{
	struct record contact = contact_new(g);

	put_bereikt(g, &contact);
	contact.waarden[V_nazorg_bestendig] = g->bestendig;
	keep(g, &contact);
}

static void answer_other(struct gesprek *g)
{
	struct record contact = contact_new(g);

	put_bereikt(g, &contact);
	formulier_nieuw(g->tui, &contact, V_nazorg_bestendig);
}

/* The moment stays due: a contact that carries it would end the calling. */
static void answer_missed(struct gesprek *g)
{
	struct record contact = contact_new(g);

	contact.waarden[V_nazorg_bereikt] = "nee";
	keep(g, &contact);
}

static void answer_last(struct gesprek *g)
{
	struct record contact = contact_new(g);

	put_moment(g, &contact);
	contact.waarden[V_nazorg_bereikt] = "nee";
	contact.waarden[V_nazorg_bestendig] = "onbekend";
	keep(g, &contact);
}

static void save_wish(struct gesprek *g, const char *wens, const char *zin)
{
	struct record nieuw = record_copy(&g->wie.uitstroom, &g->arena);
	struct error err;

	nieuw.waarden[V_uitstroom_geen_contact_gewenst] = wens;
	if (record_save(g->store, &g->wie.uitstroom, &nieuw, arena_printf(&g->arena, "%s %s",
			g->wie.kop.naam, zin), &err) == OK)
		tui_say(g->tui, "Vastgelegd: %s %s (ongedaan maken: u).",
			oudleerling_naam(&g->wie), zin);
	else
		tui_complain(g->tui, "Niets vastgelegd: %s.", err.sentence);
	tui_reload(g->tui);
}

static void answer_never(struct gesprek *g)
{
	if (tui_ask(g->tui, "%s niet meer bellen? De nazorg vanuit school stopt dan; wie zelf iets"
			" vraagt, krijgt nog wel antwoord.", oudleerling_naam(&g->wie)))
		save_wish(g, "ja", "wil geen contact meer");
}

/* ---- the question ---- */

#define ANSWERS 5

struct answers {
	struct choice choices[ANSWERS + 1];
	void (*run[ANSWERS])(struct gesprek *g);
	int count;
};

static void add_answer(struct answers *answers, const char *label, void (*run)(struct gesprek *g))
{
	answers->choices[answers->count] = (struct choice){ label, label };
	answers->run[answers->count++] = run;
}

static const char *same_label(struct gesprek *g)
{
	const char *plek = code_name(CODES_bestemming, g->store->config, g->positie);

	return arena_printf(&g->arena, strcmp(g->bestendig, "uitgevallen") == 0
		? "bereikt, nog uitgevallen (%s), geen vraag"
		: strcmp(g->bestendig, "zelfde_plek") == 0
		? "bereikt, nog op dezelfde plek (%s), geen vraag"
		: "bereikt, nog op die andere passende plek (%s), geen vraag", plek);
}

static void add_answers(struct gesprek *g, struct answers *answers)
{
	bool moment = g->rij.maanden >= 0;

	if (g->positie)
		add_answer(answers, same_label(g), answer_same);
	add_answer(answers, "anders: formulier, met wat bekend is al ingevuld", answer_other);
	add_answer(answers, moment
		? arena_printf(&g->arena, "niet bereikt: volgmoment %d blijft staan, later weer"
			" bellen", g->rij.maanden)
		: "niet bereikt", answer_missed);
	if (moment)
		add_answer(answers, arena_printf(&g->arena,
			"laatste poging, niet bereikt: volgmoment %d is gedaan, plek onbekend",
			g->rij.maanden), answer_last);
	add_answer(answers, "wil geen contact meer", answer_never);
}

static void ask(struct gesprek *g)
{
	struct answers answers = { .count = 0 };
	const char *moment = g->rij.maanden < 0 ? "" : arena_printf(&g->arena,
		" bij volgmoment %d", g->rij.maanden);
	int answer;

	add_answers(g, &answers);
	answer = tui_choose(g->tui, arena_printf(&g->arena, "Contact met %s%s: wat kwam eruit?",
		oudleerling_naam(&g->wie), moment), answers.choices);
	if (answer >= 0)
		answers.run[answer](g);
}

void nazorg_contact(struct tui *tui, const struct nazorg_rij *rij)
{
	struct gesprek g;

	if (begin(&g, tui, rij) && !done_meanwhile(&g)) {
		if (record_is(&g.wie.uitstroom, V_uitstroom_geen_contact_gewenst, "ja"))
			tui_complain(tui, "%s wil geen contact: niet bellen. Vraagt de oud-leerling"
				" zelf iets, leg dat dan vast met v.", oudleerling_naam(&g.wie));
		else
			ask(&g);
	}
	end(&g);
}

/* ---- requests, and what is missing ---- */

void nazorg_verzoek(struct tui *tui, const struct nazorg_rij *rij)
{
	struct gesprek g;
	struct record contact;

	if (begin(&g, tui, rij)) {
		contact = contact_new(&g);
		contact.waarden[V_nazorg_initiatief] = g.wie.kop.meerderjarig ? "leerling"
			: "ouder";
		contact.waarden[V_nazorg_met] = oudleerling_met(&g.wie);
		contact.waarden[V_nazorg_bereikt] = "ja";
		contact.waarden[V_nazorg_open] = "ja";
		formulier_nieuw(tui, &contact, V_nazorg_vraag);
	}
	end(&g);
}

void nazorg_verzoek_open(struct tui *tui, const struct nazorg_rij *rij, bool klaar)
{
	struct gesprek g;
	struct record nieuw;

	if (begin(&g, tui, rij)) {
		if (!g.wie.verzoek.soort || !record_is(&g.wie.verzoek, V_nazorg_open, "ja")) {
			tui_complain(tui, "Deze vraag is intussen al afgehandeld; de lijst is"
				" bijgewerkt.");
			tui_reload(tui);
		} else {
			nieuw = record_copy(&g.wie.verzoek, &g.arena);
			if (klaar)
				nieuw.waarden[V_nazorg_open] = "nee";
			formulier_edit_from(tui, &g.wie.verzoek, &nieuw, V_nazorg_actie);
		}
	}
	end(&g);
}

void nazorg_vertrek(struct tui *tui, const struct nazorg_rij *rij)
{
	struct gesprek g;
	const char *bestemming;

	if (begin(&g, tui, rij)) {
		bestemming = record_text(&g.wie.uitstroom, V_uitstroom_bestemming);
		formulier_edit(tui, &g.wie.uitstroom, !bestemming ||
			strcmp(bestemming, "onbekend") == 0 ? V_uitstroom_bestemming
			: !record_text(&g.wie.uitstroom, V_uitstroom_niveau) ? V_uitstroom_niveau
			: V_uitstroom_toestemming);
	}
	end(&g);
}

void nazorg_weer_contact(struct tui *tui, const struct nazorg_rij *rij)
{
	struct gesprek g;

	if (begin(&g, tui, rij) && tui_ask(tui, "%s wil geen contact en wordt niet gebeld. Wil hij"
			" of zij toch weer contact?", oudleerling_naam(&g.wie)))
		save_wish(&g, "nee", "wil weer contact");
	end(&g);
}

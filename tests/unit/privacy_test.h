/* A made-up school for the tests of privacy: surnames, parents, numbers and texts that occur nowhere
 * else, so that whatever shows them is found; names that were; and one dossier that speaks of all
 * the others in every way people do. */
#ifndef TEST_PRIVACY_H
#define TEST_PRIVACY_H

#include "cvb_test.h"
#include "demo_test.h"

#define LEERLINGEN 40
#define GEHEIM "Zwijgwoord"      /* in everything that is for the CvB alone */
#define VERDWENEN "Zoekgeraakt"  /* a name that nobody has any more */
#define OP_TAFEL 1               /* who comes on the table: whose dossier speaks of the others */

static struct school school;
static char namen[LEERLINGEN][16];  /* the surnames, in the order of the id's */
static char ouders[LEERLINGEN][16]; /* a parent with another one */
static char nummers[LEERLINGEN][32];

/* No two alike, none the beginning of another, none a word of the program. */
static inline void made_up(const char *begin, int number, char out[16])
{
	static const char *const parts[] = { "ba", "de", "fi", "go", "ku", "lo", "me", "ni" };

	snprintf(out, 16, "%s%s%sw", begin, parts[number / 8 % 8], parts[number % 8]);
}

static inline void save(const struct record *was, struct record *nu, const char *zin)
{
	struct error err;

	if (record_save(school.store, was, nu, zin, &err) != OK)
		fail_msg("%s", err.sentence);
}

static inline void change(const struct record *was, int veld, const char *waarde)
{
	struct record nu = record_copy(was, &school.arena);

	nu.waarden[veld] = waarde;
	save(was, &nu, arena_printf(&school.arena, "%s gewijzigd van %s in %s",
		was->soort->enkelvoud, was->waarden[veld] ? was->waarden[veld] : "niets", waarde));
}

struct gelezen_namen {
	size_t aantal;
	struct record leerlingen[LEERLINGEN];
};

static inline bool take(const struct record *record, void *context)
{
	struct gelezen_namen *gelezen = context;

	assert_true(gelezen->aantal < LEERLINGEN);
	gelezen->leerlingen[gelezen->aantal++] = record_copy(record, &school.arena);
	return true;
}

/* The first bears another name, the others that of their child. */
static inline void rename_contacten(int64_t leerling, int nr)
{
	struct record_lijst lijst = records_of(school.store, E_contact, leerling, &school.arena);

	for (size_t i = 0; i < lijst.aantal; i++) {
		struct record contact = lijst.rijen[i];

		change(&contact, V_contact_relatie, "ouder");
		contact.waarden[V_contact_relatie] = "ouder";
		change(&contact, V_contact_naam, arena_printf(&school.arena, "%c. %s",
			'A' + (int)i, i == 0 ? ouders[nr] : namen[nr]));
	}
}

/* What was marked, and the copies of it that once were made for the agenda. */
static inline void add_geheim(int64_t leerling)
{
	static const char tekst[] = GEHEIM " twee en nog zo het een en ander over thuis waar niemand"
		" van mag weten " GEHEIM;
	struct query *query = db_query(school.store->db, "UPDATE agendapunt SET reden = :reden"
		" WHERE leerling = :leerling AND datum NOT IN (SELECT datum FROM vergadering"
		" WHERE afgesloten = 'ja')");
	struct error err;

	query_bind_int(query, ":leerling", leerling);
	query_bind_text(query, ":reden", arena_printf(&school.arena, "evaluatie, aandachtspunt van"
		" 02-11-2026: %s, tlv", tekst));
	assert_int_equal(query_run(query, &err), OK);
	school_add(&school, E_notitie, leerling, "datum=2026-11-01|nr=7|tekst=" GEHEIM " een");
	school_add(&school, E_aandachtspunt, leerling, arena_printf(&school.arena,
		"datum=2026-11-02|nr=7|tekst=%s", tekst));
	school_add(&school, E_contact, leerling, "naam=Zus|volgorde=1|telefoon=" GEHEIM
		"|email=" GEHEIM "@voorbeeld.nl");
	school_add(&school, E_opp, leerling, "versie=77|status=concept|afdeling=vso|intern="
		GEHEIM " drie");
}

/* All the ways in which people name somebody. */
static inline const char *gepraat(int nr)
{
	struct text kapitalen = { 0 };
	const char *zin;

	for (const char *at = namen[nr]; *at; at++)
		text_add_char(&kapitalen, (char)(*at >= 'a' ? *at - 'a' + 'A' : *at));
	zin = arena_printf(&school.arena, "Met %s, %ss moeder en %s's vader; fam. %s-Jansma, %s,"
		" m.%s@ouders.nl of info@de%s.nl, dossier_%s.html, %s (%s). Ook %s: %c. %s",
		namen[nr], namen[nr], namen[nr], namen[nr], text_str(&kapitalen), namen[nr],
		namen[nr], namen[nr], utf8_fold(&school.arena, namen[nr]), VERDWENEN,
		ouders[nr], 'A', ouders[nr]);
	text_clear(&kapitalen);
	return zin;
}

static inline void make_school(void)
{
	struct gelezen_namen gelezen = { 0 };
	struct record weg;

	make(&school, PEILDATUM, LEERLINGEN, 1);
	records_visit(school.store, E_leerling, take, &gelezen);
	assert_int_equal(gelezen.aantal, LEERLINGEN);
	for (int i = 0; i < LEERLINGEN; i++) {
		struct record leerling = gelezen.leerlingen[i];

		made_up("Qux", i, namen[i]);
		made_up("Oud", i, ouders[i]);
		snprintf(nummers[i], sizeof(nummers[i]), "%s",
			record_text(&leerling, V_leerling_leerlingnummer));
		if (i % 5 == 3) {
			change(&leerling, V_leerling_achternaam, VERDWENEN);
			leerling.waarden[V_leerling_achternaam] = VERDWENEN;
		}
		change(&leerling, V_leerling_achternaam, namen[i]);
		rename_contacten(leerling.id, i);
		if (i % 5 == OP_TAFEL) /* also who comes on the table */
			add_geheim(leerling.id);
		if (i != OP_TAFEL)
			school_add(&school, E_notitie, gelezen.leerlingen[OP_TAFEL].id,
				arena_printf(&school.arena,
				"datum=2026-10-%02d|nr=%d|deelbaar=ja|tekst=%s", i % 28 + 1, i + 1, gepraat(i)));
	}
	weg = school_leerling(&school, "999999");
	change(&weg, V_leerling_achternaam, VERDWENEN);
	assert_true(record_load(school.store, E_leerling, weg.id, &school.arena, &weg));
	save(&weg, NULL, "leerling Sem van der " VERDWENEN " verwijderd");
}

#endif

/* Writes what parents and pupils were asked to allow: each parent with gezag apart, one row per
 * receiver. What the plan and the leaving say of it comes back here. */
#include "kind.h"

struct toestemmingen {
	struct kind *kind;
	int aantal; /* written so far: they are numbered per pupil */
};

static struct record toestemming(struct toestemmingen *t, const char *soort, const char *antwoord)
{
	struct record record = kind_record(t->kind, E_toestemming);

	put_int(t->kind, &record, V_toestemming_nr, ++t->aantal);
	put(&record, V_toestemming_soort, soort);
	put(&record, V_toestemming_antwoord, antwoord);
	return record;
}

/* ---- the handelingsdeel ---- */

static void write_instemming(struct toestemmingen *t, const struct record *opp, const char *door,
	const char *antwoord)
{
	struct record record = toestemming(t, "instemming", antwoord);
	bool gevraagd = *antwoord == 'g';

	put(&record, V_toestemming_opp_versie, record_text(opp, V_opp_versie));
	put(&record, V_toestemming_door, door);
	put(&record, V_toestemming_datum, record_text(opp,
		gevraagd ? V_opp_vastgesteld_op : V_opp_instemming_op));
	if (!gevraagd)
		put_bool(&record, V_toestemming_getekend, *antwoord == 'j');
	if (*antwoord == 'n')
		put_zin(t->kind, &record, V_toestemming_opmerking, &bank_weigeringen);
	school_insert(t->kind->school, &record);
}

/* Both answer for themselves: when the plan says ja or nee, that was the answer of the first. */
static void write_of_ouders(struct toestemmingen *t, const struct record *opp)
{
	struct kind *kind = t->kind;
	struct record_lijst contacten = records_of(kind->school->store, E_contact,
		kind->leerling.id, kind->arena);
	bool eerste = true;

	for (size_t i = 0; i < contacten.aantal; i++) {
		const struct record *contact = &contacten.rijen[i];
		const char *antwoord = record_text(opp, V_opp_instemming);

		if (!record_is(contact, V_contact_gezag, "ja"))
			continue;
		if (!eerste && chance(kind, 150))
			antwoord = "gevraagd";
		write_instemming(t, opp, record_text(contact, V_contact_naam), antwoord);
		eerste = false;
	}
}

static void write_of_opps(struct toestemmingen *t)
{
	struct kind *kind = t->kind;
	struct record_lijst opps = records_of(kind->school->store, E_opp, kind->leerling.id,
		kind->arena);

	for (size_t i = 0; i < opps.aantal; i++) {
		const struct record *opp = &opps.rijen[i];
		dag op = record_dag(opp, V_opp_vastgesteld_op);

		if (!record_is(opp, V_opp_handelingsdeel, "ja") || op == GEEN_DAG ||
		    !record_text(opp, V_opp_instemming) || !chance(kind, 600))
			continue;
		if (kind_zelf_op(kind, op))
			write_instemming(t, opp, persoon_naam(&kind->persoon, false, kind->arena),
				record_text(opp, V_opp_instemming));
		else
			write_of_ouders(t, opp);
	}
}

/* ---- leaving ---- */

static const char *who_allows(struct kind *kind, dag op)
{
	return kind_zelf_op(kind, op) ? persoon_naam(&kind->persoon, false, kind->arena)
		: kind->gezin.namen[0];
}

static void write_overdracht(struct toestemmingen *t, const struct record *uitstroom)
{
	struct kind *kind = t->kind;
	bool ja = record_is(uitstroom, V_uitstroom_toestemming, "ja");
	dag vertrek = record_dag(uitstroom, V_uitstroom_datum);
	dag overdracht = record_dag(uitstroom, V_uitstroom_overdracht_op);
	dag op = schooldag_before((overdracht < vertrek && overdracht != GEEN_DAG ? overdracht
		: vertrek) - draw(kind, 1, 40));
	struct record record = toestemming(t, "overdracht", ja ? "ja" : "nee");

	put(&record, V_toestemming_ontvanger, record_text(uitstroom, V_uitstroom_overdracht_aan));
	put(&record, V_toestemming_door, who_allows(kind, vertrek));
	if (op <= kind->school->vandaag && op >= kind->begin) {
		put_dag(kind, &record, V_toestemming_datum, op);
		put_bool(&record, V_toestemming_getekend, ja);
	}
	school_insert(kind->school, &record);
}

/* After leaving somebody may think better of it. */
static void write_contact(struct toestemmingen *t, const struct record *uitstroom)
{
	struct kind *kind = t->kind;
	bool ja = record_is(uitstroom, V_uitstroom_geen_contact_gewenst, "nee");
	dag vertrek = record_dag(uitstroom, V_uitstroom_datum);
	dag later = vertrek + draw(kind, 100, 300);
	struct record record = toestemming(t, "contact", ja ? "ja" : "nee");

	put(&record, V_toestemming_door, who_allows(kind, vertrek));
	put_dag(kind, &record, V_toestemming_datum, vertrek);
	if (ja && later <= kind->school->vandaag && chance(kind, 200))
		put_dag(kind, &record, V_toestemming_ingetrokken_op, later);
	school_insert(kind->school, &record);
}

static void write_of_vertrek(struct toestemmingen *t)
{
	struct kind *kind = t->kind;
	struct record_lijst lijst = records_of(kind->school->store, E_uitstroom,
		kind->leerling.id, kind->arena);

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct record *uitstroom = &lijst.rijen[i];

		if (record_text(uitstroom, V_uitstroom_toestemming))
			write_overdracht(t, uitstroom);
		if (record_text(uitstroom, V_uitstroom_geen_contact_gewenst) &&
		    record_dag(uitstroom, V_uitstroom_datum) <= kind->school->vandaag)
			write_contact(t, uitstroom);
	}
}

/* ---- others who ask for something ---- */

static void write_ander(struct toestemmingen *t)
{
	static const char *const antwoorden[] = { "ja", "nee", "gevraagd" };
	static const int gewichten[] = { 70, 15, 15 };
	struct kind *kind = t->kind;
	dag vanaf = kind->einde - 300 > kind->ingeschreven ? kind->einde - 300
		: kind->ingeschreven;
	dag op = schooldag_draw(&kind->toeval, vanaf, kind->einde);
	dag later = op + draw(kind, 10, 90);
	struct record record = toestemming(t, "anders", code_draw(kind, antwoorden, gewichten, 3));

	put_zin(kind, &record, V_toestemming_ontvanger, &bank_ontvangers);
	put(&record, V_toestemming_door, who_allows(kind, op));
	put_dag(kind, &record, V_toestemming_datum, op);
	if (record_is(&record, V_toestemming_antwoord, "ja") && later <= kind->einde &&
	    chance(kind, 200))
		put_dag(kind, &record, V_toestemming_ingetrokken_op, later);
	school_insert(kind->school, &record);
}

void demo_write_toestemmingen(struct kind *kind)
{
	struct toestemmingen t = { kind, 0 };

	write_of_opps(&t);
	write_of_vertrek(&t);
	if (chance(kind, 120))
		write_ander(&t);
}

/* Writes the meetings of the last two years, and per pupil what was decided and agreed there. */
#include <string.h>

#include "kind.h"

#define MAANDEN_TERUG 24
#define BESLUITEN_MAXIMUM 48

static const char *const leden[] = { "intern begeleider", "gedragsdeskundige", "secretaris",
	"maatschappelijk deskundige", "mentor" };

/* ---- of the school ---- */

/* Dates of the school itself have no pupil's arena: they live as long as the run. */
static const char *iso(struct school *school, dag d)
{
	char *text = arena_alloc(&school->vast, DATUM_SIZE);

	datum_iso(d, text);
	return text;
}

static void write_schoolactie(struct school *school, struct toeval *toeval, dag vergadering)
{
	struct record record = record_new(E_actie, &school->vast);
	dag uiterlijk = vergadering + toeval_draw(toeval, 14, 40);

	put(&record, V_actie_nummer, arena_printf(&school->vast, "%d", ++school->actie_nummer));
	put(&record, V_actie_omschrijving, bank_actie_school.zinnen[
		toeval_draw(toeval, 0, (int)bank_actie_school.aantal - 1)]);
	put(&record, V_actie_eigenaar, leden[toeval_draw(toeval, 0, 2)]);
	put(&record, V_actie_uiterlijk, iso(school, uiterlijk));
	if (uiterlijk < school->vandaag)
		put(&record, V_actie_gereed_op,
			iso(school, uiterlijk - toeval_draw(toeval, 0, 10)));
	put(&record, V_actie_vergadering, iso(school, vergadering));
	school_insert(school, &record);
}

static void write_vergadering(struct school *school, struct toeval *toeval, dag d)
{
	struct record record = record_new(E_vergadering, &school->vast);

	put(&record, V_vergadering_datum, iso(school, d));
	put(&record, V_vergadering_tijd, toeval_chance(toeval, 800) ? "13:30" : "09:00");
	put(&record, V_vergadering_plaats, bank_vergader_plaatsen.zinnen[
		toeval_chance(toeval, 700) ? 0 : toeval_draw(toeval, 1,
			(int)bank_vergader_plaatsen.aantal - 1)]);
	put(&record, V_vergadering_voorzitter, school->voorzitter);
	put(&record, V_vergadering_secretaris, school->secretaris);
	if (d < school->vandaag)
		put(&record, V_vergadering_aanwezig, school->aanwezig);
	put(&record, V_vergadering_afgesloten, d < school->vandaag ? "ja" : "nee");
	school_insert(school, &record);
	if (d <= school->vandaag && toeval_chance(toeval, 200))
		write_schoolactie(school, toeval, d);
}

void demo_write_vergaderingen(struct school *school)
{
	struct toeval toeval = toeval_new(school->zaad, UINT64_C(0x6376622d6461746f));
	dag last = vergadering_after(school->vandaag + 1);

	school->eerste_vergadering =
		vergadering_after(datum_add_months(school->vandaag, -MAANDEN_TERUG));
	for (dag d = school->eerste_vergadering; d <= last; d = vergadering_after(d + 1))
		write_vergadering(school, &toeval, d);
}

/* ---- of a pupil ---- */

struct besloten {
	struct kind *kind;
	dag dagen[BESLUITEN_MAXIMUM]; /* of the decisions so far: they are numbered per meeting */
	int aantal;
};

static bool was_meeting(const struct kind *kind, dag d)
{
	return d != GEEN_DAG && d >= kind->school->eerste_vergadering &&
		d <= kind->school->vandaag && is_vergadering(d);
}

static void put_afloop(struct kind *kind, struct record *record, dag uiterlijk)
{
	dag gereed = uiterlijk - draw(kind, -3, 12);
	dag afspraak = record_dag(record, V_actie_vergadering);
	bool vertrokken = kind->vertrek != GEEN_DAG;

	if (afspraak != GEEN_DAG && gereed < afspraak)
		gereed = afspraak;
	if (gereed <= kind->school->vandaag && (vertrokken || !chance(kind, 30)))
		put_dag(kind, record, V_actie_gereed_op, gereed);
}

static void write_actie(struct kind *kind, dag vergadering, dag uiterlijk, bool open)
{
	struct record record = kind_record(kind, E_actie);

	put_int(kind, &record, V_actie_nummer, ++kind->school->actie_nummer);
	put_zin(kind, &record, V_actie_omschrijving, kind->leeftijd >= 16 && chance(kind, 250)
		? &bank_actie_vso : &bank_actie_leerling);
	put(&record, V_actie_eigenaar, leden[draw(kind, 0, (int)ARRAY_LEN(leden) - 1)]);
	put_dag(kind, &record, V_actie_uiterlijk, uiterlijk);
	put_dag(kind, &record, V_actie_vergadering, vergadering);
	if (!open)
		put_afloop(kind, &record, uiterlijk);
	school_insert(kind->school, &record);
}

static void write_besluit(struct besloten *besloten, dag d, const char *onderwerp,
	const struct bank *bank)
{
	struct kind *kind = besloten->kind;
	struct record record = kind_record(kind, E_besluit);
	int nr = 1;

	if (besloten->aantal == BESLUITEN_MAXIMUM)
		return;
	for (int i = 0; i < besloten->aantal; i++)
		nr += besloten->dagen[i] == d;
	besloten->dagen[besloten->aantal++] = d;
	put_dag(kind, &record, V_besluit_datum, d);
	put_int(kind, &record, V_besluit_nr, nr);
	put(&record, V_besluit_onderwerp, onderwerp);
	put_zin(kind, &record, V_besluit_besluit, bank);
	if (chance(kind, 750))
		put_zin(kind, &record, V_besluit_motivatie, &bank_besluit_motivatie);
	school_insert(kind->school, &record);
	if (chance(kind, 400))
		write_actie(kind, d, d + draw(kind, 14, 42), false);
}

static void write_over_versies(struct besloten *besloten)
{
	struct kind *kind = besloten->kind;

	for (int i = 0; i < kind->versies_aantal; i++) {
		const struct versie *versie = &kind->versies[i];

		if (!was_meeting(kind, versie->besluit))
			continue;
		kind_tell(kind, versie);
		write_besluit(besloten, versie->besluit, versie->vorig ? "wijziging perspectief"
			: "opp", versie->vorig ? &bank_besluit_opp_wijziging
			: &bank_besluit_opp_nieuw);
	}
}

static void write_over_evaluaties(struct besloten *besloten)
{
	struct kind *kind = besloten->kind;

	for (int i = 0; i < kind->evaluaties_aantal; i++) {
		dag meeting = vergadering_after(kind->evaluaties[i].datum);

		if (was_meeting(kind, meeting) && meeting <= kind->einde && chance(kind, 450))
			write_besluit(besloten, meeting, "evaluatie", &bank_besluit_evaluatie);
	}
}

void demo_write_besluiten(struct kind *kind)
{
	struct besloten besloten = { .kind = kind };
	dag vandaag = kind->school->vandaag;
	dag meeting = vergadering_before(kind->einde - draw(kind, 0, 400));

	write_over_versies(&besloten);
	write_over_evaluaties(&besloten);
	if (was_meeting(kind, meeting) && meeting >= kind->begin && chance(kind, 350))
		write_besluit(&besloten, meeting,
			verhaal_text(&kind->verhaal, &bank_onderwerpen_overig, 1),
			&bank_besluit_overig);
	if (kind->geval == GEVAL_ACTIE_TE_LAAT)
		write_actie(kind, GEEN_DAG, vandaag - draw(kind, 1, 45), true);
	if (kind->geval == GEVAL_ACTIE_BIJNA)
		write_actie(kind, GEEN_DAG, vandaag + draw(kind, 0,
			kind->school->config->signalen[SIGNAAL_ACTIE_TERMIJN].vooraf), true);
}

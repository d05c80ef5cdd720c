/* Writes the goals of a version. Many are not measurable, and that is how it is in practice. */
#include "kind.h"

#define DOELEN_GEEN 150    /* promille of the versions without any goal, as the inspection found */
#define DOEL_VAAG 120      /* of the goals: one sentence that fits anybody */
#define DOEL_MEETBAAR 500  /* of the others */
#define ONDERWERP_DOELEN 100
#define DOELEN_MAXIMUM 40

static const char *fill(struct kind *kind, const char *zin)
{
	verhaal_add(&kind->verhaal, zin);
	return verhaal_take(&kind->verhaal);
}

/* The goals that fit what the pupil learns. */
static int find_fitting(const struct kind *kind, const struct versie *versie,
	const struct doel_zin *out[DOELEN_MAXIMUM])
{
	unsigned voor = versie->traject->voor | (kind->beeld == BEELD_emb ? VOOR_ALLEEN_EMB : 0);
	int aantal = 0;

	for (size_t i = 0; i < doel_zinnen_aantal && aantal < DOELEN_MAXIMUM; i++)
		if ((doel_zinnen[i].voor & voor) &&
		    !(doel_zinnen[i].voor & (versie->so ? VOOR_VSO : VOOR_SO)))
			out[aantal++] = &doel_zinnen[i];
	return aantal;
}

static const struct bank *vaag_bank(const struct doel_zin *zin)
{
	switch (*zin->type) {
	case 'd':
		return &bank_vaag_didactisch;
	case 'g':
		return &bank_vaag_gedrag;
	default:
		return &bank_vaag_voorwaardelijk;
	}
}

static void put_measure(struct kind *kind, struct record *record, const struct doel_zin *zin)
{
	bool meetbaar = chance(kind, DOEL_MEETBAAR);
	bool streef = meetbaar || chance(kind, 350);
	bool meetwijze = meetbaar || (!streef && chance(kind, 450));

	if (streef)
		put(record, V_doel_streef, fill(kind, zin->streef));
	if (meetwijze)
		put(record, V_doel_meetwijze, fill(kind, zin->meetwijze));
}

/* In most plans action, time and frequency are missing. */
static void put_plan(struct kind *kind, struct record *record, const struct doel_zin *zin)
{
	if (chance(kind, 750))
		put(record, V_doel_beginsituatie, fill(kind, zin->beginsituatie));
	if (chance(kind, 480))
		put(record, V_doel_actie, fill(kind, zin->actie));
	if (chance(kind, 400))
		put(record, V_doel_frequentie, fill(kind, zin->frequentie));
	if (chance(kind, 550))
		put(record, V_doel_uitvoerder, fill(kind, zin->uitvoerder));
}

/* Whether it was reached is looked at when the version is evaluated. */
static void put_behaald(struct kind *kind, struct record *record, const struct versie *versie)
{
	static const char *const codes[] = { "ja", "deels", "nee", "onbekend", NULL };
	static const int gewichten[] = { 45, 28, 14, 5, 8 };
	static const struct bank *const bewijs[] = { &bank_bewijs_ja, &bank_bewijs_deels,
		&bank_bewijs_nee };
	bool bekeken = false;
	size_t drawn;

	for (int i = 0; i < kind->evaluaties_aantal; i++)
		bekeken |= kind->evaluaties[i].versie == versie->nummer;
	if (!bekeken)
		return;
	drawn = toeval_weighted(&kind->toeval, gewichten, ARRAY_LEN(gewichten));
	put(record, V_doel_behaald, codes[drawn]);
	if (drawn < ARRAY_LEN(bewijs) && chance(kind, 650))
		put_zin(kind, record, V_doel_bewijs, bewijs[drawn]);
}

static void write_doel(struct kind *kind, const struct versie *versie, int nr,
	const struct doel_zin *zin)
{
	struct record record = kind_record(kind, E_doel);

	put_int(kind, &record, V_doel_opp_versie, versie->nummer);
	put_int(kind, &record, V_doel_nr, nr);
	put(&record, V_doel_type, zin->type);
	if (chance(kind, DOEL_VAAG)) {
		put_zin(kind, &record, V_doel_omschrijving, vaag_bank(zin));
	} else {
		put(&record, V_doel_omschrijving, fill(kind, zin->omschrijving));
		put_measure(kind, &record, zin);
		put_plan(kind, &record, zin);
	}
	if (versie->vast != GEEN_DAG) {
		if (chance(kind, 700))
			put_dag(kind, &record, V_doel_einddatum,
				versie->vast + draw(kind, 120, 360));
		put_behaald(kind, &record, versie);
	}
	school_insert(kind->school, &record);
}

/* Every version goes on where the one before it was, in the pupil's own order. */
void demo_write_doelen(struct kind *kind, const struct versie *versie)
{
	static const int hoeveel[] = { 20, 35, 30, 15 };
	const struct doel_zin *fitting[DOELEN_MAXIMUM];
	struct toeval stroom = kind_stroom(kind, ONDERWERP_DOELEN);
	int fit = find_fitting(kind, versie, fitting);
	int first = toeval_draw(&stroom, 0, fit - 1) + versie->nummer * 2;
	int aantal = 1 + (int)toeval_weighted(&kind->toeval, hoeveel, ARRAY_LEN(hoeveel));

	if ((versie->huidig && kind->geval == GEVAL_DOELEN_ONTBREKEN) || chance(kind, DOELEN_GEEN))
		return;
	for (int i = 0; i < aantal && i < fit; i++)
		write_doel(kind, versie, i + 1, fitting[(first + i) % fit]);
}

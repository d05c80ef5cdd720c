/* Writes the stages: they build up from intern to extern, per profiel. */
#include <string.h>

#include "kind.h"

struct stage {
	const char *soort;
	dag van, tot;
	bool zonder_overeenkomst, zonder_beoordeling, ongeregeld;
};

static bool is(const struct stage *stage, const char *soort)
{
	return strcmp(stage->soort, soort) == 0;
}

static const struct bank *organisaties(const struct stage *stage)
{
	if (is(stage, "dagbesteding"))
		return &bank_organisaties_dagbesteding;
	return is(stage, "maatschappelijk") ? &bank_organisaties_maatschappelijk
		: &bank_organisaties_arbeid;
}

static void put_plek(struct kind *kind, struct record *record, const struct stage *stage)
{
	const char *plek = NULL;

	if (!is(stage, "intern"))
		plek = verhaal_text(&kind->verhaal, organisaties(stage), 1);
	kind->verhaal.slots[SLOT_plek] = plek ? plek : "de schoolwerkplaats";
	put(record, V_stage_organisatie, plek);
	put(record, V_stage_vorm, is(stage, "intern") || chance(kind, 250) ? "groep"
		: "individueel");
	if (plek && !chance(kind, 100)) {
		put(record, V_stage_contactpersoon, medewerker_draw(&kind->toeval, kind->arena));
		put(record, V_stage_telefoon, telefoon_draw(kind));
	}
	put(record, V_stage_begeleider,
		kind->school->begeleiders[draw(kind, 0, TEAM_MAXIMUM - 1)]);
	if (is(stage, "extern") && chance(kind, 300))
		put(record, V_stage_jobcoach, medewerker_draw(&kind->toeval, kind->arena));
}

static void put_uren(struct kind *kind, struct record *record, const struct stage *stage)
{
	static const struct {
		const char *dagen, *uren;
	} weken[] = {
		{ "0.5", "3" }, { "1", "6" }, { "1.5", "8" }, { "2", "12" }, { "2.5", "14" },
		{ "3", "18" }, { "4", "24" },
	};
	int drawn = is(stage, "intern") || is(stage, "maatschappelijk") ? draw(kind, 0, 1)
		: draw(kind, 1, (int)ARRAY_LEN(weken) - 1);

	put(record, V_stage_dagen_per_week, weken[drawn].dagen);
	if (chance(kind, 850))
		put(record, V_stage_uren, weken[drawn].uren);
}

/* Of dagbesteding, funding and transport are often still open at the start. */
static void put_geregeld(struct kind *kind, struct record *record, const struct stage *stage)
{
	static const char *const codes[] = { "geregeld", "nvt", "aangevraagd", "afgewezen" };
	static const int goed[] = { 78, 16, 4, 2 }, open[] = { 0, 0, 75, 25 };
	dag overeenkomst = schooldag_before(stage->van - draw(kind, 1, 25));

	if (overeenkomst > kind->school->vandaag)
		overeenkomst = GEEN_DAG;
	if (!is(stage, "intern") && !stage->zonder_overeenkomst && !chance(kind, 20))
		put_dag(kind, record, V_stage_overeenkomst_op, overeenkomst);
	if (!is(stage, "dagbesteding"))
		return;
	put(record, V_stage_bekostiging, code_draw(kind, codes,
		stage->ongeregeld ? open : goed, ARRAY_LEN(codes)));
	put(record, V_stage_vervoer, code_draw(kind, codes,
		stage->ongeregeld && chance(kind, 500) ? open : goed, ARRAY_LEN(codes)));
}

static void put_einde(struct kind *kind, struct record *record, const struct stage *stage)
{
	static const char *const conclusies[] = { "past", "twijfel", "past_niet" };
	static const struct bank *const zinnen[] = { &bank_beoordeling_past,
		&bank_beoordeling_twijfel, &bank_beoordeling_past_niet };
	static const int gewoon[] = { 62, 25, 13 }, afgebroken[] = { 5, 35, 60 };
	bool brak_af = stage->tot != GEEN_DAG && stage->tot <= kind->einde && chance(kind, 120);
	size_t drawn = toeval_weighted(&kind->toeval, brak_af ? afgebroken : gewoon, 3);
	dag beoordeeld;

	if (brak_af) {
		put_dag(kind, record, V_stage_afgebroken_op,
			draw(kind, stage->van + 7, stage->tot));
		put_zin(kind, record, V_stage_reden_einde, &bank_reden_einde_zinnen);
	}
	if (stage->tot == GEEN_DAG || stage->tot > kind->einde || stage->zonder_beoordeling ||
	    chance(kind, 15))
		return;
	beoordeeld = schooldag_before(stage->tot - draw(kind, 0, 5));
	put_zin(kind, record, V_stage_beoordeling, zinnen[drawn]);
	put_dag(kind, record, V_stage_beoordeeld_op, beoordeeld);
	put(record, V_stage_conclusie, conclusies[drawn]);
}

static void write_stage(struct kind *kind, const struct stage *stage)
{
	struct record record = kind_record(kind, E_stage);

	put(&record, V_stage_soort, stage->soort);
	put_dag(kind, &record, V_stage_van, stage->van);
	put_dag(kind, &record, V_stage_tot, stage->tot);
	put_plek(kind, &record, stage);
	put_uren(kind, &record, stage);
	put_geregeld(kind, &record, stage);
	if (chance(kind, 650))
		put_zin(kind, &record, V_stage_wens, &bank_wens_zinnen);
	put_einde(kind, &record, stage);
	school_insert(kind->school, &record);
}

/* ---- which ones ---- */

/* The order in which stages follow each other; NULL ends it. */
static const char *const opbouw_arbeid[] = {
	"intern", "begeleid_extern", "begeleid_extern", "extern", "extern", NULL,
};
static const char *const opbouw_dagbesteding[] = { "intern", "dagbesteding", "dagbesteding", NULL };
static const char *const opbouw_vervolg[] = { "maatschappelijk", NULL };

struct reeks {
	const char *const *opbouw;
	int leeftijd; /* at which the first begins */
	int kortst, langst; /* days */
};

static struct reeks reeks_of(const struct kind *kind)
{
	if (kind->wie & ARBEIDSMARKT)
		return (struct reeks){ opbouw_arbeid, 14, 100, 200 };
	if (kind->wie & DAGBESTEDING)
		return (struct reeks){ opbouw_dagbesteding, 16, 120, 250 };
	return (struct reeks){ opbouw_vervolg, 15, 20, 60 };
}

/* A stage that runs on past the reference date may have no end yet. */
static void write_reeks(struct kind *kind, dag until)
{
	struct reeks reeks = reeks_of(kind);
	dag begin = kind->overgang != GEEN_DAG ? kind->overgang : kind->ingeschreven;
	dag from = verjaardag(kind->geboren, reeks.leeftijd);

	if (from < begin)
		from = begin;
	from += draw(kind, 30, 120);
	for (int i = 0; reeks.opbouw[i] && from <= until; i++) {
		struct stage stage = { .soort = reeks.opbouw[i], .van = schooldag_after(from) };

		stage.tot = schooldag_after(stage.van + draw(kind, reeks.kortst, reeks.langst));
		if (kind->vertrek != GEEN_DAG && stage.tot > kind->einde)
			stage.tot = kind->einde;
		if (stage.tot < stage.van)
			return;
		from = stage.tot + draw(kind, 20, 100);
		if (stage.tot > kind->einde && chance(kind, 200))
			stage.tot = GEEN_DAG;
		write_stage(kind, &stage);
	}
}

/* The stage that a geval is about: it stands apart from the ones before. */
static void write_bijzonder(struct kind *kind)
{
	const struct config *config = kind->school->config;
	dag vandaag = kind->school->vandaag;
	struct stage stage = { .soort = "begeleid_extern" };
	int vooraf;

	if (kind->geval == GEVAL_STAGE_OVEREENKOMST) {
		vooraf = config->signalen[SIGNAAL_STAGE_OVEREENKOMST].vooraf;
		stage.van = draw(kind, vandaag - 40, vandaag + vooraf);
		stage.tot = (stage.van > vandaag ? stage.van : vandaag) + draw(kind, 30, 120);
		stage.zonder_overeenkomst = true;
	} else if (kind->geval == GEVAL_STAGE_BEKOSTIGING) {
		vooraf = config->signalen[SIGNAAL_STAGE_BEKOSTIGING].vooraf;
		stage.soort = "dagbesteding";
		stage.van = draw(kind, vandaag - 60, vandaag + vooraf);
		stage.tot = chance(kind, 500) ? GEEN_DAG : stage.van + draw(kind, 120, 250);
		stage.ongeregeld = true;
	} else {
		stage.tot = vandaag - draw(kind,
			config->signalen[SIGNAAL_STAGE_BEOORDELING].na, 90);
		stage.van = stage.tot - draw(kind, 30, 100);
		stage.zonder_beoordeling = true;
	}
	write_stage(kind, &stage);
}

void demo_write_stages(struct kind *kind)
{
	bool bijzonder = kind->geval == GEVAL_STAGE_OVEREENKOMST ||
		kind->geval == GEVAL_STAGE_BEKOSTIGING || kind->geval == GEVAL_STAGE_BEOORDELING;

	if (kind->so || kind->geval == GEVAL_STAGE_GEEN ||
	    kind->geval == GEVAL_STAGE_MAATSCHAPPELIJK_GEEN)
		return;
	write_reeks(kind, bijzonder ? kind->einde - 500 : kind->einde - 5);
	if (bijzonder)
		write_bijzonder(kind);
}

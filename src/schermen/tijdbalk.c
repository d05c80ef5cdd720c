/* The versions of the opp on a line of time, with the last years before leaving: a picture above
 * the changes. All that it says stands in words in the legend and the rows. */
#include "dossier.h"

#define REGELS 4
#define JAAR_BREEDTE 6 /* a year and a space, at least */

struct balk {
	dag begin, einde; /* whole years */
	int breedte;
	dag referentie;   /* GEEN_DAG = unknown */
	dag zone;         /* where the last years begin; GEEN_DAG = unknown */
};

static bool on_balk(const struct dossier_scherm *dossier, const struct record *opp)
{
	return record_is(opp, V_opp_status, "vastgesteld") &&
		record_is(opp, V_opp_afdeling,
			record_text(&dossier->kop.leerling, V_leerling_afdeling));
}

static dag first_version(const struct dossier_scherm *dossier)
{
	const struct record_lijst *opps = &dossier->records[E_opp];
	dag eerste = GEEN_DAG;

	for (size_t i = 0; i < opps->aantal; i++) {
		dag d = record_dag(&opps->rijen[i], V_opp_vastgesteld_op);

		if (on_balk(dossier, &opps->rijen[i]) && (eerste == GEEN_DAG || d < eerste))
			eerste = d;
	}
	return eerste;
}

static dag later(dag a, dag b)
{
	return a > b ? a : b;
}

/* False when there is nothing to show. */
static bool measure(const struct dossier_scherm *dossier, int breedte, struct balk *balk)
{
	const struct wijziging *laatste = laatste_wijziging(&dossier->wijzigingen);
	dag eerste = first_version(dossier);
	dag laatst;

	if (eerste == GEEN_DAG || !laatste)
		return false;
	balk->referentie = laatste->referentie;
	balk->zone = laatste->zone_begin;
	laatst = later(later(dossier->store->vandaag, balk->referentie), laatste->datum);
	balk->begin = datum_make(datum_split(eerste).jaar, 1, 1);
	balk->einde = datum_make(datum_split(laatst).jaar, 12, 31);
	balk->breedte = breedte;
	return true;
}

static int column(const struct balk *balk, dag d)
{
	if (d < balk->begin)
		d = balk->begin;
	return (int)((int64_t)(d - balk->begin) * (balk->breedte - 1) /
		(balk->einde - balk->begin));
}

/* Years that would stand too close together are left out. */
static void draw_years(const struct balk *balk, struct area *area)
{
	int eerste = datum_split(balk->begin).jaar;
	int laatste = datum_split(balk->einde).jaar;
	int stap = 1 + (laatste - eerste + 1) * JAAR_BREEDTE / balk->breedte;

	for (int jaar = eerste; jaar <= laatste; jaar++) {
		int plaats = column(balk, datum_make(jaar, 1, 1));

		area_move(area, 1, plaats);
		area_put(area, ROLE_RULE, jaar == eerste ? "├" : "┼");
		if ((jaar - eerste) % stap != 0)
			continue;
		area_move(area, 0, plaats);
		area_printf(area, ROLE_DIM, "%d", jaar);
	}
}

static void draw_axis(const struct balk *balk, struct area *area)
{
	area_move(area, 1, 0);
	for (int i = 0; i < balk->breedte; i++)
		area_put(area, ROLE_RULE, i + 1 < balk->breedte ? "─" : "┤");
	draw_years(balk, area);
}

static void draw_marks(const struct dossier_scherm *dossier, const struct balk *balk,
	struct area *area)
{
	const struct record_lijst *opps = &dossier->records[E_opp];

	if (balk->zone != GEEN_DAG) {
		area_move(area, 2, column(balk, balk->zone));
		for (int i = column(balk, balk->zone); i < column(balk, balk->referentie); i++)
			area_put(area, ROLE_RULE, "▒");
		area_put(area, ROLE_HEADING, "◇");
	}
	for (size_t i = 0; i < opps->aantal; i++) {
		if (!on_balk(dossier, &opps->rijen[i]))
			continue;
		area_move(area, 2, column(balk,
			record_dag(&opps->rijen[i], V_opp_vastgesteld_op)));
		area_printf(area, ROLE_NORMAL, "●%s", record_text(&opps->rijen[i], V_opp_versie));
	}
	area_move(area, 1, column(balk, dossier->store->vandaag));
	area_put(area, ROLE_INFO, "▼");
}

static void draw_legend(const struct dossier_scherm *dossier, const struct balk *balk,
	struct area *area)
{
	char van[DATUM_SIZE];
	char tot[DATUM_SIZE];

	area_move(area, 3, 0);
	area_put(area, ROLE_DIM, "● opp-versie   ▼ vandaag");
	if (balk->zone == GEEN_DAG)
		return;
	datum_shown(balk->zone, van);
	datum_shown(balk->referentie, tot);
	area_printf(area, ROLE_DIM, "   ▒ laatste %d jaar, vanaf %s   ◇ uitstroom %s",
		dossier->store->config->laatste_jaren, van, tot);
}

int tijdbalk_draw(const struct dossier_scherm *dossier, const struct area *area)
{
	struct area binnen = area_columns(area, 2, area->width - 4);
	struct balk balk;

	if (area->plain || area->height < 4 * REGELS || area->width < 70 ||
	    !measure(dossier, binnen.width, &balk))
		return 0;
	binnen = area_rows(&binnen, 0, REGELS);
	draw_axis(&balk, &binnen);
	draw_marks(dossier, &balk, &binnen);
	draw_legend(dossier, &balk, &binnen);
	return REGELS + 1;
}

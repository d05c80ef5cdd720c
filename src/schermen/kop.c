/* What stands above a dossier: who it is, where the pupil is heading, when, and what needs care.
 * It must be readable from the back of the room, and tactful: no countdown for a pupil who died. */
#include <string.h>

#include "dossier.h"

#define NAAM_MAX 36 /* columns: what stands behind a name matters too */
#define AANDACHT_REGELS 2
#define EINDE_RUIMTE 3 /* columns before what ends a line */

static bool is_overleden(const struct dossier_scherm *dossier)
{
	return termen_overleden(&dossier->kop.termen);
}

static void add_line(struct dossier_scherm *dossier, struct lijn links, struct lijn rechts)
{
	if (*links.tekst || *rechts.tekst)
		dossier->kopregels[dossier->kop_aantal++] =
			(struct kop_regel){ .links = links, .rechts = rechts };
}

/* What stands at the end of the left part of the last line is never cut off. */
static void keep_end(struct dossier_scherm *dossier, const char *einde)
{
	if (einde && dossier->kop_aantal > 0)
		dossier->kopregels[dossier->kop_aantal - 1].einde = einde;
}

/* ---- the first line of the screen ---- */

static void fill_title(struct dossier_scherm *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *leerling = &dossier->kop.leerling;
	const char *geboren = dossier_veld(dossier, leerling, V_leerling_geboortedatum);
	const char *groep = record_text(leerling, V_leerling_groep);
	const char *mentor = record_text(leerling, V_leerling_mentor);
	struct text titel = { 0 };
	struct text rechts = { 0 };

	utf8_add_cut(&titel, dossier->kop.naam, NAAM_MAX);
	if (is_overleden(dossier))
		text_printf(&titel, "   geboren %s", geboren);
	else
		text_printf(&titel, "   %d jaar (%s)", dossier->kop.leeftijd, geboren);
	dossier->titel = tekst_keep(&titel, arena);
	text_add(&rechts, groep ? groep : record_text(leerling, V_leerling_afdeling));
	if (mentor)
		text_printf(&rechts, "   mentor %s", mentor);
	dossier->titel_rechts = tekst_keep(&rechts, arena);
}

/* ---- where to, and when ---- */

static struct lijn doel_tekst(struct dossier_scherm *dossier)
{
	const struct record *opp = &dossier->kop.termen.opp;
	const char *tekst;

	if (!opp->soort)
		return (struct lijn){ ROLE_NORMAL, "nog geen vastgesteld opp" };
	tekst = profiel_tekst(opp, dossier->store->config, &dossier->arena);
	return (struct lijn){ ROLE_HEADING,
		*tekst ? tekst : "profiel en bestemming niet ingevuld" };
}

static const char *vertrek_tekst(struct dossier_scherm *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *vertrek = &dossier->kop.termen.vertrek;
	const char *datum = dossier_veld(dossier, vertrek, V_uitstroom_datum);
	const char *naar = dossier_veld(dossier, vertrek, V_uitstroom_bestemming);

	if (is_overleden(dossier))
		return arena_printf(arena, "overleden op %s", datum);
	return arena_printf(arena, "uitgestroomd op %s, bestemming %s", datum,
		*naar ? naar : "niet ingevuld");
}

static struct lijn uitstroom_tekst(struct dossier_scherm *dossier)
{
	struct arena *arena = &dossier->arena;
	dag vandaag = dossier->store->vandaag;
	dag ref = dossier->kop.termen.ref;
	bool voorbij = ref < vandaag;

	if (!dossier->kop.termen.ingeschreven)
		return (struct lijn){ ROLE_NORMAL, vertrek_tekst(dossier) };
	if (ref == GEEN_DAG)
		return (struct lijn){ ROLE_DIM, "verwachte uitstroom niet ingevuld" };
	return (struct lijn){ voorbij ? ROLE_WARNING : ROLE_NORMAL, arena_printf(arena,
		"%sverwachte uitstroom %s (%s)", voorbij ? "! " : "", dag_tekst(ref, arena),
		afstand_tekst(vandaag, ref, arena)) };
}

/* ---- the level, and the tlv ---- */

static struct lijn niveau_tekst(struct dossier_scherm *dossier)
{
	const struct record *opp = &dossier->kop.termen.opp;
	const char *route = record_text(&dossier->kop.leerling, V_leerling_leerroute);
	struct text tekst = { 0 };
	const char *niveau;

	if (opp->soort) {
		niveau = dossier_veld(dossier, opp, V_opp_niveau);
		text_printf(&tekst, "niveau %s (opp versie %s, %s)",
			*niveau ? niveau : "niet ingevuld", record_text(opp, V_opp_versie),
			dossier_veld(dossier, opp, V_opp_vastgesteld_op));
	}
	if (route)
		deel_printf(&tekst, "leerroute %s", route);
	return (struct lijn){ ROLE_NORMAL, tekst_keep(&tekst, &dossier->arena) };
}

static struct lijn tlv_tekst(struct dossier_scherm *dossier)
{
	const struct record *tlv = &dossier->kop.tlv;
	struct text tekst = { 0 };
	bool verlopen;
	dag tot;

	if (!dossier->kop.termen.ingeschreven)
		return (struct lijn){ ROLE_NORMAL, "" };
	if (!tlv->soort)
		return (struct lijn){ ROLE_DIM, "geen tlv vastgelegd" };
	tot = record_dag(tlv, V_tlv_tot);
	verlopen = tot != GEEN_DAG && tot < dossier->store->vandaag;
	text_printf(&tekst, "%s%s", tot == GEEN_DAG ? "tlv zonder einddatum"
		: verlopen ? "! tlv verlopen op " : "tlv t/m ", dag_tekst(tot, &dossier->arena));
	if (record_text(tlv, V_tlv_categorie))
		deel_printf(&tekst, "categorie %s", record_text(tlv, V_tlv_categorie));
	deel_add(&tekst, record_text(tlv, V_tlv_samenwerkingsverband));
	return (struct lijn){ verlopen ? ROLE_WARNING : ROLE_NORMAL,
		tekst_keep(&tekst, &dossier->arena) };
}

/* ---- who to call, and who decides ---- */

static struct lijn bellen_tekst(struct dossier_scherm *dossier)
{
	const struct record *contact = &dossier->kop.contact;
	const char *relatie;
	const char *telefoon;

	if (is_overleden(dossier))
		return (struct lijn){ ROLE_NORMAL, "" };
	if (!contact->soort)
		return (struct lijn){ ROLE_DIM, "geen contactpersoon vastgelegd" };
	relatie = record_text(contact, V_contact_relatie);
	telefoon = record_text(contact, V_contact_telefoon);
	return (struct lijn){ ROLE_NORMAL, arena_printf(&dossier->arena, "bel eerst %s%s%s%s %s",
		record_text(contact, V_contact_naam), relatie ? " (" : "", relatie ? relatie : "",
		relatie ? ")" : "", telefoon ? telefoon : "(geen telefoonnummer)") };
}

static struct lijn beslist_tekst(const struct dossier_scherm *dossier)
{
	const struct record *vertrek = &dossier->kop.termen.vertrek;

	if (is_overleden(dossier))
		return (struct lijn){ ROLE_NORMAL, "" };
	if (vertrek->soort && record_is(vertrek, V_uitstroom_geen_contact_gewenst, "ja"))
		return (struct lijn){ ROLE_WARNING, "! wil geen contact meer: niet bellen" };
	return (struct lijn){ ROLE_INFO, dossier->kop.meerderjarig ? "i 18+: beslist zelf" : "" };
}

/* ---- what needs care ---- */

/* What changed with that version, in one word. */
static const char *aspect_tekst(const struct dossier_scherm *dossier, const struct wijziging *een)
{
	const struct wijziging_lijst *lijst = &dossier->wijzigingen;
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		aantal += lijst->rijen[i].versie == een->versie;
	return aantal == 1 ? een->soort : "perspectief";
}

/* "perspectief gewijzigd op 14-01-2026: in de laatste twee jaar voor uitstroom"; NULL when the last
 * change was not in those years. */
static const char *zone_zin(struct dossier_scherm *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct wijziging *laatste = laatste_wijziging(&dossier->wijzigingen);

	if (is_overleden(dossier) || !laatste || laatste->laatste_jaren != JA)
		return NULL;
	return arena_printf(arena, "%s gewijzigd op %s: %s", aspect_tekst(dossier, laatste),
		dag_tekst(laatste->datum, arena), zone_tekst(dossier->store->config, arena));
}

/* The most urgent signal may be about those years. */
static bool zone_is_eerst(const struct dossier_scherm *dossier)
{
	struct leerling_signalen van = stand_van_een(dossier->tui, dossier->leerling);

	return van.aantal > 0 && van.rijen[0]->code == SIGNAAL_PROFIEL_LAATSTE_JAREN;
}

/* "+2": how many there are besides the most urgent one; NULL = none. */
static const char *signaal_rest(struct dossier_scherm *dossier)
{
	size_t aantal = stand_van_een(dossier->tui, dossier->leerling).aantal;

	return aantal > 1 ? arena_printf(&dossier->arena, "+%zu", aantal - 1) : NULL;
}

/* The most urgent signal with its mark and its words, or with those of `zone` when it is about
 * that. */
static struct lijn signaal_tekst(struct dossier_scherm *dossier, const char *zone)
{
	struct leerling_signalen van = stand_van_een(dossier->tui, dossier->leerling);
	const struct signaal *eerste = van.aantal > 0 ? van.rijen[0] : NULL;
	struct text tekst = { 0 };

	if (!eerste)
		return (struct lijn){ ROLE_NORMAL, "" };
	text_printf(&tekst, "%s ", ernst_merk(eerste->ernst));
	if (zone)
		text_add(&tekst, zone);
	else
		text_printf(&tekst, "%s: %s", ernst_kop(eerste->ernst),
			signaal_title(eerste->code));
	if (eerste->ernst == ERNST_TE_LAAT)
		text_printf(&tekst, " (%s)", dag_tekst(eerste->datum, &dossier->arena));
	if (signaal_rest(dossier))
		text_printf(&tekst, "   %s", signaal_rest(dossier));
	return (struct lijn){ ernst_rol(eerste->ernst), tekst_keep(&tekst, &dossier->arena) };
}

/* Each open aandachtspunt on its own line, oldest first; behind the last how many more there
 * are. */
static void add_aandachtspunten(struct dossier_scherm *dossier)
{
	const struct record_lijst *lijst = &dossier->records[E_aandachtspunt];
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal && !is_overleden(dossier); i++) {
		const struct record *punt = &lijst->rijen[i];

		if (!aandachtspunt_open(punt, dossier->store->vandaag) ||
		    ++aantal > AANDACHT_REGELS)
			continue;
		dossier->kopregels[dossier->kop_aantal++] = (struct kop_regel){
			.links = { ROLE_WARNING, arena_printf(&dossier->arena,
				"! aandachtspunt %s: %s",
				dossier_veld(dossier, punt, V_aandachtspunt_datum), eerste_regel(dossier,
					record_text(punt, V_aandachtspunt_tekst))) },
			.rechts = { ROLE_NORMAL, "" }, .kort = true };
	}
	if (aantal > AANDACHT_REGELS) {
		struct kop_regel *laatste = &dossier->kopregels[dossier->kop_aantal - 1];

		laatste->einde = arena_printf(&dossier->arena, "+%zu", aantal - AANDACHT_REGELS);
		laatste->links.tekst = arena_printf(&dossier->arena, "%s   %s",
			laatste->links.tekst, laatste->einde);
	}
}

/* In the order in which they are given up when there is little room. */
void kop_fill(struct dossier_scherm *dossier)
{
	static const struct lijn niets = { ROLE_NORMAL, "" };
	const char *zone = zone_zin(dossier);
	bool eerst = zone && zone_is_eerst(dossier); /* what says the same is given once */

	dossier->kop_aantal = 0;
	fill_title(dossier);
	add_line(dossier, doel_tekst(dossier), uitstroom_tekst(dossier));
	add_line(dossier, bellen_tekst(dossier), beslist_tekst(dossier));
	if (dossier->kop.contact.soort && !is_overleden(dossier))
		keep_end(dossier, record_text(&dossier->kop.contact, V_contact_telefoon));
	add_line(dossier, signaal_tekst(dossier, eerst ? zone : NULL), niets);
	keep_end(dossier, signaal_rest(dossier));
	add_aandachtspunten(dossier);
	add_line(dossier, niveau_tekst(dossier), tlv_tekst(dossier));
	if (zone && !eerst)
		add_line(dossier, (struct lijn){ ROLE_WARNING,
			arena_printf(&dossier->arena, "! %s", zone) }, niets);
}

/* ---- drawing ---- */

/* On one line, cut before its end. */
static void draw_short(const struct kop_regel *regel, struct area *area)
{
	const struct lijn *lijn = *regel->links.tekst ? &regel->links : &regel->rechts;
	int einde = regel->einde ? utf8_width(regel->einde) : 0;
	int breedte = utf8_width(lijn->tekst);
	int room = area->width - 2;

	if (breedte <= room) {
		area_put(area, lijn->rol, lijn->tekst);
	} else if (einde > 0 && einde + 2 < room) {
		area_put_cut(area, lijn->rol, lijn->tekst, room - einde - 1);
		area_printf(area, lijn->rol, " %s", regel->einde);
	} else {
		area_put_cut(area, lijn->rol, lijn->tekst, room);
	}
	area_move(area, area->pen_y + 1, 1);
}

/* Columns of the last line of a text that is wrapped. */
static int last_line(const char *tekst, int columns)
{
	struct text regel = { 0 };
	size_t len;
	int breedte;

	for (const char *rest; (rest = text_wrap(tekst, columns, &len)); tekst = rest)
		;
	text_add_n(&regel, tekst, len);
	breedte = utf8_width(text_str(&regel));
	text_clear(&regel);
	return breedte;
}

/* On as many lines as it takes; its end is never on a line of its own. */
static void draw_whole(const struct lijn *lijn, const char *einde, struct area *area)
{
	struct area smal = area_columns(area, 0, area->width - utf8_width(einde) - EINDE_RUIMTE);
	size_t len = strlen(lijn->tekst) - strlen(einde);
	struct text begin = { 0 }, gezien = { 0 };
	int breedte;

	while (len > 0 && lijn->tekst[len - 1] == ' ')
		len--;
	text_add_n(&begin, lijn->tekst, len);
	breedte = last_line(area_seen(area, text_str(&begin), &gezien), smal.width - 1);
	area_move(&smal, area->pen_y, 1);
	area_wrap(&smal, lijn->rol, text_str(&begin));
	area_move(area, smal.pen_y - 1, 1 + breedte);
	area_put(area, lijn->rol, lijn->tekst + len);
	area_move(area, smal.pen_y, 1);
	text_clear(&begin);
	text_clear(&gezien);
}

/* How much room there is for what does not fit on one line. */
enum ruimte {
	RUIM,   /* as many lines as it takes */
	REGELS, /* left and right one line each */
	KRAP,   /* one line for both: what stands left */
};

/* Left and right on one line when they fit there, else below each other. */
static void draw_line(const struct kop_regel *regel, enum ruimte ruimte, struct area *area)
{
	int links = utf8_width(regel->links.tekst);
	int rechts = utf8_width(regel->rechts.tekst);

	if (links > 0 && rechts > 0 && links + rechts + 4 <= area->width) {
		area_put(area, regel->links.rol, regel->links.tekst);
		if (area->plain)
			area_put(area, ROLE_NORMAL, "; ");
		else
			area_move(area, area->pen_y, area->width - 1 - rechts);
		area_put(area, regel->rechts.rol, regel->rechts.tekst);
		area_move(area, area->pen_y + 1, 1);
		return;
	}
	if (ruimte == KRAP || regel->kort || (ruimte == REGELS && links > 0)) {
		draw_short(regel, area);
		if (ruimte == REGELS && rechts > 0)
			draw_short(&(struct kop_regel){ .links = regel->rechts }, area);
		return;
	}
	if (links > area->width - 1 && regel->einde)
		draw_whole(&regel->links, regel->einde, area);
	else if (links > 0)
		area_wrap(area, regel->links.rol, regel->links.tekst);
	if (rechts > 0)
		area_wrap(area, regel->rechts.rol, regel->rechts.tekst);
}

static int draw_lines(const struct dossier_scherm *dossier, enum ruimte ruimte, struct area *area)
{
	area_move(area, 0, 1);
	for (size_t i = 0; i < dossier->kop_aantal; i++)
		draw_line(&dossier->kopregels[i], ruimte, area);
	return area->pen_y;
}

int kop_draw(const struct dossier_scherm *dossier, const struct area *area, int max)
{
	struct area boven = area_rows(area, 0, max);
	struct area nergens = area_rows(area, 0, 0);
	enum ruimte ruimte = max <= KOP_KORT ? KRAP : RUIM;
	int regels;

	if (ruimte == RUIM && draw_lines(dossier, RUIM, &nergens) > boven.height)
		ruimte = REGELS; /* one long line would take the place of others */
	regels = draw_lines(dossier, ruimte, &boven);
	return regels < boven.height ? regels : boven.height;
}

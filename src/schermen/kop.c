/* What stands above a dossier: who it is, where the pupil is heading, when, and what needs care.
 * It must be readable from the back of the room, and tactful: no countdown for a pupil who died. */
#include "dossier.h"

static bool is_overleden(const struct dossier *dossier)
{
	const struct record *vertrek = &dossier->kop.termen.vertrek;

	return vertrek->soort && record_is(vertrek, V_uitstroom_soort, "overleden");
}

static void add_line(struct dossier *dossier, struct kop_regel regel)
{
	dossier->kopregels[dossier->kop_aantal++] = regel;
}

/* ---- the first line of the screen ---- */

static void fill_title(struct dossier *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *leerling = &dossier->kop.leerling;
	const char *geboren = dossier_veld(dossier, leerling, V_leerling_geboortedatum);
	const char *groep = record_text(leerling, V_leerling_groep);
	const char *mentor = record_text(leerling, V_leerling_mentor);
	const char *route = record_text(leerling, V_leerling_leerroute);
	struct text rechts = { 0 };

	dossier->titel = is_overleden(dossier)
		? arena_printf(arena, "%s   geboren %s", dossier->kop.naam, geboren)
		: arena_printf(arena, "%s   %d jaar (%s)", dossier->kop.naam,
			dossier->kop.leeftijd, geboren);
	text_add(&rechts, groep ? groep : record_text(leerling, V_leerling_afdeling));
	if (mentor)
		text_printf(&rechts, "   mentor %s", mentor);
	if (route)
		text_printf(&rechts, "   leerroute %s", route);
	dossier->titel_rechts = tekst_keep(&rechts, arena);
}

/* ---- where to, and when ---- */

static const char *perspectief(struct dossier *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *opp = &dossier->kop.termen.opp;
	const char *tekst;

	if (!opp->soort)
		return "nog geen vastgesteld opp";
	tekst = perspectief_tekst(opp, dossier->store->config, arena);
	return arena_printf(arena, "%s   (opp versie %s, %s)",
		*tekst ? tekst : "profiel, bestemming en niveau niet ingevuld",
		record_text(opp, V_opp_versie), dossier_veld(dossier, opp, V_opp_vastgesteld_op));
}

static const char *vertrek_tekst(struct dossier *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *vertrek = &dossier->kop.termen.vertrek;
	const char *datum = dossier_veld(dossier, vertrek, V_uitstroom_datum);
	const char *naar = dossier_veld(dossier, vertrek, V_uitstroom_bestemming);

	if (is_overleden(dossier))
		return arena_printf(arena, "overleden op %s", datum);
	return arena_printf(arena, "uitgestroomd op %s, %s%s", datum,
		*naar ? "naar " : "bestemming onbekend", naar);
}

static const char *uitstroom_tekst(struct dossier *dossier, enum role *rol)
{
	struct arena *arena = &dossier->arena;
	dag vandaag = dossier->store->vandaag;
	dag ref = dossier->kop.termen.ref;

	if (!dossier->kop.termen.ingeschreven)
		return vertrek_tekst(dossier);
	if (ref == GEEN_DAG)
		return "verwachte uitstroom niet ingevuld";
	if (ref < vandaag)
		*rol = ROLE_WARNING;
	return arena_printf(arena, "%sverwachte uitstroom %s (%s)", ref < vandaag ? "! " : "",
		dag_tekst(ref, arena), afstand_tekst(vandaag, ref, arena));
}

static void add_perspectief(struct dossier *dossier)
{
	struct kop_regel regel = { .links = perspectief(dossier) };

	regel.rechts = uitstroom_tekst(dossier, &regel.rol);
	add_line(dossier, regel);
}

/* ---- tlv, and who to call ---- */

static const char *tlv_tekst(struct dossier *dossier, enum role *rol)
{
	static const char *const hoogte[] = { "laag", "midden", "hoog" };
	const struct record *tlv = &dossier->kop.tlv;
	dag vandaag = dossier->store->vandaag;
	struct text tekst = { 0 };
	int categorie;
	dag tot;

	if (!dossier->kop.termen.ingeschreven)
		return "";
	if (!tlv->soort)
		return "geen tlv vastgelegd";
	categorie = record_int(tlv, V_tlv_categorie, 0);
	tot = record_dag(tlv, V_tlv_tot);
	if (tot == GEEN_DAG)
		text_add(&tekst, "tlv zonder einddatum");
	else
		text_printf(&tekst, "%s %s (%s)", tot < vandaag ? "! tlv verlopen op" : "tlv t/m",
			dag_tekst(tot, &dossier->arena),
			afstand_tekst(vandaag, tot, &dossier->arena));
	if (tot != GEEN_DAG && tot < vandaag)
		*rol = ROLE_WARNING;
	if (categorie >= 1 && categorie <= (int)ARRAY_LEN(hoogte))
		deel_printf(&tekst, "categorie %d (%s)", categorie, hoogte[categorie - 1]);
	deel_add(&tekst, record_text(tlv, V_tlv_samenwerkingsverband));
	return tekst_keep(&tekst, &dossier->arena);
}

static const char *bellen_tekst(struct dossier *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct record *contact = &dossier->kop.contact;
	const char *relatie;
	const char *telefoon;

	if (!contact->soort)
		return "geen contactpersoon vastgelegd";
	relatie = record_text(contact, V_contact_relatie);
	telefoon = record_text(contact, V_contact_telefoon);
	return arena_printf(arena, "bel eerst %s%s%s%s %s", record_text(contact, V_contact_naam),
		relatie ? " (" : "", relatie ? relatie : "", relatie ? ")" : "",
		telefoon ? telefoon : "(geen telefoonnummer)");
}

static void add_bellen(struct dossier *dossier)
{
	struct kop_regel regel = { .links = "" };

	if (is_overleden(dossier))
		return;
	regel.links = tlv_tekst(dossier, &regel.rol);
	regel.rechts = bellen_tekst(dossier);
	add_line(dossier, regel);
}

/* ---- what needs care ---- */

static const char *besluit_zelf(const struct dossier *dossier)
{
	const struct record *vertrek = &dossier->kop.termen.vertrek;

	if (vertrek->soort && record_is(vertrek, V_uitstroom_geen_contact_gewenst, "ja"))
		return "! wil geen contact meer: niet bellen";
	return dossier->kop.meerderjarig ? "i 18+: beslist zelf" : "";
}

/* Everything of the last version that falls in the zone, in one sentence. */
static const char *zone_waarschuwing(struct dossier *dossier)
{
	struct arena *arena = &dossier->arena;
	const struct wijziging_lijst *lijst = &dossier->wijzigingen;
	const struct wijziging *laatste = laatste_wijziging(lijst);
	struct text wat = { 0 };

	if (!laatste || laatste->laatste_jaren != JA)
		return "";
	for (size_t i = 0; i < lijst->aantal; i++)
		if (lijst->rijen[i].versie == laatste->versie)
			deel_add(&wat, lijst->rijen[i].soort);
	return arena_printf(arena, "! %s gewijzigd op %s, %s (vanaf %s)", tekst_keep(&wat, arena),
		dag_tekst(laatste->datum, arena), zone_tekst(dossier->store->config, arena),
		dag_tekst(laatste->zone_begin, arena));
}

static void add_aandacht(struct dossier *dossier)
{
	struct kop_regel regel = { .links = zone_waarschuwing(dossier) };

	if (is_overleden(dossier))
		return;
	regel.rechts = besluit_zelf(dossier);
	regel.rol = *regel.links || *regel.rechts == '!' ? ROLE_WARNING : ROLE_INFO;
	if (*regel.links || *regel.rechts)
		add_line(dossier, regel);
}

void kop_fill(struct dossier *dossier)
{
	dossier->kop_aantal = 0;
	fill_title(dossier);
	add_perspectief(dossier);
	add_bellen(dossier);
	add_aandacht(dossier);
}

/* ---- drawing ---- */

/* Left and right on one line when they fit there, else below each other. Returns the lines. */
static int draw_line(const struct kop_regel *regel, struct area *area, int row)
{
	int links = utf8_width(regel->links);
	int rechts = utf8_width(regel->rechts);
	bool naast = links + rechts + 4 <= area->width;

	area_move(area, row, 1);
	if (links > 0)
		area_put_cut(area, regel->rol, regel->links, area->width - 2);
	if (rechts == 0)
		return 1;
	if (links > 0 && !naast)
		row++;
	area_move(area, row, naast && links > 0 ? area->width - 1 - rechts : 1);
	area_put_cut(area, regel->rol, regel->rechts, naast ? rechts : area->width - 2);
	return links > 0 && !naast ? 2 : 1;
}

int kop_draw(const struct dossier *dossier, struct area *area, int max)
{
	struct area boven = area_rows(area, 0, max);
	int row = 0;

	for (size_t i = 0; i < dossier->kop_aantal && row < boven.height; i++)
		row += draw_line(&dossier->kopregels[i], &boven, row);
	return row < boven.height ? row : boven.height;
}

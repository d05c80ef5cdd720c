/* The line of time of one dossier: every record that has a date, told in a few words. */
#include "cvb/regels.h"

#include <stdlib.h>
#include <string.h>

struct bouw {
	struct store *store;
	struct arena *arena;
	struct wijziging_lijst wijzigingen;
	struct gebeurtenis *rijen;
	size_t aantal;
	size_t cap;
};

/* An event that comes from `record`, on the day in field `veld`; none when that is empty. */
struct melding {
	int veld;
	enum gebeurtenis_soort soort;
	const char *titel;
	const char *detail; /* NULL = nothing to add */
};

static void add(struct bouw *bouw, const struct record *record, struct melding melding)
{
	if (!record_text(record, melding.veld))
		return;
	bouw->rijen = xgrow(bouw->rijen, &bouw->cap, bouw->aantal + 1, sizeof(*bouw->rijen));
	bouw->rijen[bouw->aantal++] = (struct gebeurtenis){
		.datum = record_dag(record, melding.veld),
		.soort = melding.soort,
		.entiteit = record->soort->nr,
		.id = record->id,
		.titel = melding.titel,
		.detail = melding.detail ? melding.detail : "",
	};
}

/* Details are parts with a comma between them; what is empty is left out. */
static void detail_add(struct text *detail, const char *prefix, const char *part)
{
	size_t line = part ? strcspn(part, "\n") : 0;

	if (line == 0)
		return;
	if (detail->len > 0 && detail->data[detail->len - 1] == '.')
		detail->len--; /* the part was a sentence, and here it goes on */
	text_printf(detail, "%s%s%.*s", detail->len > 0 ? ", " : "", prefix, (int)line, part);
}

static const char *shown(const struct bouw *bouw, const struct record *record, int veld)
{
	return veld_shown(&record->soort->velden[veld], bouw->store->config,
		record_text(record, veld), bouw->arena);
}

static const char *detail_keep(const struct bouw *bouw, struct text *detail)
{
	char *kept = arena_strdup(bouw->arena, text_str(detail));

	text_clear(detail);
	return kept;
}

/* The values of some fields, as a person reads them. */
static const char *detail_of(const struct bouw *bouw, const struct record *record,
	const int *velden, size_t aantal)
{
	struct text detail = {0};

	for (size_t i = 0; i < aantal; i++)
		detail_add(&detail, "", shown(bouw, record, velden[i]));
	return detail_keep(bouw, &detail);
}

#define DETAIL(bouw, record, ...) \
	detail_of(bouw, record, (const int[]){__VA_ARGS__}, \
		ARRAY_LEN(((const int[]){__VA_ARGS__})))

static void add_leerling(struct bouw *bouw, const struct record *leerling)
{
	add(bouw, leerling, (struct melding){V_leerling_inschrijfdatum,
		GEBEURTENIS_INSCHRIJVING, "ingeschreven", NULL});
}

static void add_tlv(struct bouw *bouw, const struct record *tlv)
{
	const char *nummer = record_text(tlv, V_tlv_nummer);
	struct text detail = {0};

	detail_add(&detail, "categorie ", record_text(tlv, V_tlv_categorie));
	detail_add(&detail, "", shown(bouw, tlv, V_tlv_samenwerkingsverband));
	add(bouw, tlv, (struct melding){V_tlv_van, GEBEURTENIS_TLV_BEGIN,
		arena_printf(bouw->arena, "tlv %s begint", nummer), detail_keep(bouw, &detail)});
	add(bouw, tlv, (struct melding){V_tlv_tot, GEBEURTENIS_TLV_EINDE,
		arena_printf(bouw->arena, "tlv %s loopt af", nummer), NULL});
}

/* What a version changed, and why. */
static void detail_changes(const struct bouw *bouw, const struct record *opp,
	struct text *detail)
{
	const struct config *config = bouw->store->config;
	int versie = record_int(opp, V_opp_versie, 0);

	for (size_t i = 0; i < bouw->wijzigingen.aantal; i++) {
		const struct wijziging *w = &bouw->wijzigingen.rijen[i];

		if (w->versie == versie)
			text_printf(detail, "%s%s > %s", detail->len > 0 ? "; " : "",
				wijziging_shown(w, config, w->van),
				wijziging_shown(w, config, w->naar));
	}
	if (detail->len == 0)
		return;
	detail_add(detail, "reden: ", shown(bouw, opp, V_opp_wijziging_reden));
	detail_add(detail, "besluit CvB ", shown(bouw, opp, V_opp_cvb_besluit_op));
}

static const char *detail_vastgesteld(const struct bouw *bouw, const struct record *opp)
{
	struct text detail = {0};

	detail_changes(bouw, opp, &detail);
	if (detail.len == 0) {
		detail_add(&detail, "", shown(bouw, opp, V_opp_uitstroomprofiel));
		detail_add(&detail, "bestemming ", shown(bouw, opp, V_opp_bestemming));
		detail_add(&detail, "niveau ", shown(bouw, opp, V_opp_niveau));
	}
	if (record_is(opp, V_opp_wijziging_correctie, "ja"))
		detail_add(&detail, "", "correctie van de vorige versie");
	return detail_keep(bouw, &detail);
}

static void add_opp(struct bouw *bouw, const struct record *opp)
{
	const char *versie = record_text(opp, V_opp_versie);
	bool vastgesteld = record_is(opp, V_opp_status, "vastgesteld");
	struct arena *arena = bouw->arena;

	add(bouw, opp, (struct melding){V_opp_opgesteld_op, GEBEURTENIS_OPGESTELD,
		arena_printf(arena, "opp versie %s opgesteld", versie),
		vastgesteld ? NULL : DETAIL(bouw, opp, V_opp_status)});
	add(bouw, opp, (struct melding){V_opp_oogo_op, GEBEURTENIS_OOGO,
		arena_printf(arena, "overleg (oogo), opp versie %s", versie),
		DETAIL(bouw, opp, V_opp_oogo_met)});
	add(bouw, opp, (struct melding){V_opp_gehoord_op, GEBEURTENIS_GEHOORD,
		arena_printf(arena, "leerling gehoord, opp versie %s", versie),
		DETAIL(bouw, opp, V_opp_gehoord_wijze)});
	add(bouw, opp, (struct melding){V_opp_instemming_op, GEBEURTENIS_INSTEMMING,
		arena_printf(arena, "instemming met opp versie %s", versie),
		DETAIL(bouw, opp, V_opp_instemming, V_opp_instemming_door)});
	if (vastgesteld)
		add(bouw, opp, (struct melding){V_opp_vastgesteld_op, GEBEURTENIS_VASTGESTELD,
			arena_printf(arena, "opp versie %s vastgesteld", versie),
			detail_vastgesteld(bouw, opp)});
}

static void add_evaluatie(struct bouw *bouw, const struct record *evaluatie)
{
	const char *conform = record_text(evaluatie, V_evaluatie_conform);
	struct text detail = {0};

	if (conform)
		detail_add(&detail, "", strcmp(conform, "ja") == 0 ? "conform opp" :
			strcmp(conform, "nee") == 0 ? "niet conform opp" : "deels conform opp");
	detail_add(&detail, "", shown(bouw, evaluatie, V_evaluatie_besluit));
	add(bouw, evaluatie, (struct melding){V_evaluatie_datum, GEBEURTENIS_EVALUATIE,
		"evaluatie", detail_keep(bouw, &detail)});
}

static void add_stage(struct bouw *bouw, const struct record *stage)
{
	const char *organisatie = record_text(stage, V_stage_organisatie);
	const char *plek = organisatie ? arena_printf(bouw->arena, " %s", organisatie) : "";
	bool afgebroken = record_text(stage, V_stage_afgebroken_op) != NULL;
	struct text begin = {0};
	struct text einde = {0};

	detail_add(&begin, "", shown(bouw, stage, V_stage_soort));
	detail_add(&begin, "dagen per week: ", shown(bouw, stage, V_stage_dagen_per_week));
	add(bouw, stage, (struct melding){V_stage_van, GEBEURTENIS_STAGE_BEGIN,
		arena_printf(bouw->arena, "stage%s", plek), detail_keep(bouw, &begin)});
	if (afgebroken)
		detail_add(&einde, "afgebroken: ", record_text(stage, V_stage_reden_einde));
	detail_add(&einde, "conclusie: ", shown(bouw, stage, V_stage_conclusie));
	add(bouw, stage, (struct melding){afgebroken ? V_stage_afgebroken_op : V_stage_tot,
		GEBEURTENIS_STAGE_EINDE,
		arena_printf(bouw->arena, "einde stage%s", plek), detail_keep(bouw, &einde)});
}

static bool is_told(const struct bouw *bouw, enum gebeurtenis_soort soort, dag datum)
{
	for (size_t i = 0; i < bouw->aantal; i++)
		if (bouw->rijen[i].soort == soort && bouw->rijen[i].datum == datum)
			return true;
	return false;
}

static void add_uitstroom(struct bouw *bouw, const struct record *uitstroom)
{
	struct text detail = {0};
	dag begin = record_dag(uitstroom, V_uitstroom_ingeschreven_op);

	if (!is_told(bouw, GEBEURTENIS_INSCHRIJVING, begin)) /* of an earlier stay */
		add(bouw, uitstroom, (struct melding){V_uitstroom_ingeschreven_op,
			GEBEURTENIS_INSCHRIJVING, "ingeschreven", NULL});
	detail_add(&detail, "", shown(bouw, uitstroom, V_uitstroom_soort));
	detail_add(&detail, "bestemming ", shown(bouw, uitstroom, V_uitstroom_bestemming));
	detail_add(&detail, "bereikt niveau ", shown(bouw, uitstroom, V_uitstroom_niveau));
	add(bouw, uitstroom, (struct melding){V_uitstroom_datum, GEBEURTENIS_UITSTROOM,
		"uitstroom", detail_keep(bouw, &detail)});
	add(bouw, uitstroom, (struct melding){V_uitstroom_overdracht_op, GEBEURTENIS_OVERDRACHT,
		"overdracht",
		DETAIL(bouw, uitstroom, V_uitstroom_overdracht_aan,
			V_uitstroom_overdracht_wijze)});
}

static void add_nazorg(struct bouw *bouw, const struct record *nazorg)
{
	struct text detail = {0};

	detail_add(&detail, "", shown(bouw, nazorg, V_nazorg_wijze));
	detail_add(&detail, "met ", record_text(nazorg, V_nazorg_met));
	detail_add(&detail, "maanden na vertrek: ", record_text(nazorg, V_nazorg_moment));
	if (record_is(nazorg, V_nazorg_bereikt, "nee"))
		detail_add(&detail, "", "niet bereikt");
	detail_add(&detail, "plek: ", shown(bouw, nazorg, V_nazorg_positie));
	detail_add(&detail, "bestendig: ", shown(bouw, nazorg, V_nazorg_bestendig));
	add(bouw, nazorg, (struct melding){V_nazorg_datum, GEBEURTENIS_NAZORG, "nazorgcontact",
		detail_keep(bouw, &detail)});
}

static void add_besluit(struct bouw *bouw, const struct record *besluit)
{
	add(bouw, besluit, (struct melding){V_besluit_datum, GEBEURTENIS_BESLUIT, "besluit CvB",
		DETAIL(bouw, besluit, V_besluit_onderwerp, V_besluit_besluit)});
}

/* Done on, else due on, else agreed on; without any of these it has no place in time. */
static void add_actie(struct bouw *bouw, const struct record *actie)
{
	int veld = V_actie_vergadering;
	const char *titel = "actie afgesproken";

	if (record_text(actie, V_actie_gereed_op)) {
		veld = V_actie_gereed_op;
		titel = "actie gereed";
	} else if (record_text(actie, V_actie_uiterlijk)) {
		veld = V_actie_uiterlijk;
		titel = "actie, uiterlijk deze dag";
	}
	add(bouw, actie, (struct melding){veld, GEBEURTENIS_ACTIE, titel,
		DETAIL(bouw, actie, V_actie_omschrijving, V_actie_eigenaar)});
}

static void add_notitie(struct bouw *bouw, const struct record *notitie)
{
	add(bouw, notitie, (struct melding){V_notitie_datum, GEBEURTENIS_NOTITIE, "notitie",
		DETAIL(bouw, notitie, V_notitie_soort, V_notitie_tekst)});
}

static void add_aandachtspunt(struct bouw *bouw, const struct record *punt)
{
	add(bouw, punt, (struct melding){V_aandachtspunt_datum, GEBEURTENIS_AANDACHTSPUNT,
		"aandachtspunt", DETAIL(bouw, punt, V_aandachtspunt_tekst)});
	add(bouw, punt, (struct melding){V_aandachtspunt_opgelost_op, GEBEURTENIS_OPGELOST,
		"aandachtspunt opgelost",
		DETAIL(bouw, punt, V_aandachtspunt_tekst, V_aandachtspunt_oplossing)});
}

static void add_toestemming(struct bouw *bouw, const struct record *toestemming)
{
	const char *antwoord = record_text(toestemming, V_toestemming_antwoord);

	add(bouw, toestemming, (struct melding){V_toestemming_datum, GEBEURTENIS_TOESTEMMING,
		*antwoord == 'g' ? "toestemming gevraagd" : *antwoord == 'j' ? "toestemming gegeven"
			: "toestemming geweigerd",
		DETAIL(bouw, toestemming, V_toestemming_soort, V_toestemming_ontvanger,
			V_toestemming_door)});
	add(bouw, toestemming, (struct melding){V_toestemming_ingetrokken_op,
		GEBEURTENIS_INGETROKKEN, "toestemming ingetrokken",
		DETAIL(bouw, toestemming, V_toestemming_soort, V_toestemming_ontvanger,
			V_toestemming_door)});
}

/* What came of it when it was besproken is told by the decisions and actions. */
static void add_agendapunt(struct bouw *bouw, const struct record *punt)
{
	struct text detail = {0};

	if (record_is(punt, V_agendapunt_stand, "besproken"))
		return;
	detail_add(&detail, "", record_text(punt, V_agendapunt_reden));
	detail_add(&detail, "aangehouden naar ", shown(bouw, punt, V_agendapunt_aangehouden_naar));
	add(bouw, punt, (struct melding){V_agendapunt_datum, GEBEURTENIS_AGENDA,
		"op de agenda van de CvB", detail_keep(bouw, &detail)});
}

static const struct {
	enum entiteit_nr nr;
	void (*add)(struct bouw *bouw, const struct record *record);
} bronnen[] = {
	{E_leerling, add_leerling},
	{E_tlv, add_tlv},
	{E_opp, add_opp},
	{E_evaluatie, add_evaluatie},
	{E_stage, add_stage},
	{E_uitstroom, add_uitstroom},
	{E_nazorg, add_nazorg},
	{E_besluit, add_besluit},
	{E_actie, add_actie},
	{E_notitie, add_notitie},
	{E_aandachtspunt, add_aandachtspunt},
	{E_toestemming, add_toestemming},
	{E_agendapunt, add_agendapunt},
};

/* Newest first; on one day what comes last in the order of soort. */
static int compare(const void *left, const void *right)
{
	const struct gebeurtenis *a = left;
	const struct gebeurtenis *b = right;

	if (a->datum != b->datum)
		return a->datum < b->datum ? 1 : -1;
	if (a->soort != b->soort)
		return a->soort < b->soort ? 1 : -1;
	return (a->id < b->id) - (a->id > b->id);
}

struct tijdlijn tijdlijn_of(struct store *store, int64_t leerling, struct arena *arena)
{
	struct bouw bouw = {.store = store, .arena = arena};
	struct tijdlijn lijn;

	bouw.wijzigingen = wijzigingen_of(store, leerling, arena);
	for (size_t b = 0; b < ARRAY_LEN(bronnen); b++) {
		struct record_lijst lijst = records_of(store, bronnen[b].nr, leerling, arena);

		for (size_t i = 0; i < lijst.aantal; i++)
			bronnen[b].add(&bouw, &lijst.rijen[i]);
	}
	if (bouw.aantal > 0)
		qsort(bouw.rijen, bouw.aantal, sizeof(*bouw.rijen), compare);
	lijn.aantal = bouw.aantal;
	lijn.rijen = arena_keep(arena, bouw.rijen, bouw.aantal * sizeof(*bouw.rijen));
	return lijn;
}

/* Deleting a record after a question that names what goes with it. What is vastgesteld stays; what
 * is still referred to is refused with a sentence that says by what. */
#include <string.h>

#include "formulier.h"
#include "privacy.h"

struct afscheid {
	struct tui *tui;
	struct store *store;
	struct arena arena;
	struct record record;
	const char *wat;             /* "contact F. van der Meer (moeder) van Sem" */
	const char *naam;            /* of the pupil; "" = about no pupil */
	struct record_lijst meegaand; /* children first */
	size_t aantallen[ENTITEIT_AANTAL]; /* of what goes along, per kind */
};

/* ---- what it is called ---- */

/* What tells it apart for who looks at it, besides its name. */
static const char *kenmerk(struct afscheid *a)
{
	static const int velden[ENTITEIT_AANTAL] = {
		[E_contact] = V_contact_relatie,
		[E_doel] = V_doel_omschrijving,
		[E_evaluatie] = V_evaluatie_besluit,
		[E_stage] = V_stage_organisatie,
		[E_uitstroom] = V_uitstroom_soort,
		[E_nazorg] = V_nazorg_wijze,
		[E_besluit] = V_besluit_besluit,
		[E_actie] = V_actie_omschrijving,
		[E_notitie] = V_notitie_tekst,
		[E_aandachtspunt] = V_aandachtspunt_tekst,
		[E_toestemming] = V_toestemming_soort,
		[E_agendapunt] = V_agendapunt_reden,
	};
	int veld = velden[a->record.soort->nr];
	struct text kort = { 0 };

	if (veld == 0 || !record_text(&a->record, veld) ||
	    veld_verborgen(a->tui, &a->record, veld))
		return "";
	utf8_add_cut(&kort, veld_tekst(&a->record, veld, a->store->config, &a->arena), 40);
	return arena_printf(&a->arena, " (%s)", tekst_keep(&kort, &a->arena));
}

static const char *wat_tekst(struct afscheid *a)
{
	if (a->record.soort->nr == E_leerling || !*a->naam)
		return record_van(&a->record, a->naam, a->store->config, &a->arena);
	return arena_printf(&a->arena, "%s%s van %s",
		record_naam(&a->record, a->store->config, &a->arena), kenmerk(a), a->naam);
}

/* ---- what goes along ---- */

static bool neemt_mee(const struct record *ouder)
{
	return ouder->soort->nr == E_leerling || ouder->soort->nr == E_opp ||
		ouder->soort->nr == E_vergadering;
}

/* An opp takes its doelen with it, a pupil everything. */
static bool gaat_mee(const struct record *ouder, const struct record *kind)
{
	if (ouder->soort->nr == E_leerling)
		return true;
	return ouder->soort->nr == E_opp && kind->soort->nr == E_doel &&
		record_is(kind, V_doel_opp_versie, record_text(ouder, V_opp_versie));
}

/* A meeting takes its agenda with it. */
static void find_agenda(struct afscheid *a)
{
	a->meegaand = agenda_punten(a->store, record_text(&a->record, V_vergadering_datum),
		&a->arena);
	a->aantallen[E_agendapunt] = a->meegaand.aantal;
}

/* In the table of kinds what is referred to comes first: backwards is the order to delete in. */
static void find_dossier(struct afscheid *a)
{
	int64_t leerling = leerling_van(&a->record);
	struct record *rijen = NULL;
	size_t cap = 0;
	size_t n = 0;

	for (int nr = ENTITEIT_AANTAL - 1; nr > E_leerling; nr--) {
		struct record_lijst lijst = { 0 };

		if (nr != E_vergadering)
			lijst = records_of(a->store, (enum entiteit_nr)nr, leerling, &a->arena);
		for (size_t i = 0; i < lijst.aantal; i++) {
			if (!gaat_mee(&a->record, &lijst.rijen[i]))
				continue;
			rijen = xgrow(rijen, &cap, n + 1, sizeof(*rijen));
			rijen[n++] = lijst.rijen[i];
			a->aantallen[nr]++;
		}
	}
	a->meegaand.rijen = arena_keep(&a->arena, rijen, n * sizeof(*rijen));
	a->meegaand.aantal = n;
}

static void find_meegaand(struct afscheid *a)
{
	if (a->record.soort->nr == E_vergadering)
		find_agenda(a);
	else
		find_dossier(a);
}

/* "3 contacten, 1 evaluatie"; "" = nothing. */
static const char *meegaand_tekst(struct afscheid *a)
{
	struct text som = { 0 };

	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct entiteit *soort = entiteit_get((enum entiteit_nr)nr);

		if (a->aantallen[nr] > 0)
			deel_printf(&som, "%zu %s", a->aantallen[nr],
				a->aantallen[nr] == 1 ? soort->enkelvoud : soort->meervoud);
	}
	return tekst_keep(&som, &a->arena);
}

/* ---- what may not go ---- */

static bool is_vastgesteld(const struct record *opp, const char *versie)
{
	return record_is(opp, V_opp_status, "vastgesteld") &&
		(!versie || record_is(opp, V_opp_versie, versie));
}

/* The vastgesteld version with that number; any one for NULL. */
static const char *vastgestelde_versie(struct afscheid *a, int64_t leerling, const char *versie)
{
	struct record_lijst opps = records_of(a->store, E_opp, leerling, &a->arena);

	for (size_t i = 0; i < opps.aantal; i++)
		if (is_vastgesteld(&opps.rijen[i], versie))
			return record_text(&opps.rijen[i], V_opp_versie);
	return NULL;
}

static const char *weigering_leerling(struct afscheid *a)
{
	const char *versie = vastgestelde_versie(a, a->record.id, NULL);

	return !versie ? NULL : arena_printf(&a->arena, "%s heeft een vastgesteld opp (versie %s): "
		"dit dossier blijft tot de bewaartermijn voorbij is.", a->naam, versie);
}

/* What is about this version; NULL = nothing. */
static const struct record *find_over_versie(struct afscheid *a, const char *versie)
{
	static const struct {
		enum entiteit_nr nr;
		int veld;
	} soorten[] = {
		{ E_evaluatie, V_evaluatie_opp_versie },
		{ E_toestemming, V_toestemming_opp_versie },
	};

	for (size_t s = 0; s < ARRAY_LEN(soorten); s++) {
		struct record_lijst lijst = records_of(a->store, soorten[s].nr, a->record.leerling,
			&a->arena);

		for (size_t i = 0; i < lijst.aantal; i++)
			if (record_is(&lijst.rijen[i], soorten[s].veld, versie))
				return &lijst.rijen[i];
	}
	return NULL;
}

static const char *weigering_opp(struct afscheid *a)
{
	const char *versie = record_text(&a->record, V_opp_versie);
	const struct record *erover;

	if (is_vastgesteld(&a->record, NULL))
		return arena_printf(&a->arena, "Versie %s is vastgesteld en blijft in het dossier. "
			"Een vergissing herstelt een nieuwe versie die als correctie is gemerkt.", versie);
	erover = find_over_versie(a, versie);
	return !erover ? NULL : arena_printf(&a->arena, "Versie %s kan niet weg: %s gaat erover.",
		versie, record_naam(erover, a->store->config, &a->arena));
}

static const char *weigering_doel(struct afscheid *a)
{
	const char *versie = vastgestelde_versie(a, a->record.leerling,
		record_text(&a->record, V_doel_opp_versie));

	return !versie ? NULL : arena_printf(&a->arena, "Versie %s is vastgesteld: de doelen ervan "
		"blijven in het dossier.", versie);
}

/* Counts the records in which a day is that of the meeting. */
struct verwijzing {
	int veld;
	const char *datum;
	size_t aantal;
};

static bool count_verwijzing(const struct record *record, void *context)
{
	struct verwijzing *verwijzing = context;

	verwijzing->aantal += record_is(record, verwijzing->veld, verwijzing->datum);
	return true;
}

static void tel_verwijzingen(struct afscheid *a, enum entiteit_nr nr, int veld, struct text *som)
{
	struct verwijzing verwijzing = { veld, record_text(&a->record, V_vergadering_datum), 0 };
	const struct entiteit *soort = entiteit_get(nr);

	records_visit(a->store, nr, count_verwijzing, &verwijzing);
	if (verwijzing.aantal > 0)
		deel_printf(som, "%zu %s", verwijzing.aantal,
			verwijzing.aantal == 1 ? soort->enkelvoud : soort->meervoud);
}

/* What a closed meeting recorded stays. */
static const char *weigering_notulen(struct afscheid *a)
{
	struct text zin = { 0 };
	struct error err;

	if (vergadering_vrij(a->store, &a->record, &err) == OK)
		return NULL;
	text_add_sentence(&zin, err.sentence);
	return tekst_keep(&zin, &a->arena);
}

static const char *weigering_vergadering(struct afscheid *a)
{
	const char *notulen = weigering_notulen(a);
	struct text som = { 0 };

	if (notulen)
		return notulen;
	tel_verwijzingen(a, E_besluit, V_besluit_datum, &som);
	tel_verwijzingen(a, E_actie, V_actie_vergadering, &som);
	if (som.len == 0)
		return NULL;
	return arena_printf(&a->arena, "Bij deze vergadering horen nog: %s; verwijder die eerst.",
		tekst_keep(&som, &a->arena));
}

/* NULL = it may go. */
static const char *weigering(struct afscheid *a)
{
	switch (a->record.soort->nr) {
	case E_leerling:
		return weigering_leerling(a);
	case E_opp:
		return weigering_opp(a);
	case E_doel:
		return weigering_doel(a);
	case E_vergadering:
		return weigering_vergadering(a);
	default:
		return weigering_notulen(a);
	}
}

/* ---- nobody deletes what somebody else wrote without having seen it ---- */

static bool is_gelijk(const struct record *a, const struct record *b)
{
	if (a->soort != b->soort || a->id != b->id)
		return false;
	for (int i = 0; i < a->soort->aantal; i++)
		if (!waarde_equal(a->waarden[i], b->waarden[i]))
			return false;
	return true;
}

static bool is_zoals_getoond(struct afscheid *a)
{
	struct afscheid nu = { .store = a->store };
	bool gelijk = record_load(a->store, a->record.soort->nr, a->record.id, &nu.arena, &nu.record) &&
		is_gelijk(&a->record, &nu.record);

	if (gelijk && neemt_mee(&a->record)) {
		find_meegaand(&nu);
		gelijk = nu.meegaand.aantal == a->meegaand.aantal;
		for (size_t i = 0; gelijk && i < nu.meegaand.aantal; i++)
			gelijk = is_gelijk(&a->meegaand.rijen[i], &nu.meegaand.rijen[i]);
	}
	arena_clear(&nu.arena);
	return gelijk;
}

/* ---- deleting ---- */

static enum status delete_all(struct afscheid *a, struct error *err)
{
	enum status status = OK;

	for (size_t i = 0; i < a->meegaand.aantal && status == OK; i++)
		status = record_delete(a->store, &a->meegaand.rijen[i], err);
	if (status == OK && (status = record_delete(a->store, &a->record, err)) == OK)
		status = instemming_na(a->store, &a->record, err);
	return status;
}

static enum status verwijder(struct afscheid *a, struct error *err)
{
	enum status status = store_begin(a->store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	if (!is_zoals_getoond(a))
		status = fail(err, ERR_CONFLICT, "iemand anders heeft dit intussen gewijzigd of"
			" verwijderd; bekijk het eerst");
	if (status != OK || (status = delete_all(a, err))) {
		store_rollback(a->store);
		return status;
	}
	return store_commit(a->store, leerling_van(&a->record),
		arena_printf(&a->arena, "%s verwijderd", a->wat), NULL, err);
}

/* An abandoned concept may also stay, so that it can be read back. */
static enum status laat_vervallen(struct afscheid *a, struct error *err)
{
	struct record vervallen = record_copy(&a->record, &a->arena);

	vervallen.waarden[V_opp_status] = "vervallen";
	return record_save(a->store, &a->record, &vervallen,
		arena_printf(&a->arena, "%s vervallen", a->wat), err);
}

/* ---- asking ---- */

static void uitvoeren(struct afscheid *a, enum status (*doen)(struct afscheid *a,
	struct error *err), const char *gedaan)
{
	struct error err;

	if (doen(a, &err) == OK)
		tui_say(a->tui, "%s is %s (ongedaan maken: u).",
			met_hoofdletter(a->wat, &a->arena), gedaan);
	else
		tui_complain(a->tui, "Er is niets veranderd: %s", err.sentence);
	tui_reload(a->tui);
}

static void vraag(struct afscheid *a)
{
	const char *mee = meegaand_tekst(a);

	if (tui_ask(a->tui, "Verwijderen: %s%s%s?", a->wat, *mee ? ", met " : "", mee))
		uitvoeren(a, verwijder, "verwijderd");
}

static void vraag_concept(struct afscheid *a)
{
	const char *mee = meegaand_tekst(a);
	const struct choice keuzes[] = {
		{ "niets", "niets: het concept blijft" },
		{ "vervallen", "laten vervallen: blijft leesbaar, telt niet mee" },
		{ "weg", arena_printf(&a->arena, "verwijderen%s%s", *mee ? ", met " : "", mee) },
		{ NULL, NULL },
	};
	int keuze = tui_choose(a->tui, arena_printf(&a->arena, "Concept: %s. Wat moet ermee?",
		a->wat), keuzes);

	if (keuze == 1)
		uitvoeren(a, laat_vervallen, "vervallen");
	else if (keuze == 2)
		uitvoeren(a, verwijder, "verwijderd");
}

static void afscheid(struct afscheid *a)
{
	const char *nee;
	struct record leerling;

	a->naam = "";
	if (record_load(a->store, E_leerling, leerling_van(&a->record), &a->arena, &leerling))
		a->naam = leerling_naam(&leerling, &a->arena);
	a->wat = wat_tekst(a);
	nee = weigering(a);
	if (nee) {
		tui_complain(a->tui, "%s", nee);
		return;
	}
	if (neemt_mee(&a->record))
		find_meegaand(a);
	if (a->record.soort->nr == E_opp && record_is(&a->record, V_opp_status, "concept"))
		vraag_concept(a);
	else
		vraag(a);
}

void record_remove(struct tui *tui, enum entiteit_nr nr, int64_t id)
{
	struct afscheid a = { .tui = tui, .store = store_of(tui) };

	if (!tui_may_write(tui))
		return;
	if (record_load(a.store, nr, id, &a.arena, &a.record))
		afscheid(&a);
	else
		tui_complain(tui, "Dit is intussen al verwijderd: %s.",
			entiteit_get(nr)->enkelvoud);
	arena_clear(&a.arena);
}

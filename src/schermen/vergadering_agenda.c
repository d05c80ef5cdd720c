/* Preparing a meeting: taking over what the rules propose, adding, taking off, and the order. */
#include "vergadering.h"

bool zitting_mag(const struct zitting *z)
{
	if (!tui_may_write(z->basis.tui))
		return false;
	if (z->v.afgesloten)
		tui_complain(z->basis.tui, "Afgesloten: wat hier staat verandert niet meer. Een correctie"
			" is een nieuw besluit in een latere vergadering; met 3 en dan n plan je er een.");
	return !z->v.afgesloten;
}

/* Says what was done, or why it was not; everything on the screen loads again. */
static void report(const struct zitting *z, enum status status, const struct error *err,
	const char *gedaan)
{
	if (status == OK)
		tui_say(z->basis.tui, "%s", gedaan);
	else
		tui_complain(z->basis.tui, "Er is niets veranderd: %s.", err->sentence);
	tui_reload(z->basis.tui);
}

static void take(struct zitting *z, const struct voorstel_rij *rijen, size_t aantal)
{
	struct arena arena = { 0 };
	struct record *punten = arena_alloc(&arena, (aantal + 1) * sizeof(*punten));
	struct error err;
	enum status status;

	for (size_t i = 0; i < aantal; i++)
		punten[i] = voorstel_agendapunt(&rijen[i], store_of(z->basis.tui)->config, &arena);
	status = agenda_add(store_of(z->basis.tui), &z->v.record, punten, aantal, &err);
	report(z, status, &err, aantal == 1
		? arena_printf(&arena, "%s staat op de agenda.", rijen[0].naam)
		: arena_printf(&arena, "%zu leerlingen staan op de agenda (ongedaan maken: u).",
			aantal));
	arena_clear(&arena);
}

void zitting_neem(struct zitting *z, const struct voorstel_rij *rij)
{
	if (zitting_mag(z))
		take(z, rij, 1);
}

void zitting_overnemen(struct view *view)
{
	struct zitting *z = view->data;

	if (!zitting_mag(z))
		return;
	if (z->voorstel.passen > 0) {
		take(z, z->voorstel.rijen, z->voorstel.passen);
		if (lijst_scherm_lees(&z->basis) && z->v.aantal > 0) /* where it begins */
			list_select_id(z->basis.list, z->v.punten[0].record.id);
	} else {
		tui_say(z->basis.tui, z->voorstel_komt
			? "Het voorstel wordt nog gelezen. Probeer het zo weer."
			: z->voorstel.aantal > 0 ? "De agenda is vol; met Enter zet je iemand er toch bij."
			: "Er is niemand voor te stellen. Met + zet je iemand op de agenda.");
	}
}

/* ---- by hand ---- */

static bool is_here(const struct zitting *z, int64_t leerling)
{
	for (size_t i = 0; i < z->v.aantal; i++)
		if (z->v.punten[i].record.leerling == leerling)
			return true;
	return false;
}

/* Why, the rules may know already. */
static const char *reden_of(const struct zitting *z, int64_t leerling)
{
	for (size_t i = 0; i < z->voorstel.aantal; i++)
		if (z->voorstel.rijen[i].leerling == leerling)
			return z->voorstel.rijen[i].reden;
	return NULL;
}

static bool ask_reden(const struct zitting *z, const struct voorstel_rij *rij, struct text *reden)
{
	const char *bekend = reden_of(z, rij->leerling);
	struct arena arena = { 0 };
	bool gedaan;

	text_add(reden, bekend ? bekend : "");
	gedaan = tui_prompt(z->basis.tui, arena_printf(&arena, "Waarom %s:", rij->naam), reden);
	arena_clear(&arena);
	return gedaan;
}

const char *zitting_getypt(const struct zitting *z, int veld, const char *getypt,
	struct arena *arena)
{
	const struct store *store = store_of(z->basis.tui);
	const struct veld_invoer invoer = { &entiteit_get(E_agendapunt)->velden[veld], store->config,
		store->vandaag, arena };
	const char *waarde = NULL;
	struct error err;

	if (veld_parse(&invoer, getypt, &waarde, &err) != OK)
		tui_complain(z->basis.tui, "%s.", err.sentence);
	return waarde;
}

static void put_on(struct zitting *z, const struct record *leerling)
{
	struct arena arena = { 0 };
	struct text reden = { 0 };
	struct voorstel_rij rij = {
		.leerling = leerling->id,
		.leerlingnummer = record_text(leerling, V_leerling_leerlingnummer),
		.naam = leerling_naam(leerling, &arena),
	};

	if (ask_reden(z, &rij, &reden)) {
		rij.reden = zitting_getypt(z, V_agendapunt_reden, text_str(&reden), &arena);
		take(z, &rij, 1);
	}
	text_clear(&reden);
	arena_clear(&arena);
}

void zitting_toevoegen(struct view *view)
{
	struct zitting *z = view->data;
	struct arena arena = { 0 };
	struct record leerling;
	int64_t wie = zitting_mag(z) ? leerling_choose(z->basis.tui, "Op de agenda") : 0;

	if (wie != 0 && is_here(z, wie))
		tui_say(z->basis.tui, "Deze leerling staat al op de agenda.");
	else if (wie != 0 && record_load(store_of(z->basis.tui), E_leerling, wie, &arena, &leerling))
		put_on(z, &leerling);
	arena_clear(&arena);
}

/* ---- a row of the agenda ---- */

static const struct agenda_punt *punt_here(const struct zitting *z)
{
	const struct zit_rij *rij = zitting_rij(z);

	if (!zitting_mag(z))
		return NULL;
	if (!rij || !rij->punt)
		tui_complain(z->basis.tui, "Dit kan alleen bij wie op de agenda staat.");
	return rij ? rij->punt : NULL;
}

void zitting_weghalen(struct view *view)
{
	struct zitting *z = view->data;
	const struct agenda_punt *punt = punt_here(z);

	if (punt && punt->besluiten > 0)
		tui_complain(z->basis.tui, "Hier is al over besloten; dat blijft op de agenda staan.");
	else if (punt)
		record_remove(z->basis.tui, E_agendapunt, punt->record.id);
}

static void move(struct zitting *z, int plaatsen)
{
	const struct agenda_punt *punt = punt_here(z);
	struct error err;

	if (!punt)
		return;
	if (agenda_move(store_of(z->basis.tui), punt->record.id, plaatsen, &err) != OK)
		tui_complain(z->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	tui_reload(z->basis.tui);
}

void zitting_omhoog(struct view *view)
{
	move(view->data, -1);
}

void zitting_omlaag(struct view *view)
{
	move(view->data, 1);
}

/* ---- what is edited, what is done ---- */

void zitting_bewerk(struct view *view)
{
	struct zitting *z = view->data;
	const struct zit_rij *rij = zitting_rij(z);

	if (rij && rij->actie)
		record_form_edit(z->basis.tui, E_actie, rij->actie->id);
	else if (rij && rij->voorstel)
		tui_say(z->basis.tui, "Zet deze leerling eerst op de agenda: Enter.");
	else if (rij && rij->punt && zitting_mag(z))
		record_form_edit(z->basis.tui, E_agendapunt, rij->punt->record.id);
}

/* An action of before that was done. */
void zitting_gereed(struct view *view)
{
	struct zitting *z = view->data;
	const struct zit_rij *rij = zitting_rij(z);
	struct arena arena = { 0 };
	struct record nieuw;
	struct error err;
	char vandaag[DATUM_SIZE];

	if (!rij || !rij->actie) {
		tui_say(z->basis.tui, "r is voor een actie van eerder: zet de cursor daar.");
		return;
	}
	if (!tui_may_write(z->basis.tui))
		return;
	datum_iso(z->basis.tui->vandaag, vandaag);
	nieuw = record_copy(rij->actie, &arena);
	nieuw.waarden[V_actie_gereed_op] = vandaag;
	report(z, record_save(store_of(z->basis.tui), rij->actie, &nieuw, arena_printf(&arena,
		"actie %s gereed", record_text(rij->actie, V_actie_nummer)), &err), &err,
		"De actie is gereed (ongedaan maken: u).");
	arena_clear(&arena);
}

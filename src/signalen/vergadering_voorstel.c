/* The agenda that is proposed for a meeting: who was put off to it, then who the rules put on. */
#include <string.h>

#include "intern.h"

#include "cvb/regels.h"
#include "cvb/vergadering.h"

/* ---- who was put off ---- */

/* Of each pupil what the last agenda before this meeting made of it, when that was putting off. */
static const char sql_aangehouden[] =
	"SELECT a.id FROM agendapunt a"
	" WHERE a.stand = 'aangehouden' AND a.datum < :datum"
	"   AND NOT EXISTS (SELECT 1 FROM agendapunt b WHERE b.leerling = a.leerling"
	"                   AND b.datum > a.datum)"
	" ORDER BY a.datum, a.volgorde, a.id";

struct maken {
	struct store *store;
	const struct vergadering *vergadering;
	struct arena *arena;
	struct voorstel voorstel;
	size_t aangehouden; /* the first so many of it were put off */
	int64_t *later; /* who was put off to a day after this meeting */
	size_t later_aantal;
};

/* Is there still a meeting for it later on? The one that was meant may have moved to before it. */
static bool comes_later(const struct maken *maken, const struct record *punt)
{
	struct query *query = db_query(maken->store->db, "SELECT 1 FROM vergadering"
		" WHERE datum > :datum AND datum <= :naar");
	bool later;

	query_bind_text(query, ":datum",
		record_text(&maken->vergadering->record, V_vergadering_datum));
	query_bind_text(query, ":naar", record_text(punt, V_agendapunt_aangehouden_naar));
	later = query_row(query);
	if (later)
		query_end(query);
	return later;
}

static void put_off(struct maken *maken, const struct record *punt)
{
	struct record leerling;

	if (comes_later(maken, punt)) {
		maken->later[maken->later_aantal++] = punt->leerling;
		return;
	}
	if (!termen_of(maken->store, punt->leerling, maken->store->vandaag, maken->arena)
			.ingeschreven ||
	    !record_load(maken->store, E_leerling, punt->leerling, maken->arena, &leerling))
		return;
	maken->aangehouden++;
	maken->voorstel.rijen[maken->voorstel.aantal++] = (struct voorstel_rij){
		.leerling = punt->leerling,
		.leerlingnummer = record_text(&leerling, V_leerling_leerlingnummer),
		.naam = leerling_naam(&leerling, maken->arena),
		.reden = record_text(punt, V_agendapunt_reden) ? record_text(punt, V_agendapunt_reden)
			: "aangehouden",
		.aangehouden_van = record_dag(punt, V_agendapunt_datum),
	};
}

/* In the arena; `*aantal` of them. */
static struct record *read_put_off(struct maken *maken, size_t *aantal)
{
	struct query *query = db_query(maken->store->db, sql_aangehouden);
	int64_t *ids = NULL;
	size_t cap = 0;
	size_t gevonden = 0;
	struct record *punten;

	query_bind_text(query, ":datum",
		record_text(&maken->vergadering->record, V_vergadering_datum));
	while (query_row(query)) {
		ids = xgrow(ids, &cap, gevonden + 1, sizeof(*ids));
		ids[gevonden++] = query_int(query, 0);
	}
	punten = arena_alloc(maken->arena, (gevonden + 1) * sizeof(*punten));
	*aantal = 0;
	for (size_t i = 0; i < gevonden; i++)
		*aantal += record_load(maken->store, E_agendapunt, ids[i], maken->arena,
			&punten[*aantal]);
	xfree(ids);
	return punten;
}

/* ---- who the rules put on ---- */

/* The agenda that makes itself has each pupil once. */
static bool is_known(const struct maken *maken, int64_t leerling)
{
	for (size_t i = 0; i < maken->vergadering->aantal; i++)
		if (maken->vergadering->punten[i].record.leerling == leerling)
			return true;
	for (size_t i = 0; i < maken->aangehouden; i++)
		if (maken->voorstel.rijen[i].leerling == leerling)
			return true;
	for (size_t i = 0; i < maken->later_aantal; i++)
		if (maken->later[i] == leerling)
			return true;
	return false;
}

/* Titles, each once: what stands behind them is in the dossier. */
static const char *reden_of(const struct signaal_lijst *redenen, struct arena *arena)
{
	struct text reden = {0};
	const char *kept;

	for (size_t i = 0; i < redenen->aantal; i++)
		if (i == 0 || redenen->rijen[i].code != redenen->rijen[i - 1].code)
			text_printf(&reden, "%s%s", i > 0 ? ", " : "",
				signaal_title(redenen->rijen[i].code));
	kept = arena_strdup(arena, text_str(&reden));
	text_clear(&reden);
	return kept;
}

const char *reden_voorop(const char *reden)
{
	for (int code = 0; reden && code <= REDEN_AANDACHTSPUNT; code++) {
		const char *titel = signaal_title((enum signaal_code)code);
		size_t len = strlen(titel);

		if (strncmp(reden, titel, len) == 0 && strncmp(reden + len, ", ", 2) == 0)
			return titel;
	}
	return reden;
}

static void add_signals(struct maken *maken, const struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->aantal; i++) {
		const struct agenda_rij *rij = &agenda->rijen[i];

		if (!is_known(maken, rij->leerling))
			maken->voorstel.rijen[maken->voorstel.aantal++] = (struct voorstel_rij){
				.leerling = rij->leerling,
				.leerlingnummer = arena_strdup(maken->arena, rij->leerlingnummer),
				.naam = arena_strdup(maken->arena, rij->naam),
				.reden = reden_of(&rij->redenen, maken->arena),
				.aangehouden_van = GEEN_DAG,
			};
	}
}

struct voorstel vergadering_voorstel(struct store *store, const struct vergadering *vergadering,
	const struct signaal_lijst *gegeven, struct arena *arena)
{
	struct maken maken = {.store = store, .vergadering = vergadering, .arena = arena};
	size_t maximum = (size_t)store->config->vergadering_maximum;
	struct agenda agenda = agenda_of_signalen(store, gegeven, maximum, arena);
	size_t aantal;
	struct record *punten = read_put_off(&maken, &aantal);

	maken.later = arena_alloc(arena, (aantal + 1) * sizeof(*maken.later));
	maken.voorstel.rijen = arena_alloc(arena,
		(aantal + agenda.aantal + 1) * sizeof(*maken.voorstel.rijen));
	for (size_t i = 0; i < aantal; i++)
		if (!is_known(&maken, punten[i].leerling))
			put_off(&maken, &punten[i]);
	add_signals(&maken, &agenda);
	for (size_t i = 0; i < maken.voorstel.aantal; i++)
		if (vergadering->aantal + i < maximum) {
			maken.voorstel.rijen[i].past = true;
			maken.voorstel.passen++;
		}
	return maken.voorstel;
}

struct record voorstel_agendapunt(const struct voorstel_rij *rij, const struct config *config,
	struct arena *arena)
{
	struct record punt = record_new(E_agendapunt, arena);

	punt.leerling = rij->leerling;
	punt.waarden[V_agendapunt_leerlingnummer] = rij->leerlingnummer;
	punt.waarden[V_agendapunt_minuten] = arena_printf(arena, "%d", config->vergadering_minuten);
	punt.waarden[V_agendapunt_reden] = rij->reden;
	return punt;
}

/* The rows of the stages screen: a pupil with a stage or without one, and below it in words what
 * asks for attention. It decides nothing: that was done when the stages were read. */
#include <string.h>

#include "stages.h"

enum { K_LEERLING, K_SOORT, K_PLEK, K_VAN, K_TOT, K_DAGEN };

static const struct list_column columns[] = {
	[K_LEERLING] = { .title = "Leerling", .width = 18, .weight = 3 },
	[K_SOORT] = { .title = "Soort", .width = 15, .weight = 1, .drop = 4 },
	[K_PLEK] = { .title = "Organisatie", .width = 18, .weight = 4 },
	[K_VAN] = { .title = "Van", .width = 10, .drop = 2, .spoken = "van" },
	[K_TOT] = { .title = "Tot en met", .width = 10, .drop = 1, .spoken = "tot en met" },
	[K_DAGEN] = { .title = "Dagen", .width = 5, .drop = 3, .right = true, .spoken = "dagen" },
};

static const char *const titels[STAGE_GROEPEN] = {
	[STAGES_NU] = "Nu op stage",
	[STAGES_BEGINT] = "Begint binnenkort",
	[STAGES_LOOPT_AF] = "Loopt af",
	[STAGES_TE_BEOORDELEN] = "Nog te beoordelen",
	[STAGES_NIET_GEREGELD] = "Niet geregeld",
	[STAGES_NOG_GEEN] = "Nog geen stage",
};

/* ---- what asks for attention ---- */

static void add_stand(struct text *out, const char *wat, const char *code,
	const struct config *config)
{
	deel_printf(out, "%s %s", wat, code ? code_name(CODES_geregeld, config, code)
		: "niet ingevuld");
}

static void add_gemis(const struct stages *stages, const struct stage_regel *regel,
	struct text *out)
{
	const struct config *config = store_of(stages->basis.tui)->config;

	if (regel->mist & STAGE_OVEREENKOMST)
		deel_add(out, "overeenkomst nog niet getekend");
	if (regel->mist & STAGE_BEKOSTIGING)
		add_stand(out, "bekostiging", regel->stage.bekostiging, config);
	if (regel->mist & STAGE_VERVOER)
		add_stand(out, "vervoer", regel->stage.vervoer, config);
}

static void add_begin(struct stages *stages, const struct stage_regel *regel, struct text *out)
{
	dag vandaag = stages->basis.tui->vandaag;
	const char *afstand = afstand_tekst(vandaag, regel->stage.van, &stages->basis.arena);

	deel_printf(out, "%s %s", regel->stage.van > vandaag ? "begint" : "begonnen", afstand);
}

static void add_einde(struct stages *stages, const struct stage_regel *regel, struct text *out)
{
	dag einde = stage_einde(&regel->stage);
	const char *afstand = afstand_tekst(stages->basis.tui->vandaag, einde, &stages->basis.arena);

	if (einde < stages->basis.tui->vandaag)
		deel_printf(out, "%s %s, nog niet beoordeeld",
			regel->stage.afgebroken_op != GEEN_DAG ? "afgebroken" : "geëindigd", afstand);
	else
		deel_printf(out, "eindigt %s", afstand);
}

static void add_plicht(struct stages *stages, const struct stage_regel *regel, struct text *out)
{
	deel_add(out, regel->plicht == PLICHT_STAGE
		? "stage is verplicht bij profiel arbeidsmarkt"
		: "bij profiel vervolgonderwijs hoort een maatschappelijke stage");
	deel_printf(out, "uitstroom %s", afstand_tekst(stages->basis.tui->vandaag, regel->ref,
		&stages->basis.arena));
}

/* What goes before the sentence, and its role, agree with the signal about it. */
static enum role rol_of(const struct stage_regel *regel)
{
	if (regel->groep == STAGES_NOG_GEEN)
		return regel->plicht == PLICHT_STAGE ? ROLE_WARNING : ROLE_INFO;
	if (regel->groep == STAGES_TE_BEOORDELEN)
		return regel->beoordelen ? ROLE_WARNING : ROLE_DIM;
	return regel->mist ? ROLE_WARNING : ROLE_DIM;
}

static const char *onder_tekst(struct stages *stages, const struct stage_regel *regel)
{
	struct text zin = { 0 };
	enum role rol = rol_of(regel);

	if (regel->mist)
		add_gemis(stages, regel, &zin);
	if (regel->groep == STAGES_NOG_GEEN)
		add_plicht(stages, regel, &zin);
	else if (regel->groep == STAGES_BEGINT || regel->groep == STAGES_NIET_GEREGELD)
		add_begin(stages, regel, &zin);
	else if (regel->groep != STAGES_NU)
		add_einde(stages, regel, &zin);
	if (regel->vertrokken)
		deel_add(&zin, "de leerling is al vertrokken");
	if (zin.len == 0)
		return tekst_keep(&zin, &stages->basis.arena);
	return arena_printf(&stages->basis.arena, "%s%s",
		rol == ROLE_WARNING ? "! " : rol == ROLE_INFO ? "i " : "",
		tekst_keep(&zin, &stages->basis.arena));
}

/* ---- making ---- */

static struct stages_rij *add(struct stages *stages, enum stage_groep groep,
	const struct stage_regel *regel)
{
	struct stages_rij *rij = &stages->rijen[stages->aantal++];

	*rij = (struct stages_rij){ .groep = groep, .regel = regel, .gevouwen = "", .onder = "" };
	return rij;
}

static void add_regel(struct stages *stages, const struct stage_regel *regel)
{
	struct stages_rij *rij = add(stages, regel->groep, regel);
	const struct d_stage *stage = &regel->stage;

	rij->onder = onder_tekst(stages, regel);
	rij->rol = rol_of(regel);
	rij->gevouwen = utf8_fold(&stages->basis.arena, arena_printf(&stages->basis.arena, "%s %s %s",
		regel->naam, stage->organisatie ? stage->organisatie : "",
		stage->begeleider ? stage->begeleider : ""));
}

void stages_rijen_make(struct stages *stages)
{
	const struct stage_overzicht *overzicht = &stages->overzicht;
	struct stages_rij *kop = NULL;

	stages->aantal = 0;
	stages->rijen = arena_alloc(&stages->basis.arena,
		(overzicht->aantal + STAGE_GROEPEN) * sizeof(*stages->rijen));
	for (size_t i = 0; i < overzicht->aantal; i++) {
		const struct stage_regel *regel = &overzicht->rijen[i];

		if (!stages_filter_past(stages, regel))
			continue;
		if (!kop || kop->groep != regel->groep)
			kop = add(stages, regel->groep, NULL);
		kop->telling++;
		add_regel(stages, regel);
	}
}

/* ---- the list's questions ---- */

static const struct stages_rij *row_at(void *ctx, size_t row)
{
	return &((const struct stages *)ctx)->rijen[row];
}

static size_t count(void *ctx)
{
	return ((const struct stages *)ctx)->aantal;
}

/* Of record and group together: the same stage may stand in more than one. */
static int64_t id(void *ctx, size_t row)
{
	const struct stages_rij *rij = row_at(ctx, row);
	uint64_t wie = 0;

	if (rij->regel)
		wie = (uint64_t)(rij->regel->stage.id ? rij->regel->stage.id
			: rij->regel->leerling);
	return (int64_t)(wie * STAGE_GROEPEN + rij->groep);
}

static int heading(void *ctx, size_t row)
{
	return row_at(ctx, row)->regel == NULL;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(row_at(ctx, row)->gevouwen, folded);
}

/* Spaces before a name, as a spreadsheet may have them, would only put it askew. */
static void put_plek(const struct d_stage *stage, struct list_cell *cell)
{
	if (stage->organisatie) {
		text_add(&cell->text, stage->organisatie + strspn(stage->organisatie, " \t"));
	} else if (stage->id) {
		cell->role = ROLE_DIM;
		text_add(&cell->text, "op school");
	}
}

static void put_dag(dag d, struct text *out)
{
	char shown[DATUM_SIZE];

	datum_shown(d, shown);
	text_add(out, shown);
}

static void put_dagen(double dagen, struct text *out)
{
	struct arena arena = { 0 };

	if (dagen > 0)
		text_add(out, veld_shown(&entiteit_get(E_stage)->velden[V_stage_dagen_per_week], NULL,
			decimaal_text(dagen, &arena), &arena));
	arena_clear(&arena);
}

static void put_stage(const struct stages *stages, const struct stage_regel *regel, size_t column,
	struct list_cell *cell)
{
	const struct d_stage *stage = &regel->stage;

	switch (column) {
	case K_SOORT:
		text_add(&cell->text, code_name(CODES_stage_soort, store_of(stages->basis.tui)->config,
			stage->soort));
		break;
	case K_VAN:
		put_dag(stage->van, &cell->text);
		break;
	case K_TOT:
		put_dag(stage_einde(stage), &cell->text);
		break;
	default:
		put_dagen(stage->dagen_per_week, &cell->text);
	}
}

/* "Nu op stage  14", and "2 van 14" while the list is narrowed. */
static void put_kop(const struct stages *stages, const struct stages_rij *kop, struct text *out)
{
	struct arena arena = { 0 };
	const char *gevouwen = utf8_fold(&arena, list_filter_text(stages->basis.list));
	size_t over = 0;

	for (size_t i = 1; i <= kop->telling && *gevouwen; i++)
		over += words_match(kop[i].gevouwen, gevouwen);
	text_printf(out, "%s  ", titels[kop->groep]);
	if (*gevouwen)
		text_printf(out, "%zu van ", over);
	text_printf(out, "%zu", kop->telling);
	arena_clear(&arena);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct stages *stages = ctx;
	const struct stages_rij *rij = row_at(ctx, row);

	if (!rij->regel) {
		cell->role = ROLE_HEADING;
		put_kop(stages, rij, &cell->text);
	} else if (column == K_LEERLING) {
		text_add(&cell->text, rij->regel->naam);
	} else if (column == K_PLEK) {
		put_plek(&rij->regel->stage, cell);
	} else if (rij->regel->stage.id) {
		put_stage(stages, rij->regel, column, cell);
	}
}

#define INSPRINGEN 4 /* of the line under a row, the mark of the list included */

static int onder_breedte(const struct stages *stages)
{
	return stages->basis.breedte > INSPRINGEN + 1 ? stages->basis.breedte - INSPRINGEN : 1;
}

static size_t lines(void *ctx, size_t row)
{
	return wrap_count(row_at(ctx, row)->onder, onder_breedte(ctx));
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	const struct stages_rij *rij = row_at(ctx, row);

	cell->role = rij->rol;
	text_add(&cell->text, "  ");
	wrap_line(cell, rij->onder, onder_breedte(ctx), line);
}

const struct list_setup stages_setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading, .lines = lines,
		.line = line, .match = match },
};

/* Main screen 5: the former pupils in nazorg, by what they ask for: who is to be called now, who
 * waits for an answer, and who does not want to be called. */
#include <string.h>

#include "nazorg.h"

#define LIJST_DEEL 56  /* percent of those for the list */

/* A row of the list: a heading, or a matter of one former pupil. */
struct regel {
	enum nazorg_groep groep;
	const struct nazorg_rij *rij; /* NULL = the heading of that group */
	const char *gevouwen;
	/* Read when it is first shown. */
	bool gelezen;
	struct oudleerling *wie;      /* NULL = gone by then */
	const char *onder[2];         /* the lines below it */
	bool onder_privacy;           /* as they were made, and for how many columns */
	int onder_breedte;
};

struct nazorg {
	struct lijst_scherm basis;
	struct nazorg_lijst lijst;
	struct regel *regels;
	size_t aantal;
};

/* ---- reading ---- */

static const char *const titels[NAZORG_GROEPEN] = {
	[NAZORG_BELLEN] = "Nu bellen",
	[NAZORG_VRAAG] = "Open vragen van leerling of ouder",
	[NAZORG_BINNENKORT] = "Binnenkort",
	[NAZORG_VENSTER] = "Nazorg loopt af",
	[NAZORG_VERTREK] = "Vertrek nog niet compleet",
	[NAZORG_OVERIG] = "Overige oud-leerlingen in nazorg",
	[NAZORG_GEEN_CONTACT] = "Wil geen contact: niet bellen",
};

static const char *fold(const struct nazorg_rij *rij, struct store *store, struct arena *arena)
{
	return utf8_fold(arena, arena_printf(arena, "%s %s %s", rij->naam, rij->leerlingnummer,
		code_name(CODES_bestemming, store->config, rij->bestemming)));
}

static void make_rows(struct nazorg *scherm, struct store *store)
{
	const struct nazorg_lijst *lijst = &scherm->lijst;

	scherm->aantal = 0;
	scherm->regels = arena_alloc(&scherm->basis.arena,
		(lijst->aantal + NAZORG_GROEPEN) * sizeof(*scherm->regels));
	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct nazorg_rij *rij = &lijst->rijen[i];

		if (i == 0 || rij->groep != rij[-1].groep)
			scherm->regels[scherm->aantal++] = (struct regel){ .groep = rij->groep };
		scherm->regels[scherm->aantal++] = (struct regel){
			.groep = rij->groep, .rij = rij,
			.gevouwen = fold(rij, store, &scherm->basis.arena) };
	}
}

static const char *empty_text(const struct config *config)
{
	if (!config->school_vso)
		return "Nazorg hoort bij het vso, en deze school heeft alleen so: hier komt niemand"
			" te staan van wie de school moet vragen hoe het gaat.";
	return "Er zijn geen oud-leerlingen in nazorg.\n\n"
		"Wie het vso verlaat komt hier vanzelf te staan, met wanneer je belt en wie. Leg"
		" het vertrek vast in het dossier: n, en dan uitstroom.";
}

static void begin(void *ctx, struct ronde *ronde)
{
	struct nazorg *scherm = ctx;

	stand_lees(scherm->basis.tui);
	nazorg_ronde(ronde, store_of(scherm->basis.tui), &scherm->basis.straks);
}

static bool load(void *ctx)
{
	struct nazorg *scherm = ctx;
	struct store *store = store_of(scherm->basis.tui);

	scherm->lijst = nazorg_uit(&scherm->basis.lezer.ronde);
	make_rows(scherm, store);
	scherm->basis.setup.empty = empty_text(store->config);
	return true;
}

/* NULL when the pupil is gone by now. */
static struct oudleerling *who(struct nazorg *scherm, struct regel *regel)
{
	struct oudleerling wie;

	if (!regel->gelezen) {
		regel->gelezen = true;
		if (oudleerling_load(&wie, store_of(scherm->basis.tui), regel->rij, &scherm->basis.arena)) {
			regel->wie = arena_alloc(&scherm->basis.arena, sizeof(wie));
			*regel->wie = wie;
		}
	}
	if (regel->wie)
		regel->wie->privacy = scherm->basis.tui->privacy;
	return regel->wie;
}

/* ---- rows ---- */

enum { K_NAAM, K_WAT, K_DATUM, K_VERTREK };

static const struct list_column columns[] = {
	[K_NAAM] = { .title = "Naam", .width = 18, .weight = 2 },
	[K_WAT] = { .title = "Waarover", .width = 19 },
	[K_DATUM] = { .title = "Datum", .width = 10 },
	[K_VERTREK] = { .title = "Vertrokken", .width = 20, .weight = 2, .drop = 1,
		.spoken = "vertrokken" },
};

static size_t count(void *ctx)
{
	return ((const struct nazorg *)ctx)->aantal;
}

static int heading_row(void *ctx, size_t row)
{
	return !((const struct nazorg *)ctx)->regels[row].rij;
}

/* A leaver may stand in several groups, and have several requests. */
static int64_t id(void *ctx, size_t row)
{
	const struct regel *regel = &((const struct nazorg *)ctx)->regels[row];
	int64_t van = regel->rij ? regel->rij->verzoek ^ regel->rij->leerling : 0;

	return van ^ ((int64_t)(regel->groep + 1) << 58);
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct nazorg *)ctx)->regels[row].gevouwen, folded);
}

static void put_vertrek(const struct nazorg *scherm, const struct nazorg_rij *rij,
	struct text *out)
{
	maand_kort(rij->vertrokken, out);
	text_printf(out, ", %s", rij->bestemming ? code_name(CODES_bestemming,
		store_of(scherm->basis.tui)->config, rij->bestemming) : "bestemming?");
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct nazorg *scherm = ctx;
	const struct regel *regel = &scherm->regels[row];
	char datum[DATUM_SIZE];

	if (!regel->rij) {
		text_printf(&cell->text, "%s (%zu)%s", titels[regel->groep],
			scherm->lijst.per_groep[regel->groep],
			store_of(scherm->basis.tui)->config->school_vso ? ""
				: "; nazorg is er alleen na het vso");
		return;
	}
	if (column == K_WAT) {
		nazorg_wat(regel->rij, cell);
	} else if (column == K_NAAM) {
		text_add(&cell->text, regel->rij->naam);
	} else if (column == K_DATUM) {
		datum_shown(nazorg_datum(regel->rij), datum);
		text_add(&cell->text, datum);
	} else {
		put_vertrek(scherm, regel->rij, &cell->text);
	}
	if (regel->groep == NAZORG_GEEN_CONTACT)
		cell->role = ROLE_DIM;
}

/* ---- under a row, where there is no page beside the list ---- */

static size_t lines(void *ctx, size_t row)
{
	const struct nazorg *scherm = ctx;

	if (scherm->basis.twee || !scherm->regels[row].rij ||
	    scherm->regels[row].groep == NAZORG_GEEN_CONTACT)
		return 0;
	return 2;
}

#define INSPRINGEN "  " /* before the lines below a row */

/* The request itself, or whether calling is allowed and what came of it last time. */
static const char *second_line(const struct oudleerling *wie)
{
	const char *vraag = wie->verzoek.soort ? record_text(&wie->verzoek, V_nazorg_vraag) : NULL;

	if (vraag && wie->privacy)
		vraag = "(verborgen)";
	if (vraag)
		return arena_printf(wie->arena, INSPRINGEN "vraag: %.*s",
			(int)strcspn(vraag, "\r\n"), vraag);
	return arena_printf(wie->arena, INSPRINGEN "%s; laatst: %s", oudleerling_mag(wie),
		oudleerling_laatst(wie));
}

/* What is missing, over both lines. */
static void reason_lines(const struct nazorg *scherm, struct regel *regel)
{
	struct arena *arena = regel->wie->arena;
	const char *reden = regel->rij->reden;
	size_t len;
	const char *rest = text_wrap(reden, scherm->basis.breedte - 4, &len);

	regel->onder[0] = arena_printf(arena, INSPRINGEN "%.*s", (int)len, reden);
	regel->onder[1] = arena_printf(arena, INSPRINGEN "%s", rest ? rest : "");
}

static void make_lines(struct nazorg *scherm, struct regel *regel)
{
	const struct oudleerling *wie = who(scherm, regel);

	if (regel->onder[0] && regel->onder_privacy == scherm->basis.tui->privacy &&
	    regel->onder_breedte == scherm->basis.breedte)
		return;
	regel->onder_privacy = scherm->basis.tui->privacy;
	regel->onder_breedte = scherm->basis.breedte;
	regel->onder[0] = INSPRINGEN "intussen verwijderd";
	regel->onder[1] = "";
	if (wie && regel->groep == NAZORG_VERTREK) {
		reason_lines(scherm, regel);
	} else if (wie) {
		regel->onder[0] = arena_printf(wie->arena, INSPRINGEN "%s",
			oudleerling_bellen(wie));
		regel->onder[1] = second_line(wie);
	}
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	struct nazorg *scherm = ctx;

	make_lines(scherm, &scherm->regels[row]);
	text_add(&cell->text, scherm->regels[row].onder[line]);
	cell->role = ROLE_DIM;
}

/* ---- beside the list ---- */

static struct regel *selected(const struct nazorg *scherm)
{
	size_t row;

	return list_selected(scherm->basis.list, &row) ? &scherm->regels[row] : NULL;
}

static void naast(void *ctx, size_t row, struct page *blad)
{
	struct nazorg *scherm = ctx;
	const struct oudleerling *wie = who(scherm, &scherm->regels[row]);
	struct oudleerling kort; /* what it says is copied, and need not stay */
	struct arena arena = { 0 };

	if (wie) {
		kort = *wie;
		kort.arena = &arena;
		oudleerling_blad(&kort, blad);
	} else {
		page_text(blad, ROLE_DIM, "Dit is intussen verwijderd.");
	}
	arena_clear(&arena);
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading_row,
		.lines = lines, .line = line, .match = match },
	.noun = "regels over oud-leerlingen",
	.one = "regel over oud-leerlingen",
};

static bool open_screen(struct view *view, const void *argument)
{
	struct nazorg *scherm = view->data;

	(void)argument;
	scherm->basis.begin = begin;
	scherm->basis.naast = naast;
	scherm->basis.lijst_deel = LIJST_DEEL;
	return lijst_scherm_open(view, &setup, load);
}

/* Calls and requests, as the signals have them. */
static void badge(struct tui *tui, struct text *out)
{
	size_t aantal = stand_aantal_code(tui, SIGNAAL_NAZORG_CONTACT) +
		stand_aantal_code(tui, SIGNAAL_NAZORG_VERZOEK);

	if (aantal > 0)
		text_printf(out, "%zu!", aantal);
}

/* ---- actions ---- */

static const struct nazorg_rij *row_of(const struct view *view)
{
	return selected(view->data)->rij;
}

static void dossier(struct view *view)
{
	const struct nazorg_rij *rij = row_of(view);
	bool verzoek = rij->verzoek != 0;

	dossier_open(view->tui, &(struct plek){ .leerling = rij->leerling,
		.entiteit = verzoek ? E_nazorg : E_uitstroom,
		.id = verzoek ? rij->verzoek : rij->uitstroom });
}

static void contact(struct view *view)
{
	nazorg_contact(view->tui, row_of(view));
}

static void vraag(struct view *view)
{
	nazorg_verzoek(view->tui, row_of(view));
}

static void klaar(struct view *view)
{
	if (row_of(view)->verzoek == 0)
		tui_say(view->tui, "Klaar is voor een open vraag; zet de cursor op een regel onder"
			" Open vragen.");
	else
		nazorg_verzoek_open(view->tui, row_of(view), true);
}

/* What the group asks for. */
static void open_row(struct view *view)
{
	const struct nazorg_rij *rij = row_of(view);

	if (view->tui->alleen_lezen)
		dossier(view);
	else if (rij->groep == NAZORG_VRAAG)
		nazorg_verzoek_open(view->tui, rij, false);
	else if (rij->groep == NAZORG_VERTREK)
		nazorg_vertrek(view->tui, rij);
	else if (rij->groep == NAZORG_GEEN_CONTACT)
		nazorg_weer_contact(view->tui, rij);
	else
		nazorg_contact(view->tui, rij);
}

static void bestendiging(struct view *view)
{
	tui_open(view->tui, &screen_bestendiging, NULL);
}

static const struct action actions[] = {
	{ "Enter", "doen", "doen", "Wat deze regel vraagt: vastleggen hoe het bellen ging, de vraag"
	  " openen, of het vertrek aanvullen.", open_row, ACTION_ROW },
	{ "v", "vraag", "vraag", "Legt een vraag van de oud-leerling of de ouders vast; die blijft"
	  " open tot hij klaar is.", vraag, ACTION_WRITES | ACTION_ROW },
	{ "k", "klaar", "klaar", "Rondt een open vraag af: schrijf op wat er is gedaan.", klaar,
	  ACTION_WRITES | ACTION_ROW },
	{ "d l Rechts", "dossier", "dossier", "Opent het dossier van deze oud-leerling.", dossier,
	  ACTION_ROW },
	{ "Tab c", "bestendiging", "cijfers", "Wie er per schooljaar van vertrek nog op een"
	  " passende plek zit.", bestendiging, 0 },
	{ "n", "contact", NULL, "Legt vast wat er van het bellen kwam, ook bij een regel die om"
	  " iets anders vraagt.", contact, ACTION_WRITES | ACTION_ROW },
	{ 0 },
};

const struct screen screen_nazorg = {
	.name = "nazorg",
	.title = "Nazorg",
	.size = sizeof(struct nazorg),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.draw = lijst_scherm_draw,
	.badge = badge,
	.tick = scherm_tick,
	.actions = actions,
};

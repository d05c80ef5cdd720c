/* What makes a pupil count in a figure, in words, and the record that shows it best. It reads one
 * dossier at a time and counts nothing itself. */
#include <string.h>

#include "resultaten.h"

struct schets {
	const struct feit_vraag *vraag;
	const struct config *config;
	const struct dossier *dossier;
	const struct d_uitstroom *uitstroom; /* NULL = the figure is about pupils */
	const struct d_opp *opp;             /* that of the leaving, or the huidige; NULL = none */
	struct arena *arena;
	struct text tekst;
	struct feiten feiten;
};

static const char *of_leeg(const char *tekst)
{
	return *tekst ? tekst : "niet ingevuld";
}

static void lijn(struct schets *s, const char *tekst)
{
	text_printf(&s->tekst, "%s%s", s->tekst.len > 0 ? "\n" : "", tekst);
}

static void wijs(struct schets *s, enum entiteit_nr entiteit, int64_t id)
{
	s->feiten.plek.entiteit = entiteit;
	s->feiten.plek.id = id;
}

static const char *niveau(const struct schets *s, const char *code)
{
	return of_leeg(code_name(CODES_niveau, s->config, code));
}

/* ---- leaving ---- */

static const char *bereikt(const struct schets *s)
{
	const struct d_uitstroom *u = s->uitstroom;
	static const char *const uitslag[] = {
		[RICHTING_GEEN] = "onbekend",
		[RICHTING_HOGER] = "hoger",
		[RICHTING_LAGER] = "lager",
		[RICHTING_GELIJK] = "behaald",
	};
	const char *eerste = u->niveau ? u->niveau : u->niveau_2;

	return arena_printf(s->arena, "bereikt %s%s%s (%s)", niveau(s, eerste),
		u->niveau && u->niveau_2 ? " of " : "",
		u->niveau && u->niveau_2 ? niveau(s, u->niveau_2) : "",
		uitslag[uitstroom_richting(s->config, s->opp, u)]);
}

static void over_vertrek(struct schets *s)
{
	const struct d_uitstroom *u = s->uitstroom;
	const char *profiel = s->opp ? s->opp->uitstroomprofiel : NULL;

	lijn(s, s->opp ? arena_printf(s->arena, "opp versie %d: %s%sniveau %s, %s", s->opp->versie,
		code_name(CODES_profiel, s->config, profiel), profiel ? ", " : "",
		niveau(s, s->opp->niveau), bereikt(s))
		: arena_printf(s->arena, "geen vastgesteld opp, %s", bereikt(s)));
	lijn(s, arena_printf(s->arena, "%s, naar %s",
		code_name(CODES_uitstroom_soort, s->config, u->soort),
		u->bestemming ? code_name(CODES_bestemming, s->config, u->bestemming)
		: "(bestemming niet ingevuld)"));
}

static void over_verblijf(struct schets *s)
{
	dag van = s->uitstroom->ingeschreven_op;

	lijn(s, arena_printf(s->arena, "ingeschreven %s, vertrokken %s: %s",
		of_leeg(dag_tekst(van, s->arena)), dag_tekst(s->uitstroom->datum, s->arena),
		code_name(CODES_uitstroom_soort, s->config, s->uitstroom->soort)));
}

static const char *behaald(const struct schets *s, const char *code)
{
	return of_leeg(code_name(CODES_streef_behaald, s->config, code));
}

static void over_streefniveaus(struct schets *s)
{
	lijn(s, arena_printf(s->arena, "behaald: taal %s, rekenen %s",
		behaald(s, s->uitstroom->streef_taal), behaald(s, s->uitstroom->streef_rekenen)));
}

static void over_sociaal(struct schets *s)
{
	lijn(s, arena_printf(s->arena, "sociale competenties behaald: %s",
		behaald(s, s->uitstroom->streef_sociaal)));
}

static void over_bestendiging(struct schets *s)
{
	const struct d_nazorg *contact = dossier_nazorg_moment(s->dossier, s->uitstroom,
		s->vraag->cijfer->maanden, s->vraag->resultaten->peildatum);

	lijn(s, arena_printf(s->arena, "ging naar %s",
		of_leeg(code_name(CODES_bestemming, s->config, s->uitstroom->bestemming))));
	if (!contact) {
		lijn(s, arena_printf(s->arena, "geen contact vastgelegd over %d maanden",
			s->vraag->cijfer->maanden));
		return;
	}
	lijn(s, arena_printf(s->arena, "%s, %s: %s", dag_tekst(contact->datum, s->arena),
		code_name(CODES_nazorg_wijze, s->config, contact->wijze),
		of_leeg(code_name(CODES_bestendig, s->config, contact->bestendig))));
	wijs(s, E_nazorg, contact->id);
}

/* ---- changes ---- */

/* Is it one of those that the figure counts? */
static bool is_counted(const struct schets *s, const struct wijziging *w)
{
	const char *afdeling = s->vraag->resultaten->vso ? "vso" : "so";

	if (w->gecorrigeerd || strcmp(w->afdeling, afdeling) != 0)
		return false;
	if (!s->uitstroom)
		return strcmp(w->soort, "profiel") == 0;
	return w->laatste_jaren == JA && w->datum <= s->uitstroom->datum &&
		strcmp(w->soort, "bestemming") != 0;
}

static void over_reden(struct schets *s, const struct wijziging *w)
{
	lijn(s, arena_printf(s->arena, "reden: %s",
		of_leeg(code_name(CODES_reden, s->config, w->reden))));
	lijn(s, !w->motivatie ? "motivatie: niet ingevuld" : s->vraag->privacy ? "motivatie: …"
		: arena_printf(s->arena, "motivatie: %s", w->motivatie));
}

static void wijs_versie(struct schets *s, int versie)
{
	for (size_t i = 0; i < s->dossier->opp_aantal; i++)
		if (s->dossier->opp[i].versie == versie)
			wijs(s, E_opp, s->dossier->opp[i].id);
}

/* What changed with one version shares its reason. */
static void over_wijzigingen(struct schets *s)
{
	struct wijziging_lijst lijst = wijzigingen_of(s->vraag->store, s->dossier->id, s->arena);
	const struct wijziging *vorige = NULL;

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct wijziging *w = &lijst.rijen[i];

		if (!is_counted(s, w))
			continue;
		if (vorige && vorige->versie != w->versie)
			over_reden(s, vorige);
		lijn(s, arena_printf(s->arena, "%s %s", dag_tekst(w->datum, s->arena),
			wijziging_zin(w, s->config, s->arena)));
		wijs_versie(s, w->versie);
		vorige = w;
	}
	if (vorige)
		over_reden(s, vorige);
}

/* ---- terms ---- */

static void over_zes_weken(struct schets *s)
{
	const struct dossier *d = s->dossier;
	dag einde = d->inschrijfdatum + s->config->opp_dagen;
	const struct d_opp *eerste = NULL;

	for (size_t i = 0; i < d->opp_aantal; i++)
		if (dossier_opp_geldt(&d->opp[i], s->vraag->resultaten->peildatum) &&
		    d->opp[i].vastgesteld_op >= d->inschrijfdatum &&
		    (!eerste || d->opp[i].vastgesteld_op < eerste->vastgesteld_op))
			eerste = &d->opp[i];
	lijn(s, arena_printf(s->arena, "ingeschreven %s, termijn tot en met %s",
		dag_tekst(d->inschrijfdatum, s->arena), dag_tekst(einde, s->arena)));
	if (!eerste) {
		lijn(s, "sinds de inschrijving is er geen opp vastgesteld");
		return;
	}
	lijn(s, arena_printf(s->arena, "opp vastgesteld op %s, na %d dagen",
		dag_tekst(eerste->vastgesteld_op, s->arena),
		(int)(eerste->vastgesteld_op - d->inschrijfdatum)));
	wijs(s, E_opp, eerste->id);
}

static void over_evaluatie(struct schets *s)
{
	const struct d_evaluatie *laatste = dossier_laatste_evaluatie(s->dossier,
		s->vraag->resultaten->peildatum);

	if (!laatste) {
		lijn(s, "nog geen evaluatie");
		return;
	}
	lijn(s, arena_printf(s->arena, "laatste evaluatie %s; met ouders: %s, met leerling: %s",
		dag_tekst(laatste->datum, s->arena),
		laatste->met_ouders ? laatste->met_ouders : "niet ingevuld",
		laatste->met_leerling ? laatste->met_leerling : "niet ingevuld"));
	wijs(s, E_evaluatie, laatste->id);
}

static void over_instemming(struct schets *s)
{
	if (s->opp)
		lijn(s, arena_printf(s->arena, "opp versie %d: instemming %s", s->opp->versie,
			of_leeg(code_name(CODES_instemming, s->config, s->opp->instemming))));
}

/* ---- quality ---- */

/* "mist: a, b", or that nothing is missing. */
static void over_delen(struct schets *s, const char *wat, const bool *aanwezig,
	const char *const *namen)
{
	struct text mist = { 0 };

	for (size_t i = 0; namen[i]; i++)
		if (!aanwezig[i])
			deel_add(&mist, namen[i]);
	lijn(s, arena_printf(s->arena, mist.len > 0 ? "%s mist: %s" : "%s: alles is ingevuld%s", wat,
		text_str(&mist)));
	text_clear(&mist);
}

static void over_vier_delen(struct schets *s)
{
	static const char *const namen[DEEL_AANTAL + 1] = {
		[DEEL_BESTEMMING] = "uitstroombestemming",
		[DEEL_ONDERBOUWING] = "onderbouwing met belemmerende en bevorderende factoren",
		[DEEL_ONDERSTEUNING] = "ondersteuning en begeleiding",
		[DEEL_INSTEMMING] = "instemming met het handelingsdeel",
	};
	bool aanwezig[DEEL_AANTAL];

	opp_delen(s->opp, aanwezig);
	over_delen(s, arena_printf(s->arena, "opp versie %d", s->opp->versie), aanwezig, namen);
}

static void over_doelen(struct schets *s)
{
	if (s->opp->doelen == 0)
		lijn(s, "geen doelen");
	else
		lijn(s, arena_printf(s->arena, "doelen: %d, waarvan %d zonder streven of meetwijze",
			s->opp->doelen, s->opp->doelen_onmeetbaar));
}

static void over_laatste_evaluatie(struct schets *s)
{
	static const char *const namen[] = { "product", "proces", "conclusie", NULL };
	const struct d_evaluatie *e = dossier_laatste_evaluatie(s->dossier,
		s->vraag->resultaten->peildatum);

	if (!e)
		return;
	over_delen(s, arena_printf(s->arena, "evaluatie %s", dag_tekst(e->datum, s->arena)),
		(const bool[]){ e->product, e->proces, e->conclusie }, namen);
	wijs(s, E_evaluatie, e->id);
}

static void over_afwijking(struct schets *s)
{
	static const char *const namen[AFWIJKING_AANTAL + 1] = {
		[AFWIJKING_INHOUD] = "wat zij inhoudt",
		[AFWIJKING_PERIODE] = "periode binnen een schooljaar",
		[AFWIJKING_REDEN] = "reden",
		[AFWIJKING_PROGRAMMA] = "programma",
		[AFWIJKING_OPBOUW] = "opbouw",
	};
	bool aanwezig[AFWIJKING_AANTAL];

	afwijking_elementen(s->opp, aanwezig);
	over_delen(s, arena_printf(s->arena, "afwijking %s t/m %s",
		of_leeg(dag_tekst(s->opp->afwijking_van, s->arena)),
		of_leeg(dag_tekst(s->opp->afwijking_tot, s->arena))), aanwezig, namen);
}

static void over_opp(struct schets *s)
{
	lijn(s, arena_printf(s->arena, "opp versie %d, vastgesteld op %s", s->opp->versie,
		dag_tekst(s->opp->vastgesteld_op, s->arena)));
}

/* ---- which facts go with which figure ---- */

enum over { OVER_VERTREK, OVER_LEERLING, OVER_OPP };

static const struct {
	enum over over; /* what there must be: a leaving, nothing, a huidige opp */
	void (*vertel)(struct schets *s);
} feiten[] = {
	[CIJFER_indicatie] = { OVER_VERTREK, over_vertrek },
	[CIJFER_vertrokken] = { OVER_VERTREK, over_verblijf },
	[CIJFER_ongepland] = { OVER_VERTREK, over_verblijf },
	[CIJFER_korter_dan_een_jaar] = { OVER_VERTREK, over_verblijf },
	[CIJFER_meegeteld] = { OVER_VERTREK, over_vertrek },
	[CIJFER_niveau] = { OVER_VERTREK, over_vertrek },
	[CIJFER_niveau_onbekend] = { OVER_VERTREK, over_vertrek },
	[CIJFER_grenzen] = { OVER_VERTREK, over_vertrek },
	[CIJFER_streefniveau] = { OVER_VERTREK, over_streefniveaus },
	[CIJFER_streef_gemiddeld] = { OVER_VERTREK, over_streefniveaus },
	[CIJFER_sociaal] = { OVER_VERTREK, over_sociaal },
	[CIJFER_per_profiel] = { OVER_VERTREK, over_vertrek },
	[CIJFER_per_jaar] = { OVER_VERTREK, over_vertrek },
	[CIJFER_wijzigingen] = { OVER_VERTREK, over_wijzigingen },
	[CIJFER_wisselingen] = { OVER_LEERLING, over_wijzigingen },
	[CIJFER_bestemmingen] = { OVER_VERTREK, over_vertrek },
	[CIJFER_opp_zes_weken] = { OVER_LEERLING, over_zes_weken },
	[CIJFER_evaluatie_schooljaar] = { OVER_LEERLING, over_evaluatie },
	[CIJFER_instemming] = { OVER_OPP, over_instemming },
	[CIJFER_bestendiging] = { OVER_VERTREK, over_bestendiging },
	[CIJFER_kwaliteit] = { OVER_OPP, over_opp },
	[CIJFER_vier_delen] = { OVER_OPP, over_vier_delen },
	[CIJFER_doelen] = { OVER_OPP, over_doelen },
	[CIJFER_evaluatie_volledig] = { OVER_LEERLING, over_laatste_evaluatie },
	[CIJFER_afwijking] = { OVER_OPP, over_afwijking },
	[CIJFER_GEEN] = { OVER_LEERLING, NULL },
};

static void find_uitstroom(struct schets *s)
{
	const struct dossier *d = s->dossier;

	for (size_t i = 0; i < d->uitstroom_aantal; i++)
		if (d->uitstroom[i].id == s->vraag->lid.uitstroom)
			s->uitstroom = &d->uitstroom[i];
	if (!s->uitstroom)
		return;
	s->opp = dossier_laatste_opp(d, s->uitstroom->vso, s->uitstroom->datum);
	s->feiten.wanneer = arena_printf(s->arena, "uit %s",
		dag_tekst(s->uitstroom->datum, s->arena));
	wijs(s, E_uitstroom, s->uitstroom->id);
}

static bool read_dossier(const struct dossier *dossier, void *context)
{
	struct schets *s = context;
	enum cijfer_soort soort = s->vraag->cijfer->soort;
	enum over over = feiten[soort].over;

	s->dossier = dossier;
	s->feiten.wanneer = dossier->groep ? arena_strdup(s->arena, dossier->groep) : "";
	s->opp = dossier_termen(dossier, s->vraag->resultaten->peildatum).huidige;
	if (s->opp)
		wijs(s, E_opp, s->opp->id);
	if (s->vraag->lid.uitstroom != 0)
		find_uitstroom(s);
	if ((over == OVER_VERTREK && !s->uitstroom) || (over == OVER_OPP && !s->opp) ||
	    !feiten[soort].vertel)
		return false; /* changed since it was counted */
	feiten[soort].vertel(s);
	return false;
}

struct feiten feiten_of(const struct feit_vraag *vraag, struct arena *arena)
{
	struct schets s = {
		.vraag = vraag,
		.config = vraag->store->config,
		.arena = arena,
		.feiten = { .wanneer = "", .plek = { .leerling = vraag->lid.leerling } },
	};

	dossiers_visit(vraag->store, vraag->lid.leerling, read_dossier, &s);
	s.feiten.tekst = tekst_keep(&s.tekst, arena);
	return s.feiten;
}

/* What the signals have in common: reporting a finding, terms, and words for sentences. */
#include "intern.h"

static struct signaal make_signaal(const struct beeld *beeld, const struct vondst *vondst)
{
	const struct dossier *dossier = beeld->dossier;

	return (struct signaal){
		.code = beeld->code, .ernst = vondst->ernst, .datum = vondst->datum,
		.leerling = dossier->id, .leerlingnummer = dossier->leerlingnummer,
		.naam = dossier->naam, .sorteer = dossier->sorteer,
		.ingeschreven = beeld->termen.ingeschreven,
		.entiteit = vondst->entiteit, .id = vondst->id,
		.groep = dossier->groep, .mentor = dossier->mentor, .vso = dossier->vso,
	};
}

/* ---- what a finding was reckoned from ---- */

void gebruik(const struct beeld *beeld, struct gebruikt gebruikt)
{
	struct signaal_emmer *emmer = beeld->emmer;

	if (!emmer->arena)
		return;
	emmer->gebruikt = xgrow(emmer->gebruikt, &emmer->gebruikt_cap, emmer->gebruikt_aantal + 1,
		sizeof(gebruikt));
	emmer->gebruikt[emmer->gebruikt_aantal++] = gebruikt;
}

void gebruik_opp(const struct beeld *beeld, const struct d_opp *opp)
{
	gebruik(beeld, (struct gebruikt){
		arena_printf(beeld->klad, "opp versie %d vastgesteld", opp->versie),
		opp->vastgesteld_op, E_opp, opp->id});
}

void gebruik_leerling(const struct beeld *beeld, const char *woorden, dag datum)
{
	gebruik(beeld, (struct gebruikt){woorden, datum, E_leerling, beeld->dossier->id});
}

void in_veld(const struct beeld *beeld, int veld)
{
	beeld->emmer->veld = veld;
	beeld->emmer->veld_bekend = true;
}

/* "vandaag, 18 dagen na 03-11-2026" */
static const char *vandaag_tekst(const struct beeld *beeld, dag datum)
{
	int dagen;

	if (datum == GEEN_DAG || datum == beeld->op)
		return "vandaag";
	dagen = beeld->op > datum ? beeld->op - datum : datum - beeld->op;
	return arena_printf(beeld->klad, "vandaag, %d %s %s %s", dagen,
		dagen == 1 ? "dag" : "dagen", beeld->op > datum ? "na" : "voor",
		dag_zin(beeld, datum));
}

/* Moves what was told to the finding. */
static void take_gebruikt(const struct beeld *beeld, struct signaal *signaal)
{
	struct signaal_emmer *emmer = beeld->emmer;
	size_t aantal;
	struct gebruikt *kept;

	gebruik(beeld, (struct gebruikt){vandaag_tekst(beeld, signaal->datum), beeld->op,
		E_leerling, 0});
	aantal = emmer->gebruikt_aantal;
	kept = arena_alloc(emmer->arena, aantal * sizeof(*kept));
	for (size_t i = 0; i < aantal; i++) {
		kept[i] = emmer->gebruikt[i];
		kept[i].woorden = arena_strdup(emmer->arena, kept[i].woorden);
	}
	signaal->gebruikt = kept;
	signaal->gebruikt_aantal = aantal;
}

void emmer_forget(struct signaal_emmer *emmer)
{
	emmer->gebruikt_aantal = 0;
	emmer->veld_bekend = false;
}

/* ---- reporting ---- */

static char *format_text(struct arena *arena, const char *format, va_list args)
	PRINTF_LIKE(2, 0);

static char *format_text(struct arena *arena, const char *format, va_list args)
{
	struct text text = {0};
	char *kept;

	text_vprintf(&text, format, args);
	kept = arena_strdup(arena, text_str(&text));
	text_clear(&text);
	return kept;
}

void meld(const struct beeld *beeld, const struct vondst *vondst, const char *format, ...)
{
	struct signaal_emmer *emmer = beeld->emmer;
	struct signaal signaal;
	va_list args;

	if (!(emmer->ernsten & 1u << vondst->ernst)) {
		emmer_forget(emmer);
		return;
	}
	if (!emmer->arena) {
		emmer->aantal++;
		return;
	}
	signaal = make_signaal(beeld, vondst);
	signaal_plaats(beeld->code, &signaal.veld);
	if (emmer->veld_bekend)
		signaal.veld = emmer->veld;
	take_gebruikt(beeld, &signaal);
	emmer_forget(emmer);
	va_start(args, format);
	signaal.tekst = format_text(emmer->arena, format, args);
	va_end(args);
	emmer->rijen = xgrow(emmer->rijen, &emmer->cap, emmer->aantal + 1, sizeof(signaal));
	emmer->rijen[emmer->aantal++] = signaal;
}

bool term_ernst(const struct beeld *beeld, dag datum, enum ernst *ernst)
{
	if (!vanaf_vooraf(beeld, datum))
		return false;
	*ernst = beeld->op > datum ? ERNST_TE_LAAT : ERNST_WAARSCHUWING;
	return true;
}

bool vanaf_vooraf(const struct beeld *beeld, dag datum)
{
	return datum != GEEN_DAG && beeld->op >= datum - beeld->instelling.vooraf;
}

bool nog_kort_na(const struct beeld *beeld, dag datum)
{
	return datum != GEEN_DAG && beeld->op >= datum &&
	       beeld->op <= datum + beeld->instelling.na;
}

bool in_gebruik(const struct beeld *beeld, const struct d_opp *opp)
{
	return opp->vastgesteld_op >= beeld->config->in_gebruik_vanaf; /* GEEN_DAG is the first day */
}

static const struct d_opp *last_concept(const struct dossier *dossier)
{
	for (size_t i = dossier->opp_aantal; i-- > 0;)
		if (dossier->opp[i].concept)
			return &dossier->opp[i];
	return NULL;
}

void gebruik_concept(const struct beeld *beeld)
{
	const struct d_opp *concept = last_concept(beeld->dossier);

	if (concept)
		gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad,
			"opp versie %d staat klaar als concept", concept->versie), GEEN_DAG, E_opp,
			concept->id});
}

int64_t te_bewerken(const struct beeld *beeld, const struct d_opp *opp)
{
	const struct d_opp *concept = last_concept(beeld->dossier);

	if (concept)
		return concept->id;
	return opp ? opp->id : 0;
}

const char *te_bewerken_raad(const struct beeld *beeld)
{
	return last_concept(beeld->dossier) ? "vul het aan in het concept dat klaarstaat"
	                                    : "maak een nieuwe versie en vul het daarin aan";
}

const char *met_wie(const struct beeld *beeld, dag op)
{
	return dossier_18plus(beeld->dossier, op) ? "de leerling" : "de ouders";
}

size_t opsomming(const struct beeld *beeld, const struct gemis *gemis, size_t aantal,
	const char **out)
{
	size_t missing = 0, named = 0;
	struct text text = {0};

	for (size_t i = 0; i < aantal; i++)
		missing += gemis[i].mist;
	for (size_t i = 0; i < aantal; i++) {
		if (!gemis[i].mist)
			continue;
		if (named == 0)
			in_veld(beeld, gemis[i].veld);
		text_add(&text, named == 0 ? "" : named + 1 == missing ? " en " : ", ");
		text_add(&text, gemis[i].naam);
		named++;
	}
	*out = arena_strdup(beeld->klad, text_str(&text));
	text_clear(&text);
	return missing;
}

const char *dag_zin(const struct beeld *beeld, dag d)
{
	return dag_tekst(d, beeld->klad);
}

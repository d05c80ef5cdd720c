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
	};
}

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

	if (!(emmer->ernsten & 1u << vondst->ernst))
		return;
	if (!emmer->arena) {
		emmer->aantal++;
		return;
	}
	signaal = make_signaal(beeld, vondst);
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

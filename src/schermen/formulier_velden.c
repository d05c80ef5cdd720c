/* From the tables of a record kind to the fields that the engine shows: kinds, choices, help, what
 * is visible, and the check on leaving, which is the one that import does. */
#include <string.h>

#include "formulier.h"
#include "privacy.h"

/* ---- the value of a field while the form is open ---- */

int veld_nr(const struct formulier *f, const struct field *field)
{
	const struct rij *rij = f->rijen[field - f->velden];

	return rij ? rij->veld : GEEN_VELD;
}

const char *waarde_nu(const struct form *form, int veld)
{
	const struct formulier *f = form_context(form);
	const char *waarde = record_text(&f->basis, veld);

	for (size_t i = 0; i < f->aantal; i++)
		if (f->rijen[i] && f->rijen[i]->veld == veld)
			return form_value(form, f->velden[i].name);
	return waarde ? waarde : "";
}

bool waarde_is(const struct form *form, int veld, const char *waarde)
{
	return strcmp(waarde_nu(form, veld), waarde) == 0;
}

dag waarde_dag(const struct form *form, int veld)
{
	return datum_from_iso(waarde_nu(form, veld));
}

bool perspectief_wijzigt(const struct form *form)
{
	const struct formulier *f = form_context(form);

	for (size_t i = 0; f->was && i < ARRAY_LEN(opp_aspecten); i++) {
		const char *nu = waarde_nu(form, opp_aspecten[i]);

		if (f->was[i] && *nu && strcmp(nu, f->was[i]) != 0)
			return true;
	}
	return false;
}

/* ---- what is visible ---- */

/* What others may not see is not in the form and stays as it is. */
static bool is_verborgen(const struct formulier *f, int veld)
{
	return !f->nieuw && veld_verborgen(f->tui, &f->basis, veld);
}

static bool veld_zichtbaar(const struct form *form, const struct rij *rij)
{
	if (is_verborgen(form_context(form), rij->veld))
		return false;
	return !rij->toon || *waarde_nu(form, rij->veld) || rij->toon(form);
}

/* A heading stands there when something does below it, a sentence when its row says so. */
static bool kop_zichtbaar(const struct form *form, size_t kop)
{
	const struct formulier *f = form_context(form);

	if (f->rijen[kop]->toon)
		return f->rijen[kop]->toon(form);
	for (size_t i = kop + 1; i < f->aantal && f->rijen[i]->veld != GEEN_VELD; i++)
		if (veld_zichtbaar(form, f->rijen[i]))
			return true;
	return false;
}

static bool zichtbaar(const struct form *form, const struct field *field)
{
	const struct formulier *f = form_context(form);
	size_t i = (size_t)(field - f->velden);

	if (!f->rijen[i])
		return true;
	return f->rijen[i]->veld == GEEN_VELD ? kop_zichtbaar(form, i)
		: veld_zichtbaar(form, f->rijen[i]);
}

/* ---- choices ---- */

/* Of the niveaus those of the afdeling, of the afdelingen those of the school. */
static bool te_kiezen(const struct formulier *f, enum code_lijst lijst, const char *code)
{
	const struct config *config = f->store->config;
	bool vso;
	const struct niveau *niveau;

	if (lijst == CODES_afdeling)
		return strcmp(code, "so") == 0 ? config->school_so : config->school_vso;
	if (lijst != CODES_niveau)
		return true;
	niveau = config_niveau(config, code);
	vso = record_is(&f->basis, f->basis.soort->nr == E_opp ? V_opp_afdeling
		: V_uitstroom_afdeling, "vso");
	return niveau && (vso ? niveau->vso : niveau->so);
}

static const struct choice *keuzes_codes(const struct formulier *f, struct arena *arena, int veld)
{
	const struct veld *v = &f->begin.soort->velden[veld];
	const char *nu = record_text(&f->begin, veld);
	size_t aantal;
	const struct code *codes = codes_of(v->codes, f->store->config, arena, &aantal);
	struct choice *keuzes = arena_alloc(arena, (aantal + 2) * sizeof(*keuzes));
	size_t n = 0;
	bool bekend = !nu;

	for (size_t i = 0; i < aantal; i++) {
		bool dit = nu && strcmp(codes[i].code, nu) == 0;

		if (dit || te_kiezen(f, v->codes, codes[i].code))
			keuzes[n++] = (struct choice){ codes[i].code, codes[i].naam };
		bekend = bekend || dit;
	}
	if (!bekend) /* no longer in the config: it may stay */
		keuzes[n++] = (struct choice){ nu, nu };
	return keuzes;
}

/* The versions that can be evaluated: those that are vastgesteld, and the one that is there. */
static const struct choice *keuzes_versies(const struct formulier *f, struct arena *arena)
{
	struct record_lijst opps = records_of(f->store, E_opp, f->leerling.id, arena);
	struct choice *keuzes = arena_alloc(arena, (opps.aantal + 1) * sizeof(*keuzes));
	const char *nu = record_text(&f->begin, V_evaluatie_opp_versie);
	size_t n = 0;

	for (size_t i = opps.aantal; i-- > 0;) {
		const struct record *opp = &opps.rijen[i];
		const char *versie = record_text(opp, V_opp_versie);

		if (record_is(opp, V_opp_status, "vastgesteld"))
			keuzes[n++] = (struct choice){ versie, arena_printf(arena,
				"%s, vastgesteld %s", versie,
				dag_tekst(record_dag(opp, V_opp_vastgesteld_op), arena)) };
		else if (waarde_equal(nu, versie))
			keuzes[n++] = (struct choice){ versie, versie };
	}
	return keuzes;
}

/* NULL when this field is not a choice. */
static const struct choice *keuzes_of(struct formulier *f, int veld)
{
	if (f->begin.soort->nr == E_evaluatie && veld == V_evaluatie_opp_versie)
		return keuzes_versies(f, &f->arena);
	if (f->begin.soort->velden[veld].soort == SOORT_CODE)
		return keuzes_codes(f, &f->arena, veld);
	return NULL;
}

/* ---- the check on leaving ---- */

/* Is the key free, as far as it is filled in? */
static enum status sleutel_check(const struct form *form, int veld, const char *waarde,
	struct error *err)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct record record = formulier_record(form, &arena);
	enum status status;

	record.waarden[veld] = waarde;
	status = sleutel_vrij(f->store, &record, err);
	arena_clear(&arena);
	return status;
}

/* A deviation of onderwijstijd lies in one schooljaar (signal OPP_AFWIJKING); what somebody else
 * once kept may stay until it is touched. */
static enum status periode_check(const struct form *form, int veld, const char *waarde,
	struct error *err)
{
	const struct formulier *f = form_context(form);
	bool van = veld == V_opp_afwijking_van;
	dag een = datum_from_iso(waarde);
	dag ander = waarde_dag(form, van ? V_opp_afwijking_tot : V_opp_afwijking_van);
	struct arena arena = { 0 };
	enum status status;

	if (ander == GEEN_DAG || schooljaar_of(een) == schooljaar_of(ander) ||
	    waarde_equal(waarde, record_text(&f->begin, veld)))
		return OK;
	status = fail(err, ERR_INPUT, "een afwijking blijft binnen een schooljaar: uiterlijk %s; "
		"voor daarna komt er een nieuwe opp-versie",
		dag_tekst(schooljaar_end(schooljaar_of(van ? een : ander)), &arena));
	arena_clear(&arena);
	return status;
}

static bool is_periode(const struct veld *veld)
{
	const struct entiteit *opp = entiteit_get(E_opp);

	return veld == &opp->velden[V_opp_afwijking_van] || veld == &opp->velden[V_opp_afwijking_tot];
}

/* Does it fit what stands in the other fields: no end before its beginning, no birthday to come? */
static enum status samenhang_check(const struct form *form, int veld, const char *waarde,
	struct error *err)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct record record = formulier_record(form, &arena);
	enum status status = OK;
	struct bezwaren bezwaren;

	record.waarden[veld] = waarde;
	bezwaren = record_bezwaren(&record, f->store->vandaag, &arena);
	for (size_t i = 0; i < bezwaren.aantal && status == OK; i++)
		if (bezwaren.rijen[i].veld == veld)
			status = fail(err, ERR_INPUT, "%s", bezwaren.rijen[i].zin);
	arena_clear(&arena);
	return status;
}

static enum status veld_check(struct form *form, const struct field *field, struct text *value,
	struct error *err)
{
	const struct formulier *f = form_context(form);
	int nr = veld_nr(f, field);
	const struct veld *veld = &f->begin.soort->velden[nr];
	struct arena arena = { 0 };
	const struct veld_invoer invoer = { veld, f->store->config, f->store->vandaag, &arena };
	const char *waarde = text_str(value);
	enum status status = OK;

	/* A code that left the config may stay; it would not be read again. */
	if (!waarde_equal(waarde, record_text(&f->begin, nr)))
		status = veld_parse(&invoer, text_str(value), &waarde, err);
	if (status == OK && waarde && (veld->vlaggen & SLEUTEL_VELD))
		status = sleutel_check(form, nr, waarde, err);
	if (status == OK && waarde)
		status = samenhang_check(form, nr, waarde, err);
	if (status == OK && waarde && is_periode(veld))
		status = periode_check(form, nr, waarde, err);
	if (status == OK && waarde != text_str(value)) {
		text_reset(value);
		text_add(value, waarde ? waarde : "");
	}
	arena_clear(&arena);
	return status;
}

/* ---- fields ---- */

static enum field_kind kind_of(enum veld_soort soort)
{
	static const enum field_kind kinds[] = {
		[SOORT_TEKST] = FIELD_TEXT,
		[SOORT_LANG] = FIELD_LONG,
		[SOORT_DATUM] = FIELD_DATE,
		[SOORT_GETAL] = FIELD_NUMBER,
		[SOORT_DECIMAAL] = FIELD_DECIMAL,
		[SOORT_JANEE] = FIELD_YES_NO,
		[SOORT_CODE] = FIELD_CHOICE,
		[SOORT_LEERLING] = FIELD_TEXT,
	};

	return kinds[soort];
}

static bool is_bezwaar(const struct formulier *f, int veld)
{
	for (size_t i = 0; i < f->bezwaren.aantal; i++)
		if (f->bezwaren.rijen[i].veld == veld && f->bezwaren.rijen[i].houdt_tegen)
			return true;
	return false;
}

/* NULL = nothing special. */
static const struct meerderjarig *anders_of(const struct formulier *f, int veld)
{
	return f->meerderjarig ? meerderjarig_of(f->begin.soort->nr, veld) : NULL;
}

static const char *label_of(const struct formulier *f, int veld)
{
	const struct meerderjarig *anders = anders_of(f, veld);

	return anders && anders->label ? anders->label : f->begin.soort->velden[veld].label;
}

static const char *hulp_of(struct formulier *f, int veld)
{
	const struct meerderjarig *anders = anders_of(f, veld);
	const char *hulp = anders ? anders->hulp : f->begin.soort->velden[veld].hulp;

	if (f->begin.soort->nr == E_uitstroom && veld == V_uitstroom_datum &&
	    record_is(&f->begin, V_uitstroom_soort, "overleden"))
		hulp = "De dag waarop de leerling is overleden.";
	if (is_bezwaar(f, veld))
		return arena_printf(&f->arena, "Nodig voor het vaststellen. %s", hulp);
	return hulp;
}

static void veld_add(struct formulier *f, const struct rij *rij)
{
	const struct veld *veld = &f->begin.soort->velden[rij->veld];
	const struct choice *keuzes = keuzes_of(f, rij->veld);

	if (keuzes && !keuzes->code)
		return; /* nothing to choose from */
	f->rijen[f->aantal] = rij;
	f->velden[f->aantal++] = (struct field){
		.name = veld->naam,
		.label = label_of(f, rij->veld),
		.help = hulp_of(f, rij->veld),
		.kind = keuzes ? FIELD_CHOICE : kind_of(veld->soort),
		.flags = rij->nodig || (veld->vlaggen & VERPLICHT) ? FIELD_REQUIRED : 0,
		.choices = keuzes,
		.visible = zichtbaar,
		.check = veld_check,
	};
	eerder_offer(f, rij->veld, &f->velden[f->aantal - 1]);
}

/* `rij` NULL = a sentence above the fields. */
static void regel_add(struct formulier *f, const struct rij *rij, const char *tekst)
{
	f->rijen[f->aantal] = rij;
	f->velden[f->aantal++] = (struct field){
		.name = "",
		.label = tekst,
		.kind = FIELD_HEADING,
		.flags = rij && !rij->toon ? 0 : FIELD_SENTENCE,
		.visible = zichtbaar,
	};
}

static bool doet_mee(const struct formulier *f, const struct rij *rij)
{
	if (f->nieuw && rij->bestaand)
		return false;
	return !f->bevroren || (f->begin.soort->velden[rij->veld].vlaggen & NADIEN);
}

static void bericht_verborgen(struct formulier *f)
{
	for (size_t i = 0; i < f->indeling->aantal; i++)
		if (f->indeling->rijen[i].veld != GEEN_VELD &&
		    is_verborgen(f, f->indeling->rijen[i].veld)) {
			bericht_add(f, "i wat anderen niet mogen zien staat hier niet zolang privacy aan"
				" is; ga terug en druk op p om het te wijzigen");
			return;
		}
}

void velden_make(struct formulier *f)
{
	size_t meest;

	bericht_verborgen(f);
	meest = f->berichten_aantal + f->indeling->aantal;
	f->velden = arena_alloc(&f->arena, meest * sizeof(*f->velden));
	f->rijen = arena_alloc(&f->arena, meest * sizeof(*f->rijen));
	for (size_t i = 0; i < f->berichten_aantal; i++)
		regel_add(f, NULL, f->berichten[i]);
	for (size_t i = 0; i < f->indeling->aantal; i++) {
		const struct rij *rij = &f->indeling->rijen[i];

		if (rij->veld == GEEN_VELD)
			regel_add(f, rij, rij->kop);
		else if (doet_mee(f, rij))
			veld_add(f, rij);
	}
}

/* Which signals are to be seen: by urgency, kind, afdeling, group and mentor. It draws nothing. */
#include <string.h>

#include "signaal_scherm.h"

void filter_wis(struct filter *filter)
{
	naam_zet(&filter->groep, "");
	naam_zet(&filter->mentor, "");
	filter->ernst = ERNST_INFO;
	filter->alleen = false;
	filter->code = -1;
	filter->afdeling = NULL;
}

bool filter_is_leeg(const struct filter *filter)
{
	return filter->ernst == ERNST_INFO && !filter->alleen && filter->code < 0 &&
		!filter->afdeling && !filter->groep && !filter->mentor;
}

/* Who fills in a group or a mentor by hand does not mind about capitals. */
static bool same_name(const char *wanted, const char *naam)
{
	struct arena arena = { 0 };
	bool same = naam && strcmp(utf8_fold(&arena, wanted), utf8_fold(&arena, naam)) == 0;

	arena_clear(&arena);
	return same;
}

bool filter_past(const struct filter *filter, const struct signaal *signaal)
{
	int ernst = (int)signaal->ernst;

	return (filter->alleen ? ernst == filter->ernst : ernst <= filter->ernst) &&
		(filter->code < 0 || filter->code == (int)signaal->code) &&
		(!filter->afdeling || (signaal->leerling != 0 &&
			strcmp(filter->afdeling, signaal->vso ? "vso" : "so") == 0)) &&
		(!filter->groep || same_name(filter->groep, signaal->groep)) &&
		(!filter->mentor || same_name(filter->mentor, signaal->mentor));
}

void filter_tekst(const struct filter *filter, struct text *out)
{
	size_t begin = out->len;

	if (filter->alleen || filter->ernst != ERNST_INFO)
		text_add(out, filter->ernst == ERNST_TE_LAAT ? "te laat"
			: filter->alleen ? "ter informatie" : "te laat en let op");
	if (filter->code >= 0)
		text_printf(out, "%s%s", out->len > begin ? ", " : "",
			signaal_title((enum signaal_code)filter->code));
	if (filter->afdeling)
		text_printf(out, "%s%s", out->len > begin ? ", " : "", filter->afdeling);
	if (filter->groep)
		text_printf(out, "%sgroep %s", out->len > begin ? ", " : "", filter->groep);
	if (filter->mentor)
		text_printf(out, "%smentor %s", out->len > begin ? ", " : "", filter->mentor);
}

/* ---- asking ---- */

static bool set_ernst(struct filter *filter, enum ernst ernst, bool alleen)
{
	filter->ernst = (int)ernst;
	filter->alleen = alleen;
	return true;
}

static bool kies_te_laat(struct tui *tui, struct filter *filter)
{
	(void)tui;
	return set_ernst(filter, ERNST_TE_LAAT, true);
}

static bool kies_dringend(struct tui *tui, struct filter *filter)
{
	(void)tui;
	return set_ernst(filter, ERNST_WAARSCHUWING, false);
}

static bool kies_info(struct tui *tui, struct filter *filter)
{
	(void)tui;
	return set_ernst(filter, ERNST_INFO, true);
}

/* One of the kinds that there are now. */
static bool kies_soort(struct tui *tui, struct filter *filter)
{
	struct signaal_lijst lijst = stand_signalen(tui);
	struct choice keuzes[SIGNAAL_AANTAL + 2] = { { "", "alle soorten" } };
	int codes[SIGNAAL_AANTAL + 1] = { -1 };
	bool er_is[SIGNAAL_AANTAL] = { false };
	int aantal = 1;
	int keuze;

	for (size_t i = 0; i < lijst.aantal; i++)
		er_is[lijst.rijen[i].code] = true;
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		if (er_is[code]) {
			const char *titel = signaal_title((enum signaal_code)code);

			codes[aantal] = code;
			keuzes[aantal++] = (struct choice){ titel, titel };
		}
	keuze = tui_choose(tui, "Welke soort?", keuzes);
	if (keuze >= 0)
		filter->code = codes[keuze];
	return keuze >= 0;
}

static bool kies_afdeling(struct tui *tui, struct filter *filter)
{
	static const struct choice keuzes[] = {
		{ "", "beide" }, { "so", "so" }, { "vso", "vso" }, { 0 },
	};
	int keuze = tui_choose(tui, "Welke afdeling?", keuzes);

	if (keuze >= 0)
		filter->afdeling = keuze == 0 ? NULL : keuzes[keuze].code;
	return keuze >= 0;
}

/* One of the names that stand with the signals. */
static bool kies_naam(struct tui *tui, struct naam_vraag vraag, bool mentor, char **gekozen)
{
	struct signaal_lijst lijst = stand_signalen(tui);
	struct arena arena = { 0 };
	bool done;

	vraag.namen = arena_alloc(&arena, lijst.aantal * sizeof(*vraag.namen));
	vraag.aantal = lijst.aantal;
	for (size_t i = 0; i < lijst.aantal; i++)
		vraag.namen[i] = mentor ? lijst.rijen[i].mentor : lijst.rijen[i].groep;
	done = naam_kiezen(tui, &vraag, gekozen);
	arena_clear(&arena);
	return done;
}

static bool kies_groep(struct tui *tui, struct filter *filter)
{
	return kies_naam(tui, (struct naam_vraag){ .vraag = "Welke groep?", .alle = "alle groepen",
		.typ = "Groep (leeg = alle)" }, false, &filter->groep);
}

static bool kies_mentor(struct tui *tui, struct filter *filter)
{
	return kies_naam(tui, (struct naam_vraag){ .vraag = "Welke mentor?",
		.alle = "alle mentoren", .typ = "Mentor (leeg = alle)" }, true, &filter->mentor);
}

static bool kies_alles(struct tui *tui, struct filter *filter)
{
	(void)tui;
	filter_wis(filter);
	return true;
}

/* Each returns whether something was chosen. */
static const struct {
	const char *label;
	bool (*kies)(struct tui *tui, struct filter *filter);
} keuzemenu[] = {
	{ "te laat: alleen wat te laat is", kies_te_laat },
	{ "let op: te laat, en wat aandacht vraagt", kies_dringend },
	{ "informatie: alleen ter informatie", kies_info },
	{ "soort ...", kies_soort },
	{ "afdeling ...", kies_afdeling },
	{ "groep ...", kies_groep },
	{ "mentor ...", kies_mentor },
	{ "wis het filter", kies_alles },
};

bool filter_vraag(struct tui *tui, struct filter *filter, const char *nu)
{
	struct choice keuzes[ARRAY_LEN(keuzemenu) + 1] = { { 0 } };
	struct text vraag = { 0 };
	int keuze;

	for (size_t i = 0; i < ARRAY_LEN(keuzemenu); i++)
		keuzes[i] = (struct choice){ keuzemenu[i].label, keuzemenu[i].label };
	text_printf(&vraag, "Nu te zien: %s. Wat wil je zien?", nu);
	keuze = tui_choose(tui, text_str(&vraag), keuzes);
	text_clear(&vraag);
	return keuze >= 0 && keuzemenu[keuze].kies(tui, filter);
}

void filter_words(struct words *out)
{
	for (size_t i = 0; i < ARRAY_LEN(keuzemenu); i++)
		words_add(out, &(struct word){ .text = keuzemenu[i].label });
}

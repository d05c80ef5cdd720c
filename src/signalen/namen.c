/* What a signal is called, and what there is to know about its kind: when it is given, where it is
 * solved, which settings steer it. All of it stands in signalen.def and in the file of the
 * signal. */
#include "intern.h"

#include <string.h>

static const struct rij {
	const struct signaal_soort *soort;
	bool agenda;
	enum entiteit_nr entiteit;
	int veld;
} soorten[SIGNAAL_AANTAL] = {
#define SIGNAAL(code, aan, vooraf, na, agenda, titel, entiteit, veld) \
	{&signaal_##code, agenda, entiteit, veld},
#include "cvb/signalen.def"
#undef SIGNAAL
};

static const char *const ernst_namen[ERNST_AANTAL] = {
	[ERNST_TE_LAAT] = "te_laat",
	[ERNST_WAARSCHUWING] = "waarschuwing",
	[ERNST_INFO] = "info",
};

const char *ernst_name(enum ernst ernst)
{
	return ernst_namen[ernst];
}

const char *ernst_shown(enum ernst ernst)
{
	return ernst == ERNST_TE_LAAT ? "te laat" : ernst_namen[ernst];
}

bool ernst_parse(const char *text, enum ernst *out)
{
	for (int ernst = 0; ernst < ERNST_AANTAL; ernst++) {
		if (strcmp(ernst_namen[ernst], text) == 0) {
			*out = (enum ernst)ernst;
			return true;
		}
	}
	return false;
}

bool signaal_agenda(enum signaal_code code)
{
	return code == REDEN_AANDACHTSPUNT || soorten[code].agenda;
}

const char *signaal_waarom(enum signaal_code code)
{
	if (code == REDEN_AANDACHTSPUNT)
		return "Iemand van school heeft dit met de hand gemerkt, en het is nog niet opgelost. "
		       "Het blijft op de agenda tot er een datum van oplossing bij staat.";
	return soorten[code].soort->waarom;
}

const struct signaal_soort *signaal_soort(enum signaal_code code)
{
	return soorten[code].soort;
}

enum entiteit_nr signaal_plaats(enum signaal_code code, int *veld)
{
	if (code == REDEN_AANDACHTSPUNT) {
		*veld = V_aandachtspunt_opgelost_op;
		return E_aandachtspunt;
	}
	*veld = soorten[code].veld;
	return soorten[code].entiteit;
}

/* ---- why ---- */

const char *gebruikt_tekst(const struct gebruikt *gebruikt, struct arena *arena)
{
	if (gebruikt->datum == GEEN_DAG)
		return gebruikt->woorden;
	return arena_printf(arena, "%s  %s", dag_tekst(gebruikt->datum, arena), gebruikt->woorden);
}

static void add_setting(struct text *out, const char *sleutel, const char *waarde)
{
	text_printf(out, "%s%s: %s", out->len > 0 ? ", " : "", sleutel, waarde);
}

/* "signalen.TLV_TERMIJN.vooraf: 180"; a signal without such a setting can only be switched off. */
static void add_own(struct text *out, enum signaal_code code, const struct config *config,
	struct arena *arena)
{
	const struct signaal_instelling *eigen = &config->signalen[code];
	const char *naam = signaal_code_name(code);

	if (eigen->vooraf >= 0)
		add_setting(out, arena_printf(arena, "signalen.%s.vooraf", naam),
			arena_printf(arena, "%d", eigen->vooraf));
	if (eigen->na >= 0)
		add_setting(out, arena_printf(arena, "signalen.%s.na", naam),
			arena_printf(arena, "%d", eigen->na));
	if (eigen->vooraf < 0 && eigen->na < 0)
		add_setting(out, arena_printf(arena, "signalen.%s.aan", naam),
			eigen->aan ? "true" : "false");
}

const char *signaal_instellingen(enum signaal_code code, const struct config *config,
	struct arena *arena)
{
	struct text out = {0}, waarde = {0};
	const char *sleutels, *kept;

	if (code == REDEN_AANDACHTSPUNT)
		return "";
	sleutels = soorten[code].soort->instellingen;
	add_own(&out, code, config, arena);
	while (sleutels && *sleutels) {
		size_t len = strcspn(sleutels, " ");
		const char *sleutel = arena_strndup(arena, sleutels, len);

		text_reset(&waarde);
		config_value(config, sleutel, &waarde);
		add_setting(&out, sleutel,
			strcmp(text_str(&waarde), "\"\"") == 0 ? "leeg" : text_str(&waarde));
		sleutels += len;
		sleutels += *sleutels == ' ';
	}
	kept = arena_strdup(arena, text_str(&out));
	text_clear(&out);
	text_clear(&waarde);
	return kept;
}

/* The config: YAML -> one checked struct. This layer is the only door to libyaml and knows no
 * database. Every number of the rules is a setting here, never a constant elsewhere. */
#ifndef CVB_CONFIG_H
#define CVB_CONFIG_H

#include "cvb/base.h"

/* A code and its name on the screen. */
struct code {
	const char *code;
	const char *naam;
};

struct niveau {
	const char *code;
	const char *naam;
	int rang; /* one ordered scale; two names may share a rang */
	bool so;
	bool vso;
};

struct lid {
	const char *naam;
	const char *rol;
};

struct nazorg_uitzondering {
	const char *profiel;
	dag vertrek_vanaf;
	int maanden;
};

enum signaal_code {
#define SIGNAAL(code, ...) SIGNAAL_##code,
#include "cvb/signalen.def"
#undef SIGNAAL
	SIGNAAL_AANTAL,
	/* On the agenda beside the signals: what a person marked by hand. It has no settings. */
	REDEN_AANDACHTSPUNT = SIGNAAL_AANTAL
};

struct signaal_instelling {
	bool aan;
	int vooraf; /* days; -1 = this signal has no such setting */
	int na;     /* days; -1 = this signal has no such setting */
};

enum kleur { KLEUR_AUTO, KLEUR_DONKER, KLEUR_LICHT, KLEUR_GEEN };

struct config {
	const char *bestand; /* where it was read; NULL = the built-in defaults */

	const char *school_naam;
	const char *school_brin;
	bool school_so;
	bool school_vso;
	const char *database;  /* "" = the default place */
	const char *gebruiker; /* "" = the login name */

	const struct lid *leden;
	size_t leden_aantal;

	int opp_dagen;
	int evaluatie_maanden;
	int laatste_jaren;
	int bewaren_maanden;

	int norm_niveau; /* percent */
	int norm_streefniveau;
	int norm_sociaal;
	int kleine_groep;
	int te_klein;

	int nazorg_maanden;
	const struct nazorg_uitzondering *nazorg_uitzonderingen;
	size_t nazorg_uitzonderingen_aantal;
	const int *volgmomenten; /* months, ascending */
	size_t volgmomenten_aantal;

	dag hoorrecht_vanaf;
	dag in_gebruik_vanaf; /* GEEN_DAG = all */

	int vergadering_maximum;
	int vergadering_minuten;

	struct signaal_instelling signalen[SIGNAAL_AANTAL];

	const struct niveau *niveaus;
	size_t niveaus_aantal;
	const struct code *bestemmingen;
	size_t bestemmingen_aantal;
	const struct code *redenen;
	size_t redenen_aantal;

	enum kleur scherm_kleur;
	bool scherm_muis;
	bool scherm_privacy;
	bool scherm_toegankelijk;

	struct arena arena; /* owns every text and list above */
};

/* The built-in defaults. Owned by the caller: config_free. */
struct config *config_defaults(void);

/* Reads `bestand` over the defaults. On ERR_INPUT `meldingen` holds every error, a line each:
 * "file:line:column: sentence"; ERR_FILE when it cannot be read; `*out` is then NULL. */
MUST_CHECK enum status config_load(const char *bestand, struct config **out,
	struct text *meldingen, struct error *err);
void config_free(struct config *config);

/* The settings in force as YAML that config_load reads back to the same. */
void config_write(const struct config *config, struct text *out);
/* The value of one setting ("termijnen.opp_dagen") as config_write has it. */
void config_value(const struct config *config, const char *sleutel, struct text *out);
/* The commented defaults: the text of config.example.yaml. */
void config_write_example(struct text *out);

/* NULL when the config has no such code. Borrowed from the config. */
const struct niveau *config_niveau(const struct config *config, const char *code);
const char *config_bestemming(const struct config *config, const char *code);
const char *config_reden(const struct config *config, const char *code);
const char *signaal_code_name(enum signaal_code code); /* "OPP_TERMIJN" */
const char *signaal_title(enum signaal_code code);

#endif

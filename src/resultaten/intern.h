/* What the files of the results share: one dossier on the peildatum, and one leaving. */
#ifndef CVB_RESULTATEN_INTERN_H
#define CVB_RESULTATEN_INTERN_H

#include "cvb/regels.h"
#include "cvb/resultaten.h"

/* A dossier as every figure sees it. */
struct blik {
	const struct dossier *dossier;
	const struct resultaten_vraag *vraag;
	struct dossier_termen termen; /* on the peildatum */
	struct d_wijzigingen wijzigingen; /* as known on the peildatum */
};

void groep_add(struct groep *groep, struct groep_lid lid, struct arena *arena);
void ja_nee_add(struct ja_nee_cijfers *cijfers, bool ja, struct groep_lid lid,
	struct arena *arena);
void ja_nee_close(struct ja_nee_cijfers *cijfers);

/* ---- leavers (vertrek.c, tellen.c, profielen.c) ---- */

enum telling { TELT_MEE, TELT_ONGEPLAND, TELT_KORTER };
enum streef_uitslag { STREEF_BEHAALD, STREEF_NIET_BEHAALD, STREEF_NVT, STREEF_ONBEKEND };

/* One leaving that is in a figure. */
struct vertrek {
	struct groep_lid lid;
	int jaar; /* index in per_jaar */
	enum telling telling;
	enum richting niveau; /* against that of the opp: GELIJK = behaald, GEEN = onbekend */
	enum streef_uitslag taal, rekenen, sociaal;
	const char *uitstroomprofiel; /* of the opp that it is measured against */
	const char *bestemming;       /* where the pupil went */
	bool gewijzigd; /* a change of profiel or niveau in the last years */
};

/* False when this leaving is in no figure: another afdeling or year, planned, or a death. The texts
 * are those of the dossier. */
bool vertrek_judge(const struct blik *blik, const struct d_uitstroom *uitstroom,
	struct vertrek *out);
/* All figures about leavers; the texts of `vertrekken` live in the arena of `resultaten`. */
void vertrekken_count(struct resultaten *resultaten, const struct vertrek *vertrekken,
	size_t aantal);

void niveau_add(struct niveau_cijfers *niveau, const struct vertrek *vertrek, struct arena *arena);
void niveau_close(struct niveau_cijfers *niveau);
/* Is it one of `meegeteld`? Only after the years were chosen. */
bool vertrek_counts(const struct resultaten *resultaten, const struct vertrek *vertrek);
/* The order of the config; what it does not know comes behind it, and empty (NULL) last. */
bool bestemming_before(const struct config *config, const char *a, const char *b);
void profielen_count(struct resultaten *resultaten, const struct vertrek *vertrekken,
	size_t aantal);

/* ---- figures that grow dossier by dossier; close works out their percentages ---- */

void termijnen_add(struct resultaten *resultaten, const struct blik *blik);
void termijnen_close(struct resultaten *resultaten);

/* ---- bestendiging.c: per volgmoment of the config, whatever leavers are added ---- */

struct volging {
	const struct config *config;
	dag peildatum;
	struct arena *arena; /* of the groups */
};

/* One for each volgmoment, empty; in the arena. */
struct bestendiging *bestendiging_new(const struct config *config, struct arena *arena);
/* Left the vso, planned and alive: these are asked how it goes. */
bool bestendiging_volgt(const struct d_uitstroom *uitstroom);
void bestendiging_leaver(const struct volging *volging, struct bestendiging *momenten,
	const struct dossier *dossier, const struct d_uitstroom *uitstroom);
void bestendiging_percentages(struct bestendiging *momenten, size_t aantal);

void bestendiging_open(struct resultaten *resultaten);
void bestendiging_add(struct resultaten *resultaten, const struct blik *blik);
void bestendiging_close(struct resultaten *resultaten);
void kwaliteit_add(struct resultaten *resultaten, const struct blik *blik);
void kwaliteit_close(struct resultaten *resultaten);

enum indicatie indicatie_of(const struct resultaten *resultaten);

#endif

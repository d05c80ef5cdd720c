/* The results of a school: what the inspection looks at (OR1, OR2), as an aid to the school and
 * never as a verdict. Every figure knows the pupils behind it. */
#ifndef CVB_RESULTATEN_H
#define CVB_RESULTATEN_H

#include "cvb/dossier.h"

/* A figure: how many, and who. */
struct groep {
	size_t aantal;
	size_t cap;
	int64_t *leerlingen; /* ids, in the order of the school; xfree by resultaten_free */
};

/* A percentage with one decimal, half away from zero; when the denominator is 0 there is none. */
struct percentage {
	bool is;
	int tienden; /* 778 = 77,8% */
};
struct percentage percentage_of(long teller, long noemer);

struct niveau_cijfers {
	struct groep behaald, hoger, lager, onbekend;
	struct percentage percentage, ondergrens, bovengrens;
};

struct streef_cijfers {
	struct groep behaald, niet_behaald, nvt, onbekend;
	struct percentage percentage;
};

struct ja_nee_cijfers {
	struct groep ja, nee;
	struct percentage percentage;
};

struct profiel_cijfers {
	const char *uitstroomprofiel; /* NULL = none; comes last */
	struct groep meegeteld, behaald;
	struct percentage percentage;
};

struct jaar_cijfers {
	int schooljaar;
	struct groep meegeteld;
	struct niveau_cijfers niveau;
};

struct profiel_bestemming {
	const char *uitstroomprofiel, *bestemming; /* NULL = empty */
	struct groep leerlingen;
};

struct bestendiging {
	int maanden;
	struct groep leerlingen, zelfde_plek, andere_passende_plek, uitgevallen, onbekend;
	struct percentage percentage, ondergrens;
};

enum indicatie { INDICATIE_HAALT_NORM, INDICATIE_HAALT_NORM_NIET, INDICATIE_TE_KLEIN,
	INDICATIE_ONBEKEND };

struct resultaten {
	int schooljaar;
	bool vso;
	dag peildatum;
	int meegetelde_jaren[3]; /* oldest first */
	int meegetelde_jaren_aantal; /* 1 or 3 */
	struct groep vertrokken, meegeteld, ongepland, korter_dan_een_jaar;
	struct niveau_cijfers niveau;
	struct streef_cijfers taal, rekenen, sociaal;
	struct percentage streef_gemiddeld, streef_ondergrens, streef_bovengrens;
	enum indicatie indicatie;
	struct profiel_cijfers *per_profiel;
	size_t per_profiel_aantal;
	struct jaar_cijfers per_jaar[3]; /* oldest first */
	struct groep wijzigingen_laatste_jaren;
	struct percentage wijzigingen_percentage;
	struct groep wisselingen, wisselingen_van;
	struct percentage wisselingen_percentage;
	struct profiel_bestemming *profiel_bestemming;
	size_t profiel_bestemming_aantal;
	struct ja_nee_cijfers opp_zes_weken, evaluatie_schooljaar, instemming;
	struct bestendiging *bestendiging; /* vso only */
	size_t bestendiging_aantal;

	/* The quality of the plans, over the ingeschreven pupils of this afdeling with a huidige opp:
	 * what the inspection counted. */
	struct ja_nee_cijfers vier_delen;     /* passes the four legal parts */
	struct groep mist_bestemming, mist_onderbouwing, mist_ondersteuning, mist_instemming;
	struct ja_nee_cijfers meetbare_doelen; /* of those with a handelingsdeel */
	struct ja_nee_cijfers evaluatie_volledig; /* last evaluation: product, process, conclusion */
	struct ja_nee_cijfers afwijking_volledig; /* of the running deviations: all five elements */

	struct arena arena; /* owns the arrays and texts */
};

/* `vso`: which afdeling. Reference date: store->vandaag. Owned by the caller: resultaten_free. */
struct resultaten *resultaten_of(struct store *store, int schooljaar, bool vso);
/* The same of dossiers that were loaded, on any day. */
struct resultaten *resultaten_of_dossiers(const struct dossier_lijst *dossiers,
	const struct config *config, int schooljaar, bool vso, dag peildatum);
void resultaten_free(struct resultaten *resultaten);
const char *indicatie_name(enum indicatie indicatie); /* "haalt_norm" */

#endif

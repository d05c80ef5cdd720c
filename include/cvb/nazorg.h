/* Nazorg as a list of work: which former pupils ask for something on a day, and why. The groups
 * follow the signals about leaving and nazorg (domain 3.6), also those that the school switched
 * off; nothing is computed a second time. */
#ifndef CVB_NAZORG_H
#define CVB_NAZORG_H

#include "cvb/signalen.h"

/* In the order of the list. A leaver stands in one of BELLEN, BINNENKORT, VENSTER, OVERIG and
 * GEEN_CONTACT, and besides in VRAAG (once per request) and VERTREK when there is reason to. */
enum nazorg_groep {
	NAZORG_BELLEN,       /* a volgmoment has come and no contact carries it */
	NAZORG_VRAAG,        /* a request of pupil or parent is open */
	NAZORG_BINNENKORT,   /* the next volgmoment comes within NAZORG_BINNENKORT_DAGEN */
	NAZORG_VENSTER,      /* the window ends soon */
	NAZORG_VERTREK,      /* bestemming, niveau or overdracht is missing */
	NAZORG_OVERIG,       /* in the window, nothing to do now */
	NAZORG_GEEN_CONTACT, /* in the window, does not want to be called */
	NAZORG_GROEPEN
};

#define NAZORG_BINNENKORT_DAGEN 60

/* Texts and codes live in the arena. */
struct nazorg_rij {
	enum nazorg_groep groep;
	enum ernst ernst;       /* te laat: a request that waits too long */
	dag datum;              /* of the moment, the request, the end, the leaving; or GEEN_DAG */
	const char *reden;      /* the sentence of the signal; "" = none */
	int64_t leerling;
	const char *leerlingnummer, *naam, *sorteer;
	bool meerderjarig;      /* is the one to speak with */
	int64_t uitstroom;      /* id of the leaving */
	dag vertrokken;
	const char *bestemming; /* code; may be NULL */
	const char *geen_contact; /* geen_contact_gewenst: "ja", "nee" or NULL */
	dag tot;                /* last day of the window; GEEN_DAG = never */
	bool loopt_af;          /* that comes soon */
	int maanden;            /* the volgmoment that a contact of today carries; -1 = none */
	dag moment;             /* its day; GEEN_DAG = none */
	int64_t verzoek;        /* id of the request; 0 = it is not about one */
};

struct nazorg_lijst {
	struct nazorg_rij *rijen; /* in the arena; by group, datum (none last), name */
	size_t aantal;
	size_t per_groep[NAZORG_GROEPEN];
};

/* Of the whole school on store->vandaag. Who died is in no group. */
struct nazorg_lijst nazorg_lijst(struct store *store, struct arena *arena);
/* The same in slices; `nazorg_uit` ends it. */
void nazorg_ronde(struct ronde *ronde, struct store *store, struct arena *arena);
struct nazorg_lijst nazorg_uit(struct ronde *ronde);
/* Of one dossier on any day. Everything is in the arena. */
struct nazorg_lijst nazorg_lijst_of(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena);

#endif

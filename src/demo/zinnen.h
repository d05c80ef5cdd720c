/* The sentences of the demo school, per purpose: data that the writers draw from. */
#ifndef CVB_DEMO_ZINNEN_H
#define CVB_DEMO_ZINNEN_H

#include "verhaal.h"

/* The kinds of need that the texts of one pupil agree with. */
#define BEELDEN(BEELD) \
	BEELD(emb) BEELD(zml) BEELD(ass) BEELD(gedrag) BEELD(lichamelijk) BEELD(angst)

enum beeld {
#define BEELD(naam) BEELD_##naam,
	BEELDEN(BEELD)
#undef BEELD
	BEELD_AANTAL
};

/* zinnen_beeld.c */
#define BEELD(naam) \
	extern const struct bank bank_belemmert_##naam, bank_bevordert_##naam, bank_steunt_##naam;
BEELDEN(BEELD)
#undef BEELD
extern const struct bank bank_belemmert_omgeving, bank_bevordert_omgeving;

/* zinnen_opp.c */
extern const struct bank bank_interesses, bank_interesses_emb, bank_sterke_kanten, bank_vakken_so,
	bank_vakken_vso, bank_soorten_werk, bank_onderbouwing_dagbesteding,
	bank_onderbouwing_arbeidsmarkt, bank_onderbouwing_vervolgonderwijs, bank_onderbouwing_so_laag,
	bank_onderbouwing_so_hoog, bank_onderbouwing_steun, bank_afwijking_programma_zinnen,
	bank_gehoord_wijzen, bank_niet_gehoord_redenen, bank_streef_laag,
	bank_streef_midden, bank_streef_hoog, bank_streef_sociaal_zinnen, bank_intern_zinnen,
	bank_afwijking_inhouden, bank_afwijking_redenen, bank_afwijking_programmas,
	bank_afwijking_opbouwen, bank_inspanning_zinnen, bank_inspanning_stage,
	bank_visie_ouders_zinnen, bank_visie_leerling_zinnen, bank_correctie_zinnen,
	bank_motivatie_hoger, bank_motivatie_lager, bank_motivatie_gelijk, bank_reden_laatbloeier,
	bank_reden_stagnatie, bank_reden_sprongsgewijs, bank_reden_thuissituatie,
	bank_reden_overgang_so_vso, bank_reden_sociaal_emotioneel, bank_reden_stage,
	bank_reden_indicatie, bank_reden_wens, bank_reden_geen_plek, bank_reden_anders;

/* zinnen_doel.c */
/* For whom a goal is: by what the pupil learns; the last two keep it to one afdeling. */
enum {
	VOOR_ALLEEN_EMB = 1,
	VOOR_LAAG = 2,
	VOOR_MIDDEN = 4,
	VOOR_HOOG = 8,
	VOOR_SO = 16,
	VOOR_VSO = 32
};

struct doel_zin {
	unsigned voor;
	const char *type, *omschrijving, *beginsituatie, *streef, *meetwijze, *actie, *frequentie,
		*uitvoerder;
};
extern const struct doel_zin doel_zinnen[];
extern const size_t doel_zinnen_aantal;
extern const struct bank bank_vaag_didactisch, bank_vaag_gedrag, bank_vaag_voorwaardelijk,
	bank_bewijs_ja, bank_bewijs_deels, bank_bewijs_nee;

/* zinnen_evaluatie.c */
extern const struct bank bank_product_ja, bank_product_deels, bank_product_nee, bank_proces_kort,
	bank_proces_lang, bank_conclusie_ja, bank_conclusie_deels, bank_conclusie_nee,
	bank_tevreden_leerling_zinnen, bank_tevreden_ouders_zinnen, bank_tevreden_uitvoerder_zinnen,
	bank_motivatie_handhaven, bank_motivatie_doelen_bijstellen, bank_motivatie_intensiveren,
	bank_motivatie_verminderen, bank_motivatie_perspectief_bijstellen, bank_vergader_plaatsen,
	bank_besluit_opp_nieuw, bank_besluit_opp_wijziging, bank_besluit_evaluatie,
	bank_besluit_overig, bank_besluit_motivatie, bank_onderwerpen_overig, bank_actie_leerling,
	bank_actie_vso, bank_actie_school;

/* zinnen_vervolg.c */
extern const struct bank bank_organisaties_arbeid, bank_organisaties_dagbesteding,
	bank_organisaties_maatschappelijk, bank_wens_zinnen, bank_beoordeling_past,
	bank_beoordeling_twijfel, bank_beoordeling_past_niet, bank_reden_einde_zinnen,
	bank_overdracht_mbo, bank_overdracht_hoger, bank_overdracht_vo, bank_overdracht_po,
	bank_overdracht_werk, bank_overdracht_dagbesteding,
	bank_uitstroom_opmerkingen, bank_opmerking_geen_plek, bank_opmerking_overleden,
	bank_opmerking_onbekend, bank_nazorg_domeinen, bank_nazorg_vragen, bank_nazorg_acties,
	bank_nazorg_goed, bank_nazorg_thuis, bank_nazorg_slecht, bank_nazorg_gemist,
	bank_doorverwijzingen,
	bank_nazorg_met, bank_notitie_gesprek, bank_notitie_observatie, bank_notitie_telefoon,
	bank_notitie_stage, bank_notitie_overig, bank_notitie_intern, bank_contact_opmerkingen,
	bank_relaties_extra, bank_relaties_vso, bank_aandachtspunten, bank_oplossingen,
	bank_weigeringen, bank_ontvangers;

#endif

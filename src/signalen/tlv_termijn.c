/* The tlv ends before the pupil is expected to leave. */
#include "delen.h"

/* The one that ends last. NULL when there is none, or when one never ends. */
static const struct d_tlv *last_tlv(const struct dossier *dossier)
{
	const struct d_tlv *laatste = NULL;

	for (size_t i = 0; i < dossier->tlv_aantal; i++) {
		const struct d_tlv *tlv = &dossier->tlv[i];

		if (tlv->tot == GEEN_DAG)
			return NULL;
		if (!laatste || tlv->tot > laatste->tot)
			laatste = tlv;
	}
	return laatste;
}

static void tell(const struct beeld *beeld, const struct vondst *vondst)
{
	const char *tot = dag_zin(beeld, vondst->datum);

	if (vondst->ernst == ERNST_TE_LAAT)
		meld(beeld, vondst, "De tlv gold tot en met %s en de leerling is nog ingeschreven; "
			"vraag meteen een nieuwe aan bij het samenwerkingsverband.", tot);
	else if (beeld->termen.ref == GEEN_DAG)
		meld(beeld, vondst, "De tlv geldt tot en met %s en er is geen verwachte uitstroom; vul "
			"die in, of vraag op tijd een nieuwe tlv aan bij het samenwerkingsverband.", tot);
	else
		meld(beeld, vondst, "De tlv geldt tot en met %s en de uitstroom is pas op %s; vraag op "
			"tijd een nieuwe aan bij het samenwerkingsverband.", tot,
			dag_zin(beeld, beeld->termen.ref));
}

const struct d_tlv *tlv_te_kort(const struct beeld *beeld)
{
	const struct d_tlv *tlv = last_tlv(beeld->dossier);
	dag ref = beeld->termen.ref;

	return tlv && (ref == GEEN_DAG || tlv->tot < ref) ? tlv : NULL;
}

static void vraag(const struct beeld *beeld)
{
	const struct d_tlv *tlv = tlv_te_kort(beeld);
	struct vondst vondst = {.entiteit = E_tlv};

	if (!tlv)
		return;
	vondst.datum = tlv->tot;
	gebruik(beeld, (struct gebruikt){"tlv die het laatst afloopt", tlv->tot, E_tlv, tlv->id});
	gebruik_ref(beeld);
	if (term_ernst(beeld, tlv->tot, &vondst.ernst))
		tell(beeld, &vondst);
}

const struct signaal_soort signaal_TLV_TERMIJN = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling van cluster 3 of 4 volgt (v)so met een toelaatbaarheidsverklaring "
		"van het samenwerkingsverband; cluster 1 en 2 hebben die niet. Een tlv kan aflopen voor "
		"de leerling vertrekt, en een nieuwe aanvragen kost tijd. Het signaal kijkt naar de tlv "
		"die het laatst afloopt, en komt als dat voor de geplande of verwachte uitstroom is, of "
		"als die datum niet bekend is. Een tlv zonder einddatum blijft geldig. Bron: de Wet op de "
		"expertisecentra (toelating) en de regels over passend onderwijs; hoeveel dagen vooraf "
		"kiest de school.",
};

/* What a record of each kind is: its fields and its SQL, spelled out from the tables in
 * include/cvb/velden/ at compile time, so that no SQL is ever built from text. */
#include "cvb/store.h"

#define PLAK_(a, b) a##b
#define PLAK(a, b) PLAK_(a, b)
#define TEKST_(a) #a
#define TEKST(a) TEKST_(a)
#define CODES(lijst) CODES_##lijst, 0, 0
#define BEREIK(laagste, hoogste) CODES_geen, laagste, hoogste
#define VRIJ CODES_geen, 0, 0

#define E_NAAM leerling
#define E_DEF "cvb/velden/leerling.def"
#define E_FROM " t"
#define E_LEERLING "t.id"
#define E_ORDER "t.leerlingnummer"
#define E_ORDER_ALLE E_ORDER
#define E_ZELF
#include "entiteit_sjabloon.h"

#define E_NAAM contact
#define E_DEF "cvb/velden/contact.def"
#define E_ORDER "t.volgorde IS NULL, t.volgorde, t.naam"
#include "entiteit_sjabloon.h"

#define E_NAAM tlv
#define E_DEF "cvb/velden/tlv.def"
#define E_ORDER "t.van, t.nummer"
#include "entiteit_sjabloon.h"

#define E_NAAM opp
#define E_DEF "cvb/velden/opp.def"
#define E_ORDER "t.versie"
#include "entiteit_sjabloon.h"

#define E_NAAM doel
#define E_DEF "cvb/velden/doel.def"
#define E_ORDER "t.opp_versie, t.nr"
#include "entiteit_sjabloon.h"

#define E_NAAM evaluatie
#define E_DEF "cvb/velden/evaluatie.def"
#define E_ORDER "t.datum"
#include "entiteit_sjabloon.h"

#define E_NAAM stage
#define E_DEF "cvb/velden/stage.def"
#define E_ORDER "t.van, t.soort"
#include "entiteit_sjabloon.h"

#define E_NAAM uitstroom
#define E_DEF "cvb/velden/uitstroom.def"
#define E_ORDER "t.datum"
#include "entiteit_sjabloon.h"

#define E_NAAM nazorg
#define E_DEF "cvb/velden/nazorg.def"
#define E_ORDER "t.datum, t.wijze"
#include "entiteit_sjabloon.h"

#define E_NAAM vergadering
#define E_DEF "cvb/velden/vergadering.def"
#define E_FROM " t"
#define E_LEERLING "0"
#define E_ORDER "t.datum"
#define E_ORDER_ALLE E_ORDER
#define E_ZELF
#include "entiteit_sjabloon.h"

#define E_NAAM besluit
#define E_DEF "cvb/velden/besluit.def"
#define E_ORDER "t.datum, t.nr"
#include "entiteit_sjabloon.h"

#define E_NAAM actie
#define E_DEF "cvb/velden/actie.def"
#define E_FROM " t LEFT JOIN leerling l ON l.id = t.leerling"
#define E_ORDER "t.nummer"
#define E_ORDER_ALLE E_ORDER
#include "entiteit_sjabloon.h"

#define E_NAAM notitie
#define E_DEF "cvb/velden/notitie.def"
#define E_ORDER "t.datum, t.nr"
#include "entiteit_sjabloon.h"

#define E_NAAM aandachtspunt
#define E_DEF "cvb/velden/aandachtspunt.def"
#define E_ORDER "t.datum, t.nr"
#include "entiteit_sjabloon.h"

#define E_NAAM toestemming
#define E_DEF "cvb/velden/toestemming.def"
#define E_ORDER "t.nr"
#include "entiteit_sjabloon.h"

#define E_NAAM agendapunt
#define E_DEF "cvb/velden/agendapunt.def"
#define E_ORDER "t.datum"
#include "entiteit_sjabloon.h"

static const struct entiteit entiteiten[] = {
#define ENTITEIT(naam, bestand, enkelvoud, meervoud) \
	{ E_##naam, #naam, bestand, enkelvoud, meervoud, velden_##naam, V_##naam##_AANTAL, \
	  sql_id_##naam, sql_sleutel_##naam, sql_leerling_##naam, sql_alle_##naam, \
	  sql_insert_##naam, sql_update_##naam, sql_delete_##naam },
#include "cvb/entiteiten.def"
#undef ENTITEIT
};

const struct entiteit *entiteit_get(enum entiteit_nr nr)
{
	return &entiteiten[nr];
}

const char *const *entiteit_tables(void)
{
	static const char *const tables[] = {
#define ENTITEIT(naam, ...) #naam,
#include "cvb/entiteiten.def"
#undef ENTITEIT
		NULL
	};

	return tables;
}

int entiteit_leerling_veld(const struct entiteit *soort)
{
	for (int i = 0; i < soort->aantal; i++)
		if (soort->velden[i].soort == SOORT_LEERLING)
			return i;
	return -1;
}

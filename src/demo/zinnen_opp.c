/* Sentences of an opp version: why this destination, what may differ, why it changed. Only data. */
#include "zinnen.h"

BANK(interesses,
	"muziek", "dieren", "treinen", "koken", "voetbal", "auto's", "tuinieren",
	"dinosaurussen", "films", "computers", "vissen", "dansen", "de brandweer",
	"landkaarten", "bakken", "paarden", "lego", "vliegtuigen", "schilderen", "zwemmen");
BANK(interesses_emb,
	"muziek", "schommelen", "het warme water van het bad", "voorlezen", "licht en kleur",
	"zwemmen", "trillingen van de geluidsbak", "buiten rijden", "zang",
	"knuffelen met de hond");
BANK(sterke_kanten,
	"tekenen", "bouwen", "sport", "koken", "muziek", "het verzorgen van dieren",
	"sorteren en ordenen", "het onthouden van routes", "werken met de handen",
	"werken op de computer", "hoofdrekenen", "lezen", "het zien van details",
	"toneelspelen");
BANK(vakken_so,
	"rekenen", "taal", "lezen", "spelling", "schrijven", "wereldoriëntatie");
BANK(vakken_vso,
	"rekenen", "begrijpend lezen", "spelling", "Engels", "biologie", "wiskunde",
	"Nederlands", "schrijfvaardigheid");
BANK(soorten_werk,
	"het groen", "de keuken", "de schoonmaak", "de techniek", "een magazijn", "een winkel",
	"de zorg", "de dierverzorging", "de fietsenmakerij", "de bakkerij", "de post",
	"het hout", "de wasserij", "de horeca");

/* ---- onderbouwing ---- */

BANK(onderbouwing_dagbesteding,
	"{naam} functioneert op een niveau waarbij begeleiding bij dagelijkse handelingen "
	"nodig blijft. De bestemming {bestemming} sluit daarbij aan.",
	"Het niveau is al [twee|drie] jaar stabiel. In [een vaste groep|een rustige omgeving] "
	"komt {naam} tot activiteit en plezier; {bestemming} biedt dat ook na school.",
	"Uit observaties in de groep en het verslag van de gedragsdeskundige blijkt dat "
	"{naam} het best tot {zijn} recht komt bij {bestemming}.",
	"{naam} kan taken uitvoeren als iemand in de buurt is om te helpen. Loonvormende "
	"arbeid is niet haalbaar; {bestemming} wel.");
BANK(onderbouwing_arbeidsmarkt,
	"{naam} laat bij de praktijkvakken een werkhouding zien die past bij {bestemming}. "
	"[Tempo|Zelfstandigheid|Doorzettingsvermogen] is het belangrijkste aandachtspunt.",
	"De belangstelling gaat uit naar werken in {werk}. De arbeidsinteressetest en de "
	"stage-ervaringen wijzen dezelfde kant op: {bestemming}.",
	"{naam} leert vooral door te doen. Met een duidelijke taak en een vaste begeleider "
	"haalt {hij} naar verwachting het niveau {niveau}.",
	"Cognitief is een diploma niet haalbaar; praktisch kan {naam} veel. Een plek in "
	"{werk} met begeleiding op afstand is reëel.");
BANK(onderbouwing_vervolgonderwijs,
	"De toetsresultaten van {naam} liggen op het niveau {niveau}. De groei in de laatste "
	"twee jaar geeft vertrouwen dat de bestemming {bestemming} haalbaar is.",
	"{naam} kan de leerstof aan op het niveau {niveau}, als rust en overzicht geboden "
	"worden. De volgende stap is {bestemming}.",
	"Uit het intelligentieonderzoek blijkt een [disharmonisch profiel|gemiddelde aanleg]. "
	"Met de ondersteuning die er nu is, haalt {naam} voldoendes; {bestemming} is een "
	"passend doel.",
	"{naam} wil zelf graag verder leren, het liefst voor werk in {werk}. De leraren "
	"steunen dat: de vakken op het niveau {niveau} gaan goed.");
BANK(onderbouwing_so_laag,
	"{naam} ontwikkelt zich in kleine stappen. De leerlijnen laten [een gelijkmatige "
	"groei|groei bij de praktische vakken] zien die past bij {niveau}.",
	"Uit het onderzoek van de gedragsdeskundige blijkt dat {naam} blijvend veel "
	"ondersteuning nodig heeft. Na het so is een plek in het vso passend: {niveau}.",
	"De ontwikkeling van {naam} is wisselend, maar gaat vooruit. Voorlopig gaan we uit "
	"van {niveau}; elk jaar kijken we opnieuw.");
BANK(onderbouwing_so_hoog,
	"De toetsen van {vak} laten zien dat {naam} de leerstof aankan, mits de ondersteuning "
	"blijft. Het verwachte niveau is {niveau}.",
	"{naam} heeft een gemiddelde aanleg, maar laat dat door {zijn} ondersteuningsbehoefte "
	"nog niet altijd zien. We verwachten uitstroom op het niveau {niveau}.",
	"De achterstand bij {vak} is in het afgelopen jaar kleiner geworden. We gaan uit van "
	"{niveau}.");
BANK(onderbouwing_steun,
	"De {ouders} <herkent|herkennen> dit beeld en <staat|staan> achter deze bestemming.",
	"{naam} zegt hierover zelf: \"[Ik wil gewoon iets doen wat ik leuk vind|Dat lijkt me "
	"goed|Als ik maar niet te ver hoef te reizen|Ik denk dat ik dat wel kan].\"",
	"De commissie heeft de gegevens van de leraren, de gedragsdeskundige en de {ouders} "
	"naast elkaar gelegd; ze wijzen dezelfde kant op.",
	"De uitkomst van de leerlijnen is vergeleken met die van leerlingen met een "
	"vergelijkbaar beeld.",
	"Bij de volgende evaluatie kijken we of de verwachting nog klopt.");

/* ---- the rest of a version ---- */

BANK(afwijking_programma_zinnen,
	"{naam} volgt {vak} op een lager niveau dan de andere vakken.",
	"In plaats van een vreemde taal krijgt {naam} extra {vak}.",
	"{naam} doet niet mee aan gymnastiek in de grote zaal, maar krijgt bewegen in een "
	"kleine groep.",
	"Een deel van de theorievakken is vervangen door praktijk in de schoolwerkplaats.",
	"Het vak {vak} wordt over twee jaar verdeeld.");
BANK(gehoord_wijzen,
	"gesprek met de mentor", "gesprek met de intern begeleider", "tekening en gesprek",
	"vragenlijst met pictogrammen", "observatie in de groep",
	"filmpje dat de leerling zelf maakte", "gesprek thuis, met de ouders erbij");
BANK(niet_gehoord_redenen,
	"{naam} kan {zijn} mening hierover niet geven, ook niet met pictogrammen. De {ouders} "
	"en de vaste begeleider hebben verteld waar {hij} plezier in heeft.",
	"{naam} wilde niet over dit onderwerp praten. We proberen het bij de volgende "
	"evaluatie opnieuw.",
	"{naam} was in deze periode opgenomen in het ziekenhuis.");
BANK(streef_laag,
	"communicatie: kiezen uit twee", "communicatie: vraagt om hulp", "leerlijn niveau 3",
	"leerlijn niveau 5", "zelfredzaamheid: met hulp");
BANK(streef_midden,
	"1F deels", "leerlijn niveau 9", "leerlijn niveau 11", "1F", "functioneel lezen");
BANK(streef_hoog,
	"1F", "2F", "2F deels", "3F", "1S");
BANK(streef_sociaal_zinnen,
	"vraagt op tijd om hulp", "werkt samen in een tweetal", "houdt zich aan afspraken",
	"kan omgaan met kritiek", "wacht op de beurt", "geeft grenzen aan",
	"voert een kort gesprek", "werkt een dagdeel zelfstandig");
BANK(intern_zinnen,
	"De {ouders} <vindt|vinden> de bestemming laag. Voor de volgende evaluatie eerst "
	"bellen.",
	"Signaal van de schoolarts over {zijn} medicatie meenemen in het volgende overleg.",
	"Veilig Thuis is om advies gevraagd; zie de notities. Niet bespreken waar {naam} bij "
	"is.",
	"Let op: de {ouders} <wil|willen> brieven in eenvoudige taal.",
	"De gedragsdeskundige twijfelt of het laatste intelligentieonderzoek nog geldig is.",
	"In de commissie is over het niveau verschillend gedacht; bij de evaluatie opnieuw "
	"bespreken.");

/* ---- deviation of onderwijstijd: the five elements ---- */

BANK(afwijking_inhouden,
	"{naam} komt vier ochtenden per week naar school en is de middagen thuis.",
	"{naam} is op maandag en vrijdag om half twaalf vrij.",
	"{naam} begint later: elke dag om tien uur in plaats van half negen.",
	"{naam} volgt drie dagen onderwijs en heeft twee dagen dagbehandeling.");
BANK(afwijking_redenen,
	"De schoolarts en de gedragsdeskundige zien dat een volledige week nog te zwaar is; "
	"na twee dagen neemt de vermoeidheid sterk toe.",
	"Na een jaar thuiszitten moet {naam} het ritme weer opbouwen. De commissie volgt "
	"daarin het advies van de behandelaar.",
	"De behandeling in het [revalidatiecentrum|behandelcentrum] valt onder schooltijd en "
	"kan niet op een ander moment.",
	"Door de aandoening is {naam} volgens de kinderarts wisselend belastbaar.");
BANK(afwijking_programmas,
	"In de uren op school krijgt {naam} taal, rekenen en de praktijkvakken; de mentor "
	"begeleidt de overgang naar huis.",
	"De ochtenden zijn voor de leervakken. Creatieve vakken en gymnastiek vervallen "
	"tijdelijk.",
	"{naam} krijgt op school les in een groepje van drie en werkt thuis niet aan "
	"schooltaken.",
	"De leervakken staan op de dagen dat {naam} er is; de leraar belt wekelijks met de "
	"behandelgroep.");
BANK(afwijking_opbouwen,
	"Elke [vier|zes] weken komt er een dagdeel bij, tot een volledige week. {ib} bewaakt "
	"het schema met de {ouders}.",
	"Na de [herfstvakantie|voorjaarsvakantie] begint de opbouw met één middag per week; "
	"de commissie beslist over elke volgende stap.",
	"Het schema gaat van drie naar vijf dagen in [drie|vier] stappen, met na elke stap "
	"een evaluatie.");

/* ---- what was done before a change, and what people think of it ---- */

BANK(inspanning_zinnen,
	"Eerst is een jaar lang extra instructie gegeven bij {vak}, zonder voldoende "
	"resultaat.",
	"De ondersteuning is twee keer aangepast en de gedragsdeskundige heeft opnieuw "
	"onderzoek gedaan.",
	"De mentor heeft [een half jaar|een schooljaar] wekelijks met {naam} aan werkhouding "
	"gewerkt.",
	"{naam} heeft een periode proefgedraaid in een andere groep.",
	"De instructie en de werkplek zijn aangepast, en elke maand is gekeken wat dat "
	"opleverde.");
BANK(inspanning_stage,
	"Er zijn drie stageplekken geprobeerd met steeds meer begeleiding.",
	"Een jobcoach en de stagebegeleider hebben samen gekeken wat wel lukt.");
BANK(visie_ouders_zinnen,
	"De {ouders} <is|zijn> het eens met de wijziging en <vindt|vinden> dat {naam} nu meer "
	"rust heeft.",
	"De {ouders} <had|hadden> liever het oude perspectief gehouden, maar "
	"<begrijpt|begrijpen> het besluit.",
	"De {ouders} <is|zijn> trots op {naam} en <vertrouwt|vertrouwen> op deze stap.",
	"De {ouders} <heeft|hebben> tijd nodig om aan het idee te wennen en <wil|willen> over "
	"een half jaar opnieuw praten.",
	"De {ouders} <heeft|hebben> de nieuwe plek bezocht en <ziet|zien> {naam} daar wel "
	"werken.");
BANK(visie_leerling_zinnen,
	"{naam} vindt het jammer, maar zegt ook dat het nu beter te doen is.",
	"{naam} is blij en heeft er zin in.",
	"{naam} zegt: \"[Zo kan ik het wel|Dit past beter bij mij|Ik wil laten zien dat ik "
	"het kan|Ik vind het prima, als ik maar bij mijn groep blijf].\"",
	"{naam} heeft meegedacht en vooral gevraagd naar [de reistijd|de nieuwe groep|de "
	"begeleiding].",
	"{naam} weet nog niet goed wat {hij} ervan vindt.");
BANK(correctie_zinnen,
	"In de vorige versie was bij het overnemen het verkeerde niveau gekozen. Dit is de "
	"versie zoals de commissie die heeft besproken.",
	"Herstel van een vergissing bij het invoeren; de inhoud van het besluit is niet "
	"veranderd.");

/* ---- the same change told per reason, upwards and downwards ---- */

BANK(motivatie_hoger,
	"{naam} liet het afgelopen jaar meer zien dan verwacht. Van {vorig} naar {nieuw} is "
	"daarom een logische stap.",
	"De resultaten bij {vak} liggen al drie metingen boven het beoogde niveau. De "
	"commissie stelt het perspectief naar boven bij.",
	"Sinds {naam} een eigen, rustige werkplek heeft, gaat de ontwikkeling sneller dan "
	"gedacht. Het doel wordt {nieuw}.");
BANK(motivatie_lager,
	"De verwachte groei bleef uit, ook met extra ondersteuning. De bestemming {nieuw} is "
	"haalbaar. Dat geeft {naam} de kans op succes.",
	"De druk van het oude doel was te hoog: {naam} raakte vermoeid en verloor het "
	"plezier. De commissie kiest met de {ouders} voor {nieuw}.",
	"{naam} komt vooral tot bloei als de eisen haalbaar zijn. Van {vorig} naar {nieuw} "
	"past beter bij wat {hij} nu nodig heeft.");
BANK(motivatie_gelijk,
	"Het niveau blijft gelijk, maar {nieuw} sluit beter aan bij de wensen en de "
	"woonplaats van {naam}.",
	"De belangstelling van {naam} is veranderd. De commissie past de bestemming daarop "
	"aan: {nieuw}.");

/* ---- and what the reason adds; by code of the default config ---- */

BANK(reden_laatbloeier,
	"{naam} is een laatbloeier: pas sinds kort komt {hij} aan leren toe.",
	"De ontwikkeling kwam laat op gang en zet nu door.");
BANK(reden_stagnatie,
	"De groei is sinds [een jaar|anderhalf jaar] tot stilstand gekomen.",
	"Drie metingen achter elkaar laten geen vooruitgang meer zien.");
BANK(reden_sprongsgewijs,
	"{naam} ontwikkelt zich met sprongen; na een lange vlakke periode volgde dit voorjaar "
	"een grote stap.");
BANK(reden_thuissituatie,
	"De situatie thuis is veranderd en dat heeft gevolgen voor wat {naam} op school "
	"aankan.",
	"Door de verhuizing naar een woongroep valt de oude bestemming buiten bereik.");
BANK(reden_overgang_so_vso,
	"Bij de overgang naar het vso is het perspectief opnieuw vastgesteld.");
BANK(reden_sociaal_emotioneel,
	"De werknemersvaardigheden bepalen hier meer dan het cognitieve niveau.",
	"Sociaal-emotioneel vraagt een groep van [dertig|twintig] leerlingen nog te veel van "
	"{naam}.");
BANK(reden_stage,
	"De stage gaf de doorslag: daar was te zien wat {naam} een hele dag volhoudt.",
	"De beoordeling van het stagebedrijf was duidelijk en {naam} herkende zich daarin.");
BANK(reden_indicatie,
	"De uitkomst van de aanvraag bij het UWV maakt deze bestemming [mogelijk|nodig].",
	"De Wlz-indicatie is toegekend; daarmee verandert wat er na school mogelijk is.");
BANK(reden_wens,
	"{naam} en de {ouders} hebben zelf om deze wijziging gevraagd.");
BANK(reden_geen_plek,
	"Er is in de regio geen plek gevonden op het oorspronkelijke niveau; dat niveau is "
	"wel gehaald.");
BANK(reden_anders,
	"Een combinatie van redenen leidde tot dit besluit; zie het verslag van de "
	"bespreking.");

/* Sentences about stages, leaving, care afterwards, notes and who to call. Only data. */
#include "zinnen.h"

/* ---- stages; the organisations are made up ---- */

BANK(organisaties_arbeid,
	"Kringloop De Tweede Ronde", "Kwekerij Groenlust", "Bakkerij De Korenaar",
	"Fietsenmakerij Het Spaakwiel", "Supermarkt De Buurtmand",
	"Hoveniersbedrijf Buitenwerk", "Garage Noorderpoort", "Restaurant De Lepel",
	"Magazijn Veldzicht", "Schildersbedrijf Kleurrijk", "Dierenpension De Kwispel",
	"Wasserij Sneeuwwit", "Timmerfabriek Oosterhout en Zoon", "Schoonmaakbedrijf Helder",
	"Tuincentrum Het Zonneblad", "Drukkerij De Letterbak");
BANK(organisaties_dagbesteding,
	"Zorgboerderij De Wilgenhof", "Dagcentrum De Regenboog", "Atelier Kleurklank",
	"Activiteitencentrum De Brug", "Theehuis Het Lavendelveld", "Kinderboerderij De Wei",
	"Houtwerkplaats De Spaander", "Belevingscentrum Zonnestraal",
	"Keramiekatelier De Draaischijf");
BANK(organisaties_maatschappelijk,
	"Bibliotheek Lindehoven", "Buurthuis De Huiskamer", "Woonzorgcentrum Avondrood",
	"Speeltuin Het Klimrek", "Voedselbank Oosterbroek", "Natuurvereniging De Specht",
	"Dierenambulance Waardwijk");
BANK(wens_zinnen,
	"{naam} wil graag werken in {werk}.",
	"{naam} wil ontdekken of werken in {werk} bij {hem} past.",
	"Werken met {zijn} handen, het liefst buiten.",
	"{naam} wil leren samenwerken met collega's.",
	"{naam} wil een plek dicht bij huis.",
	"Iets met {interesse}, en niet te veel mensen tegelijk.");
BANK(beoordeling_past,
	"{naam} kwam op tijd, werkte netjes en vroeg om werk als iets af was. {plek} wil "
	"graag verder met {hem}.",
	"De begeleider van {plek} is tevreden: {naam} pakt taken snel op en past goed in het "
	"team.",
	"{naam} werkt zelfstandig aan vaste taken. De volgende stap is meer afwisseling.");
BANK(beoordeling_twijfel,
	"De taken gaan goed, maar het tempo en de pauzes vragen nog veel begeleiding.",
	"{naam} doet het goed als de vaste begeleider er is. Op andere dagen gaat het "
	"moeizaam.",
	"{plek} is positief over de inzet en twijfelt over de zelfstandigheid.");
BANK(beoordeling_past_niet,
	"De drukte op de werkvloer was te veel voor {naam}. {plek} en school zijn in goed "
	"overleg gestopt met zoeken naar een oplossing op deze plek.",
	"{naam} vond het werk niet leuk en zei dat eerlijk. De inzet was goed, de plek niet.",
	"De taken waren te ingewikkeld; {naam} werd daar onzeker van.");
BANK(reden_einde_zinnen,
	"Het bedrijf kon door personeelstekort geen begeleiding meer bieden.",
	"De reis bleek te lang; {naam} kwam te moe aan.",
	"{naam} voelde zich er niet op {zijn} plek en wilde stoppen.",
	"Na een conflict met een collega is in overleg besloten te stoppen.");

/* ---- leaving ---- */

BANK(overdracht_mbo,
	"mbo De Vaart, studentbegeleiding", "mbo Het Kompas, intake en zorg");
BANK(overdracht_hoger,
	"hogeschool Zuidwijk, studentendecaan",
	"vavo Het Kompas, studiebegeleiding");
BANK(overdracht_vo,
	"vso De Horizon, intern begeleider",
	"praktijkschool De Sleutel, zorgcoördinator",
	"vo-school Lindenlaan, mentor");
BANK(overdracht_po,
	"basisschool De Beuk, intern begeleider",
	"so De Klimop, intern begeleider",
	"sbo De Steiger, leraar");
BANK(overdracht_werk,
	"jobcoach van Werkbedrijf Waardwijk",
	"Werkbedrijf Lindehoven, consulent",
	"Supermarkt De Buurtmand, bedrijfsleider",
	"Kwekerij Groenlust, werkbegeleider");
BANK(overdracht_dagbesteding,
	"Zorgboerderij De Wilgenhof, persoonlijk begeleider",
	"Activiteitencentrum De Brug, teamleider",
	"Belevingscentrum Zonnestraal, coördinator zorg");
BANK(uitstroom_opmerkingen,
	"{naam} heeft met een feestje afscheid genomen van {groep}.",
	"De {ouders} <heeft|hebben> het dossier meegekregen.",
	"{naam} begint daar met een proefperiode van drie maanden.",
	"Het gezin is verhuisd; de nieuwe school heeft ons gebeld voor de gegevens.",
	"{naam} mag altijd nog eens langskomen.");
BANK(opmerking_geen_plek,
	"Het niveau is behaald, maar in de regio was geen plek vrij. {naam} staat op een "
	"wachtlijst.");
BANK(opmerking_overleden,
	"{naam} is na een ziekbed overleden. De groep en het team hebben samen afscheid "
	"genomen.");
BANK(opmerking_onbekend,
	"De nieuwe plek is nog niet bekend; leerplicht is op de hoogte.");

/* ---- care afterwards ---- */

BANK(nazorg_domeinen,
	"werk of opleiding", "wonen", "vrije tijd", "mentaal", "sociaal");
BANK(nazorg_vragen,
	"{naam} vraagt hulp bij het aanvragen van een jobcoach.",
	"De opleiding kent de ondersteuning van {naam} niet; kan de school uitleggen wat "
	"werkt?",
	"{naam} wil weten of er nog een kopie van het getuigschrift is.",
	"De {ouders} <vraagt|vragen> wie kan helpen nu {naam} thuiszit.",
	"{naam} wil van werkplek veranderen en weet niet bij wie {hij} moet zijn.",
	"Er is onduidelijkheid over de uitkering; wie kan meekijken?");
BANK(nazorg_acties,
	"Telefonisch uitgelegd en de juiste contactpersoon doorgegeven.",
	"Gesprek gepland met {naam} en de nieuwe begeleider.",
	"De gegevens met toestemming opnieuw gestuurd.",
	"Contact gelegd met het jongerenloket van de gemeente.",
	"Afgesproken over twee weken weer te bellen.");
BANK(nazorg_goed,
	"Het gaat goed; {naam} heeft het naar {zijn} zin.",
	"{naam} is tevreden en heeft een vaste begeleider.",
	"De eerste weken waren spannend, nu loopt het.");
BANK(nazorg_slecht,
	"{naam} is gestopt en zit thuis. Samen met de {ouders} is een plan gemaakt.",
	"De begeleiding op de nieuwe plek viel tegen; {naam} zoekt iets anders.");
BANK(nazorg_thuis,
	"{naam} zit thuis en wil wel iets doen; het jongerenloket kijkt mee.",
	"Er is nog geen plek. {naam} helpt thuis en vindt de dagen lang.");
BANK(nazorg_gemist,
	"Voicemail ingesproken.",
	"Nummer niet meer in gebruik.",
	"Bericht gestuurd, nog geen antwoord.");
BANK(doorverwijzingen,
	"jongerenloket gemeente", "Werkbedrijf Lindehoven", "MEE", "huisarts", "UWV",
	"wijkteam", "cliëntondersteuner");
BANK(nazorg_met,
	"oud-leerling", "moeder", "vader", "werkbegeleider", "studieloopbaanbegeleider",
	"persoonlijk begeleider");

/* ---- notes ---- */

BANK(notitie_gesprek,
	"Gesprek met de {ouders} over de overgang naar volgend jaar. De {ouders} "
	"<maakt|maken> zich zorgen over het vervoer.",
	"Kort gesprek met {naam}: het gaat beter in de groep, de pauzes blijven lastig.",
	"{mentor} meldt dat {naam} deze week een groot compliment verdiende bij {vak}.",
	"Voortgang besproken met de behandelaar; de school krijgt een kort verslag.");
BANK(notitie_observatie,
	"Observatie in {groep}: {naam} werkte twintig minuten door en vroeg daarna zelf om "
	"pauze.",
	"Tijdens de gymles deed {naam} mee zolang de regels duidelijk waren.",
	"In de pauze zocht {naam} het gezelschap van jongere leerlingen.",
	"{naam} volgde de uitleg goed, maar begon pas na een aansporing.");
BANK(notitie_telefoon,
	"De {ouders} <belde|belden>: {naam} slaapt slecht en is de hele week moe.",
	"Samenwerkingsverband gebeld over de tlv; beslissing volgt binnen zes weken.",
	"Gemeente gebeld over het leerlingenvervoer. Er komt een andere rit.\nTerugbellen als "
	"het na twee weken nog niet is geregeld.");
BANK(notitie_stage,
	"Stagebedrijf belde: {naam} was vandaag niet verschenen. Later bleek {hij} ziek.",
	"Langs geweest op de stageplek: {naam} werkte door en gaf uitleg over het werk.",
	"{naam} vertelde over de stage; het begin van de dag is nog spannend.");
BANK(notitie_overig,
	"Medicatie is veranderd; de schoolarts is op de hoogte.",
	"Nieuwe stoel is geleverd en door de ergotherapeut ingesteld.",
	"{naam} was twee dagen afwezig vanwege een onderzoek in het ziekenhuis.");
BANK(notitie_intern,
	"Zorgen over de situatie thuis. Met de maatschappelijk deskundige afgesproken om "
	"eerst met de {ouders} te praten.",
	"In het team is verschil van mening over de aanpak. {ib} plant een overleg.",
	"De {ouders} <overweegt|overwegen> een andere school. Nog niet met {naam} bespreken.");

/* ---- what somebody marked, and what was asked ---- */

BANK(aandachtspunten,
	"Vaak te laat sinds de bus een andere route rijdt.",
	"Komt moe op school en eet niet in de pauze.",
	"De {ouders} <wil|willen> binnenkort praten over {bestemming}.",
	"Nieuwe medicatie: twee weken opletten in de groep.",
	"Sinds de vakantie stiller; {mentor} houdt een logboek bij.",
	"De gemeente vraagt om stukken voor het vervoer.",
	"Ruzie in de pauze met een leerling uit een andere groep.");
BANK(oplossingen,
	"Besproken met de {ouders}; het gaat weer goed.",
	"Opgepakt door {mentor}, geen verdere stappen nodig.",
	"De stukken zijn verstuurd en ontvangen.",
	"Na twee weken opletten geen bijzonderheden meer.");
BANK(weigeringen,
	"Wil eerst een gesprek over de uren op school.",
	"Vindt de doelen te laag; er komt een nieuw overleg.");
BANK(ontvangers,
	"jeugdarts GGD", "wijkteam gemeente", "behandelaar GGZ", "logopedist");

/* ---- who to call ---- */

BANK(contact_opmerkingen,
	"Bij voorkeur na 15.30 uur bellen.",
	"Werkt in ploegendienst; liever een bericht sturen.",
	"Graag in eenvoudige taal spreken.",
	"Een tolk is nodig; vooraf regelen.",
	"Mag ook op het werk gebeld worden.",
	"Wil bij elk gesprek over het opp aanwezig zijn.");
BANK(relaties_extra,
	"gezinsbegeleider", "oma", "opa", "behandelaar", "tante");
BANK(relaties_vso,
	"gezinsbegeleider", "jobcoach", "behandelaar", "bewindvoerder",
	"persoonlijk begeleider");

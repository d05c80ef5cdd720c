/* Sentences of evaluations and of what follows from them in a meeting. Only data. */
#include "zinnen.h"

/* ---- what was reached: conform, partly, not ---- */

BANK(product_ja,
	"{naam} heeft de meeste doelen gehaald; de metingen bij {vak} laten een duidelijke "
	"groei zien.",
	"Op een na zijn alle doelen gehaald. Het laatste is bijna af.",
	"De leerlijnen zijn [een heel niveau|bijna twee niveaus] gestegen en {naam} gebruikt "
	"het geleerde ook thuis.",
	"De werkhouding is volgens alle leraren verbeterd; {naam} werkt nu [twintig|dertig] "
	"minuten alleen.",
	"De toetsen liggen op of boven het verwachte niveau.");
BANK(product_deels,
	"Een deel van de doelen is gehaald. Bij {vak} is er groei, in het gedrag nog niet.",
	"De didactische doelen zijn bereikt, maar {naam} valt in drukke situaties nog terug.",
	"De ontwikkeling gaat vooruit, langzamer dan in het opp stond.",
	"De doelen lukken bij {mentor}, maar nog niet bij andere leraren.");
BANK(product_nee,
	"Geen van de doelen is gehaald; de metingen zijn gelijk aan die van vorig jaar.",
	"De doelen waren te hoog: {naam} heeft eerst rust en een vast ritme nodig.",
	"Door verzuim is er te weinig gewerkt aan de doelen om iets te kunnen meten.");

/* ---- whether it was carried out ---- */

BANK(proces_kort,
	"Uitgevoerd zoals gepland.", "Grotendeels uitgevoerd.",
	"Zie het logboek van de leraar.");
BANK(proces_lang,
	"De extra instructie is alle weken gegeven, behalve in de periode dat de "
	"klassenassistent ziek was.",
	"De training is na zes van de tien keer gestopt, omdat de groep te groot was; later "
	"begint een nieuwe groep.",
	"Het plan is uitgevoerd zoals afgesproken. De leraren vulden de observatielijst elke "
	"maand in.",
	"De gesprekken met {mentor} waren er elke week. Het stappenplan bleek in de middag te "
	"vaak te ontbreken.",
	"De logopedie is uitgevoerd; de terugkoppeling naar de groep kan beter.",
	"De acties stonden in het weekrooster en zijn nagekomen. De {ouders} "
	"<oefende|oefenden> thuis mee.");

/* ---- conclusions ---- */

BANK(conclusie_ja,
	"De ondersteuning voegt aantoonbaar iets toe. Volgende stap: het geleerde ook buiten "
	"de groep oefenen.",
	"{naam} ontwikkelt zich zoals verwacht; het aanbod blijft en de doelen worden "
	"vernieuwd.",
	"De aanpak werkt. We bouwen de begeleiding in kleine stappen af en kijken of de groei "
	"doorgaat.");
BANK(conclusie_deels,
	"De structuur in de groep werkt, de training nog niet. Die krijgt een andere vorm.",
	"De ondersteuning helpt, maar {naam} heeft er meer tijd voor nodig dan gedacht.",
	"De begeleiding bij {vak} heeft effect; voor het gedrag is een andere aanpak nodig.");
BANK(conclusie_nee,
	"De gekozen aanpak had niet het effect dat we hoopten. De commissie bekijkt het "
	"perspectief opnieuw.",
	"Meer van hetzelfde helpt niet; eerst wordt onderzocht wat {naam} tegenhoudt.");
BANK(tevreden_leerling_zinnen,
	"8", "7", "6", "9", "gaat goed, maar graag minder drukte", "blij met de eigen werkplek",
	"wil meer praktijk", "duim omhoog", "vindt het saai worden", "weet niet");
BANK(tevreden_ouders_zinnen,
	"8",
	"7",
	"9",
	"tevreden",
	"tevreden over het contact, zorgen over de toekomst",
	"wil vaker iets horen",
	"trots",
	"had meer verwacht bij lezen",
	"6");
BANK(tevreden_uitvoerder_zinnen,
	"7", "8", "tevreden", "te weinig tijd voor de training", "goed te doen in de groep",
	"wil overleg over de aanpak", "8, fijne samenwerking");

/* ---- reasons for the outcome, in the order of the codes of besluit ---- */

BANK(motivatie_handhaven,
	"De ontwikkeling verloopt zoals verwacht en de ondersteuning werkt; er is geen reden "
	"om iets te veranderen.",
	"{naam} zit goed op {zijn} plek; het perspectief past nog.",
	"De doelen lopen nog tot het einde van het schooljaar en {naam} is goed op weg.");
BANK(motivatie_doelen_bijstellen,
	"Een deel van de doelen is gehaald; voor de volgende periode zijn nieuwe doelen nodig.",
	"De doelen waren niet goed te meten. Ze zijn samen met {mentor} opnieuw geschreven.",
	"{naam} is toe aan een volgende stap en vroeg daar zelf om.");
BANK(motivatie_intensiveren,
	"{naam} heeft meer begeleiding nodig dan nu geboden wordt, vooral bij {vak} en in de "
	"pauzes.",
	"Het verzuim neemt toe. Extra begeleiding moet voorkomen dat {naam} uitvalt.");
BANK(motivatie_verminderen,
	"{naam} kan steeds meer zelf. Minder begeleiding geeft ruimte om dat te laten zien.",
	"De training is afgerond en het geleerde wordt toegepast; de extra uren zijn niet "
	"meer nodig.");
BANK(motivatie_perspectief_bijstellen,
	"Het beoogde niveau past niet meer bij wat {naam} laat zien. Er komt een nieuwe "
	"versie van het opp.",
	"De metingen van twee jaar wijzen op een andere bestemming; de commissie stelt het "
	"perspectief bij.");

/* ---- meetings ---- */

BANK(vergader_plaatsen,
	"lokaal 1.04", "spreekkamer", "bibliotheek", "directiekamer", "teamkamer");
BANK(besluit_opp_nieuw,
	"Het opp van {naam} is besproken en vastgesteld.",
	"De commissie stelt het opp vast, met {bestemming} als bestemming.");
BANK(besluit_opp_wijziging,
	"De bestemming wordt gewijzigd van {vorig} naar {nieuw}.",
	"De commissie gaat akkoord met de wijziging: {nieuw} in plaats van {vorig}.");
BANK(besluit_evaluatie,
	"De evaluatie is besproken; de ondersteuning gaat door zoals beschreven.",
	"De doelen worden bijgesteld; {mentor} schrijft het voorstel.",
	"De commissie neemt de conclusie van de evaluatie over.");
BANK(besluit_overig,
	"De aanvraag van een nieuwe tlv wordt voorbereid.",
	"{naam} blijft in {groep}; over zes weken bespreken we opnieuw.",
	"De gedragsdeskundige observeert in de groep en brengt verslag uit.",
	"Er komt een gesprek met de {ouders} en de behandelaar samen.");
BANK(besluit_motivatie,
	"De gegevens van leraar, gedragsdeskundige en {ouders} wijzen dezelfde kant op.",
	"De commissie heeft een compleet beeld en ziet geen reden om te wachten.",
	"{naam} heeft baat bij duidelijkheid.",
	"De schoolarts ziet geen bezwaar.",
	"Alle leden zijn het hiermee eens.");
BANK(onderwerpen_overig,
	"tlv", "plaatsing in de groep", "verzuim", "gedrag in de pauze", "aanvraag zorg");

/* ---- actions ---- */

BANK(actie_leerling,
	"De {ouders} van {naam} uitnodigen voor een gesprek over het opp.",
	"Bij het samenwerkingsverband de verlenging van de tlv van {naam} aanvragen.",
	"Verslag van het onderzoek van {naam} opvragen bij de behandelaar.",
	"Handtekening onder het handelingsdeel van {naam} ophalen.",
	"Observatie van {naam} in de pauze plannen.",
	"Vervoer van {naam} met de gemeente afstemmen.",
	"Doelen van {naam} meetbaar maken, samen met {mentor}.",
	"Leerplicht informeren over de afspraken met {naam}.");
BANK(actie_vso,
	"Voor {naam} een kennismaking bij de stageplek regelen.",
	"Contact opnemen met de jobcoach van {naam}.",
	"Met {naam} de aanvraag bij het UWV voorbereiden.");
BANK(actie_school,
	"Data van de vergaderingen voor het volgende schooljaar rondsturen.",
	"Formulier voor het horen van leerlingen aanpassen.",
	"Overzicht van aflopende tlv's naar het samenwerkingsverband sturen.",
	"Scholing over meetbare doelen plannen met het team.",
	"Afspraken over de warme overdracht met het mbo bijwerken.");

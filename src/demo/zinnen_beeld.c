/* Sentences about what helps and what hinders a pupil, per kind of need. Only data. */
#include "zinnen.h"

/* ---- emb: ernstig meervoudig beperkt ---- */

BANK(belemmert_emb,
	"{naam} is bij eten, drinken en verzorging afhankelijk van anderen.",
	"{naam} communiceert zonder woorden; wie {hem} niet kent, mist gemakkelijk een "
	"signaal.",
	"{Hij} is snel vermoeid en heeft na inspanning lang nodig om te herstellen.",
	"Door epilepsie kan {naam} soms een dagdeel niet meedoen.",
	"Bij veel geluid of drukte sluit {naam} zich af.",
	"Nieuwe indrukken verwerkt {naam} langzaam; overgangen kosten veel tijd.",
	"Slikproblemen maken dat een vaste begeleider bij elke maaltijd aanwezig moet zijn.",
	"{naam} ziet beperkt, waardoor plaatjes en pictogrammen weinig houvast geven.",
	"Door spasticiteit kost gericht bewegen {hem} veel kracht.");
BANK(bevordert_emb,
	"{naam} geniet zichtbaar van {interesse} en wordt daar alert van.",
	"{Hij} herkent vertrouwde stemmen en ontspant daarbij.",
	"{naam} maakt keuzes door te kijken, als {hij} daar de tijd voor krijgt.",
	"Een vaste volgorde met verwijzers geeft {hem} houvast.",
	"{naam} zoekt contact met groepsgenoten en volgt hen met de ogen.",
	"{Hij} laat met geluid en houding merken of iets prettig is.",
	"In het water en op de matras beweegt {naam} vrijer en neemt {hij} meer initiatief.");
BANK(steunt_emb,
	"[Elke dag|Drie keer per week] krijgt {naam} [een kwartier|twintig minuten] "
	"sensorische stimulering met één vaste begeleider.",
	"De logopedist werkt met de groep aan ondersteunde communicatie met verwijzers en een "
	"spraakknop.",
	"De fysiotherapeut stelt het houdingsplan op en kijkt elk halfjaar of de hulpmiddelen "
	"nog passen.",
	"Verzorging gebeurt volgens het zorgplan, door twee vaste begeleiders.",
	"Na elke activiteit is er een rustmoment van [tien|vijftien] minuten in de eigen "
	"ligorthese.",
	"Signalen van {naam} worden dagelijks in het communicatieschrift beschreven.");

/* ---- zml: zeer moeilijk lerend ---- */

BANK(belemmert_zml,
	"{naam} leert in kleine stappen en heeft veel herhaling nodig om het geleerde vast te "
	"houden.",
	"Wat {naam} op school kan, past {hij} niet vanzelf ergens anders toe.",
	"Het werkgeheugen is beperkt; een opdracht van meer dan twee stappen raakt {hij} "
	"kwijt.",
	"De taalontwikkeling blijft achter, waardoor {naam} een uitleg in de groep niet "
	"altijd volgt.",
	"{naam} overziet de gevolgen van {zijn} keuzes nog niet goed en is beïnvloedbaar.",
	"{Hij} vraagt weinig om hulp en wacht af als {hij} vastloopt.",
	"Tijd en geld zijn voor {naam} nog moeilijke begrippen.",
	"Een volle werkplek leidt {naam} snel af.");
BANK(bevordert_zml,
	"{naam} is vriendelijk en ligt goed in de groep.",
	"{naam} leert het best door te doen en door een ander na te doen.",
	"{Hij} is trots op werk dat af is en laat dat graag zien.",
	"{naam} is sterk in {sterk}.",
	"Taken die {naam} kent, voert {hij} nauwkeurig en met plezier uit.",
	"{Hij} werkt graag samen met [een maatje|een klasgenoot|een jongere leerling].",
	"De belangstelling voor {interesse} werkt motiverend bij nieuwe stof.",
	"{naam} vraagt steeds vaker zelf om het stappenplan.");
BANK(steunt_zml,
	"Nieuwe taken worden voorgedaan, samen gedaan en daarna met een stappenplan zelf "
	"gedaan.",
	"{naam} krijgt [drie|vier] keer per week [twintig minuten|een half uur] extra "
	"instructie in een groepje van drie.",
	"De dag staat met pictogrammen op het bord; veranderingen worden van tevoren "
	"besproken.",
	"De praktijkvakken zijn gekoppeld aan wat {naam} thuis en in de buurt kan oefenen.",
	"De logopedist begeleidt {naam} wekelijks bij woordenschat en het vertellen van een "
	"verhaal.",
	"{Mentor} bespreekt elke vrijdag met {naam} wat er goed ging en wat volgende week het "
	"doel is.");

/* ---- ass: needs structure, sensitive to stimuli ---- */

BANK(belemmert_ass,
	"{naam} raakt overprikkeld door geluid en drukte en trekt zich dan terug.",
	"Onverwachte veranderingen kosten {hem} veel energie; herstel duurt soms een dagdeel.",
	"{naam} neemt taal letterlijk en mist daardoor wat tussen de regels gezegd wordt.",
	"Plannen en beginnen aan een open opdracht lukt nog niet zonder hulp.",
	"{Hij} houdt vast aan een eigen aanpak, ook als die niet werkt.",
	"Samenwerken vraagt veel van {naam}, omdat {hij} moeilijk kan inschatten wat een "
	"ander verwacht.",
	"Spanning is aan {hem} van buiten weinig te zien en komt er thuis uit.",
	"Overgangen tussen lessen en lokalen zijn de moeilijkste momenten van de dag.");
BANK(bevordert_ass,
	"{naam} heeft een sterk geheugen voor feiten en is sterk in {sterk}.",
	"Met een duidelijk begin en einde werkt {naam} [lang|rustig|geconcentreerd] door.",
	"{Hij} houdt zich aan afspraken en spreekt ook anderen daarop aan.",
	"De grote kennis van {interesse} is een goede ingang voor contact en voor nieuwe stof.",
	"{naam} kan steeds beter aangeven dat het te veel wordt.",
	"{Hij} is eerlijk en zegt wat {hij} bedoelt.",
	"Een vaste plek en een vast rooster geven {naam} de rust om te leren.");
BANK(steunt_ass,
	"{naam} heeft een eigen werkplek met weinig prikkels en een dagrooster op tafel.",
	"Elke ochtend neemt {mentor} in vijf minuten de dag en de veranderingen met {hem} "
	"door.",
	"Er is een afgesproken rustplek; {naam} mag daar [tien|vijftien] minuten heen met een "
	"kaartje.",
	"Opdrachten worden op papier in stappen verdeeld, met de tijd erbij.",
	"In een training van [acht|tien] weken oefent {naam} met gesprekken beginnen en "
	"afronden.",
	"Wisselingen van leraar of lokaal worden minstens een dag van tevoren aangekondigd.");

/* ---- gedrag: regulating emotion ---- */

BANK(belemmert_gedrag,
	"Bij tegenslag loopt de spanning bij {naam} snel op; {hij} loopt dan weg of wordt "
	"boos.",
	"{naam} heeft in het verleden vaak gehoord wat niet goed ging en verwacht dat nog "
	"steeds.",
	"{Hij} reageert op een blik of opmerking van een ander alsof het een aanval is.",
	"Vrije situaties zoals de pauze en het wisselen van lokaal geven vaak conflicten.",
	"De aandacht is kort; na ongeveer een kwartier zoekt {naam} afleiding.",
	"Door gemiste lessen zijn er hiaten in {vak}.",
	"{naam} vertrouwt volwassenen pas na lange tijd.",
	"Slaaptekort maakt dat de ochtenden moeizaam beginnen.");
BANK(bevordert_gedrag,
	"{naam} heeft humor en legt gemakkelijk contact.",
	"In een één-op-ééngesprek kan {hij} goed terugkijken op wat er gebeurde.",
	"{naam} is [sportief|handig|creatief] en haalt daar zelfvertrouwen uit.",
	"{Hij} heeft een groot gevoel voor rechtvaardigheid en komt op voor anderen.",
	"Met een volwassene die {hij} vertrouwt, durft {naam} nieuwe dingen aan.",
	"Als de opdracht van {hem} zelf is, werkt {naam} lang door.",
	"{naam} is sterk in {sterk} en helpt anderen daar graag bij.");
BANK(steunt_gedrag,
	"{naam} werkt met een signaleringsplan in drie kleuren dat {hij} zelf heeft gemaakt.",
	"Na een conflict volgt altijd een herstelgesprek van tien minuten, met een vaste "
	"opbouw.",
	"[Twee keer per week|Elke woensdag] krijgt {naam} een training in omgaan met boosheid.",
	"De dag begint met een korte check-in bij {mentor} en eindigt met een compliment op "
	"papier.",
	"De pauzes zijn begeleid; {naam} kiest vooraf met wie en wat {hij} gaat doen.",
	"De gedragsdeskundige bekijkt elke zes weken met de leraar wat werkt.");

/* ---- lichamelijk: motor skills, long illness ---- */

BANK(belemmert_lichamelijk,
	"Schrijven kost {naam} zoveel energie dat de inhoud eronder lijdt.",
	"{naam} is door {zijn} aandoening wisselend belastbaar; de ochtend gaat beter dan de "
	"middag.",
	"{Hij} mist regelmatig lessen door onderzoek en behandeling in het ziekenhuis.",
	"Het tempo ligt laag; een toets in gewone tijd laat niet zien wat {naam} kan.",
	"{naam} is afhankelijk van een aangepaste werkplek en van hulp bij de verzorging.",
	"Pijn en vermoeidheid zijn niet altijd te zien en {hij} zegt het niet snel.",
	"{naam} vergelijkt zich met leeftijdgenoten zonder beperking en wordt daar onzeker "
	"van.");
BANK(bevordert_lichamelijk,
	"{naam} is een doorzetter en heeft een helder beeld van wat {hij} wil.",
	"Met een laptop en spraakherkenning laat {naam} veel meer zien dan op papier.",
	"{Hij} vraagt hulp als het nodig is en wijst hulp af die niet nodig is.",
	"{naam} heeft een sterk verbaal vermogen en denkt in gesprekken goed mee.",
	"Klasgenoten zoeken {naam} op; {hij} luistert goed en heeft veel humor.",
	"De belangstelling voor {interesse} geeft {hem} een doel om naartoe te werken.");
BANK(steunt_lichamelijk,
	"{naam} werkt op een laptop met aangepaste software en krijgt [een kwart|de helft] "
	"meer tijd bij toetsen.",
	"De ergotherapeut kijkt twee keer per jaar of stoel, tafel en hulpmiddelen nog goed "
	"zijn.",
	"Het rooster heeft elke dag een rustmoment; zware vakken staan in de ochtend.",
	"Bij afwezigheid volgt {naam} de lessen op afstand en belt {mentor} elke week.",
	"Verzorging en medicatie zijn vastgelegd in een protocol dat met de schoolarts is "
	"besproken.",
	"De fysiotherapeut geeft [één|twee] keer per week onder schooltijd behandeling.");

/* ---- angst: anxious, withdrawn ---- */

BANK(belemmert_angst,
	"{naam} gaat nieuwe situaties uit de weg, uit angst om iets fout te doen.",
	"Door lang thuiszitten is {naam} het ritme van een schooldag kwijtgeraakt.",
	"{Hij} piekert veel en slaapt slecht, waardoor de concentratie wisselt.",
	"Een beurt in de groep geeft {hem} zoveel spanning dat {hij} niets meer zegt.",
	"{naam} legt de lat hoog en begint daardoor liever niet.",
	"Lichamelijke klachten zoals hoofdpijn en buikpijn leiden tot verzuim.",
	"Contact met leeftijdgenoten is er weinig; eerdere ervaringen met pesten spelen nog "
	"mee.");
BANK(bevordert_angst,
	"{naam} is trouw en zorgvuldig; wat {hij} afmaakt, is goed.",
	"In een klein groepje komt {naam} los en laat {hij} zien hoeveel {hij} weet.",
	"{Hij} kan goed onder woorden brengen wat er in {hem} omgaat, mits er tijd is.",
	"{naam} is sterk in {sterk} en kan zich daar helemaal in verliezen.",
	"Kleine successen geven {naam} zichtbaar moed.",
	"De hulpverlener van buiten school en {mentor} hebben korte lijnen, en {naam} weet "
	"dat.");
BANK(steunt_angst,
	"Nieuwe stappen worden verdeeld in kleine stappen die {naam} zelf kiest.",
	"{naam} heeft een vast aanspreekpunt: {mentor} is elke dag om half negen beschikbaar.",
	"Beurten en presentaties zijn eerst in tweetallen, daarna in een groepje, pas later "
	"voor de groep.",
	"De gedragsdeskundige geeft [tien|twaalf] weken een training in helpende gedachten.",
	"Verzuim wordt dezelfde dag besproken; {naam} komt altijd terug met een klein, "
	"haalbaar doel.",
	"Toetsen maakt {naam} in een rustige ruimte, zonder tijdsdruk.");

/* ---- the surroundings ---- */

BANK(belemmert_omgeving,
	"De zorg komt van verschillende instanties en de afstemming kost de {ouders} veel "
	"tijd.",
	"De wachttijd voor behandeling is lang; hulp buiten school is er daardoor nog niet.",
	"De reistijd met het leerlingenvervoer is lang en {naam} komt soms al vermoeid binnen.",
	"De {ouders} <maakt|maken> zich zorgen over de toekomst en <ziet|zien> op tegen "
	"veranderingen.",
	"In de buurt zijn weinig plekken waar {naam} {zijn} vrije tijd kan doorbrengen.",
	"In het gezin heeft nog een kind extra zorg nodig; de aandacht moet verdeeld worden.",
	"{naam} is een paar keer van school gewisseld en moest steeds opnieuw beginnen.",
	"Het gezin is het afgelopen jaar verhuisd; dat vroeg van iedereen veel.",
	"{naam} woont afwisselend op twee adressen met verschillende regels en gewoonten.",
	"Overdag is thuis weinig ruimte om rustig te oefenen.");
BANK(bevordert_omgeving,
	"De {ouders} <is|zijn> nauw betrokken en <komt|komen> naar elk gesprek.",
	"School en thuis gebruiken dezelfde afspraken en hetzelfde dagschema.",
	"De {ouders} <ziet|zien> kleine stappen vooruit en <benoemt|benoemen> die ook.",
	"Er is een vaste gezinsbegeleider die ook op school komt kijken.",
	"{naam} heeft in het weekend een vaste plek bij [een zorgboerderij|een sportclub|de "
	"scouting].",
	"Grootouders vangen {naam} na school op en zijn goed op de hoogte.",
	"In de groep is een hechte band; klasgenoten houden rekening met elkaar.",
	"De {ouders} <staat|staan> open voor advies en <deelt|delen> ook wat thuis goed werkt.",
	"Broer en zus zijn een voorbeeld voor {naam} en nemen {hem} overal mee naartoe.");

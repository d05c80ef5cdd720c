# The results of a school of which every figure was worked out by hand, as JSON, CSV and text.
. "$TOP/tests/cli/lib.sh"

json() { # json FILTER WANTED: of the last output; how it is laid out does not matter
	same "$(jq -c "$1" <"$tmp/out" 2>&1)" "$(printf '%s' "$2" | jq -c .)" "$1"
}

# ---- the school ----
# 01-09 left the vso on 15-07-2026 and count; 10 and 11 left unplanned; 11 and 12 were here for less
# than a year; 13 left in 2023-2024, without an opp; 14 died; 20-24 are ingeschreven (24 plans to
# leave); 30 left the so.
bundle=$tmp/bundel
more=$tmp/meer
mkdir "$bundle" "$more"
pupils() { # pupils AFDELING INSCHRIJFDATUM NUMMER...
	afdeling=$1
	van=$2
	shift 2
	for nr; do echo "$nr;Bos;Kim;2010-01-01;$afdeling;$van"; done
}
{
	echo "leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum"
	pupils vso 2019-08-01 01 02 03 04 05 06 07 08 09 10 13
	pupils vso 2025-09-01 11 12 14
	pupils vso 2026-06-01 20
	pupils vso 2020-08-01 21 22 23 24
	pupils so 2019-08-01 30
} >"$bundle/leerlingen.csv"
cat >"$bundle/opp.csv" <<END
leerlingnummer;versie;status;vastgesteld_op;uitstroomprofiel;niveau
01;1;vastgesteld;2019-09-01;arbeidsmarkt;werk
02;1;vastgesteld;2019-09-01;arbeidsmarkt;beschut
02;2;vastgesteld;2025-01-10;arbeidsmarkt;werk
03;1;vastgesteld;2019-09-01;arbeidsmarkt;werk
03;2;vastgesteld;2024-07-14;arbeidsmarkt;beschut
04;1;vastgesteld;2019-09-01;arbeidsmarkt;werk
05;1;vastgesteld;2019-09-01;vervolgonderwijs;entree
06;1;vastgesteld;2019-09-01;arbeidsmarkt;vmbo_b
06;2;vastgesteld;2024-07-15;vervolgonderwijs;vmbo_b
07;1;vastgesteld;2019-09-01;vervolgonderwijs;entree
08;1;vastgesteld;2019-09-01;dagbesteding;activerend
09;1;vastgesteld;2019-09-01;;havo
09;2;concept;;vervolgonderwijs;vwo
12;1;vastgesteld;2025-10-13;arbeidsmarkt;werk
30;1;vastgesteld;2019-09-01;;praktijkonderwijs
END
# Those of who is ingeschreven, with what stands in them.
cat >"$more/opp.csv" <<END
leerlingnummer;versie;status;vastgesteld_op;uitstroomprofiel;bestemming;onderbouwing;belemmerend;bevorderend;ondersteuning;handelingsdeel;instemming;afwijking_uren;afwijking_inhoud;afwijking_van;afwijking_tot;afwijking_reden;afwijking_programma;afwijking_opbouw
20;1;vastgesteld;2026-06-20;arbeidsmarkt;werk;x;x;;x;nee;;;;;;;;
21;1;vastgesteld;2020-09-01;dagbesteding;werk;x;x;x;x;ja;ja;;;;;;;
21;2;vastgesteld;2024-01-01;arbeidsmarkt;werk;x;x;x;x;ja;ja;;;;;;;
22;1;vastgesteld;2020-09-01;arbeidsmarkt;werk;x;x;x;x;ja;gevraagd;4;x;2026-08-24;2026-12-18;x;x;
24;1;vastgesteld;2020-09-01;arbeidsmarkt;;;;;;;;;;;;;;
END
cat >"$more/doelen.csv" <<END
leerlingnummer;opp_versie;nr;type;omschrijving;streef;meetwijze
21;2;1;gedrag;x;drie keer;turven
22;1;1;gedrag;x;drie keer;
END
cat >"$more/evaluaties.csv" <<END
leerlingnummer;datum;met_ouders;product;proces;conclusie;besluit;motivatie
21;2026-01-10;ja;x;x;x;handhaven;x
22;2026-01-10;nee;x;;x;handhaven;x
END
cat >"$bundle/uitstroom.csv" <<END
leerlingnummer;datum;soort;bestemming;niveau;niveau_2;streef_taal_behaald;streef_rekenen_behaald;streef_sociaal_behaald
01;2026-07-15;einduitstroom;werk;werk;;ja;ja;ja
02;2026-07-15;einduitstroom;mbo_entree;entree;;ja;ja;ja
03;2026-07-15;tijdelijk_verblijf;beschut_werk;activerend;beschut;ja;ja;ja
04;2026-07-15;tussentijds_gepland;werk;beschut;;nee;nee;nee
05;2026-07-15;einduitstroom;mbo_entree;entree;;ja;ja;ja
06;2026-07-15;einduitstroom;mbo_2;vmbo_b;;ja;nee;ja
07;2026-07-15;einduitstroom;mbo_2;vmbo_b;;nee;ja;nee
08;2026-07-15;einduitstroom;activerende_dagbesteding;activerend;;nvt;nvt;nvt
09;2026-07-15;einduitstroom;;havo;;ja;ja;
10;2026-03-01;tussentijds_ongepland;;;;;;
11;2026-03-01;tussentijds_ongepland;;;;;;
12;2026-07-15;einduitstroom;;;;;;
13;2024-06-30;einduitstroom;geen;;;;;
14;2026-02-01;overleden;;;;;;
24;2026-12-31;einduitstroom;;;;;;
30;2026-07-15;tussentijds_gepland;vo;praktijkonderwijs;;ja;nee;ja
END
cat >"$bundle/nazorg.csv" <<END
leerlingnummer;datum;wijze;moment;bestendig
01;2026-10-15;telefoon;3;zelfde_plek
02;2026-10-20;bezoek;3;uitgevallen
02;2026-10-20;telefoon;3;andere_passende_plek
03;2026-07-15;gesprek;3;zelfde_plek
04;2026-10-15;telefoon;3;uitgevallen
05;2026-10-15;telefoon;;zelfde_plek
13;2025-07-01;telefoon;12;onbekend
13;2026-07-01;telefoon;24;zelfde_plek
END
run 0 init
run 0 importeer "$bundle"
run 0 importeer "$more"

# ---- JSON: keys, their order and every figure ----
run 0 resultaten --json --schooljaar 2025-2026
json . '{"schooljaar":"2025-2026","afdeling":"vso","peildatum":"2026-11-21",
"schooljaren_meegeteld":["2025-2026"],"vertrokken":12,"meegeteld":9,
"niet_meegeteld":{"ongepland":2,"korter_dan_een_jaar":1},
"niveau":{"behaald":7,"hoger":1,"lager":1,"onbekend":0,"percentage":77.8,"ondergrens":77.8,
	"bovengrens":77.8,"norm":75},
"streefniveaus":{
	"taal":{"behaald":6,"niet_behaald":2,"nvt":1,"onbekend":0,"percentage":75.0},
	"rekenen":{"behaald":6,"niet_behaald":2,"nvt":1,"onbekend":0,"percentage":75.0},
	"gemiddeld":75.0,"ondergrens":75.0,"bovengrens":75.0,"norm":75},
"sociaal":{"behaald":5,"niet_behaald":2,"nvt":1,"onbekend":1,"percentage":71.4,"norm":75},
"indicatie":"haalt_norm",
"per_profiel":[
	{"uitstroomprofiel":"vervolgonderwijs","meegeteld":3,"behaald":2,"percentage":66.7},
	{"uitstroomprofiel":"arbeidsmarkt","meegeteld":4,"behaald":3,"percentage":75.0},
	{"uitstroomprofiel":"dagbesteding","meegeteld":1,"behaald":1,"percentage":100.0},
	{"uitstroomprofiel":null,"meegeteld":1,"behaald":1,"percentage":100.0}],
"per_jaar":[
	{"schooljaar":"2023-2024","meegeteld":1,"behaald":0,"hoger":0,"lager":0,"onbekend":1,
		"percentage":null},
	{"schooljaar":"2024-2025","meegeteld":0,"behaald":0,"hoger":0,"lager":0,"onbekend":0,
		"percentage":null},
	{"schooljaar":"2025-2026","meegeteld":9,"behaald":7,"hoger":1,"lager":1,"onbekend":0,
		"percentage":77.8}],
"wijzigingen_laatste_jaren":{"leerlingen":2,"percentage":22.2},
"wisselingen":{"leerlingen":1,"van":4,"percentage":25.0},
"profiel_bestemming":[
	{"uitstroomprofiel":"vervolgonderwijs","bestemming":"mbo_entree","aantal":1},
	{"uitstroomprofiel":"vervolgonderwijs","bestemming":"mbo_2","aantal":2},
	{"uitstroomprofiel":"arbeidsmarkt","bestemming":"beschut_werk","aantal":1},
	{"uitstroomprofiel":"arbeidsmarkt","bestemming":"werk","aantal":2},
	{"uitstroomprofiel":"arbeidsmarkt","bestemming":"mbo_entree","aantal":1},
	{"uitstroomprofiel":"dagbesteding","bestemming":"activerende_dagbesteding","aantal":1},
	{"uitstroomprofiel":null,"bestemming":null,"aantal":1}],
"termijnen":{"opp_zes_weken":{"ja":2,"nee":1,"percentage":66.7},
	"evaluatie_schooljaar":{"ja":1,"nee":2,"percentage":33.3},
	"instemming":{"ja":1,"nee":1,"percentage":50.0}},
"bestendiging":[
	{"maanden":3,"leerlingen":11,"zelfde_plek":2,"andere_passende_plek":1,"uitgevallen":1,
		"onbekend":7,"percentage":75.0,"ondergrens":27.3},
	{"maanden":12,"leerlingen":1,"zelfde_plek":0,"andere_passende_plek":0,"uitgevallen":0,
		"onbekend":1,"percentage":null,"ondergrens":0.0},
	{"maanden":24,"leerlingen":1,"zelfde_plek":1,"andere_passende_plek":0,"uitgevallen":0,
		"onbekend":0,"percentage":100.0,"ondergrens":100.0}],
"kwaliteit":{"opp":4,"vier_delen":{"ja":1,"nee":3,"percentage":25.0},
	"mist":{"bestemming":1,"onderbouwing":2,"ondersteuning":1,"instemming":2},
	"meetbare_doelen":{"ja":1,"nee":1,"percentage":50.0},
	"evaluatie_volledig":{"ja":1,"nee":1,"percentage":50.0},
	"afwijking_volledig":{"ja":0,"nee":1,"percentage":0.0}}}'
has out '"percentage": 75.0,'
has out '"percentage": null'

# Without an afdeling the vso, without a schooljaar that of the reference date.
cp "$tmp/out" "$tmp/before"
run 0 resultaten --json --afdeling VSO --schooljaar=2025-2026
cmp -s "$tmp/out" "$tmp/before" || complain "--afdeling vso is not the default"
run 0 resultaten --json --vandaag 2026-07-31
json '[.schooljaar, .peildatum, .vertrokken, .wisselingen.van]' '["2025-2026","2026-07-31",12,4]'
run 0 resultaten --json --vandaag 2026-08-01
json '[.schooljaar, .schooljaren_meegeteld, .meegeteld, .indicatie]' \
	'["2026-2027",["2024-2025","2025-2026","2026-2027"],9,"haalt_norm"]'
run 0 resultaten --json --schooljaar 2025-2026 --vandaag 2026-07-14
json '[.vertrokken, .meegeteld, .niet_meegeteld.ongepland, .indicatie]' '[3,1,2,"te_klein"]'

# ---- the so ----
run 0 resultaten --json --afdeling so --schooljaar 2025-2026
json '[.afdeling, .schooljaren_meegeteld, .vertrokken, .meegeteld, .niveau.percentage,
	.streefniveaus.gemiddeld, .indicatie, .bestendiging]' \
	'["so",["2023-2024","2024-2025","2025-2026"],1,1,100.0,50.0,"te_klein",[]]'
json '.profiel_bestemming' '[{"uitstroomprofiel":null,"bestemming":"vo","aantal":1}]'
echo 'school: {afdelingen: [so]}' >"$tmp/so.yaml"
run 0 resultaten --json -c "$tmp/so.yaml"
json '.afdeling' '"so"'
echo 'school: {afdelingen: [vso, so]}' >"$tmp/both.yaml"
run 0 resultaten --json -c "$tmp/both.yaml"
json '.afdeling' '"vso"'

# The norms are settings. Three years: 7 of 10 reached the level, with the unknown one 8.
echo 'normen: {niveau: 80, kleine_groep: 9, te_klein: 8}' >"$tmp/streng.yaml"
run 0 resultaten --json -c "$tmp/streng.yaml" --schooljaar 2025-2026
json '[.niveau.norm, .indicatie, (.schooljaren_meegeteld | length)]' '[80,"onbekend",3]'
echo 'nazorg: {volgmomenten: [6]}' >"$tmp/zes.yaml"
run 0 resultaten --json -c "$tmp/zes.yaml"
json '.bestendiging | map([.maanden, .leerlingen])' '[[6,1]]'

# ---- CSV: the same figures in rows, n beside every percentage ----
run 0 resultaten --csv --schooljaar 2025-2026
same "$(head -1 "$tmp/out")" "figuur;waarde;n" "columns"
for row in 'schooljaar;2025-2026;' 'schooljaren_meegeteld;2025-2026;' 'meegeteld;9;' \
	'niet_meegeteld.ongepland;2;' 'niveau.percentage;77.8;9' 'streefniveaus.taal.percentage;75.0;8' \
	'streefniveaus.gemiddeld;75.0;16' 'sociaal.percentage;71.4;7' 'indicatie;haalt_norm;' \
	'per_profiel.arbeidsmarkt.percentage;75.0;4' 'per_profiel.leeg.meegeteld;1;' \
	'per_jaar.2023-2024.percentage;;0' 'wisselingen.percentage;25.0;4' \
	'profiel_bestemming.arbeidsmarkt.werk.aantal;2;' 'profiel_bestemming.leeg.leeg.aantal;1;' \
	'termijnen.instemming.percentage;50.0;2' 'bestendiging.3.ondergrens;27.3;11' \
	'kwaliteit.mist.instemming;2;' 'kwaliteit.vier_delen.percentage;25.0;4'; do
	grep -qxF -- "$row" "$tmp/out" || complain "no row $row"
done
# Every number of the JSON is there: labels are in the path, a list of years is one row.
run 0 resultaten --json --schooljaar 2025-2026
figures=$(jq '[paths(type != "object" and type != "array") | select(length < 3 or
	.[0] == "kwaliteit" or (.[-1] as $key | ["uitstroomprofiel", "bestemming", "maanden",
	"schooljaar"] | index([$key]) | not))] | length' <"$tmp/out")
run 0 resultaten --csv --schooljaar 2025-2026
same "$(tail -n +2 "$tmp/out" | wc -l | tr -d ' ')" "$figures" "number of rows"

# ---- to read ----
run 0 resultaten --schooljaar 2025-2026
tr -s ' ' <"$tmp/out" | sed 's/^ //' >"$tmp/words"
for line in 'Resultaten vso, schooljaar 2025-2026, stand op 21-11-2026' \
	'Hulpmiddel voor de school, geen oordeel van de inspectie.' \
	'Indicatie: de school haalt de norm' \
	'Uitstroomniveau: 77,8% (7 van 9). De norm van 75% is gehaald.' \
	'Streefniveaus, gemiddeld: 75,0% (16 uitslagen). De norm van 75% is gehaald.' \
	'Schoolverlaters van 2025-2026' 'Vertrokken 12' 'Tellen mee 9' \
	'Behaald 7 van 9 77,8% norm 75%: gehaald' 'Behaald 5 van 7 71,4% norm 75%: nog niet te zeggen' 'Nederlandse taal 6 van 8 75,0%' 'Niet van toepassing 1' \
	'Sociale competenties' 'arbeidsmarkt 3 van 4 75,0%' \
	'zonder profiel 1 van 1 100,0%' \
	'2023-2024 2024-2025 2025-2026' 'Tellen mee 1 0 9' 'Behaald - - 7 van 9' \
	'Percentage - - 77,8%' 'Hoger 0 0 1' 'Lager 0 0 1' 'Onbekend 1 0 0' \
	\
	'In de laatste 2 jaar 2 van 9 22,2%' 'vervolgonderwijs arbeidsmarkt dagbesteding zonder profiel' \
	'werk . 2 . .' 'mbo entree 1 1 . .' 'mbo 2 2 . . .' 'niet ingevuld . . . 1' \
	'Opp binnen 42 dagen 2 van 3 66,7%' 'Na 3 maanden 3 van 4 75,0%' \
	'ten minste 3 van 11 27,3%' 'Uitgevallen 1' 'Na 12 maanden geen leerlingen' 'Opp met de vier delen 1 van 4 25,0%' \
	'zonder instemming 2 het vaakst' \
	'zonder onderbouwing 2 het vaakst' \
	'zonder ondersteuning 1' 'Niet op tijd 1' 'Geen evaluatie 2' \
	'Niet alle vijf 1' 'zonder periode 0' \
	'zonder opbouw 1 het vaakst'; do
	grep -qxF -- "$line" "$tmp/words" || complain "no line \"$line\": $(cat "$tmp/words")"
done
lacks out "Kim"
run 0 resultaten
has out "Schooljaar 2026-2027 is nog bezig en er telt nog geen schoolverlater mee."
has out "cvb resultaten --schooljaar 2025-2026"
has out "In 2026-2027 tellen 0 schoolverlaters mee."
has out "Schoolverlaters van 2024-2025 tot en met 2026-2027"
run 0 resultaten --afdeling so --schooljaar 2025-2026
lacks out "zonder profiel"
lacks out "Bestendiging"
has out "Waar zij heen gingen"

# ---- wrong usage, and the edges of the calendar ----
for year in 2025 2025-2027 25-26 2026-2025 2025/2026 0001-0002 x ''; do
	run 2 resultaten --schooljaar="$year"
	has err "--schooljaar"
	empty out
done
run 2 resultaten --afdeling po
has err "--afdeling"
run 2 resultaten extra
run 2 lijst --schooljaar 2025-2026
for day in 0001-01-01 9999-12-31; do
	run 0 resultaten --vandaag $day
	run 0 resultaten --vandaag $day --json
	json '.bestendiging | length' 3
done
run 0 --alleen-lezen resultaten --json
run 0 logboek --json
json 'map(.handeling) | unique' '["import"]' # figures without names are not logged
finish

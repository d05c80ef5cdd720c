# What asks for attention, worked out by hand on 21-11-2026: signalen, agenda, and the signals in
# lijst, zoek and toon. First the difficult names of school.sh, then a school of its own.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

json() { # json FILTER WANTED: of the last output; how it is laid out does not matter
	same "$(jq -c "$1" <"$tmp/out" 2>&1)" "$(printf '%s' "$2" | jq -c .)" "$1"
}

# ---- names that steer a terminal, and are wide ----
for form in "" --csv; do
	for opdracht in signalen agenda; do
		# shellcheck disable=SC2086 # no form is no word
		run 0 "$opdracht" $form
		has out "Esc"
		lacks out "$esc"
		empty err
	done
done
run 0 signalen
[ "$(wc -L <"$tmp/out")" -le 76 ] || complain "wider than can be mailed: $(wc -L <"$tmp/out")"
if grep -q ' $' "$tmp/out"; then complain "lines end with spaces"; fi
run 0 signalen --json --leerling 1003
json 'map([.code, .naam])' '[["OPP_TERMIJN","Esc\u001b]0;titel Rood\u001b[31m"]]'

# ---- a school of which every signal is known ----
# Aarts and Zwart enrolled six weeks ago; De Boer was evaluated a year and a day ago; Çelik was
# evaluated without parents and leaves nobody knows when; D. de Boer left; Eik died.
mkdir "$tmp/klein"
cat >"$tmp/klein/leerlingen.csv" <<END
leerlingnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;afdeling;inschrijfdatum;verwachte_uitstroom
0101;Zwart;;Aad;2012-01-01;vso;2026-10-10;
0102;Boer;de;Bo;2010-05-05;vso;2024-08-01;2030-07-31
0103;Çelik;;Cas;2010-05-05;vso;2024-08-01;
0104;Boer;de;Dirk;2008-12-31;vso;2022-08-01;
0105;Eik;;Eva;2010-05-05;vso;2022-08-01;
0106;Aarts;;Zoë;2012-01-01;vso;2026-10-10;
END
opp="vastgesteld;2024-09-10;arbeidsmarkt;werk;werk;o;b;p;s;nee;2024-09-01"
cat >"$tmp/klein/opp.csv" <<END
leerlingnummer;versie;status;vastgesteld_op;uitstroomprofiel;bestemming;niveau;onderbouwing;belemmerend;bevorderend;ondersteuning;handelingsdeel;oogo_op
0102;1;$opp
0103;1;$opp
0105;1;vastgesteld;2022-12-12;;;;;;;;ja;
END
cat >"$tmp/klein/evaluaties.csv" <<END
leerlingnummer;datum;met_ouders;besluit;motivatie
0102;2025-11-20;ja;handhaven;m
0103;2026-10-01;nee;handhaven;m
END
cat >"$tmp/klein/uitstroom.csv" <<END
leerlingnummer;datum;soort;niveau
0104;2026-06-30;einduitstroom;werk
0105;2026-01-01;overleden;
END
cat >"$tmp/klein/acties.csv" <<END
nummer;leerlingnummer;omschrijving;eigenaar;uiterlijk;gereed_op
1;;Lokaal reserveren;ib;2026-11-28;
2;0102;Bellen;ib;2026-11-29;
3;0102;Mailen;ib;2026-11-01;2026-10-30
END
export CVB_DB="$tmp/klein.db"
run 0 init
run 0 importeer "$tmp/klein"

# ---- signalen ----
run 0 signalen --json
json 'map([.code, .ernst, .leerlingnummer, .naam, .datum])' '[
	["EVALUATIE_TERMIJN","te_laat","0102","Bo de Boer","2026-11-20"],
	["UITSTROOM_ONVOLLEDIG","waarschuwing","0104","Dirk de Boer","2026-06-30"],
	["NAZORG_CONTACT","waarschuwing","0104","Dirk de Boer","2026-09-30"],
	["EVALUATIE_OUDERS","waarschuwing","0103","Cas Çelik","2026-10-01"],
	["OPP_TERMIJN","waarschuwing","0106","Zoë Aarts","2026-11-21"],
	["OPP_TERMIJN","waarschuwing","0101","Aad Zwart","2026-11-21"],
	["ACTIE_TERMIJN","waarschuwing",null,null,"2026-11-28"],
	["PROFIEL_UITSTROOMDATUM","info","0103","Cas Çelik",null]]'
json '.[4]' '{"code":"OPP_TERMIJN","ernst":"waarschuwing","leerlingnummer":"0106",
	"naam":"Zoë Aarts","datum":"2026-11-21","tekst":"Sinds de inschrijving op 10-10-2026 is nog geen opp vastgesteld; stel het uiterlijk 21-11-2026 vast."}'
json 'map(.tekst | test("^[A-Z].*; .*[.]$")) | unique' '[true]'
run 0 signalen --json --vandaag 2026-11-22
json 'map([.code, .ernst, .leerlingnummer]) | .[:3]' '[
	["EVALUATIE_TERMIJN","te_laat","0102"],["OPP_TERMIJN","te_laat","0106"],
	["OPP_TERMIJN","te_laat","0101"]]'
run 0 signalen --json --vandaag 2026-11-20
json 'map(.ernst) | unique' '["info","waarschuwing"]'
json 'map(select(.code == "ACTIE_TERMIJN"))' '[]'

# ---- only some of them ----
run 0 signalen --json --leerling 0104
json 'map(.code)' '["UITSTROOM_ONVOLLEDIG","NAZORG_CONTACT"]'
run 0 signalen --json --leerling celik --ernst info
json 'map(.code)' '["PROFIEL_UITSTROOMDATUM"]'
run 0 signalen --json --code opp_termijn
json 'map(.leerlingnummer)' '["0106","0101"]'
run 0 signalen --json --leerling eva
json '.' '[]'
run 0 signalen --json --ernst te_laat --code OPP_TERMIJN
json '.' '[]'
for bad in "--code OPP_TERMYN" "--code x" "--code OPP" "--ernst laat" "--ernst TE_LAAT"; do
	# shellcheck disable=SC2086 # words
	run 2 signalen $bad
	empty out
done
run 2 signalen --code OPP_TERMYN
has err "bedoel je OPP_TERMIJN?"
run 1 signalen --leerling 999

# ---- to read, and to mail when there is something ----
run 0 signalen
same "$(head -4 "$tmp/out")" "Te laat: 1
  Bo de Boer (0102) · Evaluatie nodig · 20-11-2026
    De laatste evaluatie was op 20-11-2025; evalueer het opp alsnog, want
    dat had uiterlijk 20-11-2026 gemoeten." "the first signal"
has out "Waarschuwing: 6"
has out "Over geen leerling · Actie niet gereed · 28-11-2026"
has out "Ter informatie: 1"
same "$(tail -1 "$tmp/out")" "8 signalen: 1 te laat, 6 waarschuwingen, 1 ter informatie." "the sum"
run 0 signalen --leerling 0105
same "$(cat "$tmp/out")" "Geen signalen." "no signals"
run 0 signalen --code TLV_ONTBREEKT
has out "staat uit"
run 0 signalen --code EVALUATIE_TERMIJN
has out "artikel"
has out "1 signaal: 1 te laat, 0 waarschuwingen, 0 ter informatie."
run 0 signalen --waarom --leerling 0102 --ernst te_laat
has out "ten minste elk jaar"
has out "    - 20-11-2025  vorige evaluatie"
has out "    - 20-11-2026  12 maanden later"
has out "    - 21-11-2026  vandaag, 1 dag na 20-11-2026"
has out "    Instellingen: signalen.EVALUATIE_TERMIJN.vooraf: 42,"
[ "$(wc -L <"$tmp/out")" -le 76 ] || complain "wider than can be mailed: $(wc -L <"$tmp/out")"
run 0 signalen --json
cp "$tmp/out" "$tmp/zonder"
run 0 signalen --json --waarom
same "$(cat "$tmp/out")" "$(cat "$tmp/zonder")" "JSON with --waarom"
for form in "" --json --csv; do
	# shellcheck disable=SC2086 # no form is no word
	run 0 signalen --stil --leerling 0105 $form
	empty out
	# shellcheck disable=SC2086
	run 0 signalen --stil $form
	has out "had uiterlijk 20-11-2026 gemoeten"
done
run 0 signalen --csv --ernst te_laat
same "$(cat "$tmp/out")" "code;ernst;leerlingnummer;naam;datum;tekst
EVALUATIE_TERMIJN;te_laat;0102;Bo de Boer;2026-11-20;\"De laatste evaluatie was op 20-11-2025; evalueer het opp alsnog, want dat had uiterlijk 20-11-2026 gemoeten.\"" \
	"signalen --csv"
run 0 signalen --csv --code ACTIE_TERMIJN
has out "ACTIE_TERMIJN;waarschuwing;;;2026-11-28;"

# ---- agenda: who is here, with a signal that is for the meeting ----
run 0 agenda --json --maximum 1
json 'map([.leerlingnummer, .naam, .deze_vergadering, (.redenen | map(.code))])' '[
	["0102","Bo de Boer",true,["EVALUATIE_TERMIJN"]],
	["0106","Zoë Aarts",false,["OPP_TERMIJN"]],
	["0101","Aad Zwart",false,["OPP_TERMIJN"]]]'
json '.[0] | keys_unsorted' '["leerlingnummer","naam","deze_vergadering","redenen"]'
json '.[0].redenen[0] | keys_unsorted' '["code","tekst"]'
run 0 agenda --json
json 'map(.deze_vergadering)' '[true,true,true]'
run 0 agenda --json --maximum 0
json 'map(.deze_vergadering)' '[false,false,false]'
run 0 agenda --json --vandaag 2026-11-22 --maximum 2
json 'map([.leerlingnummer, .deze_vergadering])' '[["0102",true],["0106",true],["0101",false]]'
run 0 agenda --maximum 2
has out "Deze vergadering: 2 leerlingen, ongeveer 12 minuten"
has out "  1. Bo de Boer (0102)"
has out "     ! De laatste evaluatie"
has out "Een volgende vergadering: 1 leerling"
has out "  3. Aad Zwart (0101)"
run 0 agenda --csv --maximum 1
same "$(cut -d';' -f1-4 "$tmp/out")" "leerlingnummer;naam;deze_vergadering;code
0102;Bo de Boer;ja;EVALUATIE_TERMIJN
0106;Zoë Aarts;nee;OPP_TERMIJN
0101;Aad Zwart;nee;OPP_TERMIJN" "agenda --csv"
run 0 agenda --vandaag 2021-01-01 # before anybody came
same "$(cat "$tmp/out")" "Niemand hoeft op de agenda." "an empty agenda"
for bad in -1 x 1e9 ""; do
	run 2 agenda --maximum "$bad"
done

# ---- agenda: what a person marked by hand, in the order of its date ----
cat >"$tmp/punt.csv" <<END
leerlingnummer;datum;nr;tekst;door;opgelost_op
0103;2026-11-20;1;"Komt moe op school;
eet niet.";K. Vos;
0103;2026-11-22;1;Morgen pas;;
0102;2026-10-01;1;Opgelost;;2026-11-21
0104;2026-10-01;1;Al weg;;
END
mkdir "$tmp/punten"
mv "$tmp/punt.csv" "$tmp/punten/aandachtspunten.csv"
cp "$CVB_DB" "$tmp/gemerkt.db"
CVB_DB="$tmp/gemerkt.db" run 0 importeer "$tmp/punten"
CVB_DB="$tmp/gemerkt.db" run 0 agenda --json
json 'map([.leerlingnummer, (.redenen | map([.code, .tekst]) | last)])[1]' \
	'["0103",["AANDACHTSPUNT","aandachtspunt van 20-11-2026: Komt moe op school; eet niet."]]'
json 'map(.redenen | map(.code))' '[["EVALUATIE_TERMIJN"],["AANDACHTSPUNT"],["OPP_TERMIJN"],
	["OPP_TERMIJN"]]'
CVB_DB="$tmp/gemerkt.db" run 0 agenda --csv
has out "0103;Cas Çelik;ja;AANDACHTSPUNT;"
CVB_DB="$tmp/gemerkt.db" run 0 agenda --vandaag 2026-11-22
has out "- aandachtspunt van 22-11-2026: Morgen pas"
CVB_DB="$tmp/gemerkt.db" run 0 signalen --json
lacks out AANDACHTSPUNT
CVB_DB="$tmp/gemerkt.db" run 2 signalen --code AANDACHTSPUNT

# ---- the settings ----
cat >"$tmp/config.yaml" <<END
vergadering: {maximum: 2}
signalen:
  OPP_TERMIJN: {aan: ja, vooraf: 0}
  EVALUATIE_TERMIJN: {aan: nee}
  PROFIEL_UITSTROOMDATUM: {aan: nee}
END
run 0 signalen --json -c "$tmp/config.yaml"
json 'map(.code)' '["UITSTROOM_ONVOLLEDIG","NAZORG_CONTACT","EVALUATIE_OUDERS","OPP_TERMIJN",
	"OPP_TERMIJN","ACTIE_TERMIJN"]'
run 0 signalen --json -c "$tmp/config.yaml" --vandaag 2026-11-20 --code OPP_TERMIJN
json '.' '[]'
run 0 agenda --json -c "$tmp/config.yaml" --vandaag 2026-11-23
json 'map([.leerlingnummer, .deze_vergadering])' '[["0106",true],["0101",true],["0102",false]]'
json '.[2].redenen | map(.code)' '["ACTIE_TERMIJN"]'

# ---- the number in lijst and zoek: info does not count ----
run 0 lijst --json --status alle
json 'map([.leerlingnummer, .signalen])' \
	'[["0106",1],["0102",1],["0104",2],["0103",1],["0105",0],["0101",1]]'
run 0 zoek --json boer
json 'map([.leerlingnummer, .signalen])' '[["0102",1],["0104",2]]'
run 0 lijst --csv
has out "ingeschreven;1"
run 0 lijst --json --vandaag 2026-11-19
json 'map(.signalen)' '[1,1,1,1]'

# ---- toon ----
run 0 toon 0103 --json
json '.signalen | map([.code, .ernst, .leerlingnummer, .naam, .datum])' '[
	["EVALUATIE_OUDERS","waarschuwing","0103","Cas Çelik","2026-10-01"],
	["PROFIEL_UITSTROOMDATUM","info","0103","Cas Çelik",null]]'
run 0 toon 0105 --json
json '.signalen' '[]'
run 0 toon 0102
has out "te laat · Evaluatie nodig · 20-11-2026"
run 0 toon 0105
lacks out "Signalen"
finish

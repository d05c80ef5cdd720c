# A secretary holds a meeting of twelve pupils in a real terminal, from the agenda to the minutes:
# every kind of item once, somebody off and somebody on the agenda, a power cut half way, the rest
# put off at the end. What should come out of it is worked out by hand below.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"

# ---- a school: twelve whose opp was never evaluated, and Job, whose opp is new ----
cat >"$tmp/config.yaml" <<'EOF'
school:
  naam: "VSO De Twaalf"
leden:
  - {naam: "A. Visser", rol: "voorzitter"}
  - {naam: "J. de Boer", rol: "secretaris"}
  - {naam: "M. Kaya", rol: "gedragsdeskundige"}
EOF
mkdir "$tmp/in"
{
	printf '%s;' leerlingnummer roepnaam tussenvoegsel achternaam geboortedatum afdeling \
		inschrijfdatum groep
	echo verwachte_uitstroom
	while read -r nummer naam uitstroom; do
		echo "$nummer;$naam;2010-01-15;vso;2022-08-01;Arbeid 1;$uitstroom" | tr _ ' '
	done
} >"$tmp/in/leerlingen.csv" <<'EOF'
01 Sem;;Aa 2027-07-31
02 Noor;van_den;Berg 2030-07-31
03 Elif;;Çelik 2030-07-31
04 Bram;van;Dijk 2030-07-31
05 Fleur;;Evers 2030-07-31
06 Yusuf;;Farah 2030-07-31
07 Lotte;de;Groot 2030-07-31
08 Tim;de;Haan 2030-07-31
09 Nadia;El;Idrissi 2030-07-31
10 Daan;;Jansen 2030-07-31
11 Mert;;Koç 2030-07-31
12 Iris;van_der;Laan 2030-07-31
13 Job;van_der;Meer 2030-07-31
EOF
opp() { # opp NUMMER VASTGESTELD OVERLEG
	echo "$1;1;vastgesteld;$2;arbeidsmarkt;beschut_werk;beschut;4;x;x;x;x;nee;$3;nvt;$3"
}
{
	printf '%s;' leerlingnummer versie status vastgesteld_op uitstroomprofiel bestemming niveau \
		leerroute onderbouwing belemmerend bevorderend ondersteuning handelingsdeel oogo_op \
		instemming
	echo gehoord_op
	for nummer in 01 02 03 04 05 06 07 08 09 10 11 12; do
		opp "$nummer" 2024-10-01 2024-09-15
	done
	opp 13 2026-10-01 2026-09-15
} >"$tmp/in/opp.csv"
run 0 -d "$db" init
run 0 -c "$tmp/config.yaml" -d "$db" importeer "$tmp/in"

begin() {
	shows 'klaar>'
	start -c "$tmp/config.yaml"
	shows '13 ingeschreven'
	keys 3
}
# decide WHAT WHY: in the form that is open.
decide() {
	shows 'Wat de CvB besloot'
	types "$1"
	keys Tab
	types "$2"
	keys C-s
}
rows() { # rows TABLE [WHERE]
	sqlite3 "$db" "SELECT count(*) FROM $1 ${2:+WHERE $2}"
}

# ---- the agenda: planned, proposed, changed by hand ----
open_terminal
begin
shows 'Er is nog geen vergadering'
keys n
shows 'A. Visser'
keys C-s
shows 'Voorstel: 12 leerlingen; o zet ze op de agenda'
keys o
shows '12 leerlingen, 72 van 90 minuten'
shows '>   1  Sem Aa'
keys J
shows '>   2  Sem Aa'
keys K
shows '>   1  Sem Aa'
keys End
shows '>  12  Iris van der Laan'
keys D j
shows '11 leerlingen, 66 van 90 minuten'
keys A
shows 'Aanwezig op 21-11-2026: 0'
keys '*'
shows 'Aanwezig op 21-11-2026: 3'
keys Space # the chair is ill
shows 'Aanwezig op 21-11-2026: 2'
keys q
shows '2 aanwezig'

# ---- 1: another perspectief, in the last two years before leaving ----
keys v
shows 'punt 1 van 11'
keys O
decide 'Naar arbeidsmatige dagbesteding.' 'Het tempo is te hoog.'
shows 'de stappen daarvoor nu openen?'
keys j
shows 'valt in de laatste twee jaar'
keys Enter
shows 'Uitstroomprofiel'
keys d Tab C-u
types 'arbeidsm'
keys Tab C-u
types 'arbeidsm'
keys C-s
shows 'stap 3: Waarom'
types 'stage'
keys Tab Tab
types 'Een jobcoach.'
keys C-s
shows 'stap 4'
keys Escape q
shows 'versie 2 staat klaar als'

# ---- 2: a decision; 3: put off; 4: with parents, only the number of another ----
keys v
shows 'punt 2 van 11'
keys Enter
decide 'De stage wordt verlengd.' 'Zij leert daar nog.'
shows 'vastgelegd voor Noor van den Berg'
keys v
shows 'punt 3 van 11'
keys h
shows 'een nieuwe vergadering'
keys Enter
shows 'Elif Çelik is aangehouden naar 28-11-2026'
keys v
shows 'punt 4 van 11'
keys m o
shows 'Aan tafel: ouders'
hides 'Evers'
keys Enter
decide 'Hij blijft in deze groep.' 'Ouders zijn het eens.'
shows 'vastgelegd voor Bram van Dijk'

# ---- 5: an evaluation; the parents have left ----
keys v
shows 'dan laat p ze weer zien'
keys p
shows 'Fleur Evers'
keys E
shows 'Nieuw: evaluatie van Fleur Evers'
keys j Tab j Tab
types 'ja'
keys Tab
types 'ja'
keys Tab
types 'hand'
keys Tab
types 'Zij groeit.'
keys C-s
shows 'Evaluatie 21-11-2026 vastgelegd voor Fleur Evers'

# ---- 6: an action and a mark, nothing to decide; somebody comes in between ----
keys v
shows 'punt 6 van 11'
keys t
shows 'Nieuw: actie van Yusuf Farah'
types 'Leerplicht bellen'
keys Tab
types 'M. Kaya'
keys Tab
types '1-12-2026'
keys C-s
shows 'Actie 1 vastgelegd'
keys a
shows 'Nieuw: aandachtspunt'
types 'Verzuim volgen'
keys C-s
shows 'vastgelegd voor Yusuf Farah'
keys x
shows 'Besproken, zonder besluit'
keys +
shows 'Op de agenda'
types 'meer'
keys Enter
shows 'Waarom Job van der Meer'
types 'Ouders vragen erom'
keys Enter
shows 'Job van der Meer staat op de agenda'

# ---- 7: a decision, and then the power goes; what was kept is there ----
keys v
shows 'punt 7 van 12'
keys Enter
decide 'Zij gaat op stage.' 'Zij is eraan toe.'
shows 'vastgelegd voor Lotte de Groot'
kill -9 "$(cat "$tmp/pid")"
ended
open_terminal
begin
shows 'begonnen'
keys Enter
shows '12 leerlingen'
keys v
shows 'punt 8 van 12'

# ---- 8, 9, 10: decisions; 11, 12: no time left ----
for wie in 'Tim de Haan' 'Nadia El Idrissi' 'Daan Jansen'; do
	shows "   $wie"
	keys Enter
	decide 'Handhaven.' 'Het gaat goed.'
	shows "vastgelegd voor $wie"
	keys v
done
shows 'punt 11 van 12'
keys s
shows 'Nog niet besproken (Mert Koç, Job van der Meer)'
keys a
shows 'Aanhouden naar welke vergadering?'
keys Enter
# Discussed: nine; put off: Elif, Mert and Job. Six by a key on a decision, one by O.
shows 'Afgesloten: 9 besproken, 3 aangehouden, 7 besluiten, 1 evaluatie en 1 actie.'

# ---- the minutes stand fast; the version goes on ----
keys e
shows 'Afgesloten: wat hier staat verandert niet meer'
keys Home O
shows 'Perspectief bijstellen van Sem Aa'
shows 'nu          4.'
keys Enter
shows 'Visie ouders'
types 'Eens'
keys Tab
types 'Wil naar de kas'
keys C-s
shows 'Overleg (oogo) op'
types '20-11-2026'
keys Tab Tab
types '20-11-2026'
keys C-s
shows 'Vastgesteld op'
keys C-s
shows 'Versie 2 van Sem Aa is vastgesteld en ligt nu vast.'
keys q Q
ended

same "$(rows besluit)" 7 "decisions"
same "$(rows agendapunt "datum = '2026-11-21' AND stand = 'besproken'")" 9 "discussed"
same "$(rows agendapunt "aangehouden_naar = '2026-11-28'")" 3 "put off"
same "$(sqlite3 "$db" "SELECT versie, status, uitstroomprofiel, niveau, cvb_besluit_op
	FROM opp WHERE leerling = (SELECT id FROM leerling WHERE leerlingnummer = '01') ORDER BY versie")" \
	"1|vastgesteld|arbeidsmarkt|beschut|
2|vastgesteld|dagbesteding|arbeidsmatig|2026-11-21" "versions of Sem"
same "$("$CVB" -d "$db" toon --json 02 | jq -c '.besluiten | map([.besluit, .motivatie])')" \
	'[["De stage wordt verlengd.","Zij leert daar nog."]]' "decisions in the dossier of Noor"

# ---- the minutes, and what comes next time ----
run 0 -c "$tmp/config.yaml" -d "$db" rapport notulen 2026-11-21
for line in 'Aanwezig                   J. de Boer, M. Kaya' 'Afwezig                    A. Visser' \
	'1. Sem Aa (01)' 'Besluit                    Naar arbeidsmatige dagbesteding.' \
	'3. Elif Çelik (03)' 'Besluit                    aangehouden naar 28-11-2026' \
	'Erbij                      ouders' 'Motivatie                  Zij groeit.' \
	'Aandachtspunt              Verzuim volgen' \
	'Actie                      Leerplicht bellen (M. Kaya, uiterlijk' \
	'12. Job van der Meer (13)' 'Waarom                     Ouders vragen erom'; do
	has out "$line"
done
lacks out 'Iris'
lacks out 'CONCEPT'
same "$(grep -c "Besluit  *aangehouden naar 28-11-2026" "$tmp/out")" 3 "put off, in the minutes"
run 0 -c "$tmp/config.yaml" -d "$db" rapport notulen 2026-11-21 --html "$tmp/notulen.html"
same "$(grep -o 'Leerplicht bellen' "$tmp/notulen.html" | wc -l)" 2 "the action in the HTML"

open_terminal
begin
keys Enter
shows 'CvB za 28-11-2026'
shows '>      Elif Çelik'
keys Q
ended
finish

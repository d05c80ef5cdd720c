# A bundle with every file and every column: what toon says of it, worked out by hand beside the
# rules, and that export, import and export again give the same bytes.
set -eu
map="$TOP/tests/cli/bundel"
cd "$HOME"
export CVB_DB="$HOME/a/school.db"

"$CVB" init
"$CVB" importeer --proef "$map"
[ "$("$CVB" lijst --status alle --json)" = "[]" ] # a trial changes nothing
"$CVB" importeer "$map"

# Sem: every field. Of the versions after the first only what the rules need was written down.
"$CVB" toon 00042 --json | jq -S '
	del(.signalen) | .opp |= [.[0], (.[1:][] | {versie, vastgesteld_op, uitstroomprofiel,
	bestemming, niveau, handelingsdeel, wijziging_reden, wijziging_correctie, doelen})]' >sem.json
jq -S . "$TOP/tests/cli/bundel_00042.json" >expected.json
diff expected.json sem.json
"$CVB" toon 00042 --json | jq -e '[.opp[].status] == ["vastgesteld","vastgesteld","vastgesteld",
	"vastgesteld","concept"] and ([.opp[].afdeling] | unique) == ["vso"]' >/dev/null

# Leaving on 29 February 2028: the last two years begin on 28 February 2026, that day included.
"$CVB" toon 00043 --json | jq -c '[.wijzigingen[] | [.datum, .soort, .van, .naar, .richting,
	.laatste_jaren]]' >sirin.json
diff - sirin.json <<'JSON'
[["2026-02-27","niveau","vmbo_b","vmbo_k","hoger",false],["2026-02-28","bestemming","mbo_2","mbo_3",null,true],["2026-02-28","niveau","vmbo_k","vmbo_gt","hoger",true]]
JSON

# Aoife went from so to vso (no change), left on 31 July 2026 and is followed for two years.
"$CVB" toon 00044 --json | jq -c '[.leerling.status, .leerling.leeftijd, .huidige_opp,
	[.wijzigingen[] | [.datum, .soort, .laatste_jaren]], [.uitstroom[] | [.afdeling,
	.ingeschreven_op, .deelcertificaten_beoogd, .geen_plek]], .nazorg.venster,
	[.nazorg.momenten[] | [.maanden, .datum, .gedaan]], [.nazorg.contacten[].open]]' >aoife.json
diff - aoife.json <<'JSON'
["uitgestroomd",20,3,[["2024-09-01","bestemming",true],["2024-09-01","niveau",true]],[["so","2018-08-01",null,null],["vso","2018-08-01",3,false]],{"van":"2026-07-31","tot":"2028-07-31"},[[3,"2026-10-31",true],[12,"2027-07-31",false],[24,"2028-07-31",false]],[false,true]]
JSON

# A second run changes nothing; the round trip loses nothing.
"$CVB" importeer "$map" 2>&1 | grep -q 'niets'
"$CVB" exporteer "$HOME/uit1"
CVB_DB="$HOME/b/school.db" "$CVB" init
CVB_DB="$HOME/b/school.db" "$CVB" importeer "$HOME/uit1"
CVB_DB="$HOME/b/school.db" "$CVB" exporteer "$HOME/uit2"
diff -r uit1 uit2
[ "$(ls uit1 | wc -l)" -eq 16 ]
grep -q "'=0381234567" uit1/stages.csv # a spreadsheet takes no formula from it
grep -q "'=ROC" uit1/toestemmingen.csv

# To read: what is open on top, and all of it further down; the day itself counts.
"$CVB" toon 00042 >sem.txt
[ "$(grep -c 'Slaapt slecht.' sem.txt)" -eq 2 ] && [ "$(grep -c 'Bus te laat.' sem.txt)" -eq 1 ]
grep -q 'Open aandachtspunten' sem.txt && grep -q 'Taxi geregeld.' sem.txt
grep -q 'overdracht van het dossier' sem.txt && grep -q 'mentor, ouders' sem.txt
"$CVB" toon 00042 --vandaag 2026-11-11 >sem.txt # open from 12-11 on, or resolved on 1-10
if grep -q 'Open aandachtspunten' sem.txt; then exit 1; fi
"$CVB" toon 00042 --vandaag 2026-09-30 | grep -q 'Open aandachtspunten'
"$CVB" zoek slaapt | grep -q 'Sem van der Meer' # their words are found as well

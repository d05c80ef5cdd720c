# What a script may rely on: keys, types and order of the JSON, and the columns of the CSV.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

json() { # json FILTER WANTED: of the last output; how it is laid out does not matter
	same "$(jq -c "$1" <"$tmp/out" 2>&1)" "$(printf '%s' "$2" | jq -c .)" "$1"
}

# ---- lijst ----
run 0 lijst --json
json 'map(.leerlingnummer)' '["1004","1005","0042","1003","1002"]'
json '.[2]' '{"leerlingnummer":"0042","naam":"Sem van der Meer","geboortedatum":"2009-03-12",
	"leeftijd":17,"afdeling":"vso","groep":"Arbeid 3","leerroute":3,
	"uitstroomprofiel":"arbeidsmarkt","niveau":"beschut","verwachte_uitstroom":"2027-07-31",
	"status":"ingeschreven","signalen":5}'
json '.[4] | [.groep, .leerroute, .uitstroomprofiel, .niveau, .verwachte_uitstroom]' \
	'[null,null,null,null,null]'
json '.[3].naam' '"Esc\u001b]0;titel Rood\u001b[31m"'
run 0 lijst --json --status uitgestroomd
json 'map([.leerlingnummer, .status])' '[["1001","uitgestroomd"]]'
run 0 lijst --json --vandaag 2026-05-30
json 'map(select(.leerlingnummer == "1001") | [.status, .verwachte_uitstroom, .leeftijd])' \
	'[["ingeschreven","2026-05-31",19]]'
run 0 lijst --json --status alle --afdeling so
json 'length' '1'
run 0 lijst --json --profiel arbeid --groep 'ARBEID 3'
json 'map(.leerlingnummer)' '["0042"]'
run 0 lijst --json --profiel vervolgonderwijs --vandaag 2026-01-13
json 'map(.leerlingnummer)' '["0042"]'

# ---- zoek ----
run 0 zoek --json meer van der
json 'map(.leerlingnummer)' '["0042"]'
run 0 zoek --json kringloop
json 'map(.leerlingnummer)' '["0042"]'
run 0 zoek --json oneill
json 'map(.status)' '["uitgestroomd"]'
run 0 zoek --json niemand
json '.' '[]'

# ---- toon ----
run 0 toon --json 0042
json 'keys_unsorted' '["leerling","contacten","tlv","opp","huidige_opp","evaluaties",
	"wijzigingen","stages","uitstroom","nazorg","acties","besluiten","notities","signalen",
	"aandachtspunten","toestemmingen","agendapunten"]'
json '.leerling | keys_unsorted' '["leerlingnummer","achternaam","tussenvoegsel","roepnaam",
	"geboortedatum","geslacht","afdeling","groep","mentor","leerroute","inschrijfdatum",
	"verwachte_uitstroom","handelingsbekwaam","ontheffing_tot","tijdelijk_verblijf",
	"samenwerkingsverband","gemeente","eckid","naam","leeftijd","status"]'
json '.leerling | [.naam, .leeftijd, .status, .handelingsbekwaam, .tijdelijk_verblijf,
	.leerroute]' '["Sem van der Meer",17,"ingeschreven",true,null,3]'
json '.huidige_opp' '3'
json '.opp | map(.versie)' '[1,2,3,4]'
json '.opp[0].onderbouwing' '"Regel een.\nRegel twee."'
json '.opp[] | [.handelingsdeel, .afwijking_uren, .leerroute]' '[true,null,null]
[false,2.5,3]
[null,null,3]
[null,null,3]'
json '.opp[2].doelen | map([.opp_versie, .nr, .behaald])' '[[3,1,"deels"],[3,2,null]]'
json '.opp[0].doelen' '[]'
json '.contacten | map([.volgorde, .gezag])' '[[1,true],[2,null]]'
json '.tlv[0].categorie' '1'
json '.evaluaties[0] | [.opp_versie, .met_ouders, .met_leerling]' '[2,true,false]'
json '.stages[0] | [.dagen_per_week, .uren]' '[2.5,16]'
json '.acties | map([.nummer, .leerlingnummer])' '[[7,"0042"]]'
json '.besluiten | map([.datum, .nr])' '[["2026-01-12",1]]'
json '.notities[0] | [.nr, .deelbaar, .tekst]' '[1,false,"Zag \u001b[5mknipperen en een %s."]'
json '.uitstroom' '[]'
json '.nazorg' '{"venster":null,"momenten":[],"contacten":[]}'
json '.wijzigingen[0]' '{"datum":"2023-09-09","versie":2,"soort":"niveau","van":"vmbo_b",
	"naar":"entree","richting":"lager","reden":"stagnatie","motivatie":null,"besluit_op":null,
	"gecorrigeerd":false,"laatste_jaren":false}'
json '.wijzigingen[1]' '{"datum":"2026-01-14","versie":3,"soort":"profiel",
	"van":"vervolgonderwijs","naar":"arbeidsmarkt","richting":null,"reden":"stage",
	"motivatie":"Te druk.","besluit_op":"2026-01-12","gecorrigeerd":false,"laatste_jaren":true}'
json '.wijzigingen | map(.soort)' '["niveau","profiel","bestemming","niveau"]'
run 0 toon --json siobhan
json '.uitstroom[0] | [.deelcertificaten_behaald, .deelcertificaten_beoogd, .geen_plek,
	.toestemming, .afdeling, .ingeschreven_op]' '[2,null,false,null,"vso","2021-08-01"]'
json '.nazorg | [.venster, .momenten]' '[{"van":"2026-05-31","tot":"2028-05-31"},[{"maanden":3,
	"datum":"2026-08-31","gedaan":true},{"maanden":12,"datum":"2027-05-31","gedaan":false},
	{"maanden":24,"datum":"2028-05-31","gedaan":false}]]'
json '.nazorg.contacten[0] | [.moment, .bereikt]' '[3,true]'
# Every column of every record of the bundle appears.
run 0 toon --json 0042
for name in contact:contacten tlv:tlv opp:opp evaluatie:evaluaties stage:stages besluit:besluiten \
	actie:acties notitie:notities; do
	wanted=$(sed -n 's/^LEERLING_.*/leerlingnummer/p; s/^\(SLEUTEL\|VELD\)(\([a-z_0-9]*\),.*/\2/p' \
		"$TOP/include/cvb/velden/${name%:*}.def" | sort | tr '\n' ' ')
	same "$(jq -r ".${name#*:}[0] | del(.doelen) | keys[]" <"$tmp/out" | sort | tr '\n' ' ')" \
		"$wanted" "columns of ${name#*:}"
done

# ---- who is meant: exit 3 ----
run 3 toon --json 42
run 3 toon --json zoë de boer
run 3 toon e
has err 'past op 6 leerlingen'
run 3 exporteer "$tmp/uit" --leerling 99
[ ! -e "$tmp/uit" ] || complain "exporteer made a folder for nobody"

# ---- logboek ----
run 0 logboek --json
json '.[0] | keys_unsorted' '["nummer","tijdstip","gebruiker","handeling","leerlingnummer",
	"omschrijving","velden"]'
json 'map(.nummer) | . == (sort | reverse)' 'true'
json '[.[] | select(.handeling == "geopend") | .leerlingnummer]' '["0042","1001","0042"]'
json '.[-1] | [.handeling, .leerlingnummer]' '["import",null]'
json '.[-1].velden | map(select(.tabel == "opp" and .nieuw == "Te druk."))' \
	'[{"tabel":"opp","veld":"wijziging_motivatie","oud":null,"nieuw":"Te druk."}]'
json '[.[-1].velden[] | select(.veld == "id" or .veld == "leerling")]' '[]'
json '.[0].tijdstip | test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$")' 'true'
run 0 logboek --json --leerling 1001
json 'map(.handeling)' '["geopend","import"]'
json '[.[-1].velden[] | select(.tabel == "leerling" and .veld == "achternaam") | .nieuw]' \
	'["O'"'"'Neill"]'
run 1 logboek --leerling 99
run 0 exporteer "$tmp/uit" --leerling 1001
run 0 exporteer "$tmp/alles"
run 0 logboek --json
json '.[:2] | map([.handeling, .leerlingnummer, .velden])' \
	'[["geexporteerd",null,[]],["geexporteerd","1001",[]]]'
run 0 --alleen-lezen toon 0042
run 0 logboek --json --leerling 0042
json 'map(select(.handeling == "geopend")) | length' '2'

# ---- CSV: the same keys, separated by ; ----
run 0 lijst --csv
columns="leerlingnummer;naam;geboortedatum;leeftijd;afdeling;groep;leerroute;uitstroomprofiel"
same "$(head -1 "$tmp/out")" "$columns;niveau;verwachte_uitstroom;status;signalen" "columns of lijst"
has out "0042;Sem van der Meer;2009-03-12;17;vso;Arbeid 3;3;arbeidsmarkt;beschut;2027-07-31;in"
has out '"<b>Bo</b> =HYPERLINK(""http://x"";""y"")"'
run 0 zoek --csv neill
has out "1001;Siobhán O'Neill;2007-02-28;19;vso;EMB 1;1;;;;uitgestroomd"
run 0 logboek --csv
columns="nummer;tijdstip;gebruiker;handeling;leerlingnummer;omschrijving"
same "$(head -1 "$tmp/out")" "$columns;tabel;veld;oud;nieuw" "columns of logboek"
grep -q ';opp;wijziging_motivatie;;Te druk.$' "$tmp/out" || complain "logboek --csv has no fields"
finish

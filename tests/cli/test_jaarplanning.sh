# The plan of the year (agenda --jaar) of a school worked out by hand on 21-11-2026.
. "$TOP/tests/cli/lib.sh"
export CVB_DB="$tmp/jaar.db"

# ---- nobody, and nothing planned ----
run 0 init
run 0 agenda --jaar
same "$(cat "$tmp/out")" "De komende twaalf maanden hoeft niemand op de agenda." "an empty file"
run 0 agenda --jaar --json
same "$(jq -c '[length, .[0].maand, .[1].maand, .[12].maand, (map(.leerlingen) | add)]' "$tmp/out")" \
	'[13,null,"2026-11","2027-10",0]' "an empty year"
run 0 agenda --jaar --csv
same "$(wc -l <"$tmp/out")" 14 "a row for each month"

# ---- Aad: due 10-10-2026. Bo, Cas and Dirk: May 2027; Bo's tlv to begin on 01-02-2027.
# Eva: new, opp due 04-01-2027. Fay leaves on 31-07-2027, to begin on 01-06-2027. ----
mkdir "$tmp/bundel"
cat >"$tmp/bundel/leerlingen.csv" <<END
leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;verwachte_uitstroom
1;Zwart;Aad;2012-01-01;vso;2024-08-01;2030-07-31
2;Boer;Bo;2012-01-01;vso;2024-08-01;2030-07-31
3;Cel;Cas;2012-01-01;vso;2024-08-01;2030-07-31
4;Dam;Dirk;2012-01-01;vso;2024-08-01;2030-07-31
5;Eik;Eva;2012-01-01;vso;2026-11-23;2030-07-31
6;Fee;Fay;2009-01-01;vso;2024-08-01;2027-07-31
END
cat >"$tmp/bundel/opp.csv" <<END
leerlingnummer;versie;status;vastgesteld_op
1;1;vastgesteld;2024-09-10
2;1;vastgesteld;2024-09-10
3;1;vastgesteld;2024-09-10
4;1;vastgesteld;2024-09-10
6;1;vastgesteld;2024-09-10
END
cat >"$tmp/bundel/evaluaties.csv" <<END
leerlingnummer;datum;besluit;motivatie
1;2025-10-10;handhaven;m
2;2026-05-01;handhaven;m
3;2026-05-31;handhaven;m
4;2026-05-15;handhaven;m
6;2026-11-10;handhaven;m
END
cat >"$tmp/bundel/tlv.csv" <<END
leerlingnummer;nummer;van;tot
2;T-2;2024-08-01;2027-07-31
END
cat >"$tmp/bundel/vergaderingen.csv" <<END
datum;afgesloten
2026-11-20;
2026-12-03;ja
2027-04-15;nee
2027-05-20;nee
END
run 0 importeer "$tmp/bundel"
run 0 agenda --jaar --maximum 2 --csv
same "$(cat "$tmp/out")" "maand;evaluaties;tlv;nieuw;vertrek;leerlingen;vergaderingen;plaatsen;nodig
;1;0;0;0;1;0;0;1
2026-11;0;0;0;0;0;0;0;0
2026-12;0;0;0;0;0;0;0;0
2027-01;0;0;1;0;1;0;0;1
2027-02;0;1;0;0;1;0;0;1
2027-03;0;0;0;0;0;0;0;0
2027-04;0;0;0;0;0;1;2;0
2027-05;3;0;0;0;3;1;2;2
2027-06;0;0;0;1;1;0;0;1
2027-07;0;0;0;0;0;0;0;0
2027-08;0;0;0;0;0;0;0;0
2027-09;0;0;0;0;0;0;0;0
2027-10;0;0;0;0;0;0;0;0" "--csv"
run 0 agenda --jaar --maximum 2 --json
same "$(jq -c '.[7]' "$tmp/out")" '{"maand":"2027-05","evaluaties":3,"tlv":0,"nieuw":0,"vertrek":0,"leerlingen":3,"vergaderingen":1,"plaatsen":2,"nodig":2}' "--json"
run 0 agenda --jaar --maximum 2
same "$(sed -n '1,2p;9p' "$tmp/out")" \
	"Maand           Evaluatie  Tlv  Nieuw  Vertrek  Samen  Plek  Nodig
achterstallig           1    0      0        0      1     0      1  ▓▓▓▓▓▓▓▓
mei 2027                3    0      0        0      3     2      2  ████████████████▓▓▓▓▓▓▓▓" \
	"the table"
has out "! Achterstallig: 1 leerling; in april is nog plek voor 2: zet ze als eerste op de agenda."
has out "! januari: 1 leerling en geen vergadering, en eerder is geen plek over."
has out "! mei: 1 te veel; in april is nog plek voor 1: haal evaluaties naar voren."
has out "Voor 2 leerlingen is geen plek: plan 1 vergadering erbij, uiterlijk in januari. Na mei staat"
has out "180 dagen voor de tlv afloopt"
lacks out "Zwart"
[ "$(wc -L <"$tmp/out")" -le 100 ] || complain "wider than 100: $(wc -L <"$tmp/out")"
if grep -q ' $' "$tmp/out"; then complain "lines end with spaces"; fi
run 0 agenda --jaar # the setting: 15 in a meeting
lacks out "! mei"
run 0 agenda --jaar --alleen-lezen
has out "mei 2027"

# ---- what is not there ----
run 2 agenda --jaar --maximum 0
has err "ten minste 1 leerling"
run 2 agenda --jaar --maximum x
run 2 signalen --jaar
finish

# What a person reads: aligned tables, the dossier as text, and what undo says.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

# ---- a table: columns begin at the same place, numbers end there ----
run 0 lijst
same "$(wc -l <"$tmp/out" | tr -d ' ')" 6 "lines of lijst"
has out "Nummer  Naam"
has out "12-03-2009   17  vso  Arbeid 3"
has out "arbeidsmarkt  beschut werk  31-07-2027  ingeschreven"
lacks out "$esc"
if grep -q ' $' "$tmp/out"; then complain "lines end with spaces"; fi
run 0 lijst --groep 'arbeid 3' # nothing is cut when it is no terminal
has out "Sem van der Meer"
run 0 lijst --afdeling so --profiel dagbesteding
same "$(wc -l <"$tmp/out" | tr -d ' ')" 1 "an empty list has its header"

# ---- on a terminal: bold header unless NO_COLOR, never wider than the terminal ----
# on_terminal COLUMNS ARGUMENTS: what the program prints on a terminal of that width.
on_terminal() {
	TERM=xterm script -qec "stty cols $1; exec \"\$CVB\" $2" /dev/null </dev/null |
		tr -d '\r' >"$tmp/out"
}
on_terminal 60 lijst
has out "$esc[1mNummer"
same "$(sed "s/$esc\[[01]m//g" "$tmp/out" | wc -L)" 60 "columns of the widest line"
has out "…"
NO_COLOR=1 on_terminal 60 lijst
lacks out "$esc"

# ---- the dossier ----
run 0 toon 0042
has out "Sem van der Meer (0042)"
has out "17 jaar (12-03-2009) · vso · groep Arbeid 3 · mentor J. de Boer · leerroute 3"
has out "eerst bellen: F. van der Meer · moeder · 06-12345678"
has out "tlv t/m 31-07-2027 · categorie 1 · SWV 30.05"
has out "Het huidige opp: versie 3"
has out "Andere versie van het opp: versie 4"
has out "14-01-2026 niveau: entree > beschut werk, lager"
has out "! ja, vanaf 31-07-2025 (uitstroom 31-07-2027)"
has out "nee, vanaf 31-07-2025 (uitstroom 31-07-2027)"
has out "ontbreekt"
has out "Te druk."
has out "Regel twee."
has out "2,5"
run 0 toon oneill
has out "uitgestroomd op 31-05-2026"
has out "31-05-2026 t/m 31-05-2028"
has out "31-08-2026, contact geweest"
has out "31-05-2027, komt nog"

# ---- logboek ----
run 0 logboek
has out "dossier van Sem van der Meer geopend"
same "$(awk 'NR == 2 { print $1 }' "$tmp/out")" "$(($(wc -l <"$tmp/out") - 1))" "newest first"

# ---- importeer says what it did; the second time nothing ----
run 0 importeer "$bundle"
has out "niets gewijzigd"
echo 'leerlingnummer;datum;nr;tekst
0042;2026-11-02;1;Nieuw' >"$tmp/notities.csv"
run 0 importeer --proef "$tmp/notities.csv"
has out "proef"
run 0 importeer "$tmp/notities.csv"
has out "notities.csv"
printf 'leerlingnummer;datum;nr;tekst\n0042;2026-02-31;1;x\n9;2026-01-01;1;\n' >"$tmp/fout.csv"
mv "$tmp/fout.csv" "$tmp/stuk-notities.csv"
run 1 importeer "$tmp/stuk-notities.csv"
empty out

# ---- undo: says what, asks, and without a terminal wants --ja ----
run 1 ongedaan
has err "--ja"
before=$("$CVB" toon 0042 --json | jq '.notities | length')
printf 'n\n' | script -qec '"$CVB" ongedaan' /dev/null >"$tmp/out"
has out "Nieuw"
has out "[j/N]"
has out "niets gewijzigd"
same "$("$CVB" toon 0042 --json | jq '.notities | length')" "$before" "notes after no"
printf 'j\n' | script -qec '"$CVB" ongedaan' /dev/null >"$tmp/out"
has out "Ongedaan gemaakt"
same "$("$CVB" toon 0042 --json | jq '.notities | length')" "$((before - 1))" "notes after yes"
run 0 ongedaan --ja # the import of the school itself
has out "Ongedaan gemaakt"
run 0 lijst --status alle --json
same "$(cat "$tmp/out" | tr -d ' \n')" "[]" "the school after undoing it"
run 1 ongedaan --ja
has err "geen wijziging"
run 0 logboek
has out "(ongedaan gemaakt)"
finish

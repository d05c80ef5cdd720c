# CSV files that people hand in: what can be read is read, what cannot is refused with one sentence
# that names file, line and column; and then nothing of it is in the database.
. "$TOP/tests/cli/lib.sh"

db=$HOME/.local/share/cvb/cvb.db
csv=$tmp/leerlingen.csv
header='leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum'
good='2010-01-01;vso;2022-08-01'
run 0 init

# name_of NUMBER: achternaam as it came in.
name_of() {
	"$CVB" toon --json "$1" | jq -r .leerling.achternaam
}

# refused SENTENCE...: each of them once and nothing else, then the count; the file does not change.
refused() {
	cp "$db" "$tmp/before"
	run 1 importeer "$csv"
	empty out
	if [ $# -eq 1 ]; then errors="1 fout"; else errors="$# fouten"; fi
	for sentence in "$@" "$errors in wat is aangeboden; er is niets ingelezen"; do
		echo "cvb: $sentence"
	done >"$tmp/wanted"
	cmp -s "$tmp/err" "$tmp/wanted" || complain "instead of $(cat "$tmp/wanted")
: $(cut -c1-300 "$tmp/err")"
	cmp "$db" "$tmp/before" || complain "a refusal changed the file"
}

# ---- what is read ----
printf '%s\n1;M\374ller \200;Zo\353;%s\n' "$header" "$good" >"$csv" # Windows-1252
run 0 importeer "$csv"
same "$(name_of 1)" "Müller €" "a name in Windows-1252"
printf '\357\273\277%s\r\n2;Bom;"Zoë ""Z""";%s\r\n' "$header" "$good" >"$csv"
run 0 importeer "$csv"
same "$(name_of 2)" "Bom" "a name behind a BOM"
printf '%s\n3;Ze\314\201;\314\201x;%s' "$header" "$good" >"$csv" # no line end, decomposed
run 0 importeer "$csv"
same "$(name_of 3)" "Zé" "a name with combining marks"
printf '%s\n' "$header" >"$csv"
run 0 importeer "$csv"
has out "geen rijen"
printf '%s' "$header" >"$csv"
run 0 importeer "$csv"
has out "geen rijen"

# ---- what is refused, with a good row before and behind it ----
# rows BAD_ROW: the file.
rows() {
	printf '%s\n8;Goed;A;%s\n' "$header" "$good" >"$csv"
	printf "$1" >>"$csv"
	printf '9;Goed;B;%s\n' "$good" >>"$csv"
}
rows "4;a\\0b;Nul;$good\n"
refused "leerlingen.csv:3: achternaam: bevat een NUL-teken; sla het bestand opnieuw op als CSV UTF-8"
rows "4;Kort;2010-01-01\n5;Lang;L;$good;\n"
refused "leerlingen.csv:3: rij: deze rij heeft 3 velden, de kop heeft er 6" \
	"leerlingen.csv:4: rij: deze rij heeft 7 velden, de kop heeft er 6"
rows "4;\"Open;Q;$good\n"
refused "leerlingen.csv:3: achternaam: het aanhalingsteken op regel 3 wordt nergens gesloten"
rows "4;Dag;D;31-02-2010;vso;2022-08-01\n5;Dag;D;2010-13-01;vso;2023-02-29\n"
refused 'leerlingen.csv:3: geboortedatum: "31-02-2010" is geen bestaande datum; schrijf jjjj-mm-dd of dd-mm-jjjj' \
	'leerlingen.csv:4: geboortedatum: "2010-13-01" is geen bestaande datum; schrijf jjjj-mm-dd of dd-mm-jjjj' \
	'leerlingen.csv:4: inschrijfdatum: "2023-02-29" is geen bestaande datum; schrijf jjjj-mm-dd of dd-mm-jjjj'
rows "8;Twee;Keer;$good\n"
refused "leerlingen.csv:3: leerlingnummer: leerlingnummer 8 staat ook al op regel 2"
rows "4;Caf\303\251 \303\251 \303\251 \351;D;$good\n" # UTF-8 that was damaged
refused "leerlingen.csv:3: achternaam: bevat tekens die geen UTF-8 en geen Windows-1252 zijn; sla het bestand opnieuw op als CSV UTF-8"
{
	printf '%s\n4;' "$header"
	head -c 10485760 /dev/zero | tr '\0' x
	printf ';Tien MB;%s\n' "$good"
} >"$csv"
refused "leerlingen.csv:2: achternaam: is langer dan 1 MB (1048576 bytes); maak de tekst korter"
: >"$csv"
refused "leerlingen.csv:1: bestand: het bestand is leeg"
printf '%s\n4;x;y;%s\n' "$header" "$good" | iconv -t UTF-16 >"$csv"
refused "leerlingen.csv:1: bestand: de tekst is UTF-16; sla het bestand op als CSV UTF-8"
printf '%s\n4;x;y;%s\n' "\"$header" "$good" >"$csv"
refused "leerlingen.csv:1: kolom 1: het aanhalingsteken op regel 1 wordt nergens gesloten"

{
	printf 'leerlingnummer;'
	head -c 500000 /dev/zero | tr '\0' k
	printf '\n4;x\n'
} >"$csv"
run 1 importeer "$csv"
has err 'kkk…: deze kolom is onbekend'
[ "$(wc -c <"$tmp/err")" -lt 1000 ] || complain "a long name of a column fills the message"

# ---- noise, and what is no file ----
head -c 300000 /dev/urandom >"$csv"
run 1 importeer "$csv"
has err "er is niets ingelezen"
mkfifo "$tmp/pijp"
rm "$csv"
for path in "$tmp/nergens" "$tmp/bundel/nergens" "$db/x" /dev/zero "" "$tmp"; do
	run 1 importeer "$path"
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "sentences about $path"
done
run 0 lijst --json --status alle
same "$(jq -c 'map(.leerlingnummer) | sort' <"$tmp/out")" '["1","2","3"]' "pupils after it all"
finish

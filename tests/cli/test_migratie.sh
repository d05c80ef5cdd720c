# A file of an older version: opened once it is brought up to date, and nothing of it is lost.
. "$TOP/tests/cli/lib.sh"
bundle="$TOP/tests/cli/bundel"
printf 'gebruiker: Ank\n' >"$tmp/config.yaml"
export CVB_CONFIG="$tmp/config.yaml" CVB_DB="$tmp/oud.db"

make_old() { # make_old FILE: as version 1 made and filled it
	grep -v '^CREATE TRIGGER' "$TOP/tests/schema/v1.sql" | sqlite3 "$1"
	sqlite3 "$1" <"$TOP/tests/schema/v1_school.sql"
	grep '^CREATE TRIGGER' "$TOP/tests/schema/v1.sql" | sqlite3 "$1"
	chmod 600 "$1"
}
version() {
	sqlite3 "$1" 'PRAGMA user_version'
}
copies() {
	find "$tmp" -name 'oud.db.*.v1*' | wc -l
}

# ---- only to read: it says what to do, and the file stays ----
make_old "$CVB_DB"
cp "$CVB_DB" "$tmp/zoals_het_was.db"
run 1 lijst --alleen-lezen
has err "/oud.db: dit bestand is van een oudere versie van cvb; open het eerst een keer zonder"
empty out
cmp "$CVB_DB" "$tmp/zoals_het_was.db" || complain "reading changed an old file"

# ---- opened: up to date, with the old file beside it ----
run 0 lijst --status alle --csv
has out "00042;Sem van der Meer"
empty err
same "$(version "$CVB_DB")" "$(sed -n 's/^PRAGMA user_version = \([0-9]*\);.*/\1/p' \
	"$TOP/schema.sql")" "the version of the file"
same "$(copies)" 1 "copies"
copy=$(find "$tmp" -name 'oud.db.*.v1')
same "$(version "$copy")" 1 "the version of the copy"
run 0 lijst
same "$(copies)" 1 "copies after opening once more"

# ---- the same bundle comes out, and of the later kinds nothing but their header ----
mkdir "$tmp/toen"
for file in "$bundle"/*.csv; do
	case ${file##*/} in
	aandachtspunten.csv | toestemmingen.csv | agendapunten.csv) ;;
	*) cp "$file" "$tmp/toen" ;;
	esac
done
printf '%s\n' 'leerlingnummer;datum;nr;tekst' \
	"00042;2026-11-20;1;\"Regel een." "Regel 'twee'.\"" >"$tmp/notities.csv"
(
	export CVB_DB="$tmp/nieuw.db"
	run 0 init
	run 0 importeer "$tmp/toen"
	run 0 importeer "$tmp/notities.csv"
	run 0 exporteer "$tmp/uit_nieuw"
	exit "$wrong"
) || wrong=$((wrong + 1))
run 0 exporteer "$tmp/uit_oud"
diff -r "$tmp/uit_nieuw" "$tmp/uit_oud" || complain "another bundle comes out"
for file in aandachtspunten toestemmingen agendapunten; do
	same "$(wc -l <"$tmp/uit_oud/$file.csv")" 1 "lines of $file.csv"
done

# ---- it can be searched, its history stands, and its last change can be undone ----
run 0 zoek kringloop
has out "Sem van der Meer"
run 0 logboek --json
same "$(jq '[.[] | select(.handeling == "import")] | length' <"$tmp/out")" 2 "imports"
same "$(sqlite3 "$CVB_DB" 'SELECT waarde FROM klad')" "Half af" "the draft"
run 0 ongedaan --ja
run 0 exporteer "$tmp/uit_terug"
if grep -q "twee" "$tmp/uit_terug/notities.csv"; then complain "the note still stands"; fi

# ---- the new kinds can be used; an old copy can be put back ----
run 0 importeer "$bundle"
has out "toestemmingen.csv"
run 0 herstel "$copy" --ja
same "$(version "$CVB_DB")" 1 "the version of what was put back"
run 0 toon 00042 --json
same "$(jq -c '[.aandachtspunten, .toestemmingen, .agendapunten, (.notities | length)]' \
	<"$tmp/out")" "[[],[],[],3]" "the dossier in the old copy"
finish

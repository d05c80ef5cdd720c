# cvb backup and cvb herstel, end to end: copies of a school in use, and a school in any state that
# gets one back. The small school: six pupils, of whom 1001 left.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

db=$HOME/.local/share/cvb/cvb.db
folder=$(dirname "$db")
copy=$tmp/kopie.db

pupils() { # pupils FILE: how many a reader from outside finds
	sqlite3 "file:$1?mode=ro&immutable=1" 'SELECT count(*) FROM leerling'
}
add_pupil() { # add_pupil NUMBER
	printf 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n%s\n' \
		"$1;Later;Lou;2010-01-01;vso;2022-08-01" >"$tmp/leerlingen.csv"
	run 0 importeer "$tmp/leerlingen.csv"
}
# one_sentence: an error is one line on stderr and nothing on stdout
one_sentence() {
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "sentences: $(cat "$tmp/err")"
}

# ---- backup ----
run 0 backup "$copy"
empty err
has out "Reservekopie gemaakt: $copy"
has out "6 leerlingen, laatste wijziging "
same "$(stat -c %a "$copy")" 600 "mode of the copy"
same "$(pupils "$copy")" 6 "pupils in the copy"
same "$(find "$tmp" -name 'kopie.db*')" "$copy" "what lies beside the copy"
cp "$copy" "$tmp/before"
run 1 backup "$copy"
has err "$copy: dit bestand bestaat al en wordt niet overschreven"
cmp "$copy" "$tmp/before" || complain "a copy was overwritten"
(
	umask 0
	run 0 backup "$tmp/wijd.db"
	same "$(stat -c %a "$tmp/wijd.db")" 600 "mode of a copy with a wide umask"
	exit "$wrong"
) || complain "backup with a wide umask"
run 1 backup "$db"
has err "dit is de database zelf"
one_sentence
ln -s "$db" "$tmp/link.db"
run 1 -d "$tmp/link.db" backup "$db-journal"
has err "dit is de database zelf, of het hoort erbij"
run 1 backup "$tmp/nergens/kopie.db"
has err "de map van dit bestand is er niet"
[ ! -e "$tmp/nergens" ] || complain "backup made a folder"
run 1 backup "$tmp"
has err "dit is een map"
run 2 backup
run 2 backup "$tmp/a" "$tmp/b"
run 1 -d "$tmp/weg.db" backup "$tmp/nieuw.db"
[ ! -e "$tmp/nieuw.db" ] || complain "a copy of nothing"
run 0 --alleen-lezen backup "$tmp/gelezen.db"
same "$(pupils "$tmp/gelezen.db")" 6 "pupils in a copy made with --alleen-lezen"

# ---- backup while somebody writes: what is kept is in it, also from the -wal; the rest is not ----
mkfifo "$tmp/pipe"
sqlite3 "$db" <"$tmp/pipe" >"$tmp/writer" 2>&1 &
writer=$!
exec 3>"$tmp/pipe"
columns='achternaam, roepnaam, geboortedatum, afdeling, inschrijfdatum'
insert="INSERT INTO leerling (id, leerlingnummer, $columns)"
cat >&3 <<END
PRAGMA wal_autocheckpoint = 0;
$insert SELECT 5, 'w1', $columns FROM leerling LIMIT 1;
BEGIN IMMEDIATE;
$insert SELECT 6, 'w2', $columns FROM leerling LIMIT 1;
SELECT 'busy';
END
eventually grep busy "$tmp/writer"
[ -s "$db-wal" ] || complain "nothing in the -wal: this tests less than it says"
run 0 backup "$tmp/bezig.db"
same "$(pupils "$tmp/bezig.db")" 7 "pupils in a copy made while somebody wrote"

# ---- herstel while somebody has it open: refused, also when he only looks ----
run 1 herstel --ja "$copy"
has err "$db: deze database is nog ergens open; sluit cvb in elk ander venster"
one_sentence
printf 'COMMIT;\nSELECT count(*) FROM leerling;\n' >&3
run 1 herstel --ja "$copy"
has err "nog ergens open"
kill -9 "$writer"
exec 3>&-
wait "$writer" 2>"$tmp/killed"
[ -s "$db-wal" ] || complain "nothing was left in the -wal"
same "$(find "$folder" -name '*herstel*')" "" "what a refused herstel left"

# ---- herstel: asks, keeps the old one, and everything of it ----
run 1 herstel "$copy"
has err "herstel vraagt iets en hier kan niemand antwoorden; geef --ja"
one_sentence
printf 'n\n' | copy=$copy script -qec '"$CVB" herstel "$copy"' /dev/null >"$tmp/out"
has out "6 leerlingen"
has out "[j/N]"
has out "Er is niets gewijzigd."
printf 'j\n' | copy=$copy script -qec '"$CVB" herstel "$copy"' /dev/null >"$tmp/out"
has out "Teruggezet. Wat er stond, staat nu in: $db."
kept=$(find "$folder" -name 'cvb.db.*.voor-herstel')
has out "$kept"
same "$(pupils "$db")" 6 "pupils after herstel"
same "$(pupils "$kept")" 8 "pupils in what stood there, with those from the -wal"
same "$(ls "$folder")" "$(basename "$db")
$(basename "$kept")" "what stands in the folder"
same "$(stat -c %a "$db")" 600 "mode after herstel"
same "$(stat -c %a "$kept")" 600 "mode of what was kept"
cmp "$copy" "$tmp/before" || complain "herstel changed the copy"
run 0 toon 0042
add_pupil 77
run 0 herstel --ja "$copy"
[ -e "$kept.2" ] || complain "the second database kept that day has no number"
same "$(pupils "$kept")" 8 "pupils in the first one that was kept"
run 0 lijst --status alle --json
same "$(jq length "$tmp/out")" 6 "pupils after the second herstel"
run 0 herstel --ja "$kept" # and back to what was kept
run 0 lijst --status alle --json
same "$(jq length "$tmp/out")" 8 "pupils after going back"
run 0 herstel --ja "$copy"

# ---- a database that is damaged, empty, unreadable or gone; or was never there ----
restores() { # restores WHAT
	run 1 lijst
	run 0 herstel --ja "$copy"
	empty err
	run 0 lijst --status alle --json
	same "$(jq length "$tmp/out")" 6 "pupils after $1"
	same "$(stat -c %a "$db")" 600 "mode after $1"
	rm -f "$db".*
}
head -c 9000 /dev/urandom >"$db"
restores "noise"
head -c 20000 "$copy" >"$db"
restores "a file that was cut off"
: >"$db"
restores "an empty file"
rm "$db"
restores "no file"
chmod 644 "$db"
restores "a file that others can read"
rm -r "$folder"
restores "no folder"
same "$(stat -c %a "$folder")" 700 "mode of a folder that herstel made"
run 0 -d "$tmp/ander/school.db" herstel --ja "$copy"
lacks out "Wat er stond"
same "$(ls -A "$tmp/ander")" school.db "what stands where nothing was"

# ---- copies that will not do: nothing changes ----
cp "$db" "$tmp/before"
refused() { # refused FILE SENTENCE
	run 1 herstel --ja "$1"
	has err "$1: $2"
	one_sentence
	cmp "$db" "$tmp/before" || complain "a refused $1 changed the database"
	same "$(ls "$folder")" "$(basename "$db")" "what a refused $1 left"
}
refused "$tmp/weg.db" "dit bestand is er niet; noem een andere reservekopie"
refused "$tmp" "dit is een map"
: >"$tmp/leeg.db"
refused "$tmp/leeg.db" "dit bestand is leeg"
refused "$bundle/leerlingen.csv" "dit is geen bestand van cvb; noem een andere reservekopie"
sqlite3 "$tmp/vreemd.db" 'CREATE TABLE leerling (id)'
refused "$tmp/vreemd.db" "dit is geen bestand van cvb"
cp "$copy" "$tmp/nieuwer.db"
sqlite3 "$tmp/nieuwer.db" 'PRAGMA user_version = 999'
refused "$tmp/nieuwer.db" "dit bestand is gemaakt met een nieuwere versie van cvb"
head -c 20000 "$copy" >"$tmp/kort.db"
refused "$tmp/kort.db" "deze reservekopie is beschadigd"
cp "$copy" "$tmp/stuk.db"
page=$(sqlite3 "$copy" "SELECT rootpage FROM sqlite_schema WHERE name = 'opp'")
dd if=/dev/zero of="$tmp/stuk.db" bs=4096 seek=$((page - 1)) count=1 conv=notrunc 2>"$tmp/dd"
refused "$tmp/stuk.db" "deze reservekopie is beschadigd; noem een andere reservekopie"
refused "$db" "dit is de database zelf"
ln "$db" "$tmp/hard.db"
run 1 herstel --ja "$tmp/hard.db"
has err "dit is de database zelf"
rm "$tmp/hard.db"
run 1 -d "$tmp" herstel --ja "$copy"
has err "dit is een map"
run 2 herstel
run 1 --alleen-lezen herstel --ja "$copy"

# ---- a database that is damaged gives no copy ----
cp "$tmp/stuk.db" "$tmp/bron.db"
chmod 600 "$tmp/bron.db"
run 1 -d "$tmp/bron.db" backup "$tmp/nieuw.db"
has err "de database is beschadigd, en een kopie ervan dus ook"
one_sentence
[ ! -e "$tmp/nieuw.db" ] || complain "a damaged copy was left"

# ---- what is odd but can be read is told, and does not stop it ----
cp "$copy" "$tmp/raar.db"
sqlite3 "$tmp/raar.db" "INSERT INTO contact (id, leerling, naam) VALUES (7, 99, 'Oma')"
run 0 herstel --ja "$tmp/raar.db"
has err "cvb: contact 7 verwijst naar iets in leerling dat er niet is"
run 0 backup "$tmp/raar-2.db"
has err "cvb: contact 7 verwijst"
has out "6 leerlingen"

# ---- names with odd bytes ----
odd="$tmp/kopie $(printf '\033')[31m a#?%.db"
run 0 backup "$odd"
lacks out "$(printf '\033')"
run 0 herstel --ja "$odd"
lacks out "$(printf '\033')"
(cd "$tmp" && "$CVB" herstel --ja kopie.db >"$tmp/out") || complain "herstel of a plain name"

# ---- a full disk: nothing changes and nothing is left (limits in blocks of 512 bytes) ----
rm -f "$db".*
cp "$db" "$tmp/before"
for limit in 1 100 400; do
	(
		ulimit -f "$limit"
		run 1 backup "$tmp/vol.db"
		has err "de schijf is vol"
		run 1 herstel --ja "$copy"
		has err "$db: de schijf is vol"
		exit "$wrong"
	) || complain "a full disk at limit $limit"
	cmp "$db" "$tmp/before" || complain "a full disk at limit $limit changed the database"
	same "$(find "$folder" "$tmp" -name '*.nieuw*' -o -name '*herstel*' -o -name 'vol.db*')" "" \
		"what a full disk left"
done
finish

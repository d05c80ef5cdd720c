# More programs on one file: one that is killed half way, one that holds it, one that wrote and was
# never closed.
. "$TOP/tests/cli/lib.sh"

db=$HOME/school.db
run 0 -d "$db" init
{
	echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum'
	for number in $(seq 3000); do
		echo "$number;Van $number;Lev;2010-01-01;vso;2022-08-01"
	done
} >"$tmp/leerlingen.csv"

pupils() { # pupils EXPECTED WHEN
	run 0 -d "$db" lijst --json
	same "$(jq length <"$tmp/out")" "$1" "pupils $2"
}

# ---- killed in the middle of an import: nothing of it is there ----
"$CVB" -d "$db" importeer "$tmp/leerlingen.csv" >"$tmp/out" 2>&1 &
victim=$!
eventually [ -e "$db-wal" ]
kill -9 "$victim"
wait "$victim" 2>/dev/null
[ -e "$db-wal" ] || complain "the import was over before it was killed"
run 0 -d "$db" --alleen-lezen lijst --json
same "$(jq length <"$tmp/out")" 0 "pupils, read-only, after a kill"
pupils 0 "after a kill"
same "$(sqlite3 "$db" 'PRAGMA integrity_check')" ok "the file after a kill"

# ---- another program is writing: a sentence after a while, and nothing changed ----
hold "$db"
run 1 -d "$db" importeer "$TOP/tests/cli/bundel"
empty out
same "$(cat "$tmp/err")" "cvb: $db: een ander programma is in het bestand bezig; probeer het zo nog \
eens" "the sentence about another program"
pupils 0 "while another program writes"
release
run 0 -d "$db" importeer "$tmp/leerlingen.csv"
pupils 3000 "in the end"

# ---- killed while it exports: a whole bundle, or nothing that looks like one ----
for number in 1 2 3; do
	"$CVB" -d "$db" exporteer "$tmp/uit$number" >"$tmp/out" 2>&1 &
	victim=$!
	eventually [ -e "$tmp/uit$number" ]
	kill -9 "$victim" 2>/dev/null
	wait "$victim" 2>/dev/null
	files=$(find "$tmp/uit$number" -name '*.csv' | wc -l)
	[ "$files" -eq 0 ] || [ "$files" -eq 16 ] || complain "$files files of a bundle"
done

# ---- what was written and not yet moved into the file is read, also by a copy ----
mkdir "$tmp/kopie"
sqlite3 "$db" >"$tmp/out" <<END
PRAGMA wal_autocheckpoint = 0;
UPDATE leerling SET mentor = 'Uit de wal' WHERE leerlingnummer = '7';
.shell cp $db $db-wal $tmp/kopie
END
rm -f "$tmp/kopie/school.db-shm"
chmod 600 "$tmp/kopie"/*
[ -s "$tmp/kopie/school.db-wal" ] || complain "there is no -wal to read"
run 0 -d "$tmp/kopie/school.db" toon --json 7
same "$(jq -r .leerling.mentor <"$tmp/out")" "Uit de wal" "what stood in the -wal"
[ ! -e "$tmp/kopie/school.db-wal" ] || complain "the -wal is still there after closing"
run 0 -d "$tmp/kopie/school.db" toon --json 7
same "$(jq -r .leerling.mentor <"$tmp/out")" "Uit de wal" "what the file has of it"
finish

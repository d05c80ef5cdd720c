# A database that cannot be used: every command says the same one sentence, and the file stays as it
# is, byte for byte, with nothing new beside it.
. "$TOP/tests/cli/lib.sh"

dir=$HOME/gegevens
db=$dir/school.db
mkdir "$dir"
echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum
1;Meer;Sem;2010-01-01;vso;2022-08-01' >"$tmp/leerlingen.csv"
run 0 -d "$tmp/goed.db" init
run 0 -d "$tmp/goed.db" importeer "$tmp/leerlingen.csv"

# fresh: the good one again, alone in its folder.
fresh() {
	rm -rf "$dir"
	mkdir "$dir"
	cp "$tmp/goed.db" "$db"
	chmod 600 "$db"
}

state() {
	ls -lAR "$dir"
	find "$dir" -type f -exec cksum {} +
}

# refused SENTENCE: by every command that opens a database, and by the screens.
refused() {
	state >"$tmp/before"
	for command in lijst "lijst --alleen-lezen" "importeer $tmp/leerlingen.csv" \
		"exporteer $tmp/uit" "ongedaan --ja" demo ""; do
		# shellcheck disable=SC2086 # words
		run 1 -d "$db" $command
		empty out
		same "$(cat "$tmp/err")" "cvb: $db: $1" "the sentence of $command"
		[ ! -e "$tmp/uit" ] || complain "cvb $command made a folder"
		state >"$tmp/after"
		cmp -s "$tmp/before" "$tmp/after" ||
			complain "cvb $command: $(diff "$tmp/before" "$tmp/after")"
	done
}

FOREIGN="dit is geen bestand van cvb; noem een ander bestand met --db, of zet een reservekopie \
terug met cvb herstel"
DAMAGED="het bestand is beschadigd; zet een reservekopie terug met: cvb herstel"

fresh
printf 'Dit is een brief.\n' >"$db"
refused "$FOREIGN"
head -c 200000 /dev/urandom >"$db"
refused "$FOREIGN"
rm "$db"
sqlite3 "$db" 'CREATE TABLE adres (naam); INSERT INTO adres VALUES (1)'
chmod 600 "$db"
refused "$FOREIGN"
: >"$db"
refused "dit bestand is leeg; zet een reservekopie terug met cvb herstel, of verwijder het en typ \
cvb init"

fresh
sqlite3 "$db" 'PRAGMA journal_mode = DELETE; PRAGMA user_version = 4711' >"$tmp/out"
refused "dit bestand is gemaakt met een nieuwere versie van cvb; werk cvb op deze computer bij"

fresh
chmod 644 "$db"
refused "anderen op deze computer kunnen dit bestand lezen of wijzigen; typ eerst: chmod 600 $db"
chmod 620 "$db"
refused "anderen op deze computer kunnen dit bestand lezen of wijzigen; typ eerst: chmod 600 $db"

fresh
truncate -s 100000 "$db"
refused "$DAMAGED"

fresh
rm "$db"
mkdir "$db"
refused "dit is een map; noem een bestand, met --db"
rmdir "$db"
mkfifo -m 600 "$db"
refused "dit is geen gewoon bestand; noem een ander bestand met --db"
rm "$db"
ln -s "$db" "$db"
refused "dit pad is niet te volgen; controleer de naam"

# Missing: `demo` makes it, the others do not.
rm "$db"
for command in lijst "importeer $tmp/leerlingen.csv" "exporteer $tmp/uit" "ongedaan --ja" ""; do
	# shellcheck disable=SC2086 # words
	run 1 -d "$db" $command
	same "$(cat "$tmp/err")" "cvb: $db: dit bestand is er niet; maak het met cvb init, of noem een \
ander bestand met --db" "the sentence of $command"
	same "$(ls -A "$dir")" "" "what $command made"
done

# Damage in the middle is met while reading; the file keeps every byte that it had.
fresh
page=$(sqlite3 "$db" "SELECT rootpage FROM sqlite_schema WHERE name = 'leerling'")
dd if=/dev/zero of="$db" bs=4096 seek="$((page - 1))" count=1 conv=notrunc 2>/dev/null
cp "$db" "$tmp/before.db"
for command in lijst "importeer $tmp/leerlingen.csv" "exporteer $tmp/uit"; do
	# shellcheck disable=SC2086 # words
	run 1 -d "$db" $command
	empty out
	same "$(cat "$tmp/err")" "cvb: $db: $DAMAGED" "the sentence of $command"
	cmp "$db" "$tmp/before.db" || complain "cvb $command changed a damaged file"
	[ ! -e "$tmp/uit" ] || complain "cvb $command left half a bundle"
done

# A link to a good one is followed: what lies beside the file itself goes along.
fresh
mkdir "$HOME/elders"
ln -s "$db" "$HOME/elders/link.db"
run 0 -d "$HOME/elders/link.db" lijst --json
same "$(jq length <"$tmp/out")" 1 "pupils behind a link"
same "$(ls -A "$HOME/elders")" link.db "what lies beside a link"

# A name that fills the sentence, or would steer the terminal.
long=$(printf 'x%.0s' $(seq 3000))
run 1 -d "$tmp/$long" lijst
has err "$tmp/xxx"
has err "xxx…xxx"
has err "xxx: dit pad is niet te volgen; controleer de naam"
run 1 -d "$tmp/$long" init
has err "xxx: "

# Where no file can be made.
for place in /proc/school.db "$tmp/goed.db/school.db" /proc/nieuw/school.db; do
	for command in init demo; do
		run 1 -d "$place" "$command"
		empty out
		same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "sentences of $command at $place"
	done
done
finish

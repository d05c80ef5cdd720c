# A disk that is full at any moment: one sentence, nothing half done, and the file as it was. Twice:
# with a limit on the size of files, and on a small disk of its own when this account may mount one.
. "$TOP/tests/cli/lib.sh"

db=$HOME/school.db
{
	echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep'
	long=$(printf 'g%.0s' $(seq 1000))
	for number in $(seq 300); do
		echo "$number;Van $number;Lev;2010-01-01;vso;2022-08-01;$long"
	done
} >"$tmp/leerlingen.csv"

# full WHAT ARGUMENTS...: refused with the one sentence.
full() {
	what=$1
	shift
	run 1 "$@"
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "sentences of $what"
	has err "de schijf is vol"
}

# ---- a limit, in blocks of 512 bytes ----
run 0 -d "$db" init
cp "$db" "$tmp/before"
empty=$(($(stat -c %s "$db") / 512)) # an empty school: the limits lie around it
for limit in 1 100 $((empty + 1)) $((empty + 76)); do
	(
		ulimit -f "$limit"
		full "importeer, limit $limit" -d "$db" importeer "$tmp/leerlingen.csv"
		exit "$wrong"
	) || complain "importeer with a limit of $limit"
	cmp "$db" "$tmp/before" || complain "a full disk at limit $limit left something in the file"
	run 0 -d "$db" lijst --json
	same "$(tr -d ' \n' <"$tmp/out")" "[]" "pupils after a full disk"
done
(
	ulimit -f $((empty + 26))
	full demo -d "$tmp/nieuw/demo.db" demo --leerlingen 30
	ulimit -f $((empty - 100))
	full init -d "$tmp/nieuw/x.db" init
	exit "$wrong"
) || complain "init and demo with a limit"
same "$(find "$tmp/nieuw" -type f)" "" "files that a full disk left"

run 0 -d "$db" importeer "$tmp/leerlingen.csv"
cp "$db" "$tmp/before"
mkdir "$tmp/leeg"
(
	ulimit -f 80
	full exporteer -d "$db" exporteer "$tmp/uit"
	full exporteer -d "$db" exporteer "$tmp/leeg"
	status=0
	"$CVB" -d "$db" lijst >"$tmp/lijst" 2>"$tmp/err" || status=$?
	same "$status" 1 "exit status of lijst into a file that is full"
	has err "cvb: de schijf is vol; de uitvoer is niet volledig weggeschreven"
	exit "$wrong"
) || complain "exporteer with a limit"
[ ! -e "$tmp/uit" ] || complain "exporteer left half a bundle"
same "$(ls -A "$tmp/leeg")" "" "what exporteer left in a folder that was there"
cmp "$db" "$tmp/before" || complain "exporteer that failed changed the file"

# ---- a disk of 600 KB ----
disk=$tmp/schijf
mkdir "$disk"
mount -t tmpfs -o size=600k tmpfs "$disk" 2>/dev/null || finish
trap 'umount "$disk"' EXIT
run 0 -d "$disk/school.db" init
cp "$disk/school.db" "$tmp/before"
full importeer -d "$disk/school.db" importeer "$tmp/leerlingen.csv"
cmp "$disk/school.db" "$tmp/before" || complain "importeer on a full disk changed the file"
full demo -d "$disk/demo.db" demo --leerlingen 30
run 0 -d "$disk/school.db" lijst --json
dd if=/dev/zero of="$disk/vol" bs=1k 2>/dev/null
full exporteer -d "$db" exporteer "$disk/uit"
full init -d "$disk/nieuw/x.db" init
same "$(ls "$disk")" "school.db
vol" "what stands on the full disk"
full lijst -d "$disk/school.db" lijst # its journal needs room, also for reading
rm "$disk/vol"
run 0 -d "$disk/school.db" lijst --json
same "$(tr -d ' \n' <"$tmp/out")" "[]" "pupils once there is room"
finish

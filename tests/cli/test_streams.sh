# Where output cannot go: a reader who leaves is silent, a full disk or a closed output is an error.
. "$TOP/tests/cli/lib.sh"

run 0 init
for command in --help --version lijst "lijst --json" "lijst --csv" "logboek" "config toon" \
	"zoek x"; do
	for target in /dev/full; do
		status=0
		# shellcheck disable=SC2086 # words
		"$CVB" $command >"$target" 2>"$tmp/err" || status=$?
		same "$status" 1 "exit status of $command on $target"
		has err "schijf is vol"
	done
	status=0
	# shellcheck disable=SC2086 # words
	"$CVB" $command >&- 2>"$tmp/err" || status=$?
	same "$status" 1 "exit status of $command with a closed output"
	has err "cvb: "
	# The reader is gone before anything is written. With SIGPIPE ignored (as some parents leave it)
	# and without.
	for trap in "" "trap '' PIPE;"; do
		# shellcheck disable=SC2016 # for the inner shell
		late='mkfifo "$0.pipe"; : <"$0.pipe" & exec 4>"$0.pipe"; wait
			"$CVB" '"$command"' >&4 2>"$0"; echo $? >"$0.status"; rm "$0.pipe"'
		sh -c "$trap $late" "$tmp/err"
		empty err
		case $(cat "$tmp/err.status") in
		0 | 141) ;;
		*) complain "$command into a closed pipe: exit $(cat "$tmp/err.status")" ;;
		esac
	done
done

# ---- what was done is done, also when nobody can be told: exit 0, and a sentence ----
deaf() { # deaf ARGUMENTS...: on a full disk and with a closed output
	for target in /dev/full closed; do
		status=0
		if [ "$target" = closed ]; then
			"$CVB" -d "$tmp/$target.db" "$@" >&- 2>"$tmp/err" || status=$?
		else
			"$CVB" -d "$tmp/full.db" "$@" >"$target" 2>"$tmp/err" || status=$?
		fi
		same "$status" 0 "exit status of $* on $target"
		has err "cvb: de opdracht is uitgevoerd, maar: de "
	done
}
deaf init
deaf importeer "$TOP/tests/cli/bundel"
for file in full closed; do
	run 0 -d "$tmp/$file.db" lijst --status alle --json
	same "$(jq length <"$tmp/out")" 3 "pupils in $file.db"
	status=0
	"$CVB" -d "$tmp/$file.db" ongedaan --ja >/dev/full 2>"$tmp/err" || status=$?
	same "$status" 1 "exit status of ongedaan that cannot say what it will undo"
	run 0 -d "$tmp/$file.db" lijst --status alle --json
	same "$(jq length <"$tmp/out")" 3 "pupils that were not undone in $file.db"
done
status=0
"$CVB" -d "$tmp/full.db" importeer --proef "$TOP/tests/cli/bundel" >/dev/full 2>"$tmp/err" || status=$?
same "$status" 1 "exit status of a trial that nobody could read"

db=$HOME/.local/share/cvb/cvb.db
same "$(sqlite3 "$db" 'PRAGMA integrity_check')" ok "the database after it all"
# The screens need a terminal, and say so.
run 1
has err "terminal"
# With its first descriptors closed the program must not open the database there.
"$CVB" lijst <&- >&- 2>&- || true
same "$(sqlite3 "$db" 'PRAGMA integrity_check')" ok "the database after closed descriptors"
head -c 15 "$db" | grep -q 'SQLite format 3' || complain "something was printed into the database"
finish

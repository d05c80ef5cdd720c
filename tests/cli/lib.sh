# For the scripts beside it: `. "$TOP/tests/cli/lib.sh"`. Counts what is wrong and goes on.
set -u
wrong=0
tmp=$HOME/tmp
mkdir -p "$tmp"

complain() {
	wrong=$((wrong + 1))
	: >"${COMPLAINT:-/dev/null}"
	printf '%s\n' "$*"
}

# run EXPECTED ARGUMENTS...: runs the program; its output lands in $tmp/out and $tmp/err.
run() {
	expected=$1
	shift
	status=0
	"$CVB" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null || status=$?
	[ "$status" -eq "$expected" ] ||
		complain "cvb $*: exit $status instead of $expected: $(cat "$tmp/err")"
	if grep -v '^cvb: ' "$tmp/err" >"$tmp/stray"; then
		complain "cvb $*: a message without cvb: $(cat "$tmp/stray")"
	fi
}

# has FILE TEXT, lacks FILE TEXT: as it is, no pattern.
has() {
	grep -qF -- "$2" "$tmp/$1" || complain "no \"$2\" in $1: $(cat "$tmp/$1")"
}
lacks() {
	if grep -qF -- "$2" "$tmp/$1"; then complain "\"$2\" in $1: $(cat "$tmp/$1")"; fi
}
empty() {
	if [ -s "$tmp/$1" ]; then complain "$1 is not empty: $(cat "$tmp/$1")"; fi
}
same() { # same GOT WANTED WHAT
	[ "$1" = "$2" ] || complain "$3: \"$1\" instead of \"$2\""
}

# eventually COMMAND...: waits until it succeeds, for ten seconds at most.
eventually() {
	tries=500
	until "$@" >"$tmp/said" 2>&1; do
		tries=$((tries - 1))
		if [ "$tries" -eq 0 ]; then
			complain "never: $*
$(explain)"
			return 1
		fi
		sleep 0.02
	done
}
explain() { # what there is to see when it never did
	cat "$tmp/said"
}

# hold FILE: another program is writing in it, until release.
hold() {
	mkfifo "$tmp/holding"
	sqlite3 "$1" <"$tmp/holding" &
	holder=$!
	exec 9>"$tmp/holding"
	echo "BEGIN IMMEDIATE;
.shell touch $tmp/held" >&9
	eventually test -e "$tmp/held"
}
release() {
	exec 9>&-
	wait "$holder"
	rm "$tmp/holding" "$tmp/held"
}

finish() {
	[ "$wrong" -eq 0 ]
	exit
}

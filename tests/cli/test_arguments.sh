# Options and commands: where they may stand, what is refused, and what the exit status is then.
. "$TOP/tests/cli/lib.sh"

run 0 init

# ---- help and version ----
run 0 --version
same "$(cat "$tmp/out")" "cvb 0.1.0" "version"
run 0 -V
same "$(cat "$tmp/out")" "cvb 0.1.0" "version"
run 0 --help
has out "Gebruik: cvb [OPTIES]"
for command in $(sed -n 's/^OPDRACHT(\([a-z]*\),.*/\1/p' "$TOP/include/cvb/opdrachten.def"); do
	has out "  $command "
done
for command in $(sed -n 's/^OPDRACHT(\([a-z]*\),.*/\1/p' "$TOP/include/cvb/opdrachten.def"); do
	run 0 "$command" --help
	has out "Gebruik: cvb $command "
	has out "Deze opdracht "
	cp "$tmp/out" "$tmp/before"
	run 0 -h "$command"
	cmp -s "$tmp/out" "$tmp/before" || complain "cvb -h $command is not cvb $command --help"
	awk 'length($0) > 80 { print "over 80: " $0; bad = 1 } END { exit bad }' "$tmp/out" ||
		complain "the help of $command is too wide"
done
run 0 lijst -h
has out "--profiel PROFIEL"
run 0 zoek -h
lacks out "--profiel"
run 0 --vandaag geen -h # help comes before what is wrong with values

# ---- options before or after the command, in every spelling ----
for arguments in "-d $tmp/x.db init" "init -d $tmp/x.db" "init --db $tmp/x.db" \
	"--db=$tmp/x.db init" "init -d$tmp/x.db"; do
	rm -f "$tmp/x.db"
	# shellcheck disable=SC2086 # words
	run 0 $arguments
	[ -e "$tmp/x.db" ] || complain "cvb $arguments made nothing"
done
run 0 --json lijst
same "$(tr -d ' \n' <"$tmp/out")" "[]" "lijst --json"
run 0 --vandaag 2026-01-01 lijst --vandaag=2026-02-02 --json
run 0 zoek -- --json
run 3 toon -- -d
has err '"-d"'
run 0 zoek van der meer # more words need no quotes
run 0 zoek ''
run 0 lijst --status alle --groep 'A 1' --afdeling VSO --profiel arbeid

# ---- wrong usage: 2, and nothing on standard output ----
usage() {
	run 2 "$@"
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "lines of message for: $*"
}
usage lijts
has err 'bedoel je "lijst"?'
usage volstrektonbekend
has err "cvb --help"
usage --jsn lijst
has err "bedoel je --json?"
usage -x
usage -
usage lijst --db
has err "BESTAND"
usage lijst --db=
usage lijst --json=ja
has err "krijgt geen waarde"
usage lijst --json --csv
usage lijst extra
has err '"extra"'
usage init er-bij
usage zoek
has err "TEKST"
usage toon
usage --proef lijst
usage init --json
usage zoek --profiel arbeidsmarkt x
has err "zoek kent de optie --profiel niet"
usage lijst --profiel onbekend
has err "arbeidsmarkt"
usage lijst --afdeling po
usage lijst --status weg
has err "uitgestroomd"
usage toon --csv 1
has err "--json"
usage lijst --vandaag 31-12-2026
usage lijst --vandaag 2026-02-31
has err "2026-02-31"
usage lijst --vandaag ''
usage config
usage config alles

# ---- hostile arguments are shown, not obeyed ----
esc=$(printf '\033')
long=$(printf 'x%.0s' $(seq 5000))
for bad in "$esc[31mrood" "%s%n%n" "😀" "$(printf 'a\nb')" "$(printf '\377\376')" "$long"; do
	for how in "$bad" "--$bad" "-$bad" "--vandaag=$bad"; do
		usage "$how" lijst
		lacks err "$esc"
	done
	run 0 zoek "$bad"
	lacks err "$esc"
	run 3 toon "$bad"
	lacks err "$esc"
done
finish

# The made-up school: only in a new database, the same for the same numbers; and `make demo`.
. "$TOP/tests/cli/lib.sh"

run 0 demo
has out "180 leerlingen"
run 0 lijst --status alle --json
same "$(jq length <"$tmp/out")" 180 "pupils of demo"
run 1 demo
has err "al leerlingen"
run 0 -d "$tmp/leeg.db" init
run 0 -d "$tmp/leeg.db" demo --leerlingen 3
run 0 -d "$tmp/leeg.db" lijst --status alle --json
same "$(jq length <"$tmp/out")" 3 "pupils of demo --leerlingen 3"

# export_of FILE ARGUMENTS...: everything in a demo school, as one text.
export_of() {
	file=$1
	shift
	run 0 -d "$file.db" demo --leerlingen 20 "$@"
	run 0 -d "$file.db" exporteer "$file"
	cat "$file"/*.csv >"$file.all"
}
export_of "$tmp/a" --zaad 5
export_of "$tmp/b" --zaad 5
export_of "$tmp/c" --zaad 6
cmp -s "$tmp/a.all" "$tmp/b.all" || complain "the same numbers gave another school"
if cmp -s "$tmp/a.all" "$tmp/c.all"; then complain "another number gave the same school"; fi

# Nothing is left behind by what cannot be.
for bad in "--leerlingen 0" "--leerlingen 200001" "--leerlingen -1" "--leerlingen 1e3" \
	"--leerlingen 99999999999999999999" "--zaad x"; do
	# shellcheck disable=SC2086 # words
	run 2 -d "$tmp/nieuw/x.db" demo $bad
done
run 1 -d "$tmp/nieuw.db" demo --vandaag 1949-12-31
run 1 -d "$tmp/nieuw.db" demo --alleen-lezen
[ ! -e "$tmp/nieuw" ] && [ ! -e "$tmp/nieuw.db" ] || complain "demo left something behind"

# ---- make demo ----
mkdir "$tmp/t" "$HOME/.config"
TMPDIR=$tmp/t CVB_CONFIG=$tmp/nergens.yaml "$TOP/tests/demo.sh" "$CVB" >"$tmp/out" 2>"$tmp/err" \
	</dev/null || complain "demo.sh: exit $?: $(cat "$tmp/err")"
has out "Nummer  Naam"
same "$(grep -c ' ingeschreven  *[0-9]*$' "$tmp/out")" \
	"$(($(sed '/^Te laat: [1-9]/,$d' "$tmp/out" | wc -l) - 1))" "pupils in demo.sh"
has out "Te laat: "
[ "$(wc -l <"$tmp/out")" -gt 50 ] || complain "a small school: $(cat "$tmp/out")"
same "$(ls -A "$tmp/t")" "" "what demo.sh leaves behind"
TMPDIR=$tmp/t "$TOP/tests/demo.sh" "$CVB" </dev/null 2>"$tmp/err" | head -2 >"$tmp/out"
empty err
same "$(ls -A "$tmp/t")" "" "what demo.sh leaves behind when nobody reads on"
finish

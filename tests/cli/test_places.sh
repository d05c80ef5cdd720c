# Which database and which config a call is about, and from where the day comes.
. "$TOP/tests/cli/lib.sh"

makes() { # makes FILE ARGUMENTS...: does `init` make it there, private?
	file=$1
	shift
	rm -f "$file"
	run 0 "$@" init
	[ -e "$file" ] || complain "cvb $* init did not make $file"
	same "$(stat -c %a "$file" 2>&1)" 600 "mode of $file"
	rm -f "$file"
}

# ---- the database: option, CVB_DB, config, XDG_DATA_HOME, HOME ----
makes "$HOME/.local/share/cvb/cvb.db"
same "$(stat -c %a "$HOME/.local/share/cvb")" 700 "mode of the folder"
export XDG_DATA_HOME="$tmp/data"
makes "$tmp/data/cvb/cvb.db"
XDG_DATA_HOME=relative makes "$HOME/.local/share/cvb/cvb.db" # the XDG rules: not absolute, not used
mkdir -p "$HOME/.config/cvb"
echo "database: $tmp/from-config.db" >"$HOME/.config/cvb/config.yaml"
makes "$tmp/from-config.db"
echo "database: ~/in-home.db" >"$HOME/.config/cvb/config.yaml"
makes "$HOME/in-home.db"
export CVB_DB="$tmp/from-env.db"
makes "$tmp/from-env.db"
CVB_DB='' makes "$HOME/in-home.db"
CVB_DB='~/tilde.db' makes "$HOME/tilde.db"
makes "$tmp/from-option.db" -d "$tmp/from-option.db"
rm "$HOME/.config/cvb/config.yaml"
unset CVB_DB XDG_DATA_HOME
(
	unset HOME
	run 1 lijst
	has err "--db"
	run 1 -d '~/x.db' lijst
	run 1 -d /nergens/x.db lijst
	exit "$wrong"
) || complain "without HOME"

# ---- no command but init and demo makes one; nothing overwrites one ----
run 1 lijst
has err "cvb init"
[ ! -e "$HOME/.local/share/cvb/cvb.db" ] || complain "lijst made a database"
run 0 init
has out "$HOME/.local/share/cvb/cvb.db"
cp "$HOME/.local/share/cvb/cvb.db" "$tmp/before"
run 1 init
cmp -s "$HOME/.local/share/cvb/cvb.db" "$tmp/before" || complain "init changed what was there"
chmod 644 "$HOME/.local/share/cvb/cvb.db"
run 1 lijst
has err "chmod 600"
chmod 600 "$HOME/.local/share/cvb/cvb.db"
: >"$tmp/leeg.db"
chmod 600 "$tmp/leeg.db"
run 1 -d "$tmp/leeg.db" lijst
run 1 -d "$tmp" lijst

# ---- the config: option, CVB_CONFIG, XDG_CONFIG_HOME, HOME; named but missing is an error ----
printf 'gebruiker: ""\nschool:\n  naam: Uit home\n' >"$HOME/.config/cvb/config.yaml"
run 0 config toon
has out 'Uit home'
mkdir -p "$tmp/conf/cvb"
echo 'school: {naam: Uit xdg}' >"$tmp/conf/cvb/config.yaml"
XDG_CONFIG_HOME=$tmp/conf run 0 config toon
has out 'Uit xdg'
echo 'school: {naam: Uit env}' >"$tmp/env.yaml"
CVB_CONFIG=$tmp/env.yaml run 0 config toon
has out 'Uit env'
echo 'school: {naam: Uit optie}' >"$tmp/optie.yaml"
CVB_CONFIG=$tmp/env.yaml run 0 -c "$tmp/optie.yaml" config toon
has out 'Uit optie'
run 0 config controleer -c "$tmp/optie.yaml"
same "$(cat "$tmp/out")" "$tmp/optie.yaml: in orde" "config controleer"
run 1 -c "$tmp/weg.yaml" lijst
has err "$tmp/weg.yaml"
CVB_CONFIG=$tmp/weg.yaml run 1 lijst
rm "$HOME/.config/cvb/config.yaml"
run 0 config controleer
has out "ingebouwde waarden"

# ---- a broken config: every mistake, a line each, and the program does not start ----
printf 'scool: 1\ntermijnen:\n  opp_dagen: veel\nnormen: {niveau: 300}\n' >"$tmp/stuk.yaml"
for command in "lijst" "config controleer" "config toon" "init -d $tmp/nieuw.db"; do
	# shellcheck disable=SC2086 # words
	run 1 -c "$tmp/stuk.yaml" $command
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 3 "mistakes told by $command"
	for place in 1:1 3:14 4:18; do
		grep -q "^cvb: $tmp/stuk.yaml:$place: " "$tmp/err" ||
			complain "$command: no message about $place: $(cat "$tmp/err")"
	done
done
[ ! -e "$tmp/nieuw.db" ] || complain "init went on with a broken config"
run 0 -c "$tmp/stuk.yaml" --help

# ---- the day ----
run 2 --vandaag gisteren lijst
CVB_VANDAAG=2026-13-01 run 2 lijst
has err "CVB_VANDAAG"
CVB_VANDAAG=2026-13-01 run 0 --vandaag 2026-12-31 lijst

# ---- read-only: looking works, nothing is made beside the file ----
run 0 --alleen-lezen lijst
for command in init demo "importeer $tmp" "ongedaan --ja" "herstel --ja $tmp/x.db"; do
	# shellcheck disable=SC2086 # words
	run 1 --alleen-lezen $command
	has err "--alleen-lezen"
done
finish

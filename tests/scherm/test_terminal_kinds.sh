# Terminals that can little, environments that say little, names that fill the window.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"

long=$(printf 'Langenaam%.0s' $(seq 556)) # 5004 letters
{
	echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep;mentor'
	echo "1;A$long;$long;2010-01-01;vso;2022-08-01;$long;$long"
	printf "2;B'Neill 100%%s;👩‍👩‍👧 Ze\314\201\314\202\314\203;2010-01-01;vso;2022-08-01;;\n"
	printf '3;"Crood\033[31m";"\033]0;titel\a";2010-01-01;vso;2022-08-01;"\033[2J";\n'
	echo '4;Dالعربية;עברית;2010-01-01;vso;2022-08-01;;'
	printf '5;E%s;王小明;2010-01-01;vso;2022-08-01;;\n' "o$(printf '\314\210%.0s' $(seq 500))"
} >"$tmp/leerlingen.csv"
run 0 -d "$db" init
run 0 -d "$db" importeer "$tmp/leerlingen.csv"

# ---- kinds of terminal ----
# with ENVIRONMENT: starts the program so, in the shell that is there.
with() {
	types "clear; env $1 sh -c 'echo \$\$ >$tmp/pid; exec \"\$CVB\" -d $db'"
	rm -f "$tmp/pid"
	keys Enter
	eventually test -s "$tmp/pid"
}
open_terminal
for kind in TERM=dumb TERM= '-u TERM' TERM=bestaat-niet; do
	# ncurses itself forgets a screen that it could not make
	with "$kind ASAN_OPTIONS=detect_leaks=0"
	shows 'stel TERM goed in'
	hides 'ingeschreven'
	ended
done
for kind in TERM=vt100 TERM=vt220 TERM=xterm-mono TERM=linux TERM=xterm-256color \
	'-i TERM=xterm' 'LC_ALL=C' 'LC_ALL=xx_YY.UTF-8' 'NO_COLOR=1' 'LINES=1 COLUMNS=1' \
	'LINES=x COLUMNS=99999999999'; do
	with "${kind} CVB=\"\$CVB\" CVB_VANDAAG=$CVB_VANDAAG"
	shows '5 ingeschreven'
	shows "B'Neill 100%s, 👩 Zé̂̃"
	keys Q
	ended
done
# vt100 has no second screen: nothing of a dossier is left on the first.
with TERM=vt100
shows '5 ingeschreven'
keys Q
ended
hides "B'Neill"

# ---- names that fill the window, in every screen on the way through a dossier ----
# clean: no row is wider than the window, and nothing of the data steered the terminal.
clean() {
	shows "$1"
	screen >"$tmp/out"
	[ "$(wc -L <"$tmp/out")" -le 100 ] || complain "too wide: $1"
	same "$(wc -l <"$tmp/out")" 30 "rows: $1"
	same "$(t display-message -p '#{pane_title}')" "$title" "title of the window: $1"
}
title=$(t display-message -p '#{pane_title}')
start
clean '5 ingeschreven'
clean 'Crood␛[31m, ␛]0;titel␇'
for number in 1 2 3 4 5; do
	shows '5 ingeschreven'
	keys Home
	for down in $(seq 2 "$number"); do
		keys Down
	done
	keys Enter
	clean '[Tijdlijn]'
	keys e
	clean 'Leerlingnummer'
	keys Down
	clean 'veld 2 van'
	keys End
	types 'x'
	clean '* Roepnaam'
	keys Escape
	clean 'Het klad is bewaard'
	keys n
	clean 'Wat komt erbij'
	keys n
	clean 'Nieuw: notitie van'
	keys Escape
	clean '[Tijdlijn]'
	keys D
	clean '> n  nee'
	keys Escape
	keys ':'
	shows ':'
	types 'logboek'
	keys Enter
	clean 'Logboek'
	keys q
	clean '[Tijdlijn]'
	keys q
done
shows '5 ingeschreven'
keys /
types "$(printf 'Langenaam%.0s' $(seq 50))"
clean '1 van 5'
keys Escape
shows '5 ingeschreven'
keys Q
ended
finish

# For the scripts beside it, after tests/cli/lib.sh: the program in a real terminal, which is a tmux
# with a socket of its own. Nothing sleeps for luck: what should come is waited for, five seconds at least.
export TMUX_TMPDIR="$HOME"
unset TMUX
terminals=0
db=$HOME/school.db

t() {
	tmux -L "cvbtest$$-$terminals" -f /dev/null "$@"
}
close_terminal() {
	t kill-server 2>/dev/null
}
trap close_terminal EXIT

# open_terminal: a new one, with a shell that says klaar> when it waits.
open_terminal() {
	close_terminal
	terminals=$((terminals + 1))
	t new-session -d -x 100 -y 30 "PS1='klaar> ' exec sh"
	shows 'klaar>'
}
has_size() {
	[ "$(t display-message -p '#{pane_width} #{pane_height}')" = "$1 $2" ]
}
resize() {
	t resize-window -x "$1" -y "$2"
	eventually has_size "$1" "$2"
}
screen() {
	t capture-pane -p
}
keys() {
	t send-keys "$@"
}
types() {
	t send-keys -l -- "$1"
}
# eventually COMMAND...: until it succeeds.
eventually() {
	tries=250
	until "$@" >"$tmp/said" 2>&1; do
		tries=$((tries - 1))
		if [ "$tries" -eq 0 ]; then
			complain "never: $*
$(screen)"
			return 1
		fi
		sleep 0.02
	done
}
is_on_screen() {
	screen | grep -qF -- "$1"
}
is_off_screen() {
	! is_on_screen "$1"
}
shows() {
	eventually is_on_screen "$1"
}
hides() {
	eventually is_off_screen "$1"
}
# start [ARGUMENTS]: the program on the school, from the prompt; its number lands in $tmp/pid.
start() {
	rm -f "$tmp/pid"
	types "sh -c 'echo \$\$ >$tmp/pid; exec \"\$CVB\" -d $db $*'"
	keys Enter
	eventually test -s "$tmp/pid"
}
# ended: waits until it is no more, or only waits to be buried.
is_gone() {
	! grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$(cat "$tmp/pid")/status"
}
ended() {
	eventually is_gone
}

# school: a small one, in $db. Sem (0042) is the first in the list.
make_school() {
	echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep;mentor
0042;Aa;Sem;2010-01-01;vso;2022-08-01;Arbeid 1;De Boer
0043;Berg;Noor;2011-01-01;vso;2022-08-01;Arbeid 1;De Boer' >"$tmp/leerlingen.csv"
	run 0 -d "$db" init
	run 0 -d "$db" importeer "$tmp/leerlingen.csv"
}

# open_note [TEXT]: from the prompt to the form of a note about Sem, with that typed in it.
open_note() {
	shows 'klaar>'
	start
	shows 'ingeschreven'
	keys Enter
	shows '[Tijdlijn]'
	keys n
	shows 'Wat komt erbij'
	keys n
	[ $# -eq 0 ] && return
	shows 'Nieuw: notitie van Sem Aa'
	shows 'veld 1 van'
	types "$1"
	shows "$1"
}

# drafted TEXT: is that what the form offers when it is opened again, in a new terminal?
drafted() {
	open_terminal
	open_note
	shows 'er is een concept van'
	keys Enter
	shows "$1"
	keys Escape
	shows 'Het concept is bewaard'
	keys Q
	shows 'klaar>'
}

# drop_draft: so that the next form begins empty.
drop_draft() {
	run 0 -d "$db" lijst
	sqlite3 "$db" 'DELETE FROM klad'
}

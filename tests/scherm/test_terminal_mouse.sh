# The mouse in a real terminal: reports are asked for, understood, and given back at the end; with
# scherm.muis: nee the terminal is not even asked.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

# As the terminal sends it: column;row.
mouse() {
	t send-keys -H 1b 5b 3c $(printf '%s' "$1" | od -An -v -tx1)
}
asks_for_mouse() {
	[ "$(t display-message -p '#{mouse_any_flag}')" = "$1" ]
}

open_terminal
start
shows '2 ingeschreven'
asks_for_mouse 1 || complain 'no mouse was asked for'
mouse '0;10;5M'
mouse '0;10;5m'
shows '> Berg, Noor'
mouse '65;10;5M'
mouse '64;10;5M'
shows '> Aa, Sem'
mouse '0;10;4M'
shows 'Tijdlijn'
keys Q
shows 'klaar>'
eventually asks_for_mouse 0

printf 'scherm:\n  muis: nee\n' >"$tmp/config.yaml"
open_terminal
start -c "$tmp/config.yaml"
shows '2 ingeschreven'
asks_for_mouse 0 || complain 'the mouse was asked for'
keys Q

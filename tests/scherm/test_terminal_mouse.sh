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

# Broken reports, and those of other kinds, are nobody's key and no letters in a field.
send() {
	t send-keys -H $(printf "$1" | od -An -v -tx1)
}
open_terminal
start
shows '> Aa, Sem'
send '\033[<0;10M'
send '\033[<0;10;5;7M'
send '\033[<0;-1;5M'
send '\033[<99999999999;10;5M'
send '\033[<2;10;5M'
send '\033[<35;10;5M'
send '\033[<0;0;0M'
send '\033[<0;9999;9999M'
send '\033[<0;10;5'
keys Escape
keys ':'
shows 'Enter doen'
mouse '0;10;5M'
keys Escape
shows '> Aa, Sem'
hides 'doet hier niets'
# the oldest spelling: button, column and row, each with 32 added
send '\033[M\040\052\045'
shows '> Berg, Noor'
send '\033[M\140\052\045'
shows '> Aa, Sem'
# tabs and keys on the lines above and below, tabs of a dossier, what is asked, a field
mouse '0;20;1M'
shows '[2 Signalen'
mouse '0;3;1M'
shows '[1 Leerlingen]'
mouse '0;3;30M'
shows '[Tijdlijn]'
column=$(screen | awk '{ at = index($0, "Contacten"); if (at) { print at; exit } }')
row=$(screen | awk '/Contacten/ { print NR; exit }')
mouse "0;$column;${row}M"
shows '[Contacten]'
keys n
shows 'Wat komt erbij'
row=$(screen | awk '/Wat komt erbij/ { print NR; exit }')
mouse "0;5;$((row - 2))M"
shows 'Wat komt erbij'
row=$(screen | awk '/  notitie/ { print NR; exit }')
mouse "0;5;${row}M"
shows 'Nieuw: notitie van Sem Aa'
keys Escape
shows '[Contacten]'
keys Q
shows 'klaar>'

printf 'scherm:\n  muis: nee\n' >"$tmp/config.yaml"
open_terminal
start -c "$tmp/config.yaml"
shows '2 ingeschreven'
asks_for_mouse 0 || complain 'the mouse was asked for'
keys Q
finish

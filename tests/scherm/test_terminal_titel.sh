# The title of the window is that of the person: it never carries a name, for it also stands in the
# list of windows and on a shared screen. It is left as it was, with privacy on and off.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

title() {
	t display-message -p '#{pane_title}'
}
titled() {
	[ "$(title)" = 'Mijn scherm' ] || complain "the title became: $(title)"
}

open_terminal
t pipe-pane "cat >$tmp/bytes"
types "printf '\\033]2;Mijn scherm\\007'"
keys Enter
eventually titled
start
shows 'Sem'
titled
for privacy in uit aan; do
	keys Enter
	shows 'Tijdlijn'
	shows 'Sem Aa'
	titled
	types ':logboek'
	keys Enter
	shows 'dossier van Sem Aa geopend'
	titled
	keys Escape
	hides 'Wanneer'
	keys Escape
	hides 'Tijdlijn'
	types ':toon Berg'
	titled
	keys Enter
	shows 'Noor Berg'
	titled
	keys Escape
	hides 'Tijdlijn'
	keys p
	shows 'Privacy'
done
keys q
shows 'klaar>'
titled

# Nor was it set and set back: the only title among all bytes is the one of above.
esc=$(printf '\033')
count=$(tr -d '\n' <"$tmp/bytes" | grep -ao "$esc\]2;[^$esc]*Mijn scherm" | wc -l)
[ "$count" -le 1 ] || complain "the title was written $count times"
tr '\r\n' '  ' <"$tmp/bytes" | sed "s/$esc\]2;Mijn scherm//" >"$tmp/rest"
if grep -aq "$esc\][012];\|${esc}k" "$tmp/rest"; then
	complain 'the title was set'
fi
finish

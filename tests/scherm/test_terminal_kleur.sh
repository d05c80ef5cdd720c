# Colours in a real terminal: what it can, what was asked, and other ones while the program runs.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

# with ENVIRONMENT: starts the program so, in the shell that is there.
with() {
	types "clear; env $1 \"\$CVB\" -d $db"
	keys Enter
	shows '2 ingeschreven'
}
# coloured WHAT: is one of those on the screen, of ink or paper, as terminals spell them? 39 and 49
# are the terminal's own.
coloured() {
	t capture-pane -pe | grep -q "$(printf '\033')\\[$1"
}
uncoloured() {
	! coloured "$1"
}
says() {
	keys ':'
	shows 'Enter doen'
	types "$1"
	keys Enter
}
stop() {
	keys Q
	hides '2 ingeschreven'
}
any='[34][0-8]'

open_terminal
with TERM=xterm-256color
coloured '48;5;233m' || complain 'no dark paper on a terminal of 256 colours'
says 'kleur licht'
shows 'Kleuren: licht.'
eventually coloured '48;5;231m'
eventually uncoloured '48;5;233m'
says 'kleur geen'
shows 'Kleuren: geen.'
eventually uncoloured "$any"
says kleur
shows 'Welke kleuren?'
keys d
shows 'Kleuren: donker.'
eventually coloured '48;5;233m'
stop

# On a light terminal no colour means its own, not white on black.
with 'NO_COLOR=1 TERM=xterm-256color'
uncoloured "$any" || complain 'colours with NO_COLOR'
says 'kleur licht'
eventually coloured '48;5;231m'
stop
# Empty it says nothing (no-color.org); what the person set in cvb goes before it.
with 'NO_COLOR= TERM=xterm-256color'
coloured '48;5;233m' || complain 'no colours with an empty NO_COLOR'
stop
printf 'scherm:\n  kleur: licht\n' >"$tmp/config.yaml"
with 'NO_COLOR=1 CVB_CONFIG='"$tmp/config.yaml"' TERM=xterm-256color'
coloured '48;5;231m' || complain 'NO_COLOR goes before the setting'
stop

# Where a colour is no number of a table: the dark paper is 12 12 12, not the blue of number 233.
direct='\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m'
paper='\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m'
if infocmp -1 xterm-256color >"$tmp/terminfo" 2>/dev/null && command -v tic >/dev/null; then
	sed -e 's/^xterm-256color|/direct-test|/' -e '/setaf=/d; /setab=/d; /initc=/d; /ccc,/d' \
		-e 's/colors#[^,]*/colors#0x1000000/' -e 's/pairs#[^,]*/pairs#0x10000/' \
		"$tmp/terminfo" >"$tmp/direct"
	printf '\tRGB,\n\tsetaf=%s,\n\tsetab=%s,\n' "$direct" "$paper" >>"$tmp/direct"
	tic -x -o "$tmp/ti" "$tmp/direct"
	with "TERMINFO_DIRS=$tmp/ti:/lib/terminfo:/usr/share/terminfo TERM=direct-test"
	coloured '48;2;18;18;18m' || complain 'other colours on a terminal without a table'
	stop
fi
with 'COLORFGBG="0;15" TERM=xterm-256color'
coloured '48;5;231m' || complain 'no light paper'
stop

# Eight colours: the row is turned around, and nothing is blue.
with TERM=xterm
coloured '40m' || complain 'no colours on a terminal of eight'
uncoloured '34m' || complain 'blue on black'
coloured '0;7m' || complain 'the row with the cursor does not differ'
stop

with TERM=vt100
uncoloured "$any" || complain 'colours on a vt100'
says 'kleur donker'
shows '! Deze terminal heeft geen kleuren: er verandert niets.'
uncoloured "$any" || complain 'colours on a vt100 after all'
stop
finish

# Accessible mode in a real terminal: asked for by the option, the environment or the config.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

# lines WANTED HOW ENVIRONMENT [ARGUMENTS]: are there lines on the screen, or not?
lines() {
	wanted=$1
	how=$2
	shift 2
	open_terminal
	types "export $1"
	keys Enter
	shift
	start "$*"
	shows '2 ingeschreven'
	"$wanted" '─' || complain "lines, $how"
	keys Q
	ended
}
printf 'scherm:\n  toegankelijk: ja\n' >"$tmp/config.yaml"
lines shows 'by default' ACCESSIBLE=
lines shows 'ACCESSIBLE is 0' ACCESSIBLE=0
lines hides 'ACCESSIBLE is 1' ACCESSIBLE=1
lines hides 'ACCESSIBLE is another word' ACCESSIBLE=ja
lines hides 'the option' ACCESSIBLE=0 --toegankelijk
lines hides 'the config' ACCESSIBLE=0 -c "$tmp/config.yaml"

# ---- what is written, and where the cursor is ----
# presses KEY ROW,COLUMN: what the program writes then lands in $tmp/written; waits for the cursor.
cursor_at() {
	[ "$(t display-message -p '#{cursor_y},#{cursor_x}')" = "$1" ]
}
presses() {
	rm -f "$tmp/written"
	t pipe-pane "cat >$tmp/written"
	keys "$1"
	eventually cursor_at "$2"
	t pipe-pane
	eventually test -s "$tmp/written"
}
open_terminal
start --toegankelijk
shows '> Aa, Sem;'
presses Down 4,0
has written '>'
lacks written 'Noor'
lacks written 'Sem'
presses Up 3,0
lacks written 'Noor'
lacks written 'Sem'
rm -f "$tmp/written"
t pipe-pane "cat >$tmp/written"
keys ? # the cursor is on the same line before and after
shows 'Wat het doet'
t pipe-pane
has written 'Wat het doet'
keys Escape
hides 'Wat het doet'
eventually cursor_at 3,0
presses Enter 7,0
shows '[Tijdlijn]'
keys Q
ended
finish

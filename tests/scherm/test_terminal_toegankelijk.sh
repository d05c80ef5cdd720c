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
finish

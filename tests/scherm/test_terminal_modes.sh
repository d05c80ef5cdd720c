# However the program leaves the terminal, the shell finds it as it was: modes of the line, second
# screen, cursor, keys, bracketed paste. And what else was on the screen is there again.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

modes() {
	t display-message -p 'alternate #{alternate_on} cursor #{cursor_flag} insert #{insert_flag}
keypad #{keypad_flag} #{keypad_cursor_flag} mouse #{mouse_any_flag} origin #{origin_flag}
wrap #{wrap_flag}'
}

has_first_modes() {
	[ "$(modes)" = "$wanted" ]
}

# as_before WHAT: at the prompt.
as_before() {
	shows 'eerste regel'
	hides 'ingeschreven'
	eventually has_first_modes || complain "$(modes) after $1"
	rm -f "$tmp/daarna"
	t set-buffer "stty -a >$tmp/daarna" # with the codes of bracketed paste, when those are on
	t paste-buffer -p
	keys Enter
	eventually test -s "$tmp/daarna"
	cmp "$tmp/eerst" "$tmp/daarna" || complain "stty after $1: $(diff "$tmp/eerst" "$tmp/daarna")"
	hides '200~'
}

first_look() {
	open_terminal
	rm -f "$tmp/eerst"
	types 'echo eerste regel; stty -a >'"$tmp/eerst"
	keys Enter
	eventually test -s "$tmp/eerst"
	wanted=$(modes)
}

first_look

start
shows '2 ingeschreven'
[ "$(modes)" != "$wanted" ] || complain "these modes tell nothing"
keys Q
as_before Q
start
shows '2 ingeschreven'
keys q
as_before q
start
shows '2 ingeschreven'
keys C-c
shows 'Stoppen met cvb?'
keys j
as_before Ctrl-C

# ---- stopped with Ctrl-Z, and back with what was typed; meanwhile the file is free ----
open_note 'Voor de pauze'
keys C-z
shows 'Stopped'
as_before Ctrl-Z
run 0 -d "$db" importeer "$TOP/tests/cli/bundel"
types 'fg'
keys Enter
shows 'Voor de pauze'
types ' en erna'
shows 'Voor de pauze en erna'
keys C-c
shows 'Stoppen met cvb?'
keys Escape
hides 'Stoppen met cvb?'
shows 'Voor de pauze en erna'

# ---- signals ----
kill -s TSTP "$(cat "$tmp/pid")"
shows 'Stopped'
as_before TSTP
types 'fg'
keys Enter
shows 'Voor de pauze en erna'
kill "$(cat "$tmp/pid")"
as_before TERM
sqlite3 "$db" 'DELETE FROM klad'

# ---- it breaks: nothing of the program runs any more, but the terminal is good ----
first_look
start
shows 'ingeschreven'
kill -s ABRT "$(cat "$tmp/pid")"
as_before ABRT

# ---- it dies: damage is met while it runs; the sentence stands under the prompt ----
start
shows 'ingeschreven'
sqlite3 "$db" 'PRAGMA wal_checkpoint(TRUNCATE)' >"$tmp/out"
dd if=/dev/zero of="$db" bs=4096 seek=1 count=50 conv=notrunc 2>/dev/null
keys Enter
shows 'school.db: het bestand is beschadigd'
as_before 'a damaged file'

# ---- it cannot begin ----
start -c /nergens
shows 'cvb: /nergens: '
as_before 'a config that is not there'
finish

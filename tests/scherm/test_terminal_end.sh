# However it ends while something is typed in a form, the text is offered again: a terminal that is
# closed, signals, a computer that falls out, a file that another program holds just then.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

# ---- the terminal is closed ----
open_terminal
open_note "Zag 100% ruzie: ëé😀 'x'"
close_terminal
ended
drafted "Zag 100% ruzie: ëé😀 'x'"
drop_draft

# ---- while a question stands on top of the form ----
open_terminal
open_note 'Onder een vraag'
keys C-c
shows 'Stoppen met cvb?'
close_terminal
ended
drafted 'Onder een vraag'
drop_draft

# ---- signals ----
for signal in TERM INT; do
	open_terminal
	open_note "Geëindigd door $signal"
	kill -s "$signal" "$(cat "$tmp/pid")"
	shows 'klaar>'
	drafted "Geëindigd door $signal"
	drop_draft
done

# ---- without a warning: what was typed some seconds before ----
open_terminal
open_note 'De accu was leeg'
shows 'concept, bewaard'
kill -9 "$(cat "$tmp/pid")"
ended
drafted 'De accu was leeg'
drop_draft

# ---- while another program is writing in the file, for longer than cvb waits for it ----
mkfifo "$tmp/pijp"
sqlite3 "$db" <"$tmp/pijp" &
holder=$!
exec 9>"$tmp/pijp"
open_terminal
open_note 'Tijdens het inlezen'
echo "BEGIN IMMEDIATE;
.shell touch $tmp/bezig" >&9
eventually test -e "$tmp/bezig"
close_terminal
(
	sleep 2.5
	echo 'ROLLBACK;' >&9
) &
exec 9>&-
ended
wait "$holder"
drafted 'Tijdens het inlezen'
drop_draft

# ---- while the person's own editor has the text ----
cat >"$tmp/editor" <<END
echo 'Bewaard in de editor' >"\$1"
touch "$tmp/in-de-editor"
exec sleep 60
END
CVB_EDITOR="sh $tmp/editor"
export CVB_EDITOR
open_terminal
open_note 'Getypt'
keys C-e
eventually test -e "$tmp/in-de-editor"
close_terminal
ended
drafted 'Bewaard in de editor'
drop_draft
unset CVB_EDITOR

# ---- where nothing is typed the program just goes ----
open_terminal
start
shows '2 ingeschreven'
keys Enter
shows '[Tijdlijn]'
close_terminal
ended
same "$(sqlite3 "$db" 'SELECT count(*) FROM klad')" 0 "drafts of nothing"
same "$(sqlite3 "$db" 'PRAGMA integrity_check')" ok "the file after it all"
finish

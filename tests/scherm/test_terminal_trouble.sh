# While a form is open: the disk is full, another program changes the same, the file goes away. What
# was typed stays on the screen until it can be kept.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

notes() {
	"$CVB" -d "$db" toon --json 0042 | jq -c '.notities | map(.tekst)'
}

CVB_EDITOR=false
export CVB_EDITOR
open_terminal
open_note 'Alles is vol'

# ---- an editor that fails, a day that does not exist ----
keys C-e
shows 'De editor (false) is niet goed geëindigd; de tekst is gebleven zoals hij was.'
shows 'Alles is vol'
keys Tab Tab C-u
types '31-02-2026'
keys C-s
shows 'Nog niet bewaard: bij "Datum" klopt iets niet.'
shows '31-02-2026'
shows 'Alles is vol'
same "$(notes)" '[]' "notes on a day that does not exist"
keys C-u
types '21-11-2026'

# ---- a full disk: here a limit on the size of files, for the program that runs ----
prlimit --pid "$(cat "$tmp/pid")" --fsize=100:
keys C-s
shows 'de schijf is vol; maak ruimte en probeer opnieuw'
shows 'Alles is vol'
keys Tab
shows 'Het klad kon niet worden bewaard'
keys Escape
shows 'Toch weggaan'
keys Escape
hides 'Toch weggaan'
keys C-c
shows 'Stoppen met cvb?'
keys j
shows 'Een klad kon niet worden bewaard'
keys Enter # no
shows 'Alles is vol'
same "$(notes)" '[]' "notes on a full disk"
prlimit --pid "$(cat "$tmp/pid")" --fsize=unlimited:
keys C-s
shows 'Notitie 21-11-2026 vastgelegd voor Sem Aa.'
same "$(notes)" '["Alles is vol"]' "notes once there is room"

# ---- another program changes the same pupil: other fields go along, the same one is asked ----
import_pupil() { # import_pupil GROEP MENTOR
	echo "leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep;mentor
0042;Aa;Sem;2010-01-01;vso;2022-08-01;$1;$2" >"$tmp/leerlingen.csv"
	run 0 -d "$db" importeer "$tmp/leerlingen.csv"
}
of_pupil() {
	sqlite3 "$db" "SELECT groep, mentor FROM leerling WHERE leerlingnummer = '0042'"
}
keys q
shows '2 ingeschreven'
keys e
shows 'Leerling Sem Aa'
for field in Roepnaam Tussenvoegsel Achternaam Geboortedatum Geslacht Afdeling Inschrijfdatum \
	'Verwachte uitstroom' Groep; do
	keys Tab
done
shows 'veld 10 van'
keys C-u
types 'Arbeid 2'
shows 'Arbeid 2'
import_pupil 'Arbeid 1' 'Mw. Zand'
keys C-s
shows 'Leerling Sem Aa gewijzigd'
same "$(of_pupil)" "Arbeid 2|Mw. Zand" "two people, two fields"

keys e
shows 'Leerling Sem Aa'
for field in Roepnaam Tussenvoegsel Achternaam Geboortedatum Geslacht Afdeling Inschrijfdatum \
	'Verwachte uitstroom' Groep; do
	keys Tab
done
shows 'veld 10 van'
keys C-u
types 'Mijn groep'
shows 'Mijn groep'
import_pupil 'Hun groep' 'Mw. Zand'
keys C-s
shows 'Groep: iemand anders heeft dit intussen ook gewijzigd'
keys Enter # back to the form
shows 'iemand anders maakte hiervan'
shows 'Mijn groep'
same "$(of_pupil)" "Hun groep|Mw. Zand" "before the question is answered"
keys C-s
shows 'Groep: iemand anders heeft dit'
keys m
shows 'Leerling Sem Aa gewijzigd'
same "$(of_pupil)" "Mijn groep|Mw. Zand" "after the answer"

# ---- the list notices by itself, and nobody deletes what changed under the question ----
import_pupil 'Groep 9' 'Mw. Zand'
shows 'Groep 9'
keys Down # Noor: a pupil without anything that stays
keys D
shows 'Verwijderen: leerling Noor Berg'
echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep
0043;Berg;Noor;2011-01-01;vso;2022-08-01;Arbeid 8' >"$tmp/leerlingen.csv"
run 0 -d "$db" importeer "$tmp/leerlingen.csv"
keys j
shows 'iemand anders heeft dit intussen gewijzigd'
shows 'Arbeid 8'
same "$(sqlite3 "$db" 'SELECT count(*) FROM leerling')" 2 "pupils after a change under the question"
keys D
shows 'Verwijderen: leerling Noor Berg'
keys j
shows 'is verwijderd'
keys u
shows 'Ongedaan maken'
keys j
shows '2 ingeschreven'
keys Up
import_pupil 'Mijn groep' 'Mw. Zand'
shows 'Mijn groep'

# ---- another program writes for long: a sentence, and what was typed stays ----
keys Enter
shows '[Tijdlijn]'
keys n
shows 'Wat komt erbij'
keys n
shows 'veld 1 van'
types 'Even wachten'
shows 'Even wachten'
hold "$db"
keys C-s
shows 'een ander programma is in het bestand bezig'
shows 'Even wachten'
release
keys C-s
shows 'vastgelegd voor Sem Aa.'
same "$(notes)" '["Alles is vol","Even wachten"]' "notes after waiting"

# ---- the folder with the file is moved away while a form is open, and comes back ----
keys n
shows 'Wat komt erbij'
keys n
shows 'veld 1 van'
types 'Stick eruit'
shows 'Stick eruit'
mkdir "$tmp/weg"
mv "$db" "$db-wal" "$db-shm" "$tmp/weg"
keys C-s
shows 'het bestand is verplaatst of vervangen'
shows 'Stick eruit'
mv "$tmp/weg/"* "$HOME"
keys C-s
shows 'vastgelegd voor Sem Aa.'
same "$(notes)" '["Alles is vol","Even wachten","Stick eruit"]' "notes after coming back"
keys Q
ended
same "$(sqlite3 "$db" 'PRAGMA integrity_check')" ok "the file after it all"
finish

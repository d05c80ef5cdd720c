# cvb rapport: what is printed, what is not, where it goes, and that it is logged.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

mkdir "$tmp/erbij"
cat >"$tmp/erbij/vergaderingen.csv" <<END
datum;tijd;voorzitter;afgesloten
2026-12-03;14:00;J. de Boer;
END
cat >"$tmp/erbij/opp.csv" <<END
leerlingnummer;versie;status;intern;handelingsdeel
0042;3;vastgesteld;GEHEIM;
0042;4;concept;GEHEIM;ja
1005;1;concept;;nee
END
cat >"$tmp/erbij/agendapunten.csv" <<END
datum;leerlingnummer;volgorde;reden;stand;aangehouden_naar
2026-01-12;0042;1;evaluatie <te laat> & "nu";besproken;
2026-01-12;1003;2;nieuw;aangehouden;2026-12-03
END
cat >"$tmp/erbij/notities.csv" <<END
leerlingnummer;datum;nr;tekst;deelbaar
0042;2026-11-02;1;Mag gezien worden.;ja
0042;2026-11-03;1;Dit niet.;
END
sed -i 's/;evaluatie <te laat> & "nu";/;"evaluatie <te laat> \& ""nu""";/' \
	"$tmp/erbij/agendapunten.csv"
run 0 importeer "$tmp/erbij"

printed() { # how many times the logbook says that a dossier was printed
	run 0 logboek --json
	grep -c '"handeling": "afgedrukt"' "$tmp/out"
}

# ---- wrong usage: 2, and nothing on standard output ----
usage() {
	run 2 "$@"
	empty out
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "lines of message for: $*"
}
usage rapport
usage rapport brief
has err "kies dossier, opp, notulen of resultaten"
usage rapport dossier
has err "hier hoort nog LEERLING achter"
usage rapport notulen
has err "hier hoort nog DATUM achter"
usage rapport resultaten 2026
has err '"2026" is te veel'
usage rapport opp 0042 --json
has err "de opdracht rapport kent de optie --json niet"
usage rapport dossier 0042 --csv
usage rapport opp 0042 --intern
has err "--intern hoort bij rapport dossier"
usage rapport dossier 0042 --versie 3
usage rapport notulen 12-1-2026 --namen
usage rapport opp 0042 --schooljaar 2025-2026
usage rapport opp 0042 --versie drie
usage rapport resultaten --schooljaar nu
usage toon 0042 --html x.html
usage rapport opp 0042 --html

# ---- who: 3 for nobody or more than one; which: 1 ----
run 3 rapport dossier niemand
empty out
run 3 rapport opp o
empty out
run 1 rapport opp 1002
has err "deze leerling heeft nog geen opp"
run 1 rapport opp 0042 --versie 9
has err "opp-versie 9 bestaat niet; er is versie 1, 2, 3 en 4"
run 1 rapport opp 0042 --versie 0
has err "opp-versie 0 bestaat niet"
run 1 rapport notulen 31-02-2026
has err '"31-02-2026" is geen bestaande dag'
run 1 rapport notulen 1-3-2026
has err "er is geen vergadering op 01-03-2026; wel op 12-01-2026 en op 03-12-2026"
run 1 rapport notulen 2025-01-01
has err "er is geen vergadering op 01-01-2025; wel op 12-01-2026"
run 1 rapport notulen 2027-01-01
has err "er is geen vergadering op 01-01-2027; wel op 03-12-2026"
same "$(printed)" 0 "what was printed by orders that failed"

# ---- for parents, and for the CvB ----
run 0 rapport dossier van der meer
empty err
same "$(head -1 "$tmp/out")" "Dossier van Sem van der Meer (0042)" "the title for parents"
has out "Deze afdruk is voor de ouders en de leerling."
has out "Mag gezien worden."
for word in GEHEIM "Dit niet." knipperen Signalen "Moeder bellen" "Naar arbeidsmarkt" 06-12345678 \
	"Laatste 2 jaar" "versie 4"; do
	lacks out "$word"
done
run 0 rapport dossier 0042 --intern
for word in GEHEIM "Dit niet." knipperen Signalen "Moeder bellen" "Naar arbeidsmarkt" 06-12345678 \
	"Laatste 2 jaar" "versie 4"; do
	has out "$word"
done
same "$(printed)" 2 "dossiers that were printed"
run 0 logboek --leerling 0042
has out "dossier van Sem van der Meer afgedrukt"
run 0 --alleen-lezen --vandaag 2027-03-11 rapport dossier 0042
has out "voor de ouders en de leerling"
run 0 --alleen-lezen --vandaag 2027-03-12 rapport dossier 0042 # 18 today
has out "Deze afdruk is voor de leerling zelf"
same "$(printed)" 2 "dossiers that were printed read-only"

# ---- the opp ----
run 0 rapport opp 0042
has out "    Versie                     3, vastgesteld op 14-01-2026"
has out "    Uitstroombestemming        beschut werk"
has out "    Ander profiel              van vervolgonderwijs naar arbeidsmarkt"
has out "  Belemmerende factoren"
has out "    1   Vraagt op"
has out "    F. van der Meer (moeder)"
lacks out "A. Zand" # no gezag is known
for word in GEHEIM CONCEPT; do
	lacks out "$word"
done
run 0 rapport opp 0042 --versie 4
same "$(head -1 "$tmp/out")" CONCEPT "the first line of a concept"
same "$(tail -1 "$tmp/out")" CONCEPT "the last line of a concept"
lacks out GEHEIM
run 0 --vandaag 2027-03-11 rapport opp 0042 --versie 4
has out "F. van der Meer (moeder)"
run 0 --vandaag 2027-03-12 rapport opp 0042 --versie 4 # 18 today
has out "Sem van der Meer (leerling van 18 jaar of ouder)"
lacks out "(moeder)"
run 0 --vandaag 2027-03-12 rapport opp 0042 # vastgesteld when Sem was 16
has out "F. van der Meer (moeder)"
run 0 rapport opp 0042 --versie 2
has out "    Uren per week minder       2,5"
has out "    b. Periode                 niet ingevuld t/m niet ingevuld"
has out "instemming is niet nodig"
lacks out "(moeder)"
run 0 rapport opp 1005 # only a concept
has out "CONCEPT"

# ---- the minutes ----
run 0 rapport notulen 12-1-2026
has out "Notulen commissie voor de begeleiding, 12-01-2026"
lacks out CONCEPT
has out "  1. Sem van der Meer (0042)"
has out "    Besluit                    Naar arbeidsmarkt"
has out "    Actie                      Moeder bellen (nog zonder eigenaar, uiterlijk"
has out "    Besluit                    aangehouden naar 03-12-2026"
lacks out "Lokaal reserveren" # of no meeting
run 0 rapport notulen 2026-12-03
has out CONCEPT
lacks out Vaststelling
same "$(printed)" 9 "dossiers after the minutes, which are none"

# ---- text that survives a mail: narrow, without tabs or spaces at the end ----
for what in "notulen 12-1-2026" "dossier 0042 --intern" "opp 0042" resultaten; do
	# shellcheck disable=SC2086 # words
	run 0 rapport $what
	if grep -nP '\t|[ \t]$|[\x00-\x08\x0b-\x1f\x7f]|^.{81}' "$tmp/out" >"$tmp/found"; then
		complain "rapport $what does not read well in a mail: $(cat -v "$tmp/found")"
	fi
done

# ---- the results ----
run 0 rapport resultaten --schooljaar 2025-2026
has out "Hulpmiddel voor de school, geen oordeel van de inspectie."
has out "Bereikt niveau, elk schooljaar apart"
run 0 rapport resultaten --afdeling so
has out "Resultaten so"

# ---- HTML ----

# Every tag is closed in its order, every & and < is one of ours, nothing is fetched or run.
well_formed() {
	awk '{ all = all $0 "\n" }
	BEGIN {
		attribute = " (lang|dir|class|charset|name|http-equiv|content|scope|data-kop)=\"[^\"<&]*\""
		ours = "|html|head|meta|title|style|body|div|h1|h2|h3|p|dl|dt|dd|br|"
		ours = ours "table|thead|tbody|tr|th|td|span|header|main|section|footer|"
	}
	function bad(why) { print FILENAME ": " why; exit failed = 1 }
	END {
		if (failed) exit 1
		if (all !~ /^<!DOCTYPE html>\n<html lang="nl">\n/) bad("begins otherwise")
		sub(/^<!DOCTYPE html>\n/, "", all)
		while (match(all, /<[^>]*>/)) {
			between = substr(all, 1, RSTART - 1)
			tag = substr(all, RSTART, RLENGTH)
			all = substr(all, RSTART + RLENGTH)
			gsub(/&(amp|lt|gt|quot|#39);/, "", between)
			if (between ~ /[&>]/) bad("not escaped: " between)
			if (depth == 0 && between ~ /[^\n]/) bad("text outside: " between)
			if (stack[depth] == "style" && between ~ /url|import|http/) bad("fetches: " between)
			if (tag !~ ("^</?[a-z][a-z0-9]*(" attribute ")*/?>$")) bad("no tag of ours: " tag)
			name = tag
			gsub(/[<>\/]| .*/, "", name)
			if (!index(ours, "|" name "|")) bad("may not be there: " tag)
			if (tag ~ /\/>$/) continue
			if (tag !~ /^<\//) stack[++depth] = name
			else if (depth == 0 || stack[depth--] != name) bad("closes nothing: " tag)
		}
		if (depth > 0 || all ~ /[^\n]/) bad("does not end: " stack[depth] all)
	}' "$1" || complain "$1 is not well-formed"
	if LC_ALL=C grep -nP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' "$1" >"$tmp/found"; then
		complain "$1 holds control characters: $(cat -v "$tmp/found")"
	fi
}
echo '<!DOCTYPE html>
<html lang="nl">
<p>open</html>' >"$tmp/kapot.html"
if (COMPLAINT=; well_formed "$tmp/kapot.html"; [ "$wrong" -eq 0 ]) >"$tmp/found"; then
	complain "well_formed sees no difference"
fi

nr=0
html() { # html ARGUMENTS...: to a file of its own, $page
	nr=$((nr + 1))
	page=$tmp/stuk$nr.html
	run 0 rapport "$@" --html "$page"
	has out "Geschreven: $page"
	has out "persoonsgegevens"
	same "$(stat -c %a "$page")" 600 "who may read $page"
	well_formed "$page"
}
html dossier 0042
lacks "stuk$nr.html" GEHEIM
grep -q '<title>Dossier</title>' "$page" || complain "the window names a pupil"
html dossier 0042 --intern
grep -q GEHEIM "$page" || complain "what is internal is not in the HTML for the CvB"
html dossier 1003 # escape sequences in the name
html dossier 1005 # <b>Bo</b> "=HYPERLINK(""http
html opp 0042 --versie 4
grep -q '<div class="concept">CONCEPT</div>' "$page" || complain "a concept does not say so"
html opp 1005
html notulen 2026-01-12
grep -qF 'evaluatie &lt;te laat&gt; &amp; &quot;nu&quot;' "$page" || complain "not escaped"
html resultaten --namen

# ---- where it goes ----
before=$(printed)
echo oud >"$tmp/er.html"
run 1 rapport opp 0042 --html "$tmp/er.html"
has err "er.html: dit bestand is er al; kies een andere naam, of verwijder het eerst"
same "$(cat "$tmp/er.html")" oud "the file that was there"
empty out
run 1 rapport opp 0042 --html "$tmp"
has err "dit is een map"
run 1 rapport opp 0042 --html "$tmp/nergens/x.html"
has err "de map waarin dit moet komen bestaat niet"
run 1 rapport notulen 2026-01-12 --html /proc/x.html
empty out
same "$(printed)" $((before + 3)) "what was asked for is logged, whatever became of it"
same "$(ls "$tmp" | grep -c 'html\.')" 0 "half files"

# ---- a full disk, by a limit on the size of files: nothing is left behind ----
mkdir "$tmp/vol"
{
	echo 'leerlingnummer;datum;nr;tekst;deelbaar'
	printf '1002;2026-11-01;1;%s;ja\n' "$(printf 'woord%.0s ' $(seq 10000))"
} >"$tmp/notities.csv"
run 0 importeer "$tmp/notities.csv"
(
	ulimit -f 80 # blocks of 512 bytes
	run 1 --alleen-lezen rapport dossier 1002 --html "$tmp/vol/x.html"
	has err "de schijf is vol"
	exit "$wrong"
) || complain "rapport on a full disk"
same "$(ls -A "$tmp/vol")" "" "what a full disk left"
status=0
"$CVB" rapport dossier 0042 >/dev/full 2>"$tmp/err" || status=$?
same "$status" 1 "exit status of rapport to a full disk"
finish

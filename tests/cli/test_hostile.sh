# Nothing that comes from data reaches a terminal as a control character, in no form of output, and
# no text is taken for a format, a pattern or SQL.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/cli/school.sh"

# clean WHAT: no C0 but the line end, no DEL, no C1, no bidi controls, and valid UTF-8.
steering='[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]'
clean() {
	for stream in out err; do
		if LC_ALL=C grep -nP "$steering" "$tmp/$stream" >"$tmp/found"; then
			complain "$1: control characters in $stream: $(cat -v "$tmp/found")"
		fi
		iconv -f UTF-8 -t UTF-8 "$tmp/$stream" >/dev/null 2>&1 ||
			complain "$1: no UTF-8 in $stream"
	done
}

nasty=$(printf 'C1\302\233m \342\200\256bidi \011tab \015cr \007bel \177del \302\205nel')
{
	echo 'leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep;mentor'
	printf '2001;"%s";"%s";2010-01-01;vso;2022-08-01;"%s";"%s"\n' \
		"$nasty" "$nasty" "$nasty" "$nasty"
	printf '"20\033[2J02";Zwaar;Lang;2010-01-01;vso;2022-08-01;%s;\n' \
		"$(printf 'g%.0s' $(seq 3000))"
} >"$tmp/leerlingen.csv"
run 0 importeer "$tmp/leerlingen.csv"
clean importeer

for command in lijst "lijst --json" "lijst --csv" "zoek e" "zoek --json e" "zoek --csv e" \
	"toon 2001" "toon --json 2001" "toon 1002" "toon 1003" "toon 0042" logboek "logboek --json" \
	"logboek --csv" "logboek --leerling 2001" "rapport dossier 2001" "rapport dossier 1003 --intern" \
	"rapport dossier 0042 --intern" "rapport opp 0042" "rapport resultaten --namen"; do
	# shellcheck disable=SC2086 # words
	run 0 $command
	clean "$command"
done
run 3 toon e
clean "toon e"
run 0 toon "20$esc[2J02"
clean "toon by a number with ESC"
run 0 exporteer "$tmp/uit$esc[31m" --leerling 2001
clean exporteer
run 1 exporteer "$tmp/uit$esc[31m"
clean "exporteer once more"
run 1 importeer "$tmp/nergens$esc[31m"
clean "importeer of nothing"
run 1 -d "$tmp/nergens$esc[31m.db" lijst
clean "a database that is not there"
run 1 -c "$tmp/nergens$esc[31m.yaml" lijst
clean "a config that is not there"
run 0 -d "$tmp/x$esc[31m.db" init
clean init

# What went in comes out: JSON keeps every character.
run 0 toon --json 2001
same "$(jq -r .leerling.achternaam <"$tmp/out")" "$nasty" "the name in JSON"
run 0 toon 1002
has out "Perc%nt %s%n%d (1002)"
run 0 zoek --json '%s%n'
same "$(jq -r 'map(.leerlingnummer) | join(" ")' <"$tmp/out")" "0042 1001 1002" \
	"pupils with s and n in the name"
run 0 zoek --json "'; DROP TABLE leerling; --"
run 0 lijst --json --status alle
same "$(jq length <"$tmp/out")" 8 "pupils after it all"
run 0 ongedaan --ja
clean ongedaan
finish

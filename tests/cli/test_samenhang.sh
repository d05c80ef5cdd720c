# What the commands say of a made-up school is the same in all of them: the signals of everybody and
# of one, their number in lijst and zoek, the reasons on the agenda.
. "$TOP/tests/cli/lib.sh"
export CVB_DB="$tmp/demo.db"
run 0 demo --leerlingen 60

# count SIGNALS: per leerlingnummer how many are not just info.
count='map(select(.ernst != "info" and .leerlingnummer != null)) | group_by(.leerlingnummer)
	| map({(.[0].leerlingnummer): length}) | add // {}'
# In lijst and zoek: the same, of those who have any.
counted='map(select(.signalen > 0) | {(.leerlingnummer): .signalen}) | add // {}'

kept() { # kept NAME ARGUMENTS...: what the command says as JSON, in $tmp/NAME
	name=$1
	shift
	run 0 "$@" --json --vandaag "$day"
	cp "$tmp/out" "$tmp/$name"
}

asked() { # asked FILTER FILE: JSON with sorted keys; a filter that fails is like no other
	jq -ceS --slurpfile signalen "$tmp/signalen" "$@" 2>&1 || complain "$*"
}

for day in 2025-08-01 2026-07-31 2026-11-21; do
	kept signalen signalen
	kept alle lijst --status alle
	same "$(asked "$counted" "$tmp/alle")" "$(asked "$count" "$tmp/signalen")" "lijst on $day"
	kept zoek zoek a
	jq -e 'length > 0' "$tmp/zoek" >"$tmp/said" || complain "nobody is found on $day"
	same "$(asked "$counted" "$tmp/zoek")" "$(asked --slurpfile zoek "$tmp/zoek" \
		"$count"' | with_entries(select(.key as $nr
			| $zoek[0] | any(.leerlingnummer == $nr)))' "$tmp/signalen")" "zoek on $day"

	# most urgent first: whose first signal is the first
	wie=$(jq -r '.[0].leerlingnummer' "$tmp/signalen")
	kept een signalen --leerling "$wie"
	same "$(asked . "$tmp/een")" "$(asked --arg nr "$wie" 'map(select(.leerlingnummer == $nr))' \
		"$tmp/signalen")" "signalen of $wie on $day"
	for ernst in te_laat waarschuwing info; do
		kept deel signalen --ernst "$ernst"
		same "$(asked . "$tmp/deel")" "$(asked --arg ernst "$ernst" \
			'map(select(.ernst == $ernst))' "$tmp/signalen")" "signalen $ernst on $day"
	done

	# what is on the agenda was a signal, or marked by hand
	kept agenda agenda
	same "$(asked 'map(.leerlingnummer as $nr | .redenen[] | select(.code != "AANDACHTSPUNT")
			| .code as $code | .tekst as $tekst | $signalen[0]
			| any(.leerlingnummer == $nr and .code == $code and .tekst == $tekst))
		| unique' "$tmp/agenda")" '[true]' "agenda on $day"
done
exit "$wrong"

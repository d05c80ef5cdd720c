# Difficult names: they come in, stand in every form of output as they may be shown, and go out as
# they were; also when one fills pages.
. "$TOP/tests/cli/lib.sh"

long=$(printf 'Langenaam%.0s' $(seq 556)) # 5004 letters
marks=$(printf 'e\314\201\314\202\314\203\314\204\314\205')
many=$(printf 'o%s' "$(printf '\314\210%.0s' $(seq 500))")
header='leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep'
rest='2010-01-01;vso;2022-08-01'
{
	echo "$header"
	echo "1;O'Neill 't Hooft;'s Gravenhage d’Hondt;$rest;"
	echo "2;100%s;%n%d%99\$s;$rest;"
	echo "3;de Vries 👩‍👩‍👧;Zoë 😀🇳🇱👍🏽;$rest;"
	echo "4;Ze${marks}lgo;$many;$rest;"
	printf '5;"rood\033[31m";"\033]0;titel\a";%s;\n' "$rest"
	echo "6;$long;$long;$rest;$long"
	echo "7;العربية;עברית;$rest;"
	echo "8;王小明;ｆｕｌｌ;$rest;"
	echo "9;=1+1;@SUM(A1);$rest;-2"
	echo "10;<script>alert(1)</script>;\"&amp;\"\"\";$rest;"
} >"$tmp/leerlingen.csv"
run 0 init
run 0 importeer "$tmp/leerlingen.csv"
empty err

# shown: no control character, only UTF-8, and no line that was cut inside a character.
shown() {
	LC_ALL=C grep -nP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' "$tmp/out" >"$tmp/found" &&
		complain "$1: control characters: $(cut -c1-200 "$tmp/found" | cat -v)"
	iconv -f UTF-8 -t UTF-8 "$tmp/out" >/dev/null 2>&1 || complain "$1: no UTF-8"
}
for command in lijst "lijst --csv" "zoek langenaam" "zoek --csv e" "toon 2" "toon 3" "toon 4" \
	"toon 5" "toon 6" "toon 7" "toon 8" logboek "logboek --csv" "logboek --leerling 5"; do
	# shellcheck disable=SC2086 # words
	run 0 $command
	shown "$command"
done
run 0 toon "$long"
has out "$long"
run 0 zoek --json "$long $long"
same "$(jq length <"$tmp/out")" 1 "pupils found by 5000 letters"
run 0 toon --json 5
same "$(jq -c '[.leerling.achternaam, .leerling.roepnaam]' <"$tmp/out")" \
	'["rood\u001b[31m","\u001b]0;titel\u0007"]' "the name with escapes in JSON"
run 0 toon --json 2
same "$(jq -r .leerling.roepnaam <"$tmp/out")" '%n%d%99$s' "the name with %"

# On a terminal of 10 columns, too.
TERM=xterm script -qec "stty cols 10; exec \"\$CVB\" lijst" /dev/null </dev/null | tr -d '\r' >"$tmp/out"
same "$(sed "s/$(printf '\033')\[[01]m//g" "$tmp/out" | wc -L)" 10 "columns of the widest line"

# Out, and in again: the same bytes.
run 0 exporteer "$tmp/uit"
run 0 -d "$tmp/b.db" init
run 0 -d "$tmp/b.db" importeer "$tmp/uit"
run 0 -d "$tmp/b.db" exporteer "$tmp/uit2"
diff -r "$tmp/uit" "$tmp/uit2" >"$tmp/found" || complain "lost on the way: $(cut -c1-300 "$tmp/found")"
"$CVB" lijst --json >"$tmp/een"
"$CVB" -d "$tmp/b.db" lijst --json >"$tmp/twee"
cmp "$tmp/een" "$tmp/twee" || complain "other pupils after going out and in"
finish

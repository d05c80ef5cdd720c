# The program in surroundings that lack something: locale, home, folders, a mask, another user, a
# config that is nonsense, a day that is none.
. "$TOP/tests/cli/lib.sh"

db=$HOME/school.db
run 0 -d "$db" demo --leerlingen 3
run 0 -d "$db" lijst --status alle
cp "$tmp/out" "$tmp/wanted"

# ---- whatever the environment says of the language, the text is the same ----
for locale in C POSIX xx_YY.UTF-8 nl_NL.ISO-8859-1 ''; do
	LC_ALL=$locale LANG=$locale run 0 -d "$db" lijst --status alle
	cmp -s "$tmp/out" "$tmp/wanted" || complain "LC_ALL=$locale: $(diff "$tmp/out" "$tmp/wanted")"
done
env -i CVB_VANDAAG="$CVB_VANDAAG" "$CVB" -d "$db" lijst --status alle >"$tmp/out" 2>"$tmp/err" ||
	complain "an empty environment: $(cat "$tmp/err")"
cmp -s "$tmp/out" "$tmp/wanted" || complain "an empty environment gives another list"

# ---- the day ----
for day in gisteren 2026-02-30 '2026-11-21 ' 0000-00-00 10000-01-01 -1-1-1 "$(printf '\033[2J')"; do
	CVB_VANDAAG=$day run 2 -d "$db" lijst
	empty out
	has err "is geen bestaande dag; schrijf hem als 2026-11-21"
done
for day in 0001-01-01 9999-12-31; do
	for command in lijst "toon 000001" logboek; do
		# shellcheck disable=SC2086 # words
		CVB_VANDAAG=$day run 0 -d "$db" $command
	done
	CVB_VANDAAG=$day run 1 -d "$tmp/nieuw.db" demo
	has err "peildatum"
	[ ! -e "$tmp/nieuw.db" ] || complain "demo left a file for the year ${day%%-*}"
done

# ---- the mask does not count: only the user can read what the program makes ----
(
	umask 000
	run 0 -d "$tmp/map/x.db" init
	run 0 -d "$tmp/map/x.db" importeer "$TOP/tests/cli/bundel"
	run 0 -d "$tmp/map/x.db" exporteer "$tmp/uit"
)
find "$tmp/map" "$tmp/uit" "$HOME/.local" -perm /077 >"$tmp/found"
same "$(cat "$tmp/found")" "" "what others can read"

# ---- without a home, or one where nothing can be made ----
for home in /proc "$db" /dev/null; do
	HOME=$home run 1 init
	same "$(wc -l <"$tmp/err" | tr -d ' ')" 1 "sentences with HOME=$home"
	HOME=$home run 1 lijst
	HOME=$home run 0 -d "$tmp/map/x.db" lijst
	HOME=$home run 0 -d "$tmp/map/x.db" ongedaan --ja # without a place for the device number
	HOME=$home run 0 -d "$tmp/map/x.db" importeer "$TOP/tests/cli/bundel"
done
HOME='' run 1 lijst
has err "--db"

# ---- the folder in which one stands is gone ----
mkdir "$tmp/weg"
(
	cd "$tmp/weg" || exit
	rmdir "$tmp/weg"
	run 1 -d x.db init
	run 1 -d x.db lijst
	run 0 -d "$db" lijst
	exit "$wrong"
) || complain "in a folder that is gone"

# ---- somebody else's file ----
chmod 700 "$HOME"
open=$(mktemp -d) # the sources may lie where nobody else comes
cp -r "$CVB" "$TOP/tests/cli/bundel" "$open"
chmod -R a+rX "$open"
theirs=$open/$(basename "$CVB")
other() { # other ARGUMENTS...: as run 1, but as nobody, who may come in here
	status=0
	setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ "$theirs" "$@" >"$tmp/out" \
		2>"$tmp/err" || status=$?
	same "$status" 1 "exit status of $* for another user"
	empty out
	same "$(grep -c '^cvb: .*' "$tmp/err")" "$(wc -l <"$tmp/err")" "sentences of $*"
}
if setpriv --reuid=65534 --regid=65534 --clear-groups env "$theirs" --version >"$tmp/out" 2>&1; then
	other -d "$db" lijst
	has err "geen toegang tot de map"
	chmod 711 "$HOME"
	other -d "$db" lijst
	has err "niet van deze gebruiker"
	other -d "$HOME/nieuw.db" init
	has err "kies een map waarin geschreven mag worden"
	other -d "$HOME/nieuw/x.db" init
	mkdir -m 755 "$tmp/open"
	cp "$db" "$tmp/open/vreemd.db"
	chown 65534:65534 "$tmp/open/vreemd.db"
	chmod 711 "$tmp"
	other -d "$tmp/open/vreemd.db" importeer "$open/bundel"
	has err "kan niet worden geschreven; open het met --alleen-lezen"
	other -c /dev/zero -d "$tmp/open/vreemd.db" lijst
fi
rm -r "$open"

# ---- a config that is nonsense: told in time, and not for pages ----
nonsense() {
	run 1 -c "$tmp/config" -d "$db" lijst
	empty out
	[ "$(wc -l <"$tmp/err")" -le "$1" ] || complain "$2: $(wc -l <"$tmp/err") messages"
}
head -c 1000000 /dev/urandom >"$tmp/config"
nonsense 1 noise
head -c 1000000 /dev/zero >"$tmp/config"
nonsense 1 NULs
head -c 1100000 /dev/zero | tr '\0' '#' >"$tmp/config"
nonsense 1 "more than 1 MB"
yes '[' | head -c 100000 >"$tmp/config"
nonsense 1 brackets
yes 'a: b' | head -c 100000 >"$tmp/config"
nonsense 501 "the same key"
printf 'school: {naam: "\\e[2J"}\n' >"$tmp/config"
nonsense 1 "an escape sequence"
printf '\357\273\277school:\n  naam: De Linde\n' >"$tmp/config"
run 0 -c "$tmp/config" config toon
has out "De Linde"
printf 'school:\n  naam: De L\366we\n' >"$tmp/config"
nonsense 1 "Windows-1252"
cat >"$tmp/config" <<END
scool: {naam: x}
termijnen: {opp_dagen: veel}
normen: {niveau: 300}
scherm: {kleur: paars}
hoorrecht_vanaf: 2026-02-31
END
nonsense 5 "five mistakes"
same "$(cut -d: -f1-4 "$tmp/err")" "$(for place in 1:1 2:24 3:18 4:17 5:18; do
	echo "cvb: $tmp/config:$place"
done)" "where the five mistakes are"
finish

# The man page is what the tables and its template make of it, and mandoc has nothing to say.
. "$TOP/tests/cli/lib.sh"

generator=$(dirname "$CVB")/generate/man_page
if "$generator" "$TOP/man/cvb.1.in" >"$tmp/cvb.1"; then
	cmp "$tmp/cvb.1" "$TOP/man/cvb.1" || complain "man/cvb.1 is old: make man/cvb.1"
else
	complain "$generator is missing: make check-scripts builds it"
fi
mandoc -Tlint "$TOP/man/cvb.1" >"$tmp/out" 2>&1 || complain "mandoc: $(cat "$tmp/out")"
empty out
for word in $("$CVB" config toon | sed -n 's/^\([a-z_]*\):.*/\1/p') \
	$(sed -n 's/^OPDRACHT(\([a-z]*\),.*/\1/p' "$TOP/include/cvb/opdrachten.def"); do
	grep -q "^.BI \"$word[\" ]" "$TOP/man/cvb.1" || complain "$word is not in the man page"
done
# What somebody opens it for is found under the words that they would look for.
for word in "print" mail laptop backup "twee mensen" beamer schermlezer braille leerlingadministratie \
	"is afgesloten" vergist inzage wachtwoord; do
	sed -n '/^.SH VEELGESTELDE VRAGEN/,/^.SH OPDRACHTEN/p' "$TOP/man/cvb.1" |
		grep -qi "$word" || complain "nobody finds \"$word\" among the questions of the man page"
done
finish

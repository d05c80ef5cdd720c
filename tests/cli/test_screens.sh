# The pictures in man/screens are those that the program draws now.
. "$TOP/tests/cli/lib.sh"

sh "$TOP/tests/screens.sh" "$CVB" "$tmp/screens" || complain "no pictures were taken"
diff -r "$TOP/man/screens" "$tmp/screens" >"$tmp/out" ||
	complain "man/screens is old: make screens, and look at what changed: $(head -5 "$tmp/out")"
grep -o 'man/screens/[a-z]*\.svg' "$TOP/README.md" >"$tmp/shown" || complain "the README shows none"
while read -r picture; do
	[ -s "$TOP/$picture" ] || complain "the README shows $picture, which is not there"
done <"$tmp/shown"
finish

# The screens in the README are those that the program draws (tests/scherm/readme.golden, which the
# unit test of the screens compares); README=write puts them there.
set -eu
picture=$(mktemp)
trap 'rm -f "$picture"' EXIT
picture() { # picture NAME: as the golden has it, without its margin
	sed -n "/^--- $1 /,/^--- cursor/p" "$TOP/tests/scherm/readme.golden" | sed '/^---/d; s/^..|//'
}
block() { # block NAME: as the README has it
	sed -n "/^<!-- scherm: $1 -->/,/^<!-- \/scherm -->/p" "$TOP/README.md" |
		sed '/^<!--/d; /^```/d'
}
write() {
	picture "$1" >"$picture"
	sed -i "/^<!-- scherm: $1 -->/,/^<!-- \/scherm -->/{
		/^<!-- scherm/{
			a\\
\`\`\`
			r $picture
		}
		/^<!--/!d
		/^<!-- \/scherm/i\\
\`\`\`
	}" "$TOP/README.md"
}
for name in leerlingen dossier; do
	[ "${README:-}" != write ] || write $name
	picture $name >"$picture"
	[ -s "$picture" ]
	block $name | diff "$picture" -
done

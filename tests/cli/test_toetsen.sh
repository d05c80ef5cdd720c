# How many keys the daily work costs: counts them in tests/scherm/toetsen.keys, which the unit test of
# the screens plays. A script that grew says so here.
. "$TOP/tests/cli/lib.sh"

count() {
	awk '
		/^# ten hoogste [0-9]+:/ { if (wat) print n, most, wat; n = 0; most = $4 + 0; wat = $0 }
		/^# tekst:/ { vrij = 1; next }
		/^key / { n += NF - 1 }
		/^type / { if (!vrij) n += length($0) - 5; vrij = 0 }
		END { if (wat) print n, most, wat }
	' "$TOP/tests/scherm/toetsen.keys"
}

count >"$tmp/out"
same "$(wc -l <"$tmp/out" | tr -d ' ')" 6 "tasks that are counted"
while read -r n most wat; do
	[ "$n" -le "$most" ] || complain "$n keys instead of at most $most: $wat"
done <"$tmp/out"
finish

# Sourced by run-units.sh and run-scripts.sh: runs tests beside one another, as many at a time as
# there are processors, prints what fails whole, and closes with one count. Whoever sources it
# defines `run_one TEST`.

# Takes tests that nobody took yet: whoever makes the folder has it.
run_some() {
	for test in "$@"; do
		result=$results/$(echo "$test" | tr / _)
		mkdir "$result" 2>/dev/null || continue
		run_one "$test" >"$result/log" 2>&1 && : >"$result/passed"
	done
}

run_all() { # run_all KIND TEST...: fails when one does, or when there are none
	kind=$1
	shift
	results=$(mktemp -d)
	trap 'rm -rf "$results"' EXIT
	for job in $(seq "${JOBS:-$(nproc 2>/dev/null || echo 2)}"); do
		run_some "$@" &
	done
	wait
	passed=0
	failed=0
	for test in "$@"; do
		result=$results/$(echo "$test" | tr / _)
		if [ -e "$result/passed" ]; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "---- $test"
			cat "$result/log"
		fi
	done
	echo "$kind: $passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

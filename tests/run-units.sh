#!/bin/sh
# Runs every unit test program given, prints what fails whole, and closes with one count.
set -u
passed=0
failed=0
for program in "$@"; do
	log="$program.log"
	if "$program" >"$log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "---- $program"
		cat "$log"
	fi
done
echo "units: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

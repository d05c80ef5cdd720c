#!/bin/sh
# Runs every tests/*/test_*.sh against the program given, as many at a time as there are processors,
# each in its own empty home; prints what fails whole, and closes with one count.
set -u
CVB=$(realpath "$1")
TOP=$(cd "$(dirname "$0")/.." && pwd)
export CVB TOP
export LC_ALL=C.UTF-8 TZ=Europe/Amsterdam CVB_VANDAAG=2026-11-21 LINES=30 COLUMNS=100
unset CVB_DB CVB_CONFIG NO_COLOR XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME EDITOR VISUAL
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

result_of() { # result_of SCRIPT: the folder for what comes of it
	echo "$results/$(echo "$1" | tr / _)"
}

# Takes scripts that nobody took yet: whoever makes the folder has it.
run_some() {
	for script in ${ONLY:-"$TOP"/tests/*/test_*.sh}; do
		result=$(result_of "$script")
		mkdir "$result" 2>/dev/null || continue
		HOME=$(mktemp -d)
		export HOME
		(cd "$HOME" && sh "$script") >"$result/log" 2>&1 && : >"$result/passed"
		rm -rf "$HOME"
	done
}

for job in $(seq "${JOBS:-$(nproc 2>/dev/null || echo 2)}"); do
	run_some &
done
wait
passed=0
failed=0
for script in ${ONLY:-"$TOP"/tests/*/test_*.sh}; do
	result=$(result_of "$script")
	if [ -e "$result/passed" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "---- $script"
		cat "$result/log"
	fi
done
echo "scripts: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

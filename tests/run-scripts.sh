#!/bin/sh
# Runs every tests/*/test_*.sh against the program given, each in its own empty home, prints what
# fails whole, and closes with one count.
set -u
CVB=$(realpath "$1")
TOP=$(cd "$(dirname "$0")/.." && pwd)
export CVB TOP
export LC_ALL=C.UTF-8 TZ=Europe/Amsterdam CVB_VANDAAG=2026-11-21 LINES=30 COLUMNS=100
unset CVB_DB CVB_CONFIG NO_COLOR XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME EDITOR VISUAL
passed=0
failed=0
for script in ${ONLY:-"$TOP"/tests/*/test_*.sh}; do
	HOME=$(mktemp -d)
	export HOME
	if (cd "$HOME" && sh "$script") >"$HOME/log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "---- $script"
		cat "$HOME/log"
	fi
	rm -rf "$HOME"
done
echo "scripts: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

#!/bin/sh
# Runs every tests/*/test_*.sh against the program given, each in its own empty home. Those of the
# terminal come first: they take longest, for they wait. A script that complained has failed, also
# when it forgets to say so at its end.
set -u
CVB=$(realpath "$1")
TOP=$(cd "$(dirname "$0")/.." && pwd)
export CVB TOP
export LC_ALL=C.UTF-8 TZ=Europe/Amsterdam CVB_VANDAAG=2026-11-21 LINES=30 COLUMNS=100
unset CVB_DB CVB_CONFIG NO_COLOR ACCESSIBLE CVB_EDITOR VISUAL EDITOR
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_RUNTIME_DIR
. "$TOP/tests/pool.sh"

run_one() {
	HOME=$(mktemp -d)
	COMPLAINT=$HOME.wrong
	export HOME COMPLAINT
	(cd "$HOME" && sh "$1")
	status=$?
	[ ! -e "$COMPLAINT" ] || status=1
	rm -rf "$HOME" "$COMPLAINT"
	return "$status"
}

# shellcheck disable=SC2086 # ONLY is a list of words
run_all scripts ${ONLY:-"$TOP"/tests/scherm/test_*.sh "$TOP"/tests/cli/test_*.sh}

#!/bin/sh
# demo.sh PROGRAM: makes a made-up school in a folder of its own and opens it; without a terminal it
# prints the list of pupils and the most urgent signals. Nothing of it stays, and nothing of the user's own is looked at.
set -eu
cvb=$1
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
unset CVB_CONFIG
export CVB_DB="$map/demo.db" XDG_CONFIG_HOME="$map" XDG_STATE_HOME="$map"
"$cvb" demo >/dev/null # it tells how to go on with a file that does not stay
if [ -t 0 ] && [ -t 1 ]; then
	"$cvb"
else
	"$cvb" lijst
	"$cvb" signalen --ernst te_laat
fi

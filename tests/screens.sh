#!/bin/sh
# screens.sh PROGRAM FOLDER: takes the pictures of the main screens (tests/generate/screens.c, which
# is built beside the program) on the demo school.
set -eu
cvb=$1
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
export HOME="$map" XDG_STATE_HOME="$map" TZ=Europe/Amsterdam LC_ALL=C.UTF-8
unset CVB_CONFIG CVB_DB XDG_CONFIG_HOME
"$cvb" --vandaag 2026-11-21 --db "$map/demo.db" demo >/dev/null
mkdir -p "$2"
"$(dirname "$cvb")/generate/screens" "$map/demo.db" "$2"

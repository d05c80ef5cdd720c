#!/bin/sh
# Runs every unit test program given.
set -u
. "$(dirname "$0")/pool.sh"

run_one() {
	"$1"
}

run_all units "$@"

#!/bin/sh
# Writes schema.sql as a released version is kept: bare, a statement on each line. Once for every
# version: tests/schema/write.sh >tests/schema/vN.sql
cd "$(dirname "$0")/../.." || exit 1
sed 's/--.*//' schema.sql | tr -s ' \t\n' ' ' | sed 's/ *\(CREATE\|PRAGMA\) /\n\1 /g' | sed '/^ *$/d'

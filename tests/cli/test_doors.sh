# The layers hold: every library has one door, and includes point down only. Reads the sources.
set -eu
cd "$TOP"
status=0

wrong() { # wrong SENTENCE FOUND: says what is against the rule, if anything was found
	[ -z "$2" ] && return
	echo "$1:"
	echo "$2"
	status=1
}

# What the compiler reads as words: comments blanked, text between quotes emptied (but for the
# name behind #include). Lines keep their number.
code_of() {
	awk '{
		line = $0; out = ""
		while (line != "") {
			if (comment) {
				end = index(line, "*/")
				if (!end) { line = ""; break }
				line = substr(line, end + 2); comment = 0
			} else if (match(line, /"([^"\\]|\\.)*"|\047([^\047\\]|\\.)+\047|\/\*|\/\//)) {
				found = substr(line, RSTART, RLENGTH)
				out = out substr(line, 1, RSTART - 1)
				line = substr(line, RSTART + RLENGTH)
				if (found == "/*") comment = 1
				else if (found == "//") line = ""
				else out = out (out ~ /^[ \t]*#[ \t]*include[ \t]*$/ ? found : "\"\"")
			} else { out = out line; line = "" }
		}
		print FILENAME ":" FNR ":" out
	}' "$1"
}

code=$(find src include -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort | while read -r file; do
	code_of "$file"
done)
[ -n "$code" ] || { echo "no sources under $TOP"; exit 1; }

# ---- one door per library ----

door() { # door HEADERS ALLOWED: both extended regular expressions
	wrong "only $2 may include $1" "$(echo "$code" |
		grep -E ":[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]([^>\"]*/)?($1)[>\"]" |
		grep -v -F '"cvb/' | grep -v -E "^($2)")"
}
door '(n?curses|term|panel|form|menu)\.h' 'src/tui/term\.c:'
door 'sqlite3(ext)?\.h' 'src/db/'
door 'yaml\.h' 'src/config/'
door 'utf8proc\.h' 'src/base/utf8\.c:'
door 'expat(_external)?\.h' 'src/uitwisseling/edexml\.c:'
door 'malloc\.h' 'src/base/mem\.c:'

calls() { # calls FUNCTIONS ALLOWED: calls of the C library, not of a member with that name
	wrong "only $2 may call $1" "$(echo "$code" |
		grep -E "(^|[^A-Za-z0-9_.>])($1)[[:space:]]*\(" | grep -v -E "^($2)")"
}
allocators='malloc|calloc|realloc|reallocarray|free|strdup|strndup|wcsdup|asprintf|vasprintf'
allocators="$allocators|getline|getdelim|aligned_alloc|posix_memalign|open_memstream|alloca"
clocks='time|gettimeofday|clock_gettime|timespec_get|localtime|localtime_r|gmtime|gmtime_r'
chance='getentropy|getrandom|rand|random'
calls "$allocators" 'src/base/mem\.c:'
calls "$clocks|$chance|getenv|secure_getenv" 'src/base/clock\.c:|src/main\.c:'
calls 'utf8proc_map|utf8proc_map_custom|utf8proc_NFK?[CD](_Casefold)?' 'nobody:'
wrong "SQL may not ask what day it is" "$(
	grep -r -n -i -E "'now'|current_(date|time|timestamp)" src schema.sql)"

# What the compiler made of it knows no disguise. That mem.o is found shows that this looks.
objects=$(dirname "$CVB")/src
allocating_objects() {
	find "$objects" -name '*.o' -exec nm -A -u {} + |
		grep -E " U (__)?($allocators)(_chk)?(@.*)?\$"
}
if [ -e "$objects/base/mem.o" ]; then
	allocating_objects | grep -q 'base/mem\.o:' || wrong "nm shows nothing of" "$objects"
	wrong "only mem.o may refer to the allocator" \
		"$(allocating_objects | grep -v 'base/mem\.o:')"
fi

# ---- includes point down ----

rank_of() { # rank_of LAYER
	case $1 in
	base) echo 1 ;;
	db) echo 2 ;;
	config) echo 3 ;;
	store) echo 4 ;;
	uitwisseling) echo 5 ;;
	regels) echo 6 ;;
	signalen | resultaten) echo 7 ;;
	rapport) echo 8 ;;
	demo) echo 9 ;;
	tui) echo 10 ;;
	schermen) echo 11 ;;
	cli) echo 12 ;;
	main) echo 13 ;;
	*) echo 0 ;;
	esac
}

layer_of_header() { # layer_of_header NAME: some layers have more than one header
	case $1 in
	journaal.h) echo store ;;
	dossier.h | ronde.h | stages.h) echo regels ;;
	nazorg.h | jaarplanning.h | vergadering.h) echo signalen ;;
	overzicht.h) echo resultaten ;;
	blad.h) echo rapport ;;
	canvas.h | part.h | list.h | page.h | form.h) echo tui ;;
	*.h) echo "${1%.h}" ;;
	esac
}

layer_of_file() {
	case $1 in
	src/main.c) echo main ;;
	src/*/*) echo "$1" | cut -d/ -f2 ;;
	include/cvb/*.h) layer_of_header "${1#include/cvb/}" ;;
	*) echo table ;;
	esac
}

allowed() { # allowed FILE INCLUDED: both within the project
	from=$(layer_of_file "$1")
	case $2 in
	cvb/*.def)
		[ "$from" != base ] && [ -e "include/$2" ]
		return ;;
	cvb/*.h)
		to=$(layer_of_header "${2#cvb/}") ;;
	*/* | *.c)
		return 1 ;;
	*) # private to its folder
		[ -e "$(dirname "$1")/$2" ]
		return ;;
	esac
	[ "$from" = "$to" ] && [ "$(rank_of "$to")" -gt 0 ] && return
	[ "$from/$to" != config/db ] && [ "$(rank_of "$to")" -gt 0 ] &&
		[ "$(rank_of "$to")" -lt "$(rank_of "$from")" ]
}

includes=$(echo "$code" |
	sed -n 's/^\([^:]*\):[0-9]*:[[:space:]]*#[[:space:]]*include[[:space:]]*"\([^"]*\)".*/\1 \2/p')
[ -n "$includes" ] || { echo "no includes found"; exit 1; }
wrong "these includes do not point down (or layer_of_header above does not know them)" "$(
	echo "$includes" | while read -r file included; do
		allowed "$file" "$included" || echo "$file includes $included"
	done)"
wrong "a header of the project stands between quotes" "$(echo "$code" |
	grep -E '#[[:space:]]*include[[:space:]]*<cvb/')"
wrong "a folder of src is no layer" "$(for folder in src/*/; do
	[ "$(rank_of "$(basename "$folder")")" -gt 0 ] || echo "$folder"
done)"
exit $status

# Windows that are too small: a sentence, nothing is lost, and no key does anything but leave.
. "$TOP/tests/cli/lib.sh"
. "$TOP/tests/scherm/terminal.sh"
make_school

open_terminal
open_note 'Een begin van een zin'
resize 40 10
shows 'Venster te klein: maak het minstens 60 x'
shows '(nu 40x10)'
types 'niet dit'
keys C-s
resize 10 5
shows 'minstens'
hides '(nu 40x10)'
keys Enter Tab Escape
resize 1 1
types 'en dit niet'
resize 300 80
shows 'Een begin van een zin'
hides 'niet dit'
shows 'veld 1 van'
resize 60 15
shows 'Een begin van een zin'
types ' en een eind'
shows 'een zin en een eind'

# Leaving works there too, and what was typed is kept.
resize 40 10
shows 'Venster te klein'
keys Q
ended
resize 100 30
drafted 'Een begin van een zin en een eind'

# Begun in a window of 10 x 5, and of 1 x 1; it grows later.
for size in '10 5' '1 1'; do
	open_terminal
	# shellcheck disable=SC2086 # two words
	resize $size
	start
	resize 100 30
	shows '2 ingeschreven'
	keys Q
	ended
done
finish

# SPDX-License-Identifier: GPL-3.0-or-later
# The shell tests' helper: TAP on stdout, a private folder to work in.
#
#     . "${TOP_SRCDIR:?}/tests/lib.sh"
#     needs unzip
#     expect_exit 2 'unknown command "kisc"' -- axlens kisc
#     expect_stdout 'the version' -- axlens --version <<'END'
#     axlens 0.1.0
#     END
#     ok 'a sheet is there' test -s out.xlsx
#     done_testing
#
# A test starts in an empty folder that is removed at its end. What a command
# said stays in the files "out" and "err" of $scratch until the next one runs.

: "${AXLENS:?}"
golden=$TOP_SRCDIR/tests/golden
points=0
failures=0

scratch=$(mktemp -d "${TMPDIR:-/tmp}/axlens-test.XXXXXX") || exit 99
trap 'rm -rf "$scratch"' EXIT
trap 'exit 99' HUP INT TERM
mkdir "$scratch/work"
cd "$scratch/work" || exit 99

# Nothing of the person who runs the tests may show in them.
export HOME="$scratch/work" LC_ALL="${LC_ALL:-C.UTF-8}" TERM=dumb TZ=UTC0
unset LANGUAGE NO_COLOR MANPATH
umask 022

# The program under test, under valgrind or the like where RUNNER says so.
axlens() {
	# RUNNER is a command with its arguments: it has to fall apart into words.
	# shellcheck disable=SC2086
	$RUNNER "$AXLENS" "$@"
}

# Lines of a file as TAP comments.
show() { # $1: title; $2: file
	[ ! -s "$2" ] || sed "s/^/# $1: /" "$2"
}

report() { # $1: status, 0 is a pass; $2: description
	points=$((points + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $points - $2"
	else
		failures=$((failures + 1))
		echo "not ok $points - $2"
	fi
}

run() { # runs "$@"; its words go to $scratch/out and $scratch/err, its exit code to $status
	status=0
	"$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
}

show_run() {
	echo "# exit code $status"
	show stdout "$scratch/out"
	show stderr "$scratch/err"
}

ok() { # $1: description; the rest: a command that must succeed
	description=$1
	shift
	run "$@"
	report "$status" "$description"
	[ "$status" -eq 0 ] || show_run
}

# Exit code and message: $1 code, $2 a part of what is said on stderr (code 2 and
# up) or on stdout (0 and 1); '' for silence on stderr; then -- and the command.
expect_exit() {
	code=$1
	part=$2
	shift 3
	run "$@"
	stream=$scratch/out
	[ "$code" -lt 2 ] || stream=$scratch/err
	if [ -z "$part" ]; then
		said=1
		[ -s "$scratch/err" ] || said=0
	else
		said=0
		grep -qF -e "$part" "$stream" || said=1
	fi
	[ "$status" -eq "$code" ] && [ "$said" -eq 0 ]
	passed=$?
	report "$passed" "exit $code: $(printf %s "$*" | tr '\n' ' ')"
	[ "$passed" -eq 0 ] || { echo "# expected exit $code, \"$part\""; show_run; }
}

same() { # $1: description; $2: expected file; $3: found file
	passed=0
	diff -u "$2" "$3" >"$scratch/diff" || passed=1
	report "$passed" "$1"
	[ "$passed" -eq 0 ] || show diff "$scratch/diff"
}

# stdout equals this shell function's own stdin: $1 description, --, the command.
expect_stdout() {
	description=$1
	shift 2
	cat >"$scratch/expected"
	run "$@"
	same "$description" "$scratch/expected" "$scratch/out"
	[ "$status" -eq 0 ] || show_run
}

# stdout equals tests/golden/$1: then --, the command.
expect_golden() {
	name=$1
	shift 2
	run "$@"
	same "stdout is as in tests/golden/$name" "$golden/$name" "$scratch/out"
	[ "$status" -eq 0 ] || show_run
}

skip() { # $1: description; $2: why
	points=$((points + 1))
	echo "ok $points - $1 # SKIP $2"
}

skip_all() { # $1: why; before the first point
	echo "1..0 # SKIP $1"
	exit 0
}

needs() { # tools without which the whole test makes no sense
	for tool in "$@"; do
		command -v "$tool" >/dev/null || skip_all "$tool is not installed"
	done
}

done_testing() {
	echo "1..$points"
	exit "$((failures > 0))"
}

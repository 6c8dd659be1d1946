# SPDX-License-Identifier: GPL-3.0-or-later
# For the tests of the house's own rules (t90??): a TAP point a rule.
cd "$TOP_SRCDIR" || exit 99
rules=0

rule() { # $1: the rule; $2: what breaks it, a line each
	rules=$((rules + 1))
	if [ -z "$2" ]; then
		echo "ok $rules - $1"
	else
		echo "not ok $rules - $1"
		printf '%s\n' "$2" | sed 's/^/# /'
	fi
}

code_in() { # C files of the folders named; a folder may be empty
	find "$@" -name '*.[ch]' | sort
}

done_with_rules() {
	echo "1..$rules"
}

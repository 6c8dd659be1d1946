#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: embed.sh SRCDIR RUNG.sql...
# Writes the C file that holds the texts of the ladder. As bytes, not as string
# literals, which C limits to 4095 characters.
set -eu
srcdir=$1
shift
echo '/* Made from base/sql by embed.sh. */'
echo '#include "base/store/ladder.h"'
rung=0
rungs=
for file in "$@"; do
	rung=$((rung + 1))
	case ${file##*/} in
	$(printf %04d $rung)-*.sql) ;;
	*)
		echo "embed.sh: $file stands where rung $rung is due" >&2
		exit 1
		;;
	esac
	echo "static const unsigned char rung_$rung[] = {"
	od -An -v -tu1 "$srcdir/$file" | sed 's/[0-9][0-9]*/&,/g'
	echo '0};'
	rungs="$rungs (const char *)rung_$rung,"
done
echo "const char *const axl_ladder[] = {$rungs NULL};"

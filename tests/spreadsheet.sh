# SPDX-License-Identifier: GPL-3.0-or-later
# Helper of the tests that have a spreadsheet program compute a workbook: what is stored must be
# what its formulas give. They are slow, and skip where AXLENS_QUICK is set.
. "${TOP_SRCDIR:?}/tests/lib.sh"

[ -z "${AXLENS_QUICK:-}" ] || skip_all 'AXLENS_QUICK is set'
needs soffice unzip zip

# A profile of its own, told when to compute what a file holds: 0 always, 1 never.
make_profile() { # $1: folder; $2: when
	mkdir -p "$1/user"
	cat >"$1/user/registrymodifications.xcu" <<END
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>$2</value></prop></item>
</oor:items>
END
}
make_profile "$scratch/computing" 0
make_profile "$scratch/trusting" 1

# Every sheet as CSV, figures in full.
sheets_of() { # $1: profile; $2: workbook; $3: folder
	soffice "-env:UserInstallation=file://$scratch/$1" --headless --convert-to \
		'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
		--outdir "$3" "$2" >/dev/null 2>&1
}

# Two CSV files are alike cell by cell: texts exactly, figures to 1e-9 of their size.
alike() { # $1, $2: files
	awk -v other="$2" '
		function cells(line, found,    n, i, quoted, c, cell) {
			n = 1; cell = ""; quoted = 0
			for (i = 1; i <= length(line); i++) {
				c = substr(line, i, 1)
				if (c == "\"")
					quoted = !quoted
				if (c == "," && !quoted) {
					found[n++] = cell
					cell = ""
				} else
					cell = cell c
			}
			found[n] = cell
			return n
		}
		function is_figure(text) {
			return text ~ /^-?[0-9]+([.][0-9]+)?(E[-+]?[0-9]+)?%?$/
		}
		function far(a, b,    distance, size) {
			if (a == b)
				return 0
			if (!is_figure(a) || !is_figure(b))
				return 1
			distance = a - b; size = a + 0
			if (distance < 0) distance = -distance
			if (size < 0) size = -size
			return distance > 1e-9 * (size > 1 ? size : 1)
		}
		{
			if ((getline line < other) <= 0) { print FNR ": no such row"; exit }
			n = cells($0, a); m = cells(line, b)
			for (i = 1; i <= n || i <= m; i++)
				if (far(a[i], b[i]))
					print FNR ":" i ": " a[i] " is not " b[i]
			split("", a); split("", b)
		}
		END { if ((getline line < other) > 0) print "more rows" }
	' "$1" >"$scratch/faults"
	[ ! -s "$scratch/faults" ] || { head -5 "$scratch/faults"; return 1; }
}

all_alike() { # $1, $2: folders
	for file in "$1"/*.csv; do
		alike "$file" "$2/$(basename "$file")" || return 1
	done
}

# Nothing is cut to "###" where the program prints it.
prints_in_full() { # $1: workbook
	soffice "-env:UserInstallation=file://$scratch/trusting" --headless --convert-to pdf \
		--outdir "$scratch/printed" "$1" >/dev/null 2>&1
	pdftotext -layout "$scratch/printed/$(basename "$1" .xlsx).pdf" "$scratch/printed.txt" &&
		grep -q 'axlens · 20' "$scratch/printed.txt" &&
		! grep -m 5 '##' "$scratch/printed.txt"
}

without_faults() { # $1: folder
	! grep -lE 'Err:|#(NAME|VALUE|REF|DIV/0|NUM|N/A)' "$1"/*.csv
}

holds_sheets() { # $1: folder; $2: how many
	[ "$(find "$1" -name '*.csv' | wc -l)" -eq "$2" ]
}

# The number in a cell of the file's n-th sheet, replaced.
set_cell() { # $1: workbook; $2: sheet; $3: cell; $4: number
	mkdir "$scratch/parts" && (
		cd "$scratch/parts" && unzip -q "$1" &&
			sed -i "s|\(<c r=\"$3\"[^>]*><v>\)[^<]*|\1$4|" "xl/worksheets/sheet$2.xml" &&
			rm "$1" && zip -q -X -r "$1" '[Content_Types].xml' _rels docProps xl
	)
	done=$?
	rm -rf "$scratch/parts"
	return "$done"
}

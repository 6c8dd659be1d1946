# SPDX-License-Identifier: GPL-3.0-or-later
# What the benchmarks share. Each runs its commands in turn, RUNS times over, so that
# a machine whose speed wanders slows all of them alike; figures are medians, and a
# ratio is the median of the ratios of the runs. No figure decides anything.

say() { printf '%s\n' "$*"; }

stop() {
	say "${0##*/}: $*" >&2
	exit 2
}

[ -x /usr/bin/time ] || stop "needs /usr/bin/time: apt-get install time"
AXLENS=${AXLENS:-./axlens}
[ -x "$AXLENS" ] || stop "no $AXLENS here: run this from the build folder, or set AXLENS"
srcdir=$(cd "$(dirname "$0")/.." && pwd)
AXLENS_DATADIR=${AXLENS_DATADIR:-$srcdir/templates/definitions}
export AXLENS_DATADIR
RUNS=${RUNS:-5}
figures=$(mktemp)
trap 'rm -f "$figures" "$figures".*' EXIT
trap 'exit 130' INT TERM

# measure NAME COMMAND...: adds a line "NAME wall user sys KiB"; output goes nowhere.
measure() {
	name=$1
	shift
	if ! /usr/bin/time -o "$figures.one" -f '%e %U %S %M' "$@" >"$figures.out" 2>&1; then
		cat "$figures.out" >&2
		stop "$name: failed: $*"
	fi
	say "$name $(cat "$figures.one")" >>"$figures"
}

# register FILE [OPTION]: ROWS establishments into $folder, once; they stay there.
register() {
	[ -s "$folder/$1" ] && return
	say "writing $folder/$1"
	bench/generate-national ${2-} --establishments "$ROWS" --classification "$srcdir/templates/definitions/ksic/ksic-11.csv" \
		>"$folder/$1.part" && mv "$folder/$1.part" "$folder/$1"
}

# DuckDB, where there is one: the duckdb program, or node with @duckdb/node-api.
duckdb_script='const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
	const instance = await DuckDBInstance.create(":memory:");
	const connection = await instance.connect();
	console.log((await connection.runAndReadAll(process.argv[1])).currentRowCount);
})();'

duckdb_is_there() {
	if command -v duckdb >/dev/null; then
		duckdb_with=program
	elif node -e 'require("@duckdb/node-api")' 2>/dev/null; then
		duckdb_with=node
	else
		say "DuckDB is not there (neither duckdb nor node with @duckdb/node-api): left out"
		duckdb_with=
	fi
}

# duck QUERY: measured as "duckdb".
duck() {
	case $duckdb_with in
	program) measure duckdb duckdb -c "$1" ;;
	node) measure duckdb node -e "$duckdb_script" "$1" ;;
	esac
}

# machine: what the figures were taken on.
machine() {
	say "$(date +%F), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
}

# table [NAME PEER]...: medians of every name measured, then the ratio of each pair.
table() {
	awk -v pairs="$*" '
	function median(list, count,    i, j, t) {
		for (i = 2; i <= count; i++)
			for (j = i; j > 1 && list[j - 1] > list[j]; j--) {
				t = list[j]; list[j] = list[j - 1]; list[j - 1] = t
			}
		return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2
	}
	function of(name, column,    i, list) {
		for (i = 1; i <= runs[name]; i++)
			list[i] = value[name, i, column]
		return median(list, runs[name])
	}
	!($1 in runs) { names[++count] = $1 }
	{
		run = ++runs[$1]
		value[$1, run, "wall"] = $2
		value[$1, run, "cpu"] = $3 + $4
		value[$1, run, "peak"] = $5 / 1024
	}
	END {
		printf "%-16s %8s %8s %8s\n", "median", "wall s", "cpu s", "peak MiB"
		for (i = 1; i <= count; i++)
			printf "%-16s %8.2f %8.2f %8.0f\n", names[i], of(names[i], "wall"),
			       of(names[i], "cpu"), of(names[i], "peak")
		n = split(pairs, pair, " ")
		for (i = 1; i < n; i += 2) {
			if (!(pair[i] in runs) || !(pair[i + 1] in runs))
				continue
			for (run = 1; run <= runs[pair[i]]; run++) {
				wall[run] = value[pair[i], run, "wall"] / value[pair[i + 1], run, "wall"]
				cpu[run] = value[pair[i], run, "cpu"] / value[pair[i + 1], run, "cpu"]
			}
			printf "%s / %s: %.2f of its time, %.2f of its work\n", pair[i], pair[i + 1],
			       median(wall, run - 1), median(cpu, run - 1)
		}
	}' "$figures"
}

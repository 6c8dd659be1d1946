/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes a priority workbook without a store, or prints what the engine says:
 *
 *     priority-sample MODEL LANGUAGE UNITS FILE.xlsx
 *     priority-sample MODEL LANGUAGE UNITS - [NODE WEIGHT]     key,rank,index a line, by rank
 */
#include "config.h"

#include "tests/unit/priority-fixture.h"

#include "scoring/rank.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void print_scores(const struct axl_scored *scored)
{
	for (size_t place = 0; place < scored->unit_count; place++) {
		size_t unit = scored->order[place];
		double index = axl_scores_at(scored->scores, unit, 0);
		printf("%s,", scored->units[unit].key);
		if (scored->scores->rank[unit])
			printf("%d,%.9f\n", scored->scores->rank[unit], axl_rank_value(index));
		else
			printf(",\n");
	}
}

int main(int argc, char **argv)
{
	struct axl_error *error = NULL;
	struct priority_fixture fixture;
	if (argc != 5 && argc != 7)
		return 2;
	bool print = strcmp(argv[4], "-") == 0;
	/* A workbook is the same wherever it is written. */
	setlocale(LC_ALL, "");
	int failed = priority_fixture_make(&fixture, argv[1], argv[2],
	                                   (size_t)strtoul(argv[3], NULL, 10), &error) < 0 ||
	             priority_fixture_score(&fixture, argc == 7 ? argv[5] : NULL,
	                                    argc == 7 ? strtod(argv[6], NULL) : 0, &error) < 0 ||
	             (!print && axl_priority_write(&fixture.priority, argv[4], &error) < 0);
	if (failed)
		fprintf(stderr, "%s\n", error->message);
	else if (print)
		print_scores(&fixture.scored);
	axl_error_free(error);
	priority_fixture_release(&fixture);
	return failed;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens check: published totals and their parts. */
#include "config.h"

#include "cli/check/check.h"
#include "project/quality/statistics.h"

#include <math.h>

struct stating {
	struct axl_checking *checking;
	const struct axl_project *project;
	size_t rules[AXL_STATISTIC_RULES][AXL_STATISTIC_SUSPECTED + 1]; /* by rule and verdict */
};

static const char *const verdicts[] = {
    [AXL_STATISTIC_PASSED] = N_("passed"),
    [AXL_STATISTIC_BOUNDED] = N_("bounded"),
    [AXL_STATISTIC_FAULT] = N_("fault"),
    [AXL_STATISTIC_SUSPECTED] = N_("suspected"),
};

static const char *region_name(const struct axl_project *project, const char *code)
{
	const struct axl_region *region = axl_region_by_code(project->world.regions, code);
	return region ? region->name : code;
}

static void state_finding(void *context, const struct axl_statistic_finding *finding)
{
	struct stating *stating = context;
	struct axl_checking *checking = stating->checking;
	struct axl_output *output = checking->context->output;
	stating->rules[finding->rule][finding->verdict]++;
	checking->checks += finding->verdict != AXL_STATISTIC_SUSPECTED;
	checking->faults += finding->verdict == AXL_STATISTIC_FAULT;
	if (!checking->all &&
	    (finding->verdict == AXL_STATISTIC_PASSED || finding->verdict == AXL_STATISTIC_BOUNDED))
		return;
	axl_output_text(output, finding->file);
	axl_output_text(output, finding->sheet);
	axl_output_integer(output, (int64_t)finding->line);
	axl_output_integer(output, finding->column);
	axl_output_text(output, region_name(stating->project, finding->region));
	axl_output_text(output, finding->industry);
	axl_output_word(output, finding->measure);
	axl_output_text(output, finding->period);
	axl_output_word(output, axl_statistic_rule_names[finding->rule]);
	axl_output_number(output, finding->stated);
	axl_output_number(output, finding->expected);
	axl_output_number(output, finding->lo);
	axl_output_number(output, finding->hi);
	axl_output_integer(output, (int64_t)finding->parts);
	axl_output_integer(output, (int64_t)finding->masked);
	axl_output_word(output, verdicts[finding->verdict]);
	axl_output_row(output);
}

static void state_counts(const struct stating *stating)
{
	static const struct axl_output_column columns[] = {
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"passed", N_("Passed"), AXL_RIGHT, 0},
	    {"bounded", N_("Bounded"), AXL_RIGHT, 0},
	    {"faults", N_("Faults"), AXL_RIGHT, 0},
	    {"suspected", N_("Suspected"), AXL_RIGHT, 0},
	};
	struct axl_output *output = stating->checking->context->output;
	axl_output_table(output, "statistics_counts", N_("Published statistics"), columns,
	                 AXL_COUNT(columns));
	for (size_t rule = 0; rule < AXL_STATISTIC_RULES; rule++) {
		axl_output_word(output, axl_statistic_rule_names[rule]);
		for (size_t i = 0; i < AXL_COUNT(verdicts); i++)
			axl_output_integer(output, (int64_t)stating->rules[rule][i]);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

int axl_check_statistics(struct axl_checking *checking, const struct axl_project *project,
                         const char *wave, const struct axl_quality_definition *definition,
                         struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"sheet", N_("Sheet"), AXL_LEFT, 0},
	    {"line", N_("Line"), AXL_RIGHT, 0},
	    {"column", N_("Column"), AXL_RIGHT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"industry", N_("Industry"), AXL_LEFT, 0},
	    {"measure", N_("Measure"), AXL_LEFT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0},
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"stated", N_("Stated"), AXL_RIGHT, -3},
	    {"expected", N_("Sum of parts"), AXL_RIGHT, -3},
	    {"lowest", N_("Lowest"), AXL_RIGHT, -3},
	    {"highest", N_("Highest"), AXL_RIGHT, -3},
	    {"parts", N_("Parts"), AXL_RIGHT, 0},
	    {"masked", N_("Masked"), AXL_RIGHT, 0},
	    {"verdict", N_("Verdict"), AXL_LEFT, 0},
	};
	struct stating stating = {.checking = checking, .project = project};
	axl_output_table(checking->context->output, "statistics",
	                 checking->all ? N_("Published totals and their parts")
	                               : N_("Published figures that do not agree, or look odd"),
	                 columns, AXL_COUNT(columns));
	if (axl_statistics_check(project, wave, definition, state_finding, &stating, err) < 0)
		return -1;
	axl_output_table_end(checking->context->output);
	state_counts(&stating);
	return 0;
}

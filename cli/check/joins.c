/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens check: what joins of the sources would find. */
#include "config.h"

#include "cli/check/check.h"
#include "project/quality/joins.h"

static void state_join(void *context, const struct axl_join *join)
{
	const struct axl_checking *checking = context;
	struct axl_output *output = checking->context->output;
	/* Regions and periods may well differ; they are told where nothing at all meets. */
	if (!checking->all && join->on > AXL_JOIN_INDUSTRIES && join->found)
		return;
	axl_output_text(output, join->from);
	axl_output_text(output, join->from_sheet);
	axl_output_text(output, join->to);
	axl_output_text(output, join->to_sheet);
	axl_output_word(output, axl_join_names[join->on]);
	axl_output_integer(output, (int64_t)join->count);
	axl_output_integer(output, (int64_t)join->found);
	axl_output_number(output, (double)join->found / (double)join->count);
	if (join->on == AXL_JOIN_FIRMS) {
		axl_output_integer(output, (int64_t)join->by_number);
		axl_output_integer(output, (int64_t)join->by_name);
	} else {
		axl_output_text(output, NULL);
		axl_output_text(output, NULL);
	}
	axl_output_text(output, join->missing);
	axl_output_row(output);
}

int axl_check_joins(struct axl_checking *checking, const struct axl_project *project,
                    const char *wave, const struct axl_quality_definition *definition,
                    struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"from", N_("Of"), AXL_LEFT, 0},
	    {"from_sheet", N_("Sheet"), AXL_UNSEEN, 0},
	    {"to", N_("In"), AXL_LEFT, 0},
	    {"to_sheet", N_("Sheet"), AXL_UNSEEN, 0},
	    {"on", N_("Joined on"), AXL_LEFT, 0},
	    {"n", N_("Distinct"), AXL_RIGHT, 0},
	    {"matched", N_("Found"), AXL_RIGHT, 0},
	    {"share", N_("Share"), AXL_RIGHT, 3},
	    {"by_number", N_("By number"), AXL_RIGHT, 0},
	    {"by_name", N_("By name"), AXL_RIGHT, 0},
	    {"missing", N_("Not found (lines of firms)"), AXL_LEFT, 50},
	};
	axl_output_table(checking->context->output, "joins", N_("What joins would find"), columns,
	                 AXL_COUNT(columns));
	if (axl_joins_each(project, wave, definition->examples, state_join, checking, err) < 0)
		return -1;
	axl_output_table_end(checking->context->output);
	return 0;
}

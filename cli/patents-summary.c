/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents summary: what documents there are, and what they lack. */
#include "config.h"

#include "cli/patents.h"
#include "patents/corpus/summary.h"
#include "patents/taxonomy/reason.h"

#include <string.h>

struct stating {
	struct axl_output *output;
	int64_t documents; /* of both kinds */
};

static void state_summary(void *context, const struct axl_document_summary *summary)
{
	struct stating *stating = context;
	struct axl_output *output = stating->output;
	axl_output_word(output, strcmp(summary->kind, "paper") == 0 ? N_("paper") : N_("patent"));
	if (*summary->source) {
		axl_output_text(output, summary->source);
	} else {
		axl_output_word(output, N_("all sources"));
		stating->documents += summary->documents;
	}
	axl_output_integer(output, summary->rows);
	axl_output_integer(output, summary->documents);
	axl_output_integer(output, summary->numbers - summary->documents);
	axl_output_integer(output, summary->undated);
	axl_output_integer(output, summary->unclassed);
	axl_output_integer(output, summary->unheld);
	axl_output_integer(output, summary->unplaced);
	axl_output_row(output);
}

static int state_symbols(const struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"unreadable", N_("Of no known shape"), AXL_RIGHT, 0},
	    {"dead", N_("Moved before filing"), AXL_RIGHT, 0},
	};
	struct axl_output *output = asking->context->output;
	struct axl_tag_summary tags;
	if (axl_tag_summary(asking->store, asking->wave, asking->taxonomy, &tags, err) < 0)
		return -1;
	axl_output_table(output, "symbols", N_("Symbols of classes"), columns, AXL_COUNT(columns));
	axl_output_integer(output, (int64_t)tags.unreadable);
	axl_output_integer(output, (int64_t)tags.dead);
	axl_output_row(output);
	axl_output_table_end(output);
	axl_tag_summary_release(&tags);
	return 0;
}

int axl_patents_summary(struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"rows", N_("Rows"), AXL_RIGHT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	    {"merged", N_("Merged by DOI"), AXL_RIGHT, 0},
	    {"undated", N_("No date"), AXL_RIGHT, 0},
	    {"unclassed", N_("No class"), AXL_RIGHT, 0},
	    {"unheld", N_("No applicant"), AXL_RIGHT, 0},
	    {"unplaced", N_("No place"), AXL_RIGHT, 0},
	};
	struct stating stating = {.output = asking->context->output};
	axl_output_table(stating.output, "summary", NULL, columns, AXL_COUNT(columns));
	int result =
	    axl_document_summaries(asking->store, asking->wave, state_summary, &stating, err);
	axl_output_table_end(stating.output);
	if (result < 0)
		return -1;
	if (stating.documents > 0)
		return state_symbols(asking, err) < 0 ? -1 : AXL_EXIT_OK;
	axl_context_say(asking->context, _("%s has no documents"), asking->wave);
	return AXL_EXIT_NO;
}

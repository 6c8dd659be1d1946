/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents summary: what documents there are, and what they lack. */
#include "config.h"

#include "cli/patents/patents.h"
#include "patents/corpus/summary.h"
#include "patents/taxonomy/reason.h"
#include "project/project.h"

#include <string.h>

struct stating {
	const struct axl_patents_asking *asking;
	struct axl_output *output;
	int64_t documents; /* of the kinds that were asked for */
};

/* Both, unless an option names one. */
static bool is_wanted(const struct axl_patents_asking *asking, const char *kind)
{
	return !asking->options->kind || strcmp(asking->options->kind, kind) == 0;
}

static void state_summary(void *context, const struct axl_document_summary *summary)
{
	struct stating *stating = context;
	struct axl_output *output = stating->output;
	if (!is_wanted(stating->asking, summary->kind))
		return;
	axl_output_word(output, strcmp(summary->kind, "paper") == 0 ? N_("paper") : N_("patent"));
	if (*summary->source) {
		axl_output_text(output, summary->source);
	} else {
		axl_output_word(output, N_("all sources"));
		stating->documents += summary->documents;
	}
	axl_output_integer(output, summary->rows);
	axl_output_integer(output, summary->repeated);
	axl_output_integer(output, summary->documents);
	axl_output_integer(output, summary->numbers - summary->documents);
	axl_output_integer(output, summary->undated);
	axl_output_integer(output, summary->unclassed);
	axl_output_integer(output, summary->unheld);
	axl_output_integer(output, summary->unplaced);
	axl_output_row(output);
}

/* How the documents of a kind came about, and where they were taken to be. */
static int state_kind(const struct axl_patents_asking *asking, enum axl_counted_kind kind,
                      struct axl_error **err)
{
	struct axl_output *output = asking->context->output;
	struct axl_counting counting = asking->counting;
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	counting.kind = kind;
	if (axl_corpus_new(axl_document_source_of_store(asking->store, asking->wave),
	                   &asking->context->project->world, &counting, &corpus, err) < 0)
		return -1;
	const struct axl_corpus_tally *tally = &corpus->tally;
	const size_t figures[] = {
	    tally->replaced, tally->by_doi, tally->by_family, tally->documents, tally->by_file,
	    tally->by_party, tally->shared, tally->by_source, tally->elsewhere, tally->unplaced};
	if (tally->documents == 0)
		return 0;
	axl_output_word(output, kind == AXL_COUNTED_PAPERS ? N_("paper") : N_("patent"));
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		axl_output_integer(output, (int64_t)figures[i]);
	axl_output_row(output);
	return 0;
}

static int state_counting(const struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"read_again", N_("Read again"), AXL_RIGHT, 0},
	    {"by_doi", N_("Joined by DOI"), AXL_RIGHT, 0},
	    {"by_family", N_("By family"), AXL_RIGHT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	    {"here_by_file", N_("Here by file"), AXL_RIGHT, 0},
	    {"here_by_address", N_("By address"), AXL_RIGHT, 0},
	    {"elsewhere_too", N_("Elsewhere too"), AXL_RIGHT, 0},
	    {"here_by_source", N_("By source"), AXL_RIGHT, 0},
	    {"elsewhere", N_("Elsewhere"), AXL_RIGHT, 0},
	    {"unplaced", N_("No place, left out"), AXL_RIGHT, 0},
	};
	struct axl_output *output = asking->context->output;
	int result = 0;
	axl_output_table(output, "counting", N_("How they are counted"), columns,
	                 AXL_COUNT(columns));
	for (size_t kind = 0; kind < AXL_COUNT(axl_counted_kinds) && result == 0; kind++)
		if (is_wanted(asking, axl_counted_kinds[kind]))
			result = state_kind(asking, (enum axl_counted_kind)kind, err);
	axl_output_table_end(output);
	if (result < 0)
		return -1;
	axl_output_note(output,
	                asking->counting.unit == AXL_COUNTED_FAMILIES
	                    ? _("patents are placed by %s; a family counts once")
	                    : _("patents are placed by %s; families are not joined"),
	                axl_patents_by_place(&asking->counting));
	return 0;
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
	    {"repeated", N_("Repeated"), AXL_RIGHT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	    {"merged", N_("Merged by DOI"), AXL_RIGHT, 0},
	    {"undated", N_("No date"), AXL_RIGHT, 0},
	    {"unclassed", N_("No class"), AXL_RIGHT, 0},
	    {"unheld", N_("No applicant"), AXL_RIGHT, 0},
	    {"unplaced", N_("No place"), AXL_RIGHT, 0},
	};
	struct stating stating = {.asking = asking, .output = asking->context->output};
	axl_output_table(stating.output, "summary", NULL, columns, AXL_COUNT(columns));
	int result =
	    axl_document_summaries(asking->store, asking->wave, state_summary, &stating, err);
	axl_output_table_end(stating.output);
	if (result < 0)
		return -1;
	if (stating.documents > 0)
		return state_counting(asking, err) < 0 || state_symbols(asking, err) < 0
		           ? -1
		           : AXL_EXIT_OK;
	axl_context_say(asking->context, _("%s has no documents"), asking->wave);
	return AXL_EXIT_NO;
}

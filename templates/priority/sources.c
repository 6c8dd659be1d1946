/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of sources, with the model and what the engine warned of. */
#include "config.h"

#include "templates/book/sources.h"
#include "templates/priority/book.h"

static void write_run(const struct axl_priority_book *pb, struct axl_sections *sources)
{
	axl_auto(axl_memory) char *model =
	    axl_xasprintf("%s (%s, %s)", axl_model_label(pb), pb->model->id,
	                  pb->scored->file->date ? pb->scored->file->date : "-");
	axl_section_begin(sources, "sources.run", NULL, 0);
	axl_sources_fact(sources, "sources.project", pb->in->project);
	axl_sources_fact(sources, "sources.wave", pb->scored->wave);
	axl_sources_fact(sources, "sources.model", model);
	axl_sources_fact(sources, "sources.version", PACKAGE_NAME " " PACKAGE_VERSION);
	axl_section_end(sources);
}

static const char *fault_key(enum axl_score_fault fault)
{
	static const char *const keys[] = {
	    [AXL_SCORE_COLUMN_EMPTY] = "fault.column-empty",
	    [AXL_SCORE_COLUMN_CONSTANT] = "fault.column-constant",
	    [AXL_SCORE_UNIT_EMPTY] = "fault.unit-empty",
	    [AXL_SCORE_UNIT_THIN] = "fault.unit-thin",
	    [AXL_SCORE_COLUMN_SKEWED] = "fault.column-skewed",
	    [AXL_SCORE_UNIT_SCREENED] = "fault.unit-screened",
	    [AXL_SCORE_UNIT_UNCOMPARED] = "fault.unit-uncompared",
	    [AXL_SCORE_WEIGHTS_UNREAD] = "fault.weights-unread",
	};
	return keys[fault];
}

static void write_warnings(const struct axl_priority_book *pb, struct axl_sections *sources)
{
	static const char *const heads[] = {"sources.warning-of", "unit.key", "sources.warning"};
	const struct axl_score_warning *warnings;
	size_t count = axl_scores_warnings(pb->scores, &warnings);
	if (count == 0)
		return;
	axl_section_begin(sources, "sources.warnings", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < count; i++, sources->row++) {
		const struct axl_score_warning *warning = &warnings[i];
		const struct axl_scored_unit *unit =
		    warning->unit >= 0 ? &pb->scored->units[warning->unit] : NULL;
		axl_sheet_text(&pb->sources, sources->row, 0, AXL_STYLE_TEXT,
		               unit ? unit->label : pb->model->nodes[warning->node].label);
		axl_sheet_text(&pb->sources, sources->row, 1, AXL_STYLE_SMALL,
		               unit ? unit->key : pb->model->nodes[warning->node].id);
		axl_sheet_text(&pb->sources, sources->row, 2, AXL_STYLE_WRAP,
		               axl_priority_text(pb, fault_key(warning->fault)));
	}
}

void axl_priority_write_sources(struct axl_priority_book *pb)
{
	struct axl_sections sources = axl_sources_begin(&pb->sources, pb->summary.name);
	write_run(pb, &sources);
	axl_sources_evidence(&sources, &pb->in->evidence);
	write_warnings(pb, &sources);
	axl_sources_end(&sources);
}

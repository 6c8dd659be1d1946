/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/imports.h"

#include <inttypes.h>

static const struct axl_output_column columns[] = {
    {"wave", N_("Wave"), AXL_LEFT, 0},        {"source", N_("Source"), AXL_LEFT, 0},
    {"file", N_("File"), AXL_UNSEEN, 0},      {"sheet", N_("Sheet"), AXL_LEFT, 0},
    {"map", N_("Map"), AXL_LEFT, 0},          {"encoding", N_("Encoding"), AXL_LEFT, 0},
    {"rows", N_("Rows"), AXL_RIGHT, 0},       {"kept", N_("Kept"), AXL_RIGHT, 0},
    {"ignored", N_("Ignored"), AXL_RIGHT, 0}, {"rejected", N_("Rejected"), AXL_RIGHT, 0},
    {"result", N_("Result"), AXL_LEFT, 0},
};

static void state(struct axl_output *output, const char *wave,
                  const struct axl_project_source *source,
                  const struct axl_import_outcomes *outcomes)
{
	for (size_t i = 0; i < outcomes->count; i++) {
		const struct axl_import_outcome *outcome = &outcomes->items[i];
		axl_output_text(output, wave);
		axl_output_text(output, source->id);
		axl_output_text(output, source->file);
		axl_output_text(output, outcome->sheet);
		axl_output_text(output, outcome->map);
		axl_output_text(output, outcome->encoding);
		axl_output_integer(output, (int64_t)outcome->counts.rows);
		axl_output_integer(output, (int64_t)outcome->counts.kept);
		axl_output_integer(output, (int64_t)outcome->counts.ignored);
		axl_output_integer(output, (int64_t)outcome->counts.rejected);
		axl_output_word(output,
		                outcome->result == AXL_IMPORT_DONE ? N_("new") : N_("unchanged"));
		axl_output_row(output);
	}
}

static void remark(struct axl_context *context, const char *wave,
                   const struct axl_project_source *source,
                   const struct axl_import_outcomes *outcomes)
{
	uint64_t rejected = 0;
	for (size_t i = 0; i < outcomes->count; i++) {
		const struct axl_import_outcome *outcome = &outcomes->items[i];
		if (outcome->result == AXL_IMPORT_UNCHANGED)
			continue;
		rejected += outcome->counts.rejected;
		if (!outcome->encoding_sure)
			axl_context_say(context,
			                _("%s: assumed to be %s; --encoding says otherwise"),
			                source->file, outcome->encoding);
	}
	if (rejected > 0)
		axl_context_say(context,
		                _("%s: %" PRIu64 " rejected; to see them: axlens status --rejects "
		                  "--wave=%s %s"),
		                source->file, rejected, wave, source->id);
}

void axl_imports_add(struct axl_imports *imports, const char *wave,
                     const struct axl_project_source *source,
                     const struct axl_import_outcomes *outcomes)
{
	struct axl_output *output = imports->context->output;
	if (!imports->begun)
		axl_output_table(output, "imports", N_("Imported"), columns, AXL_COUNT(columns));
	imports->begun = true;
	state(output, wave, source, outcomes);
	remark(imports->context, wave, source, outcomes);
}

void axl_imports_end(struct axl_imports *imports)
{
	if (imports->begun)
		axl_output_table_end(imports->context->output);
	imports->begun = false;
}

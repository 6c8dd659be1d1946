/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review workbook of axlens link, out and back. */
#include "config.h"

#include "cli/link/link.h"

#include "patents/link/decision.h"
#include "project/project.h"
#include "templates/link/form.h"
#include "templates/link/review.h"

#include <inttypes.h>

int axl_link_write_workbook(struct axl_context *context, const char *wave,
                            const struct axl_linking *linking, const char *path,
                            struct axl_error **err)
{
	size_t pairs;
	if (axl_write_link_review(context->project, wave, linking, path, &pairs, err) < 0)
		return -1;
	axl_context_say(context, _("%s: %zu pairs to review"), path, pairs);
	return 0;
}

/* What had to be repaired, and what nobody could take. */
static void state_notes(struct axl_context *context, const struct axl_review_form *form)
{
	static const struct axl_output_column columns[] = {
	    {"line", N_("Line"), AXL_RIGHT, 0},    {"cell", N_("Cell"), AXL_LEFT, 0},
	    {"column", N_("Column"), AXL_LEFT, 0}, {"taken", N_("Taken"), AXL_LEFT, 0},
	    {"what", N_("What"), AXL_LEFT, 0},
	};
	struct axl_output *output = context->output;
	if (form->note_count == 0)
		return;
	axl_output_table(output, "form", N_("Form"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < form->note_count; i++) {
		const struct axl_review_note *note = &form->notes[i];
		axl_output_integer(output, (int64_t)note->line);
		axl_output_text(output, *note->cell ? note->cell : NULL);
		axl_output_text(output, note->column);
		axl_output_word(output, note->repaired ? N_("repaired") : N_("no"));
		axl_output_text(output, note->what);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

/* Without its hidden sheet a form's keys are those of the pairs that wait now. */
static int read_by_known(struct axl_context *context, const char *wave, const char *path,
                         struct axl_review_form **ret_form, struct axl_error **err)
{
	struct axl_project *project = context->project;
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	axl_auto(axl_review_pairs) struct axl_review_pairs *pairs = NULL;
	if (axl_linking_run(project->store, wave, &project->world, &linking, err) < 0 ||
	    axl_review_pairs_load(project, linking, &pairs, err) < 0)
		return -1;
	axl_auto(axl_memory) struct axl_review_identity *known =
	    axl_xcalloc(pairs->count + 1, sizeof *known);
	for (size_t i = 0; i < pairs->count; i++)
		known[i] = pairs->items[i].identity;
	return axl_review_form_read(path, project->definitions, known, pairs->count, ret_form, err);
}

static int keep(struct axl_context *context, const char *wave, const char *path, const char *day,
                const struct axl_review_form *form, struct axl_error **err)
{
	size_t taken = 0;
	for (size_t i = 0; i < form->decision_count; i++) {
		const struct axl_review_decision *decision = &form->decisions[i];
		axl_auto(axl_memory) char *source =
		    axl_xasprintf("%s:%" PRIu64, path, decision->line);
		const struct axl_link_decision_made made = {
		    .name = decision->identity.name,
		    .region = decision->identity.region,
		    .firm = decision->identity.unit,
		    .verdict = axl_review_verdict_names[decision->verdict],
		    .reason = decision->reason,
		    .decided_on = day,
		    .wave = wave,
		    .source = source};
		bool added;
		if (axl_link_decision_add(context->project->store, &made, &added, err) < 0)
			return -1;
		taken += added;
	}
	axl_context_say(context, _("%s: %zu decisions taken, %zu known already, %zu rows open"),
	                path, taken, form->decision_count - taken, form->open);
	if (form->missing)
		axl_context_say(context,
		                _("%s: %zu pairs of the form have no row any more; they "
		                  "stay open"),
		                path, form->missing);
	return 0;
}

int axl_link_take_form(struct axl_context *context, const char *wave, const char *path,
                       const char *day, bool *ret_taken, struct axl_error **err)
{
	axl_auto(axl_review_form) struct axl_review_form *form = NULL;
	int read = axl_review_form_read(path, context->project->definitions, NULL, 0, &form, err);
	*ret_taken = read == 0;
	if (read != 0)
		return read < 0 ? -1 : 0;
	if (form->keys_are_lost) {
		axl_review_form_free(axl_steal(form));
		if (read_by_known(context, wave, path, &form, err) < 0)
			return -1;
	}
	if (form->decision_count > 0 && !day)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s: say with --day on which day it was filled in"), path);
	state_notes(context, form);
	return keep(context, wave, path, day, form, err);
}

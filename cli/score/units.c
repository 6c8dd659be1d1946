/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a model lets in, in words: a list says what it leaves out. */
#include "config.h"

#include "cli/score/ranking.h"

#include <string.h>

/* What to import for a metric that no unit has. */
static const char *origin_of(const struct axl_metric_entry *metric)
{
	static const struct {
		const char *maker, *origin;
	} origins[] = {
	    {"surveys", N_("answers of a survey with their evidence (E0 to E4)")},
	    {"patents", N_("patents or papers")},
	    {"policy", N_("policy priorities")},
	};
	for (size_t i = 0; i < AXL_COUNT(origins); i++)
		if (strcmp(metric->maker, origins[i].maker) == 0)
			return _(origins[i].origin);
	return _("a register or statistics");
}

/* "Employees: 50 or more" */
static char *condition_of(const struct axl_context *context, const struct axl_model_file *file,
                          const struct axl_metric_entry *metric)
{
	bool korean = strcmp(context->project->language, "ko") == 0;
	const char *label = korean ? metric->label_ko : metric->label_en;
	if (metric->percent)
		return axl_xasprintf(_("%s: %g %% or more"), label, 100 * file->filter_value);
	return axl_xasprintf(_("%s: %g or more"), label, file->filter_value);
}

void axl_ranking_note_units(struct axl_context *context, const struct axl_ranking *ranking)
{
	const struct axl_scored *scored = ranking->scored;
	const struct axl_model_file *file = ranking->file;
	size_t all = scored->candidate_count, admitted = scored->unit_count;
	if (all == 0)
		axl_context_say(context,
		                _("%s: nothing to rank: wave %s knows no such units; import a "
		                  "register or statistics"),
		                file->model.id, scored->wave);
	if (admitted == all)
		return;
	const struct axl_metric_entry *metric =
	    axl_catalogue_find(ranking->catalogue, file->filter_metric);
	axl_auto(axl_memory) char *condition = condition_of(context, file, metric);
	if (admitted == 0)
		axl_context_say(context,
		                _("%s: nothing to rank: the model asks for \"%s\", and in wave %s "
		                  "none of %zu units is known to have it; import %s"),
		                file->model.id, condition, scored->wave, all, origin_of(metric));
	else
		axl_output_note(context->output, _("%s: ranks %zu of %zu units, those of \"%s\""),
		                file->model.id, admitted, all, condition);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/workbooks.h"

#include "templates/priority/priority.h"

#include <errno.h>
#include <sys/stat.h>

static void state(struct axl_workbooks *workbooks, const struct axl_ranking *ranking,
                  const char *path)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	    {"file", N_("File"), AXL_LEFT, 0},
	};
	struct axl_output *output = workbooks->context->output;
	if (!workbooks->begun)
		axl_output_table(output, "workbooks", N_("Workbooks"), columns, AXL_COUNT(columns));
	workbooks->begun = true;
	axl_output_text(output, ranking->file->model.id);
	axl_output_text(output, ranking->scored->wave);
	axl_output_text(output, path);
	axl_output_row(output);
}

int axl_workbooks_write(struct axl_workbooks *workbooks, const struct axl_ranking *ranking,
                        struct axl_error **err)
{
	const struct axl_scored *scored = ranking->scored;
	const char *model = ranking->file->model.id;
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/%s-%s.xlsx", workbooks->folder, model, scored->wave);
	if (scored->unit_count == 0) {
		axl_context_say(workbooks->context, "%s: %s", model,
		                _("no unit to rank: no workbook"));
		return 0;
	}
	if (mkdir(workbooks->folder, 0777) < 0 && errno != EEXIST)
		return axl_error_system(err, errno, _("cannot make the folder %s"),
		                        workbooks->folder);
	if (axl_write_priority_workbook(workbooks->context->project, scored, ranking->catalogue,
	                                path, err) < 0)
		return -1;
	state(workbooks, ranking, path);
	return 0;
}

void axl_workbooks_end(struct axl_workbooks *workbooks)
{
	if (workbooks->begun)
		axl_output_table_end(workbooks->context->output);
	workbooks->begun = false;
}

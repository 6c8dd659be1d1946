/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/workbooks.h"

#include "templates/industry/industry.h"
#include "templates/match/match.h"
#include "templates/priority/priority.h"

#include <errno.h>
#include <sys/stat.h>

static void state(struct axl_workbooks *workbooks, const char *name, const char *wave,
                  const char *path)
{
	static const struct axl_output_column columns[] = {
	    {"name", N_("Name"), AXL_LEFT, 0},
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	    {"file", N_("File"), AXL_LEFT, 0},
	};
	struct axl_output *output = workbooks->context->output;
	if (!workbooks->begun)
		axl_output_table(output, "workbooks", N_("Workbooks"), columns, AXL_COUNT(columns));
	workbooks->begun = true;
	axl_output_text(output, name);
	axl_output_text(output, wave);
	axl_output_text(output, path);
	axl_output_row(output);
}

static int make_folder(const struct axl_workbooks *workbooks, struct axl_error **err)
{
	if (mkdir(workbooks->folder, 0777) < 0 && errno != EEXIST)
		return axl_error_system(err, errno, _("cannot make the folder %s"),
		                        workbooks->folder);
	return 0;
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
	if (make_folder(workbooks, err) < 0 ||
	    axl_write_priority_workbook(workbooks->context->project, scored, ranking->catalogue,
	                                path, err) < 0)
		return -1;
	state(workbooks, model, scored->wave, path);
	return 0;
}

/* What the industry workbook of a choice is called, without its wave. */
static char *industry_name(const struct axl_workbooks *workbooks,
                           const struct axl_industry_choice *choice)
{
	const struct axl_world *world = &choice->world;
	const char *level = world->scheme ? world->scheme : axl_ksic_level_names[choice->level - 1];
	return world->home == workbooks->context->project->world.home
	           ? axl_xasprintf("industry-%s", level)
	           : axl_xasprintf("industry-%s-%s", level, world->home->code);
}

/* A workbook that the wave has no figures for: a fault where it is wanted, else a remark. */
static int settle(struct axl_workbooks *workbooks, const char *name,
                  const struct axl_industry_choice *choice, const char *path, bool wanted,
                  struct axl_error *fault, struct axl_error **err)
{
	if (!fault) {
		state(workbooks, name, choice->wave, path);
		return 0;
	}
	if (wanted || fault->kind != AXL_ERROR_USAGE) {
		*err = fault;
		return -1;
	}
	axl_context_say(workbooks->context, _("%s: no workbook: %s"), name, fault->message);
	axl_error_free(fault);
	return 0;
}

int axl_workbooks_write_industry(struct axl_workbooks *workbooks,
                                 const struct axl_industry_choice *choice, bool wanted,
                                 struct axl_error **err)
{
	struct axl_error *fault = NULL;
	axl_auto(axl_memory) char *name = industry_name(workbooks, choice);
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/%s-%s.xlsx", workbooks->folder, name, choice->wave);
	if (make_folder(workbooks, err) < 0)
		return -1;
	(void)axl_write_industry_workbook(workbooks->context->project, &choice->world, choice->wave,
	                                  choice->level, path, &fault);
	return settle(workbooks, name, choice, path, wanted, fault, err);
}

int axl_workbooks_write_match(struct axl_workbooks *workbooks,
                              const struct axl_industry_choice *choice, bool wanted,
                              struct axl_error **err)
{
	struct axl_error *fault = NULL;
	struct axl_project *project = workbooks->context->project;
	axl_auto(axl_memory) char *name =
	    axl_xasprintf("match-%s", axl_ksic_level_names[choice->level - 1]);
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/%s-%s.xlsx", workbooks->folder, name, choice->wave);
	if (!wanted && !project->world.taxonomy)
		return 0;
	if (make_folder(workbooks, err) < 0)
		return -1;
	(void)axl_write_match_workbook(project, &project->world, choice->wave, choice->level, path,
	                               &fault);
	return settle(workbooks, name, choice, path, wanted, fault, err);
}

void axl_workbooks_end(struct axl_workbooks *workbooks)
{
	if (workbooks->begun)
		axl_output_table_end(workbooks->context->output);
	workbooks->begun = false;
}

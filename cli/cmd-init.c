/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens init: a folder to begin with. */
#include "config.h"

#include "cli/command.h"
#include "project/init.h"

#include <stddef.h>
#include <time.h>

struct init_options {
	const char *name, *region, *wave;
};

static const struct axl_option options_of_init[] = {
    {AXL_OPTION_TEXT, "name", 'n', N_("NAME"), N_("what the project is called in its workbooks"),
     offsetof(struct init_options, name), NULL},
    {AXL_OPTION_TEXT, "region", 'r', N_("REGION"),
     N_("code or name of the region that is diagnosed: 28 or 인천광역시"),
     offsetof(struct init_options, region), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"),
     N_("the first quarter, such as 2025Q4 (otherwise that of today)"),
     offsetof(struct init_options, wave), NULL},
    {0},
};

/* "2025Q4": the quarter that today lies in. */
static char *wave_of_today(void)
{
	time_t now = time(NULL);
	struct tm day = {0};
	(void)localtime_r(&now, &day);
	return axl_xasprintf("%dQ%d", day.tm_year + 1900, day.tm_mon / 3 + 1);
}

static void state_result(struct axl_context *context, const struct axl_project_plan *plan,
                         const char *file)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 0},
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	};
	axl_output_table(context->output, "project", N_("A new project"), columns,
	                 AXL_COUNT(columns));
	axl_output_text(context->output, file);
	axl_output_text(context->output, plan->name);
	axl_output_text(context->output, plan->wave);
	axl_output_row(context->output);
	axl_output_table_end(context->output);
	axl_output_note(context->output,
	                _("put your files into the folder data beside it, list them in it, then: "
	                  "axlens run %s"),
	                file);
}

static int run_init(struct axl_context *context, const void *options, int argument_count,
                    char **arguments, struct axl_error **err)
{
	const struct init_options *wanted = options;
	axl_auto(axl_memory) char *today = wave_of_today();
	axl_auto(axl_memory) char *file = NULL;
	if (argument_count > 1)
		return axl_error_set(err, AXL_ERROR_USAGE, _("init makes one folder at a time"));
	if (!wanted->name || !wanted->region)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("init needs --name and --region, such as --name=\"인천 AX\" --region=28"));
	struct axl_project_plan plan = {
	    .folder = argument_count ? arguments[0] : ".",
	    .name = wanted->name,
	    .home = wanted->region,
	    .wave = wanted->wave ? wanted->wave : today,
	};
	if (axl_project_init(&plan, &file, err) < 0)
		return -1;
	state_result(context, &plan, file);
	return AXL_EXIT_OK;
}

const struct axl_command axl_command_init = {
    .name = "init",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_NONE,
    .summary = N_("make a folder with the project file of a first project"),
    .synopsis = "[--wave=WAVE] --name=NAME --region=REGION [FOLDER]",
    .options = options_of_init,
    .options_size = sizeof(struct init_options),
    .run = run_init,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A command of the suite: a row in commands.def, its options as data, and one
 * function. The dispatcher (main.c) parses the options, opens the project as
 * the row demands, runs the command, and checks that stdout was really written.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/error.h"
#include "base/progress.h"
#include "cli/option.h"
#include "cli/output.h"

enum axl_exit {
	AXL_EXIT_OK = 0,
	AXL_EXIT_NO = 1,       /* the answer is "no": a check found faults */
	AXL_EXIT_USAGE = 2,
	AXL_EXIT_DATA = 3,     /* bad data: nothing kept, or --strict */
	AXL_EXIT_IO = 4,       /* files or the store */
	AXL_EXIT_INTERNAL = 5,
};

enum axl_project_mode {
	AXL_PROJECT_NONE,
	AXL_PROJECT_OPTIONAL,
	AXL_PROJECT_READ,
	AXL_PROJECT_WRITE,
	AXL_PROJECT_CREATE,
};

struct axl_project; /* project/project.h */

struct axl_context {
	struct axl_project *project;     /* as the command's mode demands; else NULL */
	struct axl_output *output;       /* --format text|csv|json on stdout */
	const struct axl_progress *progress;
	const char *command;
};

struct axl_command {
	const char *name;
	const char *group;               /* heading in axlens --help */
	enum axl_project_mode mode;
	const char *summary;             /* N_() */
	const char *synopsis;            /* after "axlens NAME ": "show CODE [--rev N]"; one line a form, '\n' between */
	const struct axl_option *options;
	size_t options_size;             /* of the struct the options fill; zeroed first */
	/*
	 * arguments: what is left after the options. Returns an enum axl_exit, or -1
	 * with err set (main maps its kind to an exit code).
	 */
	int (*run)(struct axl_context *context, const void *options, int argument_count,
	           char **arguments, struct axl_error **err);
};

#endif

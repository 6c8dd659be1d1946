/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A command of the suite: a row in commands.def, its options as data, and one
 * function in cmd-<name>.c. The dispatcher (dispatch.c) parses the options,
 * opens the project as the command demands, runs it, and checks that stdout was
 * really written. A command states its answer through context->output and its
 * remarks through axl_context_say(); it prints nothing itself.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/error.h"
#include "base/i18n.h"
#include "base/progress.h"
#include "cli/option.h"
#include "cli/output/output.h"

enum axl_exit {
	AXL_EXIT_OK = 0,
	AXL_EXIT_NO = 1, /* the answer is "no": a check found faults */
	AXL_EXIT_USAGE = 2,
	AXL_EXIT_DATA = 3, /* bad data: nothing kept, or --strict */
	AXL_EXIT_IO = 4,   /* files or the store */
	AXL_EXIT_INTERNAL = 5,
};

/* The headings of axlens --help, in their order there. */
enum axl_command_group {
	AXL_GROUP_PROJECT,
	AXL_GROUP_INDUSTRY,
	AXL_GROUP_TECHNOLOGY,
	AXL_GROUP_FIELD_WORK,
	AXL_GROUP_DECISION,
	AXL_GROUP_DELIVERABLES,
	AXL_GROUP_HELP,
	AXL_GROUP_COUNT,
};

/* What must be open before a command runs. */
enum axl_project_mode {
	AXL_PROJECT_NONE,  /* no project at all */
	AXL_PROJECT_READ,  /* its store is there already */
	AXL_PROJECT_WRITE, /* its store is made where there is none */
};

struct axl_project; /* project/project.h */
struct axl_meter;   /* cli/output/meter.h */

struct axl_context {
	struct axl_project *project; /* as the command's mode demands; else NULL */
	struct axl_output *output;   /* --format text|csv|json on stdout */
	const struct axl_progress *progress;
	struct axl_meter *meter; /* who draws that progress */
	const char *command;
	const char *place; /* what --project says, whatever the mode */
	bool quiet;
};

/* A remark on stderr, "axlens: ...": one line, no full stop. Nothing under --quiet. */
void axl_context_say(const struct axl_context *context, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct axl_command {
	const char *name;
	enum axl_command_group group;
	enum axl_project_mode mode;
	bool takes_project;   /* the first argument, if any, names the project like --project */
	const char *summary;  /* N_(): half a line, no full stop */
	const char *synopsis; /* after "axlens NAME ": "show CODE [--rev=N]"; '\n' between forms */
	const struct axl_option *options; /* NULL: none of its own */
	size_t options_size;              /* of the struct the options fill; zeroed first */
	/*
	 * arguments: what is left after the options. Returns an enum axl_exit, or -1
	 * with err set (its kind becomes the exit code).
	 */
	int (*run)(struct axl_context *context, const void *options, int argument_count,
	           char **arguments, struct axl_error **err);
};

#define COMMAND(name) extern const struct axl_command axl_command_##name;
#include "cli/commands.def"
#undef COMMAND

/* The rows of commands.def, up to a NULL. */
extern const struct axl_command *const axl_commands[];

/* Exact names only; a usage error names what is near. */
int axl_command_find(const char *name, const struct axl_command **ret_command,
                     struct axl_error **err);

#endif

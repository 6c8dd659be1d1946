/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/dispatch.h"

#include "base/text/text.h"
#include "base/text/utf8.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help.h"
#include "cli/output/meter.h"
#include "project/project.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

static const enum axl_exit exit_codes[] = {
    [AXL_ERROR_USAGE] = AXL_EXIT_USAGE,
    [AXL_ERROR_DATA] = AXL_EXIT_DATA,
    [AXL_ERROR_IO] = AXL_EXIT_IO,
    [AXL_ERROR_STORE] = AXL_EXIT_IO,
    [AXL_ERROR_INTERNAL] = AXL_EXIT_INTERNAL,
};

/* One line on stderr, in one write so that lines of several processes do not mix. */
static void print_message(const char *message)
{
	axl_auto(axl_buffer) struct axl_buffer line;
	axl_buffer_init(&line);
	axl_buffer_add_text(&line, "axlens: ");
	axl_text_mask_controls(axl_slice_of(message), &line);
	axl_buffer_add_char(&line, '\n');
	(void)fwrite(line.bytes, 1, line.length, stderr);
}

void axl_context_say(const struct axl_context *context, const char *format, ...)
{
	if (context->quiet)
		return;
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	axl_meter_clear(context->meter);
	print_message(message);
}

static int close_stdout(struct axl_error **err)
{
	bool failed = ferror(stdout) != 0;
	errno = 0;
	if (fclose(stdout) != 0 || failed)
		return axl_output_error(errno ? errno : EIO, err);
	return 0;
}

static bool wants_bold(void)
{
	const char *no_color = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");
	return isatty(STDOUT_FILENO) && !(no_color && *no_color) && terminal &&
	       strcmp(terminal, "dumb") != 0;
}

static int open_project(const struct axl_command *command, const char *path,
                        struct axl_project **ret_project, struct axl_error **err)
{
	if (command->mode == AXL_PROJECT_NONE)
		return 0;
	return axl_project_open(path,
	                        command->mode == AXL_PROJECT_READ ? AXL_PROJECT_STORE_READ
	                                                          : AXL_PROJECT_STORE_WRITE,
	                        ret_project, err);
}

static int run(const struct axl_command *command, const struct axl_common *common,
               const void *options, int argument_count, char **arguments, struct axl_error **err)
{
	const char *path = common->project;
	if (command->takes_project && argument_count > 0) {
		path = *arguments++;
		argument_count--;
	}
	axl_auto(axl_project) struct axl_project *project = NULL;
	if (open_project(command, path, &project, err) < 0)
		return -1;
	enum axl_switch progress = common->quiet ? AXL_SWITCH_OFF : common->progress;
	axl_auto(axl_meter) struct axl_meter *meter =
	    axl_meter_new(stderr, progress, axl_clock_monotonic);
	axl_auto(axl_output) struct axl_output *output =
	    axl_output_new(stdout, (enum axl_format)common->format, command->name, wants_bold());
	struct axl_context context = {
	    .project = project,
	    .output = output,
	    .progress = axl_meter_progress(meter),
	    .meter = meter,
	    .command = command->name,
	    .place = path,
	    .quiet = common->quiet,
	};
	int code = command->run(&context, options, argument_count, arguments, err);
	if (code >= 0 && axl_output_finish(output, err) < 0)
		return -1;
	return code;
}

static int parse_and_run(const struct axl_command *command, int argument_count, char **arguments,
                         struct axl_error **err)
{
	struct axl_common common = {0};
	axl_auto(axl_memory) void *options = axl_xcalloc(1, command->options_size);
	const struct axl_option_target targets[] = {
	    {command->options, options},
	    {axl_common_options, &common},
	};
	int code = axl_options_parse(targets, AXL_COUNT(targets), &argument_count, arguments, err);
	if (code == 0)
		code = common.help ? axl_help_command(command, err)
		                   : run(command, &common, options, argument_count, arguments, err);
	axl_options_release(&targets[0]);
	return code;
}

/* All within axlens is UTF-8: a word that is not is refused at the door. */
static int check_encoding(int argument_count, char **arguments, struct axl_error **err)
{
	size_t fault;
	for (int i = 0; i < argument_count; i++)
		if (!axl_utf8_is_valid(axl_slice_of(arguments[i]), &fault))
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("argument %d is not UTF-8: %s"), i + 1,
			                     arguments[i]);
	return 0;
}

/* arguments: the words after "axlens". */
static int dispatch(int argument_count, char **arguments, struct axl_error **err)
{
	const struct axl_command *command = NULL;
	const char *first = argument_count > 0 ? arguments[0] : "";
	if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
		return axl_help_suite(err);
	if (strcmp(first, "--version") == 0) {
		(void)puts(PACKAGE_STRING);
		return AXL_EXIT_OK;
	}
	if (!*first)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("which command? axlens --help lists them"));
	if (*first == '-')
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("unknown option %s; options stand after the command"),
		                     first);
	if (check_encoding(argument_count, arguments, err) < 0 ||
	    axl_command_find(first, &command, err) < 0)
		return -1;
	return parse_and_run(command, argument_count - 1, arguments + 1, err);
}

int axl_dispatch(int argument_count, char **arguments)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	int code = dispatch(argument_count - 1, arguments + 1, &err);
	if (code >= 0 && close_stdout(&err) < 0)
		code = -1;
	if (code >= 0)
		return code;
	print_message(err->message);
	return (int)exit_codes[err->kind];
}

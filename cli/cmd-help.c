/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens help: the manual page of a command, or what --help says where there is none. */
#include "config.h"

#include "cli/command.h"
#include "cli/help.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* man -w says where a page is, and fails where there is none. */
static bool has_manual_page(char *page)
{
	char *words[] = {(char[]){"man"}, (char[]){"-w"}, page, NULL};
	posix_spawn_file_actions_t silence;
	pid_t child = 0;
	int status = -1;
	if (posix_spawn_file_actions_init(&silence) != 0)
		return false;
	bool found = posix_spawn_file_actions_addopen(&silence, 1, "/dev/null", O_WRONLY, 0) == 0 &&
	             posix_spawn_file_actions_addopen(&silence, 2, "/dev/null", O_WRONLY, 0) == 0 &&
	             posix_spawnp(&child, "man", &silence, NULL, words, environ) == 0 &&
	             waitpid(child, &status, 0) == child && status == 0;
	(void)posix_spawn_file_actions_destroy(&silence);
	return found;
}

static int run_help(struct axl_context *context, const void *options, int argument_count,
                    char **arguments, struct axl_error **err)
{
	const struct axl_command *command = NULL;
	(void)context;
	(void)options;
	if (argument_count == 0)
		return axl_help_suite(err);
	if (argument_count > 1)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("help explains one command at a time"));
	if (axl_command_find(arguments[0], &command, err) < 0)
		return -1;
	axl_auto(axl_memory) char *page = axl_xasprintf("axlens-%s", command->name);
	if (has_manual_page(page))
		(void)execlp("man", "man", page, (char *)NULL);
	return axl_help_command(command, err);
}

const struct axl_command axl_command_help = {
    .name = "help",
    .group = AXL_GROUP_HELP,
    .mode = AXL_PROJECT_NONE,
    .summary = N_("open the manual page of a command"),
    .synopsis = "[COMMAND]",
    .run = run_help,
};

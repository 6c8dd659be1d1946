/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/command.h"

#include "cli/nearest.h"

#include <string.h>

#define COMMAND(name) &axl_command_##name,
const struct axl_command *const axl_commands[] = {
#include "cli/commands.def"
    NULL,
};
#undef COMMAND

static int unknown_command(const char *name, struct axl_error **err)
{
	axl_auto(axl_nearest) struct axl_nearest near;
	axl_nearest_init(&near, name);
	for (size_t i = 0; axl_commands[i]; i++)
		axl_nearest_try(&near, axl_commands[i]->name);
	if (near.names.length)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("unknown command \"%s\"; is it one of these: %s?"), name,
		                     near.names.bytes);
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("unknown command \"%s\"; axlens --help lists them all"), name);
}

int axl_command_find(const char *name, const struct axl_command **ret_command,
                     struct axl_error **err)
{
	for (size_t i = 0; axl_commands[i]; i++) {
		if (strcmp(axl_commands[i]->name, name) == 0) {
			*ret_command = axl_commands[i];
			return 0;
		}
	}
	return unknown_command(name, err);
}

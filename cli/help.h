/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The texts of --help, made from the command table and the option tables and
 * printed on stdout. Both return 0, or -1 with err set.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"

/* axlens --help: every command under its group's heading. */
int axl_help_suite(struct axl_error **err);

/* axlens COMMAND --help: forms, summary, its own options, the common ones. */
int axl_help_command(const struct axl_command *command, struct axl_error **err);

#endif

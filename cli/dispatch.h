/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the command line to a command and back to an exit code. */
#ifndef CLI_DISPATCH_H
#define CLI_DISPATCH_H

/*
 * Runs what the command line asks for, prints the error if there is one, closes
 * stdout and makes sure that all of it was written. Returns an enum axl_exit.
 */
int axl_dispatch(int argument_count, char **arguments);

#endif

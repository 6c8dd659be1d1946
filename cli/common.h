/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that every command has. */
#ifndef CLI_COMMON_H
#define CLI_COMMON_H

#include "cli/option.h"

struct axl_common {
	const char *project; /* a folder with project.json, or that file */
	int format;          /* enum axl_format */
	enum axl_switch progress;
	bool quiet;
	bool help;
};

extern const struct axl_option axl_common_options[];

#endif

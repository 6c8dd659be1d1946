/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options as data: one table parses, prints --help and is compared with the
 * man page. Values land in a struct of the command's own, by offset. Common options
 * (--project, --format, --help, --[no-]progress, --quiet) are the dispatcher's.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

enum axl_option_kind {
	AXL_OPTION_END,
	AXL_OPTION_FLAG,    /* bool; --no-NAME unsets */
	AXL_OPTION_TEXT,    /* const char * */
	AXL_OPTION_INTEGER, /* int64_t */
	AXL_OPTION_NUMBER,  /* double */
	AXL_OPTION_LIST,    /* struct axl_option_list: may be repeated */
};

struct axl_option_list {
	const char **items;
	size_t count, capacity;
};

struct axl_option {
	enum axl_option_kind kind;
	const char *name;      /* long name without dashes */
	char letter;           /* 0: none */
	const char *value;     /* N_("FILE"): how the help names the argument */
	const char *help;      /* N_() */
	size_t offset;
	const char *otherwise; /* default as text, or NULL */
};

#endif

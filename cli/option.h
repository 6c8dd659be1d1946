/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options as data: one table parses, prints --help and is compared with the
 * man page. Values land in a struct of the command's own, by offset. Common
 * options (cli/common.h) are the dispatcher's.
 *
 *     struct show_options { int64_t revision; bool all; };
 *     static const struct axl_option options[] = {
 *             {AXL_OPTION_INTEGER, "rev", 'r', N_("N"), N_("revision of the codes"),
 *              offsetof(struct show_options, revision), "11"},
 *             {AXL_OPTION_FLAG, "all", 0, NULL, N_("retired codes too"),
 *              offsetof(struct show_options, all), NULL},
 *             {0},
 *     };
 *
 * Understood: --rev=9, --rev 9, -r9, -r 9, -ar9 (flags first), --no-all, and "--",
 * after which all are arguments. Options and arguments may mix; names are exact;
 * the last of a repeated option counts. "-" and "-5" are arguments (or values); any
 * other value that begins with a dash must be joined by "=", so that a forgotten
 * value is noticed.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

enum axl_option_kind {
	AXL_OPTION_END,
	AXL_OPTION_FLAG,    /* bool; --no-NAME unsets */
	AXL_OPTION_SWITCH,  /* enum axl_switch: --NAME, --no-NAME, or neither */
	AXL_OPTION_TEXT,    /* const char *, borrowed from the command line */
	AXL_OPTION_CHOICE,  /* int: position in `value`, "text|csv|json"; 0 where nothing is said */
	AXL_OPTION_INTEGER, /* int64_t */
	AXL_OPTION_NUMBER,  /* double, finite */
	AXL_OPTION_LIST,    /* struct axl_option_list: may be repeated */
};

enum axl_switch { AXL_SWITCH_AUTO, AXL_SWITCH_ON, AXL_SWITCH_OFF };

struct axl_option_list {
	const char **items; /* texts borrowed from the command line */
	size_t count, capacity;
};

struct axl_option {
	enum axl_option_kind kind;
	const char *name;  /* long name without dashes */
	char letter;       /* 0: none */
	const char *value; /* N_("FILE"): how help names the value; NULL for FLAG and SWITCH */
	const char *help;  /* N_(): lower case, no full stop */
	size_t offset;
	const char *otherwise; /* default as text ("yes" sets a FLAG), or NULL */
};

/* A table, up to AXL_OPTION_END (or NULL for none), and the zeroed struct that it fills. */
struct axl_option_target {
	const struct axl_option *options;
	void *values;
};

/*
 * Put in the defaults, parse, and move what are arguments to the front of
 * `arguments`. Errors are of the kind AXL_ERROR_USAGE and name the option and what
 * it wants. The values hold lists to be released even on failure.
 */
int axl_options_parse(const struct axl_option_target *targets, size_t target_count,
                      int *argument_count, char **arguments, struct axl_error **err);

/* Releases the lists of a target. */
void axl_options_release(const struct axl_option_target *target);

/* "--rev=N", "--[no-]progress": as help and errors write it. Owned by the caller. */
char *axl_option_label(const struct axl_option *option);

#endif

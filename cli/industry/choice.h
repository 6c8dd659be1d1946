/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which region, reference, industries and quarter a command on industries is asked about. */
#ifndef CLI_INDUSTRY_CHOICE_H
#define CLI_INDUSTRY_CHOICE_H

#include "cli/command.h"
#include "ksic/classification/scheme.h"
#include "project/project.h"

/* As given; NULL: the project's own. */
struct axl_industry_words {
	const char *region, *reference, *scheme, *level, *wave;
};

struct axl_industry_choice {
	struct axl_world world; /* the project's, with what was chosen in place of its own */
	struct axl_scheme *scheme;
	enum axl_ksic_level level;
	const char *wave;
};

/*
 * The choice is to be released even after an error. AXL_ERROR_USAGE for a region, level or
 * quarter that is not there.
 */
int axl_industry_choose(struct axl_project *project, const struct axl_industry_words *words,
                        struct axl_industry_choice *choice, struct axl_error **err);
void axl_industry_choice_release(struct axl_industry_choice *choice);

#endif

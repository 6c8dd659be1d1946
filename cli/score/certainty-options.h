/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of axlens score that ask how sure a ranking is, and what they ask for. */
#ifndef CLI_SCORE_CERTAINTY_OPTIONS_H
#define CLI_SCORE_CERTAINTY_OPTIONS_H

#include "cli/score/certainty.h"
#include "cli/shared-options.h"

struct axl_certainty_options {
	int64_t replications, threads;
	bool sensitivity;
	const char *seed, *factors, *replication;
	struct axl_option_list show;
};

/* Rows of a command's table whose struct has a struct axl_certainty_options `field`. */
#define AXL_OPTIONS_CERTAINTY(type, field)                                                         \
	{AXL_OPTION_INTEGER,                                                                       \
	 "uncertainty",                                                                            \
	 'u',                                                                                      \
	 N_("N"),                                                                                  \
	 N_("N replications with what could have been chosen otherwise"),                          \
	 offsetof(type, field.replications),                                                       \
	 NULL},                                                                                    \
	    {AXL_OPTION_FLAG,                                                                      \
	     "sensitivity",                                                                        \
	     0,                                                                                    \
	     NULL,                                                                                 \
	     N_("which factor moves the ranking"),                                                 \
	     offsetof(type, field.sensitivity),                                                    \
	     NULL},                                                                                \
	    {AXL_OPTION_TEXT,                                                                      \
	     "factors",                                                                            \
	     0,                                                                                    \
	     N_("ID"),                                                                             \
	     N_("uncertainty definition, or its file (otherwise the project's)"),                  \
	     offsetof(type, field.factors),                                                        \
	     NULL},                                                                                \
	    {AXL_OPTION_TEXT,                                                                      \
	     "seed",                                                                               \
	     0,                                                                                    \
	     N_("N"),                                                                              \
	     N_("of the random numbers (otherwise the definition's)"),                             \
	     offsetof(type, field.seed),                                                           \
	     NULL},                                                                                \
	    {AXL_OPTION_INTEGER,                                                                   \
	     "threads",                                                                            \
	     0,                                                                                    \
	     N_("N"),                                                                              \
	     N_("work in so many; 0: as many as processors"),                                      \
	     offsetof(type, field.threads),                                                        \
	     "0"},                                                                                 \
	    {AXL_OPTION_LIST,                                                                      \
	     "show",                                                                               \
	     0,                                                                                    \
	     N_("TABLE"),                                                                          \
	     N_("acceptability, pairs or weights, too; may be repeated"),                          \
	     offsetof(type, field.show),                                                           \
	     NULL},                                                                                \
	{                                                                                          \
		AXL_OPTION_TEXT, "replication", 0, N_("N"),                                        \
		    N_("replication N alone: what it drew, and its ranking"),                      \
		    offsetof(type, field.replication), NULL                                        \
	}

/* The synopsis of these rows. */
#define AXL_SYNOPSIS_CERTAINTY                                                                     \
	"[--uncertainty=N] [--sensitivity] [--factors=ID] [--seed=N] [--threads=N] "               \
	"[--show=TABLE]... [--replication=N]"

/* Refuses what makes no sense (AXL_ERROR_USAGE). */
int axl_certainty_options_check(const struct axl_certainty_options *options,
                                struct axl_error **err);
/* True where any of them was given. */
bool axl_certainty_is_wanted(const struct axl_certainty_options *options);

/* Where uncertainty definitions are found, which one is meant where none is named, and in which
 * language it speaks. */
struct axl_certainty_source {
	const struct axl_definitions *definitions;
	const char *otherwise;
	const char *language;
};

/* Replicates a ranking as wanted, and remarks on factors that play no part. Checked options. */
int axl_certainty_ask(struct axl_context *context, const struct axl_certainty_options *options,
                      const struct axl_certainty_source *source, struct axl_ranking *ranking,
                      struct axl_error **err);
/* What goes with the ranking, once it is stated: what it rests on, the factors, other tables. */
void axl_certainty_tell(struct axl_context *context, const struct axl_certainty_options *options,
                        const struct axl_ranking *ranking, size_t top);
/* --replication: one alone is stated, in place of the ranking. */
int axl_certainty_replay(struct axl_context *context, const struct axl_certainty_options *options,
                         const struct axl_ranking *ranking, size_t top, struct axl_error **err);

#endif

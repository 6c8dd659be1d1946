/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens industry. */
#ifndef CLI_INDUSTRY_H
#define CLI_INDUSTRY_H

#include "cli/command.h"
#include "cli/industry-choice.h"
#include "ksic/formula/indicator.h"
#include "ksic/industry-view.h"

/* What a verb of axlens industry shows; top: rows of each table, SIZE_MAX for all. */
struct axl_industry_showing {
	struct axl_context *context;
	const struct axl_industry_view *view;
	size_t top;
};

int axl_industry_show_structure(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_growth(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_shift(struct axl_industry_showing *showing, struct axl_error **err);

/* The value chain; of: an industry or group whose supply gap is asked for, or NULL. */
int axl_industry_show_chain(struct axl_context *context, const struct axl_industry_choice *choice,
                            const char *of, size_t top, struct axl_error **err);

/* The first two cells of a row: code and Korean name; those of all industries for NULL. */
void axl_industry_state_item(struct axl_output *output, const struct axl_ksic_item *item);
/* The value alone, times the scale. */
void axl_industry_state_estimate(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale);
/* The same, and the ends of its interval: three cells. */
void axl_industry_state_interval(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens industry. */
#ifndef CLI_INDUSTRY_INDUSTRY_H
#define CLI_INDUSTRY_INDUSTRY_H

#include "cli/command.h"
#include "cli/industry/choice.h"
#include "ksic/formula/indicator.h"
#include "ksic/industry/space.h"
#include "ksic/industry/view.h"

/* What a verb of axlens industry shows; top: rows of each table, SIZE_MAX for all; of: a code that
 * was asked for, or NULL. */
struct axl_industry_showing {
	struct axl_context *context;
	const struct axl_industry_view *view;
	const char *wave, *of;
	size_t top;
};

int axl_industry_show_structure(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_growth(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_breaks(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_shift(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_concentration(struct axl_industry_showing *showing, struct axl_error **err);
int axl_industry_show_relatedness(struct axl_industry_showing *showing, struct axl_error **err);

/* The region among its siblings; NULL where there are none, which the note then says. */
int axl_industry_open_space(const struct axl_industry_showing *showing,
                            struct axl_industry_space **ret_space, struct axl_error **err);
/* The industry as it may be shown: without its figures where the view hides them. */
struct axl_space_item axl_industry_discreet(const struct axl_industry_showing *showing,
                                            const struct axl_space_item *item);
void axl_industry_note_no_siblings(const struct axl_industry_showing *showing);
/* Who they are, and where the region stands among them as a whole. */
int axl_industry_show_siblings(const struct axl_industry_showing *showing,
                               const struct axl_industry_space *space, struct axl_error **err);

/* The value chain; of: an industry or group whose supply gap is asked for, or NULL. */
int axl_industry_show_chain(struct axl_context *context, const struct axl_industry_choice *choice,
                            const char *of, size_t top, struct axl_error **err);

/* All parts of the reference side by side; parts: their kind, NULL for that of the region. */
int axl_industry_show_matrix(struct axl_context *context, const struct axl_industry_choice *choice,
                             const char *parts, enum axl_figure_measure measure, size_t top,
                             struct axl_error **err);

/* The first two cells of a row: code and Korean name; those of all industries for NULL. */
void axl_industry_state_item(struct axl_output *output, const struct axl_ksic_item *item);
/* The first three cells of a break: declared, suspected or accepted; what of; its word. */
void axl_industry_state_break_kind(struct axl_output *output, const struct axl_break *found);
/* Why it is one, or none; NULL where figures alone speak. Owned by the caller. */
char *axl_industry_break_reason(const struct axl_context *context, const struct axl_break *found);
/* The value alone, times the scale. */
void axl_industry_state_estimate(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale);
/* The same, and the ends of its interval: three cells. */
void axl_industry_state_interval(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale);

#endif

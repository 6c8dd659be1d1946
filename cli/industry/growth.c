/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/industry/industry.h"
#include "ksic/industry/growth.h"

static const char *const cagr_gaps[] = {
    [AXL_CAGR_NO_GAP] = NULL,
    [AXL_CAGR_SHORT] = N_("fewer than 2 successive figures"),
    [AXL_CAGR_FROM_ZERO] = N_("begins with 0"),
    [AXL_CAGR_NO_TIME] = N_("periods of different lengths"),
    [AXL_CAGR_BREAK] = N_("a break in the series"),
};

static const char *const slope_gaps[] = {
    [AXL_SLOPE_NO_GAP] = NULL,
    [AXL_SLOPE_DISORDER] = N_("periods of different lengths"),
    [AXL_SLOPE_BREAK] = N_("a break in the series"),
    [AXL_SLOPE_NOT_POSITIVE] = N_("a figure of 0"),
    [AXL_SLOPE_FEW_POINTS] = N_("fewer than 4 figures"),
};

static void state_reason(struct axl_output *output, const char *reason)
{
	if (reason)
		axl_output_word(output, reason);
	else
		axl_output_text(output, "");
}

static void state_rates(const struct axl_industry_showing *showing,
                        const struct axl_industry_rates *rates)
{
	struct axl_output *output = showing->context->output;
	axl_industry_state_item(output, rates->item);
	axl_output_text(output, axl_industry_view_period(showing->view, rates->first));
	axl_output_text(output, axl_industry_view_period(showing->view, rates->last));
	axl_output_state(output, rates->before);
	axl_output_state(output, rates->after);
	axl_industry_state_estimate(output, &rates->cagr, 100);
	axl_industry_state_interval(output, &rates->log_linear, 100);
	axl_industry_state_interval(output, &rates->theil_sen, 100);
	axl_output_integer(output, (int64_t)rates->states[AXL_VALUE]);
	axl_output_integer(output, (int64_t)rates->states[AXL_MASKED]);
	axl_output_integer(output, (int64_t)rates->states[AXL_NONE]);
	axl_output_integer(output, (int64_t)rates->states[AXL_ABSENT]);
	state_reason(output, cagr_gaps[rates->cagr_gap]);
	state_reason(output, slope_gaps[rates->slope_gap]);
	axl_output_text(output, rates->breaks);
	axl_output_row(output);
}

int axl_industry_show_growth(struct axl_industry_showing *showing, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	    {"first", N_("First"), AXL_LEFT, 0},
	    {"last", N_("Last"), AXL_LEFT, 0},
	    {"before", N_("Before"), AXL_RIGHT, 0},
	    {"after", N_("After"), AXL_RIGHT, 0},
	    {"cagr_percent", N_("CAGR %"), AXL_RIGHT, 2},
	    {"log_linear_percent", N_("Log-linear %"), AXL_RIGHT, 2},
	    {"log_linear_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"log_linear_hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"theil_sen_percent", N_("Theil-Sen %"), AXL_RIGHT, 2},
	    {"theil_sen_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"theil_sen_hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"periods", N_("Periods"), AXL_RIGHT, 0},
	    {"masked", N_("Masked"), AXL_RIGHT, 0},
	    {"none", N_("None"), AXL_RIGHT, 0},
	    {"absent", N_("Absent"), AXL_RIGHT, 0},
	    {"no_cagr", N_("No CAGR"), AXL_LEFT, 0},
	    {"no_slope", N_("No slope"), AXL_LEFT, 0},
	    {"breaks", N_("Breaks"), AXL_LEFT, 0},
	};
	const struct axl_industry_view *view = showing->view;
	axl_auto(axl_memory) struct axl_industry_rates *rates = axl_industry_rates_new(view);
	(void)err;
	axl_output_table(showing->context->output, "growth", N_("Growth a year"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i <= view->home_count && i <= showing->top; i++)
		state_rates(showing, &rates[i]);
	axl_output_table_end(showing->context->output);
	return AXL_EXIT_OK;
}

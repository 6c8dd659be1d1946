/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/industry/industry.h"
#include "ksic/industry/shift.h"

#include <math.h>

static void state_effects(struct axl_output *output, const struct axl_shift_effects *effects)
{
	const double figures[] = {
	    effects->before,     effects->after,       effects->after - effects->before,
	    effects->national,   effects->mix,         effects->regional,
	    effects->homothetic, effects->competitive, effects->allocation,
	    effects->unsplit};
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		axl_output_number(output, figures[i]);
	axl_output_row(output);
}

static void show_method(const struct axl_industry_showing *showing, const char *name,
                        const char *title, const struct axl_shift_share *share)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	    {"before", N_("Before"), AXL_RIGHT, 0},
	    {"after", N_("After"), AXL_RIGHT, 0},
	    {"change", N_("Change"), AXL_RIGHT, 1},
	    {"national", N_("Growth of all (NS)"), AXL_RIGHT, 1},
	    {"mix", N_("Mix (IM)"), AXL_RIGHT, 1},
	    {"regional", N_("Region itself (RS)"), AXL_RIGHT, 1},
	    {"homothetic", N_("Homothetic"), AXL_RIGHT, 1},
	    {"competitive", N_("Competitive"), AXL_RIGHT, 1},
	    {"allocation", N_("Allocation"), AXL_RIGHT, 1},
	    {"unsplit", N_("Unsplit"), AXL_RIGHT, 1},
	};
	struct axl_output *output = showing->context->output;
	axl_output_table(output, name, title, columns, AXL_COUNT(columns));
	axl_output_text(output, "");
	axl_output_word(output, N_("all that count"));
	state_effects(output, &share->totals[0]);
	size_t shown = 0;
	for (size_t i = 0; i < share->industries && shown < showing->top; i++) {
		if (isnan(share->cells[i].before))
			continue;
		axl_industry_state_item(output, showing->view->items[i]);
		state_effects(output, &share->cells[i]);
		shown++;
	}
	axl_output_table_end(output);
}

/* Gaps */

static const char *reason_of(const struct axl_industry_view *view,
                             const struct axl_industry_shift *shift,
                             const struct axl_shift_gap *gap, size_t period)
{
	enum axl_figure_side side = gap->region == AXL_SHIFT_REFERENCE ? AXL_REFERENCE : AXL_HOME;
	const struct axl_ksic_item *item = view->items[gap->industry];
	if (gap->kind == AXL_SHIFT_NO_BASE)
		return N_("the reference has none");
	if (axl_industry_shift_break(view, shift, side, item))
		return N_("a break in the series");
	return axl_figure_grid_at(view->grid, period, item)->number[side].state == AXL_MASKED
	           ? N_("masked")
	           : N_("absent");
}

static void state_gap(const struct axl_industry_showing *showing,
                      const struct axl_industry_shift *shift, const char *method,
                      const struct axl_shift_gap *gap, size_t period)
{
	const struct axl_industry_view *view = showing->view;
	const struct axl_world *world = view->world;
	struct axl_output *output = showing->context->output;
	axl_output_text(output, method);
	axl_industry_state_item(output, view->items[gap->industry]);
	axl_output_text(output, gap->region == AXL_SHIFT_REFERENCE ? world->reference->name
	                                                           : world->home->name);
	axl_output_text(output, axl_industry_view_period(view, period));
	axl_output_word(output, reason_of(view, shift, gap, period));
	axl_output_row(output);
}

static void show_gaps(const struct axl_industry_showing *showing,
                      const struct axl_industry_shift *shift)
{
	static const struct axl_output_column columns[] = {
	    {"method", N_("Method"), AXL_LEFT, 0}, {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},    {"region", N_("Region"), AXL_LEFT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0}, {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	const size_t ends[] = {shift->periods[0], shift->periods[shift->period_count - 1]};
	axl_output_table(showing->context->output, "left_out", N_("Left out"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < shift->dunn->gap_count; i++)
		state_gap(showing, shift, "dunn", &shift->dunn->gaps[i],
		          ends[shift->dunn->gaps[i].period]);
	for (size_t i = 0; shift->dynamic && i < shift->dynamic->gap_count; i++)
		state_gap(showing, shift, "dynamic", &shift->dynamic->gaps[i],
		          shift->periods[shift->dynamic->gaps[i].period]);
	axl_output_table_end(showing->context->output);
}

int axl_industry_show_shift(struct axl_industry_showing *showing, struct axl_error **err)
{
	axl_auto(axl_industry_shift) struct axl_industry_shift *shift = NULL;
	if (axl_industry_shift_new(showing->view, &shift, err) < 0)
		return -1;
	const char *first = axl_industry_view_period(showing->view, shift->periods[0]);
	const char *last =
	    axl_industry_view_period(showing->view, shift->periods[shift->period_count - 1]);
	axl_auto(axl_memory) char *dunn =
	    axl_xasprintf(_("From %s to %s in one step (Dunn)"), first, last);
	axl_auto(axl_memory) char *dynamic = axl_xasprintf(
	    _("From %s to %s, %zu steps added up (dynamic)"), first, last, shift->period_count - 1);
	show_method(showing, "dunn", dunn, shift->dunn);
	if (shift->dynamic)
		show_method(showing, "dynamic", dynamic, shift->dynamic);
	show_gaps(showing, shift);
	return AXL_EXIT_OK;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/shift-share.h"

#include <math.h>
#include <stdbool.h>

#include "base/i18n.h"

#define TOLERANCE 1e-9

static const struct axl_shift_effects left_out = {NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};

/* One step of time: a period and the next. */
struct step {
	const double *before, *after;                     /* regions x industries */
	const double *reference_before, *reference_after; /* industries */
	double growth; /* G, over the industries that the reference has in all periods */
};

static const double *reference_of(const struct axl_shift_panel *panel, size_t period)
{
	return panel->reference + period * panel->industries;
}

static const double *employment_of(const struct axl_shift_panel *panel, size_t period)
{
	return panel->employment + period * panel->regions * panel->industries;
}

static bool possible(double value)
{
	return isnan(value) || (value >= 0 && isfinite(value));
}

static int check_panel(const struct axl_shift_panel *panel, struct axl_error **err)
{
	if (panel->periods < 2)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("shift-share compares two periods or more, not %zu"),
		                     panel->periods);
	for (size_t t = 0; t < panel->periods; t++) {
		const double *reference = reference_of(panel, t);
		for (size_t i = 0; i < panel->industries; i++)
			if (!possible(reference[i]))
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("reference, period %zu, industry %zu: "
				                       "a figure must be finite and not below 0"),
				                     t + 1, i + 1);
		const double *employment = employment_of(panel, t);
		for (size_t c = 0; c < panel->regions * panel->industries; c++)
			if (!possible(employment[c]))
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("period %zu, region %zu, industry %zu: "
				                       "a figure must be finite and not below 0"),
				                     t + 1, c / panel->industries + 1,
				                     c % panel->industries + 1);
	}
	return 0;
}

static void add_gap(struct axl_shift_share *share, size_t *capacity, struct axl_shift_gap gap)
{
	axl_reserve(share->gaps, *capacity, share->gap_count + 1);
	share->gaps[share->gap_count++] = gap;
}

/* Names what the reference lacks; lacks: industries, set to whether they are left out. */
static void find_reference_gaps(const struct axl_shift_panel *panel, struct axl_shift_share *share,
                                size_t *capacity, bool *lacks)
{
	for (size_t i = 0; i < panel->industries; i++) {
		for (size_t t = 0; t < panel->periods && !lacks[i]; t++) {
			if (!isnan(reference_of(panel, t)[i]))
				continue;
			lacks[i] = true;
			add_gap(
			    share, capacity,
			    (struct axl_shift_gap){AXL_SHIFT_REFERENCE, i, t, AXL_SHIFT_MISSING});
		}
	}
}

/* False where the cell counts. */
static bool find_cell_gap(const struct axl_shift_panel *panel, size_t region, size_t industry,
                          struct axl_shift_gap *ret_gap)
{
	size_t cell = region * panel->industries + industry;
	for (size_t t = 0; t < panel->periods; t++) {
		double value = employment_of(panel, t)[cell];
		bool starts = t + 1 < panel->periods;
		bool baseless = starts && value > 0 && reference_of(panel, t)[industry] == 0;
		if (!isnan(value) && !baseless)
			continue;
		*ret_gap = (struct axl_shift_gap){region, industry, t,
		                                  baseless ? AXL_SHIFT_NO_BASE : AXL_SHIFT_MISSING};
		return true;
	}
	return false;
}

/* Sets the cells that count to 0 and the others to NaN, which is how they are told from now on. */
static void find_gaps(const struct axl_shift_panel *panel, const bool *lacks,
                      struct axl_shift_share *share, size_t *capacity)
{
	for (size_t j = 0; j < panel->regions; j++) {
		for (size_t i = 0; i < panel->industries; i++) {
			struct axl_shift_gap gap;
			bool gapped = !lacks[i] && find_cell_gap(panel, j, i, &gap);
			if (gapped)
				add_gap(share, capacity, gap);
			share->counted[j] += !lacks[i] && !gapped;
			if (lacks[i] || gapped)
				share->cells[j * panel->industries + i] = left_out;
		}
	}
}

static int take_step(const struct axl_shift_panel *panel, size_t period, const bool *lacks,
                     struct step *ret_step, struct axl_error **err)
{
	struct step step = {
	    employment_of(panel, period),
	    employment_of(panel, period + 1),
	    reference_of(panel, period),
	    reference_of(panel, period + 1),
	    NAN,
	};
	double before = 0, after = 0;
	for (size_t i = 0; i < panel->industries; i++) {
		if (lacks[i])
			continue;
		before += step.reference_before[i];
		after += step.reference_after[i];
	}
	if (before == 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the reference has no employment in period %zu, "
		                       "so nothing can grow from there"),
		                     period + 1);
	step.growth = (after - before) / before;
	*ret_step = step;
	return 0;
}

struct change {
	double before, after;
};

/* here: the industry in the region; all: in the reference; h: homothetic employment. */
static struct axl_shift_effects decompose(struct change here, struct change all, double h,
                                          double growth)
{
	double change = here.after - here.before;
	struct axl_shift_effects effects = {
	    .before = here.before, .after = here.after, .homothetic = h};
	if (here.before == 0) {
		effects.regional = effects.unsplit = change;
		effects.competitive = effects.allocation = NAN;
		return effects;
	}
	double rate = (all.after - all.before) / all.before;
	double advantage = change / here.before - rate;
	effects.national = here.before * growth;
	effects.mix = here.before * (rate - growth);
	effects.regional = change - here.before * rate;
	effects.competitive = h * advantage;
	effects.allocation = (here.before - h) * advantage;
	return effects;
}

static double or_zero(double value)
{
	return isnan(value) ? 0 : value;
}

/* All that is added up on the way: rounding is a part of it, not of what is left at the end. */
static double magnitude_of(const struct axl_shift_effects *e)
{
	return e->before + e->after + fabs(e->national) + fabs(e->mix) + fabs(e->regional) +
	       fabs(or_zero(e->competitive)) + fabs(or_zero(e->allocation));
}

/* Written so that a NaN breaks it. */
static bool adds_up(double sum, double whole, double magnitude)
{
	return fabs(sum - whole) <= TOLERANCE * magnitude;
}

static int check_identities(const struct axl_shift_effects *e, double magnitude, size_t region,
                            struct axl_error **err)
{
	double parts = or_zero(e->competitive) + or_zero(e->allocation) + e->unsplit;
	if (adds_up(e->national + e->mix + e->regional, e->after - e->before, magnitude) &&
	    adds_up(parts, e->regional, magnitude))
		return 0;
	return axl_error_set(err, AXL_ERROR_INTERNAL,
	                     _("the parts of a shift-share do not add up in region %zu"),
	                     region + 1);
}

/* The changes of a cell, from step to step; a sum that a step lacks stays NaN. */
static void add_changes(struct axl_shift_effects *sum, const struct axl_shift_effects *part)
{
	sum->national += part->national;
	sum->mix += part->mix;
	sum->regional += part->regional;
	sum->competitive += part->competitive;
	sum->allocation += part->allocation;
}

static void add_cell(struct axl_shift_effects *total, const struct axl_shift_effects *cell)
{
	struct axl_shift_effects part = *cell;
	part.competitive = or_zero(part.competitive);
	part.allocation = or_zero(part.allocation);
	add_changes(total, &part);
	total->before += part.before;
	total->after += part.after;
	total->homothetic += part.homothetic;
	total->unsplit += part.unsplit;
}

/* One step of one region, added to its cells; ret_magnitude grows. */
static int add_step(const struct step *step, size_t region, bool first,
                    struct axl_shift_share *share, double *ret_magnitude, struct axl_error **err)
{
	const size_t row = region * share->industries;
	struct axl_shift_effects *cells = share->cells + row;
	double here = 0, all = 0;
	for (size_t i = 0; i < share->industries; i++) {
		if (isnan(cells[i].before))
			continue;
		here += step->before[row + i];
		all += step->reference_before[i];
	}
	for (size_t i = 0; i < share->industries; i++) {
		if (isnan(cells[i].before))
			continue;
		struct change cell = {step->before[row + i], step->after[row + i]};
		struct change reference = {step->reference_before[i], step->reference_after[i]};
		double h = all > 0 ? here * (reference.before / all) : 0;
		struct axl_shift_effects effects = decompose(cell, reference, h, step->growth);
		double magnitude = magnitude_of(&effects);
		if (check_identities(&effects, magnitude, region, err) < 0)
			return -1;
		*ret_magnitude += magnitude;
		add_changes(&cells[i], &effects);
		cells[i].after = effects.after;
		if (first) {
			cells[i].before = effects.before;
			cells[i].homothetic = effects.homothetic;
		}
	}
	return 0;
}

static int measure_region(const struct step *steps, size_t step_count, size_t region,
                          struct axl_shift_share *share, struct axl_error **err)
{
	struct axl_shift_effects *cells = share->cells + region * share->industries;
	struct axl_shift_effects *total = &share->totals[region];
	if (share->counted[region] == 0) {
		*total = left_out;
		return 0;
	}
	double magnitude = 0;
	for (size_t s = 0; s < step_count; s++)
		if (add_step(&steps[s], region, s == 0, share, &magnitude, err) < 0)
			return -1;
	for (size_t i = 0; i < share->industries; i++) {
		if (isnan(cells[i].before))
			continue;
		if (isnan(cells[i].competitive))
			cells[i].unsplit = cells[i].regional;
		add_cell(total, &cells[i]);
	}
	return check_identities(total, magnitude, region, err);
}

static struct axl_shift_share *share_new(const struct axl_shift_panel *panel)
{
	struct axl_shift_share *share = axl_xcalloc(1, sizeof *share);
	share->regions = panel->regions;
	share->industries = panel->industries;
	share->cells = axl_xcalloc(panel->regions * panel->industries, sizeof *share->cells);
	share->totals = axl_xcalloc(panel->regions, sizeof *share->totals);
	share->counted = axl_xcalloc(panel->regions, sizeof *share->counted);
	return share;
}

void axl_shift_share_free(struct axl_shift_share *share)
{
	if (!share)
		return;
	free(share->cells);
	free(share->totals);
	free(share->counted);
	free(share->gaps);
	free(share);
}

int axl_shift_share_measure(const struct axl_shift_panel *panel, struct axl_shift_share **ret_share,
                            struct axl_error **err)
{
	if (check_panel(panel, err) < 0)
		return -1;
	axl_auto(axl_shift_share) struct axl_shift_share *share = share_new(panel);
	axl_auto(axl_memory) bool *lacks = axl_xcalloc(panel->industries, sizeof *lacks);
	size_t capacity = 0;
	find_reference_gaps(panel, share, &capacity, lacks);
	find_gaps(panel, lacks, share, &capacity);
	size_t step_count = panel->periods - 1;
	axl_auto(axl_memory) struct step *steps = axl_xcalloc(step_count, sizeof *steps);
	for (size_t s = 0; s < step_count; s++)
		if (take_step(panel, s, lacks, &steps[s], err) < 0)
			return -1;
	for (size_t j = 0; j < panel->regions; j++)
		if (measure_region(steps, step_count, j, share, err) < 0)
			return -1;
	*ret_share = axl_steal(share);
	return 0;
}

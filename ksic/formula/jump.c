/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/jump.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

static const double NORMAL_MAD = 1.4826; /* standard deviations in a median absolute deviation */

/* NaN where the figure is unknown. */
static double amount_of(struct axl_number number)
{
	if (number.state == AXL_VALUE)
		return number.number;
	return number.state == AXL_NONE || number.state == AXL_ABSENT ? 0 : NAN;
}

static const struct axl_number *number_at(const struct axl_jump_panel *panel, size_t period,
                                          size_t part)
{
	return &panel->numbers[period * panel->parts + part];
}

static double before_of(const struct axl_jump_panel *panel, size_t period, size_t part)
{
	return amount_of(*number_at(panel, period - 1, part));
}

static double after_of(const struct axl_jump_panel *panel, size_t period, size_t part)
{
	return amount_of(*number_at(panel, period, part));
}

static double median(double *values, size_t count)
{
	return count ? gsl_stats_median(values, 1, count) : NAN;
}

/* Log changes */

struct changes {
	double *log;    /* periods x parts; NaN where there is none */
	double *common; /* periods: the median of a step */
	size_t *counts; /* periods: log changes of a step */
	double spread;
	size_t count;
};

static void changes_release(struct changes *changes)
{
	free(changes->log);
	free(changes->common);
	free(changes->counts);
}

/* least: before + after of a part that has a say. */
static void fill_step(const struct axl_jump_panel *panel, double least, size_t period,
                      struct changes *changes, double *scratch)
{
	double *log_changes = &changes->log[period * panel->parts];
	size_t count = 0;
	for (size_t part = 0; part < panel->parts; part++) {
		double before = before_of(panel, period, part);
		double after = after_of(panel, period, part);
		log_changes[part] = NAN;
		if (before > 0 && after > 0 && before + after >= least)
			scratch[count++] = log_changes[part] = log(after / before);
	}
	changes->counts[period] = count;
	changes->common[period] = median(scratch, count);
}

static struct changes changes_of(const struct axl_jump_panel *panel, double least)
{
	size_t size = panel->periods * panel->parts;
	struct changes changes = {
	    .log = axl_xcalloc(size + 1, sizeof(double)),
	    .common = axl_xcalloc(panel->periods + 1, sizeof(double)),
	    .counts = axl_xcalloc(panel->periods + 1, sizeof(size_t)),
	};
	axl_auto(axl_memory) double *scratch = axl_xcalloc(size + 1, sizeof *scratch);
	for (size_t period = 1; period < panel->periods; period++)
		fill_step(panel, least, period, &changes, scratch);
	for (size_t i = panel->parts; i < size; i++)
		if (!isnan(changes.log[i]))
			scratch[changes.count++] =
			    fabs(changes.log[i] - changes.common[i / panel->parts]);
	changes.spread = NORMAL_MAD * median(scratch, changes.count);
	return changes;
}

/* Mirrored jumps */

struct leap {
	size_t part;
	double amount, z;
	bool told;
};

struct found {
	struct axl_jump *jumps;
	size_t count, capacity;
};

static bool is_leap(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                    const struct changes *changes, size_t period, size_t part, double siblings,
                    struct leap *ret_leap)
{
	double before = before_of(panel, period, part), after = after_of(panel, period, part);
	double amount = after - before;
	if (isnan(amount) || amount == 0)
		return false;
	double log_change = changes->log[period * panel->parts + part];
	double deviation =
	    isnan(log_change) ? INFINITY : fabs(log_change - changes->common[period]);
	double z = deviation / changes->spread;
	*ret_leap = (struct leap){part, amount, z, false};
	return z >= rules->z && deviation >= log1p(rules->change) &&
	       fabs(amount) >= rules->share * siblings &&
	       fabs(amount) >= rules->noise * sqrt(before + after);
}

/* The leaps of a group in a step, in the order of parts. */
static size_t find_leaps(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                         const struct changes *changes, size_t period, size_t group,
                         struct leap *leaps)
{
	double siblings = 0;
	for (size_t part = 0; part < panel->parts; part++)
		if (panel->groups[part] == group && !isnan(before_of(panel, period, part)))
			siblings += before_of(panel, period, part);
	size_t count = 0;
	for (size_t part = 0; part < panel->parts; part++)
		if (panel->groups[part] == group &&
		    is_leap(panel, rules, changes, period, part, siblings, &leaps[count]))
			count++;
	return count;
}

static double mismatch_of(double gains, double losses)
{
	double larger = fmax(gains, losses);
	return larger > 0 ? fabs(gains - losses) / larger : 1;
}

static void tell(struct found *found, size_t period, struct leap *leap, size_t mirror,
                 double mismatch)
{
	axl_reserve(found->jumps, found->capacity, found->count + 1);
	found->jumps[found->count++] =
	    (struct axl_jump){period, leap->part, mirror, leap->z, mismatch};
	leap->told = true;
}

/* The largest leap the other way. */
static const struct leap *opposite(const struct leap *leaps, size_t count, double amount)
{
	const struct leap *best = NULL;
	for (size_t i = 0; i < count; i++)
		if (leaps[i].amount * amount < 0 &&
		    (!best || fabs(leaps[i].amount) > fabs(best->amount)))
			best = &leaps[i];
	return best;
}

static bool tell_whole_set(struct found *found, const struct axl_jump_rules *rules, size_t period,
                           struct leap *leaps, size_t count)
{
	double gains = 0, losses = 0;
	for (size_t i = 0; i < count; i++) {
		gains += fmax(leaps[i].amount, 0);
		losses += fmax(-leaps[i].amount, 0);
	}
	double mismatch = mismatch_of(gains, losses);
	if (!(gains > 0 && losses > 0) || mismatch > rules->mirror)
		return false;
	for (size_t i = 0; i < count; i++)
		tell(found, period, &leaps[i], opposite(leaps, count, leaps[i].amount)->part,
		     mismatch);
	return true;
}

/* The pair that differs least; false where none is left that differs little enough. */
static bool find_pair(struct leap *leaps, size_t count, double most, struct leap *ret_pair[2])
{
	bool any = false;
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count && !leaps[i].told; j++) {
			if (leaps[j].told || leaps[i].amount * leaps[j].amount > 0)
				continue;
			double mismatch = mismatch_of(fabs(leaps[i].amount), fabs(leaps[j].amount));
			if (mismatch > most || (any && mismatch == most))
				continue;
			any = true;
			most = mismatch;
			ret_pair[0] = &leaps[i];
			ret_pair[1] = &leaps[j];
		}
	return any;
}

static void tell_pairs(struct found *found, const struct axl_jump_rules *rules, size_t period,
                       struct leap *leaps, size_t count)
{
	struct leap *pair[2];
	while (find_pair(leaps, count, rules->mirror, pair)) {
		double mismatch = mismatch_of(fabs(pair[0]->amount), fabs(pair[1]->amount));
		tell(found, period, pair[0], pair[1]->part, mismatch);
		tell(found, period, pair[1], pair[0]->part, mismatch);
	}
}

static int by_period_and_part(const void *a, const void *b)
{
	const struct axl_jump *x = a, *y = b;
	if (x->period != y->period)
		return x->period < y->period ? -1 : 1;
	return (x->part > y->part) - (x->part < y->part);
}

static size_t hand_over(struct found *found, struct axl_jump **ret_jumps)
{
	if (found->count)
		qsort(found->jumps, found->count, sizeof *found->jumps, by_period_and_part);
	*ret_jumps = found->jumps;
	return found->count;
}

/* Whether no part before this one is of its group. */
static bool leads_group(const struct axl_jump_panel *panel, size_t part)
{
	for (size_t i = 0; i < part; i++)
		if (panel->groups[i] == panel->groups[part])
			return false;
	return true;
}

size_t axl_jumps_mirrored(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                          struct axl_jump **ret_jumps)
{
	__attribute__((cleanup(changes_release))) struct changes changes = changes_of(panel, 0);
	axl_auto(axl_memory) struct leap *leaps = axl_xcalloc(panel->parts + 1, sizeof *leaps);
	struct found found = {0};
	bool known = changes.count > 0 && (double)changes.count >= rules->fewest;
	for (size_t part = 0; known && part < panel->parts; part++) {
		if (!leads_group(panel, part))
			continue;
		for (size_t period = 1; period < panel->periods; period++) {
			size_t count =
			    find_leaps(panel, rules, &changes, period, panel->groups[part], leaps);
			if (!tell_whole_set(&found, rules, period, leaps, count))
				tell_pairs(&found, rules, period, leaps, count);
		}
	}
	return hand_over(&found, ret_jumps);
}

/* Parts that move */

/* The part's first and last period with a figure; SIZE_MAX where it has none. */
static size_t first_figure(const struct axl_jump_panel *panel, size_t part)
{
	for (size_t period = 0; period < panel->periods; period++)
		if (number_at(panel, period, part)->state != AXL_ABSENT)
			return period;
	return SIZE_MAX;
}

static size_t last_figure(const struct axl_jump_panel *panel, size_t part)
{
	for (size_t period = panel->periods; period-- > 0;)
		if (number_at(panel, period, part)->state != AXL_ABSENT)
			return period;
	return SIZE_MAX;
}

static void tell_move(struct found *found, const struct axl_jump_panel *panel, size_t from,
                      size_t to)
{
	size_t period = first_figure(panel, to);
	double mismatch = mismatch_of(before_of(panel, period, from), after_of(panel, period, to));
	struct leap gone = {.part = from, .z = INFINITY}, come = {.part = to, .z = INFINITY};
	tell(found, period, &gone, to, mismatch);
	tell(found, period, &come, from, mismatch);
}

size_t axl_jumps_moved(const struct axl_jump_panel *panel, struct axl_jump **ret_jumps)
{
	struct found found = {0};
	axl_auto(axl_memory) size_t *last = axl_xcalloc(panel->parts + 1, sizeof *last);
	for (size_t part = 0; part < panel->parts; part++)
		last[part] = last_figure(panel, part);
	for (size_t to = 0; to < panel->parts; to++) {
		size_t first = first_figure(panel, to);
		if (first == 0 || first == SIZE_MAX)
			continue;
		for (size_t from = 0; from < panel->parts; from++)
			if (last[from] == first - 1 && panel->names[from] == panel->names[to] &&
			    panel->groups[from] != panel->groups[to])
				tell_move(&found, panel, from, to);
	}
	return hand_over(&found, ret_jumps);
}

/* The whole frame */

/* Median of the medians of the other steps; NaN where there are less than two. */
static double median_elsewhere(const struct changes *changes, size_t periods, size_t period)
{
	axl_auto(axl_memory) double *others = axl_xcalloc(periods, sizeof *others);
	size_t count = 0;
	for (size_t other = 1; other < periods; other++)
		if (other != period && changes->counts[other] > 0)
			others[count++] = changes->common[other];
	return count < 2 ? NAN : median(others, count);
}

static struct axl_frame_jump frame_step(const struct axl_jump_panel *panel,
                                        const struct changes *changes, size_t period)
{
	double elsewhere = median_elsewhere(changes, panel->periods, period);
	double difference = changes->common[period] - elsewhere;
	size_t cells = changes->counts[period], agree = 0;
	for (size_t part = 0; part < panel->parts; part++)
		agree += (changes->log[period * panel->parts + part] - elsewhere) * difference > 0;
	double error = changes->spread * sqrt(M_PI / 2) / sqrt((double)cells);
	return (struct axl_frame_jump){period, expm1(difference), difference / error,
	                               (double)agree / (double)cells, cells};
}

size_t axl_jumps_of_frame(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                          struct axl_frame_jump **ret_jumps)
{
	__attribute__((cleanup(changes_release))) struct changes changes =
	    changes_of(panel, rules->frame_size);
	size_t count = 0;
	*ret_jumps = axl_xcalloc(panel->periods + 1, sizeof **ret_jumps);
	for (size_t period = 1; period < panel->periods; period++) {
		struct axl_frame_jump step = frame_step(panel, &changes, period);
		if (step.cells > 0 && (double)step.cells >= rules->frame_fewest &&
		    fabs(log1p(step.change)) >= log1p(rules->frame_change) &&
		    fabs(step.z) >= rules->frame_z && step.agreement >= rules->frame_agree)
			(*ret_jumps)[count++] = step;
	}
	return count;
}

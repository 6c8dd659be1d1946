/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/robustness.h"

#include "base/i18n.h"
#include "scoring/sensitivity/rank-shift.h"
#include "scoring/uncertainty/uncertainty.h"

#include <math.h>
#include <unistd.h>

/* The result, and what it owns behind its plain fields. */
struct computed {
	struct axl_robustness robustness;
	const struct axl_uncertainty_file *file;
	size_t threads;
	struct axl_factor factors[AXL_FACTORS];
	struct axl_plan *plan;
	double *lo, *hi;
	struct axl_rank_table *table;
};

void axl_robustness_free(struct axl_robustness *robustness)
{
	if (!robustness)
		return;
	struct computed *c = (struct computed *)robustness;
	axl_certainty_free(robustness->certainty);
	axl_rank_table_free(c->table);
	axl_plan_free(c->plan);
	free(c->lo);
	free(c->hi);
	free(c);
}

static void gather_figures(struct computed *c, const struct axl_scored *scored)
{
	size_t columns = scored->columns, cells = scored->unit_count * columns;
	if (!scored->cells) /* a plain table has no intervals */
		return;
	c->lo = axl_xcalloc(cells, sizeof *c->lo);
	c->hi = axl_xcalloc(cells, sizeof *c->hi);
	for (size_t i = 0; i < cells; i++) {
		size_t unit = i / columns, column = i % columns;
		bool leaf = column < scored->leaf_count; /* else a denominator */
		const struct axl_scored_cell *cell =
		    leaf ? &scored->cells[unit * scored->leaf_count + column] : NULL;
		bool there = leaf && cell->state == AXL_VALUE;
		c->lo[i] = there ? cell->lo : (double)NAN;
		c->hi[i] = there ? cell->hi : (double)NAN;
	}
}

static int settle(struct computed *c, const struct axl_scored *scored, uint64_t seed,
                  struct axl_error **err)
{
	const struct axl_model *model = &scored->file->model;
	gather_figures(c, scored);
	axl_uncertainty_file_bind(c->file, model, c->factors);
	if (axl_plan_new(model, &c->plan, err) < 0)
		return -1;
	c->robustness.uncertain = (struct axl_uncertain){
	    .plan = c->plan,
	    .model = model,
	    .input = *scored->input,
	    .columns = scored->columns,
	    .lo = c->lo,
	    .hi = c->hi,
	    .scores = scored->scores,
	    .factors = c->factors,
	    .count = c->file->count,
	    .seed = seed,
	};
	return axl_uncertain_settle(&c->robustness.uncertain, err);
}

/* What the table tells of each unit */

static void tell_units(struct axl_certainty *certainty, const struct axl_rank_table *table)
{
	size_t units = table->units;
	axl_auto(axl_memory) struct axl_rank_summary *summaries =
	    axl_xcalloc(units, sizeof *summaries);
	axl_auto(axl_memory) double *top = axl_xcalloc(units, sizeof *top);
	axl_auto(axl_memory) double *holistic = axl_xcalloc(units, sizeof *holistic);
	axl_rank_table_summarise(table, summaries);
	axl_rank_table_top(table, certainty->top, top);
	axl_rank_table_holistic(table, holistic);
	for (size_t u = 0; u < units; u++)
		certainty->units[u] = (struct axl_unit_certainty){
		    .median = summaries[u].median,
		    .mean = summaries[u].mean,
		    .lo = summaries[u].lo,
		    .hi = summaries[u].hi,
		    .top = top[u],
		    .holistic = holistic[u],
		    .ranked = summaries[u].ranked,
		};
}

static void tell_bands(struct axl_certainty *certainty, const struct axl_rank_table *table,
                       const struct axl_scored *scored)
{
	size_t ranked = 0;
	axl_auto(axl_memory) uint32_t *bands = axl_xcalloc(table->units, sizeof *bands);
	while (ranked < table->units && scored->scores->rank[scored->order[ranked]] > 0)
		ranked++;
	axl_rank_table_bands(table, scored->order, ranked, certainty->certainty, bands);
	for (size_t u = 0; u < table->units; u++)
		certainty->units[u].band = bands[u];
}

static void tell_shares(struct axl_certainty *certainty, const struct axl_rank_table *table)
{
	for (size_t r = 0; r < table->replications; r++) {
		const uint32_t *ranks = axl_rank_table_row(table, r);
		for (size_t u = 0; u < table->units; u++)
			if (ranks[u] > 0 && ranks[u] <= certainty->top)
				certainty->acceptability[u * certainty->top + ranks[u] - 1]++;
	}
	for (size_t i = 0; i < table->units * certainty->top; i++)
		certainty->acceptability[i] /= (double)table->replications;
}

static struct axl_factor_certainty tell_factor(const struct axl_uncertain *uncertain, size_t f)
{
	const struct axl_factor *factor = &uncertain->factors[f];
	return (struct axl_factor_certainty){
	    .id = axl_xstrdup(factor->id),
	    .label = axl_xstrdup(factor->label),
	    .reason = axl_xstrdup(factor->reason),
	    .idle = axl_xstrdup(uncertain->idle[f]),
	    .index = {NAN, NAN, NAN, NAN, NAN, NAN},
	};
}

static struct axl_certainty *tell(const struct computed *c)
{
	const struct axl_robustness *r = &c->robustness;
	struct axl_certainty *certainty =
	    axl_certainty_new(c->table->units, c->file->top, c->file->count);
	certainty->definition = axl_xstrdup(c->file->id);
	certainty->definition_text = c->file->text;
	certainty->replications = c->table->replications;
	certainty->seed = r->uncertain.seed;
	certainty->certainty = c->file->certainty;
	tell_units(certainty, c->table);
	tell_bands(certainty, c->table, r->scored);
	tell_shares(certainty, c->table);
	for (size_t f = 0; f < c->file->count; f++)
		certainty->factors[f] = tell_factor(&r->uncertain, f);
	return certainty;
}

static int add_sensitivity(struct computed *c, struct axl_error **err)
{
	struct axl_certainty *certainty = c->robustness.certainty;
	struct axl_rank_shift shift;
	if (axl_rank_shift_run(&c->robustness.uncertain, c->file->rows, c->threads, &shift, err) <
	    0)
		return -1;
	certainty->rows = shift.rows;
	certainty->shift_mean = shift.mean;
	certainty->shift_sd = shift.sd;
	for (size_t f = 0; f < certainty->factor_count; f++)
		certainty->factors[f].index = shift.indices[f];
	return 0;
}

static int compute(struct computed *c, const struct axl_scored *scored,
                   const struct axl_robustness_wish *wish, struct axl_error **err)
{
	size_t replications = wish->replications ? wish->replications : c->file->replications;
	if (settle(c, scored, wish->seeded ? wish->seed : c->file->seed, err) < 0 ||
	    axl_uncertainty_run(&c->robustness.uncertain, replications, c->threads, &c->table,
	                        err) < 0)
		return -1;
	c->robustness.table = c->table;
	c->robustness.certainty = tell(c);
	return wish->sensitivity ? add_sensitivity(c, err) : 0;
}

static size_t processors(void)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	return online > 0 ? (size_t)online : 1;
}

int axl_robustness_compute(const struct axl_uncertainty_file *file, const struct axl_scored *scored,
                           const struct axl_robustness_wish *wish,
                           struct axl_robustness **ret_robustness, struct axl_error **err)
{
	struct computed *c = axl_xcalloc(1, sizeof *c);
	axl_auto(axl_robustness) struct axl_robustness *robustness = &c->robustness;
	robustness->scored = scored;
	c->file = file;
	c->threads = wish->threads ? wish->threads : processors();
	if (compute(c, scored, wish, err) < 0)
		return axl_error_add(err, _("uncertainty \"%s\" of the model \"%s\""), file->id,
		                     scored->file->model.id);
	*ret_robustness = axl_steal(robustness);
	return 0;
}

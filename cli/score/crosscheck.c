/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/crosscheck.h"

#include "cli/score/compromise.h"
#include "scoring/method/crosscheck.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const char *const method_titles[AXL_AGGREGATIONS] = {
    [AXL_AGGREGATE_ARITHMETIC] = N_("Arithmetic"),
    [AXL_AGGREGATE_GEOMETRIC] = N_("Geometric"),
    [AXL_AGGREGATE_HARMONIC] = N_("Harmonic"),
    [AXL_AGGREGATE_MINIMUM] = N_("Minimum"),
    [AXL_AGGREGATE_MPI] = N_("MPI"),
    [AXL_AGGREGATE_AMPI] = N_("AMPI"),
    [AXL_AGGREGATE_TOPSIS] = N_("TOPSIS"),
    [AXL_AGGREGATE_VIKOR] = N_("VIKOR"),
    [AXL_AGGREGATE_PROMETHEE] = N_("PROMETHEE"),
    [AXL_AGGREGATE_COPELAND] = N_("Copeland"),
};

/* What is being told of. */
struct telling {
	struct axl_output *output;
	const struct axl_ranking *ranking;
	const struct axl_crosscheck *check;
};

static void state_rank(struct axl_output *output, int rank)
{
	if (rank > 0)
		axl_output_integer(output, rank);
	else
		axl_output_text(output, NULL);
}

/* Ranks side by side */

enum { RANK, UNIT, LABEL, BEST, WORST, RANK_COLUMNS };

static const struct axl_output_column rank_columns[RANK_COLUMNS] = {
    [RANK] = {"rank", N_("Rank"), AXL_RIGHT, 0},    [UNIT] = {"unit", N_("Unit"), AXL_LEFT, 0},
    [LABEL] = {"label", N_("Name"), AXL_LEFT, 30},  [BEST] = {"best", N_("Best"), AXL_RIGHT, 0},
    [WORST] = {"worst", N_("Worst"), AXL_RIGHT, 0},
};

static void add_methods(struct axl_output_column *columns, const struct axl_crosscheck *check,
                        enum axl_align align, int precision)
{
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++) {
		enum axl_aggregation method = check->methods[m].method;
		columns[m] = (struct axl_output_column){axl_aggregation_names[method],
		                                        method_titles[method], align, precision};
	}
}

static void state_unit(const struct telling *telling, size_t unit)
{
	const struct axl_scored *scored = telling->ranking->scored;
	struct axl_output *output = telling->output;
	state_rank(output, scored->scores->rank[unit]);
	axl_output_text(output, scored->units[unit].key);
	axl_output_text(output, scored->units[unit].label);
	state_rank(output, telling->check->best[unit]);
	state_rank(output, telling->check->worst[unit]);
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++)
		state_rank(output, telling->check->methods[m].ranks[unit]);
	axl_output_row(output);
}

static void state_ranks(const struct telling *telling, size_t top)
{
	const struct axl_scored *scored = telling->ranking->scored;
	const struct axl_model *model = &telling->ranking->file->model;
	struct axl_output_column columns[RANK_COLUMNS + AXL_CROSSCHECKED];
	memcpy(columns, rank_columns, sizeof rank_columns);
	add_methods(columns + RANK_COLUMNS, telling->check, AXL_RIGHT, 0);
	axl_auto(axl_memory) char *name = axl_xasprintf("%s-crosscheck", model->id);
	axl_auto(axl_memory) char *title =
	    axl_xasprintf(_("%s · %s: ranks by other methods"), model->label, scored->wave);
	axl_output_table(telling->output, name, title, columns, AXL_COUNT(columns));
	for (size_t i = 0; i < scored->unit_count && (top == 0 || i < top); i++)
		state_unit(telling, scored->order[i]);
	axl_output_table_end(telling->output);
}

/* Agreement */

enum { METHOD, SPEARMAN, KENDALL, COUNT, FARTHEST, FROM, TO, FAULT, AGREEMENT_COLUMNS };

static const struct axl_output_column agreement_columns[AGREEMENT_COLUMNS] = {
    [METHOD] = {"method", N_("Method"), AXL_LEFT, 0},
    [SPEARMAN] = {"spearman", N_("Spearman"), AXL_RIGHT, 3},
    [KENDALL] = {"kendall", N_("Kendall"), AXL_RIGHT, 3},
    [COUNT] = {"units", N_("Units"), AXL_RIGHT, 0},
    [FARTHEST] = {"farthest", N_("Farthest from the model"), AXL_LEFT, 30},
    [FROM] = {"rank", N_("Rank"), AXL_RIGHT, 0},
    [TO] = {"rank_by_method", N_("here"), AXL_RIGHT, 0},
    [FAULT] = {"fault", N_("Why not"), AXL_LEFT, 0},
};

static void state_method(const struct telling *telling, size_t m)
{
	const struct axl_crosschecked *found = &telling->check->methods[m];
	const struct axl_scored *scored = telling->ranking->scored;
	struct axl_output *output = telling->output;
	bool moved = found->farthest != SIZE_MAX;
	axl_output_word(output, method_titles[found->method]);
	axl_output_number(output, found->spearman.value);
	axl_output_number(output, found->kendall.value);
	axl_output_integer(output, (int64_t)found->spearman.count);
	axl_output_text(output, moved ? scored->units[found->farthest].label : NULL);
	state_rank(output, moved ? scored->scores->rank[found->farthest] : 0);
	state_rank(output, moved ? found->ranks[found->farthest] : 0);
	axl_output_text(output, found->fault);
	for (size_t other = 0; other < AXL_CROSSCHECKED; other++)
		axl_output_number(output, telling->check->spearman[m * AXL_CROSSCHECKED + other]);
	axl_output_row(output);
}

static void state_agreement(const struct telling *telling)
{
	const struct axl_model *model = &telling->ranking->file->model;
	struct axl_output_column columns[AGREEMENT_COLUMNS + AXL_CROSSCHECKED];
	memcpy(columns, agreement_columns, sizeof agreement_columns);
	add_methods(columns + AGREEMENT_COLUMNS, telling->check, AXL_UNSEEN, 3);
	axl_auto(axl_memory) char *name = axl_xasprintf("%s-agreement", model->id);
	axl_output_table(telling->output, name, _("Agreement of each method with the model"),
	                 columns, AXL_COUNT(columns));
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++)
		state_method(telling, m);
	axl_output_table_end(telling->output);
}

void axl_crosscheck_answer(struct axl_context *context, const struct axl_ranking *ranking,
                           size_t top)
{
	axl_auto(axl_crosscheck) struct axl_crosscheck *check =
	    axl_crosscheck_new(&ranking->file->model, ranking->scored->scores);
	struct telling telling = {context->output, ranking, check};
	state_ranks(&telling, top);
	state_agreement(&telling);
	axl_compromise_note(context->output, ranking->scored, check->vikor, &check->verdict);
	if (check->filled > 0)
		axl_output_note(context->output,
		                _("%zu of %zu units lack a figure: it counts as the mean of its "
		                  "siblings"),
		                check->filled, check->compared);
}

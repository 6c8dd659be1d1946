/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/certainty.h"

#include "base/text/text.h"
#include "scoring/uncertainty/uncertainty.h"

#include <math.h>
#include <string.h>

/* Beside the ranking */

void axl_certainty_columns(const struct axl_certainty *certainty, char **ret_top_title,
                           struct axl_output_column *ret_columns)
{
	*ret_top_title = axl_xasprintf(_("P(top %zu)"), certainty->top);
	const struct axl_output_column columns[AXL_CERTAINTY_COLUMNS] = {
	    {"median_rank", N_("Median"), AXL_RIGHT, -1},
	    {"rank_lo", N_("Rank 5 %"), AXL_RIGHT, 0},
	    {"rank_hi", N_("Rank 95 %"), AXL_RIGHT, 0},
	    {"p_top", *ret_top_title, AXL_RIGHT, 2},
	    {"band", N_("Band"), AXL_RIGHT, 0},
	    {"mean_rank", N_("Mean rank"), AXL_UNSEEN, 0},
	    {"holistic", N_("Holistic acceptability"), AXL_UNSEEN, 0},
	    {"ranked", N_("Replications"), AXL_UNSEEN, 0},
	};
	memcpy(ret_columns, columns, sizeof columns);
}

static void state_rank(struct axl_output *output, uint32_t rank)
{
	if (rank > 0)
		axl_output_integer(output, rank);
	else
		axl_output_text(output, NULL);
}

void axl_certainty_cells(struct axl_output *output, const struct axl_unit_certainty *unit)
{
	axl_output_number(output, unit->median);
	state_rank(output, unit->lo);
	state_rank(output, unit->hi);
	axl_output_number(output, unit->top);
	state_rank(output, unit->band);
	axl_output_number(output, unit->mean);
	axl_output_number(output, unit->holistic);
	axl_output_integer(output, (int64_t)unit->ranked);
}

/* "<model>-<what>", and "<label> · <wave>: <what>" */
struct heading {
	char *name, *title;
};

static struct heading heading_of(const struct axl_ranking *ranking, const char *key,
                                 const char *title)
{
	const struct axl_model *model = &ranking->file->model;
	return (struct heading){
	    axl_xasprintf("%s-%s", model->id, key),
	    axl_xasprintf("%s · %s: %s", model->label, ranking->scored->wave, title)};
}

static void heading_release(struct heading *heading)
{
	free(heading->name);
	free(heading->title);
}

/* Factors */

enum { BAR = 30 }; /* cells of a bar that stands for 1 */

static const char *verdict(const struct axl_sensitivity_index *index)
{
	if (isnan(index->first))
		return NULL;
	return index->first_lo <= 0 && index->first_hi >= 0 ? N_("not distinguishable from 0")
	                                                    : N_("above 0");
}

static void state_factor(struct axl_output *output, const struct axl_factor_certainty *factor,
                         bool sensitivity)
{
	const double figures[] = {factor->index.first,    factor->index.first_lo,
	                          factor->index.first_hi, factor->index.total,
	                          factor->index.total_lo, factor->index.total_hi};
	axl_output_text(output, factor->id);
	axl_output_text(output, factor->label);
	axl_output_word(output, factor->idle ? factor->idle : N_("varied"));
	if (sensitivity) {
		for (size_t i = 0; i < AXL_COUNT(figures); i++)
			axl_output_number(output, figures[i]);
		const char *word = verdict(&factor->index);
		if (word)
			axl_output_word(output, word);
		else
			axl_output_text(output, NULL);
	}
	axl_output_row(output);
}

static void note_bar(struct axl_output *output, const struct axl_factor_certainty *factor,
                     size_t width)
{
	const struct axl_sensitivity_index *index = &factor->index;
	if (isnan(index->total))
		return;
	size_t pad = width - axl_text_width(axl_slice_of(factor->label));
	size_t cells = (size_t)lround(fmin(fmax(index->total, 0), 1) * BAR);
	axl_auto(axl_buffer) struct axl_buffer bar;
	axl_buffer_init(&bar);
	for (size_t i = 0; i < cells; i++)
		axl_buffer_printf(&bar, "█");
	axl_output_note(output, "%s%*s  %.2f %s", factor->label, (int)pad, "", index->total,
	                bar.length ? bar.bytes : "");
}

static void note_bars(struct axl_output *output, const struct axl_certainty *certainty)
{
	size_t width = 0;
	for (size_t f = 0; f < certainty->factor_count; f++) {
		size_t own = axl_text_width(axl_slice_of(certainty->factors[f].label));
		width = own > width ? own : width;
	}
	axl_output_note(output,
	                _("part in the mean rank shift (%.2f ranks), alone and together with "
	                  "others:"),
	                certainty->shift_mean);
	for (size_t f = 0; f < certainty->factor_count; f++)
		note_bar(output, &certainty->factors[f], width);
}

void axl_certainty_factors(struct axl_context *context, const struct axl_ranking *ranking)
{
	static const struct axl_output_column columns[] = {
	    {"factor", N_("Factor"), AXL_LEFT, 0},
	    {"label", N_("Name"), AXL_LEFT, 40},
	    {"part", N_("Part"), AXL_LEFT, 0},
	    {"first", N_("First order"), AXL_RIGHT, 3},
	    {"first_lo", N_("5 %"), AXL_RIGHT, 3},
	    {"first_hi", N_("95 %"), AXL_RIGHT, 3},
	    {"total", N_("Total order"), AXL_RIGHT, 3},
	    {"total_lo", N_("5 %"), AXL_RIGHT, 3},
	    {"total_hi", N_("95 %"), AXL_RIGHT, 3},
	    {"verdict", N_("First order is"), AXL_LEFT, 0},
	};
	enum { WITHOUT_SENSITIVITY = 3 };
	const struct axl_certainty *certainty = ranking->certainty;
	bool sensitivity = certainty->rows > 0;
	struct heading heading = heading_of(ranking, "factors", _("what was varied"));
	axl_output_table(context->output, heading.name, heading.title, columns,
	                 sensitivity ? AXL_COUNT(columns) : WITHOUT_SENSITIVITY);
	for (size_t f = 0; f < certainty->factor_count; f++)
		state_factor(context->output, &certainty->factors[f], sensitivity);
	axl_output_table_end(context->output);
	heading_release(&heading);
	if (sensitivity)
		note_bars(context->output, certainty);
}

/* Matrices: a row a unit, as many columns as it takes; text shows the first of them */

struct matrix {
	struct heading heading;
	struct axl_output_column *columns;
	char **keys;
	size_t count, shown;
};

static void matrix_init(struct matrix *matrix, const struct axl_ranking *ranking, const char *key,
                        const char *title, size_t count, size_t shown)
{
	*matrix = (struct matrix){.heading = heading_of(ranking, key, title),
	                          .columns = axl_xcalloc(count + 2, sizeof *matrix->columns),
	                          .keys = axl_xcalloc(count, sizeof(char *)),
	                          .shown = shown};
	matrix->columns[0] = (struct axl_output_column){"unit", N_("Unit"), AXL_LEFT, 0};
	matrix->columns[1] = (struct axl_output_column){"label", N_("Name"), AXL_LEFT, 40};
}

/* key is taken over. */
static void matrix_add(struct matrix *matrix, char *key, const char *title)
{
	matrix->keys[matrix->count] = key;
	matrix->columns[2 + matrix->count] = (struct axl_output_column){
	    key, title, matrix->count < matrix->shown ? AXL_RIGHT : AXL_UNSEEN, 2};
	matrix->count++;
}

static void matrix_begin(const struct matrix *matrix, struct axl_output *output)
{
	axl_output_table(output, matrix->heading.name, matrix->heading.title, matrix->columns,
	                 matrix->count + 2);
}

static void matrix_end(struct matrix *matrix, struct axl_output *output)
{
	axl_output_table_end(output);
	heading_release(&matrix->heading);
	for (size_t i = 0; i < matrix->count; i++)
		free(matrix->keys[i]);
	free(matrix->keys);
	free(matrix->columns);
}

static void state_unit(struct axl_output *output, const struct axl_scored *scored, size_t unit)
{
	axl_output_text(output, scored->units[unit].key);
	axl_output_text(output, scored->units[unit].label);
}

static size_t shown_units(const struct axl_scored *scored, size_t top)
{
	return top == 0 || top > scored->unit_count ? scored->unit_count : top;
}

void axl_certainty_acceptability(struct axl_context *context, const struct axl_ranking *ranking,
                                 size_t top)
{
	const struct axl_scored *scored = ranking->scored;
	const struct axl_rank_table *table = ranking->robustness->table;
	size_t units = table->units;
	axl_auto(axl_memory) uint32_t *counts = axl_xcalloc(units * units, sizeof *counts);
	axl_rank_table_acceptability(table, counts);
	struct matrix matrix;
	matrix_init(&matrix, ranking, "acceptability", _("probability of each rank"), units,
	            ranking->certainty->top);
	for (size_t rank = 1; rank <= units; rank++) {
		char *key = axl_xasprintf("rank_%zu", rank);
		matrix_add(&matrix, key, key + strlen("rank_"));
	}
	matrix_begin(&matrix, context->output);
	for (size_t i = 0; i < shown_units(scored, top); i++) {
		size_t unit = scored->order[i];
		state_unit(context->output, scored, unit);
		for (size_t rank = 0; rank < units; rank++)
			axl_output_number(context->output, (double)counts[unit * units + rank] /
			                                       (double)table->replications);
		axl_output_row(context->output);
	}
	matrix_end(&matrix, context->output);
}

void axl_certainty_pairs(struct axl_context *context, const struct axl_ranking *ranking, size_t top)
{
	const struct axl_scored *scored = ranking->scored;
	size_t count = shown_units(scored, top);
	struct matrix matrix;
	matrix_init(&matrix, ranking, "pairs",
	            _("probability that the row comes before the column"), count,
	            ranking->certainty->top);
	for (size_t i = 0; i < count; i++)
		matrix_add(&matrix, axl_xstrdup(scored->units[scored->order[i]].key),
		           scored->units[scored->order[i]].label);
	matrix_begin(&matrix, context->output);
	for (size_t i = 0; i < count; i++) {
		state_unit(context->output, scored, scored->order[i]);
		for (size_t j = 0; j < count; j++)
			axl_output_number(context->output,
			                  i == j ? NAN
			                         : axl_rank_table_beats(ranking->robustness->table,
			                                                scored->order[i],
			                                                scored->order[j]));
		axl_output_row(context->output);
	}
	matrix_end(&matrix, context->output);
}

void axl_certainty_central_weights(struct axl_context *context, const struct axl_ranking *ranking)
{
	const struct axl_scored *scored = ranking->scored;
	const struct axl_model *model = &ranking->file->model;
	size_t nodes = model->count;
	axl_auto(axl_memory) double *weights =
	    axl_xcalloc(scored->unit_count * nodes, sizeof *weights);
	axl_uncertainty_central_weights(&ranking->robustness->uncertain, ranking->robustness->table,
	                                weights);
	struct matrix matrix;
	matrix_init(&matrix, ranking, "weights", _("mean weights with which a unit comes first"),
	            nodes, nodes);
	for (size_t node = 1; node < nodes; node++)
		matrix_add(&matrix, axl_xstrdup(model->nodes[node].id), model->nodes[node].label);
	matrix_begin(&matrix, context->output);
	for (size_t i = 0; i < scored->unit_count; i++) {
		size_t unit = scored->order[i];
		if (isnan(weights[unit * nodes]))
			continue;
		state_unit(context->output, scored, unit);
		for (size_t node = 1; node < nodes; node++)
			axl_output_number(context->output, weights[unit * nodes + node]);
		axl_output_row(context->output);
	}
	matrix_end(&matrix, context->output);
}

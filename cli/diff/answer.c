/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/diff/diff.h"

#include "base/period.h"
#include "project/waves/movers.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { MOST_COLUMNS = 24 };

struct answer {
	struct axl_context *context;
	struct axl_output *output;
	const struct axl_catalogue *catalogue;
	const struct axl_diff *diffs;
	size_t count, top;
	struct axl_output_column columns[MOST_COLUMNS]; /* of the table being told */
};

/* The first column is the model's: to be seen where there are several. */
static void begin(struct answer *answer, const char *name, const char *title,
                  const struct axl_output_column *columns, size_t count)
{
	memcpy(answer->columns, columns, count * sizeof *columns);
	if (answer->count < 2)
		answer->columns[0].align = AXL_UNSEEN;
	axl_output_table(answer->output, name, title, answer->columns, count);
}

static const char *model_of(const struct axl_diff *diff)
{
	return diff->to->file->model.id;
}

static void state_unit(struct answer *answer, const struct axl_diff *diff,
                       const struct axl_kept_unit *unit)
{
	axl_output_text(answer->output, model_of(diff));
	axl_output_text(answer->output, unit->key);
	axl_output_text(answer->output, unit->label);
}

/* What is compared */

static const struct axl_output_column compared_columns[] = {
    {"model", N_("Model"), AXL_LEFT, 0},
    {"wave", N_("Wave"), AXL_LEFT, 0},
    {"by", N_("By model"), AXL_LEFT, 0},
    {"date", N_("Date"), AXL_LEFT, 0},
    {"definition", N_("Definition"), AXL_LEFT, 13},
    {"units", N_("Units"), AXL_RIGHT, 0},
    {"ranked", N_("Ranked"), AXL_RIGHT, 0},
};

static void state_kept(struct answer *answer, const struct axl_diff *diff,
                       const struct axl_kept *kept)
{
	int64_t ranked = 0;
	for (size_t u = 0; u < kept->unit_count; u++)
		ranked += kept->units[u].rank > 0;
	axl_output_text(answer->output, model_of(diff));
	axl_output_text(answer->output, kept->wave);
	axl_output_text(answer->output, kept->file->model.id);
	axl_output_text(answer->output, kept->file->date);
	axl_output_text(answer->output, kept->file->sha256);
	axl_output_integer(answer->output, (int64_t)kept->unit_count);
	axl_output_integer(answer->output, ranked);
	axl_output_row(answer->output);
}

static void state_compared(struct answer *answer)
{
	begin(answer, "compared", N_("Quarters compared"), compared_columns,
	      AXL_COUNT(compared_columns));
	for (size_t i = 0; i < answer->count; i++) {
		state_kept(answer, &answer->diffs[i], answer->diffs[i].from);
		state_kept(answer, &answer->diffs[i], answer->diffs[i].to);
	}
	axl_output_table_end(answer->output);
}

/* The steps */

static const char *const step_titles[AXL_WAVE_STEPS] = {
    [AXL_WAVE_PEERS] = N_("Peers"),           [AXL_WAVE_REVISED] = N_("Revised"),
    [AXL_WAVE_NEW_PERIOD] = N_("New period"), [AXL_WAVE_APPEARED] = N_("Appeared or gone"),
    [AXL_WAVE_IMPUTED] = N_("Filled in"),     [AXL_WAVE_WEIGHTS] = N_("Weights"),
    [AXL_WAVE_METHOD] = N_("Method"),
};

static const struct axl_output_column step_columns[] = {
    {"model", N_("Model"), AXL_LEFT, 0},           {"step", N_("Step"), AXL_LEFT, 0},
    {"moved", N_("Units moved"), AXL_RIGHT, 0},    {"places", N_("Places in all"), AXL_RIGHT, 0},
    {"largest", N_("Largest move"), AXL_RIGHT, 0},
};

static void state_step(struct answer *answer, const struct axl_diff *diff, enum axl_wave_step step)
{
	const struct axl_wave_parts *parts = diff->change->parts;
	int64_t moved = 0, all = 0, largest = 0;
	int places;
	double points;
	for (size_t u = 0; u < parts->units; u++) {
		if (!axl_wave_part(parts, u, step, &places, &points) || places == 0)
			continue;
		int64_t size = places < 0 ? -places : places;
		moved++;
		all += size;
		largest = size > largest ? size : largest;
	}
	axl_output_text(answer->output, model_of(diff));
	axl_output_word(answer->output, step_titles[step]);
	axl_output_integer(answer->output, moved);
	axl_output_integer(answer->output, all);
	axl_output_integer(answer->output, largest);
	axl_output_row(answer->output);
}

static void state_steps(struct answer *answer)
{
	begin(answer, "steps", N_("What moved the ranks, step by step"), step_columns,
	      AXL_COUNT(step_columns));
	for (size_t i = 0; i < answer->count; i++)
		for (enum axl_wave_step step = AXL_WAVE_PEERS; step < AXL_WAVE_STEPS; step++)
			state_step(answer, &answer->diffs[i], step);
	axl_output_table_end(answer->output);
}

/* Movers */

static const struct axl_output_column mover_columns[] = {
    {"model", N_("Model"), AXL_LEFT, 0},
    {"unit", N_("Unit"), AXL_LEFT, 0},
    {"label", N_("Name"), AXL_LEFT, 24},
    {"from", N_("Rank before"), AXL_RIGHT, 0},
    {"to", N_("Rank after"), AXL_RIGHT, 0},
    {"change", N_("Places gained"), AXL_RIGHT, 0},
    {"peers", N_("Peers"), AXL_RIGHT, 0},
    {"revised", N_("Revised"), AXL_RIGHT, 0},
    {"new_period", N_("New period"), AXL_RIGHT, 0},
    {"appeared", N_("Appeared or gone"), AXL_RIGHT, 0},
    {"imputed", N_("Filled in"), AXL_RIGHT, 0},
    {"weights", N_("Weights"), AXL_RIGHT, 0},
    {"method", N_("Method"), AXL_RIGHT, 0},
    {"score_from", N_("Rank before"), AXL_UNSEEN, 0},
    {"score_to", N_("Rank after"), AXL_UNSEEN, 0},
    {"score_change", N_("Points gained"), AXL_UNSEEN, 0},
    {"score_peers", N_("Peers"), AXL_UNSEEN, 0},
    {"score_revised", N_("Revised"), AXL_UNSEEN, 0},
    {"score_new_period", N_("New period"), AXL_UNSEEN, 0},
    {"score_appeared", N_("Appeared or gone"), AXL_UNSEEN, 0},
    {"score_imputed", N_("Filled in"), AXL_UNSEEN, 0},
    {"score_weights", N_("Weights"), AXL_UNSEEN, 0},
    {"score_method", N_("Method"), AXL_UNSEEN, 0},
};

static void state_places(struct answer *answer, const struct axl_wave_parts *parts, size_t unit)
{
	int places;
	double points;
	for (enum axl_wave_step step = AXL_WAVE_PEERS; step < AXL_WAVE_STEPS; step++) {
		if (axl_wave_part(parts, unit, step, &places, &points))
			axl_output_integer(answer->output, places);
		else
			axl_output_state(answer->output,
			                 (struct axl_number){.state = AXL_UNDEFINED});
	}
}

static void state_points(struct answer *answer, const struct axl_wave_parts *parts, size_t unit)
{
	double from = parts->score[unit], to = parts->score[AXL_WAVE_METHOD * parts->units + unit];
	int places;
	double points;
	axl_output_number(answer->output, from);
	axl_output_number(answer->output, to);
	axl_output_number(answer->output, to - from);
	for (enum axl_wave_step step = AXL_WAVE_PEERS; step < AXL_WAVE_STEPS; step++) {
		if (axl_wave_part(parts, unit, step, &places, &points))
			axl_output_number(answer->output, points);
		else
			axl_output_state(answer->output,
			                 (struct axl_number){.state = AXL_UNDEFINED});
	}
}

static void state_movers_of(struct answer *answer, const struct axl_diff *diff)
{
	const struct axl_wave_parts *parts = diff->change->parts;
	axl_auto(axl_memory) struct axl_mover *movers = NULL;
	size_t count = axl_movers(diff->change, &movers);
	for (size_t i = 0; i < count && (answer->top == 0 || i < answer->top); i++) {
		const struct axl_mover *mover = &movers[i];
		state_unit(answer, diff, &diff->to->units[mover->unit]);
		axl_output_integer(answer->output, mover->from);
		axl_output_integer(answer->output, mover->to);
		axl_output_integer(answer->output, mover->from - mover->to);
		state_places(answer, parts, mover->unit);
		state_points(answer, parts, mover->unit);
		axl_output_row(answer->output);
	}
}

static void state_movers(struct answer *answer)
{
	begin(answer, "movers", N_("Movers"), mover_columns, AXL_COUNT(mover_columns));
	for (size_t i = 0; i < answer->count; i++)
		state_movers_of(answer, &answer->diffs[i]);
	axl_output_table_end(answer->output);
}

/* Units that are ranked in one of the waves alone */

static const struct axl_output_column alone_columns[] = {
    {"model", N_("Model"), AXL_LEFT, 0},  {"unit", N_("Unit"), AXL_LEFT, 0},
    {"label", N_("Name"), AXL_LEFT, 40},  {"rank", N_("Rank"), AXL_RIGHT, 0},
    {"score", N_("Score"), AXL_RIGHT, 1}, {"why", N_("Why"), AXL_LEFT, 0},
};

/* places: of each unit of `kept` in the other wave */
static void state_alone_of(struct answer *answer, const struct axl_diff *diff,
                           const struct axl_kept *kept, const size_t *places,
                           const struct axl_mover *units, size_t count)
{
	for (size_t i = 0; i < count && (answer->top == 0 || i < answer->top); i++) {
		const struct axl_kept_unit *unit = &kept->units[units[i].unit];
		state_unit(answer, diff, unit);
		axl_output_integer(answer->output, unit->rank);
		axl_output_number(answer->output, unit->score);
		axl_output_word(answer->output, places[units[i].unit] == SIZE_MAX
		                                    ? N_("not a unit there")
		                                    : N_("without a rank there"));
		axl_output_row(answer->output);
	}
}

static void state_alone(struct answer *answer)
{
	begin(answer, "new", N_("Newly ranked"), alone_columns, AXL_COUNT(alone_columns));
	for (size_t i = 0; i < answer->count; i++) {
		const struct axl_diff *diff = &answer->diffs[i];
		axl_auto(axl_memory) struct axl_mover *units = NULL;
		size_t count = axl_movers_new(diff->change, &units);
		state_alone_of(answer, diff, diff->to, diff->change->before, units, count);
	}
	axl_output_table_end(answer->output);
	begin(answer, "gone", N_("Ranked no more"), alone_columns, AXL_COUNT(alone_columns));
	for (size_t i = 0; i < answer->count; i++) {
		const struct axl_diff *diff = &answer->diffs[i];
		axl_auto(axl_memory) struct axl_mover *units = NULL;
		size_t count = axl_movers_gone(diff->change, &units);
		state_alone_of(answer, diff, diff->from, diff->change->after, units, count);
	}
	axl_output_table_end(answer->output);
}

/* What became of the figures */

static const struct axl_output_column cell_columns[] = {
    {"model", N_("Model"), AXL_LEFT, 0},
    {"metric", N_("Metric"), AXL_LEFT, 0},
    {"label", N_("Name"), AXL_LEFT, 30},
    {"carried", N_("Carried forward"), AXL_RIGHT, 0},
    {"oldest", N_("Oldest"), AXL_LEFT, 0},
    {"age", N_("Age (years)"), AXL_RIGHT, 2},
    {"revised", N_("Revised"), AXL_RIGHT, 0},
    {"new_period", N_("New period"), AXL_RIGHT, 0},
    {"appeared", N_("Appeared"), AXL_RIGHT, 0},
    {"gone", N_("Gone"), AXL_RIGHT, 0},
    {"missing", N_("Missing in both"), AXL_RIGHT, 0},
};

/* Years from the end of a period to the end of a wave; NaN without a period. */
static double age_of(const char *period, const char *wave)
{
	char then[AXL_PERIOD_SIZE], now[AXL_PERIOD_SIZE];
	double years;
	axl_period_end(period, then);
	axl_wave_date(wave, now);
	return then[0] && axl_period_years_between(then, now, &years) ? years : (double)NAN;
}

static void state_column(struct answer *answer, const struct axl_diff *diff, size_t column)
{
	static const enum axl_wave_cell kinds[] = {AXL_CELL_REVISED, AXL_CELL_NEW_PERIOD,
	                                           AXL_CELL_APPEARED, AXL_CELL_GONE,
	                                           AXL_CELL_MISSING};
	const struct axl_wave_column *c = &diff->change->columns[column];
	const struct axl_metric_entry *entry = axl_catalogue_find(answer->catalogue, c->metric);
	const size_t *cells = diff->change->parts->cells + column * AXL_CELL_KINDS;
	bool korean = strcmp(answer->context->project->language, "ko") == 0;
	axl_output_text(answer->output, model_of(diff));
	axl_output_text(answer->output, c->metric);
	axl_output_text(answer->output, !entry   ? c->metric
	                                : korean ? entry->label_ko
	                                         : entry->label_en);
	axl_output_integer(answer->output, (int64_t)cells[AXL_CELL_CARRIED]);
	axl_output_text(answer->output, c->oldest[0] ? c->oldest : NULL);
	axl_output_number(answer->output, age_of(c->oldest, diff->to->wave));
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		axl_output_integer(answer->output, (int64_t)cells[kinds[i]]);
	axl_output_row(answer->output);
}

static void state_cells(struct answer *answer)
{
	begin(answer, "cells", N_("Figures of the units that are in both waves"), cell_columns,
	      AXL_COUNT(cell_columns));
	for (size_t i = 0; i < answer->count; i++)
		for (size_t c = 0; c < answer->diffs[i].change->parts->columns; c++)
			state_column(answer, &answer->diffs[i], c);
	axl_output_table_end(answer->output);
}

/* Notes */

static void note_model(struct answer *answer, const struct axl_diff *diff)
{
	if (strcmp(diff->from->file->sha256, diff->to->file->sha256) == 0)
		axl_output_note(
		    answer->output,
		    _("%s: one definition ranked both waves, so that weights and method "
		      "move nobody"),
		    model_of(diff));
	if (diff->change->parts->filled > 0)
		axl_output_note(
		    answer->output,
		    _("%s: figures that had been filled in: %zu; those still missing are "
		      "filled in anew at their own step"),
		    model_of(diff), diff->change->parts->filled);
}

void axl_diff_answer(struct axl_context *context, const struct axl_catalogue *catalogue,
                     const struct axl_diff *diffs, size_t count, size_t top)
{
	struct answer answer = {.context = context,
	                        .output = context->output,
	                        .catalogue = catalogue,
	                        .diffs = diffs,
	                        .count = count,
	                        .top = top};
	state_compared(&answer);
	state_steps(&answer);
	state_movers(&answer);
	state_alone(&answer);
	state_cells(&answer);
	axl_output_note(
	    context->output, "%s",
	    _("places gained: less than 0 is lost; the parts are taken one after the other "
	      "in the order shown, and add up to the change"));
	axl_output_note(
	    context->output, "%s",
	    _("a figure carried forward has the same period and value: it moves nobody"));
	for (size_t i = 0; i < count; i++)
		note_model(&answer, &diffs[i]);
}

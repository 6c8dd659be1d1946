/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why ranks moved between two waves: everything is computed again one step at a time, and what a
 * step changes is its part. The differences of neighbouring steps telescope, so that a unit's
 * parts add up to its change: exactly for ranks, to the last digits for scores. The order of the
 * steps is a convention: another order would part the change otherwise.
 *
 * A cell is compared where the unit is in both waves, by the columns of the earlier model
 * (axl_model_metrics). NaN: missing.
 */
#ifndef SCORING_WAVES_WAVES_H
#define SCORING_WAVES_WAVES_H

#include "scoring/engine.h"

#include <stddef.h>

enum axl_wave_step {
	AXL_WAVE_START,      /* the earlier wave: its units, figures and model */
	AXL_WAVE_PEERS,      /* the later wave's units: new ones with their own figures */
	AXL_WAVE_REVISED,    /* figures of the same period that are others now */
	AXL_WAVE_NEW_PERIOD, /* figures of another period */
	AXL_WAVE_APPEARED,   /* figures that were missing, or that are missing now */
	AXL_WAVE_IMPUTED, /* what was filled in is filled in anew: until here, what is still missing
	                     of it keeps the value that it was given in the earlier wave */
	AXL_WAVE_WEIGHTS, /* the later model's weights and weightings at nodes that both have */
	AXL_WAVE_METHOD,  /* all else of the later model: this is the later wave's own result */
	AXL_WAVE_STEPS,
};

/* What became of a cell. */
enum axl_wave_cell {
	AXL_CELL_MISSING, /* in both */
	AXL_CELL_CARRIED, /* same period, same value */
	AXL_CELL_REVISED,
	AXL_CELL_NEW_PERIOD,
	AXL_CELL_APPEARED,
	AXL_CELL_GONE,
	AXL_CELL_KINDS,
};

/* Periods are canonical texts, not NULL. */
enum axl_wave_cell axl_wave_cell(double before, const char *period_before, double after,
                                 const char *period_after);

struct axl_wave_figures {
	struct axl_score_input input;
	const char *const *periods; /* of each cell of input.matrix; "" where it has none */
};

struct axl_wave_pair {
	const struct axl_model *from_model, *to_model;
	struct axl_wave_figures from;   /* earlier wave, its units, columns of its model */
	struct axl_wave_figures middle; /* later wave, its units, columns of the earlier model */
	struct axl_score_input to;      /* later wave, its units, columns of its own model */
	const size_t *before;           /* units of `to`: place in `from`; SIZE_MAX: new */
};

struct axl_wave_parts {
	size_t units;   /* of the later wave */
	size_t columns; /* of the earlier model */
	int *rank;      /* steps × units; 0: not ranked there */
	double *score;  /* steps × units; NaN: none there */
	size_t *cells;  /* columns × AXL_CELL_KINDS: how many cells became what */
	size_t
	    filled; /* cells of units in both that kept a filled-in value until AXL_WAVE_IMPUTED */
};

/*
 * Weights at AXL_WAVE_WEIGHTS: siblings that both models have (same id, same parent) take the later
 * model's proportions among themselves, and together the share that they had; where one of
 * the two sums is 0, they keep their own. The scales of a base wave are those of `from`
 * until AXL_WAVE_METHOD. Fails as axl_score does, the step being named.
 */
int axl_wave_parts_compute(const struct axl_wave_pair *pair, struct axl_wave_parts **ret_parts,
                           struct axl_error **err);
void axl_wave_parts_free(struct axl_wave_parts *parts);
AXL_DEFINE_CLEANUP(axl_wave_parts)

/* True for a unit that is ranked in both waves: it has parts. */
bool axl_wave_has_moved_from(const struct axl_wave_parts *parts, size_t unit);

/*
 * Places gained (less than 0: lost) by a step of AXL_WAVE_PEERS and later. False where the
 * unit, ranked in both waves, has no rank at this step: its part is then in that of the next
 * step that ranks it.
 */
bool axl_wave_part(const struct axl_wave_parts *parts, size_t unit, enum axl_wave_step step,
                   int *ret_places, double *ret_points);

#endif

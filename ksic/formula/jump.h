/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Jumps that look as if what is counted had changed, and not the world: suspected breaks of
 * series. Pure: arrays in, lists out. Nothing here is proof; each jump says how far it stands
 * out, and people decide.
 *
 * In all of them the log change of a part in a step is x = ln(after / before), known where
 * both figures are above 0. Its deviation is x minus the median of x over all parts in that
 * step, so that growth common to all is no jump. The spread s is 1.4826 times the median of
 * the absolute deviations of all parts in all steps: the standard deviation of a normal
 * distribution, which a few jumps do not move.
 *
 * "none" is 0 and so is a blank; a masked figure makes its step unknown.
 */
#ifndef KSIC_FORMULA_JUMP_H
#define KSIC_FORMULA_JUMP_H

#include "base/value.h"

#include <stddef.h>

struct axl_jump_rules {
	double z;            /* least |deviation| / s */
	double change;       /* least |deviation|, as a fraction: 0.1 is 10 % up or its mirror */
	double share;        /* least |after - before| / sum of the siblings before */
	double noise;        /* least |after - before| / sqrt(before + after): small units count
	                        by chance, with a variance like their size */
	double mirror;       /* most that gains and losses differ, of the larger of them */
	double fewest;       /* fewest log changes that a spread is taken from */
	double frame_z;      /* least |z| of a step of the whole frame */
	double frame_change; /* least change of it beyond that of other steps, as a fraction */
	double frame_agree;  /* least part of the cells that lie on its side of other steps */
	double frame_size;   /* least before + after of a cell that has a say */
	double frame_fewest; /* fewest cells in a step */
};

struct axl_jump_panel {
	size_t periods, parts;
	const struct axl_number *numbers; /* periods x parts, row-major, of one industry or all */
	const size_t *groups;             /* parts: equal for siblings, parts of one whole */
	const size_t *names;              /* parts: equal for parts of one name */
};

struct axl_jump {
	size_t period; /* the later one of the step */
	size_t part;
	size_t mirror;   /* the part that moved the other way; of several, the largest such jump */
	double z;        /* |deviation| / s; INFINITY from or to nothing */
	double mismatch; /* |gains - losses| / the larger of them */
};

/*
 * Jumps with their mirror image next door. A part jumps where all of z, change, share and
 * noise hold. In each step and group the jumps are a set; where its gains and losses differ by
 * no more than `mirror`, all of it is found, else pairs of which that holds, those that differ
 * least first. By period and part; the array is the caller's to free.
 */
size_t axl_jumps_mirrored(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                          struct axl_jump **ret_jumps);

/*
 * Parts that go over to another whole: of one name in two groups, one with figures up to a
 * period and none later, the other with figures from the next on and none before. Both are
 * told, each the other's mirror; z is INFINITY, mismatch that of the two figures. By period and
 * part; the array is the caller's to free.
 */
size_t axl_jumps_moved(const struct axl_jump_panel *panel, struct axl_jump **ret_jumps);

struct axl_frame_jump {
	size_t period;    /* the later one of the step */
	double change;    /* exp(median x - median of the other steps' medians) - 1 */
	double z;         /* that difference of medians / (s sqrt(pi / 2) / sqrt(cells)) */
	double agreement; /* part of the cells with x beyond the median of the other steps */
	size_t cells;
};

/*
 * Steps in which all cells (parts here are region x industry) jump at once: the standard error
 * is that of a median of normal values. None where there are less than two other steps to
 * compare with. groups and names are not read. By period; the array is the caller's to free.
 */
size_t axl_jumps_of_frame(const struct axl_jump_panel *panel, const struct axl_jump_rules *rules,
                          struct axl_frame_jump **ret_jumps);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The arithmetic that printed tables are held against. A figure printed as 12.3 stands for
 * anything from 12.25 to 12.35; what is computed of such figures is known within bounds only,
 * and a printed result that lies within them (give or take its own rounding) is no fault.
 */
#ifndef PROJECT_AUDIT_ARITHMETIC_H
#define PROJECT_AUDIT_ARITHMETIC_H

#include <stdbool.h>
#include <stddef.h>

/* What follows from the figures as printed, and from any figures that would print like them.
 * value is NaN where nothing follows (a share of nothing, growth from nothing). */
struct axl_bounds {
	double value, lo, hi;
};

/* Half a unit of the last of `decimals` digits behind the point: 0.05 for 1. */
double axl_half_unit(int decimals);

/* A printed figure, rounded within `half` either way; 0: exact. */
struct axl_bounds axl_bounds_of(double printed, double half);
struct axl_bounds axl_bounds_sum(struct axl_bounds a, struct axl_bounds b);
struct axl_bounds axl_bounds_scale(struct axl_bounds a, double times);
/* 100 × part / whole; whole must be above 0. */
struct axl_bounds axl_bounds_share(struct axl_bounds part, struct axl_bounds whole);
/* Per cent a step: 100 × ((to / from)^(1 / steps) - 1); from above 0, to not below it. */
struct axl_bounds axl_bounds_growth(struct axl_bounds from, struct axl_bounds to, int steps);

/* The result itself is rounded within `half`: the bounds of what may be printed. */
struct axl_bounds axl_bounds_widen(struct axl_bounds estimate, double half);
/* Does the printed figure lie within the bounds, but for the inexactness of doubles? */
bool axl_bounds_allows(struct axl_bounds estimate, double printed);

/*
 * Are these the shares that rounding by largest remainder gives, so that they add up to 100?
 * Each exact share (in per cent) is cut to the unit; the units that are missing go to those of
 * whom most was cut off; among equals, to any.
 */
bool axl_is_largest_remainder(const double *exact, const double *printed, size_t count,
                              double unit);

#endif

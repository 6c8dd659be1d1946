/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first points of a Sobol sequence, GSL's (direction numbers of Bratley & Fox,
 * Algorithm 659, 1988), the origin among them, each coordinate moved by a digital shift: its 53
 * bits exclusive-or those that the seed gives the coordinate. The shift keeps the points' evenness,
 * makes every point uniform, and lets no coordinate be 0 in all. A number of points that is a power
 * of two is the most even.
 */
#ifndef SCORING_RANDOM_SOBOL_H
#define SCORING_RANDOM_SOBOL_H

#include <stddef.h>
#include <stdint.h>

enum { AXL_SOBOL_DIMENSIONS = 40 };

/* ret_points: count × dimensions, row-major, each 0 <= x < 1. 1 to AXL_SOBOL_DIMENSIONS dimensions.
 */
void axl_sobol_points(size_t dimensions, size_t count, uint64_t seed, double *ret_points);

#endif

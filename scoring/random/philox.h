/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Philox 4x32-10: a counter-based generator. The numbers of a counter are a function of
 * it and the key alone, so that any thread can make any of them in any order. Passes its published
 * known-answer vectors. Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3" (SC 2011).
 */
#ifndef SCORING_RANDOM_PHILOX_H
#define SCORING_RANDOM_PHILOX_H

#include <stdint.h>

void axl_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t ret_words[4]);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random indices: the mean consistency index of random reciprocal matrices of judgements 1/9 … 9.
 * Three tables circulate, and a consistency ratio means little without the name of its table.
 */
#ifndef SCORING_WEIGHTS_RANDOM_INDEX_H
#define SCORING_WEIGHTS_RANDOM_INDEX_H

#include "base/error.h"

enum axl_random_index {
	AXL_RANDOM_INDEX_SAATY_1980, /* Saaty 1977/1980: 500 matrices; to 15, 1.48 at 12 as printed
	                              */
	AXL_RANDOM_INDEX_SAATY_2008, /* Saaty's later books, close to Forman 1990; to 15 */
	AXL_RANDOM_INDEX_ALONSO_LAMATA, /* Alonso & Lamata 2006; to 39 */
	AXL_RANDOM_INDICES,
};

/* "saaty-1980", "saaty-2008", "alonso-lamata". */
extern const char *const axl_random_index_names[AXL_RANDOM_INDICES];

/* RI of n elements, 0 below three; AXL_ERROR_DATA that names the table and its end beyond it. */
int axl_random_index(enum axl_random_index table, size_t n, double *ret_index,
                     struct axl_error **err);

#endif

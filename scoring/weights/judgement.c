/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/judgement.h"

#include "scoring/weights/ahp.h"

#include <math.h>

enum axl_judgement_fault axl_judgements_check(const double *judgements, size_t n, double tolerance,
                                              size_t *ret_row, size_t *ret_column)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			double here = judgements[i * n + j], mirror = judgements[j * n + i];
			*ret_row = i;
			*ret_column = j;
			if (isnan(here))
				continue;
			if (!(here > 0) || isinf(here))
				return AXL_JUDGEMENT_NOT_POSITIVE;
			if (i == j && here != 1)
				return AXL_JUDGEMENT_DIAGONAL;
			if (j < i && !isnan(mirror) && mirror > 0 &&
			    fabs(here * mirror - 1) > tolerance)
				return AXL_JUDGEMENT_NOT_RECIPROCAL;
		}
	}
	return AXL_JUDGEMENT_SOUND;
}

void axl_judgements_mirror(double *judgements, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		judgements[i * n + i] = 1;
		for (size_t j = 0; j < n; j++)
			if (isnan(judgements[i * n + j]))
				judgements[i * n + j] = 1 / judgements[j * n + i];
	}
}

size_t axl_judgements_open(const double *judgements, size_t n)
{
	size_t open = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n; j++)
			open += isnan(judgements[i * n + j]) ? 1 : 0;
	return open;
}

bool axl_judgements_linked(const double *judgements, size_t n, bool *ret_linked)
{
	size_t linked = n > 0, before;
	for (size_t i = 0; i < n; i++)
		ret_linked[i] = i == 0;
	do {
		before = linked;
		for (size_t i = 0; i < n; i++) {
			for (size_t j = 0; ret_linked[i] && j < n; j++) {
				if (ret_linked[j] || isnan(judgements[i * n + j]))
					continue;
				ret_linked[j] = true;
				linked++;
			}
		}
	} while (linked > before);
	return linked == n;
}

void axl_judgements_fill(const double *judgements, size_t n, double *ret_filled)
{
	axl_auto(axl_memory) double *matrix = axl_xcalloc(n * n, sizeof *matrix);
	axl_auto(axl_memory) double *priorities = axl_xcalloc(n, sizeof *priorities);
	for (size_t i = 0; i < n; i++) {
		double open = 0;
		for (size_t j = 0; j < n; j++) {
			bool blank = isnan(judgements[i * n + j]);
			open += blank;
			matrix[i * n + j] = blank ? 0 : judgements[i * n + j];
		}
		matrix[i * n + i] += open;
	}
	(void)axl_ahp_priorities(matrix, n, AXL_AHP_EIGENVECTOR, priorities);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			ret_filled[i * n + j] = isnan(judgements[i * n + j])
			                            ? priorities[i] / priorities[j]
			                            : judgements[i * n + j];
}

void axl_judgements_join(const double *judgements, size_t raters, size_t n, double *ret_joined)
{
	for (size_t cell = 0; cell < n * n; cell++) {
		double sum = 0, count = 0;
		for (size_t r = 0; r < raters; r++) {
			double judged = judgements[r * n * n + cell];
			sum += isnan(judged) ? 0 : log(judged);
			count += !isnan(judged);
		}
		ret_joined[cell] = count > 0 ? exp(sum / count) : NAN;
	}
}

void axl_judgements_spread(const double *judgements, size_t raters, size_t n, double *ret_spread)
{
	for (size_t cell = 0; cell < n * n; cell++) {
		double sum = 0, squares = 0, count = 0;
		for (size_t r = 0; r < raters; r++) {
			double judged = judgements[r * n * n + cell];
			sum += isnan(judged) ? 0 : log(judged);
			count += !isnan(judged);
		}
		for (size_t r = 0; r < raters; r++) {
			double judged = judgements[r * n * n + cell];
			double off = isnan(judged) ? 0 : log(judged) - sum / count;
			squares += off * off;
		}
		ret_spread[cell] = count > 1 ? exp(sqrt(squares / (count - 1))) : NAN;
	}
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/scored-past.h"

#include "base/store/source.h"

#include <math.h>
#include <string.h>

/* The public past first, so that freeing it frees the rest. */
struct loaded {
	struct axl_past past;
	double *times;
	double **matrices;
	size_t time_capacity, matrix_capacity;
};

void axl_past_free(struct axl_past *past)
{
	if (!past)
		return;
	struct loaded *loaded = (struct loaded *)past;
	for (size_t i = 0; i < past->count; i++)
		free(loaded->matrices[i]);
	free(loaded->matrices);
	free(loaded->times);
	free(loaded);
}

/* Quarters since year 0; the store has made sure that it is "2025Q4". */
static double time_of(const char *wave)
{
	return 4 * strtod(wave, NULL) + (wave[5] - '1');
}

static double *gather(const struct axl_past_wanted *wanted, const struct axl_metric_matrix *figures)
{
	double *matrix = axl_xcalloc(wanted->units * wanted->columns, sizeof *matrix);
	for (size_t u = 0; u < wanted->units; u++)
		for (size_t c = 0; c < wanted->columns; c++) {
			const struct axl_metric_cell *cell =
			    axl_metric_matrix_at(figures, wanted->candidate_of[u], c);
			matrix[u * wanted->columns + c] =
			    cell->state == AXL_VALUE ? cell->value : (double)NAN;
		}
	return matrix;
}

static int load_wave(struct axl_store *store, const char *wave,
                     const struct axl_past_wanted *wanted, struct loaded *loaded,
                     struct axl_error **err)
{
	struct axl_metric_matrix *figures = NULL;
	size_t count = loaded->past.count;
	if (axl_metric_matrix_load(store, wave, wanted->candidates, wanted->metrics,
	                           wanted->columns, &figures, err) < 0)
		return -1;
	axl_reserve(loaded->times, loaded->time_capacity, count + 1);
	axl_reserve(loaded->matrices, loaded->matrix_capacity, count + 1);
	loaded->times[count] = time_of(wave);
	loaded->matrices[count] = gather(wanted, figures);
	loaded->past.count++;
	axl_metric_matrix_free(figures);
	return 0;
}

/* They were met newest first. */
static void turn(struct loaded *loaded)
{
	for (size_t i = 0, j = loaded->past.count; i + 1 < j; i++) {
		j--;
		double time = loaded->times[i], *matrix = loaded->matrices[i];
		loaded->times[i] = loaded->times[j];
		loaded->matrices[i] = loaded->matrices[j];
		loaded->times[j] = time;
		loaded->matrices[j] = matrix;
	}
	loaded->past.times = loaded->times;
	loaded->past.matrices = (const double *const *)loaded->matrices;
}

int axl_past_load(struct axl_store *store, const char *wave, const struct axl_past_wanted *wanted,
                  struct axl_past **ret_past, struct axl_error **err)
{
	struct loaded *loaded = axl_xcalloc(1, sizeof *loaded);
	axl_auto(axl_past) struct axl_past *past = &loaded->past;
	char at[7], before[7];
	int more;
	(void)snprintf(at, sizeof at, "%s", wave);
	past->now = time_of(wave);
	while ((more = axl_wave_before(store, at, before, err)) > 0) {
		if (load_wave(store, before, wanted, loaded, err) < 0)
			return -1;
		memcpy(at, before, sizeof at);
	}
	if (more < 0)
		return -1;
	turn(loaded);
	*ret_past = axl_steal(past);
	return 0;
}

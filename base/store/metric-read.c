/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/metric-read.h"

#include <math.h>

#include "base/arena.h"
#include "base/period.h"

enum { UNITS, COLUMN, OF_UNIT };

#define CELL_COLUMNS "period, value, state, lo, hi, se, n, vintage, how"

static const char *const texts[] = {
    [UNITS] = "SELECT id, kind, key, region, industry, technology, label FROM unit WHERE"
	      " (?1 IS NULL OR EXISTS (SELECT 1 FROM metric_value m"
	      " WHERE m.unit = unit.id AND m.wave = ?1))"
	      " AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR key = ?3)"
	      " AND (?4 IS NULL OR region = ?4)"
	      " AND (?5 = 0 OR length(industry) - instr(industry, ':') = ?5) ORDER BY key",
    /* Backwards, as the key lies: of one grain the first period that has ended is the newest. */
    [COLUMN] = "SELECT unit, " CELL_COLUMNS " FROM metric_value WHERE wave = ? AND metric = ?"
	       " ORDER BY unit DESC, period DESC",
    /* Left to itself, SQLite walks all of the wave. */
    [OF_UNIT] = "SELECT metric, " CELL_COLUMNS ", maker FROM metric_value"
		" INDEXED BY metric_value_by_unit WHERE unit = ? AND wave = ?",
};
const struct axl_sql axl_metric_read_sql = {"base/metric-read", texts, AXL_COUNT(texts)};

struct axl_units {
	struct axl_unit_row *rows;
	size_t count, capacity;
	struct axl_arena *texts;
};

static struct axl_query *query_of(struct axl_store *store, size_t which, struct axl_error **err)
{
	return axl_store_query(store, &axl_metric_read_sql, which, err);
}

static void add_unit(struct axl_units *units, struct axl_query *row)
{
	struct axl_arena *arena = units->texts;
	axl_reserve(units->rows, units->capacity, units->count + 1);
	units->rows[units->count++] = (struct axl_unit_row){
	    .id = axl_query_int(row, 0),
	    .unit =
		{
		    .kind = axl_arena_text(arena, axl_query_text(row, 1)),
		    .key = axl_arena_text(arena, axl_query_text(row, 2)),
		    .region = axl_arena_text(arena, axl_query_text(row, 3)),
		    .industry = axl_arena_text(arena, axl_query_text(row, 4)),
		    .technology = axl_arena_text(arena, axl_query_text(row, 5)),
		    .label = axl_arena_text(arena, axl_query_text(row, 6)),
		},
	};
}

int axl_units_load(struct axl_store *store, const struct axl_unit_filter *filter,
                   struct axl_units **ret_units, struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = axl_xcalloc(1, sizeof *units);
	units->texts = axl_arena_new();
	struct axl_query *query = query_of(store, UNITS, err);
	if (!query || axl_query_bind(query, err, "tttti", filter->wave, filter->kind, filter->key,
	                             filter->region, (int64_t)filter->code_length))
		return -1;
	int got;
	while ((got = axl_query_next(query, err)) > 0)
		add_unit(units, query);
	if (got < 0)
		return -1;
	*ret_units = axl_steal(units);
	return 0;
}

void axl_units_free(struct axl_units *units)
{
	if (!units)
		return;
	axl_arena_free(units->texts);
	free(units->rows);
	free(units);
}

size_t axl_units_count(const struct axl_units *units)
{
	return units->count;
}

const struct axl_unit_row *axl_units_at(const struct axl_units *units, size_t i)
{
	return &units->rows[i];
}

/* The cell whose columns begin at `first`; its texts are copied. */
static struct axl_metric_cell cell_at(struct axl_query *row, int first, struct axl_arena *arena)
{
	struct axl_metric_cell cell = {
	    .period = axl_arena_text(arena, axl_query_text(row, first)),
	    .value = axl_query_double(row, first + 1),
	    .lo = axl_query_double(row, first + 3),
	    .hi = axl_query_double(row, first + 4),
	    .se = axl_query_double(row, first + 5),
	    .n = axl_query_double(row, first + 6),
	    .vintage = axl_arena_text(arena, axl_query_text(row, first + 7)),
	    .how = axl_arena_text(arena, axl_query_text(row, first + 8)),
	};
	if (!axl_state_from_name(axl_query_text(row, first + 2), &cell.state))
		axl_bug("the store holds a state of a metric that is not known");
	return cell;
}

/* Where a unit of the store stands in the matrix. */
struct place {
	int64_t id;
	size_t unit;
};

struct axl_metric_matrix {
	size_t units, metrics;
	struct axl_metric_cell *cells; /* units × metrics, row-major */
	struct place *places;          /* by falling id */
	struct axl_arena *texts;
	char date[AXL_PERIOD_SIZE]; /* the wave's */
};

static int by_falling_id(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	return (a->id < b->id) - (a->id > b->id);
}

static struct axl_metric_matrix *matrix_new(const char *wave, const struct axl_units *units,
                                            size_t metric_count)
{
	static const struct axl_metric_cell nothing = {
	    .state = AXL_ABSENT,
	    .value = NAN,
	    .lo = NAN,
	    .hi = NAN,
	    .se = NAN,
	    .n = NAN,
	    .period = "",
	    .vintage = "",
	    .how = "",
	};
	struct axl_metric_matrix *matrix = axl_xcalloc(1, sizeof *matrix);
	size_t cells = units->count * metric_count;
	matrix->units = units->count;
	matrix->metrics = metric_count;
	matrix->cells = axl_xreallocarray(NULL, cells, sizeof *matrix->cells);
	matrix->places = axl_xreallocarray(NULL, units->count, sizeof *matrix->places);
	matrix->texts = axl_arena_new();
	for (size_t i = 0; i < cells; i++)
		matrix->cells[i] = nothing;
	for (size_t i = 0; i < units->count; i++)
		matrix->places[i] = (struct place){units->rows[i].id, i};
	qsort(matrix->places, units->count, sizeof *matrix->places, by_falling_id);
	axl_wave_date(wave, matrix->date);
	return matrix;
}

/* Rows come by falling unit, as the places lie. */
static int load_column(struct axl_metric_matrix *matrix, struct axl_query *rows, size_t metric,
                       struct axl_error **err)
{
	char newest[AXL_PERIOD_SIZE] = "";
	bool taken = false;
	int got;
	for (size_t i = 0; (got = axl_query_next(rows, err)) > 0;) {
		int64_t id = axl_query_int(rows, 0);
		for (; i < matrix->units && matrix->places[i].id > id; i++)
			taken = false;
		if (i == matrix->units)
			break;
		char end[AXL_PERIOD_SIZE];
		axl_period_end(axl_query_text(rows, 1), end);
		if (matrix->places[i].id != id || strcmp(end, matrix->date) > 0 ||
		    (taken && strcmp(end, newest) <= 0))
			continue;
		matrix->cells[matrix->places[i].unit * matrix->metrics + metric] =
		    cell_at(rows, 1, matrix->texts);
		memcpy(newest, end, sizeof newest);
		taken = true;
	}
	axl_query_reset(rows);
	return got < 0 ? -1 : 0;
}

int axl_metric_matrix_load(struct axl_store *store, const char *wave, const struct axl_units *units,
                           const char *const *metrics, size_t metric_count,
                           struct axl_metric_matrix **ret_matrix, struct axl_error **err)
{
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *matrix =
	    matrix_new(wave, units, metric_count);
	for (size_t metric = 0; metric < metric_count; metric++) {
		struct axl_query *rows = query_of(store, COLUMN, err);
		if (!rows || axl_query_bind(rows, err, "tt", wave, metrics[metric]) ||
		    load_column(matrix, rows, metric, err))
			return -1;
	}
	*ret_matrix = axl_steal(matrix);
	return 0;
}

void axl_metric_matrix_free(struct axl_metric_matrix *matrix)
{
	if (!matrix)
		return;
	axl_arena_free(matrix->texts);
	free(matrix->places);
	free(matrix->cells);
	free(matrix);
}

const struct axl_metric_cell *axl_metric_matrix_at(const struct axl_metric_matrix *matrix,
                                                   size_t unit, size_t metric)
{
	return &matrix->cells[unit * matrix->metrics + metric];
}

struct figure {
	struct axl_metric_row row;
	char end[AXL_PERIOD_SIZE];
};

static int by_metric_then_age(const void *left, const void *right)
{
	const struct figure *a = left, *b = right;
	int order = strcmp(a->row.metric, b->row.metric);
	if (order == 0)
		order = strcmp(a->end, b->end);
	return order ? order : strcmp(a->row.cell.period, b->row.cell.period);
}

/* In each metric, the last that has ended at the date. */
static void mark_current(struct figure *figures, size_t count, const char *date)
{
	for (size_t i = 0; i < count; i++) {
		bool ended = strcmp(figures[i].end, date) <= 0;
		bool last = i + 1 == count ||
		            strcmp(figures[i].row.metric, figures[i + 1].row.metric) != 0 ||
		            strcmp(figures[i + 1].end, date) > 0;
		figures[i].row.current = ended && last;
	}
}

int axl_metrics_of_unit(struct axl_store *store, const char *wave, int64_t unit,
                        int (*each)(void *context, const struct axl_metric_row *row), void *context,
                        struct axl_error **err)
{
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	axl_auto(axl_memory) struct figure *figures = NULL;
	size_t count = 0, capacity = 0;
	struct axl_query *query = query_of(store, OF_UNIT, err);
	if (!query || axl_query_bind(query, err, "it", unit, wave))
		return -1;
	int result;
	while ((result = axl_query_next(query, err)) > 0) {
		axl_reserve(figures, capacity, count + 1);
		struct figure *figure = &figures[count++];
		figure->row.metric = axl_arena_text(arena, axl_query_text(query, 0));
		figure->row.cell = cell_at(query, 1, arena);
		figure->row.maker = axl_arena_text(arena, axl_query_text(query, 10));
		axl_period_end(figure->row.cell.period, figure->end);
	}
	if (count > 0)
		qsort(figures, count, sizeof *figures, by_metric_then_age);
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(wave, date);
	mark_current(figures, count, date);
	for (size_t i = 0; i < count && result == 0; i++)
		result = each(context, &figures[i].row);
	return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/class/industry.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/period.h"

#include <limits.h>
#include <math.h>
#include <string.h>

/* One period of a metric of a unit. */
struct known {
	int year; /* 0: of no period */
	struct axl_class_value value;
};

struct series {
	struct known *items; /* oldest first */
	size_t count, capacity;
};

struct classing {
	struct axl_industry_classes classes;
	struct axl_class_file *file;
	struct axl_units *units;
	struct axl_arena *texts;
	/* only while loading */
	const char **metrics; /* of all fields, one after the other; then the establishments */
	size_t metric_count;
	struct series *series; /* units x metrics */
	int last_year;
};

/* Figures of all industries there and then: units x fields, and which fields anybody has. */
struct figures {
	struct axl_class_value *values;
	bool *available;
};

void axl_industry_classes_free(struct axl_industry_classes *classes)
{
	if (!classes)
		return;
	struct classing *in = (struct classing *)classes;
	for (size_t i = 0; i < classes->count; i++) {
		free(classes->rows[i].values);
		free(classes->rows[i].by_year);
		free(classes->rows[i].by_wave);
	}
	free(classes->rows);
	free(classes->skipped);
	axl_class_file_free(in->file);
	axl_units_free(in->units);
	axl_arena_free(in->texts);
	free(in);
}

static void figures_release(struct figures *figures)
{
	free(figures->values);
	free(figures->available);
}

/* Metrics and their history */

static void list_metrics(struct classing *in)
{
	size_t count = 1;
	for (size_t f = 0; f < in->file->field_count; f++)
		count += in->file->fields[f].metric_count;
	in->metrics = axl_xcalloc(count, sizeof *in->metrics);
	for (size_t f = 0; f < in->file->field_count; f++)
		for (size_t m = 0; m < in->file->fields[f].metric_count; m++)
			in->metrics[in->metric_count++] = in->file->fields[f].metrics[m];
	in->metrics[in->metric_count++] = "establishments";
}

static struct axl_class_value value_of(struct classing *in, const char *metric,
                                       const struct axl_metric_cell *cell)
{
	return (struct axl_class_value){cell->state, cell->value,
	                                cell->lo,    cell->hi,
	                                metric,      axl_arena_text(in->texts, cell->period)};
}

struct reading {
	struct classing *in;
	struct series *series; /* of the unit */
};

static int take_row(void *context, const struct axl_metric_row *row)
{
	struct reading *reading = context;
	struct classing *in = reading->in;
	int year = axl_period_year(row->cell.period);
	for (size_t m = 0; m < in->metric_count; m++) {
		struct series *series = &reading->series[m];
		if (strcmp(in->metrics[m], row->metric) != 0)
			continue;
		axl_reserve(series->items, series->capacity, series->count + 1);
		series->items[series->count++] =
		    (struct known){year, value_of(in, in->metrics[m], &row->cell)};
		if (year && m + 1 < in->metric_count) {
			int *first = &in->classes.first_year;
			*first = *first ? (year < *first ? year : *first) : year;
			in->last_year = year > in->last_year ? year : in->last_year;
		}
	}
	return 0;
}

static int read_history(struct classing *in, struct axl_store *store, struct axl_error **err)
{
	size_t count = in->classes.count;
	in->series = axl_xcalloc(count * in->metric_count, sizeof *in->series);
	for (size_t i = 0; i < count; i++) {
		struct reading reading = {in, &in->series[i * in->metric_count]};
		if (axl_metrics_of_unit(store, in->classes.wave, in->classes.rows[i].unit->id,
		                        take_row, &reading, err) < 0)
			return -1;
	}
	if (in->classes.first_year)
		in->classes.year_count = (size_t)(in->last_year - in->classes.first_year) + 1;
	return 0;
}

static struct axl_class_value newest_of(const struct series *series, const char *metric, int year)
{
	size_t i = series->count;
	while (i > 0 && series->items[i - 1].year > year)
		i--;
	return i > 0 ? series->items[i - 1].value
	             : (struct axl_class_value){AXL_ABSENT, NAN, NAN, NAN, metric, ""};
}

/* Fields */

static struct figures figures_new(const struct classing *in)
{
	return (struct figures){
	    axl_xcalloc(in->classes.count * in->file->field_count, sizeof(struct axl_class_value)),
	    axl_xcalloc(in->file->field_count, sizeof(bool))};
}

/*
 * The first of a field's metrics that says anything: one that was not computed, or could not be,
 * gives way to the next; one that is hidden does not.
 */
static struct axl_class_value field_of(const struct axl_class_field *field,
                                       const struct axl_class_value *metrics)
{
	if (!field->metric_count)
		return (struct axl_class_value){AXL_ABSENT, NAN, NAN, NAN, NULL, ""};
	for (size_t m = 0; m < field->metric_count; m++)
		if (metrics[m].state != AXL_ABSENT && metrics[m].state != AXL_UNDEFINED)
			return metrics[m];
	return metrics[0];
}

static void fill_unit(const struct classing *in, const struct axl_class_value *metrics,
                      struct figures *figures, size_t unit)
{
	for (size_t f = 0; f < in->file->field_count; f++) {
		const struct axl_class_field *field = &in->file->fields[f];
		struct axl_class_value *value = &figures->values[unit * in->file->field_count + f];
		*value = field_of(field, metrics);
		metrics += field->metric_count;
		figures->available[f] = figures->available[f] || value->state == AXL_VALUE;
	}
}

static struct figures figures_of_year(const struct classing *in, int year)
{
	struct figures figures = figures_new(in);
	axl_auto(axl_memory) struct axl_class_value *metrics =
	    axl_xcalloc(in->metric_count, sizeof *metrics);
	for (size_t i = 0; i < in->classes.count; i++) {
		for (size_t m = 0; m < in->metric_count; m++)
			metrics[m] =
			    newest_of(&in->series[i * in->metric_count + m], in->metrics[m], year);
		fill_unit(in, metrics, &figures, i);
	}
	return figures;
}

static int figures_of_wave(struct classing *in, struct axl_store *store, const char *wave,
                           struct figures *ret_figures, struct axl_error **err)
{
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *matrix = NULL;
	if (axl_metric_matrix_load(store, wave, in->units, in->metrics, in->metric_count, &matrix,
	                           err) < 0)
		return -1;
	struct figures figures = figures_new(in);
	axl_auto(axl_memory) struct axl_class_value *metrics =
	    axl_xcalloc(in->metric_count, sizeof *metrics);
	for (size_t i = 0; i < in->classes.count; i++) {
		for (size_t m = 0; m < in->metric_count; m++)
			metrics[m] =
			    value_of(in, in->metrics[m], axl_metric_matrix_at(matrix, i, m));
		fill_unit(in, metrics, &figures, i);
	}
	*ret_figures = figures;
	return 0;
}

/* Rules */

struct asking {
	const struct axl_class_file *file;
	const struct axl_class_value *values; /* of the unit */
	const bool *available;
};

static bool look_up(void *context, const char *field, struct axl_rule_value *ret_value)
{
	const struct asking *asking = context;
	size_t f = axl_class_field_find(asking->file, field);
	if (f == asking->file->field_count)
		return false;
	const struct axl_class_value *value = &asking->values[f];
	*ret_value = (struct axl_rule_value){
	    .state = value->state,
	    .number = value->value,
	    .lo = value->lo,
	    .hi = value->hi,
	    .step = asking->file->fields[f].step,
	    .unavailable = !asking->available[f],
	};
	return true;
}

static int judge(const struct classing *in, const struct figures *figures, size_t unit,
                 const char *date, size_t *ret_class, struct axl_rule_answer *ret_answer,
                 struct axl_error **err)
{
	struct asking asking = {in->file, &figures->values[unit * in->file->field_count],
	                        figures->available};
	if (axl_rules_apply(in->file->rules, date, look_up, &asking, ret_answer, err) < 0)
		return -1;
	*ret_class =
	    ret_answer->result ? axl_class_find(in->file, ret_answer->result) : in->file->unknown;
	return 0;
}

static int judge_now(struct classing *in, const char *date, struct axl_error **err)
{
	struct figures figures = figures_of_year(in, INT_MAX);
	size_t fields = in->file->field_count;
	int result = 0;
	for (size_t i = 0; i < in->classes.count && result == 0; i++) {
		struct axl_industry_class *row = &in->classes.rows[i];
		row->values = axl_xcalloc(fields, sizeof *row->values);
		if (fields)
			memcpy(row->values, &figures.values[i * fields],
			       fields * sizeof *row->values);
		result = judge(in, &figures, i, date, &row->class, &row->answer, err);
	}
	figures_release(&figures);
	return result;
}

static int judge_years(struct classing *in, const char *date, struct axl_error **err)
{
	struct axl_rule_answer answer;
	int result = 0;
	for (size_t y = 0; y < in->classes.year_count && result == 0; y++) {
		struct figures figures = figures_of_year(in, in->classes.first_year + (int)y);
		for (size_t i = 0; i < in->classes.count && result == 0; i++)
			result = judge(in, &figures, i, date, &in->classes.rows[i].by_year[y],
			               &answer, err);
		figures_release(&figures);
	}
	return result;
}

static int judge_waves(struct classing *in, struct axl_store *store, struct axl_error **err)
{
	struct axl_rule_answer answer;
	int result = 0;
	for (size_t w = 0; w < in->classes.wave_count && result == 0; w++) {
		struct figures figures;
		char date[AXL_PERIOD_SIZE];
		if (figures_of_wave(in, store, in->classes.waves[w], &figures, err) < 0)
			return -1;
		axl_wave_date(in->classes.waves[w], date);
		for (size_t i = 0; i < in->classes.count && result == 0; i++)
			result = judge(in, &figures, i, date, &in->classes.rows[i].by_wave[w],
			               &answer, err);
		figures_release(&figures);
	}
	return result;
}

static size_t run_of(const size_t *classes, size_t count, size_t class)
{
	size_t run = 0;
	while (run < count && classes[count - 1 - run] == class)
		run++;
	return run;
}

struct looking {
	const struct classing *in;
	const bool *available;
	const struct axl_class_field *found;
};

static int find_unavailable(void *context, const char *field)
{
	struct looking *looking = context;
	size_t f = axl_class_field_find(looking->in->file, field);
	if (looking->available[f])
		return 0;
	looking->found = &looking->in->file->fields[f];
	return 1;
}

static void list_skipped(struct classing *in, const char *date)
{
	struct axl_industry_classes *classes = &in->classes;
	const struct axl_rules *rules = in->file->rules;
	struct figures figures = figures_of_year(in, INT_MAX);
	classes->skipped = axl_xcalloc(axl_rules_count(rules), sizeof *classes->skipped);
	for (size_t i = 0; i < axl_rules_count(rules); i++) {
		struct looking looking = {in, figures.available, NULL};
		if (axl_rules_are_valid(rules, i, date) &&
		    axl_rules_each_field(rules, i, find_unavailable, &looking))
			classes->skipped[classes->skipped_count++] =
			    (struct axl_class_skipped){axl_rules_id(rules, i), looking.found};
	}
	figures_release(&figures);
}

/* The list */

static int load_rows(struct classing *in, struct axl_project *project, struct axl_error **err)
{
	struct axl_industry_classes *classes = &in->classes;
	struct axl_unit_filter filter = {.wave = classes->wave,
	                                 .kind = "industry",
	                                 .region = project->world.home->code,
	                                 .code_length = (int)classes->level};
	if (axl_units_load(project->store, &filter, &in->units, err) < 0)
		return -1;
	classes->count = axl_units_count(in->units);
	classes->rows = axl_xcalloc(classes->count, sizeof *classes->rows);
	for (size_t i = 0; i < classes->count; i++) {
		struct axl_industry_class *row = &classes->rows[i];
		row->unit = axl_units_at(in->units, i);
		const char *colon = strchr(row->unit->unit.industry, ':');
		row->code = colon ? colon + 1 : row->unit->unit.industry;
	}
	return 0;
}

static int by_class_and_size(const void *a, const void *b)
{
	const struct axl_industry_class *x = a, *y = b;
	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	double p = isnan(x->establishments) ? -1 : x->establishments;
	double q = isnan(y->establishments) ? -1 : y->establishments;
	return p != q ? (p > q ? -1 : 1) : strcmp(x->unit->unit.key, y->unit->unit.key);
}

static void finish_rows(struct classing *in)
{
	struct axl_industry_classes *classes = &in->classes;
	for (size_t i = 0; i < classes->count; i++) {
		struct axl_industry_class *row = &classes->rows[i];
		const struct series *establishments =
		    &in->series[i * in->metric_count + in->metric_count - 1];
		row->establishments = newest_of(establishments, "", INT_MAX).value;
		row->years = run_of(row->by_year, classes->year_count, row->class);
		row->quarters = run_of(row->by_wave, classes->wave_count, row->class);
	}
	if (classes->count)
		qsort(classes->rows, classes->count, sizeof *classes->rows, by_class_and_size);
}

static int judge_all(struct classing *in, struct axl_project *project, struct axl_error **err)
{
	struct axl_industry_classes *classes = &in->classes;
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(classes->wave, date);
	if (read_history(in, project->store, err) < 0)
		return -1;
	for (size_t i = 0; i < classes->count; i++) {
		classes->rows[i].by_year = axl_xcalloc(classes->year_count, sizeof(size_t));
		classes->rows[i].by_wave = axl_xcalloc(classes->wave_count, sizeof(size_t));
	}
	if (judge_now(in, date, err) < 0 || judge_years(in, date, err) < 0 ||
	    judge_waves(in, project->store, err) < 0)
		return -1;
	list_skipped(in, date);
	finish_rows(in);
	return 0;
}

static void release_series(struct classing *in)
{
	for (size_t i = 0; in->series && i < in->classes.count * in->metric_count; i++)
		free(in->series[i].items);
	free(in->series);
	free(in->metrics);
	in->series = NULL;
	in->metrics = NULL;
}

int axl_industry_classes_load(struct axl_project *project, const struct axl_catalogue *catalogue,
                              const char *wave, enum axl_ksic_level level,
                              struct axl_industry_classes **ret_classes, struct axl_error **err)
{
	struct classing *in = axl_xcalloc(1, sizeof *in);
	axl_auto(axl_industry_classes) struct axl_industry_classes *classes = &in->classes;
	in->texts = axl_arena_new();
	classes->wave = wave;
	classes->level = level;
	classes->waves = project->waves;
	while (strcmp(project->waves[classes->wave_count++], wave) != 0)
		continue;
	if (axl_class_file_load(project->definitions, catalogue, project->industry_class, &in->file,
	                        err) < 0)
		return -1;
	classes->file = in->file;
	if (strcmp(in->file->unit_kind, "industry") != 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the rules \"%s\" are for units \"%s\", not for industries"),
		                     in->file->id, in->file->unit_kind);
	list_metrics(in);
	int result = load_rows(in, project, err) < 0 ? -1 : judge_all(in, project, err);
	release_series(in);
	if (result < 0)
		return -1;
	*ret_classes = axl_steal(classes);
	return 0;
}

const struct axl_industry_class *axl_industry_class_of(const struct axl_industry_classes *classes,
                                                       int64_t unit)
{
	for (size_t i = 0; i < classes->count; i++)
		if (classes->rows[i].unit->id == unit)
			return &classes->rows[i];
	return NULL;
}

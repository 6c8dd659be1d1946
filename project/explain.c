/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/explain.h"

#include "base/store/source.h"
#include "project/rooms.h"

#include <math.h>
#include <string.h>

void axl_explanation_release(struct axl_explanation *explanation)
{
	for (size_t i = 0; i < explanation->count; i++) {
		struct axl_explained_metric *metric = &explanation->metrics[i];
		for (size_t j = 0; j < metric->fact_count; j++) {
			free(metric->facts[j].source);
			free(metric->facts[j].file);
			free(metric->facts[j].sheet);
			free(metric->facts[j].text);
		}
		free(metric->facts);
		free(metric->id);
		free(metric->period);
		free(metric->vintage);
		free(metric->how);
	}
	free(explanation->metrics);
	*explanation = (struct axl_explanation){0};
}

/* The figures */

struct figures {
	struct axl_explanation *out;
	const struct axl_catalogue *catalogue;
	const char *const *wanted; /* NULL: all */
};

static struct axl_explained_metric *add_metric(struct figures *figures, const char *id)
{
	struct axl_explanation *out = figures->out;
	axl_reserve(out->metrics, out->capacity, out->count + 1);
	struct axl_explained_metric *metric = &out->metrics[out->count++];
	*metric = (struct axl_explained_metric){
	    .id = axl_xstrdup(id),
	    .entry = axl_catalogue_find(figures->catalogue, id),
	    .state = AXL_ABSENT,
	    .value = NAN,
	    .lo = NAN,
	    .hi = NAN,
	    .n = NAN,
	};
	return metric;
}

static void take_cell(struct axl_explained_metric *metric, const struct axl_metric_cell *cell)
{
	metric->state = cell->state;
	metric->value = cell->value;
	metric->lo = cell->lo;
	metric->hi = cell->hi;
	metric->n = cell->n;
	metric->period = axl_xstrdup(cell->period);
	metric->vintage = axl_xstrdup(cell->vintage);
	metric->how = axl_xstrdup(cell->how);
}

static struct axl_explained_metric *find_metric(struct axl_explanation *explanation, const char *id)
{
	for (size_t i = 0; i < explanation->count; i++)
		if (strcmp(explanation->metrics[i].id, id) == 0)
			return &explanation->metrics[i];
	return NULL;
}

static int take_row(void *context, const struct axl_metric_row *row)
{
	struct figures *figures = context;
	if (!row->current)
		return 0;
	struct axl_explained_metric *metric = figures->wanted
	                                          ? find_metric(figures->out, row->metric)
	                                          : add_metric(figures, row->metric);
	if (metric)
		take_cell(metric, &row->cell);
	return 0;
}

static int gather_figures(struct figures *figures, struct axl_store *store, const char *wave,
                          int64_t unit, struct axl_error **err)
{
	for (size_t i = 0; figures->wanted && figures->wanted[i]; i++)
		if (!find_metric(figures->out, figures->wanted[i]))
			add_metric(figures, figures->wanted[i]);
	return axl_metrics_of_unit(store, wave, unit, take_row, figures, err);
}

/* The facts */

struct tracing {
	struct axl_store *store;
	struct axl_explained_metric *metric;
	size_t capacity;
	struct axl_error **err;
};

static int take_fact(void *context, const struct axl_evidence *evidence)
{
	struct tracing *tracing = context;
	struct axl_explained_metric *metric = tracing->metric;
	struct axl_fact_place place = {0};
	if (axl_fact_place(tracing->store, evidence->fact, &place, tracing->err) < 0)
		return -1;
	axl_reserve(metric->facts, tracing->capacity, metric->fact_count + 1);
	metric->facts[metric->fact_count++] = (struct axl_explained_fact){
	    .source = place.source,
	    .file = place.file,
	    .sheet = place.sheet,
	    .line = place.line,
	    .column = evidence->column,
	    .text = axl_xstrdup(evidence->text),
	};
	return 0;
}

static int trace(struct axl_project *project, const char *wave, const struct axl_unit_row *unit,
                 struct axl_explained_metric *metric, size_t limit, struct axl_error **err)
{
	const struct axl_metric_maker *maker =
	    metric->entry ? axl_rooms_maker(metric->entry->maker) : NULL;
	struct tracing tracing = {.store = project->store, .metric = metric, .err = err};
	if (!maker || !maker->explain || !metric->period)
		return 0;
	return maker->explain(project->store, wave, &project->world, &unit->unit, metric->id,
	                      metric->period, limit, take_fact, &tracing, &metric->fact_total, err);
}

int axl_explain(struct axl_project *project, const struct axl_catalogue *catalogue,
                const char *wave, const struct axl_unit_row *unit, const char *const *metrics,
                size_t limit, struct axl_explanation *ret_explanation, struct axl_error **err)
{
	struct axl_explanation explanation = {0};
	struct figures figures = {&explanation, catalogue, metrics};
	int result = gather_figures(&figures, project->store, wave, unit->id, err);
	for (size_t i = 0; i < explanation.count && result == 0; i++)
		result = trace(project, wave, unit, &explanation.metrics[i], limit, err);
	if (result < 0) {
		axl_explanation_release(&explanation);
		return -1;
	}
	*ret_explanation = explanation;
	return 0;
}

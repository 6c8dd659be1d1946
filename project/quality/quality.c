/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/quality/quality.h"

#include "base/store/source.h"
#include "base/store/tally.h"

#include <math.h>
#include <string.h>

double axl_quality_index(struct axl_quality_ratio ratio)
{
	return ratio.whole > 0 ? ratio.part / ratio.whole : NAN;
}

double axl_quality_mean(const struct axl_quality_definition *definition,
                        const struct axl_quality_ratio ratios[AXL_QUALITY_DIMENSIONS])
{
	double sum = 0, weights = 0;
	for (size_t i = 0; i < AXL_QUALITY_DIMENSIONS; i++) {
		double index = axl_quality_index(ratios[i]);
		if (isnan(index))
			continue;
		sum += definition->weights[i] * index;
		weights += definition->weights[i];
	}
	return weights > 0 ? sum / weights : NAN;
}

static void release_source(struct axl_quality_source *source)
{
	for (size_t i = 0; i < source->column_count; i++) {
		free(source->columns[i].header);
		free(source->columns[i].field);
	}
	for (size_t i = 0; i < source->check_count; i++)
		free(source->checks[i].lines);
	free(source->columns);
	free(source->checks);
	free(source->source);
	free(source->file);
	free(source->sheet);
	free(source->provider);
	free(source->kind);
}

void axl_quality_free(struct axl_quality *quality)
{
	if (!quality)
		return;
	for (size_t i = 0; i < quality->source_count; i++)
		release_source(&quality->sources[i]);
	free(quality->sources);
	free(quality->providers);
	axl_quality_definition_free(quality->definition);
	free(quality);
}

/* Sources */

static int add_source(void *context, const struct axl_source_version *version)
{
	struct axl_quality *quality = context;
	axl_reserve(quality->sources, quality->source_capacity, quality->source_count + 1);
	struct axl_quality_source *source = &quality->sources[quality->source_count++];
	*source = (struct axl_quality_source){
	    .source = axl_xstrdup(version->source),
	    .file = axl_xstrdup(version->file),
	    .sheet = axl_xstrdup(version->sheet),
	    .provider = axl_xstrdup(version->provider),
	    .kind = axl_xstrdup(version->kind),
	    .synthetic = version->synthetic,
	    .rows = version->counts.rows,
	    .kept = version->counts.kept,
	    .version = version->id,
	    .age = NAN,
	};
	(void)snprintf(source->newest, sizeof source->newest, "%s", version->period);
	return 0;
}

static int add_column(void *context, const struct axl_map_tally *tally)
{
	struct axl_quality_source *source = context;
	axl_reserve(source->columns, source->column_capacity, source->column_count + 1);
	struct axl_quality_column *column = &source->columns[source->column_count++];
	*column = (struct axl_quality_column){
	    .header = axl_xstrdup(tally->header),
	    .field = axl_xstrdup(tally->field),
	    .column = tally->column,
	    .unread = tally->unread,
	};
	memcpy(column->states, tally->states, sizeof column->states);
	return 0;
}

/* Rejects of one version by what they say of it. */
struct sorting {
	const struct axl_quality_definition *definition;
	struct axl_quality_source *source;
	uint64_t shape, duplicates;
};

static int sort_reject(void *context, const struct axl_reject *reject)
{
	struct sorting *sorting = context;
	struct axl_quality_source *source = sorting->source;
	sorting->shape += sorting->definition->is_shape[reject->reason];
	sorting->duplicates += reject->reason == AXL_REASON_DUPLICATE;
	if (!sorting->definition->is_validity[reject->reason])
		return 0;
	for (size_t i = 0; i < source->column_count; i++)
		if (source->columns[i].column == reject->column) {
			source->columns[i].rejected++;
			break;
		}
	return 0;
}

static void add_ratio(struct axl_quality_ratio *sum, struct axl_quality_ratio ratio)
{
	sum->part += ratio.part;
	sum->whole += ratio.whole;
}

static void measure_column(const struct axl_quality_definition *definition,
                           struct axl_quality_column *column)
{
	for (size_t state = 0; state < AXL_STATE_COUNT; state++) {
		double count = (double)column->states[state];
		column->validity.whole += count;
		if (isnan(definition->credit[state]))
			continue;
		column->completeness.whole += count;
		column->completeness.part += count * definition->credit[state];
	}
	/* What could not be read was there. */
	double unread = (double)column->unread;
	column->completeness.whole += unread;
	column->completeness.part += unread;
	column->validity.whole += unread;
	double rejected = fmax(unread, (double)column->rejected);
	column->validity.part = fmax(0, column->validity.whole - rejected);
}

static void measure_columns(const struct axl_quality_definition *definition,
                            struct axl_quality_source *source)
{
	for (size_t i = 0; i < source->column_count; i++) {
		struct axl_quality_column *column = &source->columns[i];
		measure_column(definition, column);
		add_ratio(&source->ratios[AXL_COMPLETENESS], column->completeness);
		add_ratio(&source->ratios[AXL_VALIDITY], column->validity);
	}
}

static void measure_age(const struct axl_quality_kind *kind, const char *wave,
                        struct axl_quality_source *source)
{
	char end[AXL_PERIOD_SIZE], wave_end[AXL_PERIOD_SIZE];
	axl_wave_date(wave, wave_end);
	axl_period_end(source->newest, end);
	if (!kind || !kind->newest || !axl_period_years_between(end, wave_end, &source->age)) {
		source->age = NAN;
		return;
	}
	double left = (kind->stale - source->age) / (kind->stale - kind->fresh);
	source->ratios[AXL_TIMELINESS] = (struct axl_quality_ratio){fmin(1, fmax(0, left)), 1};
}

/* The key is of rows that were kept, the numbers of those that were not. */
static void measure_rows(const struct sorting *sorting)
{
	struct axl_quality_source *source = sorting->source;
	struct axl_quality_ratio *unique = &source->ratios[AXL_UNIQUENESS];
	double kept = (double)source->kept, repeated = 0;
	add_ratio(&source->ratios[AXL_CONSISTENCY],
	          (struct axl_quality_ratio){(double)(source->rows - sorting->shape),
	                                     (double)source->rows});
	for (size_t i = 0; i < source->check_count; i++) {
		const struct axl_quality_check *check = &source->checks[i];
		if (check->rule)
			add_ratio(&source->ratios[check->rule->dimension], check->ratio);
		else if (check->ratio.whole > 0) {
			kept = check->ratio.whole;
			repeated = check->ratio.whole - check->ratio.part;
		}
	}
	unique->whole = kept + (double)sorting->duplicates;
	unique->part = kept - repeated;
}

static int measure_source(const struct axl_project *project,
                          const struct axl_quality_definition *definition, const char *wave,
                          struct axl_quality_source *source, struct axl_error **err)
{
	struct sorting sorting = {.definition = definition, .source = source};
	if (axl_tallies_each(project->store, source->version, add_column, source, err) < 0 ||
	    axl_source_rejects_each(project->store, source->version, sort_reject, &sorting, err) <
	        0 ||
	    axl_quality_scan(project->store, definition, wave, source, err) < 0)
		return -1;
	measure_columns(definition, source);
	measure_rows(&sorting);
	measure_age(axl_quality_kind_find(definition, source->kind), wave, source);
	return 0;
}

/* Providers */

static int compare_providers(const void *a, const void *b)
{
	const struct axl_quality_provider *left = a, *right = b;
	return strcmp(left->provider, right->provider);
}

static struct axl_quality_provider *provider_of(struct axl_quality *quality, const char *name)
{
	for (size_t i = 0; i < quality->provider_count; i++)
		if (strcmp(quality->providers[i].provider, name) == 0)
			return &quality->providers[i];
	struct axl_quality_provider *added = &quality->providers[quality->provider_count++];
	added->provider = name;
	return added;
}

static void sum_providers(struct axl_quality *quality)
{
	quality->providers = axl_xcalloc(quality->source_count, sizeof *quality->providers);
	for (size_t i = 0; i < quality->source_count; i++) {
		const struct axl_quality_source *source = &quality->sources[i];
		struct axl_quality_provider *provider = provider_of(quality, source->provider);
		provider->sources++;
		provider->rows += source->rows;
		for (size_t k = 0; k < AXL_QUALITY_DIMENSIONS; k++)
			add_ratio(&provider->ratios[k], source->ratios[k]);
	}
	if (quality->provider_count)
		qsort(quality->providers, quality->provider_count, sizeof *quality->providers,
		      compare_providers);
}

int axl_quality_load(const struct axl_project *project, const char *wave,
                     struct axl_quality **ret_quality, struct axl_error **err)
{
	axl_auto(axl_quality) struct axl_quality *quality = axl_xcalloc(1, sizeof *quality);
	if (axl_quality_definition_load(project->definitions, "default", &quality->definition,
	                                err) < 0 ||
	    axl_source_versions_each(project->store, wave, add_source, quality, err) < 0)
		return -1;
	for (size_t i = 0; i < quality->source_count; i++)
		if (measure_source(project, quality->definition, wave, &quality->sources[i], err) <
		    0)
			return axl_error_add(err, "%s", quality->sources[i].file);
	sum_providers(quality);
	*ret_quality = axl_steal(quality);
	return 0;
}

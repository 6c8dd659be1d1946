/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other rooms measured of the technologies and industries of a match, and the potential of
 * its pairs. */
#include "config.h"

#include "patents/match/inside.h"

#include "base/store/metric-read.h"
#include "patents/match/formula.h"

#include <math.h>
#include <string.h>

static const struct axl_estimate absent = {AXL_ABSENT, NAN, NAN, NAN, NAN};

/* Figures of one kind of unit: those of technologies or industries, metric by metric. */
struct figures {
	const char **metrics;
	size_t metric_count;
	struct axl_estimate *values; /* metrics × places */
	int64_t *units;              /* of the places; 0: none */
	size_t places;
};

struct measuring {
	struct axl_match *match;
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	struct figures technologies, industries;
};

static size_t add_metric(struct figures *figures, const char *metric)
{
	for (size_t i = 0; i < figures->metric_count; i++)
		if (strcmp(figures->metrics[i], metric) == 0)
			return i;
	figures->metrics[figures->metric_count] = metric;
	return figures->metric_count++;
}

static const struct axl_estimate *find_figure(const struct figures *figures, const char *metric,
                                              size_t place)
{
	for (size_t i = 0; i < figures->metric_count; i++)
		if (strcmp(figures->metrics[i], metric) == 0)
			return &figures->values[i * figures->places + place];
	return &absent;
}

static void list_metrics(struct measuring *m)
{
	const struct axl_match_rule *rule = m->match->rule;
	enum { SHOWN = 5 };
	m->technologies.metrics =
	    axl_xcalloc(rule->factor_count + SHOWN, sizeof *m->technologies.metrics);
	m->industries.metrics = axl_xcalloc(rule->factor_count + 1, sizeof *m->industries.metrics);
	add_metric(&m->technologies, rule->rta);
	add_metric(&m->technologies, rule->growth);
	add_metric(&m->technologies, rule->gap);
	add_metric(&m->technologies, rule->reference_growth);
	add_metric(&m->technologies, rule->density);
	for (size_t i = 0; i < rule->factor_count; i++)
		add_metric(rule->factors[i].of_industry ? &m->industries : &m->technologies,
		           rule->factors[i].metric);
}

/* Of the match's industries; its count where the unit is none of them. */
static size_t place_of_industry(const struct measuring *m, const struct axl_unit *unit)
{
	const struct axl_match *match = m->match;
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(m->world->ksic, axl_slice_of(unit->industry));
	size_t place = 0;
	while (place < match->industry_count && match->industries[place].item != item)
		place++;
	return place;
}

static size_t place_of_technology(const struct measuring *m, const struct axl_unit *unit)
{
	const struct axl_match *match = m->match;
	const char *id = axl_taxonomy_id(match->taxonomy);
	size_t length = strlen(id), place = 0;
	if (strncmp(unit->technology, id, length) != 0 || unit->technology[length] != ':')
		return match->technology_count;
	while (place < match->technology_count && strcmp(match->technologies[place].technology->id,
	                                                 unit->technology + length + 1) != 0)
		place++;
	return place;
}

static int load_figures(struct measuring *m, struct figures *figures, const char *kind,
                        size_t (*place_of)(const struct measuring *m, const struct axl_unit *unit),
                        struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *matrix = NULL;
	const struct axl_unit_filter filter = {
	    .wave = m->wave, .kind = kind, .region = m->world->home->code};
	figures->values =
	    axl_xcalloc(figures->metric_count * figures->places + 1, sizeof *figures->values);
	figures->units = axl_xcalloc(figures->places + 1, sizeof *figures->units);
	for (size_t i = 0; i < figures->metric_count * figures->places; i++)
		figures->values[i] = absent;
	if (axl_units_load(m->store, &filter, &units, err) < 0 ||
	    axl_metric_matrix_load(m->store, m->wave, units, figures->metrics,
	                           figures->metric_count, &matrix, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_units_count(units); i++) {
		const struct axl_unit_row *row = axl_units_at(units, i);
		size_t place = place_of(m, &row->unit);
		if (place == figures->places)
			continue;
		figures->units[place] = row->id;
		for (size_t metric = 0; metric < figures->metric_count; metric++) {
			const struct axl_metric_cell *cell =
			    axl_metric_matrix_at(matrix, i, metric);
			figures->values[metric * figures->places + place] = (struct axl_estimate){
			    cell->state, cell->value, cell->lo, cell->hi, cell->se};
		}
	}
	return 0;
}

/* Factors */

/* Mean over the places that have the figure; NaN where none has. */
static double mean_of(const struct figures *figures, const char *metric)
{
	double sum = 0;
	size_t count = 0;
	for (size_t place = 0; place < figures->places; place++) {
		const struct axl_estimate *figure = find_figure(figures, metric, place);
		if (figure->state == AXL_VALUE) {
			sum += figure->value;
			count++;
		}
	}
	return count ? sum / (double)count : NAN;
}

static struct axl_estimate shaped(struct axl_estimate figure, enum axl_match_as as, double mean)
{
	double add = as == AXL_MATCH_GROWTH ? 1 : 0, by = as == AXL_MATCH_RELATIVE ? mean : 1;
	figure.value = (figure.value + add) / by;
	figure.lo = (figure.lo + add) / by;
	figure.hi = (figure.hi + add) / by;
	figure.se /= by;
	return figure;
}

/* Technologies or industries, whatever the factor is of, lie at places of their own. */
static struct axl_estimate *multiplier_at(const struct axl_match *match, size_t factor,
                                          size_t place)
{
	size_t places = match->industry_count > match->technology_count ? match->industry_count
	                                                                : match->technology_count;
	return &match->multipliers[factor * places + place];
}

struct axl_estimate axl_match_multiplier(const struct axl_match *match, size_t factor,
                                         size_t industry, size_t technology)
{
	if (match->left_out & 1U << factor)
		return absent;
	return *multiplier_at(match, factor,
	                      match->rule->factors[factor].of_industry ? industry : technology);
}

/* One factor upon all cells. A unit without the figure has no potential: others have theirs by
 * it, and the two would not compare. */
static void apply_factor(struct measuring *m, size_t which)
{
	struct axl_match *match = m->match;
	const struct axl_match_factor *factor = &match->rule->factors[which];
	const struct figures *figures = factor->of_industry ? &m->industries : &m->technologies;
	double mean = mean_of(figures, factor->metric);
	if (isnan(mean)) {
		match->left_out |= 1U << which;
		return;
	}
	for (size_t place = 0; place < figures->places; place++)
		*multiplier_at(match, which, place) =
		    shaped(*find_figure(figures, factor->metric, place), factor->as, mean);
	for (size_t i = 0; i < match->industry_count; i++)
		for (size_t j = 0; j < match->technology_count; j++) {
			struct axl_match_cell *cell =
			    &match->cells[i * match->technology_count + j];
			struct axl_estimate by = axl_match_multiplier(match, which, i, j);
			if (cell->potential.state == AXL_VALUE)
				cell->potential =
				    by.state == AXL_VALUE
					? axl_match_times(cell->potential, by, factor->exponent)
					: absent;
		}
}

/* Strength alone, where there are documents enough. */
static void begin_potential(struct axl_match *match)
{
	for (size_t i = 0; i < match->industry_count * match->technology_count; i++) {
		struct axl_match_cell *cell = &match->cells[i];
		double most = 0;
		for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
			most = fmax(most, cell->sides[side].documents);
		cell->potential = cell->strength;
		if (cell->strength.state == AXL_VALUE && most < match->rule->least) {
			cell->potential = absent;
			cell->potential.state = AXL_UNDEFINED;
		}
	}
}

static void take_figures(struct measuring *m)
{
	struct axl_match *match = m->match;
	const struct axl_match_rule *rule = match->rule;
	for (size_t j = 0; j < match->technology_count; j++) {
		struct axl_match_technology *technology = &match->technologies[j];
		technology->rta = *find_figure(&m->technologies, rule->rta, j);
		technology->growth = *find_figure(&m->technologies, rule->growth, j);
		technology->gap = *find_figure(&m->technologies, rule->gap, j);
		technology->reference_growth =
		    *find_figure(&m->technologies, rule->reference_growth, j);
		technology->density = *find_figure(&m->technologies, rule->density, j);
	}
	match->all.rta = match->all.growth = match->all.gap = absent;
	match->all.reference_growth = match->all.density = absent;
	for (size_t i = 0; i < match->industry_count; i++)
		match->industries[i].unit = m->industries.units[i];
}

static void release_figures(struct figures *figures)
{
	free(figures->metrics);
	free(figures->values);
	free(figures->units);
}

int axl_match_measure(struct axl_match *match, struct axl_store *store, const char *wave,
                      const struct axl_world *world, struct axl_error **err)
{
	struct measuring m = {
	    .match = match,
	    .store = store,
	    .wave = wave,
	    .world = world,
	    .technologies = {.places = match->technology_count},
	    .industries = {.places = match->industry_count},
	};
	list_metrics(&m);
	int result = load_figures(&m, &m.technologies, "technology", place_of_technology, err);
	if (result == 0)
		result = load_figures(&m, &m.industries, "industry", place_of_industry, err);
	if (result == 0) {
		take_figures(&m);
		begin_potential(match);
		match->multipliers = axl_xcalloc(
		    match->rule->factor_count * (match->industry_count + match->technology_count) +
			1,
		    sizeof *match->multipliers);
		for (size_t i = 0; i < match->rule->factor_count; i++)
			apply_factor(&m, i);
	}
	release_figures(&m.technologies);
	release_figures(&m.industries);
	return result;
}

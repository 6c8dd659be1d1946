/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The facts behind an industry's figure: the cells of a published table, or the plants of a
 * register, the largest first. Of a register whose rows are not kept, the line where each sum
 * begins.
 */
#include "config.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "ksic/chain/derive.h"
#include "ksic/derive/derive.h"
#include "ksic/derive/firm-output.h"
#include "ksic/fact/plant.h"
#include "ksic/figure/figures.h"

#include <math.h>

struct asked {
	const char *metric;
	enum axl_figure_measure measure;
	bool series;    /* all periods */
	bool total;     /* and all industries */
	bool reference; /* and the reference */
	bool longest;   /* of the table that knows it the longest */
};

static const struct asked metrics[] = {
    {.metric = "establishments", .measure = AXL_ESTABLISHMENTS},
    {.metric = "employees", .measure = AXL_EMPLOYEES},
    {.metric = "employees_share", .measure = AXL_EMPLOYEES, .total = true},
    {.metric = "lq_employees", .measure = AXL_EMPLOYEES, .total = true, .reference = true},
    {.metric = "employees_cagr", .measure = AXL_EMPLOYEES, .series = true},
    {.metric = "establishments_cagr", .measure = AXL_ESTABLISHMENTS, .series = true},
    {.metric = "employees_trend", .measure = AXL_EMPLOYEES, .series = true},
    {.metric = "employees_trend_robust", .measure = AXL_EMPLOYEES, .series = true},
    {.metric = "employees_decline_years", .measure = AXL_EMPLOYEES, .series = true},
    {.metric = "establishments_trend", .measure = AXL_ESTABLISHMENTS, .series = true},
    {.metric = "establishments_trend_robust", .measure = AXL_ESTABLISHMENTS, .series = true},
    {.metric = "establishments_decline_years", .measure = AXL_ESTABLISHMENTS, .series = true},
    {.metric = "sales", .measure = AXL_SALES},
    {.metric = "sales_cagr", .measure = AXL_SALES, .series = true, .longest = true},
    {.metric = "sales_trend", .measure = AXL_SALES, .series = true, .longest = true},
    {.metric = "sales_trend_robust", .measure = AXL_SALES, .series = true, .longest = true},
    {.metric = "sales_decline_years", .measure = AXL_SALES, .series = true, .longest = true},
    {.metric = "value_added_per_employee", .measure = AXL_VALUE_ADDED},
    {.metric = "value_added_productivity_gap", .measure = AXL_VALUE_ADDED, .reference = true},
    {.metric = "value_added_productivity_gap_here", .measure = AXL_VALUE_ADDED, .total = true},
    {.metric = "labour_productivity_gap", .measure = AXL_BOTH_SALES, .reference = true},
    {.metric = "labour_productivity_gap_here", .measure = AXL_BOTH_SALES, .total = true},
    {.metric = "sales_per_employee", .measure = AXL_BOTH_SALES},
    {.metric = "exports", .measure = AXL_EXPORTS},
    {.metric = "exports_cagr", .measure = AXL_EXPORTS, .series = true},
    {.metric = "value_added", .measure = AXL_VALUE_ADDED},
    {.metric = "value_added_cagr", .measure = AXL_VALUE_ADDED, .series = true},
    {.metric = "rnd", .measure = AXL_RND},
};

/* A plant that counts, kept until the largest are known. */
struct kept {
	int64_t fact;
	const char *name;
	struct axl_number employees, sales, exports;
	double size;
};

struct industry {
	struct axl_explaining *explaining;
	const struct asked *asked;
	const struct axl_ksic_item *item;
	const struct axl_figure_table *table;
	struct axl_index *codes; /* scheme and code -> 1 where it has a share in the item */
	struct axl_arena *texts;
	struct kept *plants;
	size_t count, capacity;
	struct axl_error **err;
};

struct firm_years {
	struct axl_explaining *explaining;
	const struct axl_finance_years *years;
};

static int show_figure(struct industry *in, const struct axl_figure *figure)
{
	const struct axl_world *world = in->explaining->world;
	const struct axl_region *region =
	    figure->place == AXL_HOME ? world->home : world->reference;
	char number[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "%s · %s · %s · %s %s", region->name,
	    figure->item ? figure->item->code : _("all industries"),
	    in->table->periods[figure->period], _(axl_figure_measure_labels[figure->measure]),
	    axl_how_number(figure->number, number));
	return axl_explain_show(in->explaining, figure->fact, figure->column, text);
}

static bool is_asked_period(const struct industry *in, size_t period)
{
	return in->asked->series || strcmp(in->table->periods[period], in->explaining->period) == 0;
}

static int show_part(void *context, const struct axl_figure *figure,
                     const struct axl_ksic_item *item, double share)
{
	struct industry *in = context;
	if (item != in->item || share == 0 || !is_asked_period(in, figure->period))
		return 0;
	return show_figure(in, figure);
}

static int show_totals(struct industry *in, enum axl_figure_side side)
{
	for (size_t i = 0; i < in->table->figure_count; i++) {
		const struct axl_figure *figure = &in->table->figures[i];
		if (figure->item || figure->place != side ||
		    figure->measure != in->asked->measure || !is_asked_period(in, figure->period))
			continue;
		int result = show_figure(in, figure);
		if (result != 0)
			return result;
	}
	return 0;
}

static int show_figures(struct industry *in)
{
	const struct axl_world *world = in->explaining->world;
	int result = 0;
	bool both = in->asked->reference && in->table->has_reference;
	enum axl_figure_side last = both ? AXL_REFERENCE : AXL_HOME;
	for (enum axl_figure_side side = AXL_HOME; side <= last && result == 0; side++) {
		struct axl_figure_walk walk = {in->table,       world->ksic, world->revision,
		                               in->item->level, side,        in->asked->measure};
		result = axl_figures_walk(&walk, show_part, in, in->err);
		if (result == 0 && in->asked->total)
			result = show_totals(in, side);
	}
	return result;
}

/* 1 where the code's figures count to the item, 0, or -1. */
static int has_share(const struct industry *in, const char *scheme, const char *code)
{
	const struct axl_world *world = in->explaining->world;
	int revision = axl_ksic_scheme_revision(scheme);
	const struct axl_ksic_item *from = axl_ksic_find(world->ksic, revision, axl_slice_of(code));
	if (!from || from->level < in->item->level)
		return 0;
	if (revision == world->revision)
		return axl_ksic_ancestor(from, in->item->level) == in->item;
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count;
	unsigned caution;
	if (axl_ksic_convert(world->ksic, revision, axl_slice_of(code), world->revision, &targets,
	                     &count, &caution, in->err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++)
		if (axl_ksic_ancestor(targets[i].item, in->item->level) == in->item)
			return 1;
	return 0;
}

/* The same, asked once a code. */
static int counts(struct industry *in, const struct axl_plant *plant)
{
	axl_auto(axl_memory) char *key = axl_xasprintf("%s:%s", plant->scheme, plant->industry);
	size_t answer;
	if (axl_index_find(in->codes, key, strlen(key), &answer))
		return (int)answer;
	int share = has_share(in, plant->scheme, plant->industry);
	if (share >= 0)
		axl_index_add(in->codes, key, strlen(key), (size_t)share, NULL);
	return share;
}

/* What the plant adds to the measure; NaN where it does not state it. */
static double size_in(enum axl_figure_measure measure, const struct axl_plant *plant)
{
	bool employees = plant->employees.state == AXL_VALUE;
	bool sales = plant->sales.state == AXL_VALUE;
	switch (measure) {
	case AXL_ESTABLISHMENTS:
		return employees ? plant->employees.number : 0;
	case AXL_EMPLOYEES:
		return employees ? plant->employees.number : NAN;
	case AXL_SALES:
		return sales ? plant->sales.number : NAN;
	case AXL_EXPORTS:
		return plant->exports.state == AXL_VALUE ? plant->exports.number : NAN;
	default:
		return sales && employees ? plant->sales.number : NAN;
	}
}

static int keep_plant(void *context, const struct axl_plant *plant)
{
	struct industry *in = context;
	double size = size_in(in->asked->measure, plant);
	if (isnan(size) ||
	    !(in->asked->series || strcmp(plant->period, in->explaining->period) == 0))
		return 0;
	int share = counts(in, plant);
	if (share <= 0)
		return share;
	axl_reserve(in->plants, in->capacity, in->count + 1);
	in->plants[in->count++] =
	    (struct kept){plant->fact,      axl_arena_text(in->texts, plant->name),
	                  plant->employees, plant->sales,
	                  plant->exports,   size};
	return 0;
}

static int by_size(const void *a, const void *b)
{
	const struct kept *x = a, *y = b;
	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->fact > y->fact) - (x->fact < y->fact);
}

static int show_plant(struct industry *in, const struct kept *plant)
{
	char employees[AXL_DOUBLE_TEXT], sales[AXL_DOUBLE_TEXT], exports[AXL_DOUBLE_TEXT];
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	if (in->asked->measure == AXL_EXPORTS)
		axl_buffer_printf(&text, "%s %s · ", _("exports"),
		                  axl_how_number(plant->exports, exports));
	if (in->asked->measure == AXL_SALES || in->asked->measure == AXL_BOTH_SALES)
		axl_buffer_printf(&text, "%s %s · ", _("sales"),
		                  axl_how_number(plant->sales, sales));
	if (in->asked->measure != AXL_SALES && in->asked->measure != AXL_EXPORTS)
		axl_buffer_printf(&text, "%s %s · ", _("employees"),
		                  axl_how_number(plant->employees, employees));
	axl_buffer_add_text(&text, plant->name);
	return axl_explain_show(in->explaining, plant->fact, 0, text.bytes);
}

/* The rows of the register; where none are kept, its sums. */
static int show_plants(struct industry *in)
{
	const struct axl_explaining *e = in->explaining;
	if (axl_plants_each(e->store, e->world, in->table->version, keep_plant, in, in->err) < 0)
		return -1;
	if (in->count == 0)
		return show_figures(in);
	qsort(in->plants, in->count, sizeof *in->plants, by_size);
	int result = 0;
	for (size_t i = 0; i < in->count && result == 0; i++)
		result = show_plant(in, &in->plants[i]);
	return result;
}

static int show_year(void *context, const struct axl_finance_year *year)
{
	struct firm_years *firms = context;
	char number[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s · %s %s", firms->years->periods[year->period], _("sales"),
	                  axl_how_number(year->sales, number));
	return axl_explain_show(firms->explaining, year->fact, 0, text);
}

/* Where no table knows a series of sales, the firms that stand in for it. */
static int show_firms(struct axl_explaining *explaining, const struct axl_ksic_item *item,
                      struct axl_error **err)
{
	axl_auto(axl_finance_years) struct axl_finance_years *years = NULL;
	if (axl_finance_years_load(explaining->store, explaining->wave, &years, err) < 0)
		return -1;
	struct firm_years firms = {explaining, years};
	return axl_firm_output_each(explaining->store, explaining->world, years, item, show_year,
	                            &firms, err);
}

static const struct asked *find_metric(const char *metric)
{
	for (size_t i = 0; i < AXL_COUNT(metrics); i++)
		if (strcmp(metrics[i].metric, metric) == 0)
			return &metrics[i];
	return NULL;
}

int axl_explain_industry(struct axl_explaining *explaining, struct axl_error **err)
{
	const struct axl_world *world = explaining->world;
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	struct industry in = {.explaining = explaining, .err = err};
	in.asked = find_metric(explaining->metric);
	in.item = axl_ksic_find_scheme(world->ksic, axl_slice_of(explaining->unit->industry));
	if (in.item && axl_chain_knows(explaining->metric))
		return axl_chain_explain(explaining, in.item, err);
	if (!in.asked || !in.item)
		return 0;
	if (axl_figures_load(explaining->store, explaining->wave, world, &figures, err) < 0)
		return -1;
	in.table = in.asked->longest
	               ? axl_figures_longest(figures, in.asked->measure, in.item->level)
	               : axl_figures_choose(figures, in.asked->measure, in.item->level);
	if (!in.table)
		return in.asked->longest ? show_firms(explaining, in.item, err) : 0;
	in.codes = axl_index_new();
	in.texts = axl_arena_new();
	int result = in.table->is_register ? show_plants(&in) : show_figures(&in);
	if (result == 0 && in.asked->longest && explaining->total == 0)
		result = show_firms(explaining, in.item, err);
	axl_index_free(in.codes);
	axl_arena_free(in.texts);
	free(in.plants);
	return result;
}

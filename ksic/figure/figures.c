/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/figures.h"

#include "base/i18n.h"
#include "ksic/formula/indicator.h"

const char *const axl_figure_measure_names[AXL_BOTH_EMPLOYEES] = {
    [AXL_ESTABLISHMENTS] = "establishments",
    [AXL_EMPLOYEES] = "employees",
    [AXL_SALES] = "sales",
    [AXL_EXPORTS] = "exports",
    [AXL_VALUE_ADDED] = "value_added",
    [AXL_RND] = "rnd",
};

const char *const axl_figure_measure_labels[AXL_FIGURE_MEASURES] = {
    [AXL_ESTABLISHMENTS] = N_("establishments"),
    [AXL_EMPLOYEES] = N_("employees"),
    [AXL_SALES] = N_("sales"),
    [AXL_EXPORTS] = N_("exports"),
    [AXL_VALUE_ADDED] = N_("value added"),
    [AXL_RND] = N_("R&D"),
    [AXL_BOTH_EMPLOYEES] = N_("employees"),
    [AXL_BOTH_SALES] = N_("sales"),
};

bool axl_figure_measure_is_count(enum axl_figure_measure measure)
{
	return measure == AXL_ESTABLISHMENTS || measure == AXL_EMPLOYEES ||
	       measure == AXL_BOTH_EMPLOYEES;
}

void axl_figure_table_release(struct axl_figure_table *table)
{
	free(table->periods);
	free(table->figures);
}

static size_t period_position(struct axl_figure_table *table, const char *period)
{
	for (size_t i = table->period_count; i-- > 0;)
		if (strcmp(table->periods[i], period) == 0)
			return i;
	axl_reserve(table->periods, table->period_capacity, table->period_count + 1);
	(void)snprintf(table->periods[table->period_count], AXL_PERIOD_SIZE, "%s", period);
	return table->period_count++;
}

void axl_figure_table_add(struct axl_figure_table *table, struct axl_figure figure,
                          const char *period)
{
	if (figure.number.state == AXL_ABSENT)
		return;
	figure.period = period_position(table, period);
	axl_reserve(table->figures, table->figure_capacity, table->figure_count + 1);
	table->figures[table->figure_count++] = figure;
}

static int by_end(const void *a, const void *b)
{
	char x[AXL_PERIOD_SIZE], y[AXL_PERIOD_SIZE];
	axl_period_end(a, x);
	axl_period_end(b, y);
	int order = strcmp(x, y);
	return order ? order : strcmp(a, b);
}

static int by_place(const void *a, const void *b)
{
	const struct axl_figure *x = a, *y = b;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	if (x->measure != y->measure)
		return x->measure < y->measure ? -1 : 1;
	if (x->period != y->period)
		return x->period < y->period ? -1 : 1;
	if (!x->item || !y->item)
		return (x->item != NULL) - (y->item != NULL);
	if (x->item->revision != y->item->revision)
		return x->item->revision < y->item->revision ? -1 : 1;
	return (x->item->position > y->item->position) - (x->item->position < y->item->position);
}

/* Parts of one sum in the order they were read in, so that it is the same to the last bit. */
static int by_place_and_fact(const void *a, const void *b)
{
	const struct axl_figure *x = a, *y = b;
	int order = by_place(a, b);
	return order ? order : (x->fact > y->fact) - (x->fact < y->fact);
}

static void sort_periods(struct axl_figure_table *table)
{
	size_t count = table->period_count;
	axl_auto(axl_memory) char(*read)[AXL_PERIOD_SIZE] = axl_xcalloc(count, sizeof *read);
	axl_auto(axl_memory) size_t *place = axl_xcalloc(count, sizeof *place);
	memcpy(read, table->periods, count * sizeof *read);
	qsort(table->periods, count, sizeof *table->periods, by_end);
	for (size_t i = 0; i < count; i++)
		while (strcmp(table->periods[place[i]], read[i]) != 0)
			place[i]++;
	for (size_t i = 0; i < table->figure_count; i++)
		table->figures[i].period = place[table->figures[i].period];
}

void axl_figure_table_finish(struct axl_figure_table *table)
{
	if (table->figure_count == 0)
		return;
	sort_periods(table);
	qsort(table->figures, table->figure_count, sizeof *table->figures, by_place_and_fact);
	size_t kept = 0;
	for (size_t i = 1; i < table->figure_count; i++) {
		struct axl_figure *last = &table->figures[kept], *next = &table->figures[i];
		if (by_place(last, next) != 0) {
			table->figures[++kept] = *next;
			continue;
		}
		axl_number_add(&last->number, next->number, 1);
		last->rows += next->rows;
	}
	table->figure_count = kept + 1;
}

static bool is_below(const struct axl_ksic_item *item, const struct axl_ksic_item *above)
{
	return item->revision == above->revision && axl_ksic_ancestor(item, above->level) == above;
}

static int share_out(const struct axl_figure_walk *walk, const struct axl_figure *figure,
                     int (*each)(void *, const struct axl_figure *, const struct axl_ksic_item *,
                                 double),
                     void *context, struct axl_error **err)
{
	const struct axl_ksic_item *item = figure->item;
	if (item->revision == walk->revision)
		return each(context, figure, axl_ksic_ancestor(item, walk->level), 1);
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count;
	unsigned caution;
	if (axl_ksic_convert(walk->ksic, item->revision, axl_slice_of(item->code), walk->revision,
	                     &targets, &count, &caution, err) < 0)
		return -1;
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++)
		result = each(context, figure, axl_ksic_ancestor(targets[i].item, walk->level),
		              targets[i].share);
	return result;
}

/* The figures of a measure of a place: [first, end). */
struct range {
	size_t first, end;
};

static size_t first_from(const struct axl_figure_table *table, size_t place, size_t measure)
{
	size_t low = 0, high = table->figure_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct axl_figure *figure = &table->figures[middle];
		bool before = figure->place < place ||
		              (figure->place == place && (size_t)figure->measure < measure);
		if (before)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct range range_of(const struct axl_figure_table *table, size_t place,
                             enum axl_figure_measure measure)
{
	return (struct range){first_from(table, place, measure),
	                      first_from(table, place, (size_t)measure + 1)};
}

int axl_figures_walk(const struct axl_figure_walk *walk,
                     int (*each)(void *context, const struct axl_figure *figure,
                                 const struct axl_ksic_item *item, double share),
                     void *context, struct axl_error **err)
{
	const struct axl_figure *whole = NULL; /* the last one that counts */
	struct range range = range_of(walk->table, walk->place, walk->measure);
	for (size_t i = range.first; i < range.end; i++) {
		const struct axl_figure *figure = &walk->table->figures[i];
		if (!figure->item || figure->item->level < walk->level)
			continue;
		if (whole && whole->period == figure->period && is_below(figure->item, whole->item))
			continue;
		whole = figure;
		int result = share_out(walk, figure, each, context, err);
		if (result != 0)
			return result;
	}
	return 0;
}

struct axl_number axl_figures_total(const struct axl_figure_table *table, size_t place,
                                    enum axl_figure_measure measure, size_t period)
{
	struct axl_number sum = {AXL_ABSENT, 0};
	const struct axl_figure *whole = NULL;
	struct range range = range_of(table, place, measure);
	for (size_t i = range.first; i < range.end; i++) {
		const struct axl_figure *figure = &table->figures[i];
		if (figure->period != period)
			continue;
		if (!figure->item)
			return figure->number;
		if (whole && is_below(figure->item, whole->item))
			continue;
		whole = figure;
		axl_number_add(&sum, figure->number, 1);
	}
	return sum;
}

void axl_figures_free(struct axl_figures *figures)
{
	if (!figures)
		return;
	for (size_t i = 0; i < figures->count; i++)
		axl_figure_table_release(&figures->tables[i]);
	free(figures->tables);
	free(figures);
}

bool axl_figure_table_speaks(const struct axl_figure_table *table, size_t place,
                             enum axl_figure_measure measure, enum axl_ksic_level level)
{
	struct range range = range_of(table, place, measure);
	for (size_t i = range.first; i < range.end; i++)
		if (table->figures[i].item && table->figures[i].item->level >= level)
			return true;
	return false;
}

static bool prefers_register(enum axl_figure_measure measure)
{
	return measure == AXL_SALES || measure == AXL_BOTH_SALES || measure == AXL_BOTH_EMPLOYEES;
}

bool axl_figure_table_is_better(const struct axl_figure_table *table,
                                const struct axl_figure_table *than,
                                enum axl_figure_measure measure)
{
	if (table->is_register != than->is_register)
		return table->is_register == prefers_register(measure);
	if (table->has_reference != than->has_reference)
		return table->has_reference;
	int newer =
	    by_end(table->periods[table->period_count - 1], than->periods[than->period_count - 1]);
	return newer ? newer > 0 : table->version > than->version;
}

const struct axl_figure_table *axl_figures_choose(const struct axl_figures *figures,
                                                  enum axl_figure_measure measure,
                                                  enum axl_ksic_level level)
{
	const struct axl_figure_table *best = NULL;
	for (size_t i = 0; i < figures->count; i++) {
		const struct axl_figure_table *table = &figures->tables[i];
		if (axl_figure_table_speaks(table, AXL_HOME, measure, level) &&
		    (!best || axl_figure_table_is_better(table, best, measure)))
			best = table;
	}
	return best;
}

const struct axl_figure_table *axl_figures_longest(const struct axl_figures *figures,
                                                   enum axl_figure_measure measure,
                                                   enum axl_ksic_level level)
{
	const struct axl_figure_table *longest = NULL;
	size_t most = 1;
	for (size_t i = 0; i < figures->count; i++) {
		const struct axl_figure_table *table = &figures->tables[i];
		size_t known = 0;
		for (size_t p = 0; p < table->period_count; p++)
			known += axl_figures_total(table, AXL_HOME, measure, p).state == AXL_VALUE;
		if (known > most && axl_figure_table_speaks(table, AXL_HOME, measure, level)) {
			most = known;
			longest = table;
		}
	}
	return longest;
}

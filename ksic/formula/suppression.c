/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/suppression.h"

#include <math.h>
#include <stdbool.h>

struct table {
	const double *firms;
	double floor;
	enum axl_suppressed *cells;
};

static bool is_under_floor(const struct table *table, size_t cell)
{
	return table->firms[cell] > 0 && table->firms[cell] < table->floor;
}

/* A sum gives away what its hidden parts are together, be its own figure shown or worked out. */
static bool gives_away(const struct table *table, const struct axl_table_sum *sum)
{
	bool total_shown = table->cells[sum->total] == AXL_SHOWN;
	double together = 0;
	size_t hidden = 0;
	for (size_t i = 0; i < sum->count; i++)
		if (table->cells[sum->parts[i]] != AXL_SHOWN) {
			hidden++;
			together += table->firms[sum->parts[i]];
		}
	if (total_shown)
		return hidden == 1 || (hidden > 1 && together < table->floor);
	/* a total that hides others is itself to be had from parts that are all shown */
	return !is_under_floor(table, sum->total) && together < table->floor;
}

/* The shown part with the fewest firms; false where all that have any are hidden. */
static bool find_cheapest(const struct table *table, const struct axl_table_sum *sum,
                          size_t *ret_cell)
{
	bool found = false;
	for (size_t i = 0; i < sum->count; i++) {
		size_t part = sum->parts[i];
		if (table->cells[part] != AXL_SHOWN || !(table->firms[part] > 0) ||
		    (found && table->firms[part] >= table->firms[*ret_cell]))
			continue;
		*ret_cell = part;
		found = true;
	}
	return found;
}

/* True where a cell more is hidden. */
static bool protect(const struct table *table, const struct axl_table_sum *sum)
{
	bool changed = false;
	while (gives_away(table, sum)) {
		size_t cell = sum->total;
		if (!find_cheapest(table, sum, &cell) && table->cells[cell] != AXL_SHOWN)
			break;
		table->cells[cell] = AXL_PROTECTING;
		changed = true;
	}
	return changed;
}

void axl_suppress(const double *firms, size_t cell_count, const struct axl_table_sum *sums,
                  size_t sum_count, double floor, enum axl_suppressed *ret_cells)
{
	struct table table = {firms, floor, ret_cells};
	for (size_t cell = 0; cell < cell_count; cell++)
		ret_cells[cell] = is_under_floor(&table, cell) ? AXL_UNDER_FLOOR : AXL_SHOWN;
	bool changed = true;
	while (changed) { /* each round hides a cell more, or is the last */
		changed = false;
		for (size_t i = 0; i < sum_count; i++)
			changed = protect(&table, &sums[i]) || changed;
	}
}

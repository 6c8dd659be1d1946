/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures of sectors as metrics of the industries that they are made of, and the table's cells
 * behind them. An industry that lies in several sectors has the mean of theirs, by its parts; how
 * says which.
 */
#include "config.h"

#include "ksic/chain/derive.h"

#include <math.h>

enum direction { OF_COLUMNS, OF_ROWS };

/* In the order of columns_of(). */
static const struct {
	const char *id;
	enum direction direction; /* the cells that it rests on first of all */
	enum axl_io_role effect;  /* what is counted per unit of output; AXL_IO_SECTOR: output */
} metrics[] = {
    {"backward_linkage", OF_COLUMNS, AXL_IO_SECTOR},
    {"forward_linkage", OF_ROWS, AXL_IO_SECTOR},
    {"forward_linkage_ghosh", OF_ROWS, AXL_IO_SECTOR},
    {"upstreamness", OF_ROWS, AXL_IO_SECTOR},
    {"output_multiplier", OF_COLUMNS, AXL_IO_SECTOR},
    {"income_multiplier", OF_COLUMNS, AXL_IO_COMPENSATION},
    {"job_multiplier", OF_COLUMNS, AXL_IO_EMPLOYMENT},
    {"output_multiplier_lq", OF_COLUMNS, AXL_IO_SECTOR},
    {"output_multiplier_flq", OF_COLUMNS, AXL_IO_SECTOR},
};

enum { METRICS = AXL_COUNT(metrics) };

static void columns_of(const struct axl_chain *chain, const double *columns[METRICS])
{
	const struct axl_chain_region *region = chain->region;
	const double *const all[METRICS] = {chain->backward,
	                                    chain->forward,
	                                    chain->forward_ghosh,
	                                    chain->upstreamness,
	                                    chain->output,
	                                    chain->income,
	                                    chain->jobs,
	                                    region ? region->multiplier_lq : NULL,
	                                    region ? region->multiplier_flq : NULL};
	for (size_t i = 0; i < METRICS; i++)
		columns[i] = all[i];
}

/* A figure that the table gives of no sector at all is not written of any industry. */
static bool has_any(const struct axl_chain *chain, const double *column)
{
	for (size_t s = 0; column && s < chain->io->count; s++)
		if (!isnan(column[s]))
			return true;
	return false;
}

static bool is_linked(const struct axl_chain *chain, const double *shares)
{
	for (size_t s = 0; s < chain->io->count; s++)
		if (shares[s] > 0)
			return true;
	return false;
}

/* how: "0.75 [C09] 1.2 + 0.25 [C11] 1.1", the parts and figures that the mean is taken of. */
static double mean_of(const struct axl_chain *chain, const double *column, const double *shares,
                      struct axl_buffer *how)
{
	double sum = 0, weight = 0;
	for (size_t s = 0; s < chain->io->count; s++) {
		char share[AXL_DOUBLE_TEXT], figure[AXL_DOUBLE_TEXT] = "-";
		if (shares[s] == 0)
			continue;
		sum += shares[s] * column[s];
		weight += shares[s];
		axl_double_print(shares[s], share);
		if (!isnan(column[s]))
			axl_double_print(column[s], figure);
		axl_buffer_printf(how, "%s%s%s[%s] %s", how->length ? " + " : "",
		                  shares[s] == 1 ? "" : share, shares[s] == 1 ? "" : " ",
		                  chain->io->sectors[s].code, figure);
	}
	return sum / weight;
}

static int write_metric(struct axl_deriving *deriving, const struct axl_chain *chain, size_t which,
                        const double *column, const double *shares, int64_t unit,
                        struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer how;
	axl_buffer_init(&how);
	double mean = mean_of(chain, column, shares, &how);
	struct axl_derived derived = {
	    .unit = unit,
	    .metric = metrics[which].id,
	    .period = chain->io->period,
	    .estimate = {isnan(mean) ? AXL_UNDEFINED : AXL_VALUE, mean, NAN, NAN, NAN},
	    .n = NAN,
	    .how = how.bytes};
	return axl_derive_write(deriving, &derived, err);
}

int axl_chain_write(struct axl_deriving *deriving, const struct axl_chain *chain,
                    const struct axl_ksic_item *item, int64_t unit, struct axl_error **err)
{
	const double *columns[METRICS];
	columns_of(chain, columns);
	axl_auto(axl_memory) double *shares = axl_xcalloc(chain->io->count, sizeof *shares);
	if (axl_chain_shares(chain, deriving->world, item, shares, err) < 0)
		return -1;
	for (size_t i = 0; i < METRICS && is_linked(chain, shares); i++)
		if (has_any(chain, columns[i]) &&
		    write_metric(deriving, chain, i, columns[i], shares, unit, err) < 0)
			return -1;
	return 0;
}

/* Explaining */

/* METRICS where the metric is none of the chain's. */
static size_t find_metric(const char *metric)
{
	size_t i = 0;
	while (i < METRICS && strcmp(metrics[i].id, metric) != 0)
		i++;
	return i;
}

bool axl_chain_knows(const char *metric)
{
	return find_metric(metric) < METRICS;
}

struct shown {
	const struct axl_io_figure *figure;
	size_t seller, buyer;
};

static int by_size(const void *a, const void *b)
{
	const struct shown *x = a, *y = b;
	if (x->figure->value != y->figure->value)
		return x->figure->value > y->figure->value ? -1 : 1;
	if (x->figure->fact != y->figure->fact)
		return x->figure->fact < y->figure->fact ? -1 : 1;
	return (x->figure->column > y->figure->column) - (x->figure->column < y->figure->column);
}

static int show(struct axl_explaining *explaining, const struct axl_io_figure *figure,
                const char *from, const char *to)
{
	char number[AXL_DOUBLE_TEXT];
	axl_double_print(figure->value, number);
	axl_auto(axl_memory) char *text = axl_xasprintf("%s → %s · %s", from, to, number);
	return axl_explain_show(explaining, figure->fact, figure->column, text);
}

static int show_bought(struct axl_explaining *explaining, const struct axl_io *io, size_t sector,
                       enum axl_io_role role)
{
	const struct axl_io_figure *bought = axl_io_bought(io, sector, role);
	return bought->stated
	           ? show(explaining, bought, axl_io_role_name(role), io->sectors[sector].code)
	           : 0;
}

static int show_output(struct axl_explaining *explaining, const struct axl_io *io, size_t sector)
{
	const struct axl_io_figure *sold = axl_io_sold(io, sector, AXL_IO_OUTPUT);
	return sold->stated ? show(explaining, sold, io->sectors[sector].code,
	                           axl_io_role_name(AXL_IO_OUTPUT))
	                    : show_bought(explaining, io, sector, AXL_IO_INPUT);
}

static int show_flows(struct axl_explaining *explaining, const struct axl_io *io, size_t sector,
                      enum direction direction)
{
	size_t count = 0;
	axl_auto(axl_memory) struct shown *cells = axl_xcalloc(io->count, sizeof *cells);
	for (size_t other = 0; other < io->count; other++) {
		size_t seller = direction == OF_ROWS ? sector : other;
		size_t buyer = direction == OF_ROWS ? other : sector;
		const struct axl_io_figure *flow = axl_io_flow(io, seller, buyer);
		if (flow->parts)
			cells[count++] = (struct shown){flow, seller, buyer};
	}
	qsort(cells, count, sizeof *cells, by_size);
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++)
		result = show(explaining, cells[i].figure, io->sectors[cells[i].seller].code,
		              io->sectors[cells[i].buyer].code);
	return result;
}

int axl_chain_explain(struct axl_explaining *explaining, const struct axl_ksic_item *item,
                      struct axl_error **err)
{
	axl_auto(axl_chain) struct axl_chain *chain = NULL;
	size_t which = find_metric(explaining->metric);
	int found =
	    axl_chain_new(explaining->store, explaining->wave, explaining->world, &chain, err);
	if (found <= 0)
		return found;
	axl_auto(axl_memory) double *shares = axl_xcalloc(chain->io->count, sizeof *shares);
	if (axl_chain_shares(chain, explaining->world, item, shares, err) < 0)
		return -1;
	int result = 0;
	for (size_t s = 0; s < chain->io->count && result == 0; s++) {
		if (shares[s] == 0)
			continue;
		result = show_output(explaining, chain->io, s);
		if (result == 0 && metrics[which].effect != AXL_IO_SECTOR)
			result = show_bought(explaining, chain->io, s, metrics[which].effect);
		if (result == 0)
			result = show_flows(explaining, chain->io, s, metrics[which].direction);
	}
	return result;
}

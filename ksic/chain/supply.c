/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/chain/supply.h"

#include <math.h>

#include "base/i18n.h"
#include "ksic/figure/discretion.h"
#include "ksic/formula/supply-gap.h"

void axl_supply_free(struct axl_supply *supply)
{
	if (!supply)
		return;
	free(supply->lines);
	free(supply);
}

struct asking {
	const struct axl_world *world;
	const struct axl_chain *chain;
	const struct axl_supply_question *question;
	struct axl_supply *supply;
	const struct axl_figure_table *table;
	const struct axl_discretion *discretion; /* of codes of the project's revision */
	enum axl_ksic_level level;
	int revision;
	size_t period;
	bool known;
	double *employees; /* of the cluster, by sector */
	double *shares;    /* of the item at hand */
	struct axl_error **err;
};

/* The part of an item that belongs to the cluster. */
static double part_of(const struct asking *in, const struct axl_ksic_item *item)
{
	if (in->question->item)
		return item == in->question->item ? 1 : 0;
	const struct axl_group_code *code = axl_group_covers(in->question->group, item, NULL);
	return code ? code->share : 0;
}

static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct asking *in = context;
	double part = part_of(in, item) * share;
	if (figure->period != in->period || part == 0)
		return 0;
	bool hidden = item->revision == in->world->revision &&
	              axl_discretion_on(in->discretion, figure->period, item) != AXL_SHOWN;
	in->supply->masked += hidden || figure->number.state == AXL_MASKED;
	if (hidden || figure->number.state != AXL_VALUE)
		return 0;
	if (axl_chain_shares(in->chain, in->world, item, in->shares, in->err) < 0)
		return -1;
	in->known = true;
	in->supply->employees += figure->number.number * part;
	for (size_t s = 0; s < in->chain->io->count; s++)
		in->employees[s] += figure->number.number * part * in->shares[s];
	return 0;
}

/* An industry is looked up at its own level, a group where its codes can be told apart best. */
static void choose_table(struct asking *in, const struct axl_figures *figures)
{
	bool item = in->question->item != NULL;
	in->revision = item ? in->world->revision : axl_groups_revision(in->world->groups);
	in->level = item ? in->question->item->level : AXL_KSIC_SUBCLASS;
	do
		in->table = axl_figures_choose(figures, AXL_EMPLOYEES, in->level);
	while (!item && !in->table && in->level-- > AXL_KSIC_SECTION);
}

static int find_employees(struct asking *in, const struct axl_figures *figures)
{
	choose_table(in, figures);
	axl_auto(axl_discretion) struct axl_discretion *discretion = NULL;
	if (axl_discretion_new(in->world, in->table, AXL_HOME, AXL_EMPLOYEES, &discretion,
	                       in->err) < 0)
		return -1;
	in->discretion = discretion;
	if (in->table && in->table->period_count > 0) {
		in->period = in->table->period_count - 1;
		struct axl_figure_walk walk = {in->table, in->world->ksic, in->revision,
		                               in->level, AXL_HOME,        AXL_EMPLOYEES};
		if (axl_figures_walk(&walk, add_figure, in, in->err) < 0)
			return -1;
	}
	if (in->known)
		return 0;
	return axl_error_set(in->err, AXL_ERROR_DATA,
	                     _("no source states the employees of %s in %s, which its demand is "
	                       "sized by"),
	                     in->question->item ? in->question->item->code
	                                        : in->question->group->id,
	                     in->world->home->name);
}

/* Output of the cluster by sector, from its heads. */
static int find_output(struct asking *in, double *output)
{
	const struct axl_chain *chain = in->chain;
	for (size_t s = 0; s < chain->io->count; s++) {
		const struct axl_number *nation = &chain->region->sizes[s].reference;
		output[s] = 0;
		if (in->employees[s] == 0)
			continue;
		if (nation->state != AXL_VALUE || !(nation->number > 0))
			return axl_error_set(in->err, AXL_ERROR_DATA,
			                     _("the employees of sector %s in %s are not known, so "
			                       "that its output at home cannot be told"),
			                     chain->io->sectors[s].code,
			                     in->world->reference->name);
		output[s] = chain->io->output[s] * in->employees[s] / nation->number;
		in->supply->output += output[s];
	}
	return 0;
}

static void multiply(const double *matrix, const double *vector, size_t count, double *ret_product)
{
	for (size_t i = 0; i < count; i++) {
		ret_product[i] = 0;
		for (size_t j = 0; j < count; j++)
			ret_product[i] += matrix[i * count + j] * vector[j];
	}
}

/* The widest gap first; those that are not known last, by what is needed of them. */
static int by_gap(const void *a, const void *b)
{
	const struct axl_supply_line *x = a, *y = b;
	if (isnan(x->gap) != isnan(y->gap))
		return isnan(x->gap) ? 1 : -1;
	double p = isnan(x->gap) ? x->required : x->gap, q = isnan(y->gap) ? y->required : y->gap;
	if (p != q)
		return p > q ? -1 : 1;
	return (x->sector > y->sector) - (x->sector < y->sector);
}

static void fill_lines(struct axl_supply *supply, const double *columns, size_t count)
{
	supply->lines = axl_xcalloc(count + 1, sizeof *supply->lines);
	supply->count = count;
	for (size_t s = 0; s < count; s++) {
		struct axl_supply_line *line = &supply->lines[s], *total = &supply->total;
		*line = (struct axl_supply_line){.sector = s,
		                                 .direct = columns[s],
		                                 .direct_here = columns[count + s],
		                                 .required = columns[2 * count + s],
		                                 .supplied = columns[3 * count + s],
		                                 .gap = columns[4 * count + s]};
		if (isnan(line->gap))
			continue;
		total->direct += line->direct;
		total->direct_here += line->direct_here;
		total->required += line->required;
		total->supplied += line->supplied;
		total->gap += line->gap;
	}
	qsort(supply->lines, count, sizeof *supply->lines, by_gap);
}

static int fill(struct asking *in)
{
	const struct axl_open_model *nation = in->chain->leontief;
	const struct axl_open_model *region = in->chain->region->by_flq;
	size_t count = in->chain->io->count;
	axl_auto(axl_memory) double *output = axl_xcalloc(count, sizeof *output);
	axl_auto(axl_memory) double *columns = axl_xcalloc(5 * count, sizeof *columns);
	double *direct = columns, *here = columns + count, *supplied = columns + 3 * count;
	if (find_output(in, output) < 0)
		return -1;
	multiply(nation->coefficients, output, count, direct);
	multiply(region->coefficients, output, count, here);
	axl_open_model_row_sums(region, here, supplied);
	for (size_t s = 0; s < count; s++)
		if (isnan(in->chain->region->lq[s]))
			here[s] = supplied[s] = NAN;
	if (axl_supply_gap(nation, direct, supplied, columns + 2 * count, columns + 4 * count,
	                   in->err) < 0)
		return -1;
	fill_lines(in->supply, columns, count);
	return 0;
}

int axl_supply_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                   const struct axl_chain *chain, const struct axl_supply_question *question,
                   struct axl_supply **ret_supply, struct axl_error **err)
{
	if (!chain->region)
		return axl_error_set(err, AXL_ERROR_DATA, "%s", chain->region_gap);
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	axl_auto(axl_supply) struct axl_supply *supply = axl_xcalloc(1, sizeof *supply);
	axl_auto(axl_memory) double *employees = axl_xcalloc(chain->io->count, sizeof *employees);
	axl_auto(axl_memory) double *shares = axl_xcalloc(chain->io->count, sizeof *shares);
	struct asking in = {.world = world,
	                    .chain = chain,
	                    .question = question,
	                    .supply = supply,
	                    .employees = employees,
	                    .shares = shares,
	                    .err = err};
	if (axl_figures_load(store, wave, world, &figures, err) < 0 ||
	    find_employees(&in, figures) < 0 || fill(&in) < 0)
		return -1;
	*ret_supply = axl_steal(supply);
	return 0;
}

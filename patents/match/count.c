/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/inside.h"

#include "base/i18n.h"

#include <math.h>

enum { FIELDS = AXL_CONCORDANCE_FIELDS, NOWHERE = -1 };

/* Sums of a technology, or of all documents: of the classes' fields, and of AI-only documents. */
struct field_sums {
	double outside[FIELDS], ai_only[FIELDS];
};

struct counting {
	struct axl_match *match;
	const struct axl_match_basis *basis;
	const struct axl_world *world;
	ptrdiff_t *places;       /* of items of the revision among the industries; NOWHERE */
	struct field_sums *sums; /* of technologies, then of all */
};

/* The industries of the level: those that the concordance leads to, those with a firm. */

static void mark(struct counting *c, const struct axl_ksic_item *item)
{
	item = item ? axl_ksic_ancestor(item, c->match->level) : NULL;
	if (item)
		c->places[item->position] = 0;
}

static void list_industries(struct counting *c)
{
	const struct axl_ksic_item *const *all, *const *divisions;
	size_t count = axl_ksic_items(c->world->ksic, c->world->revision, &all);
	size_t division_count = axl_concordance_industries(c->basis->concordance, &divisions);
	struct axl_match *match = c->match;
	c->places = axl_xcalloc(count, sizeof *c->places);
	for (size_t i = 0; i < count; i++)
		c->places[i] = NOWHERE;
	for (size_t i = 0; i < division_count && match->level <= AXL_KSIC_DIVISION; i++)
		mark(c, divisions[i]);
	for (size_t i = 0; i < c->basis->reg.count; i++)
		mark(c, c->basis->reg.firms[i].industry);
	match->industries = axl_xcalloc(count, sizeof *match->industries);
	for (size_t i = 0; i < count; i++) {
		if (c->places[i] == NOWHERE)
			continue;
		c->places[i] = (ptrdiff_t)match->industry_count;
		match->industries[match->industry_count++].item = all[i];
	}
	match->cells =
	    axl_xcalloc(match->industry_count * match->technology_count, sizeof *match->cells);
}

/* The position of an item's industry at the level; NOWHERE where it has none there. */
static ptrdiff_t place_of(const struct counting *c, const struct axl_ksic_item *item)
{
	item = item ? axl_ksic_ancestor(item, c->match->level) : NULL;
	return item ? c->places[item->position] : NOWHERE;
}

/* The concordance's side */

static void add_fields(struct counting *c, const struct axl_match_document *document,
                       struct field_sums *sums)
{
	double *into = document->classing == AXL_MATCH_AI_ONLY ? sums->ai_only : sums->outside;
	for (size_t i = 0; i < document->class_count; i++) {
		const struct axl_match_class *class = &c->basis->classes[document->class + i];
		if (axl_match_counts(document, class))
			into[class->field - 1] += 1.0 / (double)document->counted;
	}
}

/* What each field gives to each industry of the level. */
static void share_out_fields(struct counting *c)
{
	const struct axl_ksic_item *const *divisions;
	size_t count = axl_concordance_industries(c->basis->concordance, &divisions);
	struct axl_match *match = c->match;
	match->field_shares = axl_xcalloc(FIELDS * match->industry_count, sizeof(double));
	for (unsigned field = 1; field <= FIELDS; field++) {
		const double *shares = axl_concordance_shares(c->basis->concordance, field);
		double *into = match->field_shares + (field - 1) * match->industry_count;
		for (size_t i = 0; i < count; i++)
			into[place_of(c, divisions[i])] += shares[i];
	}
}

static double sum_over_fields(const struct axl_match *match, const double sums[FIELDS],
                              size_t industry)
{
	double sum = 0;
	for (size_t field = 0; field < FIELDS; field++)
		sum += sums[field] * match->field_shares[field * match->industry_count + industry];
	return sum;
}

static void count_concordance(struct counting *c)
{
	struct axl_match *match = c->match;
	share_out_fields(c);
	for (size_t i = 0; i < match->industry_count; i++) {
		match->industries[i].documents[AXL_MATCH_CONCORDANCE] =
		    sum_over_fields(match, c->sums[match->technology_count].outside, i);
		for (size_t j = 0; j < match->technology_count; j++) {
			struct axl_match_cell *cell =
			    &match->cells[i * match->technology_count + j];
			cell->sides[AXL_MATCH_CONCORDANCE].documents =
			    sum_over_fields(match, c->sums[j].outside, i);
			cell->ai_only = sum_over_fields(match, c->sums[j].ai_only, i);
		}
	}
}

/* The observed side */

size_t axl_match_holders_at(const struct axl_match_basis *basis,
                            const struct axl_match_document *document, enum axl_ksic_level level)
{
	size_t count = 0;
	for (size_t i = 0; i < document->holder_count; i++)
		count += basis->holders[document->holder + i].industry->level >= level;
	return count;
}

static void count_holders(struct counting *c, const struct axl_patent *patent,
                          const struct axl_match_document *document)
{
	struct axl_match *match = c->match;
	size_t count = axl_match_holders_at(c->basis, document, match->level);
	for (size_t i = 0; i < document->holder_count; i++) {
		ptrdiff_t place = place_of(c, c->basis->holders[document->holder + i].industry);
		if (place == NOWHERE)
			continue;
		struct axl_match_industry *industry = &match->industries[place];
		industry->documents[AXL_MATCH_OBSERVED] += 1.0 / (double)count;
		for (size_t j = 0; j < patent->technology_count; j++) {
			size_t technology = c->basis->corpus->technologies[patent->technology + j];
			struct axl_match_cell *cell =
			    &match->cells[(size_t)place * match->technology_count + technology];
			cell->sides[AXL_MATCH_OBSERVED].documents += 1.0 / (double)count;
		}
	}
}

/* Firms of a cell: each once, however many documents it holds. */
struct holding {
	size_t cell;
	int64_t unit;
};

static int by_cell_and_unit(const void *a, const void *b)
{
	const struct holding *x = a, *y = b;
	if (x->cell != y->cell)
		return x->cell < y->cell ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

static void count_firms(struct counting *c)
{
	struct axl_match *match = c->match;
	axl_auto(axl_memory) struct holding *holdings = NULL;
	size_t count = 0, capacity = 0;
	for (size_t i = 0; i < c->basis->holder_count; i++) {
		const struct axl_match_holder *holder = &c->basis->holders[i];
		const struct axl_patent *patent = &c->basis->corpus->patents[holder->patent];
		ptrdiff_t place = place_of(c, holder->industry);
		axl_reserve(holdings, capacity, count + patent->technology_count);
		for (size_t j = 0; place != NOWHERE && j < patent->technology_count; j++)
			holdings[count++] = (struct holding){
			    (size_t)place * match->technology_count +
				c->basis->corpus->technologies[patent->technology + j],
			    holder->unit};
	}
	if (count)
		qsort(holdings, count, sizeof *holdings, by_cell_and_unit);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || by_cell_and_unit(&holdings[i - 1], &holdings[i]) != 0)
			match->cells[holdings[i].cell].firms++;
	for (size_t i = 0; i < c->basis->reg.count; i++) {
		ptrdiff_t place = place_of(c, c->basis->reg.firms[i].industry);
		if (place != NOWHERE)
			match->industries[place].firms++;
	}
}

/* Totals */

static void count_document(const struct counting *c, struct axl_match_technology *technology,
                           const struct axl_match_document *document)
{
	technology->documents++;
	technology->unclassed += document->classing == AXL_MATCH_UNCLASSED;
	technology->unmapped += document->classing == AXL_MATCH_UNMAPPED;
	technology->ai_only += document->classing == AXL_MATCH_AI_ONLY;
	technology->known[AXL_MATCH_CONCORDANCE] +=
	    document->classing == AXL_MATCH_CLASSED && c->match->level <= AXL_KSIC_DIVISION;
	technology->known[AXL_MATCH_OBSERVED] +=
	    axl_match_holders_at(c->basis, document, c->match->level) > 0;
}

static void count_documents(struct counting *c)
{
	const struct axl_corpus *corpus = c->basis->corpus;
	struct axl_match *match = c->match;
	for (size_t i = 0; i < corpus->count; i++) {
		const struct axl_patent *patent = &corpus->patents[i];
		const struct axl_match_document *document = &c->basis->documents[i];
		if (patent->technology_count == 0)
			continue;
		count_document(c, &match->all, document);
		add_fields(c, document, &c->sums[match->technology_count]);
		count_holders(c, patent, document);
		for (size_t j = 0; j < patent->technology_count; j++) {
			size_t technology = corpus->technologies[patent->technology + j];
			count_document(c, &match->technologies[technology], document);
			add_fields(c, document, &c->sums[technology]);
		}
	}
}

/* What was shared out is all there: of each side, a technology's cells sum to its documents. */
static int check_sums(const struct axl_match *match, struct axl_error **err)
{
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		for (size_t j = 0; j <= match->technology_count; j++) {
			bool all = j == match->technology_count;
			double sum = 0, known;
			for (size_t i = 0; i < match->industry_count; i++)
				sum += all ? match->industries[i].documents[side]
				           : axl_match_at(match, i, j)->sides[side].documents;
			known = (double)(all ? &match->all : &match->technologies[j])->known[side];
			if (fabs(sum - known) > 1e-9 * (1 + known))
				return axl_error_set(err, AXL_ERROR_INTERNAL,
				                     "match: %s shares out %.12g of %.12g "
				                     "documents",
				                     axl_match_side_names[side], sum, known);
		}
	return 0;
}

int axl_match_count(struct axl_match *match, const struct axl_match_basis *basis,
                    const struct axl_world *world, struct axl_error **err)
{
	struct counting c = {.match = match, .basis = basis, .world = world};
	list_industries(&c);
	c.sums = axl_xcalloc(match->technology_count + 1, sizeof *c.sums);
	count_documents(&c);
	count_firms(&c);
	if (match->level <= AXL_KSIC_DIVISION)
		count_concordance(&c);
	free(c.sums);
	free(c.places);
	return check_sums(match, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From pairs to decisions, name by name (linker.h has the rules). */
#include "config.h"

#include "base/i18n.h"
#include "patents/link/linker-inside.h"

#include <math.h>

const char *const axl_link_methods[AXL_LINK_METHODS] = {
    [AXL_LINK_BY_NOTHING] = N_("none"),          [AXL_LINK_BY_NUMBER] = N_("number"),
    [AXL_LINK_BY_EXACT_NAME] = N_("exact-name"), [AXL_LINK_BY_MODEL] = N_("model"),
    [AXL_LINK_BY_ALIAS] = N_("alias"),           [AXL_LINK_BY_SUCCESSOR] = N_("successor"),
    [AXL_LINK_BY_DECISION] = N_("decision"),
};

/* The pairs of all names, name by name. */
struct deciding {
	struct axl_linker *linker;
	double weights[AXL_LINK_PATTERNS];
	struct link_pair *pairs; /* of the name at hand */
	size_t count;
	struct axl_link_result *result;
};

static double weight_of(const struct deciding *d, const struct link_pair *pair)
{
	return pair->method == AXL_LINK_BY_NUMBER ? INFINITY : d->weights[pair->pattern];
}

/* Pairs of one name */

static int by_weight(const void *a, const void *b, void *context)
{
	const struct link_pair *x = a, *y = b;
	double weight_x = weight_of(context, x), weight_y = weight_of(context, y);
	if (weight_x != weight_y)
		return weight_x > weight_y ? -1 : 1;
	if (x->plant != y->plant)
		return x->plant ? 1 : -1;
	if (x->firm != y->firm)
		return x->firm < y->firm ? -1 : 1;
	return (x->method > y->method) - (x->method < y->method);
}

/* A firm that the name meets under several spellings counts by the best; its pairs lie side by
 * side as yet. */
static void drop_repeated(struct deciding *d)
{
	size_t kept = 0;
	for (size_t i = 0; i < d->count; i++)
		if (kept == 0 || d->pairs[kept - 1].firm != d->pairs[i].firm)
			d->pairs[kept++] = d->pairs[i];
		else if (by_weight(&d->pairs[i], &d->pairs[kept - 1], d) < 0)
			d->pairs[kept - 1] = d->pairs[i];
	d->count = kept;
}

static bool is_same_name(const struct link_pair *pair)
{
	return axl_pattern_level(pair->pattern, AXL_LINK_NAME) == AXL_NAME_EQUAL &&
	       axl_pattern_level(pair->pattern, AXL_LINK_FORM) == AXL_FORM_SAME;
}

/* Two units that are plants of one firm, or a plant and the firm's seat. */
static bool is_same_firm(const struct link_pair *a, const struct link_pair *b)
{
	bool numbers = a->number && b->number && a->number != b->number;
	return a->firm == b->firm ||
	       (is_same_name(a) && is_same_name(b) && (a->plant || b->plant) && !numbers);
}

/* Of the plants of the best pair's firm the seat comes first, which bears no plant's name. */
static void put_seat_first(struct deciding *d)
{
	for (size_t i = 1; i < d->count && d->pairs[0].plant; i++)
		if (!d->pairs[i].plant && is_same_firm(&d->pairs[0], &d->pairs[i])) {
			struct link_pair seat = d->pairs[i];
			for (size_t j = i; j > 0; j--)
				d->pairs[j] = d->pairs[j - 1];
			d->pairs[0] = seat;
		}
}

/* The same normal name, and no other firm has it. */
static bool is_exact(const struct deciding *d)
{
	const struct link_pair *best = &d->pairs[0];
	if (!is_same_name(best) ||
	    axl_pattern_level(best->pattern, AXL_LINK_REGION) == AXL_REGION_ELSEWHERE)
		return false;
	for (size_t i = 1; i < d->count; i++)
		if (is_same_name(&d->pairs[i]) && !is_same_firm(best, &d->pairs[i]))
			return false;
	return true;
}

static bool has_rival(const struct deciding *d)
{
	double best = weight_of(d, &d->pairs[0]);
	for (size_t i = 1; i < d->count; i++)
		if (best - weight_of(d, &d->pairs[i]) < d->linker->definition->margin &&
		    !is_same_firm(&d->pairs[0], &d->pairs[i]))
			return true;
	return false;
}

static bool has_two_numbers(const struct deciding *d)
{
	return d->count > 1 && d->pairs[1].method == AXL_LINK_BY_NUMBER;
}

/* Under another name of the body the method says so. */
static enum axl_link_method method_of(const struct link_pair *pair, enum axl_link_method method)
{
	return pair->method == AXL_LINK_BY_EXACT_NAME ? method : pair->method;
}

static void decide_by_names(struct deciding *d)
{
	const struct axl_link_definition *definition = d->linker->definition;
	const struct link_pair *best = &d->pairs[0];
	double weight = weight_of(d, best);
	struct axl_link_result *result = d->result;
	result->method = method_of(best, AXL_LINK_BY_MODEL);
	if (best->method == AXL_LINK_BY_NUMBER) {
		result->outcome = has_two_numbers(d) ? AXL_LINK_REVIEW : AXL_LINK_MATCH;
	} else if (is_exact(d)) {
		result->outcome = AXL_LINK_MATCH;
		result->method = method_of(best, AXL_LINK_BY_EXACT_NAME);
	} else if (weight >= definition->match &&
	           d->linker->most[best->pattern] == AXL_LINK_MATCH && !has_rival(d)) {
		result->outcome = AXL_LINK_MATCH;
	} else if (weight >= definition->review) {
		result->outcome = AXL_LINK_REVIEW;
	}
}

/* What people decided */

static int by_name_and_order(const void *a, const void *b)
{
	const struct link_decision *x = a, *y = b;
	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void drop_firm(struct deciding *d, int64_t firm)
{
	size_t kept = 0;
	for (size_t i = 0; i < d->count; i++)
		if (d->pairs[i].firm != firm)
			d->pairs[kept++] = d->pairs[i];
	d->count = kept;
}

/* The firm that the name is said to be, 0 for none; what it is said not to be is dropped. */
static int64_t apply_decisions(struct deciding *d, const struct link_decision *decisions,
                               size_t count)
{
	int64_t firm = 0;
	for (size_t i = 0; i < count; i++) {
		if (decisions[i].same) {
			firm = decisions[i].firm;
			continue;
		}
		if (firm == decisions[i].firm)
			firm = 0;
		bool taken_back = false;
		for (size_t j = i + 1; j < count; j++)
			taken_back |= decisions[j].same && decisions[j].firm == decisions[i].firm;
		if (!taken_back)
			drop_firm(d, decisions[i].firm);
	}
	return firm;
}

/* All names */

/* Pairs lie in the order of firms; counted and moved to the order of names, firms within. */
static size_t *sort_by_name(struct axl_linker *linker)
{
	size_t *starts = axl_xcalloc(linker->name_count + 2, sizeof *starts);
	struct link_pair *sorted = axl_xcalloc(linker->pairs.count, sizeof *sorted);
	for (size_t i = 0; i < linker->pairs.count; i++)
		starts[linker->pairs.items[i].name + 2]++;
	for (size_t i = 2; i < linker->name_count + 2; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < linker->pairs.count; i++) {
		const struct link_pair *pair = &linker->pairs.items[i];
		sorted[starts[pair->name + 1]++] = *pair;
	}
	free(linker->pairs.items);
	linker->pairs.items = sorted;
	return starts;
}

static size_t state_candidates(const struct deciding *d, int64_t decided,
                               struct axl_link_candidate *out)
{
	size_t count = 0;
	if (decided)
		out[count++] =
		    (struct axl_link_candidate){decided, NAN, 0, AXL_LINK_BY_DECISION, true};
	for (size_t i = 0; i < d->count; i++) {
		const struct link_pair *pair = &d->pairs[i];
		if (pair->firm != decided)
			out[count++] = (struct axl_link_candidate){
			    pair->firm, weight_of(d, pair), pair->pattern,
			    (uint8_t)method_of(pair, AXL_LINK_BY_MODEL),
			    !decided && is_same_firm(&d->pairs[0], pair)};
	}
	if (count && !decided)
		out[0].method = (uint8_t)d->result->method;
	return count;
}

static void decide_name(struct deciding *d, const struct link_decision *decisions, size_t count,
                        struct axl_link_candidate *out)
{
	drop_repeated(d);
	if (d->count)
		qsort_r(d->pairs, d->count, sizeof *d->pairs, by_weight, d);
	int64_t decided = apply_decisions(d, decisions, count);
	if (d->count)
		put_seat_first(d);
	if (decided) {
		d->result->outcome = AXL_LINK_MATCH;
		d->result->method = AXL_LINK_BY_DECISION;
	} else if (d->count) {
		decide_by_names(d);
	}
	d->result->candidates = out;
	d->result->count = state_candidates(d, decided, out);
}

static void decide_all(struct deciding *d, const size_t *starts)
{
	struct axl_linker *linker = d->linker;
	struct axl_link_candidate *out = linker->candidates;
	size_t decision = 0;
	for (size_t name = 0; name < linker->name_count; name++) {
		size_t first = decision;
		while (decision < linker->decision_count &&
		       linker->decisions[decision].name == name)
			decision++;
		d->pairs = linker->pairs.items + starts[name];
		d->count = starts[name + 1] - starts[name];
		d->result = &linker->results[name];
		d->result->person = linker->persons[name];
		decide_name(d, linker->decisions + first, decision - first, out);
		out += d->result->count;
	}
}

void axl_linker_finish(struct axl_linker *linker)
{
	const struct axl_link_definition *definition = linker->definition;
	double counts[AXL_LINK_PATTERNS] = {0};
	axl_linker_gather(linker, counts);
	axl_em_estimate(counts, &definition->start, definition->weight, definition->change,
	                definition->rounds, &linker->em);
	struct deciding deciding = {.linker = linker};
	for (size_t p = 0; p < AXL_LINK_PATTERNS; p++)
		deciding.weights[p] = axl_pattern_weight(&linker->em.odds, p);
	if (linker->decision_count)
		qsort(linker->decisions, linker->decision_count, sizeof *linker->decisions,
		      by_name_and_order);
	linker->results = axl_xcalloc(linker->name_count, sizeof *linker->results);
	linker->candidates =
	    axl_xcalloc(linker->pairs.count + linker->decision_count, sizeof *linker->candidates);
	axl_auto(axl_memory) size_t *starts = sort_by_name(linker);
	decide_all(&deciding, starts);
}

struct axl_link_result axl_linker_result(const struct axl_linker *linker, size_t name)
{
	return linker->results[name];
}

bool axl_link_result_is(const struct axl_link_result *result, int64_t firm)
{
	for (size_t i = 0; i < result->count; i++)
		if (result->candidates[i].firm == firm)
			return result->candidates[i].same_firm;
	return false;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/classification/classification.h"

#include "base/i18n.h"
#include "ksic/classification/revision.h"

static const char *const header[] = {"from", "to"};

void axl_ksic_links_release(struct axl_ksic_links *links)
{
	free(links->start);
	free(links->target);
}

/* Each link of the listing as positions in the two revisions. */
struct link {
	size_t end[2]; /* older, newer */
};

static int find_ends(const struct axl_listing *listing, size_t row,
                     const struct axl_ksic_revision *revisions, struct link *ret_link,
                     struct axl_error **err)
{
	for (size_t side = 0; side < 2; side++) {
		const char *code = axl_listing_field(listing, row, side);
		size_t position;
		if (!axl_index_find(revisions[side].codes, code, strlen(code), &position) ||
		    revisions[side].items[position].level != AXL_KSIC_SUBCLASS)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("KSIC revision %d has no subclass \"%s\""),
			                     revisions[side].number, code);
		ret_link->end[side] = position;
	}
	return 0;
}

static int compare_links(const void *a, const void *b)
{
	const struct link *x = a, *y = b;
	for (size_t side = 0; side < 2; side++)
		if (x->end[side] != y->end[side])
			return x->end[side] < y->end[side] ? -1 : 1;
	return 0;
}

/* Sorted links, grouped by the end on one side. Stable, so that targets stay in classification
 * order. */
static struct axl_ksic_links group_links(const struct link *links, size_t count, size_t side,
                                         size_t items)
{
	struct axl_ksic_links grouped = {axl_xcalloc(items + 1, sizeof *grouped.start),
	                                 axl_xcalloc(count, sizeof *grouped.target)};
	for (size_t k = 0; k < count; k++)
		grouped.start[links[k].end[side] + 1]++;
	for (size_t i = 0; i < items; i++)
		grouped.start[i + 1] += grouped.start[i];
	axl_auto(axl_memory) size_t *next = axl_xcalloc(items, sizeof *next);
	for (size_t k = 0; k < count; k++) {
		size_t i = links[k].end[side];
		grouped.target[grouped.start[i] + next[i]++] = links[k].end[1 - side];
	}
	return grouped;
}

/* A link that stands twice would count twice. */
static int refuse_repeats(const struct link *links, size_t count,
                          const struct axl_ksic_revision *revisions, const char *path,
                          struct axl_error **err)
{
	for (size_t k = 1; k < count; k++)
		if (compare_links(&links[k - 1], &links[k]) == 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s: the link %s to %s stands twice"), path,
			                     revisions[0].items[links[k].end[0]].code,
			                     revisions[1].items[links[k].end[1]].code);
	return 0;
}

/* Every subclass must lead somewhere, or totals would not be kept. */
static int check_links(const struct axl_ksic_links *links, const struct axl_ksic_revision *revision,
                       const char *path, struct axl_error **err)
{
	for (size_t i = 0; i < revision->count; i++)
		if (revision->items[i].level == AXL_KSIC_SUBCLASS &&
		    links->start[i] == links->start[i + 1])
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s: no link for %s of KSIC revision %d"), path,
			                     revision->items[i].code, revision->number);
	return 0;
}

int axl_ksic_load_links(struct axl_ksic *ksic, size_t older, const char *path,
                        struct axl_error **err)
{
	const struct axl_ksic_revision *revisions = &ksic->revisions[older];
	axl_auto(axl_listing) struct axl_listing *listing = NULL;
	if (axl_listing_load(path, header, AXL_COUNT(header), &listing, err) < 0)
		return -1;
	size_t count = axl_listing_count(listing);
	axl_auto(axl_memory) struct link *links = axl_xcalloc(count, sizeof *links);
	for (size_t row = 0; row < count; row++)
		if (find_ends(listing, row, revisions, &links[row], err) < 0)
			return axl_listing_fault(listing, row, err);
	qsort(links, count, sizeof *links, compare_links);
	if (refuse_repeats(links, count, revisions, path, err) < 0)
		return -1;
	ksic->up[older] = group_links(links, count, 0, revisions[0].count);
	ksic->down[older] = group_links(links, count, 1, revisions[1].count);
	if (check_links(&ksic->up[older], &revisions[0], path, err) < 0)
		return -1;
	return check_links(&ksic->down[older], &revisions[1], path, err);
}

/* A growing distribution over the items of one revision. */
struct spread {
	struct part {
		size_t item;
		double weight;
	} * parts;
	size_t count, capacity;
};

static void spread_release(struct spread *spread)
{
	free(spread->parts);
}

static void spread_add(struct spread *spread, size_t item, double weight)
{
	for (size_t k = 0; k < spread->count; k++)
		if (spread->parts[k].item == item) {
			spread->parts[k].weight += weight;
			return;
		}
	axl_reserve(spread->parts, spread->capacity, spread->count + 1);
	spread->parts[spread->count++] = (struct part){item, weight};
}

/* The subclasses of an item (or itself), each with weight 1. */
static struct spread subclasses_of(const struct axl_ksic_revision *revision, size_t position)
{
	struct spread spread = {NULL, 0, 0};
	enum axl_ksic_level level = revision->items[position].level;
	size_t i = position;
	do {
		if (revision->items[i].level == AXL_KSIC_SUBCLASS)
			spread_add(&spread, i, 1.0);
		i++;
	} while (i < revision->count && revision->items[i].level > level);
	return spread;
}

/* Each part in equal shares to its links. */
static struct spread follow_links(const struct spread *spread, const struct axl_ksic_links *links)
{
	struct spread next = {NULL, 0, 0};
	for (size_t k = 0; k < spread->count; k++) {
		size_t from = spread->parts[k].item;
		size_t degree = links->start[from + 1] - links->start[from];
		for (size_t t = 0; t < degree; t++)
			spread_add(&next, links->target[links->start[from] + t],
			           spread->parts[k].weight / (double)degree);
	}
	return next;
}

static struct spread raise_to_level(const struct spread *spread,
                                    const struct axl_ksic_revision *revision,
                                    enum axl_ksic_level level)
{
	struct spread raised = {NULL, 0, 0};
	for (size_t k = 0; k < spread->count; k++) {
		const struct axl_ksic_item *item =
		    axl_ksic_ancestor(&revision->items[spread->parts[k].item], level);
		spread_add(&raised, (size_t)(item - revision->items), spread->parts[k].weight);
	}
	return raised;
}

static int compare_parts(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	return (x->item > y->item) - (x->item < y->item);
}

/* The item's content as a distribution over items of the other revision, at its own level. */
static struct spread convert_item(const struct axl_ksic *ksic, const struct axl_ksic_item *item,
                                  const struct axl_ksic_revision *from,
                                  const struct axl_ksic_revision *to)
{
	struct spread spread = subclasses_of(from, (size_t)(item - from->items));
	size_t at = (size_t)(from - ksic->revisions), end = (size_t)(to - ksic->revisions);
	while (at != end) {
		struct spread next =
		    follow_links(&spread, at < end ? &ksic->up[at] : &ksic->down[at - 1]);
		spread_release(&spread);
		spread = next;
		at = at < end ? at + 1 : at - 1;
	}
	struct spread raised = raise_to_level(&spread, to, item->level);
	spread_release(&spread);
	qsort(raised.parts, raised.count, sizeof *raised.parts, compare_parts);
	return raised;
}

static unsigned caution_of(const struct axl_ksic *ksic, const struct axl_ksic_item *item,
                           const struct axl_ksic_revision *from, const struct axl_ksic_revision *to,
                           const struct axl_ksic_target *targets, size_t count)
{
	unsigned caution = AXL_KSIC_PLAIN;
	if (from - to > 1 || to - from > 1)
		caution |= AXL_KSIC_COMPOSED;
	const struct axl_ksic_item *namesake =
	    axl_ksic_find(ksic, to->number, axl_slice_of(item->code));
	if (!namesake)
		return caution;
	bool kept = false;
	for (size_t k = 0; k < count; k++)
		kept = kept || targets[k].item == namesake;
	if (!kept)
		caution |= AXL_KSIC_AMBIGUOUS;
	else if (count > 1)
		caution |= AXL_KSIC_PARTIAL;
	return caution;
}

static int need_revision(const struct axl_ksic *ksic, int number,
                         const struct axl_ksic_revision **ret_revision, struct axl_error **err)
{
	*ret_revision = axl_ksic_revision(ksic, number);
	if (*ret_revision)
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("KSIC revision %d is not known; there are 9, 10 and 11"), number);
}

int axl_ksic_convert(const struct axl_ksic *ksic, int from_number, struct axl_slice code,
                     int to_number, struct axl_ksic_target **ret_targets, size_t *ret_count,
                     unsigned *ret_caution, struct axl_error **err)
{
	const struct axl_ksic_revision *from, *to;
	if (need_revision(ksic, from_number, &from, err) < 0 ||
	    need_revision(ksic, to_number, &to, err) < 0)
		return -1;
	const struct axl_ksic_item *item = axl_ksic_find(ksic, from_number, code);
	if (!item)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("KSIC revision %d has no code \"%.*s\""), from_number,
		                     (int)code.length, code.bytes);

	struct spread spread = convert_item(ksic, item, from, to);
	double whole = 0;
	for (size_t k = 0; k < spread.count; k++)
		whole += spread.parts[k].weight;
	struct axl_ksic_target *targets = axl_xcalloc(spread.count, sizeof *targets);
	for (size_t k = 0; k < spread.count; k++)
		targets[k] = (struct axl_ksic_target){&to->items[spread.parts[k].item],
		                                      spread.parts[k].weight / whole};
	*ret_caution = caution_of(ksic, item, from, to, targets, spread.count);
	*ret_targets = targets;
	*ret_count = spread.count;
	spread_release(&spread);
	return 0;
}

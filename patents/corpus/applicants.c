/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/applicants.h"

#include "base/index.h"

#include "patents/corpus/texts.h"
#include "patents/document/place.h"

#include <string.h>

void axl_applicants_free(struct axl_applicants *applicants)
{
	if (!applicants)
		return;
	free(applicants->names);
	free(applicants->sides);
	free(applicants->memberships);
	axl_arena_free(applicants->texts);
	free(applicants);
}

struct naming {
	struct axl_applicants *applicants;
	struct axl_index *index;
	const struct axl_world *world;
};

static int add_membership(void *context, size_t patent, const char *name, struct axl_error **err)
{
	struct naming *naming = context;
	struct axl_applicants *to = naming->applicants;
	bool added;
	(void)err;
	size_t applicant = axl_index_add(naming->index, name, strlen(name), to->count, &added);
	if (added) {
		axl_reserve(to->names, to->capacity, to->count + 1);
		to->names[to->count++] = axl_arena_text(to->texts, name);
	}
	axl_reserve(to->memberships, to->membership_capacity, to->membership_count + 1);
	to->memberships[to->membership_count++] = (struct axl_membership){patent, applicant};
	return 0;
}

size_t axl_applicants_beside(const struct axl_applicants *applicants, size_t i)
{
	size_t first = i, last = i;
	const struct axl_membership *all = applicants->memberships;
	while (first > 0 && all[first - 1].document == all[i].document)
		first--;
	while (last + 1 < applicants->membership_count && all[last + 1].document == all[i].document)
		last++;
	return last - first + 1;
}

/* By the address, else as a firm of the register. "" is no place; a country other than Korea is one
 * outside. */
static enum axl_side side_of(const struct axl_world *world, const struct axl_party_row *row)
{
	const struct axl_region *region = axl_region_by_code(world->regions, row->region);
	const struct axl_region *seat = axl_region_by_code(world->regions, row->seat);
	bool abroad = *row->country && !axl_place_is_korea(axl_slice_of(row->country));
	if ((region && axl_region_within(region, world->home)) ||
	    (seat && axl_region_within(seat, world->home)))
		return AXL_SIDE_HOME;
	return region || seat || abroad ? AXL_SIDE_OUTSIDE : AXL_SIDE_UNKNOWN;
}

/* Who sits here and elsewhere sits here. */
static int note_side(void *to, const struct axl_party_row *row)
{
	struct naming *naming = to;
	size_t applicant;
	if (!axl_index_find(naming->index, row->name, strlen(row->name), &applicant))
		return 0;
	enum axl_side side = side_of(naming->world, row);
	if (side > naming->applicants->sides[applicant])
		naming->applicants->sides[applicant] = side;
	return 0;
}

int axl_applicants_load(const struct axl_world *world, const struct axl_corpus *corpus,
                        struct axl_applicants **ret_applicants, struct axl_error **err)
{
	axl_auto(axl_applicants) struct axl_applicants *applicants =
	    axl_xcalloc(1, sizeof *applicants);
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	struct naming naming = {applicants, index, world};
	const struct axl_document_source *source = &corpus->source;
	applicants->texts = axl_arena_new();
	if (axl_corpus_applicants(corpus, add_membership, &naming, err) < 0)
		return -1;
	applicants->sides = axl_xcalloc(applicants->count, sizeof *applicants->sides);
	if (source->parties(source->context, axl_corpus_holder_role(corpus), note_side, &naming,
	                    err) < 0)
		return -1;
	*ret_applicants = axl_steal(applicants);
	return 0;
}

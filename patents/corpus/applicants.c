/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/applicants.h"

#include "base/index.h"

#include "patents/document/place.h"

#include <string.h>

enum { PLACES, FIRMS };

static const char *const texts[] = {
    [PLACES] = "SELECT DISTINCT d.name, d.region, d.country FROM wave_source w"
	       " JOIN document_party d ON d.id >= w.version << 32"
	       " AND d.id < (w.version + 1) << 32 WHERE w.wave = ?1 AND d.role = 'applicant'"
	       " AND (d.region <> '' OR d.country <> '')",
    [FIRMS] = "SELECT l.name, u.region FROM party_link l JOIN unit u ON u.id = l.unit"
	      " WHERE u.kind = 'firm'",
};
const struct axl_sql axl_applicants_sql = {"patents/applicants", texts, AXL_COUNT(texts)};

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

/* "" is no place; a country other than Korea is one outside. */
static enum axl_side side_of(const struct axl_world *world, const char *code, const char *country)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	if (region)
		return axl_region_within(region, world->home) ? AXL_SIDE_HOME : AXL_SIDE_OUTSIDE;
	bool abroad = *country && !axl_place_is_korea(axl_slice_of(country));
	return abroad ? AXL_SIDE_OUTSIDE : AXL_SIDE_UNKNOWN;
}

/* Who sits here and elsewhere sits here. */
static void note_side(struct naming *naming, const char *name, enum axl_side side)
{
	size_t applicant;
	if (axl_index_find(naming->index, name, strlen(name), &applicant) &&
	    side > naming->applicants->sides[applicant])
		naming->applicants->sides[applicant] = side;
}

static int load_places(struct naming *naming, struct axl_store *store, const char *wave,
                       const struct axl_world *world, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_applicants_sql, PLACES, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		note_side(naming, axl_query_text(query, 0),
		          side_of(world, axl_query_text(query, 1), axl_query_text(query, 2)));
	return row;
}

static int load_firms(struct naming *naming, struct axl_store *store, const struct axl_world *world,
                      struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_applicants_sql, FIRMS, err);
	if (!query || axl_query_bind(query, err, "") < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		note_side(naming, axl_query_text(query, 0),
		          side_of(world, axl_query_text(query, 1), ""));
	return row;
}

int axl_applicants_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                        const struct axl_corpus *corpus, struct axl_applicants **ret_applicants,
                        struct axl_error **err)
{
	axl_auto(axl_applicants) struct axl_applicants *applicants =
	    axl_xcalloc(1, sizeof *applicants);
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	struct naming naming = {applicants, index};
	applicants->texts = axl_arena_new();
	if (axl_corpus_applicants(store, wave, corpus, add_membership, &naming, err) < 0)
		return -1;
	applicants->sides = axl_xcalloc(applicants->count, sizeof *applicants->sides);
	if (load_places(&naming, store, wave, world, err) < 0 ||
	    load_firms(&naming, store, world, err) < 0)
		return -1;
	*ret_applicants = axl_steal(applicants);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/gather.h"

#include "base/index.h"

#include <math.h>
#include <string.h>

enum { DOI_PREFIX = 3 };

void axl_gathering_free(struct axl_gathering *gathering)
{
	if (!gathering)
		return;
	free(gathering->facts);
	free(gathering->numbers);
	free(gathering->documents);
	free(gathering);
}

struct reading {
	struct axl_gathering *gathering;
	const struct axl_world *world;
	struct axl_index *numbers, *dois, *families;
};

static void take_text(char to[AXL_PERIOD_SIZE], const char *period)
{
	if (*period)
		(void)snprintf(to, AXL_PERIOD_SIZE, "%s", period);
}

/* Documents that state one text share a position; "" is none. */
static void take_key(struct axl_index *index, const char *text, size_t *key)
{
	if (*text)
		*key = axl_index_add(index, text, strlen(text), axl_index_count(index), NULL);
}

/* What a row does not say stays as it was. */
static void take_row(struct reading *reading, struct axl_gathered_number *number,
                     const struct axl_document_row *row)
{
	bool is_doi = strncmp(row->number, "10.", DOI_PREFIX) == 0 && strchr(row->number, '/');
	enum axl_whereabouts stated = axl_whereabouts_of(reading->world, row->region);
	number->id = row->id;
	take_text(number->filed, row->filed);
	take_text(number->priority, row->priority);
	take_text(number->published, row->published);
	take_text(number->registered, row->registered);
	take_key(reading->dois, is_doi ? row->number : row->doi, &number->doi);
	take_key(reading->families, row->family, &number->family);
	if (!isnan(row->cited))
		number->cited = row->cited;
	if (!isnan(row->family_size))
		number->family_size = row->family_size;
	if (stated != AXL_WHERE_UNKNOWN)
		number->stated = stated;
	uint64_t areas =
	    axl_areas_of(&reading->gathering->areas, reading->world->regions, row->region);
	if (areas)
		number->stated_areas = areas;
}

/* Where the number was there before, a later row takes its place; a part joins what was there. */
static int add_row(void *to, const struct axl_document_row *row)
{
	static const struct axl_gathered_number none = {
	    .cited = NAN, .family_size = NAN, .doi = SIZE_MAX, .family = SIZE_MAX};
	struct reading *reading = to;
	struct axl_gathering *g = reading->gathering;
	bool added;
	size_t position = axl_index_add(reading->numbers, row->number, strlen(row->number),
	                                g->number_count, &added);
	if (added) {
		axl_reserve(g->numbers, g->number_capacity, g->number_count + 1);
		g->number_count++;
	}
	g->rows++;
	g->replaced += !added && !row->part;
	int64_t own = added ? 0 : g->numbers[position].own;
	if (added || !row->part)
		g->numbers[position] = none;
	g->numbers[position].own =
	    axl_source_is_reference(reading->world, row->source) ? own : row->id;
	take_row(reading, &g->numbers[position], row);
	axl_reserve(g->facts, g->fact_capacity, g->fact_count + 1);
	g->facts[g->fact_count++] = (struct axl_gathered_fact){row->id, position, row->part};
	return 0;
}

static void keep_those_that_speak(struct axl_gathering *g)
{
	size_t kept = 0;
	for (size_t i = 0; i < g->fact_count; i++)
		if (g->facts[i].part || g->facts[i].id == g->numbers[g->facts[i].number].id)
			g->facts[kept++] = g->facts[i];
	g->fact_count = kept;
}

int axl_gather(const struct axl_document_source *source, const struct axl_world *world,
               const struct axl_counting *counting, struct axl_gathering **ret_gathering,
               struct axl_error **err)
{
	axl_auto(axl_gathering) struct axl_gathering *gathering = axl_xcalloc(1, sizeof *gathering);
	axl_auto(axl_index) struct axl_index *numbers = axl_index_new();
	axl_auto(axl_index) struct axl_index *dois = axl_index_new();
	axl_auto(axl_index) struct axl_index *families = axl_index_new();
	struct reading reading = {gathering, world, numbers, dois, families};
	if (!world->home)
		axl_areas_list(world->regions, &gathering->areas);
	if (source->documents(source->context, axl_counted_kinds[counting->kind], add_row, &reading,
	                      err) < 0)
		return -1;
	keep_those_that_speak(gathering);
	axl_gathering_join(gathering, counting->unit == AXL_COUNTED_FAMILIES);
	if (axl_gathering_place(gathering, source, world, counting, err) < 0)
		return -1;
	*ret_gathering = axl_steal(gathering);
	return 0;
}

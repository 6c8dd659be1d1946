/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The region of documents. */
#include "config.h"

#include "patents/corpus/place.h"

#include "patents/corpus/gather.h"
#include "patents/document/place.h"

#include <stdlib.h>

enum axl_whereabouts axl_whereabouts_of(const struct axl_world *world, const char *code)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	if (!region || !world->home)
		return AXL_WHERE_UNKNOWN;
	if (axl_region_within(region, world->home))
		return AXL_WHERE_HERE;
	return axl_region_within(world->home, region) ? AXL_WHERE_UNKNOWN : AXL_WHERE_ELSEWHERE;
}

const char *axl_place_role(const struct axl_counting *counting)
{
	if (counting->kind == AXL_COUNTED_PAPERS)
		return "affiliation";
	return counting->place == AXL_PLACE_INVENTOR ? "inventor" : "applicant";
}

static const char *code_of(const struct axl_counting *counting, const struct axl_party_row *party)
{
	return counting->place == AXL_PLACE_REGISTER ? party->seat : party->region;
}

enum axl_whereabouts axl_place_of_party(const struct axl_world *world,
                                        const struct axl_counting *counting,
                                        const struct axl_party_row *party)
{
	bool abroad = counting->place != AXL_PLACE_REGISTER && !*party->region && *party->country &&
	              !axl_place_is_korea(axl_slice_of(party->country));
	return abroad ? AXL_WHERE_ELSEWHERE : axl_whereabouts_of(world, code_of(counting, party));
}

struct placing {
	struct axl_gathering *gathering;
	const struct axl_world *world;
	const struct axl_counting *counting;
	size_t at; /* among the facts */
};

static int add_party(void *to, const struct axl_party_row *row)
{
	struct placing *placing = to;
	struct axl_gathering *g = placing->gathering;
	while (placing->at < g->fact_count && g->facts[placing->at].id < row->document)
		placing->at++;
	if (placing->at == g->fact_count || g->facts[placing->at].id != row->document)
		return 0;
	struct axl_gathered_number *number = &g->numbers[g->facts[placing->at].number];
	enum axl_whereabouts where = axl_place_of_party(placing->world, placing->counting, row);
	number->here += where == AXL_WHERE_HERE;
	number->elsewhere += where == AXL_WHERE_ELSEWHERE;
	number->areas |=
	    axl_areas_of(&g->areas, placing->world->regions, code_of(placing->counting, row));
	return 0;
}

/* Places that a document has, of all of its numbers. */
struct places {
	size_t here, elsewhere;
};

static void add_places(struct places *places, size_t here, size_t elsewhere)
{
	places->here += here;
	places->elsewhere += elsewhere;
}

/* What files state speaks before addresses. */
static void place_documents(struct axl_gathering *g)
{
	axl_auto(axl_memory) struct places *stated =
	    axl_xcalloc(g->document_count + 1, sizeof *stated);
	axl_auto(axl_memory) struct places *by_party =
	    axl_xcalloc(g->document_count + 1, sizeof *by_party);
	for (size_t i = 0; i < g->number_count; i++) {
		const struct axl_gathered_number *number = &g->numbers[i];
		add_places(&stated[number->document], number->stated == AXL_WHERE_HERE,
		           number->stated == AXL_WHERE_ELSEWHERE);
		add_places(&by_party[number->document], number->here, number->elsewhere);
	}
	for (size_t i = 0; i < g->document_count; i++) {
		struct axl_gathered_document *document = &g->documents[i];
		document->by_file = stated[i].here + stated[i].elsewhere > 0;
		const struct places *places = document->by_file ? &stated[i] : &by_party[i];
		size_t known = places->here + places->elsewhere;
		if (known == 0)
			continue;
		document->here = (double)places->here / (double)known;
		document->where = places->here ? AXL_WHERE_HERE : AXL_WHERE_ELSEWHERE;
	}
}

static int64_t version_of(int64_t fact)
{
	return fact >> 32;
}

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static bool is_placed(const struct axl_gathered_number *number)
{
	return number->stated != AXL_WHERE_UNKNOWN || number->here + number->elsewhere > 0;
}

/*
 * A file none of whose numbers has a known place was searched for the region, as far as anybody
 * can tell: its documents are taken as the region's. What another file says of one of them, as a
 * document of the same DOI, does not change that. What the region is held against was not searched
 * for it.
 */
static void take_unplaced(struct axl_gathering *g)
{
	axl_auto(axl_memory) int64_t *placing = axl_xcalloc(g->fact_count, sizeof *placing);
	size_t count = 0;
	for (size_t i = 0; i < g->fact_count; i++) {
		int64_t version = version_of(g->facts[i].id);
		if (is_placed(&g->numbers[g->facts[i].number]) &&
		    (count == 0 || placing[count - 1] != version))
			placing[count++] = version; /* facts come by version */
	}
	for (size_t i = 0; i < g->number_count; i++) {
		int64_t version = version_of(g->numbers[i].own);
		struct axl_gathered_document *document = &g->documents[g->numbers[i].document];
		if (document->where != AXL_WHERE_UNKNOWN || !version ||
		    (count && bsearch(&version, placing, count, sizeof *placing, by_number)))
			continue;
		document->where = AXL_WHERE_HERE;
		document->by_source = true;
		document->here = 1;
	}
}

/* Of a world without a home region; what files state of their areas speaks before addresses. */
static void take_all(struct axl_gathering *g)
{
	axl_auto(axl_memory) uint64_t *stated = axl_xcalloc(g->document_count, sizeof *stated);
	for (size_t i = 0; i < g->number_count; i++) {
		stated[g->numbers[i].document] |= g->numbers[i].stated_areas;
		g->documents[g->numbers[i].document].areas |= g->numbers[i].areas;
	}
	for (size_t i = 0; i < g->document_count; i++) {
		struct axl_gathered_document *document = &g->documents[i];
		document->where = AXL_WHERE_HERE;
		document->here = 1;
		if (stated[i])
			document->areas = stated[i];
	}
}

int axl_gathering_place(struct axl_gathering *gathering, const struct axl_document_source *source,
                        const struct axl_world *world, const struct axl_counting *counting,
                        struct axl_error **err)
{
	struct placing placing = {gathering, world, counting, 0};
	if (source->parties(source->context, axl_place_role(counting), add_party, &placing, err) <
	    0)
		return -1;
	if (!world->home) {
		take_all(gathering);
		return 0;
	}
	place_documents(gathering);
	take_unplaced(gathering);
	return 0;
}

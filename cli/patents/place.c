/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents tag --explain: where a document is, and by whom. */
#include "config.h"

#include "cli/patents/patents.h"
#include "patents/corpus/place.h"
#include "patents/corpus/texts.h"
#include "patents/document/split.h"
#include "project/project.h"

#include <string.h>

struct stating {
	const struct axl_patents_asking *asking;
	const struct axl_counting *counting;
	const char *role;
};

/* A region's name; its code where the regions in force do not know it; NULL for "". */
static const char *region_name(const struct axl_world *world, const char *code)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	return region ? region->name : *code ? code : NULL;
}

static int state_party(void *context, const struct axl_party_row *party)
{
	static const char *const words[] = {
	    [AXL_WHERE_UNKNOWN] = N_("unknown"),
	    [AXL_WHERE_HERE] = N_("here"),
	    [AXL_WHERE_ELSEWHERE] = N_("outside"),
	};
	const struct stating *stating = context;
	const struct axl_world *world = &stating->asking->context->project->world;
	struct axl_output *output = stating->asking->context->output;
	axl_auto(axl_buffer) struct axl_buffer name;
	axl_buffer_init(&name);
	axl_applicant_write(axl_slice_of(party->name), &name);
	axl_output_word(output, stating->role);
	axl_output_text(output, name.bytes);
	axl_output_text(output, region_name(world, party->region));
	axl_output_text(output, *party->country ? party->country : NULL);
	axl_output_text(output, region_name(world, party->seat));
	axl_output_word(output, words[axl_place_of_party(world, stating->counting, party)]);
	axl_output_row(output);
	return 0;
}

/* The position of a fact's document; the corpus's count where it has none. */
static size_t find_patent(const struct axl_corpus *corpus, int64_t fact)
{
	size_t at = 0;
	return axl_corpus_move_to(corpus, &at, fact) ? corpus->facts[at].patent : corpus->count;
}

/* Of all the facts that speak of the document, wherever it is. */
static int state_parties(const struct stating *stating, int64_t fact, struct axl_error **err)
{
	struct axl_store *store = stating->asking->store;
	struct axl_world everywhere = stating->asking->context->project->world;
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	everywhere.home = NULL;
	if (axl_corpus_new(axl_document_source_of_store(store, stating->asking->wave), &everywhere,
	                   stating->counting, &corpus, err) < 0)
		return -1;
	size_t patent = find_patent(corpus, fact);
	int result = 0;
	for (size_t i = 0; i < corpus->fact_count && result == 0; i++)
		if (corpus->facts[i].patent == patent)
			result = axl_store_parties(store, stating->asking->wave,
			                           corpus->facts[i].id, stating->role, state_party,
			                           (void *)(uintptr_t)stating, err);
	return result;
}

static int note_place(const struct stating *stating, int64_t fact, struct axl_error **err)
{
	const struct axl_patents_asking *asking = stating->asking;
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	if (axl_corpus_new(axl_document_source_of_store(asking->store, asking->wave),
	                   &asking->context->project->world, stating->counting, &corpus, err) < 0)
		return -1;
	size_t at = find_patent(corpus, fact);
	const struct axl_patent *patent = &corpus->patents[at];
	struct axl_output *output = asking->context->output;
	if (at == corpus->count)
		axl_output_note(output, "%s", _("it does not count in the region"));
	else if (patent->year)
		axl_output_note(output, _("%g of it counts in the region, in %d"), patent->here,
		                patent->year);
	else
		axl_output_note(output, _("%g of it counts in the region, in no known year"),
		                patent->here);
	return 0;
}

int axl_patents_place(const struct axl_patents_asking *asking, const struct axl_document *document,
                      struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"role", N_("Role"), AXL_LEFT, 0},     {"name", N_("Name"), AXL_LEFT, 40},
	    {"region", N_("Region"), AXL_LEFT, 0}, {"country", N_("Country"), AXL_LEFT, 0},
	    {"seat", N_("Seat"), AXL_LEFT, 0},     {"where", N_("Where"), AXL_LEFT, 0},
	};
	struct axl_output *output = asking->context->output;
	struct axl_counting counting = asking->counting;
	if (strcmp(document->kind, axl_counted_kinds[AXL_COUNTED_PAPERS]) == 0)
		counting.kind = AXL_COUNTED_PAPERS;
	const struct stating stating = {asking, &counting, axl_place_role(&counting)};
	axl_output_table(output, "place", N_("Where it is"), columns, AXL_COUNT(columns));
	int result = state_parties(&stating, document->id, err);
	axl_output_table_end(output);
	return result < 0 ? -1 : note_place(&stating, document->id, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/corpus.h"

#include "base/index.h"

#include "patents/corpus/gather.h"
#include "patents/corpus/texts.h"

#include <math.h>

void axl_corpus_free(struct axl_corpus *corpus)
{
	if (!corpus)
		return;
	axl_document_source_release(&corpus->source);
	free(corpus->patents);
	free(corpus->facts);
	free(corpus->technologies);
	free(corpus);
}

/* The patents */

/* The day that the counted year is of, and what stands in its place where it is not known. */
static const char *day_of(const struct axl_gathered_number *number, enum axl_counted_year year,
                          bool *ret_own)
{
	const char *const days[][3] = {
	    [AXL_YEAR_APPLICATION] = {number->filed, number->filed, number->published},
	    [AXL_YEAR_PRIORITY] = {number->priority, number->filed, number->published},
	    [AXL_YEAR_PUBLICATION] = {number->published, number->registered, ""},
	};
	size_t i = 0;
	while (i < 2 && !*days[year][i])
		i++;
	/* years of application are as complete as filings are, not publications */
	*ret_own = i < 2;
	return days[year][i];
}

/* Of several numbers of a document: the earliest year, and citations and family as read last. */
static void add_number(struct axl_corpus *corpus, struct axl_patent *patent,
                       const struct axl_gathered_number *number)
{
	char day[AXL_PERIOD_SIZE];
	bool own;
	const char *period = day_of(number, corpus->counting.year, &own);
	int year = axl_period_year(period);
	if (year && (!patent->year || year < patent->year))
		patent->year = year;
	if (!isnan(number->cited))
		patent->cited = number->cited;
	if (number->family != SIZE_MAX)
		patent->family = number->family;
	if (!isnan(number->family_size))
		patent->family_size = number->family_size;
	axl_period_end(period, day);
	if (own && strcmp(day, corpus->newest) > 0)
		memcpy(corpus->newest, day, sizeof day);
}

static int by_id(const void *a, const void *b)
{
	const struct axl_patent *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static size_t find_patent(const struct axl_corpus *corpus, int64_t id)
{
	struct axl_patent key = {.id = id};
	const struct axl_patent *found =
	    bsearch(&key, corpus->patents, corpus->count, sizeof key, by_id);
	return (size_t)(found - corpus->patents);
}

/* Documents of the region, by id; places: where each document lies then, SIZE_MAX for others. */
static void keep_documents(struct axl_corpus *corpus, const struct axl_gathering *gathering,
                           size_t *places)
{
	for (size_t i = 0; i < gathering->document_count; i++)
		if (gathering->documents[i].where == AXL_WHERE_HERE)
			corpus->patents[corpus->count++] = (struct axl_patent){
			    .id = gathering->documents[i].id,
			    .cited = NAN,
			    .family = SIZE_MAX,
			    .family_size = NAN,
			    .here = gathering->documents[i].here,
			    .areas = gathering->documents[i].areas,
			};
	if (corpus->count)
		qsort(corpus->patents, corpus->count, sizeof *corpus->patents, by_id);
	for (size_t i = 0; i < gathering->document_count; i++)
		places[i] = gathering->documents[i].where == AXL_WHERE_HERE
		                ? find_patent(corpus, gathering->documents[i].id)
		                : SIZE_MAX;
}

static void keep(struct axl_corpus *corpus, const struct axl_gathering *gathering)
{
	axl_auto(axl_memory) size_t *places =
	    axl_xcalloc(gathering->document_count, sizeof *places);
	corpus->patents = axl_xcalloc(gathering->document_count, sizeof *corpus->patents);
	corpus->facts = axl_xcalloc(gathering->fact_count, sizeof *corpus->facts);
	keep_documents(corpus, gathering, places);
	for (size_t i = 0; i < gathering->number_count; i++) {
		const struct axl_gathered_number *number = &gathering->numbers[i];
		if (places[number->document] != SIZE_MAX)
			add_number(corpus, &corpus->patents[places[number->document]], number);
	}
	for (size_t i = 0; i < gathering->fact_count; i++) {
		const struct axl_gathered_fact *fact = &gathering->facts[i];
		size_t place = places[gathering->numbers[fact->number].document];
		if (place != SIZE_MAX)
			corpus->facts[corpus->fact_count++] =
			    (struct axl_patent_fact){fact->id, place, fact->number};
	}
}

static void take_tally(struct axl_corpus *corpus, const struct axl_gathering *gathering)
{
	struct axl_corpus_tally *tally = &corpus->tally;
	*tally = (struct axl_corpus_tally){
	    .rows = gathering->rows,
	    .replaced = gathering->replaced,
	    .by_doi = gathering->by_doi,
	    .by_family = gathering->by_family,
	    .documents = gathering->document_count,
	};
	for (size_t i = 0; i < gathering->document_count; i++) {
		const struct axl_gathered_document *document = &gathering->documents[i];
		bool here = document->where == AXL_WHERE_HERE;
		bool by_party = here && !document->by_file && !document->by_source;
		tally->by_file += here && document->by_file;
		tally->by_source += document->by_source;
		tally->by_party += by_party;
		tally->shared += by_party && document->here < 1;
		tally->elsewhere += document->where == AXL_WHERE_ELSEWHERE;
		tally->unplaced += document->where == AXL_WHERE_UNKNOWN;
	}
}

static void note_years(struct axl_corpus *corpus)
{
	for (size_t i = 0; i < corpus->count; i++) {
		int year = corpus->patents[i].year;
		if (!year)
			continue;
		if (!corpus->first_year || year < corpus->first_year)
			corpus->first_year = year;
		if (year > corpus->last_year)
			corpus->last_year = year;
	}
}

/* Their technologies */

struct tag {
	size_t patent, technology;
};

struct tagging {
	const struct axl_corpus *corpus;
	struct axl_index *ids; /* of technologies, with their positions */
	struct tag *tags;
	size_t count, capacity, at;
};

static int add_tag(void *to, int64_t document, const char *id)
{
	struct tagging *tagging = to;
	size_t technology;
	if (!axl_index_find(tagging->ids, id, strlen(id), &technology) ||
	    !axl_corpus_move_to(tagging->corpus, &tagging->at, document))
		return 0;
	axl_reserve(tagging->tags, tagging->capacity, tagging->count + 1);
	tagging->tags[tagging->count++] =
	    (struct tag){tagging->corpus->facts[tagging->at].patent, technology};
	return 0;
}

static int by_patent(const void *a, const void *b)
{
	const struct tag *x = a, *y = b;
	if (x->patent != y->patent)
		return x->patent < y->patent ? -1 : 1;
	return (x->technology > y->technology) - (x->technology < y->technology);
}

/* The technologies of each patent, one behind the other; several facts may give it one. */
static void lay_technologies(struct axl_corpus *corpus, struct tag *tags, size_t count)
{
	if (count)
		qsort(tags, count, sizeof *tags, by_patent);
	for (size_t i = 0; i < count; i++) {
		struct axl_patent *patent = &corpus->patents[tags[i].patent];
		if (i && by_patent(&tags[i - 1], &tags[i]) == 0)
			continue;
		axl_reserve(corpus->technologies, corpus->technology_capacity,
		            corpus->technology_count + 1);
		if (patent->technology_count++ == 0)
			patent->technology = corpus->technology_count;
		corpus->technologies[corpus->technology_count++] = tags[i].technology;
	}
}

static int load_tags(struct axl_corpus *corpus, const struct axl_taxonomy *taxonomy,
                     struct axl_error **err)
{
	axl_auto(axl_index) struct axl_index *ids = axl_index_new();
	struct tagging tagging = {.corpus = corpus, .ids = ids};
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies);
	for (size_t i = 0; i < count; i++)
		(void)axl_index_add(ids, technologies[i].id, strlen(technologies[i].id), i, NULL);
	int result = corpus->source.tags(corpus->source.context, axl_taxonomy_id(taxonomy), add_tag,
	                                 &tagging, err);
	if (result == 0)
		lay_technologies(corpus, tagging.tags, tagging.count);
	free(tagging.tags);
	return result;
}

const struct axl_counting *axl_corpus_counting(const struct axl_world *world)
{
	return world->counting ? world->counting : axl_taxonomy_counting(world->taxonomy);
}

int axl_corpus_new(struct axl_document_source source, const struct axl_world *world,
                   const struct axl_counting *counting, struct axl_corpus **ret_corpus,
                   struct axl_error **err)
{
	axl_auto(axl_corpus) struct axl_corpus *corpus = axl_xcalloc(1, sizeof *corpus);
	axl_auto(axl_gathering) struct axl_gathering *gathering = NULL;
	corpus->source = source;
	corpus->counting = *counting;
	if (counting->kind == AXL_COUNTED_PAPERS)
		corpus->counting.year = AXL_YEAR_PUBLICATION;
	if (axl_gather(&corpus->source, world, &corpus->counting, &gathering, err) < 0)
		return -1;
	corpus->areas = gathering->areas;
	keep(corpus, gathering);
	take_tally(corpus, gathering);
	note_years(corpus);
	if (load_tags(corpus, world->taxonomy, err) < 0)
		return -1;
	*ret_corpus = axl_steal(corpus);
	return 0;
}

int axl_corpus_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_corpus **ret_corpus, struct axl_error **err)
{
	return axl_corpus_new(axl_document_source_of_store(store, wave), world,
	                      axl_corpus_counting(world), ret_corpus, err);
}

/* Counts */

bool axl_patent_has(const struct axl_corpus *corpus, const struct axl_patent *patent,
                    size_t technology)
{
	for (size_t i = 0; i < patent->technology_count; i++)
		if (corpus->technologies[patent->technology + i] == technology)
			return true;
	return false;
}

bool axl_corpus_is_incomplete(const struct axl_corpus *corpus, int year)
{
	int newest = 0, month = 0, day = 0, complete;
	if (!year || sscanf(corpus->newest, "%d-%d-%d", &newest, &month, &day) != 3)
		return false;
	/* 18 months before a day of July to December lies in the year before, so that the year
	 * before that is complete; otherwise it lies one year earlier. */
	complete = newest - (month > 6 ? 2 : 3);
	if (corpus->counting.year == AXL_YEAR_PUBLICATION)
		complete = newest - (month == 12 && day == 31 ? 0 : 1);
	return year > complete;
}

int axl_corpus_complete_year(const struct axl_corpus *corpus)
{
	int year = corpus->last_year;
	while (year >= corpus->first_year && axl_corpus_is_incomplete(corpus, year))
		year--;
	return year >= corpus->first_year ? year : 0;
}

size_t axl_corpus_years(const struct axl_corpus *corpus)
{
	return corpus->first_year ? (size_t)(corpus->last_year - corpus->first_year) + 2 : 1;
}

struct axl_patent_count *axl_corpus_count(const struct axl_corpus *corpus, size_t technologies)
{
	size_t years = axl_corpus_years(corpus);
	struct axl_patent_count *counts = axl_xcalloc(technologies * years, sizeof *counts);
	for (size_t i = 0; i < corpus->count; i++) {
		const struct axl_patent *patent = &corpus->patents[i];
		size_t year = patent->year ? (size_t)(patent->year - corpus->first_year) + 1 : 0;
		for (size_t j = 0; j < patent->technology_count; j++) {
			size_t technology = corpus->technologies[patent->technology + j];
			struct axl_patent_count *count = &counts[technology * years + year];
			count->whole++;
			count->fractional += patent->here / (double)patent->technology_count;
		}
	}
	return counts;
}

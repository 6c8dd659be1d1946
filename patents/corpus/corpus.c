/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/corpus.h"

#include "base/arena.h"
#include "base/index.h"

#include <math.h>

enum { PATENTS, TAGS, APPLICANTS };

#define FACTS_OF_WAVE(table, id)                                                                   \
	" FROM wave_source w JOIN " table " d ON d." id " >= w.version << 32"                      \
	" AND d." id " < (w.version + 1) << 32 WHERE w.wave = ?1"

static const char *const texts[] = {
    [PATENTS] =
	"SELECT d.id, d.number, d.region, d.filed, d.published, d.part, d.cited_by" FACTS_OF_WAVE(
	    "document", "id") " AND d.kind = 'patent' ORDER BY d.id",
    [TAGS] = "SELECT DISTINCT d.document, substr(d.technology, length(?2) + 2)" FACTS_OF_WAVE(
	"document_tag", "document") " AND substr(d.technology, 1, length(?2) + 1) = ?2 || ':'"
				    " ORDER BY d.document",
    [APPLICANTS] =
	"SELECT d.id, CASE d.name WHEN '' THEN ifnull((SELECT p.name FROM party p"
	" WHERE p.key = d.key AND p.name <> '' ORDER BY p.id DESC LIMIT 1), '')"
	" ELSE d.name END" FACTS_OF_WAVE(
	    "document_party", "id") " AND d.role = 'applicant' ORDER BY d.id, d.position",
};
const struct axl_sql axl_corpus_sql = {"patents/corpus", texts, AXL_COUNT(texts)};

void axl_corpus_free(struct axl_corpus *corpus)
{
	if (!corpus)
		return;
	free(corpus->patents);
	free(corpus->facts);
	free(corpus->technologies);
	free(corpus);
}

static bool is_of_home(const struct axl_world *world, const char *code)
{
	if (!*code)
		return true;
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	return region && axl_region_within(region, world->home);
}

static void note_newest(struct axl_corpus *corpus, const char *filed)
{
	char day[AXL_PERIOD_SIZE];
	axl_period_end(filed, day);
	if (strcmp(day, corpus->newest) > 0)
		memcpy(corpus->newest, day, sizeof day);
}

/*
 * Where the number was there before, the later fact takes its place; a part joins what was there,
 * and the day of filing speaks before that of publication whichever part has it.
 */
static void add_patent(struct axl_corpus *corpus, struct axl_index *numbers, struct axl_query *row)
{
	const char *number = axl_query_text(row, 1), *filed = axl_query_text(row, 3);
	bool part = axl_query_int(row, 5), added;
	struct axl_patent patent = {.id = axl_query_int(row, 0), .cited = axl_query_double(row, 6)};
	patent.year = axl_period_year(*filed ? filed : axl_query_text(row, 4));
	note_newest(corpus, filed);
	size_t position = axl_index_add(numbers, number, strlen(number), corpus->count, &added);
	if (added) {
		axl_reserve(corpus->patents, corpus->capacity, corpus->count + 1);
		corpus->count++;
	} else if (part) {
		const struct axl_patent *before = &corpus->patents[position];
		if (before->year && !(*filed && patent.year))
			patent.year = before->year;
		if (isnan(patent.cited))
			patent.cited = before->cited;
	}
	corpus->patents[position] = patent;
	axl_reserve(corpus->facts, corpus->fact_capacity, corpus->fact_count + 1);
	corpus->facts[corpus->fact_count++] = (struct axl_patent_fact){patent.id, position, part};
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

/* Patents by id; of the facts those that speak, with their patents' places after that. */
static void put_in_order(struct axl_corpus *corpus)
{
	size_t kept = 0;
	axl_auto(axl_memory) int64_t *ids = axl_xcalloc(corpus->count, sizeof *ids);
	for (size_t i = 0; i < corpus->count; i++)
		ids[i] = corpus->patents[i].id;
	if (corpus->count)
		qsort(corpus->patents, corpus->count, sizeof *corpus->patents, by_id);
	for (size_t i = 0; i < corpus->fact_count; i++) {
		struct axl_patent_fact fact = corpus->facts[i];
		int64_t speaker = ids[fact.patent];
		fact.patent = find_patent(corpus, speaker);
		if (fact.part || fact.id == speaker)
			corpus->facts[kept++] = fact;
	}
	corpus->fact_count = kept;
}

static int load_patents(struct axl_corpus *corpus, struct axl_store *store, const char *wave,
                        const struct axl_world *world, struct axl_error **err)
{
	axl_auto(axl_index) struct axl_index *numbers = axl_index_new();
	struct axl_query *query = axl_store_query(store, &axl_corpus_sql, PATENTS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		if (is_of_home(world, axl_query_text(query, 2)))
			add_patent(corpus, numbers, query);
	put_in_order(corpus);
	return row;
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

/* Rows come by document, and so do the facts: `at` moves on to the row's fact. */
static bool move_to(const struct axl_corpus *corpus, size_t *at, int64_t id)
{
	while (*at < corpus->fact_count && corpus->facts[*at].id < id)
		(*at)++;
	return *at < corpus->fact_count && corpus->facts[*at].id == id;
}

/* Something of a patent, in the order in which it was read. */
struct belonging {
	size_t patent, order, technology;
	const char *name;
};

struct belongings {
	struct belonging *items;
	size_t count, capacity;
};

static void add_belonging(struct belongings *to, size_t patent, size_t technology, const char *name)
{
	axl_reserve(to->items, to->capacity, to->count + 1);
	to->items[to->count] = (struct belonging){patent, to->count, technology, name};
	to->count++;
}

/* By patent and technology; within, as read. */
static int by_patent(const void *a, const void *b)
{
	const struct belonging *x = a, *y = b;
	if (x->patent != y->patent)
		return x->patent < y->patent ? -1 : 1;
	if (x->technology != y->technology)
		return x->technology < y->technology ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* The technologies of each patent, one behind the other; two parts may give it one. */
static void lay_technologies(struct axl_corpus *corpus, struct belongings *found)
{
	if (found->count)
		qsort(found->items, found->count, sizeof *found->items, by_patent);
	for (size_t i = 0; i < found->count; i++) {
		const struct belonging *item = &found->items[i];
		struct axl_patent *patent = &corpus->patents[item->patent];
		if (i && item[-1].patent == item->patent && item[-1].technology == item->technology)
			continue;
		axl_reserve(corpus->technologies, corpus->technology_capacity,
		            corpus->technology_count + 1);
		if (patent->technology_count++ == 0)
			patent->technology = corpus->technology_count;
		corpus->technologies[corpus->technology_count++] = item->technology;
	}
}

static int load_tags(struct axl_corpus *corpus, struct axl_store *store, const char *wave,
                     const struct axl_taxonomy *taxonomy, struct axl_error **err)
{
	axl_auto(axl_index) struct axl_index *ids = axl_index_new();
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies);
	for (size_t i = 0; i < count; i++)
		(void)axl_index_add(ids, technologies[i].id, strlen(technologies[i].id), i, NULL);
	struct axl_query *query = axl_store_query(store, &axl_corpus_sql, TAGS, err);
	if (!query || axl_query_bind(query, err, "tt", wave, axl_taxonomy_id(taxonomy)) < 0)
		return -1;
	struct belongings found = {0};
	size_t at = 0;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		size_t technology;
		const char *id = axl_query_text(query, 1);
		if (axl_index_find(ids, id, strlen(id), &technology) &&
		    move_to(corpus, &at, axl_query_int(query, 0)))
			add_belonging(&found, corpus->facts[at].patent, technology, NULL);
	}
	lay_technologies(corpus, &found);
	free(found.items);
	return row;
}

int axl_corpus_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_corpus **ret_corpus, struct axl_error **err)
{
	axl_auto(axl_corpus) struct axl_corpus *corpus = axl_xcalloc(1, sizeof *corpus);
	if (load_patents(corpus, store, wave, world, err) < 0 ||
	    load_tags(corpus, store, wave, world->taxonomy, err) < 0)
		return -1;
	note_years(corpus);
	*ret_corpus = axl_steal(corpus);
	return 0;
}

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
	int newest_year = 0, month = 0;
	if (!year || sscanf(corpus->newest, "%d-%d", &newest_year, &month) != 2)
		return false;
	/* 18 months before a day of July to December lies in the year before, so that the year
	 * before that is complete; otherwise it lies one year earlier. */
	int complete = newest_year - (month > 6 ? 2 : 3);
	return year > complete;
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
			count->fractional += 1.0 / (double)patent->technology_count;
		}
	}
	return counts;
}

int axl_corpus_applicants(struct axl_store *store, const char *wave,
                          const struct axl_corpus *corpus, axl_applicant_each each, void *context,
                          struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_corpus_sql, APPLICANTS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	axl_auto(axl_arena) struct axl_arena *names = axl_arena_new();
	struct belongings found = {0};
	size_t at = 0;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		if (*axl_query_text(query, 1) && move_to(corpus, &at, axl_query_int(query, 0)) &&
		    corpus->patents[corpus->facts[at].patent].technology_count)
			add_belonging(&found, corpus->facts[at].patent, 0,
			              axl_arena_text(names, axl_query_text(query, 1)));
	if (found.count)
		qsort(found.items, found.count, sizeof *found.items, by_patent);
	for (size_t i = 0; i < found.count && row == 0; i++)
		row = each(context, found.items[i].patent, found.items[i].name, err);
	free(found.items);
	return row;
}

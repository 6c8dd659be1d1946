/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is one document, where it is and in which year: of a source that is a few rows here, in
 * place of a store. All expected values by hand.
 */
#include "config.h"

#include "patents/corpus/texts.h"
#include "tests/unit/patent-fixture.h"

#include <math.h>

/* Facts of the two files: version << 32 | line. */
#define FIRST  (INT64_C(1) << 32)
#define SECOND (INT64_C(2) << 32)

struct rows {
	const struct axl_document_row *documents;
	size_t document_count;
	const struct axl_party_row *parties;
	size_t party_count;
};

static int documents(void *context, const char *kind, axl_document_row_each each, void *to,
                     struct axl_error **err)
{
	const struct rows *rows = context;
	int result = 0;
	(void)kind;
	(void)err;
	for (size_t i = 0; i < rows->document_count && result == 0; i++)
		result = each(to, &rows->documents[i]);
	return result;
}

static int parties(void *context, const char *role, axl_party_row_each each, void *to,
                   struct axl_error **err)
{
	const struct rows *rows = context;
	int result = 0;
	(void)role;
	(void)err;
	for (size_t i = 0; i < rows->party_count && result == 0; i++)
		result = each(to, &rows->parties[i]);
	return result;
}

/* Every fact is tagged with artificial intelligence; the first one with robots, too. */
static int tags(void *context, const char *taxonomy, axl_document_text_each each, void *to,
                struct axl_error **err)
{
	const struct rows *rows = context;
	int result = 0;
	(void)taxonomy;
	(void)err;
	for (size_t i = 0; i < rows->document_count && result == 0; i++) {
		result = each(to, rows->documents[i].id, "ai");
		if (i == 0 && result == 0)
			result = each(to, rows->documents[i].id, "robot");
	}
	return result;
}

static int no_texts(void *context, axl_document_text_each each, void *to, struct axl_error **err)
{
	(void)context;
	(void)each;
	(void)to;
	(void)err;
	return 0;
}

static struct axl_corpus *count(const struct rows *rows, const struct axl_world *world,
                                struct axl_counting counting)
{
	struct axl_error *err = NULL;
	struct axl_corpus *corpus = NULL;
	struct axl_document_source source = {
	    (void *)(uintptr_t)rows, documents, parties, tags, no_texts, no_texts, NULL};
	must(axl_corpus_new(source, world, &counting, &corpus, &err), &err);
	return corpus;
}

/* A row that says nothing beyond its arguments. */
static struct axl_document_row row(int64_t id, const char *number, const char *doi,
                                   const char *family, const char *filed)
{
	return (struct axl_document_row){
	    .id = id,
	    .number = number,
	    .doi = doi,
	    .family = family,
	    .region = "",
	    .filed = filed,
	    .priority = "",
	    .published = "",
	    .registered = "",
	    .cited = NAN,
	};
}

static struct axl_party_row party(int64_t document, const char *name, const char *region,
                                  const char *country)
{
	return (struct axl_party_row){document, name, region, country, ""};
}

/* "1 2018 1; ...": low bits of the id, year, part here. */
static void tap_corpus(const struct axl_corpus *corpus, const char *expected, const char *name)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < corpus->count; i++)
		axl_buffer_printf(&text, "%d %d %g; ", (int)(corpus->patents[i].id & 255),
		                  corpus->patents[i].year, corpus->patents[i].here);
	tap_text(text.bytes, expected, name);
}

static const struct axl_counting as_is, by_family = {.unit = AXL_COUNTED_FAMILIES};

static void nothing(void)
{
	const struct rows rows = {.documents = NULL};
	axl_auto(axl_corpus) struct axl_corpus *corpus = count(&rows, &fixture_world, as_is);
	tap_int((long long)corpus->count, 0, "no rows are no documents");
	tap_ok(corpus->first_year == 0 && axl_corpus_years(corpus) == 1 &&
	           !axl_corpus_is_incomplete(corpus, 2018),
	       "of no year");
}

/* a and b share a DOI, b and c nothing, a and c a family; the number of d is the DOI of e. */
static void joined(void)
{
	const struct axl_document_row given[] = {
	    row(FIRST + 1, "a", "10.1/x", "f", "2019-01-01"),
	    row(FIRST + 2, "b", "10.1/x", "", "2018-05-05"),
	    row(FIRST + 3, "c", "", "f", "2017-01-01"),
	    row(FIRST + 4, "10.1/y", "", "", "2016-01-01"),
	    row(FIRST + 5, "e", "10.1/y", "", ""),
	};
	const struct rows rows = {given, AXL_COUNT(given), NULL, 0};
	axl_auto(axl_corpus) struct axl_corpus *apart = count(&rows, &fixture_world, as_is);
	axl_auto(axl_corpus) struct axl_corpus *together = count(&rows, &fixture_world, by_family);
	tap_corpus(apart, "2 2018 1; 3 2017 1; 5 2016 1; ", "one of a DOI, by its earliest year");
	tap_ok(apart->tally.by_doi == 2 && apart->tally.by_family == 0 &&
	           apart->tally.documents == 3 && apart->tally.rows == 5,
	       "counted by key");
	tap_corpus(together, "3 2017 1; 5 2016 1; ", "a family joins by way of a common member");
	tap_ok(together->tally.by_doi == 2 && together->tally.by_family == 1,
	       "and is counted beside");
	tap_ok(apart->patents[0].technology_count == 2 && apart->patents[1].technology_count == 1,
	       "with the technologies of all, each once");
}

/* The later row of a gives no DOI: it is what speaks. */
static void replaced(void)
{
	const struct axl_document_row given[] = {
	    row(FIRST + 1, "a", "10.1/x", "", "2019-01-01"),
	    row(FIRST + 2, "b", "10.1/x", "", "2018-01-01"),
	    row(SECOND + 3, "a", "", "", "2020-01-01"),
	};
	const struct rows rows = {given, AXL_COUNT(given), NULL, 0};
	axl_auto(axl_corpus) struct axl_corpus *corpus = count(&rows, &fixture_world, as_is);
	tap_corpus(corpus, "2 2018 1; 3 2020 1; ", "what was replaced joins nothing");
	tap_int((long long)corpus->tally.replaced, 1, "and is counted");
	tap_int((long long)corpus->patents[1].technology_count, 1, "its tags are gone");
}

/* Parts of a, in two files: the day of filing stands in the first, the party in the second. */
static void parts(void)
{
	struct axl_document_row given[] = {
	    row(FIRST + 1, "a", "", "", "2018-01-01"),
	    row(FIRST + 2, "b", "", "", "2018-01-01"),
	    row(SECOND + 3, "a", "", "", ""),
	};
	const struct axl_party_row who[] = {party(SECOND + 3, "가나", "28200", "KR")};
	const struct rows rows = {given, AXL_COUNT(given), who, AXL_COUNT(who)};
	for (size_t i = 0; i < AXL_COUNT(given); i++)
		given[i].part = true;
	given[2].published = "2017-01-01";
	axl_auto(axl_corpus) struct axl_corpus *corpus = count(&rows, &fixture_world, as_is);
	tap_corpus(corpus, "3 2018 1; ", "filing speaks before publication, whichever part has it");
	tap_int((long long)corpus->tally.unplaced, 1,
	        "the first file has a document with a place: its other one is left out");
	tap_int((long long)corpus->tally.replaced, 0, "a part replaces nothing");
}

/* Home is 남동구 (28200): of 인천 alone nothing is known. The second file places nothing. */
static void places(void)
{
	struct axl_document_row given[] = {
	    row(FIRST + 1, "here", "", "", ""),   row(FIRST + 2, "third", "", "", ""),
	    row(FIRST + 3, "around", "", "", ""), row(FIRST + 4, "elsewhere", "", "", ""),
	    row(FIRST + 5, "abroad", "", "", ""), row(FIRST + 6, "stated", "", "", ""),
	    row(SECOND + 7, "x", "", "", ""),     row(SECOND + 8, "around", "", "", ""),
	};
	const struct axl_party_row who[] = {
	    party(FIRST + 1, "가나", "28200", "KR"), party(FIRST + 1, "사람", "", "KR"),
	    party(FIRST + 2, "가나", "28200", ""),   party(FIRST + 2, "다라", "11", ""),
	    party(FIRST + 2, "MABA", "", "US"),      party(FIRST + 3, "자차", "28", "KR"),
	    party(FIRST + 4, "자차", "28", "KR"),    party(FIRST + 4, "다라", "28110", "KR"),
	    party(FIRST + 5, "MABA", "", "US"),      party(FIRST + 6, "다라", "11", "KR"),
	};
	const struct rows rows = {given, AXL_COUNT(given) - 1, who, AXL_COUNT(who)};
	const struct rows again = {given, AXL_COUNT(given), who, AXL_COUNT(who)};
	struct axl_world world = fixture_world;
	world.home = axl_region_by_code(world.regions, "28200");
	given[5].region = "28200";
	axl_auto(axl_corpus) struct axl_corpus *corpus = count(&rows, &world, as_is);
	tap_corpus(corpus, "1 0 1; 2 0 0.333333; 6 0 1; 7 0 1; ",
	           "by what is known of their parties");
	const struct axl_corpus_tally *tally = &corpus->tally;
	tap_ok(tally->by_party == 2 && tally->shared == 1 && tally->by_file == 1 &&
	           tally->by_source == 1 && tally->elsewhere == 2 && tally->unplaced == 1,
	       "each counted once");
	axl_auto(axl_corpus) struct axl_corpus *both = count(&again, &world, as_is);
	tap_int((long long)both->tally.by_source, 2,
	        "what a file that was searched for the region has again is the region's");

	size_t years = axl_corpus_years(corpus);
	axl_auto(axl_memory) struct axl_patent_count *counts = axl_corpus_count(corpus, 6);
	double sum = 0;
	for (size_t i = 0; i < 6 * years; i++)
		sum += counts[i].fractional;
	tap_ok(fabs(sum - (3 + 1.0 / 3)) < 1e-12, "fractional counts add up to the parts here");
}

struct heard {
	struct axl_buffer text;
};

static int hear(void *context, size_t patent, const char *name, struct axl_error **err)
{
	struct heard *heard = context;
	(void)err;
	axl_buffer_printf(&heard->text, "%zu %s; ", patent, name);
	return 0;
}

/* Two numbers of one paper spell a name in two ways: the later one's are its names. */
static void names(void)
{
	const struct axl_document_row given[] = {
	    row(FIRST + 1, "a", "10.1/x", "", ""),
	    row(FIRST + 2, "b", "", "", ""),
	    row(FIRST + 3, "c", "10.1/x", "", ""),
	    row(FIRST + 4, "d", "10.1/x", "", ""),
	};
	const struct axl_party_row who[] = {
	    party(FIRST + 1, "Inha Univ", "", ""), party(FIRST + 2, "B", "", ""),
	    party(FIRST + 2, "B", "", ""),         party(FIRST + 3, "Inha University", "", ""),
	    party(FIRST + 3, "Z", "", ""),         party(FIRST + 3, "", "", ""),
	};
	const struct rows rows = {given, AXL_COUNT(given), who, AXL_COUNT(who)};
	struct axl_error *err = NULL;
	struct heard heard;
	axl_auto(axl_corpus) struct axl_corpus *corpus = count(&rows, &fixture_world, as_is);
	axl_buffer_init(&heard.text);
	must(axl_corpus_applicants(corpus, hear, &heard, &err), &err);
	tap_text(heard.text.bytes, "0 B; 1 Inha University; 1 Z; ",
	         "names of the number read last that has any, each once");
	axl_buffer_release(&heard.text);
}

int main(void)
{
	scratch_make();
	fixture_open_world();
	nothing();
	joined();
	replaced();
	parts();
	places();
	names();
	fixture_close_world();
	return tap_done();
}

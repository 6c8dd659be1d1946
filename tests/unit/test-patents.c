/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From documents to metrics: small cases by hand, and the example against the report's own
 * tables 3-7 and 3-8 (examples/incheon/report).
 */
#include "config.h"

#include "base/number.h"
#include "base/store/metric-read.h"
#include "patents/corpus/holder.h"
#include "tests/unit/patent-fixture.h"

#define WAVE "2025Q4"

enum { TECHNOLOGIES = 6 };

static void derive(struct axl_store *store)
{
	struct axl_error *err = NULL;
	must(axl_store_begin(store, &err), &err);
	must(axl_wave_ensure(store, WAVE, &err), &err);
	must(axl_metrics_clear(store, WAVE, axl_patents_maker.name, &err), &err);
	must(axl_patents_maker.derive(store, WAVE, &fixture_world, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

/* A firm of the register, as ksic/ would have measured it; employees below 0 are not stated. */
static void put_firm(struct axl_store *store, const char *key, const char *name,
                     const char *industry, double employees)
{
	struct axl_error *err = NULL;
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	struct axl_unit unit = {"firm", key, "28", industry, "", name};
	struct axl_metric_value value = {
	    .wave = WAVE,
	    .metric = employees < 0 ? "sales" : "employees",
	    .period = "2024",
	    .value = employees,
	    .lo = NAN,
	    .hi = NAN,
	    .se = NAN,
	    .n = NAN,
	};
	must(axl_store_begin(store, &err), &err);
	must(axl_wave_ensure(store, WAVE, &err), &err);
	must(axl_unit_ensure(store, &unit, &value.unit, &err), &err);
	must(axl_metric_writer_new(store, "ksic", &writer, &err), &err);
	must(axl_metric_write(writer, &value, &err), &err);
	must(axl_metric_writer_finish(writer, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

/*
 * Patents 1 and 2 of 가나, 1 with 다라; 2 has two technologies; 3 has none; 4 has no day; 5 is
 * of two firms of one industry.
 */
static const char small[] =
    PLUS_HEADER ",(주)가나|다라(주),1,20190105,용접 방법,G06N 3/08,,,,,,,,\n"
		",주식회사 가나,2,20201231,빅데이터 방법,G06N 3/08,,,,,,,,\n"
		",(주)가나,3,20200301,용접 방법,B23K 31/12,,,,,,,,\n"
		",마바(주),4,,로봇 팔,,,,,,,,,\n"
		",다라(주)|마바(주),5,20200301,주차 방법,,,,,,,,,자율 주차를 한다.\n";

static void put_small(struct axl_store *store)
{
	put_firm(store, "firm:brn:9990000001", "(주)가나", "ksic11:29292", 50);
	put_firm(store, "firm:brn:9990000002", "(주)다라", "ksic11:29299", 150);
	put_firm(store, "firm:brn:9990000003", "(주)마바", "ksic11:29299", -1);
	put_firm(store, "firm:brn:9990000004", "(주)사아", "ksic11:62010", -1);
	fixture_put("small.csv", small);
	(void)fixture_import(store, WAVE, "small", scratch_path("small.csv"));
}

#define METRIC(metric, kind)                                                                       \
	"SELECT u.key || ' ' || m.period || '=' || coalesce(m.value, m.state) FROM metric_value "  \
	"m JOIN unit u ON u.id = m.unit WHERE m.metric = '" metric "' AND u.kind = '" kind         \
	"' ORDER BY u.key, m.period"

static void technologies(struct axl_store *store)
{
	tap_answer(
	    store,
	    "SELECT (document & 255) || ' ' || technology || ' ' || evidence || ' ' || match "
	    "|| ' ' || place FROM document_tag ORDER BY document, technology",
	    "2 incheon-digital:ai class G06N 3/08 class "
	    "3 incheon-digital:ai class G06N 3/08 class "
	    "3 incheon-digital:bigdata phrase 빅데이터 title "
	    "5 incheon-digital:robot phrase 로봇 팔 title "
	    "6 incheon-digital:driving phrase 자율 주차 abstract",
	    "every document with its reason");
	tap_answer(store, METRIC("patents_whole", "technology") " LIMIT 8",
	           "technology:incheon-digital:ai@28 2019=1.0 "
	           "technology:incheon-digital:ai@28 2020=1.0 "
	           "technology:incheon-digital:bigdata@28 2019=0.0 "
	           "technology:incheon-digital:bigdata@28 2020=1.0 "
	           "technology:incheon-digital:driving@28 2019=0.0 "
	           "technology:incheon-digital:driving@28 2020=1.0 "
	           "technology:incheon-digital:health@28 2019=0.0 "
	           "technology:incheon-digital:health@28 2020=0.0",
	           "whole counts by year of filing, a year without one is 0");
	tap_answer(
	    store,
	    "SELECT m.period || '=' || m.value FROM metric_value m JOIN unit u ON u.id = "
	    "m.unit WHERE m.metric = 'patents_whole' AND u.technology LIKE '%:robot' ORDER BY "
	    "m.period",
	    "=1.0 2019=0.0 2020=0.0", "a document without a day stands apart");
	tap_answer(
	    store,
	    "SELECT m.value FROM metric_value m JOIN unit u ON u.id = m.unit WHERE m.metric = "
	    "'patents_fractional' AND u.technology LIKE '%:bigdata' AND m.period = '2020'",
	    "0.5", "a document of two technologies is shared");
	tap_answer(store, "SELECT sum(value) FROM metric_value WHERE metric = 'patents_fractional'",
	           "4.0", "fractional counts add up to the tagged documents");
	tap_answer(store,
	           "SELECT label FROM unit WHERE key = 'technology:incheon-digital:robot@28'",
	           "지능형로봇", "technologies are called as the taxonomy calls them");
}

static void firms_and_industries(struct axl_store *store)
{
	tap_answer(store, METRIC("patents", "firm"),
	           "firm:brn:9990000001 =2.0 firm:brn:9990000002 =2.0 firm:brn:9990000003 =2.0 "
	           "firm:brn:9990000004 =0.0",
	           "firms by their certain names; the untagged document does not count");
	tap_answer(store, "SELECT DISTINCT vintage FROM metric_value WHERE metric = 'patents'",
	           "2020-12-31", "with the age of the corpus");
	tap_answer(store, "SELECT name || '>' || method FROM party_link ORDER BY name",
	           "(주)가나>exact-name 다라(주)>exact-name 마바(주)>exact-name 주식회사 "
	           "가나>exact-name",
	           "each spelling is linked");
	/* 29: patents 1, 2, 4, 5; 200 employees stated. 62: none stated. */
	tap_answer(store, METRIC("patents", "industry"),
	           "industry:ksic11:292@28 =4.0 industry:ksic11:29@28 =4.0 "
	           "industry:ksic11:620@28 =0.0 industry:ksic11:62@28 =0.0",
	           "industries count each patent once");
	tap_answer(store, METRIC("patents_per_1000", "industry"),
	           "industry:ksic11:292@28 =20.0 industry:ksic11:29@28 =20.0 "
	           "industry:ksic11:620@28 =undefined industry:ksic11:62@28 =undefined",
	           "per 1,000 of the employees stated");
}

struct seen {
	struct axl_buffer text;
};

static int note_evidence(void *context, const struct axl_evidence *evidence)
{
	struct seen *seen = context;
	axl_buffer_printf(&seen->text, "%d:%d %s; ", (int)(evidence->fact & 255), evidence->column,
	                  evidence->text);
	return 0;
}

static void explained(struct axl_store *store, struct axl_unit unit, const char *metric,
                      const char *period, size_t limit, size_t total, const char *expected)
{
	struct seen seen;
	struct axl_error *err = NULL;
	size_t found = 0;
	axl_buffer_init(&seen.text);
	must(axl_patents_maker.explain(store, WAVE, &fixture_world, &unit, metric, period, limit,
	                               note_evidence, &seen, &found, &err),
	     &err);
	tap_int((long long)found, (long long)total, unit.key);
	tap_text(seen.text.bytes, expected, "by these documents");
	axl_buffer_release(&seen.text);
}

static void explanations(struct axl_store *store)
{
	explained(store,
	          (struct axl_unit){"technology", "technology:incheon-digital:ai@28", "28", "",
	                            "incheon-digital:ai", ""},
	          "patents_whole", "2019", 20, 1, "2:0 1 · 용접 방법 · (주)가나, 다라(주); ");
	explained(store, (struct axl_unit){"firm", "firm:brn:9990000001", "28", "", "", ""},
	          "patents", "", 1, 2, "2:0 1 · 용접 방법 · (주)가나, 다라(주); ");
	explained(
	    store,
	    (struct axl_unit){"industry", "industry:ksic11:292@28", "28", "ksic11:292", "", ""},
	    "patents", "", 20, 4,
	    "2:0 1 · 용접 방법 · (주)가나, 다라(주); 3:0 2 · 빅데이터 방법 · 주식회사 가나; "
	    "5:0 4 · 로봇 팔 · 마바(주); 6:0 5 · 주차 방법 · 다라(주), 마바(주); ");
	explained(store, (struct axl_unit){"firm", "firm:brn:9990000009", "28", "", "", ""},
	          "patents", "", 1, 0, "");
}

static void small_corpus(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("small", AXL_STORE_CREATE);
	put_small(store);
	derive(store);
	technologies(store);
	firms_and_industries(store);
	explanations(store);

	axl_auto(axl_memory) char *before =
	    trial_answer(store, "SELECT * FROM metric_value ORDER BY wave, metric, unit, period");
	trial_run(store, "UPDATE document_tag SET match = 'kept'");
	derive(store);
	axl_auto(axl_memory) char *after =
	    trial_answer(store, "SELECT * FROM metric_value ORDER BY wave, metric, unit, period");
	tap_text(after, before, "deriving again changes nothing");
	tap_answer(store, "SELECT DISTINCT match FROM document_tag", "kept",
	           "and does not tag again");
	trial_run(store, "INSERT INTO definition VALUES ('older', 'taxonomies', 'o', '{}'); "
	                 "UPDATE tagging SET sha256 = 'older'");
	derive(store);
	tap_answer(store, "SELECT count(*) FROM document_tag WHERE match = 'kept'", "0",
	           "another text of the taxonomy does");
}

/* The same number in two sources, and a document of another region. */
static void once_each(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("once", AXL_STORE_CREATE);
	fixture_put("first.csv", PLUS_HEADER ",(주)가나,7,20190105,용접 방법,G06N 3/08,,,,,,,,\n"
	                                     ",(주)가나,8,20190105,용접 방법,G06N 3/08,,,,,,,,\n");
	fixture_put("second.csv", PLUS_HEADER ",(주)가나,7,20200105,로봇 팔,,,,,,,,,\n");
	(void)fixture_import(store, WAVE, "first", scratch_path("first.csv"));
	(void)fixture_import(store, WAVE, "second", scratch_path("second.csv"));
	derive(store);
	tap_answer(
	    store,
	    "SELECT u.technology || m.period FROM metric_value m JOIN unit u ON u.id = m.unit "
	    "WHERE m.metric = 'patents_whole' AND m.value = 1 ORDER BY 1",
	    "incheon-digital:ai2019 incheon-digital:robot2020",
	    "of two versions the one read last speaks");
	trial_run(store, "UPDATE document SET region = '26' WHERE number = '8'");
	derive(store);
	tap_answer(store, "SELECT sum(value) FROM metric_value WHERE metric = 'patents_whole'",
	           "1.0", "a document of another region does not count");
}

static void nothing_known(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("nothing", AXL_STORE_CREATE);
	put_firm(store, "firm:brn:9990000001", "(주)가나", "ksic11:29292", 50);
	derive(store);
	tap_answer(store, "SELECT count(*) FROM metric_value WHERE maker = 'patents'", "0",
	           "without a corpus nothing is written, not 0");
}

/* Of two papers of one firm the taxonomy knows the first; there is no patent. */
static void papers_of_firms(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("papers", AXL_STORE_CREATE);
	put_firm(store, "firm:brn:9990000001", "(주)가나", "ksic11:29292", 50);
	put_firm(store, "firm:brn:9990000002", "(주)다라", "ksic11:29299", 150);
	fixture_put("openalex.csv",
	            "id,display_name,authorships.institutions.display_name,publication_date\n"
	            "W1,딥러닝 연구,(주)가나,2019-03-01\nW2,다른 연구,(주)가나,2019-03-01\n");
	(void)fixture_import(store, WAVE, "openalex", scratch_path("openalex.csv"));
	derive(store);
	tap_answer(store, METRIC("papers", "firm"),
	           "firm:brn:9990000001 =1.0 firm:brn:9990000002 =0.0",
	           "papers of firms, by their affiliations");
	tap_answer(store, "SELECT count(*) FROM metric_value WHERE metric LIKE 'patents%'", "0",
	           "without patents nothing is known of them");
	tap_answer(store,
	           "SELECT m.metric || '=' || m.value FROM metric_value m JOIN unit u ON u.id = "
	           "m.unit WHERE u.technology LIKE '%:ai' ORDER BY 1",
	           "papers_fractional=1.0 papers_whole=1.0",
	           "2019 had not ended on 2019-03-01: nothing is measured");
	explained(store, (struct axl_unit){"firm", "firm:brn:9990000001", "28", "", "", ""},
	          "papers", "", 20, 1, "2:0 W1 · 딥러닝 연구 · (주)가나; ");
}

static void tail(const char *newest, int year, bool incomplete)
{
	struct axl_corpus corpus = {.count = 0};
	(void)snprintf(corpus.newest, sizeof corpus.newest, "%s", newest);
	tap_ok(axl_corpus_is_incomplete(&corpus, year) == incomplete, "to %s: %d is %s", newest,
	       year, incomplete ? "incomplete" : "complete");
}

static void recent_years_are_incomplete(void)
{
	tail("2021-12-31", 2019, false); /* 18 months before: 2020-06-30 */
	tail("2021-12-31", 2020, true);
	tail("2021-07-01", 2019, false); /* 2020-01-01 */
	tail("2021-06-30", 2019, true);  /* 2019-12-30 */
	tail("2021-06-30", 2018, false);
	tail("2021-01-01", 2018, false); /* 2019-07-01 */
	tail("2021-01-01", 2019, true);
	tail("", 2021, false);
	tail("2021-12-31", 0, false);
}

/* Rows of a CSV file of the report as "a|b|c" lines. */
static char *report_table(const char *name)
{
	const char *top = getenv("TOP_SRCDIR");
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/examples/incheon/report/%s", top ? top : "..", name);
	axl_auto(axl_table) struct axl_table *table = NULL;
	struct axl_error *err = NULL;
	struct axl_row row;
	struct axl_buffer text;
	axl_buffer_init(&text);
	must(axl_table_open(path, NULL, &table, &err), &err);
	while (axl_table_next(table, &row, &err) > 0)
		for (size_t i = 0; i < row.count; i++) {
			struct axl_slice field;
			uint64_t fault;
			(void)axl_table_text(table, &row, i, &field, &fault);
			axl_buffer_printf(&text, "%.*s%c", (int)field.length, field.bytes,
			                  i + 1 < row.count ? '|' : '\n');
		}
	return text.bytes;
}

/* Table 3-7 as the corpus gives it: years, fields in the table's order, sums. */
static char *counted_table(const struct axl_corpus *corpus)
{
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(fixture_world.taxonomy, &technologies);
	size_t years = axl_corpus_years(corpus);
	axl_auto(axl_memory) struct axl_patent_count *counts = axl_corpus_count(corpus, count);
	axl_auto(axl_memory) size_t *sums = axl_xcalloc(count + 1, sizeof *sums);
	struct axl_buffer text;
	axl_buffer_init(&text);
	axl_buffer_add_text(&text, "year");
	for (size_t i = 0; i < count; i++)
		axl_buffer_printf(&text, "|%s", technologies[i].label_ko);
	axl_buffer_add_text(&text, "|total\n");
	for (size_t year = 1; year < years; year++) {
		size_t total = 0;
		axl_buffer_printf(&text, "%d", axl_corpus_year_at(corpus, year));
		for (size_t i = 0; i < count; i++) {
			size_t whole = counts[i * years + year].whole;
			axl_buffer_printf(&text, "|%zu", whole);
			total += whole;
			sums[i] += whole;
		}
		axl_buffer_printf(&text, "|%zu\n", total);
		sums[count] += total;
	}
	axl_buffer_add_text(&text, "total");
	for (size_t i = 0; i <= count; i++)
		axl_buffer_printf(&text, "|%zu", sums[i]);
	axl_buffer_add_char(&text, '\n');
	return text.bytes;
}

/* Each line of table 3-8 is a holder of that many patents among the first ten, and there are no
 * others: the order of ties is the table's own. */
static void check_holders(const struct axl_holders *holders,
                          const struct axl_applicants *applicants)
{
	const struct axl_technology *technologies;
	(void)axl_taxonomy_technologies(fixture_world.taxonomy, &technologies);
	axl_auto(axl_memory) char *table = report_table("table-3-8-patent-holders.csv");
	size_t lines = 0, found = 0, foremost = 0;
	for (const char *line = strchr(table, '\n') + 1; *line; line = strchr(line, '\n') + 1)
		lines++;
	for (size_t i = 0; i < holders->count; i++) {
		const struct axl_holder *holder = &holders->items[i];
		if (holder->rank > 10)
			continue;
		foremost++;
		axl_auto(axl_memory) char *tail_of_line = axl_xasprintf(
		    "|%s|%zu\n", applicants->names[holder->applicant], holder->patents);
		const char *label = technologies[holder->technology].label_ko;
		for (const char *line = table; (line = strstr(line, tail_of_line)); line++) {
			const char *start = line;
			while (start > table && start[-1] != '\n')
				start--;
			if (strncmp(start, label, strlen(label)) == 0) {
				found++;
				break;
			}
		}
	}
	tap_int((long long)foremost, (long long)lines, "as many foremost holders as table 3-8");
	tap_int((long long)found, (long long)lines, "and the same, name by name");
}

static void the_example(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("example", AXL_STORE_CREATE);
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	axl_auto(axl_applicants) struct axl_applicants *applicants = NULL;
	axl_auto(axl_holders) struct axl_holders *holders = NULL;
	struct axl_error *err = NULL;
	const char *top = getenv("TOP_SRCDIR");
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/examples/incheon/data/patents.csv", top ? top : "..");
	struct axl_intake_counts counts = fixture_import(store, WAVE, "patents", path);
	tap_ok(counts.kept == 7549 && counts.rejected == 0, "7,549 patents");
	derive(store);
	must(axl_corpus_load(store, WAVE, &fixture_world, &corpus, &err), &err);
	must(axl_applicants_load(&fixture_world, corpus, &applicants, &err), &err);
	must(axl_holders_new(corpus, applicants, TECHNOLOGIES, false, &holders, &err), &err);
	axl_auto(axl_memory) char *printed = report_table("table-3-7-patents.csv");
	axl_auto(axl_memory) char *counted = counted_table(corpus);
	tap_text(counted, printed, "patents by field and year are those of table 3-7");
	check_holders(holders, applicants);
	tap_answer(
	    store,
	    "SELECT count(*) FROM (SELECT document FROM document_tag GROUP BY document HAVING "
	    "count(DISTINCT technology) > 1)",
	    "0", "no document is of two fields");
	tap_answer(store,
	           "SELECT evidence || ' ' || count(DISTINCT document) FROM document_tag GROUP BY "
	           "evidence",
	           "class 7549 phrase 7549", "each has a class and a phrase of its field");
}

int main(void)
{
	scratch_make();
	fixture_open_world();
	small_corpus();
	once_each();
	nothing_known();
	papers_of_firms();
	recent_years_are_incomplete();
	the_example();
	fixture_close_world();
	return tap_done();
}

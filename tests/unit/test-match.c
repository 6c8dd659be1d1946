/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The match of industries and technologies on seven documents, with a concordance and a rule so
 * small that every figure is worked out by hand:
 *
 *   field 12 (G05B): NACE 26 and 28 half each; 13 (A61B): NACE 32; all others: NACE 28
 *   NACE 28 -> KSIC 29; 26 -> 26, in field 12 a quarter 26 and three quarters 27; 32 -> 27 and 33
 *
 * so that a document of field 12 is shared as 26: 1/8, 27: 3/8, 29: 1/2, one of field 13 as 27:
 * 1/2, 33: 1/2, any other goes to 29.
 */
#include "config.h"

#include "base/index.h"
#include "patents/link/linking.h"
#include "patents/match/basis.h"
#include "patents/match/kinds.h"
#include "patents/match/match.h"
#include "patents/taxonomy/tag.h"
#include "tests/unit/patent-fixture.h"

#include <math.h>
#include <sys/stat.h>

#define WAVE "2025Q4"

static const char links[] =
    "{\"nace\": \"28\", \"ksic\": [{\"code\": \"29\", \"share\": 1}]},"
    "{\"nace\": \"26\", \"ksic\": [{\"code\": \"26\", \"share\": 1}]},"
    "{\"nace\": \"26\", \"fields\": [12], \"ksic\": [{\"code\": \"26\", \"share\": 0.25},"
    " {\"code\": \"27\", \"share\": 0.75}], \"reason\": \"-\"},"
    "{\"nace\": \"32\", \"ksic\": [{\"code\": \"27\", \"share\": 0.5},"
    " {\"code\": \"33\", \"share\": 0.5}]}";

static void put_shares(FILE *file, const char *nace, double in_12, double in_13, double elsewhere)
{
	fprintf(file, "{\"nace\": \"%s\", \"shares\": [", nace);
	for (int field = 1; field <= AXL_CONCORDANCE_FIELDS; field++)
		fprintf(file, "%s%g", field > 1 ? ", " : "",
		        field == 12   ? in_12
		        : field == 13 ? in_13
		                      : elsewhere);
	fputs("]}", file);
}

/* in_12: the share of NACE 26 in field 12, 0.5 where all is well. */
static void put_concordance(double in_12, const char *symbol, const char *own_links)
{
	FILE *file = fopen(scratch_path("definitions/concordances/tiny.json"), "w");
	fprintf(file,
	        "{\"axlens\": \"concordance/1\", \"id\": \"tiny\", \"label\": {\"ko\": \"-\"},"
	        " \"date\": \"2026-11-22\", \"source\": \"-\", \"revision\": 11, \"fields\": ["
	        "{\"field\": 12, \"label\": {\"ko\": \"제어\", \"en\": \"Control\"},"
	        " \"symbols\": [\"G05B\"]},"
	        "{\"field\": 13, \"label\": {\"ko\": \"의료\"}, \"symbols\": [\"A61B\"]},"
	        "{\"field\": 10, \"label\": {\"ko\": \"계측\"}, \"symbols\": [\"G01N\"]},"
	        "{\"field\": 11, \"label\": {\"ko\": \"생체\"}, \"symbols\": [\"%s\"]},"
	        "{\"field\": 26, \"label\": {\"ko\": \"공작\"}, \"symbols\": [\"B23K\"]},"
	        "{\"field\": 6, \"label\": {\"ko\": \"컴퓨터\"}, \"symbols\": [],"
	        " \"ours\": [{\"symbol\": \"G06N\", \"reason\": \"-\"}]}],"
	        " \"industries\": [",
	        symbol);
	put_shares(file, "26", in_12, 0, 0);
	fputs(", ", file);
	put_shares(file, "28", 0.5, 0, 1);
	fputs(", ", file);
	put_shares(file, "32", 0, 1, 0);
	fprintf(file, "], \"links\": [%s]}\n", own_links);
	(void)fclose(file);
}

static void put_rule(const char *weight, const char *ratio, const char *as)
{
	FILE *file = fopen(scratch_path("definitions/match/default.json"), "w");
	fprintf(file,
	        "{\"axlens\": \"match/1\", \"id\": \"default\", \"label\": {\"ko\": \"-\"},"
	        " \"date\": \"2026-11-22\", \"source\": \"-\", \"concordance\": \"tiny\","
	        " \"ai_classes\": [{\"symbol\": \"G06N\", \"reason\": \"-\"}],"
	        " \"weights\": {\"concordance\": {\"weight\": %s, \"reason\": \"-\"},"
	        "  \"observed\": {\"weight\": 2, \"reason\": \"-\"},"
	        "  \"field_work\": {\"weight\": 3, \"reason\": \"-\"}},"
	        " \"prior\": {\"documents\": 1, \"reason\": \"-\"},"
	        " \"least\": {\"documents\": 0.5, \"reason\": \"-\"},"
	        " \"disagreement\": {\"ratio\": %s, \"z\": 0, \"reason\": \"-\"},"
	        " \"shown\": {\"rta\": \"rta\", \"growth\": \"grows\", \"gap\": \"gap\","
	        "  \"reference_growth\": \"outside\", \"density\": \"near\"},"
	        " \"potential\": ["
	        "{\"of\": \"technology\", \"metric\": \"grows\", \"as\": \"growth\","
	        " \"exponent\": 1, \"reason\": \"-\"},"
	        "{\"of\": \"industry\", \"metric\": \"employees_share\", \"as\": \"%s\","
	        " \"exponent\": 0.5, \"reason\": \"-\"}]}\n",
	        weight, ratio, as);
	(void)fclose(file);
}

static void remove_definitions(void)
{
	static const char *const paths[] = {
	    "definitions/concordances/tiny.json", "definitions/concordances",
	    "definitions/match/default.json", "definitions/match", "definitions"};
	for (size_t i = 0; i < AXL_COUNT(paths); i++)
		(void)remove(scratch_path(paths[i]));
}

static void put_definitions(void)
{
	(void)atexit(remove_definitions);
	if (mkdir(scratch_path("definitions"), 0777) < 0 ||
	    mkdir(scratch_path("definitions/match"), 0777) < 0 ||
	    mkdir(scratch_path("definitions/concordances"), 0777) < 0)
		perror(scratch_folder);
	put_concordance(0.5, "G01N 33/00", links);
	put_rule("1", "1.2", "relative");
	fixture_world.definitions = axl_definitions_new(scratch_folder);
}

/*
 * 1 is of two technologies; 2 has a class of AI alone; 3 has two fields and two firms of two
 * industries; 4 has no class and no known firm; 5 a class without a field; 6 no technology.
 */
static const char documents[] =
    PLUS_HEADER ",(주)가나,1,20190105,인공지능 로봇 팔,G06N 3/08|G05B 19/418|G05B 19/418,,,,,,,,\n"
		",(주)가나,2,20190105,인공지능 방법,G06N 3/08,,,,,,,,\n"
		",다라(주)|(주)가나,3,20190105,인공지능 수술,A61B 17/00|B23K 31/12,,,,,,,,\n"
		",모르는(주),4,20190105,로봇 팔,,,,,,,,,\n"
		",(주)다라,5,20190105,로봇 팔,H99Z 99/00,,,,,,,,\n"
		",(주)다라,6,20190105,용접,B23K 31/12,,,,,,,,\n"
		",(주)다라,7,20190105,로봇 팔 집게,B23K 37/00,,,,,,,,\n";

static void put_figure(struct axl_store *store, const struct axl_unit *unit, const char *metric,
                       const char *maker, double number)
{
	struct axl_error *err = NULL;
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	struct axl_metric_value value = {
	    .wave = WAVE,
	    .metric = metric,
	    .value = number,
	    .lo = NAN,
	    .hi = NAN,
	    .se = NAN,
	    .n = NAN,
	};
	must(axl_store_begin(store, &err), &err);
	must(axl_wave_ensure(store, WAVE, &err), &err);
	must(axl_unit_ensure(store, unit, &value.unit, &err), &err);
	must(axl_metric_writer_new(store, maker, &writer, &err), &err);
	must(axl_metric_write(writer, &value, &err), &err);
	must(axl_metric_writer_finish(writer, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

static void put_all(struct axl_store *store)
{
	struct axl_error *err = NULL;
	const struct axl_unit firms[] = {
	    {"firm", "firm:brn:9990000001", "28", "ksic11:29292", "", "(주)가나"},
	    {"firm", "firm:brn:9990000002", "28", "ksic11:26", "", "(주)다라"},
	};
	const struct axl_unit industries[] = {
	    {"industry", "industry:ksic11:29@28", "28", "ksic11:29", "", "29"},
	    {"industry", "industry:ksic11:26@28", "28", "ksic11:26", "", "26"},
	};
	const struct axl_unit technology = {
	    "technology", "technology:incheon-digital:ai@28", "28", "", "incheon-digital:ai", "AI"};
	for (size_t i = 0; i < 2; i++)
		put_figure(store, &firms[i], "employees", "ksic", 10);
	put_figure(store, &industries[0], "employees_share", "ksic", 0.6);
	put_figure(store, &industries[1], "employees_share", "ksic", 0.2);
	put_figure(store, &technology, "rta", "patents", 1.5);
	fixture_put("documents.csv", documents);
	(void)fixture_import(store, WAVE, "documents", scratch_path("documents.csv"));
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	must(axl_store_begin(store, &err), &err);
	must(axl_linking_run(store, WAVE, &fixture_world, &linking, &err), &err);
	must(axl_linking_keep(store, WAVE, linking, &err), &err);
	must(axl_tag_wave(store, WAVE, fixture_world.taxonomy, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

/* Of the taxonomy. */
enum { AI = 0, ROBOT = 4 };

static const struct axl_match_industry *industry_of(const struct axl_match *match, const char *code)
{
	for (size_t i = 0; i < match->industry_count; i++)
		if (strcmp(match->industries[i].item->code, code) == 0)
			return &match->industries[i];
	return NULL;
}

static const struct axl_match_cell *cell_of(const struct axl_match *match, const char *code,
                                            size_t technology)
{
	return axl_match_at(match, (size_t)(industry_of(match, code) - match->industries),
	                    technology);
}

static void coverage(const struct axl_match *match)
{
	const struct axl_match_technology *ai = &match->technologies[AI],
					  *robot = &match->technologies[ROBOT], *all = &match->all;
	tap_int((long long)all->documents, 6, "documents that have a technology, each once");
	tap_int((long long)ai->documents, 3, "of artificial intelligence");
	tap_int((long long)ai->ai_only, 1, "one with classes of AI alone");
	tap_int((long long)ai->known[AXL_MATCH_CONCORDANCE], 2, "two by class");
	tap_int((long long)ai->known[AXL_MATCH_OBSERVED], 3, "three of firms");
	tap_int((long long)robot->documents, 4, "of robots");
	tap_int((long long)robot->unclassed, 1, "one without a class");
	tap_int((long long)robot->unmapped, 1, "one whose class no field has");
	tap_int((long long)robot->known[AXL_MATCH_CONCORDANCE], 2, "two by class");
	tap_int((long long)robot->known[AXL_MATCH_OBSERVED], 3, "three of firms");
	tap_int((long long)all->known[AXL_MATCH_CONCORDANCE], 3, "of all: three by class");
	tap_int((long long)all->known[AXL_MATCH_OBSERVED], 5, "five of firms");
	tap_int((long long)all->known[AXL_MATCH_FIELD_WORK], 0, "none by field work");
	tap_int((long long)match->names, 4, "spellings of applicants of such documents");
	tap_int((long long)match->linked_names, 3, "those that are firms'");
	tap_near(ai->rta.value, 1.5, 0, "what others measured of a technology");
	tap_int(ai->gap.state, AXL_ABSENT, "what nobody did");
	tap_int(match->left_out, 1, "a factor that no unit has");
}

static void check_side(const struct axl_match *match, const char *code, size_t technology,
                       enum axl_match_side side, double expected_documents, double lift)
{
	const struct axl_match_side_cell *cell = &cell_of(match, code, technology)->sides[side];
	tap_near(cell->documents, expected_documents, 1e-12, code);
	if (isnan(lift))
		tap_int(cell->lift.state, AXL_ABSENT, axl_match_side_names[side]);
	else
		tap_near(cell->lift.value, lift, 1e-12, axl_match_side_names[side]);
}

static void sides(const struct axl_match *match)
{
	/* By class: 26 1/8, 27 5/8, 29 2, 33 1/4 of 3; a technology's one document of the prior
	 * is shared as they are. */
	check_side(match, "26", AI, AXL_MATCH_CONCORDANCE, 0.125, 4.0 / 3);
	check_side(match, "27", AI, AXL_MATCH_CONCORDANCE, 0.625, 4.0 / 3);
	check_side(match, "29", AI, AXL_MATCH_CONCORDANCE, 1, 5.0 / 6);
	check_side(match, "33", AI, AXL_MATCH_CONCORDANCE, 0.25, 4.0 / 3);
	check_side(match, "26", ROBOT, AXL_MATCH_CONCORDANCE, 0.125, 4.0 / 3);
	check_side(match, "27", ROBOT, AXL_MATCH_CONCORDANCE, 0.375, 14.0 / 15);
	check_side(match, "29", ROBOT, AXL_MATCH_CONCORDANCE, 1.5, 13.0 / 12);
	check_side(match, "33", ROBOT, AXL_MATCH_CONCORDANCE, 0, 1.0 / 3);
	/* Of firms: 26 2.5, 29 2.5 of 5. */
	check_side(match, "26", AI, AXL_MATCH_OBSERVED, 0.5, 0.5);
	check_side(match, "29", AI, AXL_MATCH_OBSERVED, 2.5, 1.5);
	check_side(match, "27", AI, AXL_MATCH_OBSERVED, 0, NAN);
	check_side(match, "26", ROBOT, AXL_MATCH_OBSERVED, 2, 1.25);
	check_side(match, "29", ROBOT, AXL_MATCH_OBSERVED, 1, 0.75);
	check_side(match, "29", AI, AXL_MATCH_FIELD_WORK, 0, NAN);
	tap_near(cell_of(match, "29", AI)->ai_only, 1, 1e-12,
	         "a document with classes of AI alone stands apart");
	tap_near(cell_of(match, "29", AI)->sides[AXL_MATCH_OBSERVED].share.value, 2.5 / 3, 1e-12,
	         "share of the technology's documents");
	tap_int((long long)cell_of(match, "29", AI)->firms, 1, "one firm, three documents");
	tap_int((long long)industry_of(match, "26")->firms, 1, "one firm in the register");
}

static void judgements(const struct axl_match *match)
{
	const struct axl_match_cell *cell = cell_of(match, "29", AI);
	tap_near(cell->strength.value, cbrt(5.0 / 6 * 1.5 * 1.5), 1e-12,
	         "sides by their weights, without the silent one");
	tap_int(cell->used, 3, "two sides used");
	tap_int(cell->verdict, AXL_MATCH_OBSERVED_HIGHER, "firms say more than classes");
	tap_int(cell_of(match, "26", AI)->verdict, AXL_MATCH_CONCORDANCE_HIGHER,
	        "classes say more than firms");
	tap_int(cell_of(match, "26", ROBOT)->verdict, AXL_MATCH_AGREED, "1.33 and 1.25 agree");
	tap_int(cell_of(match, "27", AI)->verdict, AXL_MATCH_UNTOLD, "one side is silent");
	tap_near(cell_of(match, "27", AI)->strength.value, 4.0 / 3, 1e-12, "the other speaks");
	/* Size relative to the mean of 0.6 and 0.2: 1.5. */
	tap_near(cell->potential.value, cbrt(1.875) * sqrt(1.5), 1e-12,
	         "strength and size; growth is left out");
	tap_int(cell_of(match, "27", AI)->potential.state, AXL_ABSENT,
	        "an industry without a size");
	tap_int(cell_of(match, "33", AI)->potential.state, AXL_UNDEFINED, "too few documents");
}

static void sums(const struct axl_match *match)
{
	for (size_t side = 0; side < AXL_MATCH_FIELD_WORK; side++)
		for (size_t j = 0; j < match->technology_count; j++) {
			double sum = 0;
			for (size_t i = 0; i < match->industry_count; i++)
				sum += axl_match_at(match, i, j)->sides[side].documents;
			tap_near(sum, (double)match->technologies[j].known[side], 1e-12,
			         "what is shared out is all there");
		}
}

struct listed {
	size_t count[AXL_MATCH_SIDES];
	double sum[AXL_MATCH_SIDES], ai_only;
	char first[64];
};

static int list(void *context, const struct axl_match_evidence *evidence, struct axl_error **err)
{
	struct listed *listed = context;
	(void)err;
	if (!*listed->first)
		(void)snprintf(listed->first, sizeof listed->first, "%s", evidence->how);
	if (evidence->ai_only) {
		listed->ai_only += evidence->share;
		return 0;
	}
	listed->count[evidence->side]++;
	listed->sum[evidence->side] += evidence->share;
	return 0;
}

static void evidence(const struct axl_match *match)
{
	struct axl_error *err = NULL;
	struct listed listed = {.ai_only = 0};
	size_t at = (size_t)(industry_of(match, "29") - match->industries);
	must(axl_match_evidence(match, at, AI, list, &listed, &err), &err);
	tap_near(listed.sum[AXL_MATCH_CONCORDANCE], 1, 1e-12, "documents add up to the cell");
	tap_near(listed.sum[AXL_MATCH_OBSERVED], 2.5, 1e-12, "on both sides");
	tap_int((long long)listed.count[AXL_MATCH_OBSERVED], 3, "three of the firm");
	tap_near(listed.ai_only, 1, 1e-12, "one apart");
	tap_text(listed.first, "G05B 19/418 (12)", "with the class that speaks, once");
}

static void other_levels(struct axl_store *store)
{
	struct axl_error *err = NULL;
	axl_auto(axl_match) struct axl_match *sections = NULL, *groups = NULL;
	must(axl_match_load(store, WAVE, &fixture_world, AXL_KSIC_SECTION, &sections, &err), &err);
	check_side(sections, "C", AI, AXL_MATCH_CONCORDANCE, 2, 1);
	check_side(sections, "C", AI, AXL_MATCH_OBSERVED, 3, 1);
	must(axl_match_load(store, WAVE, &fixture_world, AXL_KSIC_GROUP, &groups, &err), &err);
	tap_int((long long)groups->industry_count, 1, "a firm known by division has no group");
	check_side(groups, "292", AI, AXL_MATCH_CONCORDANCE, 0, NAN);
	check_side(groups, "292", AI, AXL_MATCH_OBSERVED, 3, 1);
	tap_int((long long)groups->technologies[ROBOT].known[AXL_MATCH_OBSERVED], 1,
	        "nor do its documents");
}

static void metrics(struct axl_store *store)
{
	struct axl_error *err = NULL;
	must(axl_store_begin(store, &err), &err);
	must(axl_match_maker.derive(store, WAVE, &fixture_world, &err), &err);
	must(axl_store_commit(store, &err), &err);
	axl_auto(axl_memory) char *cells = trial_answer(
	    store,
	    "SELECT key || ' ' || industry || ' ' || technology FROM unit WHERE kind = 'cell'"
	    " AND length(industry) = 9 ORDER BY key");
	tap_text(cells,
	         "cell:ksic11:C26×incheon-digital:ai@28 ksic11:26 incheon-digital:ai "
	         "cell:ksic11:C26×incheon-digital:robot@28 ksic11:26 incheon-digital:robot "
	         "cell:ksic11:C27×incheon-digital:ai@28 ksic11:27 incheon-digital:ai "
	         "cell:ksic11:C27×incheon-digital:robot@28 ksic11:27 incheon-digital:robot "
	         "cell:ksic11:C29×incheon-digital:ai@28 ksic11:29 incheon-digital:ai "
	         "cell:ksic11:C29×incheon-digital:robot@28 ksic11:29 incheon-digital:robot "
	         "cell:ksic11:C33×incheon-digital:ai@28 ksic11:33 incheon-digital:ai",
	         "pairs that any side has a document of");
	axl_auto(axl_memory) char *figures = trial_answer(
	    store,
	    "SELECT m.metric || '=' || coalesce(round(m.value, 4), m.state) || ' [' || m.how ||"
	    " ']' FROM metric_value m JOIN unit u ON u.id = m.unit WHERE u.key LIKE"
	    " 'cell:ksic11:C29×%:ai@28' ORDER BY m.metric");
	tap_text(figures,
	         "match_concordance=0.8333 [(1 + 1 × 0.6667) / (2 + 1) / 0.6667] "
	         "match_concordance_share=0.5 [1 / 2] "
	         "match_disagreement=1.0 [observed higher] match_firms=1.0 [] "
	         "match_observed=1.5 [(2.5 + 1 × 0.5) / (3 + 1) / 0.5] "
	         "match_observed_share=0.8333 [2.5 / 3] "
	         "match_potential=1.5102 [1.233 · employees_share ^ 0.5 | - grows] "
	         "match_strength=1.2331 [concordance ^ 1 · observed ^ 2 | - field_work]",
	         "with their numbers");
}

static void refuse(int result, struct axl_error *err, const char *message)
{
	tap_ok(result < 0 && strstr(err->message, message), "%s", message);
	if (err)
		printf("# %s\n", err->message);
	axl_error_free(err);
}

static void refuse_concordance(const char *message)
{
	struct axl_error *err = NULL;
	struct axl_concordance *concordance = NULL;
	int result = axl_concordance_load(fixture_world.definitions, "tiny", fixture_world.ksic, 11,
	                                  &concordance, &err);
	refuse(result, err, message);
}

static void refuse_rule(const char *message)
{
	struct axl_error *err = NULL;
	struct axl_match_rule *rule = NULL;
	int result = axl_match_rule_load(fixture_world.definitions, "default", &rule, &err);
	refuse(result, err, message);
}

static void faults(void)
{
	put_concordance(0.25, "G01N 33/00", links);
	refuse_concordance("tiny.json: $.industries: the shares of field 12 sum to 0.75, not to 1");
	put_concordance(0.5, "G05B", links);
	refuse_concordance("$.fields: the symbol G05B stands twice");
	put_concordance(0.5, "G06", links);
	refuse_concordance("$.fields[3].symbols[0]: \"G06\" is no subclass or group");
	put_concordance(0.5, "G01N 33/00",
	                "{\"nace\": \"28\", \"ksic\": [{\"code\": \"29\", \"share\": 1}]}");
	refuse_concordance("$.links: NACE 26 in field 12 has no link");
	put_concordance(0.5, "G01N 33/00",
	                "{\"nace\": \"28\", \"ksic\": [{\"code\": \"04\", \"share\": 1}]}");
	refuse_concordance("$.links[0].ksic[0].code: \"04\" is no division of KSIC 11");
	put_concordance(0.5, "G01N 33/00",
	                "{\"nace\": \"28\", \"ksic\": [{\"code\": \"29\", \"share\": 0.9}]}");
	refuse_concordance("$.links[0].ksic: the shares sum to 0.9, not to 1");
	put_concordance(0.5, "G01N 33/00",
	                "{\"nace\": \"99\", \"ksic\": [{\"code\": \"29\", \"share\": 1}]}");
	refuse_concordance("$.links[0].nace: no shares are given for NACE 99");
	put_rule("0", "2", "relative");
	refuse_rule("$.weights.concordance.weight: expected a weight above 0");
	put_rule("1", "0.5", "relative");
	refuse_rule("$.disagreement.ratio: expected 1 or more");
	put_rule("1", "2", "square");
	refuse_rule("default.json: $.potential[1].as");
}

static unsigned field_of(const struct axl_concordance *concordance, const char *text)
{
	struct axl_symbol symbol;
	return axl_symbol_read(axl_slice_of(text), &symbol)
	           ? axl_concordance_field(concordance, &symbol)
	           : 99;
}

/* The shipped definition: fields of WIPO's list, and shares as published. */
static void shipped(const struct axl_definitions *definitions)
{
	struct axl_error *err = NULL;
	axl_auto(axl_concordance) struct axl_concordance *concordance = NULL, *older = NULL;
	axl_auto(axl_match_rule) struct axl_match_rule *rule = NULL;
	must(axl_match_rule_load(definitions, "default", &rule, &err), &err);
	must(axl_concordance_load(definitions, rule->concordance, fixture_world.ksic, 11,
	                          &concordance, &err),
	     &err);
	tap_int(field_of(concordance, "G01N 33/50"), 11, "the narrower symbol speaks");
	tap_int(field_of(concordance, "G01N 21/64"), 10, "beside it the other one");
	tap_int(field_of(concordance, "H04N 21/00"), 4, "main groups of one subclass");
	tap_int(field_of(concordance, "G06V 10/40"), 6, "a symbol of our own");
	tap_int(field_of(concordance, "H10K 59/12"), 8, "where H01L went");
	tap_int(field_of(concordance, "B64U 10/13"), 32, "where B64C went");
	tap_int(field_of(concordance, "Y10S 706/00"), 0, "no field");
	tap_text(axl_concordance_label(concordance, 12, true), "제어", "fields have names");
	const struct axl_ksic_item *const *items;
	size_t count = axl_concordance_industries(concordance, &items);
	size_t machinery = 0;
	while (machinery < count && strcmp(items[machinery]->code, "29") != 0)
		machinery++;
	for (unsigned field = 1; field <= AXL_CONCORDANCE_FIELDS; field++) {
		double sum = 0;
		for (size_t i = 0; i < count; i++)
			sum += axl_concordance_shares(concordance, field)[i];
		tap_near(sum, 1, 1e-12, "a field is shared out wholly");
	}
	must(axl_concordance_load(definitions, rule->concordance, fixture_world.ksic, 10, &older,
	                          &err),
	     &err);
	tap_ok(axl_concordance_industries(older, &items) > 70, "another revision");
}

int main(void)
{
	struct axl_error *err = NULL;
	scratch_make();
	fixture_open_world();
	const struct axl_definitions *definitions = fixture_world.definitions;
	shipped(definitions);
	put_definitions();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	axl_auto(axl_match) struct axl_match *empty = NULL, *match = NULL;
	must(axl_match_load(store, WAVE, &fixture_world, AXL_KSIC_DIVISION, &empty, &err), &err);
	tap_int((long long)empty->all.documents, 0, "no documents");
	tap_int(axl_match_at(empty, 0, AI)->strength.state, AXL_ABSENT, "no strength");
	put_all(store);
	must(axl_match_load(store, WAVE, &fixture_world, AXL_KSIC_DIVISION, &match, &err), &err);
	coverage(match);
	sides(match);
	judgements(match);
	sums(match);
	evidence(match);
	other_levels(store);
	metrics(store);
	faults();
	axl_definitions_free((struct axl_definitions *)fixture_world.definitions);
	fixture_world.definitions = definitions;
	fixture_close_world();
	return tap_done();
}

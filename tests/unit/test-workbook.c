/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook without a spreadsheet program; t5000-workbook.test has LibreOffice compute it. */
#include "config.h"

#include "base/table/table.h"
#include "base/xlsx/verify.h"
#include "scoring/rank.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/priority-fixture.h"
#include "tests/unit/tap.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char path_a[4400], path_b[4400];

static char *read_file(const char *path, size_t *ret_length)
{
	axl_auto(axl_file) FILE *file = fopen(path, "rb");
	*ret_length = 0;
	if (!file)
		return NULL;
	char *bytes = axl_xmalloc(16 << 20);
	*ret_length = fread(bytes, 1, 16 << 20, file);
	return bytes;
}

static bool same_bytes(const char *a, const char *b)
{
	size_t a_length, b_length;
	axl_auto(axl_memory) char *a_bytes = read_file(a, &a_length);
	axl_auto(axl_memory) char *b_bytes = read_file(b, &b_length);
	return a_bytes && b_bytes && a_length == b_length &&
	       memcmp(a_bytes, b_bytes, a_length) == 0;
}

static void put_file(const char *path, const char *text)
{
	axl_auto(axl_file) FILE *file = fopen(path, "w");
	if (!file || fputs(text, file) < 0)
		tap_ok(false, "%s can be written", path);
}

static bool holds(const char *path, const char *text)
{
	size_t length;
	axl_auto(axl_memory) char *bytes = read_file(path, &length);
	return bytes && length == strlen(text) && memcmp(bytes, text, length) == 0;
}

static bool is_there(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0;
}

static bool no_part_is_left(void)
{
	return !is_there(scratch_path("a.xlsx.part"));
}

static void begin(struct priority_fixture *fixture, const char *model, const char *language,
                  size_t units)
{
	struct axl_error *error = NULL;
	if (priority_fixture_make(fixture, model, language, units, &error) < 0 ||
	    priority_fixture_score(fixture, NULL, 0, &error) < 0)
		tap_ok(false, "%s", error->message);
	axl_error_free(error);
}

static int write_to(struct priority_fixture *fixture, const char *path, struct axl_error **err)
{
	*err = NULL;
	return axl_priority_write(&fixture->priority, path, err);
}

/* A cell of a row as text. */
static struct axl_slice field(struct axl_table *table, const struct axl_row *row, size_t i)
{
	struct axl_slice text = {"", 0};
	uint64_t fault;
	(void)axl_table_text(table, row, i, &text, &fault);
	return text;
}

static double figure(struct axl_table *table, const struct axl_row *row, size_t i)
{
	struct axl_slice text = field(table, row, i);
	axl_auto(axl_memory) char *copy = axl_xstrndup(text.bytes, text.length);
	return strtod(copy, NULL);
}

/* The sheet of ranks as any reader of stored values sees it, against the engine. */
static void stored_values_are_the_engines(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	struct axl_table *table = NULL;
	struct axl_row row;
	begin(&f, "sample", "ko", 0);
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	tap_int(axl_xlsx_verify(path_a, &error), 0, "it is whole");
	tap_int(axl_table_open(path_a, &(struct axl_table_format){.sheet = "순위"}, &table, &error),
	        0, "another reader opens it");
	axl_table_start_at(table, 6);
	const struct axl_scores *scores = f.scored.scores;
	for (size_t place = 0; place < f.scored.unit_count; place++) {
		size_t unit = f.scored.order[place];
		bool ranked = scores->rank[unit] > 0;
		if (!tap_int(axl_table_next(table, &row, &error), 1, "a row of the sheet of ranks"))
			break;
		double rank = figure(table, &row, 1);
		double index = figure(table, &row, 3);
		tap_ok(axl_slice_equals(field(table, &row, 2), f.units[unit].label), "its unit");
		tap_ok(ranked ? (int)rank == scores->rank[unit]
		              : axl_slice_equals(field(table, &row, 1), ""),
		       "its rank, or none");
		if (ranked)
			tap_near(index, axl_rank_value(axl_scores_at(scores, unit, 0)), 1e-12,
			         "its index");
	}
	axl_table_free(table);
	priority_fixture_release(&f);
}

/* Beside the index: median, bounds, probability, band; the fixture's second unit is the first. */
static void ranks_say_how_sure_they_are(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	struct axl_table *table = NULL;
	struct axl_row row;
	begin(&f, "sample", "ko", 0);
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	tap_int(axl_table_open(path_a, &(struct axl_table_format){.sheet = "순위"}, &table, &error),
	        0, "another reader opens it");
	axl_table_start_at(table, 6);
	static const double expected[][5] = {
	    {1, 1, 2, 1, 1}, {2, 1, 3, 1, 1}, {3, 2, 4, 0.7, 2}, {4, 3, 5, 0.3, 2}};
	for (size_t place = 0; place < AXL_COUNT(expected); place++) {
		tap_int(axl_table_next(table, &row, &error), 1, "a row of the sheet of ranks");
		for (size_t i = 0; i < AXL_COUNT(expected[0]); i++)
			tap_near(figure(table, &row, 4 + i), expected[place][i], 1e-12,
			         "how sure its rank is");
	}
	axl_table_free(table);
	priority_fixture_release(&f);
}

/* All cells of a sheet's column, from a row on, as one text. */
static char *column_of(const char *sheet, uint32_t first_row, size_t column)
{
	struct axl_error *error = NULL;
	struct axl_table *table = NULL;
	struct axl_row row;
	axl_auto(axl_buffer) struct axl_buffer all;
	axl_buffer_init(&all);
	if (axl_table_open(path_a, &(struct axl_table_format){.sheet = sheet}, &table, &error) ==
	    0) {
		axl_table_start_at(table, first_row);
		while (axl_table_next(table, &row, &error) > 0) {
			struct axl_slice text = field(table, &row, column);
			axl_buffer_printf(&all, "%.*s|", (int)text.length, text.bytes);
		}
	}
	axl_table_free(table);
	axl_error_free(error);
	return axl_buffer_detach(&all);
}

static void tap_begins(const char *found, const char *expected, const char *name)
{
	if (!tap_ok(strncmp(found, expected, strlen(expected)) == 0, "%s", name))
		printf("# found: %s\n", found);
}

static void what_was_not_computed_is_said(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	f.priority.certainty = NULL;
	tap_int(write_to(&f, path_a, &error), 0, "the sample without its certainty");
	static const char *const sheets[] = {"순위 구간", "순위 확률", "민감도"};
	for (size_t i = 0; i < AXL_COUNT(sheets); i++) {
		axl_auto(axl_memory) char *said = column_of(sheets[i], 1, 0);
		tap_ok(strstr(said, "결과가 없습니다") != NULL, "%s says that there is nothing",
		       sheets[i]);
	}
	priority_fixture_release(&f);
}

static void a_choice_is_told_from_chance(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	axl_auto(axl_memory) char *verdicts = column_of("민감도", 5, 7);
	tap_text(verdicts, "● 0보다 큼|△ 0과 구별할 수 없음|– 이 모형에서는 바꿀 것이 없음|",
	         "an interval above 0, one that covers it, none");
	priority_fixture_release(&f);
}

/*
 * The sample's leaf b, 0.5 1 1 0.5 0 0.8 0.6 and one missing: the median of those that are there,
 * 0.6, fills the gap.
 */
static void what_was_filled_in_is_shown(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	f.nodes[4].imputation.method = AXL_IMPUTE_MEDIAN;
	tap_int(priority_fixture_score(&f, NULL, 0, &error), 0, "a leaf is filled in");
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	axl_auto(axl_memory) char *reasons = column_of("처리 이력", 7, 0);
	axl_auto(axl_memory) char *units = column_of("처리 이력", 7, 2);
	axl_auto(axl_memory) char *before = column_of("처리 이력", 7, 3);
	axl_auto(axl_memory) char *after = column_of("처리 이력", 7, 4);
	tap_begins(reasons, "빠진 값을 채움|", "why");
	tap_begins(units, "소프트웨어 개발 및 공급업|", "whose");
	tap_begins(before, "-|", "what it was");
	tap_begins(after, "0.6|", "what became of it");
	priority_fixture_release(&f);
}

/*
 * Six are ranked, so that the third, 자동차 신품 부품, is the unit in the middle; it is no
 * distance away from itself. The first is at 60.5 - 47.594310451.
 */
static void distances_are_from_the_unit_in_the_middle(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	axl_auto(axl_memory) char *distances = column_of("강점·약점", 6, 2);
	char *end;
	tap_near(strtod(distances, &end), 60.5 - 47.594310451, 1e-8, "the first's");
	tap_near(strtod(strchr(end + 1, '|') + 1, NULL), 0, 1e-12, "the third's");
	priority_fixture_release(&f);
}

/* The sample's arithmetic mean is not its own index: that has a geometric mean below it. */
static void other_methods_stand_beside_the_model(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	tap_int(write_to(&f, path_a, &error), 0, "the sample is written");
	axl_auto(axl_memory) char *methods = column_of("방법 비교", 6, 0);
	axl_auto(axl_memory) char *ranks = column_of("방법 비교", 19, 1);
	tap_begins(methods,
	           "산술평균|기하평균|조화평균|최솟값|MPI|AMPI|TOPSIS|VIKOR|PROMETHEE II|코플랜드|",
	           "ten methods");
	tap_text(ranks, "1|2|3|4|5|5|||", "units in order of the model");
	priority_fixture_release(&f);
}

static void the_same_content_gives_the_same_bytes(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	write_to(&f, path_a, &error);
	write_to(&f, path_b, &error);
	tap_ok(same_bytes(path_a, path_b), "twice the same content, twice the same bytes");
	if (setlocale(LC_ALL, "de_DE.UTF-8")) {
		write_to(&f, path_b, &error);
		tap_ok(same_bytes(path_a, path_b), "and in a country of decimal commas");
		tap_ok(strtod("1,5", NULL) > 1.25, "whose locale is left as it was");
		setlocale(LC_ALL, "C.UTF-8");
	} else {
		tap_skip("and in a country of decimal commas", "there is no de_DE.UTF-8");
	}
	priority_fixture_release(&f);
}

static void both_languages_and_models_are_written(void)
{
	static const struct {
		const char *model, *language;
		size_t units;
	} books[] = {{"sample", "en", 0},
	             {"industry-priority", "ko", 1},
	             {"industry-priority", "en", 2},
	             {"firm-screening", "ko", 40}};
	for (size_t i = 0; i < AXL_COUNT(books); i++) {
		struct priority_fixture f;
		struct axl_error *error = NULL;
		begin(&f, books[i].model, books[i].language, books[i].units);
		tap_int(write_to(&f, path_a, &error), 0, books[i].model);
		if (error)
			printf("# %s\n", error->message);
		axl_error_free(error);
		priority_fixture_release(&f);
	}
}

static void an_empty_wave_is_refused(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "industry-priority", "ko", 0);
	tap_ok(write_to(&f, path_b, &error) < 0 && error->kind == AXL_ERROR_DATA &&
	           strstr(error->message, "industry-priority") && strstr(error->message, "2025Q4"),
	       "no unit to rank: the model and the wave are named");
	axl_error_free(error);
	priority_fixture_release(&f);
}

static void a_folder_that_cannot_be_written_is_named(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	const char *path = scratch_path("none/book.xlsx");
	begin(&f, "sample", "ko", 0);
	tap_ok(write_to(&f, path, &error) < 0 && error->kind == AXL_ERROR_IO &&
	           strstr(error->message, path) && strstr(error->message, strerror(ENOENT)),
	       "a folder that is not there");
	axl_error_free(error);
	(void)unlink(path_a);
	tap_int(mkdir(path_a, 0777), 0, "something is in the way");
	tap_ok(write_to(&f, path_a, &error) < 0 && error->kind == AXL_ERROR_IO &&
	           strstr(error->message, path_a),
	       "a folder in the place of the file");
	tap_ok(no_part_is_left(), "nothing is left beside it");
	axl_error_free(error);
	(void)rmdir(path_a);
	priority_fixture_release(&f);
}

/* The library's own line on stderr about the disk is none of the test's. */
static void limit_files(rlim_t bytes)
{
	struct rlimit limit;
	(void)getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = bytes;
	(void)setrlimit(RLIMIT_FSIZE, &limit);
}

static void a_full_disk_loses_nothing(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "firm-screening", "ko", 200);
	/* 200 firms: some 150 kB packed, more than a megabyte of sheets before. */
	static const rlim_t limits[] = {4096, 100 << 10, 400 << 10};
	(void)signal(SIGXFSZ, SIG_IGN);
	for (size_t i = 0; i < AXL_COUNT(limits); i++) {
		put_file(path_a, "the workbook of last week");
		limit_files(limits[i]);
		int result = write_to(&f, path_a, &error);
		limit_files(RLIM_INFINITY);
		tap_ok(result < 0 && error->kind == AXL_ERROR_IO &&
		           strstr(error->message, path_a) && strstr(error->message, "full"),
		       "files end at %lu bytes: said", (unsigned long)limits[i]);
		tap_ok(holds(path_a, "the workbook of last week") && no_part_is_left(),
		       "and what was there is there");
		axl_error_free(error);
	}
	priority_fixture_release(&f);
}

static void labels_are_complete(void)
{
	struct axl_error *error = NULL;
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_json_document) struct axl_json_document *ko = NULL, *en = NULL;
	axl_definition_load(definitions, "labels", "labels.ko", "labels", &ko, &error);
	axl_definition_load(definitions, "labels", "labels.en", "labels", &en, &error);
	struct axl_json ko_texts = axl_json_child(axl_json_root(ko), "texts");
	struct axl_json en_texts = axl_json_child(axl_json_root(en), "texts");
	tap_int((long long)axl_json_count(ko_texts), (long long)axl_json_count(en_texts),
	        "both languages have as many texts");
	size_t missing = 0;
	for (size_t i = 0; i < axl_json_count(ko_texts); i++) {
		const char *key;
		(void)axl_json_member(ko_texts, i, &key);
		missing += axl_json_type(axl_json_child(en_texts, key)) != AXL_JSON_STRING;
	}
	tap_int((long long)missing, 0, "and the same");
}

static int fill(const struct axl_labels *labels, const char *key, enum axl_label_form form,
                char **ret_text, struct axl_error **err, ...)
{
	va_list pairs;
	va_start(pairs, err);
	int result = axl_labels_fill(labels, key, form, pairs, ret_text, err);
	va_end(pairs);
	return result;
}

/* A project's own labels may lack a text. */
static void a_label_that_is_wrong_is_named(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	struct axl_labels *labels = NULL;
	begin(&f, "sample", "ko", 0);
	axl_auto(axl_definitions) struct axl_definitions *own = own_definition(
	    "labels.ko.json",
	    "{\"axlens\":\"labels/1\",\"id\":\"labels.ko\",\"texts\":{\"greeting\":\"say\"}}");
	tap_int(axl_labels_load(own, "ko", &labels, &error), 0, "own labels are read");
	f.priority.labels = labels;
	tap_ok(write_to(&f, path_b, &error) < 0 && error->kind == AXL_ERROR_DATA &&
	           strstr(error->message, "labels.ko.json") &&
	           strstr(error->message, "summary.sheet"),
	       "a text that is missing is named with its file");
	axl_error_free(error);
	axl_labels_free(labels);
	priority_fixture_release(&f);
}

static void labels_take_values(void)
{
	struct axl_error *error = NULL;
	axl_auto(axl_memory) char *plain = NULL, *formula = NULL, *lone = NULL;
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	axl_labels_load(definitions, "en", &labels, &error);
	fill(labels, "matrix.median", AXL_LABEL_PLAIN, &plain, &error, "axis", "need", NULL);
	tap_text(plain, "Median: need", "a value in a text");
	fill(labels, "matrix.median", AXL_LABEL_FORMULA, &formula, &error, "axis", "B3", NULL);
	tap_text(formula, "=\"Median: \"&B3", "a cell in a formula");
	fill(labels, "ranks.rank", AXL_LABEL_FORMULA, &lone, &error, NULL);
	tap_text(lone, "=\"Rank\"", "a text alone as a formula");
	tap_ok(fill(labels, "matrix.median", AXL_LABEL_PLAIN, &plain, &error, "axes", "x", NULL) <
	               0 &&
	           strstr(error->message, "{axis}"),
	       "a value that nobody gives is named");
	axl_error_free(error);
}

/* Spreadsheets take strings of 255 characters in a formula, Hangul or not. */
static void long_labels_come_in_pieces(void)
{
	char text[1024], expected[1024];
	struct axl_error *error = NULL;
	axl_auto(axl_memory) char *found = NULL;
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	char hangul[3 * 256 + 1] = "";
	for (int i = 0; i < 256; i++)
		memcpy(hangul + 3 * i, "가", 4);
	(void)snprintf(text, sizeof text,
	               "{\"axlens\":\"labels/1\",\"id\":\"labels.ko\",\"texts\":{\"long\":\"%s\"}}",
	               hangul);
	(void)snprintf(expected, sizeof expected, "=\"%.*s\"&\"가\"", 3 * 255, hangul);
	axl_auto(axl_definitions) struct axl_definitions *own =
	    own_definition("labels.ko.json", text);
	axl_labels_load(own, "ko", &labels, &error);
	fill(labels, "long", AXL_LABEL_FORMULA, &found, &error, NULL);
	tap_text(found, expected, "256 characters are two strings");
}

static void a_file_that_is_cut_is_found_out(void)
{
	struct priority_fixture f;
	struct axl_error *error = NULL;
	begin(&f, "sample", "ko", 0);
	write_to(&f, path_a, &error);
	tap_int(truncate(path_a, 20000), 0, "half of a workbook");
	tap_ok(axl_xlsx_verify(path_a, &error) < 0 && error->kind == AXL_ERROR_IO, "is not whole");
	axl_error_free(error);
	priority_fixture_release(&f);
}

int main(void)
{
	own_definition_make("labels");
	(void)snprintf(path_a, sizeof path_a, "%s", scratch_path("a.xlsx"));
	(void)snprintf(path_b, sizeof path_b, "%s", scratch_path("b.xlsx"));
	stored_values_are_the_engines();
	ranks_say_how_sure_they_are();
	what_was_not_computed_is_said();
	a_choice_is_told_from_chance();
	what_was_filled_in_is_shown();
	distances_are_from_the_unit_in_the_middle();
	other_methods_stand_beside_the_model();
	the_same_content_gives_the_same_bytes();
	both_languages_and_models_are_written();
	an_empty_wave_is_refused();
	a_folder_that_cannot_be_written_is_named();
	a_full_disk_loses_nothing();
	labels_are_complete();
	a_label_that_is_wrong_is_named();
	labels_take_values();
	long_labels_come_in_pieces();
	a_file_that_is_cut_is_found_out();
	return tap_done();
}

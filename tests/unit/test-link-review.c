/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review form goes out, is filled in, and comes back whole, damaged or as CSV. */
#include "config.h"

#include "templates/link/form.h"
#include "templates/link/review.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

#include "base/sha256.h"
#include "base/xlsx/verify.h"

#include <string.h>
#include <zip.h>

enum { PAIRS = 5 };
static const struct axl_review_pair pairs[PAIRS] = {
    {{"현대두산인프라코어 (주)", "28", "현대두산인프라코어 주식회사", "firm:id:00000000000000a1"},
     "인천광역시",
     {"인천광역시 동구", "121-81-*****", "29241 건설용 기계"},
     42,
     {AXL_REVIEW_AGREES, AXL_REVIEW_AGREES, AXL_REVIEW_NEARLY, AXL_REVIEW_UNSTATED},
     7.5,
     AXL_REVIEW_SAME,
     AXL_REVIEW_OPEN,
     ""},
    {{"티에스", "", "(유)티에스", "firm:id:00000000000000a2"},
     "",
     {"창원시 의창구", "", "25924 절삭가공"},
     1,
     {AXL_REVIEW_AGREES, AXL_REVIEW_DISAGREES, AXL_REVIEW_UNSTATED, AXL_REVIEW_UNSTATED},
     3.25,
     AXL_REVIEW_DIFFERENT,
     AXL_REVIEW_OPEN,
     ""},
    {{"티에스", "", "티에스", "firm:id:00000000000000a3"},
     "",
     {"창원시 성산구", "", "=1+2"},
     1,
     {AXL_REVIEW_AGREES, AXL_REVIEW_NEARLY, AXL_REVIEW_UNSTATED, AXL_REVIEW_UNSTATED},
     5,
     AXL_REVIEW_LATER,
     AXL_REVIEW_LATER,
     "전화로 확인 예정"},
    {{"(주)한진금속", "48129", "(주)한전금속", "firm:id:00000000000000a4"},
     "창원시 진해구",
     {"창원시 진해구", "", "24222 알루미늄 압연"},
     3,
     {AXL_REVIEW_NEARLY, AXL_REVIEW_AGREES, AXL_REVIEW_AGREES, AXL_REVIEW_UNSTATED},
     4,
     AXL_REVIEW_DIFFERENT,
     AXL_REVIEW_OPEN,
     ""},
    {{"@최소화&<회사>", "", "\"최소화\" 회사", "firm:id:00000000000000a5"},
     "",
     {"", "", ""},
     2,
     {AXL_REVIEW_NEARLY, AXL_REVIEW_UNSTATED, AXL_REVIEW_UNSTATED, AXL_REVIEW_UNSTATED},
     2.5,
     AXL_REVIEW_LATER,
     AXL_REVIEW_OPEN,
     ""},
};
enum { FIRST = 4, KEY_COLUMN = 17 }; /* row of the first pair and columns, as a sheet counts */

static struct axl_definitions *definitions;
static char path[4400];

static int write_of(const struct axl_review_pair *of, size_t count, const char *language,
                    const char *where, struct axl_error **err)
{
	struct axl_labels *labels = NULL;
	if (axl_labels_load(definitions, language, &labels, err) < 0)
		return -1;
	struct axl_review review = {.project = "인천 AX",
	                            .wave = "2025Q4",
	                            .labels = labels,
	                            .pairs = of,
	                            .count = count,
	                            .match = 9,
	                            .floor = 2};
	int result = axl_review_write(&review, where, err);
	axl_labels_free(labels);
	return result;
}

/* The form, with what people make of it. */
struct edit {
	size_t row, column; /* of the review sheet, from 0 among the pairs and from 1 */
	const char *text;
};

/* The parts of a sheet are small; the texts stand in one table of their own. */
static char *part_of(zip_t *zip, const char *name)
{
	zip_stat_t stat;
	zip_stat_init(&stat);
	if (zip_stat(zip, name, 0, &stat) < 0)
		return NULL;
	char *text = axl_xcalloc(1, stat.size + 1);
	zip_file_t *file = zip_fopen(zip, name, 0);
	zip_int64_t got = zip_fread(file, text, stat.size);
	(void)zip_fclose(file);
	if (got != (zip_int64_t)stat.size)
		axl_bug("a part of the fixture");
	return text;
}

static void put_part(zip_t *zip, const char *name, char *text)
{
	zip_source_t *source = zip_source_buffer(zip, text, strlen(text), 1);
	if (zip_file_add(zip, name, source, ZIP_FL_OVERWRITE) < 0)
		axl_bug("a part of the fixture");
}

/* Whatever stands in a cell becomes an inline text, as other programs write them. */
static char *with_cell(char *sheet, const char *cell, const char *text)
{
	axl_auto(axl_memory) char *old = sheet;
	axl_auto(axl_memory) char *start = axl_xasprintf("<c r=\"%s\"", cell);
	char *at = strstr(old, start);
	if (!at)
		axl_bug("a cell of the fixture");
	char *close = strchr(at, '>');
	char *end = close[-1] == '/' ? close + 1 : strstr(at, "</c>") + strlen("</c>");
	*at = '\0';
	return axl_xasprintf("%s<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>%s", old, cell,
	                     text, end);
}

static char *without_row(char *sheet, size_t row)
{
	axl_auto(axl_memory) char *old = sheet;
	axl_auto(axl_memory) char *start = axl_xasprintf("<row r=\"%zu\"", row);
	char *at = strstr(old, start);
	char *end = strstr(at, "</row>") + strlen("</row>");
	*at = '\0';
	return axl_xasprintf("%s%s", old, end);
}

/* The row's cells, in the row of another number. */
static char *row_at(const char *sheet, size_t row, size_t number)
{
	axl_auto(axl_buffer) struct axl_buffer moved;
	axl_auto(axl_memory) char *start = axl_xasprintf("<row r=\"%zu\"", row);
	axl_auto(axl_memory) char *old = axl_xasprintf("%zu\"", row);
	const char *at = strstr(sheet, start) + strlen("<row r=\"");
	const char *end = strstr(at, "</row>") + strlen("</row>");
	axl_buffer_init(&moved);
	axl_buffer_add_text(&moved, "<row r=\"");
	for (bool in_number = true; at < end; at++) {
		if (in_number && strncmp(at, old, strlen(old)) == 0) {
			axl_buffer_printf(&moved, "%zu\"", number);
			at += strlen(old) - 1;
			in_number = false;
			continue;
		}
		if (strncmp(at, "<c r=\"", 6) == 0)
			in_number = true;
		axl_buffer_add_char(&moved, *at);
	}
	return axl_buffer_detach(&moved);
}

/* Two whole rows change places, as sorting does it; the first stands above the second. */
static char *with_rows_swapped(char *sheet, size_t first, size_t second)
{
	axl_auto(axl_memory) char *old = sheet;
	axl_auto(axl_memory) char *upper = row_at(old, second, first);
	axl_auto(axl_memory) char *lower = row_at(old, first, second);
	axl_auto(axl_memory) char *start_first = axl_xasprintf("<row r=\"%zu\"", first);
	axl_auto(axl_memory) char *start_second = axl_xasprintf("<row r=\"%zu\"", second);
	char *at_first = strstr(old, start_first), *at_second = strstr(old, start_second);
	const char *behind_first = strstr(at_first, "</row>") + strlen("</row>");
	const char *behind_second = strstr(at_second, "</row>") + strlen("</row>");
	*at_first = '\0';
	return axl_xasprintf("%s%s%.*s%s%s", old, upper, (int)(at_second - behind_first),
	                     behind_first, lower, behind_second);
}

static void swap_rows(size_t first, size_t second)
{
	zip_t *zip = zip_open(path, 0, NULL);
	put_part(zip, "xl/worksheets/sheet2.xml",
	         with_rows_swapped(part_of(zip, "xl/worksheets/sheet2.xml"), FIRST + first,
	                           FIRST + second));
	if (zip_close(zip) < 0)
		axl_bug("the fixture");
}

/* deleted: a row among the pairs from 0, or -1. */
static void fill_in(const struct edit *edits, size_t count, long deleted, bool hidden_is_lost)
{
	static const char review_part[] = "xl/worksheets/sheet2.xml";
	static const char hidden_part[] = "xl/worksheets/sheet4.xml";
	struct axl_error *error = NULL;
	if (write_of(pairs, PAIRS, "ko", path, &error) < 0)
		axl_bug(error->message);
	zip_t *zip = zip_open(path, 0, NULL);
	char *sheet = part_of(zip, review_part);
	for (size_t i = 0; i < count; i++) {
		char cell[16];
		(void)snprintf(cell, sizeof cell, "%c%zu", (char)('A' + edits[i].column - 1),
		               FIRST + edits[i].row);
		sheet = with_cell(sheet, cell, edits[i].text);
	}
	if (deleted >= 0)
		sheet = without_row(sheet, FIRST + (size_t)deleted);
	put_part(zip, review_part, sheet);
	if (hidden_is_lost) { /* emptied: what is left of it in some programs */
		char *text = part_of(zip, hidden_part);
		char *data = strstr(text, "<sheetData>"), *end = strstr(text, "</sheetData>");
		memmove(data + strlen("<sheetData>"), end, strlen(end) + 1);
		put_part(zip, hidden_part, text);
	}
	if (zip_close(zip) < 0)
		axl_bug("the fixture");
}

enum { VERDICT = 15, REASON = 16 };

static struct axl_review_form *read_back(const struct axl_review_identity *known, size_t count)
{
	struct axl_review_form *form = NULL;
	struct axl_error *error = NULL;
	tap_int(axl_review_form_read(path, definitions, known, count, &form, &error), 0,
	        "the form is read");
	if (error)
		printf("# %s\n", error->message);
	axl_error_free(error);
	return form;
}

static bool says(const struct axl_review_form *form, size_t i, size_t pair,
                 enum axl_review_verdict verdict, const char *reason)
{
	if (i >= form->decision_count)
		return tap_ok(false, "there is decision %zu", i);
	const struct axl_review_decision *d = &form->decisions[i];
	const struct axl_review_identity *p = &pairs[pair].identity;
	bool right = d->verdict == verdict && strcmp(d->reason, reason) == 0 &&
	             strcmp(d->identity.name, p->name) == 0 &&
	             strcmp(d->identity.region, p->region) == 0 &&
	             strcmp(d->identity.firm, p->firm) == 0 &&
	             strcmp(d->identity.unit, p->unit) == 0 && d->line == FIRST + pair;
	return tap_ok(right, "decision %zu is %s of pair %zu, on its line", i,
	              axl_review_verdict_names[verdict], pair);
}

static bool notes(const struct axl_review_form *form, size_t i, uint64_t line, bool repaired,
                  const char *text)
{
	bool right = i < form->note_count && form->notes[i].line == line &&
	             form->notes[i].repaired == repaired && strstr(form->notes[i].what, text);
	if (!right && i < form->note_count)
		printf("# %llu: %s\n", (unsigned long long)form->notes[i].line,
		       form->notes[i].what);
	return tap_ok(right, "note %zu: %s", i, text);
}

static void keys_are_what_they_are(void)
{
	char key[AXL_REVIEW_KEY_SIZE], other[AXL_REVIEW_KEY_SIZE];
	/* printf '티에스\n\nfirm:id:00000000000000a2' | sha256sum */
	axl_review_key(&pairs[1].identity, key);
	axl_review_key(&pairs[2].identity, other);
	tap_text(key, "Af64538883f0", "a key is the beginning of a hash");
	tap_ok(strcmp(key, other) != 0, "two firms of a name, two keys");
}

static void a_filled_form_comes_back(void)
{
	static const struct edit edits[] = {
	    {0, VERDICT, "같음"}, {0, REASON, "누리집의 사업자번호"}, {1, VERDICT, " 다름 "},
	    {3, VERDICT, "다름"}, {3, REASON, "=보이는 대로"},
	};
	fill_in(edits, AXL_COUNT(edits), -1, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 4, "three verdicts, and the one of before");
	says(form, 0, 0, AXL_REVIEW_SAME, "누리집의 사업자번호");
	says(form, 1, 1, AXL_REVIEW_DIFFERENT, "");
	says(form, 2, 2, AXL_REVIEW_LATER, "전화로 확인 예정");
	says(form, 3, 3, AXL_REVIEW_DIFFERENT, "=보이는 대로");
	tap_int((long long)form->open, 1, "one pair is open");
	tap_int((long long)form->note_count, 0, "nothing had to be repaired");
	tap_text(form->sheet, "연결 검토", "the sheet");
}

static void both_languages_read_alike(void)
{
	struct axl_error *error = NULL;
	tap_int(write_of(pairs, PAIRS, "en", path, &error), 0, "an English form");
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 1, "has the verdict of before");
	says(form, 0, 2, AXL_REVIEW_LATER, "전화로 확인 예정");
}

static void words_for_verdicts_are_understood_or_listed(void)
{
	static const struct edit edits[] = {
	    {0, VERDICT, "동일"}, {1, VERDICT, "Different"}, {3, VERDICT, "아마도"}};
	fill_in(edits, AXL_COUNT(edits), -1, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 3, "what can be understood");
	says(form, 0, 0, AXL_REVIEW_SAME, "");
	says(form, 1, 1, AXL_REVIEW_DIFFERENT, "");
	tap_int((long long)form->note_count, 2, "two notes");
	notes(form, 0, 4, true, "동일");
	notes(form, 1, 7, false, "아마도");
	tap_text(form->notes[1].cell, "O7", "by its cell");
	tap_int((long long)form->open, 1, "what is not understood is not called open");
}

static void deleted_rows_are_counted(void)
{
	static const struct edit edits[] = {{3, VERDICT, "다름"}};
	fill_in(edits, AXL_COUNT(edits), 0, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->missing, 1, "a row is gone");
	tap_int((long long)form->decision_count, 2, "the others are there");
	tap_int((long long)form->note_count, 0, "which is no fault");
}

/* Whole rows in another order: each verdict stays with its pair. */
static void sorted_rows_keep_their_verdicts(void)
{
	static const struct edit edits[] = {
	    {0, VERDICT, "같음"}, {0, REASON, "가"}, {3, VERDICT, "다름"}, {3, REASON, "나"}};
	fill_in(edits, AXL_COUNT(edits), 1, false);
	swap_rows(0, 3);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 3, "sorted, with a row less");
	tap_int((long long)form->missing, 1, "which is told");
	tap_int((long long)form->note_count, 0, "nothing had to be repaired");
	const struct axl_review_decision *d = form->decisions;
	tap_text(d[0].identity.unit, pairs[3].identity.unit, "the fourth pair comes first");
	tap_ok(d[0].verdict == AXL_REVIEW_DIFFERENT && strcmp(d[0].reason, "나") == 0 &&
	           d[0].line == FIRST,
	       "with its verdict, reason and new line");
	tap_text(d[2].identity.unit, pairs[0].identity.unit, "and the first last");
	tap_ok(d[2].verdict == AXL_REVIEW_SAME && strcmp(d[2].reason, "가") == 0 &&
	           d[2].line == FIRST + 3,
	       "with its own");
}

static void two_firms_of_one_name_are_noted(void)
{
	static const struct edit edits[] = {{1, VERDICT, "같음"}, {2, VERDICT, "같음"}};
	fill_in(edits, AXL_COUNT(edits), -1, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 2, "both are taken as they stand");
	tap_int((long long)form->note_count, 1, "and the second is noted");
	notes(form, 0, 6, true, "(유)티에스");
}

/* Some of the columns sorted, a row copied over another, one contradicted. */
static void rows_that_do_not_fit_together_are_refused(void)
{
	char key[AXL_REVIEW_KEY_SIZE], first[AXL_REVIEW_KEY_SIZE];
	axl_review_key(&pairs[3].identity, key);
	axl_review_key(&pairs[0].identity, first);
	const struct edit sorted[] = {{0, VERDICT, "같음"}, {0, KEY_COLUMN, key}};
	fill_in(sorted, AXL_COUNT(sorted), -1, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 1, "nothing is taken from the row");
	notes(form, 0, 4, false, "(주)한진금속");
	axl_review_form_free(axl_steal(form));

	const struct edit copied[] = {
	    {0, VERDICT, "같음"},
	    {1, VERDICT, "같음"},
	    {1, 2, "현대두산인프라코어 (주)"},
	    {1, 5, "현대두산인프라코어 주식회사"},
	    {1, KEY_COLUMN, first},
	};
	fill_in(copied, AXL_COUNT(copied), -1, false);
	form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 2, "a copy counts once");
	notes(form, 0, 5, true, "4");
	axl_review_form_free(axl_steal(form));

	const struct edit contrary[] = {
	    copied[0], {1, VERDICT, "다름"}, copied[2], copied[3], copied[4]};
	fill_in(contrary, AXL_COUNT(contrary), -1, false);
	form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 1, "of a contradiction nothing is taken");
	notes(form, 0, 5, false, "4");
}

static void a_lost_key_is_found_by_names(void)
{
	static const struct edit edits[] = {
	    {0, VERDICT, "같음"}, {0, KEY_COLUMN, ""}, {1, VERDICT, "다름"}, {1, KEY_COLUMN, "A?"}};
	static const struct edit lost[] = {
	    {0, VERDICT, "같음"}, {0, KEY_COLUMN, "A0"}, {0, 2, "다른 이름"}};
	fill_in(edits, AXL_COUNT(edits), -1, false);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(NULL, 0);
	says(form, 0, 0, AXL_REVIEW_SAME, "");
	says(form, 1, 1, AXL_REVIEW_DIFFERENT, "");
	notes(form, 0, 4, true, "");
	notes(form, 1, 5, true, "A?");
	axl_review_form_free(axl_steal(form));
	fill_in(lost, AXL_COUNT(lost), -1, false);
	form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 1, "neither key nor names: nothing is guessed");
	notes(form, 0, 4, false, "A0");
}

static void a_lost_sheet_is_made_good_by_what_is_known(void)
{
	static const struct edit edits[] = {{0, VERDICT, "같음"}, {1, VERDICT, "다름"}};
	struct axl_review_identity known[PAIRS - 1];
	for (size_t i = 0; i < AXL_COUNT(known); i++)
		known[i] = pairs[i].identity;
	fill_in(edits, AXL_COUNT(edits), -1, true);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(known, AXL_COUNT(known));
	tap_int((long long)form->decision_count, 3, "decisions by the printed keys");
	says(form, 0, 0, AXL_REVIEW_SAME, "");
	says(form, 1, 1, AXL_REVIEW_DIFFERENT, "");
	tap_int((long long)form->note_count, 1, "the pair that nobody knows is listed");
	notes(form, 0, 8, false, "최소화");
	axl_review_form_free(axl_steal(form));
	form = read_back(NULL, 0);
	tap_int((long long)form->decision_count, 0, "nothing known, nothing guessed");
	tap_int((long long)form->note_count, PAIRS, "every row is listed");
	tap_ok(form->keys_are_lost, "and the loss is told");
}

static void a_csv_of_the_sheet_will_do(void)
{
	char key[AXL_REVIEW_KEY_SIZE];
	const char *csv = scratch_path("review.csv");
	axl_review_key(&pairs[0].identity, key);
	FILE *file = fopen(csv, "w");
	fprintf(file,
	        "연결 검토,,,,\n노란 칸만,,,,\n판정,사유,키,기업 이름,출원인 이름\n"
	        "다름,\"쉼표, 있음\",%s,현대두산인프라코어 주식회사,현대두산인프라코어 (주)\n",
	        key);
	(void)fclose(file);
	(void)snprintf(path, sizeof path, "%s", csv);
	axl_auto(axl_review_form) struct axl_review_form *form = read_back(&pairs[0].identity, 1);
	tap_int((long long)form->decision_count, 1, "a row of it, its columns in another order");
	says(form, 0, 0, AXL_REVIEW_DIFFERENT, "쉼표, 있음");
	tap_text(form->sheet, "", "which has no sheet");
	(void)snprintf(path, sizeof path, "%s", scratch_path("review.xlsx"));
}

static void another_file_is_told(void)
{
	struct axl_review_form *form = NULL;
	struct axl_error *error = NULL;
	const char *csv = scratch_path("other.csv");
	FILE *file = fopen(csv, "w");
	(void)fputs("이름,값\n가,1\n", file);
	(void)fclose(file);
	tap_int(axl_review_form_read(csv, definitions, NULL, 0, &form, &error), 1,
	        "another table is no form");
	tap_ok(axl_review_form_read("none.xlsx", definitions, NULL, 0, &form, &error) < 0 &&
	           error->kind == AXL_ERROR_IO && strstr(error->message, "none.xlsx"),
	       "a file that is not there is named");
	axl_error_free(error);
}

static void what_cannot_be_written_is_refused(void)
{
	struct axl_error *error = NULL;
	tap_ok(write_of(NULL, 0, "ko", path, &error) < 0 && error->kind == AXL_ERROR_USAGE,
	       "no pair, no form");
	axl_error_free(error);
}

static void the_same_pairs_give_the_same_bytes(void)
{
	char a[65], b[65];
	struct axl_error *error = NULL;
	char other[4400];
	(void)snprintf(other, sizeof other, "%s", scratch_path("other.xlsx"));
	write_of(pairs, PAIRS, "ko", path, &error);
	write_of(pairs, PAIRS, "ko", other, &error);
	axl_sha256_of_file(path, a, &error);
	axl_sha256_of_file(other, b, &error);
	tap_text(a, b, "twice the same pairs, twice the same bytes");
	tap_int(axl_xlsx_verify(path, &error), 0, "a whole workbook");
}

int main(void)
{
	scratch_make();
	definitions = axl_definitions_new(NULL);
	(void)snprintf(path, sizeof path, "%s", scratch_path("review.xlsx"));
	keys_are_what_they_are();
	a_filled_form_comes_back();
	both_languages_read_alike();
	words_for_verdicts_are_understood_or_listed();
	deleted_rows_are_counted();
	sorted_rows_keep_their_verdicts();
	two_firms_of_one_name_are_noted();
	rows_that_do_not_fit_together_are_refused();
	a_lost_key_is_found_by_names();
	a_lost_sheet_is_made_good_by_what_is_known();
	a_csv_of_the_sheet_will_do();
	another_file_is_told();
	what_cannot_be_written_is_refused();
	the_same_pairs_give_the_same_bytes();
	axl_definitions_free(definitions);
	return tap_done();
}

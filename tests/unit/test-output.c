/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "cli/output/output.h"
#include "tests/unit/tap.h"

#include <math.h>

static const struct axl_output_column industry_columns[] = {
    {"code", "Code", AXL_LEFT, 0},
    {"name", "Name", AXL_LEFT, 0},
    {"workers", "Workers", AXL_RIGHT, 0},
    {"lq", "LQ", AXL_RIGHT, 2},
};

static void add_industry(struct axl_output *output, const char *code, const char *name,
                         int64_t workers, double lq)
{
	axl_output_text(output, code);
	axl_output_text(output, name);
	axl_output_integer(output, workers);
	axl_output_number(output, lq);
	axl_output_row(output);
}

static void industries(struct axl_output *output)
{
	axl_output_table(output, "industries", "Industries", industry_columns,
	                 AXL_COUNT(industry_columns));
	add_industry(output, "C29", "기타 기계", 1234, 1.5);
	add_industry(output, "C30", "Vehicles", 7, 0.1);
	add_industry(output, "C9", NULL, -12, NAN);
	axl_output_table_end(output);
}

static const struct axl_output_column text_column[] = {{"text", "Text", AXL_LEFT, 0}};

static void add_text(struct axl_output *output, const char *text)
{
	axl_output_text(output, text);
	axl_output_row(output);
}

static void difficult_texts(struct axl_output *output)
{
	axl_output_table(output, "texts", NULL, text_column, 1);
	add_text(output, "=1+1");
	add_text(output, "+82-32");
	add_text(output, "-x");
	add_text(output, "@SUM(A1,B1)");
	add_text(output, "\tx");
	add_text(output, "a,b");
	add_text(output, "say \"a\"");
	add_text(output, "a\\b\nc");
	add_text(output, "\033[31m");
	add_text(output, "");
	axl_output_table_end(output);
}

static const struct axl_output_column state_columns[] = {
    {"figure", "Figure", AXL_RIGHT, 1},
    {"end", "End", AXL_LEFT, 0},
};

static void states(struct axl_output *output)
{
	axl_output_table(output, "states", NULL, state_columns, AXL_COUNT(state_columns));
	for (int state = 0; state < AXL_STATE_COUNT; state++) {
		axl_output_state(output, (struct axl_number){(enum axl_state)state, 2.25});
		axl_output_text(output, "|");
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static const struct axl_output_column hash_columns[] = {
    {"name", "Name", AXL_LEFT, 0},
    {"place", "Place", AXL_UNSEEN, 0},
    {"hash", "Hash", AXL_LEFT, 5},
};

static void hashes(struct axl_output *output)
{
	axl_output_table(output, "hashes", NULL, hash_columns, AXL_COUNT(hash_columns));
	axl_output_text(output, "a");
	axl_output_text(output, "somewhere");
	axl_output_text(output, "0123456789");
	axl_output_row(output);
	axl_output_text(output, "b");
	axl_output_text(output, "elsewhere");
	axl_output_text(output, "가나다");
	axl_output_row(output);
	axl_output_table_end(output);
}

static const struct axl_output_column figure_column[] = {{"figure", "Figure", AXL_RIGHT, -3}};

static void figures(struct axl_output *output)
{
	static const double numbers[] = {391012, 0.125, 0.1239, 100, -2.5, 0};
	axl_output_table(output, "figures", NULL, figure_column, 1);
	for (size_t i = 0; i < AXL_COUNT(numbers); i++) {
		axl_output_number(output, numbers[i]);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void words(struct axl_output *output)
{
	axl_output_table(output, "words", NULL, text_column, 1);
	axl_output_word(output, "undefined");
	axl_output_row(output);
	axl_output_table_end(output);
}

static void nothing(struct axl_output *output)
{
	(void)output;
}

static void notes_and_tables(struct axl_output *output)
{
	axl_output_note(output, "%d of %d", 1, 2);
	axl_output_table(output, "first", "First", text_column, 1);
	axl_output_table_end(output);
	axl_output_note(output, "between");
	axl_output_table(output, "second", "Second", text_column, 1);
	add_text(output, "x");
	axl_output_table_end(output);
}

static void expect(void (*speak)(struct axl_output *), enum axl_format format, bool bold,
                   const char *expected, const char *name)
{
	char *said = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&said, &length);
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_output) struct axl_output *output =
	    axl_output_new(stream, format, "test", bold);
	speak(output);
	tap_int(axl_output_finish(output, &err), 0, "finishes");
	(void)fclose(stream);
	tap_text(said, expected, name);
	free(said);
}

static void tables_are_aligned_by_display_width(void)
{
	/* A Hangul syllable takes two columns: "기타 기계" is nine wide. */
	expect(industries, AXL_FORMAT_TEXT, false,
	       "Industries\n"
	       "Code  Name       Workers    LQ\n"
	       "C29   기타 기계     1234  1.50\n"
	       "C30   Vehicles         7  0.10\n"
	       "C9                   -12\n",
	       "text");
	expect(industries, AXL_FORMAT_TEXT, true,
	       "\033[1mIndustries\033[m\n"
	       "\033[1mCode  Name       Workers    LQ\033[m\n"
	       "C29   기타 기계     1234  1.50\n"
	       "C30   Vehicles         7  0.10\n"
	       "C9                   -12\n",
	       "bold headings");
	expect(industries, AXL_FORMAT_CSV, true,
	       "code,name,workers,lq\nC29,기타 기계,1234,1.5\nC30,Vehicles,7,0.1\nC9,,-12,\n",
	       "CSV");
	expect(industries, AXL_FORMAT_JSON, true,
	       "{\"axlens\": \"test/1\",\n"
	       " \"industries\": [\n"
	       "  {\"code\": \"C29\", \"name\": \"기타 기계\", \"workers\": 1234, \"lq\": 1.5},\n"
	       "  {\"code\": \"C30\", \"name\": \"Vehicles\", \"workers\": 7, \"lq\": 0.1},\n"
	       "  {\"code\": \"C9\", \"name\": null, \"workers\": -12, \"lq\": null, "
	       "\"lq_state\": \"absent\"}\n"
	       " ]\n}\n",
	       "JSON");
}

static void no_text_can_do_harm(void)
{
	expect(difficult_texts, AXL_FORMAT_TEXT, false,
	       "Text\n=1+1\n+82-32\n-x\n@SUM(A1,B1)\n\\x09x\na,b\nsay "
	       "\"a\"\na\\b\\x0ac\n\\x1b[31m\n\n",
	       "text shows control characters");
	expect(difficult_texts, AXL_FORMAT_CSV, false,
	       "text\n'=1+1\n'+82-32\n'-x\n\"'@SUM(A1,B1)\"\n'\tx\n\"a,b\"\n\"say \"\"a\"\"\"\n"
	       "\"a\\b\nc\"\n\033[31m\n\"\"\n",
	       "CSV quotes, and guards what would be a formula");
	expect(difficult_texts, AXL_FORMAT_JSON, false,
	       "{\"axlens\": \"test/1\",\n \"texts\": [\n"
	       "  {\"text\": \"=1+1\"},\n  {\"text\": \"+82-32\"},\n  {\"text\": \"-x\"},\n"
	       "  {\"text\": \"@SUM(A1,B1)\"},\n  {\"text\": \"\\tx\"},\n  {\"text\": \"a,b\"},\n"
	       "  {\"text\": \"say \\\"a\\\"\"},\n  {\"text\": \"a\\\\b\\nc\"},\n"
	       "  {\"text\": \"\\u001b[31m\"},\n  {\"text\": \"\"}\n ]\n}\n",
	       "JSON escapes");
}

static void states_are_told_apart(void)
{
	expect(states, AXL_FORMAT_TEXT, false,
	       "   Figure  End\n"
	       "      2.2  |\n"
	       "        -  |\n"
	       "        X  |\n"
	       "           |\n"
	       "      n/a  |\n"
	       "undefined  |\n",
	       "text");
	expect(states, AXL_FORMAT_CSV, false,
	       "figure,end\n2.25,|\n-,|\nX,|\n,|\nn/a,|\nundefined,|\n", "CSV");
	expect(states, AXL_FORMAT_JSON, false,
	       "{\"axlens\": \"test/1\",\n \"states\": [\n"
	       "  {\"figure\": 2.25, \"end\": \"|\"},\n"
	       "  {\"figure\": null, \"figure_state\": \"none\", \"end\": \"|\"},\n"
	       "  {\"figure\": null, \"figure_state\": \"masked\", \"end\": \"|\"},\n"
	       "  {\"figure\": null, \"figure_state\": \"absent\", \"end\": \"|\"},\n"
	       "  {\"figure\": null, \"figure_state\": \"na\", \"end\": \"|\"},\n"
	       "  {\"figure\": null, \"figure_state\": \"undefined\", \"end\": \"|\"}\n ]\n}\n",
	       "JSON");
}

static void tables_and_notes_follow_each_other(void)
{
	expect(notes_and_tables, AXL_FORMAT_TEXT, false,
	       "1 of 2\n\nFirst\nText\nbetween\n\nSecond\nText\nx\n", "text has both");
	expect(notes_and_tables, AXL_FORMAT_CSV, false, "text\n\ntext\nx\n",
	       "CSV has a blank line between tables and no notes");
	expect(notes_and_tables, AXL_FORMAT_JSON, false,
	       "{\"axlens\": \"test/1\",\n \"first\": [],\n \"second\": [\n  {\"text\": \"x\"}\n "
	       "]\n}\n",
	       "JSON has one object and no notes");
	expect(nothing, AXL_FORMAT_TEXT, false, "", "nothing is nothing in text");
	expect(nothing, AXL_FORMAT_JSON, false, "", "and in JSON");
}

/* Five columns hold five digits, but two Hangul syllables. */
static void people_are_spared_what_is_long(void)
{
	expect(hashes, AXL_FORMAT_TEXT, false, "Name  Hash\na     01234\nb     가나\n",
	       "text leaves out and cuts");
	expect(hashes, AXL_FORMAT_CSV, false,
	       "name,place,hash\na,somewhere,0123456789\nb,elsewhere,가나다\n", "CSV does neither");
	expect(figures, AXL_FORMAT_TEXT, false,
	       "Figure\n391012\n 0.125\n 0.124\n   100\n  -2.5\n     0\n",
	       "text leaves out zeros that say nothing");
	expect(words, AXL_FORMAT_CSV, false, "text\nundefined\n", "CSV keeps our words");
}

static void a_full_disk_is_told(void)
{
	FILE *full = fopen("/dev/full", "w");
	if (!full) {
		tap_skip("a full disk is told", "no /dev/full");
		return;
	}
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_output) struct axl_output *output =
	    axl_output_new(full, AXL_FORMAT_CSV, "test", false);
	axl_output_table(output, "many", NULL, text_column, 1);
	for (int i = 0; i < 100000; i++)
		add_text(output, "a row that fills the stream's buffer many times over");
	axl_output_table_end(output);
	tap_int(axl_output_finish(output, &err), -1, "a write that failed midway is not forgotten");
	tap_text(err ? err->message : NULL, "cannot write standard output: No space left on device",
	         "and its reason is told");
	(void)fclose(full);
}

int main(void)
{
	tables_are_aligned_by_display_width();
	no_text_can_do_harm();
	states_are_told_apart();
	tables_and_notes_follow_each_other();
	people_are_spared_what_is_long();
	a_full_disk_is_told();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judgements as people type them and hand them in. */
#include "config.h"

#include "project/judgements/judgements.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

static void texts_are_read(void)
{
	static const struct {
		const char *text;
		enum axl_judgement_text read;
		double value, slack;
	} cases[] = {
	    {"3", AXL_JUDGEMENT_READ, 3, 0},
	    {"1/3", AXL_JUDGEMENT_READ, 1.0 / 3, 0},
	    {" 1 : 5 ", AXL_JUDGEMENT_READ, 0.2, 0},
	    {"１／７", AXL_JUDGEMENT_READ, 1.0 / 7, 0},
	    {"0.33", AXL_JUDGEMENT_READ, 0.33, 0.005},
	    {"", AXL_JUDGEMENT_BLANK, 0, 0},
	    {"-", AXL_JUDGEMENT_BLANK, 0, 0},
	    {"2026-01-03", AXL_JUDGEMENT_REPAIRED, 1.0 / 3, 0},
	    {"2026-01-09 00:00:00", AXL_JUDGEMENT_REPAIRED, 1.0 / 9, 0},
	    {"01월 05일", AXL_JUDGEMENT_REPAIRED, 0.2, 0},
	    {"3-Jan", AXL_JUDGEMENT_REPAIRED, 1.0 / 3, 0},
	    {"Jan-03", AXL_JUDGEMENT_REPAIRED, 1.0 / 3, 0},
	    {"2026-03-01", AXL_JUDGEMENT_UNSAFE, 0, 0}, /* 3/1, or 1/3 where days come first */
	    {"2026-01-12", AXL_JUDGEMENT_UNSAFE, 0, 0},
	    {"5월 2일", AXL_JUDGEMENT_UNSAFE, 0, 0},
	    {"0", AXL_JUDGEMENT_NONE, 0, 0},
	    {"-3", AXL_JUDGEMENT_NONE, 0, 0},
	    {"1/0", AXL_JUDGEMENT_NONE, 0, 0},
	    {"#VALUE!", AXL_JUDGEMENT_NONE, 0, 0},
	    {"셋", AXL_JUDGEMENT_NONE, 0, 0},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		double value = 0, slack = 0;
		enum axl_judgement_text read =
		    axl_judgement_read(axl_slice_of(cases[i].text), &value, &slack);
		bool right = read == cases[i].read;
		if (read == AXL_JUDGEMENT_READ || read == AXL_JUDGEMENT_REPAIRED)
			right = right && fabs(value - cases[i].value) < 1e-15 &&
			        fabs(slack - cases[i].slack) < 1e-15;
		tap_ok(right, "\"%s\"", cases[i].text);
	}
}

static struct axl_error *error;
static struct axl_judgements *judgements;
static const struct axl_judgement_set *sets;

static const char *write_text(const char *text)
{
	const char *path = scratch_path("judgements.csv");
	FILE *file = fopen(path, "w");
	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		exit(99);
	return path;
}

/* How many sets the file makes; -1 where it is refused. */
static long read_file(const char *text)
{
	const char *path = write_text(text);
	axl_error_free(axl_steal(error));
	axl_judgements_free(judgements);
	judgements = axl_judgements_new();
	if (axl_judgements_read(judgements, path, &error) < 0 ||
	    axl_judgements_settle(judgements, &error) < 0)
		return -1;
	return (long)axl_judgements_sets(judgements, &sets);
}

static bool refused(const char *part)
{
	return error && error->kind == AXL_ERROR_DATA && strstr(error->message, part);
}

static void matrices_are_read(void)
{
	tap_int(read_file("kim,a,b,c\na,1,2,6\nb,,1,3\nc,,,1\n"), 1, "half a matrix");
	tap_ok(sets[0].n == 3 && sets[0].raters == 1, "three elements, one rater");
	tap_text(sets[0].rater_names[0], "kim", "the corner names the rater");
	tap_near(sets[0].judgements[6], 1.0 / 6, 1e-15, "the other half follows");
	tap_int(read_file("lee,a,b\nb,0.33,1\na,1,3\n\nkim,b,a\nb,1,2\na,0.5,1\n"), 1,
	        "two matrices, rows and columns in any order");
	tap_int((long long)sets[0].raters, 2, "are two raters'");
	tap_near(sets[0].judgements[1], 3, 0, "a rounded third is a third");
	tap_near(sets[0].judgements[5], 0.5, 0, "each in its place");
	tap_int(read_file("a,b\n1,4\n0.25,1\n"), 1, "headings without names of rows");
	tap_text(sets[0].elements[0], "a", "begin with the first column");
	tap_int(read_file("1,4,2\n,1,\n,,1\n"), 1, "figures alone");
	tap_text(sets[0].elements[2], "3", "are numbered");
	tap_ok(isnan(sets[0].judgements[5]), "a blank is open");
}

static void matrices_are_refused(void)
{
	tap_ok(read_file("kim,a,b\na,1,3\nb,0.4,1\n") < 0 &&
	           refused("line 3, column \"a\": 0.4 is not the reciprocal of 3, which stands at "
	                   "line 2, column \"b\""),
	       "a matrix that is not reciprocal: both cells are named");
	tap_ok(read_file("kim,a,b\na,2,3\nb,,1\n") < 0 &&
	           refused("\"a\" against itself is 1, not 2"),
	       "the diagonal is 1");
	tap_ok(read_file("kim,a,b\na,1,much\nb,,1\n") < 0 &&
	           refused("judgements.csv: line 2, column \"b\": \"much\" is no judgement"),
	       "a word");
	tap_ok(read_file("kim,a,b\na,1,2026-03-01\nb,,1\n") < 0 && refused("cannot be told which"),
	       "a day that may be two things");
	tap_ok(read_file("kim,a,b\na,1,2\nx,,1\n") < 0 &&
	           refused(":3: the row \"x\" is no heading"),
	       "a row that no column is called");
	tap_ok(read_file("kim,a,a\na,1,2\n") < 0 && refused("two columns are called \"a\""),
	       "a column twice");
	tap_ok(read_file("words\n") < 0 && refused("expected the columns a, b and value"),
	       "no judgements at all");
}

static void lists_are_read(void)
{
	tap_int(
	    read_file("평가자,상위기준,기준A,기준B,값\n김,필요,가,나,3\n김,필요,나,다,01월 03일\n"
	              "이,필요,나,가,1/5\n김,역량,라,마,1\n"),
	    2, "a list: two nodes");
	tap_ok(sets[0].raters == 2 && sets[0].n == 3, "two raters of three elements");
	tap_text(sets[1].node, "역량", "the second node");
	tap_near(sets[0].judgements[9 + 1], 5, 1e-15, "the mirror of a fifth");
	const struct axl_judgement_note *notes;
	tap_int((long long)axl_judgements_notes(judgements, &notes), 1, "one repair");
	tap_ok(notes[0].taken && strstr(notes[0].what, "1/3"), "a day that was a third");
	tap_ok(read_file("a,b,value\nx,y,3\nx,y,4\n") < 0 &&
	           refused("\"x\" against \"y\" is 4 here, but 3 at line 2, column \"value\""),
	       "a pair judged twice, differently");
	tap_int(read_file("a,b,value\nx,y,3\ny,x,1/3\nx,y,3\n"), 1, "and alike");
	tap_ok(read_file("a,b,value\nx,,3\n") < 0 && refused(":2: column \"b\": expected the name"),
	       "a name that is missing");
}

int main(void)
{
	scratch_make();
	texts_are_read();
	matrices_are_read();
	matrices_are_refused();
	lists_are_read();
	axl_judgements_free(judgements);
	axl_error_free(error);
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "cli/option.h"
#include "tests/unit/tap.h"

#include <stddef.h>

struct values {
	bool all, loud;
	enum axl_switch progress;
	const char *file;
	int format;
	int64_t top;
	double share;
	struct axl_option_list tags;
};

static const struct axl_option options[] = {
    {AXL_OPTION_FLAG, "all", 'a', NULL, "", offsetof(struct values, all), NULL},
    {AXL_OPTION_FLAG, "loud", 0, NULL, "", offsetof(struct values, loud), "yes"},
    {AXL_OPTION_SWITCH, "progress", 0, NULL, "", offsetof(struct values, progress), NULL},
    {AXL_OPTION_TEXT, "file", 'f', "FILE", "", offsetof(struct values, file), NULL},
    {AXL_OPTION_CHOICE, "format", 0, "text|csv|json", "", offsetof(struct values, format), "csv"},
    {AXL_OPTION_INTEGER, "top", 'n', "N", "", offsetof(struct values, top), "10"},
    {AXL_OPTION_NUMBER, "share", 's', "SHARE", "", offsetof(struct values, share), "0.5"},
    {AXL_OPTION_LIST, "tag", 't', "TAG", "", offsetof(struct values, tags), NULL},
    {0},
};

static const struct axl_option_target *target_of(struct values *values)
{
	static struct axl_option_target target = {options, NULL};
	target.values = values;
	return &target;
}

/*
 * Parses `line`, split at single blanks. Returns the arguments joined by blanks,
 * or "error: ..." with the message.
 */
static const char *parse(const char *line, struct values *values)
{
	static char words[256];
	static char said[256];
	char *arguments[32];
	int count = 0;
	axl_auto(axl_error) struct axl_error *err = NULL;
	*values = (struct values){0};
	snprintf(words, sizeof words, "%s", line);
	for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
		arguments[count++] = word;
	if (axl_options_parse(target_of(values), 1, &count, arguments, &err) < 0) {
		snprintf(said, sizeof said, "%s%s", err->kind == AXL_ERROR_USAGE ? "error: " : "",
		         err->message);
		return said;
	}
	said[0] = '\0';
	for (int i = 0; i < count; i++)
		snprintf(said + strlen(said), sizeof said - strlen(said), "%s%s", i ? " " : "",
		         arguments[i]);
	return said;
}

static void defaults_stand_where_nothing_is_said(void)
{
	struct values values;
	tap_text(parse("", &values), "", "no words, no arguments");
	tap_ok(!values.all && values.loud, "a flag is off, or as its default says");
	tap_int(values.progress, AXL_SWITCH_AUTO, "a switch is left to itself");
	tap_ok(!values.file, "a text without a default is NULL");
	tap_int(values.format, 1, "a choice begins at its default");
	tap_int(values.top, 10, "a whole number has its default");
	tap_near(values.share, 0.5, 0, "a number has its default");
	tap_int((long long)values.tags.count, 0, "a list is empty");
}

static void every_way_to_write_an_option_is_read(void)
{
	struct values values;
	tap_text(parse("--top=3", &values), "", "--name=value");
	tap_int(values.top, 3, "is read");
	tap_text(parse("--top 4 x", &values), "x", "--name value");
	tap_int(values.top, 4, "is read");
	tap_text(parse("-n5 x", &values), "x", "-nVALUE");
	tap_int(values.top, 5, "is read");
	tap_text(parse("-n 6", &values), "", "-n VALUE");
	tap_int(values.top, 6, "is read");
	parse("-an7", &values);
	tap_ok(values.all && values.top == 7,
	       "flags may be joined, the last letter takes the value");
	parse("--all --no-all", &values);
	tap_ok(!values.all, "the last word counts");
	parse("--no-loud", &values);
	tap_ok(!values.loud, "--no-NAME unsets a default");
	parse("--no-progress", &values);
	tap_int(values.progress, AXL_SWITCH_OFF, "--no-NAME turns a switch off");
	parse("--progress", &values);
	tap_int(values.progress, AXL_SWITCH_ON, "--NAME turns it on");
	parse("--format text", &values);
	tap_int(values.format, 0, "the first choice is 0");
	parse("--format=json", &values);
	tap_int(values.format, 2, "the last choice is found");
	parse("-t a --tag=b --tag=", &values);
	tap_ok(values.tags.count == 3 && strcmp(values.tags.items[1], "b") == 0 &&
	           strcmp(values.tags.items[2], "") == 0,
	       "a list keeps all, in order, empty ones too");
	axl_options_release(target_of(&values));
	tap_int((long long)values.tags.count, 0, "and is released");
}

static void arguments_are_told_from_options(void)
{
	struct values values;
	tap_text(parse("a --all b -n3 c", &values), "a b c", "arguments and options mix");
	tap_text(parse("--all -- --top -x", &values), "--top -x", "after -- all are arguments");
	tap_text(parse("- -5 -.5", &values), "- -5 -.5", "- and negative numbers are arguments");
	parse("--top -3 --share -1.5e3", &values);
	tap_ok(values.top == -3 && values.share == -1500, "negative numbers are values");
	parse("--file -", &values);
	tap_text(values.file, "-", "- is a value");
	parse("--file=--all", &values);
	tap_text(values.file, "--all", "after = anything is a value");
}

static void errors_name_the_option_and_what_it_wants(void)
{
	static const char *const cases[][2] = {
	    {"--top", "error: option --top needs a value: --top=N"},
	    {"-n", "error: option --top needs a value: --top=N"},
	    {"--file --all", "error: option --file needs a value: --file=FILE"},
	    {"--file --", "error: option --file needs a value: --file=FILE"},
	    {"--top=", "error: option --top wants a whole number, not \"\""},
	    {"--top=3x", "error: option --top wants a whole number, not \"3x\""},
	    {"--top=1.5", "error: option --top wants a whole number, not \"1.5\""},
	    {"--top=99999999999999999999",
	     "error: option --top wants a whole number of at most 18 digits, not "
	     "\"99999999999999999999\""},
	    {"--share=1,5", "error: option --share wants a number, not \"1,5\""},
	    {"--share=nan", "error: option --share wants a number, not \"nan\""},
	    {"--share=0x10", "error: option --share wants a number, not \"0x10\""},
	    {"--format=xml", "error: option --format wants text|csv|json, not \"xml\""},
	    {"--format=", "error: option --format wants text|csv|json, not \"\""},
	    {"--format=text|csv", "error: option --format wants text|csv|json, not \"text|csv\""},
	    {"--all=yes", "error: option --all takes no value"},
	    {"--no-top", "error: unknown option --no-top"},
	    {"--progres", "error: unknown option --progres; is it one of these: progress?"},
	    {"--fi", "error: unknown option --fi; is it one of these: file?"},
	    {"--xyzzy=1", "error: unknown option --xyzzy"},
	    {"-ax", "error: unknown option -x"},
	    {"-한글", "error: unknown option -한글"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct values values;
		tap_text(parse(cases[i][0], &values), cases[i][1], cases[i][0]);
	}
}

static void labels_say_how_to_write_an_option(void)
{
	static const char *const labels[] = {
	    "--all",  "--[no-]loud", "--[no-]progress", "--file=FILE", "--format=text|csv|json",
	    "--top=N"};
	for (size_t i = 0; i < AXL_COUNT(labels); i++) {
		axl_auto(axl_memory) char *label = axl_option_label(&options[i]);
		tap_text(label, labels[i], labels[i]);
	}
}

int main(void)
{
	defaults_stand_where_nothing_is_said();
	every_way_to_write_an_option_is_read();
	arguments_are_told_from_options();
	errors_name_the_option_and_what_it_wants();
	labels_say_how_to_write_an_option();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every getter's error names file and path; expected texts are written from base/json.h. */
#include "config.h"

#include "base/json-shape.h"
#include "tests/unit/tap.h"

#include <unistd.h>

static struct axl_json_document *parsed(const char *text)
{
	struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	if (axl_json_parse("t.json", text, strlen(text), &document, &err) < 0) {
		printf("# %s\n", err->message);
		axl_error_free(err);
	}
	return document;
}

/* The call must fail as bad data with this message. */
static void fails(int result, struct axl_error **err, const char *message, const char *name)
{
	tap_int(result, -1, name);
	tap_text(*err ? (*err)->message : NULL, message, name);
	tap_ok(*err && (*err)->kind == AXL_ERROR_DATA, "%s: bad data", name);
	axl_error_free(*err);
	*err = NULL;
}

static void values_are_got(void)
{
	axl_auto(axl_json_document) struct axl_json_document *document =
	    parsed("\xEF\xBB\xBF{\"text\": \"인천\", \"real\": 2.5, \"big\": 9007199254740993,"
	           " \"yes\": true, \"list\": [1, \"b\"], \"inner\": {\"z\": 1, \"a\": 2}}");
	struct axl_json root = axl_json_root(document), child;
	struct axl_error *err = NULL;
	const char *text = NULL, *key = NULL;
	double number = 0;
	int64_t integer = 0;
	bool truth = false;

	tap_text(axl_json_path_of_file(document), "t.json", "the document knows its name");
	tap_int(axl_json_text(root, "text", &text, &err), 0, "a text is got");
	tap_text(text, "인천", "as it stands, and a BOM before the document is passed over");
	tap_int(axl_json_number(root, "real", &number, &err), 0, "a number is got");
	tap_near(number, 2.5, 0, "as it stands");
	tap_int(axl_json_integer(root, "big", &integer, &err), 0, "an integer is got");
	tap_int(integer, 9007199254740993, "exactly, above 2^53 too");
	tap_int(axl_json_bool_or(root, "yes", false, &truth, &err), 0, "a bool is got");
	tap_ok(truth, "as it stands");

	tap_int(axl_json_text_or(root, "none", "else", &text, &err), 0,
	        "an absent text has a default");
	tap_text(text, "else", "which is taken");
	tap_int(axl_json_number_or(root, "none", 0.5, &number, &err), 0, "an absent number");
	tap_near(number, 0.5, 0, "has a default");
	tap_int(axl_json_integer_or(root, "none", -7, &integer, &err), 0, "an absent integer");
	tap_int(integer, -7, "has a default");
	tap_int(axl_json_bool_or(root, "none", true, &truth, &err), 0, "an absent bool");
	tap_ok(truth, "has a default");
	tap_int(axl_json_object_or_none(root, "none", &child, &err), 0, "an absent object");
	tap_int((long long)axl_json_count(child), 0, "has no members");
	tap_int(axl_json_array_or_none(root, "none", &child, &err), 0, "an absent list");
	tap_int((long long)axl_json_count(child), 0, "has no items");

	tap_int(axl_json_object(root, "inner", &child, &err), 0, "an object is got");
	tap_int((long long)axl_json_count(child), 2, "with its members");
	tap_int(axl_json_type(axl_json_member(child, 0, &key)), AXL_JSON_NUMBER,
	        "the first of which");
	tap_text(key, "z", "is the first of the file, not of the alphabet");
	tap_int(axl_json_array(root, "list", &child, &err), 0, "a list is got");
	tap_int((long long)axl_json_count(child), 2, "with its items");
	tap_int(axl_json_as_text(axl_json_item(child, 1), &text, &err), 0, "an item is a text");
	tap_text(text, "b", "and has its value");
	tap_int(axl_json_as_number(axl_json_item(child, 0), &number, &err), 0,
	        "an item is a number");
	tap_near(number, 1, 0, "and has its value");
	tap_int(axl_json_type(axl_json_item(child, 2)), AXL_JSON_ABSENT, "past the end is nothing");
	tap_int((long long)axl_json_count(axl_json_child(root, "none")), 0, "nothing has no items");
	tap_int((long long)axl_json_count((struct axl_json){0}), 0, "an empty cursor has no items");
}

static void shapes_are_read(void)
{
	static const char *const words[] = {"more", "less"};
	axl_auto(axl_json_document) struct axl_json_document *document =
	    parsed("{\"both\": {\"ko\": \"로봇\", \"en\": \"Robots\"}, \"one\": {\"ko\": \"로봇\"},"
	           " \"kr\": {\"ko\": \"로봇\", \"eng\": \"Robots\"},"
	           " \"texts\": [\"a\", \"b\"], \"mixed\": [\"a\", 1],"
	           " \"less\": \"less\", \"up\": \"up\"}");
	struct axl_json root = axl_json_root(document);
	struct axl_error *err = NULL;
	const char *ko, *en, **texts = NULL;
	size_t count = 0, which = 9;

	tap_int(axl_json_languages(root, "both", &ko, &en, &err), 0, "a text in two languages");
	tap_ok(strcmp(ko, "로봇") == 0 && strcmp(en, "Robots") == 0, "has both");
	tap_int(axl_json_languages(root, "one", &ko, &en, &err), 0, "or in Korean alone");
	tap_text(en, "로봇", "which stands for both");
	fails(axl_json_languages(root, "kr", &ko, &en, &err), &err,
	      "t.json: $.kr.eng: unknown key; known are: ko, en", "a language that is misspelt");
	tap_int(axl_json_texts(root, "texts", &texts, &count, &err), 0, "a list of texts");
	tap_ok(count == 2 && strcmp(texts[1], "b") == 0, "in its order");
	free(texts);
	fails(axl_json_texts(root, "mixed", &texts, &count, &err), &err,
	      "t.json: $.mixed[1]: expected a text, found a number", "what is no text");
	tap_int(axl_json_as_word(axl_json_child(root, "less"), words, 2, &which, &err), 0,
	        "a word of a list");
	tap_int((long long)which, 1, "by its position");
	fails(axl_json_as_word(axl_json_child(root, "up"), words, 2, &which, &err), &err,
	      "t.json: $.up: \"up\" is none of more, less", "a word that is not in it");
	fails(axl_json_as_word(axl_json_child(root, "none"), words, 2, &which, &err), &err,
	      "t.json: $.none: expected a text, found nothing", "no word");
	tap_int(axl_json_word_or(root, "none", 0, words, 2, &which, &err), 0, "or a default");
	tap_int((long long)which, 0, "which is taken");
}

static void types_are_named_with_their_path(void)
{
	axl_auto(axl_json_document) struct axl_json_document *document =
	    parsed("{\"index\": {\"children\": [{}, {\"yes\": true}, {\"weight\": \"3\","
	           " \"yes\": true, \"nil\": null, \"half\": 1.5, \"종사자수[명]\": 1}]}}");
	struct axl_json root = axl_json_root(document), inner, child;
	struct axl_json third =
	    axl_json_item(axl_json_child(axl_json_child(root, "index"), "children"), 2);
	struct axl_error *err = NULL;
	const char *text;
	double number;
	int64_t integer;
	bool truth;

	fails(axl_json_number(third, "weight", &number, &err), &err,
	      "t.json: $.index.children[2].weight: expected a number, found a text", "number");
	fails(axl_json_number_or(third, "weight", 1, &number, &err), &err,
	      "t.json: $.index.children[2].weight: expected a number, found a text", "number or");
	fails(axl_json_text(third, "label", &text, &err), &err,
	      "t.json: $.index.children[2].label: expected a text, found nothing", "absent text");
	fails(axl_json_text_or(third, "nil", "x", &text, &err), &err,
	      "t.json: $.index.children[2].nil: expected a text, found null", "text or");
	fails(axl_json_integer(third, "half", &integer, &err), &err,
	      "t.json: $.index.children[2].half: expected a whole number, found a fraction",
	      "integer");
	fails(axl_json_integer_or(third, "yes", 1, &integer, &err), &err,
	      "t.json: $.index.children[2].yes: expected a whole number, found true or false",
	      "the one true is named where it was met, not where it stands first");
	fails(axl_json_bool_or(third, "weight", true, &truth, &err), &err,
	      "t.json: $.index.children[2].weight: expected true or false, found a text",
	      "bool or");
	fails(axl_json_object(root, "none", &inner, &err), &err,
	      "t.json: $.none: expected an object, found nothing", "object");
	fails(axl_json_object_or_none(third, "half", &inner, &err), &err,
	      "t.json: $.index.children[2].half: expected an object, found a number",
	      "object or none");
	fails(axl_json_array_or_none(third, "half", &inner, &err), &err,
	      "t.json: $.index.children[2].half: expected a list, found a number", "array or none");
	fails(axl_json_array(root, "index", &inner, &err), &err,
	      "t.json: $.index: expected a list, found an object", "array");
	child = axl_json_child(third, "종사자수[명]");
	fails(axl_json_as_text(child, &text, &err), &err,
	      "t.json: $.index.children[2][\"종사자수[명]\"]: expected a text, found a number",
	      "a key that is no word is quoted");
	fails(axl_json_as_number(axl_json_child(root, "index"), &number, &err), &err,
	      "t.json: $.index: expected a number, found an object", "as number");
	fails(axl_json_text(axl_json_child(third, "half"), "x", &text, &err), &err,
	      "t.json: $.index.children[2].half: expected an object, found a number",
	      "a getter wants an object to look into");
	fails(axl_json_error(third, &err, "%d is too many", 3), &err,
	      "t.json: $.index.children[2]: 3 is too many", "a reader's own error");
	fails(axl_json_error(root, &err, "odd"), &err, "t.json: $: odd", "the root is $");
}

static void only_known_keys_pass(void)
{
	static const char *const keys[] = {"id", "weight", NULL};
	axl_auto(axl_json_document) struct axl_json_document *document =
	    parsed("{\"a\": {\"_why\": 1, \"id\": 2}, \"b\": {\"wieght\": 1}}");
	struct axl_json root = axl_json_root(document);
	struct axl_error *err = NULL;
	tap_int(axl_json_allow(axl_json_child(root, "a"), keys, &err), 0,
	        "known keys and comments pass");
	fails(axl_json_allow(axl_json_child(root, "b"), keys, &err), &err,
	      "t.json: $.b.wieght: unknown key; known are: id, weight", "a misspelt key");
	fails(axl_json_allow(axl_json_child(axl_json_child(root, "a"), "id"), keys, &err), &err,
	      "t.json: $.a.id: expected an object, found a number", "no object");
}

static void kinds_are_checked(void)
{
	axl_auto(axl_json_document) struct axl_json_document *document =
	    parsed("{\"axlens\": \"map/1\", \"id\": \"kosis\"}");
	axl_auto(axl_json_document) struct axl_json_document *bare =
	    parsed("{\"axlens\": \"map/1\"}");
	struct axl_error *err = NULL;
	const char *id = NULL;
	tap_int(axl_json_expect_kind(document, "map", &id, &err), 0, "the kind is right");
	tap_text(id, "kosis", "and the id is given");
	fails(axl_json_expect_kind(document, "model", &id, &err), &err,
	      "t.json: $.axlens: expected \"model/1\", found \"map/1\"", "another kind");
	fails(axl_json_expect_kind(bare, "map", NULL, &err), &err,
	      "t.json: $.id: expected a text, found nothing", "no id");
}

/* The message begins with the place and the sentence; what the parser says follows in brackets. */
static void syntax(const char *text, size_t length, const char *beginning, const char *name)
{
	struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	int result = axl_json_parse("t.json", text, length, &document, &err);
	tap_int(result, -1, name);
	bool same = err && strncmp(err->message, beginning, strlen(beginning)) == 0;
	tap_ok(same, "%s: its message", name);
	if (!same)
		printf("# found %s\n", err ? err->message : "(null)");
	tap_ok(!document, "%s: nothing is given out", name);
	axl_error_free(err);
}

static void syntax_errors_have_a_place(void)
{
	static const char comma[] = "{\n \"a\": 1\n \"b\": 2}";
	static const char twice[] = "{\"a\": 1, \"a\": 2}";
	static const char open[] = "{\"a\": [1, 2";
	static const char rest[] = "{} {}";
	static const char cp949[] = "{\"a\":\n \"\xB0\xA1\"}";
	static const char huge[] = "{\"a\": 99999999999999999999}";
	syntax(comma, strlen(comma), "t.json:3:4: not valid JSON (", "a missing comma");
	syntax(twice, strlen(twice), "t.json:1:12: a key stands twice in one object (",
	       "a key given twice");
	syntax(open, strlen(open), "t.json:1:11: the file ends too early; ", "a file cut short");
	syntax("", 0, "t.json:1:0: the file ends too early; ", "an empty file");
	syntax(rest, strlen(rest), "t.json:1:4: something stands after the end of the document (",
	       "two documents in one file");
	syntax(cp949, strlen(cp949), "t.json:2:2: not UTF-8; save the file as UTF-8 (",
	       "a file in CP949");
	syntax(huge, strlen(huge), "t.json:1:26: a number is too large (",
	       "an integer past 64 bits");
}

static void files_are_loaded(void)
{
	char path[] = "test-json-XXXXXX";
	int fd = mkstemp(path);
	tap_ok(fd >= 0 && write(fd, "{\"id\": \"x\"}", 11) == 11 && close(fd) == 0,
	       "a file is written");
	struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	const char *id = NULL;
	tap_int(axl_json_load(path, &document, &err), 0, "and loaded");
	tap_int(axl_json_text(axl_json_root(document), "id", &id, &err), 0, "its text is got");
	tap_text(id, "x", "as it stands");
	axl_json_document_free(document);
	document = NULL;
	unlink(path);

	tap_int(axl_json_load("no-such-file.json", &document, &err), -1, "a missing file");
	tap_ok(err && err->kind == AXL_ERROR_IO, "is a failure of the system");
	tap_text(err ? err->message : NULL,
	         "cannot open no-such-file.json: No such file or directory", "which is named");
	axl_error_free(err);
	err = NULL;
	tap_int(axl_json_load(".", &document, &err), -1, "a folder");
	tap_text(err ? err->message : NULL, "cannot read .: Is a directory", "is no document");
	axl_error_free(err);
}

static void the_same_meaning_dumps_alike(void)
{
	static const char first[] = "{\"b\": [1, 2.5],\n \"a\": \"인천\"}";
	static const char second[] = "{\"a\":\"인천\",\"b\":[1,2.5]}";
	axl_auto(axl_json_document) struct axl_json_document *one = NULL, *two = NULL;
	struct axl_error *err = NULL;
	axl_json_parse("1.json", first, sizeof first - 1, &one, &err);
	axl_json_parse("2.json", second, sizeof second - 1, &two, &err);
	axl_auto(axl_memory) char *dump_one = axl_json_dump(axl_json_root(one));
	axl_auto(axl_memory) char *dump_two = axl_json_dump(axl_json_root(two));
	axl_auto(axl_memory) char *nothing = axl_json_dump(axl_json_child(axl_json_root(one), "c"));
	tap_text(dump_one, second, "keys are sorted, blanks are gone");
	tap_text(dump_two, dump_one, "order and layout do not matter");
	tap_text(nothing, "null", "nothing is null");
}

int main(void)
{
	the_same_meaning_dumps_alike();
	values_are_got();
	shapes_are_read();
	types_are_named_with_their_path();
	only_known_keys_pass();
	kinds_are_checked();
	syntax_errors_have_a_place();
	files_are_loaded();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/xml-survey.h"

#include <string.h>

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/table/xml-file.h"

enum { DEPTH_MAX = 33 };

/* All elements of one path. */
struct element {
	char *path;
	unsigned depth;
	size_t under;  /* the number of the element that the last of them stood in */
	size_t leaves; /* that stand right in one of them */
	bool repeats;  /* two stood in one */
	bool is_leaf;
};

struct survey {
	struct axl_index *index; /* path -> position */
	struct element *elements;
	size_t count, capacity;
	size_t number;          /* of elements begun so far */
	size_t open[DEPTH_MAX]; /* numbers of those that are open, by depth */
	char *code, *message;   /* of a service */
	bool empty_items;
};

static void release(struct survey *survey)
{
	for (size_t i = 0; i < survey->count; i++)
		free(survey->elements[i].path);
	free(survey->elements);
	free(survey->code);
	free(survey->message);
	axl_index_free(survey->index);
}

static unsigned depth_of(struct axl_slice path)
{
	unsigned depth = 1;
	for (size_t i = 0; i < path.length; i++)
		depth += path.bytes[i] == '.';
	return depth;
}

static struct element *find(struct survey *survey, struct axl_slice path)
{
	bool added = false;
	size_t at = axl_index_add(survey->index, path.bytes, path.length, survey->count, &added);
	if (added) {
		axl_reserve(survey->elements, survey->capacity, survey->count + 1);
		survey->elements[survey->count++] = (struct element){
		    .path = axl_xstrndup(path.bytes, path.length), .depth = depth_of(path)};
	}
	return &survey->elements[at];
}

static void on_start(void *self, struct axl_slice path)
{
	struct survey *survey = self;
	struct element *element = find(survey, path);
	size_t parent = element->depth > 1 ? survey->open[element->depth - 1] : 0;
	survey->open[element->depth] = ++survey->number;
	element->repeats = element->repeats || (parent && element->under == parent);
	element->under = parent;
}

static struct axl_slice last_name(struct axl_slice path)
{
	const char *dot = memrchr(path.bytes, '.', path.length);
	size_t start = dot ? (size_t)(dot + 1 - path.bytes) : 0;
	return (struct axl_slice){path.bytes + start, path.length - start};
}

static void note_message(struct survey *survey, struct axl_slice path, struct axl_slice text)
{
	static const char *const codes[] = {"resultCode", "returnReasonCode"};
	static const char *const messages[] = {"resultMsg", "errMsg", "returnAuthMsg"};
	struct axl_slice name = last_name(path);
	for (size_t i = 0; i < AXL_COUNT(codes); i++)
		if (axl_slice_equals(name, codes[i]) && text.length && !survey->code)
			survey->code = axl_xstrndup(text.bytes, text.length);
	for (size_t i = 0; i < AXL_COUNT(messages); i++)
		if (axl_slice_equals(name, messages[i]) && text.length && !survey->message)
			survey->message = axl_xstrndup(text.bytes, text.length);
	if (axl_slice_equals(name, "items"))
		survey->empty_items = true;
}

static void on_end(void *self, struct axl_slice path, bool leaf, struct axl_slice text)
{
	struct survey *survey = self;
	struct axl_slice name = last_name(path);
	if (!leaf)
		return;
	note_message(survey, path, text);
	find(survey, path)->is_leaf = true;
	if (name.length < path.length)
		find(survey, (struct axl_slice){path.bytes, path.length - name.length - 1})
		    ->leaves++;
}

static bool serves_better(const struct element *a, const struct element *b)
{
	if (!b)
		return true;
	if (a->repeats != b->repeats)
		return a->repeats;
	if (a->repeats)
		return a->depth < b->depth;
	return a->leaves > b->leaves;
}

static const struct element *find_record(const struct survey *survey)
{
	const struct element *best = NULL;
	for (size_t i = 0; i < survey->count; i++)
		if (survey->elements[i].leaves && serves_better(&survey->elements[i], best))
			best = &survey->elements[i];
	return best;
}

/* Codes of success: nothing, 0, 00. */
static bool is_failure(const struct survey *survey)
{
	if (survey->code)
		return strspn(survey->code, "0") != strlen(survey->code);
	return survey->message && survey->count > 0 &&
	       strncmp(survey->elements[0].path, "OpenAPI_ServiceResponse", 23) == 0;
}

/* What office programs write is XML, too. */
static bool is_of_office(const struct survey *survey)
{
	static const char *const roots[] = {"Workbook", "html", "package", "document-content",
	                                    "document"};
	for (size_t i = 0; survey->count && i < AXL_COUNT(roots); i++)
		if (strcmp(survey->elements[0].path, roots[i]) == 0)
			return true;
	return false;
}

static int check(const struct survey *survey, const char *path, const struct element *record,
                 struct axl_error **err)
{
	if (is_failure(survey))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%s holds an error message and no table: %s %s; settle what it says, ask "
		      "the service again and import its answer"),
		    path, survey->code ? survey->code : "", survey->message ? survey->message : "");
	if (survey->empty_items)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: the list is empty"), path);
	if (!record || is_of_office(survey))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s is an XML document and no list of records: open it in "
		                       "Excel and save it as .xlsx"),
		                     path);
	return 0;
}

static struct axl_columns *columns_of(const struct survey *survey, const struct element *record)
{
	struct axl_columns *columns = axl_columns_new();
	size_t length = strlen(record->path);
	for (size_t i = 0; i < survey->count; i++) {
		const struct element *element = &survey->elements[i];
		if (element->is_leaf && strncmp(element->path, record->path, length) == 0 &&
		    element->path[length] == '.')
			axl_columns_note(columns, axl_slice_of(element->path + length + 1));
	}
	return columns;
}

int axl_xml_survey(const char *path, char **ret_record, struct axl_columns **ret_columns,
                   struct axl_error **err)
{
	static const struct axl_xml_events events = {on_start, on_end};
	struct survey survey = {.index = axl_index_new()};
	axl_auto(axl_xml_file) struct axl_xml_file *file = NULL;
	int result = axl_xml_file_open(path, &events, &survey, &file, err);
	if (result == 0)
		result = axl_xml_file_run(file, err);
	const struct element *record = find_record(&survey);
	if (result == 0)
		result = check(&survey, path, record, err);
	if (result == 0) {
		*ret_record = axl_xstrdup(record->path);
		*ret_columns = columns_of(&survey, record);
	}
	release(&survey);
	return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/json.h"

#include "base/buffer.h"
#include "base/i18n.h"

#include <errno.h>
#include <jansson.h>
#include <string.h>

struct axl_json_document {
	char *name;
	json_t *root;
};

static const char *const type_names[] = {
    [AXL_JSON_ABSENT] = N_("nothing"),  [AXL_JSON_OBJECT] = N_("an object"),
    [AXL_JSON_ARRAY] = N_("a list"),    [AXL_JSON_STRING] = N_("a text"),
    [AXL_JSON_NUMBER] = N_("a number"), [AXL_JSON_BOOL] = N_("true or false"),
    [AXL_JSON_NULL] = N_("null"),
};

static enum axl_json_type type_of(const json_t *node)
{
	if (!node)
		return AXL_JSON_ABSENT;
	switch (json_typeof(node)) {
	case JSON_OBJECT:
		return AXL_JSON_OBJECT;
	case JSON_ARRAY:
		return AXL_JSON_ARRAY;
	case JSON_STRING:
		return AXL_JSON_STRING;
	case JSON_INTEGER:
	case JSON_REAL:
		return AXL_JSON_NUMBER;
	case JSON_TRUE:
	case JSON_FALSE:
		return AXL_JSON_BOOL;
	case JSON_NULL:
		break;
	}
	return AXL_JSON_NULL;
}

/*
 * Paths. A container is found again by walking the document for its address.
 * Only containers are looked for: Jansson has one true, one false and one null
 * for all places, so scalars are named through their parent.
 */

static bool is_plain_key(const char *key)
{
	for (const char *c = key; *c; c++) {
		bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
		             (*c >= '0' && *c <= '9') || *c == '_' || *c == '-' || *c < 0;
		if (!plain)
			return false;
	}
	return *key;
}

static void add_key(struct axl_buffer *path, const char *key)
{
	if (is_plain_key(key))
		axl_buffer_printf(path, ".%s", key);
	else
		axl_buffer_printf(path, "[\"%s\"]", key);
}

static bool add_path_of_container(const json_t *from, const json_t *wanted, struct axl_buffer *path)
{
	if (from == wanted)
		return true;
	size_t length = path->length;
	if (json_is_object(from)) {
		const char *key;
		json_t *value;
		json_object_foreach((json_t *)from, key, value)
		{
			add_key(path, key);
			if (add_path_of_container(value, wanted, path))
				return true;
			path->length = length;
		}
	} else if (json_is_array(from)) {
		size_t index;
		json_t *value;
		json_array_foreach((json_t *)from, index, value)
		{
			axl_buffer_printf(path, "[%zu]", index);
			if (add_path_of_container(value, wanted, path))
				return true;
			path->length = length;
		}
	}
	return false;
}

static void add_path(struct axl_json at, struct axl_buffer *path)
{
	axl_buffer_add_char(path, '$');
	if (!at.parent)
		return;
	add_path_of_container(at.document->root, at.parent, path);
	if (at.key)
		add_key(path, at.key);
	else
		axl_buffer_printf(path, "[%zu]", at.index);
}

int axl_json_error(struct axl_json at, struct axl_error **err, const char *format, ...)
{
	axl_auto(axl_buffer) struct axl_buffer path;
	axl_buffer_init(&path);
	add_path(at, &path);

	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	return axl_error_set(err, AXL_ERROR_DATA, "%s: %s: %s", at.document->name, path.bytes,
	                     message);
}

static int wrong_type(struct axl_json at, const char *expected, struct axl_error **err)
{
	return axl_json_error(at, err, _("expected %s, found %s"), expected,
	                      _(type_names[type_of(at.node)]));
}

/* Reading documents. */

static const char *syntax_hint(const json_error_t *error)
{
	switch (json_error_code(error)) {
	case json_error_duplicate_key:
		return _("a key stands twice in one object");
	case json_error_invalid_utf8:
		return _("not UTF-8; save the file as UTF-8");
	case json_error_premature_end_of_input:
		return _("the file ends too early; a bracket or quote is not closed");
	case json_error_end_of_input_expected:
		return _("something stands after the end of the document");
	case json_error_numeric_overflow:
		return _("a number is too large");
	default:
		return _("not valid JSON");
	}
}

int axl_json_parse(const char *name, const char *text, size_t length,
                   struct axl_json_document **ret_document, struct axl_error **err)
{
	static const char bom[] = "\xEF\xBB\xBF";
	if (length >= 3 && memcmp(text, bom, 3) == 0) {
		text += 3;
		length -= 3;
	}
	json_error_t error;
	json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (!root)
		return axl_error_set(err, AXL_ERROR_DATA, "%s:%d:%d: %s (%s)", name, error.line,
		                     error.column, syntax_hint(&error), error.text);
	struct axl_json_document *document = axl_xcalloc(1, sizeof *document);
	document->name = axl_xstrdup(name);
	document->root = root;
	*ret_document = document;
	return 0;
}

static int read_file(const char *path, struct axl_buffer *text, struct axl_error **err)
{
	axl_auto(axl_file) FILE *file = fopen(path, "rb");
	if (!file)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	char chunk[16384];
	size_t length;
	while ((length = fread(chunk, 1, sizeof chunk, file)) > 0)
		axl_buffer_add(text, chunk, length);
	if (ferror(file))
		return axl_error_system(err, errno, _("cannot read %s"), path);
	return 0;
}

int axl_json_load(const char *path, struct axl_json_document **ret_document, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	if (read_file(path, &text, err) < 0)
		return -1;
	return axl_json_parse(path, text.bytes, text.length, ret_document, err);
}

void axl_json_document_free(struct axl_json_document *document)
{
	if (!document)
		return;
	json_decref(document->root);
	free(document->name);
	free(document);
}

/* Moving about. */

struct axl_json axl_json_root(const struct axl_json_document *document)
{
	return (struct axl_json){.document = document, .node = document->root};
}

const char *axl_json_path_of_file(const struct axl_json_document *document)
{
	return document->name;
}

enum axl_json_type axl_json_type(struct axl_json at)
{
	return type_of(at.node);
}

struct axl_json axl_json_child(struct axl_json at, const char *key)
{
	return (struct axl_json){.document = at.document,
	                         .node = at.node ? json_object_get(at.node, key) : NULL,
	                         .parent = at.node,
	                         .key = key};
}

size_t axl_json_count(struct axl_json at)
{
	return json_is_object((const json_t *)at.node) ? json_object_size(at.node)
	                                               : json_array_size(at.node);
}

struct axl_json axl_json_item(struct axl_json array, size_t i)
{
	return (struct axl_json){.document = array.document,
	                         .node = json_array_get(array.node, i),
	                         .parent = array.node,
	                         .index = i};
}

struct axl_json axl_json_member(struct axl_json object, size_t i, const char **ret_key)
{
	json_t *node = (json_t *)object.node;
	void *place = json_object_iter(node);
	while (i-- && place)
		place = json_object_iter_next(node, place);
	if (!place)
		axl_bug("an object has no such member");
	*ret_key = json_object_iter_key(place);
	return (struct axl_json){.document = object.document,
	                         .node = json_object_iter_value(place),
	                         .parent = object.node,
	                         .key = *ret_key};
}

/* Values. */

int axl_json_as_text(struct axl_json at, const char **ret_text, struct axl_error **err)
{
	if (!json_is_string((const json_t *)at.node))
		return wrong_type(at, _("a text"), err);
	*ret_text = json_string_value(at.node);
	return 0;
}

int axl_json_as_number(struct axl_json at, double *ret_number, struct axl_error **err)
{
	if (!json_is_number((const json_t *)at.node))
		return wrong_type(at, _("a number"), err);
	*ret_number = json_number_value(at.node);
	return 0;
}

static int as_integer(struct axl_json at, int64_t *ret_integer, struct axl_error **err)
{
	if (json_is_real((const json_t *)at.node))
		return axl_json_error(at, err, _("expected a whole number, found a fraction"));
	if (!json_is_integer((const json_t *)at.node))
		return wrong_type(at, _("a whole number"), err);
	*ret_integer = json_integer_value(at.node);
	return 0;
}

/* The child of an object, which `at` must be; an absent one is for the caller to judge. */
static int child_of_object(struct axl_json at, const char *key, struct axl_json *ret_child,
                           struct axl_error **err)
{
	if (!json_is_object((const json_t *)at.node))
		return wrong_type(at, _("an object"), err);
	*ret_child = axl_json_child(at, key);
	return 0;
}

int axl_json_text(struct axl_json at, const char *key, const char **ret_text,
                  struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	return axl_json_as_text(child, ret_text, err);
}

int axl_json_text_or(struct axl_json at, const char *key, const char *otherwise,
                     const char **ret_text, struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node)
		return axl_json_as_text(child, ret_text, err);
	*ret_text = otherwise;
	return 0;
}

int axl_json_number(struct axl_json at, const char *key, double *ret_number, struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	return axl_json_as_number(child, ret_number, err);
}

int axl_json_number_or(struct axl_json at, const char *key, double otherwise, double *ret_number,
                       struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node)
		return axl_json_as_number(child, ret_number, err);
	*ret_number = otherwise;
	return 0;
}

int axl_json_integer(struct axl_json at, const char *key, int64_t *ret_integer,
                     struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	return as_integer(child, ret_integer, err);
}

int axl_json_integer_or(struct axl_json at, const char *key, int64_t otherwise,
                        int64_t *ret_integer, struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node)
		return as_integer(child, ret_integer, err);
	*ret_integer = otherwise;
	return 0;
}

int axl_json_bool_or(struct axl_json at, const char *key, bool otherwise, bool *ret_bool,
                     struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node && !json_is_boolean((const json_t *)child.node))
		return wrong_type(child, _("true or false"), err);
	*ret_bool = child.node ? json_is_true((const json_t *)child.node) : otherwise;
	return 0;
}

int axl_json_object(struct axl_json at, const char *key, struct axl_json *ret_child,
                    struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (!json_is_object((const json_t *)child.node))
		return wrong_type(child, _("an object"), err);
	*ret_child = child;
	return 0;
}

int axl_json_array(struct axl_json at, const char *key, struct axl_json *ret_child,
                   struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (!json_is_array((const json_t *)child.node))
		return wrong_type(child, _("a list"), err);
	*ret_child = child;
	return 0;
}

int axl_json_object_or_none(struct axl_json at, const char *key, struct axl_json *ret_child,
                            struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node)
		return axl_json_object(at, key, ret_child, err);
	*ret_child = child;
	return 0;
}

int axl_json_array_or_none(struct axl_json at, const char *key, struct axl_json *ret_child,
                           struct axl_error **err)
{
	struct axl_json child;
	if (child_of_object(at, key, &child, err) < 0)
		return -1;
	if (child.node)
		return axl_json_array(at, key, ret_child, err);
	*ret_child = child;
	return 0;
}

static bool is_listed(const char *key, const char *const *keys)
{
	for (; *keys; keys++)
		if (strcmp(key, *keys) == 0)
			return true;
	return false;
}

int axl_json_allow(struct axl_json at, const char *const *keys, struct axl_error **err)
{
	if (!json_is_object((const json_t *)at.node))
		return wrong_type(at, _("an object"), err);
	const char *key;
	json_t *value;
	json_object_foreach((json_t *)at.node, key, value)
	{
		if (*key == '_' || is_listed(key, keys))
			continue;
		axl_auto(axl_buffer) struct axl_buffer known;
		axl_buffer_init(&known);
		for (const char *const *k = keys; *k; k++)
			axl_buffer_printf(&known, "%s%s", k == keys ? "" : ", ", *k);
		return axl_json_error(axl_json_child(at, key), err, _("unknown key; known are: %s"),
		                      known.bytes);
	}
	return 0;
}

int axl_json_expect_kind(const struct axl_json_document *document, const char *kind,
                         const char **ret_id, struct axl_error **err)
{
	struct axl_json root = axl_json_root(document);
	const char *found = NULL, *id = NULL;
	if (axl_json_text(root, "axlens", &found, err) < 0)
		return -1;
	axl_auto(axl_memory) char *wanted = axl_xasprintf("%s/1", kind);
	if (strcmp(found, wanted) != 0)
		return axl_json_error(axl_json_child(root, "axlens"), err,
		                      _("expected \"%s\", found \"%s\""), wanted, found);
	if (axl_json_text(root, "id", &id, err) < 0)
		return -1;
	if (ret_id)
		*ret_id = id;
	return 0;
}

char *axl_json_dump(struct axl_json at)
{
	if (!at.node)
		return axl_xstrdup("null");
	char *text = json_dumps(at.node, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY);
	if (!text)
		axl_bug("a JSON value cannot be written");
	return text;
}

void axl_json_add_text(struct axl_buffer *out, const char *text)
{
	axl_buffer_add_char(out, '"');
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\')
			axl_buffer_printf(out, "\\%c", c);
		else if (c == '\n')
			axl_buffer_add_text(out, "\\n");
		else if (c == '\t')
			axl_buffer_add_text(out, "\\t");
		else if (c < 0x20 || c == 0x7F)
			axl_buffer_printf(out, "\\u%04x", c);
		else
			axl_buffer_add_char(out, *text);
	}
	axl_buffer_add_char(out, '"');
}

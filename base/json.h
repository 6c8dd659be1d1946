/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Definitions are JSON; this door to Jansson makes their errors name the file
 * and the path of the offending key ("model.json: $.index.children[2].weight:
 * expected a number, found a string").
 *
 * A cursor is a plain value: a node of a document. It lives as long as the
 * document. Getters take the key of the object that the cursor stands on; the
 * plain form requires the key, the _or form takes a default where it is absent.
 * A wrong type is an error in both.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

struct axl_json_document;

struct axl_json {
	const struct axl_json_document *document;
	const void *node;   /* NULL: not there */
	const void *parent; /* where it stands, for its path in messages; NULL: the root */
	const char *key;    /* in an object; where nothing stands there, the caller's own text */
	size_t index;       /* in an array */
};

enum axl_json_type {
	AXL_JSON_ABSENT,
	AXL_JSON_OBJECT,
	AXL_JSON_ARRAY,
	AXL_JSON_STRING,
	AXL_JSON_NUMBER,
	AXL_JSON_BOOL,
	AXL_JSON_NULL,
};

/* Syntax errors give line and column; duplicate keys are refused; a UTF-8 BOM is passed over. */
int axl_json_load(const char *path, struct axl_json_document **ret_document, struct axl_error **err);
/* From memory; `name` stands for the file in messages. */
int axl_json_parse(const char *name, const char *text, size_t length,
                   struct axl_json_document **ret_document, struct axl_error **err);
void axl_json_document_free(struct axl_json_document *document);
AXL_DEFINE_CLEANUP(axl_json_document)

struct axl_json axl_json_root(const struct axl_json_document *document);
const char *axl_json_path_of_file(const struct axl_json_document *document);
enum axl_json_type axl_json_type(struct axl_json at);

int axl_json_text(struct axl_json at, const char *key, const char **ret_text, struct axl_error **err);
int axl_json_text_or(struct axl_json at, const char *key, const char *otherwise,
                     const char **ret_text, struct axl_error **err);
int axl_json_number(struct axl_json at, const char *key, double *ret_number, struct axl_error **err);
int axl_json_number_or(struct axl_json at, const char *key, double otherwise, double *ret_number,
                       struct axl_error **err);
int axl_json_integer(struct axl_json at, const char *key, int64_t *ret_integer,
                     struct axl_error **err);
int axl_json_integer_or(struct axl_json at, const char *key, int64_t otherwise,
                        int64_t *ret_integer, struct axl_error **err);
int axl_json_bool_or(struct axl_json at, const char *key, bool otherwise, bool *ret_bool,
                     struct axl_error **err);
int axl_json_object(struct axl_json at, const char *key, struct axl_json *ret_child,
                    struct axl_error **err);
int axl_json_array(struct axl_json at, const char *key, struct axl_json *ret_child,
                   struct axl_error **err);
/* The same where it may be absent: nothing is in it then. */
int axl_json_object_or_none(struct axl_json at, const char *key, struct axl_json *ret_child,
                            struct axl_error **err);
int axl_json_array_or_none(struct axl_json at, const char *key, struct axl_json *ret_child,
                           struct axl_error **err);
/* The child whatever its type; its type is AXL_JSON_ABSENT where there is none. */
struct axl_json axl_json_child(struct axl_json at, const char *key);

/* Elements of an array or members of an object; 0 for everything else. */
size_t axl_json_count(struct axl_json at);
struct axl_json axl_json_item(struct axl_json array, size_t i);
/* Member i of an object (which it must be) in the file's order: its key and value. Takes i steps. */
struct axl_json axl_json_member(struct axl_json object, size_t i, const char **ret_key);

/* The value under the cursor itself. */
int axl_json_as_text(struct axl_json at, const char **ret_text, struct axl_error **err);
int axl_json_as_number(struct axl_json at, double *ret_number, struct axl_error **err);

/*
 * The value as compact JSON with sorted keys, owned by the caller: two texts that
 * mean the same give the same dump. "null" where nothing stands.
 */
char *axl_json_dump(struct axl_json at);

/* Append the (valid UTF-8) text as a JSON string, quotes and all. */
void axl_json_add_text(struct axl_buffer *out, const char *text);

/* Refuse keys that are not in the NULL-ended list (a misspelt option must not pass in silence); keys beginning with "_" are comments. */
int axl_json_allow(struct axl_json at, const char *const *keys, struct axl_error **err);

/* AXL_ERROR_DATA with file and path of the cursor before the message. Returns -1. */
int axl_json_error(struct axl_json at, struct axl_error **err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* "axlens": "<kind>/1" at the root; the id under "id" (ret_id may be NULL). */
int axl_json_expect_kind(const struct axl_json_document *document, const char *kind,
                         const char **ret_id, struct axl_error **err);

#endif

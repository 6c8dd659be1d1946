/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/labels.h"

#include "base/buffer.h"
#include "base/i18n.h"

#include <string.h>

struct axl_labels {
	struct axl_json_document *document;
	char *language;
};

int axl_labels_load(const struct axl_definitions *definitions, const char *language,
                    struct axl_labels **ret_labels, struct axl_error **err)
{
	axl_auto(axl_labels) struct axl_labels *labels = axl_xcalloc(1, sizeof *labels);
	axl_auto(axl_memory) char *name = axl_xasprintf("labels.%s", language);
	struct axl_json texts;
	labels->language = axl_xstrdup(language);
	if (axl_definition_load(definitions, "labels", name, "labels", &labels->document, err) <
	        0 ||
	    axl_json_object(axl_json_root(labels->document), "texts", &texts, err) < 0)
		return -1;
	*ret_labels = axl_steal(labels);
	return 0;
}

void axl_labels_free(struct axl_labels *labels)
{
	if (!labels)
		return;
	axl_json_document_free(labels->document);
	free(labels->language);
	free(labels);
}

const char *axl_labels_language(const struct axl_labels *labels)
{
	return labels->language;
}

int axl_labels_text(const struct axl_labels *labels, const char *key, const char **ret_text,
                    struct axl_error **err)
{
	struct axl_json texts = axl_json_child(axl_json_root(labels->document), "texts");
	return axl_json_text(texts, key, ret_text, err);
}

static const char *value_of(const char *name, size_t length, va_list pairs)
{
	va_list walk;
	va_copy(walk, pairs);
	const char *found = NULL, *key;
	while (!found && (key = va_arg(walk, const char *))) {
		const char *value = va_arg(walk, const char *);
		if (strlen(key) == length && memcmp(key, name, length) == 0)
			found = value;
	}
	va_end(walk);
	return found;
}

/*
 * Literal text: as it is, or as a string of a formula with its quotes doubled, in pieces of
 * what spreadsheets take in one.
 */
static void add_literal(struct axl_buffer *out, enum axl_label_form form, const char *text,
                        size_t length)
{
	enum { PIECE = 255 };
	if (form == AXL_LABEL_PLAIN) {
		axl_buffer_add(out, text, length);
		return;
	}
	axl_buffer_add_text(out, out->length > 1 ? "&\"" : "\"");
	for (size_t i = 0, characters = 0; i < length; i++) {
		bool begins = ((unsigned char)text[i] & 0xC0) != 0x80;
		if (begins && characters++ == PIECE) {
			axl_buffer_add_text(out, "\"&\"");
			characters = 1;
		}
		if (text[i] == '"')
			axl_buffer_add_char(out, '"');
		axl_buffer_add_char(out, text[i]);
	}
	axl_buffer_add_char(out, '"');
}

static void add_value(struct axl_buffer *out, enum axl_label_form form, const char *value)
{
	if (form == AXL_LABEL_FORMULA && out->length > 1)
		axl_buffer_add_char(out, '&');
	axl_buffer_add_text(out, value);
}

int axl_labels_fill(const struct axl_labels *labels, const char *key, enum axl_label_form form,
                    va_list pairs, char **ret_text, struct axl_error **err)
{
	const char *text;
	if (axl_labels_text(labels, key, &text, err) < 0)
		return -1;
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	if (form == AXL_LABEL_FORMULA)
		axl_buffer_add_char(&out, '=');
	for (const char *open, *close; (open = strchr(text, '{')) && (close = strchr(open, '}'));
	     text = close + 1) {
		const char *value = value_of(open + 1, (size_t)(close - open - 1), pairs);
		if (!value)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("labels.%s.json: the text \"%s\" asks for %.*s, "
			                       "which nobody gives"),
			                     labels->language, key, (int)(close - open + 1), open);
		if (open > text)
			add_literal(&out, form, text, (size_t)(open - text));
		add_value(&out, form, value);
	}
	if (*text || out.length == (form == AXL_LABEL_FORMULA))
		add_literal(&out, form, text, strlen(text));
	*ret_text = axl_buffer_detach(&out);
	return 0;
}

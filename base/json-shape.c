/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/json-shape.h"

#include <string.h>

#include "base/buffer.h"
#include "base/i18n.h"

int axl_json_languages(struct axl_json at, const char *key, const char **ret_ko,
                       const char **ret_en, struct axl_error **err)
{
	static const char *const keys[] = {"ko", "en", NULL};
	struct axl_json label;
	const char *ko, *en;
	if (axl_json_object(at, key, &label, err) < 0 || axl_json_allow(label, keys, err) < 0 ||
	    axl_json_text(label, "ko", &ko, err) < 0 ||
	    axl_json_text_or(label, "en", ko, &en, err) < 0)
		return -1;
	*ret_ko = ko;
	*ret_en = en;
	return 0;
}

int axl_json_texts(struct axl_json at, const char *key, const char ***ret_texts, size_t *ret_count,
                   struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, key, &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	axl_auto(axl_memory) const char **texts = axl_xcalloc(count, sizeof *texts);
	for (size_t i = 0; i < count; i++)
		if (axl_json_as_text(axl_json_item(list, i), &texts[i], err) < 0)
			return -1;
	*ret_texts = axl_steal(texts);
	*ret_count = count;
	return 0;
}

int axl_json_as_word(struct axl_json at, const char *const *words, size_t count, size_t *ret_which,
                     struct axl_error **err)
{
	const char *text;
	if (axl_json_as_text(at, &text, err) < 0)
		return -1;
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	for (size_t i = 0; i < count; i++) {
		if (strcmp(words[i], text) == 0) {
			*ret_which = i;
			return 0;
		}
		axl_buffer_printf(&known, "%s%s", i ? ", " : "", words[i]);
	}
	return axl_json_error(at, err, _("\"%s\" is none of %s"), text, known.bytes);
}

int axl_json_word_or(struct axl_json at, const char *key, size_t otherwise,
                     const char *const *words, size_t count, size_t *ret_which,
                     struct axl_error **err)
{
	struct axl_json child = axl_json_child(at, key);
	if (axl_json_type(child) != AXL_JSON_ABSENT)
		return axl_json_as_word(child, words, count, ret_which, err);
	*ret_which = otherwise;
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shapes that definitions of many kinds share. Texts belong to the document; faults are
 * located as in base/json.h.
 */
#ifndef BASE_JSON_SHAPE_H
#define BASE_JSON_SHAPE_H

#include "base/json.h"

/* {"ko": "로봇", "en": "Robots"} under a key. Without "en" the Korean text stands for both. */
int axl_json_languages(struct axl_json at, const char *key, const char **ret_ko,
                       const char **ret_en, struct axl_error **err);

/* A list of texts under a key, perhaps empty; the caller frees the array. */
int axl_json_texts(struct axl_json at, const char *key, const char ***ret_texts, size_t *ret_count,
                   struct axl_error **err);

/* The text under the cursor as its position in a list of words that are allowed. */
int axl_json_as_word(struct axl_json at, const char *const *words, size_t count, size_t *ret_which,
                     struct axl_error **err);
/* The same under a key, `otherwise` where nothing stands there. */
int axl_json_word_or(struct axl_json at, const char *key, size_t otherwise,
                     const char *const *words, size_t count, size_t *ret_which,
                     struct axl_error **err);

#endif

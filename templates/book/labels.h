/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts of the workbooks, in the language of the project: labels/labels.<language>.json
 *
 *   {"axlens": "labels/1", "id": "labels.ko", "texts": {"summary.sheet": "요약", ...}}
 *
 * A text may hold {names} for values.
 */
#ifndef TEMPLATES_BOOK_LABELS_H
#define TEMPLATES_BOOK_LABELS_H

#include "base/definition.h"

#include <stdarg.h>

struct axl_labels;

/* language: "ko" or "en". */
int axl_labels_load(const struct axl_definitions *definitions, const char *language,
                    struct axl_labels **ret_labels, struct axl_error **err);
void axl_labels_free(struct axl_labels *labels);
AXL_DEFINE_CLEANUP(axl_labels)

const char *axl_labels_language(const struct axl_labels *labels);

/* AXL_ERROR_DATA that names file and key where there is none. Lives as long as the labels. */
int axl_labels_text(const struct axl_labels *labels, const char *key, const char **ret_text,
                    struct axl_error **err);

enum axl_label_form {
	AXL_LABEL_PLAIN,   /* a text */
	AXL_LABEL_FORMULA, /* a spreadsheet formula that builds the text; values are formulas */
};

/*
 * The text with its {names} replaced. pairs: name, value, name, value, ..., NULL, all const
 * char *. A name without a value is AXL_ERROR_DATA. *ret_text is the caller's.
 */
int axl_labels_fill(const struct axl_labels *labels, const char *key, enum axl_label_form form,
                    va_list pairs, char **ret_text, struct axl_error **err);

#endif

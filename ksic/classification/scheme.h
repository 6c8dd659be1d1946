/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Industries of an office's own, which no code of KSIC equals, such as the ten of the Korea
 * Industrial Complex Corporation. From definitions schemes/<id>.json:
 *
 *   {"axlens": "schemes/1", "id": "kicox10", "label": {"ko": "...", "en": "..."},
 *    "date": "2022-12-31", "source": "...", "reference": "complexes",
 *    "industries": [{"code": "기계", "label": {"ko": "기계", "en": "Machinery"}}]}
 *
 * Codes are those under which figures of the scheme are stored; "reference" is the code of the
 * region that its figures are compared with where nobody says otherwise.
 */
#ifndef KSIC_CLASSIFICATION_SCHEME_H
#define KSIC_CLASSIFICATION_SCHEME_H

#include "ksic/classification/classification.h"

/* What stands for a revision of KSIC. */
enum { AXL_SCHEME_REVISION = 1 };

struct axl_scheme {
	const char *id;
	const char *label_ko, *label_en;
	const char *reference;
	/* The industries, all at AXL_KSIC_SECTION, as the one revision of a classification. */
	struct axl_ksic *ksic;
	struct axl_json_document *document; /* owns the texts */
};

/* AXL_ERROR_DATA for a scheme without industries and a code that it lists twice. */
int axl_scheme_load(const struct axl_definitions *definitions, const char *id,
                    struct axl_scheme **ret_scheme, struct axl_error **err);
void axl_scheme_free(struct axl_scheme *scheme);
AXL_DEFINE_CLEANUP(axl_scheme)

#endif

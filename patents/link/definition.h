/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How names are read and compared: linking/<id>.json (axlens-linking(5)). Every number and
 * word has its reason there. All texts belong to the definition.
 */
#ifndef PATENTS_LINK_DEFINITION_H
#define PATENTS_LINK_DEFINITION_H

#include "base/definition.h"
#include "base/slice.h"

#include <stdint.h>

enum { AXL_LINK_FORMS = 32 }; /* at most: a name's forms are bits of a word */

/* A legal form: what is written (folded), and what kind of organisation has it. */
struct axl_link_form {
	const char *form; /* "(주)" */
	size_t kind;      /* position from 1; 0 where the form says nothing of it */
};

/* A written text and what it stands for, both folded without blanks. */
struct axl_link_word {
	char *written; /* not empty */
	size_t length; /* of it */
	char *stands_for;
	size_t position; /* of a form or kind */
};

struct axl_link_words {
	struct axl_link_word *items;
	size_t count, capacity;
};

/* What is compared of two names, and how it comes out; the best level first. */
enum axl_link_field { AXL_LINK_NAME, AXL_LINK_FORM, AXL_LINK_REGION, AXL_LINK_FIELDS };
enum axl_name_level { AXL_NAME_EQUAL, AXL_NAME_ALIKE, AXL_NAME_CONTAINED, AXL_NAME_NEAR };
enum axl_form_level { AXL_FORM_SAME, AXL_FORM_PART, AXL_FORM_ABSENT };
enum axl_region_level { AXL_REGION_PLACE, AXL_REGION_PROVINCE, AXL_REGION_ELSEWHERE };
enum { AXL_LINK_LEVELS = 4, AXL_LINK_UNKNOWN = AXL_LINK_LEVELS };

extern const char *const axl_link_fields[AXL_LINK_FIELDS]; /* "name" … */
extern const size_t axl_link_level_counts[AXL_LINK_FIELDS];
/* "equal" …: keys of the definition, and N_(). AXL_LINK_UNKNOWN is "unknown". */
const char *axl_link_level_name(enum axl_link_field field, size_t level);

enum axl_link_outcome { AXL_LINK_NONE, AXL_LINK_REVIEW, AXL_LINK_MATCH };

/* How probable a level is where the two are one (m) and where they are not (u). */
struct axl_link_odds {
	double m[AXL_LINK_FIELDS][AXL_LINK_LEVELS];
	double u[AXL_LINK_FIELDS][AXL_LINK_LEVELS];
	double share; /* of the compared pairs that are one */
};

struct axl_link_other {
	const char *name, *now; /* as written */
	const char *from;       /* day */
	bool successor;         /* linked, not counted; else the same body under a new name */
};

struct axl_link_definition {
	struct axl_json_document *document;
	const char *id;
	struct axl_link_form forms[AXL_LINK_FORMS];
	size_t form_count;
	struct axl_link_words written_forms; /* longest first */
	struct axl_link_words kinds;         /* written: an ending; position: the kind from 1 */
	const char *kind_names[AXL_LINK_FORMS];
	size_t kind_count;
	struct axl_link_words glued, apart; /* endings of plants */
	struct axl_link_words places;       /* stands_for: the beginning of a region's code */
	struct axl_link_words words, hanja, spellings;
	char *letters[128]; /* by ASCII letter; NULL: none */
	size_t spelled;     /* longest Latin word that is read letter by letter */
	double prefix, alike, near;
	size_t prefix_most, edited, contained;
	enum axl_link_outcome most[AXL_LINK_FIELDS][AXL_LINK_LEVELS];
	struct axl_link_odds start;
	double weight, change; /* of EM */
	size_t rounds;
	double match, review, margin; /* log2 weights */
	struct axl_link_other *others;
	size_t other_count;
};

/* linking/<id>.json. */
int axl_link_definition_load(const struct axl_definitions *definitions, const char *id,
                             struct axl_link_definition **ret_definition, struct axl_error **err);
void axl_link_definition_free(struct axl_link_definition *definition);
AXL_DEFINE_CLEANUP(axl_link_definition)

#endif

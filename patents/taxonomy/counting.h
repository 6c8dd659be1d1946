/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How documents are counted: what a count is of, when and where its documents are, and what one
 * document is. The taxonomy says it (axlens-taxonomy(5)); project.json and options may say
 * otherwise.
 */
#ifndef PATENTS_TAXONOMY_COUNTING_H
#define PATENTS_TAXONOMY_COUNTING_H

#include "base/json.h"

enum axl_counted_kind {
	AXL_COUNTED_PATENTS,
	AXL_COUNTED_PAPERS,
};

/* Whose address is the place of a patent. That of a paper is its affiliations', or their seats'. */
enum axl_counted_place {
	AXL_PLACE_APPLICANT,
	AXL_PLACE_INVENTOR,
	AXL_PLACE_REGISTER, /* the seat, in the register, of the firm that a name is linked to */
};

/* Of a patent; a paper has that of publication alone. */
enum axl_counted_year {
	AXL_YEAR_APPLICATION, /* else of publication */
	AXL_YEAR_PRIORITY,    /* the earliest; a first filing claims none: else of application */
	AXL_YEAR_PUBLICATION, /* else of registration, which is one */
};

enum axl_counted_unit {
	AXL_COUNTED_DOCUMENTS, /* a number is one, and a DOI */
	AXL_COUNTED_FAMILIES,  /* numbers that state the same family are one, too */
};

struct axl_counting {
	enum axl_counted_kind kind;
	enum axl_counted_place place;
	enum axl_counted_year year;
	enum axl_counted_unit unit;
};

/* Words of definitions and options, by the enums above. */
extern const char *const axl_counted_kinds[2],
    *const axl_counted_places[3], *const axl_counted_years[3], *const axl_counted_units[2];

/* Keys "place", "year" and "unit" of an object; what it does not say stays as it was. */
int axl_counting_read(struct axl_json at, struct axl_counting *counting, struct axl_error **err);

#endif

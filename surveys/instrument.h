/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A survey instrument as a definition (instruments/<id>.json): the items, what each
 * measures, and the words that stand for no answer.
 *
 *   {"axlens": "instrument/1", "id": "ax-readiness", "date": "2025-10-01",
 *    "label": {"ko": "...", "en": "..."},
 *    "levels": [0, 5], "answered_floor": 0.6,
 *    "evidence_suffix": "_근거", "confirmed_by": "E2",
 *    "answers": {"not_applicable": ["해당없음"], "unknown": ["모름", "무응답"]},
 *    "items": [{"id": "T1", "view": "technology", "scale": "readiness", "text": {"ko": "...", "en":
 * "..."}}]}
 *
 * scale: readiness enters the level of a firm; wish stands beside it and never does. A column
 * of an item's id and the suffix (folded) holds its evidence, which confirms from the grade
 * "confirmed_by" on. Where fewer items are answered than the floor's share of those that
 * apply, the level is undefined: too little is known.
 */
#ifndef SURVEYS_INSTRUMENT_H
#define SURVEYS_INSTRUMENT_H

#include "base/definition.h"
#include "base/value.h"

enum axl_item_scale { AXL_ITEM_READINESS, AXL_ITEM_WISH };

struct axl_instrument_item {
	const char *id;
	const char *view; /* technology, business, execution, intention */
	enum axl_item_scale scale;
	const char *text_ko, *text_en;
};

struct axl_instrument {
	const char *id;
	double lowest, highest; /* levels */
	double answered_floor;  /* share of the items that apply; below it a level is undefined */
	double confirms;        /* the grade from which evidence confirms a level, 0 … 4 */
	const struct axl_instrument_item *items;
	size_t item_count;
};

int axl_instrument_load(const struct axl_definitions *definitions, const char *id,
                        struct axl_instrument **ret_instrument, struct axl_error **err);
void axl_instrument_free(struct axl_instrument *instrument);
AXL_DEFINE_CLEANUP(axl_instrument)

/*
 * The item that a column's name stands for (folded), or NULL; *ret_evidence tells that the column
 * holds the evidence of the item and not its level.
 */
const struct axl_instrument_item *axl_instrument_find(const struct axl_instrument *instrument,
                                                      struct axl_slice column, bool *ret_evidence);

/*
 * An answer as a level: "3", "3. 일부 적용", a word for no answer (AXL_NOT_APPLICABLE, AXL_NONE
 * for "don't know"), blank (AXL_ABSENT). False where it is none of these or out of range.
 */
bool axl_instrument_level(const struct axl_instrument *instrument, struct axl_slice answer,
                          struct axl_number *ret_level);

/* A grade of evidence, E0 claimed … E4 measured, as 0 … 4; blank is AXL_ABSENT. False for others.
 */
bool axl_evidence_grade(struct axl_slice answer, struct axl_number *ret_grade);

#endif

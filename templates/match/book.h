/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sheets of the match workbook share: the book, its sheets, and where each pair stands on
 * the sheet of sides, whose rows all other sheets look up. Inner header of templates.
 */
#ifndef TEMPLATES_MATCH_BOOK_H
#define TEMPLATES_MATCH_BOOK_H

#include "templates/book/chart.h"
#include "templates/book/sheet.h"
#include "templates/match/match.h"

/* First rows: of industries on the table, of pairs on the sheets of sides and pairs. */
enum { AXL_TABLE_TOP = 5, AXL_SIDES_TOP = 5, AXL_PAIRS_TOP = 4, AXL_GAPS_TOP = 4 };

/* The sheet of sides; columns of the side s begin at its first one. */
enum axl_sides_column {
	AXL_SIDES_CODE,
	AXL_SIDES_INDUSTRY,
	AXL_SIDES_TECHNOLOGY,
	AXL_SIDES_FIRST, /* of the first side: documents, lift, ends of its interval */
	AXL_SIDES_FIRMS = AXL_SIDES_FIRST + 4 * AXL_MATCH_SIDES,
	AXL_SIDES_AI_ONLY,
	AXL_SIDES_STRENGTH,
	AXL_SIDES_LO,
	AXL_SIDES_HI,
	AXL_SIDES_VERDICT,
	AXL_SIDES_POTENTIAL,
	AXL_SIDES_PLACE,
	AXL_SIDES_PRINTED, /* what stands right of here is looked up, not read */
	AXL_SIDES_REASON = AXL_SIDES_PRINTED,
	AXL_SIDES_PROOF,
	AXL_SIDES_FACTORS, /* the first of them */
};
enum { AXL_SIDE_DOCUMENTS, AXL_SIDE_LIFT, AXL_SIDE_LO, AXL_SIDE_HI, AXL_SIDE_COLUMNS };

enum axl_pairs_column {
	AXL_PAIRS_PLACE,
	AXL_PAIRS_INDUSTRY,
	AXL_PAIRS_TECHNOLOGY,
	AXL_PAIRS_POTENTIAL,
	AXL_PAIRS_STRENGTH,
	AXL_PAIRS_LO,
	AXL_PAIRS_HI,
	AXL_PAIRS_VERDICT,
	AXL_PAIRS_REASON,
	AXL_PAIRS_PROOF,
	AXL_PAIRS_POSITION, /* row of the sheet of sides, from 1 */
	AXL_PAIRS_COLUMNS,
};

/* Ends of an interval: beyond a thousand all say the same, that nothing is known up there. */
#define AXL_MATCH_END_FORMAT "[>=1000]\"≥1,000\";[>=100]#,##0;0.00"

struct axl_match_book {
	struct axl_book *book;
	const struct axl_match_report *in;
	const struct axl_match *match;
	struct axl_match_pair *pairs;
	size_t *order; /* positions of pairs, best first */
	int pair_count, ordered;
	int *used; /* the rule's factors that are not left out */
	int used_count;
	struct axl_sheet summary, table, sides, top, gaps, proofs, criteria, sources;
};

/* Sheets in reading order, then pairs and their order. */
void axl_match_book_begin(struct axl_match_book *mb);
void axl_match_book_release(struct axl_match_book *mb);

bool axl_match_korean(const struct axl_match_book *mb);
const char *axl_match_text(const struct axl_match_book *mb, const char *key);
const char *axl_match_industry_name(const struct axl_match_book *mb, size_t industry);
const char *axl_match_technology_name(const struct axl_match_book *mb, size_t technology);
/* What the catalogue calls it; its id where it is not there. */
const char *axl_match_metric_name(const struct axl_match_book *mb, const char *metric);
/* Words for a side; for a verdict, with its symbol. */
const char *axl_match_side_name(const struct axl_match_book *mb, enum axl_match_side side);
const char *axl_match_verdict(const struct axl_match_book *mb, enum axl_match_verdict verdict);

const struct axl_match_cell *axl_match_cell_of(const struct axl_match_book *mb, int pair);
/* On no side as many documents as the rule asks for; the same as a formula, for a row of the sheet
 * of sides (the caller's). */
bool axl_match_is_thin(const struct axl_match_book *mb, const struct axl_match_cell *cell);
char *axl_match_thin_formula(const struct axl_match_book *mb, int row);
/* The industry has a row in the table: a pair that is not thin. */
bool axl_match_is_shown(const struct axl_match_book *mb, size_t industry);
/* As the metric has it; unknown: -1. */
int axl_match_is_gap(const struct axl_match_book *mb, size_t technology);
/* Row of the sheet of sides; -1 where no side speaks of it. */
int axl_match_row_of(const struct axl_match_book *mb, size_t industry, size_t technology);
/* Of those that have a potential; as compared and shown. */
double axl_match_potential(const struct axl_match_book *mb, int pair);
/* Why it stands where it does, in words that no weight changes; the caller's. */
char *axl_match_reason(const struct axl_match_book *mb, int pair);
/* From next to nothing an interval goes from 0 to beyond any number: then an end is NaN. */
double axl_match_known_end(double end);
/* How many pairs the sheet of pairs lists. */
int axl_match_listed(const struct axl_match_book *mb);
/* Row of the sheet of evidence where the documents of a place begin; -1: none are shown. */
int axl_match_proof_row(const struct axl_match_book *mb, int place);

/* What the criteria hold, as anchored addresses. */
struct axl_long_address axl_match_weight(const struct axl_match_book *mb, enum axl_match_side side);
struct axl_long_address axl_match_least(const struct axl_match_book *mb);
struct axl_long_address axl_match_exponent(const struct axl_match_book *mb, int used);

void axl_match_write_summary(const struct axl_match_book *mb);
void axl_match_write_table(const struct axl_match_book *mb);
void axl_match_write_sides(const struct axl_match_book *mb);
void axl_match_write_pairs(const struct axl_match_book *mb);
void axl_match_write_gaps(const struct axl_match_book *mb);
void axl_match_write_proofs(const struct axl_match_book *mb);
void axl_match_write_criteria(const struct axl_match_book *mb);

#endif

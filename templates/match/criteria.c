/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of criteria: the rule of the match as a table, each number with its reason. Weights,
 * the floor and exponents are the user's to change; what was counted by the others stays.
 */
#include "config.h"

#include "templates/match/book.h"

enum { NAME, VALUE, GIVEN, CHANGED, REASON, COLUMNS };
enum { TOP = 5, LEAST_ROW = TOP + AXL_MATCH_SIDES, EXPONENTS_ROW = LEAST_ROW + 1 };
enum { REASON_WIDTH = 96 };

struct axl_long_address axl_match_weight(const struct axl_match_book *mb, enum axl_match_side side)
{
	return axl_cell_of(&mb->criteria, TOP + (int)side, VALUE);
}

struct axl_long_address axl_match_least(const struct axl_match_book *mb)
{
	return axl_cell_of(&mb->criteria, LEAST_ROW, VALUE);
}

struct axl_long_address axl_match_exponent(const struct axl_match_book *mb, int used)
{
	return axl_cell_of(&mb->criteria, EXPONENTS_ROW + used, VALUE);
}

/* The reason beside a number; "" in rules made by hand. */
static const char *reason_of(struct axl_json at)
{
	const char *reason = "";
	axl_auto(axl_error) struct axl_error *none = NULL;
	(void)axl_json_text(at, "reason", &reason, &none);
	return reason;
}

static void write_row(const struct axl_match_book *mb, int row, const char *name, double value,
                      const char *reason)
{
	axl_sheet_text(&mb->criteria, row, NAME, AXL_STYLE_WRAP, name);
	axl_sheet_number(&mb->criteria, row, GIVEN,
	                 axl_book_format(mb->book, AXL_STYLE_FIGURE, "0.00##"), value);
	axl_sheet_text(&mb->criteria, row, REASON, AXL_STYLE_WRAP, reason);
	axl_sheet_fit(&mb->criteria, row, reason, REASON_WIDTH);
}

static void write_input(const struct axl_match_book *mb, int row, const char *name, double value,
                        const char *reason)
{
	write_row(mb, row, name, value, reason);
	axl_sheet_number(&mb->criteria, row, VALUE,
	                 axl_book_format(mb->book, AXL_STYLE_INPUT, "0.00##"), value);
	axl_sheet_formula_text(&mb->criteria, row, CHANGED,
	                       axl_book_style(mb->book, AXL_STYLE_CENTRE), "",
	                       "=IF(%s=%s,\"\",\"●\")", axl_cell(row, VALUE, AXL_FREE).text,
	                       axl_cell(row, GIVEN, AXL_FREE).text);
}

/* "기술의 특허 연평균 증가율 (1 + 값)"; the caller's. */
static char *factor_name(const struct axl_match_book *mb, const struct axl_match_factor *factor)
{
	static const char *const forms[] = {
	    [AXL_MATCH_RATIO] = "match-criteria.ratio",
	    [AXL_MATCH_GROWTH] = "match-criteria.growth",
	    [AXL_MATCH_RELATIVE] = "match-criteria.relative",
	};
	return axl_book_fill(mb->book,
	                     factor->of_industry ? "match-criteria.of-industry"
	                                         : "match-criteria.of-technology",
	                     AXL_LABEL_PLAIN, "metric", axl_match_metric_name(mb, factor->metric),
	                     "as", axl_match_text(mb, forms[factor->as]), NULL);
}

static void write_inputs(const struct axl_match_book *mb, struct axl_json rule)
{
	struct axl_json weights = axl_json_child(rule, "weights");
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++) {
		axl_auto(axl_memory) char *name =
		    axl_book_fill(mb->book, "match-criteria.weight", AXL_LABEL_PLAIN, "side",
		                  axl_match_side_name(mb, side), NULL);
		write_input(mb, TOP + (int)side, name, mb->match->rule->weights[side],
		            reason_of(axl_json_child(weights, axl_match_side_names[side])));
	}
	write_input(mb, LEAST_ROW, axl_match_text(mb, "match-criteria.least"),
	            mb->match->rule->least, reason_of(axl_json_child(rule, "least")));
	for (int i = 0; i < mb->used_count; i++) {
		const struct axl_match_factor *factor = &mb->match->rule->factors[mb->used[i]];
		axl_auto(axl_memory) char *name = factor_name(mb, factor);
		write_input(mb, EXPONENTS_ROW + i, name, factor->exponent, factor->reason);
	}
}

/* A row of what the workbook does not compute anew; the next row. */
static int write_fixed(const struct axl_match_book *mb, int row, const char *label, double value,
                       const char *reason)
{
	write_row(mb, row, axl_match_text(mb, label), value, reason);
	axl_sheet_text(&mb->criteria, row, VALUE, AXL_STYLE_TEXT, "");
	axl_sheet_text(&mb->criteria, row, CHANGED, AXL_STYLE_TEXT, "");
	return row + 1;
}

static int write_counted(const struct axl_match_book *mb, int row, struct axl_json rule)
{
	const struct axl_match_rule *numbers = mb->match->rule;
	const char *apart = reason_of(axl_json_child(rule, "disagreement"));
	axl_sheet_text(&mb->criteria, row++, NAME, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-criteria.fixed"));
	row = write_fixed(mb, row, "match-criteria.prior", numbers->prior,
	                  reason_of(axl_json_child(rule, "prior")));
	row = write_fixed(mb, row, "match-criteria.apart", numbers->ratio, apart);
	row = write_fixed(mb, row, "match-criteria.z", numbers->z, apart);
	for (size_t k = 0; k < numbers->factor_count; k++) {
		if (!(mb->match->left_out & 1U << k))
			continue;
		axl_auto(axl_memory) char *name = factor_name(mb, &numbers->factors[k]);
		axl_auto(axl_memory) char *text =
		    axl_book_fill(mb->book, "match-criteria.left-out", AXL_LABEL_PLAIN, "reason",
		                  numbers->factors[k].reason, NULL);
		row = write_fixed(mb, row, "match-criteria.exponent", numbers->factors[k].exponent,
		                  text);
		axl_sheet_text(&mb->criteria, row - 1, NAME, AXL_STYLE_WRAP, name);
	}
	return row;
}

static int write_ai_classes(const struct axl_match_book *mb, int row, struct axl_json rule)
{
	struct axl_json list = axl_json_child(rule, "ai_classes");
	axl_sheet_text(&mb->criteria, row++, NAME, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-criteria.ai-classes"));
	for (size_t i = 0; i < mb->match->rule->ai_class_count; i++, row++) {
		char symbol[AXL_SYMBOL_SIZE];
		axl_symbol_write(&mb->match->rule->ai_classes[i], symbol);
		axl_sheet_text(&mb->criteria, row, NAME, AXL_STYLE_TEXT, symbol);
		axl_sheet_span(&mb->criteria, row, VALUE, row, REASON, AXL_STYLE_WRAP,
		               reason_of(axl_json_item(list, i)));
	}
	return row;
}

static int write_notes(const struct axl_match_book *mb, int row)
{
	static const char *const notes[] = {"match-criteria.note-1", "match-criteria.note-2",
	                                    "match-criteria.note-3"};
	axl_sheet_text(&mb->criteria, row++, NAME, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-criteria.how"));
	for (size_t i = 0; i < AXL_COUNT(notes); i++) {
		axl_sheet_height(&mb->criteria, row, 28);
		axl_sheet_span(&mb->criteria, row, NAME, row, REASON, AXL_STYLE_NOTE,
		               axl_match_text(mb, notes[i]));
		row++;
	}
	return row;
}

static void refuse_negative(const struct axl_match_book *mb)
{
	lxw_data_validation rule = {
	    .validate = LXW_VALIDATION_TYPE_DECIMAL,
	    .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
	    .value_number = 0,
	    .error_title = (char *)axl_match_text(mb, "weights.fault-title"),
	    .error_message = (char *)axl_match_text(mb, "weights.fault"),
	};
	axl_book_check(mb->book,
	               worksheet_data_validation_range(mb->criteria.worksheet, TOP, VALUE,
	                                               LEAST_ROW, VALUE, &rule),
	               "validation");
}

void axl_match_write_criteria(const struct axl_match_book *mb)
{
	static const struct axl_head heads[COLUMNS] = {
	    [NAME] = {"match-criteria.name", 44},        [VALUE] = {"match-criteria.value", 10},
	    [GIVEN] = {"match-criteria.given", 10},      [CHANGED] = {"weights.changed", 7},
	    [REASON] = {"weights.reason", REASON_WIDTH},
	};
	struct axl_json rule = axl_json_root(mb->match->rule->document);
	axl_auto(axl_memory) char *subtitle = axl_book_fill(
	    mb->book, "match-criteria.subtitle", AXL_LABEL_PLAIN, "rule", mb->match->rule->id,
	    "date", mb->match->rule->date, "concordance", mb->match->rule->concordance, NULL);
	axl_sheet_title(&mb->criteria, axl_match_text(mb, "match-criteria.title"), subtitle,
	                mb->summary.name);
	axl_sheet_heads(&mb->criteria, TOP - 1, heads, COLUMNS);
	axl_sheet_height(&mb->criteria, TOP - 1, 32);
	write_inputs(mb, rule);
	refuse_negative(mb);
	int row = write_notes(mb, EXPONENTS_ROW + mb->used_count + 1);
	row = write_counted(mb, row + 1, rule);
	row = write_ai_classes(mb, row + 1, rule);
	axl_sheet_page(&mb->criteria, &(struct axl_page){.first_header_row = TOP - 1,
	                                                 .last_header_row = TOP - 1,
	                                                 .frozen_columns = 1,
	                                                 .print_rows = row,
	                                                 .print_columns = COLUMNS});
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of classes: what the project's rules make of each industry, which rule decided, and how
 * far that is from being something else. The rules' evaluation is not a spreadsheet's matter: these
 * are results, and the rules stand below them with their reasons.
 */
#include "config.h"

#include "base/buffer.h"
#include "base/period.h"
#include "templates/industry/book.h"

#include <math.h>
#include <string.h>

enum { CLASS, CODE, NAME, BORDER, RULE, REASON, DISTANCE, OF, YEARS, QUARTERS, MISSING, COLUMNS };
enum { TOP = AXL_CLASSES_TOP };

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	const struct axl_industry_classes *classes;
};

static const struct axl_class_field *field_of(const struct writer *w, const char *id)
{
	return id ? &w->classes->file->fields[axl_class_field_find(w->classes->file, id)] : NULL;
}

static const char *field_label(const struct writer *w, const char *id)
{
	const struct axl_class_field *field = field_of(w, id);
	return !field ? "" : axl_industry_korean(w->ib) ? field->label_ko : field->label_en;
}

/* "경계: 쇠퇴": what the industry would be else, within the intervals of its figures. */
static void write_border(const struct writer *w, int row, const struct axl_rule_answer *answer)
{
	const struct axl_class_file *file = w->classes->file;
	if (!answer->borderline) {
		axl_sheet_text(w->sheet, row, BORDER, AXL_STYLE_CENTRE, "");
		return;
	}
	size_t other = answer->otherwise ? axl_class_find(file, answer->otherwise) : file->unknown;
	axl_auto(axl_memory) char *text =
	    axl_book_fill(w->ib->book, "classes.border-of", AXL_LABEL_PLAIN, "class",
	                  axl_industry_class_label(w->ib, other), NULL);
	axl_sheet_text(w->sheet, row, BORDER, AXL_STYLE_WARNING, text);
}

static void write_distance(const struct writer *w, int row, const struct axl_rule_answer *answer)
{
	const struct axl_class_field *field = field_of(w, answer->nearest);
	bool percent = field && field->entry && field->entry->percent;
	axl_sheet_number(w->sheet, row, DISTANCE,
	                 axl_book_format(w->ib->book, AXL_STYLE_FIGURE, percent ? "0.0%" : "0.00"),
	                 field ? answer->distance : NAN);
	axl_sheet_text(w->sheet, row, OF, AXL_STYLE_WRAP, field_label(w, answer->nearest));
}

static const char *reason_of(const struct writer *w, const struct axl_rule_answer *answer)
{
	const char *reason = axl_industry_korean(w->ib) ? answer->reason_ko : answer->reason_en;
	return reason ? reason : "";
}

static void write_industry(const struct writer *w, int row, const struct axl_industry_class *class)
{
	const struct axl_industry_book *ib = w->ib;
	lxw_format *whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0");
	axl_auto(axl_memory) char *label = axl_industry_class_text(ib, class->class);
	const char *reason = reason_of(w, &class->answer);
	axl_sheet_text(w->sheet, row, CLASS, axl_industry_class_style(ib, class->class), label);
	axl_sheet_text(w->sheet, row, CODE, AXL_STYLE_CENTRE, class->code);
	int industry = axl_industry_of_code(ib, class->code);
	if (industry >= 0)
		axl_sheet_link(w->sheet, row, CODE, AXL_STYLE_LINK_CENTRE, class->code,
		               ib->growth.name, AXL_GROWTH_TOP + 1 + industry, 1);
	axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_WRAP, class->unit->unit.label);
	write_border(w, row, &class->answer);
	/* A rule that lacked a figure decided nothing, but stands in the way of all others. */
	axl_auto(axl_memory) char *rule =
	    axl_xasprintf("%s%s", class->answer.rule ? class->answer.rule : "",
	                  class->answer.rule && !class->answer.result ? " ?" : "");
	axl_sheet_text(w->sheet, row, RULE, AXL_STYLE_SMALL, rule);
	axl_sheet_text(w->sheet, row, REASON, AXL_STYLE_WRAP, reason);
	axl_sheet_fit(w->sheet, row, reason, 64);
	write_distance(w, row, &class->answer);
	axl_sheet_number(w->sheet, row, YEARS, whole, (double)class->years);
	axl_sheet_number(w->sheet, row, QUARTERS, whole, (double)class->quarters);
	axl_sheet_text(w->sheet, row, MISSING, AXL_STYLE_WRAP,
	               field_label(w, class->answer.missing));
}

static const char *rule_reason(const struct writer *w, struct axl_json rule)
{
	const char *reason = "";
	axl_auto(axl_error) struct axl_error *none = NULL;
	struct axl_json reasons = axl_json_child(rule, "reason");
	(void)axl_json_text(reasons, axl_industry_korean(w->ib) ? "ko" : "en", &reason, &none);
	return reason;
}

/* The rules of the wave, how many industries each decided, and what it asks for. */
static int write_rules(const struct writer *w, int row)
{
	const struct axl_class_file *file = w->classes->file;
	lxw_format *whole = axl_book_format(w->ib->book, AXL_STYLE_FIGURE, "0");
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(w->classes->wave, date);
	axl_sheet_text(w->sheet, row++, CLASS, AXL_STYLE_SECTION,
	               axl_industry_text(w->ib, "classes.rules"));
	for (size_t i = 0; i < axl_rules_count(file->rules); i++) {
		const char *id = axl_rules_id(file->rules, i), *result;
		struct axl_json rule = axl_json_item(w->ib->in->rules, i);
		double fired = 0;
		if (!axl_rules_are_valid(file->rules, i, date))
			continue;
		result = axl_rules_result(file->rules, i);
		for (size_t n = 0; n < w->classes->count; n++) {
			const struct axl_rule_answer *answer = &w->classes->rows[n].answer;
			fired += answer->result && strcmp(answer->rule, id) == 0;
		}
		axl_auto(axl_buffer) struct axl_buffer when;
		axl_buffer_init(&when);
		axl_industry_condition(w->ib, axl_json_child(rule, "when"), &when);
		axl_auto(axl_memory) char *text =
		    axl_industry_class_text(w->ib, axl_class_find(file, result));
		const char *reason = rule_reason(w, rule);
		axl_sheet_text(w->sheet, row, CLASS, AXL_STYLE_TEXT, text);
		axl_sheet_formula(
		    w->sheet, row, CODE, whole, fired, "=COUNTIF(%s,%s)",
		    axl_range(TOP, RULE, TOP + (int)w->classes->count - 1, RULE, AXL_ANCHORED).text,
		    axl_cell(row, RULE, AXL_FREE).text);
		axl_sheet_span(w->sheet, row, NAME, row, BORDER, AXL_STYLE_WRAP, when.bytes);
		axl_sheet_text(w->sheet, row, RULE, AXL_STYLE_SMALL, id);
		axl_sheet_text(w->sheet, row, REASON, AXL_STYLE_WRAP, reason);
		axl_sheet_fit(w->sheet, row++, reason, 64);
	}
	return row + 1;
}

/* Below: rules that nobody could be asked. */
static void write_skipped(const struct writer *w, int row)
{
	axl_sheet_text(w->sheet, row++, CLASS, AXL_STYLE_SECTION,
	               axl_industry_text(w->ib, "classes.skipped"));
	for (size_t i = 0; i < w->classes->skipped_count; i++, row++) {
		const struct axl_class_skipped *skipped = &w->classes->skipped[i];
		const char *label = axl_industry_korean(w->ib) ? skipped->field->label_ko
		                                               : skipped->field->label_en;
		axl_sheet_span(w->sheet, row, CLASS, row, CODE, AXL_STYLE_SMALL, skipped->rule);
		axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_WRAP, label);
	}
}

void axl_industry_write_classes(const struct axl_industry_book *ib)
{
	const struct axl_head heads[COLUMNS] = {
	    [CLASS] = {"classes.class", 15},
	    [CODE] = {"industry.code", 9},
	    [NAME] = {"industry.name", axl_industry_name_width(ib)},
	    [BORDER] = {"classes.border", 18},
	    [RULE] = {"classes.rule", 20},
	    [REASON] = {"classes.reason", 64},
	    [DISTANCE] = {"classes.distance", 9},
	    [OF] = {"classes.of", 20},
	    [YEARS] = {"classes.years", 8},
	    [QUARTERS] = {"classes.quarters", 8},
	    [MISSING] = {"classes.missing", 20},
	};
	const struct writer w = {ib, &ib->classes, ib->in->classes};
	axl_auto(axl_memory) char *subtitle = axl_book_fill(
	    ib->book, "classes.subtitle", AXL_LABEL_PLAIN, "rules", w.classes->file->id, "date",
	    w.classes->file->date, "source", w.classes->file->source, NULL);
	axl_sheet_title(&ib->classes, axl_industry_text(ib, "classes.title"), subtitle,
	                ib->summary.name);
	axl_sheet_heads(&ib->classes, TOP - 1, heads, COLUMNS);
	axl_sheet_height(&ib->classes, TOP - 1, 32);
	for (size_t i = 0; i < w.classes->count; i++)
		write_industry(&w, TOP + (int)i, &w.classes->rows[i]);
	int below = write_rules(&w, TOP + (int)w.classes->count + 1);
	if (w.classes->skipped_count)
		write_skipped(&w, below);
	axl_sheet_page(&ib->classes, &(struct axl_page){.first_header_row = TOP - 1,
	                                                .last_header_row = TOP - 1,
	                                                .frozen_columns = 3});
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The condition of a rule in words: "종사자 증가율(연) > 1% 그리고 입지계수 ≥ 1.25". */
#include "config.h"

#include "base/number.h"
#include "templates/industry/book.h"

#include <math.h>
#include <string.h>

static const struct {
	const char *key, *sign;
} signs[] = {
    {"at_least", "≥"}, {"above", ">"}, {"at_most", "≤"},     {"below", "<"},
    {"equals", "="},   {"in", "∈"},    {"starts_with", "≈"}, {"is_true", "="},
};

static void add_number(struct axl_buffer *out, double number, bool percent)
{
	char text[AXL_DOUBLE_TEXT];
	/* a hundredfold of a decimal fraction: what the last binary digits add is no digit of ours
	 */
	axl_double_print(percent ? round(number * 1e10) / 1e8 : number, text);
	axl_buffer_printf(out, "%s%s", text, percent ? "%" : "");
}

static void add_operand(struct axl_buffer *out, struct axl_json operand, bool percent)
{
	const char *text = "";
	double number = 0;
	axl_auto(axl_error) struct axl_error *none = NULL;
	for (size_t i = 0; axl_json_type(operand) == AXL_JSON_ARRAY && i < axl_json_count(operand);
	     i++) {
		axl_buffer_printf(out, "%s", i ? ", " : "");
		add_operand(out, axl_json_item(operand, i), percent);
	}
	if (axl_json_type(operand) == AXL_JSON_STRING &&
	    axl_json_as_text(operand, &text, &none) == 0)
		axl_buffer_add_text(out, text);
	else if (axl_json_type(operand) == AXL_JSON_NUMBER &&
	         axl_json_as_number(operand, &number, &none) == 0)
		add_number(out, number, percent);
}

static void add_tests(const struct axl_industry_book *ib, struct axl_json test,
                      struct axl_buffer *out)
{
	const struct axl_class_file *file = ib->in->classes->file;
	const char *id = "";
	axl_auto(axl_error) struct axl_error *none = NULL;
	(void)axl_json_text(test, "field", &id, &none);
	size_t at = axl_class_field_find(file, id);
	const struct axl_class_field *field = at < file->field_count ? &file->fields[at] : NULL;
	const char *label = !field                    ? id
	                    : axl_industry_korean(ib) ? field->label_ko
	                                              : field->label_en;
	axl_buffer_add_text(out, label);
	for (size_t i = 0; i < AXL_COUNT(signs); i++) {
		struct axl_json operand = axl_json_child(test, signs[i].key);
		if (axl_json_type(operand) == AXL_JSON_ABSENT)
			continue;
		axl_buffer_printf(out, " %s ", signs[i].sign);
		add_operand(out, operand, field && field->entry && field->entry->percent);
	}
}

static void add_all(const struct axl_industry_book *ib, struct axl_json parts, const char *joint,
                    struct axl_buffer *out)
{
	for (size_t i = 0; i < axl_json_count(parts); i++) {
		if (i)
			axl_buffer_printf(out, " %s ", axl_industry_text(ib, joint));
		axl_industry_condition(ib, axl_json_item(parts, i), out);
	}
}

void axl_industry_condition(const struct axl_industry_book *ib, struct axl_json when,
                            struct axl_buffer *out)
{
	struct axl_json all = axl_json_child(when, "all"), any = axl_json_child(when, "any");
	struct axl_json not = axl_json_child(when, "not");
	if (axl_json_type(all) == AXL_JSON_ARRAY) {
		add_all(ib, all, "classes.and", out);
	} else if (axl_json_type(any) == AXL_JSON_ARRAY) {
		axl_buffer_add_text(out, "(");
		add_all(ib, any, "classes.or", out);
		axl_buffer_add_text(out, ")");
	} else if (axl_json_type(not ) == AXL_JSON_OBJECT) {
		axl_buffer_printf(out, "%s (", axl_industry_text(ib, "classes.not"));
		axl_industry_condition(ib, not, out);
		axl_buffer_add_text(out, ")");
	} else if (axl_json_type(when) == AXL_JSON_OBJECT) {
		add_tests(ib, when, out);
	} else {
		axl_buffer_add_text(out, axl_industry_text(ib, "classes.otherwise"));
	}
}

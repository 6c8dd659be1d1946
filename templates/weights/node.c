/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A node's sheet: its pairs, what is chosen, and at once how consistent that is. */
#include "config.h"

#include "scoring/weights/ahp.h"
#include "templates/weights/book.h"

static const struct axl_head heads[AXL_FORM_COLUMNS] = {
    [AXL_FORM_NUMBER] = {"form.number", 13}, [AXL_FORM_A] = {"form.a", 30},
    [AXL_FORM_CHOICE] = {"form.choice", 30}, [AXL_FORM_B] = {"form.b", 30},
    [AXL_FORM_VALUE] = {"form.value", 9},    [AXL_FORM_CONSISTENT] = {"form.consistent", 11},
    [AXL_FORM_MISFIT] = {"form.misfit", 9},  [AXL_FORM_KEY] = {"form.key", 30},
};

/* The state's words, said twice: by a formula, and as they are of a blank form. */
char *axl_form_state(const struct axl_form_book *fb, const struct axl_form_node *node,
                     char **ret_now)
{
	struct axl_form_results results = axl_form_results_of(fb, node);
	struct axl_long_address misfits =
	    axl_column_of(&node->sheet, AXL_FORM_TOP, AXL_FORM_MISFIT, node->pairs);
	struct axl_long_address numbers =
	    axl_column_of(&node->sheet, AXL_FORM_TOP, AXL_FORM_NUMBER, node->pairs);
	axl_auto(axl_memory) char *ratio = axl_xasprintf("TEXT(%s,\"0.00\")", results.ratio.text);
	axl_auto(axl_memory) char *worst = axl_xasprintf("INDEX(%s,MATCH(MAX(%s),%s,0))",
	                                                 numbers.text, misfits.text, misfits.text);
	axl_auto(axl_memory) char *pairs = axl_xasprintf("%d", node->pairs);
	axl_auto(axl_memory) char *open = axl_book_fill(
	    fb->book, "form.state-open", AXL_LABEL_FORMULA, "count", results.open.text, NULL);
	axl_auto(axl_memory) char *well = axl_book_fill(fb->book, "form.state-consistent",
	                                                AXL_LABEL_FORMULA, "ratio", ratio, NULL);
	axl_auto(axl_memory) char *ill =
	    axl_book_fill(fb->book, "form.state-revisit", AXL_LABEL_FORMULA, "ratio", ratio,
	                  "number", worst, NULL);
	*ret_now =
	    axl_book_fill(fb->book, "form.state-open", AXL_LABEL_PLAIN, "count", pairs, NULL);
	return axl_xasprintf("=IF(%s>0,%s,IF(%s>%g,%s,%s))", results.open.text,
	                     axl_formula_body(open), results.ratio.text, AXL_AHP_RATIO_BOUND,
	                     axl_formula_body(ill), axl_formula_body(well));
}

/* A choice, or a number or fraction that somebody typed over it; "?" is none of them. */
static void write_value(const struct axl_form_book *fb, const struct axl_form_node *node, int row)
{
	struct axl_address choice = axl_cell(row, AXL_FORM_CHOICE, AXL_FREE);
	struct axl_long_address texts = axl_form_texts(fb), values = axl_form_values(fb);
	axl_sheet_formula_text(
	    &node->sheet, row, AXL_FORM_VALUE, axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.000"),
	    "",
	    "=IF(%s=\"\",\"\",IFERROR(INDEX(%s,MATCH(%s,%s,0)),IF(LEFT(%s,1)=\"-\",\"?\","
	    "IFERROR(1/(1/IF(LEFT(%s,2)=\"1/\",1/VALUE(MID(%s,3,9)),VALUE(%s))),\"?\"))))",
	    choice.text, values.text, choice.text, texts.text, choice.text, choice.text,
	    choice.text, choice.text);
}

static void write_pair(const struct axl_form_book *fb, const struct axl_form_node *node, int i,
                       int j)
{
	const struct axl_sheet *sheet = &node->sheet;
	const struct axl_model *model = fb->in->model;
	const struct axl_model_node *a = &model->nodes[node->children[i]];
	const struct axl_model_node *b = &model->nodes[node->children[j]];
	int row = axl_form_pair_row(node, i, j);
	lxw_format *figure = axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.00");
	struct axl_long_address open = axl_form_results_of(fb, node).open;
	struct axl_address value = axl_cell(row, AXL_FORM_VALUE, AXL_FREE);
	struct axl_address consistent = axl_cell(row, AXL_FORM_CONSISTENT, AXL_FREE);
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("%s|%s|%s", model->nodes[node->node].id, a->id, b->id);
	axl_sheet_number(sheet, row, AXL_FORM_NUMBER,
	                 axl_book_format(fb->book, AXL_STYLE_FIGURE, "0"), row - AXL_FORM_TOP + 1);
	axl_sheet_text(sheet, row, AXL_FORM_A, AXL_STYLE_STRONG_WRAP, a->label);
	axl_sheet_text(sheet, row, AXL_FORM_B, AXL_STYLE_STRONG_WRAP, b->label);
	/* A text cell: a spreadsheet would make a day of 1/3. */
	worksheet_write_blank(sheet->worksheet, (lxw_row_t)row, AXL_FORM_CHOICE,
	                      axl_book_format(fb->book, AXL_STYLE_INPUT_CHOICE, "@"));
	write_value(fb, node, row);
	axl_sheet_formula_text(sheet, row, AXL_FORM_CONSISTENT, figure, "", "=IF(%s=0,%s/%s,\"\")",
	                       open.text, axl_form_weight(fb, node, i).text,
	                       axl_form_weight(fb, node, j).text);
	axl_sheet_formula_text(sheet, row, AXL_FORM_MISFIT, figure, "",
	                       "=IF(%s=0,ABS(LN(%s/%s)),\"\")", open.text, value.text,
	                       consistent.text);
	axl_sheet_text(sheet, row, AXL_FORM_KEY, AXL_STYLE_SMALL, key);
	axl_sheet_height(sheet, row, 28);
}

/* The words come from cells: a list written into the rule may hold 255 bytes only. Other values may
 * be typed, after a question. */
static void offer_choices(const struct axl_form_book *fb, const struct axl_form_node *node)
{
	struct axl_long_address words = axl_form_texts(fb);
	axl_auto(axl_memory) char *list = axl_xasprintf("=%s", words.text);
	char *title = (char *)axl_book_label(fb->book, "form.unusual");
	char *message = (char *)axl_book_label(fb->book, "form.unusual-choice");
	lxw_data_validation rule = {
	    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
	    .value_formula = list,
	    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
	    .error_title = title,
	    .error_message = message,
	};
	lxw_row_t last = (lxw_row_t)(AXL_FORM_TOP + node->pairs - 1);
	axl_book_check(fb->book,
	               worksheet_data_validation_range(node->sheet.worksheet, AXL_FORM_TOP,
	                                               AXL_FORM_CHOICE, last, AXL_FORM_CHOICE,
	                                               &rule),
	               "drop-down");
}

void axl_form_write_node(const struct axl_form_book *fb, const struct axl_form_node *node)
{
	const struct axl_sheet *sheet = &node->sheet;
	const struct axl_model_node *self = &fb->in->model->nodes[node->node];
	axl_auto(axl_memory) char *title =
	    axl_book_fill(fb->book, "form-node.title", AXL_LABEL_PLAIN, "node", self->label, NULL);
	axl_auto(axl_memory) char *now = NULL;
	axl_auto(axl_memory) char *state = axl_form_state(fb, node, &now);
	axl_sheet_title(sheet, title, axl_book_label(fb->book, "form-node.subtitle"),
	                fb->guide.name);
	axl_sheet_formula_text(sheet, 2, AXL_FORM_A, axl_book_style(fb->book, AXL_STYLE_SECTION),
	                       now, "%s", state);
	axl_sheet_height(sheet, 2, 22);
	axl_sheet_heads(sheet, AXL_FORM_TOP - 1, heads, AXL_FORM_COLUMNS);
	axl_sheet_height(sheet, AXL_FORM_TOP - 1, 32);
	for (int i = 0; i < node->n; i++)
		for (int j = i + 1; j < node->n; j++)
			write_pair(fb, node, i, j);
	offer_choices(fb, node);
	axl_sheet_page(sheet, &(struct axl_page){.first_header_row = AXL_FORM_TOP - 1,
	                                         .last_header_row = AXL_FORM_TOP - 1,
	                                         .frozen_columns = AXL_FORM_A + 1});
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that computes while one fills in: each node's matrix, weights and consistency. What is
 * stored is that of a blank form: nothing yet. */
#include "config.h"

#include "templates/weights/book.h"

#include <math.h>

enum { NAME = 0, FIRST = 1 };
enum { OPEN, LAMBDA, INDEX, RANDOM, RATIO, FACTS };

int axl_form_calculation_rows(int n)
{
	return n + FACTS + 4;
}

static int matrix_row(const struct axl_form_node *node)
{
	return node->calculation_row + 2;
}

static int weight_row(const struct axl_form_node *node)
{
	return matrix_row(node) + node->n;
}

static int fact_row(const struct axl_form_node *node, int fact)
{
	return weight_row(node) + 1 + fact;
}

struct axl_long_address axl_form_weight(const struct axl_form_book *fb,
                                        const struct axl_form_node *node, int child)
{
	return axl_cell_of(&fb->calculation, weight_row(node), FIRST + child);
}

struct axl_form_results axl_form_results_of(const struct axl_form_book *fb,
                                            const struct axl_form_node *node)
{
	const struct axl_sheet *sheet = &fb->calculation;
	return (struct axl_form_results){axl_cell_of(sheet, fact_row(node, OPEN), FIRST),
	                                 axl_cell_of(sheet, fact_row(node, LAMBDA), FIRST),
	                                 axl_cell_of(sheet, fact_row(node, INDEX), FIRST),
	                                 axl_cell_of(sheet, fact_row(node, RATIO), FIRST)};
}

static struct axl_address open_of(const struct axl_form_node *node)
{
	return axl_cell(fact_row(node, OPEN), FIRST, AXL_ANCHORED);
}

static const char *label_of(const struct axl_form_book *fb, const struct axl_form_node *node,
                            int child)
{
	return fb->in->model->nodes[node->children[child]].label;
}

static void write_cell(const struct axl_form_book *fb, const struct axl_form_node *node, int i,
                       int j)
{
	const struct axl_sheet *sheet = &fb->calculation;
	lxw_format *figure = axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.00");
	int row = matrix_row(node) + i, column = FIRST + j;
	if (i == j) {
		axl_sheet_number(sheet, row, column, figure, 1);
	} else if (i < j) {
		struct axl_long_address value =
		    axl_cell_of(&node->sheet, axl_form_pair_row(node, i, j), AXL_FORM_VALUE);
		axl_sheet_formula_text(sheet, row, column, figure, "", "=IF(ISNUMBER(%s),%s,\"\")",
		                       value.text, value.text);
	} else {
		struct axl_address mirror = axl_cell(matrix_row(node) + j, FIRST + i, AXL_FREE);
		axl_sheet_formula_text(sheet, row, column, figure, "",
		                       "=IF(ISNUMBER(%s),1/%s,\"\")", mirror.text, mirror.text);
	}
}

static void write_matrix(const struct axl_form_book *fb, const struct axl_form_node *node)
{
	const struct axl_sheet *sheet = &fb->calculation;
	lxw_format *figure = axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.0000");
	int mean = FIRST + node->n, product = mean + 1, head = matrix_row(node) - 1;
	int top = matrix_row(node), bottom = top + node->n - 1;
	struct axl_address open = open_of(node);
	struct axl_address means = axl_range(top, mean, bottom, mean, AXL_ANCHORED);
	struct axl_address weights =
	    axl_range(weight_row(node), FIRST, weight_row(node), mean - 1, AXL_ANCHORED);
	axl_sheet_text(sheet, head, NAME, AXL_STYLE_HEADER, "");
	axl_sheet_text(sheet, head, mean, AXL_STYLE_HEADER,
	               axl_book_label(fb->book, "form.row-mean"));
	axl_sheet_text(sheet, head, product, AXL_STYLE_HEADER,
	               axl_book_label(fb->book, "form.row-product"));
	axl_sheet_height(sheet, head, 40);
	for (int i = 0; i < node->n; i++) {
		int row = top + i;
		struct axl_address cells = axl_range(row, FIRST, row, mean - 1, AXL_FREE);
		axl_sheet_text(sheet, head, FIRST + i, AXL_STYLE_HEADER, label_of(fb, node, i));
		axl_sheet_text(sheet, row, NAME, AXL_STYLE_WRAP, label_of(fb, node, i));
		for (int j = 0; j < node->n; j++)
			write_cell(fb, node, i, j);
		axl_sheet_formula_text(sheet, row, mean, figure, "", "=IF(%s=0,GEOMEAN(%s),\"\")",
		                       open.text, cells.text);
		axl_sheet_formula_text(sheet, row, product, figure, "",
		                       "=IF(%s=0,SUMPRODUCT(%s,%s)/%s,\"\")", open.text, cells.text,
		                       weights.text,
		                       axl_cell(weight_row(node), FIRST + i, AXL_FREE).text);
		axl_sheet_formula_text(sheet, weight_row(node), FIRST + i,
		                       axl_book_format(fb->book, AXL_STYLE_STRONG_FIGURE, "0.0%"),
		                       "", "=IF(%s=0,%s/SUM(%s),\"\")", open.text,
		                       axl_cell(row, mean, AXL_FREE).text, means.text);
	}
	axl_sheet_text(sheet, weight_row(node), NAME, AXL_STYLE_STRONG_WRAP,
	               axl_book_label(fb->book, "form.weight"));
}

static void write_facts(const struct axl_form_book *fb, const struct axl_form_node *node)
{
	static const char *const labels[FACTS] = {
	    [OPEN] = "form.open",     [LAMBDA] = "form.lambda", [INDEX] = "form.index",
	    [RANDOM] = "form.random", [RATIO] = "form.ratio",
	};
	const struct axl_sheet *sheet = &fb->calculation;
	lxw_format *figure = axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.0000");
	int top = matrix_row(node), product = FIRST + node->n + 1;
	struct axl_address open = open_of(node);
	struct axl_long_address values =
	    axl_column_of(&node->sheet, AXL_FORM_TOP, AXL_FORM_VALUE, node->pairs);
	for (int fact = 0; fact < FACTS; fact++)
		axl_sheet_text(sheet, fact_row(node, fact), NAME, AXL_STYLE_WRAP,
		               axl_book_label(fb->book, labels[fact]));
	axl_sheet_formula(sheet, fact_row(node, OPEN), FIRST,
	                  axl_book_format(fb->book, AXL_STYLE_FIGURE, "0"), node->pairs,
	                  "=%d-COUNT(%s)", node->pairs, values.text);
	axl_sheet_formula_text(sheet, fact_row(node, LAMBDA), FIRST, figure, "",
	                       "=IF(%s=0,AVERAGE(%s),\"\")", open.text,
	                       axl_range(top, product, top + node->n - 1, product, AXL_FREE).text);
	axl_sheet_formula_text(
	    sheet, fact_row(node, INDEX), FIRST, figure, "", "=IF(%s=0,(%s-%d)/%d,\"\")", open.text,
	    axl_cell(fact_row(node, LAMBDA), FIRST, AXL_FREE).text, node->n, node->n - 1);
	axl_sheet_number(sheet, fact_row(node, RANDOM), FIRST, figure, node->random_index);
	axl_sheet_formula_text(sheet, fact_row(node, RATIO), FIRST,
	                       axl_book_format(fb->book, AXL_STYLE_STRONG_FIGURE, "0.000"), "",
	                       "=IF(%s=0,IF(%s>0,%s/%s,0),\"\")", open.text,
	                       axl_cell(fact_row(node, RANDOM), FIRST, AXL_FREE).text,
	                       axl_cell(fact_row(node, INDEX), FIRST, AXL_FREE).text,
	                       axl_cell(fact_row(node, RANDOM), FIRST, AXL_FREE).text);
}

/* No node is parted between two pages, unless it fills more than one. */
static void break_pages(const struct axl_form_book *fb)
{
	enum { PAGE = 34 };
	axl_auto(axl_memory) lxw_row_t *breaks = axl_xcalloc(fb->count + 1, sizeof *breaks);
	int count = 0, top = 0;
	for (size_t k = 1; k < fb->count; k++) {
		int row = fb->nodes[k].calculation_row;
		if (row + axl_form_calculation_rows(fb->nodes[k].n) - top <= PAGE)
			continue;
		breaks[count++] = (lxw_row_t)row;
		top = row;
	}
	if (count > 0)
		axl_book_check(fb->book,
		               worksheet_set_h_pagebreaks(fb->calculation.worksheet, breaks),
		               "page break");
}

void axl_form_write_calculation(const struct axl_form_book *fb)
{
	const struct axl_sheet *sheet = &fb->calculation;
	int widest = 2;
	axl_sheet_title(sheet, axl_book_label(fb->book, "form-calculation.title"),
	                axl_book_label(fb->book, "form-calculation.subtitle"), fb->guide.name);
	for (size_t k = 0; k < fb->count; k++) {
		const struct axl_form_node *node = &fb->nodes[k];
		axl_sheet_text(sheet, node->calculation_row, NAME, AXL_STYLE_SECTION,
		               fb->in->model->nodes[node->node].label);
		write_matrix(fb, node);
		write_facts(fb, node);
		widest = node->n > widest ? node->n : widest;
	}
	axl_sheet_width(sheet, NAME, NAME, 30);
	axl_sheet_width(sheet, FIRST, FIRST + widest + 1, 13);
	break_pages(fb);
	axl_sheet_page(sheet, &(struct axl_page){.last_header_row = -1});
}

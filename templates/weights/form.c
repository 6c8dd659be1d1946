/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/weights/form.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "scoring/weights/random-index.h"
#include "templates/weights/book.h"

#include <string.h>

const char *const axl_form_hidden_heads[AXL_FORM_HIDDEN_COLUMNS] = {
    [AXL_FORM_HIDDEN_KEY] = "key",
    [AXL_FORM_HIDDEN_A] = "a",
    [AXL_FORM_HIDDEN_B] = "b",
    [AXL_FORM_HIDDEN_MODEL] = "model",
    [AXL_FORM_HIDDEN_VERSION] = "version",
};

static const char *const choice_labels[AXL_FORM_CHOICES] = {
    "form.left-9",  "form.left-8",  "form.left-7",  "form.left-6",  "form.left-5",  "form.left-4",
    "form.left-3",  "form.left-2",  "form.alike",   "form.right-2", "form.right-3", "form.right-4",
    "form.right-5", "form.right-6", "form.right-7", "form.right-8", "form.right-9",
};

const char *axl_form_choice_label(int choice)
{
	return choice_labels[choice];
}

double axl_form_choice_value(int choice)
{
	int steps = AXL_FORM_CHOICES / 2 - choice;
	return steps >= 0 ? steps + 1 : 1.0 / (1 - steps);
}

int axl_form_pair_row(const struct axl_form_node *node, int i, int j)
{
	return AXL_FORM_TOP + i * node->n - i * (i + 1) / 2 + j - i - 1;
}

/* What to ask */

static void form_book_release(struct axl_form_book *fb)
{
	for (size_t i = 0; i < fb->count; i++)
		free(fb->nodes[i].name);
	free(fb->nodes);
	free(fb->children);
}

/* Sheets may not be called everything that a node may. */
static char *sheet_name(size_t number, const char *label)
{
	enum { WIDTH = 27 };
	struct axl_slice fit = axl_text_fit(axl_slice_of(label), WIDTH);
	char *name = axl_xasprintf("%zu %.*s", number, (int)fit.length, fit.bytes);
	for (char *c = name; *c; c++)
		if (strchr("[]:*?/\\'", *c))
			*c = ' ';
	return name;
}

static int add_node(struct axl_form_book *fb, int node, struct axl_error **err)
{
	const struct axl_model *model = fb->in->model;
	struct axl_form_node *made = &fb->nodes[fb->count];
	int *children = fb->children;
	for (size_t i = 0; i < fb->count; i++)
		children += fb->nodes[i].n;
	*made = (struct axl_form_node){.node = node, .children = children};
	for (size_t c = 0; c < model->count; c++)
		if (model->nodes[c].parent == node)
			children[made->n++] = (int)c;
	if (made->n < 2)
		return 0;
	made->pairs = made->n * (made->n - 1) / 2;
	if (axl_random_index(AXL_RANDOM_INDEX_SAATY_1980, (size_t)made->n, &made->random_index,
	                     err) < 0) {
		(*err)->kind = AXL_ERROR_USAGE;
		return axl_error_add(err, _("node \"%s\""), model->nodes[node].id);
	}
	made->name = sheet_name(fb->count + 1, model->nodes[node].label);
	fb->count++;
	return 0;
}

static int choose_nodes(struct axl_form_book *fb, struct axl_error **err)
{
	const struct axl_weight_form *in = fb->in;
	fb->nodes = axl_xcalloc(in->model->count + 1, sizeof *fb->nodes);
	fb->children = axl_xcalloc(in->model->count + 1, sizeof *fb->children);
	for (size_t node = 0; node < in->model->count; node++)
		if ((in->node < 0 || in->node == (int)node) && add_node(fb, (int)node, err) < 0)
			return -1;
	if (fb->count == 0)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("there is nothing to compare: no node that is wanted has two "
		      "children"));
	int row = 3;
	for (size_t i = 0; i < fb->count; i++) {
		fb->nodes[i].calculation_row = row;
		row += axl_form_calculation_rows(fb->nodes[i].n);
	}
	return 0;
}

/* Sheets */

static void add_node_sheets(struct axl_form_book *fb)
{
	struct axl_book *book = fb->book;
	for (size_t i = 0; i < fb->count; i++) {
		struct axl_sheet *sheet = &fb->nodes[i].sheet;
		*sheet = (struct axl_sheet){.book = book, .name = fb->nodes[i].name};
		axl_book_check(book, workbook_validate_sheet_name(book->workbook, sheet->name),
		               "sheet name");
		sheet->worksheet =
		    workbook_add_worksheet(book->workbook, book->error ? NULL : sheet->name);
		(void)snprintf(sheet->prefix, sizeof sheet->prefix, "'%s'!", sheet->name);
	}
}

/* What was asked, in full, for the way back. */
static void write_hidden(const struct axl_form_book *fb)
{
	const struct axl_model *model = fb->in->model;
	struct axl_sheet sheet = {.book = fb->book, .name = AXL_FORM_HIDDEN_SHEET};
	int row = 1;
	sheet.worksheet = workbook_add_worksheet(fb->book->workbook, AXL_FORM_HIDDEN_SHEET);
	worksheet_hide(sheet.worksheet);
	worksheet_protect(sheet.worksheet, NULL, NULL);
	for (int i = 0; i < AXL_FORM_HIDDEN_COLUMNS; i++)
		axl_sheet_text(&sheet, 0, i, AXL_STYLE_SMALL, axl_form_hidden_heads[i]);
	for (size_t k = 0; k < fb->count; k++) {
		const struct axl_form_node *node = &fb->nodes[k];
		for (int pair = 0; pair < node->n * node->n; pair++) {
			int i = pair / node->n, j = pair % node->n;
			if (i >= j)
				continue;
			const struct axl_model_node *a = &model->nodes[node->children[i]];
			const struct axl_model_node *b = &model->nodes[node->children[j]];
			axl_auto(axl_memory) char *key =
			    axl_xasprintf("%s|%s|%s", model->nodes[node->node].id, a->id, b->id);
			axl_sheet_text(&sheet, row, AXL_FORM_HIDDEN_KEY, AXL_STYLE_SMALL, key);
			axl_sheet_text(&sheet, row, AXL_FORM_HIDDEN_A, AXL_STYLE_SMALL, a->label);
			axl_sheet_text(&sheet, row, AXL_FORM_HIDDEN_B, AXL_STYLE_SMALL, b->label);
			axl_sheet_text(&sheet, row, AXL_FORM_HIDDEN_MODEL, AXL_STYLE_SMALL,
			               model->id);
			axl_sheet_text(&sheet, row++, AXL_FORM_HIDDEN_VERSION, AXL_STYLE_SMALL,
			               fb->in->version);
		}
	}
}

static int write_book(struct axl_form_book *fb, struct axl_error **err)
{
	fb->guide = axl_sheet_add(fb->book, "form-guide.sheet");
	add_node_sheets(fb);
	fb->calculation = axl_sheet_add(fb->book, "form-calculation.sheet");
	axl_form_write_guide(fb);
	for (size_t i = 0; i < fb->count; i++)
		axl_form_write_node(fb, &fb->nodes[i]);
	axl_form_write_calculation(fb);
	write_hidden(fb);
	axl_book_properties(fb->book, fb->in->project, "axlens version", PACKAGE_VERSION,
	                    "axlens wave", fb->in->wave, "axlens model", fb->in->model->id,
	                    "axlens model version", fb->in->version, NULL);
	return axl_book_finish(fb->book, err);
}

int axl_weight_form_write(const struct axl_weight_form *form, const char *path, size_t *ret_pairs,
                          struct axl_error **err)
{
	struct axl_form_book fb = {.in = form};
	axl_auto(axl_book) struct axl_book *book = NULL;
	size_t pairs = 0;
	int result = choose_nodes(&fb, err);
	if (result == 0)
		result = axl_book_new(path, form->wave, form->labels, &book, err);
	fb.book = book;
	if (result == 0)
		result = write_book(&fb, err);
	for (size_t i = 0; i < fb.count; i++)
		pairs += (size_t)fb.nodes[i].pairs;
	form_book_release(&fb);
	if (result == 0)
		*ret_pairs = pairs;
	return result;
}

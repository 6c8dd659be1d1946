/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judgement form while it is written, and where its reader finds things again. Inner header of
 * templates. */
#ifndef TEMPLATES_WEIGHTS_BOOK_H
#define TEMPLATES_WEIGHTS_BOOK_H

#include "templates/book/sheet.h"
#include "templates/weights/form.h"

/* Columns of the hidden sheet; its first row names them. */
enum axl_form_hidden {
	AXL_FORM_HIDDEN_KEY,
	AXL_FORM_HIDDEN_A,
	AXL_FORM_HIDDEN_B,
	AXL_FORM_HIDDEN_MODEL,
	AXL_FORM_HIDDEN_VERSION,
	AXL_FORM_HIDDEN_COLUMNS
};
#define AXL_FORM_HIDDEN_SHEET "axlens"
extern const char *const axl_form_hidden_heads[AXL_FORM_HIDDEN_COLUMNS];

/* Columns of a node's sheet. */
enum axl_form_column {
	AXL_FORM_NUMBER,
	AXL_FORM_A,
	AXL_FORM_CHOICE,
	AXL_FORM_B,
	AXL_FORM_VALUE,
	AXL_FORM_CONSISTENT, /* what would be */
	AXL_FORM_MISFIT,     /* |ln| of judged over consistent */
	AXL_FORM_KEY,
	AXL_FORM_COLUMNS
};
enum { AXL_FORM_TOP = 5 }; /* row of the first pair */

/* The scale: 9 … 2 for the left, 1, 2 … 9 for the right. */
enum { AXL_FORM_CHOICES = 17 };
/* Label of a choice; how many times as important the left is. */
const char *axl_form_choice_label(int choice);
double axl_form_choice_value(int choice);

/* A node that is asked about: where its pairs and its calculation stand. */
struct axl_form_node {
	int node;
	const int *children;
	int n, pairs;
	struct axl_sheet sheet;
	char *name; /* of the sheet */
	int calculation_row;
	double random_index;
};

struct axl_form_book {
	struct axl_book *book;
	const struct axl_weight_form *in;
	struct axl_sheet guide, calculation;
	struct axl_form_node *nodes;
	size_t count;
	int *children; /* of all nodes */
};

/* Row of the pair (i, j), i < j, on the node's sheet. */
int axl_form_pair_row(const struct axl_form_node *node, int i, int j);

/* The texts and values of the scale, on the guide. */
struct axl_long_address axl_form_texts(const struct axl_form_book *fb);
struct axl_long_address axl_form_values(const struct axl_form_book *fb);

/* What the calculation has of a node, as addresses. */
struct axl_form_results {
	struct axl_long_address open, lambda, index, ratio;
};
struct axl_form_results axl_form_results_of(const struct axl_form_book *fb,
                                            const struct axl_form_node *node);
struct axl_long_address axl_form_weight(const struct axl_form_book *fb,
                                        const struct axl_form_node *node, int child);
/* Rows that a node takes on the calculation. */
int axl_form_calculation_rows(int n);

/* A formula (with '=') that says how the node stands: pairs open, consistent, or which to revisit;
 * the caller's. What it says of a blank form goes to ret_now. */
char *axl_form_state(const struct axl_form_book *fb, const struct axl_form_node *node,
                     char **ret_now);

void axl_form_write_guide(const struct axl_form_book *fb);
void axl_form_write_node(const struct axl_form_book *fb, const struct axl_form_node *node);
void axl_form_write_calculation(const struct axl_form_book *fb);

#endif

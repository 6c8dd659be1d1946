/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The judgement form (쌍대비교 설문): a workbook in which a rater compares the children of a
 * model's nodes, pair by pair, and sees at once how consistent the judgements are.
 *
 * Sheets: guide (what to do, the scale, who fills it in, how far one has come), one a node with its
 * pairs, the calculation (priorities by geometric means, which formulas can do), and a hidden one
 * with the model, its version and what was asked. Only choices and the rater's fields can be
 * written in. Each row prints its key, "node|a|b" by the model's ids: a form whose hidden sheet is
 * lost, whose rows moved, or whose drop-downs were written over can still be read.
 */
#ifndef TEMPLATES_WEIGHTS_FORM_H
#define TEMPLATES_WEIGHTS_FORM_H

#include "project/judgements/judgements.h"
#include "scoring/model/model.h"
#include "templates/book/labels.h"

struct axl_weight_form {
	const char *project;        /* its name */
	const char *wave, *version; /* version: SHA-256 of the model */
	const char *date;           /* of the model */
	const struct axl_model *model;
	const struct axl_labels *labels;
	int node; /* this node alone; -1: every node with two children or more */
};

/*
 * Same content, same bytes. AXL_ERROR_USAGE where no node is left to compare, or one has more
 * children than the table of random indices (saaty-1980); AXL_ERROR_IO where the file cannot be
 * written, which leaves an older one as it was.
 */
int axl_weight_form_write(const struct axl_weight_form *form, const char *path, size_t *ret_pairs,
                          struct axl_error **err);

/* What a form that came back says of itself; the texts live as long as the judgements. */
struct axl_weight_form_read {
	char *rater;   /* role and file */
	char *model;   /* "" where the hidden sheet is lost */
	char *version; /* the same */
	size_t taken, open;
	size_t missing; /* pairs of the form that have no row any more */
};

/*
 * Adds a form's judgements to others. 0; 1 where the file is no form: no visible sheet has the
 * headings of keys and choices, in either language. A cell that says nothing that is safe to take
 * is noted with its sheet and place, and its pair stays open; so is a row whose names are not those
 * of its key. Released by the caller.
 */
int axl_weight_form_read(const char *path, const struct axl_definitions *definitions,
                         struct axl_judgements *judgements, struct axl_weight_form_read *ret_read,
                         struct axl_error **err);
void axl_weight_form_read_release(struct axl_weight_form_read *read);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that tell totals, and the rows that they tell: for project/audit/guess*.c alone. */
#ifndef PROJECT_AUDIT_GUESSING_H
#define PROJECT_AUDIT_GUESSING_H

#include "project/audit/auditing.h"

/* Folded, each list ended by NULL. */
struct axl_table_words {
	char **total, **subtotal, **share, **growth, **yearly, **not_summed, **label;
	double holds;
};

int axl_table_words_load(const struct axl_definitions *definitions, struct axl_table_words *words,
                         struct axl_error **err);
void axl_table_words_release(struct axl_table_words *words);

/* Is the text one of the words; does it hold one? */
bool axl_word_is(char *const *words, const char *text);
bool axl_word_in(char *const *words, const char *text);

/* is_label: per column. Fills the layout; what it took for totals, owned by the caller, NULL for
 * none. */
char *axl_guess_rows(const struct axl_table_words *words, const struct axl_audit_grid *grid,
                     const bool *is_label, struct axl_audit_layout *layout);

#endif

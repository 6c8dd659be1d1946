/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Symbols of the patent classifications IPC and CPC, which are written alike:
 * section, class and subclass (G06N), main group and, behind the stroke, subgroup.
 * The normal form has one blank and no leading zeros: "G06N 3/08".
 */
#ifndef PATENTS_DOCUMENT_SYMBOL_H
#define PATENTS_DOCUMENT_SYMBOL_H

#include "base/slice.h"

enum { AXL_SYMBOL_SIZE = 17 }; /* "H04L 2012/284199" and its NUL */

struct axl_symbol {
	char subclass[5]; /* "G", "G06" or "G06N" */
	unsigned group;   /* main group from 1; 0: the symbol is none of a group */
	char subgroup[7]; /* the digits behind the stroke; "00" is the main group itself; else "" */
};

/*
 * The symbol that the text begins with, and how many bytes it takes; 0 where there is none. Blanks
 * before and within, lower case, "G06N3/08" and "G06N 0003/08" are understood; a version behind
 * it, "(2006.01)", belongs to it.
 */
size_t axl_symbol_scan(struct axl_slice text, struct axl_symbol *ret_symbol);

/* The whole text is one symbol, of whatever level. */
bool axl_symbol_read(struct axl_slice text, struct axl_symbol *ret_symbol);

void axl_symbol_write(const struct axl_symbol *symbol, char ret_text[AXL_SYMBOL_SIZE]);

/*
 * By the hierarchy that the notation shows: a section, class or subclass covers all that
 * begins with it, a main group (/00) its subgroups, a subgroup itself alone.
 */
bool axl_symbol_covers(const struct axl_symbol *wide, const struct axl_symbol *symbol);

/*
 * Order of the schedule: subclasses by letter, main groups by number, subgroups
 * digit by digit (7/01 < 7/0134 < 7/02), what stands higher before what lies below it.
 */
int axl_symbol_compare(const struct axl_symbol *a, const struct axl_symbol *b);

#endif

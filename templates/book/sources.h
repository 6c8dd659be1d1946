/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of sources: from which files, by which definitions, with which losses. It comes in
 * sections below one another, in the order of these calls.
 */
#ifndef TEMPLATES_BOOK_SOURCES_H
#define TEMPLATES_BOOK_SOURCES_H

#include "templates/book/evidence.h"
#include "templates/book/sheet.h"

struct axl_sources {
	const struct axl_sheet *sheet;
	int row; /* the next one that is free */
};

/* Title, the way back to the sheet `home`, widths. */
struct axl_sources axl_sources_begin(const struct axl_sheet *sheet, const char *home);

/* A heading by its label, then (where there are heads) a row of them; returns the row below. */
int axl_sources_section(struct axl_sources *sources, const char *title, const char *const *heads,
                        size_t count);
/* A label and a text beside it, in the section that is open. */
void axl_sources_fact(struct axl_sources *sources, const char *label, const char *text);
/* Leave a row free. */
void axl_sources_section_end(struct axl_sources *sources);

/* The three sections that every workbook has. */
void axl_sources_evidence(struct axl_sources *sources, const struct axl_evidence *evidence);

/* The page; after the last section. */
void axl_sources_end(const struct axl_sources *sources);

#endif

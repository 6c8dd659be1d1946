/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of sources: from which files, by which definitions, with which losses. It comes in
 * sections below one another, in the order of these calls.
 */
#ifndef TEMPLATES_BOOK_SOURCES_H
#define TEMPLATES_BOOK_SOURCES_H

#include "templates/book/evidence.h"
#include "templates/book/sheet.h"

/* Title, the way back to the sheet `home`, widths. */
struct axl_sections axl_sources_begin(const struct axl_sheet *sheet, const char *home);

/* A label and a text beside it, in the section that is open. */
void axl_sources_fact(struct axl_sections *sections, const char *label, const char *text);

/* The three sections that every workbook has. */
void axl_sources_evidence(struct axl_sections *sections, const struct axl_book_evidence *evidence);

/* The page; after the last section. */
void axl_sources_end(const struct axl_sections *sections);

#endif

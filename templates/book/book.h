/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A workbook being written, on libxlsxwriter: its file, its formats, its first fault.
 *
 * Writers of sheets return nothing: like a FILE, the book remembers the first
 * thing that went wrong (a library call that failed, a label that is missing), and
 * axl_book_finish reports it. A book is written beside its path and takes
 * the old file's place only when it is whole. Nothing in it depends on clock or
 * locale: numbers are printed in the C locale as long as a book is open.
 */
#ifndef TEMPLATES_BOOK_BOOK_H
#define TEMPLATES_BOOK_BOOK_H

#include "base/value.h"
#include "templates/book/labels.h"

#include <locale.h>
#include <xlsxwriter.h>

#define AXL_BOOK_FONT "맑은 고딕"

/* How a cell looks; the table is in style.c. */
enum axl_style {
	AXL_STYLE_TITLE,
	AXL_STYLE_SUBTITLE,
	AXL_STYLE_SECTION, /* a heading inside a sheet */
	AXL_STYLE_NOTE,    /* running text */
	AXL_STYLE_HEADER,
	AXL_STYLE_SUBHEADER, /* unit, period or weight below a header */
	AXL_STYLE_TEXT,
	AXL_STYLE_WRAP,
	AXL_STYLE_CENTRE,
	AXL_STYLE_SMALL, /* ids, hashes */
	AXL_STYLE_FIGURE,
	AXL_STYLE_RANK,
	AXL_STYLE_STRONG, /* a text that counts */
	AXL_STYLE_STRONG_WRAP,
	AXL_STYLE_STRONG_FIGURE,
	AXL_STYLE_MISSING, /* a figure that is not there */
	AXL_STYLE_INPUT,   /* unlocked: the user's */
	AXL_STYLE_INPUT_CHOICE,
	AXL_STYLE_INPUT_TEXT,
	AXL_STYLE_LINK,
	AXL_STYLE_LINK_CENTRE, /* in a table */
	AXL_STYLE_LINK_TEXT,
	AXL_STYLE_WARNING,
	AXL_STYLE_BANNER, /* what must not be overlooked */
	AXL_STYLE_VERDICT,
	AXL_STYLE_TILE, /* a key figure, large */
	AXL_STYLE_TILE_LABEL,
	AXL_STYLE_CLASS_UP, /* classes: parted by lightness too */
	AXL_STYLE_CLASS_TURN,
	AXL_STYLE_CLASS_DOWN,
	AXL_STYLE_DISPUTED_FIGURE, /* on which the evidence disagrees */
	AXL_STYLE_COUNT,
};

struct axl_book_format {
	enum axl_style style;
	const char *number; /* its number format, owned */
	lxw_format *format;
};

struct axl_book {
	lxw_workbook *workbook; /* NULL once it is closed */
	const struct axl_labels *labels;
	const char *wave;
	char *path, *part; /* where it goes, and where it is written until it is whole */
	struct axl_book_format *formats;
	size_t format_count, format_capacity;
	struct axl_error *error; /* the first fault */
	locale_t numeric, before;
};

/*
 * Begin a book that will stand at path. labels and wave are borrowed. AXL_ERROR_IO where nothing
 * can be written there.
 */
int axl_book_new(const char *path, const char *wave, const struct axl_labels *labels,
                 struct axl_book **ret_book, struct axl_error **err);

/*
 * Write the file, read it back, and put it in its place. AXL_ERROR_IO (nothing is
 * changed at path), or the book's first fault. Nothing but axl_book_free may follow.
 */
int axl_book_finish(struct axl_book *book, struct axl_error **err);

/* A book that was not finished leaves nothing behind. */
void axl_book_free(struct axl_book *book);
AXL_DEFINE_CLEANUP(axl_book)

/* Keep the first fault of a library call; `what` is an English word for the message. */
void axl_book_check(struct axl_book *book, lxw_error code, const char *what);

/* Title, and what is written into the file's properties beside it: name, value, ..., NULL. */
void axl_book_properties(struct axl_book *book, const char *title, ...) __attribute__((sentinel));

/* The text of a label; "" (and a fault) where there is none. */
const char *axl_book_label(struct axl_book *book, const char *key);
/* How a sheet says that a figure is none, masked, absent, ...; "" for AXL_VALUE. */
const char *axl_book_state(struct axl_book *book, enum axl_state state);
/* A filled label (axl_labels_fill), owned by the caller; "" where it fails. */
char *axl_book_fill(struct axl_book *book, const char *key, enum axl_label_form form, ...)
    __attribute__((sentinel));

/* A label as a text inside a formula, quotes and all; the caller's. */
char *axl_book_literal(struct axl_book *book, const char *key);

/* A formula without its '=', to stand inside another. */
static inline const char *axl_formula_body(const char *formula)
{
	return *formula == '=' ? formula + 1 : "\"\"";
}

/* A style with a number format ("0.0", "0.0%"; "" for general). Lives as long as the book. */
lxw_format *axl_book_format(struct axl_book *book, enum axl_style style, const char *number);
lxw_format *axl_book_style(struct axl_book *book, enum axl_style style);

#endif

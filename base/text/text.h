/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8 text: normal form, folding, display width. All functions take valid
 * UTF-8 (a table's texts are), unless they say otherwise.
 */
#ifndef BASE_TEXT_TEXT_H
#define BASE_TEXT_TEXT_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/slice.h"

/* True where the text is certainly NFC already (ASCII and precomposed Hangul): the cheap gate. */
bool axl_text_is_surely_nfc(struct axl_slice text);

/* Append the NFC form of the text to `out`. */
void axl_text_nfc(struct axl_slice text, struct axl_buffer *out);

/* The text in NFC: itself where it surely is, else a copy in the arena. */
struct axl_slice axl_text_in_nfc(struct axl_slice text, struct axl_arena *arena);

/* Outer blanks off: ASCII white space, NBSP, the ideographic blank, zero-width marks, BOM. */
struct axl_slice axl_text_trim(struct axl_slice text);

/*
 * Append the form under which names are compared: NFKC (full width becomes
 * half width, ㈜ becomes (주)), lower case, blanks removed, and the dots
 * ㆍ · ․ ・ ‧ all become '·'.
 */
void axl_text_fold(struct axl_slice text, struct axl_buffer *out);

/* The same, but a run of blanks becomes one ' ', and none at the beginning: for reading words. */
void axl_text_fold_words(struct axl_slice text, struct axl_buffer *out);

/* Like axl_text_fold, into fresh memory owned by the caller. */
char *axl_text_folded(const char *text);

/* Columns a terminal or a sheet needs: Hangul and Hanja take 2, combining marks 0. */
size_t axl_text_width(struct axl_slice text);

/* The longest prefix that fits `width` columns, cut between characters. */
struct axl_slice axl_text_fit(struct axl_slice text, size_t width);

/*
 * Append with control characters shown as \xNN, so that a terminal cannot be
 * driven by data. Takes any bytes: those that are no UTF-8 are shown so too.
 */
void axl_text_mask_controls(struct axl_slice text, struct axl_buffer *out);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that hold lists, as exports of patent offices write them. */
#ifndef PATENTS_DOCUMENT_SPLIT_H
#define PATENTS_DOCUMENT_SPLIT_H

#include "base/buffer.h"
#include "base/memory.h"
#include "base/slice.h"

enum axl_split_kind {
	AXL_SPLIT_AT,          /* at a character: "A|B" */
	AXL_SPLIT_PYTHON_LIST, /* "['G06N 3/08 ....', 'G06N 3/08|G06T 7/00']": the last item, at "|"
	                        */
	AXL_SPLIT_KOREAN,      /* names of applicants with blanks between and within them */
	AXL_SPLIT_ADDRESSES,   /* "[Kim, A; Lee, B] Univ X; Inst Y": at ";" outside of brackets */
};

struct axl_split {
	enum axl_split_kind kind;
	char separator; /* AXL_SPLIT_AT */
	bool spaced;    /* … where a blank follows */
};

/* A map's setting: "python-list", "korean-blank", "addresses", or the separating character itself,
 * perhaps with a blank behind it that must be there;
 * NULL is "|". False where it is none of these. */
bool axl_split_from_setting(const char *setting, struct axl_split *ret_split);

/* Borrowed parts of a cell. */
struct axl_pieces {
	struct axl_slice *items;
	size_t count, capacity;
};
static inline void axl_pieces_cleanup(struct axl_pieces *pieces)
{
	free(pieces->items);
}
void axl_pieces_add(struct axl_pieces *pieces, struct axl_slice piece);

/* Appends what is not blank, trimmed. The text is valid UTF-8. */
void axl_split(struct axl_split split, struct axl_slice cell, struct axl_pieces *pieces);

/*
 * A list beside another one, item by item: blank pieces count. Only where the cell is parted
 * by a character, and gives `count` pieces; else false, and nothing is appended: which item
 * belongs to which is not known.
 */
bool axl_split_beside(struct axl_split split, struct axl_slice cell, size_t count,
                      struct axl_pieces *pieces);
/* Items of the list at a character, blank ones among them; 0 where it is split otherwise. */
size_t axl_split_count(struct axl_split split, struct axl_slice cell);

/*
 * Applicants with blanks between them, such as "인천대학교 산학협력단 가나테크(주)": organisations
 * are known by their legal form (alone before or behind the name, or grown together with
 * it) and by what they are called (대학교 산학협력단, 연구원, 공사 …), people by surname and
 * length. What cannot be told apart stays together as one name.
 */
void axl_split_applicants(struct axl_slice cell, struct axl_pieces *pieces);

/* True where the name is most likely a private person's: two or three syllables with a Korean
 * surname before (four with one of two syllables), or "HONG, Gil Dong", and no mark of an
 * organisation. */
bool axl_applicant_is_person(struct axl_slice name);

/* Append the name as outputs show it: of a person's the first syllable or
 * letter alone ("홍○○"). */
void axl_applicant_write(struct axl_slice name, struct axl_buffer *out);

#endif

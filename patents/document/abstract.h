/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Abstracts as services give them, into plain text. */
#ifndef PATENTS_DOCUMENT_ABSTRACT_H
#define PATENTS_DOCUMENT_ABSTRACT_H

#include "base/buffer.h"
#include "base/slice.h"

enum axl_abstract_form {
	AXL_ABSTRACT_PLAIN,
	AXL_ABSTRACT_JATS,      /* "<jats:p>Deep learning</jats:p>" */
	AXL_ABSTRACT_POSITIONS, /* {"Deep": [0], "learning": [1, 5]}, as JSON */
};

/* A map's setting: "jats", "positions", NULL for plain text. False where it is none of these. */
bool axl_abstract_form_from_setting(const char *setting, enum axl_abstract_form *ret_form);

/* Append the text without tags; what stands for a mark of them (&lt; &gt; &amp;) is that mark. */
void axl_abstract_of_jats(struct axl_slice text, struct axl_buffer *out);
/* Append the words in their order, a blank between; what is no such object is appended as it is. */
void axl_abstract_of_positions(struct axl_slice text, struct axl_buffer *out);

#endif

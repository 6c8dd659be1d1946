/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A party's name taken apart: "'현대위아 (주)창원2공장" is 현대위아, a (주), its plant 창원2공장.
 *
 * The core is folded (axl_text_fold), without legal forms, plants, brackets, blanks and
 * marks; Latin words are read as Hangul (HL is 에이치엘, Tech is 테크) and foreign words spelt one
 * way. Two names are compared by their cores; what was taken off is compared apart.
 */
#ifndef PATENTS_LINK_NAME_H
#define PATENTS_LINK_NAME_H

#include "base/buffer.h"
#include "patents/link/definition.h"

enum { AXL_CORE_MOST = 96 }; /* longer names have no core: nothing is said of them */

struct axl_core {
	size_t length; /* 0: there is none */
	uint32_t codes[AXL_CORE_MOST];
};

struct axl_party_name {
	struct axl_core core;
	struct axl_core other; /* what stood in brackets, where it is in the other script: KTM */
	uint32_t forms;        /* bits by position in the definition; 0: none stated */
	size_t kind;           /* of organisation, from 1; 0: none in particular */
	bool person;           /* a private person's, most likely */
	bool plant;            /* of one of several plants */
	const char *place;     /* beginning of the code of the plant's region; NULL: not told */
};

/* What a reader works with between names; one a thread. */
struct axl_name_reader {
	const struct axl_link_definition *definition;
	struct axl_buffer folded, text, piece;
};
void axl_name_reader_init(struct axl_name_reader *reader,
                          const struct axl_link_definition *definition);
void axl_name_reader_release(struct axl_name_reader *reader);

/* The name is valid UTF-8. */
void axl_party_name_read(struct axl_name_reader *reader, struct axl_slice name,
                         struct axl_party_name *ret_name);

/* Appends the core as UTF-8. */
void axl_core_write(const struct axl_core *core, struct axl_buffer *out);

bool axl_core_equals(const struct axl_core *a, const struct axl_core *b);

#endif

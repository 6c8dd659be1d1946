/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A growing run of bytes that always ends in a NUL, for building text.
 * init/release by the caller; clear keeps the memory; detach hands it out.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/memory.h"

struct axl_buffer {
	char *bytes; /* never NULL after init; bytes[length] is NUL */
	size_t length;
	size_t capacity;
};

void axl_buffer_init(struct axl_buffer *buffer);
void axl_buffer_release(struct axl_buffer *buffer);
void axl_buffer_clear(struct axl_buffer *buffer);
void axl_buffer_add(struct axl_buffer *buffer, const void *bytes, size_t length);
void axl_buffer_add_text(struct axl_buffer *buffer, const char *text);
void axl_buffer_add_char(struct axl_buffer *buffer, char c);
void axl_buffer_printf(struct axl_buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Gives the text to the caller (to free) and leaves the buffer freshly initialised. */
char *axl_buffer_detach(struct axl_buffer *buffer);

/* axl_auto(axl_buffer) struct axl_buffer text; axl_buffer_init(&text); */
static inline void axl_buffer_cleanup(struct axl_buffer *buffer)
{
	axl_buffer_release(buffer);
}

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Borrowed bytes: not NUL-terminated, valid as long as their owner says. */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct axl_slice {
	const char *bytes;
	size_t length;
};

static inline struct axl_slice axl_slice_of(const char *text)
{
	return (struct axl_slice){text, strlen(text)};
}

static inline bool axl_slice_equals(struct axl_slice slice, const char *text)
{
	return slice.length == strlen(text) && memcmp(slice.bytes, text, slice.length) == 0;
}

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/memory.h"

#include <stdint.h>
#include <string.h>

static _Noreturn void out_of_memory(size_t size)
{
	fprintf(stderr, "axlens: out of memory (%zu bytes wanted)\n", size);
	abort();
}

void *axl_xmalloc(size_t size)
{
	void *memory = malloc(size ? size : 1);
	if (!memory)
		out_of_memory(size);
	return memory;
}

void *axl_xcalloc(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);
	if (!memory)
		out_of_memory(count);
	return memory;
}

void *axl_xrealloc(void *memory, size_t size)
{
	void *grown = realloc(memory, size ? size : 1);
	if (!grown)
		out_of_memory(size);
	return grown;
}

void *axl_xreallocarray(void *memory, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory(SIZE_MAX);
	return axl_xrealloc(memory, count * size);
}

char *axl_xstrdup(const char *text)
{
	return text ? axl_xstrndup(text, strlen(text)) : NULL;
}

char *axl_xstrndup(const char *bytes, size_t length)
{
	char *copy = axl_xmalloc(length + 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

char *axl_xvasprintf(const char *format, va_list arguments)
{
	char *text = NULL;
	if (vasprintf(&text, format, arguments) < 0)
		out_of_memory(0);
	return text;
}

char *axl_xasprintf(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *text = axl_xvasprintf(format, arguments);
	va_end(arguments);
	return text;
}

void *axl_reserve_bytes(void *items, size_t *capacity, size_t need, size_t size)
{
	if (need <= *capacity)
		return items;
	size_t grown = *capacity ? *capacity : 8;
	while (grown < need)
		grown = grown > SIZE_MAX / 2 ? need : grown * 2;
	items = axl_xreallocarray(items, grown, size);
	*capacity = grown;
	return items;
}

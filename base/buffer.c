/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/buffer.h"

#include <string.h>

static void make_room(struct axl_buffer *buffer, size_t extra)
{
	axl_reserve(buffer->bytes, buffer->capacity, buffer->length + extra + 1);
}

void axl_buffer_init(struct axl_buffer *buffer)
{
	*buffer = (struct axl_buffer){0};
	make_room(buffer, 0);
	buffer->bytes[0] = '\0';
}

void axl_buffer_release(struct axl_buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct axl_buffer){0};
}

void axl_buffer_clear(struct axl_buffer *buffer)
{
	buffer->length = 0;
	buffer->bytes[0] = '\0';
}

void axl_buffer_add(struct axl_buffer *buffer, const void *bytes, size_t length)
{
	make_room(buffer, length);
	if (length)
		memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
	buffer->bytes[buffer->length] = '\0';
}

void axl_buffer_add_text(struct axl_buffer *buffer, const char *text)
{
	axl_buffer_add(buffer, text, strlen(text));
}

void axl_buffer_add_char(struct axl_buffer *buffer, char c)
{
	axl_buffer_add(buffer, &c, 1);
}

void axl_buffer_printf(struct axl_buffer *buffer, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *text = axl_xvasprintf(format, arguments);
	va_end(arguments);
	axl_buffer_add_text(buffer, text);
}

char *axl_buffer_detach(struct axl_buffer *buffer)
{
	char *text = buffer->bytes;
	axl_buffer_init(buffer);
	return text;
}

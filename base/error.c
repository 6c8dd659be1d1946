/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/error.h"

#include <string.h>

static int set_message(struct axl_error **err, enum axl_error_kind kind, char *message)
{
	if (*err)
		axl_bug("an error is set twice");
	*err = axl_xmalloc(sizeof **err);
	(*err)->kind = kind;
	(*err)->message = message;
	return -1;
}

int axl_error_set(struct axl_error **err, enum axl_error_kind kind, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	return set_message(err, kind, message);
}

int axl_error_system(struct axl_error **err, int errnum, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	return set_message(err, AXL_ERROR_IO, axl_xasprintf("%s: %s", message, strerror(errnum)));
}

int axl_error_add(struct axl_error **err, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *context = axl_xvasprintf(format, arguments);
	va_end(arguments);
	char *whole = axl_xasprintf("%s: %s", context, (*err)->message);
	free((*err)->message);
	(*err)->message = whole;
	return -1;
}

void axl_error_free(struct axl_error *error)
{
	if (!error)
		return;
	free(error->message);
	free(error);
}

_Noreturn void axl_bug_at(const char *file, int line, const char *what)
{
	fprintf(stderr, "axlens: internal error at %s:%d: %s\n", file, line, what);
	abort();
}

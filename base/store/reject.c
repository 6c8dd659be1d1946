/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/reject.h"

#include <stdarg.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

enum { VALUE_MAX = 200 };

static const struct {
	const char *name;
	const char *text;
} reasons[AXL_REASON_COUNT] = {
    [AXL_REASON_ENCODING] = {"encoding", N_("bytes that are no text in the file's encoding")},
    [AXL_REASON_SHORT_ROW] = {"short-row", N_("fewer fields than the header has columns")},
    [AXL_REASON_LONG_ROW] = {"long-row", N_("more fields than the header has columns")},
    [AXL_REASON_UNCLOSED_QUOTE] = {"unclosed-quote", N_("a quote that is never closed")},
    [AXL_REASON_NUMBER] = {"number", N_("not a number")},
    [AXL_REASON_DATE] = {"date", N_("not a date")},
    [AXL_REASON_PERIOD] = {"period", N_("not a year, quarter, month or day")},
    [AXL_REASON_REQUIRED] = {"required", N_("a required field is blank")},
    [AXL_REASON_VALUE] = {"value", N_("not a value that the map knows")},
    [AXL_REASON_REGION] = {"region", N_("not in the region table")},
    [AXL_REASON_KSIC] = {"ksic", N_("not a code of that KSIC revision")},
    [AXL_REASON_REVISION] = {"revision", N_("the KSIC revision is missing or unknown")},
    [AXL_REASON_RANGE] = {"range", N_("outside the range that makes sense")},
    [AXL_REASON_DUPLICATE] = {"duplicate", N_("the same key stood on an earlier line")},
    [AXL_REASON_CHECK_DIGIT] = {"check-digit",
                                N_("a registration number whose check digit is wrong")},
    [AXL_REASON_ERROR_CELL] = {"error-cell", N_("a cell that holds an error value")},
};

struct axl_rejects {
	struct axl_reject *items;
	size_t count, capacity;
	struct axl_arena *texts;
};

const char *axl_reason_name(enum axl_reason reason)
{
	return reasons[reason].name;
}

bool axl_reason_from_name(const char *name, enum axl_reason *ret_reason)
{
	for (size_t i = 0; i < AXL_REASON_COUNT; i++)
		if (strcmp(reasons[i].name, name) == 0) {
			*ret_reason = (enum axl_reason)i;
			return true;
		}
	return false;
}

const char *axl_reason_text(enum axl_reason reason)
{
	return _(reasons[reason].text);
}

struct axl_rejects *axl_rejects_new(void)
{
	struct axl_rejects *rejects = axl_xcalloc(1, sizeof *rejects);
	rejects->texts = axl_arena_new();
	return rejects;
}

void axl_rejects_free(struct axl_rejects *rejects)
{
	if (!rejects)
		return;
	axl_arena_free(rejects->texts);
	free(rejects->items);
	free(rejects);
}

void axl_rejects_clear(struct axl_rejects *rejects)
{
	rejects->count = 0;
	axl_arena_clear(rejects->texts);
}

/* Valid text before the first fault, then a broken byte as \xNN, and so on. */
static void mask_broken(struct axl_slice value, struct axl_buffer *out)
{
	size_t fault = 0;
	while (!axl_utf8_is_valid(value, &fault)) {
		axl_text_mask_controls((struct axl_slice){value.bytes, fault}, out);
		axl_buffer_printf(out, "\\x%02x", (unsigned)(unsigned char)value.bytes[fault]);
		value = (struct axl_slice){value.bytes + fault + 1, value.length - fault - 1};
	}
	axl_text_mask_controls(value, out);
}

/* What can be shown of any bytes; never cut inside a character. */
static const char *shown(struct axl_arena *texts, struct axl_slice value)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	if (value.length > VALUE_MAX + 4) /* a character that this cuts begins behind the limit */
		value.length = VALUE_MAX + 4;
	mask_broken(value, &out);
	size_t length = out.length;
	if (length > VALUE_MAX) {
		length = VALUE_MAX;
		while (length > 0 && ((unsigned char)out.bytes[length] & 0xC0) == 0x80)
			length--;
	}
	return axl_arena_copy(texts, out.bytes, length);
}

static const char *formatted(struct axl_arena *texts, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

static const char *formatted(struct axl_arena *texts, const char *format, va_list arguments)
{
	va_list again;
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, arguments);
	if (length < 0)
		axl_bug("a hint cannot be formatted");
	char *text = axl_arena_take(texts, (size_t)length + 1);
	(void)vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

void axl_rejects_add(struct axl_rejects *rejects, uint64_t line, int column, const char *header,
                     int64_t offset, enum axl_reason reason, struct axl_slice value,
                     const char *hint_format, ...)
{
	axl_reserve(rejects->items, rejects->capacity, rejects->count + 1);
	va_list arguments;
	va_start(arguments, hint_format);
	rejects->items[rejects->count++] = (struct axl_reject){
	    .line = line,
	    .column = column,
	    .offset = offset,
	    .reason = reason,
	    .header = axl_arena_text(rejects->texts, header),
	    .value = shown(rejects->texts, value),
	    .hint = formatted(rejects->texts, hint_format, arguments),
	};
	va_end(arguments);
}

size_t axl_rejects_count(const struct axl_rejects *rejects)
{
	return rejects->count;
}

const struct axl_reject *axl_rejects_at(const struct axl_rejects *rejects, size_t i)
{
	return &rejects->items[i];
}

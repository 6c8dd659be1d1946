/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-output.h"

#include "base/buffer.h"

#include <errno.h>
#include <iconv.h>

enum { BLOCK = 1 << 18, MARGIN = 1 << 12, CODE_POINTS = 1 << 16 };

struct axl_output {
	FILE *stream;
	bool own_stream;
	char *name;
	struct axl_output_format format;
	bool row_begun;
	int failure; /* errno of the first failed write */
	struct axl_buffer block;
	struct axl_buffer converted;
	uint16_t *cp949; /* code point -> two bytes; 0 where there are none */
};

static bool fill_cp949(uint16_t *table)
{
	iconv_t converter = iconv_open("UTF-8", "CP949");
	if (converter == (iconv_t)-1)
		return false;
	for (unsigned lead = 0x81; lead <= 0xfe; lead++)
		for (unsigned trail = 0x41; trail <= 0xfe; trail++) {
			char pair[2] = {(char)lead, (char)trail};
			unsigned char utf8[8];
			char *in = pair, *out = (char *)utf8;
			size_t in_left = sizeof pair, out_left = sizeof utf8;
			if (iconv(converter, &in, &in_left, &out, &out_left) == (size_t)-1) {
				(void)iconv(converter, NULL, NULL, NULL, NULL);
				continue;
			}
			size_t length = sizeof utf8 - out_left;
			unsigned point = 0;
			if (length == 3)
				point = (utf8[0] & 0xfu) << 12 | (utf8[1] & 0x3fu) << 6 |
				        (utf8[2] & 0x3fu);
			else if (length == 2)
				point = (utf8[0] & 0x1fu) << 6 | (utf8[1] & 0x3fu);
			table[point] = (uint16_t)(lead << 8 | trail);
		}
	(void)iconv_close(converter);
	return true;
}

int axl_output_to(FILE *stream, const char *name, struct axl_output_format format,
                  struct axl_output **ret_output, struct axl_error **err)
{
	axl_auto(axl_memory) uint16_t *table = NULL;
	if (format.cp949) {
		table = axl_xcalloc(CODE_POINTS, sizeof *table);
		if (!fill_cp949(table))
			return axl_error_system(err, errno, "this system cannot convert to CP949");
	}
	struct axl_output *output = axl_xcalloc(1, sizeof *output);
	output->stream = stream;
	output->name = axl_xstrdup(name);
	output->format = format;
	output->cp949 = axl_steal(table);
	axl_buffer_init(&output->block);
	axl_buffer_init(&output->converted);
	if (format.bom)
		axl_buffer_add_text(&output->block, "\xef\xbb\xbf");
	*ret_output = output;
	return 0;
}

int axl_output_open(const char *folder, const char *name, struct axl_output_format format,
                    struct axl_output **ret_output, struct axl_error **err)
{
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/%s", folder, name);
	FILE *stream = fopen(path, "wb");
	if (!stream)
		return axl_error_system(err, errno, "cannot write %s", path);
	if (axl_output_to(stream, path, format, ret_output, err)) {
		(void)fclose(stream);
		return -1;
	}
	(*ret_output)->own_stream = true;
	return 0;
}

/* The texts are our own: valid UTF-8 within the basic plane, and within CP949 where that is asked
 * for. */
static void convert_to_cp949(const uint16_t *table, const struct axl_buffer *from,
                             struct axl_buffer *to)
{
	axl_reserve(to->bytes, to->capacity, from->length + 1);
	const unsigned char *in = (const unsigned char *)from->bytes, *end = in + from->length;
	unsigned char *out = (unsigned char *)to->bytes;
	while (in < end) {
		if (*in < 0x80) {
			*out++ = *in++;
			continue;
		}
		unsigned point;
		if (*in >= 0xe0) {
			point = (in[0] & 0xfu) << 12 | (in[1] & 0x3fu) << 6 | (in[2] & 0x3fu);
			in += 3;
		} else {
			point = (in[0] & 0x1fu) << 6 | (in[1] & 0x3fu);
			in += 2;
		}
		if (table[point] == 0)
			axl_bug("a generated text has a letter that CP949 lacks");
		*out++ = (unsigned char)(table[point] >> 8);
		*out++ = (unsigned char)table[point];
	}
	to->length = (size_t)(out - (unsigned char *)to->bytes);
}

static void flush(struct axl_output *output)
{
	struct axl_buffer *bytes = &output->block;
	if (output->cp949) {
		convert_to_cp949(output->cp949, &output->block, &output->converted);
		bytes = &output->converted;
	}
	if (!output->failure && bytes->length > 0 &&
	    fwrite(bytes->bytes, 1, bytes->length, output->stream) != bytes->length)
		output->failure = errno ? errno : EIO;
	axl_buffer_clear(&output->block);
}

int axl_output_close(struct axl_output *output, struct axl_error **err)
{
	flush(output);
	errno = 0;
	int closed = output->own_stream ? fclose(output->stream) : fflush(output->stream);
	if (closed && !output->failure)
		output->failure = errno ? errno : EIO;
	int result = 0;
	if (output->failure)
		result = axl_error_system(err, output->failure, "cannot write %s", output->name);
	axl_buffer_release(&output->block);
	axl_buffer_release(&output->converted);
	free(output->cp949);
	free(output->name);
	free(output);
	return result;
}

static void begin_field(struct axl_output *output)
{
	if (output->row_begun)
		axl_buffer_add_char(&output->block, ',');
	output->row_begun = true;
}

static void add_quoted(struct axl_output *output, const char *bytes, size_t length)
{
	axl_buffer_add_char(&output->block, '"');
	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '"')
			axl_buffer_add_char(&output->block, '"');
		axl_buffer_add_char(&output->block, bytes[i]);
	}
	axl_buffer_add_char(&output->block, '"');
}

static bool needs_quotes(const char *bytes, size_t length)
{
	return memchr(bytes, ',', length) || memchr(bytes, '"', length);
}

void axl_output_bytes(struct axl_output *output, const char *bytes, size_t length)
{
	begin_field(output);
	if (output->format.quote_all || needs_quotes(bytes, length))
		add_quoted(output, bytes, length);
	else
		axl_buffer_add(&output->block, bytes, length);
}

void axl_output_text(struct axl_output *output, const char *text)
{
	axl_output_bytes(output, text, strlen(text));
}

/* Digits from the right end of a 32-byte room; returns where they begin. */
static char *digits_before(char *end, uint64_t number)
{
	do
		*--end = (char)('0' + number % 10);
	while (number /= 10);
	return end;
}

void axl_output_number(struct axl_output *output, uint64_t number)
{
	char room[32], *end = room + sizeof room;
	char *start = digits_before(end, number);
	axl_output_bytes(output, start, (size_t)(end - start));
}

void axl_output_grouped(struct axl_output *output, int64_t number)
{
	char room[32], *start = room + sizeof room;
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	for (int place = 0; place == 0 || rest > 0; place++, rest /= 10) {
		if (place > 0 && place % 3 == 0)
			*--start = ',';
		*--start = (char)('0' + rest % 10);
	}
	if (number < 0)
		*--start = '-';
	axl_output_bytes(output, start, (size_t)(room + sizeof room - start));
}

void axl_output_tenths(struct axl_output *output, uint64_t tenths)
{
	char room[32], *end = room + sizeof room;
	*--end = (char)('0' + tenths % 10);
	*--end = '.';
	char *start = digits_before(end, tenths / 10);
	axl_output_bytes(output, start, (size_t)(room + sizeof room - start));
}

void axl_output_end_row(struct axl_output *output)
{
	if (output->format.comma_last)
		axl_buffer_add_char(&output->block, ',');
	axl_buffer_add_text(&output->block, output->format.crlf ? "\r\n" : "\n");
	output->row_begun = false;
	if (output->block.length > BLOCK - MARGIN)
		flush(output);
}

void axl_output_row(struct axl_output *output, const char *const *texts)
{
	for (; *texts; texts++)
		axl_output_text(output, *texts);
	axl_output_end_row(output);
}

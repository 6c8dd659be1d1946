/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/store/hasher.h"
#include "base/text/utf8.h"

enum { PIECE = 1 << 20 };

struct axl_lines {
	char *path;
	int fd;
	uint64_t size;
	enum axl_encoding encoding;
	bool encoding_sure;

	/* Text read and not handed out is text[begin..end). */
	char *text;
	size_t capacity, begin, end;
	size_t newline; /* no '\n' stands in text[begin..newline), */
	size_t cr;      /* and no '\r' in text[begin..cr) */
	bool at_end;    /* of the file: nothing will come behind text[end) */

	uint64_t next_offset; /* in the file, of text[begin] */
	uint64_t next_number;
	uint64_t read_offset; /* where the next read begins */

	/* UTF-16: bytes read that are no whole character yet. */
	unsigned char *units;
	size_t units_length;

	struct axl_hasher *hasher;
	uint64_t hashed; /* bytes of the file that are in the hash */
	char *hex;       /* once it is known */
};

static bool is_utf16(const struct axl_lines *lines)
{
	return lines->encoding == AXL_UTF16LE || lines->encoding == AXL_UTF16BE;
}

/* Read up to `length` bytes at read_offset into `to`; -1, or how many came. */
static int read_piece(struct axl_lines *lines, void *to, size_t length, size_t *ret_length,
                      struct axl_error **err)
{
	ssize_t got;
	do
		got = pread(lines->fd, to, length, (off_t)lines->read_offset);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return axl_error_system(err, errno, _("cannot read %s"), lines->path);
	uint64_t end = lines->read_offset + (uint64_t)got;
	if (end > lines->hashed) {
		size_t fresh = (size_t)(end - lines->hashed);
		axl_hasher_add(lines->hasher, (char *)to + ((size_t)got - fresh), fresh);
		lines->hashed = end;
	}
	lines->read_offset = end;
	*ret_length = (size_t)got;
	return 0;
}

static unsigned read_unit(const unsigned char *p, bool big_endian)
{
	return big_endian ? (unsigned)p[0] << 8 | p[1] : (unsigned)p[1] << 8 | p[0];
}

/*
 * Convert UTF-16 into `out`, which has room for 3 bytes a unit. Returns the bytes
 * taken: all but half a character at the end, and that too where `at_end`.
 */
static size_t convert_units(const unsigned char *in, size_t length, bool big_endian, bool at_end,
                            char *out, size_t *ret_length)
{
	size_t written = 0;
	size_t i = 0;
	while (i + 2 <= length) {
		uint32_t code = read_unit(in + i, big_endian);
		size_t taken = 2;
		if (code >= 0xD800 && code <= 0xDBFF) {
			if (i + 4 > length && !at_end)
				break;
			unsigned low = i + 4 <= length ? read_unit(in + i + 2, big_endian) : 0;
			if (low >= 0xDC00 && low <= 0xDFFF) {
				code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
				taken = 4;
			}
		}
		written += axl_utf8_put(code, out + written);
		i += taken;
	}
	if (at_end && i < length) {
		out[written++] = (char)0xFF; /* half a unit is a fault of its field */
		i = length;
	}
	*ret_length = written;
	return i;
}

static int fill_from_utf16(struct axl_lines *lines, struct axl_error **err)
{
	size_t got;
	size_t room = (lines->capacity - lines->end) / 3 * 2;
	size_t wanted = (room < PIECE ? room : PIECE) - lines->units_length;
	if (read_piece(lines, lines->units + lines->units_length, wanted, &got, err) < 0)
		return -1;
	lines->at_end = got == 0;
	size_t length = lines->units_length + got;
	size_t written;
	size_t taken = convert_units(lines->units, length, lines->encoding == AXL_UTF16BE,
	                             lines->at_end, lines->text + lines->end, &written);
	lines->units_length = length - taken;
	axl_hasher_wait(lines->hasher);
	memmove(lines->units, lines->units + taken, lines->units_length);
	lines->end += written;
	return 0;
}

static size_t at_least(size_t place, size_t least)
{
	return place < least ? least : place;
}

/* Get more text behind what waits; a line that fills the memory gets twice as much. */
static int fill(struct axl_lines *lines, struct axl_error **err)
{
	size_t waiting = lines->end - lines->begin;
	if (waiting >= AXL_LINE_MAX)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: line %" PRIu64 " is longer than 16 MiB"), lines->path,
		                     lines->next_number);
	axl_hasher_wait(lines->hasher);
	memmove(lines->text, lines->text + lines->begin, waiting);
	lines->newline = at_least(lines->newline, lines->begin) - lines->begin;
	lines->cr = at_least(lines->cr, lines->begin) - lines->begin;
	lines->begin = 0;
	lines->end = waiting;
	if (lines->capacity - waiting < PIECE / 2)
		axl_reserve(lines->text, lines->capacity, lines->capacity + 1);
	if (is_utf16(lines))
		return fill_from_utf16(lines, err);
	size_t got;
	if (read_piece(lines, lines->text + waiting, lines->capacity - waiting, &got, err) < 0)
		return -1;
	lines->at_end = got == 0;
	lines->end += got;
	return 0;
}

/* Open, and refuse what is no ordinary file: rows are read twice where one is at fault. */
static int open_file(struct axl_lines *lines, struct axl_error **err)
{
	struct stat status;
	lines->fd = open(lines->path, O_RDONLY | O_CLOEXEC);
	if (lines->fd < 0)
		return axl_error_system(err, errno, _("cannot open %s"), lines->path);
	if (fstat(lines->fd, &status) < 0)
		return axl_error_system(err, errno, _("cannot read %s"), lines->path);
	if (!S_ISREG(status.st_mode))
		return axl_error_set(err, AXL_ERROR_IO, _("%s is not an ordinary file"),
		                     lines->path);
	lines->size = (uint64_t)status.st_size;
	return 0;
}

/* The encoding named or found, and the byte order mark left behind. */
static int settle_encoding(struct axl_lines *lines, const char *name, struct axl_error **err)
{
	struct axl_slice sample = axl_lines_ahead(lines);
	enum axl_encoding found =
	    axl_encoding_detect(sample.bytes, sample.length, &lines->encoding_sure);
	lines->encoding = found;
	if (name) {
		lines->encoding_sure = true;
		if (axl_encoding_from_name(name, &lines->encoding, err) < 0)
			return -1;
		bool both_utf16 = is_utf16(lines) && (found == AXL_UTF16LE || found == AXL_UTF16BE);
		if (both_utf16 || (lines->encoding == AXL_UTF8 && found == AXL_UTF8_BOM))
			lines->encoding = found;
	}
	size_t mark = axl_encoding_mark(lines->encoding, sample);
	lines->next_offset = mark;
	lines->begin += mark;
	if (!is_utf16(lines))
		return 0;
	lines->units = axl_xmalloc(PIECE);
	lines->begin = lines->end = lines->newline = lines->cr = 0;
	lines->read_offset = mark;
	return fill(lines, err);
}

int axl_lines_open(const char *path, const char *encoding, struct axl_lines **ret_lines,
                   struct axl_error **err)
{
	axl_auto(axl_lines) struct axl_lines *lines = axl_xcalloc(1, sizeof *lines);
	lines->path = axl_xstrdup(path);
	lines->next_number = 1;
	lines->hasher = axl_hasher_new();
	axl_reserve(lines->text, lines->capacity, PIECE);
	if (open_file(lines, err) < 0 || fill(lines, err) < 0 ||
	    settle_encoding(lines, encoding, err) < 0)
		return -1;
	*ret_lines = axl_steal(lines);
	return 0;
}

void axl_lines_free(struct axl_lines *lines)
{
	if (!lines)
		return;
	if (lines->fd >= 0)
		close(lines->fd);
	axl_hasher_free(lines->hasher);
	free(lines->path);
	free(lines->text);
	free(lines->units);
	free(lines->hex);
	free(lines);
}

enum axl_encoding axl_lines_encoding(const struct axl_lines *lines, bool *ret_sure)
{
	*ret_sure = lines->encoding_sure;
	return lines->encoding;
}

uint64_t axl_lines_size(const struct axl_lines *lines)
{
	return lines->size;
}

uint64_t axl_lines_consumed(const struct axl_lines *lines)
{
	return lines->next_offset;
}

struct axl_slice axl_lines_ahead(const struct axl_lines *lines)
{
	return (struct axl_slice){lines->text + lines->begin, lines->end - lines->begin};
}

/* The next such byte from `place` on, or the end of the text. What was searched is not searched
 * again. */
static size_t find_byte(const struct axl_lines *lines, size_t place, char c)
{
	place = at_least(place, lines->begin);
	if (place < lines->end && lines->text[place] == c)
		return place;
	const char *found = memchr(lines->text + place, c, lines->end - place);
	return found ? (size_t)(found - lines->text) : lines->end;
}

/* Length of the line at `begin` with its end; 0 where more text is needed to tell. */
static size_t find_line(struct axl_lines *lines)
{
	size_t newline = lines->newline = find_byte(lines, lines->newline, '\n');
	size_t cr = lines->cr = find_byte(lines, lines->cr, '\r');
	/* A CR as the last byte may be half of a CRLF. */
	if (cr < newline && cr + 1 < lines->end)
		return cr + 1 - lines->begin + (lines->text[cr + 1] == '\n');
	if (newline < lines->end && newline < cr)
		return newline + 1 - lines->begin;
	return lines->at_end ? lines->end - lines->begin : 0;
}

int axl_lines_next(struct axl_lines *lines, struct axl_line *ret_line, struct axl_error **err)
{
	size_t length;
	while ((length = find_line(lines)) == 0) {
		if (lines->at_end)
			return 0;
		if (fill(lines, err) < 0)
			return -1;
	}
	struct axl_slice text = {lines->text + lines->begin, length};
	*ret_line = (struct axl_line){lines->next_number, lines->next_offset, text};
	lines->begin += length;
	lines->next_number++;
	lines->next_offset += axl_lines_bytes_of(lines, text);
	return 1;
}

int axl_lines_return_to(struct axl_lines *lines, const struct axl_line *line,
                        struct axl_error **err)
{
	lines->begin = lines->end = lines->newline = lines->cr = 0;
	lines->units_length = 0;
	lines->at_end = false;
	lines->read_offset = lines->next_offset = line->offset;
	lines->next_number = line->number;
	return fill(lines, err);
}

void axl_lines_read_at(const struct axl_lines *lines, uint64_t offset, size_t length,
                       struct axl_buffer *out)
{
	axl_auto(axl_memory) unsigned char *bytes = axl_xmalloc(length + 1);
	ssize_t got = pread(lines->fd, bytes, length, (off_t)offset);
	size_t count = got > 0 ? (size_t)got : 0;
	if (!is_utf16(lines)) {
		axl_buffer_add(out, bytes, count);
		return;
	}
	axl_reserve(out->bytes, out->capacity, out->length + count / 2 * 3 + 2);
	size_t written;
	convert_units(bytes, count, lines->encoding == AXL_UTF16BE, true, out->bytes + out->length,
	              &written);
	out->length += written;
	out->bytes[out->length] = '\0';
}

uint64_t axl_lines_bytes_of(const struct axl_lines *lines, struct axl_slice text)
{
	if (!is_utf16(lines))
		return text.length;
	uint64_t bytes = 0;
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.bytes[i];
		if ((c & 0xC0) != 0x80) /* begins a character: one unit, or a pair beyond U+FFFF */
			bytes += c >= 0xF0 ? 4 : 2;
	}
	return bytes;
}

int axl_lines_sha256(struct axl_lines *lines, char ret_hex[65], struct axl_error **err)
{
	if (!lines->hex) {
		axl_auto(axl_memory) char *rest = axl_xmalloc(PIECE);
		uint64_t place = lines->read_offset;
		size_t got = 1;
		lines->read_offset = lines->hashed;
		while (got > 0) {
			if (read_piece(lines, rest, PIECE, &got, err) < 0)
				return -1;
			axl_hasher_wait(lines->hasher);
		}
		lines->read_offset = place;
		lines->hex = axl_xmalloc(65);
		axl_hasher_hex(lines->hasher, lines->hex);
	}
	memcpy(ret_hex, lines->hex, 65);
	return 0;
}

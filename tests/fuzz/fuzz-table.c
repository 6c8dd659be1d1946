/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever bytes a file holds, reading it as a table must neither crash nor hand
 * out what table.h rules out. For libFuzzer (HACKING.md); no part of `make check`.
 */
#include "config.h"

#include <inttypes.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/period.h"
#include "base/table/header.h"
#include "base/table/table.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

static void require(bool holds, const char *what)
{
	if (!holds)
		axl_bug(what);
}

static void read_values(struct axl_slice text)
{
	struct axl_number number;
	char period[AXL_PERIOD_SIZE], date[AXL_PERIOD_SIZE];
	if (axl_number_read(text, AXL_DECIMAL_POINT, &number))
		require(number.state < AXL_STATE_COUNT, "a state is none of the states");
	axl_number_read(text, AXL_DECIMAL_COMMA, &number);
	bool is_period = axl_period_read(text, period);
	if (axl_date_read(text, date))
		require(is_period && strcmp(period, date) == 0, "a date is not its own period");
	if (is_period) {
		char again[AXL_PERIOD_SIZE];
		require(axl_period_read(axl_slice_of(period), again) && strcmp(period, again) == 0,
		        "a canonical period is not read as itself");
	}
}

static void check_text(struct axl_slice text)
{
	size_t fault;
	require(axl_utf8_is_valid(text, &fault), "a text is not UTF-8");
	axl_auto(axl_buffer) struct axl_buffer normal;
	axl_buffer_init(&normal);
	axl_text_nfc(text, &normal);
	require(axl_slice_equals(text, normal.bytes) || memchr(text.bytes, '\0', text.length),
	        "a text is not in normal form");
	axl_buffer_clear(&normal);
	axl_text_fold(text, &normal);
	require(axl_text_fit(text, axl_text_width(text)).length == text.length,
	        "a text does not fit its own width");
	read_values(text);
}

static void check_rows(struct axl_table *table)
{
	struct axl_table_facts facts;
	axl_table_facts(table, &facts);
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_row row;
	uint64_t line = 0, offset = 0;
	while (axl_table_next(table, &row, &err) > 0) {
		require(row.line > line, "lines do not grow");
		require(row.offset < facts.size && (line == 0 || row.offset > offset),
		        "offsets do not grow");
		require(row.count > 0, "a row has no fields");
		line = row.line;
		offset = row.offset;
		for (size_t i = 0; i < row.count; i++) {
			struct axl_slice text;
			uint64_t fault;
			if (axl_table_text(table, &row, i, &text, &fault))
				check_text(text);
			else
				require(fault >= row.offset && fault < facts.size,
				        "a fault lies outside the file");
		}
	}
}

static void check_file(const char *path, const char *encoding)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_table_format format = {.encoding = encoding};
	if (axl_table_open(path, &format, &table, &err) < 0) {
		require(err->kind == AXL_ERROR_DATA, "bytes alone make no other error");
		return;
	}
	axl_auto(axl_header) struct axl_header *header = NULL;
	axl_header_find(table, 2, NULL, 0, &header);
	check_rows(table);
	char hex[65];
	axl_auto(axl_error) struct axl_error *of_hash = NULL;
	require(axl_table_sha256(table, hex, &of_hash) == 0, "a file is not hashed");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const encodings[] = {NULL, "utf-8", "cp949", "utf-16le"};
	int fd = memfd_create("fuzz-table", MFD_CLOEXEC);
	if (fd < 0 || write(fd, bytes, length) != (ssize_t)length)
		return 0;
	char path[64];
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	for (size_t i = 0; i < AXL_COUNT(encodings); i++)
		check_file(path, encodings[i]);
	close(fd);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/listing.h"

#include <inttypes.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/table/table.h"

struct axl_listing {
	char *path;
	size_t columns;
	struct axl_arena *arena; /* owns the fields */
	const char **fields;     /* row by row */
	size_t fields_capacity;
	uint64_t *lines; /* of the rows */
	size_t lines_capacity;
	size_t count;
};

void axl_listing_free(struct axl_listing *listing)
{
	if (!listing)
		return;
	free(listing->path);
	axl_arena_free(listing->arena);
	free(listing->lines);
	free(listing->fields);
	free(listing);
}

size_t axl_listing_count(const struct axl_listing *listing)
{
	return listing->count;
}

const char *axl_listing_field(const struct axl_listing *listing, size_t row, size_t column)
{
	return listing->fields[row * listing->columns + column];
}

int axl_listing_fault(const struct axl_listing *listing, size_t row, struct axl_error **err)
{
	return axl_error_add(err, "%s:%" PRIu64, listing->path, listing->lines[row]);
}

static int field_text(struct axl_listing *listing, struct axl_table *table,
                      const struct axl_row *row, size_t column, struct axl_slice *ret_text,
                      struct axl_error **err)
{
	uint64_t fault = 0;
	if (!axl_table_text(table, row, column, ret_text, &fault))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%s:%" PRIu64 ": broken text at byte %" PRIu64 " of the file"), listing->path,
		    row->line, fault);
	if (ret_text->length && memchr(ret_text->bytes, '\0', ret_text->length))
		return axl_error_set(err, AXL_ERROR_DATA, _("%s:%" PRIu64 ": a NUL in column %zu"),
		                     listing->path, row->line, column + 1);
	return 0;
}

static int check_width(const struct axl_listing *listing, const struct axl_row *row,
                       struct axl_error **err)
{
	if (row->count == listing->columns)
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA, _("%s:%" PRIu64 ": %zu fields, expected %zu"),
	                     listing->path, row->line, row->count, listing->columns);
}

static int read_header(struct axl_listing *listing, struct axl_table *table,
                       const struct axl_row *row, const char *const *header, struct axl_error **err)
{
	for (size_t c = 0; c < listing->columns; c++) {
		struct axl_slice name;
		if (field_text(listing, table, row, c, &name, err) < 0)
			return -1;
		if (!axl_slice_equals(name, header[c]))
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("%s:%" PRIu64 ": column %zu is \"%.*s\", expected \"%s\""),
			    listing->path, row->line, c + 1, (int)name.length, name.bytes,
			    header[c]);
	}
	return check_width(listing, row, err);
}

static int read_row(struct axl_listing *listing, struct axl_table *table, const struct axl_row *row,
                    struct axl_error **err)
{
	if (check_width(listing, row, err) < 0)
		return -1;
	size_t first = listing->count * listing->columns;
	axl_reserve(listing->fields, listing->fields_capacity, first + listing->columns);
	for (size_t c = 0; c < listing->columns; c++) {
		struct axl_slice text;
		if (field_text(listing, table, row, c, &text, err) < 0)
			return -1;
		listing->fields[first + c] =
		    axl_arena_copy(listing->arena, text.bytes, text.length);
	}
	axl_reserve(listing->lines, listing->lines_capacity, listing->count + 1);
	listing->lines[listing->count++] = row->line;
	return 0;
}

static bool is_comment(const struct axl_row *row)
{
	return row->fields[0].length > 0 && row->fields[0].bytes[0] == '#';
}

int axl_listing_load(const char *path, const char *const *header, size_t columns,
                     struct axl_listing **ret_listing, struct axl_error **err)
{
	static const struct axl_table_format format = {.encoding = "UTF-8", .separator = ','};
	axl_auto(axl_table) struct axl_table *table = NULL;
	if (axl_table_open(path, &format, &table, err) < 0)
		return -1;
	axl_auto(axl_listing) struct axl_listing *listing = axl_xcalloc(1, sizeof *listing);
	listing->path = axl_xstrdup(path);
	listing->columns = columns;
	listing->arena = axl_arena_new();

	bool below_header = false;
	struct axl_row row;
	int more;
	while ((more = axl_table_next(table, &row, err)) > 0) {
		if (is_comment(&row))
			continue;
		if ((below_header ? read_row(listing, table, &row, err)
		                  : read_header(listing, table, &row, header, err)) < 0)
			return -1;
		below_header = true;
	}
	if (more < 0)
		return -1;
	if (!below_header)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: no header row"), path);
	*ret_listing = axl_steal(listing);
	return 0;
}

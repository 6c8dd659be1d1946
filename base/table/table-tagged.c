/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tagged text of Web of Science as a table: a record a row, its tags of two letters the header.
 *
 *   PT J
 *   AU Kim, A
 *      Lee, B
 *   TI A title that goes on
 *      over two lines
 *   ER
 *
 * Where a tag's lines are items of a list (names, addresses, references), "; " stands between
 * them, as in the service's own tab-delimited form; otherwise a blank. A row's line is that of its
 * first tag. The file is read twice: first for its tags.
 */
#include "config.h"

#include "base/table/table-backend.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/sha256.h"
#include "base/table/columns.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

enum { TAG = 2, INDENT = 3 };

struct tagged {
	char *name;
	FILE *stream;
	uint64_t size, consumed, line, begun; /* first line of the record; 0: between records */
	char *bytes;                          /* of the line */
	size_t capacity;
	char tag[TAG + 1];
	struct axl_columns *columns;
	bool surveyed, header_given, ended;
};

static void tagged_free(struct tagged *tagged)
{
	if (!tagged)
		return;
	if (tagged->stream)
		(void)fclose(tagged->stream);
	axl_columns_free(tagged->columns);
	free(tagged->bytes);
	free(tagged->name);
	free(tagged);
}
AXL_DEFINE_CLEANUP(tagged)

static void free_self(void *self)
{
	tagged_free(self);
}

static int refuse(const struct tagged *tagged, uint64_t line, const char *message,
                  struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_DATA, "%s:%" PRIu64 ": %s", tagged->name, line,
	                     message);
}

/* The next line without its end and the file's mark: 1, 0 at the end, -1. */
static int read_line(struct tagged *tagged, struct axl_slice *ret_line, struct axl_error **err)
{
	errno = 0;
	ssize_t got = getline(&tagged->bytes, &tagged->capacity, tagged->stream);
	if (got < 0 && ferror(tagged->stream))
		return axl_error_system(err, errno, _("cannot read %s"), tagged->name);
	if (got < 0)
		return 0;
	struct axl_slice line = {tagged->bytes, (size_t)got};
	tagged->consumed += line.length;
	if (++tagged->line == 1 && line.length >= 3 && memcmp(line.bytes, "\xEF\xBB\xBF", 3) == 0)
		line = (struct axl_slice){line.bytes + 3, line.length - 3};
	while (line.length && strchr("\r\n", line.bytes[line.length - 1]))
		line.length--;
	size_t fault;
	if (memchr(line.bytes, '\0', line.length) || !axl_utf8_is_valid(line, &fault))
		return refuse(tagged, tagged->line, _("not UTF-8: export the records as UTF-8"),
		              err);
	*ret_line = line;
	return 1;
}

static bool is_list(const char *tag)
{
	static const char *const lists[] = {"AU", "AF", "BA", "BF", "BE", "CA", "C1", "C3", "CR"};
	for (size_t i = 0; i < AXL_COUNT(lists); i++)
		if (strcmp(tag, lists[i]) == 0)
			return true;
	return false;
}

static bool has_tag(struct axl_slice line)
{
	return line.length >= TAG && isupper((unsigned char)line.bytes[0]) &&
	       (isupper((unsigned char)line.bytes[1]) || isdigit((unsigned char)line.bytes[1])) &&
	       (line.length == TAG || line.bytes[TAG] == ' ');
}

static void take_text(struct tagged *tagged, struct axl_slice text)
{
	struct axl_slice tag = axl_slice_of(tagged->tag);
	if (tagged->surveyed)
		axl_columns_add(tagged->columns, tag, axl_text_trim(text),
		                is_list(tagged->tag) ? "; " : " ");
	else
		axl_columns_note(tagged->columns, tag);
}

/* A line into the record: 1 where it ends the record, 0, -1. */
static int take_line(struct tagged *tagged, struct axl_slice line, struct axl_error **err)
{
	bool indented = line.length >= INDENT && memcmp(line.bytes, "   ", INDENT) == 0;
	if (axl_text_trim(line).length == 0)
		return 0;
	if (indented && tagged->begun) {
		take_text(tagged, line);
		return 0;
	}
	if (!has_tag(line))
		return refuse(tagged, tagged->line,
		              _("expected a tag of two letters or a line that is set in by three "
		                "blanks"),
		              err);
	memcpy(tagged->tag, line.bytes, TAG);
	if (strcmp(tagged->tag, "ER") == 0)
		return tagged->begun > 0;
	if (!tagged->begun && (strcmp(tagged->tag, "FN") == 0 || strcmp(tagged->tag, "VR") == 0 ||
	                       strcmp(tagged->tag, "EF") == 0))
		return 0;
	if (!tagged->begun)
		tagged->begun = tagged->line;
	take_text(tagged, (struct axl_slice){line.bytes + TAG, line.length - TAG});
	return 0;
}

/* The next record into the columns: 1, 0 at the end, -1. */
static int read_record(struct tagged *tagged, uint64_t *ret_line, struct axl_error **err)
{
	struct axl_slice line = {"", 0};
	int got, ended = 0;
	tagged->begun = 0;
	while (!ended && (got = read_line(tagged, &line, err)) != 0)
		if (got < 0 || (ended = take_line(tagged, line, err)) < 0)
			return -1;
	if (!ended && tagged->begun)
		return refuse(
		    tagged, tagged->begun,
		    _("the record that begins here has no end (ER): the file was cut off"), err);
	*ret_line = tagged->begun;
	return ended;
}

static int next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct tagged *tagged = self;
	uint64_t line = 0;
	do {
		axl_columns_clear(tagged->columns);
		if (!tagged->header_given) {
			tagged->header_given = true;
			axl_columns_add_header(tagged->columns);
			continue;
		}
		int got = tagged->ended ? 0 : read_record(tagged, &line, err);
		if (got <= 0) {
			tagged->ended = true;
			return got;
		}
	} while (!axl_columns_take(tagged->columns, line, ret_row));
	return 1;
}

/* Lines were checked when they were read. */
static bool decode(const void *self, const struct axl_row *row, size_t field,
                   struct axl_arena *texts, struct axl_slice *ret_text, uint64_t *ret_fault)
{
	(void)self;
	(void)ret_fault;
	*ret_text = axl_text_in_nfc(row->fields[field], texts);
	return true;
}

static void facts(const void *self, struct axl_table_facts *ret_facts)
{
	const struct tagged *tagged = self;
	*ret_facts = (struct axl_table_facts){
	    .encoding = AXL_UTF8,
	    .encoding_sure = true,
	    .decimal = AXL_DECIMAL_POINT,
	    .size = tagged->size,
	    .consumed = tagged->consumed,
	};
}

static int sha256(void *self, char ret_hex[65], struct axl_error **err)
{
	const struct tagged *tagged = self;
	return axl_sha256_of_file(tagged->name, ret_hex, err);
}

static int survey(struct tagged *tagged, struct axl_error **err)
{
	uint64_t line, records = 0;
	int got;
	while ((got = read_record(tagged, &line, err)) > 0)
		records++;
	if (got < 0)
		return -1;
	if (records == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: the list is empty"), tagged->name);
	if (fseek(tagged->stream, 0, SEEK_SET) < 0)
		return axl_error_system(err, errno, _("cannot read %s"), tagged->name);
	tagged->line = tagged->consumed = 0;
	tagged->surveyed = true;
	return 0;
}

int axl_table_tagged_open(const char *path, const struct axl_table_backend **ret_backend,
                          void **ret_self, struct axl_error **err)
{
	static const struct axl_table_backend backend = {next, decode, facts,
	                                                 NULL, sha256, free_self};
	struct stat status;
	axl_auto(tagged) struct tagged *tagged = axl_xcalloc(1, sizeof *tagged);
	tagged->name = axl_xstrdup(path);
	tagged->columns = axl_columns_new();
	tagged->stream = fopen(path, "rbe");
	if (!tagged->stream || stat(path, &status) < 0)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	tagged->size = (uint64_t)status.st_size;
	if (survey(tagged, err) < 0)
		return -1;
	*ret_backend = &backend;
	*ret_self = axl_steal(tagged);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An XML list of records as a table, as open-data services answer: a record a row, the paths
 * of its leaves the header ("inventionTitle", "applicants.name"); where a leaf stands several times
 * in a record, '|' stands between. Rows are named by their number in the list, since services
 * answer in one single line. The file is read twice: first for its columns.
 */
#include "config.h"

#include "base/table/table-backend.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/sha256.h"
#include "base/table/xml-file.h"
#include "base/table/xml-survey.h"
#include "base/text/text.h"

struct records {
	char *name;
	uint64_t size;
	char *record; /* path */
	struct axl_columns *columns;
	struct axl_xml_file *file;
	uint64_t number; /* of the record */
	bool header_given, inside, ended;
};

static void records_free(struct records *records)
{
	if (!records)
		return;
	axl_xml_file_free(records->file);
	axl_columns_free(records->columns);
	free(records->record);
	free(records->name);
	free(records);
}
AXL_DEFINE_CLEANUP(records)

static void free_self(void *self)
{
	records_free(self);
}

static void on_start(void *self, struct axl_slice path)
{
	struct records *records = self;
	if (axl_slice_equals(path, records->record))
		records->inside = true;
}

static void on_end(void *self, struct axl_slice path, bool leaf, struct axl_slice text)
{
	struct records *records = self;
	if (!records->inside)
		return;
	if (axl_slice_equals(path, records->record)) {
		records->inside = false;
		records->number++;
		axl_xml_file_pause(records->file);
	} else if (leaf) {
		size_t start = strlen(records->record) + 1;
		struct axl_slice name = {path.bytes + start, path.length - start};
		axl_columns_add(records->columns, name, text, "|");
	}
}

static int next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct records *records = self;
	do {
		axl_columns_clear(records->columns);
		if (!records->header_given) {
			records->header_given = true;
			axl_columns_add_header(records->columns);
			continue;
		}
		int status = records->ended ? 0 : axl_xml_file_run(records->file, err);
		if (status <= 0) {
			records->ended = true;
			return status;
		}
	} while (!axl_columns_take(records->columns, records->number, ret_row));
	return 1;
}

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
	const struct records *records = self;
	*ret_facts = (struct axl_table_facts){
	    .encoding = AXL_UTF8,
	    .encoding_sure = true,
	    .decimal = AXL_DECIMAL_POINT,
	    .size = records->size,
	    .consumed = axl_xml_file_consumed(records->file),
	};
}

static int sha256(void *self, char ret_hex[65], struct axl_error **err)
{
	const struct records *records = self;
	return axl_sha256_of_file(records->name, ret_hex, err);
}

int axl_table_xml_open(const char *path, const struct axl_table_backend **ret_backend,
                       void **ret_self, struct axl_error **err)
{
	static const struct axl_table_backend backend = {next, decode, facts,
	                                                 NULL, sha256, free_self};
	static const struct axl_xml_events events = {on_start, on_end};
	struct stat status;
	if (stat(path, &status) < 0)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	axl_auto(records) struct records *records = axl_xcalloc(1, sizeof *records);
	records->name = axl_xstrdup(path);
	records->size = (uint64_t)status.st_size;
	if (axl_xml_survey(path, &records->record, &records->columns, err) < 0 ||
	    axl_xml_file_open(path, &events, records, &records->file, err) < 0)
		return -1;
	*ret_backend = &backend;
	*ret_self = axl_steal(records);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/sha256.h"
#include "base/table/table-backend.h"
#include "base/text/text.h"
#include "base/xlsx/sheet.h"
#include "base/xlsx/workbook.h"

struct xlsx {
	char *path;
	uint64_t size;
	struct axl_xlsx_package *package;
	struct axl_xlsx_workbook *workbook;
	struct axl_xlsx_strings *strings;
	struct axl_xlsx_styles *styles;
	const struct axl_xlsx_sheet *sheet;
	struct axl_xlsx_rows *rows;
};

static int next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct xlsx *xlsx = self;
	int status = axl_xlsx_rows_next(xlsx->rows, ret_row, err);
	if (status < 0)
		axl_error_add(err, _("%s, sheet '%s'"), xlsx->path, xlsx->sheet->name);
	return status;
}

/* An XML parser let the text through: its UTF-8 is whole. */
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
	const struct xlsx *xlsx = self;
	*ret_facts = (struct axl_table_facts){
	    .encoding = AXL_UTF8,
	    .encoding_sure = true,
	    .sheet = xlsx->sheet->name,
	    .decimal = AXL_DECIMAL_POINT,
	    .size = xlsx->size,
	    .consumed = (uint64_t)(axl_xlsx_rows_progress(xlsx->rows) * (double)xlsx->size),
	};
}

static size_t sheets(const void *self, const char *const **ret_names)
{
	const struct xlsx *xlsx = self;
	*ret_names = xlsx->workbook->visible;
	return xlsx->workbook->visible_count;
}

static int sha256(void *self, char ret_hex[65], struct axl_error **err)
{
	const struct xlsx *xlsx = self;
	return axl_sha256_of_file(xlsx->path, ret_hex, err);
}

static void xlsx_free(struct xlsx *xlsx)
{
	if (!xlsx)
		return;
	axl_xlsx_rows_free(xlsx->rows);
	axl_xlsx_styles_free(xlsx->styles);
	axl_xlsx_strings_free(xlsx->strings);
	axl_xlsx_workbook_free(xlsx->workbook);
	axl_xlsx_package_free(xlsx->package);
	free(xlsx->path);
	free(xlsx);
}
AXL_DEFINE_CLEANUP(xlsx)

static void free_self(void *self)
{
	xlsx_free(self);
}

static int open_sheet(struct xlsx *xlsx, const char *sheet, struct axl_error **err)
{
	if (axl_xlsx_package_open(xlsx->path, &xlsx->package, err) ||
	    axl_xlsx_workbook_load(xlsx->package, &xlsx->workbook, err) ||
	    axl_xlsx_workbook_choose(xlsx->workbook, sheet, &xlsx->sheet, err) ||
	    axl_xlsx_strings_load(xlsx->package, xlsx->workbook->strings_part, &xlsx->strings,
	                          err) ||
	    axl_xlsx_styles_load(xlsx->package, xlsx->workbook->styles_part, &xlsx->styles, err) ||
	    axl_xlsx_rows_open(xlsx->package, xlsx->sheet->part, xlsx->strings, xlsx->styles,
	                       xlsx->workbook->since_1904, &xlsx->rows, err))
		return axl_error_add(err, "%s", xlsx->path);
	return 0;
}

int axl_table_xlsx_open(const char *path, const struct axl_table_format *format,
                        const struct axl_table_backend **ret_backend, void **ret_self,
                        struct axl_error **err)
{
	static const struct axl_table_backend backend = {next,   decode, facts,
	                                                 sheets, sha256, free_self};
	struct stat stat_of_file;
	if (stat(path, &stat_of_file))
		return axl_error_system(err, errno, _("%s cannot be read"), path);

	axl_auto(xlsx) struct xlsx *xlsx = axl_xcalloc(1, sizeof *xlsx);
	xlsx->path = axl_xstrdup(path);
	xlsx->size = (uint64_t)stat_of_file.st_size;
	if (open_sheet(xlsx, format->sheet, err))
		return -1;
	*ret_backend = &backend;
	*ret_self = axl_steal(xlsx);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/package.h"

#include <string.h>
#include <zip.h>

#include "base/i18n.h"
#include "base/slice.h"

struct axl_xlsx_package {
	zip_t *zip;
};

struct axl_xlsx_part {
	char *name;
	zip_file_t *file;
	uint64_t cap;
	uint64_t size; /* as the container tells it */
	uint64_t read;
};

static int refuse_container(zip_error_t *error, struct axl_error **err)
{
	if (zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error))
		return axl_error_system(err, zip_error_code_system(error), _("cannot be read"));
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    _("the workbook is cut short or damaged (%s); copy or download it again"),
	    zip_error_strerror(error));
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);
	return length >= tail && strcasecmp(text + length - tail, end) == 0;
}

/* What a part's name alone betrays. */
static int refuse_part(const char *name, struct axl_error **err)
{
	if (ends_with(name, "vbaProject.bin"))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the workbook holds macros (%s); save it as .xlsx without macros"), name);
	if (strcasestr(name, "xl/macrosheets/"))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the workbook holds a macro sheet (%s); save its table sheets alone as "
		      ".xlsx"),
		    name);
	if (strcasestr(name, "xl/externalLinks/"))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the workbook takes values from other files (%s); break the links (Data > "
		      "Edit Links) and save it again"),
		    name);
	if (ends_with(name, "xl/workbook.bin"))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("this is a binary workbook (.xlsb); save it as .xlsx"));
	return 0;
}

static int check_parts(struct axl_xlsx_package *package, struct axl_error **err)
{
	zip_int64_t count = zip_get_num_entries(package->zip, 0);
	for (zip_int64_t i = 0; i < count; i++) {
		const char *name = zip_get_name(package->zip, (zip_uint64_t)i, 0);
		if (name && refuse_part(name, err))
			return -1;
	}
	if (zip_name_locate(package->zip, "[Content_Types].xml", ZIP_FL_NOCASE) < 0)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("this is a ZIP archive but no workbook; unpack it and import the files "
		      "in it"));
	return 0;
}

int axl_xlsx_package_open(const char *path, struct axl_xlsx_package **ret_package,
                          struct axl_error **err)
{
	int code = 0;
	zip_t *zip = zip_open(path, ZIP_RDONLY, &code);
	if (!zip) {
		zip_error_t error;
		zip_error_init_with_code(&error, code);
		refuse_container(&error, err);
		zip_error_fini(&error);
		return -1;
	}

	axl_auto(axl_xlsx_package) struct axl_xlsx_package *package = axl_xmalloc(sizeof *package);
	package->zip = zip;
	if (check_parts(package, err))
		return -1;
	*ret_package = axl_steal(package);
	return 0;
}

void axl_xlsx_package_free(struct axl_xlsx_package *package)
{
	if (!package)
		return;
	zip_discard(package->zip);
	free(package);
}

static int refuse_size(const char *name, uint64_t cap, struct axl_error **err)
{
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    _("%s inflates to more than %llu MiB; split the workbook or save the sheet as "
	      "CSV"),
	    name, (unsigned long long)(cap >> 20));
}

static int refuse_missing(const char *name, struct axl_error **err)
{
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    _("the workbook is damaged: its part %s is missing; open it in a spreadsheet "
	      "program and save it again"),
	    name);
}

int axl_xlsx_part_open(struct axl_xlsx_package *package, const char *name, uint64_t cap,
                       struct axl_xlsx_part **ret_part, struct axl_error **err)
{
	/* Part names differ in case in some writers' references. */
	zip_int64_t found = zip_name_locate(package->zip, name, ZIP_FL_NOCASE);
	if (found < 0)
		return refuse_missing(name, err);

	zip_stat_t stat;
	zip_stat_init(&stat);
	if (zip_stat_index(package->zip, (zip_uint64_t)found, 0, &stat))
		return refuse_container(zip_get_error(package->zip), err);
	if (stat.size > cap)
		return refuse_size(name, cap, err);
	if (stat.encryption_method != ZIP_EM_NONE)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the workbook is locked by a password; save it without one"));

	zip_file_t *file = zip_fopen_index(package->zip, (zip_uint64_t)found, 0);
	if (!file)
		return refuse_container(zip_get_error(package->zip), err);
	struct axl_xlsx_part *part = axl_xmalloc(sizeof *part);
	*part = (struct axl_xlsx_part){axl_xstrdup(name), file, cap, stat.size, 0};
	*ret_part = part;
	return 0;
}

void axl_xlsx_part_free(struct axl_xlsx_part *part)
{
	if (!part)
		return;
	(void)zip_fclose(part->file);
	free(part->name);
	free(part);
}

int axl_xlsx_part_read(struct axl_xlsx_part *part, void *bytes, size_t size, size_t *ret_length,
                       struct axl_error **err)
{
	zip_int64_t length = zip_fread(part->file, bytes, size);
	if (length < 0) {
		refuse_container(zip_file_get_error(part->file), err);
		return axl_error_add(err, "%s", part->name);
	}
	part->read += (uint64_t)length;
	/* The container's own word on the size may be a lie. */
	if (part->read > part->cap)
		return refuse_size(part->name, part->cap, err);
	*ret_length = (size_t)length;
	return 0;
}

const char *axl_xlsx_part_name(const struct axl_xlsx_part *part)
{
	return part->name;
}

double axl_xlsx_part_progress(const struct axl_xlsx_part *part)
{
	return part->read < part->size ? (double)part->read / (double)part->size : 1.0;
}

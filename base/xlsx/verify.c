/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/verify.h"

#include <expat.h>
#include <string.h>
#include <zip.h>

#include "base/i18n.h"

static void zip_cleanup(zip_t **zip)
{
	if (*zip)
		zip_discard(*zip);
}

static void part_cleanup(zip_file_t **part)
{
	if (*part)
		(void)zip_fclose(*part);
}

static void parser_cleanup(XML_Parser *parser)
{
	if (*parser)
		XML_ParserFree(*parser);
}

static int refuse(const char *part, const char *why, struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_IO, _("its part %s is damaged (%s)"), part, why);
}

static int verify_part(zip_t *zip, zip_uint64_t i, struct axl_error **err)
{
	const char *name = zip_get_name(zip, i, 0);
	axl_auto(part) zip_file_t *part = zip_fopen_index(zip, i, 0);
	axl_auto(parser) XML_Parser parser = XML_ParserCreate(NULL);
	if (!part)
		return refuse(name, zip_strerror(zip), err);
	if (!parser)
		axl_bug("no XML parser");
	for (zip_int64_t length = 1; length > 0;) {
		char bytes[65536];
		length = zip_fread(part, bytes, sizeof bytes);
		if (length < 0)
			return refuse(name, zip_file_strerror(part), err);
		if (XML_Parse(parser, bytes, (int)length, length == 0) != XML_STATUS_OK)
			return refuse(name, XML_ErrorString(XML_GetErrorCode(parser)), err);
	}
	return 0;
}

int axl_xlsx_verify(const char *path, struct axl_error **err)
{
	int code = 0;
	axl_auto(zip) zip_t *zip = zip_open(path, ZIP_RDONLY, &code);
	if (!zip) {
		zip_error_t error;
		zip_error_init_with_code(&error, code);
		axl_error_set(err, AXL_ERROR_IO, "%s", zip_error_strerror(&error));
		zip_error_fini(&error);
		return -1;
	}
	zip_int64_t count = zip_get_num_entries(zip, 0);
	for (zip_int64_t i = 0; i < count; i++)
		if (verify_part(zip, (zip_uint64_t)i, err) < 0)
			return -1;
	return 0;
}

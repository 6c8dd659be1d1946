/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/table-kind.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/i18n.h"

enum { HEAD = 4096 };

/* Formats known by a text near their beginning, each with what to do. */
static const struct {
	struct axl_slice magic;
	size_t within; /* it begins before this byte */
	const char *message;
} refused[] = {
    {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8},
     1,
     N_("is an old .xls workbook (or one with a password, or a .hwp document): open it and save it "
        "as .xlsx without a password")},
    {{"DRMONE", 6}, 64, N_("is locked by Fasoo DRM: save an unlocked copy")},
    {{"SCDSA", 5}, 64, N_("is locked by SoftCamp DRM: save an unlocked copy")},
    {{"NASCA DRM FILE", 14}, 64, N_("is locked by NASCA DRM: save an unlocked copy")},
    {{"MarkAny", 7}, 256, N_("is locked by MarkAny DRM: save an unlocked copy")},
    {{"DOCUMENT SAFER", 14}, 256, N_("is locked by MarkAny DRM: save an unlocked copy")},
    {{"%PDF-", 5}, 1024, N_("is a PDF document: get the table as .xlsx or CSV")},
    {{"HWP Document File", 17}, 1, N_("is a .hwp document: copy its table into a workbook")},
    {{"mimetypeapplication/hwp+zip", 27},
     64,
     N_("is a .hwpx document: copy its table into a workbook")},
    {{"mimetypeapplication/vnd.oasis.opendocument", 42},
     64,
     N_("is an OpenDocument file: open it and save it as .xlsx")},
    {{"\x1F\x8B", 2}, 1, N_("is compressed with gzip: unpack it first")},
    {{"7z\xBC\xAF\x27\x1C", 6}, 1, N_("is a 7-Zip archive: unpack it first")},
};

static const char is_html[] =
    N_("is an HTML page, whatever its name says: open it in Excel and save it as .xlsx");

/* What pages begin with, in lower case and without blanks. */
static const struct {
	const char *word;
	const char *message;
} refused_beginnings[] = {
    {"<!doctype", is_html}, {"<html", is_html}, {"<head", is_html},  {"<meta", is_html},
    {"<style", is_html},    {"<body", is_html}, {"<table", is_html},
};

/* And what JSON does. */
static const char *const json_beginnings[] = {"{\"", "{}", "[{", "[[", "[]"};

/* The beginning in lower case without marks, blanks and the NULs of UTF-16. */
static void squeeze(struct axl_slice head, char *squeezed, size_t size)
{
	static const char *const marks[] = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
	size_t i = 0;
	for (size_t k = 0; k < AXL_COUNT(marks) && i == 0; k++)
		if (head.length >= strlen(marks[k]) &&
		    memcmp(head.bytes, marks[k], strlen(marks[k])) == 0)
			i = strlen(marks[k]);
	size_t length = 0;
	for (; i < head.length && length + 1 < size; i++) {
		char c = head.bytes[i];
		if (c != '\0' && c != ' ' && !(c >= '\t' && c <= '\r'))
			squeezed[length++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
	}
	squeezed[length] = '\0';
}

static const char *find_refusal(struct axl_slice head)
{
	for (size_t i = 0; i < AXL_COUNT(refused); i++) {
		struct axl_slice magic = refused[i].magic;
		size_t span = refused[i].within - 1 + magic.length;
		if (memmem(head.bytes, head.length < span ? head.length : span, magic.bytes,
		           magic.length))
			return refused[i].message;
	}
	char beginning[32];
	squeeze(head, beginning, sizeof beginning);
	for (size_t i = 0; i < AXL_COUNT(refused_beginnings); i++)
		if (strncmp(beginning, refused_beginnings[i].word,
		            strlen(refused_beginnings[i].word)) == 0)
			return refused_beginnings[i].message;
	if (beginning[0] == '\0' && head.length < HEAD)
		return N_("is empty");
	return NULL;
}

static bool looks_like_json(struct axl_slice head)
{
	char beginning[32];
	squeeze(head, beginning, sizeof beginning);
	for (size_t i = 0; i < AXL_COUNT(json_beginnings); i++)
		if (strncmp(beginning, json_beginnings[i], 2) == 0)
			return true;
	return false;
}

/* An XML declaration, or an element that none of the refused pages begins with. */
static bool looks_like_xml(struct axl_slice head)
{
	char beginning[8];
	squeeze(head, beginning, sizeof beginning);
	return beginning[0] == '<' &&
	       (beginning[1] == '?' || (beginning[1] >= 'a' && beginning[1] <= 'z'));
}

/* "FN Clarivate Analytics Web of Science", "VR 1.0" */
static bool looks_tagged(struct axl_slice head)
{
	size_t start = head.length >= 3 && memcmp(head.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	return head.length > start + 3 && memcmp(head.bytes + start, "FN ", 3) == 0 &&
	       memmem(head.bytes, head.length, "\nVR ", 4);
}

/* Text has no NUL, but for UTF-16, which begins with its mark or is named by the user. */
static bool looks_binary(struct axl_slice head, const struct axl_table_format *format)
{
	enum { LOOKED_AT = 512 };
	bool marked = head.length >= 2 && (memcmp(head.bytes, "\xFF\xFE", 2) == 0 ||
	                                   memcmp(head.bytes, "\xFE\xFF", 2) == 0);
	size_t length = head.length < LOOKED_AT ? head.length : LOOKED_AT;
	return !marked && !format->encoding && memchr(head.bytes, '\0', length);
}

static int read_head(const char *path, char *bytes, size_t *ret_length, struct axl_error **err)
{
	struct stat status;
	if (stat(path, &status) < 0)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	if (!S_ISREG(status.st_mode))
		return axl_error_set(err, AXL_ERROR_IO, _("%s is not an ordinary file"), path);
	axl_auto(axl_file) FILE *file = fopen(path, "rbe");
	if (!file)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	*ret_length = fread(bytes, 1, HEAD, file);
	if (ferror(file))
		return axl_error_system(err, errno, _("cannot read %s"), path);
	return 0;
}

int axl_table_kind_find(const char *path, const struct axl_table_format *format,
                        enum axl_table_kind *ret_kind, struct axl_error **err)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	if (strncmp(name, "~$", 2) == 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s is the lock file of an open workbook: name the "
		                       "workbook itself"),
		                     path);
	char bytes[HEAD];
	struct axl_slice head = {bytes, 0};
	if (read_head(path, bytes, &head.length, err) < 0)
		return -1;
	const char *refusal = find_refusal(head);
	if (refusal)
		return axl_error_set(err, AXL_ERROR_DATA, "%s %s", path, _(refusal));
	bool is_zip = head.length >= 4 && (memcmp(head.bytes, "PK\3\4", 4) == 0 ||
	                                   memcmp(head.bytes, "PK\5\6", 4) == 0);
	if (!is_zip && looks_binary(head, format))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s is not a text: tables are read from CSV and .xlsx"),
		                     path);
	*ret_kind = is_zip                  ? AXL_TABLE_ZIP
	            : looks_like_json(head) ? AXL_TABLE_JSON
	            : looks_like_xml(head)  ? AXL_TABLE_XML
	            : looks_tagged(head)    ? AXL_TABLE_TAGGED
	                                    : AXL_TABLE_CSV;
	return 0;
}

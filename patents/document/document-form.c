/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/fields.h"

#include <string.h>

#include "base/i18n.h"

static int read_split(const struct axl_map *map, const char *name, const char *otherwise,
                      struct axl_split *ret_split, struct axl_error **err)
{
	const char *setting = axl_map_setting(map, name);
	if (axl_split_from_setting(setting ? setting : otherwise, ret_split))
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("map \"%s\": setting %s is \"%s\"; expected a separating character, "
	                       "python-list, korean-blank or addresses"),
	                     axl_map_id(map), name, setting);
}

static int read_scheme(const struct axl_map *map, const char **ret_scheme, struct axl_error **err)
{
	const char *scheme = axl_map_setting(map, "scheme");
	if (scheme && strcmp(scheme, "ipc") != 0 && strcmp(scheme, "cpc") != 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("map \"%s\": setting scheme is \"%s\"; expected ipc or cpc"),
		                     axl_map_id(map), scheme);
	*ret_scheme = scheme && *scheme == 'c' ? "cpc" : "ipc";
	return 0;
}

static int read_rows(const struct axl_map *map, bool *ret_part, struct axl_error **err)
{
	const char *rows = axl_map_setting(map, "rows");
	if (rows && strcmp(rows, "documents") != 0 && strcmp(rows, "parts") != 0)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("map \"%s\": setting rows is \"%s\"; expected documents or parts"),
		    axl_map_id(map), rows);
	*ret_part = rows && *rows == 'p';
	return 0;
}

int axl_document_form_read(const struct axl_map *map, struct axl_document_form *ret_form,
                           struct axl_error **err)
{
	struct axl_document_form form;
	const char *abstract = axl_map_setting(map, "abstract");
	const char *affiliations = axl_map_setting(map, "affiliations");
	if (read_scheme(map, &form.scheme, err) < 0 || read_rows(map, &form.part, err) < 0 ||
	    read_split(map, "classes", NULL, &form.classes, err) < 0 ||
	    read_split(map, "applicants", NULL, &form.applicants, err) < 0 ||
	    read_split(map, "inventors", axl_map_setting(map, "applicants"), &form.inventors, err) <
	        0 ||
	    read_split(map, "citations", NULL, &form.citations, err) < 0 ||
	    read_split(map, "family", NULL, &form.family, err) < 0)
		return -1;
	form.lists_family = axl_map_setting(map, "family") != NULL;
	if (!axl_affiliation_form_from_setting(affiliations, &form.affiliations))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("map \"%s\": setting affiliations is \"%s\"; expected wos or "
		      "scopus"),
		    axl_map_id(map), affiliations);
	if (!axl_abstract_form_from_setting(abstract, &form.abstract))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("map \"%s\": setting abstract is \"%s\"; expected jats or "
		                       "positions"),
		                     axl_map_id(map), abstract);
	*ret_form = form;
	return 0;
}

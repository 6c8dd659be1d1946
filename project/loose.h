/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file that someone names by hand, as a source. One that project.json lists is that
 * source; one given under a listed source's id is its new content, read like it;
 * any other is a source of its own.
 */
#ifndef PROJECT_LOOSE_H
#define PROJECT_LOOSE_H

#include "project/project.h"

struct axl_loose_wish {
	const char *path;
	const char *id;               /* NULL: the file's name without folder and ending */
	const char *map;              /* NULL: the entry's, or recognised by header */
	const char *encoding;         /* NULL: the entry's, or detected */
	const char *const *constants; /* "FIELD=VALUE": stand before the entry's */
	size_t constant_count;
};

struct axl_loose {
	struct axl_project_source source;        /* its wave is NULL where it is not listed */
	const struct axl_project_source *listed; /* the entry that this file is, or NULL */
	const struct axl_project_source *listed_content; /* or whose id it takes on, or NULL */
	struct axl_json_document *document;              /* what source.entry stands in */
	char *id, *file;
};

/*
 * AXL_ERROR_USAGE for a constant that is not FIELD=VALUE, and for a listed file with other
 * wishes than its entry's; AXL_ERROR_IO where the file is not there. The loose source borrows
 * from project and wish.
 */
int axl_loose_resolve(const struct axl_project *project, const struct axl_loose_wish *wish,
                      struct axl_loose *ret_loose, struct axl_error **err);
void axl_loose_release(struct axl_loose *loose);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of struct axl_ksic, shared by classification.c, convert.c and search.c alone. */
#ifndef KSIC_CLASSIFICATION_REVISION_H
#define KSIC_CLASSIFICATION_REVISION_H

#include "base/index.h"
#include "base/table/listing.h"
#include "ksic/classification/classification.h"
#include "ksic/region/namebook.h"

enum { AXL_KSIC_REVISIONS = 3 };

struct axl_ksic_revision {
	int number;
	struct axl_listing *listing;        /* owns codes and names */
	struct axl_ksic_item *items;        /* classification order */
	const struct axl_ksic_item **order; /* pointers to items, for axl_ksic_items */
	size_t count;
	struct axl_index *codes;    /* code -> position in items */
	struct axl_namebook *names; /* bearers are positions in items, in their order */
};

/* One direction of a link table: targets of item i are target[start[i]] ... target[start[i + 1] -
 * 1]. */
struct axl_ksic_links {
	size_t *start;
	size_t *target; /* positions in the other revision's items */
};

struct axl_ksic {
	struct axl_ksic_revision revisions[AXL_KSIC_REVISIONS];
	/* Between revisions[i] and revisions[i + 1]. */
	struct axl_ksic_links up[AXL_KSIC_REVISIONS - 1];
	struct axl_ksic_links down[AXL_KSIC_REVISIONS - 1];
};

/* NULL for a number that is no revision. */
const struct axl_ksic_revision *axl_ksic_revision(const struct axl_ksic *ksic, int number);

/* Link revisions[older] with the next one. */
int axl_ksic_load_links(struct axl_ksic *ksic, size_t older, const char *path,
                        struct axl_error **err);
void axl_ksic_links_release(struct axl_ksic_links *links);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people decided about links: rows of the table decision, of kind "link", which are
 * never changed. The subject is "party:<region>:<name as read>", the object a firm's key, the
 * verdict "same" or "different". Of several about one name and firm the latest counts.
 */
#ifndef PATENTS_LINK_DECISION_H
#define PATENTS_LINK_DECISION_H

#include "base/store/store.h"

struct axl_link_decision {
	const char *name, *region;
	const char *firm; /* key */
	bool same;
	const char *decided_on, *reason;
};
typedef int (*axl_link_decision_each)(void *context, const struct axl_link_decision *decision);
/* In the order in which they were made; texts live until the callback returns. */
int axl_link_decisions_each(struct axl_store *store, axl_link_decision_each each, void *context,
                            struct axl_error **err);

struct axl_link_decisions_read {
	size_t added, repeated; /* repeated: the latest of that name and firm already */
	size_t open;            /* rows without a verdict */
};

/*
 * Takes back a review sheet (CSV or XLSX, base/table) with the columns name, region, firm
 * (key, or a name that one firm alone bears), verdict (same, different, blank), reason and
 * decided_on, or 이름, 지역, 기업, 판정 (같음, 다름), 사유, 판정일. region, reason and decided_on
 * may be missing; a row without a day has been decided on `day` (NULL: such a row is a fault).
 * All or nothing, in the caller's transaction: AXL_ERROR_DATA names file, line and column.
 */
int axl_link_decisions_take(struct axl_store *store, const char *path, const char *wave,
                            const char *day, struct axl_link_decisions_read *ret_read,
                            struct axl_error **err);

#endif

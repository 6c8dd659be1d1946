/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people decided about links: rows of the table decision, of kind "link", which are
 * never changed. The subject is "party:<region>:<name as read>", the object a firm's key, the
 * verdict "same", "different", or "later": looked at, and still open. Of several about one name and
 * firm the latest counts.
 */
#ifndef PATENTS_LINK_DECISION_H
#define PATENTS_LINK_DECISION_H

#include "base/arena.h"
#include "base/store/store.h"

struct axl_link_decision {
	const char *name, *region;
	const char *firm; /* key */
	bool same;
	const char *decided_on, *reason;
};
typedef int (*axl_link_decision_each)(void *context, const struct axl_link_decision *decision);
/* Those that count, in the order in which they were made, without what is open; texts live
 * until the callback returns. */
int axl_link_decisions_each(struct axl_store *store, axl_link_decision_each each, void *context,
                            struct axl_error **err);

/* The latest on a name and a firm: its verdict and reason, copied; both "" where there is none. */
int axl_link_decision_last(struct axl_store *store, const char *name, const char *region,
                           const char *firm, struct axl_arena *arena, const char **ret_verdict,
                           const char **ret_reason, struct axl_error **err);

struct axl_link_decision_made {
	const char *name, *region, *firm;
	const char *verdict, *reason, *decided_on;
	const char *wave, *source; /* file and line */
};
/* In the caller's transaction. *ret_added is false where the latest says the same already. */
int axl_link_decision_add(struct axl_store *store, const struct axl_link_decision_made *made,
                          bool *ret_added, struct axl_error **err);

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

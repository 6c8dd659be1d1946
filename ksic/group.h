/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Industry groups: names such as 바이오 or 미래차 that are not codes of the
 * classification. A dated definition groups/<id>.json maps each to codes of
 * one KSIC revision, whole or with a share, each with its reason:
 *
 *   {"axlens": "groups/1", "id": "incheon-strategic", "label": {"ko": "...", "en": "..."},
 *    "date": "2025-12-31", "revision": 11, "source": "...",
 *    "groups": [{"id": "robot", "label": {"ko": "로봇", "en": "Robots"}, "codes": [
 *      {"code": "2928", "reason": "..."},
 *      {"code": "28111", "share": 0.3, "reason": "..."}]}]}
 *
 * A share is the part of the industry's figures that counts to the group. What is said of a
 * code holds for all below it, save those that the group lists with a share of their
 * own (0 leaves one out). Groups overlap and are never summed.
 */
#ifndef KSIC_GROUP_H
#define KSIC_GROUP_H

#include "ksic/classification/classification.h"

struct axl_group_code {
	const struct axl_ksic_item *item;
	double share; /* 0 ... 1 */
	const char *reason;
};

struct axl_group {
	const char *id;
	const char *label_ko, *label_en;
	const struct axl_group_code *codes; /* in the definition's order */
	size_t code_count;
};

struct axl_groups;

/*
 * AXL_ERROR_DATA for a code that the revision lacks, a code that a group lists
 * twice, a share outside 0 ... 1, and a group without codes. ksic must outlive the groups.
 */
int axl_groups_load(const struct axl_definitions *definitions, const char *id,
                    const struct axl_ksic *ksic, struct axl_groups **ret_groups,
                    struct axl_error **err);
void axl_groups_free(struct axl_groups *groups);
AXL_DEFINE_CLEANUP(axl_groups)

/* The definition's name, the KSIC revision of its codes, and the day it stands for. */
const char *axl_groups_id(const struct axl_groups *groups);
int axl_groups_revision(const struct axl_groups *groups);
const char *axl_groups_date(const struct axl_groups *groups);

/* All groups in the definition's order; returns how many. */
size_t axl_groups_all(const struct axl_groups *groups, const struct axl_group **ret_groups);
/* NULL where there is no such group. */
const struct axl_group *axl_group_by_id(const struct axl_groups *groups, const char *id);

/*
 * What a group says of an item of its revision: the code that speaks for it (the
 * item's own, else the nearest one above), NULL where none does. *ret_mixed tells
 * that the group says otherwise of a code below the item, so that the item
 * has to be taken apart before it is counted; it may be NULL.
 */
const struct axl_group_code *axl_group_covers(const struct axl_group *group,
                                              const struct axl_ksic_item *item, bool *ret_mixed);

/*
 * The subclasses that no group counts (in classification order; the array is
 * the caller's to free): what the definition leaves out.
 */
size_t axl_groups_outside(const struct axl_groups *groups, const struct axl_ksic *ksic,
                          const struct axl_ksic_item ***ret_items);

#endif

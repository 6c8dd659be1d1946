/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who a firm is: the key of its unit, and finding that unit again from the
 * names and numbers that other files give.
 *
 * A firm with a valid business registration number is "firm:brn:<10 digits>";
 * one without is "firm:id:<16 hex>" of its name and region. Only certain finds are
 * made here: the number, or one and the same normal name. What is merely
 * likely is for people to decide.
 */
#ifndef KSIC_FIRM_H
#define KSIC_FIRM_H

#include "base/store/store.h"

enum { AXL_FIRM_KEY_SIZE = 32 };

/*
 * The digits of a business registration number, "123-45-67890" or "1234567890", where
 * there are ten and the check digit holds (weights 1 3 7 1 3 7 1 3 5, the ninth digit
 * counted by tens and units; National Tax Service). False otherwise, ret_digits then "".
 */
bool axl_brn_read(struct axl_slice text, char ret_digits[11]);

/*
 * The normal name, owned by the caller: folded (axl_text_fold), with the legal form — (주)
 * 주식회사, (유) 유한회사, (재) 재단법인, (사) 사단법인, before or behind the name — put in front
 * in its short form. The form stays part of the name: (유)티에스 is not 티에스.
 */
char *axl_firm_normal_name(struct axl_slice name);

/* brn: ten valid digits or "". */
void axl_firm_key(const char *brn, struct axl_slice name, const char *region,
                  char ret_key[AXL_FIRM_KEY_SIZE]);

struct axl_firms; /* the firm units of a store, by key and by normal name */

int axl_firms_load(struct axl_store *store, struct axl_firms **ret_firms, struct axl_error **err);
void axl_firms_free(struct axl_firms *firms);
AXL_DEFINE_CLEANUP(axl_firms)

enum axl_firm_found { AXL_FIRM_UNKNOWN, AXL_FIRM_BY_NUMBER, AXL_FIRM_BY_NAME, AXL_FIRM_SEVERAL };

/*
 * By number where it is valid (a valid number that no unit has is never tried
 * by name: another number is another firm), else by normal name where one unit alone bears it.
 * Unit ids are set for BY_NUMBER and BY_NAME.
 */
enum axl_firm_found axl_firms_find(const struct axl_firms *firms, const char *brn,
                                   struct axl_slice name, int64_t *ret_unit);

#endif

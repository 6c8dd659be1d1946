/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How files write revisions, codes and names of industries. */
#ifndef KSIC_INDUSTRY_TEXT_H
#define KSIC_INDUSTRY_TEXT_H

#include "ksic/classification/classification.h"

/* The code under which a figure of all industries together is stored. */
#define AXL_INDUSTRY_TOTAL "TOTAL"

/* "11", "11차", "제11차", "KSIC 11": 9, 10 or 11; 0 for anything else. */
int axl_revision_read(struct axl_slice text);
/* "ksic11" for 11. */
const char *axl_revision_scheme(int revision);

/* The first of the codes in a cell, which is the main one: "29142" of "29142, 29141". */
struct axl_slice axl_industry_first_code(struct axl_slice text);

/* 합계, 총계, 계, 전산업, 전체, Total … */
bool axl_industry_is_total(struct axl_slice text);

/*
 * The item that a label names: by the code it begins with ("251 구조용 금속제품 제조업",
 * "C251", "C. 제조업", "C 제조업(10~34)"), else by its name. NULL where unknown or
 * where several items bear the name.
 */
const struct axl_ksic_item *axl_industry_read(const struct axl_ksic *ksic, int revision,
                                              struct axl_slice text);

/* Another revision, the newest, in which a label that this one lacks names an item; 0: none. */
int axl_industry_other_revision(const struct axl_ksic *ksic, int revision, struct axl_slice text);

#endif

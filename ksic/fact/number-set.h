/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which registration numbers have been read: sixteen bytes a number at most, and hardly
 * more than a bit where they follow one another, so that a register of millions of rows
 * can be checked for rows that stand in it twice. Numbers are told apart by 64 bits of
 * hash: two that differ are taken for one once in about a million registers of five million rows.
 */
#ifndef KSIC_FACT_NUMBER_SET_H
#define KSIC_FACT_NUMBER_SET_H

#include "base/memory.h"
#include "base/slice.h"

struct axl_number_set;

struct axl_number_set *axl_number_set_new(void);
void axl_number_set_free(struct axl_number_set *set);
AXL_DEFINE_CLEANUP(axl_number_set)

/* False where the number was there. */
bool axl_number_set_add(struct axl_number_set *set, struct axl_slice number);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Firms and applicants of national size whose truth is known: which applicant's name is which
 * firm's, however it is spelt. Every firm and every name comes from its number alone, so that none
 * has to be kept.
 *
 * Of a hundred firms sixty-five are private persons' businesses, thirty-two stock and three
 * limited companies; a third of all bear a name that others bear too, as shops do, in other regions
 * or in the same. Of a hundred applicants sixty are firms of the register: nine in ten of those are
 * companies; the legal form stands before, behind or written out, blanks come and go, letters are
 * Latin or Hangul, plants and brackets are added, and one name in thirty has a syllable mistyped.
 * The other forty are of no firm in the register, many of them one syllable off one.
 */
#ifndef BENCH_LINKED_NAMES_H
#define BENCH_LINKED_NAMES_H

#include "base/buffer.h"

#include <stdint.h>

enum { AXL_NO_FIRM = 0 };

struct axl_linked_name {
	char region[6];  /* code of a province or district, or "" */
	char number[11]; /* ten digits, or "" */
	int64_t firm;    /* of a name: the firm that it is, or AXL_NO_FIRM */
};

/* Firm `id` of `firms`, from 1. The spelling goes to `name`, which is cleared before. */
void axl_bench_firm(int64_t id, struct axl_buffer *name, struct axl_linked_name *ret_facts);

/* Name `number`, from 0, of applicants at a register of `firms` firms. */
void axl_bench_applicant(uint64_t number, int64_t firms, struct axl_buffer *name,
                         struct axl_linked_name *ret_facts);

#endif

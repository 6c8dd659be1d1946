/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who files together: applicants are nodes, and two that stand on one document share an edge.
 * Pure: memberships in, the network out.
 */
#ifndef PATENTS_INDICATOR_NETWORK_H
#define PATENTS_INDICATOR_NETWORK_H

#include "base/memory.h"

/* An applicant stands on a document. */
struct axl_membership {
	size_t document, applicant; /* applicant: position from 0 */
};

struct axl_edge {
	size_t a, b;      /* applicants, a < b */
	size_t documents; /* on which both stand */
};

struct axl_network {
	size_t applicants;
	struct axl_edge *edges; /* most documents first, then by a and b */
	size_t edge_count, edge_capacity;
	size_t *degrees;        /* applicants: partners, each once */
	size_t *components;     /* applicants: the smallest applicant that one can get to */
	size_t component_count; /* of those with a partner */
	size_t largest;         /* applicants in the largest of them; 0 where there is none */
	size_t alone;           /* applicants without a partner */
};

/* Memberships of one document stand together; one that is given twice counts once. */
struct axl_network *axl_network_new(const struct axl_membership *memberships, size_t count,
                                    size_t applicants);
void axl_network_free(struct axl_network *network);
AXL_DEFINE_CLEANUP(axl_network)

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of struct axl_regions, shared by region.c (questions) and region-load.c (definitions)
 * alone. */
#ifndef KSIC_REGION_TABLE_H
#define KSIC_REGION_TABLE_H

#include "base/index.h"
#include "ksic/region/namebook.h"
#include "ksic/region/region.h"

struct axl_regions {
	struct axl_region **all; /* each on its own, so that parents can be pointed at */
	struct axl_json *nodes;  /* where each is defined */
	size_t count, capacity, nodes_capacity;
	struct axl_index *codes;              /* code, of now or before -> position */
	struct axl_index *numbers;            /* office and number -> position */
	struct axl_namebook *names;           /* bearers are positions */
	struct axl_json_document **documents; /* own all texts */
	size_t document_count;
	char hash[65];
};

/* "kostat:23", the key in numbers; owned by the caller. */
char *axl_region_number_key(const char *office, const char *number);

#endif

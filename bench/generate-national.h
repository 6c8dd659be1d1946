/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs of national size for benchmarks, streamed; invented like the example's data. */
#ifndef BENCH_GENERATE_NATIONAL_H
#define BENCH_GENERATE_NATIONAL_H

#include "bench/generate-output.h"

#include <stdint.h>

/* Subclasses of an industrial classification with their names. */
struct axl_code_list {
	struct axl_code {
		char code[6];
		char *name;
	} * items;
	size_t count, capacity;
};

/* From ksic/ksic-11.csv of the definitions: lines "code,section,name,…" with five digits. */
int axl_code_list_read(const char *path, struct axl_code_list *ret_list, struct axl_error **err);
void axl_code_list_release(struct axl_code_list *list);

/* A register of establishments in 18 columns, about 250 bytes a row in UTF-8. */
void axl_generate_establishments(struct axl_output *output, const struct axl_code_list *codes,
                                 uint64_t count);
/* Patents in the columns of the example's, about 600 bytes each, Korean and English. */
void axl_generate_national_patents(struct axl_output *output, uint64_t count);

#endif

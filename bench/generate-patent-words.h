/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the generated patents of a field say: class symbols and phrases that the
 * taxonomy incheon-digital knows, each of its field alone; and subjects whose words
 * and class belong to none.
 */
#ifndef BENCH_GENERATE_PATENT_WORDS_H
#define BENCH_GENERATE_PATENT_WORDS_H

#include <stdint.h>

enum { AXL_PATENT_WORDS = 8 };

struct axl_patent_symbol {
	const char *symbol;
	uint16_t from, to; /* years of filing in which it could be given; 0: always */
};

struct axl_patent_subject {
	const char *text;
	const char *symbol;
};

/* Every list has AXL_PATENT_WORDS entries; a word may stand twice to be more frequent. */
struct axl_patent_words {
	struct axl_patent_symbol symbols[AXL_PATENT_WORDS]; /* the first fits every year */
	const char *korean[AXL_PATENT_WORDS];
	const char *english[AXL_PATENT_WORDS];
	struct axl_patent_subject subjects[AXL_PATENT_WORDS];
	struct {
		char division[3];
		uint16_t permille;
	} trades[AXL_PATENT_WORDS]; /* divisions whose firms file in this field, and how readily */
};

/* Columns of a patent file, after the CSV form of KIPRISPlus; ends with NULL. */
extern const char *const axl_patent_header[];

/* Fields in the order of table 3-7. */
const struct axl_patent_words *axl_patent_words(uint32_t field);

#endif

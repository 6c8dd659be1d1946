/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The generated files of examples/incheon/data, a function each; examples/incheon/README.md
 * describes them. */
#ifndef BENCH_GENERATE_DATASETS_H
#define BENCH_GENERATE_DATASETS_H

#include "bench/generate-output.h"
#include "bench/generate-population.h"

/* What all data sets are made from. */
struct axl_example {
	const char *folder; /* where the files go */
	const struct axl_report *report;
	const struct axl_population *population;
};

/* register-2025Q2.csv, register-2025Q3.csv, register-2025Q4.csv */
int axl_generate_registers(const struct axl_example *example, struct axl_error **err);
/* industry-statistics.csv */
int axl_generate_statistics(const struct axl_example *example, struct axl_error **err);
/* input-output.csv */
int axl_generate_chain(const struct axl_example *example, struct axl_error **err);
/* patents.csv */
int axl_generate_patents(const struct axl_example *example, struct axl_error **err);
/* technology-counts.csv */
int axl_generate_technology_counts(const struct axl_example *example, struct axl_error **err);
/* finance.csv */
int axl_generate_finance(const struct axl_example *example, struct axl_error **err);
/* workplaces-2025-09.csv */
int axl_generate_workplaces(const struct axl_example *example, struct axl_error **err);
/* survey-2025Q4.csv */
int axl_generate_survey(const struct axl_example *example, struct axl_error **err);

/* Helpers of several data sets. */

/* "1998-04-17" */
void axl_output_day(struct axl_output *output, struct axl_day day);
/* 999-81-00017 */
void axl_output_business_number(struct axl_output *output, const char digits[11]);
/* The firm's name with its legal form, in the spelling numbered `spelling`. */
void axl_output_firm(struct axl_output *output, const struct axl_firm *firm, uint32_t spelling);

#endif

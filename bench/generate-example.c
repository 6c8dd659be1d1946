/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * generate-example REPORT DATA: writes the generated files of examples/incheon
 * into the folder DATA, in agreement with the report's tables in the folder
 * REPORT. Whole numbers and fixed seeds only: the same bytes on every machine.
 */
#include "config.h"

#include "bench/generate-datasets.h"

static int generate(const char *report_folder, const char *data_folder, struct axl_error **err)
{
	axl_auto(axl_report) struct axl_report *report = NULL;
	if (axl_report_read(report_folder, &report, err))
		return -1;
	axl_auto(axl_population) struct axl_population *population = axl_population_new(report);
	struct axl_example example = {data_folder, report, population};
	if (axl_generate_registers(&example, err) || axl_generate_statistics(&example, err) ||
	    axl_generate_patents(&example, err) || axl_generate_survey(&example, err) ||
	    axl_generate_finance(&example, err) || axl_generate_workplaces(&example, err) ||
	    axl_generate_chain(&example, err) || axl_generate_technology_counts(&example, err))
		return -1;
	return 0;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		(void)fprintf(stderr, "usage: generate-example REPORT DATA\n");
		return 2;
	}
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (generate(argv[1], argv[2], &err)) {
		(void)fprintf(stderr, "generate-example: %s\n", err->message);
		return 4;
	}
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-report.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>

enum { COLUMNS = 12, LINE = 1024 };

struct table {
	FILE *stream;
	char *path;
	unsigned line;
	char text[LINE];
	char *cells[COLUMNS];
	size_t count;
};

static void table_cleanup(struct table *table)
{
	axl_file_cleanup(&table->stream);
	free(table->path);
}

/* These tables have no quoted cells: a comma is always a border. */
static bool next_row(struct table *table)
{
	if (!fgets(table->text, sizeof table->text, table->stream))
		return false;
	table->line++;
	table->text[strcspn(table->text, "\r\n")] = '\0';
	table->count = 0;
	for (char *cell = table->text; cell && table->count < COLUMNS;) {
		char *comma = strchr(cell, ',');
		if (comma)
			*comma++ = '\0';
		table->cells[table->count++] = cell;
		cell = comma;
	}
	return true;
}

static int open_table(const char *folder, const char *name, struct table *table,
                      struct axl_error **err)
{
	table->path = axl_xasprintf("%s/%s", folder, name);
	table->stream = fopen(table->path, "rb");
	if (!table->stream)
		return axl_error_system(err, errno, "cannot read %s", table->path);
	next_row(table);
	return 0;
}

static int wrong(const struct table *table, const char *expected, struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_DATA, "%s:%u: expected %s", table->path, table->line,
	                     expected);
}

static uint32_t number(const char *digits)
{
	return (uint32_t)strtoul(digits, NULL, 10);
}

static int read_complexes(const char *folder, struct axl_report *report, struct axl_error **err)
{
	axl_auto(table) struct table table = {0};
	if (open_table(folder, "table-3-1-industrial-complexes.csv", &table, err))
		return -1;
	for (size_t i = 0; i < AXL_REPORT_COMPLEXES; i++) {
		if (!next_row(&table) || table.count != 11 || strcmp(table.cells[10], "item") != 0)
			return wrong(&table, "a complex", err);
		report->complexes[i] = (struct axl_report_complex){
		    .name = axl_xstrdup(table.cells[1]),
		    .firms = number(table.cells[4]),
		    .employees = number(table.cells[6]),
		    .production = number(table.cells[8]),
		    .exports = number(table.cells[9]),
		};
	}
	return 0;
}

static int read_patents(const char *folder, struct axl_report *report, struct axl_error **err)
{
	axl_auto(table) struct table table = {0};
	if (open_table(folder, "table-3-7-patents.csv", &table, err))
		return -1;
	for (uint32_t year = 0; year < AXL_REPORT_YEARS; year++) {
		if (!next_row(&table) || table.count != AXL_REPORT_FIELDS + 2 ||
		    number(table.cells[0]) != AXL_REPORT_FIRST_YEAR + year)
			return wrong(&table, "the next year", err);
		for (size_t field = 0; field < AXL_REPORT_FIELDS; field++)
			report->patents[field][year] = number(table.cells[field + 1]);
	}
	return 0;
}

/* Table 3-8 has the fields in another order than table 3-7. */
static int read_holders(const char *folder, struct axl_report *report, struct axl_error **err)
{
	static const char *const fields[AXL_REPORT_FIELDS] = {
	    "인공지능", "빅데이터", "사물인터넷", "디지털헬스케어", "지능형로봇", "자율주행",
	};
	axl_auto(table) struct table table = {0};
	if (open_table(folder, "table-3-8-patent-holders.csv", &table, err))
		return -1;
	for (size_t row = 0; row < AXL_REPORT_FIELDS * AXL_REPORT_HOLDERS; row++) {
		if (!next_row(&table) || table.count != 4)
			return wrong(&table, "a holder", err);
		size_t field = 0;
		while (field < AXL_REPORT_FIELDS && strcmp(table.cells[0], fields[field]) != 0)
			field++;
		uint32_t position = number(table.cells[1]);
		if (field == AXL_REPORT_FIELDS || position < 1 || position > AXL_REPORT_HOLDERS ||
		    report->holders[field][position - 1].name)
			return wrong(&table, "a field and a position from 1 to 10, each once", err);
		report->holders[field][position - 1] =
		    (struct axl_report_holder){axl_xstrdup(table.cells[2]), number(table.cells[3])};
	}
	return 0;
}

int axl_report_read(const char *folder, struct axl_report **ret_report, struct axl_error **err)
{
	axl_auto(axl_report) struct axl_report *report = axl_xcalloc(1, sizeof *report);
	if (read_complexes(folder, report, err) || read_patents(folder, report, err) ||
	    read_holders(folder, report, err))
		return -1;
	*ret_report = axl_steal(report);
	return 0;
}

void axl_report_free(struct axl_report *report)
{
	if (!report)
		return;
	for (size_t i = 0; i < AXL_REPORT_COMPLEXES; i++)
		free(report->complexes[i].name);
	for (size_t field = 0; field < AXL_REPORT_FIELDS; field++)
		for (size_t i = 0; i < AXL_REPORT_HOLDERS; i++)
			free(report->holders[field][i].name);
	free(report);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A plain table of figures, units below one another and indicators beside one another, for those
 * who have a table and no project: CSV or XLSX, headings in the first row.
 *
 * The first column names the units, unless it has a heading and holds nothing but figures: then it
 * is an indicator, and units are named by their lines. A blank, "-", "X", "NA" or "NaN" is a
 * missing figure.
 */
#ifndef PROJECT_SCORE_MATRIX_FILE_H
#define PROJECT_SCORE_MATRIX_FILE_H

#include "base/error.h"

#include <stdint.h>

struct axl_matrix_file {
	const char *path; /* as it was opened */
	size_t units, columns;
	const char *const *unit_names;
	const uint64_t *lines; /* of the units */
	const char *const *column_names;
	const double *values;     /* units × columns, row-major; NaN: missing */
	const char *unit_column;  /* heading of the column that names the units; NULL: none does */
	const char *const *texts; /* units × AXL_MATRIX_TEXTS, as chosen; "" where there is none */
};

/* What of a table is wanted; columns that are not are passed over, whatever they hold. */
enum { AXL_MATRIX_LABEL, AXL_MATRIX_GROUP, AXL_MATRIX_TEXTS };
struct axl_matrix_choice {
	const char *const *figures; /* headings; one that the table lacks is left out */
	size_t figure_count;
	const char *texts[AXL_MATRIX_TEXTS]; /* headings of text; NULL: none */
};

/* AXL_ERROR_DATA with file, line and column where a cell is no figure, a heading or a unit comes
 * twice, or there is nothing to read. */
int axl_matrix_file_load(const char *path, struct axl_matrix_file **ret_matrix,
                         struct axl_error **err);
/* The first column names the units where it is not one of the figures chosen. */
int axl_matrix_file_choose(const char *path, const struct axl_matrix_choice *choice,
                           struct axl_matrix_file **ret_matrix, struct axl_error **err);
void axl_matrix_file_free(struct axl_matrix_file *matrix);
AXL_DEFINE_CLEANUP(axl_matrix_file)

/* Position of a column by its heading (as compared by axl_text_fold); -1 where there is none. */
long axl_matrix_file_column(const struct axl_matrix_file *matrix, const char *heading);

#endif

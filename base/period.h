/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates, periods and waves.
 *
 * A period is what a figure speaks of, in one canonical text: "2023" (year),
 * "2024Q4" (quarter), "2026-06" (month), "2025-03-31" (day), "" (none). A wave is
 * a quarter in which a project is computed: "2025Q4".
 */
#ifndef BASE_PERIOD_H
#define BASE_PERIOD_H

#include "base/slice.h"

enum { AXL_PERIOD_SIZE = 11 }; /* "2025-03-31" and its NUL */

/*
 * Read "2019 년", "2019년", "2025Q1", "2025.1/4", "24.4분기", "2022.12월", "202212",
 * "20250331", "2025.03.31", " 2016.10.24", "31.03.2025", "2025-03" … into its canonical
 * text. False where it is none of these or no date of the calendar. A time of
 * day behind a date is passed over; a year of two digits is taken in quarters
 * alone (20yy); "2022.1" (January? October without its zero?) and "2022-1" are not taken.
 */
bool axl_period_read(struct axl_slice text, char ret_period[AXL_PERIOD_SIZE]);

/* The same for a date to the day alone. */
bool axl_date_read(struct axl_slice text, char ret_date[AXL_PERIOD_SIZE]);

/* True for "2025Q4" and its like. */
bool axl_wave_is_valid(const char *wave);

/* The last day of a wave, "2025-12-31": the date of everything written for it. */
void axl_wave_date(const char *wave, char ret_date[AXL_PERIOD_SIZE]);

/*
 * The last day of a canonical period, by which periods of all grains are ordered: "2024Q4"
 * and "2024" end on 2024-12-31, "" ends as "", before everything.
 */
void axl_period_end(const char *period, char ret_date[AXL_PERIOD_SIZE]);

/* Year of a canonical period, 0 for "". */
int axl_period_year(const char *period);

/*
 * Steps between two periods of one grain, as a fraction of years (2022Q4 to
 * 2024Q4 is 2.0; between days, whole months and then days of 1/365.25, so that
 * anniversaries are whole years). False where the grains differ.
 */
bool axl_period_years_between(const char *from, const char *to, double *ret_years);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of a test's own, or real ones, read into a store of the test's own by the maps
 * and tables that ship: the whole road of an import but for project.json.
 */
#ifndef TESTS_UNIT_IMPORT_FIXTURE_H
#define TESTS_UNIT_IMPORT_FIXTURE_H

#include "base/store/intake.h"
#include "ksic/world.h"
#include "tests/unit/tap.h"

/* Between trial_begin and trial_end. */
extern struct trial {
	struct axl_world world; /* levels: division and group */
	struct axl_definitions *definitions;
	struct axl_ksic *ksic;
	struct axl_regions *regions;
	struct axl_store *store;
} trial;

/* The shipped tables, home Incheon, reference the nation; an empty store. */
void trial_begin(void);
void trial_end(void);

/* A file in the scratch folder; its path, owned by the caller. */
char *trial_put(const char *name, const char *text);
/* A file of the shared folder ($AXL_SHARED, or "shared" beside the source tree), or NULL. */
char *trial_shared(const char *file);
/* A file of the example. */
char *trial_example(const char *file);

/* What to read, and how the source's entry in project.json would have it. */
struct trial_source {
	const char *path;
	const char *name;      /* of the source; NULL: the path */
	const char *map;       /* that its header must be recognised as; NULL: any */
	const char *sheet;     /* or NULL */
	const char *constants; /* JSON, or NULL */
	const char *wave;      /* NULL: 2025Q4 */
	bool sums_only;
};

/*
 * The version that the wave now has of it. Where the import fails: 0, and the message in
 * *ret_message, owned by the caller; NULL: the test ends.
 */
int64_t trial_import(const struct trial_source *source, struct axl_intake_counts *ret_counts,
                     char **ret_message);

/* Metrics of the wave again, from the facts that it has. */
void trial_derive(const char *wave);
/* The first column of all rows, joined with blanks; owned by the caller. */
char *trial_ask(const char *sql);

/* Rows, and records kept, passed over and rejected. */
__attribute__((unused)) static void trial_counts(const struct axl_intake_counts *found,
                                                 long long rows, long long kept, long long ignored,
                                                 long long rejected)
{
	tap_int((long long)found->rows, rows, "rows read");
	tap_int((long long)found->kept, kept, "records kept");
	tap_int((long long)found->ignored, ignored, "passed over");
	tap_int((long long)found->rejected, rejected, "rejected");
}

__attribute__((unused)) static void trial_asks(const char *sql, const char *expected,
                                               const char *name)
{
	axl_auto(axl_memory) char *answer = trial_ask(sql);
	tap_text(answer, expected, name);
}

/* The figures of a metric of a unit: "period:value:state:how", blanks between. */
__attribute__((unused)) static void trial_metric(const char *wave, const char *unit,
                                                 const char *metric, int digits,
                                                 const char *expected)
{
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT m.period || ':' || ifnull(round(m.value, %d), '') || ':' || m.state || ':' || "
	    "m.how FROM metric_value m JOIN unit u ON u.id = m.unit WHERE m.wave = '%s' "
	    "AND u.key = '%s' AND m.metric = '%s' ORDER BY m.period",
	    digits, wave, unit, metric);
	axl_auto(axl_memory) char *name = axl_xasprintf("%s %s %s", wave, metric, unit);
	trial_asks(sql, expected, name);
}

#endif

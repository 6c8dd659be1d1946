/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens check: the arithmetic of printed tables. */
#include "config.h"

#include "cli/check/check.h"
#include "project/audit/guess.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* The audits to go by, and what came of them so far. */
struct checking {
	struct axl_output *output;
	bool all;
	bool named; /* by a definition that was asked for: its tables must be there */
	struct axl_audit **audits;
	size_t audit_count;
	struct axl_audit_counts *tables; /* own their files */
	size_t table_count, table_capacity;
	size_t checks, faults;
	const struct axl_definitions *definitions;
	bool guess; /* tables that no definition speaks of */
	char **assumptions;
	const char **assumed_of; /* the file of each */
	size_t assumption_count, assumption_capacity, of_capacity;
};

static void release_checking(struct checking *checking)
{
	for (size_t i = 0; i < checking->audit_count; i++)
		axl_audit_free(checking->audits[i]);
	free(checking->audits);
	for (size_t i = 0; i < checking->table_count; i++)
		free((char *)checking->tables[i].file);
	free(checking->tables);
	for (size_t i = 0; i < checking->assumption_count; i++)
		free(checking->assumptions[i]);
	free(checking->assumptions);
	free(checking->assumed_of);
}

static void keep_assumption(void *context, const char *file, const char *text)
{
	struct checking *checking = context;
	size_t at = checking->assumption_count++;
	axl_reserve(checking->assumptions, checking->assumption_capacity, at + 1);
	axl_reserve(checking->assumed_of, checking->of_capacity, at + 1);
	checking->assumptions[at] = axl_xstrdup(text);
	checking->assumed_of[at] = file;
}

static void state_assumptions(const struct checking *checking)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"assumed", N_("Assumed"), AXL_LEFT, 0},
	};
	struct axl_output *output = checking->output;
	if (!checking->guess)
		return;
	axl_output_table(output, "assumptions", N_("What was assumed"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < checking->assumption_count; i++) {
		axl_output_text(output, checking->assumed_of[i]);
		axl_output_text(output, checking->assumptions[i]);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void state_check(void *context, const struct axl_audit_check *check)
{
	struct checking *checking = context;
	struct axl_output *output = checking->output;
	if (check->passed && !checking->all)
		return;
	axl_output_text(output, check->file);
	axl_output_integer(output, (int64_t)check->line);
	axl_output_text(output, check->row);
	axl_output_text(output, check->column);
	axl_output_word(output, axl_audit_rule_names[check->rule]);
	axl_output_text(output, check->printed);
	axl_output_number(output, check->expected.value);
	axl_output_number(output, check->expected.lo);
	axl_output_number(output, check->expected.hi);
	axl_output_word(output, check->passed ? N_("passed") : N_("fault"));
	axl_output_text(output, check->note);
	axl_output_row(output);
}

static void keep_counts(void *context, const struct axl_audit_counts *counts)
{
	struct checking *checking = context;
	axl_reserve(checking->tables, checking->table_capacity, checking->table_count + 1);
	struct axl_audit_counts *kept = &checking->tables[checking->table_count++];
	*kept = *counts;
	kept->file = axl_xstrdup(counts->file);
	checking->checks += counts->checks;
	checking->faults += counts->faults;
}

static void state_tables(const struct checking *checking)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"checks", N_("Checks"), AXL_RIGHT, 0},
	    {"passed", N_("Passed"), AXL_RIGHT, 0},
	    {"faults", N_("Faults"), AXL_RIGHT, 0},
	};
	struct axl_output *output = checking->output;
	axl_output_table(output, "tables", N_("Tables"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < checking->table_count; i++) {
		const struct axl_audit_counts *counts = &checking->tables[i];
		axl_output_text(output, counts->file);
		axl_output_integer(output, (int64_t)counts->checks);
		axl_output_integer(output, (int64_t)(counts->checks - counts->faults));
		axl_output_integer(output, (int64_t)counts->faults);
		axl_output_row(output);
	}
	axl_output_table_end(output);
	axl_output_note(output, _("checks: %zu, passed: %zu, faults: %zu"), checking->checks,
	                checking->checks - checking->faults, checking->faults);
}

static int load_audits(struct checking *checking, const struct axl_definitions *definitions,
                       const char *only, struct axl_error **err)
{
	char **names = NULL;
	size_t count = 0;
	if (only) {
		names = axl_xcalloc(1, sizeof *names);
		names[count++] = axl_xstrdup(only);
	} else if (axl_definition_list(definitions, "audits", ".json", &names, &count, err) < 0)
		return -1;
	checking->audits = axl_xcalloc(count, sizeof(struct axl_audit *));
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++) {
		result = axl_audit_load(definitions, names[i], &checking->audits[i], err);
		checking->audit_count += result == 0;
	}
	axl_names_free(names, count);
	return result;
}

/* The first audit that knows a file of this name; NULL: none. */
static struct axl_audit *audit_of(const struct checking *checking, const char *path)
{
	for (size_t i = 0; i < checking->audit_count; i++)
		if (axl_audit_knows(checking->audits[i], path))
			return checking->audits[i];
	return NULL;
}

/* Before a word is said of any of them. */
static int expect_file(const struct checking *checking, const char *path, struct axl_error **err)
{
	if (!checking->guess && !audit_of(checking, path))
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("%s: no audit speaks of a file of this name; axlens-audit(5) says "
		      "how to write one, and --table does without"),
		    path);
	axl_auto(axl_file) FILE *file = fopen(path, "rb");
	return file ? 0 : axl_error_system(err, errno, _("cannot open %s"), path);
}

static int check_file(struct checking *checking, const char *path,
                      const struct axl_audit_listener *listener, struct axl_error **err)
{
	if (checking->guess)
		return axl_audit_guess(checking->definitions, path, listener, keep_assumption, err);
	return axl_audit_file(audit_of(checking, path), path, listener, err);
}

static int check_all(struct checking *checking, const char *folder, char *const *files,
                     size_t file_count, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"line", N_("Line"), AXL_RIGHT, 0},
	    {"row", N_("Row"), AXL_LEFT, 0},
	    {"column", N_("Column"), AXL_LEFT, 0},
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"printed", N_("Printed"), AXL_RIGHT, 0},
	    {"recomputed", N_("Recomputed"), AXL_RIGHT, -3},
	    {"lowest", N_("Lowest"), AXL_RIGHT, -3},
	    {"highest", N_("Highest"), AXL_RIGHT, -3},
	    {"verdict", N_("Verdict"), AXL_LEFT, 0},
	    {"note", N_("Note"), AXL_LEFT, 0},
	};
	const struct axl_audit_listener listener = {state_check, keep_counts, checking};
	int result = 0;
	for (size_t i = 0; i < file_count; i++)
		if (expect_file(checking, files[i], err) < 0)
			return -1;
	axl_output_table(checking->output, "checks",
	                 checking->all ? N_("Checks") : N_("What does not follow"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < file_count && result == 0; i++)
		result = check_file(checking, files[i], &listener, err);
	for (size_t i = 0; i < checking->audit_count && file_count == 0 && result == 0; i++)
		if (checking->named || axl_audit_is_there(checking->audits[i], folder))
			result = axl_audit_all(checking->audits[i], folder, &listener, err);
	if (result < 0)
		return -1;
	axl_output_table_end(checking->output);
	state_assumptions(checking);
	state_tables(checking);
	return 0;
}

int axl_check_tables(struct axl_checking *wanted, const char *audit, char *const *files,
                     size_t file_count, struct axl_error **err)
{
	struct checking checking = {
	    .output = wanted->context->output,
	    .all = wanted->all,
	    .named = audit,
	    .definitions = wanted->definitions,
	    .guess = wanted->guess,
	};
	int result = load_audits(&checking, wanted->definitions, audit, err);
	if (result == 0)
		result = check_all(&checking, wanted->folder, files, file_count, err);
	wanted->checks += checking.checks;
	wanted->faults += checking.faults;
	release_checking(&checking);
	return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quality: the facts of one source, looked through once. */
#include "config.h"

#include "project/quality/quality.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/store/fact-view.h"
#include "ksic/firm.h"
#include "project/rooms.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* Columns of the statement that the rules of the kind speak of. */
struct columns {
	int field, other;
};

struct scan {
	const struct axl_quality_kind *kind;
	struct axl_quality_source *source;
	size_t examples;
	struct columns *of_rules;
	int *of_key;
	int newest;
	struct axl_index *keys; /* -> line */
	struct axl_buffer key, newest_end;
	struct axl_buffer *lines; /* per check */
};

static void note_line(struct scan *scan, size_t check, int64_t line, int64_t first)
{
	struct axl_quality_check *noted = &scan->source->checks[check];
	struct axl_buffer *lines = &scan->lines[check];
	if (noted->line_count++ >= scan->examples)
		return;
	axl_buffer_printf(lines, "%s%" PRId64, lines->length ? ", " : "", line);
	if (first)
		axl_buffer_printf(lines, " = %" PRId64, first);
}

static bool holds_at_most(struct axl_query *row, struct columns columns, bool *ret_asked)
{
	double field = axl_query_double(row, columns.field);
	double other = axl_query_double(row, columns.other);
	*ret_asked = !isnan(field) && !isnan(other);
	return !*ret_asked || field <= other;
}

static bool holds_not_after(struct axl_query *row, struct columns columns, bool *ret_asked)
{
	char field[AXL_PERIOD_SIZE], other[AXL_PERIOD_SIZE];
	axl_period_end(axl_query_text(row, columns.field), field);
	axl_period_end(axl_query_text(row, columns.other), other);
	*ret_asked = *field && *other;
	return !*ret_asked || strcmp(field, other) <= 0;
}

static bool holds_number(struct axl_query *row, struct columns columns, bool *ret_asked)
{
	char digits[11];
	const char *text = axl_query_text(row, columns.field);
	*ret_asked = *text;
	return !*ret_asked || axl_brn_read(axl_slice_of(text), digits);
}

static bool holds_range(const struct axl_quality_rule *rule, struct axl_query *row,
                        struct columns columns, bool *ret_asked)
{
	double field = axl_query_double(row, columns.field);
	*ret_asked = !isnan(field);
	return !*ret_asked || (field >= rule->lo && field <= rule->hi);
}

static bool holds(const struct axl_quality_rule *rule, struct axl_query *row,
                  struct columns columns, bool *ret_asked)
{
	switch (rule->test) {
	case AXL_QUALITY_AT_MOST:
		return holds_at_most(row, columns, ret_asked);
	case AXL_QUALITY_NOT_AFTER:
		return holds_not_after(row, columns, ret_asked);
	case AXL_QUALITY_BUSINESS_NUMBER:
		return holds_number(row, columns, ret_asked);
	default:
		return holds_range(rule, row, columns, ret_asked);
	}
}

static void check_rules(struct scan *scan, struct axl_query *row)
{
	for (size_t i = 0; i < scan->kind->rule_count; i++) {
		struct axl_quality_ratio *ratio = &scan->source->checks[i].ratio;
		bool asked;
		bool good = holds(&scan->kind->rules[i], row, scan->of_rules[i], &asked);
		ratio->whole += asked;
		ratio->part += asked && good;
		if (asked && !good)
			note_line(scan, i, axl_query_int(row, 0), 0);
	}
}

static void check_key(struct scan *scan, struct axl_query *row)
{
	size_t check = scan->kind->rule_count;
	struct axl_quality_ratio *ratio = &scan->source->checks[check].ratio;
	bool added;
	axl_buffer_clear(&scan->key);
	for (size_t i = 0; i < scan->kind->key_count; i++) {
		axl_buffer_add_text(&scan->key, axl_query_text(row, scan->of_key[i]));
		axl_buffer_add_char(&scan->key, '\n');
	}
	size_t line = (size_t)axl_query_int(row, 0);
	size_t first = axl_index_add(scan->keys, scan->key.bytes, scan->key.length, line, &added);
	ratio->whole++;
	ratio->part += added;
	if (!added)
		note_line(scan, check, (int64_t)line, (int64_t)first);
}

/* Only what had ended by the wave tells how old a source is. */
static void note_period(struct scan *scan, const char *period, const char *wave_end)
{
	char end[AXL_PERIOD_SIZE];
	axl_period_end(period, end);
	if (*end && strcmp(end, wave_end) <= 0 && strcmp(end, scan->newest_end.bytes) > 0) {
		axl_buffer_clear(&scan->newest_end);
		axl_buffer_add_text(&scan->newest_end, end);
		(void)snprintf(scan->source->newest, sizeof scan->source->newest, "%s", period);
	}
}

struct walk {
	struct scan *scan;
	char wave_end[AXL_PERIOD_SIZE];
};

static int look_at(void *context, struct axl_query *row)
{
	struct walk *walk = context;
	struct scan *scan = walk->scan;
	check_rules(scan, row);
	if (scan->kind->key_count)
		check_key(scan, row);
	if (scan->newest)
		note_period(scan, axl_query_text(row, scan->newest), walk->wave_end);
	return 0;
}

static int find_column(const struct axl_fact_view *view, const struct axl_quality_kind *kind,
                       const char *name, int *ret_column, struct axl_error **err)
{
	*ret_column = axl_fact_view_column(view, name);
	if (*ret_column)
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA, _("quality of %s: there is no field \"%s\""),
	                     kind->kind, name);
}

static int find_columns(struct scan *scan, const struct axl_fact_view *view, struct axl_error **err)
{
	const struct axl_quality_kind *kind = scan->kind;
	for (size_t i = 0; i < kind->rule_count; i++) {
		const struct axl_quality_rule *rule = &kind->rules[i];
		if (find_column(view, kind, rule->field, &scan->of_rules[i].field, err) < 0 ||
		    (rule->other &&
		     find_column(view, kind, rule->other, &scan->of_rules[i].other, err) < 0))
			return -1;
	}
	for (size_t i = 0; i < kind->key_count; i++)
		if (find_column(view, kind, kind->key[i], &scan->of_key[i], err) < 0)
			return -1;
	return kind->newest ? find_column(view, kind, kind->newest, &scan->newest, err) : 0;
}

static void open_scan(struct scan *scan)
{
	size_t rules = scan->kind->rule_count;
	scan->source->check_count = rules + (scan->kind->key_count > 0);
	scan->source->checks = axl_xcalloc(rules + 1, sizeof *scan->source->checks);
	for (size_t i = 0; i < rules; i++)
		scan->source->checks[i].rule = &scan->kind->rules[i];
	scan->of_rules = axl_xcalloc(rules, sizeof *scan->of_rules);
	scan->of_key = axl_xcalloc(scan->kind->key_count, sizeof *scan->of_key);
	scan->lines = axl_xcalloc(rules + 1, sizeof *scan->lines);
	for (size_t i = 0; i <= rules; i++)
		axl_buffer_init(&scan->lines[i]);
	scan->keys = axl_index_new();
	axl_buffer_init(&scan->key);
	axl_buffer_init(&scan->newest_end);
}

static void close_scan(struct scan *scan)
{
	for (size_t i = 0; i <= scan->kind->rule_count; i++) {
		if (i < scan->source->check_count)
			scan->source->checks[i].lines = axl_buffer_detach(&scan->lines[i]);
		axl_buffer_release(&scan->lines[i]);
	}
	free(scan->lines);
	free(scan->of_rules);
	free(scan->of_key);
	axl_index_free(scan->keys);
	axl_buffer_release(&scan->key);
	axl_buffer_release(&scan->newest_end);
}

int axl_quality_scan(struct axl_store *store, const struct axl_quality_definition *definition,
                     const char *wave, struct axl_quality_source *source, struct axl_error **err)
{
	const struct axl_quality_kind *kind = axl_quality_kind_find(definition, source->kind);
	const struct axl_kind *room = axl_rooms_kind(source->kind);
	if (!kind || !room || !room->facts)
		return 0;
	struct scan scan = {.kind = kind, .source = source, .examples = definition->examples};
	struct walk walk = {.scan = &scan};
	axl_wave_date(wave, walk.wave_end);
	open_scan(&scan);
	/* What the source says of itself stands for rows that are not kept. */
	if (kind->newest) {
		char stated[AXL_PERIOD_SIZE];
		(void)snprintf(stated, sizeof stated, "%s", source->newest);
		*source->newest = '\0';
		note_period(&scan, stated, walk.wave_end);
	}
	int result = find_columns(&scan, room->facts, err);
	if (result == 0)
		result = axl_facts_each(store, room->facts, source->version, look_at, &walk, err);
	close_scan(&scan);
	return result;
}

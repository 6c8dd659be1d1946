/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: reading the definition. */
#include "config.h"

#include "project/audit/inside.h"

#include "base/i18n.h"
#include "base/json-shape.h"

static void release_table(struct axl_audit_table *table)
{
	free(table->files.names);
	free(table->names.names);
	free(table->rounded.names);
	free(table->totals.names);
	for (size_t i = 0; i < table->sum_count; i++)
		free(table->sums[i].parts.names);
	free(table->sums);
	free(table->shares);
	free(table->growth);
	axl_audit_figures_release(table);
}

void axl_audit_free(struct axl_audit *audit)
{
	if (!audit)
		return;
	for (size_t i = 0; i < audit->table_count; i++)
		release_table(&audit->tables[i]);
	free(audit->tables);
	axl_json_document_free(audit->document);
	free(audit);
}

static int read_columns(struct axl_json at, const char *key, struct axl_audit_columns *columns,
                        struct axl_error **err)
{
	return axl_json_texts(at, key, &columns->names, &columns->count, err);
}

static int read_columns_if_any(struct axl_json at, const char *key,
                               struct axl_audit_columns *columns, struct axl_error **err)
{
	if (axl_json_type(axl_json_child(at, key)) == AXL_JSON_ABSENT)
		return 0;
	return read_columns(at, key, columns, err);
}

static int read_rows(struct axl_json at, struct axl_audit_table *table, struct axl_error **err)
{
	static const char *const keys[] = {"column", "total", "item", "by", NULL};
	struct axl_json rows;
	if (axl_json_type(axl_json_child(at, "rows")) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_object(at, "rows", &rows, err) < 0 || axl_json_allow(rows, keys, err) < 0 ||
	    axl_json_text(rows, "column", &table->kind_column, err) < 0 ||
	    axl_json_text(rows, "total", &table->total_kind, err) < 0 ||
	    axl_json_text_or(rows, "item", NULL, &table->item_kind, err) < 0 ||
	    axl_json_text_or(rows, "by", NULL, &table->by, err) < 0)
		return -1;
	return 0;
}

static int read_sum(struct axl_json at, struct axl_audit_table *table, struct axl_error **err)
{
	static const char *const keys[] = {"parts", "total", NULL};
	struct axl_audit_sum *sum = &table->sums[table->sum_count++];
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "total", &sum->total, err) < 0)
		return -1;
	return read_columns(at, "parts", &sum->parts, err);
}

static int read_share(struct axl_json at, struct axl_audit_table *table, struct axl_error **err)
{
	static const char *const keys[] = {"of", "share", NULL};
	struct axl_audit_share *share = &table->shares[table->share_count++];
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "of", &share->of, err) < 0)
		return -1;
	return axl_json_text(at, "share", &share->share, err);
}

int axl_audit_steps_read(struct axl_json at, int *ret_steps, struct axl_error **err)
{
	int64_t steps;
	if (axl_json_integer(at, "steps", &steps, err) < 0)
		return -1;
	if (steps < 1 || steps > 1000)
		return axl_json_error(axl_json_child(at, "steps"), err,
		                      _("expected how many steps lie between the two, from 1 up"));
	*ret_steps = (int)steps;
	return 0;
}

static int read_growth(struct axl_json at, struct axl_audit_table *table, struct axl_error **err)
{
	static const char *const keys[] = {"from", "to", "steps", "rate", NULL};
	struct axl_audit_growth *growth = &table->growth[table->growth_count++];
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text(at, "from", &growth->from, err) < 0 ||
	    axl_json_text(at, "to", &growth->to, err) < 0 ||
	    axl_json_text(at, "rate", &growth->rate, err) < 0)
		return -1;
	return axl_audit_steps_read(at, &growth->steps, err);
}

/* Room for all rules under a key, then each. */
#define READ_RULES(at, key, rules, read_rule, table, err)                                          \
	read_rules((at), (key), sizeof *(rules), (void **)&(rules), (read_rule), (table), (err))

static int read_rules(struct axl_json at, const char *key, size_t size, void **ret_rules,
                      int (*read_rule)(struct axl_json at, struct axl_audit_table *table,
                                       struct axl_error **err),
                      struct axl_audit_table *table, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, key, &list, err) < 0)
		return -1;
	*ret_rules = axl_xcalloc(axl_json_count(list), size);
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_rule(axl_json_item(list, i), table, err) < 0)
			return -1;
	return 0;
}

static int read_table(struct axl_json at, struct axl_audit_table *table, struct axl_error **err)
{
	static const char *const keys[] = {"files", "names",  "rounded", "rows",    "totals",
	                                   "sums",  "shares", "growth",  "figures", NULL};
	if (axl_json_allow(at, keys, err) < 0 ||
	    read_columns(at, "files", &table->files, err) < 0 ||
	    read_columns_if_any(at, "names", &table->names, err) < 0 ||
	    read_columns_if_any(at, "rounded", &table->rounded, err) < 0 ||
	    read_rows(at, table, err) < 0 ||
	    read_columns_if_any(at, "totals", &table->totals, err) < 0 ||
	    READ_RULES(at, "sums", table->sums, read_sum, table, err) < 0 ||
	    READ_RULES(at, "shares", table->shares, read_share, table, err) < 0 ||
	    READ_RULES(at, "growth", table->growth, read_growth, table, err) < 0)
		return -1;
	if (!table->kind_column && (table->totals.count || table->share_count))
		return axl_json_error(at, err,
		                      _("totals and shares need \"rows\", which says which rows "
		                        "are totals"));
	return 0;
}

int axl_audit_load(const struct axl_definitions *definitions, const char *id,
                   struct axl_audit **ret_audit, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",     "label", "date",
	                                   "source", "tables", NULL};
	axl_auto(axl_audit) struct axl_audit *audit = axl_xcalloc(1, sizeof *audit);
	const char *ko, *en;
	struct axl_json tables;
	if (axl_definition_load(definitions, "audits", id, "audit", &audit->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(audit->document);
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_languages(root, "label", &ko, &en, err) < 0 ||
	    axl_json_array(root, "tables", &tables, err) < 0)
		return -1;
	audit->tables = axl_xcalloc(axl_json_count(tables), sizeof *audit->tables);
	while (audit->table_count < axl_json_count(tables)) {
		size_t i = audit->table_count++;
		if (read_table(axl_json_item(tables, i), &audit->tables[i], err) < 0)
			return -1;
	}
	for (size_t i = 0; i < audit->table_count; i++)
		if (axl_audit_figures_read(axl_json_item(tables, i), audit, &audit->tables[i],
		                           err) < 0)
			return -1;
	*ret_audit = axl_steal(audit);
	return 0;
}

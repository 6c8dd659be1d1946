/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/renames.h"

#include "base/i18n.h"
#include "base/json-shape.h"

struct rename {
	bool ipc, cpc;
	struct axl_symbol from;
	struct axl_symbol *to;
	size_t to_count;
	int year; /* the first in which the new places held */
};

struct axl_renames {
	struct axl_json_document *document;
	struct rename *items;
	size_t count;
};

static const char *const schemes[] = {"ipc", "cpc"};

void axl_renames_free(struct axl_renames *renames)
{
	if (!renames)
		return;
	for (size_t i = 0; i < renames->count; i++)
		free(renames->items[i].to);
	free(renames->items);
	axl_json_document_free(renames->document);
	free(renames);
}

static int read_symbol(struct axl_json at, struct axl_symbol *ret_symbol, struct axl_error **err)
{
	const char *text;
	if (axl_json_as_text(at, &text, err) < 0)
		return -1;
	if (axl_symbol_read(axl_slice_of(text), ret_symbol))
		return 0;
	return axl_json_error(at, err,
	                      _("\"%s\" is no symbol; expected one like G06N or G06N 3/08"), text);
}

static int read_places(struct axl_json at, struct rename *rename, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, "to", &list, err) < 0)
		return -1;
	if (axl_json_count(list) == 0)
		return axl_json_error(list, err, _("a symbol that moved went somewhere"));
	rename->to = axl_xcalloc(axl_json_count(list), sizeof *rename->to);
	for (size_t i = 0; i < axl_json_count(list); i++, rename->to_count++)
		if (read_symbol(axl_json_item(list, i), &rename->to[i], err) < 0)
			return -1;
	return 0;
}

static int read_schemes(struct axl_json at, struct rename *rename, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, "schemes", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		size_t scheme;
		if (axl_json_as_word(axl_json_item(list, i), schemes, AXL_COUNT(schemes), &scheme,
		                     err) < 0)
			return -1;
		*(scheme == 0 ? &rename->ipc : &rename->cpc) = true;
	}
	return 0;
}

static int read_rename(struct axl_json at, struct rename *rename, struct axl_error **err)
{
	static const char *const keys[] = {"schemes", "from", "to", "year", "note", NULL};
	int64_t year;
	if (axl_json_allow(at, keys, err) < 0 || read_schemes(at, rename, err) < 0 ||
	    read_symbol(axl_json_child(at, "from"), &rename->from, err) < 0 ||
	    axl_json_integer(at, "year", &year, err) < 0)
		return -1;
	if (year < 1968 || year > 9999)
		return axl_json_error(axl_json_child(at, "year"), err,
		                      _("a year from 1968 on, when the classification began"));
	rename->year = (int)year;
	return read_places(at, rename, err);
}

static int read_all(struct axl_renames *renames, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",     "label",   "date",
	                                   "source", "reason", "renames", NULL};
	struct axl_json root = axl_json_root(renames->document), list;
	if (axl_json_allow(root, keys, err) < 0 || axl_json_array(root, "renames", &list, err) < 0)
		return -1;
	renames->items = axl_xcalloc(axl_json_count(list), sizeof *renames->items);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		renames->count++;
		if (read_rename(axl_json_item(list, i), &renames->items[i], err) < 0)
			return -1;
	}
	return 0;
}

int axl_renames_load(const struct axl_definitions *definitions, const char *id,
                     struct axl_renames **ret_renames, struct axl_error **err)
{
	axl_auto(axl_renames) struct axl_renames *renames = axl_xcalloc(1, sizeof *renames);
	if (axl_definition_load(definitions, "renames", id, "renames", &renames->document, err) <
	        0 ||
	    read_all(renames, err) < 0)
		return -1;
	*ret_renames = axl_steal(renames);
	return 0;
}

char *axl_renames_text(const struct axl_renames *renames)
{
	return axl_json_dump(axl_json_root(renames->document));
}

static bool is_of(const struct rename *rename, const char *scheme)
{
	return strcmp(scheme, "ipc") == 0 ? rename->ipc : rename->cpc;
}

/* A range takes in a main group with all below it only where it goes on to a later one. */
static bool takes_in(const struct axl_class_rule *rule, const struct axl_symbol *symbol)
{
	if (!rule->range)
		return axl_symbol_covers(&rule->from, symbol);
	if (!symbol->group || axl_symbol_compare(&rule->from, symbol) > 0)
		return false;
	if (strcmp(symbol->subgroup, "00") == 0)
		return strcmp(rule->to.subclass, symbol->subclass) == 0 &&
		       rule->to.group > symbol->group;
	return axl_symbol_compare(symbol, &rule->to) <= 0;
}

/* year: of what is filed then; 0: at any time. */
static bool one_takes_in(const struct axl_rules *rules, size_t count, const char *scheme,
                         const struct axl_symbol *symbol, int year)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(rules->classes[i].scheme, scheme) == 0 &&
		    takes_in(&rules->classes[i], symbol) &&
		    (rules->classes[i].until == 0 || rules->classes[i].until >= year))
			return true;
	return false;
}

static void add(struct axl_rules *rules, const char *scheme, const struct axl_symbol *symbol,
                int until)
{
	axl_reserve(rules->classes, rules->class_capacity, rules->class_count + 1);
	rules->classes[rules->class_count++] =
	    (struct axl_class_rule){scheme, *symbol, *symbol, false, until};
}

/* `count`: the rules as they were written; what follows from a move leads to no further one. */
static void extend(struct axl_rules *rules, size_t count, const struct rename *rename,
                   const char *scheme)
{
	size_t taken = 0;
	bool old = one_takes_in(rules, count, scheme, &rename->from, 0);
	/* A rule that ends where the move begins was written by someone who knew of it. */
	bool goes_on = one_takes_in(rules, count, scheme, &rename->from, rename->year);
	for (size_t i = 0; i < rename->to_count; i++) {
		bool new = one_takes_in(rules, count, scheme, &rename->to[i], 0);
		taken += new;
		if (goes_on && !new)
			add(rules, scheme, &rename->to[i], 0);
	}
	if (!old && taken == rename->to_count)
		add(rules, scheme, &rename->from, rename->year - 1);
}

void axl_renames_extend(const struct axl_renames *renames, struct axl_rules *rules)
{
	size_t count = rules->class_count;
	for (size_t i = 0; i < renames->count; i++)
		for (size_t s = 0; s < AXL_COUNT(schemes); s++)
			if (is_of(&renames->items[i], schemes[s]))
				extend(rules, count, &renames->items[i], schemes[s]);
}

int axl_renames_end(const struct axl_renames *renames,
                    const struct axl_document_class *document_class)
{
	for (size_t i = 0; i < renames->count; i++)
		if (is_of(&renames->items[i], document_class->scheme) &&
		    axl_symbol_covers(&renames->items[i].from, &document_class->symbol))
			return renames->items[i].year;
	return 0;
}

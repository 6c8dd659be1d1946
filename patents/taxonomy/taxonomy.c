/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/taxonomy.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/period.h"
#include "base/sha256.h"
#include "patents/taxonomy/renames.h"

struct axl_taxonomy {
	struct axl_json_document *document; /* owns all texts */
	const char *id;
	char *text;
	char hash[65];
	struct axl_counting counting;
	struct axl_technology *technologies;
	struct axl_rules *rules;     /* likewise */
	struct axl_renames *renames; /* NULL: none is named */
	size_t count;
};

static const char *const part_names[AXL_PART_COUNT] = {
    [AXL_PART_TITLE] = "title",
    [AXL_PART_ABSTRACT] = "abstract",
    [AXL_PART_KEYWORDS] = "keywords",
    [AXL_PART_CLAIMS] = "claims",
};

/* Claims name much that an invention only touches: they are searched where that is asked for. */
enum { PARTS_OTHERWISE = 1 << AXL_PART_TITLE | 1 << AXL_PART_ABSTRACT | 1 << AXL_PART_KEYWORDS };

static void release_rules(struct axl_rules *rules)
{
	for (size_t i = 0; i < rules->phrase_count; i++)
		axl_expression_free(rules->phrases[i].expression);
	free(rules->phrases);
	free(rules->classes);
}

void axl_taxonomy_free(struct axl_taxonomy *taxonomy)
{
	if (!taxonomy)
		return;
	for (size_t i = 0; i < taxonomy->count; i++)
		release_rules(&taxonomy->rules[i]);
	free(taxonomy->rules);
	axl_renames_free(taxonomy->renames);
	free(taxonomy->technologies);
	free(taxonomy->text);
	axl_json_document_free(taxonomy->document);
	free(taxonomy);
}

static int read_symbol(struct axl_json at, const char *key, struct axl_symbol *ret_symbol,
                       struct axl_error **err)
{
	const char *text;
	if (axl_json_text(at, key, &text, err) < 0)
		return -1;
	if (axl_symbol_read(axl_slice_of(text), ret_symbol))
		return 0;
	return axl_json_error(axl_json_child(at, key), err,
	                      _("\"%s\" is no symbol; expected one like G06N or G06N 3/08"), text);
}

static int read_range(struct axl_json at, struct axl_class_rule *rule, struct axl_error **err)
{
	if (read_symbol(at, "from", &rule->from, err) < 0 ||
	    read_symbol(at, "to", &rule->to, err) < 0)
		return -1;
	rule->range = true;
	if (!rule->from.group || strcmp(rule->from.subclass, rule->to.subclass) != 0 ||
	    axl_symbol_compare(&rule->from, &rule->to) > 0)
		return axl_json_error(at, err,
		                      _("a range runs upwards between groups of one subclass"));
	return 0;
}

static int read_until(struct axl_json at, int *ret_year, struct axl_error **err)
{
	const char *text;
	char period[AXL_PERIOD_SIZE];
	if (axl_json_text_or(at, "until", "", &text, err) < 0)
		return -1;
	if (!*text)
		return 0;
	if (!axl_period_read(axl_slice_of(text), period) || strlen(period) != 4)
		return axl_json_error(axl_json_child(at, "until"), err, _("\"%s\" is no year"),
		                      text);
	*ret_year = axl_period_year(period);
	return 0;
}

static int read_class(struct axl_json at, struct axl_class_rule *rule, struct axl_error **err)
{
	static const char *const keys[] = {"scheme", "symbol", "from", "to", "until", "note", NULL};
	static const char *const schemes[] = {"ipc", "cpc"};
	size_t scheme;
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "scheme"), schemes, AXL_COUNT(schemes), &scheme,
	                     err) < 0 ||
	    read_until(at, &rule->until, err) < 0)
		return -1;
	rule->scheme = schemes[scheme];
	if (axl_json_type(axl_json_child(at, "symbol")) == AXL_JSON_ABSENT)
		return read_range(at, rule, err);
	if (axl_json_type(axl_json_child(at, "from")) != AXL_JSON_ABSENT ||
	    axl_json_type(axl_json_child(at, "to")) != AXL_JSON_ABSENT)
		return axl_json_error(at, err, _("either \"symbol\", or \"from\" and \"to\""));
	return read_symbol(at, "symbol", &rule->from, err);
}

static int read_classes(struct axl_json at, struct axl_rules *rules, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, "classes", &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	axl_reserve(rules->classes, rules->class_capacity, count);
	for (size_t i = 0; i < count; i++, rules->class_count++) {
		rules->classes[i] = (struct axl_class_rule){.until = 0};
		if (read_class(axl_json_item(list, i), &rules->classes[i], err) < 0)
			return -1;
	}
	return 0;
}

/* "in": ["title"] */
static int read_parts(struct axl_json at, unsigned *ret_parts, struct axl_error **err)
{
	struct axl_json list = axl_json_child(at, "in");
	*ret_parts = PARTS_OTHERWISE;
	if (axl_json_type(list) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_array(at, "in", &list, err) < 0)
		return -1;
	*ret_parts = 0;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		size_t part;
		if (axl_json_as_word(axl_json_item(list, i), part_names, AXL_PART_COUNT, &part,
		                     err) < 0)
			return -1;
		*ret_parts |= 1U << part;
	}
	return 0;
}

static int read_expression(struct axl_json at, unsigned parts, struct axl_rules *rules,
                           struct axl_error **err)
{
	const char *text;
	struct axl_expression *expression;
	axl_auto(axl_error) struct axl_error *fault = NULL;
	if (axl_json_as_text(at, &text, err) < 0)
		return -1;
	for (size_t i = 0; i < rules->phrase_count; i++)
		if (rules->phrases[i].parts & parts &&
		    strcmp(axl_expression_text(rules->phrases[i].expression), text) == 0)
			return axl_json_error(at, err, _("\"%s\" stands twice in its technology"),
			                      text);
	if (axl_expression_parse(text, &expression, &fault) < 0)
		return axl_json_error(at, err, "%s", fault->message);
	axl_reserve(rules->phrases, rules->phrase_capacity, rules->phrase_count + 1);
	rules->phrases[rules->phrase_count++] = (struct axl_phrase_rule){expression, parts};
	return 0;
}

static int read_phrases(struct axl_json at, struct axl_rules *rules, struct axl_error **err)
{
	static const char *const keys[] = {"any", "in", NULL};
	struct axl_json groups, list;
	if (axl_json_array_or_none(at, "phrases", &groups, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(groups); i++) {
		struct axl_json group = axl_json_item(groups, i);
		unsigned parts;
		if (axl_json_allow(group, keys, err) < 0 || read_parts(group, &parts, err) < 0 ||
		    axl_json_array(group, "any", &list, err) < 0)
			return -1;
		for (size_t j = 0; j < axl_json_count(list); j++)
			if (read_expression(axl_json_item(list, j), parts, rules, err) < 0)
				return -1;
	}
	return 0;
}

/* Ids become parts of the keys of units. */
static bool is_plain(const char *id)
{
	return *id && strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_-") == strlen(id);
}

static int read_technology(struct axl_json at, struct axl_technology *technology,
                           struct axl_rules *rules, struct axl_error **err)
{
	static const char *const keys[] = {"id", "label", "classes", "phrases", NULL};
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text(at, "id", &technology->id, err) < 0 ||
	    axl_json_languages(at, "label", &technology->label_ko, &technology->label_en, err) <
	        0 ||
	    read_classes(at, rules, err) < 0 || read_phrases(at, rules, err) < 0)
		return -1;
	if (!is_plain(technology->id))
		return axl_json_error(axl_json_child(at, "id"), err,
		                      _("\"%s\": lower-case letters, digits, - and _ only"),
		                      technology->id);
	if (rules->class_count + rules->phrase_count == 0)
		return axl_json_error(at, err, _("technology %s has neither classes nor phrases"),
		                      technology->id);
	return 0;
}

static int read_technologies(struct axl_json root, struct axl_taxonomy *taxonomy,
                             struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, "technologies", &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	if (count == 0)
		return axl_json_error(list, err, _("a taxonomy has at least one technology"));
	taxonomy->technologies = axl_xcalloc(count, sizeof *taxonomy->technologies);
	taxonomy->rules = axl_xcalloc(count, sizeof *taxonomy->rules);
	for (size_t i = 0; i < count; i++) {
		struct axl_technology *technology = &taxonomy->technologies[i];
		struct axl_json at = axl_json_item(list, i);
		taxonomy->count++;
		if (read_technology(at, technology, &taxonomy->rules[i], err) < 0)
			return -1;
		for (size_t j = 0; j < i; j++)
			if (strcmp(taxonomy->technologies[j].id, technology->id) == 0)
				return axl_json_error(at, err, _("technology %s stands twice"),
				                      technology->id);
	}
	return 0;
}

static int read_all(struct axl_taxonomy *taxonomy, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",  "id",           "label", "date",
	                                   "source",  "place",        "year",  "unit",
	                                   "renames", "technologies", NULL};
	struct axl_json root = axl_json_root(taxonomy->document);
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "id", &taxonomy->id, err) < 0 ||
	    axl_counting_read(root, &taxonomy->counting, err) < 0)
		return -1;
	return read_technologies(root, taxonomy, err);
}

static int follow_renames(const struct axl_definitions *definitions, struct axl_taxonomy *taxonomy,
                          struct axl_error **err)
{
	const char *id;
	if (axl_json_text_or(axl_json_root(taxonomy->document), "renames", "", &id, err) < 0)
		return -1;
	if (!*id)
		return 0;
	if (axl_renames_load(definitions, id, &taxonomy->renames, err) < 0)
		return -1;
	for (size_t i = 0; i < taxonomy->count; i++)
		axl_renames_extend(taxonomy->renames, &taxonomy->rules[i]);
	return 0;
}

/* With the renames, since what is tagged follows from both. */
static char *whole_text(const struct axl_taxonomy *taxonomy)
{
	char *own = axl_json_dump(axl_json_root(taxonomy->document));
	if (!taxonomy->renames)
		return own;
	axl_auto(axl_memory) char *taken = own;
	axl_auto(axl_memory) char *renames = axl_renames_text(taxonomy->renames);
	return axl_xasprintf("%s\n%s", taken, renames);
}

int axl_taxonomy_load(const struct axl_definitions *definitions, const char *id,
                      struct axl_taxonomy **ret_taxonomy, struct axl_error **err)
{
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = axl_xcalloc(1, sizeof *taxonomy);
	if (axl_definition_load(definitions, "taxonomies", id, "taxonomy", &taxonomy->document,
	                        err) < 0 ||
	    read_all(taxonomy, err) < 0 || follow_renames(definitions, taxonomy, err) < 0)
		return -1;
	taxonomy->text = whole_text(taxonomy);
	axl_sha256_of_text(taxonomy->text, taxonomy->hash);
	*ret_taxonomy = axl_steal(taxonomy);
	return 0;
}

const char *axl_taxonomy_id(const struct axl_taxonomy *taxonomy)
{
	return taxonomy->id;
}

const char *axl_taxonomy_hash(const struct axl_taxonomy *taxonomy)
{
	return taxonomy->hash;
}

const char *axl_taxonomy_text(const struct axl_taxonomy *taxonomy)
{
	return taxonomy->text;
}

const struct axl_counting *axl_taxonomy_counting(const struct axl_taxonomy *taxonomy)
{
	return &taxonomy->counting;
}

size_t axl_taxonomy_technologies(const struct axl_taxonomy *taxonomy,
                                 const struct axl_technology **ret_technologies)
{
	*ret_technologies = taxonomy->technologies;
	return taxonomy->count;
}

bool axl_class_rule_covers(const struct axl_class_rule *rule,
                           const struct axl_document_class *class, int year)
{
	if (strcmp(rule->scheme, class->scheme) != 0 || (year && rule->until && year > rule->until))
		return false;
	if (!rule->range)
		return axl_symbol_covers(&rule->from, &class->symbol);
	return class->symbol.group && axl_symbol_compare(&rule->from, &class->symbol) <= 0 &&
	       axl_symbol_compare(&class->symbol, &rule->to) <= 0;
}

const struct axl_rules *axl_taxonomy_rules(const struct axl_taxonomy *taxonomy)
{
	return taxonomy->rules;
}

const struct axl_renames *axl_taxonomy_renames(const struct axl_taxonomy *taxonomy)
{
	return taxonomy->renames;
}

const char *axl_part_name(enum axl_part part)
{
	return part_names[part];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/model/file.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/sha256.h"
#include "base/value.h"
#include "project/model/aggregate.h"
#include "project/model/prepare.h"
#include "project/model/weighting.h"
#include "scoring/model/words.h"

#include <string.h>

/* The file, its text, and the document that owns its strings. */
struct loading {
	struct axl_model_file file;
	struct axl_json_document *document;
	size_t capacity; /* of the nodes */
	char sha256[65];
	char *text;
	/* only while loading */
	const struct axl_catalogue *catalogue; /* NULL: metrics are columns of some table */
	const char *language;
	struct axl_treatment treatment; /* of leaves that say nothing else */
	struct axl_imputation imputation;
	const char **forced_in, **forced_out;
};

static const char *const kinds[] = {"industry", "firm"};
static const char *const directions[] = {"more", "less"};

void axl_model_file_free(struct axl_model_file *file)
{
	if (!file)
		return;
	struct loading *loading = (struct loading *)file;
	axl_json_document_free(loading->document);
	free(loading->text);
	free(loading->forced_in);
	free(loading->forced_out);
	for (size_t i = 0; i < file->model.count; i++)
		free((double *)file->model.nodes[i].judgements);
	free(file->model.nodes);
	free(loading);
}

/* A text that is given in two languages or in one for all. */
static int read_language(struct axl_json at, const char *key, const char *language,
                         const char *otherwise, const char **ret_text, struct axl_error **err)
{
	struct axl_json child = axl_json_child(at, key);
	if (axl_json_type(child) == AXL_JSON_OBJECT)
		return axl_json_text(child, language, ret_text, err);
	return axl_json_text_or(at, key, otherwise, ret_text, err);
}

static int check_metric(const struct loading *loading, struct axl_json at, const char *key,
                        const char *metric, struct axl_error **err)
{
	if (!loading->catalogue || axl_catalogue_find(loading->catalogue, metric))
		return 0;
	return axl_json_error(axl_json_child(at, key), err, _("no room makes the metric \"%s\""),
	                      metric);
}

/* What a leaf is called that has no label. */
static const char *name_of_metric(const struct loading *loading, const char *metric)
{
	const struct axl_metric_entry *entry =
	    loading->catalogue ? axl_catalogue_find(loading->catalogue, metric) : NULL;
	if (!entry)
		return metric;
	return strcmp(loading->language, "ko") == 0 ? entry->label_ko : entry->label_en;
}

static int read_leaf(struct loading *loading, struct axl_json at, struct axl_model_node *leaf,
                     struct axl_error **err)
{
	static const char *const keys[] = {
	    "id",     "label", "metric",      "weight", "direction", "normalise",  "bounds",
	    "reason", "unit",  "denominator", "treat",  "impute",    "preference", NULL};
	size_t direction;
	leaf->treatment = loading->treatment;
	leaf->imputation = loading->imputation;
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text(at, "metric", &leaf->metric, err) < 0 ||
	    check_metric(loading, at, "metric", leaf->metric, err) < 0 ||
	    axl_json_text_or(at, "denominator", NULL, &leaf->denominator, err) < 0 ||
	    (leaf->denominator &&
	     check_metric(loading, at, "denominator", leaf->denominator, err) < 0) ||
	    read_language(at, "label", loading->language, name_of_metric(loading, leaf->metric),
	                  &leaf->label, err) < 0 ||
	    read_language(at, "unit", loading->language, NULL, &leaf->unit, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "direction"), directions, AXL_COUNT(directions),
	                     &direction, err) < 0 ||
	    axl_model_read_treatment(at, &leaf->treatment, err) < 0 ||
	    axl_model_read_imputation(at, &leaf->imputation, err) < 0 ||
	    axl_model_read_normalisation(at, &leaf->normalise, err) < 0)
		return -1;
	leaf->direction = direction == 0 ? AXL_MORE_IS_BETTER : AXL_LESS_IS_BETTER;
	return 0;
}

static int read_inner(struct loading *loading, struct axl_json at, struct axl_model_node *node,
                      struct axl_error **err)
{
	static const char *const keys[] = {
	    "id",      "label",          "weight",   "reason",     "aggregate",
	    "missing", "coverage_floor", "children", "preference", "weighting",
	    NULL};
	size_t missing;
	if (axl_json_allow(at, keys, err) < 0 ||
	    read_language(at, "label", loading->language, node->id, &node->label, err) < 0 ||
	    axl_model_read_aggregate(at, node, err) < 0 ||
	    axl_json_word_or(at, "missing", AXL_MISSING_RENORMALISE, axl_missing_words,
	                     AXL_MISSING_RULES, &missing, err) < 0 ||
	    axl_json_number_or(at, "coverage_floor", 0, &node->coverage_floor, err) < 0)
		return -1;
	node->missing = (enum axl_missing_rule)missing;
	return 0;
}

static int read_node(struct loading *loading, struct axl_json at, int parent,
                     struct axl_error **err)
{
	struct axl_model *model = &loading->file.model;
	struct axl_model_node node = {.parent = parent};
	struct axl_json children = axl_json_child(at, "children");
	bool inner = axl_json_type(children) != AXL_JSON_ABSENT;
	if (axl_json_text(at, "id", &node.id, err) < 0 ||
	    axl_json_number_or(at, "weight", 1, &node.weight, err) < 0 ||
	    read_language(at, "reason", loading->language, "", &node.reason, err) < 0 ||
	    (inner ? read_inner : read_leaf)(loading, at, &node, err) < 0 ||
	    axl_model_read_preference(at, parent < 0 ? NULL : &model->nodes[parent], &node, err) <
	        0)
		return -1;
	if (axl_model_find(model, node.id) >= 0)
		return axl_json_error(axl_json_child(at, "id"), err,
		                      _("the id \"%s\" is used twice"), node.id);
	if (!(node.weight >= 0))
		return axl_json_error(axl_json_child(at, "weight"), err,
		                      _("a weight cannot be negative"));
	int self = (int)model->count;
	axl_reserve(model->nodes, loading->capacity, model->count + 1);
	model->nodes[model->count++] = node;
	if (!inner)
		return 0;
	if (axl_json_array(at, "children", &children, err) < 0)
		return -1;
	if (axl_json_count(children) == 0)
		return axl_json_error(children, err, _("a node needs children or a metric"));
	for (size_t i = 0; i < axl_json_count(children); i++)
		if (read_node(loading, axl_json_item(children, i), self, err) < 0)
			return -1;
	return axl_model_read_weighting(at, model, (size_t)self, err);
}

static int read_filter(struct loading *loading, struct axl_json units, struct axl_error **err)
{
	struct axl_model_file *file = &loading->file;
	struct axl_json filter = axl_json_child(units, "at_least");
	if (axl_json_type(filter) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_object(units, "at_least", &filter, err) < 0 ||
	    axl_json_text(filter, "metric", &file->filter_metric, err) < 0 ||
	    axl_json_number(filter, "value", &file->filter_value, err) < 0)
		return -1;
	return check_metric(loading, filter, "metric", file->filter_metric, err);
}

static int read_units(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"kind", "level", "at_least", NULL};
	struct axl_model_file *file = &loading->file;
	struct axl_json units;
	size_t kind, level;
	file->model.unit_kind = "";
	if (!loading->catalogue && axl_json_type(axl_json_child(root, "units")) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_object(root, "units", &units, err) < 0 ||
	    axl_json_allow(units, keys, err) < 0 ||
	    axl_json_as_word(axl_json_child(units, "kind"), kinds, AXL_COUNT(kinds), &kind, err) <
	        0 ||
	    read_filter(loading, units, err) < 0)
		return -1;
	file->model.unit_kind = kinds[kind];
	if (kind != 0)
		return 0;
	if (axl_json_as_word(axl_json_child(units, "level"), axl_ksic_level_names,
	                     AXL_KSIC_SUBCLASS, &level, err) < 0)
		return -1;
	file->level = (enum axl_ksic_level)(AXL_KSIC_SECTION + level);
	return 0;
}

static int read_axes(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	struct axl_model_file *file = &loading->file;
	struct axl_json axes = axl_json_child(root, "axes");
	file->axis_x = file->axis_y = -1;
	if (axl_json_type(axes) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_type(axes) != AXL_JSON_ARRAY || axl_json_count(axes) != 2)
		return axl_json_error(axes, err, _("expected two ids of nodes"));
	int *places[] = {&file->axis_x, &file->axis_y};
	for (size_t i = 0; i < 2; i++) {
		const char *id;
		if (axl_json_as_text(axl_json_item(axes, i), &id, err) < 0)
			return -1;
		*places[i] = axl_model_find(&file->model, id);
		if (*places[i] < 0)
			return axl_json_error(axl_json_item(axes, i), err,
			                      _("the model has no node \"%s\""), id);
	}
	return 0;
}

static int read_model(struct loading *loading, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",    "id",     "date",  "label",  "units",
	                                   "axes",      "screen", "treat", "impute", "impute_first",
	                                   "base_wave", "index",  NULL};
	struct axl_model_file *file = &loading->file;
	struct axl_json root = axl_json_root(loading->document), index;
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "id", &file->model.id, err) < 0 ||
	    axl_json_text(root, "date", &file->date, err) < 0 ||
	    axl_json_languages(root, "label", &file->label_ko, &file->label_en, err) < 0 ||
	    axl_json_object(root, "index", &index, err) < 0 || read_units(loading, root, err) < 0 ||
	    axl_model_read_screening(root, &file->model, &loading->forced_in, &loading->forced_out,
	                             err) < 0 ||
	    axl_model_read_treatment(root, &loading->treatment, err) < 0 ||
	    axl_model_read_imputation(root, &loading->imputation, err) < 0 ||
	    axl_json_text_or(root, "base_wave", NULL, &file->model.base_wave, err) < 0 ||
	    axl_json_bool_or(root, "impute_first", false, &file->model.impute_first, err) < 0 ||
	    read_node(loading, index, -1, err) < 0 || read_axes(loading, root, err) < 0)
		return -1;
	file->model.label = strcmp(loading->language, "ko") == 0 ? file->label_ko : file->label_en;
	if (axl_model_check(&file->model, err) < 0)
		return axl_error_add(err, "%s", axl_json_path_of_file(loading->document));
	return 0;
}

static int finish(struct loading *loading, struct axl_model_file **ret_file, struct axl_error **err)
{
	struct axl_model_file *file = &loading->file;
	if (read_model(loading, err) < 0)
		return -1;
	loading->text = axl_json_dump(axl_json_root(loading->document));
	axl_sha256_of_text(loading->text, loading->sha256);
	file->text = loading->text;
	file->sha256 = loading->sha256;
	*ret_file = file;
	return 0;
}

int axl_model_file_load(const struct axl_definitions *definitions,
                        const struct axl_catalogue *catalogue, const char *id, const char *language,
                        struct axl_model_file **ret_file, struct axl_error **err)
{
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_model_file) struct axl_model_file *file = &loading->file;
	loading->catalogue = catalogue;
	loading->language = language;
	if (axl_definition_load(definitions, "models", id, "model", &loading->document, err) < 0 ||
	    finish(loading, ret_file, err) < 0)
		return -1;
	axl_steal(file);
	return 0;
}

int axl_model_file_open(const char *path, const char *language, struct axl_model_file **ret_file,
                        struct axl_error **err)
{
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_model_file) struct axl_model_file *file = &loading->file;
	loading->language = language;
	if (axl_json_load(path, &loading->document, err) < 0 ||
	    axl_json_expect_kind(loading->document, "model", NULL, err) < 0 ||
	    finish(loading, ret_file, err) < 0)
		return -1;
	axl_steal(file);
	return 0;
}

int axl_model_file_parse(const char *name, const char *text, const struct axl_catalogue *catalogue,
                         const char *language, struct axl_model_file **ret_file,
                         struct axl_error **err)
{
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_model_file) struct axl_model_file *file = &loading->file;
	loading->catalogue = catalogue;
	loading->language = language;
	if (axl_json_parse(name, text, strlen(text), &loading->document, err) < 0 ||
	    finish(loading, ret_file, err) < 0)
		return -1;
	axl_steal(file);
	return 0;
}

int axl_model_file_reweight(struct axl_model_file *file, const char *assignment,
                            struct axl_error **err)
{
	const char *equals = strchr(assignment, '=');
	axl_auto(axl_memory) char *id =
	    equals ? axl_xstrndup(assignment, (size_t)(equals - assignment)) : NULL;
	struct axl_number weight;
	if (!equals || !axl_number_read(axl_slice_of(equals + 1), AXL_DECIMAL_POINT, &weight) ||
	    weight.state != AXL_VALUE || weight.number < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("\"%s\": expected NODE=WEIGHT with a weight from 0 up"),
		                     assignment);
	int node = axl_model_find(&file->model, id);
	if (node < 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("the model \"%s\" has no node \"%s\""),
		                     file->model.id, id);
	int parent = file->model.nodes[node].parent;
	double before = file->model.nodes[node].weight;
	file->model.nodes[node].weight = weight.number;
	if (axl_model_check(&file->model, err) < 0) {
		file->model.nodes[node].weight = before;
		(*err)->kind = AXL_ERROR_USAGE;
		return -1;
	}
	if (parent >= 0) { /* what was judged no longer tells these weights */
		free((double *)file->model.nodes[parent].judgements);
		file->model.nodes[parent].judgements = NULL;
	}
	return 0;
}

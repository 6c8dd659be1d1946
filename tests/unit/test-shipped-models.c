/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the models that are shipped promise: reasons everywhere, three branches, and who may read
 * a survey. */
#include "config.h"

#include "base/json-shape.h"
#include "project/model/file.h"
#include "tests/unit/tap.h"

static struct axl_definitions *definitions;
static struct axl_catalogue *catalogue;

static const struct shipped {
	const char *id;
	size_t survey_metrics; /* leaves and filter */
} shipped[] = {{"industry-priority", 0}, {"firm-screening", 0}, {"firm-confirmed", 2}};

static bool has_reason(struct axl_json at)
{
	const char *ko = "", *en = "";
	struct axl_error *err = NULL;
	bool has = axl_json_languages(at, "reason", &ko, &en, &err) == 0 && *ko && *en;
	axl_error_free(err);
	return has;
}

/* Nodes without a reason in both languages, below and with this one. */
static size_t count_unreasoned(struct axl_json node)
{
	struct axl_json children = axl_json_child(node, "children");
	size_t count = !has_reason(node);
	for (size_t i = 0; i < axl_json_count(children); i++)
		count += count_unreasoned(axl_json_item(children, i));
	return count;
}

static void reasons_are_there(const char *id)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	if (axl_definition_load(definitions, "models", id, "model", &document, &err) < 0) {
		tap_ok(false, "%s is read: %s", id, err->message);
		axl_error_free(err);
		return;
	}
	struct axl_json root = axl_json_root(document);
	tap_ok(count_unreasoned(axl_json_child(root, "index")) == 0,
	       "%s: every node has a reason in both languages", id);
	tap_ok(has_reason(axl_json_child(axl_json_child(root, "units"), "at_least")),
	       "%s: so has its filter", id);
}

static bool is_of_survey(const char *metric)
{
	return strcmp(axl_catalogue_find(catalogue, metric)->maker, "surveys") == 0;
}

static bool is_date(const char *text)
{
	return strlen(text) == 10 && text[4] == '-' && text[7] == '-';
}

static bool has_three_branches(const struct axl_model *model)
{
	static const char *const branches[] = {"need", "capacity", "policy"};
	size_t branch = 0, right = 0;
	for (size_t i = 0; i < model->count; i++)
		if (model->nodes[i].parent == 0 && branch++ < AXL_COUNT(branches))
			right += strcmp(model->nodes[i].id, branches[branch - 1]) == 0;
	return branch == AXL_COUNT(branches) && right == AXL_COUNT(branches);
}

static void keeps_its_promise(const struct shipped *model)
{
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	struct axl_error *err = NULL;
	if (axl_model_file_load(definitions, catalogue, model->id, "ko", &file, &err) < 0) {
		tap_ok(false, "%s is a model: %s", model->id, err->message);
		axl_error_free(err);
		return;
	}
	size_t surveys = is_of_survey(file->filter_metric), wishes = 0;
	for (size_t i = 0; i < file->model.count; i++) {
		if (!axl_model_is_leaf(&file->model, i))
			continue;
		surveys += is_of_survey(file->model.nodes[i].metric);
		wishes += strcmp(file->model.nodes[i].metric, "adoption_wish") == 0;
	}
	tap_ok(has_three_branches(&file->model), "%s: need, capacity and policy are its branches",
	       model->id);
	tap_ok(surveys == model->survey_metrics, "%s reads %zu metrics of surveys", model->id,
	       model->survey_metrics);
	tap_ok(wishes == 0, "%s: no wish", model->id);
	tap_ok(is_date(file->date), "%s has a date", model->id);
}

int main(void)
{
	struct axl_error *err = NULL;
	definitions = axl_definitions_new(NULL);
	tap_int(axl_catalogue_load(definitions, &catalogue, &err), 0, "the catalogue loads");
	for (size_t i = 0; i < AXL_COUNT(shipped); i++) {
		reasons_are_there(shipped[i].id);
		keeps_its_promise(&shipped[i]);
	}
	axl_catalogue_free(catalogue);
	axl_definitions_free(definitions);
	return tap_done();
}

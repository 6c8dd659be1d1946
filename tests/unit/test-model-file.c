/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/model/file.h"
#include "tests/unit/tap.h"

#include <sys/stat.h>
#include <unistd.h>

static struct axl_definitions *definitions;
static struct axl_catalogue *catalogue;
static char folder[] = "test-model-XXXXXX";

static void write_model(const char *body)
{
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/definitions/models/m.json", folder);
	axl_auto(axl_file) FILE *file = fopen(path, "w");
	fputs(body, file);
}

static int load(const char *body, struct axl_model_file **file, struct axl_error **err)
{
	write_model(body);
	return axl_model_file_load(definitions, catalogue, "m", "ko", file, err);
}

#define HEAD                                                                                       \
	"{\"axlens\": \"model/1\", \"id\": \"m\", \"date\": \"2025-12-31\","                       \
	" \"label\": {\"ko\": \"모형\", \"en\": \"Model\"}, \"units\": {\"kind\": \"firm\"},"

static void refuses(const char *body, const char *path, const char *words)
{
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	struct axl_error *err = NULL;
	int result = load(body, &file, &err);
	bool right = result == -1 && err->kind == AXL_ERROR_DATA && strstr(err->message, path) &&
	             strstr(err->message, words);
	tap_ok(right, "%s at %s", words, path);
	if (!right)
		printf("# found %s\n", err ? err->message : "no error");
	axl_error_free(err);
}

static void a_tree_is_read_in_order(void)
{
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	struct axl_error *err = NULL;
	int result = load(
	    HEAD
	    "\"axes\": [\"a\", \"b\"], \"index\": {\"id\": \"i\", \"aggregate\": \"geometric\","
	    "\"children\": ["
	    "{\"id\": \"a\", \"children\": [{\"id\": \"a1\", \"metric\": \"employees\","
	    " \"direction\": \"less\", \"weight\": 2}]},"
	    "{\"id\": \"b\", \"metric\": \"sales\", \"direction\": \"more\", \"bounds\": [0, "
	    "9]}]}}",
	    &file, &err);
	tap_int(result, 0, "a model is read");
	const struct axl_model *model = &file->model;
	tap_int((long long)model->count, 4, "four nodes");
	tap_ok(model->nodes[0].parent == -1 && model->nodes[1].parent == 0 &&
	           model->nodes[2].parent == 1 && model->nodes[3].parent == 0,
	       "each behind its parent");
	tap_text(model->nodes[2].label, "종사자 수", "a leaf is called as its metric is");
	tap_ok(model->nodes[2].direction == AXL_LESS_IS_BETTER && model->nodes[2].weight == 2,
	       "with its direction and weight");
	tap_ok(model->nodes[3].normalise.fixed_bounds && model->nodes[3].normalise.hi == 9,
	       "and its bounds");
	tap_ok(model->nodes[0].aggregation == AXL_AGGREGATE_GEOMETRIC, "the index its mean");
	tap_ok(file->axis_x == 1 && file->axis_y == 3, "the axes are nodes");
	tap_int(axl_model_file_reweight(file, "a1=0.5", &err), 0, "a weight is changed");
	tap_near(model->nodes[2].weight, 0.5, 0, "as asked");
	tap_int(axl_model_file_reweight(file, "zz=1", &err), -1, "an unknown node");
	tap_ok(err->kind == AXL_ERROR_USAGE && strstr(err->message, "no node \"zz\""), "is named");
	axl_error_free(err);
	err = NULL;
	tap_int(axl_model_file_reweight(file, "a1=-1", &err), -1, "a negative weight");
	tap_ok(err->kind == AXL_ERROR_USAGE && strstr(err->message, "from 0 up"), "is refused");
	axl_error_free(err);
	err = NULL;
	tap_int(axl_model_file_reweight(file, "a1=0", &err), -1, "no weight for an only child");
	tap_ok(err->kind == AXL_ERROR_USAGE && strstr(err->message, "all zero"), "is refused");
	tap_near(model->nodes[2].weight, 0.5, 0, "and the model is as it was");
	axl_error_free(err);
}

static void faults_have_a_path(void)
{
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"metric\": \"no_such\", \"direction\": \"more\"}}",
	        "$.index.metric", "no room makes the metric \"no_such\"");
	refuses(
	    HEAD
	    "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"a\", \"metric\": \"sales\"}]}}",
	    "$.index.children[0].direction", "");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"a\", \"metric\": \"sales\","
	        " \"direction\": \"up\"}]}}",
	        "$.index.children[0].direction", "\"up\" is none of more, less");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"i\", \"metric\": \"sales\","
	        " \"direction\": \"more\"}]}}",
	        "$.index.children[0].id", "used twice");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"a\", \"metric\": \"sales\","
	        " \"direction\": \"more\", \"weight\": -0.1}]}}",
	        "$.index.children[0].weight", "negative");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"childern\": []}}", "$.index", "childern");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"children\": []}}", "$.index.children",
	        "needs children or a metric");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"a\", \"metric\": \"sales\","
	        " \"direction\": \"more\", \"weight\": 0}]}}",
	        "$.index.children", "all zero");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\","
	             " \"normalise\": \"target\"}}",
	        "$.index.normalise", "\"target\"}");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\","
	             " \"normalise\": \"goalposts\"}}",
	        "$.index.bounds", "goalposts need bounds");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\","
	             " \"treat\": {\"method\": \"winsorise\", \"kurtosis\": 3.5, \"most\": 5}}}",
	        "$.index.treat.skewness", "");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\","
	             " \"impute\": \"nearest\"}}",
	        "$.index.impute", "neighbours");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\","
	             " \"denominator\": \"heads\"}}",
	        "$.index.denominator", "no room makes the metric \"heads\"");
	refuses(HEAD
	        "\"screen\": {\"coverage\": 2}, \"index\": {\"id\": \"i\", \"metric\": \"sales\","
	        " \"direction\": \"more\"}}",
	        "$.screen.coverage", "from 0 to 1");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"weighting\": {\"method\": \"ahp\", \"ratio\": 0.1,"
	        " \"judgements\": [[1, 3], [0.5, 1]]}, \"children\": ["
	        "{\"id\": \"a\", \"metric\": \"sales\", \"direction\": \"more\"},"
	        "{\"id\": \"b\", \"metric\": \"employees\", \"direction\": \"more\"}]}}",
	        "$.index.weighting.judgements[1][0]", "reciprocal");
	refuses(HEAD "\"axes\": [\"i\"], \"index\": {\"id\": \"i\", \"metric\": \"sales\", "
	             "\"direction\": \"more\"}}",
	        "$.axes", "two ids");
	refuses(HEAD "\"index\": {\"id\": \"i\", \"metric\": \"sales\", \"direction\": \"more\", "
	             "\"bounds\": [5, 5]}}",
	        "$.index.bounds", "below");
}

#define LEAF "\"children\": [{\"id\": \"x\", \"metric\": \"sales\", \"direction\": \"more\"}]}}"

static void methods_are_read_with_their_options(void)
{
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	struct axl_error *err = NULL;
	tap_int(
	    load(HEAD
	         "\"index\": {\"id\": \"i\", \"aggregate\": {\"method\": \"promethee\"},"
	         "\"children\": [{\"id\": \"x\", \"metric\": \"sales\", \"direction\": \"more\","
	         "\"preference\": {\"function\": \"linear\", \"q\": 1, \"p\": 5}},"
	         "{\"id\": \"a\", \"preference\": \"usual\","
	         "\"aggregate\": {\"method\": \"vikor\", \"v\": 0.25},"
	         "\"children\": [{\"id\": \"b\", \"aggregate\": {\"method\": \"mpi\","
	         "\"penalty\": \"up\"}, \"children\": [{\"id\": \"y\","
	         "\"metric\": \"employees\", \"direction\": \"more\"}]}]}]}}",
	         &file, &err),
	    0, "methods with options");
	if (!file)
		return;
	const struct axl_model_node *nodes = file->model.nodes;
	tap_ok(nodes[0].aggregation == AXL_AGGREGATE_PROMETHEE && nodes[0].options.v == 0.5,
	       "PROMETHEE; what is not said is as always");
	tap_ok(nodes[1].preference.kind == AXL_PREFERENCE_LINEAR && nodes[1].preference.q == 1 &&
	           nodes[1].preference.p == 5,
	       "a preference of a child");
	tap_ok(nodes[2].aggregation == AXL_AGGREGATE_VIKOR && nodes[2].options.v == 0.25, "VIKOR");
	tap_ok(nodes[3].aggregation == AXL_AGGREGATE_MPI &&
	           nodes[3].options.penalty == AXL_PENALTY_UP,
	       "MPI of something bad");
}

static void faults_of_methods_have_a_path(void)
{
	refuses(HEAD "\"index\": {\"id\": \"i\", \"aggregate\": \"median\", " LEAF,
	        "$.index.aggregate", "arithmetic");
	refuses(
	    HEAD
	    "\"index\": {\"id\": \"i\", \"aggregate\": {\"method\": \"topsis\", \"v\": 1}, " LEAF,
	    "$.index.aggregate.v", "");
	refuses(
	    HEAD
	    "\"index\": {\"id\": \"i\", \"aggregate\": {\"method\": \"vikor\", \"v\": 2}, " LEAF,
	    "$.index.aggregate.v", "from 0 to 1");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"children\": [{\"id\": \"x\","
	        "\"metric\": \"sales\", \"direction\": \"more\", \"preference\": \"usual\"}]}}",
	        "$.index.children[0].preference", "promethee");
	refuses(HEAD
	        "\"index\": {\"id\": \"i\", \"aggregate\": \"promethee\","
	        "\"children\": [{\"id\": \"x\", \"metric\": \"sales\", \"direction\": \"more\","
	        "\"preference\": {\"function\": \"linear\", \"q\": 2, \"p\": 2}}]}}",
	        "$.index.children[0].preference", "p above q");
}

static void shipped_models_load(void)
{
	static const char *const names[] = {"industry-priority", "firm-screening"};
	for (size_t i = 0; i < AXL_COUNT(names); i++) {
		axl_auto(axl_model_file) struct axl_model_file *file = NULL;
		struct axl_error *err = NULL;
		int result =
		    axl_model_file_load(definitions, catalogue, names[i], "en", &file, &err);
		tap_ok(result == 0, "%s loads%s%s", names[i], err ? ": " : "",
		       err ? err->message : "");
		axl_error_free(err);
	}
}

int main(void)
{
	struct axl_error *err = NULL;
	if (!mkdtemp(folder))
		return 99;
	axl_auto(axl_memory) char *outer = axl_xasprintf("%s/definitions", folder);
	axl_auto(axl_memory) char *inner = axl_xasprintf("%s/models", outer);
	axl_auto(axl_memory) char *model = axl_xasprintf("%s/m.json", inner);
	mkdir(outer, 0777);
	mkdir(inner, 0777);
	definitions = axl_definitions_new(folder);
	tap_int(axl_catalogue_load(definitions, &catalogue, &err), 0,
	        "the shipped catalogue loads");
	a_tree_is_read_in_order();
	faults_have_a_path();
	methods_are_read_with_their_options();
	faults_of_methods_have_a_path();
	shipped_models_load();
	axl_catalogue_free(catalogue);
	axl_definitions_free(definitions);
	unlink(model);
	rmdir(inner);
	rmdir(outer);
	rmdir(folder);
	return tap_done();
}

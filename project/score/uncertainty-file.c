/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/uncertainty-file.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/sha256.h"
#include "scoring/method/aggregation.h"
#include "scoring/model/words.h"

#include <inttypes.h>
#include <string.h>

/* The file, and what its texts and lists live in. */
struct loading {
	struct axl_uncertainty_file file;
	struct axl_json_document *document;
	const char *language;
	char sha256[65];
	char *text;
	void *choices[AXL_FACTORS];
};

void axl_uncertainty_file_free(struct axl_uncertainty_file *file)
{
	if (!file)
		return;
	struct loading *loading = (struct loading *)file;
	for (size_t i = 0; i < AXL_FACTORS; i++)
		free(loading->choices[i]);
	free(file->factors);
	free(file->nodes);
	free(loading->text);
	axl_json_document_free(loading->document);
	free(loading);
}

static int read_text(const struct loading *loading, struct axl_json at, const char *key,
                     const char **ret_text, struct axl_error **err)
{
	const char *ko, *en;
	if (axl_json_languages(at, key, &ko, &en, err) < 0)
		return -1;
	*ret_text = strcmp(loading->language, "ko") == 0 ? ko : en;
	return 0;
}

static int read_positive(struct axl_json at, const char *key, double *ret_number,
                         struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (!(*ret_number > 0))
		return axl_json_error(axl_json_child(at, key), err, _("expected a number above 0"));
	return 0;
}

/* Each choice as its place among the words. */
static int read_choices(struct axl_json at, const char *const *words, size_t word_count,
                        size_t **ret_choices, size_t *ret_count, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, "choices", &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	if (count == 0)
		return axl_json_error(list, err, _("expected at least one choice"));
	axl_auto(axl_memory) size_t *choices = axl_xcalloc(count, sizeof *choices);
	for (size_t i = 0; i < count; i++) {
		if (axl_json_as_word(axl_json_item(list, i), words, word_count, &choices[i], err) <
		    0)
			return -1;
		for (size_t j = 0; j < i; j++)
			if (choices[j] == choices[i])
				return axl_json_error(axl_json_item(list, i), err,
				                      _("this choice stands there twice"));
	}
	*ret_choices = axl_steal(choices);
	*ret_count = count;
	return 0;
}

static int read_normalisations(struct axl_json at, struct axl_factor *factor, void **ret_list,
                               struct axl_error **err)
{
	axl_auto(axl_memory) size_t *choices = NULL;
	if (read_choices(at, axl_normal_words, AXL_NORMAL_METHODS, &choices, &factor->choices,
	                 err) < 0)
		return -1;
	enum axl_normal_method *list = axl_xcalloc(factor->choices, sizeof *list);
	for (size_t i = 0; i < factor->choices; i++)
		list[i] = (enum axl_normal_method)choices[i];
	*ret_list = list;
	factor->normalisations = list;
	return 0;
}

static int read_aggregations(struct axl_json at, struct axl_factor *factor, void **ret_list,
                             struct axl_error **err)
{
	axl_auto(axl_memory) size_t *choices = NULL;
	if (read_choices(at, axl_aggregation_names, AXL_AGGREGATIONS, &choices, &factor->choices,
	                 err) < 0)
		return -1;
	enum axl_aggregation *list = axl_xcalloc(factor->choices, sizeof *list);
	for (size_t i = 0; i < factor->choices; i++)
		list[i] = (enum axl_aggregation)choices[i];
	*ret_list = list;
	factor->aggregations = list;
	return 0;
}

static int read_imputations(struct axl_json at, struct axl_factor *factor, void **ret_list,
                            struct axl_error **err)
{
	axl_auto(axl_memory) size_t *choices = NULL;
	int64_t neighbours;
	if (read_choices(at, axl_imputation_words, AXL_IMPUTATIONS, &choices, &factor->choices,
	                 err) < 0 ||
	    axl_json_integer_or(at, "neighbours", 0, &neighbours, err) < 0)
		return -1;
	struct axl_imputation *list = axl_xcalloc(factor->choices, sizeof *list);
	*ret_list = list;
	factor->imputations = list;
	for (size_t i = 0; i < factor->choices; i++) {
		list[i].method = (enum axl_imputation_method)choices[i];
		list[i].neighbours = neighbours > 0 ? (size_t)neighbours : 0;
		if (list[i].method == AXL_IMPUTE_NEAREST && neighbours < 1)
			return axl_json_error(at, err, _("\"%s\" wants \"neighbours\", from 1 up"),
			                      axl_imputation_words[AXL_IMPUTE_NEAREST]);
	}
	return 0;
}

/* "concentration": a number, or "uniform" where nothing is known of the weights. */
static int read_concentration(struct axl_json at, struct axl_factor *factor, struct axl_error **err)
{
	static const char *const words[] = {"uniform"};
	struct axl_json child = axl_json_child(at, "concentration");
	size_t word;
	if (axl_json_type(child) == AXL_JSON_STRING)
		return axl_json_as_word(child, words, AXL_COUNT(words), &word, err);
	return read_positive(at, "concentration", &factor->concentration, err);
}

static int read_kind(struct loading *loading, size_t i, struct axl_json at, struct axl_error **err)
{
	struct axl_factor *factor = &loading->file.factors[i];
	size_t shape;
	switch (factor->kind) {
	case AXL_FACTOR_WEIGHTS:
		return read_concentration(at, factor, err);
	case AXL_FACTOR_JUDGEMENTS:
		return read_positive(at, "spread", &factor->spread, err);
	case AXL_FACTOR_NORMALISATION:
		return read_normalisations(at, factor, &loading->choices[i], err);
	case AXL_FACTOR_AGGREGATION:
		return read_aggregations(at, factor, &loading->choices[i], err);
	case AXL_FACTOR_IMPUTATION:
		return read_imputations(at, factor, &loading->choices[i], err);
	case AXL_FACTOR_INTERVALS:
		if (axl_json_as_word(axl_json_child(at, "shape"), axl_interval_shape_names,
		                     AXL_INTERVAL_SHAPES, &shape, err) < 0)
			return -1;
		factor->shape = (enum axl_interval_shape)shape;
		return 0;
	default:
		return 0;
	}
}

/* A key that says nothing of this kind of factor is refused like a misspelt one. */
static int allow_keys(struct axl_json at, enum axl_factor_kind kind, struct axl_error **err)
{
	static const char *const of_weights[] = {"id",   "kind",          "label", "reason",
	                                         "node", "concentration", NULL};
	static const char *const of_judgements[] = {"id",   "kind",   "label", "reason",
	                                            "node", "spread", NULL};
	static const char *const of_choices[] = {"id", "kind", "label", "reason", "choices", NULL};
	static const char *const of_imputation[] = {"id",      "kind",       "label", "reason",
	                                            "choices", "neighbours", NULL};
	static const char *const of_intervals[] = {"id", "kind", "label", "reason", "shape", NULL};
	static const char *const of_none[] = {"id", "kind", "label", "reason", NULL};
	static const char *const *const keys[AXL_FACTOR_KINDS] = {
	    [AXL_FACTOR_WEIGHTS] = of_weights,       [AXL_FACTOR_JUDGEMENTS] = of_judgements,
	    [AXL_FACTOR_NORMALISATION] = of_choices, [AXL_FACTOR_AGGREGATION] = of_choices,
	    [AXL_FACTOR_INTERVALS] = of_intervals,   [AXL_FACTOR_LEAVE_OUT] = of_none,
	    [AXL_FACTOR_TREATMENT] = of_none,        [AXL_FACTOR_IMPUTATION] = of_imputation,
	};
	return axl_json_allow(at, keys[kind], err);
}

static int read_factor(struct loading *loading, struct axl_json at, struct axl_error **err)
{
	struct axl_uncertainty_file *file = &loading->file;
	struct axl_factor *factor = &file->factors[file->count];
	size_t kind;
	if (axl_json_text(at, "id", &factor->id, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "kind"), axl_factor_kind_names, AXL_FACTOR_KINDS,
	                     &kind, err) < 0)
		return -1;
	factor->kind = (enum axl_factor_kind)kind;
	factor->node = -1;
	if (allow_keys(at, factor->kind, err) < 0 ||
	    read_text(loading, at, "label", &factor->label, err) < 0 ||
	    read_text(loading, at, "reason", &factor->reason, err) < 0 ||
	    axl_json_text_or(at, "node", NULL, &file->nodes[file->count], err) < 0 ||
	    read_kind(loading, file->count, at, err) < 0)
		return -1;
	for (size_t i = 0; i < file->count; i++)
		if (strcmp(file->factors[i].id, factor->id) == 0)
			return axl_json_error(axl_json_child(at, "id"), err,
			                      _("the id \"%s\" is used twice"), factor->id);
	file->count++;
	return 0;
}

static int read_factors(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	struct axl_json factors;
	if (axl_json_array(root, "factors", &factors, err) < 0)
		return -1;
	size_t count = axl_json_count(factors);
	if (count == 0 || count > AXL_FACTORS)
		return axl_json_error(factors, err, _("expected 1 to %d factors"), AXL_FACTORS);
	loading->file.factors = axl_xcalloc(count, sizeof *loading->file.factors);
	loading->file.nodes = axl_xcalloc(count, sizeof *loading->file.nodes);
	for (size_t i = 0; i < count; i++)
		if (read_factor(loading, axl_json_item(factors, i), err) < 0)
			return -1;
	return 0;
}

static int read_count(struct axl_json at, const char *key, int64_t least, size_t *ret_count,
                      struct axl_error **err)
{
	int64_t count;
	if (axl_json_integer(at, key, &count, err) < 0)
		return -1;
	if (count < least)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a whole number from %" PRId64 " up"), least);
	*ret_count = (size_t)count;
	return 0;
}

static int read_file(struct loading *loading, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",       "id",      "date", "label",
	                                   "replications", "seed",    "rows", "certainty",
	                                   "top",          "factors", NULL};
	struct axl_uncertainty_file *file = &loading->file;
	struct axl_json root = axl_json_root(loading->document);
	size_t seed;
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "id", &file->id, err) < 0 ||
	    axl_json_text(root, "date", &file->date, err) < 0 ||
	    read_text(loading, root, "label", &file->label, err) < 0 ||
	    read_count(root, "replications", 1, &file->replications, err) < 0 ||
	    read_count(root, "seed", 0, &seed, err) < 0 ||
	    read_count(root, "rows", 2, &file->rows, err) < 0 ||
	    read_count(root, "top", 1, &file->top, err) < 0 ||
	    axl_json_number(root, "certainty", &file->certainty, err) < 0)
		return -1;
	file->seed = seed;
	if (!(file->certainty > 0.5 && file->certainty <= 1))
		return axl_json_error(axl_json_child(root, "certainty"), err,
		                      _("expected a probability above 0.5, at most 1"));
	return read_factors(loading, root, err);
}

static int load_document(const struct axl_definitions *definitions, const char *id,
                         struct axl_json_document **ret_document, struct axl_error **err)
{
	const char *ending = strstr(id, ".json");
	if (!strchr(id, '/') && !ending)
		return axl_definition_load(definitions, "uncertainty", id, "uncertainty",
		                           ret_document, err);
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	if (axl_json_load(id, &document, err) < 0 ||
	    axl_json_expect_kind(document, "uncertainty", NULL, err) < 0)
		return -1;
	*ret_document = axl_steal(document);
	return 0;
}

int axl_uncertainty_file_load(const struct axl_definitions *definitions, const char *id,
                              const char *language, struct axl_uncertainty_file **ret_file,
                              struct axl_error **err)
{
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_uncertainty_file) struct axl_uncertainty_file *file = &loading->file;
	loading->language = language;
	if (load_document(definitions, id, &loading->document, err) < 0 ||
	    read_file(loading, err) < 0)
		return -1;
	loading->text = axl_json_dump(axl_json_root(loading->document));
	axl_sha256_of_text(loading->text, loading->sha256);
	file->text = loading->text;
	file->sha256 = loading->sha256;
	*ret_file = axl_steal(file);
	return 0;
}

void axl_uncertainty_file_bind(const struct axl_uncertainty_file *file,
                               const struct axl_model *model, struct axl_factor *ret_factors)
{
	for (size_t f = 0; f < file->count; f++) {
		ret_factors[f] = file->factors[f];
		if (!file->nodes[f])
			continue;
		int node = axl_model_find(model, file->nodes[f]);
		ret_factors[f].node = node < 0 ? AXL_FACTOR_NO_NODE : node;
	}
}

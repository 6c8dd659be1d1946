/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/model/prepare.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "scoring/model/words.h"

/* A setting is a word, or an object whose "method" is one. */
static struct axl_json word_of(struct axl_json setting)
{
	bool object = axl_json_type(setting) == AXL_JSON_OBJECT;
	return object ? axl_json_child(setting, "method") : setting;
}

static int read_threshold(struct axl_json at, const char *key, double *ret_number,
                          struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (!(*ret_number > 0))
		return axl_json_error(axl_json_child(at, key), err, _("expected a number above 0"));
	return 0;
}

static int read_count(struct axl_json at, const char *key, size_t *ret_count,
                      struct axl_error **err)
{
	int64_t count;
	if (axl_json_integer(at, key, &count, err) < 0)
		return -1;
	if (count < 1)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a whole number from 1 up"));
	*ret_count = (size_t)count;
	return 0;
}

int axl_model_read_treatment(struct axl_json at, struct axl_treatment *treatment,
                             struct axl_error **err)
{
	static const char *const keys[] = {"method", "skewness", "kurtosis", "most",
	                                   "lambda", "reason",   NULL};
	struct axl_json treat = axl_json_child(at, "treat");
	size_t method;
	if (axl_json_type(treat) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_as_word(word_of(treat), axl_treatment_words, AXL_TREATMENTS, &method, err) < 0)
		return -1;
	struct axl_treatment read = {.method = (enum axl_treatment_method)method};
	*treatment = read;
	if (method == AXL_TREAT_NONE)
		return 0;
	if (axl_json_type(treat) != AXL_JSON_OBJECT)
		return axl_json_error(
		    treat, err, _("expected {\"method\", \"skewness\", \"kurtosis\", \"most\"}"));
	bool lambda = axl_json_type(axl_json_child(treat, "lambda")) != AXL_JSON_ABSENT;
	if (axl_json_allow(treat, keys, err) < 0 ||
	    read_threshold(treat, "skewness", &read.skewness, err) < 0 ||
	    read_threshold(treat, "kurtosis", &read.kurtosis, err) < 0 ||
	    read_count(treat, "most", &read.most, err) < 0 ||
	    axl_json_number_or(treat, "lambda", 0, &read.lambda, err) < 0)
		return -1;
	if (lambda && method != AXL_TREAT_BOXCOX)
		return axl_json_error(axl_json_child(treat, "lambda"), err,
		                      _("only with \"winsorise-boxcox\""));
	read.fixed_lambda = lambda;
	*treatment = read;
	return 0;
}

int axl_model_read_imputation(struct axl_json at, struct axl_imputation *imputation,
                              struct axl_error **err)
{
	static const char *const keys[] = {"method", "reason", NULL};
	static const char *const nearest_keys[] = {"method", "neighbours", "reason", NULL};
	struct axl_json impute = axl_json_child(at, "impute");
	bool object = axl_json_type(impute) == AXL_JSON_OBJECT;
	size_t method;
	if (axl_json_type(impute) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_as_word(word_of(impute), axl_imputation_words, AXL_IMPUTATIONS, &method, err) <
	    0)
		return -1;
	bool nearest = method == AXL_IMPUTE_NEAREST;
	*imputation = (struct axl_imputation){.method = (enum axl_imputation_method)method};
	if (object && axl_json_allow(impute, nearest ? nearest_keys : keys, err) < 0)
		return -1;
	if (nearest && !object)
		return axl_json_error(impute, err, _("expected {\"method\", \"neighbours\"}"));
	return nearest ? read_count(impute, "neighbours", &imputation->neighbours, err) : 0;
}

static int read_pair(struct axl_json pair, double *ret_low, double *ret_high,
                     struct axl_error **err)
{
	if (axl_json_type(pair) != AXL_JSON_ARRAY || axl_json_count(pair) != 2)
		return axl_json_error(pair, err, _("expected [lowest, highest]"));
	if (axl_json_as_number(axl_json_item(pair, 0), ret_low, err) < 0 ||
	    axl_json_as_number(axl_json_item(pair, 1), ret_high, err) < 0)
		return -1;
	return 0;
}

static int read_bounds(struct axl_json at, struct axl_normalisation *normalise,
                       struct axl_error **err)
{
	struct axl_json bounds = axl_json_child(at, "bounds");
	bool takes = normalise->method == AXL_NORMALISE_MINMAX ||
	             normalise->method == AXL_NORMALISE_GOALPOSTS;
	if (axl_json_type(bounds) == AXL_JSON_ABSENT)
		return normalise->method != AXL_NORMALISE_GOALPOSTS
		           ? 0
		           : axl_json_error(bounds, err, _("goalposts need bounds"));
	if (!takes)
		return axl_json_error(bounds, err, _("only with \"minmax\" and \"goalposts\""));
	if (read_pair(bounds, &normalise->lo, &normalise->hi, err) < 0)
		return -1;
	if (!(normalise->lo < normalise->hi))
		return axl_json_error(bounds, err,
		                      _("the lower bound must lie below the upper one"));
	normalise->fixed_bounds = true;
	return 0;
}

static int read_scale(struct axl_json at, struct axl_normalisation *normalise,
                      struct axl_error **err)
{
	struct axl_json scale = axl_json_child(at, "scale");
	bool z = normalise->method == AXL_NORMALISE_ZSCORE;
	if (axl_json_type(scale) == AXL_JSON_ABSENT)
		return 0;
	if (read_pair(scale, &normalise->floor, &normalise->top, err) < 0)
		return -1;
	if (z ? !(normalise->top > 0) : !(normalise->floor < normalise->top))
		return axl_json_error(scale, err,
		                      z ? _("expected [mean, standard deviation above 0]")
		                        : _("expected [lowest, highest]"));
	normalise->scaled = true;
	return 0;
}

/* Keys that each method reads. */
static const char *const *keys_of(enum axl_normal_method method)
{
	static const char *const plain[] = {"method", NULL};
	static const char *const scale[] = {"method", "scale", NULL};
	static const char *const target[] = {"method", "scale", "target", "capped", NULL};
	static const char *const reference[] = {"method", "scale", "reference", "capped", NULL};
	switch (method) {
	case AXL_NORMALISE_TARGET:
		return target;
	case AXL_NORMALISE_REFERENCE:
		return reference;
	case AXL_NORMALISE_RANK:
	case AXL_NORMALISE_BORDA:
	case AXL_NORMALISE_NONE:
		return plain;
	default:
		return scale;
	}
}

static int read_parameters(struct axl_json at, struct axl_normalisation *normalise,
                           struct axl_error **err)
{
	if (axl_json_allow(at, keys_of(normalise->method), err) < 0 ||
	    read_scale(at, normalise, err) < 0 ||
	    axl_json_bool_or(at, "capped", false, &normalise->capped, err) < 0)
		return -1;
	if (normalise->method == AXL_NORMALISE_TARGET)
		return axl_json_number(at, "target", &normalise->target, err);
	if (normalise->method == AXL_NORMALISE_REFERENCE)
		return axl_json_text(at, "reference", &normalise->reference, err);
	return 0;
}

int axl_model_read_normalisation(struct axl_json at, struct axl_normalisation *normalise,
                                 struct axl_error **err)
{
	struct axl_json setting = axl_json_child(at, "normalise");
	size_t method = AXL_NORMALISE_MINMAX;
	if (axl_json_type(setting) != AXL_JSON_ABSENT &&
	    axl_json_as_word(word_of(setting), axl_normal_words, AXL_NORMAL_METHODS, &method, err) <
	        0)
		return -1;
	*normalise = (struct axl_normalisation){.method = (enum axl_normal_method)method};
	if (axl_json_type(setting) == AXL_JSON_OBJECT) {
		if (read_parameters(setting, normalise, err) < 0)
			return -1;
	} else if (method == AXL_NORMALISE_TARGET) {
		return axl_json_error(setting, err, _("expected {\"method\", \"target\"}"));
	} else if (method == AXL_NORMALISE_REFERENCE) {
		return axl_json_error(setting, err, _("expected {\"method\", \"reference\"}"));
	}
	return read_bounds(at, normalise, err);
}

/* A list of keys that ends with NULL; NULL where the model has none. */
static int read_keys(struct axl_json screen, const char *key, const char ***ret_keys,
                     struct axl_error **err)
{
	size_t count;
	const char **keys;
	if (axl_json_type(axl_json_child(screen, key)) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_texts(screen, key, &keys, &count, err) < 0)
		return -1;
	keys = axl_xreallocarray(keys, count + 1, sizeof *keys);
	keys[count] = NULL;
	*ret_keys = keys;
	return 0;
}

int axl_model_read_screening(struct axl_json root, struct axl_model *model,
                             const char ***ret_forced_in, const char ***ret_forced_out,
                             struct axl_error **err)
{
	static const char *const keys[] = {"coverage", "in", "out", "reason", NULL};
	struct axl_json screen = axl_json_child(root, "screen");
	if (axl_json_type(screen) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_object(root, "screen", &screen, err) < 0 ||
	    axl_json_allow(screen, keys, err) < 0 ||
	    axl_json_number_or(screen, "coverage", 0, &model->screen_coverage, err) < 0)
		return -1;
	if (!(model->screen_coverage >= 0 && model->screen_coverage <= 1))
		return axl_json_error(axl_json_child(screen, "coverage"), err,
		                      _("expected a number from 0 to 1"));
	if (read_keys(screen, "in", ret_forced_in, err) < 0)
		return -1;
	model->forced_in = *ret_forced_in;
	if (read_keys(screen, "out", ret_forced_out, err) < 0)
		return -1;
	model->forced_out = *ret_forced_out;
	return 0;
}

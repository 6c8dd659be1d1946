/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/rules.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/text/text.h"

#include <string.h>

void axl_indicator_rules_free(struct axl_indicator_rules *rules)
{
	if (!rules)
		return;
	axl_index_free(rules->whole);
	axl_index_free(rules->stop_words);
	free(rules);
}

static int read_words(struct axl_json root, const char *key, struct axl_index **ret_words,
                      struct axl_error **err)
{
	axl_auto(axl_memory) const char **words = NULL;
	size_t count;
	if (axl_json_texts(root, key, &words, &count, err) < 0)
		return -1;
	*ret_words = axl_index_new();
	for (size_t i = 0; i < count; i++) {
		axl_auto(axl_memory) char *folded = axl_text_folded(words[i]);
		(void)axl_index_add(*ret_words, folded, strlen(folded), i, NULL);
	}
	return 0;
}

/* So many years: 1 to 20. */
static int read_years(struct axl_json at, const char *key, size_t *ret_years,
                      struct axl_error **err)
{
	int64_t years;
	if (axl_json_integer(at, key, &years, err) < 0)
		return -1;
	if (years < 1 || years > 20)
		return axl_json_error(axl_json_child(at, key), err, _("expected 1 to 20 years"));
	*ret_years = (size_t)years;
	return 0;
}

static int read_least(struct axl_json at, const char *key, double *ret_number,
                      struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (*ret_number < 0)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a figure that is not below zero"));
	return 0;
}

static int read_life(struct axl_json root, struct axl_indicator_rules *rules,
                     struct axl_error **err)
{
	static const char *const keys[] = {"years", "few", "steady", NULL};
	struct axl_json at;
	if (axl_json_object(root, "life_cycle", &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 ||
	    read_years(at, "years", &rules->life_years, err) < 0 ||
	    read_least(at, "few", &rules->life.few, err) < 0)
		return -1;
	return read_least(at, "steady", &rules->life.steady, err);
}

static int read_rising(struct axl_json root, struct axl_indicator_rules *rules,
                       struct axl_error **err)
{
	static const char *const keys[] = {"before", "documents", "likelihood", NULL};
	struct axl_json at;
	if (axl_json_object(root, "rising", &at, err) < 0 || axl_json_allow(at, keys, err) < 0 ||
	    read_years(at, "before", &rules->rising_before, err) < 0 ||
	    read_least(at, "documents", &rules->rising_documents, err) < 0)
		return -1;
	return read_least(at, "likelihood", &rules->rising_likelihood, err);
}

int axl_indicator_rules_load(const struct axl_definitions *definitions,
                             struct axl_indicator_rules **ret_rules, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",         "label", "date",
	                                   "source", "window",     "whole", "life_cycle",
	                                   "rising", "stop_words", NULL};
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	axl_auto(axl_indicator_rules) struct axl_indicator_rules *rules =
	    axl_xcalloc(1, sizeof *rules);
	if (axl_definition_load(definitions, "indicators", "default", "indicators", &document,
	                        err) < 0)
		return -1;
	struct axl_json root = axl_json_root(document);
	if (axl_json_allow(root, keys, err) < 0 ||
	    read_years(root, "window", &rules->window, err) < 0 ||
	    read_words(root, "whole", &rules->whole, err) < 0 || read_life(root, rules, err) < 0 ||
	    read_rising(root, rules, err) < 0 ||
	    read_words(root, "stop_words", &rules->stop_words, err) < 0)
		return -1;
	*ret_rules = axl_steal(rules);
	return 0;
}

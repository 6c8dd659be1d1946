/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/break/declared.h"

#include "base/i18n.h"
#include "base/json-shape.h"

#include <string.h>

const char *const axl_break_kind_names[AXL_BREAK_KINDS] = {"frame", "classification", "boundary"};

struct axl_declared {
	struct axl_json_document **documents; /* own all texts */
	size_t document_count;
	struct axl_declared_break *breaks;
	size_t break_count, break_capacity;
	struct axl_accepted_break *accepted;
	size_t accepted_count, accepted_capacity;
	struct axl_jump_rules rules;
	bool has_rules;
};

struct reading {
	struct axl_declared *declared;
	const struct axl_regions *regions;
	const struct axl_ksic *ksic;
};

static void release_scope(const struct axl_break_scope *scope)
{
	free(scope->regions);
	free(scope->industries);
}

void axl_declared_free(struct axl_declared *declared)
{
	if (!declared)
		return;
	for (size_t i = 0; i < declared->break_count; i++) {
		release_scope(&declared->breaks[i].scope);
		free(declared->breaks[i].maps);
		free(declared->breaks[i].providers);
	}
	for (size_t i = 0; i < declared->accepted_count; i++)
		release_scope(&declared->accepted[i].scope);
	for (size_t i = 0; i < declared->document_count; i++)
		axl_json_document_free(declared->documents[i]);
	free(declared->breaks);
	free(declared->accepted);
	free(declared->documents);
	free(declared);
}

static int texts_or_none(struct axl_json at, const char *key, const char ***ret_texts,
                         size_t *ret_count, struct axl_error **err)
{
	if (axl_json_type(axl_json_child(at, key)) == AXL_JSON_ABSENT)
		return 0;
	return axl_json_texts(at, key, ret_texts, ret_count, err);
}

static int read_day(struct axl_json at, const char **ret_day, struct axl_error **err)
{
	char canonical[AXL_PERIOD_SIZE];
	const char *day;
	if (axl_json_text(at, "from", &day, err) < 0)
		return -1;
	if (!axl_date_read(axl_slice_of(day), canonical) || strcmp(day, canonical) != 0)
		return axl_json_error(axl_json_child(at, "from"), err,
		                      _("\"%s\" is no day; expected the first day behind the "
		                        "break, such as 2020-01-01"),
		                      day);
	*ret_day = day;
	return 0;
}

static int read_measures(struct axl_json at, unsigned *ret_measures, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, "measures", &list, err) < 0)
		return -1;
	unsigned measures = 0;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		size_t measure;
		if (axl_json_as_word(axl_json_item(list, i), axl_figure_measure_names,
		                     AXL_BOTH_EMPLOYEES, &measure, err) < 0)
			return -1;
		measures |= 1u << measure;
	}
	*ret_measures = measures ? measures : ~0u;
	return 0;
}

static int read_regions(const struct reading *in, struct axl_json at, struct axl_break_scope *scope,
                        struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, "regions", &list, err) < 0)
		return -1;
	scope->regions = axl_xcalloc(axl_json_count(list) + 1, sizeof *scope->regions);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json item = axl_json_item(list, i);
		const char *code;
		if (axl_json_as_text(item, &code, err) < 0)
			return -1;
		scope->regions[i] = axl_region_by_code(in->regions, code);
		if (!scope->regions[i])
			return axl_json_error(
			    item, err,
			    _("no region has the code \"%s\" in the project's region tables"),
			    code);
	}
	scope->region_count = axl_json_count(list);
	return 0;
}

static int read_industries(const struct reading *in, struct axl_json at,
                           struct axl_break_scope *scope, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, "industries", &list, err) < 0)
		return -1;
	scope->industries = axl_xcalloc(axl_json_count(list) + 1, sizeof *scope->industries);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json item = axl_json_item(list, i);
		const char *code;
		if (axl_json_as_text(item, &code, err) < 0)
			return -1;
		scope->industries[i] = axl_ksic_find_scheme(in->ksic, axl_slice_of(code));
		if (!scope->industries[i])
			return axl_json_error(item, err,
			                      _("\"%s\" is no industry; expected a code with its "
			                        "revision, such as \"ksic11:29\""),
			                      code);
	}
	scope->industry_count = axl_json_count(list);
	return 0;
}

static int read_scope(const struct reading *in, struct axl_json at, struct axl_break_scope *scope,
                      struct axl_error **err)
{
	if (read_measures(at, &scope->measures, err) < 0 || read_regions(in, at, scope, err) < 0)
		return -1;
	return read_industries(in, at, scope, err);
}

static int read_break(const struct reading *in, struct axl_json at, struct axl_declared_break *read,
                      struct axl_error **err)
{
	static const char *const keys[] = {"id",       "kind",    "from",       "label",
	                                   "reason",   "source",  "maps",       "providers",
	                                   "measures", "regions", "industries", NULL};
	size_t kind;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &read->id, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "kind"), axl_break_kind_names, AXL_BREAK_KINDS,
	                     &kind, err) < 0 ||
	    read_day(at, &read->from, err) < 0 ||
	    axl_json_languages(at, "label", &read->label_ko, &read->label_en, err) < 0 ||
	    axl_json_text(at, "reason", &read->reason, err) < 0 ||
	    axl_json_text(at, "source", &read->source, err) < 0 ||
	    texts_or_none(at, "maps", &read->maps, &read->map_count, err) < 0 ||
	    texts_or_none(at, "providers", &read->providers, &read->provider_count, err) < 0 ||
	    read_scope(in, at, &read->scope, err) < 0)
		return -1;
	read->kind = (enum axl_break_kind)kind;
	if (read->kind == AXL_BREAK_BOUNDARY && read->scope.region_count == 0)
		return axl_json_error(
		    at, err, _("break %s is of boundaries: \"regions\" says whose"), read->id);
	return 0;
}

static int read_breaks(const struct reading *in, struct axl_json root, struct axl_error **err)
{
	struct axl_declared *declared = in->declared;
	struct axl_json list;
	if (axl_json_array_or_none(root, "breaks", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		axl_reserve(declared->breaks, declared->break_capacity, declared->break_count + 1);
		struct axl_declared_break *read = &declared->breaks[declared->break_count++];
		*read = (struct axl_declared_break){0};
		if (read_break(in, at, read, err) < 0)
			return -1;
		for (size_t j = 0; j + 1 < declared->break_count; j++)
			if (strcmp(declared->breaks[j].id, read->id) == 0)
				return axl_json_error(axl_json_child(at, "id"), err,
				                      _("break %s stands twice"), read->id);
	}
	return 0;
}

static int read_accepted(const struct reading *in, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"from",    "reason",     "measures",
	                                   "regions", "industries", NULL};
	struct axl_declared *declared = in->declared;
	struct axl_json list;
	if (axl_json_array_or_none(root, "accepted", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		axl_reserve(declared->accepted, declared->accepted_capacity,
		            declared->accepted_count + 1);
		struct axl_accepted_break *read = &declared->accepted[declared->accepted_count++];
		*read = (struct axl_accepted_break){0};
		if (axl_json_allow(at, keys, err) < 0 || read_day(at, &read->from, err) < 0 ||
		    axl_json_text(at, "reason", &read->reason, err) < 0 ||
		    read_scope(in, at, &read->scope, err) < 0)
			return -1;
	}
	return 0;
}

/* What makes a suspicion */

static int read_threshold(struct axl_json detection, const char *key, double most,
                          double *ret_value, struct axl_error **err)
{
	static const char *const keys[] = {"value", "reason", NULL};
	struct axl_json at;
	const char *reason;
	double value;
	if (axl_json_object(detection, key, &at, err) < 0 || axl_json_allow(at, keys, err) < 0 ||
	    axl_json_number(at, "value", &value, err) < 0 ||
	    axl_json_text(at, "reason", &reason, err) < 0)
		return -1;
	if (!(value >= 0 && value <= most))
		return axl_json_error(axl_json_child(at, "value"), err,
		                      _("%g is out of range; expected 0 to %g"), value, most);
	*ret_value = value;
	return 0;
}

static int read_rules(struct axl_declared *declared, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {
	    "z",       "change",       "share",       "noise",      "mirror",       "fewest",
	    "frame_z", "frame_change", "frame_agree", "frame_size", "frame_fewest", NULL};
	struct axl_jump_rules rules;
	const struct {
		const char *key;
		double *value, most;
	} thresholds[] = {
	    {"z", &rules.z, 1e6},
	    {"change", &rules.change, 1e6},
	    {"share", &rules.share, 1},
	    {"noise", &rules.noise, 1e6},
	    {"mirror", &rules.mirror, 1},
	    {"fewest", &rules.fewest, 1e6},
	    {"frame_z", &rules.frame_z, 1e6},
	    {"frame_change", &rules.frame_change, 1e6},
	    {"frame_agree", &rules.frame_agree, 1},
	    {"frame_size", &rules.frame_size, 1e12},
	    {"frame_fewest", &rules.frame_fewest, 1e6},
	};
	struct axl_json detection = axl_json_child(root, "detection");
	if (axl_json_type(detection) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_object(root, "detection", &detection, err) < 0 ||
	    axl_json_allow(detection, keys, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_COUNT(thresholds); i++)
		if (read_threshold(detection, thresholds[i].key, thresholds[i].most,
		                   thresholds[i].value, err) < 0)
			return -1;
	declared->rules = rules;
	declared->has_rules = true;
	return 0;
}

static int read_definition(const struct reading *in, const struct axl_json_document *document,
                           struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",       "label",     "date", "source",
	                                   "breaks", "accepted", "detection", NULL};
	struct axl_json root = axl_json_root(document);
	const char *date;
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "date", &date, err) < 0 ||
	    read_breaks(in, root, err) < 0 || read_accepted(in, root, err) < 0)
		return -1;
	return read_rules(in->declared, root, err);
}

int axl_declared_load(const struct axl_definitions *definitions, const char *const *ids,
                      size_t id_count, const struct axl_regions *regions,
                      const struct axl_ksic *ksic, struct axl_declared **ret_declared,
                      struct axl_error **err)
{
	axl_auto(axl_declared) struct axl_declared *declared = axl_xcalloc(1, sizeof *declared);
	struct reading in = {declared, regions, ksic};
	declared->documents = axl_xcalloc(id_count + 1, sizeof *declared->documents);
	for (size_t i = 0; i < id_count; i++) {
		if (axl_definition_load(definitions, "breaks", ids[i], "breaks",
		                        &declared->documents[i], err) < 0)
			return -1;
		declared->document_count++;
		if (read_definition(&in, declared->documents[i], err) < 0)
			return -1;
	}
	*ret_declared = axl_steal(declared);
	return 0;
}

size_t axl_declared_breaks(const struct axl_declared *declared,
                           const struct axl_declared_break **ret_breaks)
{
	*ret_breaks = declared->breaks;
	return declared->break_count;
}

size_t axl_declared_accepted(const struct axl_declared *declared,
                             const struct axl_accepted_break **ret_accepted)
{
	*ret_accepted = declared->accepted;
	return declared->accepted_count;
}

const struct axl_jump_rules *axl_declared_rules(const struct axl_declared *declared)
{
	return declared->has_rules ? &declared->rules : NULL;
}

/* Scopes */

static bool has_region(const struct axl_break_scope *scope, const struct axl_region *region)
{
	for (size_t i = 0; i < scope->region_count; i++)
		if (scope->regions[i] == region)
			return true;
	return scope->region_count == 0;
}

/* An industry of another revision is that which its own code has become, or comes from. */
static bool is_in(const struct axl_ksic *ksic, const struct axl_ksic_item *item,
                  const struct axl_ksic_item *above)
{
	if (item->revision == above->revision)
		return axl_ksic_ancestor(item, above->level) == above;
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	size_t count;
	unsigned caution;
	if (axl_ksic_convert(ksic, above->revision, axl_slice_of(above->code), item->revision,
	                     &targets, &count, &caution, &err) < 0)
		return false;
	for (size_t i = 0; i < count; i++)
		if (axl_ksic_ancestor(targets[i].item, item->level) == item ||
		    axl_ksic_ancestor(item, targets[i].item->level) == targets[i].item)
			return true;
	return false;
}

bool axl_break_scope_holds(const struct axl_break_scope *scope, const struct axl_ksic *ksic,
                           const struct axl_region *region, const struct axl_ksic_item *item,
                           enum axl_figure_measure measure)
{
	if (!(scope->measures & 1u << measure) || !has_region(scope, region))
		return false;
	bool in = scope->industry_count == 0;
	for (size_t i = 0; i < scope->industry_count && !in; i++)
		in = item && is_in(ksic, item, scope->industries[i]);
	return in;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/checks-file.h"

#include "base/i18n.h"

/* A limit lies between the ends (both in). */
struct limit {
	const char *key;
	double lo, hi;
	double *place;
};

static int read_limit(struct axl_json limits, const struct limit *limit, struct axl_error **err)
{
	static const char *const keys[] = {"value", "reason", NULL};
	struct axl_json at;
	const char *reason;
	double value;
	if (axl_json_object(limits, limit->key, &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "reason", &reason, err) < 0 ||
	    axl_json_number(at, "value", &value, err) < 0)
		return -1;
	if (!(value >= limit->lo && value <= limit->hi))
		return axl_json_error(axl_json_child(at, "value"), err,
		                      _("expected a number from %g to %g"), limit->lo, limit->hi);
	*limit->place = value;
	return 0;
}

int axl_check_limits_load(const struct axl_definitions *definitions,
                          struct axl_check_limits *ret_limits, struct axl_error **err)
{
	static const char *const top[] = {"axlens", "id",     "date", "label",
	                                  "source", "limits", NULL};
	static const char *const names[] = {"redundant", "conflicting", "alpha", "alpha_gain",
	                                    "kmo",       "sphericity",  "vif",   "eigenvalue",
	                                    "carried",   NULL};
	struct axl_check_limits found;
	const struct limit rows[] = {
	    {"redundant", 0, 1, &found.redundant},
	    {"conflicting", -1, 0, &found.conflicting},
	    {"alpha", 0, 1, &found.alpha},
	    {"alpha_gain", 0, 1, &found.alpha_gain},
	    {"kmo", 0, 1, &found.kmo},
	    {"sphericity", 0, 1, &found.sphericity},
	    {"vif", 1, 1000, &found.vif},
	    {"eigenvalue", 0, 10, &found.eigenvalue},
	    {"carried", 0, 1, &found.carried},
	};
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_json limits;
	if (axl_definition_load(definitions, "checks", "default", "checks", &document, err) < 0 ||
	    axl_json_allow(axl_json_root(document), top, err) < 0 ||
	    axl_json_object(axl_json_root(document), "limits", &limits, err) < 0 ||
	    axl_json_allow(limits, names, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_COUNT(rows); i++)
		if (read_limit(limits, &rows[i], err) < 0)
			return -1;
	*ret_limits = found;
	return 0;
}

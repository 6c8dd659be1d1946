/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scoring models as JSON definitions (models/<id>.json, axlens-model(5)):
 *
 *   {"axlens": "model/1", "id": "industry-priority", "date": "2025-12-31",
 *    "label": {"ko": "산업 우선순위", "en": "Industry priority"},
 *    "units": {"kind": "industry", "level": "group", "at_least": {"metric": "employees", "value":
 * 50}}, "axes": ["need", "capacity"], "index": {"id": "index", "label": {...}, "aggregate":
 * "arithmetic", "missing": "renormalise", "coverage_floor": 0.6, "children": [
 *        {"id": "need", "weight": 0.4, "reason": "...", "children": [
 *          {"id": "decline", "metric": "employees_cagr", "weight": 1, "direction": "less",
 *           "normalise": "minmax", "bounds": [0, 1], "reason": "..."}]}]}}
 */
#ifndef PROJECT_MODEL_FILE_H
#define PROJECT_MODEL_FILE_H

#include "base/definition.h"
#include "ksic/classification/classification.h"
#include "project/catalogue.h"
#include "scoring/model/model.h"

struct axl_model_file {
	struct axl_model model;
	const char *label_ko, *label_en;
	const char *date;
	enum axl_ksic_level level; /* of industry models; 0 for others */
	const char *filter_metric; /* units must have at least filter_value of it; NULL: all */
	double filter_value;
	int axis_x, axis_y;        /* nodes that the matrix plots; -1: none */
	const char *text, *sha256; /* as stored with results */
};

/* Every fault is located by path; a metric that is not in the catalogue is one. Label in `language`
 * goes into the nodes. */
int axl_model_file_load(const struct axl_definitions *definitions,
                        const struct axl_catalogue *catalogue, const char *id, const char *language,
                        struct axl_model_file **ret_file, struct axl_error **err);
/* The same from a file of any name, for a table without a project: a metric is the heading of a
 * column, and "units" may be left out. */
int axl_model_file_open(const char *path, const char *language, struct axl_model_file **ret_file,
                        struct axl_error **err);
/* The same from the text that a result was kept with; `name` stands for the file in messages. */
int axl_model_file_parse(const char *name, const char *text, const struct axl_catalogue *catalogue,
                         const char *language, struct axl_model_file **ret_file,
                         struct axl_error **err);
void axl_model_file_free(struct axl_model_file *file);
AXL_DEFINE_CLEANUP(axl_model_file)

/* --what-if id=weight: changes one nominal weight; AXL_ERROR_USAGE where there is no such node. */
int axl_model_file_reweight(struct axl_model_file *file, const char *assignment,
                            struct axl_error **err);

#endif

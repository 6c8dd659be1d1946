/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Definitions (models, maps, taxonomies, regions, labels …): JSON or CSV files
 * found as <kind>/<name>.<ext> in the project's "definitions" folder, then in
 * $AXLENS_DATADIR, then in $(pkgdatadir)/definitions. The first that has it wins.
 */
#ifndef BASE_DEFINITION_H
#define BASE_DEFINITION_H

#include "base/error.h"
#include "base/json.h"

struct axl_definitions;

/* project_folder may be NULL. $AXLENS_DATADIR is read here, once. */
struct axl_definitions *axl_definitions_new(const char *project_folder);
void axl_definitions_free(struct axl_definitions *definitions);
AXL_DEFINE_CLEANUP(axl_definitions)

/*
 * "models", "industry", ".json" -> a path owned by the caller; AXL_ERROR_DATA
 * names all places looked in. A name is no path: "/", "..", and a leading "."
 * are refused.
 */
int axl_definition_find(const struct axl_definitions *definitions, const char *kind,
                        const char *name, const char *extension, char **ret_path,
                        struct axl_error **err);

/* Find and load, with "axlens": "<json_kind>/1" and an "id" equal to the name checked. */
int axl_definition_load(const struct axl_definitions *definitions, const char *kind,
                        const char *name, const char *json_kind,
                        struct axl_json_document **ret_document, struct axl_error **err);

/* Names (without extension) of all definitions of a kind, sorted, each once; free with axl_names_free. */
int axl_definition_list(const struct axl_definitions *definitions, const char *kind,
                        const char *extension, char ***ret_names, size_t *ret_count,
                        struct axl_error **err);
void axl_names_free(char **names, size_t count);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/project.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/period.h"
#include "ksic/break/declared.h"
#include "ksic/chain/sectors.h"
#include "patents/taxonomy/taxonomy.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* The project and what it owns behind its plain fields. */
struct opened {
	struct axl_project project;
	struct axl_json_document *document;
	struct axl_ksic *ksic;
	struct axl_regions *regions;
	struct axl_groups *groups;
	struct axl_declared *breaks;
	struct axl_sectors *sectors;
	struct axl_taxonomy **taxonomies;
	size_t taxonomy_count;
	struct axl_counting counting;
	char *folder, *output, *store_path;
	const char **waves, **models, **reference_sources;
	struct axl_project_source *sources;
	enum axl_ksic_level *levels;
};

void axl_project_free(struct axl_project *project)
{
	if (!project)
		return;
	struct opened *opened = (struct opened *)project;
	axl_store_free(project->store);
	for (size_t i = 0; i < opened->taxonomy_count; i++)
		axl_taxonomy_free(opened->taxonomies[i]);
	free(opened->taxonomies);
	axl_declared_free(opened->breaks);
	axl_groups_free(opened->groups);
	axl_sectors_free(opened->sectors);
	axl_regions_free(opened->regions);
	axl_ksic_free(opened->ksic);
	axl_definitions_free(project->definitions);
	for (size_t i = 0; i < project->source_count; i++)
		free((char *)opened->sources[i].path);
	free(opened->sources);
	free(opened->waves);
	free(opened->models);
	free(opened->reference_sources);
	free(opened->levels);
	free(opened->folder);
	free(opened->output);
	free(opened->store_path);
	axl_json_document_free(opened->document);
	free(opened);
}

/* "folder" or "folder/project.json" -> the folder and the file; both owned by the caller. */
static int locate(const char *path, char **ret_folder, char **ret_file, struct axl_error **err)
{
	struct stat status;
	if (stat(path, &status) < 0)
		return axl_error_system(err, errno, "%s", path);
	if (S_ISDIR(status.st_mode)) {
		axl_auto(axl_memory) char *file = axl_xasprintf("%s/project.json", path);
		if (stat(file, &status) < 0)
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("%s: no project.json here; name a project with "
			                       "--project or make one with \"axlens init\""),
			                     path);
		*ret_folder = axl_xstrdup(path);
		*ret_file = axl_steal(file);
		return 0;
	}
	const char *slash = strrchr(path, '/');
	*ret_folder =
	    slash ? axl_xstrndup(path, (size_t)(slash - path) + (slash == path)) : axl_xstrdup(".");
	*ret_file = axl_xstrdup(path);
	return 0;
}

static char *resolve(const char *folder, const char *path)
{
	if (path[0] == '/' || strcmp(folder, ".") == 0)
		return axl_xstrdup(path);
	return axl_xasprintf("%s/%s", folder, path);
}

static int read_waves(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	struct axl_project *project = &opened->project;
	if (axl_json_texts(root, "waves", &opened->waves, &project->wave_count, err) < 0)
		return -1;
	struct axl_json waves = axl_json_child(root, "waves");
	if (project->wave_count == 0)
		return axl_json_error(waves, err,
		                      _("expected at least one wave such as \"2025Q4\""));
	for (size_t i = 0; i < project->wave_count; i++) {
		if (!axl_wave_is_valid(opened->waves[i]))
			return axl_json_error(
			    axl_json_item(waves, i), err,
			    _("\"%s\" is no wave; expected a quarter such as \"2025Q4\""),
			    opened->waves[i]);
		if (i > 0 && strcmp(opened->waves[i - 1], opened->waves[i]) >= 0)
			return axl_json_error(axl_json_item(waves, i), err,
			                      _("waves stand in order, each once"));
	}
	project->waves = opened->waves;
	project->wave = opened->waves[project->wave_count - 1];
	return 0;
}

static bool is_wave_of(const struct axl_project *project, const char *wave)
{
	for (size_t i = 0; i < project->wave_count; i++)
		if (strcmp(project->waves[i], wave) == 0)
			return true;
	return false;
}

int axl_project_choose_taxonomy(struct axl_project *project, const char *wanted,
                                struct axl_error **err)
{
	struct axl_world *world = &project->world;
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	if (!world->taxonomy)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("project.json names no taxonomy: add \"taxonomy\""));
	for (size_t i = 0; i < world->taxonomy_count; i++) {
		const char *id = axl_taxonomy_id(world->taxonomies[i]);
		if (!wanted || strcmp(id, wanted) == 0) {
			world->taxonomy = world->taxonomies[i];
			return 0;
		}
		axl_buffer_printf(&known, "%s%s", i ? ", " : "", id);
	}
	return axl_error_set(err, AXL_ERROR_USAGE, _("--taxonomy=%s is none of the project's: %s"),
	                     wanted, known.bytes);
}

int axl_project_choose_wave(const struct axl_project *project, const char *wanted,
                            const char **ret_wave, struct axl_error **err)
{
	if (wanted && !is_wave_of(project, wanted))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("\"%s\" is not among the project's waves (%s … %s)"), wanted,
		                     project->waves[0], project->wave);
	*ret_wave = wanted ? wanted : project->wave;
	return 0;
}

static int read_source(struct opened *opened, struct axl_json at, struct axl_project_source *source,
                       struct axl_error **err)
{
	static const char *const keys[] = {"id",        "wave",     "file",      "map",
	                                   "encoding",  "provider", "synthetic", "rows",
	                                   "constants", "values",   NULL};
	struct axl_json constants, values;
	bool rows = true;
	source->entry = at;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &source->id, err) < 0 ||
	    axl_json_text_or(at, "wave", opened->waves[0], &source->wave, err) < 0 ||
	    axl_json_text(at, "file", &source->file, err) < 0 ||
	    axl_json_text_or(at, "map", NULL, &source->map, err) < 0 ||
	    axl_json_text_or(at, "encoding", NULL, &source->encoding, err) < 0 ||
	    axl_json_text_or(at, "provider", "", &source->provider, err) < 0 ||
	    axl_json_bool_or(at, "synthetic", false, &source->synthetic, err) < 0 ||
	    axl_json_bool_or(at, "rows", true, &rows, err) < 0 ||
	    axl_json_object_or_none(at, "constants", &constants, err) < 0 ||
	    axl_json_object_or_none(at, "values", &values, err) < 0)
		return -1;
	if (!is_wave_of(&opened->project, source->wave))
		return axl_json_error(axl_json_child(at, "wave"), err,
		                      _("\"%s\" is not among the project's waves"), source->wave);
	source->sums_only = !rows;
	source->path = resolve(opened->folder, source->file);
	return 0;
}

/* Of two entries of one id in one wave the second would take the first one's place at each run. */
static int check_unique(const struct opened *opened, size_t last, struct axl_error **err)
{
	const struct axl_project_source *source = &opened->sources[last];
	for (size_t i = 0; i < last; i++)
		if (strcmp(opened->sources[i].id, source->id) == 0 &&
		    strcmp(opened->sources[i].wave, source->wave) == 0)
			return axl_json_error(axl_json_child(source->entry, "id"), err,
			                      _("the source \"%s\" stands twice in wave %s"),
			                      source->id, source->wave);
	return 0;
}

static int read_sources(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	struct axl_json sources;
	if (axl_json_array(root, "sources", &sources, err) < 0)
		return -1;
	size_t count = axl_json_count(sources);
	opened->sources = axl_xcalloc(count, sizeof *opened->sources);
	opened->project.sources = opened->sources;
	for (size_t i = 0; i < count; i++) {
		if (read_source(opened, axl_json_item(sources, i), &opened->sources[i], err) < 0)
			return -1;
		opened->project.source_count++;
		if (check_unique(opened, i, err) < 0)
			return -1;
	}
	return 0;
}

static int read_levels(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	struct axl_json levels;
	if (axl_json_array(root, "levels", &levels, err) < 0)
		return -1;
	size_t count = axl_json_count(levels);
	opened->levels = axl_xcalloc(count, sizeof *opened->levels);
	for (size_t i = 0; i < count; i++) {
		size_t level;
		if (axl_json_as_word(axl_json_item(levels, i), axl_ksic_level_names,
		                     AXL_KSIC_SUBCLASS, &level, err) < 0)
			return -1;
		opened->levels[i] = (enum axl_ksic_level)(AXL_KSIC_SECTION + level);
	}
	opened->project.world.levels = opened->levels;
	opened->project.world.level_count = count;
	return 0;
}

static int find_region(struct opened *opened, struct axl_json root, const char *key,
                       const struct axl_region **ret_region, struct axl_error **err)
{
	const char *code;
	if (axl_json_text(root, key, &code, err) < 0)
		return -1;
	*ret_region = axl_region_by_code(opened->regions, code);
	if (!*ret_region)
		return axl_json_error(
		    axl_json_child(root, key), err,
		    _("no region has the code \"%s\" in the project's region tables"), code);
	return 0;
}

/* "suppression": {"floor": 3} */
static int read_floor(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"floor", NULL};
	int64_t *floor = &opened->project.world.floor;
	struct axl_json at;
	if (axl_json_object_or_none(root, "suppression", &at, err) < 0)
		return -1;
	if (axl_json_type(at) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_integer(at, "floor", floor, err) < 0)
		return -1;
	if (*floor < 0)
		return axl_json_error(axl_json_child(at, "floor"), err,
		                      _("expected a number of establishments, or 0 to hide "
		                        "nothing"));
	return 0;
}

/* "breaks" may be left out. */
static int load_breaks(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	axl_auto(axl_memory) const char **ids = NULL;
	size_t count;
	if (axl_json_type(axl_json_child(root, "breaks")) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_texts(root, "breaks", &ids, &count, err) < 0)
		return -1;
	return axl_declared_load(opened->project.definitions, ids, count, opened->regions,
	                         opened->ksic, &opened->breaks, err);
}

/* What project.json does not say is as in the taxonomy. */
static int read_counting(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"place", "year", "unit", NULL};
	struct axl_json at = axl_json_child(root, "counting");
	if (axl_json_type(at) == AXL_JSON_ABSENT)
		return 0;
	if (!opened->taxonomy_count)
		return axl_json_error(at, err, _("counting wants a \"taxonomy\" to count by"));
	opened->counting = *axl_taxonomy_counting(opened->taxonomies[0]);
	opened->project.world.counting = &opened->counting;
	if (axl_json_object(root, "counting", &at, err) < 0 || axl_json_allow(at, keys, err) < 0)
		return -1;
	return axl_counting_read(at, &opened->counting, err);
}

/* "technology_reference": ids of sources; may be left out. */
static int read_technology_reference(struct opened *opened, struct axl_json root,
                                     struct axl_error **err)
{
	struct axl_world *world = &opened->project.world;
	struct axl_json at = axl_json_child(root, "technology_reference");
	if (axl_json_type(at) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_texts(root, "technology_reference", &opened->reference_sources,
	                   &world->reference_source_count, err) < 0)
		return -1;
	world->reference_sources = opened->reference_sources;
	if (world->reference_source_count == 0)
		return axl_json_error(at, err, _("expected at least one source of documents"));
	for (size_t i = 0; i < world->reference_source_count; i++) {
		size_t source = 0;
		while (source < opened->project.source_count &&
		       strcmp(opened->sources[source].id, opened->reference_sources[i]) != 0)
			source++;
		if (source == opened->project.source_count)
			return axl_json_error(axl_json_item(at, i), err,
			                      _("no source of the project has the id \"%s\""),
			                      opened->reference_sources[i]);
	}
	return 0;
}

static int load_taxonomy(struct opened *opened, struct axl_json at, struct axl_error **err)
{
	const char *id;
	if (axl_json_as_text(at, &id, err) < 0)
		return -1;
	for (size_t i = 0; i < opened->taxonomy_count; i++)
		if (strcmp(axl_taxonomy_id(opened->taxonomies[i]), id) == 0)
			return axl_json_error(at, err, _("the taxonomy %s stands twice"), id);
	if (axl_taxonomy_load(opened->project.definitions, id,
	                      &opened->taxonomies[opened->taxonomy_count], err) < 0)
		return -1;
	opened->taxonomy_count++;
	return 0;
}

/* "taxonomy": an id, or several of them; may be left out. */
static int load_taxonomies(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	struct axl_world *world = &opened->project.world;
	struct axl_json at = axl_json_child(root, "taxonomy");
	if (axl_json_type(at) == AXL_JSON_ABSENT)
		return 0;
	bool list = axl_json_type(at) == AXL_JSON_ARRAY;
	size_t count = list ? axl_json_count(at) : 1;
	if (count == 0)
		return axl_json_error(at, err, _("expected the id of a taxonomy, or several"));
	opened->taxonomies = axl_xcalloc(count, sizeof *opened->taxonomies);
	for (size_t i = 0; i < count; i++)
		if (load_taxonomy(opened, list ? axl_json_item(at, i) : at, err) < 0)
			return -1;
	world->taxonomies = (const struct axl_taxonomy *const *)opened->taxonomies;
	world->taxonomy_count = opened->taxonomy_count;
	world->taxonomy = opened->taxonomies[0];
	return 0;
}

static int load_world(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	struct axl_project *project = &opened->project;
	struct axl_world *world = &project->world;
	const char **regions, *groups, *sectors;
	size_t count;
	int64_t revision;
	if (axl_json_texts(root, "regions", &regions, &count, err) < 0)
		return -1;
	axl_auto(axl_memory) const char **owned = regions;
	if (axl_regions_load(project->definitions, owned, count, &opened->regions, err) < 0 ||
	    axl_ksic_load(project->definitions, &opened->ksic, err) < 0 ||
	    axl_json_integer_or(root, "ksic", 11, &revision, err) < 0 ||
	    find_region(opened, root, "home", &world->home, err) < 0 ||
	    find_region(opened, root, "reference", &world->reference, err) < 0 ||
	    read_levels(opened, root, err) < 0 || read_floor(opened, root, err) < 0 ||
	    load_breaks(opened, root, err) < 0 ||
	    axl_json_text_or(root, "groups", NULL, &groups, err) < 0 ||
	    axl_json_text_or(root, "sectors", NULL, &sectors, err) < 0)
		return -1;
	if (revision < 9 || revision > 11)
		return axl_json_error(axl_json_child(root, "ksic"), err,
		                      _("KSIC revisions known are 9, 10 and 11"));
	if (groups &&
	    axl_groups_load(project->definitions, groups, opened->ksic, &opened->groups, err) < 0)
		return -1;
	if (sectors && axl_sectors_load(project->definitions, sectors, opened->ksic,
	                                &opened->sectors, err) < 0)
		return -1;
	if (load_taxonomies(opened, root, err) < 0 || read_counting(opened, root, err) < 0 ||
	    read_technology_reference(opened, root, err) < 0)
		return -1;
	world->definitions = project->definitions;
	world->ksic = opened->ksic;
	world->regions = opened->regions;
	world->groups = opened->groups;
	world->breaks = opened->breaks;
	world->sectors = opened->sectors;
	world->revision = (int)revision;
	return 0;
}

static int read_rules(struct opened *opened, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"industry_class", NULL};
	struct axl_json rules = axl_json_child(root, "rules");
	opened->project.industry_class = "industry-class";
	if (axl_json_type(rules) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_allow(rules, keys, err) < 0)
		return -1;
	return axl_json_text_or(rules, "industry_class", "industry-class",
	                        &opened->project.industry_class, err);
}

/* A whole number from 0 up, or nothing. */
static int read_whole(struct axl_json at, const char *key, bool *ret_said, int64_t *ret_number,
                      struct axl_error **err)
{
	*ret_said = axl_json_type(axl_json_child(at, key)) != AXL_JSON_ABSENT;
	if (axl_json_integer_or(at, key, 0, ret_number, err) < 0)
		return -1;
	if (*ret_number < 0)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a whole number from 0 up"));
	return 0;
}

/* "uncertainty": {"definition": "default", "replications": 1000, "seed": 7} */
static int read_uncertainty(struct axl_project *project, struct axl_json root,
                            struct axl_error **err)
{
	static const char *const keys[] = {"definition", "replications", "seed", NULL};
	struct axl_project_uncertainty *wish = &project->uncertainty;
	struct axl_json at;
	wish->definition = "default";
	if (axl_json_object_or_none(root, "uncertainty", &at, err) < 0)
		return -1;
	if (axl_json_type(at) == AXL_JSON_ABSENT)
		return 0;
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text_or(at, "definition", "default", &wish->definition, err) < 0 ||
	    read_whole(at, "replications", &wish->replicated, &wish->replications, err) < 0)
		return -1;
	return read_whole(at, "seed", &wish->seeded, &wish->seed, err);
}

static int read_project(struct opened *opened, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",      "id",
	                                   "name",        "language",
	                                   "home",        "reference",
	                                   "ksic",        "levels",
	                                   "regions",     "taxonomy",
	                                   "groups",      "waves",
	                                   "store",       "output",
	                                   "models",      "rules",
	                                   "sources",     "suppression",
	                                   "sectors",     "breaks",
	                                   "counting",    "technology_reference",
	                                   "uncertainty", NULL};
	struct axl_project *project = &opened->project;
	struct axl_json root = axl_json_root(opened->document);
	const char *output, *store;
	if (axl_json_expect_kind(opened->document, "project", &project->id, err) < 0 ||
	    axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "name", &project->name, err) < 0 ||
	    axl_json_text_or(root, "language", "ko", &project->language, err) < 0 ||
	    axl_json_text_or(root, "store", "axlens.db", &store, err) < 0 ||
	    axl_json_text_or(root, "output", "output", &output, err) < 0 ||
	    read_waves(opened, root, err) < 0 ||
	    axl_json_texts(root, "models", &opened->models, &project->model_count, err) < 0 ||
	    read_rules(opened, root, err) < 0 || read_uncertainty(project, root, err) < 0 ||
	    read_sources(opened, root, err) < 0)
		return -1;
	if (strcmp(project->language, "ko") != 0 && strcmp(project->language, "en") != 0)
		return axl_json_error(axl_json_child(root, "language"), err,
		                      _("expected \"ko\" or \"en\""));
	project->models = opened->models;
	project->output = opened->output = resolve(opened->folder, output);
	opened->store_path = resolve(opened->folder, store);
	return load_world(opened, root, err);
}

static int open_store(struct opened *opened, enum axl_project_store mode, struct axl_error **err)
{
	if (mode == AXL_PROJECT_STORE_NONE)
		return 0;
	struct stat status;
	if (mode == AXL_PROJECT_STORE_READ && stat(opened->store_path, &status) < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s: nothing has been imported yet; run \"axlens run\" or "
		                       "\"axlens import\" first"),
		                     opened->store_path);
	return axl_store_open(opened->store_path,
	                      mode == AXL_PROJECT_STORE_READ ? AXL_STORE_READ : AXL_STORE_CREATE,
	                      &opened->project.store, err);
}

int axl_project_open(const char *path, enum axl_project_store mode,
                     struct axl_project **ret_project, struct axl_error **err)
{
	axl_auto(axl_memory) char *file = NULL;
	struct opened *opened = axl_xcalloc(1, sizeof *opened);
	axl_auto(axl_project) struct axl_project *project = &opened->project;
	if (locate(path, &opened->folder, &file, err) < 0)
		return -1;
	project->folder = opened->folder;
	project->definitions = axl_definitions_new(opened->folder);
	if (axl_json_load(file, &opened->document, err) < 0 || read_project(opened, err) < 0 ||
	    open_store(opened, mode, err) < 0)
		return -1;
	*ret_project = axl_steal(project);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the priority workbook says beside the scores, from the project and its store. */
#include "config.h"

#include "base/arena.h"
#include "base/sha256.h"
#include "base/store/reject.h"
#include "patents/taxonomy.h"
#include "templates/priority/priority.h"

#include <string.h>

struct gathering {
	struct axl_arena *texts;
	struct axl_source_version *sources;
	size_t source_count, source_capacity;
	struct axl_priority_reject *rejects;
	size_t reject_count, reject_capacity;
	struct axl_priority_definition *definitions;
	size_t definition_count, definition_capacity;
};

static void gathering_cleanup(struct gathering *gathering)
{
	axl_arena_free(gathering->texts);
	free(gathering->sources);
	free(gathering->rejects);
	free(gathering->definitions);
}

/* No path of one machine leaves it: a file outside the project is known by its name. */
static const char *portable(const char *file)
{
	return *file == '/' ? strrchr(file, '/') + 1 : file;
}

static int add_source(void *context, const struct axl_source_version *version)
{
	struct gathering *g = context;
	struct axl_source_version copy = *version;
	copy.source = axl_arena_text(g->texts, version->source);
	copy.kind = axl_arena_text(g->texts, version->kind);
	copy.file = axl_arena_text(g->texts, portable(version->file));
	copy.sheet = axl_arena_text(g->texts, version->sheet);
	copy.sha256 = axl_arena_text(g->texts, version->sha256);
	copy.recipe = axl_arena_text(g->texts, version->recipe);
	copy.map = axl_arena_text(g->texts, version->map);
	copy.encoding = axl_arena_text(g->texts, version->encoding);
	copy.provider = axl_arena_text(g->texts, version->provider);
	copy.period = axl_arena_text(g->texts, version->period);
	axl_reserve(g->sources, g->source_capacity, g->source_count + 1);
	g->sources[g->source_count++] = copy;
	return 0;
}

struct tally {
	uint64_t count[AXL_REASON_COUNT], first_line[AXL_REASON_COUNT];
};

static int count_reject(void *context, const struct axl_reject *reject)
{
	struct tally *tally = context;
	if (tally->count[reject->reason]++ == 0)
		tally->first_line[reject->reason] = reject->line;
	return 0;
}

static int gather_rejects(struct gathering *g, struct axl_store *store, size_t source,
                          struct axl_error **err)
{
	struct tally tally = {0};
	if (axl_source_rejects_each(store, g->sources[source].id, count_reject, &tally, err) < 0)
		return -1;
	for (int reason = 0; reason < AXL_REASON_COUNT; reason++) {
		if (tally.count[reason] == 0)
			continue;
		axl_reserve(g->rejects, g->reject_capacity, g->reject_count + 1);
		g->rejects[g->reject_count++] =
		    (struct axl_priority_reject){source, axl_reason_name((enum axl_reason)reason),
		                                 tally.count[reason], tally.first_line[reason]};
	}
	return 0;
}

static void add_definition(struct gathering *g, const char *kind, const char *id,
                           const char *sha256)
{
	axl_reserve(g->definitions, g->definition_capacity, g->definition_count + 1);
	g->definitions[g->definition_count++] = (struct axl_priority_definition){
	    axl_arena_text(g->texts, kind), axl_arena_text(g->texts, id),
	    axl_arena_text(g->texts, sha256)};
}

static bool has_definition(const struct gathering *g, const char *kind, const char *id)
{
	for (size_t i = 0; i < g->definition_count; i++)
		if (strcmp(g->definitions[i].kind, kind) == 0 &&
		    strcmp(g->definitions[i].id, id) == 0)
			return true;
	return false;
}

/* The file that is in force for a definition, by its hash. */
static int add_file(struct gathering *g, const struct axl_definitions *definitions,
                    const char *kind, const char *id, struct axl_error **err)
{
	char sha256[65];
	axl_auto(axl_memory) char *path = NULL;
	if (has_definition(g, kind, id))
		return 0;
	if (axl_definition_find(definitions, kind, id, ".json", &path, err) < 0 ||
	    axl_sha256_of_file(path, sha256, err) < 0)
		return -1;
	add_definition(g, kind, id, sha256);
	return 0;
}

/* A wave may have been read by a map that has gone since. */
static void add_map(struct gathering *g, const struct axl_definitions *definitions, const char *id)
{
	axl_auto(axl_error) struct axl_error *gone = NULL;
	if (add_file(g, definitions, "maps", id, &gone) < 0)
		add_definition(g, "maps", id, "");
}

static int add_metrics(struct gathering *g, const struct axl_definitions *definitions,
                       struct axl_error **err)
{
	char **names;
	size_t count;
	int result = 0;
	if (axl_definition_list(definitions, "metrics", ".json", &names, &count, err) < 0)
		return -1;
	for (size_t i = 0; i < count && result == 0; i++)
		result = add_file(g, definitions, "metrics", names[i], err);
	axl_names_free(names, count);
	return result;
}

static int gather_definitions(struct gathering *g, const struct axl_project *project,
                              const struct axl_model_file *model, struct axl_error **err)
{
	const struct axl_definitions *definitions = project->definitions;
	axl_auto(axl_memory) char *labels = axl_xasprintf("labels.%s", project->language);
	add_definition(g, "models", model->model.id, model->sha256);
	if (project->world.taxonomy)
		add_definition(g, "taxonomies", axl_taxonomy_id(project->world.taxonomy),
		               axl_taxonomy_hash(project->world.taxonomy));
	if (project->world.groups &&
	    add_file(g, definitions, "groups", axl_groups_id(project->world.groups), err) < 0)
		return -1;
	for (size_t i = 0; i < g->source_count; i++)
		add_map(g, definitions, g->sources[i].map);
	if (add_metrics(g, definitions, err) < 0)
		return -1;
	return add_file(g, definitions, "labels", labels, err);
}

static int gather(struct gathering *g, const struct axl_project *project,
                  const struct axl_scored *scored, struct axl_error **err)
{
	if (axl_source_versions_each(project->store, scored->wave, add_source, g, err) < 0)
		return -1;
	for (size_t i = 0; i < g->source_count; i++)
		if (gather_rejects(g, project->store, i, err) < 0)
			return -1;
	return gather_definitions(g, project, scored->file, err);
}

int axl_write_priority_workbook(const struct axl_project *project, const struct axl_scored *scored,
                                const struct axl_catalogue *catalogue, const char *path,
                                struct axl_error **err)
{
	axl_auto(gathering) struct gathering g = {.texts = axl_arena_new()};
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	if (axl_labels_load(project->definitions, project->language, &labels, err) < 0 ||
	    gather(&g, project, scored, err) < 0)
		return -1;
	struct axl_priority priority = {
	    .project = project->name,
	    .labels = labels,
	    .scored = scored,
	    .catalogue = catalogue,
	    .sources = g.sources,
	    .source_count = g.source_count,
	    .rejects = g.rejects,
	    .reject_count = g.reject_count,
	    .definitions = g.definitions,
	    .definition_count = g.definition_count,
	};
	return axl_priority_write(&priority, path, err);
}

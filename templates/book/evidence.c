/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/evidence.h"

#include "base/arena.h"
#include "base/sha256.h"

#include <string.h>

struct axl_evidence_store {
	const struct axl_project *project;
	struct axl_arena *texts;
	struct axl_source_version *sources;
	size_t source_count, source_capacity;
	struct axl_evidence_reject *rejects;
	size_t reject_count, reject_capacity;
	struct axl_evidence_definition *definitions;
	size_t definition_count, definition_capacity;
};

size_t axl_evidence_synthetic(const struct axl_book_evidence *evidence)
{
	size_t count = 0;
	for (size_t i = 0; i < evidence->source_count; i++)
		count += evidence->sources[i].synthetic;
	return count;
}

uint64_t axl_evidence_rejected(const struct axl_book_evidence *evidence)
{
	uint64_t rejected = 0;
	for (size_t i = 0; i < evidence->source_count; i++)
		rejected += evidence->sources[i].counts.rejected;
	return rejected;
}

void axl_evidence_store_free(struct axl_evidence_store *store)
{
	if (!store)
		return;
	axl_arena_free(store->texts);
	free(store->sources);
	free(store->rejects);
	free(store->definitions);
	free(store);
}

/* No path of one machine leaves it: a file outside the project is known by its name. */
static const char *portable(const char *file)
{
	return *file == '/' ? strrchr(file, '/') + 1 : file;
}

static int add_source(void *context, const struct axl_source_version *version)
{
	struct axl_evidence_store *g = context;
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

static int gather_rejects(struct axl_evidence_store *g, size_t source, struct axl_error **err)
{
	struct tally tally = {0};
	if (axl_source_rejects_each(g->project->store, g->sources[source].id, count_reject, &tally,
	                            err) < 0)
		return -1;
	for (int reason = 0; reason < AXL_REASON_COUNT; reason++) {
		if (tally.count[reason] == 0)
			continue;
		axl_reserve(g->rejects, g->reject_capacity, g->reject_count + 1);
		g->rejects[g->reject_count++] =
		    (struct axl_evidence_reject){source, axl_reason_name((enum axl_reason)reason),
		                                 tally.count[reason], tally.first_line[reason]};
	}
	return 0;
}

static bool has_definition(const struct axl_evidence_store *g, const char *kind, const char *id)
{
	for (size_t i = 0; i < g->definition_count; i++)
		if (strcmp(g->definitions[i].kind, kind) == 0 &&
		    strcmp(g->definitions[i].id, id) == 0)
			return true;
	return false;
}

void axl_evidence_add(struct axl_evidence_store *g, const char *kind, const char *id,
                      const char *sha256)
{
	if (has_definition(g, kind, id))
		return;
	axl_reserve(g->definitions, g->definition_capacity, g->definition_count + 1);
	g->definitions[g->definition_count++] = (struct axl_evidence_definition){
	    axl_arena_text(g->texts, kind), axl_arena_text(g->texts, id),
	    axl_arena_text(g->texts, sha256)};
}

int axl_evidence_add_file(struct axl_evidence_store *g, const char *kind, const char *id,
                          struct axl_error **err)
{
	char sha256[65];
	axl_auto(axl_memory) char *path = NULL;
	if (has_definition(g, kind, id))
		return 0;
	if (axl_definition_find(g->project->definitions, kind, id, ".json", &path, err) < 0 ||
	    axl_sha256_of_file(path, sha256, err) < 0)
		return -1;
	axl_evidence_add(g, kind, id, sha256);
	return 0;
}

int axl_evidence_add_kind(struct axl_evidence_store *g, const char *kind, struct axl_error **err)
{
	char **names;
	size_t count;
	int result = 0;
	if (axl_definition_list(g->project->definitions, kind, ".json", &names, &count, err) < 0)
		return -1;
	for (size_t i = 0; i < count && result == 0; i++)
		result = axl_evidence_add_file(g, kind, names[i], err);
	axl_names_free(names, count);
	return result;
}

/* A wave may have been read by a map that has gone since. */
static void add_map(struct axl_evidence_store *g, const char *id)
{
	axl_auto(axl_error) struct axl_error *gone = NULL;
	if (axl_evidence_add_file(g, "maps", id, &gone) < 0)
		axl_evidence_add(g, "maps", id, "");
}

int axl_evidence_gather(const struct axl_project *project, const char *wave,
                        struct axl_evidence_store **ret_store, struct axl_error **err)
{
	axl_auto(axl_evidence_store) struct axl_evidence_store *g = axl_xcalloc(1, sizeof *g);
	axl_auto(axl_memory) char *labels = axl_xasprintf("labels.%s", project->language);
	g->project = project;
	g->texts = axl_arena_new();
	if (axl_source_versions_each(project->store, wave, add_source, g, err) < 0)
		return -1;
	for (size_t i = 0; i < g->source_count; i++)
		if (gather_rejects(g, i, err) < 0)
			return -1;
	if (project->world.groups &&
	    axl_evidence_add_file(g, "groups", axl_groups_id(project->world.groups), err) < 0)
		return -1;
	for (size_t i = 0; i < g->source_count; i++)
		add_map(g, g->sources[i].map);
	if (axl_evidence_add_file(g, "labels", labels, err) < 0)
		return -1;
	*ret_store = axl_steal(g);
	return 0;
}

struct axl_book_evidence axl_evidence_of(const struct axl_evidence_store *g)
{
	return (struct axl_book_evidence){
	    .sources = g->sources,
	    .source_count = g->source_count,
	    .rejects = g->rejects,
	    .reject_count = g->reject_count,
	    .definitions = g->definitions,
	    .definition_count = g->definition_count,
	};
}

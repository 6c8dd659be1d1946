/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/waves/kept.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <math.h>
#include <string.h>

enum { RUNS, UNITS, UP_TO };

static const char *const texts[] = {
    [RUNS] = "SELECT r.id, r.model, d.text FROM score_run r"
	     " JOIN definition d ON d.sha256 = r.definition WHERE r.wave = ?1 ORDER BY r.model",
    [UNITS] = "SELECT u.id, u.key, u.label, s.rank, s.score FROM score_rank s"
	      " JOIN unit u ON u.id = s.unit WHERE s.run = ?1 ORDER BY u.key",
    [UP_TO] = "SELECT wave, definition FROM score_run WHERE model = ?1 AND wave <= ?2"
	      " ORDER BY wave",
};
const struct axl_sql axl_kept_sql = {"project/waves/kept", texts, AXL_COUNT(texts)};

struct loaded {
	struct axl_kept kept;
	struct axl_arena *arena;
	struct axl_kept_unit *units;
	size_t capacity;
};

void axl_kept_free(struct axl_kept *kept)
{
	if (!kept)
		return;
	struct loaded *loaded = (struct loaded *)kept;
	axl_model_file_free(kept->file);
	axl_arena_free(loaded->arena);
	free(loaded->units);
	free(loaded);
}

/* Why there is nothing; others: the models that the wave was scored by. */
static int refuse(const struct axl_project *project, const char *wave, const char *model,
                  const char *others, struct axl_error **err)
{
	const char *known;
	if (others[0])
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("%s was not scored by the model \"%s\" but by %s: choose one of "
		      "them, or name the model in project.json and run axlens run"),
		    wave, model, others);
	if (axl_project_choose_wave(project, wave, &known, err) < 0)
		return -1;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("%s has not been scored yet: run axlens run first"), wave);
}

static int find_run(struct loaded *loaded, struct axl_project *project, const char *model,
                    int64_t *ret_run, const char **ret_text, struct axl_error **err)
{
	const char *wave = loaded->kept.wave;
	struct axl_query *query = axl_store_query(project->store, &axl_kept_sql, RUNS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	axl_auto(axl_buffer) struct axl_buffer others;
	axl_buffer_init(&others);
	*ret_text = NULL;
	int got;
	while ((got = axl_query_next(query, err)) > 0) {
		const char *name = axl_query_text(query, 1);
		if (strcmp(name, model) == 0) {
			*ret_run = axl_query_int(query, 0);
			*ret_text = axl_arena_text(loaded->arena, axl_query_text(query, 2));
		} else {
			axl_buffer_printf(&others, "%s%s", others.length ? ", " : "", name);
		}
	}
	if (got < 0)
		return -1;
	if (*ret_text)
		return 0;
	return refuse(project, wave, model, others.length ? others.bytes : "", err);
}

static int load_units(struct loaded *loaded, struct axl_store *store, int64_t run,
                      struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_kept_sql, UNITS, err);
	if (!query || axl_query_bind(query, err, "i", run) < 0)
		return -1;
	int got;
	while ((got = axl_query_next(query, err)) > 0) {
		axl_reserve(loaded->units, loaded->capacity, loaded->kept.unit_count + 1);
		loaded->units[loaded->kept.unit_count++] = (struct axl_kept_unit){
		    .id = axl_query_int(query, 0),
		    .key = axl_arena_text(loaded->arena, axl_query_text(query, 1)),
		    .label = axl_arena_text(loaded->arena, axl_query_text(query, 2)),
		    .rank = axl_query_is_null(query, 3) ? 0 : (int)axl_query_int(query, 3),
		    .score = axl_query_double(query, 4),
		};
	}
	loaded->kept.units = loaded->units;
	return got;
}

int axl_kept_load(struct axl_project *project, const struct axl_catalogue *catalogue,
                  const char *wave, const char *model, struct axl_kept **ret_kept,
                  struct axl_error **err)
{
	struct loaded *loaded = axl_xcalloc(1, sizeof *loaded);
	axl_auto(axl_kept) struct axl_kept *kept = &loaded->kept;
	int64_t run = 0;
	const char *text;
	kept->wave = wave;
	loaded->arena = axl_arena_new();
	if (find_run(loaded, project, model, &run, &text, err) < 0 ||
	    load_units(loaded, project->store, run, err) < 0)
		return -1;
	axl_auto(axl_memory) char *name =
	    axl_xasprintf(_("model \"%s\" as %s kept it"), model, wave);
	if (axl_model_file_parse(name, text, catalogue, project->language, &kept->file, err) < 0)
		return -1;
	*ret_kept = axl_steal(kept);
	return 0;
}

static const char *project_wave(const struct axl_project *project, const char *wave)
{
	for (size_t i = 0; i < project->wave_count; i++)
		if (strcmp(project->waves[i], wave) == 0)
			return project->waves[i];
	return NULL;
}

int axl_kept_before(const struct axl_project *project, const char *wave,
                    const struct axl_model_file *file, const char **ret_wave,
                    struct axl_error **err)
{
	struct axl_query *query = axl_store_query(project->store, &axl_kept_sql, UP_TO, err);
	if (!query || axl_query_bind(query, err, "tt", file->model.id, wave) < 0)
		return -1;
	const char *before = NULL;
	bool is_kept = false;
	int got;
	while ((got = axl_query_next(query, err)) > 0) {
		const char *kept = axl_query_text(query, 0);
		if (strcmp(kept, wave) == 0)
			is_kept = strcmp(axl_query_text(query, 1), file->sha256) == 0;
		else if (project_wave(project, kept))
			before = project_wave(project, kept);
	}
	if (got < 0)
		return -1;
	*ret_wave = is_kept ? before : NULL;
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A project: a folder with project.json (axlens-project(5)), its store, its
 * definitions and what is written for it. Opening one loads the tables every
 * room needs (struct axl_world) and opens the store in the mode asked for.
 */
#ifndef PROJECT_PROJECT_H
#define PROJECT_PROJECT_H

#include "base/definition.h"
#include "base/store/store.h"
#include "ksic/world.h"

/* One entry of "sources": a file that is in force from a wave on, until the same id comes again. */
struct axl_project_source {
	const char *id;
	const char *wave;      /* from this wave on */
	const char *file;      /* as written in project.json */
	const char *path;      /* resolved against the project's folder */
	const char *map;       /* NULL: recognised by header */
	const char *encoding;  /* NULL: detected */
	const char *provider;  /* "" where not said */
	bool synthetic;        /* 예시(가상) */
	bool sums_only;        /* "rows": false */
	struct axl_json entry; /* the whole entry, for constants and values */
};

/* "uncertainty": how often a run replicates its rankings, and with what. */
struct axl_project_uncertainty {
	const char *definition;
	bool replicated, seeded; /* said here; else as the definition says */
	int64_t replications;    /* 0: none are made */
	int64_t seed;
};

struct axl_project {
	const char *folder; /* where project.json stands */
	const char *id;
	const char *name;
	const char *language; /* "ko" or "en": workbooks */
	const char *output;   /* folder for what is written, resolved */
	const char *const *waves;
	size_t wave_count;
	const char *wave; /* the current one: the last of waves */
	const char *const *models;
	size_t model_count;
	struct axl_project_uncertainty uncertainty;
	const char *industry_class; /* rules/<id>.json that class industries */
	const struct axl_project_source *sources;
	size_t source_count;
	struct axl_definitions *definitions;
	struct axl_world world;
	struct axl_store *store; /* NULL where opened without one */
};

enum axl_project_store { AXL_PROJECT_STORE_NONE, AXL_PROJECT_STORE_READ, AXL_PROJECT_STORE_WRITE };

/* path: the folder or its project.json. WRITE makes the store where there is none yet. */
int axl_project_open(const char *path, enum axl_project_store mode,
                     struct axl_project **ret_project, struct axl_error **err);
void axl_project_free(struct axl_project *project);
AXL_DEFINE_CLEANUP(axl_project)

/*
 * The world is seen by the taxonomy that is wanted from now on, or by the project's first for NULL.
 * AXL_ERROR_DATA where it names none, AXL_ERROR_USAGE where it names others.
 */
int axl_project_choose_taxonomy(struct axl_project *project, const char *wanted,
                                struct axl_error **err);

/* The wave that is wanted, or the current one for NULL; AXL_ERROR_USAGE where the project has it
 * not.
 */
int axl_project_choose_wave(const struct axl_project *project, const char *wanted,
                            const char **ret_wave, struct axl_error **err);

#endif

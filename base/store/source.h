/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Waves, sources and their versions, rejects: where every fact comes from.
 *
 * A source has a name of the project's ("register"). What was read from it once
 * is a version: file, sheet, hash, encoding, map. wave_source says which versions a
 * wave computes from: a corrected file is a new version that takes the old
 * one's place from the current wave on, and earlier waves keep theirs.
 */
#ifndef BASE_STORE_SOURCE_H
#define BASE_STORE_SOURCE_H

#include "base/store/intake.h"
#include "base/store/reject.h"
#include "base/store/store.h"

/*
 * Make sure that the wave is there. A new one takes over the versions of the
 * newest wave before it. AXL_ERROR_USAGE where the name is no quarter.
 * This and whatever writes below stands in the caller's transaction.
 */
int axl_wave_ensure(struct axl_store *store, const char *wave, struct axl_error **err);
/* Newest wave before this one: 1 with its name, 0 none. */
int axl_wave_before(struct axl_store *store, const char *wave, char ret_wave[7],
                    struct axl_error **err);

struct axl_source_version {
	int64_t id;         /* set by axl_source_version_add */
	const char *source; /* the project's name for it */
	const char *kind;   /* record kind */
	const char *file;   /* as given, relative to the project where it lies inside it */
	const char *sheet;  /* "" for CSV */
	const char *sha256; /* of the file; "" until the version is closed */
	const char *recipe; /* SHA-256 over all that shapes the facts and what is said of them: map,
	                       what the source states, regions, what the kind adds */
	const char *map;    /* id */
	const char *encoding;
	const char *provider; /* who publishes it, or "" */
	const char *period;   /* what it speaks of where the rows do not say, or "" */
	bool synthetic;       /* 예시(가상): said in every output */
	struct axl_intake_counts counts;
};

/* Id of the version that the wave has of this source and sheet with this content and recipe, or 0.
 */
int axl_source_version_find(struct axl_store *store, const char *wave, const char *source,
                            const char *sheet, const char *sha256, const char *recipe,
                            int64_t *ret_id, struct axl_error **err);

/*
 * A new version; not yet seen by any wave. It comes before its facts and rejects.
 * Older ones that no wave has (of failed imports) give way to it.
 */
int axl_source_version_add(struct axl_store *store, const struct axl_source_version *version,
                           int64_t *ret_id, struct axl_error **err);
/* Write counts (and hash) after the rows are in. */
int axl_source_version_close(struct axl_store *store, int64_t id, const char *sha256,
                             const struct axl_intake_counts *counts, struct axl_error **err);
/*
 * From this wave on, the version stands in the place of the one that the wave has of the
 * same source and sheet (or of none): in this wave and in all later open ones that have
 * the same. Closed waves keep theirs; adopting into one is AXL_ERROR_USAGE. A version
 * that no wave has any more is forgotten with its facts and rejects.
 */
int axl_source_version_adopt(struct axl_store *store, int64_t id, const char *wave,
                             struct axl_error **err);

/* The opposite: from this wave on, nothing is computed from the version. */
int axl_source_version_drop(struct axl_store *store, int64_t id, const char *wave,
                            struct axl_error **err);

/*
 * A corrected workbook may have lost sheets: from this wave on, nothing is computed from
 * versions of the source on any sheet but these.
 */
int axl_source_settle_sheets(struct axl_store *store, const char *source, const char *wave,
                             const char *const *sheets, size_t count, struct axl_error **err);

/* Delete the version, its facts and its rejects; no wave may have it. */
int axl_source_version_forget(struct axl_store *store, int64_t id, struct axl_error **err);

int axl_source_rejects_add(struct axl_store *store, int64_t version,
                           const struct axl_rejects *rejects, struct axl_error **err);

/*
 * Iterators: call back once a row; a non-zero answer of the callback ends the walk and is
 * returned. A callback does not start the walk that it is called from. Versions come by
 * source and sheet; wave NULL: those that no wave has (failed imports). Rejects come by line.
 */
int axl_source_versions_each(struct axl_store *store, const char *wave,
                             int (*each)(void *context, const struct axl_source_version *version),
                             void *context, struct axl_error **err);
int axl_source_rejects_each(struct axl_store *store, int64_t version,
                            int (*each)(void *context, const struct axl_reject *reject),
                            void *context, struct axl_error **err);

/* Where a fact stands: file (and sheet) of its version, and its line. 1 found, 0 not. */
struct axl_fact_place {
	char *source;
	char *file;
	char *sheet;
	uint64_t line;
};
int axl_fact_place(struct axl_store *store, int64_t fact, struct axl_fact_place *ret_place,
                   struct axl_error **err);
void axl_fact_place_release(struct axl_fact_place *place);

#endif

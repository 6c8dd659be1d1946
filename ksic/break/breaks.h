/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The breaks that a wave's series have: those that the project declares, those of regions out of
 * which another moved by the region tables, and those that the figures make one suspect
 * (ksic/formula/jump.h). No growth is taken across one of them.
 *
 * Suspicions are sought in each table by itself: in the totals of all regions that lie in
 * what the home region is a part of, and in the industries of the home region and its
 * siblings at one level. An industry is not suspected where its region is, nor anything of which a
 * declared break speaks already.
 */
#ifndef KSIC_BREAK_BREAKS_H
#define KSIC_BREAK_BREAKS_H

#include "ksic/break/declared.h"

struct axl_break {
	enum axl_break_kind kind;
	const struct axl_declared_break *declared; /* NULL: a move, or suspected */
	const struct axl_region *moved; /* what went from `region` to `mirror`, or back, by
	                                   the region tables; NULL elsewhere */
	const struct axl_accepted_break *accepted; /* NULL: not lifted; of suspicions alone */

	/* Of a suspicion; of a move region and mirror, and in from its last day before: */
	int64_t version;                                 /* of the table */
	const struct axl_region *region;                 /* of a frame: what all of it lies in */
	const struct axl_region *mirror;                 /* NULL in a frame */
	const struct axl_ksic_item *item;                /* NULL: all industries */
	enum axl_figure_measure measure;                 /* that tells of it */
	char from[AXL_PERIOD_SIZE], to[AXL_PERIOD_SIZE]; /* the step */
	struct axl_number before, after;                 /* of the region; absent in a frame */
	struct axl_number mirror_before, mirror_after;
	double change; /* of a frame, as a fraction; NaN elsewhere */
	double z;      /* as in jump.h; INFINITY from or to nothing */
	double mismatch;
	int64_t fact; /* the figure behind the step, else the one before it; 0 in a frame */
	int column;
};

struct axl_breaks {
	const struct axl_world *world;
	struct axl_break *breaks; /* declared ones in their order; suspicions by region, industry
	                             (all first), period and measure */
	size_t count, capacity;
	struct axl_break_source *sources; /* how the wave's tables were read */
	size_t source_count, source_capacity;
};

struct axl_break_source {
	int64_t version;
	char *map, *provider;
};

/* world->breaks may be NULL: there are no breaks then. world is borrowed. */
int axl_breaks_find(struct axl_store *store, const char *wave, const struct axl_world *world,
                    enum axl_ksic_level level, struct axl_breaks **ret_breaks,
                    struct axl_error **err);
void axl_breaks_free(struct axl_breaks *breaks);
AXL_DEFINE_CLEANUP(axl_breaks)

/* A series of figures. */
struct axl_break_series {
	int64_t version;
	const struct axl_region *region;
	const struct axl_ksic_item *item; /* NULL: all industries */
	enum axl_figure_measure measure;
};

/*
 * Whether the break parts the figures of a series in two successive periods. A suspected
 * boundary, seen in the total, is one in every measure and industry; what is seen in one
 * industry holds for it and all below. A break that was lifted parts nothing.
 */
bool axl_break_parts(const struct axl_breaks *breaks, const struct axl_break *found,
                     const struct axl_break_series *series, const char *before, const char *after);

/*
 * The first break in the step into each of the periods (oldest first), NULL where there is
 * none; the array is the caller's to free. breaks may be NULL.
 */
const struct axl_break **axl_breaks_of(const struct axl_breaks *breaks,
                                       const struct axl_break_series *series,
                                       const char (*periods)[AXL_PERIOD_SIZE], size_t count);

bool axl_break_is_suspected(const struct axl_break *found);

/* "register-2020" of a declared break, "boundary" of a move, "boundary?" of a suspicion. */
const char *axl_break_word(const struct axl_break *found);

#endif

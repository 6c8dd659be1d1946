/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Units and metrics: the narrow waist of the road.
 *
 * wave × unit × metric × period -> value, state, interval, quality, vintage, how.
 * ksic/, patents/, surveys/ and project/ only ever write metrics; scoring only
 * ever sees a matrix of them. A new indicator is a new metric id.
 */
#ifndef BASE_STORE_METRIC_H
#define BASE_STORE_METRIC_H

#include "base/store/store.h"
#include "base/value.h"

/* Unit keys: industry:ksic11:292@28, technology:<taxonomy>:<id>@28, firm:brn:1234567890,
 * firm:id:<16 hex>, region:28, cell:<industry>×<technology>@28. */
struct axl_unit {
	const char *kind;       /* "industry", "technology", "firm", "region", "cell" */
	const char *key;        /* stable text, never a rowid */
	const char *region;     /* code or "" */
	const char *industry;   /* "ksic11:292" or "" */
	const char *technology; /* "<taxonomy>:<id>" or "" */
	const char *label;      /* name shown to people */
};

/* Id of the unit with this key, made where it is new; label and codes are brought up to date. */
int axl_unit_ensure(struct axl_store *store, const struct axl_unit *unit, int64_t *ret_id,
                    struct axl_error **err);

/* Texts that are NULL count as "". A value that is no number is AXL_ERROR_INTERNAL. */
struct axl_metric_value {
	const char *wave;
	int64_t unit;
	const char *metric; /* id in the metric catalogue */
	const char *period; /* canonical, or "" */
	enum axl_state state;
	double value;        /* in the metric's unit; means something only in AXL_VALUE */
	double lo, hi, se;   /* 95 % interval and standard error; NaN where unknown */
	double n;            /* observations behind it; NaN where unknown */
	const char *vintage; /* newest period of the facts used, where it is older than `period` */
	const char *how;     /* formula in words with its numbers; or the reason of AXL_UNDEFINED */
};

/* All in the caller's transaction. Throw away what a maker (a room) wrote for a wave, before it
 * writes anew. */
int axl_metrics_clear(struct axl_store *store, const char *wave, const char *maker,
                      struct axl_error **err);

struct axl_metric_writer;
int axl_metric_writer_new(struct axl_store *store, const char *maker,
                          struct axl_metric_writer **ret_writer, struct axl_error **err);
int axl_metric_write(struct axl_metric_writer *writer, const struct axl_metric_value *value,
                     struct axl_error **err);
int axl_metric_writer_finish(struct axl_metric_writer *writer, struct axl_error **err);
void axl_metric_writer_free(struct axl_metric_writer *writer);
AXL_DEFINE_CLEANUP(axl_metric_writer)

/* Facts behind one metric of one unit, for explain. */
struct axl_evidence {
	int64_t fact;
	int column;       /* file column from 1 where the figure stands; 0: the row */
	const char *text; /* "종사자수 37 · (주)가나정밀" */
};
typedef int (*axl_evidence_each)(void *context, const struct axl_evidence *evidence);

/* One room's side of the waist; project/ holds the list of makers. */
struct axl_metric_maker {
	const char *name; /* "ksic" */
	/* Compute everything the room knows for a wave; world as given to its kinds. */
	int (*derive)(struct axl_store *store, const char *wave, const void *world,
	              struct axl_error **err);
	/*
	 * Walk the facts behind a metric of a unit. Calls back for each fact (at
	 * most `limit`), and sets *ret_total to how many there are.
	 */
	int (*explain)(struct axl_store *store, const char *wave, const void *world,
	               const struct axl_unit *unit, const char *metric, const char *period,
	               size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
	               struct axl_error **err);
};

#endif

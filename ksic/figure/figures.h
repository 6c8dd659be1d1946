/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures of industries as one source states them, for the places that are asked for (often
 * the home region and its reference): a published table, or the sums of a register. Whatever
 * mixture of levels and revisions they come in, they can be asked for at one level of one
 * revision.
 *
 * A figure stands for everything below its code: where a table states 제조업 and its divisions
 * too, the divisions are passed over when sections are asked for, and 제조업 when divisions
 * are. So nothing is counted twice.
 */
#ifndef KSIC_FIGURE_FIGURES_H
#define KSIC_FIGURE_FIGURES_H

#include "base/period.h"
#include "base/store/store.h"
#include "base/value.h"
#include "ksic/world.h"

enum axl_figure_measure {
	AXL_ESTABLISHMENTS,
	AXL_EMPLOYEES,
	AXL_SALES,          /* million KRW */
	AXL_EXPORTS,        /* thousand USD */
	AXL_VALUE_ADDED,    /* million KRW; of published tables alone */
	AXL_RND,            /* million KRW; of published tables alone */
	AXL_BOTH_EMPLOYEES, /* of the rows of a register that state employees and sales */
	AXL_BOTH_SALES,
	AXL_FIGURE_MEASURES,
};

/* "establishments" … "rnd": as facts are stored, and metrics and options called. */
extern const char *const axl_figure_measure_names[AXL_BOTH_EMPLOYEES];
/* The same for people, to be translated; of all measures. */
extern const char *const axl_figure_measure_labels[AXL_FIGURE_MEASURES];
/* Whether it counts things; the others are money. */
bool axl_figure_measure_is_count(enum axl_figure_measure measure);

/* The places, where a region and its reference are asked for. */
enum axl_figure_side { AXL_HOME, AXL_REFERENCE, AXL_FIGURE_SIDES };

struct axl_figure {
	size_t place; /* position in the places asked for */
	enum axl_figure_measure measure;
	size_t period;                    /* position in the table's periods */
	const struct axl_ksic_item *item; /* NULL: all industries */
	struct axl_number number;         /* never AXL_ABSENT */
	double rows;                      /* of the register behind it; NaN in a published table */
	int64_t fact; /* a published cell, with its file column from 1 (0: the row); */
	int column;   /* of a register, its first row */
};

/* Sorted by place, measure, period, revision and place in the classification; all industries first.
 */
struct axl_figure_table {
	int64_t version;
	bool is_register;
	bool has_reference; /* says something of a later place that the first alone does not */
	char (*periods)[AXL_PERIOD_SIZE]; /* oldest first */
	size_t period_count, period_capacity;
	struct axl_figure *figures;
	size_t figure_count, figure_capacity;
};

struct axl_figures {
	struct axl_figure_table *tables;
	size_t count, capacity;
};

/*
 * Everything that the wave's sources state of the places, for periods that had ended by then. A
 * published table speaks of a place by name; a register of all in which its rows lie, complexes
 * among them. Places are borrowed and differ from each other.
 */
int axl_figures_ask(struct axl_store *store, const char *wave, const struct axl_world *world,
                    const struct axl_region *const *places, size_t place_count,
                    struct axl_figures **ret_figures, struct axl_error **err);
/* The same of the home region and its reference. */
int axl_figures_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                     struct axl_figures **ret_figures, struct axl_error **err);
void axl_figures_free(struct axl_figures *figures);
AXL_DEFINE_CLEANUP(axl_figures)

/*
 * The table that speaks for the first place's measure at a level; NULL where none does.
 * Published tables go before registers (sales: registers before tables); then one that
 * speaks of the reference too, the one with the newest period, and the one read last. One
 * table alone, because two may count the same plants.
 */
const struct axl_figure_table *axl_figures_choose(const struct axl_figures *figures,
                                                  enum axl_figure_measure measure,
                                                  enum axl_ksic_level level);

/*
 * The table that knows the measure of the first place in most periods, two at least: growth
 * is not to be asked of a register of one day. NULL where there is none.
 */
const struct axl_figure_table *axl_figures_longest(const struct axl_figures *figures,
                                                   enum axl_figure_measure measure,
                                                   enum axl_ksic_level level);

/* Whether the table is to be preferred, by these rules. */
bool axl_figure_table_is_better(const struct axl_figure_table *table,
                                const struct axl_figure_table *than,
                                enum axl_figure_measure measure);

/* Whether the table states the measure of a place at the level, or below. */
bool axl_figure_table_speaks(const struct axl_figure_table *table, size_t place,
                             enum axl_figure_measure measure, enum axl_ksic_level level);

/* What to walk. */
struct axl_figure_walk {
	const struct axl_figure_table *table;
	const struct axl_ksic *ksic;
	int revision; /* results are wanted in */
	enum axl_ksic_level level;
	size_t place;
	enum axl_figure_measure measure;
};

/*
 * Call back for each figure that counts at the level, once for each item of the wanted
 * revision that gets a share of it. A non-zero answer ends the walk and is returned.
 */
int axl_figures_walk(const struct axl_figure_walk *walk,
                     int (*each)(void *context, const struct axl_figure *figure,
                                 const struct axl_ksic_item *item, double share),
                     void *context, struct axl_error **err);

/* Of all industries in a period: as stated, else summed. */
struct axl_number axl_figures_total(const struct axl_figure_table *table, size_t place,
                                    enum axl_figure_measure measure, size_t period);

/* For those who fill a table: figures in any order, absent ones too; finish sorts and merges. */
void axl_figure_table_add(struct axl_figure_table *table, struct axl_figure figure,
                          const char *period);
void axl_figure_table_finish(struct axl_figure_table *table);
void axl_figure_table_release(struct axl_figure_table *table);

#endif

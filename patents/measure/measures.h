/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a corpus says of each technology, alone and beside a reference (patents/indicator has the
 * formulas, indicators/default.json the numbers).
 *
 * All figures but the stage of life are of one window: the last complete years that the corpus has
 * (and the reference, where there is one), as many as the rules say. Documents without a year or
 * of incomplete years are in none of them, and counted apart.
 *
 * Shares are fractional: a patent of two technologies is half of each, so that they add up to 1.
 * Advantage is of whole counts, as published tables give them, over the technologies that the
 * reference gives for all years of the window.
 */
#ifndef PATENTS_MEASURE_MEASURES_H
#define PATENTS_MEASURE_MEASURES_H

#include "patents/corpus/applicants.h"
#include "patents/indicator/advantage.h"
#include "patents/indicator/citation.h"
#include "patents/indicator/gap.h"
#include "patents/reference/reference.h"

enum { AXL_LIFE_PERIODS = 3 };

struct axl_technology_measures {
	size_t patents;
	double fractional;
	double share;               /* of the window's weight; NaN where it has none */
	struct axl_estimate growth; /* a year, from the window's first year to its last (CAGR) */
	size_t applicants;
	size_t unheld; /* patents whose file names no applicant */
	size_t rated;  /* patents whose file says how often they are cited */
	double cited;  /* citations of one of these; NaN where there are none */
	struct axl_citation_index citation; /* beside the reference's documents */
	struct axl_estimate strength;
	struct axl_family_sizes families;
	double held;     /* the window's patents that name an applicant, shared among them */
	double cr4, hhi; /* of applicants, each patent shared alike among its own; NaN: nobody */
	enum axl_stage stage;
	struct axl_life_period life[AXL_LIFE_PERIODS]; /* that it was told by, oldest first */
	double reference; /* patents of the whole reference; NaN: not given */
	struct axl_advantage advantage;
	struct axl_gap_case gap; /* growth is the reference's */
};

/* Why densities are not known. */
enum axl_density_state {
	AXL_DENSITY_KNOWN,
	AXL_DENSITY_NO_REFERENCE,
	AXL_DENSITY_FEW_AREAS, /* fewer than three with an advantage in anything */
};

struct axl_measures {
	int from, to;           /* the window; 0 where no year is complete */
	size_t life_periods;    /* that the corpus has as a whole, at most AXL_LIFE_PERIODS */
	int life_from, life_to; /* their years; 0 where there is none */
	size_t patents;         /* that have a technology, in the window */
	double weight; /* the parts of them that are the region's: fractional counts add up to it */
	size_t later;  /* ... in years that are not complete, or behind the reference's last */
	size_t undated; /* ... without a year */
	double median;  /* growth of the reference; NaN */
	enum axl_density_state density;
	size_t count; /* technologies, in the taxonomy's order */
	struct axl_technology_measures *items;
};

/*
 * Of a wave's corpus: reads the rules, the applicants and the reference (NULL in *ret_reference
 * where the wave has none, and for papers: tables of counts are of patents).
 */
int axl_measures_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                      const struct axl_corpus *corpus, struct axl_reference **ret_reference,
                      struct axl_measures **ret_measures, struct axl_error **err);

/* reference: NULL where there is none. AXL_ERROR_INTERNAL where an identity does not hold: shares
 * that do not add up to 1, fractional counts that are not the patents. */
int axl_measures_new(const struct axl_corpus *corpus, const struct axl_applicants *applicants,
                     const struct axl_reference *reference, const struct axl_indicator_rules *rules,
                     size_t technologies, struct axl_measures **ret_measures,
                     struct axl_error **err);
void axl_measures_free(struct axl_measures *measures);
AXL_DEFINE_CLEANUP(axl_measures)

#endif

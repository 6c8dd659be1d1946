/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often patents are cited beside others of their kind and age, and how large their families
 * are. Pure. What is not known is NaN, which is not 0: a patent whose file does not say how
 * often it is cited is in no figure, one that nobody cites is.
 *
 *   relative citation index = sum of c_p / sum of e_p      1: cited as others are
 *   technology strength     = patents · relative citation index
 *   family size             = members of a family, mean over families
 *
 * with c_p the citations of a patent by later documents and e_p the mean citations of the
 * reference's patents of the same technology and year (its cohort), so that neither the age of
 * patents nor what is usual in their technology moves the index. Sources: F. Narin, "Patent
 * bibliometrics", Scientometrics 30 (1994), and CHI Research's current impact index and technology
 * strength; the ratio of sums, not the mean of ratios, as a cohort's mean may be 0.
 */
#ifndef PATENTS_INDICATOR_CITATION_H
#define PATENTS_INDICATOR_CITATION_H

#include "ksic/formula/indicator.h"

#include <stddef.h>

struct axl_citation_case {
	double cited;    /* c_p; NaN: its file does not say */
	double expected; /* e_p; NaN: the reference has no such patent that says */
};

struct axl_citation_index {
	size_t compared;        /* patents that have both */
	double cited, expected; /* their sums */
	/*
	 * Undefined where no patent is compared, or the cohorts of all of them are cited 0 times.
	 * The interval (95 %) and standard error are those of a ratio of two sums, with the
	 * reference taken as exact: se² = n / (n - 1) · sum of (c_p - R e_p)² / (sum of e_p)² (W.
	 * G. Cochran, Sampling Techniques, 1977, 6.4), value ± 1.96 se, from 0 on. None for one
	 * patent, or where nobody cites any.
	 */
	struct axl_estimate relative;
};

struct axl_citation_index axl_citation_index_measure(const struct axl_citation_case *cases,
                                                     size_t count);

/* Patents weighed by how they are cited; state, interval and standard error are the index's. */
struct axl_estimate axl_technology_strength(double patents, struct axl_estimate relative);

struct axl_family_case {
	size_t family;  /* patents of one family have one number */
	double members; /* as the patent's file states them, 1 or more; NaN: it does not */
};

struct axl_family_sizes {
	size_t families; /* different ones */
	size_t sized;    /* of them, those whose members a file states */
	double mean; /* of these; of a family stated twice the larger. NaN where there is none */
};

/* Puts the cases in order of their families. */
struct axl_family_sizes axl_family_sizes_measure(struct axl_family_case *cases, size_t count);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which industry could use which technology: a table of industries (of one KSIC level) and
 * technologies (of the taxonomy), each cell with what three sides say of it, kept apart and then
 * combined. Read anew from documents, links and metrics of the store; the rule by which it is
 * computed is a definition (match/rule.h), the formulas stand in match/formula.h.
 *
 * A document counts wholly to each of its technologies. On a side it is shared among industries,
 * its shares summing to 1:
 *   concordance  its classes outside the AI definition, alike; each over its WIPO field to NACE
 *                and on to KSIC (match/concordance.h). No level below the division has it.
 *   observed     the industries of the firms that hold it, alike.
 *   field work   verified processes; empty until there are any.
 * So the cells of a technology sum to the documents that the side knows of it (checked).
 */
#ifndef PATENTS_MATCH_MATCH_H
#define PATENTS_MATCH_MATCH_H

#include "ksic/formula/indicator.h"
#include "patents/corpus/corpus.h"
#include "patents/match/rule.h"

/* What one side says of one pair. */
struct axl_match_side_cell {
	double documents;          /* x: sum of the shares of the technology's documents */
	struct axl_estimate share; /* x / n of the technology; Wilson interval */
	struct axl_estimate lift;  /* that over X / N of all technologies, drawn towards 1 */
};                                 /* both AXL_ABSENT where the side knows nothing */

enum axl_match_verdict {
	AXL_MATCH_UNTOLD, /* one of the two sides is silent */
	AXL_MATCH_AGREED,
	AXL_MATCH_CONCORDANCE_HIGHER, /* classes point here, the region's firms do not */
	AXL_MATCH_OBSERVED_HIGHER,    /* firms are here whose classes point elsewhere */
};
/* Words for programs, N_(); "" for AXL_MATCH_UNTOLD. */
extern const char *const axl_match_verdict_words[4];

struct axl_match_cell {
	struct axl_match_side_cell sides[AXL_MATCH_SIDES];
	double ai_only;               /* of documents with classes of the AI definition alone */
	size_t firms;                 /* linked firms of the industry that hold such documents */
	unsigned used;                /* bits of the sides behind strength */
	struct axl_estimate strength; /* combined lift; 1: as everywhere */
	enum axl_match_verdict verdict;
	struct axl_estimate potential; /* undefined: fewer documents than the rule's floor */
};

/* Of the region's documents of one technology; what a side does not know is told apart. */
struct axl_match_technology {
	const struct axl_technology *technology;
	size_t documents;
	size_t unclassed;              /* without any class */
	size_t unmapped;               /* none of the classes lies in a field of the concordance */
	size_t ai_only;                /* classes of the AI definition alone */
	size_t known[AXL_MATCH_SIDES]; /* n: documents that the side shares out */
	/* Metrics of the technology, absent where not made: of the region; of the reference, and
	 * how near the technology is to what the region has. */
	struct axl_estimate rta, growth, gap, reference_growth, density;
};

struct axl_match_industry {
	const struct axl_ksic_item *item;
	double documents[AXL_MATCH_SIDES]; /* X: over all documents that have a technology */
	size_t firms;                      /* of the register */
	int64_t unit;                      /* with metrics in the wave; 0: none */
};

struct axl_match {
	enum axl_ksic_level level;
	const struct axl_taxonomy *taxonomy;
	const struct axl_match_rule *rule;
	struct axl_match_technology *technologies; /* in the taxonomy's order */
	size_t technology_count;
	struct axl_match_industry *industries; /* by code */
	size_t industry_count;
	struct axl_match_cell *cells;    /* industries × technologies */
	struct axl_match_technology all; /* of the documents that have one, each once */
	size_t names, linked_names;      /* spellings of applicants, those that are firms' */
	unsigned left_out; /* bits of the rule's factors that no unit has a figure for */
	struct axl_estimate *multipliers; /* axl_match_multiplier() */
	double *field_shares; /* fields × industries of the concordance; NULL below the division */
	struct axl_match_basis *basis; /* what it was computed from (match/basis.h) */
	bool owns_basis;
};

/* Needs a world with a taxonomy. No documents: every count 0, no industry. */
int axl_match_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                   enum axl_ksic_level level, struct axl_match **ret_match, struct axl_error **err);
void axl_match_free(struct axl_match *match);
AXL_DEFINE_CLEANUP(axl_match)

static inline const struct axl_match_cell *axl_match_at(const struct axl_match *match,
                                                        size_t industry, size_t technology)
{
	return &match->cells[industry * match->technology_count + technology];
}

/* What a factor of the rule multiplies a pair's strength by, before its exponent; absent where the
 * unit has no figure, or the factor is left out. */
struct axl_estimate axl_match_multiplier(const struct axl_match *match, size_t factor,
                                         size_t industry, size_t technology);

/* A document behind a cell. The text says how: "G05B 19/418 (12)", or the firm's industry. */
struct axl_match_evidence {
	enum axl_match_side side;
	bool ai_only;     /* counted apart, not in the cell */
	int64_t document; /* of its fact */
	int64_t firm;     /* unit of the firm; 0 on the concordance's side */
	double share;
	const char *how;
};
typedef int (*axl_match_evidence_each)(void *context, const struct axl_match_evidence *evidence,
                                       struct axl_error **err);
/* The largest shares of a side first, then by document. A non-zero answer ends the walk. */
int axl_match_evidence(const struct axl_match *match, size_t industry, size_t technology,
                       axl_match_evidence_each each, void *context, struct axl_error **err);

#endif

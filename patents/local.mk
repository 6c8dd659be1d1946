# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += patents/libpatents.a
patents_libpatents_a_SOURCES = \
	%D%/corpus/applicants.c %D%/corpus/applicants.h \
	%D%/corpus/area.c %D%/corpus/area.h \
	%D%/corpus/corpus.c %D%/corpus/corpus.h \
	%D%/corpus/gather.c %D%/corpus/gather.h \
	%D%/corpus/holder.c %D%/corpus/holder.h \
	%D%/corpus/industry.c %D%/corpus/industry.h \
	%D%/corpus/join.c \
	%D%/corpus/place.c %D%/corpus/place.h \
	%D%/corpus/reference-source.c \
	%D%/corpus/rising.c %D%/corpus/rising.h \
	%D%/corpus/source.h \
	%D%/corpus/store-source.c \
	%D%/corpus/summary.c %D%/corpus/summary.h \
	%D%/corpus/texts.c %D%/corpus/texts.h \
	%D%/corpus/view.c %D%/corpus/view.h \
	%D%/derive.c \
	%D%/derive-technology.c %D%/derive-technology.h \
	%D%/document/abstract.c %D%/document/abstract.h \
	%D%/document/affiliation.c %D%/document/affiliation.h \
	%D%/document/applicant.c \
	%D%/document/document.c \
	%D%/document/document-form.c \
	%D%/document/document-keep.c \
	%D%/document/fields.h \
	%D%/document/kinds.h \
	%D%/document/lookup.c %D%/document/lookup.h \
	%D%/document/number.c %D%/document/number.h \
	%D%/document/parties.h \
	%D%/document/party.c \
	%D%/document/place.c %D%/document/place.h \
	%D%/document/split.c %D%/document/split.h \
	%D%/document/symbol.c %D%/document/symbol.h \
	%D%/explain.c %D%/explain.h \
	%D%/indicator/advantage.c %D%/indicator/advantage.h \
	%D%/indicator/citation.c %D%/indicator/citation.h \
	%D%/indicator/gap.c %D%/indicator/gap.h \
	%D%/indicator/life-cycle.c %D%/indicator/life-cycle.h \
	%D%/indicator/network.c %D%/indicator/network.h \
	%D%/indicator/rate-ratio.c %D%/indicator/rate-ratio.h \
	%D%/indicator/rules.c %D%/indicator/rules.h \
	%D%/link/block.c %D%/link/block.h \
	%D%/link/compare.c %D%/link/compare.h \
	%D%/link/decide.c \
	%D%/link/decision.c %D%/link/decision.h \
	%D%/link/definition.c %D%/link/definition.h \
	%D%/link/em.c %D%/link/em.h \
	%D%/link/evaluate.c %D%/link/evaluate.h \
	%D%/link/link.c %D%/link/link.h \
	%D%/link/linker-inside.h \
	%D%/link/linker.c %D%/link/linker.h \
	%D%/link/linking.c %D%/link/linking.h \
	%D%/link/name.c %D%/link/name.h \
	%D%/link/reason.c \
	%D%/link/similarity.c %D%/link/similarity.h \
	%D%/link/table.c %D%/link/table.h \
	%D%/match/basis.c %D%/match/basis.h \
	%D%/match/concordance.c %D%/match/concordance.h \
	%D%/match/count.c \
	%D%/match/derive.c \
	%D%/match/evidence.c \
	%D%/match/explain.c %D%/match/explain.h \
	%D%/match/formula.c %D%/match/formula.h \
	%D%/match/inside.h \
	%D%/match/kinds.h \
	%D%/match/match.c %D%/match/match.h \
	%D%/match/potential.c \
	%D%/match/rule.c %D%/match/rule.h \
	%D%/measure/beside.c \
	%D%/measure/citations.c \
	%D%/measure/holders.c \
	%D%/measure/measures.c %D%/measure/measures.h \
	%D%/measure/measuring.h \
	%D%/reference/count.c \
	%D%/reference/document-source.c \
	%D%/reference/reference.c %D%/reference/reference.h \
	%D%/reference/source.h \
	%D%/reference/table-source.c \
	%D%/taxonomy/batch.c %D%/taxonomy/batch.h \
	%D%/taxonomy/class-index.c %D%/taxonomy/class-index.h \
	%D%/taxonomy/counting.c %D%/taxonomy/counting.h \
	%D%/taxonomy/expression.c %D%/taxonomy/expression.h \
	%D%/taxonomy/expression-match.c %D%/taxonomy/expression-match.h \
	%D%/taxonomy/expression-node.h \
	%D%/taxonomy/letter.h \
	%D%/taxonomy/literals.c %D%/taxonomy/literals.h \
	%D%/taxonomy/phrase.c %D%/taxonomy/phrase.h \
	%D%/taxonomy/reason.c %D%/taxonomy/reason.h \
	%D%/taxonomy/renames.c %D%/taxonomy/renames.h \
	%D%/taxonomy/rules.h \
	%D%/taxonomy/runs.c %D%/taxonomy/runs.h \
	%D%/taxonomy/tag.c %D%/taxonomy/tag.h \
	%D%/taxonomy/tagger.c %D%/taxonomy/tagger.h \
	%D%/taxonomy/taxonomy.c %D%/taxonomy/taxonomy.h \
	%D%/taxonomy/workers.c %D%/taxonomy/workers.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += patents/libpatents.a
patents_libpatents_a_SOURCES = \
	%D%/applicant.c \
	%D%/corpus.c %D%/corpus.h \
	%D%/derive.c \
	%D%/document.c \
	%D%/explain.c %D%/explain.h \
	%D%/expression-match.c %D%/expression-node.h \
	%D%/expression.c %D%/expression.h \
	%D%/holder.c %D%/holder.h \
	%D%/industry.c %D%/industry.h \
	%D%/kinds.h \
	%D%/link.c %D%/link.h \
	%D%/lookup.c %D%/lookup.h \
	%D%/number.c %D%/number.h \
	%D%/runs.c %D%/runs.h \
	%D%/split.c %D%/split.h \
	%D%/symbol.c %D%/symbol.h \
	%D%/tag.c %D%/tag.h \
	%D%/taxonomy.c %D%/taxonomy.h \
	%D%/view.c %D%/view.h

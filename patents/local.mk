# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += patents/libpatents.a
patents_libpatents_a_SOURCES = \
	%D%/applicant.c \
	%D%/document.c \
	%D%/expression-match.c %D%/expression-node.h \
	%D%/expression.c %D%/expression.h \
	%D%/kinds.h \
	%D%/runs.c %D%/runs.h \
	%D%/split.c %D%/split.h \
	%D%/symbol.c %D%/symbol.h \
	%D%/taxonomy.c %D%/taxonomy.h

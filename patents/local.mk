# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += patents/libpatents.a
patents_libpatents_a_SOURCES = \
	%D%/expression-match.c %D%/expression-node.h \
	%D%/expression.c %D%/expression.h \
	%D%/kinds.h \
	%D%/symbol.c %D%/symbol.h \
	%D%/taxonomy.c %D%/taxonomy.h \
	%D%/words.c %D%/words.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += scoring/libscoring.a
scoring_libscoring_a_SOURCES = \
	%D%/aggregate.c %D%/aggregate.h \
	%D%/engine.c %D%/engine.h \
	%D%/method/complete.c %D%/method/complete.h \
	%D%/method/copeland.c %D%/method/copeland.h \
	%D%/method/kemeny.c %D%/method/kemeny.h \
	%D%/method/mazziotta-pareto.c %D%/method/mazziotta-pareto.h \
	%D%/method/means.c %D%/method/means.h \
	%D%/method/promethee.c %D%/method/promethee.h \
	%D%/method/topsis.c %D%/method/topsis.h \
	%D%/method/vikor.c %D%/method/vikor.h \
	%D%/method/votes.c %D%/method/votes.h \
	%D%/model.c %D%/model.h \
	%D%/normalise.c %D%/normalise.h \
	%D%/rank.c %D%/rank.h

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
	%D%/random/draws.c %D%/random/draws.h \
	%D%/random/philox.c %D%/random/philox.h \
	%D%/random/sobol.c %D%/random/sobol.h \
	%D%/rank.c %D%/rank.h \
	%D%/sensitivity/indices.c %D%/sensitivity/indices.h \
	%D%/uncertainty/linear.c %D%/uncertainty/linear.h \
	%D%/uncertainty/rank-table.c %D%/uncertainty/rank-table.h \
	%D%/uncertainty/swift-rank.c %D%/uncertainty/swift-rank.h \
	%D%/weights/ahp.c %D%/weights/ahp.h \
	%D%/weights/balanced.c %D%/weights/balanced.h \
	%D%/weights/benefit.c %D%/weights/benefit.h \
	%D%/weights/columns.c %D%/weights/columns.h \
	%D%/weights/dispersion.c \
	%D%/weights/effective.c %D%/weights/effective.h \
	%D%/weights/factor.c %D%/weights/factor.h \
	%D%/weights/judgement.c %D%/weights/judgement.h \
	%D%/weights/merec.c \
	%D%/weights/random-index.c %D%/weights/random-index.h \
	%D%/weights/varimax.c \
	%D%/weights/weights.c %D%/weights/weights.h

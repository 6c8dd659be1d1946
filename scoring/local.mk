# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += scoring/libscoring.a
scoring_libscoring_a_SOURCES = \
	%D%/audit.h \
	%D%/check/adequacy.c %D%/check/adequacy.h \
	%D%/check/cases.c %D%/check/cases.h \
	%D%/check/checks.c %D%/check/checks.h \
	%D%/check/components.c %D%/check/components.h \
	%D%/check/correlation.c %D%/check/correlation.h \
	%D%/check/state.c %D%/check/state.h \
	%D%/check/tau.c %D%/check/tau.h \
	%D%/engine.h \
	%D%/explain/certificate.c %D%/explain/certificate.h \
	%D%/explain/distance.c %D%/explain/distance.h \
	%D%/explain/gain.c %D%/explain/gain.h \
	%D%/explain/removal.c %D%/explain/removal.h \
	%D%/method/aggregation.c %D%/method/aggregation.h \
	%D%/method/complete.c %D%/method/complete.h \
	%D%/method/copeland.c %D%/method/copeland.h \
	%D%/method/crosscheck.c %D%/method/crosscheck.h \
	%D%/method/kemeny.c %D%/method/kemeny.h \
	%D%/method/mazziotta-pareto.c %D%/method/mazziotta-pareto.h \
	%D%/method/means.c %D%/method/means.h \
	%D%/method/promethee.c %D%/method/promethee.h \
	%D%/method/topsis.c %D%/method/topsis.h \
	%D%/method/vikor.c %D%/method/vikor.h \
	%D%/method/votes.c %D%/method/votes.h \
	%D%/model/check.c \
	%D%/model/model.h \
	%D%/model/words.c %D%/model/words.h \
	%D%/normalise/normalise.c %D%/normalise/normalise.h \
	%D%/pipeline/aggregate.c \
	%D%/pipeline/combine.c \
	%D%/pipeline/engine.c \
	%D%/pipeline/impute.c \
	%D%/pipeline/load.c \
	%D%/pipeline/log.c \
	%D%/pipeline/mean.c %D%/pipeline/mean.h \
	%D%/pipeline/plan.c %D%/pipeline/plan.h \
	%D%/pipeline/run.h \
	%D%/pipeline/scale.c \
	%D%/pipeline/scores.c \
	%D%/pipeline/screen.c \
	%D%/pipeline/settle.c \
	%D%/pipeline/treat.c \
	%D%/pipeline/warn.c \
	%D%/prepare/impute.c %D%/prepare/impute.h \
	%D%/prepare/neighbours.c \
	%D%/prepare/regression.c \
	%D%/prepare/shape.c %D%/prepare/shape.h \
	%D%/prepare/treat.c %D%/prepare/treat.h \
	%D%/random/draws.c %D%/random/draws.h \
	%D%/random/philox.c %D%/random/philox.h \
	%D%/random/sobol.c %D%/random/sobol.h \
	%D%/rank.c %D%/rank.h \
	%D%/reliability/alpha.c %D%/reliability/alpha.h \
	%D%/scores.h \
	%D%/sensitivity/indices.c %D%/sensitivity/indices.h \
	%D%/sensitivity/rank-shift.c %D%/sensitivity/rank-shift.h \
	%D%/uncertainty/crew.c %D%/uncertainty/crew.h \
	%D%/uncertainty/factor.c %D%/uncertainty/factor.h \
	%D%/uncertainty/linear.c %D%/uncertainty/linear.h \
	%D%/uncertainty/rank-table.c %D%/uncertainty/rank-table.h \
	%D%/uncertainty/replication.c %D%/uncertainty/replication.h \
	%D%/uncertainty/swift-rank.c %D%/uncertainty/swift-rank.h \
	%D%/uncertainty/uncertainty.c %D%/uncertainty/uncertainty.h \
	%D%/waves/parts.c \
	%D%/waves/reweigh.c %D%/waves/reweigh.h \
	%D%/waves/waves.h \
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

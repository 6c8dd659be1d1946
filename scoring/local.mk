# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += scoring/libscoring.a
scoring_libscoring_a_SOURCES = \
	%D%/aggregate.c %D%/aggregate.h \
	%D%/engine.c %D%/engine.h \
	%D%/model.c %D%/model.h \
	%D%/normalise.c %D%/normalise.h \
	%D%/rank.c %D%/rank.h

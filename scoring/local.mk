# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += scoring/libscoring.a
scoring_libscoring_a_SOURCES = \
	%D%/engine.h \
	%D%/model.h \
	%D%/rank.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += project/libproject.a
project_libproject_a_SOURCES = \
	%D%/audit/arithmetic.c %D%/audit/arithmetic.h \
	%D%/audit/audit.c %D%/audit/audit.h \
	%D%/audit/auditing.h \
	%D%/audit/book.c \
	%D%/audit/checks.c \
	%D%/audit/figures.c \
	%D%/audit/figures-file.c \
	%D%/audit/file.c \
	%D%/audit/grid.c \
	%D%/audit/guess.c %D%/audit/guess.h \
	%D%/audit/guess-rows.c \
	%D%/audit/guessing.h \
	%D%/audit/inside.h \
	%D%/catalogue.c %D%/catalogue.h \
	%D%/class/file.c %D%/class/file.h \
	%D%/class/industry.c %D%/class/industry.h \
	%D%/explain.c %D%/explain.h \
	%D%/import.c %D%/import.h \
	%D%/init.c %D%/init.h \
	%D%/judgements/judgements.c %D%/judgements/judgements.h \
	%D%/judgements/table.c \
	%D%/judgements/text.c \
	%D%/loose.c %D%/loose.h \
	%D%/model/aggregate.c %D%/model/aggregate.h \
	%D%/model/file.c %D%/model/file.h \
	%D%/model/prepare.c %D%/model/prepare.h \
	%D%/model/weighting.c %D%/model/weighting.h \
	%D%/policy.c %D%/policy.h \
	%D%/priority.c \
	%D%/project.c %D%/project.h \
	%D%/quality/definition.c %D%/quality/definition.h \
	%D%/quality/joins.c %D%/quality/joins.h \
	%D%/quality/quality.c %D%/quality/quality.h \
	%D%/quality/scan.c \
	%D%/quality/statistic-oddities.c \
	%D%/quality/statistic-parts.c \
	%D%/quality/statistic-table.c %D%/quality/statistic-table.h \
	%D%/quality/statistics.c %D%/quality/statistics.h \
	%D%/refresh.c %D%/refresh.h \
	%D%/rooms.c %D%/rooms.h \
	%D%/score/certainty.c %D%/score/certainty.h \
	%D%/score/certainty-keep.c \
	%D%/score/checks-file.c %D%/score/checks-file.h \
	%D%/score/matrix-file.c %D%/score/matrix-file.h \
	%D%/score/robustness.c %D%/score/robustness.h \
	%D%/score/scored.c %D%/score/scored.h \
	%D%/score/scored-keep.c \
	%D%/score/scored-past.c %D%/score/scored-past.h \
	%D%/score/uncertainty-file.c %D%/score/uncertainty-file.h \
	%D%/unit-search.c \
	%D%/waves/change.c %D%/waves/change.h \
	%D%/waves/kept.c %D%/waves/kept.h \
	%D%/waves/movers.c %D%/waves/movers.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += ksic/libksic.a
ksic_libksic_a_SOURCES = \
	%D%/classification.c %D%/classification.h \
	%D%/complexity.c %D%/complexity.h \
	%D%/concentration.c %D%/concentration.h \
	%D%/convert.c \
	%D%/derive-finance.c \
	%D%/derive-firm.c \
	%D%/derive-industry.c \
	%D%/derive.c %D%/derive.h \
	%D%/ellison-glaeser.c %D%/ellison-glaeser.h \
	%D%/establishment-sum.c %D%/establishment-sum.h \
	%D%/establishment.c \
	%D%/explain-firm.c \
	%D%/explain-industry.c \
	%D%/fact-row.c %D%/fact-row.h \
	%D%/figure-grid.c %D%/figure-grid.h \
	%D%/figures-load.c \
	%D%/figures.c %D%/figures.h \
	%D%/finance-year.c %D%/finance-year.h \
	%D%/finance.c \
	%D%/firm.c %D%/firm.h \
	%D%/group.c %D%/group.h \
	%D%/growth.c %D%/growth.h \
	%D%/indicator.c %D%/indicator.h \
	%D%/industry-growth.c %D%/industry-growth.h \
	%D%/industry-shift.c %D%/industry-shift.h \
	%D%/industry-stat.c \
	%D%/industry-structure.c %D%/industry-structure.h \
	%D%/industry-text.c %D%/industry-text.h \
	%D%/industry-view.c %D%/industry-view.h \
	%D%/input-output.c %D%/input-output.h \
	%D%/intern.c %D%/intern.h \
	%D%/kinds.h \
	%D%/linkage.c %D%/linkage.h \
	%D%/multiplier.c %D%/multiplier.h \
	%D%/namebook.c %D%/namebook.h \
	%D%/normality.c %D%/normality.h \
	%D%/number-set.c %D%/number-set.h \
	%D%/open-model.c %D%/open-model.h \
	%D%/place.c %D%/place.h \
	%D%/plant.c %D%/plant.h \
	%D%/region-load.c %D%/region-table.h \
	%D%/region.c %D%/region.h \
	%D%/regional-coefficients.c %D%/regional-coefficients.h \
	%D%/relatedness.c %D%/relatedness.h \
	%D%/revision.h \
	%D%/search.c \
	%D%/shift-share.c %D%/shift-share.h \
	%D%/standardised-lq.c %D%/standardised-lq.h \
	%D%/supply-gap.c %D%/supply-gap.h \
	%D%/upstreamness.c %D%/upstreamness.h \
	%D%/workplace.c \
	%D%/world.h

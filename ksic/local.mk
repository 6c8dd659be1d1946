# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += ksic/libksic.a
ksic_libksic_a_SOURCES = \
	%D%/break/breaks.c %D%/break/breaks.h \
	%D%/break/declared.c %D%/break/declared.h \
	%D%/break/inside.h \
	%D%/break/suspect.c \
	%D%/chain/chain.c %D%/chain/chain.h \
	%D%/chain/derive.c %D%/chain/derive.h \
	%D%/chain/io-check.c \
	%D%/chain/io-load.c \
	%D%/chain/io-table.h \
	%D%/chain/region.c \
	%D%/chain/role.c %D%/chain/role.h \
	%D%/chain/sectors.c %D%/chain/sectors.h \
	%D%/chain/supply.c %D%/chain/supply.h \
	%D%/classification/classification.c %D%/classification/classification.h \
	%D%/classification/convert.c \
	%D%/classification/revision.h \
	%D%/classification/scheme.c %D%/classification/scheme.h \
	%D%/classification/search.c \
	%D%/derive/derive.c %D%/derive/derive.h \
	%D%/derive/explain-firm.c \
	%D%/derive/explain-industry.c \
	%D%/derive/explain-space.c \
	%D%/derive/finance.c \
	%D%/derive/firm.c \
	%D%/derive/firm-output.c %D%/derive/firm-output.h \
	%D%/derive/growth.c \
	%D%/derive/industry.c \
	%D%/derive/productivity.c \
	%D%/derive/space.c \
	%D%/fact/establishment.c \
	%D%/fact/establishment-sum.c %D%/fact/establishment-sum.h \
	%D%/fact/finance.c \
	%D%/fact/finance-year.c %D%/fact/finance-year.h \
	%D%/fact/industry-stat.c \
	%D%/fact/io-cell.c \
	%D%/fact/kinds.h \
	%D%/fact/number-set.c %D%/fact/number-set.h \
	%D%/fact/plant.c %D%/fact/plant.h \
	%D%/fact/region-column.c %D%/fact/region-column.h \
	%D%/fact/row.c %D%/fact/row.h \
	%D%/fact/view.c %D%/fact/view.h \
	%D%/fact/workplace.c \
	%D%/figure/discretion.c %D%/figure/discretion.h \
	%D%/figure/figures.c %D%/figure/figures.h \
	%D%/figure/figures-load.c \
	%D%/figure/grid.c %D%/figure/grid.h \
	%D%/figure/hidden.c %D%/figure/hidden.h \
	%D%/figure/panel.c %D%/figure/panel.h \
	%D%/firm.c %D%/firm.h \
	%D%/formula/complexity.c %D%/formula/complexity.h \
	%D%/formula/concentration.c %D%/formula/concentration.h \
	%D%/formula/ellison-glaeser.c %D%/formula/ellison-glaeser.h \
	%D%/formula/growth.c %D%/formula/growth.h \
	%D%/formula/indicator.c %D%/formula/indicator.h \
	%D%/formula/input-output.c %D%/formula/input-output.h \
	%D%/formula/jump.c %D%/formula/jump.h \
	%D%/formula/linkage.c %D%/formula/linkage.h \
	%D%/formula/multiplier.c %D%/formula/multiplier.h \
	%D%/formula/normality.c %D%/formula/normality.h \
	%D%/formula/open-model.c %D%/formula/open-model.h \
	%D%/formula/quotients.c %D%/formula/quotients.h \
	%D%/formula/regional-coefficients.c %D%/formula/regional-coefficients.h \
	%D%/formula/relatedness.c %D%/formula/relatedness.h \
	%D%/formula/shift-share.c %D%/formula/shift-share.h \
	%D%/formula/standardised-lq.c %D%/formula/standardised-lq.h \
	%D%/formula/supply-gap.c %D%/formula/supply-gap.h \
	%D%/formula/suppression.c %D%/formula/suppression.h \
	%D%/formula/upstreamness.c %D%/formula/upstreamness.h \
	%D%/group.c %D%/group.h \
	%D%/industry/agglomeration.c %D%/industry/agglomeration.h \
	%D%/industry/growth.c %D%/industry/growth.h \
	%D%/industry/indices.c %D%/industry/indices.h \
	%D%/industry/matrix.c %D%/industry/matrix.h \
	%D%/industry/shift.c %D%/industry/shift.h \
	%D%/industry/space.c %D%/industry/space.h \
	%D%/industry/structure.c %D%/industry/structure.h \
	%D%/industry/text.c %D%/industry/text.h \
	%D%/industry/view.c %D%/industry/view.h \
	%D%/intern.c %D%/intern.h \
	%D%/memo.c %D%/memo.h \
	%D%/region/load.c %D%/region/table.h \
	%D%/region/namebook.c %D%/region/namebook.h \
	%D%/region/place.c %D%/region/place.h \
	%D%/region/region.c %D%/region/region.h \
	%D%/world.h

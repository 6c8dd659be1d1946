# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += ksic/libksic.a
ksic_libksic_a_SOURCES = \
	%D%/classification.c %D%/classification.h \
	%D%/convert.c \
	%D%/firm.c %D%/firm.h \
	%D%/group.c %D%/group.h \
	%D%/kinds.h \
	%D%/namebook.c %D%/namebook.h \
	%D%/region-load.c %D%/region-table.h \
	%D%/region.c %D%/region.h \
	%D%/revision.h \
	%D%/search.c \
	%D%/world.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += ksic/libksic.a
ksic_libksic_a_SOURCES = \
	%D%/classification.h \
	%D%/kinds.h \
	%D%/namebook.c %D%/namebook.h \
	%D%/region-load.c %D%/region-table.h \
	%D%/region.c %D%/region.h \
	%D%/world.h

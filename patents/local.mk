# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += patents/libpatents.a
patents_libpatents_a_SOURCES = \
	%D%/kinds.h \
	%D%/taxonomy.h

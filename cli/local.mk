# SPDX-License-Identifier: GPL-3.0-or-later
bin_PROGRAMS += axlens
axlens_SOURCES = \
	%D%/command.h \
	%D%/main.c \
	%D%/option.h \
	%D%/output.h
axlens_LDADD = $(rooms) $(third_party_libs)

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += surveys/libsurveys.a
surveys_libsurveys_a_SOURCES = \
	%D%/derive.c \
	%D%/instrument.c %D%/instrument.h \
	%D%/kinds.h \
	%D%/readiness.c %D%/readiness.h \
	%D%/response.c \
	%D%/view.c %D%/view.h

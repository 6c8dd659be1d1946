# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += surveys/libsurveys.a
surveys_libsurveys_a_SOURCES = \
	%D%/kinds.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += project/libproject.a
project_libproject_a_SOURCES = \
	%D%/catalogue.c %D%/catalogue.h \
	%D%/import.h \
	%D%/model-file.h \
	%D%/project.c %D%/project.h \
	%D%/scored.h

# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += project/libproject.a
project_libproject_a_SOURCES = \
	%D%/catalogue.c %D%/catalogue.h \
	%D%/import.c %D%/import.h \
	%D%/model-file.c %D%/model-file.h \
	%D%/policy.h \
	%D%/project.c %D%/project.h \
	%D%/rooms.c %D%/rooms.h \
	%D%/scored.h

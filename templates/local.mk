# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += templates/libtemplates.a
templates_libtemplates_a_SOURCES =

# Definitions are installed by kind, as base/definition.h looks for them.
taxonomiesdir = $(pkgdatadir)/definitions/taxonomies
dist_taxonomies_DATA = \
	%D%/definitions/taxonomies/incheon-digital.json

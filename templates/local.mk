# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += templates/libtemplates.a
templates_libtemplates_a_SOURCES =

# Definitions are installed by kind, as base/definition.h looks for them.
groupsdir = $(pkgdatadir)/definitions/groups
dist_groups_DATA = \
	%D%/definitions/groups/incheon-strategic.json
ksicdir = $(pkgdatadir)/definitions/ksic
dist_ksic_DATA = \
	%D%/definitions/ksic/ksic-10.csv \
	%D%/definitions/ksic/ksic-11.csv \
	%D%/definitions/ksic/ksic-9.csv \
	%D%/definitions/ksic/links-10-11.csv \
	%D%/definitions/ksic/links-9-10.csv
regionsdir = $(pkgdatadir)/definitions/regions
dist_regions_DATA = \
	%D%/definitions/regions/incheon-complexes.json \
	%D%/definitions/regions/korea.json
taxonomiesdir = $(pkgdatadir)/definitions/taxonomies
dist_taxonomies_DATA = \
	%D%/definitions/taxonomies/incheon-digital.json
metricsdir = $(pkgdatadir)/definitions/metrics
dist_metrics_DATA = \
	%D%/definitions/metrics/ksic.json \
	%D%/definitions/metrics/patents.json \
	%D%/definitions/metrics/policy.json \
	%D%/definitions/metrics/surveys.json
modelsdir = $(pkgdatadir)/definitions/models
dist_models_DATA = \
	%D%/definitions/models/firm-screening.json \
	%D%/definitions/models/industry-priority.json
instrumentsdir = $(pkgdatadir)/definitions/instruments
dist_instruments_DATA = \
	%D%/definitions/instruments/ax-readiness.json

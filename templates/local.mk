# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += templates/libtemplates.a
templates_libtemplates_a_SOURCES = \
	%D%/book/book.c %D%/book/book.h \
	%D%/book/chart.c %D%/book/chart.h \
	%D%/book/evidence.c %D%/book/evidence.h \
	%D%/book/labels.c %D%/book/labels.h \
	%D%/book/scatter.c %D%/book/scatter.h \
	%D%/book/sheet.c %D%/book/sheet.h \
	%D%/book/sources.c %D%/book/sources.h \
	%D%/book/style.c \
	%D%/industry/book.c %D%/industry/book.h \
	%D%/industry/chain.c \
	%D%/industry/classes.c \
	%D%/industry/condition.c \
	%D%/industry/effects.c \
	%D%/industry/gather.c \
	%D%/industry/growth.c \
	%D%/industry/industry.c %D%/industry/industry.h \
	%D%/industry/layout.h \
	%D%/industry/positions.c \
	%D%/industry/quality.c \
	%D%/industry/shift.c \
	%D%/industry/structure.c \
	%D%/industry/summary.c \
	%D%/link/book.h \
	%D%/link/form.c %D%/link/form.h \
	%D%/link/gather.c \
	%D%/link/guide.c \
	%D%/link/pair.c %D%/link/pair.h \
	%D%/link/review.c %D%/link/review.h \
	%D%/link/rows.c \
	%D%/match/book.c %D%/match/book.h \
	%D%/match/criteria.c \
	%D%/match/gaps.c \
	%D%/match/gather.c \
	%D%/match/match.c %D%/match/match.h \
	%D%/match/pairs.c \
	%D%/match/proofs.c \
	%D%/match/sides.c \
	%D%/match/summary.c \
	%D%/match/table.c \
	%D%/priority/audit.c \
	%D%/priority/book.c %D%/priority/book.h \
	%D%/priority/certain.c \
	%D%/priority/contributions.c \
	%D%/priority/crosscheck.c \
	%D%/priority/gather.c \
	%D%/priority/intervals.c \
	%D%/priority/matrix.c \
	%D%/priority/metrics.c \
	%D%/priority/movers.c \
	%D%/priority/priority.c %D%/priority/priority.h \
	%D%/priority/probabilities.c \
	%D%/priority/ranks.c \
	%D%/priority/scores.c \
	%D%/priority/sensitivity.c \
	%D%/priority/sources.c \
	%D%/priority/strengths.c \
	%D%/priority/summary.c \
	%D%/priority/weights.c \
	%D%/weights/book.h \
	%D%/weights/calculation.c \
	%D%/weights/form.c %D%/weights/form.h \
	%D%/weights/guide.c \
	%D%/weights/node.c \
	%D%/weights/read.c

# Definitions are installed by kind, as base/definition.h looks for them.
auditsdir = $(pkgdatadir)/definitions/audits
dist_audits_DATA = \
	%D%/definitions/audits/incheon-report.json
breaksdir = $(pkgdatadir)/definitions/breaks
dist_breaks_DATA = \
	%D%/definitions/breaks/korea.json
checksdir = $(pkgdatadir)/definitions/checks
dist_checks_DATA = \
	%D%/definitions/checks/default.json
concordancesdir = $(pkgdatadir)/definitions/concordances
dist_concordances_DATA = \
	%D%/definitions/concordances/ipc-ksic11.json
groupsdir = $(pkgdatadir)/definitions/groups
dist_groups_DATA = \
	%D%/definitions/groups/incheon-strategic.json
indicatorsdir = $(pkgdatadir)/definitions/indicators
dist_indicators_DATA = \
	%D%/definitions/indicators/default.json
ksicdir = $(pkgdatadir)/definitions/ksic
dist_ksic_DATA = \
	%D%/definitions/ksic/ksic-10.csv \
	%D%/definitions/ksic/ksic-11.csv \
	%D%/definitions/ksic/ksic-9.csv \
	%D%/definitions/ksic/links-10-11.csv \
	%D%/definitions/ksic/links-9-10.csv
linkingdir = $(pkgdatadir)/definitions/linking
dist_linking_DATA = \
	%D%/definitions/linking/default.json
mapsdir = $(pkgdatadir)/definitions/maps
dist_maps_DATA = \
	%D%/definitions/maps/crossref.json \
	%D%/definitions/maps/factory-register-full.json \
	%D%/definitions/maps/factory-register-kicox.json \
	%D%/definitions/maps/firm-finance.json \
	%D%/definitions/maps/incheon-register.json \
	%D%/definitions/maps/io-bok-workbook.json \
	%D%/definitions/maps/io-list.json \
	%D%/definitions/maps/io-matrix.json \
	%D%/definitions/maps/kci.json \
	%D%/definitions/maps/kicox-complex-industry.json \
	%D%/definitions/maps/kipris-web.json \
	%D%/definitions/maps/kiprisplus.json \
	%D%/definitions/maps/kiprisplus-search.json \
	%D%/definitions/maps/kosis-api-industry.json \
	%D%/definitions/maps/kosis-api-industry-region.json \
	%D%/definitions/maps/kosis-api-region-industry.json \
	%D%/definitions/maps/kosis-region-industry-items.json \
	%D%/definitions/maps/kosis-region-industry-long.json \
	%D%/definitions/maps/kosis-region-industry-wide.json \
	%D%/definitions/maps/kosis-size-class.json \
	%D%/definitions/maps/lens-patents.json \
	%D%/definitions/maps/lens-works.json \
	%D%/definitions/maps/national-register.json \
	%D%/definitions/maps/nps-workplaces.json \
	%D%/definitions/maps/openalex.json \
	%D%/definitions/maps/patentscope.json \
	%D%/definitions/maps/patentsview-abstract.json \
	%D%/definitions/maps/patentsview-application.json \
	%D%/definitions/maps/patentsview-assignee.json \
	%D%/definitions/maps/patentsview-citation.json \
	%D%/definitions/maps/patentsview-cpc.json \
	%D%/definitions/maps/patentsview-inventor.json \
	%D%/definitions/maps/patentsview-location.json \
	%D%/definitions/maps/patentsview-patent.json \
	%D%/definitions/maps/patstat-abstract.json \
	%D%/definitions/maps/patstat-applicant.json \
	%D%/definitions/maps/patstat-application.json \
	%D%/definitions/maps/patstat-cpc.json \
	%D%/definitions/maps/patstat-ipc.json \
	%D%/definitions/maps/patstat-person.json \
	%D%/definitions/maps/patstat-title.json \
	%D%/definitions/maps/policy-priorities.json \
	%D%/definitions/maps/scopus.json \
	%D%/definitions/maps/survey-wide.json \
	%D%/definitions/maps/technology-counts.json \
	%D%/definitions/maps/wos.json
qualitydir = $(pkgdatadir)/definitions/quality
dist_quality_DATA = \
	%D%/definitions/quality/default.json
regionsdir = $(pkgdatadir)/definitions/regions
dist_regions_DATA = \
	%D%/definitions/regions/changwon-towns.json \
	%D%/definitions/regions/incheon-complexes.json \
	%D%/definitions/regions/kicox-complexes.json \
	%D%/definitions/regions/korea.json
schemesdir = $(pkgdatadir)/definitions/schemes
dist_schemes_DATA = \
	%D%/definitions/schemes/kicox10.json
sectorsdir = $(pkgdatadir)/definitions/sectors
dist_sectors_DATA = \
	%D%/definitions/sectors/bok-33.json
tablesdir = $(pkgdatadir)/definitions/tables
dist_tables_DATA = \
	%D%/definitions/tables/default.json
renamesdir = $(pkgdatadir)/definitions/renames
dist_renames_DATA = \
	%D%/definitions/renames/patent-classes.json
taxonomiesdir = $(pkgdatadir)/definitions/taxonomies
dist_taxonomies_DATA = \
	%D%/definitions/taxonomies/ai-technology.json \
	%D%/definitions/taxonomies/incheon-digital.json
uncertaintydir = $(pkgdatadir)/definitions/uncertainty
dist_uncertainty_DATA = \
	%D%/definitions/uncertainty/default.json
labelsdir = $(pkgdatadir)/definitions/labels
dist_labels_DATA = \
	%D%/definitions/labels/labels.en.json \
	%D%/definitions/labels/labels.ko.json
matchdir = $(pkgdatadir)/definitions/match
dist_match_DATA = \
	%D%/definitions/match/default.json
metricsdir = $(pkgdatadir)/definitions/metrics
dist_metrics_DATA = \
	%D%/definitions/metrics/ksic.json \
	%D%/definitions/metrics/match.json \
	%D%/definitions/metrics/patents.json \
	%D%/definitions/metrics/policy.json \
	%D%/definitions/metrics/surveys.json
modelsdir = $(pkgdatadir)/definitions/models
dist_models_DATA = \
	%D%/definitions/models/firm-confirmed.json \
	%D%/definitions/models/firm-screening.json \
	%D%/definitions/models/industry-priority.json
rulesdir = $(pkgdatadir)/definitions/rules
dist_rules_DATA = \
	%D%/definitions/rules/industry-class.json
instrumentsdir = $(pkgdatadir)/definitions/instruments
dist_instruments_DATA = \
	%D%/definitions/instruments/ax-readiness.json
projectsdir = $(pkgdatadir)/definitions/projects
dist_projects_DATA = \
	%D%/definitions/projects/new.json

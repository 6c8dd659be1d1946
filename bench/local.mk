# SPDX-License-Identifier: GPL-3.0-or-later
# Generators of the example's data and of national-size inputs, and benchmarks.
noinst_PROGRAMS += \
	bench/generate-example \
	bench/generate-national \
	bench/link-names \
	bench/score-matrix \
	bench/tag-texts

bench_generate_example_SOURCES = \
	%D%/generate-chain.c \
	%D%/generate-complexes.c \
	%D%/generate-datasets.h \
	%D%/generate-example.c \
	%D%/generate-fields.c \
	%D%/generate-figures.c \
	%D%/generate-finance.c \
	%D%/generate-history.c \
	%D%/generate-industries.c %D%/generate-industries.h \
	%D%/generate-names.c %D%/generate-names.h \
	%D%/generate-output.c %D%/generate-output.h \
	%D%/generate-patent-words.c %D%/generate-patent-words.h \
	%D%/generate-patents.c \
	%D%/generate-population.c %D%/generate-population.h \
	%D%/generate-provinces.c %D%/generate-provinces.h \
	%D%/generate-random.c %D%/generate-random.h \
	%D%/generate-register.c \
	%D%/generate-report.c %D%/generate-report.h \
	%D%/generate-statistics.c \
	%D%/generate-survey.c \
	%D%/generate-technology-counts.c \
	%D%/generate-workplaces.c

bench_generate_national_SOURCES = \
	%D%/generate-names.c %D%/generate-names.h \
	%D%/generate-national.c %D%/generate-national.h \
	%D%/generate-output.c %D%/generate-output.h \
	%D%/generate-patent-words.c %D%/generate-patent-words.h \
	%D%/generate-random.c %D%/generate-random.h \
	%D%/national-establishments.c \
	%D%/national-patents.c

bench_link_names_SOURCES = \
	%D%/generate-names.c %D%/generate-names.h \
	%D%/generate-random.c %D%/generate-random.h \
	%D%/link-names.c \
	%D%/linked-names.c %D%/linked-names.h
bench_link_names_LDADD = $(rooms) $(third_party_libs)

bench_score_matrix_SOURCES = %D%/score-matrix.c
bench_score_matrix_LDADD = $(rooms) $(third_party_libs)

bench_tag_texts_SOURCES = %D%/tag-texts.c tests/unit/slow-tagger.c tests/unit/slow-tagger.h

dist_noinst_SCRIPTS += \
	%D%/import \
	%D%/industry \
	%D%/link \
	%D%/scoring \
	%D%/start-up \
	%D%/tagging
dist_noinst_DATA += \
	%D%/README.md \
	%D%/lib.sh

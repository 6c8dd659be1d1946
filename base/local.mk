# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += base/libbase.a
base_libbase_a_SOURCES = \
	%D%/arena.c %D%/arena.h \
	%D%/buffer.c %D%/buffer.h \
	%D%/csv-form.c %D%/csv-form.h \
	%D%/definition-keep.c %D%/definition-keep.h \
	%D%/definition.c %D%/definition.h \
	%D%/encoding.c %D%/encoding.h \
	%D%/error.c %D%/error.h \
	%D%/forget.c \
	%D%/hasher.c %D%/hasher.h \
	%D%/header.c %D%/header.h \
	%D%/i18n.h \
	%D%/index.c %D%/index.h \
	%D%/inserter.c \
	%D%/intake.c %D%/intake.h \
	%D%/json-shape.c %D%/json-shape.h \
	%D%/json.c %D%/json.h \
	%D%/ladder.c %D%/ladder.h \
	%D%/lines.c %D%/lines.h \
	%D%/listing.c %D%/listing.h \
	%D%/map-bind.c \
	%D%/map-cell.c \
	%D%/map-constants.c \
	%D%/map-inside.h \
	%D%/map-melt.c \
	%D%/map-reader-inside.h \
	%D%/map-reader.c \
	%D%/map-recognise.c \
	%D%/map-words.c %D%/map-words.h \
	%D%/map.c %D%/map.h \
	%D%/map.h \
	%D%/memory.c %D%/memory.h \
	%D%/metric-read.c %D%/metric-read.h \
	%D%/metric.c %D%/metric.h \
	%D%/number.c %D%/number.h \
	%D%/period.c %D%/period.h \
	%D%/progress.h \
	%D%/query.c \
	%D%/queue.c %D%/queue.h \
	%D%/record.h \
	%D%/reject.c %D%/reject.h \
	%D%/rule-apply.c \
	%D%/rule-inside.h \
	%D%/rule.c %D%/rule.h \
	%D%/sha256.c %D%/sha256.h \
	%D%/slice.h \
	%D%/source.c %D%/source.h \
	%D%/store-inside.h \
	%D%/store.c %D%/store.h \
	%D%/table-backend.h \
	%D%/table-csv.c \
	%D%/table-json.c \
	%D%/table-kind.c %D%/table-kind.h \
	%D%/table-xlsx.c \
	%D%/table.c %D%/table.h \
	%D%/text.c %D%/text.h \
	%D%/unit.c \
	%D%/utf8.c %D%/utf8.h \
	%D%/value.c %D%/value.h \
	%D%/wave.c \
	%D%/xlsx-cell.c %D%/xlsx-cell.h \
	%D%/xlsx-date.c %D%/xlsx-date.h \
	%D%/xlsx-package.c %D%/xlsx-package.h \
	%D%/xlsx-relations.c %D%/xlsx-relations.h \
	%D%/xlsx-sheet.c %D%/xlsx-sheet.h \
	%D%/xlsx-strings.c %D%/xlsx-strings.h \
	%D%/xlsx-styles.c %D%/xlsx-styles.h \
	%D%/xlsx-text.c %D%/xlsx-text.h \
	%D%/xlsx-verify.c %D%/xlsx-verify.h \
	%D%/xlsx-workbook.c %D%/xlsx-workbook.h \
	%D%/xlsx-xml.c %D%/xlsx-xml.h
nodist_base_libbase_a_SOURCES = %D%/ladder-sql.c

# The schema's ladder, embedded: rung n is base/sql/000n-*.sql.
base_ladder = \
	%D%/sql/0001-sources.sql \
	%D%/sql/0002-units.sql \
	%D%/sql/0003-facts.sql \
	%D%/sql/0004-derived.sql
dist_noinst_DATA += $(base_ladder)
dist_noinst_SCRIPTS += %D%/sql/embed.sh
CLEANFILES += %D%/ladder-sql.c

%D%/ladder-sql.c: $(base_ladder) %D%/sql/embed.sh
	$(AM_V_GEN)$(SHELL) $(srcdir)/base/sql/embed.sh $(srcdir) $(base_ladder) > $@-t && mv $@-t $@

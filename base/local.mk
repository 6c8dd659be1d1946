# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += base/libbase.a
base_libbase_a_SOURCES = \
	%D%/arena.c %D%/arena.h \
	%D%/buffer.c %D%/buffer.h \
	%D%/definition.c %D%/definition.h \
	%D%/error.c %D%/error.h \
	%D%/hash.h \
	%D%/i18n.h \
	%D%/index.c %D%/index.h \
	%D%/json.c %D%/json.h \
	%D%/json-shape.c %D%/json-shape.h \
	%D%/map/bind.c \
	%D%/map/cell.c \
	%D%/map/constants.c \
	%D%/map/dictionary.c %D%/map/dictionary.h \
	%D%/map/inside.h \
	%D%/map/map.c %D%/map/map.h \
	%D%/map/map.h \
	%D%/map/melt.c \
	%D%/map/reader.c \
	%D%/map/reader-inside.h \
	%D%/map/recognise.c \
	%D%/map/words.c %D%/map/words.h \
	%D%/memory.c %D%/memory.h \
	%D%/number.c %D%/number.h \
	%D%/period.c %D%/period.h \
	%D%/progress.h \
	%D%/queue.c %D%/queue.h \
	%D%/record.h \
	%D%/rule/apply.c \
	%D%/rule/inside.h \
	%D%/rule/rule.c %D%/rule/rule.h \
	%D%/sha256.c %D%/sha256.h \
	%D%/slice.h \
	%D%/store/definition-keep.c %D%/store/definition-keep.h \
	%D%/store/fact-view.c %D%/store/fact-view.h \
	%D%/store/forget.c \
	%D%/store/hasher.c %D%/store/hasher.h \
	%D%/store/inserter.c \
	%D%/store/inside.h \
	%D%/store/intake.c %D%/store/intake.h \
	%D%/store/ladder.c %D%/store/ladder.h \
	%D%/store/metric.c %D%/store/metric.h \
	%D%/store/metric-read.c %D%/store/metric-read.h \
	%D%/store/query.c \
	%D%/store/reject.c %D%/store/reject.h \
	%D%/store/source.c %D%/store/source.h \
	%D%/store/store.c %D%/store/store.h \
	%D%/store/tally.c %D%/store/tally.h \
	%D%/store/unit.c \
	%D%/store/wave.c \
	%D%/table/ahead.c %D%/table/ahead.h \
	%D%/table/byte-mask.h \
	%D%/table/columns.c %D%/table/columns.h \
	%D%/table/csv-form.c %D%/table/csv-form.h \
	%D%/table/header.c %D%/table/header.h \
	%D%/table/lines.c %D%/table/lines.h \
	%D%/table/listing.c %D%/table/listing.h \
	%D%/table/rows.c %D%/table/rows.h \
	%D%/table/table.c %D%/table/table.h \
	%D%/table/table-backend.h \
	%D%/table/table-csv.c \
	%D%/table/table-json.c \
	%D%/table/table-kind.c %D%/table/table-kind.h \
	%D%/table/table-tagged.c \
	%D%/table/table-xlsx.c \
	%D%/table/table-xml.c \
	%D%/table/xml-file.c %D%/table/xml-file.h \
	%D%/table/xml-survey.c %D%/table/xml-survey.h \
	%D%/text/encoding.c %D%/text/encoding.h \
	%D%/text/text.c %D%/text/text.h \
	%D%/text/utf8.c %D%/text/utf8.h \
	%D%/value.c %D%/value.h \
	%D%/xlsx/cell.c %D%/xlsx/cell.h \
	%D%/xlsx/date.c %D%/xlsx/date.h \
	%D%/xlsx/package.c %D%/xlsx/package.h \
	%D%/xlsx/relations.c %D%/xlsx/relations.h \
	%D%/xlsx/sheet.c %D%/xlsx/sheet.h \
	%D%/xlsx/strings.c %D%/xlsx/strings.h \
	%D%/xlsx/styles.c %D%/xlsx/styles.h \
	%D%/xlsx/text.c %D%/xlsx/text.h \
	%D%/xlsx/verify.c %D%/xlsx/verify.h \
	%D%/xlsx/workbook.c %D%/xlsx/workbook.h \
	%D%/xlsx/xml.c %D%/xlsx/xml.h
nodist_base_libbase_a_SOURCES = %D%/ladder-sql.c

# The schema's ladder, embedded: rung n is base/sql/000n-*.sql.
base_ladder = \
	%D%/sql/0001-sources.sql \
	%D%/sql/0002-units.sql \
	%D%/sql/0003-facts.sql \
	%D%/sql/0004-derived.sql \
	%D%/sql/0005-tallies.sql \
	%D%/sql/0006-input-output.sql \
	%D%/sql/0007-documents.sql \
	%D%/sql/0008-technology-counts.sql \
	%D%/sql/0009-link.sql \
	%D%/sql/0010-family-size.sql \
	%D%/sql/0011-certainty.sql
dist_noinst_DATA += $(base_ladder)
dist_noinst_SCRIPTS += %D%/sql/embed.sh
CLEANFILES += %D%/ladder-sql.c

%D%/ladder-sql.c: $(base_ladder) %D%/sql/embed.sh
	$(AM_V_GEN)$(SHELL) $(srcdir)/base/sql/embed.sh $(srcdir) $(base_ladder) > $@-t && mv $@-t $@

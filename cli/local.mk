# SPDX-License-Identifier: GPL-3.0-or-later
# All but main.c is a library, so that unit tests can link it.
noinst_LIBRARIES += cli/libcli.a
cli_libcli_a_SOURCES = \
	%D%/check/check.h \
	%D%/check/joins.c \
	%D%/check/quality.c \
	%D%/check/statistics.c \
	%D%/check/tables.c \
	%D%/classes.c %D%/classes.h \
	%D%/cmd-check.c \
	%D%/cmd-diff.c \
	%D%/cmd-explain.c \
	%D%/cmd-help.c \
	%D%/cmd-import.c \
	%D%/cmd-industry.c \
	%D%/cmd-init.c \
	%D%/cmd-ksic.c \
	%D%/cmd-link.c \
	%D%/cmd-match.c \
	%D%/cmd-patents.c \
	%D%/cmd-report.c \
	%D%/cmd-run.c \
	%D%/cmd-score.c \
	%D%/cmd-status.c \
	%D%/cmd-weights.c \
	%D%/command.c %D%/command.h \
	%D%/commands.def \
	%D%/common.c %D%/common.h \
	%D%/diff/answer.c \
	%D%/diff/diff.h \
	%D%/dispatch.c %D%/dispatch.h \
	%D%/explain/breaks.c \
	%D%/explain/explain.h \
	%D%/explain/firmness.c \
	%D%/explain/gain.c \
	%D%/explain/links.c \
	%D%/explain/place.c \
	%D%/explain/tables.c \
	%D%/help.c %D%/help.h \
	%D%/imports.c %D%/imports.h \
	%D%/industry/breaks.c \
	%D%/industry/chain.c \
	%D%/industry/choice.c %D%/industry/choice.h \
	%D%/industry/concentration.c \
	%D%/industry/growth.c \
	%D%/industry/industry.h \
	%D%/industry/matrix.c \
	%D%/industry/relatedness.c \
	%D%/industry/shift.c \
	%D%/industry/space.c \
	%D%/industry/structure.c \
	%D%/ksic/convert.c \
	%D%/ksic/ksic.h \
	%D%/link/answer.c \
	%D%/link/evaluate.c \
	%D%/link/form.c \
	%D%/link/link.h \
	%D%/match/answer.c \
	%D%/match/match.h \
	%D%/nearest.c %D%/nearest.h \
	%D%/option.c %D%/option.h \
	%D%/output/csv.c \
	%D%/output/json.c \
	%D%/output/meter.c %D%/output/meter.h \
	%D%/output/note.c %D%/output/note.h \
	%D%/output/output.c %D%/output/output.h \
	%D%/output/text.c \
	%D%/output/voice.h \
	%D%/patents/answer.c \
	%D%/patents/counting.c \
	%D%/patents/indicators.c \
	%D%/patents/network.c \
	%D%/patents/patents.h \
	%D%/patents/place.c \
	%D%/patents/summary.c \
	%D%/patents/tag.c \
	%D%/score/certainty.c %D%/score/certainty.h \
	%D%/score/certainty-options.c %D%/score/certainty-options.h \
	%D%/score/checks.c %D%/score/checks.h \
	%D%/score/compromise.c %D%/score/compromise.h \
	%D%/score/crosscheck.c %D%/score/crosscheck.h \
	%D%/score/matrix.c %D%/score/matrix.h \
	%D%/score/method.c %D%/score/method.h \
	%D%/score/ranking.c %D%/score/ranking.h \
	%D%/score/replication.c \
	%D%/score/units.c \
	%D%/shared-options.h \
	%D%/uninstalled.c %D%/uninstalled.h \
	%D%/weights/ahp.c %D%/weights/ahp.h \
	%D%/weights/ahp-answer.c \
	%D%/weights/data.c \
	%D%/weights/form.c \
	%D%/weights/weighed.c \
	%D%/weights/weights.h \
	%D%/workbooks.c %D%/workbooks.h

bin_PROGRAMS += axlens
axlens_SOURCES = %D%/main.c
axlens_LDADD = $(cli_LDADD)

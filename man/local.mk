# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += \
	%D%/axlens-audit.5 \
	%D%/axlens-breaks.5 \
	%D%/axlens-check.1 \
	%D%/axlens-checks.5 \
	%D%/axlens-concordance.5 \
	%D%/axlens-diff.1 \
	%D%/axlens-explain.1 \
	%D%/axlens-help.1 \
	%D%/axlens-import.1 \
	%D%/axlens-industry.1 \
	%D%/axlens-init.1 \
	%D%/axlens-ksic.1 \
	%D%/axlens-link.1 \
	%D%/axlens-linking.5 \
	%D%/axlens-map.5 \
	%D%/axlens-match.1 \
	%D%/axlens-match.5 \
	%D%/axlens-methods.7 \
	%D%/axlens-model.5 \
	%D%/axlens-patents.1 \
	%D%/axlens-project.5 \
	%D%/axlens-quality.5 \
	%D%/axlens-report.1 \
	%D%/axlens-rules.5 \
	%D%/axlens-run.1 \
	%D%/axlens-score.1 \
	%D%/axlens-sectors.5 \
	%D%/axlens-status.1 \
	%D%/axlens-tables.5 \
	%D%/axlens-taxonomy.5 \
	%D%/axlens-uncertainty.5 \
	%D%/axlens-weights.1 \
	%D%/axlens.1

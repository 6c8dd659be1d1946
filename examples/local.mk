# SPDX-License-Identifier: GPL-3.0-or-later
# The project that quickstart runs: tables of the report as printed, and generated data.
dist_noinst_DATA += \
	%D%/incheon/README.md \
	%D%/incheon/data/finance.csv \
	%D%/incheon/data/industry-statistics.csv \
	%D%/incheon/data/input-output.csv \
	%D%/incheon/data/patents.csv \
	%D%/incheon/data/policy-priorities.csv \
	%D%/incheon/data/register-2025Q2.csv \
	%D%/incheon/data/register-2025Q3.csv \
	%D%/incheon/data/register-2025Q4.csv \
	%D%/incheon/data/survey-2025Q4.csv \
	%D%/incheon/data/technology-counts.csv \
	%D%/incheon/data/workplaces-2025-09.csv \
	%D%/incheon/project.json \
	%D%/incheon/report/README.md \
	%D%/incheon/report/table-2-2-ai-market.csv \
	%D%/incheon/report/table-2-3-large-models.csv \
	%D%/incheon/report/table-3-1-industrial-complexes.csv \
	%D%/incheon/report/table-3-11-support-programmes.csv \
	%D%/incheon/report/table-3-2-st-innovation.csv \
	%D%/incheon/report/table-3-3-digital-sales.csv \
	%D%/incheon/report/table-3-4-technology-map.csv \
	%D%/incheon/report/table-3-5-rnd-projects.csv \
	%D%/incheon/report/table-3-6-rnd-funding.csv \
	%D%/incheon/report/table-3-7-patents.csv \
	%D%/incheon/report/table-3-8-patent-holders.csv \
	%D%/incheon/report/table-3-9-higher-education.csv \
	%D%/incheon/report/table-4-1-swot-factors.csv \
	%D%/incheon/report/table-4-10-budget-rnd.csv \
	%D%/incheon/report/table-4-11-budget-governance.csv \
	%D%/incheon/report/table-4-12-governance-roles.csv \
	%D%/incheon/report/table-4-13-governance-cycle.csv \
	%D%/incheon/report/table-4-14-budget-research-groups.csv \
	%D%/incheon/report/table-4-15-budget-workforce.csv \
	%D%/incheon/report/table-4-2-swot-strategies.csv \
	%D%/incheon/report/table-4-3-budget-center.csv \
	%D%/incheon/report/table-4-4-budget-infra.csv \
	%D%/incheon/report/table-4-5-budget-public-data.csv \
	%D%/incheon/report/table-4-6-budget-manufacturing-platform.csv \
	%D%/incheon/report/table-4-7-manufacturing-milestones.csv \
	%D%/incheon/report/table-4-8-budget-support-system.csv \
	%D%/incheon/report/table-4-9-budget-diagnosis.csv \
	%D%/incheon/report/task-3-phases.csv \
	%D%/incheon/report/task-targets.csv \
	%D%/incheon/report/tasks.csv \
	%D%/incheon/report/text-figures.csv

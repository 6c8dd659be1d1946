# SPDX-License-Identifier: GPL-3.0-or-later
# Tests speak TAP: unit tests are C programs, the rest drive the binary.
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
TEST_EXTENSIONS = .test
TEST_LOG_DRIVER = $(LOG_DRIVER)
TEST_LOG_COMPILER = sh
LOG_COMPILER = $(RUNNER)
AM_TESTS_ENVIRONMENT = \
	AXLENS='$(abs_top_builddir)/axlens' AXLENS_DATADIR='$(abs_top_srcdir)/templates/definitions' \
	TOP_SRCDIR='$(abs_top_srcdir)' TOP_BUILDDIR='$(abs_top_builddir)' RUNNER='$(RUNNER)' \
	LOCPATH='$(abs_top_builddir)/tests/locale' LC_ALL=C.UTF-8 \
	LSAN_OPTIONS='suppressions=$(abs_top_srcdir)/tests/lsan.supp:print_suppressions=0'; \
	export AXLENS AXLENS_DATADIR TOP_SRCDIR TOP_BUILDDIR RUNNER LOCPATH LC_ALL LSAN_OPTIONS;

# Locales that tests ask for, whatever the machine has; without localedef's
# sources they are not made, and those tests skip.
test_locales = tests/locale/de_DE.UTF-8 tests/locale/ko_KR.UTF-8
check_DATA += $(test_locales)
$(test_locales):
	$(AM_V_GEN)mkdir -p tests/locale && \
	localedef -i $$(basename $@ .UTF-8) -f UTF-8 $@ 2>/dev/null || rm -rf $@
clean-local: clean-test-locales
.PHONY: clean-test-locales
clean-test-locales:
	rm -rf tests/locale

unit_tests = \
	tests/unit/test-ahp \
	tests/unit/test-arena \
	tests/unit/test-audit-arithmetic \
	tests/unit/test-breaks \
	tests/unit/test-commands \
	tests/unit/test-complexity \
	tests/unit/test-concentration \
	tests/unit/test-corpus \
	tests/unit/test-crosscheck \
	tests/unit/test-definition \
	tests/unit/test-derive \
	tests/unit/test-derive-growth \
	tests/unit/test-dictionary \
	tests/unit/test-document \
	tests/unit/test-em \
	tests/unit/test-encoding \
	tests/unit/test-establishment \
	tests/unit/test-expression \
	tests/unit/test-firm \
	tests/unit/test-generate \
	tests/unit/test-group \
	tests/unit/test-growth \
	tests/unit/test-header \
	tests/unit/test-index \
	tests/unit/test-index-checks \
	tests/unit/test-indicator \
	tests/unit/test-industry-space \
	tests/unit/test-industry-stat \
	tests/unit/test-input-output \
	tests/unit/test-inserter \
	tests/unit/test-intake \
	tests/unit/test-json \
	tests/unit/test-judgements \
	tests/unit/test-jump \
	tests/unit/test-ksic \
	tests/unit/test-ksic-convert \
	tests/unit/test-ksic-load \
	tests/unit/test-link-block \
	tests/unit/test-link-definition \
	tests/unit/test-link-name \
	tests/unit/test-link-review \
	tests/unit/test-linker \
	tests/unit/test-listing \
	tests/unit/test-map \
	tests/unit/test-map-reader \
	tests/unit/test-map-sheets \
	tests/unit/test-match \
	tests/unit/test-match-formula \
	tests/unit/test-match-workbook \
	tests/unit/test-meter \
	tests/unit/test-method-distance \
	tests/unit/test-method-mean \
	tests/unit/test-method-pairs \
	tests/unit/test-metric \
	tests/unit/test-model-file \
	tests/unit/test-nearest \
	tests/unit/test-node-methods \
	tests/unit/test-normalise \
	tests/unit/test-number \
	tests/unit/test-option \
	tests/unit/test-output \
	tests/unit/test-panel \
	tests/unit/test-patents \
	tests/unit/test-period \
	tests/unit/test-policy \
	tests/unit/test-prepare \
	tests/unit/test-project \
	tests/unit/test-query \
	tests/unit/test-queue \
	tests/unit/test-random \
	tests/unit/test-rank-table \
	tests/unit/test-reason \
	tests/unit/test-region \
	tests/unit/test-regional-coefficients \
	tests/unit/test-reject \
	tests/unit/test-renames \
	tests/unit/test-relatedness \
	tests/unit/test-rule \
	tests/unit/test-scoring \
	tests/unit/test-scoring-explain \
	tests/unit/test-sectors \
	tests/unit/test-sensitivity \
	tests/unit/test-sha256 \
	tests/unit/test-shift-share \
	tests/unit/test-shipped-maps \
	tests/unit/test-shipped-models \
	tests/unit/test-similarity \
	tests/unit/test-source \
	tests/unit/test-split \
	tests/unit/test-standardised-lq \
	tests/unit/test-statements \
	tests/unit/test-steps \
	tests/unit/test-store \
	tests/unit/test-suppression \
	tests/unit/test-survey \
	tests/unit/test-survey-derive \
	tests/unit/test-symbol \
	tests/unit/test-table \
	tests/unit/test-table-json \
	tests/unit/test-table-tagged \
	tests/unit/test-table-xml \
	tests/unit/test-tagger \
	tests/unit/test-taxonomy \
	tests/unit/test-technology-formula \
	tests/unit/test-text \
	tests/unit/test-uncertainty \
	tests/unit/test-unit-search \
	tests/unit/test-value \
	tests/unit/test-value-chain \
	tests/unit/test-waves \
	tests/unit/test-weights \
	tests/unit/test-workbook \
	tests/unit/test-workbook-sources \
	tests/unit/test-xlsx \
	tests/unit/test-xlsx-faults
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
noinst_HEADERS += \
	%D%/unit/link-fixture.h \
	%D%/unit/map-fixture.h \
	%D%/unit/own-definition.h \
	%D%/unit/patent-fixture.h \
	%D%/unit/scratch.h \
	%D%/unit/sheet-fixture.h \
	%D%/unit/table-fixture.h \
	%D%/unit/tap.h \
	%D%/unit/trial-store.h
LDADD = $(rooms) $(third_party_libs)
cli_LDADD = cli/libcli.a $(LDADD)

tests_unit_test_ahp_SOURCES = %D%/unit/test-ahp.c
tests_unit_test_arena_SOURCES = %D%/unit/test-arena.c
tests_unit_test_audit_arithmetic_SOURCES = %D%/unit/test-audit-arithmetic.c
tests_unit_test_breaks_SOURCES = %D%/unit/test-breaks.c
tests_unit_test_commands_SOURCES = %D%/unit/test-commands.c
tests_unit_test_commands_LDADD = $(cli_LDADD)
tests_unit_test_complexity_SOURCES = %D%/unit/test-complexity.c
tests_unit_test_concentration_SOURCES = %D%/unit/test-concentration.c
tests_unit_test_corpus_SOURCES = %D%/unit/test-corpus.c
tests_unit_test_crosscheck_SOURCES = %D%/unit/test-crosscheck.c
tests_unit_test_definition_SOURCES = %D%/unit/test-definition.c
tests_unit_test_dictionary_SOURCES = %D%/unit/test-dictionary.c
tests_unit_test_document_SOURCES = %D%/unit/test-document.c
tests_unit_test_derive_SOURCES = %D%/unit/test-derive.c $(import_fixture)
tests_unit_test_derive_growth_SOURCES = %D%/unit/test-derive-growth.c $(import_fixture)
tests_unit_test_em_SOURCES = %D%/unit/test-em.c
tests_unit_test_encoding_SOURCES = %D%/unit/test-encoding.c
tests_unit_test_establishment_SOURCES = %D%/unit/test-establishment.c $(import_fixture)
tests_unit_test_expression_SOURCES = %D%/unit/test-expression.c $(slow_tagger)
tests_unit_test_generate_SOURCES = %D%/unit/test-generate.c \
	bench/generate-names.c bench/generate-random.c
tests_unit_test_firm_SOURCES = %D%/unit/test-firm.c
tests_unit_test_group_SOURCES = %D%/unit/test-group.c
tests_unit_test_growth_SOURCES = %D%/unit/test-growth.c
tests_unit_test_header_SOURCES = %D%/unit/test-header.c
tests_unit_test_index_SOURCES = %D%/unit/test-index.c
tests_unit_test_index_checks_SOURCES = %D%/unit/test-index-checks.c
tests_unit_test_indicator_SOURCES = %D%/unit/test-indicator.c
tests_unit_test_industry_space_SOURCES = %D%/unit/test-industry-space.c $(import_fixture)
tests_unit_test_industry_stat_SOURCES = %D%/unit/test-industry-stat.c $(import_fixture)
tests_unit_test_input_output_SOURCES = %D%/unit/test-input-output.c
tests_unit_test_inserter_SOURCES = %D%/unit/test-inserter.c
tests_unit_test_intake_SOURCES = %D%/unit/test-intake.c
tests_unit_test_json_SOURCES = %D%/unit/test-json.c
tests_unit_test_judgements_SOURCES = %D%/unit/test-judgements.c
tests_unit_test_jump_SOURCES = %D%/unit/test-jump.c
tests_unit_test_ksic_SOURCES = %D%/unit/test-ksic.c
tests_unit_test_ksic_convert_SOURCES = %D%/unit/test-ksic-convert.c
tests_unit_test_ksic_load_SOURCES = %D%/unit/test-ksic-load.c
tests_unit_test_link_block_SOURCES = %D%/unit/test-link-block.c
tests_unit_test_link_definition_SOURCES = %D%/unit/test-link-definition.c
tests_unit_test_link_name_SOURCES = %D%/unit/test-link-name.c
tests_unit_test_link_review_SOURCES = %D%/unit/test-link-review.c
tests_unit_test_linker_SOURCES = %D%/unit/test-linker.c
tests_unit_test_listing_SOURCES = %D%/unit/test-listing.c
tests_unit_test_meter_SOURCES = %D%/unit/test-meter.c
tests_unit_test_method_distance_SOURCES = %D%/unit/test-method-distance.c
tests_unit_test_method_mean_SOURCES = %D%/unit/test-method-mean.c
tests_unit_test_method_pairs_SOURCES = %D%/unit/test-method-pairs.c
tests_unit_test_meter_LDADD = $(cli_LDADD)
tests_unit_test_map_SOURCES = %D%/unit/test-map.c
tests_unit_test_map_reader_SOURCES = %D%/unit/test-map-reader.c
tests_unit_test_map_sheets_SOURCES = %D%/unit/test-map-sheets.c $(xlsx_fixture)
tests_unit_test_match_SOURCES = %D%/unit/test-match.c
tests_unit_test_match_formula_SOURCES = %D%/unit/test-match-formula.c
tests_unit_test_match_workbook_SOURCES = %D%/unit/test-match-workbook.c
tests_unit_test_metric_SOURCES = %D%/unit/test-metric.c
tests_unit_test_model_file_SOURCES = %D%/unit/test-model-file.c
tests_unit_test_nearest_SOURCES = %D%/unit/test-nearest.c
tests_unit_test_nearest_LDADD = $(cli_LDADD)
tests_unit_test_node_methods_SOURCES = %D%/unit/test-node-methods.c
tests_unit_test_normalise_SOURCES = %D%/unit/test-normalise.c
tests_unit_test_number_SOURCES = %D%/unit/test-number.c
tests_unit_test_option_SOURCES = %D%/unit/test-option.c
tests_unit_test_option_LDADD = $(cli_LDADD)
tests_unit_test_output_SOURCES = %D%/unit/test-output.c
tests_unit_test_output_LDADD = $(cli_LDADD)
tests_unit_test_panel_SOURCES = %D%/unit/test-panel.c $(import_fixture)
tests_unit_test_patents_SOURCES = %D%/unit/test-patents.c
tests_unit_test_period_SOURCES = %D%/unit/test-period.c
tests_unit_test_policy_SOURCES = %D%/unit/test-policy.c
tests_unit_test_prepare_SOURCES = %D%/unit/test-prepare.c
tests_unit_test_project_SOURCES = %D%/unit/test-project.c
tests_unit_test_query_SOURCES = %D%/unit/test-query.c
tests_unit_test_queue_SOURCES = %D%/unit/test-queue.c
tests_unit_test_random_SOURCES = %D%/unit/test-random.c
tests_unit_test_rank_table_SOURCES = %D%/unit/test-rank-table.c
tests_unit_test_reason_SOURCES = %D%/unit/test-reason.c
tests_unit_test_region_SOURCES = %D%/unit/test-region.c
tests_unit_test_regional_coefficients_SOURCES = %D%/unit/test-regional-coefficients.c
tests_unit_test_renames_SOURCES = %D%/unit/test-renames.c
tests_unit_test_reject_SOURCES = %D%/unit/test-reject.c
tests_unit_test_relatedness_SOURCES = %D%/unit/test-relatedness.c
tests_unit_test_rule_SOURCES = %D%/unit/test-rule.c
tests_unit_test_scoring_SOURCES = %D%/unit/test-scoring.c
tests_unit_test_scoring_explain_SOURCES = %D%/unit/test-scoring-explain.c
tests_unit_test_sectors_SOURCES = %D%/unit/test-sectors.c
tests_unit_test_sensitivity_SOURCES = %D%/unit/test-sensitivity.c
tests_unit_test_sha256_SOURCES = %D%/unit/test-sha256.c
tests_unit_test_shift_share_SOURCES = %D%/unit/test-shift-share.c
tests_unit_test_shipped_maps_SOURCES = %D%/unit/test-shipped-maps.c $(import_fixture)
tests_unit_test_shipped_models_SOURCES = %D%/unit/test-shipped-models.c
tests_unit_test_similarity_SOURCES = %D%/unit/test-similarity.c
tests_unit_test_source_SOURCES = %D%/unit/test-source.c
tests_unit_test_split_SOURCES = %D%/unit/test-split.c
tests_unit_test_standardised_lq_SOURCES = %D%/unit/test-standardised-lq.c
tests_unit_test_statements_SOURCES = %D%/unit/test-statements.c
tests_unit_test_steps_SOURCES = %D%/unit/test-steps.c
tests_unit_test_store_SOURCES = %D%/unit/test-store.c
tests_unit_test_suppression_SOURCES = %D%/unit/test-suppression.c
tests_unit_test_survey_SOURCES = %D%/unit/test-survey.c
tests_unit_test_survey_derive_SOURCES = %D%/unit/test-survey-derive.c
tests_unit_test_symbol_SOURCES = %D%/unit/test-symbol.c
tests_unit_test_table_SOURCES = %D%/unit/test-table.c
tests_unit_test_table_json_SOURCES = %D%/unit/test-table-json.c
tests_unit_test_table_tagged_SOURCES = %D%/unit/test-table-tagged.c
tests_unit_test_table_xml_SOURCES = %D%/unit/test-table-xml.c
tests_unit_test_tagger_SOURCES = %D%/unit/test-tagger.c $(slow_tagger) \
	bench/generate-random.c
tests_unit_test_taxonomy_SOURCES = %D%/unit/test-taxonomy.c $(slow_tagger)
tests_unit_test_technology_formula_SOURCES = %D%/unit/test-technology-formula.c
tests_unit_test_text_SOURCES = %D%/unit/test-text.c
tests_unit_test_uncertainty_SOURCES = %D%/unit/test-uncertainty.c
tests_unit_test_unit_search_SOURCES = %D%/unit/test-unit-search.c
tests_unit_test_value_SOURCES = %D%/unit/test-value.c
tests_unit_test_value_chain_SOURCES = %D%/unit/test-value-chain.c
tests_unit_test_waves_SOURCES = %D%/unit/test-waves.c
tests_unit_test_weights_SOURCES = %D%/unit/test-weights.c
tests_unit_test_workbook_SOURCES = %D%/unit/test-workbook.c $(priority_fixture)
tests_unit_test_workbook_sources_SOURCES = %D%/unit/test-workbook-sources.c $(priority_fixture)
tests_unit_test_xlsx_SOURCES = %D%/unit/test-xlsx.c $(xlsx_fixture)
tests_unit_test_xlsx_faults_SOURCES = %D%/unit/test-xlsx-faults.c $(xlsx_fixture)
check_PROGRAMS += tests/unit/priority-sample
tests_unit_priority_sample_SOURCES = %D%/unit/priority-sample.c $(priority_fixture)
priority_fixture = %D%/unit/priority-fixture.c %D%/unit/priority-fixture.h
import_fixture = %D%/unit/import-fixture.c %D%/unit/import-fixture.h
slow_tagger = %D%/unit/slow-tagger.c %D%/unit/slow-tagger.h
xlsx_fixture = %D%/unit/xlsx-fixture.c %D%/unit/xlsx-fixture.h

# Fuzzers are made by name only (HACKING.md says how).
EXTRA_PROGRAMS += tests/fuzz/fuzz-table tests/fuzz/fuzz-xlsx
tests_fuzz_fuzz_table_SOURCES = %D%/fuzz/fuzz-table.c
tests_fuzz_fuzz_table_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_xlsx_SOURCES = %D%/fuzz/fuzz-xlsx.c $(xlsx_fixture)
tests_fuzz_fuzz_xlsx_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

shell_tests = \
	%D%/t0000-harness.test \
	%D%/t0001-dispatch.test \
	%D%/t0003-korean.test \
	%D%/t0004-man.test \
	%D%/t1000-project.test \
	%D%/t1100-import.test \
	%D%/t1110-register.test \
	%D%/t1200-run.test \
	%D%/t1300-failures.test \
	%D%/t2000-ksic.test \
	%D%/t2100-industry.test \
	%D%/t2110-suppression.test \
	%D%/t2120-industry-region.test \
	%D%/t2130-industry-space.test \
	%D%/t2140-classes.test \
	%D%/t2160-chain.test \
	%D%/t2170-breaks.test \
	%D%/t2175-industry-matrix.test \
	%D%/t2200-check.test \
	%D%/t2210-quality.test \
	%D%/t2220-statistics.test \
	%D%/t2230-table.test \
	%D%/t2240-joins.test \
	%D%/t3000-patents.test \
	%D%/t3010-corpora.test \
	%D%/t3020-technology.test \
	%D%/t3030-counting.test \
	%D%/t3040-technology-reference.test \
	%D%/t3050-empty-corpus.test \
	%D%/t3060-taxonomies.test \
	%D%/t3100-link.test \
	%D%/t3110-link-form.test \
	%D%/t3120-link-parts.test \
	%D%/t3190-link-set.test \
	%D%/t3300-match.test \
	%D%/t4200-score-matrix.test \
	%D%/t4300-weights.test \
	%D%/t4310-weights-form.test \
	%D%/t4400-index-checks.test \
	%D%/t4410-score-methods.test \
	%D%/t4500-uncertainty.test \
	%D%/t4600-explain.test \
	%D%/t4700-diff.test \
	%D%/t4800-models.test \
	%D%/t5000-workbook.test \
	%D%/t5100-industry-workbook.test \
	%D%/t5101-industry-recalculation.test \
	%D%/t5200-match-workbook.test \
	%D%/t5201-match-recalculation.test \
	%D%/t5300-weights-form-recalculation.test \
	%D%/t5401-link-recalculation.test \
	%D%/t5900-print.test \
	%D%/t8000-example.test \
	%D%/t8001-national.test \
	%D%/t9000-layers.test \
	%D%/t9001-style.test \
	%D%/t9002-dist.test \
	%D%/t9003-symbols.test \
	%D%/t9004-statements.test
TESTS += $(shell_tests)
dist_check_SCRIPTS += $(shell_tests)
dist_noinst_DATA += \
	%D%/gold/links.csv \
	%D%/golden/schema.sql \
	%D%/golden/t1100-rejects.csv \
	%D%/house.sh \
	%D%/industry-project.sh \
	%D%/lsan.supp \
	%D%/lib.sh \
	%D%/link-project.sh \
	%D%/spreadsheet.sh

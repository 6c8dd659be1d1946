/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/unit/priority-fixture.h"

#include <math.h>
#include <string.h>

/* index <- a (a1, a2), b, g (g1, g2; geometric, refuses) */
static const struct axl_model_node sample_nodes[] = {
    {.id = "index", .label = "종합 점수", .parent = -1, .weight = 1, .coverage_floor = 0.6},
    {.id = "a",
     .label = "전환 필요성",
     .reason = "고용이 줄수록 급하다",
     .parent = 0,
     .weight = 0.5,
     .coverage_floor = 0.5},
    {.id = "a1",
     .label = "종사자",
     .metric = "employees",
     .parent = 1,
     .weight = 2,
     .direction = AXL_MORE_IS_BETTER},
    {.id = "a2",
     .label = "종사자 증가율",
     .metric = "employees_cagr",
     .parent = 1,
     .weight = 1,
     .direction = AXL_LESS_IS_BETTER},
    {.id = "b",
     .label = "정책 부합",
     .reason = "정책 문서의 우선순위",
     .metric = "policy_priority",
     .parent = 0,
     .weight = 0.2,
     .direction = AXL_MORE_IS_BETTER,
     .normalise = {.fixed_bounds = true, .lo = 0, .hi = 1}},
    {.id = "g",
     .label = "전환 가능성",
     .parent = 0,
     .weight = 0.3,
     .aggregation = AXL_AGGREGATE_GEOMETRIC,
     .missing = AXL_MISSING_REFUSE,
     .coverage_floor = 0},
    {.id = "g1",
     .label = "특화도",
     .metric = "lq_employees",
     .parent = 5,
     .weight = 1,
     .direction = AXL_MORE_IS_BETTER},
    {.id = "g2",
     .label = "특허",
     .metric = "patents_per_1000",
     .parent = 5,
     .weight = 1,
     .direction = AXL_MORE_IS_BETTER},
};

static const struct axl_scored_unit sample_units[] = {
    {1, "industry:ksic11:251@28", "구조용 금속제품 제조업", "ksic11:251"},
    {2, "industry:ksic11:259@28", "=1+1 그 외 금속가공제품 제조업", "ksic11:259"},
    {3, "industry:ksic11:264@28", "+통신 \"및\" 방송장비 <제조업> & 부속", "ksic11:264"},
    {4, "industry:ksic11:291@28", "일반 목적용 기계 제조업", "ksic11:291"},
    {5, "industry:ksic11:292@28", "특수 목적용 기계 제조업", "ksic11:292"},
    {6, "industry:ksic11:303@28", "자동차 신품 부품 제조업", "ksic11:303"},
    {7, "industry:ksic11:521@28", "보관 및 창고업", "ksic11:521"},
    {8, "industry:ksic11:582@28", "소프트웨어 개발 및 공급업", "ksic11:582"},
};
enum { SAMPLE_UNITS = AXL_COUNT(sample_units), SAMPLE_LEAVES = 5 };

#define FIGURE(x)                                                                                  \
	{                                                                                          \
		AXL_VALUE, x, NAN, NAN, "2023", ""                                                 \
	}
#define BETWEEN(x, l, h)                                                                           \
	{                                                                                          \
		AXL_VALUE, x, l, h, "2023", ""                                                     \
	}
#define OF(x, p)                                                                                   \
	{                                                                                          \
		AXL_VALUE, x, NAN, NAN, p, ""                                                      \
	}
#define WITHOUT(s, why)                                                                            \
	{                                                                                          \
		s, NAN, NAN, NAN, "", why                                                          \
	}

/* Units 1 and 4 are alike and tie; 6 lacks g2, which refuses g; 7 has policy alone; 8 nothing. */
static const struct axl_scored_cell sample_cells[SAMPLE_UNITS * SAMPLE_LEAVES] = {
    FIGURE(1200),
    FIGURE(-0.02),
    OF(0.5, "2025Q4"),
    BETWEEN(1.2, 1.1, 1.3),
    FIGURE(2.5),
    FIGURE(8000),
    FIGURE(0.01),
    OF(1, "2025Q4"),
    BETWEEN(2.1, 2.0, 2.2),
    FIGURE(0),
    FIGURE(300),
    FIGURE(-0.05),
    OF(1, "2025Q4"),
    BETWEEN(0.4, 0.3, 0.5),
    FIGURE(12.5),
    FIGURE(1200),
    FIGURE(-0.02),
    OF(0.5, "2025Q4"),
    BETWEEN(1.2, 1.1, 1.3),
    FIGURE(2.5),
    OF(5100, "2022"),
    WITHOUT(AXL_UNDEFINED, "기준 연도의 값이 0"),
    OF(0, "2025Q4"),
    BETWEEN(1.8, 1.7, 1.9),
    FIGURE(7.25),
    FIGURE(4300),
    FIGURE(0.03),
    OF(0.8, "2025Q4"),
    BETWEEN(1.5, 1.4, 1.6),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_MASKED, ""),
    WITHOUT(AXL_NOT_APPLICABLE, ""),
    OF(0.6, "2025Q4"),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_NONE, ""),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_ABSENT, ""),
    WITHOUT(AXL_ABSENT, ""),
};

static const struct axl_source_version sources[] = {
    {.source = "register",
     .kind = "factory",
     .file = "data/factory-register.csv",
     .sheet = "",
     .sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     .map = "factory-register",
     .encoding = "CP949",
     .provider = "한국산업단지공단",
     .period = "2025-09-30",
     .synthetic = true,
     .counts = {1204, 1199, 2, 3}},
    {.source = "complexes",
     .kind = "complex",
     .file = "data/kicox-2025q3.xlsx",
     .sheet = "인천",
     .sha256 = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
     .map = "kicox-complex",
     .encoding = "UTF-8",
     .provider = "한국산업단지공단",
     .period = "2025Q3",
     .counts = {15, 15, 0, 0}},
};

static const struct axl_evidence_reject rejects[] = {{0, "number", 2, 17}, {0, "ksic", 1, 408}};

static const struct axl_evidence_definition definitions[] = {
    {"models", "sample", "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"},
};

/*
 * Twenty replications, counted by hand, and how often each unit had rank 1, 2 and 3. Unit 6 had a
 * rank in two of them, 7 in none.
 */
enum { SAMPLE_REPLICATIONS = 20, SAMPLE_TOP = 3 };
static const struct {
	struct axl_unit_certainty unit;
	double counts[SAMPLE_TOP];
} sample_certainty[SAMPLE_UNITS] = {
    {{5, 4.9, 4, 6, 0, 0.1, 3, 20}, {0, 0, 0}},   {{1, 1.2, 1, 2, 1, 0.9, 1, 20}, {16, 4, 0}},
    {{4, 3.8, 3, 5, 0.3, 0.3, 2, 20}, {0, 0, 6}}, {{5.5, 5.2, 4, 6, 0, 0.1, 3, 20}, {0, 0, 0}},
    {{2, 2, 1, 3, 1, 0.6, 1, 20}, {4, 12, 4}},    {{3, 2.9, 2, 4, 0.7, 0.4, 2, 20}, {0, 4, 10}},
    {{7, 7, 7, 7, 0, 0, 0, 2}, {0, 0, 0}},        {{NAN, NAN, 0, 0, 0, 0, 0, 0}, {0, 0, 0}},
};

/* One choice that moves the ranks, one that cannot be told from chance, one that plays no part. */
static void add_factor(struct axl_factor_certainty *factor, const char *id, const char *label,
                       const char *idle, struct axl_sensitivity_index index)
{
	*factor = (struct axl_factor_certainty){axl_xstrdup(id), axl_xstrdup(label),
	                                        axl_xstrdup("견본의 까닭"),
	                                        idle ? axl_xstrdup(idle) : NULL, index};
}

static struct axl_certainty *make_certainty(void)
{
	struct axl_certainty *certainty = axl_certainty_new(SAMPLE_UNITS, SAMPLE_TOP, 3);
	certainty->definition = axl_xstrdup("sample");
	certainty->replications = SAMPLE_REPLICATIONS;
	certainty->certainty = 0.95;
	for (size_t u = 0; u < SAMPLE_UNITS; u++) {
		certainty->units[u] = sample_certainty[u].unit;
		for (size_t r = 0; r < SAMPLE_TOP; r++)
			certainty->acceptability[u * SAMPLE_TOP + r] =
			    sample_certainty[u].counts[r] / SAMPLE_REPLICATIONS;
	}
	certainty->rows = 64;
	certainty->shift_mean = 0.75;
	certainty->shift_sd = 0.25;
	add_factor(&certainty->factors[0], "weights", "가중치", NULL,
	           (struct axl_sensitivity_index){0.6, 0.4, 0.8, 0.7, 0.5, 0.9});
	add_factor(&certainty->factors[1], "aggregation", "합산 방법", NULL,
	           (struct axl_sensitivity_index){0.05, -0.1, 0.2, 0.3, 0.1, 0.5});
	add_factor(&certainty->factors[2], "intervals", "지표의 구간", "no figure has an interval",
	           (struct axl_sensitivity_index){NAN, NAN, NAN, NAN, NAN, NAN});
	return certainty;
}

static void make_sample(struct priority_fixture *f)
{
	f->nodes = axl_xmalloc(sizeof sample_nodes);
	memcpy(f->nodes, sample_nodes, sizeof sample_nodes);
	f->file = (struct axl_model_file){
	    .model = {"sample", "견본 모형", "industry", f->nodes, AXL_COUNT(sample_nodes)},
	    .label_ko = "견본 모형",
	    .label_en = "Sample model",
	    .date = "2025-12-31",
	    .axis_x = 1,
	    .axis_y = 5,
	    .sha256 = definitions[0].sha256,
	};
	f->units = axl_xmalloc(sizeof sample_units);
	memcpy(f->units, sample_units, sizeof sample_units);
	f->cells = axl_xmalloc(sizeof sample_cells);
	memcpy(f->cells, sample_cells, sizeof sample_cells);
	f->scored.unit_count = SAMPLE_UNITS;
	f->certainty = make_certainty();
}

/* Made-up figures between 0 and 1 from the positions alone; one in eleven is missing. */
static struct axl_scored_cell made_up(size_t unit, size_t leaf)
{
	uint64_t x = (unit * 31 + leaf + 1) * UINT64_C(0x9E3779B97F4A7C15);
	x = (x ^ (x >> 29)) * UINT64_C(0xBF58476D1CE4E5B9);
	x ^= x >> 32;
	if (x % 11 == 0)
		return (struct axl_scored_cell)WITHOUT(AXL_ABSENT, "");
	return (struct axl_scored_cell)FIGURE((double)(x >> 12 & 0xFFFFF) / 0x100000);
}

static int make_many(struct priority_fixture *f, const char *model, const char *language,
                     size_t units, struct axl_error **err)
{
	enum { KEY = 32, LABEL = 48 };
	if (axl_model_file_load(f->definitions, f->catalogue, model, language, &f->loaded, err) < 0)
		return -1;
	f->file = *f->loaded;
	size_t leaves = axl_model_leaf_count(&f->file.model);
	f->nodes = axl_xcalloc(f->file.model.count, sizeof *f->nodes);
	memcpy(f->nodes, f->file.model.nodes, f->file.model.count * sizeof *f->nodes);
	f->file.model.nodes = f->nodes;
	f->units = axl_xcalloc(units, sizeof *f->units);
	f->cells = axl_xcalloc(units * leaves, sizeof *f->cells);
	f->text = axl_xcalloc(units, KEY + LABEL);
	for (size_t u = 0; u < units; u++) {
		char *key = f->text + u * (KEY + LABEL), *label = key + KEY;
		(void)snprintf(key, KEY, "firm:id:%016zx", u);
		(void)snprintf(label, LABEL, "(주)가상기업 %04zu", u + 1);
		f->units[u] = (struct axl_scored_unit){(int64_t)u + 1, key, label, ""};
		for (size_t leaf = 0; leaf < leaves; leaf++)
			f->cells[u * leaves + leaf] = made_up(u, leaf);
	}
	f->scored.unit_count = units;
	return 0;
}

int priority_fixture_make(struct priority_fixture *f, const char *model, const char *language,
                          size_t units, struct axl_error **err)
{
	*f = (struct priority_fixture){.definitions = axl_definitions_new(NULL)};
	if (axl_catalogue_load(f->definitions, &f->catalogue, err) < 0 ||
	    axl_labels_load(f->definitions, language, &f->labels, err) < 0)
		return -1;
	if (strcmp(model, "sample") == 0)
		make_sample(f);
	else if (make_many(f, model, language, units, err) < 0)
		return -1;
	f->scored.wave = "2025Q4";
	f->scored.file = &f->file;
	f->scored.units = f->units;
	f->scored.cells = f->cells;
	f->scored.leaf_count = axl_model_leaf_count(&f->file.model);
	f->leaf_nodes = axl_xcalloc(f->scored.leaf_count, sizeof *f->leaf_nodes);
	f->scored.leaf_nodes = f->leaf_nodes;
	for (size_t node = 0, leaf = 0; node < f->file.model.count; node++)
		if (axl_model_is_leaf(&f->file.model, node))
			f->leaf_nodes[leaf++] = node;
	f->priority = (struct axl_priority){
	    .project = "인천 AX 우선순위 (시험)",
	    .labels = f->labels,
	    .scored = &f->scored,
	    .catalogue = f->catalogue,
	    .certainty = f->certainty,
	    .evidence = {.sources = sources,
	                 .source_count = AXL_COUNT(sources),
	                 .rejects = rejects,
	                 .reject_count = AXL_COUNT(rejects),
	                 .definitions = definitions,
	                 .definition_count = AXL_COUNT(definitions)},
	};
	return 0;
}

static void order_units(struct priority_fixture *f, const struct axl_scores *scores)
{
	size_t count = 0, n = f->scored.unit_count;
	free(f->order);
	f->order = axl_xcalloc(n, sizeof *f->order);
	for (size_t u = 0; u < n; u++) {
		size_t at = count++;
		int rank = scores->rank[u] ? scores->rank[u] : (int)n + 1;
		for (; at > 0; at--) {
			int above = scores->rank[f->order[at - 1]];
			if ((above ? above : (int)n + 1) <= rank)
				break;
			f->order[at] = f->order[at - 1];
		}
		f->order[at] = u;
	}
	f->scored.order = f->order;
}

int priority_fixture_score(struct priority_fixture *f, const char *node, double weight,
                           struct axl_error **err)
{
	size_t cells = f->scored.unit_count * f->scored.leaf_count;
	axl_auto(axl_memory) double *matrix = axl_xcalloc(cells, sizeof *matrix);
	struct axl_scores *scores = NULL;
	for (size_t i = 0; i < cells; i++)
		matrix[i] = f->cells[i].state == AXL_VALUE ? f->cells[i].value : NAN;
	for (size_t i = 0; node && i < f->file.model.count; i++)
		if (strcmp(f->nodes[i].id, node) == 0)
			f->nodes[i].weight = weight;
	const struct axl_score_input input = {.matrix = matrix, .units = f->scored.unit_count};
	if (axl_score(&f->file.model, &input, NULL, &scores, err) < 0)
		return -1;
	axl_scores_free((struct axl_scores *)f->scored.scores);
	f->scored.scores = scores;
	order_units(f, scores);
	return 0;
}

void priority_fixture_release(struct priority_fixture *f)
{
	axl_scores_free((struct axl_scores *)f->scored.scores);
	axl_certainty_free(f->certainty);
	axl_model_file_free(f->loaded);
	axl_catalogue_free(f->catalogue);
	axl_labels_free(f->labels);
	axl_definitions_free(f->definitions);
	free(f->nodes);
	free(f->units);
	free(f->cells);
	free(f->leaf_nodes);
	free(f->order);
	free(f->text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * score-matrix pipeline|replications|ranks|copeland|acceptability [THREADS]
 *
 * One of the tasks of ../bench/scoring on figures made here. Prints wall and processor seconds of
 * the task alone, the process's peak of memory in KiB, and a number that depends on the answer.
 */
#include "config.h"

#include "scoring/engine.h"
#include "scoring/method/copeland.h"
#include "scoring/random/draws.h"
#include "scoring/uncertainty/crew.h"
#include "scoring/uncertainty/linear.h"
#include "scoring/uncertainty/uncertainty.h"

#include <inttypes.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

/* A matrix of uniforms on 0 to 100, and a model of dimensions of `leaves` each over it. */
struct subject {
	size_t units, columns;
	double *matrix, *lo, *hi;
	struct axl_model_node *nodes;
	struct axl_model model;
	struct axl_plan *plan;
};

static void subject_init(struct subject *s, size_t units, size_t dimensions, size_t leaves)
{
	size_t columns = dimensions * leaves, count = 0;
	struct axl_draws draws = axl_draws_at(1, 0, 0);
	*s = (struct subject){.units = units, .columns = columns};
	s->matrix = axl_xcalloc(units * columns, sizeof *s->matrix);
	s->lo = axl_xcalloc(units * columns, sizeof *s->lo);
	s->hi = axl_xcalloc(units * columns, sizeof *s->hi);
	for (size_t i = 0; i < units * columns; i++) {
		s->matrix[i] = 100 * axl_draw_uniform(&draws);
		s->lo[i] = s->matrix[i] - 5;
		s->hi[i] = s->matrix[i] + 5;
	}
	s->nodes = axl_xcalloc(1 + dimensions + columns, sizeof *s->nodes);
	s->nodes[count++] = (struct axl_model_node){.id = "index", .parent = -1, .weight = 1};
	for (size_t d = 0; d < dimensions; d++) {
		int dimension = (int)count;
		s->nodes[count++] = (struct axl_model_node){.id = "d", .weight = 1};
		for (size_t l = 0; l < leaves; l++)
			s->nodes[count++] =
			    (struct axl_model_node){.id = "l",
			                            .metric = "m",
			                            .parent = dimension,
			                            .weight = 1,
			                            .direction = AXL_MORE_IS_BETTER};
	}
	s->model = (struct axl_model){
	    .id = "bench", .unit_kind = "firm", .nodes = s->nodes, .count = count};
}

static void subject_release(struct subject *s)
{
	axl_plan_free(s->plan);
	free(s->matrix);
	free(s->lo);
	free(s->hi);
	free(s->nodes);
}

static struct timespec wall_start, cpu_start;

static void start(void)
{
	(void)clock_gettime(CLOCK_MONOTONIC, &wall_start);
	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu_start);
}

static double since(clockid_t clock, struct timespec then)
{
	struct timespec now;
	(void)clock_gettime(clock, &now);
	return (double)(now.tv_sec - then.tv_sec) + (double)(now.tv_nsec - then.tv_nsec) * 1e-9;
}

static void stop(uint64_t answer)
{
	struct rusage usage;
	double wall = since(CLOCK_MONOTONIC, wall_start);
	double cpu = since(CLOCK_PROCESS_CPUTIME_ID, cpu_start);
	(void)getrusage(RUSAGE_SELF, &usage);
	printf("%.4f %.4f %ld %" PRIu64 "\n", wall, cpu, usage.ru_maxrss, answer);
}

/* Normalise, weigh, add up and rank once: 100,000 units, 30 indicators in 5 dimensions. */
static int pipeline(size_t threads, struct axl_error **err)
{
	struct subject s;
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	(void)threads;
	subject_init(&s, 100000, 5, 6);
	const struct axl_score_input input = {.matrix = s.matrix, .units = s.units};
	const struct axl_variation brief = {.brief = true};
	start();
	int result = axl_score(&s.model, &input, &brief, &scores, err);
	if (result == 0)
		stop((uint64_t)scores->rank[0]);
	subject_release(&s);
	return result;
}

/* 1,000 runs of the whole pipeline on 51 units, 49 indicators: weights, means, intervals, one out.
 */
static int replications(size_t threads, struct axl_error **err)
{
	static const enum axl_aggregation means[] = {AXL_AGGREGATE_ARITHMETIC,
	                                             AXL_AGGREGATE_GEOMETRIC};
	static const struct axl_factor factors[] = {
	    {.kind = AXL_FACTOR_WEIGHTS, .id = "weights", .node = -1, .concentration = 50},
	    {.kind = AXL_FACTOR_AGGREGATION,
	     .id = "mean",
	     .node = -1,
	     .aggregations = means,
	     .choices = AXL_COUNT(means)},
	    {.kind = AXL_FACTOR_INTERVALS, .id = "own", .node = -1},
	    {.kind = AXL_FACTOR_LEAVE_OUT, .id = "out", .node = -1},
	};
	struct subject s;
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	axl_auto(axl_rank_table) struct axl_rank_table *table = NULL;
	subject_init(&s, 51, 7, 7);
	struct axl_uncertain uncertain = {
	    .model = &s.model,
	    .input = {.matrix = s.matrix, .units = s.units},
	    .columns = s.columns,
	    .lo = s.lo,
	    .hi = s.hi,
	    .factors = factors,
	    .count = AXL_COUNT(factors),
	    .seed = 1,
	};
	start();
	int result = axl_plan_new(&s.model, &s.plan, err);
	if (result == 0)
		result = axl_plan_score(s.plan, &uncertain.input, NULL, &scores, err);
	uncertain.plan = s.plan;
	uncertain.scores = scores;
	if (result == 0)
		result = axl_uncertain_settle(&uncertain, err);
	if (result == 0)
		result = axl_uncertainty_run(&uncertain, 1000, threads, &table, err);
	if (result == 0)
		stop(table->ranks[0]);
	subject_release(&s);
	return result;
}

/* Ranks of 10,000 units under 10,000 draws of 30 weights; nothing of them is kept. */
enum { DRAWS = 10000 };

struct ranking {
	const struct axl_linear *linear;
	size_t units, columns;
	uint64_t *answers; /* DRAWS */
};

struct ranking_room {
	struct axl_linear_room *linear;
	double *weights;
	uint32_t *ranks;
};

static void *begin_ranking(const void *context)
{
	const struct ranking *ranking = context;
	struct ranking_room *room = axl_xcalloc(1, sizeof *room);
	room->linear = axl_linear_room_new(ranking->linear);
	room->weights = axl_xcalloc(AXL_LINEAR_DRAWS * ranking->columns, sizeof *room->weights);
	room->ranks = axl_xcalloc(AXL_LINEAR_DRAWS * ranking->units, sizeof *room->ranks);
	return room;
}

static int rank_draws(const void *context, void *its_room, size_t first, size_t count,
                      struct axl_error **err)
{
	const struct ranking *ranking = context;
	struct ranking_room *room = its_room;
	(void)err;
	for (size_t i = 0; i < count; i++) {
		struct axl_draws draws = axl_draws_at(1, 1, first + i);
		axl_draw_simplex(&draws, ranking->columns, room->weights + i * ranking->columns);
	}
	axl_linear_rank(ranking->linear, room->linear, room->weights, count, room->ranks);
	for (size_t i = 0; i < count; i++)
		ranking->answers[first + i] =
		    room->ranks[i * ranking->units + (first + i) % ranking->units];
	return 0;
}

static void end_ranking(void *its_room)
{
	struct ranking_room *room = its_room;
	axl_linear_room_free(room->linear);
	free(room->weights);
	free(room->ranks);
	free(room);
}

static int ranks(size_t threads, struct axl_error **err)
{
	struct subject s;
	subject_init(&s, 10000, 5, 6);
	axl_auto(axl_memory) uint64_t *answers = axl_xcalloc(DRAWS, sizeof *answers);
	start();
	axl_auto(axl_linear) struct axl_linear *linear =
	    axl_linear_new(s.matrix, s.units, s.columns);
	const struct ranking ranking = {linear, s.units, s.columns, answers};
	const struct axl_crew_task task = {&ranking, AXL_LINEAR_DRAWS, begin_ranking, rank_draws,
	                                   end_ranking};
	int result = axl_crew_work(&task, DRAWS, threads, err);
	uint64_t answer = 0;
	for (size_t i = 0; i < DRAWS; i++)
		answer += answers[i];
	stop(answer);
	subject_release(&s);
	return result;
}

/* 2,000 units, 30 indicators, each pair compared. */
static int copeland(size_t threads, struct axl_error **err)
{
	struct subject s;
	double weights[30], scores[2000];
	(void)threads;
	subject_init(&s, AXL_COUNT(scores), 5, 6);
	for (size_t i = 0; i < AXL_COUNT(weights); i++)
		weights[i] = 1;
	start();
	int result = axl_copeland(s.matrix, weights, s.units, s.columns, scores, err);
	if (result == 0)
		stop((uint64_t)(scores[0] + 2000));
	subject_release(&s);
	return result;
}

/* Ranks of 1,000 units under 10,000 draws of 30 weights, kept, and how often each has each. */
static int acceptability(size_t threads, struct axl_error **err)
{
	static const struct axl_factor weights = {
	    .kind = AXL_FACTOR_WEIGHTS, .id = "weights", .node = -1};
	struct subject s;
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	axl_auto(axl_rank_table) struct axl_rank_table *table = NULL;
	subject_init(&s, 1000, 5, 6);
	axl_auto(axl_memory) uint32_t *counts = axl_xcalloc(s.units * s.units, sizeof *counts);
	struct axl_uncertain uncertain = {
	    .model = &s.model,
	    .input = {.matrix = s.matrix, .units = s.units},
	    .columns = s.columns,
	    .factors = &weights,
	    .count = 1,
	    .seed = 1,
	};
	start();
	int result = axl_plan_new(&s.model, &s.plan, err);
	if (result == 0)
		result = axl_plan_score(s.plan, &uncertain.input, NULL, &scores, err);
	uncertain.plan = s.plan;
	uncertain.scores = scores;
	if (result == 0)
		result = axl_uncertain_settle(&uncertain, err);
	if (result == 0)
		result = axl_uncertainty_run(&uncertain, DRAWS, threads, &table, err);
	if (result == 0) {
		axl_rank_table_acceptability(table, counts);
		stop(counts[0]);
	}
	subject_release(&s);
	return result;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		int (*run)(size_t threads, struct axl_error **err);
	} tasks[] = {{"pipeline", pipeline},
	             {"replications", replications},
	             {"ranks", ranks},
	             {"copeland", copeland},
	             {"acceptability", acceptability}};
	axl_auto(axl_error) struct axl_error *error = NULL;
	size_t threads = argc > 2 ? strtoul(argv[2], NULL, 10) : 1;
	for (size_t i = 0; argc > 1 && i < AXL_COUNT(tasks); i++) {
		if (strcmp(tasks[i].name, argv[1]) != 0)
			continue;
		if (tasks[i].run(threads, &error) == 0)
			return 0;
		fprintf(stderr, "score-matrix: %s\n", error->message);
		return 3;
	}
	fprintf(stderr, "usage: score-matrix pipeline|replications|ranks|copeland|acceptability "
	                "[THREADS]\n");
	return 2;
}

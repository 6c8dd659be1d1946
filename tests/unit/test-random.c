/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Philox against its published vectors; variates against the moments of their distributions. */
#include "config.h"

#include "base/memory.h"
#include "scoring/random/draws.h"
#include "scoring/random/philox.h"
#include "scoring/random/sobol.h"
#include "tests/unit/tap.h"

/* philox4x32 with 10 rounds, of the known answers that its authors publish with Random123. */
static void philox_gives_the_known_answers(void)
{
	static const struct {
		uint32_t counter[4], key[2], words[4];
	} known[] = {
	    {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
	    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
	     {0xffffffff, 0xffffffff},
	     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
	    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
	     {0xa4093822, 0x299f31d0},
	     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
	};
	for (size_t i = 0; i < AXL_COUNT(known); i++) {
		uint32_t words[4];
		axl_philox(known[i].counter, known[i].key, words);
		tap_ok(memcmp(words, known[i].words, sizeof words) == 0, "known answer %zu", i + 1);
	}
}

static void a_place_has_its_own_numbers(void)
{
	struct axl_draws one = axl_draws_at(7, 2, 5), same = axl_draws_at(7, 2, 5);
	bool alike = true, inside = true;
	for (int i = 0; i < 100; i++) {
		double u = axl_draw_uniform(&one);
		alike = alike && u == axl_draw_uniform(&same);
		inside = inside && u >= 0 && u < 1;
	}
	tap_ok(alike, "the same place gives the same numbers");
	tap_ok(inside, "uniforms lie in 0 <= u < 1");
	/* words 2 and 3 of the first known answer: (0x9b00dbd8bc57ac4c >> 11) / 2^53 */
	struct axl_draws zero = axl_draws_at(0, 0, 0);
	tap_ok(axl_draw_uniform(&zero) == (double)(UINT64_C(0x9b00dbd8bc57ac4c) >> 11) * 0x1p-53,
	       "53 bits of two words make a uniform");
	const struct axl_draws others[] = {
	    axl_draws_at(8, 2, 5), axl_draws_at(7, 3, 5), axl_draws_at(7, 2, 6),
	    axl_draws_at(7, 2, UINT64_C(5) << 32 | 5), axl_draws_at(UINT64_C(1) << 40 | 7, 2, 5)};
	for (size_t i = 0; i < AXL_COUNT(others); i++) {
		struct axl_draws other = others[i], first = axl_draws_at(7, 2, 5);
		tap_ok(axl_draw_uniform(&other) != axl_draw_uniform(&first),
		       "another seed, stream or replication gives others (%zu)", i);
	}
	struct axl_draws given = axl_draws_from(7, 2, 5, 0.25), plain = axl_draws_at(7, 2, 5);
	tap_ok(axl_draw_uniform(&given) == 0.25, "a first uniform can be given");
	tap_ok(axl_draw_uniform(&given) == axl_draw_uniform(&plain), "the others go on as ever");
}

static void choices_are_even(void)
{
	size_t counts[3] = {0};
	for (uint64_t r = 0; r < 30000; r++) {
		struct axl_draws draws = axl_draws_at(1, 0, r);
		counts[axl_draw_choice(&draws, 3)]++;
	}
	/* 10,000 each; sd sqrt(30000 * 1/3 * 2/3) = 81.6 */
	for (size_t i = 0; i < 3; i++)
		tap_ok(counts[i] > 9590 && counts[i] < 10410, "choice %zu: %zu of 30000", i,
		       counts[i]);
	struct axl_draws last = axl_draws_from(1, 0, 0, 1 - 0x1p-53);
	tap_int((long long)axl_draw_choice(&last, 3), 2, "the last uniform makes the last choice");
}

enum { DRAWS = 100000 };

struct moments {
	double mean, variance;
};

static struct moments moments_of(double (*draw)(struct axl_draws *draws, double shape),
                                 double shape)
{
	double sum = 0, squares = 0;
	struct axl_draws draws = axl_draws_at(11, 1, 0);
	for (int i = 0; i < DRAWS; i++) {
		double x = draw(&draws, shape);
		sum += x;
		squares += x * x;
	}
	double mean = sum / DRAWS;
	return (struct moments){mean, squares / DRAWS - mean * mean};
}

static double uniform(struct axl_draws *draws, double shape)
{
	(void)shape;
	return axl_draw_uniform(draws);
}

static double exponential(struct axl_draws *draws, double shape)
{
	(void)shape;
	return axl_draw_exponential(draws);
}

static double normal(struct axl_draws *draws, double shape)
{
	(void)shape;
	return axl_draw_normal(draws);
}

static double gamma_variate(struct axl_draws *draws, double shape)
{
	return exp(axl_draw_log_gamma(draws, shape));
}

static void variates_have_their_moments(void)
{
	/* Bounds are five standard errors: sqrt(variance / n) of the mean, sqrt((kurtosis - 1) / n)
	 * times the variance of the variance. */
	static const struct {
		const char *name;
		double (*draw)(struct axl_draws *draws, double shape);
		double shape, mean, variance, kurtosis;
	} cases[] = {
	    {"uniform", uniform, 0, 0.5, 1.0 / 12, 1.8},
	    {"exponential", exponential, 0, 1, 1, 9},
	    {"normal", normal, 0, 0, 1, 3},
	    {"gamma of shape 0.3", gamma_variate, 0.3, 0.3, 0.3, 3 + 6 / 0.3},
	    {"gamma of shape 1", gamma_variate, 1, 1, 1, 9},
	    {"gamma of shape 7.5", gamma_variate, 7.5, 7.5, 7.5, 3 + 6 / 7.5},
	    /* ln of a gamma has mean psi(shape) and variance psi'(shape): no underflow */
	    {"logarithm of a gamma of shape 0.001", axl_draw_log_gamma, 0.001, -1000.5755719318103,
	     1000001.642533195, 9},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct moments m = moments_of(cases[i].draw, cases[i].shape);
		double of_mean = 5 * sqrt(cases[i].variance / DRAWS);
		double of_variance = 5 * cases[i].variance * sqrt((cases[i].kurtosis - 1) / DRAWS);
		tap_ok(fabs(m.mean - cases[i].mean) < of_mean, "%s: mean %g", cases[i].name,
		       m.mean);
		tap_ok(fabs(m.variance - cases[i].variance) < of_variance, "%s: variance %g",
		       cases[i].name, m.variance);
	}
}

static void weights_scatter_around_their_means(void)
{
	const double weights[] = {3, 0, 5, 2};
	double sum[4] = {0}, squares[4] = {0}, shares[4];
	bool whole = true;
	for (uint64_t r = 0; r < DRAWS; r++) {
		struct axl_draws draws = axl_draws_at(3, 0, r);
		axl_draw_dirichlet(&draws, weights, 4, 19, shares);
		whole = whole && fabs(shares[0] + shares[1] + shares[2] + shares[3] - 1) < 1e-15;
		for (size_t i = 0; i < 4; i++) {
			sum[i] += shares[i];
			squares[i] += shares[i] * shares[i];
		}
	}
	tap_ok(whole, "Dirichlet shares sum to 1");
	tap_ok(sum[1] == 0, "a weight of 0 stays 0");
	for (size_t i = 0; i < 4; i++) {
		/* m (1 - m) / (19 + 1) */
		double m = weights[i] / 10, mean = sum[i] / DRAWS, variance = m * (1 - m) / 20;
		tap_near(mean, m, 0.001, "mean of a share");
		tap_near(squares[i] / DRAWS - mean * mean, variance, 0.0003, "its variance");
	}
	struct axl_draws draws = axl_draws_at(3, 0, 0);
	axl_draw_dirichlet(&draws, weights, 4, 1e-6, shares);
	double total = shares[0] + shares[1] + shares[2] + shares[3];
	tap_near(total, 1, 1e-15, "a tiny concentration gives one all, and no NaN");
	const double one = 4;
	axl_draw_dirichlet(&draws, &one, 1, 10, shares);
	tap_ok(shares[0] == 1, "an only child gets all");
	axl_draw_dirichlet(&draws, weights, 0, 10, shares);
	tap_ok(true, "no weights, no fault");
}

static void the_simplex_is_even(void)
{
	/* the smallest of three shares has mean 1/9; normalised uniforms would give more */
	double smallest = 0, shares[3];
	size_t large = 0;
	for (uint64_t r = 0; r < DRAWS; r++) {
		struct axl_draws draws = axl_draws_at(5, 0, r);
		axl_draw_simplex(&draws, 3, shares);
		smallest += fmin(shares[0], fmin(shares[1], shares[2])) / DRAWS;
		large += shares[0] > 0.8;
	}
	tap_near(smallest, 1.0 / 9, 0.002, "mean of the smallest of three shares");
	/* P(share > x) = (1 - x)^2 */
	tap_near((double)large / DRAWS, 0.04, 0.003, "a share beyond 0.8 has probability 0.04");
}

static void sobol_points_are_even(void)
{
	enum { POINTS = 256, DIMENSIONS = 40 };
	axl_auto(axl_memory) double *points = axl_xcalloc(POINTS * DIMENSIONS, sizeof *points);
	axl_auto(axl_memory) double *again = axl_xcalloc(POINTS * DIMENSIONS, sizeof *again);
	axl_sobol_points(DIMENSIONS, POINTS, 9, points);
	bool even = true;
	for (size_t d = 0; d < DIMENSIONS; d++) {
		/* each of 256 intervals holds one of 256 points: what a (t, m, s)-net does in every
		 * coordinate, shifted or not */
		bool taken[POINTS] = {false};
		for (size_t i = 0; i < POINTS; i++) {
			size_t place = (size_t)(points[i * DIMENSIONS + d] * POINTS);
			even = even && place < POINTS && !taken[place];
			taken[place] = true;
		}
	}
	tap_ok(even, "each coordinate fills every interval once");
	/* the first two dimensions are a (0, 2)-sequence: every box of area 1/256 holds one */
	bool boxes = true;
	for (int cut = 0; cut <= 8; cut++) {
		bool taken[POINTS] = {false};
		int across = 1 << cut, along = POINTS / across;
		for (size_t i = 0; i < POINTS; i++) {
			int x = (int)(points[i * DIMENSIONS] * across);
			int y = (int)(points[i * DIMENSIONS + 1] * along);
			boxes = boxes && !taken[x * along + y];
			taken[x * along + y] = true;
		}
	}
	tap_ok(boxes, "and the first two together every box");
	axl_sobol_points(DIMENSIONS, POINTS, 9, again);
	tap_ok(memcmp(points, again, POINTS * DIMENSIONS * sizeof *points) == 0,
	       "the same seed gives the same points");
	axl_sobol_points(DIMENSIONS, POINTS, 10, again);
	tap_ok(points[0] != again[0], "another seed moves them");
	axl_sobol_points(1, 0, 9, points);
	tap_ok(true, "no points, no fault");
}

int main(void)
{
	philox_gives_the_known_answers();
	a_place_has_its_own_numbers();
	choices_are_even();
	variates_have_their_moments();
	weights_scatter_around_their_means();
	the_simplex_is_even();
	sobol_points_are_even();
	return tap_done();
}

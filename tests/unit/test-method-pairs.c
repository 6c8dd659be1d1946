/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PROMETHEE II, Copeland, Kemeny. Expected values are worked out by hand or published. */
#include "config.h"

#include "scoring/method/copeland.h"
#include "scoring/method/kemeny.h"
#include "scoring/method/promethee.h"
#include "scoring/method/votes.h"
#include "tests/unit/tap.h"

/*
 * Brans and Vincke (1985): six sites of a power station by manpower, power, cost, upkeep, villages
 * to be evacuated (less is better for all of these but power) and security, one of each preference
 * function.
 */
static const double sites[] = {
    -80, 90, -6,  -5.4, -8, 5,  -65, 58, -2, -9.7, -1, 1, -83, 60, -4, -7.2, -4, 7,
    -40, 80, -10, -7.5, -7, 10, -52, 72, -6, -2.0, -3, 8, -94, 96, -7, -3.6, -5, 6,
};
static const struct axl_preference of_sites[] = {
    {AXL_PREFERENCE_U, .q = 10},        {AXL_PREFERENCE_V, .p = 30},
    {AXL_PREFERENCE_LINEAR, 0.5, 5, 0}, {AXL_PREFERENCE_LEVEL, 1, 6, 0},
    {AXL_PREFERENCE_USUAL, 0, 0, 0},    {AXL_PREFERENCE_GAUSSIAN, .s = 5},
};
static const double six[] = {1, 1, 1, 1, 1, 1};

static void a_published_site(void)
{
	double net[6], sum = 0;
	struct axl_flow flow[6];
	struct axl_error *error = NULL;
	axl_promethee(sites, six, 6, 6, of_sites, net, &error);
	axl_promethee_flows(sites, six, 6, 6, of_sites, flow, &error);
	/*
	 * The fifth, against 1, 2, 3, 4, 6: U 1 + 1 + 1 - 1 + 1; V (-18 + 14 + 12 - 8 - 24) / 30;
	 * linear (0 - 3.5 - 1.5 + 3.5 + 0.5) / 4.5; level 0.5 + 1 + 0.5 + 0.5 + 0.5; usual
	 * 1 - 1 + 1 + 1 + 1; Gaussian of 3, 7, 1, -2, 2; over 6 columns and 5 others
	 */
	double gauss = 3 - exp(-9.0 / 50) - exp(-49.0 / 50) - exp(-1.0 / 50);
	tap_near(net[4], (3 - 24.0 / 30 - 1 / 4.5 + 3 + 3 + gauss) / 30, 1e-14, "the fifth's net");
	/* the first's preferences over the others are printed as 0.296, 0.250, 0.268, 0.100, 0.185
	 */
	tap_near(flow[0].plus, (0.296 + 0.250 + 0.268 + 0.100 + 0.185) / 5, 0.001, "the first's");
	for (int i = 0; i < 6; i++)
		sum += net[i];
	tap_near(sum, 0, 1e-15, "net flows sum to 0");
	tap_ok(net[4] > net[1] && net[1] > net[3] && net[3] > net[5] && net[5] > net[2] &&
	           net[2] > net[0],
	       "fifth, second, fourth, sixth, third, first");
}

/* Values 0, 2, 5: P of the differences 2, 3, 5 are all that there is. */
static void check_flows(struct axl_preference preference, double p2, double p3, double p5,
                        const char *name)
{
	const double values[] = {0, 2, 5}, weight = 7;
	struct axl_flow flow[3];
	struct axl_error *error = NULL;
	axl_promethee_flows(values, &weight, 3, 1, &preference, flow, &error);
	tap_ok(fabs(flow[2].plus - (p3 + p5) / 2) < 1e-15 && flow[2].minus == 0 &&
	           fabs(flow[1].plus - p2 / 2) < 1e-15 && fabs(flow[1].minus - p3 / 2) < 1e-15 &&
	           flow[0].plus == 0 && fabs(flow[0].minus - (p2 + p5) / 2) < 1e-15,
	       "%s", name);
}

static void each_preference_by_hand(void)
{
	check_flows((struct axl_preference){AXL_PREFERENCE_USUAL, 0, 0, 0}, 1, 1, 1, "usual");
	check_flows((struct axl_preference){AXL_PREFERENCE_U, 2, 0, 0}, 0, 1, 1, "U: 2 is not > 2");
	check_flows((struct axl_preference){AXL_PREFERENCE_V, 0, 4, 0}, 0.5, 0.75, 1, "V");
	check_flows((struct axl_preference){AXL_PREFERENCE_LEVEL, 2, 3, 0}, 0, 0.5, 1, "level");
	check_flows((struct axl_preference){AXL_PREFERENCE_LINEAR, 1, 5, 0}, 0.25, 0.5, 1,
	            "linear");
	check_flows((struct axl_preference){AXL_PREFERENCE_GAUSSIAN, 0, 0, 1}, 1 - exp(-2),
	            1 - exp(-4.5), 1 - exp(-12.5), "Gaussian");
}

static void the_usual_criterion_counts(void)
{
	/* column 1 (2/3): 1, 1, 3; column 2 (1/3): 2, 5, 2 */
	const double values[] = {1, 2, 1, 5, 3, 2}, weights[] = {2, 1};
	const struct axl_preference u[] = {{AXL_PREFERENCE_U, 0, 0, 0},
	                                   {AXL_PREFERENCE_U, 0, 0, 0}};
	struct axl_flow flow[3], slow[3];
	struct axl_error *error = NULL;
	axl_promethee_flows(values, weights, 3, 2, NULL, flow, &error);
	tap_ok(flow[0].plus == 0, "the first leads nobody");
	tap_near(flow[0].minus, 0.5, 1e-15, "behind one of two in both: (2/3 + 1/3) / 2");
	tap_near(flow[1].plus, 1.0 / 3, 1e-15, "the second: 1/3 of 2 of 2");
	tap_near(flow[2].plus, 2.0 / 3, 1e-15, "the third: 2/3 of 2 of 2");
	axl_promethee_flows(values, weights, 3, 2, u, slow, &error);
	for (int i = 0; i < 3; i++)
		tap_ok(fabs(flow[i].plus - slow[i].plus) < 1e-15 &&
		           fabs(flow[i].minus - slow[i].minus) < 1e-15,
		       "as U with q = 0, pair by pair");
}

static void promethee_at_its_ends(void)
{
	const double one[] = {3, 4}, holed[] = {1, 1, NAN, 2, 3, 3}, alike[] = {1, 1};
	double net[3];
	struct axl_error *error = NULL;
	axl_promethee(one, alike, 1, 2, NULL, net, &error);
	tap_ok(net[0] == 0, "one unit");
	axl_promethee(holed, alike, 3, 2, NULL, net, &error);
	tap_ok(net[0] == -1 && isnan(net[1]) && net[2] == 1, "a missing value takes no part");
	tap_int(axl_promethee(one, alike, 0, 2, NULL, net, &error), 0, "no units");
	const double noisy[] = {0.1 + 0.2, 0.3}, weight = 1;
	axl_promethee(noisy, &weight, 2, 1, NULL, net, &error);
	tap_ok(net[0] == 0 && net[1] == 0, "the noise of a sum is no preference");
	const struct axl_preference linear[] = {{AXL_PREFERENCE_USUAL, 0, 0, 0},
	                                        {AXL_PREFERENCE_LINEAR, 2, 2, 0}};
	tap_int(axl_promethee(one, alike, 1, 2, linear, net, &error), -1, "p not above q");
	tap_text(error->message,
	         "PROMETHEE: column 2: q must be 0 or more, p above q and s above 0", "says where");
	axl_error_free(error);
}

static void votes_are_whole(void)
{
	const double decimals[] = {0.15, 0.25, 0.6}, thirds[] = {1.0 / 3, 1.0 / 3, 1.0 / 3};
	const double odd[] = {M_PI, 1};
	int64_t votes[3];
	axl_votes_of_weights(decimals, 3, votes);
	tap_ok(votes[0] == 3 && votes[1] == 5 && votes[2] == 12, "0.15, 0.25, 0.6 are 3, 5, 12");
	axl_votes_of_weights(thirds, 3, votes);
	tap_ok(votes[0] == 1 && votes[1] == 1 && votes[2] == 1, "thirds are one each");
	axl_votes_of_weights(odd, 2, votes);
	tap_ok(votes[0] + votes[1] == 1000000000000, "what has no proportion: parts of 10^12");
}

static void copeland_counts_duels(void)
{
	/*
	 * weights 1, 2, 3. a-b: 1 + 2 against 3: drawn. a-c: column 2 tied, 1 against 3: c. b-c:
	 * 1 tied... column 1: 1 < 2, column 2: 1 < 3, column 3: 9 > 8: 3 against 3: drawn
	 */
	const double values[] = {3, 3, 7, 1, 1, 9, 2, 3, 8}, weights[] = {0.1, 0.2, 0.3};
	double score[3];
	struct axl_error *error = NULL;
	axl_copeland(values, weights, 3, 3, score, &error);
	tap_ok(score[0] == -1 && score[1] == 0 && score[2] == 1, "0.1 + 0.2 draws with 0.3");
	/* a circle: a > b > c > a, two columns to one */
	const double circle[] = {3, 1, 2, 2, 3, 1, 1, 2, 3}, even[] = {1, 1, 1};
	axl_copeland(circle, even, 3, 3, score, &error);
	tap_ok(score[0] == 0 && score[1] == 0 && score[2] == 0, "a circle has no winner");
	const double holed[] = {1, NAN, 3}, one = 1;
	axl_copeland(holed, &one, 3, 1, score, &error);
	tap_ok(score[0] == -1 && isnan(score[1]) && score[2] == 1, "a missing value takes no part");
	axl_copeland(holed, &one, 1, 1, score, &error);
	tap_ok(score[0] == 0, "one unit");
}

static void kemeny_contradicts_least(void)
{
	/* the circle: each of three orders goes against 1 + 1 + 2 of 9 votes */
	const double circle[] = {3, 1, 2, 2, 3, 1, 1, 2, 3}, even[] = {1, 1, 1};
	struct axl_kemeny kemeny;
	struct axl_error *error = NULL;
	axl_kemeny_order(circle, even, 3, 3, &kemeny, &error);
	tap_ok(kemeny.orders == 3, "three orders are as good");
	tap_ok(kemeny.order[0] == 0 && kemeny.order[1] == 1 && kemeny.order[2] == 2,
	       "the first by position is given");
	tap_near(kemeny.disagreement, 4.0 / 9, 1e-15, "4 of 9 votes against");
	/* more weight on the second column (b > c > a) makes it the order */
	const double second[] = {1, 3, 1};
	double score[3];
	axl_kemeny(circle, second, 3, 3, score, &error);
	tap_ok(score[0] == 0 && score[1] == 2 && score[2] == 1, "b, c, a");
	const double holed[] = {NAN, 5, 7}, one = 1;
	axl_kemeny(holed, &one, 3, 1, score, &error);
	tap_ok(isnan(score[0]) && score[1] == 0 && score[2] == 1, "a missing value takes no part");
	axl_kemeny_order(holed, &one, 1, 1, &kemeny, &error);
	tap_ok(kemeny.count == 0 && kemeny.disagreement == 0, "nobody takes part");
	double many[17] = {0};
	many[0] = 1;
	tap_int(axl_kemeny_order(many, &one, 17, 1, &kemeny, &error), -1, "too many");
	tap_text(error->message,
	         "Kemeny's order is searched for up to 16 units, not 17: use Copeland's method, or "
	         "shorten the list",
	         "says how many");
	axl_error_free(error);
	error = NULL;
	tap_int(axl_kemeny_order(many, &one, 16, 1, &kemeny, &error), 0, "sixteen are not");
	tap_ok(kemeny.order[0] == 0, "the best of them first");
}

enum { MANY = 5, VOTERS = 4 };

/* Cost of one order of five, pair by pair. */
static int cost_of(const double *values, const int *weights, const int *order)
{
	int cost = 0;
	for (int p = 0; p < MANY; p++)
		for (int q = p + 1; q < MANY; q++)
			for (int j = 0; j < VOTERS; j++)
				cost +=
				    values[order[q] * VOTERS + j] > values[order[p] * VOTERS + j]
					? weights[j]
					: 0;
	return cost;
}

/* The smallest cost over all orders that begin with the first `placed`. */
static int cheapest(const double *values, const int *weights, int *order, int placed)
{
	if (placed == MANY)
		return cost_of(values, weights, order);
	int best = 1 << 30;
	for (int i = placed; i < MANY; i++) {
		int swap = order[placed];
		order[placed] = order[i];
		order[i] = swap;
		int cost = cheapest(values, weights, order, placed + 1);
		best = cost < best ? cost : best;
		order[i] = order[placed];
		order[placed] = swap;
	}
	return best;
}

static void kemeny_against_all_orders(void)
{
	const int votes[VOTERS] = {1, 2, 3, 5};
	const double weights[VOTERS] = {1, 2, 3, 5};
	bool same = true;
	unsigned state = 1;
	for (int trial = 0; trial < 50; trial++) {
		double values[MANY * VOTERS];
		int order[MANY] = {0, 1, 2, 3, 4};
		struct axl_kemeny kemeny;
		struct axl_error *error = NULL;
		for (int i = 0; i < MANY * VOTERS; i++) {
			state = state * 1103515245 + 12345;
			values[i] = state >> 16 & 3;
		}
		axl_kemeny_order(values, weights, MANY, VOTERS, &kemeny, &error);
		int found[MANY];
		for (int i = 0; i < MANY; i++)
			found[i] = (int)kemeny.order[i];
		same = same && cost_of(values, votes, found) == cheapest(values, votes, order, 0);
	}
	tap_ok(same, "no order of fifty fives is cheaper");
}

static void order_of_units_does_not_matter(void)
{
	const double values[] = {3, 8, 1, 7, 2, 9, 5, 5, 5, 9, 1, 4};
	const double back[] = {9, 1, 4, 5, 5, 5, 7, 2, 9, 3, 8, 1}, weights[] = {2, 3, 4};
	double net[4], again[4];
	struct axl_error *error = NULL;
	axl_promethee(values, weights, 4, 3, NULL, net, &error);
	axl_promethee(back, weights, 4, 3, NULL, again, &error);
	for (int i = 0; i < 4; i++)
		tap_near(again[3 - i], net[i], 1e-15, "PROMETHEE in the opposite order");
	axl_copeland(values, weights, 4, 3, net, &error);
	axl_copeland(back, weights, 4, 3, again, &error);
	for (int i = 0; i < 4; i++)
		tap_near(again[3 - i], net[i], 0, "Copeland in the opposite order");
	const double more[] = {2, 30, 4};
	axl_copeland(values, more, 4, 3, again, &error);
	tap_ok(again[0] == 3, "the column that weighs most decides");
}

int main(void)
{
	a_published_site();
	each_preference_by_hand();
	the_usual_criterion_counts();
	promethee_at_its_ends();
	votes_are_whole();
	copeland_counts_duels();
	kemeny_contradicts_least();
	kemeny_against_all_orders();
	order_of_units_does_not_matter();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "ksic/formula/jump.h"

#include "base/memory.h"
#include "tests/unit/tap.h"

#define BLANK  (-1) /* in the tables below */
#define MASKED (-2)

static const struct axl_jump_rules rules = {.z = 5,
                                            .change = 0.1,
                                            .share = 0.01,
                                            .noise = 4,
                                            .mirror = 0.25,
                                            .fewest = 8,
                                            .frame_z = 5,
                                            .frame_change = 0.1,
                                            .frame_agree = 0.8,
                                            .frame_size = 100,
                                            .frame_fewest = 10};

enum { PARTS = 5, PERIODS = 3 };
static const size_t one_group[PARTS] = {0}, five_names[PARTS] = {0, 1, 2, 3, 4};

static void number_all(const double *values, size_t count, struct axl_number *numbers)
{
	for (size_t i = 0; i < count; i++) {
		numbers[i].state = values[i] == BLANK    ? AXL_ABSENT
		                   : values[i] == MASKED ? AXL_MASKED
		                                         : AXL_VALUE;
		numbers[i].number = values[i];
	}
}

static size_t mirrored(const double values[PERIODS][PARTS], const size_t *groups,
                       struct axl_jump **ret_jumps)
{
	struct axl_number numbers[PERIODS * PARTS];
	number_all(values[0], AXL_COUNT(numbers), numbers);
	struct axl_jump_panel panel = {PERIODS, PARTS, numbers, groups, five_names};
	return axl_jumps_mirrored(&panel, &rules, ret_jumps);
}

/*
 * The step before is quiet: 1, 2, 0, 1 and 2 % down or up. Its deviations and those of the
 * other parts make s near 1.4826 x 1 %.
 */
#define QUIET                                                                                      \
	{1000 * exp(-0.02), 1000 * exp(-0.01), 1000, 1000 * exp(0.01), 1000 * exp(0.02)},          \
	{                                                                                          \
		1000, 1000, 1000, 1000, 1000                                                       \
	}

static void found(const double last[PARTS], const size_t *groups, const char *expected,
                  const char *name)
{
	double values[PERIODS][PARTS] = {QUIET};
	memcpy(values[PERIODS - 1], last, sizeof values[0]);
	axl_auto(axl_memory) struct axl_jump *jumps = NULL;
	size_t count = mirrored((const double(*)[PARTS])values, groups, &jumps);
	char text[80] = "";
	for (size_t i = 0, at = 0; i < count; i++)
		at += (size_t)snprintf(text + at, sizeof text - at, "%s%zu:%zu/%zu", at ? " " : "",
		                       jumps[i].period, jumps[i].part, jumps[i].mirror);
	tap_text(text, expected, name);
}

static void what_one_loses_another_gains(void)
{
	double values[PERIODS][PARTS] = {QUIET, {700, 1280, 1000, 1010, 990}};
	axl_auto(axl_memory) struct axl_jump *jumps = NULL;
	size_t count = mirrored((const double(*)[PARTS])values, one_group, &jumps);
	tap_int((long long)count, 2, "a boundary that moves is two jumps");
	if (count != 2)
		return;
	tap_ok(jumps[0].part == 0 && jumps[0].mirror == 1 && jumps[1].part == 1 &&
	           jumps[1].mirror == 0,
	       "each the other's mirror");
	tap_ok(jumps[0].period == 2 && jumps[1].period == 2, "in the last period");
	/* Both steps have the median 0; the ten deviations in order: 0, 0, ln 1.01, 0.01, 0.01,
	 * -ln 0.99, 0.02, 0.02, ln 1.28, -ln 0.7. */
	double s = 1.4826 * (0.01 - log(0.99)) / 2;
	tap_near(jumps[0].z, -log(0.7) / s, 1e-9, "how far the loss stands out");
	tap_near(jumps[1].z, log(1.28) / s, 1e-9, "and the gain");
	tap_near(jumps[0].mismatch, 20.0 / 300, 1e-12, "280 of 300 arrived");
}

static void sets_and_pairs(void)
{
	found((double[]){700, 1280, 1000, 1010, 990}, one_group, "2:0/1 2:1/0", "one pair");
	found((double[]){400, 1300, 1310, 1000, 1000}, one_group, "2:0/2 2:1/0 2:2/0",
	      "one that is taken apart: the mirror is the larger gain");
	found((double[]){700, 1290, 1000, 1000, 1900}, one_group, "2:0/1 2:1/0",
	      "a pair beside a gain of another kind");
	found((double[]){600, 1390, 1000, 1000, 1480}, one_group, "2:0/1 2:1/0",
	      "the pair that differs least, not the largest");
	found((double[]){700, 1280, 1000, 1000, BLANK}, one_group, "2:0/1 2:1/0",
	      "one that vanishes has no mirror");
	found((double[]){1000, 1000, 1000, 1950, BLANK}, one_group, "2:3/4 2:4/3",
	      "one that goes into another does");
	found((double[]){700, 1280, 1000, 1000, 1000}, (size_t[]){0, 1, 1, 1, 1}, "",
	      "no mirror behind another border");
	found((double[]){700, 1280, 760, 1200, 1000}, (size_t[]){0, 0, 1, 1, 1},
	      "2:0/1 2:1/0 2:2/3 2:3/2", "each border by itself");
}

static void what_is_no_break(void)
{
	found((double[]){1300, 1300, 1000, 1010, 990}, one_group, "",
	      "two neighbours that grow honestly");
	found((double[]){700, 1000, 1000, 1010, 990}, one_group, "", "a plant that closes");
	found((double[]){700, 1150, 1000, 1010, 990}, one_group, "",
	      "a gain that is half of the loss");
	found((double[]){930, 1070, 1000, 1000, 1000}, one_group, "",
	      "7 % stand out and are no jump");
	found((double[]){MASKED, 1300, 1000, 1000, 1000}, one_group, "", "a figure that is masked");
	found((double[]){1500, 1500, 1500, 1500, 1500}, one_group, "", "all at once");
	found((double[]){1000, 1000, 1000, 1000, 1000}, one_group, "", "nothing at all");
}

/* A loss and a gain of 4 at 10: |4| < 4 sqrt(16). The same a hundred times larger is a jump. */
static void small_units_are_noise(void)
{
	double values[PERIODS][PARTS] = {
	    {10, 10, 10, 10, 10}, {10, 10, 10, 10, 10}, {6, 14, 10, 10, 10}};
	axl_auto(axl_memory) struct axl_jump *small = NULL, *large = NULL, *part = NULL;
	tap_int((long long)mirrored((const double(*)[PARTS])values, one_group, &small), 0,
	        "4 of 10 come and go");
	for (size_t i = 0; i < PERIODS * PARTS; i++)
		values[i / PARTS][i % PARTS] *= 100;
	tap_int((long long)mirrored((const double(*)[PARTS])values, one_group, &large), 2,
	        "400 of 1000 do not");
	/* 800 that move beside 161,000: 0.5 % */
	for (size_t p = 0; p < PERIODS; p++)
		values[p][4] = 160000;
	tap_int((long long)mirrored((const double(*)[PARTS])values, one_group, &part), 0,
	        "a hundredth of all is asked for");
}

static void too_little_to_tell(void)
{
	/* 3 parts x 2 steps are 6 changes */
	static const double values[] = {1000, 1000, 1000, 1000, 1000, 1000, 700, 1300, 1000};
	struct axl_number numbers[AXL_COUNT(values)];
	number_all(values, AXL_COUNT(values), numbers);
	struct axl_jump_panel panel = {3, 3, numbers, one_group, five_names};
	axl_auto(axl_memory) struct axl_jump *few = NULL, *none = NULL;
	tap_int((long long)axl_jumps_mirrored(&panel, &rules, &few), 0, "six changes say nothing");
	tap_int((long long)axl_jumps_mirrored(&(struct axl_jump_panel){0}, &rules, &none), 0,
	        "nor does an empty panel");
}

/* Parts that move: parts 0 and 1 have one name, as have 2 and 3. */

static void moves(const double values[PERIODS][PARTS], const size_t *groups, const char *expected,
                  const char *name)
{
	static const size_t names[PARTS] = {0, 0, 2, 2, 4};
	struct axl_number numbers[PERIODS * PARTS];
	number_all(values[0], AXL_COUNT(numbers), numbers);
	struct axl_jump_panel panel = {PERIODS, PARTS, numbers, groups, names};
	axl_auto(axl_memory) struct axl_jump *jumps = NULL;
	size_t count = axl_jumps_moved(&panel, &jumps);
	char text[80] = "";
	for (size_t i = 0, at = 0; i < count; i++)
		at += (size_t)snprintf(text + at, sizeof text - at, "%s%zu:%zu/%zu %.2f",
		                       at ? " " : "", jumps[i].period, jumps[i].part,
		                       jumps[i].mirror, jumps[i].mismatch);
	tap_text(text, expected, name);
}

static void parts_move_to_another_whole(void)
{
	static const size_t two_groups[PARTS] = {0, 1, 0, 1, 0};
	/* 90 left and 75 arrived: 15 of 90 */
	moves((const double[][PARTS]){{100, BLANK, 10, 20, 5},
	                              {90, BLANK, 10, 20, 5},
	                              {BLANK, 75, 10, 20, 5}},
	      two_groups, "2:0/1 0.17 2:1/0 0.17", "blank here, filled there");
	moves((const double[][PARTS]){{BLANK, 75, BLANK, 20, 5},
	                              {100, BLANK, 20, BLANK, 5},
	                              {90, BLANK, 10, BLANK, 5}},
	      two_groups, "1:0/1 0.25 1:1/0 0.25 1:2/3 0.00 1:3/2 0.00", "two of them, back again");
	moves((const double[][PARTS]){{100, BLANK, 10, 20, 5},
	                              {90, BLANK, 10, 20, 5},
	                              {BLANK, 75, 10, 20, 5}},
	      one_group, "", "within one whole it is a new number alone");
	moves((const double[][PARTS]){{100, BLANK, 10, 20, 5},
	                              {BLANK, BLANK, 10, 20, 5},
	                              {BLANK, 75, 10, 20, 5}},
	      two_groups, "", "a year is missing between");
	moves((const double[][PARTS]){{100, BLANK, 10, 20, 5},
	                              {90, 70, 10, 20, 5},
	                              {BLANK, 75, 10, 20, 5}},
	      two_groups, "", "both at once are two places");
	moves((const double[][PARTS]){{100, BLANK, 10, BLANK, 5},
	                              {90, BLANK, 10, BLANK, 5},
	                              {BLANK, BLANK, 10, 20, 75}},
	      two_groups, "", "nothing of that name arrives");
}

/* The frame: ten cells, five that grow by 1 % beyond the common rate and five that fall behind. */

enum { CELLS = 10, YEARS = 5 };

static size_t frame(const double common[YEARS], size_t jumping, size_t periods, double size,
                    struct axl_frame_jump **ret_jumps)
{
	struct axl_number numbers[YEARS * CELLS];
	for (size_t i = 0; i < CELLS; i++)
		numbers[i] = (struct axl_number){AXL_VALUE, size};
	for (size_t p = 1; p < periods; p++)
		for (size_t i = 0; i < CELLS; i++) {
			double rate = (i < jumping ? common[p] : 0) + (i % 2 ? 0.01 : -0.01);
			numbers[p * CELLS + i] = (struct axl_number){
			    AXL_VALUE, numbers[(p - 1) * CELLS + i].number * exp(rate)};
		}
	struct axl_jump_panel panel = {periods, CELLS, numbers, NULL, NULL};
	return axl_jumps_of_frame(&panel, &rules, ret_jumps);
}

static void the_whole_frame_jumps(void)
{
	static const double register_based[YEARS] = {0, 0.02, 0.27, 0.03, 0.01};
	static const double crisis[YEARS] = {0, 0.02, -0.06, 0.03, 0.01};
	axl_auto(axl_memory) struct axl_frame_jump *jumps = NULL, *bad = NULL, *few = NULL;
	axl_auto(axl_memory) struct axl_frame_jump *some = NULL, *tiny = NULL, *empty = NULL;
	size_t count = frame(register_based, CELLS, YEARS, 1000, &jumps);
	tap_int((long long)count, 1, "one step of four");
	if (count == 1) {
		tap_int((long long)jumps[0].period, 2, "the second");
		/* the others' medians are 0.02, 0.03 and 0.01 */
		tap_near(jumps[0].change, expm1(0.25), 1e-9, "by 25 % in logarithms");
		tap_near(jumps[0].z, 0.25 / (1.4826 * 0.01 * sqrt(acos(-1) / 2 / CELLS)), 1e-6,
		         "so many standard errors of a median");
		tap_ok(jumps[0].agreement == 1 && jumps[0].cells == CELLS, "in all ten cells");
	}
	tap_int((long long)frame(crisis, CELLS, YEARS, 1000, &bad), 0, "a bad year is no break");
	tap_int((long long)frame(register_based, 7, YEARS, 1000, &some), 0,
	        "seven cells of ten are not all");
	tap_int((long long)frame(register_based, CELLS, 3, 1000, &few), 0,
	        "two steps do not tell which of them is odd");
	tap_int((long long)frame(register_based, CELLS, YEARS, 20, &tiny), 0,
	        "small cells have no say");
	tap_int((long long)axl_jumps_of_frame(&(struct axl_jump_panel){0}, &rules, &empty), 0,
	        "an empty panel");
}

int main(void)
{
	what_one_loses_another_gains();
	sets_and_pairs();
	what_is_no_break();
	small_units_are_noise();
	too_little_to_tell();
	parts_move_to_another_whole();
	the_whole_frame_jumps();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected targets are read off Statistics Korea's link tables; shares are worked out by hand from
 * them. */
#include "config.h"

#include "ksic/classification/classification.h"
#include "tests/unit/tap.h"

struct answer {
	struct axl_ksic_target *targets;
	size_t count;
	unsigned caution;
};

static struct answer convert(const struct axl_ksic *ksic, int from, const char *code, int to)
{
	struct answer answer = {NULL, 0, 0};
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_ksic_convert(ksic, from, axl_slice_of(code), to, &answer.targets, &answer.count,
	                     &answer.caution, &err) < 0)
		printf("# %s\n", err->message);
	return answer;
}

static double share_of(const struct answer *answer, const char *code)
{
	for (size_t i = 0; i < answer->count; i++)
		if (strcmp(answer->targets[i].item->code, code) == 0)
			return answer->targets[i].share;
	return 0;
}

static void one_code_may_keep_move_or_split(const struct axl_ksic *ksic)
{
	struct answer same = convert(ksic, 10, "01110", 11);
	tap_ok(same.count == 1 && share_of(&same, "01110") == 1.0 && same.caution == AXL_KSIC_PLAIN,
	       "01110 keeps its code and content");
	free(same.targets);

	struct answer moved = convert(ksic, 10, "29293", 11);
	tap_ok(moved.count == 1 && share_of(&moved, "29292") == 1.0, "29293 moves to 29292");
	tap_int(moved.caution, AXL_KSIC_AMBIGUOUS, "and 29293 of revision 11 is another industry");
	free(moved.targets);

	/* 30122 (trucks and special vehicles) splits into 30123 and 30124; 30122 is now electric
	 * cars. */
	struct answer split = convert(ksic, 10, "30122", 11);
	tap_ok(split.count == 2 && share_of(&split, "30123") == 0.5 &&
	           share_of(&split, "30124") == 0.5,
	       "30122 splits in equal shares");
	tap_text(split.targets[0].item->code, "30123", "targets stand in classification order");
	tap_int(split.caution, AXL_KSIC_AMBIGUOUS, "and its code means something else");
	free(split.targets);

	struct answer partial = convert(ksic, 10, "30121", 11);
	tap_ok(partial.count == 2 && share_of(&partial, "30121") == 0.5 &&
	           share_of(&partial, "30122") == 0.5,
	       "30121 keeps its code for half of its content");
	tap_int(partial.caution, AXL_KSIC_PARTIAL, "which is partial");
	free(partial.targets);
}

static void links_are_read_backwards(const struct axl_ksic *ksic)
{
	struct answer back = convert(ksic, 11, "30122", 10);
	tap_ok(back.count == 1 && share_of(&back, "30121") == 1.0, "30122 of 11 comes from 30121");
	tap_int(back.caution, AXL_KSIC_AMBIGUOUS, "a code is ambiguous both ways");
	free(back.targets);
}

static void revision_9_reaches_11_over_10(const struct axl_ksic *ksic)
{
	/* 9: 20422 is 20412 in 10, which 11 keeps. 20412 exists in 9 with another meaning. */
	struct answer answer = convert(ksic, 9, "20422", 11);
	tap_ok(answer.count == 1 && share_of(&answer, "20412") == 1.0, "20422 of 9 is 20412 in 11");
	tap_int(answer.caution & AXL_KSIC_COMPOSED, AXL_KSIC_COMPOSED, "composed");
	free(answer.targets);
	answer = convert(ksic, 11, "29292", 9);
	tap_ok(answer.count == 1 && share_of(&answer, "29293") == 1.0, "29292 of 11 is 29293 in 9");
	tap_int(answer.caution, AXL_KSIC_COMPOSED | AXL_KSIC_AMBIGUOUS, "composed and ambiguous");
	free(answer.targets);
}

static void higher_codes_convert_at_their_level(const struct axl_ksic *ksic)
{
	struct answer division = convert(ksic, 10, "29", 11);
	tap_ok(division.count == 1 && share_of(&division, "29") == 1.0 &&
	           division.caution == AXL_KSIC_PLAIN,
	       "division 29 keeps all its content");
	free(division.targets);
	/*
	 * 282 in revision 10 has 28201 and 28202; the latter splits into 28202 and
	 * 28209, both below 282.
	 */
	struct answer group = convert(ksic, 10, "282", 11);
	tap_ok(group.count == 1 && share_of(&group, "282") == 1.0,
	       "a split inside a group is no split");
	free(group.targets);
	/* 2820 in 10 is one class, in 11 as well. 3012 has 30121 and 30122, all within 3012. */
	struct answer class = convert(ksic, 10, "3012", 11);
	tap_ok(class.count == 1 && share_of(&class, "3012") == 1.0, "nor inside a class");
	free(class.targets);
	struct answer same = convert(ksic, 11, "C", 11);
	tap_ok(same.count == 1 && share_of(&same, "C") == 1.0 && same.caution == AXL_KSIC_PLAIN,
	       "a revision is its own target");
	free(same.targets);
}

/* Give each subclass (its place + 1) people; what arrives must be what left. */
static void totals_are_kept(const struct axl_ksic *ksic, int from, int to)
{
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(ksic, from, &items);
	double left = 0, arrived = 0, worst = 0;
	size_t empty = 0, wrong_level = 0;
	for (size_t i = 0; i < count; i++) {
		struct answer answer = convert(ksic, from, items[i]->code, to);
		double sum = 0;
		for (size_t t = 0; t < answer.count; t++) {
			sum += answer.targets[t].share;
			wrong_level += answer.targets[t].item->level != items[i]->level;
			if (items[i]->level == AXL_KSIC_SUBCLASS)
				arrived += (double)(i + 1) * answer.targets[t].share;
		}
		if (items[i]->level == AXL_KSIC_SUBCLASS)
			left += (double)(i + 1);
		worst = fmax(worst, fabs(sum - 1));
		empty += answer.count == 0;
		free(answer.targets);
	}
	tap_ok(empty == 0 && wrong_level == 0, "%d to %d: all codes arrive, at their level", from,
	       to);
	if (!tap_ok(worst <= 1e-15, "%d to %d: shares sum to 1", from, to))
		printf("# off by %g\n", worst);
	tap_ok(fabs(arrived - left) <= 1e-12 * left, "%d to %d: totals are kept", from, to);
}

static void count_cautions(const struct axl_ksic *ksic, int from, int to, int *ret_ambiguous,
                           int *ret_partial)
{
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(ksic, from, &items);
	*ret_ambiguous = *ret_partial = 0;
	for (size_t i = 0; i < count; i++) {
		if (items[i]->level != AXL_KSIC_SUBCLASS)
			continue;
		struct answer answer = convert(ksic, from, items[i]->code, to);
		*ret_ambiguous += (answer.caution & AXL_KSIC_AMBIGUOUS) != 0;
		*ret_partial += (answer.caution & AXL_KSIC_PARTIAL) != 0;
		free(answer.targets);
	}
}

/* The 24 codes whose links do not lead back to their own number. */
static void the_ambiguous_codes_are_these(const struct axl_ksic *ksic)
{
	static const char *const codes[] = {"01151", "26293", "26294", "27193", "27194", "28113",
	                                    "29173", "29174", "29175", "29176", "29191", "29192",
	                                    "29193", "29291", "29292", "29293", "30122", "42203",
	                                    "42204", "47221", "47222", "50201", "56191", "71392"};
	size_t ambiguous = 0;
	for (size_t i = 0; i < AXL_COUNT(codes); i++) {
		struct answer answer = convert(ksic, 10, codes[i], 11);
		ambiguous += (answer.caution & AXL_KSIC_AMBIGUOUS) != 0;
		free(answer.targets);
	}
	tap_int((long long)ambiguous, AXL_COUNT(codes), "the ambiguous codes are the known ones");

	int found_ambiguous, found_partial;
	count_cautions(ksic, 10, 11, &found_ambiguous, &found_partial);
	tap_int(found_ambiguous, 24, "10 to 11: 24 codes are ambiguous");
	tap_int(found_partial, 23, "10 to 11: 23 are partial");
	count_cautions(ksic, 11, 10, &found_ambiguous, &found_partial);
	tap_int(found_ambiguous, 24, "11 to 10: the same 24");
	tap_int(found_partial, 15, "11 to 10: 15 took in others");
	/* By the same rule: 1,040 codes stand in both, 73 not linked to themselves, 143 linked to
	 * others too. */
	count_cautions(ksic, 9, 10, &found_ambiguous, &found_partial);
	tap_int(found_ambiguous, 73, "9 to 10: 73 codes are ambiguous");
	tap_int(found_partial, 143, "9 to 10: 143 are partial");
}

static void what_is_unknown_is_an_error(const struct axl_ksic *ksic)
{
	static const struct {
		int from, to;
		const char *code, *message;
	} cases[] = {
	    {10, 11, "29300", "KSIC revision 10 has no code \"29300\""},
	    {8, 11, "29292", "KSIC revision 8 is not known; there are 9, 10 and 11"},
	    {10, 12, "29292", "KSIC revision 12 is not known; there are 9, 10 and 11"},
	    {10, 11, "", "KSIC revision 10 has no code \"\""},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_error) struct axl_error *err = NULL;
		struct axl_ksic_target *targets = NULL;
		size_t count;
		unsigned caution;
		int result = axl_ksic_convert(ksic, cases[i].from, axl_slice_of(cases[i].code),
		                              cases[i].to, &targets, &count, &caution, &err);
		tap_ok(result == -1 && err && err->kind == AXL_ERROR_DATA && !targets, "refused");
		tap_text(err ? err->message : NULL, cases[i].message, "with its reason");
	}
}

int main(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_ksic) struct axl_ksic *ksic = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_ksic_load(definitions, &ksic, &err) == 0, "the shipped tables load")) {
		printf("# %s\n", err->message);
		return tap_done();
	}
	one_code_may_keep_move_or_split(ksic);
	links_are_read_backwards(ksic);
	revision_9_reaches_11_over_10(ksic);
	higher_codes_convert_at_their_level(ksic);
	static const int revisions[] = {9, 10, 11};
	for (size_t a = 0; a < AXL_COUNT(revisions); a++)
		for (size_t b = 0; b < AXL_COUNT(revisions); b++)
			totals_are_kept(ksic, revisions[a], revisions[b]);
	the_ambiguous_codes_are_these(ksic);
	what_is_unknown_is_an_error(ksic);
	return tap_done();
}

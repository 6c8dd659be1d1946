/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "surveys/instrument.h"
#include "surveys/readiness.h"
#include "tests/unit/tap.h"

static struct axl_instrument *instrument;

static void columns_find_their_items(void)
{
	bool evidence = true;
	const struct axl_instrument_item *item =
	    axl_instrument_find(instrument, axl_slice_of("data_quality"), &evidence);
	tap_ok(item && strcmp(item->id, "data_quality") == 0 && !evidence, "an item by its id");
	item = axl_instrument_find(instrument, axl_slice_of("DATA_QUALITY _근거"), &evidence);
	tap_ok(item && strcmp(item->id, "data_quality") == 0 && evidence,
	       "its evidence, however it is typed");
	tap_ok(!axl_instrument_find(instrument, axl_slice_of("비고"), &evidence),
	       "another column is none");
	tap_ok(!axl_instrument_find(instrument, axl_slice_of("_근거"), &evidence),
	       "nor is a suffix alone");
}

static void level_is(const char *answer, enum axl_state state, double number)
{
	struct axl_number level;
	bool read = axl_instrument_level(instrument, axl_slice_of(answer), &level);
	tap_ok(read && level.state == state && (state != AXL_VALUE || level.number == number),
	       "\"%s\" is %s", answer, axl_state_name(state));
}

static void level_is_refused(const char *answer)
{
	struct axl_number level;
	tap_ok(!axl_instrument_level(instrument, axl_slice_of(answer), &level), "\"%s\" is refused",
	       answer);
}

static void answers_are_four_things(void)
{
	level_is("3", AXL_VALUE, 3);
	level_is("0", AXL_VALUE, 0);
	level_is("4. 일부 자동화", AXL_VALUE, 4);
	level_is("5) 전면", AXL_VALUE, 5);
	level_is("2.5", AXL_VALUE, 2.5);
	level_is("해당 없음", AXL_NOT_APPLICABLE, 0);
	level_is("모름", AXL_NONE, 0);
	level_is("", AXL_ABSENT, 0);
	level_is_refused("6");
	level_is_refused("-1");
	level_is_refused("높음");
	level_is_refused("6. 없음");
}

static void grades_run_from_e0_to_e4(void)
{
	struct axl_number grade;
	tap_ok(axl_evidence_grade(axl_slice_of("E2"), &grade) && grade.number == 2, "E2");
	tap_ok(axl_evidence_grade(axl_slice_of("e4 측정"), &grade) && grade.number == 4,
	       "with words behind");
	tap_ok(axl_evidence_grade(axl_slice_of(""), &grade) && grade.state == AXL_ABSENT,
	       "blank is absent");
	tap_ok(!axl_evidence_grade(axl_slice_of("E5"), &grade), "E5 is none");
	tap_ok(!axl_evidence_grade(axl_slice_of("E21"), &grade), "nor is E21");
	tap_ok(!axl_evidence_grade(axl_slice_of("2"), &grade), "nor is 2");
}

/* All of one state, then the first few as a case wants them. */
static void fill(struct axl_item_answer *answers, enum axl_state state)
{
	for (size_t i = 0; i < instrument->item_count; i++)
		answers[i] = (struct axl_item_answer){{state, 0}, {AXL_ABSENT, 0}};
}

static void answer(struct axl_item_answer *item, double level, double grade)
{
	*item = (struct axl_item_answer){{AXL_VALUE, level}, {AXL_VALUE, grade}};
}

static void claimed_and_confirmed_stay_apart(void)
{
	axl_auto(axl_memory) struct axl_item_answer *answers =
	    axl_xcalloc(instrument->item_count, sizeof *answers);
	fill(answers, AXL_NOT_APPLICABLE);
	answer(&answers[0], 4, 2);         /* confirmed */
	answer(&answers[1], 2, 0);         /* claimed only */
	answer(&answers[2], 3, 3);         /* confirmed */
	answers[3].level.state = AXL_NONE; /* applies, but nobody knows */
	struct axl_readiness r = axl_readiness_of(instrument, answers);
	tap_ok(r.applicable == 4 && r.answered == 3 && r.confirmed == 2,
	       "4 apply, 3 answered, 2 confirmed");
	tap_near(r.claimed.number, 3, 1e-15, "claimed (4+2+3)/3");
	tap_near(r.confirmed_level.number, 3.5, 1e-15, "confirmed (4+3)/2");
	tap_near(r.coverage.number, 0.5, 1e-15, "coverage 2/4");
	tap_near(r.lo, 7.0 / 4, 1e-15, "lowest: (4+3+0+0)/4");
	tap_near(r.hi, 17.0 / 4, 1e-15, "highest: (4+3+5+5)/4");
	tap_ok(r.wish.state == AXL_NONE, "no wish was stated");
}

static void a_wish_moves_no_level(void)
{
	axl_auto(axl_memory) struct axl_item_answer *answers =
	    axl_xcalloc(instrument->item_count, sizeof *answers);
	fill(answers, AXL_NOT_APPLICABLE);
	answer(&answers[0], 1, 0);
	for (size_t i = 0; i < instrument->item_count; i++)
		if (instrument->items[i].scale == AXL_ITEM_WISH)
			answer(&answers[i], 5, 4);
	struct axl_readiness r = axl_readiness_of(instrument, answers);
	tap_near(r.claimed.number, 1, 0, "the level stays at what is claimed");
	tap_near(r.coverage.number, 0, 0, "evidence of a wish confirms nothing");
	tap_ok(r.confirmed_level.state == AXL_NONE, "so nothing is confirmed");
	tap_near(r.wish.number, 5, 0, "the wish stands beside it");
}

static void too_little_is_undefined(void)
{
	axl_auto(axl_memory) struct axl_item_answer *answers =
	    axl_xcalloc(instrument->item_count, sizeof *answers);
	fill(answers, AXL_NOT_APPLICABLE);
	for (size_t i = 0; i < 5; i++)
		answers[i].level.state = AXL_ABSENT;
	answer(&answers[0], 5, 0);
	answer(&answers[1], 5, 0);
	tap_ok(axl_readiness_of(instrument, answers).claimed.state == AXL_UNDEFINED,
	       "2 of 5 is below 60 %%");
	answer(&answers[2], 5, 0);
	tap_ok(axl_readiness_of(instrument, answers).claimed.state == AXL_VALUE, "3 of 5 is not");
	fill(answers, AXL_NOT_APPLICABLE);
	struct axl_readiness none = axl_readiness_of(instrument, answers);
	tap_ok(none.claimed.state == AXL_UNDEFINED && none.coverage.state == AXL_UNDEFINED,
	       "where nothing applies nothing is defined");
}

int main(void)
{
	struct axl_error *err = NULL;
	struct axl_definitions *definitions = axl_definitions_new(NULL);
	if (axl_instrument_load(definitions, "ax-readiness", &instrument, &err) < 0) {
		printf("Bail out! %s\n", err->message);
		return 1;
	}
	columns_find_their_items();
	answers_are_four_things();
	grades_run_from_e0_to_e4();
	claimed_and_confirmed_stay_apart();
	a_wish_moves_no_level();
	too_little_is_undefined();
	axl_instrument_free(instrument);
	axl_definitions_free(definitions);
	return tap_done();
}

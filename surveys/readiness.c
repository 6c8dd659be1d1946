/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "surveys/readiness.h"

static void count_item(struct axl_readiness *r, const struct axl_instrument *instrument,
                       const struct axl_item_answer *answer)
{
	if (answer->level.state == AXL_NOT_APPLICABLE)
		return;
	r->applicable++;
	if (answer->level.state != AXL_VALUE)
		return;
	r->answered++;
	r->claimed_sum += answer->level.number;
	if (answer->grade.state != AXL_VALUE || answer->grade.number < instrument->confirms)
		return;
	r->confirmed++;
	r->confirmed_sum += answer->level.number;
}

static struct axl_number mean_or(double sum, size_t count, enum axl_state otherwise)
{
	if (count == 0)
		return (struct axl_number){otherwise, 0};
	return (struct axl_number){AXL_VALUE, sum / (double)count};
}

struct axl_readiness axl_readiness_of(const struct axl_instrument *instrument,
                                      const struct axl_item_answer *answers)
{
	struct axl_readiness r = {0};
	double wish_sum = 0;
	for (size_t i = 0; i < instrument->item_count; i++) {
		if (instrument->items[i].scale == AXL_ITEM_READINESS) {
			count_item(&r, instrument, &answers[i]);
		} else if (answers[i].level.state == AXL_VALUE) {
			r.wishes++;
			wish_sum += answers[i].level.number;
		}
	}
	double all = (double)r.applicable, open = (double)(r.applicable - r.confirmed);
	r.claimed = mean_or(r.claimed_sum, r.answered, AXL_UNDEFINED);
	if ((double)r.answered < instrument->answered_floor * all)
		r.claimed.state = AXL_UNDEFINED;
	r.confirmed_level = mean_or(r.confirmed_sum, r.confirmed, AXL_NONE);
	r.lo = (r.confirmed_sum + open * instrument->lowest) / all;
	r.hi = (r.confirmed_sum + open * instrument->highest) / all;
	r.coverage = mean_or((double)r.confirmed, r.applicable, AXL_UNDEFINED);
	r.wish = mean_or(wish_sum, r.wishes, AXL_NONE);
	return r;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/counting.h"

#include "base/json-shape.h"

const char *const axl_counted_kinds[2] = {
    [AXL_COUNTED_PATENTS] = "patent",
    [AXL_COUNTED_PAPERS] = "paper",
};
const char *const axl_counted_places[3] = {
    [AXL_PLACE_APPLICANT] = "applicant",
    [AXL_PLACE_INVENTOR] = "inventor",
    [AXL_PLACE_REGISTER] = "register",
};
const char *const axl_counted_years[3] = {
    [AXL_YEAR_APPLICATION] = "application",
    [AXL_YEAR_PRIORITY] = "priority",
    [AXL_YEAR_PUBLICATION] = "publication",
};
const char *const axl_counted_units[2] = {
    [AXL_COUNTED_DOCUMENTS] = "document",
    [AXL_COUNTED_FAMILIES] = "family",
};

int axl_counting_read(struct axl_json at, struct axl_counting *counting, struct axl_error **err)
{
	size_t place, year, unit;
	if (axl_json_word_or(at, "place", counting->place, axl_counted_places,
	                     AXL_COUNT(axl_counted_places), &place, err) < 0 ||
	    axl_json_word_or(at, "year", counting->year, axl_counted_years,
	                     AXL_COUNT(axl_counted_years), &year, err) < 0 ||
	    axl_json_word_or(at, "unit", counting->unit, axl_counted_units,
	                     AXL_COUNT(axl_counted_units), &unit, err) < 0)
		return -1;
	counting->place = (enum axl_counted_place)place;
	counting->year = (enum axl_counted_year)year;
	counting->unit = (enum axl_counted_unit)unit;
	return 0;
}

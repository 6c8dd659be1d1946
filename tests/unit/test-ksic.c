/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counts per level are those Statistics Korea publishes for each revision; names, parents and links
 * are read off its tables.
 */
#include "config.h"

#include "ksic/classification/classification.h"
#include "tests/unit/tap.h"

static const struct axl_ksic_item *find(const struct axl_ksic *ksic, int revision, const char *code)
{
	return axl_ksic_find(ksic, revision, axl_slice_of(code));
}

static void every_level_has_its_published_count(const struct axl_ksic *ksic)
{
	static const struct {
		int revision;
		int counts[AXL_KSIC_SUBCLASS + 1];
	} published[] = {
	    {9, {0, 21, 76, 228, 487, 1145}},
	    {10, {0, 21, 77, 232, 495, 1196}},
	    {11, {0, 21, 77, 234, 501, 1205}},
	};
	for (size_t r = 0; r < AXL_COUNT(published); r++) {
		const struct axl_ksic_item *const *items;
		size_t count = axl_ksic_items(ksic, published[r].revision, &items);
		int found[AXL_KSIC_SUBCLASS + 1] = {0};
		for (size_t i = 0; i < count; i++)
			found[items[i]->level]++;
		for (int level = AXL_KSIC_SECTION; level <= AXL_KSIC_SUBCLASS; level++) {
			char name[64];
			(void)snprintf(name, sizeof name, "revision %d, level %d",
			               published[r].revision, level);
			tap_int(found[level], published[r].counts[level], name);
		}
	}
	const struct axl_ksic_item *const *items;
	tap_int((long long)axl_ksic_items(ksic, 8, &items), 0, "there is no revision 8");
}

static void items_stand_in_classification_order(const struct axl_ksic *ksic)
{
	const int *revisions;
	size_t revision_count = axl_ksic_revisions(&revisions);
	for (size_t r = 0; r < revision_count; r++) {
		const struct axl_ksic_item *const *items;
		size_t count = axl_ksic_items(ksic, revisions[r], &items);
		bool ordered = true, named = true;
		for (size_t i = 1; i < count; i++) {
			/* A child stands right behind its parent or behind a younger relation. */
			const struct axl_ksic_item *parent = items[i]->parent;
			ordered =
			    ordered &&
			    (!parent || axl_ksic_ancestor(items[i - 1], parent->level) == parent);
			named = named && *items[i]->name_ko && !strchr(items[i]->name_ko, '~') &&
			        !strstr(items[i]->name_ko, "  ");
		}
		tap_ok(ordered, "revision %d: descendants follow their ancestor", revisions[r]);
		tap_ok(named, "revision %d: all names are there, without ranges or double blanks",
		       revisions[r]);
	}
}

static void codes_are_found_with_and_without_their_letter(const struct axl_ksic *ksic)
{
	const struct axl_ksic_item *item = find(ksic, 10, "29292");
	tap_text(item ? item->name_ko : NULL, "고무, 화학섬유 및 플라스틱 성형기 제조업",
	         "29292 in revision 10");
	item = find(ksic, 11, "29292");
	tap_text(item ? item->name_ko : NULL, "인쇄 및 제책용 기계 제조업", "29292 in revision 11");
	tap_text(item ? item->name_en : NULL,
	         "Manufacture of machinery for printing and bookbinding", "and its English name");
	tap_ok(find(ksic, 11, "C29292") == item, "with its section's letter");
	tap_ok(!find(ksic, 11, "D29292"), "not with another letter");
	tap_ok(find(ksic, 11, "C") && !find(ksic, 11, "C")->parent, "a section has no parent");
	tap_text(find(ksic, 11, "C")->name_ko, "제조업", "its name carries no range");
	tap_ok(!find(ksic, 11, "") && !find(ksic, 11, "2") && !find(ksic, 11, "00000") &&
	           !find(ksic, 8, "29") && !find(ksic, 11, "CC") && !find(ksic, 11, "292921"),
	       "what is no code is not found");
}

static void ancestors_are_reached_by_level(const struct axl_ksic *ksic)
{
	const struct axl_ksic_item *item = find(ksic, 11, "29292");
	static const char *const codes[] = {"C", "29", "292", "2929", "29292"};
	for (int level = AXL_KSIC_SECTION; level <= AXL_KSIC_SUBCLASS; level++)
		tap_text(axl_ksic_ancestor(item, (enum axl_ksic_level)level)->code,
		         codes[level - 1], "ancestor at its level");
	tap_ok(!axl_ksic_ancestor(find(ksic, 11, "29"), AXL_KSIC_GROUP), "none below the item");
}

static const char *code_of_name(const struct axl_ksic *ksic, int revision,
                                enum axl_ksic_level level, const char *name)
{
	const struct axl_ksic_item *item =
	    axl_ksic_find_name(ksic, revision, level, axl_slice_of(name));
	return item ? item->code : NULL;
}

static void names_are_found_folded(const struct axl_ksic *ksic)
{
	tap_text(code_of_name(ksic, 11, 0, "주형및 금형제조업"), "29293", "blanks do not matter");
	tap_text(code_of_name(ksic, 11, 0, "MANUFACTURE of industrial robots"), "2928",
	         "English in any case; the higher of class and only subclass");
	tap_text(code_of_name(ksic, 11, AXL_KSIC_SUBCLASS, "산업용 로봇 제조업"), "29280",
	         "the level asked for");
	tap_text(code_of_name(ksic, 11, 0, "제조업"), "C", "a section");
	tap_text(code_of_name(ksic, 11, 0, "로봇"), NULL, "a part of a name is none");
	tap_text(code_of_name(ksic, 11, 0, ""), NULL, "nor is nothing");
	tap_text(code_of_name(ksic, 7, 0, "제조업"), NULL, "nor an unknown revision");
}

static size_t search(const struct axl_ksic *ksic, int revision, const char *text,
                     const char **ret_first)
{
	const struct axl_ksic_item **items;
	size_t count = axl_ksic_search(ksic, revision, axl_slice_of(text), &items);
	*ret_first = count ? items[0]->code : "";
	free(items);
	return count;
}

static void searching_takes_parts_of_names_and_beginnings_of_codes(const struct axl_ksic *ksic)
{
	const char *first;
	tap_int((long long)search(ksic, 11, "주형", &first), 1, "주형 occurs once in revision 11");
	tap_text(first, "29293", "as 29293");
	/* 2929, 29291, 29292, 29293, 29299 */
	tap_int((long long)search(ksic, 11, "C2929", &first), 5,
	        "a code with a letter begins five");
	tap_int((long long)search(ksic, 11, "2929", &first), 5, "and without");
	tap_int((long long)search(ksic, 11, "D2929", &first), 0, "another letter none");
	tap_int((long long)search(ksic, 11, "C", &first), 1, "a letter is a section alone");
	tap_int((long long)search(ksic, 11, "INDUSTRIAL ROBOTS", &first), 2,
	        "English: 2928 and 29280");
	tap_int((long long)search(ksic, 11, " ", &first), 0, "nothing finds nothing");
	tap_int((long long)search(ksic, 12, "주형", &first), 0, "no revision finds nothing");
}

static void schemes_name_revisions(void)
{
	tap_int(axl_ksic_scheme_revision("ksic11"), 11, "ksic11");
	tap_int(axl_ksic_scheme_revision("ksic9"), 9, "ksic9");
	tap_int(axl_ksic_scheme_revision("ksic12"), 0, "no revision 12");
	tap_int(axl_ksic_scheme_revision("nps"), 0, "another scheme");
}

static void schemes_find_items(const struct axl_ksic *ksic)
{
	const struct axl_ksic_item *item = axl_ksic_find_scheme(ksic, axl_slice_of("ksic10:292"));
	tap_ok(item && item->revision == 10 && strcmp(item->code, "292") == 0, "a scheme and a code");
	tap_ok(!axl_ksic_find_scheme(ksic, axl_slice_of("ksic10:999")), "no such code");
	tap_ok(!axl_ksic_find_scheme(ksic, axl_slice_of("ksic12:292")), "no such scheme");
	tap_ok(!axl_ksic_find_scheme(ksic, axl_slice_of("292")), "no scheme at all");
	tap_ok(!axl_ksic_find_scheme(ksic, axl_slice_of("")), "nothing at all");
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
	every_level_has_its_published_count(ksic);
	items_stand_in_classification_order(ksic);
	codes_are_found_with_and_without_their_letter(ksic);
	ancestors_are_reached_by_level(ksic);
	names_are_found_folded(ksic);
	searching_takes_parts_of_names_and_beginnings_of_codes(ksic);
	schemes_find_items(ksic);
	schemes_name_revisions();
	return tap_done();
}

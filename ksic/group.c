/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/group.h"

#include "base/i18n.h"
#include "base/json-shape.h"

struct axl_groups {
	struct axl_json_document *document; /* owns all texts */
	int revision;
	const char *id, *date;
	struct axl_group *groups;
	size_t count;
};

void axl_groups_free(struct axl_groups *groups)
{
	if (!groups)
		return;
	for (size_t i = 0; i < groups->count; i++)
		free((void *)groups->groups[i].codes);
	free(groups->groups);
	axl_json_document_free(groups->document);
	free(groups);
}

/* codes[count] is the place to fill; those before it are the group's so far. */
static int read_code(struct axl_json at, const struct axl_ksic *ksic, int revision,
                     struct axl_group_code *codes, size_t count, struct axl_error **err)
{
	static const char *const keys[] = {"code", "share", "reason", NULL};
	struct axl_group_code read;
	const char *code;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "code", &code, err) < 0 ||
	    axl_json_number_or(at, "share", 1.0, &read.share, err) < 0 ||
	    axl_json_text(at, "reason", &read.reason, err) < 0)
		return -1;
	read.item = axl_ksic_find(ksic, revision, axl_slice_of(code));
	if (!read.item)
		return axl_json_error(at, err, _("KSIC revision %d has no code \"%s\""), revision,
		                      code);
	if (!(read.share >= 0 && read.share <= 1))
		return axl_json_error(at, err, _("share of %s is %g, expected 0 to 1"), code,
		                      read.share);
	for (size_t i = 0; i < count; i++)
		if (codes[i].item == read.item)
			return axl_json_error(at, err, _("code %s stands twice in its group"),
			                      code);
	codes[count] = read;
	return 0;
}

static int read_group(struct axl_json at, const struct axl_ksic *ksic, int revision,
                      struct axl_group *group, struct axl_error **err)
{
	static const char *const keys[] = {"id", "label", "codes", NULL};
	struct axl_json list;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &group->id, err) < 0 ||
	    axl_json_languages(at, "label", &group->label_ko, &group->label_en, err) < 0 ||
	    axl_json_array(at, "codes", &list, err) < 0)
		return -1;
	if (axl_json_count(list) == 0)
		return axl_json_error(at, err, _("group %s has no codes"), group->id);
	axl_auto(axl_memory) struct axl_group_code *codes =
	    axl_xcalloc(axl_json_count(list), sizeof *codes);
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_code(axl_json_item(list, i), ksic, revision, codes, i, err) < 0)
			return -1;
	group->code_count = axl_json_count(list);
	group->codes = axl_steal(codes);
	return 0;
}

static int read_revision(struct axl_json root, const struct axl_ksic *ksic, int *ret_revision,
                         struct axl_error **err)
{
	const struct axl_ksic_item *const *items;
	int64_t revision;
	if (axl_json_integer(root, "revision", &revision, err) < 0)
		return -1;
	if (revision < 0 || revision > AXL_KSIC_NEWEST ||
	    axl_ksic_items(ksic, (int)revision, &items) == 0)
		return axl_json_error(root, err, _("revision is none of KSIC 9, 10 and 11"));
	*ret_revision = (int)revision;
	return 0;
}

static int read_all(struct axl_groups *groups, const struct axl_ksic *ksic, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",   "id",     "label",  "date",
	                                   "revision", "source", "groups", NULL};
	struct axl_json root = axl_json_root(groups->document), list;
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "id", &groups->id, err) < 0 ||
	    axl_json_text(root, "date", &groups->date, err) < 0 ||
	    read_revision(root, ksic, &groups->revision, err) < 0 ||
	    axl_json_array(root, "groups", &list, err) < 0)
		return -1;
	groups->groups = axl_xcalloc(axl_json_count(list), sizeof *groups->groups);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		if (read_group(at, ksic, groups->revision, &groups->groups[i], err) < 0)
			return -1;
		bool again = axl_group_by_id(groups, groups->groups[i].id) != NULL;
		groups->count++;
		if (again)
			return axl_json_error(at, err, _("group %s stands twice"),
			                      groups->groups[i].id);
	}
	return 0;
}

int axl_groups_load(const struct axl_definitions *definitions, const char *id,
                    const struct axl_ksic *ksic, struct axl_groups **ret_groups,
                    struct axl_error **err)
{
	axl_auto(axl_groups) struct axl_groups *groups = axl_xcalloc(1, sizeof *groups);
	if (axl_definition_load(definitions, "groups", id, "groups", &groups->document, err) < 0 ||
	    read_all(groups, ksic, err) < 0)
		return -1;
	*ret_groups = axl_steal(groups);
	return 0;
}

int axl_groups_revision(const struct axl_groups *groups)
{
	return groups->revision;
}

const char *axl_groups_id(const struct axl_groups *groups)
{
	return groups->id;
}

const char *axl_groups_date(const struct axl_groups *groups)
{
	return groups->date;
}

size_t axl_groups_all(const struct axl_groups *groups, const struct axl_group **ret_groups)
{
	*ret_groups = groups->groups;
	return groups->count;
}

const struct axl_group *axl_group_by_id(const struct axl_groups *groups, const char *id)
{
	for (size_t i = 0; i < groups->count; i++)
		if (strcmp(groups->groups[i].id, id) == 0)
			return &groups->groups[i];
	return NULL;
}

static const struct axl_group_code *code_of(const struct axl_group *group,
                                            const struct axl_ksic_item *item)
{
	for (size_t i = 0; i < group->code_count; i++)
		if (group->codes[i].item == item)
			return &group->codes[i];
	return NULL;
}

/* True where the group lists a code below the item with another share than the item's. */
static bool differs_below(const struct axl_group *group, const struct axl_ksic_item *item,
                          double share)
{
	for (size_t i = 0; i < group->code_count; i++) {
		const struct axl_group_code *code = &group->codes[i];
		if (code->item != item && axl_ksic_ancestor(code->item, item->level) == item &&
		    (code->share < share || code->share > share))
			return true;
	}
	return false;
}

const struct axl_group_code *axl_group_covers(const struct axl_group *group,
                                              const struct axl_ksic_item *item, bool *ret_mixed)
{
	const struct axl_group_code *code = NULL;
	for (const struct axl_ksic_item *at = item; at && !code; at = at->parent)
		code = code_of(group, at);
	if (ret_mixed)
		*ret_mixed = differs_below(group, item, code ? code->share : 0);
	return code;
}

static bool is_counted(const struct axl_groups *groups, const struct axl_ksic_item *item)
{
	for (size_t g = 0; g < groups->count; g++) {
		const struct axl_group_code *code =
		    axl_group_covers(&groups->groups[g], item, NULL);
		if (code && code->share > 0)
			return true;
	}
	return false;
}

size_t axl_groups_outside(const struct axl_groups *groups, const struct axl_ksic *ksic,
                          const struct axl_ksic_item ***ret_items)
{
	const struct axl_ksic_item *const *items;
	size_t total = axl_ksic_items(ksic, groups->revision, &items), count = 0;
	const struct axl_ksic_item **outside =
	    axl_xcalloc(total, sizeof(const struct axl_ksic_item *));
	for (size_t i = 0; i < total; i++)
		if (items[i]->level == AXL_KSIC_SUBCLASS && !is_counted(groups, items[i]))
			outside[count++] = items[i];
	*ret_items = outside;
	return count;
}

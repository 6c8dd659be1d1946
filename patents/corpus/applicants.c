/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/applicants.h"

#include "base/index.h"

#include <string.h>

void axl_applicants_free(struct axl_applicants *applicants)
{
	if (!applicants)
		return;
	free(applicants->names);
	free(applicants->memberships);
	axl_arena_free(applicants->texts);
	free(applicants);
}

struct naming {
	struct axl_applicants *applicants;
	struct axl_index *index;
};

static int add_membership(void *context, size_t patent, const char *name, struct axl_error **err)
{
	struct naming *naming = context;
	struct axl_applicants *to = naming->applicants;
	bool added;
	(void)err;
	size_t applicant = axl_index_add(naming->index, name, strlen(name), to->count, &added);
	if (added) {
		axl_reserve(to->names, to->capacity, to->count + 1);
		to->names[to->count++] = axl_arena_text(to->texts, name);
	}
	axl_reserve(to->memberships, to->membership_capacity, to->membership_count + 1);
	to->memberships[to->membership_count++] = (struct axl_membership){patent, applicant};
	return 0;
}

int axl_applicants_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                        struct axl_applicants **ret_applicants, struct axl_error **err)
{
	axl_auto(axl_applicants) struct axl_applicants *applicants =
	    axl_xcalloc(1, sizeof *applicants);
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	struct naming naming = {applicants, index};
	applicants->texts = axl_arena_new();
	if (axl_corpus_applicants(store, wave, corpus, add_membership, &naming, err) < 0)
		return -1;
	*ret_applicants = axl_steal(applicants);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of a source of documents, those that the region is held against. What is asked of documents that
 * were not given is passed over by whoever asks, so all else goes through. */
#include "config.h"

#include "patents/corpus/source.h"

#include <string.h>

bool axl_source_is_reference(const struct axl_world *world, const char *source)
{
	for (size_t i = 0; i < world->reference_source_count; i++)
		if (strcmp(world->reference_sources[i], source) == 0)
			return true;
	return false;
}

struct of_reference {
	struct axl_document_source all;
	const struct axl_world *world;
};

struct passing {
	const struct axl_world *world;
	axl_document_row_each each;
	void *to;
};

static int pass(void *to, const struct axl_document_row *row)
{
	const struct passing *passing = to;
	return axl_source_is_reference(passing->world, row->source)
	           ? passing->each(passing->to, row)
	           : 0;
}

static int documents(void *context, const char *kind, axl_document_row_each each, void *to,
                     struct axl_error **err)
{
	const struct of_reference *from = context;
	struct passing passing = {from->world, each, to};
	return from->all.documents(from->all.context, kind, pass, &passing, err);
}

static int parties(void *context, const char *role, axl_party_row_each each, void *to,
                   struct axl_error **err)
{
	const struct of_reference *from = context;
	return from->all.parties(from->all.context, role, each, to, err);
}

static int tags(void *context, const char *taxonomy, axl_document_text_each each, void *to,
                struct axl_error **err)
{
	const struct of_reference *from = context;
	return from->all.tags(from->all.context, taxonomy, each, to, err);
}

static int titles(void *context, axl_document_text_each each, void *to, struct axl_error **err)
{
	const struct of_reference *from = context;
	return from->all.titles(from->all.context, each, to, err);
}

static int classes(void *context, axl_document_text_each each, void *to, struct axl_error **err)
{
	const struct of_reference *from = context;
	return from->all.classes(from->all.context, each, to, err);
}

static void free_reference(void *context)
{
	struct of_reference *from = context;
	axl_document_source_release(&from->all);
	free(from);
}

struct axl_document_source axl_document_source_of_reference(struct axl_document_source all,
                                                            const struct axl_world *world)
{
	struct of_reference *from = axl_xcalloc(1, sizeof *from);
	from->all = all;
	from->world = world;
	return (struct axl_document_source){from,   documents, parties,       tags,
	                                    titles, classes,   free_reference};
}

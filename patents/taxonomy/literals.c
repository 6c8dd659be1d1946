/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/literals.h"

#include "base/i18n.h"

#include <hs.h>
#include <limits.h>

struct axl_literals {
	hs_database_t *database;
	/* of each word: from its first letter to the end that is told */
	size_t *reaches;
};

struct axl_literals_room {
	hs_scratch_t *scratch;
};

/* A call that fails only where memory runs out or we misuse it. */
static void must(hs_error_t result)
{
	if (result != HS_SUCCESS)
		axl_bug("Vectorscan refuses");
}

static int compile(const char *const *patterns, size_t count, hs_database_t **ret_database,
                   struct axl_error **err)
{
	axl_auto(axl_memory) unsigned *flags = axl_xcalloc(count, sizeof *flags);
	axl_auto(axl_memory) unsigned *ids = axl_xcalloc(count, sizeof *ids);
	for (size_t i = 0; i < count; i++) {
		flags[i] = HS_FLAG_CASELESS;
		ids[i] = (unsigned)i;
	}
	hs_compile_error_t *fault = NULL;
	if (hs_compile_multi(patterns, flags, ids, (unsigned)count, HS_MODE_BLOCK, NULL,
	                     ret_database, &fault) == HS_SUCCESS)
		return 0;
	int result = axl_error_set(err, AXL_ERROR_DATA,
	                           _("the words of the expressions cannot be looked for: %s"),
	                           fault->message);
	must(hs_free_compile_error(fault));
	return result;
}

static void patterns_free(char **patterns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(patterns[i]);
	free(patterns);
}

/* None of the bytes of a word means anything in a pattern. */
int axl_literals_new(const struct axl_literal *literals, size_t count,
                     struct axl_literals **ret_literals, struct axl_error **err)
{
	axl_auto(axl_literals) struct axl_literals *made = axl_xcalloc(1, sizeof *made);
	char **patterns = axl_xcalloc(count, sizeof *patterns);
	made->reaches = axl_xcalloc(count, sizeof *made->reaches);
	for (size_t i = 0; i < count; i++) {
		patterns[i] =
		    axl_xasprintf("%s%s%s", literals[i].begins ? "[^a-z0-9]" : "",
		                  literals[i].letters, literals[i].ends ? "[^a-z0-9]" : "");
		made->reaches[i] = strlen(literals[i].letters) + literals[i].ends;
	}
	int result = compile((const char *const *)patterns, count, &made->database, err);
	patterns_free(patterns, count);
	if (result == 0)
		*ret_literals = axl_steal(made);
	return result;
}

void axl_literals_free(struct axl_literals *literals)
{
	if (!literals)
		return;
	must(hs_free_database(literals->database));
	free(literals->reaches);
	free(literals);
}

struct axl_literals_room *axl_literals_room_new(const struct axl_literals *literals)
{
	struct axl_literals_room *room = axl_xcalloc(1, sizeof *room);
	must(hs_alloc_scratch(literals->database, &room->scratch));
	return room;
}

void axl_literals_room_free(struct axl_literals_room *room)
{
	if (!room)
		return;
	must(hs_free_scratch(room->scratch));
	free(room);
}

struct finding {
	const struct axl_literals *literals;
	axl_literals_each each;
	void *context;
};

static int tell(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                void *context)
{
	const struct finding *finding = context;
	(void)from;
	(void)flags;
	finding->each(finding->context, id, (size_t)to - finding->literals->reaches[id]);
	return 0;
}

void axl_literals_find(const struct axl_literals *literals, struct axl_literals_room *room,
                       struct axl_slice text, axl_literals_each each, void *context)
{
	struct finding finding = {literals, each, context};
	if (text.length > UINT_MAX)
		axl_bug("a text is too long");
	must(hs_scan(literals->database, text.bytes, (unsigned)text.length, 0, room->scratch, tell,
	             &finding));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/region/namebook.h"

#include "base/buffer.h"
#include "base/index.h"
#include "base/text/text.h"

struct entry {
	size_t text; /* where its folded name begins */
	size_t bearer;
	size_t next; /* the entry before it with the same name, or 0 */
};

struct axl_namebook {
	struct axl_buffer text; /* folded names, a NUL after each */
	struct entry *entries;  /* [0] is unused */
	size_t count, capacity;
	struct axl_index *names; /* folded name -> position in latest */
	size_t *latest;          /* of each distinct name: its latest entry */
	size_t latest_capacity;
};

struct axl_namebook *axl_namebook_new(void)
{
	struct axl_namebook *book = axl_xcalloc(1, sizeof *book);
	axl_buffer_init(&book->text);
	book->names = axl_index_new();
	return book;
}

void axl_namebook_free(struct axl_namebook *book)
{
	if (!book)
		return;
	axl_buffer_release(&book->text);
	free(book->entries);
	axl_index_free(book->names);
	free(book->latest);
	free(book);
}

void axl_namebook_add(struct axl_namebook *book, const char *name, size_t bearer)
{
	size_t text = book->text.length;
	axl_text_fold(axl_slice_of(name), &book->text);
	size_t length = book->text.length - text;
	if (length == 0)
		return;
	axl_buffer_add_char(&book->text, '\0');

	size_t entry = ++book->count;
	axl_reserve(book->entries, book->capacity, entry + 1);
	bool added;
	size_t distinct = axl_index_add(book->names, book->text.bytes + text, length,
	                                axl_index_count(book->names), &added);
	axl_reserve(book->latest, book->latest_capacity, distinct + 1);
	book->entries[entry] = (struct entry){text, bearer, added ? 0 : book->latest[distinct]};
	book->latest[distinct] = entry;
}

size_t axl_namebook_find(const struct axl_namebook *book, struct axl_slice name)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(name, &folded);
	size_t distinct;
	if (!axl_index_find(book->names, folded.bytes, folded.length, &distinct))
		return 0;
	return book->latest[distinct];
}

size_t axl_namebook_next(const struct axl_namebook *book, size_t entry)
{
	return book->entries[entry].next;
}

size_t axl_namebook_bearer(const struct axl_namebook *book, size_t entry)
{
	return book->entries[entry].bearer;
}

size_t axl_namebook_count(const struct axl_namebook *book)
{
	return book->count;
}

const char *axl_namebook_folded(const struct axl_namebook *book, size_t entry)
{
	return book->text.bytes + book->entries[entry].text;
}

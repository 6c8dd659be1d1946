/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: the tables that figures refer to, each read once. */
#include "config.h"

#include "project/audit/auditing.h"

#include <string.h>

struct page {
	char *path;
	struct axl_audit_grid grid;
};

struct axl_audit_book {
	char *root; /* what stands before the names of files; "" for none */
	bool flat;  /* they lie beside each other, whatever folders they are named with */
	struct page **pages;
	size_t count, capacity;
};

struct axl_audit_book *axl_audit_book_new(const char *path, const char *name)
{
	struct axl_audit_book *book = axl_xcalloc(1, sizeof *book);
	size_t length = strlen(path), tail = strlen(name);
	const char *slash = strrchr(path, '/');
	bool named = length >= tail && strcmp(path + length - tail, name) == 0 &&
	             (length == tail || path[length - tail - 1] == '/');
	book->flat = !named;
	book->root = named ? axl_xstrndup(path, length - tail)
	                   : axl_xstrndup(path, slash ? (size_t)(slash + 1 - path) : 0);
	return book;
}

void axl_audit_book_free(struct axl_audit_book *book)
{
	if (!book)
		return;
	for (size_t i = 0; i < book->count; i++) {
		axl_audit_grid_release(&book->pages[i]->grid);
		free(book->pages[i]->path);
		free(book->pages[i]);
	}
	free(book->pages);
	free(book->root);
	free(book);
}

static char *path_of(const struct axl_audit_book *book, const char *file)
{
	const char *slash = strrchr(file, '/');
	return axl_xasprintf("%s%s", book->root, book->flat && slash ? slash + 1 : file);
}

int axl_audit_book_grid(struct axl_audit_book *book, const char *file,
                        const struct axl_audit_table *table, const struct axl_audit_grid **ret_grid,
                        struct axl_error **err)
{
	axl_auto(axl_memory) char *path = path_of(book, file);
	for (size_t i = 0; i < book->count; i++)
		if (strcmp(book->pages[i]->path, path) == 0) {
			*ret_grid = &book->pages[i]->grid;
			return 0;
		}
	struct axl_audit_grid grid;
	if (axl_audit_grid_read(path, table, &grid, err) < 0)
		return -1;
	struct page *page = axl_xmalloc(sizeof *page);
	*page = (struct page){axl_steal(path), grid};
	axl_reserve(book->pages, book->capacity, book->count + 1);
	book->pages[book->count++] = page;
	*ret_grid = &page->grid;
	return 0;
}

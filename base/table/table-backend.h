/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a file format must offer to be read as a table (base/table/table.h). Inner
 * header of base: table.c picks the backend by the file's first bytes, and reads
 * it ahead.
 */
#ifndef BASE_TABLE_TABLE_BACKEND_H
#define BASE_TABLE_TABLE_BACKEND_H

#include "base/arena.h"
#include "base/table/table.h"

struct axl_table_backend {
	/* Next row, blank ones left out: 1, 0, -1. Fields live until the next call. */
	int (*next)(void *self, struct axl_row *ret_row, struct axl_error **err);
	/*
	 * As axl_table_text, without trimming: a field that the row has -> UTF-8 NFC, what is
	 * converted into `texts`. The row is a copy of an earlier one, and another thread may
	 * read on at the same time: only what never changes may be looked at.
	 */
	bool (*decode)(const void *self, const struct axl_row *row, size_t field,
	               struct axl_arena *texts, struct axl_slice *ret_text, uint64_t *ret_fault);
	void (*facts)(const void *self, struct axl_table_facts *ret_facts);
	size_t (*sheets)(const void *self, const char *const **ret_names); /* NULL: none */
	int (*sha256)(void *self, char ret_hex[65], struct axl_error **err);
	void (*free)(void *self);
};

/* base/table/table-csv.c */
int axl_table_csv_open(const char *path, const struct axl_table_format *format,
                       const struct axl_table_backend **ret_backend, void **ret_self,
                       struct axl_error **err);
/* base/table/table-xlsx.c */
int axl_table_xlsx_open(const char *path, const struct axl_table_format *format,
                        const struct axl_table_backend **ret_backend, void **ret_self,
                        struct axl_error **err);
/* base/table/table-tagged.c */
int axl_table_tagged_open(const char *path, const struct axl_table_backend **ret_backend,
                          void **ret_self, struct axl_error **err);
/* base/table/table-xml.c */
int axl_table_xml_open(const char *path, const struct axl_table_backend **ret_backend,
                       void **ret_self, struct axl_error **err);
/* base/table/table-json.c */
int axl_table_json_open(const char *path, const struct axl_table_backend **ret_backend,
                        void **ret_self, struct axl_error **err);

#endif

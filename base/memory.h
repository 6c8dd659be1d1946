/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that cannot fail, and locals that release themselves.
 *
 * The axl_x*() functions abort the process when memory runs out, so callers
 * never check. axl_auto(NAME) on a pointer local calls NAME##_cleanup when the
 * local leaves its scope; axl_steal() hands the pointer out and disarms it.
 *
 *     axl_auto(axl_table) struct axl_table *table = NULL;
 *     ...
 *     *ret_table = axl_steal(table);
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

void *axl_xmalloc(size_t size);
void *axl_xcalloc(size_t count, size_t size);
void *axl_xrealloc(void *memory, size_t size);
/* count * size is checked for overflow. */
void *axl_xreallocarray(void *memory, size_t count, size_t size);
/* NULL stays NULL. */
char *axl_xstrdup(const char *text);
char *axl_xstrndup(const char *bytes, size_t length);
/* printf into fresh memory, owned by the caller. */
char *axl_xasprintf(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *axl_xvasprintf(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));

/*
 * Grow an array so that it holds at least `need` elements: capacity doubles.
 * ITEMS is an lvalue pointer, CAPACITY an lvalue size_t.
 */
#define axl_reserve(items, capacity, need)                                                         \
	((items) = axl_reserve_bytes((items), &(capacity), (need), sizeof *(items)))
void *axl_reserve_bytes(void *items, size_t *capacity, size_t need, size_t size);

#define axl_auto(name) __attribute__((cleanup(name##_cleanup)))

/* Define NAME##_cleanup for struct NAME, whose destructor is NAME##_free. */
#define AXL_DEFINE_CLEANUP(name)                                                                   \
	static inline void name##_cleanup(struct name **place)                                     \
	{                                                                                          \
		name##_free(*place);                                                               \
	}

/* axl_auto(axl_memory) char *text = ...; is released with free(). */
static inline void axl_memory_cleanup(void *place)
{
	free(*(void **)place);
}

static inline void axl_file_cleanup(FILE **place)
{
	if (*place)
		(void)fclose(*place);
}

static inline void *axl_steal_pointer(void *place)
{
	void *pointer = *(void **)place;
	*(void **)place = NULL;
	return pointer;
}
#define axl_steal(pointer) ((__typeof__(pointer))axl_steal_pointer(&(pointer)))

#define AXL_COUNT(array) (sizeof(array) / sizeof *(array))

#endif

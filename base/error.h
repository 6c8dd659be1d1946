/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Errors: what stops a command.
 *
 * A function that can fail returns int and takes `struct axl_error **err` as
 * its last parameter: 0 (or a documented count) on success; -1 with *err set on
 * failure, its outputs untouched. err is never NULL. Making an error returns
 * -1, so `return axl_error_set(err, ...)` is one line. Callers add context on
 * the way up; only cli/ prints, only main exits. A bad row of an input is not
 * an error but a reject (base/store/reject.h).
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "base/memory.h"

enum axl_error_kind {
	AXL_ERROR_USAGE,    /* the command line asks for something that is not there */
	AXL_ERROR_DATA,     /* an input or definition is wrong */
	AXL_ERROR_IO,       /* a file cannot be read or written */
	AXL_ERROR_STORE,    /* the project's store refuses */
	AXL_ERROR_INTERNAL, /* a promise of the code itself is broken */
};

struct axl_error {
	enum axl_error_kind kind;
	char *message; /* one line, translated, no trailing full stop or newline */
};

/* Sets *err (which must be NULL) and returns -1. */
int axl_error_set(struct axl_error **err, enum axl_error_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* AXL_ERROR_IO from an errno value: "<message>: <system's reason>". Returns -1. */
int axl_error_system(struct axl_error **err, int errnum, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Put "<context>: " before the message of an error that is on its way up. Returns -1. */
int axl_error_add(struct axl_error **err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

void axl_error_free(struct axl_error *error);
AXL_DEFINE_CLEANUP(axl_error)

/* A broken invariant: says where, and aborts. Never for bad input. */
#define axl_bug(what) axl_bug_at(__FILE__, __LINE__, (what))
_Noreturn void axl_bug_at(const char *file, int line, const char *what);

#endif

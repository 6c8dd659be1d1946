/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/book.h"

#include "base/i18n.h"
#include "base/period.h"
#include "base/xlsx/verify.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Numbers are printed by the library with the thread's locale. */
static void leave_locale(struct axl_book *book)
{
	book->numeric = newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale((locale_t)0)));
	book->before = uselocale(book->numeric);
}

/* The library reports a file that cannot be made late and without its reason: so try first. */
static int make_part(const struct axl_book *book, struct axl_error **err)
{
	int file = open(book->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (file < 0)
		return axl_error_system(err, errno, _("%s: cannot write the workbook"), book->path);
	(void)close(file);
	return 0;
}

int axl_book_new(const char *path, const char *wave, const struct axl_labels *labels,
                 struct axl_book **ret_book, struct axl_error **err)
{
	axl_auto(axl_book) struct axl_book *book = axl_xcalloc(1, sizeof *book);
	leave_locale(book);
	book->labels = labels;
	book->wave = wave;
	book->path = axl_xstrdup(path);
	book->part = axl_xasprintf("%s.part", path);
	if (make_part(book, err) < 0) {
		free(book->part);
		book->part = NULL;
		return -1;
	}
	book->workbook = workbook_new(book->part);
	if (!book->workbook)
		return axl_error_set(err, AXL_ERROR_IO, _("%s: cannot write the workbook"), path);
	/* The first format is that of cells without one, and of column widths. */
	format_set_font_name(STAILQ_FIRST(book->workbook->formats), AXL_BOOK_FONT);
	*ret_book = axl_steal(book);
	return 0;
}

void axl_book_free(struct axl_book *book)
{
	if (!book)
		return;
	lxw_workbook_free(book->workbook);
	if (book->part)
		(void)unlink(book->part);
	uselocale(book->before);
	freelocale(book->numeric);
	for (size_t i = 0; i < book->format_count; i++)
		free((char *)book->formats[i].number);
	free(book->formats);
	axl_error_free(book->error);
	free(book->path);
	free(book->part);
	free(book);
}

void axl_book_check(struct axl_book *book, lxw_error code, const char *what)
{
	if (code != LXW_NO_ERROR && !book->error)
		axl_error_set(&book->error, AXL_ERROR_INTERNAL,
		              _("the workbook library refuses a %s: %s"), what, lxw_strerror(code));
}

static int sync_part(const struct axl_book *book, struct axl_error **err)
{
	int file = open(book->part, O_RDONLY | O_CLOEXEC);
	int failed = file < 0 || fsync(file) < 0 ? errno : 0;
	if (file >= 0)
		(void)close(file);
	if (failed)
		return axl_error_system(err, failed, _("%s: cannot write the workbook"),
		                        book->path);
	return 0;
}

int axl_book_finish(struct axl_book *book, struct axl_error **err)
{
	if (book->error) {
		*err = axl_steal(book->error);
		return axl_error_add(err, "%s", book->path);
	}
	lxw_error code = workbook_close(axl_steal(book->workbook));
	if (code != LXW_NO_ERROR)
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: cannot write the workbook: %s; is the disk full?"),
		                     book->path, lxw_strerror(code));
	/* The library does not look at what its scratch files took: a full disk cuts sheets short.
	 */
	if (axl_xlsx_verify(book->part, err) < 0)
		return axl_error_add(err,
		                     _("%s: the workbook was not written whole; is the disk "
		                       "or the folder for temporary files full?"),
		                     book->path);
	if (sync_part(book, err) < 0)
		return -1;
	if (rename(book->part, book->path) < 0)
		return axl_error_system(err, errno, _("%s: cannot write the workbook"), book->path);
	free(axl_steal(book->part));
	return 0;
}

/* Noon of the wave's last day. */
static time_t wave_time(const char *wave)
{
	char date[AXL_PERIOD_SIZE];
	struct tm noon = {.tm_hour = 12};
	axl_wave_date(wave, date);
	noon.tm_year = (int)strtol(date, NULL, 10) - 1900;
	noon.tm_mon = (int)strtol(date + 5, NULL, 10) - 1;
	noon.tm_mday = (int)strtol(date + 8, NULL, 10);
	return timegm(&noon);
}

void axl_book_properties(struct axl_book *book, const char *title, ...)
{
	axl_auto(axl_memory) char *owned_title = axl_xstrdup(title);
	char company[] = PACKAGE_NAME " " PACKAGE_VERSION;
	lxw_doc_properties properties = {
	    .title = owned_title, .author = company, .created = wave_time(book->wave)};
	axl_book_check(book, workbook_set_properties(book->workbook, &properties), "property");
	va_list pairs;
	va_start(pairs, title);
	for (const char *name; (name = va_arg(pairs, const char *));)
		axl_book_check(book,
		               workbook_set_custom_property_string(book->workbook, name,
		                                                   va_arg(pairs, const char *)),
		               "property");
	va_end(pairs);
}

const char *axl_book_label(struct axl_book *book, const char *key)
{
	const char *text = "";
	struct axl_error *error = NULL;
	if (axl_labels_text(book->labels, key, &text, &error) < 0) {
		if (!book->error)
			book->error = axl_steal(error);
		axl_error_free(error);
	}
	return text;
}

const char *axl_book_state(struct axl_book *book, enum axl_state state)
{
	static const char *const keys[AXL_STATE_COUNT] = {[AXL_NONE] = "state.none",
	                                                  [AXL_MASKED] = "state.masked",
	                                                  [AXL_ABSENT] = "state.absent",
	                                                  [AXL_NOT_APPLICABLE] = "state.na",
	                                                  [AXL_UNDEFINED] = "state.undefined"};
	return state == AXL_VALUE ? "" : axl_book_label(book, keys[state]);
}

char *axl_book_fill(struct axl_book *book, const char *key, enum axl_label_form form, ...)
{
	char *text = NULL;
	struct axl_error *error = NULL;
	va_list pairs;
	va_start(pairs, form);
	if (axl_labels_fill(book->labels, key, form, pairs, &text, &error) < 0) {
		if (!book->error)
			book->error = axl_steal(error);
		axl_error_free(error);
		text = axl_xstrdup("");
	}
	va_end(pairs);
	return text;
}

char *axl_book_literal(struct axl_book *book, const char *key)
{
	axl_auto(axl_memory) char *formula = axl_book_fill(book, key, AXL_LABEL_FORMULA, NULL);
	return axl_xstrdup(axl_formula_body(formula));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as a file: opening, the ladder, other people's files, locks, full disks, sudden death.
 */
#include "config.h"

#include <ctype.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "base/buffer.h"
#include "base/store/ladder.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

enum { NOBODY = 65534 };

static int64_t pragma_of(struct axl_store *store, const char *name)
{
	struct axl_error *err = NULL;
	int64_t value = -1;
	must(axl_store_pragma(store, name, &value, &err), &err);
	return value;
}

static int64_t projects_in(struct axl_store *store)
{
	axl_auto(axl_memory) char *count = trial_answer(store, "SELECT count(*) FROM project");
	return atoll(count);
}

/* Says that the error is of this kind and that its message has these words after the path. */
static void tap_error(int result, struct axl_error **err, enum axl_error_kind kind,
                      const char *words, const char *name)
{
	bool failed = tap_ok(result == -1 && *err && (*err)->kind == kind, "%s: refused", name);
	const char *found = failed ? strstr((*err)->message, "/") : NULL;
	found = found ? strstr(found, ": ") : NULL;
	tap_text(found ? found + 2 : "(no error of this kind)", words, name);
	axl_error_free(axl_steal(*err));
}

static void tap_refusal(const char *file, enum axl_store_mode mode, enum axl_error_kind kind,
                        const char *words, const char *name)
{
	axl_auto(axl_store) struct axl_store *store = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_error(axl_store_open(scratch_path(file), mode, &store, &err), &err, kind, words, name);
}

static void write_file(const char *name, const char *text)
{
	axl_auto(axl_file) FILE *file = fopen(scratch_path(name), "w");
	if (!file || fputs(text, file) < 0)
		exit(99);
}

/* Statements one a line: comments off, blanks collapsed. */
static void add_normalised(struct axl_buffer *out, const char *text)
{
	bool blank = false, fresh = true;
	for (const char *at = text; *at; at++) {
		if (at[0] == '-' && at[1] == '-') {
			at += strcspn(at, "\n");
			if (!*at)
				break;
		}
		if (at[0] == '\n' && at[1] == '\n' && !fresh) {
			axl_buffer_add_char(out, '\n');
			blank = false;
			fresh = true;
		} else if (isspace((unsigned char)*at)) {
			blank = !fresh;
		} else {
			if (blank)
				axl_buffer_add_char(out, ' ');
			axl_buffer_add_char(out, *at);
			blank = fresh = false;
		}
	}
	if (!fresh)
		axl_buffer_add_char(out, '\n');
}

static char *schema_of(struct axl_store *store)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	axl_auto(axl_memory) char *schema =
	    trial_answer(store, "SELECT sql || ';' || char(10, 10) FROM sqlite_master"
	                        " WHERE sql IS NOT NULL ORDER BY name");
	add_normalised(&out, schema);
	return axl_buffer_detach(&out);
}

static char *golden_schema(void)
{
	const char *top = getenv("TOP_SRCDIR");
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s/tests/golden/schema.sql", top ? top : "..");
	axl_auto(axl_file) FILE *file = fopen(path, "r");
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	char bytes[4096];
	for (size_t got; file && (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
		axl_buffer_add(&text, bytes, got);
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	add_normalised(&out, text.bytes);
	return axl_buffer_detach(&out);
}

/* Line by line, so that a failure shows the statement that differs. */
static void tap_schema(const char *found, const char *expected, const char *name)
{
	while (*found && *expected) {
		size_t length = strcspn(found, "\n");
		if (strcspn(expected, "\n") != length || memcmp(found, expected, length) != 0)
			break;
		found += length + 1;
		expected += length + 1;
	}
	if (!tap_ok(!*found && !*expected, "%s", name))
		printf("# found    %.*s\n# expected %.*s\n", (int)strcspn(found, "\n"), found,
		       (int)strcspn(expected, "\n"), expected);
}

static void a_new_store_climbs_from_zero(void)
{
	axl_auto(axl_memory) char *golden = golden_schema();
	axl_auto(axl_store) struct axl_store *store = trial_open("new", AXL_STORE_CREATE);
	axl_auto(axl_memory) char *schema = schema_of(store);
	tap_schema(schema, golden, "the ladder leads to the golden schema");
	tap_int(pragma_of(store, "application_id"), 0x41584C4E, "a store is signed AXLN");
	tap_int(pragma_of(store, "user_version"), axl_ladder_height(),
	        "and stands on the top rung");
	tap_int(pragma_of(store, "foreign_keys"), 1, "foreign keys are on");
	tap_int(pragma_of(store, "synchronous"), 2, "commits reach the disk");
}

static void every_older_store_climbs(void)
{
	axl_auto(axl_memory) char *golden = golden_schema();
	for (int rung = 1; rung < axl_ladder_height(); rung++) {
		struct axl_error *err = NULL;
		struct axl_store *older = NULL;
		char name[32];
		snprintf(name, sizeof name, "rung-%d", rung);
		must(axl_store_open_at(scratch_path(name), AXL_STORE_CREATE, rung, &older, &err),
		     &err);
		trial_run(older, "INSERT INTO project VALUES ('name', 'kept')");
		axl_store_free(older);

		axl_auto(axl_memory) char *words = axl_xasprintf(
		    "made by an older axlens (schema %d, this one needs %d): bring it up to date "
		    "with axlens run",
		    rung, axl_ladder_height());
		tap_refusal(name, AXL_STORE_READ, AXL_ERROR_STORE, words,
		            "an older store, to read");

		axl_auto(axl_store) struct axl_store *store = trial_open(name, AXL_STORE_WRITE);
		axl_auto(axl_memory) char *schema = schema_of(store);
		tap_schema(schema, golden, "an older store climbs to the golden schema");
		tap_int(projects_in(store), 1, "and keeps what it held");
	}
}

static void other_files_are_refused_by_name(void)
{
	axl_store_free(trial_open("newer", AXL_STORE_CREATE));
	struct axl_store *newer = trial_open("newer", AXL_STORE_WRITE);
	trial_run(newer, "PRAGMA user_version = 99");
	axl_store_free(newer);
	axl_auto(axl_memory) char *words =
	    axl_xasprintf("made by a newer axlens (schema 99, this one knows %d): update axlens",
	                  axl_ladder_height());
	tap_refusal("newer", AXL_STORE_WRITE, AXL_ERROR_STORE, words, "a newer store");
	tap_refusal("newer", AXL_STORE_READ, AXL_ERROR_STORE, words, "a newer store, to read");

	struct axl_store *foreign = trial_open("foreign", AXL_STORE_CREATE);
	trial_run(foreign, "PRAGMA application_id = 7");
	axl_store_free(foreign);
	tap_refusal("foreign", AXL_STORE_CREATE, AXL_ERROR_STORE,
	            "is no axlens store (it is another program's SQLite file)",
	            "a foreign database");

	write_file("text",
	           "사업체수,종사자수\n1,2\nthis file is long enough to have a header but is a "
	           "table of figures and no database at all, as anyone can see at a glance\n");
	tap_refusal("text", AXL_STORE_CREATE, AXL_ERROR_STORE, "is no axlens store", "a text file");

	write_file("empty", "");
	tap_refusal("empty", AXL_STORE_WRITE, AXL_ERROR_STORE, "the store is empty",
	            "an empty file");
	axl_store_free(trial_open("empty", AXL_STORE_CREATE));
	tap_ok(true, "an empty file may become a store");

	tap_refusal("nowhere", AXL_STORE_WRITE, AXL_ERROR_IO,
	            "the store cannot be opened: No such file or directory", "no file");
}

static void a_second_writer_is_told(void)
{
	axl_auto(axl_store) struct axl_store *one = trial_open("busy", AXL_STORE_CREATE);
	axl_auto(axl_store) struct axl_store *two = trial_open("busy", AXL_STORE_WRITE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	must(axl_store_begin(one, &err), &err);
	tap_error(axl_store_begin(two, &err), &err, AXL_ERROR_STORE,
	          "another process is using the store; try again when it has finished",
	          "a second writer");
	trial_run(one, "INSERT INTO project VALUES ('name', 'x')");
	tap_int(projects_in(two), 0, "a reader sees the state before the transaction");
	must(axl_store_commit(one, &err), &err);
	tap_int(projects_in(two), 1, "and after it");
	must(axl_store_begin(two, &err), &err);
	trial_run(two, "INSERT INTO project VALUES ('other', 'x')");
	axl_store_rollback(two);
	axl_store_rollback(two);
	tap_int(projects_in(two), 1,
	        "a rollback leaves nothing, and is harmless without a transaction");
}

static void a_reader_cannot_write(void)
{
	axl_store_free(trial_open("reader", AXL_STORE_CREATE));
	axl_auto(axl_store) struct axl_store *store = trial_open("reader", AXL_STORE_READ);
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_error(axl_store_exec(store, "INSERT INTO project VALUES ('name', 'x')", &err), &err,
	          AXL_ERROR_IO,
	          "the store cannot be written; check the permissions of the file and its folder",
	          "writing through a store opened to read");
}

/* The check's answer from a child that is nobody and may only read, so that permissions count for
 * root too. */
static int ask_a_reader(int (*check)(const char *path), const char *name)
{
	axl_auto(axl_memory) char *path = axl_xstrdup(scratch_path(name));
	(void)chmod(path, 0444);
	(void)chmod(scratch_folder, 0555);
	(void)fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(geteuid() == 0 && setuid(NOBODY) ? 99 : check(path));
	int status = -1;
	(void)waitpid(child, &status, 0);
	(void)chmod(scratch_folder, 0755);
	(void)chmod(path, 0644);
	return WEXITSTATUS(status);
}

static bool refused_with(const char *path, enum axl_store_mode mode, const char *words)
{
	axl_auto(axl_store) struct axl_store *store = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	return axl_store_open(path, mode, &store, &err) == -1 && err->kind == AXL_ERROR_IO &&
	       strstr(err->message, words);
}

static int reads_but_does_not_write(const char *path)
{
	axl_auto(axl_store) struct axl_store *store = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_store_open(path, AXL_STORE_READ, &store, &err) || projects_in(store) != 1)
		return 1;
	axl_store_free(axl_steal(store));
	return refused_with(path, AXL_STORE_WRITE,
	                    ": the store cannot be written; check the permissions of the file and "
	                    "its folder")
	           ? 0
	           : 2;
}

static void a_read_only_folder_can_be_read(void)
{
	struct axl_store *store = trial_open("locked", AXL_STORE_CREATE);
	trial_run(store, "INSERT INTO project VALUES ('name', 'x')");
	axl_store_free(store);
	tap_int(ask_a_reader(reads_but_does_not_write, "locked"), 0,
	        "a read-only store in a read-only folder reads, and says why it does not write");
}

static int fill(struct axl_store *store, struct axl_error **err)
{
	return axl_store_exec(
	    store,
	    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
	    "WHERE i < 2000) INSERT INTO project SELECT i, hex(zeroblob(2000)) FROM n",
	    err);
}

static void a_full_disk_loses_nothing(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("full", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	trial_run(store, "INSERT INTO project VALUES ('name', 'x')");
	trial_run(store, "PRAGMA max_page_count = 100");
	must(axl_store_begin(store, &err), &err);
	tap_error(fill(store, &err), &err, AXL_ERROR_IO,
	          "the disk is full; nothing was changed in the store", "a full disk");
	axl_store_rollback(store);
	tap_int(projects_in(store), 1, "what was there is still there");
}

static int says_what_to_undo(const char *path)
{
	return refused_with(path, AXL_STORE_READ,
	                    ": what a stopped command left half done must be undone first, and the "
	                    "store cannot be written; open it once from where it can")
	           ? 0
	           : 1;
}

static void a_killed_writer_leaves_no_trace(void)
{
	struct axl_store *store = trial_open("killed", AXL_STORE_CREATE);
	trial_run(store, "INSERT INTO project VALUES ('name', 'x')");
	axl_store_free(store);
	(void)fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct axl_error *err = NULL;
		store = trial_open("killed", AXL_STORE_WRITE);
		/* A cache this small spills, so that pages of the transaction are in the file. */
		trial_run(store, "PRAGMA cache_size = 10");
		trial_run(store, "BEGIN; UPDATE project SET value = 'changed'");
		_exit(fill(store, &err) ? 1 : 0);
	}
	int status = -1;
	(void)waitpid(child, &status, 0);
	tap_int(WEXITSTATUS(status), 0, "a writer dies inside its transaction");
	struct stat journal = {0};
	tap_ok(stat(scratch_path("killed-journal"), &journal) == 0 && journal.st_size > 0,
	       "and leaves its journal");
	tap_int(ask_a_reader(says_what_to_undo, "killed"), 0,
	        "who cannot undo what it did is told so");
	axl_auto(axl_store) struct axl_store *after = trial_open("killed", AXL_STORE_READ);
	tap_int(projects_in(after), 1, "the next to read sees the state before it");
	axl_auto(axl_memory) char *check = trial_answer(after, "PRAGMA integrity_check");
	tap_text(check, "ok", "and a sound file");
}

int main(void)
{
	scratch_make();
	(void)chmod(scratch_folder, 0755);
	a_new_store_climbs_from_zero();
	every_older_store_climbs();
	other_files_are_refused_by_name();
	a_second_writer_is_told();
	a_reader_cannot_write();
	a_read_only_folder_can_be_read();
	a_full_disk_loses_nothing();
	a_killed_writer_leaves_no_trace();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/definition.h"

#include "base/buffer.h"
#include "base/i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

enum { FOLDERS_MAX = 3 };

struct axl_definitions {
	char *folders[FOLDERS_MAX]; /* in the order of search */
	size_t count;
};

struct axl_definitions *axl_definitions_new(const char *project_folder)
{
	struct axl_definitions *definitions = axl_xcalloc(1, sizeof *definitions);
	char **folders = definitions->folders;
	const char *datadir = getenv("AXLENS_DATADIR");
	if (project_folder)
		folders[definitions->count++] = axl_xasprintf("%s/definitions", project_folder);
	if (datadir && *datadir)
		folders[definitions->count++] = axl_xstrdup(datadir);
	folders[definitions->count++] = axl_xstrdup(AXL_PKGDATADIR "/definitions");
	return definitions;
}

void axl_definitions_free(struct axl_definitions *definitions)
{
	if (!definitions)
		return;
	for (size_t i = 0; i < definitions->count; i++)
		free(definitions->folders[i]);
	free(definitions);
}

static bool is_plain_name(const char *name)
{
	return *name && *name != '.' && !strchr(name, '/') && !strstr(name, "..");
}

static bool is_file(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && !S_ISDIR(status.st_mode);
}

int axl_definition_find(const struct axl_definitions *definitions, const char *kind,
                        const char *name, const char *extension, char **ret_path,
                        struct axl_error **err)
{
	if (!is_plain_name(name))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("\"%s\" is no name of a definition: "
		                       "give the file's name without its folder and ending"),
		                     name);
	axl_auto(axl_buffer) struct axl_buffer places;
	axl_buffer_init(&places);
	for (size_t i = 0; i < definitions->count; i++) {
		const char *folder = definitions->folders[i];
		axl_auto(axl_memory) char *path =
		    axl_xasprintf("%s/%s/%s%s", folder, kind, name, extension);
		if (is_file(path)) {
			*ret_path = axl_steal(path);
			return 0;
		}
		axl_buffer_printf(&places, "%s%s/%s", i ? ", " : "", folder, kind);
	}
	return axl_error_set(err, AXL_ERROR_DATA, _("there is no definition %s%s; looked in %s"),
	                     name, extension, places.bytes);
}

int axl_definition_load(const struct axl_definitions *definitions, const char *kind,
                        const char *name, const char *json_kind,
                        struct axl_json_document **ret_document, struct axl_error **err)
{
	axl_auto(axl_memory) char *path = NULL;
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	const char *id;
	if (axl_definition_find(definitions, kind, name, ".json", &path, err) < 0 ||
	    axl_json_load(path, &document, err) < 0 ||
	    axl_json_expect_kind(document, json_kind, &id, err) < 0)
		return -1;
	/* Results name a definition by its id; it must lead back to the file. */
	if (strcmp(id, name) != 0)
		return axl_json_error(axl_json_child(axl_json_root(document), "id"), err,
		                      _("expected the file's name \"%s\", found \"%s\""), name, id);
	*ret_document = axl_steal(document);
	return 0;
}

struct names {
	char **items;
	size_t count;
	size_t capacity;
};

static void add_name(struct names *names, const char *folder, const char *file,
                     const char *extension)
{
	size_t length = strlen(file), ending = strlen(extension);
	if (length <= ending || strcmp(file + length - ending, extension) != 0)
		return;
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/%s", folder, file);
	axl_auto(axl_memory) char *name = axl_xstrndup(file, length - ending);
	if (!is_plain_name(name) || !is_file(path))
		return;
	axl_reserve(names->items, names->capacity, names->count + 1);
	names->items[names->count++] = axl_steal(name);
}

static int add_folder(struct names *names, const char *path, const char *extension,
                      struct axl_error **err)
{
	DIR *folder = opendir(path);
	if (!folder && (errno == ENOENT || errno == ENOTDIR))
		return 0;
	if (!folder)
		return axl_error_system(err, errno, _("cannot open the folder %s"), path);
	struct dirent *entry;
	while ((errno = 0, entry = readdir(folder)))
		add_name(names, path, entry->d_name, extension);
	int errnum = errno;
	(void)closedir(folder);
	return errnum ? axl_error_system(err, errnum, _("cannot read %s"), path) : 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_each_once(struct names *names)
{
	if (!names->count)
		return;
	qsort(names->items, names->count, sizeof *names->items, by_name);
	size_t kept = 1;
	for (size_t i = 1; i < names->count; i++) {
		if (strcmp(names->items[i], names->items[kept - 1]) == 0)
			free(names->items[i]);
		else
			names->items[kept++] = names->items[i];
	}
	names->count = kept;
}

int axl_definition_list(const struct axl_definitions *definitions, const char *kind,
                        const char *extension, char ***ret_names, size_t *ret_count,
                        struct axl_error **err)
{
	struct names names = {0};
	for (size_t i = 0; i < definitions->count; i++) {
		axl_auto(axl_memory) char *path =
		    axl_xasprintf("%s/%s", definitions->folders[i], kind);
		if (add_folder(&names, path, extension, err) < 0) {
			axl_names_free(names.items, names.count);
			return -1;
		}
	}
	sort_each_once(&names);
	*ret_names = names.items;
	*ret_count = names.count;
	return 0;
}

void axl_names_free(char **names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(names[i]);
	free(names);
}

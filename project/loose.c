/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/loose.h"

#include "base/i18n.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

void axl_loose_release(struct axl_loose *loose)
{
	axl_json_document_free(loose->document);
	free(loose->id);
	free(loose->file);
	*loose = (struct axl_loose){0};
}

static bool is_same_file(const struct stat *file, const char *path)
{
	struct stat other;
	return stat(path, &other) == 0 && other.st_dev == file->st_dev &&
	       other.st_ino == file->st_ino;
}

/* The newest entry of this file , or of this id. */
static const struct axl_project_source *find_entry(const struct axl_project *project,
                                                   const struct stat *file, const char *id)
{
	const struct axl_project_source *found = NULL;
	for (size_t i = 0; i < project->source_count; i++) {
		const struct axl_project_source *source = &project->sources[i];
		if (id && strcmp(source->id, id) != 0)
			continue;
		if (file && !is_same_file(file, source->path))
			continue;
		if (!found || strcmp(source->wave, found->wave) >= 0)
			found = source;
	}
	return found;
}

static char *stem_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	return dot && dot > name ? axl_xstrndup(name, (size_t)(dot - name)) : axl_xstrdup(name);
}

/* As project.json would write it: from the project's folder where it lies inside, else as given. */
static char *file_in_project(const struct axl_project *project, const char *path)
{
	axl_auto(axl_memory) char *folder = realpath(project->folder, NULL);
	axl_auto(axl_memory) char *real = realpath(path, NULL);
	size_t length = folder ? strlen(folder) : 0;
	if (folder && real && strncmp(real, folder, length) == 0 && real[length] == '/')
		return axl_xstrdup(real + length + 1);
	return axl_xstrdup(path);
}

static bool is_set_anew(const struct axl_loose_wish *wish, const char *field)
{
	size_t length = strlen(field);
	for (size_t i = 0; i < wish->constant_count; i++)
		if (strncmp(wish->constants[i], field, length) == 0 &&
		    wish->constants[i][length] == '=')
			return true;
	return false;
}

static void add_member(struct axl_buffer *out, const char *key)
{
	if (out->bytes[out->length - 1] != '{')
		axl_buffer_add_text(out, ", ");
	axl_json_add_text(out, key);
	axl_buffer_add_text(out, ": ");
}

static int add_constants(struct axl_buffer *out, const struct axl_loose_wish *wish,
                         struct axl_json inherited, struct axl_error **err)
{
	for (size_t i = 0; i < axl_json_count(inherited); i++) {
		const char *field;
		struct axl_json value = axl_json_member(inherited, i, &field);
		if (is_set_anew(wish, field))
			continue;
		axl_auto(axl_memory) char *text = axl_json_dump(value);
		add_member(out, field);
		axl_buffer_add_text(out, text);
	}
	for (size_t i = 0; i < wish->constant_count; i++) {
		const char *equals = strchr(wish->constants[i], '=');
		if (!equals || equals == wish->constants[i])
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("\"%s\": expected FIELD=VALUE"), wish->constants[i]);
		axl_auto(axl_memory) char *field =
		    axl_xstrndup(wish->constants[i], (size_t)(equals - wish->constants[i]));
		add_member(out, field);
		axl_json_add_text(out, equals + 1);
	}
	return 0;
}

/* An entry such as project.json would have: {"constants": {...}, "values": {...}}. */
static int write_entry(struct axl_loose *loose, const struct axl_loose_wish *wish,
                       struct axl_json inherited, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	axl_buffer_add_text(&text, "{\"constants\": {");
	if (add_constants(&text, wish, axl_json_child(inherited, "constants"), err) < 0)
		return -1;
	axl_buffer_add_char(&text, '}');
	struct axl_json values = axl_json_child(inherited, "values");
	if (axl_json_type(values) == AXL_JSON_OBJECT) {
		axl_auto(axl_memory) char *dump = axl_json_dump(values);
		axl_buffer_printf(&text, ", \"values\": %s", dump);
	}
	axl_buffer_add_char(&text, '}');
	if (axl_json_parse("--constant", text.bytes, text.length, &loose->document, err) < 0)
		return -1;
	loose->source.entry = axl_json_root(loose->document);
	return 0;
}

static int take_listed(const struct axl_project_source *entry, const struct axl_loose_wish *wish,
                       struct axl_loose *loose, struct axl_error **err)
{
	if (wish->map || wish->encoding || wish->constant_count ||
	    (wish->id && strcmp(wish->id, entry->id) != 0))
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("%s: project.json lists this file as \"%s\"; say there how it is read"),
		    wish->path, entry->id);
	loose->source = *entry;
	loose->listed = entry;
	return 0;
}

static int take_loose(const struct axl_project *project, const struct axl_loose_wish *wish,
                      struct axl_loose *loose, struct axl_error **err)
{
	const struct axl_project_source *entry =
	    wish->id ? find_entry(project, NULL, wish->id) : NULL;
	if (entry)
		loose->source = *entry;
	else
		loose->source.provider = "";
	loose->listed_content = entry;
	loose->id = wish->id ? axl_xstrdup(wish->id) : stem_of(wish->path);
	loose->file = file_in_project(project, wish->path);
	loose->source.id = loose->id;
	loose->source.wave = NULL;
	loose->source.file = loose->file;
	loose->source.path = wish->path;
	if (wish->map)
		loose->source.map = wish->map;
	if (wish->encoding)
		loose->source.encoding = wish->encoding;
	struct axl_json inherited = {0};
	if (entry)
		inherited = entry->entry;
	return write_entry(loose, wish, inherited, err);
}

int axl_loose_resolve(const struct axl_project *project, const struct axl_loose_wish *wish,
                      struct axl_loose *ret_loose, struct axl_error **err)
{
	struct stat status;
	struct axl_loose loose = {0};
	if (stat(wish->path, &status) < 0)
		return axl_error_system(err, errno, "%s", wish->path);
	const struct axl_project_source *entry = find_entry(project, &status, NULL);
	int result =
	    entry ? take_listed(entry, wish, &loose, err) : take_loose(project, wish, &loose, err);
	if (result < 0) {
		axl_loose_release(&loose);
		return -1;
	}
	*ret_loose = loose;
	return 0;
}

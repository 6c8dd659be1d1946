/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/init.h"

#include "base/i18n.h"
#include "base/period.h"
#include "ksic/region/region.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

static int read_text(const char *path, struct axl_buffer *text, struct axl_error **err)
{
	axl_auto(axl_file) FILE *file = fopen(path, "r");
	if (!file)
		return axl_error_system(err, errno, "%s", path);
	char piece[4096];
	size_t length;
	while ((length = fread(piece, 1, sizeof piece, file)) > 0)
		axl_buffer_add(text, piece, length);
	return ferror(file) ? axl_error_system(err, errno, "%s", path) : 0;
}

/* Every "@key@" becomes the value as a JSON string. */
static char *with_values(const char *text, const char *const pairs[][2], size_t count)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	while (*text) {
		size_t i = 0, length = 0;
		for (; i < count; i++) {
			length = strlen(pairs[i][0]);
			if (strncmp(text, pairs[i][0], length) == 0)
				break;
		}
		if (i == count) {
			axl_buffer_add_char(&out, *text++);
			continue;
		}
		axl_json_add_text(&out, pairs[i][1]);
		text += length;
	}
	return axl_buffer_detach(&out);
}

/* The folder's own name; "project" where it is only "." or the like. */
static char *id_of(const char *folder)
{
	size_t end = strlen(folder);
	while (end > 0 && folder[end - 1] == '/')
		end--;
	size_t start = end;
	while (start > 0 && folder[start - 1] != '/')
		start--;
	bool named = end > start && strspn(folder + start, ".") < end - start;
	return named ? axl_xstrndup(folder + start, end - start) : axl_xstrdup("project");
}

static int find_home(const struct axl_definitions *definitions, const char *text, char **ret_code,
                     struct axl_error **err)
{
	static const char *const ids[] = {"korea"};
	axl_auto(axl_regions) struct axl_regions *regions = NULL;
	if (axl_regions_load(definitions, ids, AXL_COUNT(ids), &regions, err) < 0)
		return -1;
	const struct axl_region *home = axl_region_by_code(regions, text);
	if (!home)
		home = axl_region_find(regions, axl_slice_of(text), NULL);
	if (!home)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("\"%s\" is no region of the table \"korea\"; expected a code "
		      "or name such as 28 or 인천광역시"),
		    text);
	*ret_code = axl_xstrdup(home->code);
	return 0;
}

static int write_new(const char *path, const char *text, struct axl_error **err)
{
	FILE *file = fopen(path, "wx");
	if (!file && errno == EEXIST)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s: there is a project already; it stays as it is"), path);
	if (!file)
		return axl_error_system(err, errno, "%s", path);
	bool written = fputs(text, file) >= 0;
	if (fclose(file) == 0 && written)
		return 0;
	int errnum = errno;
	(void)remove(path);
	return axl_error_system(err, errnum, "%s", path);
}

static int make_folder(const char *path, struct axl_error **err)
{
	if (mkdir(path, 0777) < 0 && errno != EEXIST)
		return axl_error_system(err, errno, _("cannot make the folder %s"), path);
	return 0;
}

static int fill_in(const struct axl_project_plan *plan, char **ret_text, struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    axl_definitions_new(plan->folder);
	axl_auto(axl_memory) char *home = NULL;
	axl_auto(axl_memory) char *model = NULL;
	axl_auto(axl_memory) char *id = id_of(plan->folder);
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	if (find_home(definitions, plan->home, &home, err) < 0 ||
	    axl_definition_find(definitions, "projects", "new", ".json", &model, err) < 0 ||
	    read_text(model, &text, err) < 0)
		return -1;
	const char *const pairs[][2] = {
	    {"\"@id@\"", id},
	    {"\"@name@\"", plan->name},
	    {"\"@home@\"", home},
	    {"\"@wave@\"", plan->wave},
	};
	*ret_text = with_values(text.bytes, pairs, AXL_COUNT(pairs));
	return 0;
}

int axl_project_init(const struct axl_project_plan *plan, char **ret_file, struct axl_error **err)
{
	axl_auto(axl_memory) char *text = NULL;
	size_t length = strlen(plan->folder);
	while (length > 1 && plan->folder[length - 1] == '/')
		length--;
	axl_auto(axl_memory) char *file =
	    axl_xasprintf("%.*s/project.json", (int)length, plan->folder);
	axl_auto(axl_memory) char *data = axl_xasprintf("%.*s/data", (int)length, plan->folder);
	if (!axl_wave_is_valid(plan->wave))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("\"%s\" is no wave; expected a quarter such as \"2025Q4\""),
		                     plan->wave);
	if (fill_in(plan, &text, err) < 0 || make_folder(plan->folder, err) < 0 ||
	    write_new(file, text, err) < 0 || make_folder(data, err) < 0)
		return -1;
	*ret_file = axl_steal(file);
	return 0;
}

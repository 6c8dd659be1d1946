/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens status: what was read, for which wave, and what could not be read. */
#include "config.h"

#include "base/store/source.h"
#include "cli/command.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct status_options {
	const char *wave;
	bool rejects;
};

static const struct axl_option options_of_status[] = {
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("of this quarter alone"),
     offsetof(struct status_options, wave), NULL},
    {AXL_OPTION_FLAG, "rejects", 'r', NULL,
     N_("what could not be read, line by line (of the current quarter unless --wave says "
        "otherwise)"),
     offsetof(struct status_options, rejects), NULL},
    {0},
};

/* What the walks over versions and rejects carry. */
struct stating {
	struct axl_context *context;
	const char *wave;     /* NULL: failed imports */
	char *const *sources; /* only these; none: all */
	size_t source_count;
	const struct axl_source_version *version;
	bool synthetic;
	struct axl_error **err;
};

static bool is_wanted(const struct stating *stating, const char *source)
{
	for (size_t i = 0; i < stating->source_count; i++)
		if (strcmp(stating->sources[i], source) == 0)
			return true;
	return stating->source_count == 0;
}

/* Ends the walk at the source that is asked for. */
static int is_version_of(void *context, const struct axl_source_version *version)
{
	return strcmp(context, version->source) == 0;
}

static int check_source(const struct axl_project *project, char *source, struct axl_error **err)
{
	int found = axl_source_versions_each(project->store, NULL, is_version_of, source, err);
	for (size_t i = 0; i < project->wave_count && found == 0; i++)
		found = axl_source_versions_each(project->store, project->waves[i], is_version_of,
		                                 source, err);
	if (found != 0)
		return found < 0 ? -1 : 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("nothing was imported as \"%s\"; axlens status lists the sources"),
	                     source);
}

/* Waves */

static int count_version(void *context, const struct axl_source_version *version)
{
	struct axl_intake_counts *sum = context;
	sum->rows += 1;
	sum->kept += version->counts.kept;
	sum->rejected += version->counts.rejected;
	return 0;
}

static int state_waves(struct axl_context *context, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	    {"sources", N_("Sources"), AXL_RIGHT, 0},
	    {"kept", N_("Kept"), AXL_RIGHT, 0},
	    {"rejected", N_("Rejected"), AXL_RIGHT, 0},
	};
	const struct axl_project *project = context->project;
	axl_output_note(context->output, "%s", project->name);
	axl_output_table(context->output, "waves", N_("Waves"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < project->wave_count; i++) {
		struct axl_intake_counts sum = {0};
		if (axl_source_versions_each(project->store, project->waves[i], count_version, &sum,
		                             err) < 0)
			return -1;
		axl_output_text(context->output, project->waves[i]);
		axl_output_integer(context->output, (int64_t)sum.rows);
		axl_output_integer(context->output, (int64_t)sum.kept);
		axl_output_integer(context->output, (int64_t)sum.rejected);
		axl_output_row(context->output);
	}
	axl_output_table_end(context->output);
	return 0;
}

/* Sources */

static const struct axl_output_column source_columns[] = {
    {"wave", N_("Wave"), AXL_LEFT, 0},
    {"source", N_("Source"), AXL_LEFT, 0},
    {"file", N_("File"), AXL_LEFT, 0},
    {"sheet", N_("Sheet"), AXL_LEFT, 0},
    {"map", N_("Map"), AXL_LEFT, 0},
    {"kind", N_("Kind"), AXL_UNSEEN, 0},
    {"period", N_("Period"), AXL_LEFT, 0},
    {"encoding", N_("Encoding"), AXL_LEFT, 0},
    {"sha256", N_("SHA-256"), AXL_LEFT, 12},
    {"rows", N_("Rows"), AXL_RIGHT, 0},
    {"kept", N_("Kept"), AXL_RIGHT, 0},
    {"ignored", N_("Ignored"), AXL_RIGHT, 0},
    {"rejected", N_("Rejected"), AXL_RIGHT, 0},
    {"provider", N_("Provider"), AXL_LEFT, 0},
    {"data", N_("Data"), AXL_LEFT, 0},
};

static int state_version(void *context, const struct axl_source_version *version)
{
	struct stating *stating = context;
	struct axl_output *output = stating->context->output;
	if (!is_wanted(stating, version->source))
		return 0;
	stating->synthetic = stating->synthetic || version->synthetic;
	axl_output_text(output, stating->wave);
	axl_output_text(output, version->source);
	axl_output_text(output, version->file);
	axl_output_text(output, version->sheet);
	axl_output_text(output, version->map);
	axl_output_text(output, version->kind);
	axl_output_text(output, version->period);
	axl_output_text(output, version->encoding);
	axl_output_text(output, version->sha256);
	axl_output_integer(output, (int64_t)version->counts.rows);
	axl_output_integer(output, (int64_t)version->counts.kept);
	axl_output_integer(output, (int64_t)version->counts.ignored);
	axl_output_integer(output, (int64_t)version->counts.rejected);
	axl_output_text(output, version->provider);
	if (version->synthetic)
		axl_output_word(output, N_("synthetic"));
	else
		axl_output_text(output, NULL);
	axl_output_row(output);
	return 0;
}

static int state_sources(struct stating *stating, const char *wave)
{
	struct axl_project *project = stating->context->project;
	axl_output_table(stating->context->output, "sources", N_("Sources"), source_columns,
	                 AXL_COUNT(source_columns));
	for (size_t i = 0; i < project->wave_count; i++) {
		stating->wave = project->waves[i];
		if (wave && strcmp(wave, stating->wave) != 0)
			continue;
		if (axl_source_versions_each(project->store, stating->wave, state_version, stating,
		                             stating->err) < 0)
			return -1;
	}
	axl_output_table_end(stating->context->output);
	return 0;
}

static int note_version(void *context, const struct axl_source_version *version)
{
	(void)version;
	++*(size_t *)context;
	return 0;
}

/* Imports that failed, whose rejects may say why. */
static int state_failed(struct stating *stating)
{
	struct axl_store *store = stating->context->project->store;
	size_t count = 0;
	stating->wave = NULL;
	if (axl_source_versions_each(store, NULL, note_version, &count, stating->err) < 0)
		return -1;
	if (count == 0)
		return 0;
	axl_output_table(stating->context->output, "failed",
	                 N_("Imports that failed; nothing of these was kept"), source_columns,
	                 AXL_COUNT(source_columns));
	if (axl_source_versions_each(store, NULL, state_version, stating, stating->err) < 0)
		return -1;
	axl_output_table_end(stating->context->output);
	return 0;
}

/* Rejects */

static int state_reject(void *context, const struct axl_reject *reject)
{
	struct stating *stating = context;
	struct axl_output *output = stating->context->output;
	axl_output_text(output, stating->version->source);
	axl_output_text(output, stating->version->file);
	axl_output_text(output, stating->version->sheet);
	axl_output_integer(output, (int64_t)reject->line);
	if (reject->column >= 0)
		axl_output_integer(output, reject->column + 1);
	else
		axl_output_text(output, NULL);
	axl_output_text(output, reject->header);
	axl_output_text(output, reject->value);
	axl_output_text(output, axl_reason_name(reject->reason));
	axl_output_text(output, axl_reason_text(reject->reason));
	axl_output_text(output, reject->hint);
	if (reject->offset >= 0)
		axl_output_integer(output, reject->offset);
	else
		axl_output_text(output, NULL);
	axl_output_row(output);
	return 0;
}

static int state_rejects_of(void *context, const struct axl_source_version *version)
{
	struct stating *stating = context;
	if (!is_wanted(stating, version->source) || version->counts.rejected == 0)
		return 0;
	stating->version = version;
	return axl_source_rejects_each(stating->context->project->store, version->id, state_reject,
	                               stating, stating->err);
}

static int state_rejects(struct stating *stating, const char *wave)
{
	static const struct axl_output_column columns[] = {
	    {"source", N_("Source"), AXL_LEFT, 0},  {"file", N_("File"), AXL_UNSEEN, 0},
	    {"sheet", N_("Sheet"), AXL_LEFT, 0},    {"line", N_("Line"), AXL_RIGHT, 0},
	    {"column", N_("Column"), AXL_RIGHT, 0}, {"header", N_("Header"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_LEFT, 40},   {"reason_code", N_("Reason"), AXL_UNSEEN, 0},
	    {"reason", N_("Reason"), AXL_LEFT, 0},  {"hint", N_("Expected"), AXL_LEFT, 0},
	    {"offset", N_("Byte"), AXL_RIGHT, 0},
	};
	struct axl_store *store = stating->context->project->store;
	axl_output_table(stating->context->output, "rejects", N_("Rejected"), columns,
	                 AXL_COUNT(columns));
	if (axl_source_versions_each(store, wave, state_rejects_of, stating, stating->err) < 0 ||
	    axl_source_versions_each(store, NULL, state_rejects_of, stating, stating->err) < 0)
		return -1;
	axl_output_table_end(stating->context->output);
	return 0;
}

static int state_all(struct stating *stating, const char *wave)
{
	if (state_waves(stating->context, stating->err) < 0 || state_sources(stating, wave) < 0 ||
	    state_failed(stating) < 0)
		return -1;
	if (stating->synthetic)
		axl_output_note(stating->context->output,
		                _("synthetic: made-up data for demonstration, not real"));
	return 0;
}

static int run_status(struct axl_context *context, const void *options, int argument_count,
                      char **arguments, struct axl_error **err)
{
	const struct status_options *wanted = options;
	struct stating stating = {
	    .context = context,
	    .sources = arguments,
	    .source_count = (size_t)argument_count,
	    .err = err,
	};
	const char *wave;
	if (axl_project_choose_wave(context->project, wanted->wave, &wave, err) < 0)
		return -1;
	for (int i = 0; i < argument_count; i++)
		if (check_source(context->project, arguments[i], err) < 0)
			return -1;
	return wanted->rejects ? state_rejects(&stating, wave) : state_all(&stating, wanted->wave);
}

const struct axl_command axl_command_status = {
    .name = "status",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_READ,
    .summary = N_("show waves, sources and what could not be read"),
    .synopsis = "[--rejects] [--wave=WAVE] [SOURCE]...",
    .options = options_of_status,
    .options_size = sizeof(struct status_options),
    .run = run_status,
};

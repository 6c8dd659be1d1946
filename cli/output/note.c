/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/output/note.h"

#include "base/buffer.h"
#include "base/store/source.h"
#include "project/project.h"

static int add_synthetic(void *context, const struct axl_source_version *version)
{
	struct axl_buffer *names = context;
	if (version->synthetic)
		axl_buffer_printf(names, "%s%s", names->length ? ", " : "", version->source);
	return 0;
}

int axl_note_synthetic(struct axl_context *context, const char *wave, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	if (axl_source_versions_each(context->project->store, wave, add_synthetic, &names, err) < 0)
		return -1;
	if (names.length)
		axl_output_note(context->output, _("synthetic data, not real: %s"), names.bytes);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/help.h"

#include "base/text/text.h"
#include "cli/common.h"

#include <errno.h>
#include <string.h>

enum {
	LINE_WIDTH = 80,
	WIDEST_LABEL = 30, /* a longer label has its line to itself */
};

static const char *const group_titles[AXL_GROUP_COUNT] = {
    [AXL_GROUP_PROJECT] = N_("Project"),
    [AXL_GROUP_INDUSTRY] = N_("Industry"),
    [AXL_GROUP_TECHNOLOGY] = N_("Technology"),
    [AXL_GROUP_FIELD_WORK] = N_("Field work"),
    [AXL_GROUP_DECISION] = N_("Decision"),
    [AXL_GROUP_DELIVERABLES] = N_("Deliverables"),
    [AXL_GROUP_HELP] = N_("Help"),
};

static size_t width_of(const char *text)
{
	return axl_text_width(axl_slice_of(text));
}

static void pad(struct axl_buffer *out, size_t from, size_t to)
{
	for (size_t column = from; column < to; column++)
		axl_buffer_add_char(out, ' ');
}

/* Text from column `indent` on, broken at blanks before LINE_WIDTH; ends the line. */
static void add_wrapped(struct axl_buffer *out, const char *text, size_t indent)
{
	size_t column = indent;
	while (*text) {
		size_t length = strcspn(text, " ");
		size_t width = axl_text_width((struct axl_slice){text, length});
		if (column > indent && column + 1 + width > LINE_WIDTH) {
			axl_buffer_add_char(out, '\n');
			pad(out, 0, indent);
			column = indent;
		} else if (column > indent) {
			axl_buffer_add_char(out, ' ');
			column++;
		}
		axl_buffer_add(out, text, length);
		column += width;
		text += length + (text[length] == ' ');
	}
	axl_buffer_add_char(out, '\n');
}

static void add_entry(struct axl_buffer *out, const char *label, const char *text, size_t indent)
{
	size_t width = 2 + width_of(label);
	axl_buffer_printf(out, "  %s", label);
	if (width + 2 > indent) {
		axl_buffer_add_char(out, '\n');
		width = 0;
	}
	pad(out, width, indent);
	add_wrapped(out, text, indent);
}

/* "-r, --rev=N" */
static char *entry_label(const struct axl_option *option)
{
	axl_auto(axl_memory) char *name = axl_option_label(option);
	return option->letter ? axl_xasprintf("-%c, %s", option->letter, name)
	                      : axl_xasprintf("    %s", name);
}

static char *entry_text(const struct axl_option *option)
{
	bool flag = option->kind == AXL_OPTION_FLAG;
	if (option->otherwise && !flag)
		return axl_xasprintf(_("%s (default: %s)"), _(option->help), option->otherwise);
	return axl_xstrdup(_(option->help));
}

static void add_options(struct axl_buffer *out, const char *title, const struct axl_option *options)
{
	size_t indent = 0;
	for (const struct axl_option *option = options; option->kind; option++) {
		axl_auto(axl_memory) char *label = entry_label(option);
		size_t width = width_of(label);
		if (width <= WIDEST_LABEL && width + 4 > indent)
			indent = width + 4;
	}
	axl_buffer_printf(out, "\n%s\n", title);
	for (const struct axl_option *option = options; option->kind; option++) {
		axl_auto(axl_memory) char *label = entry_label(option);
		axl_auto(axl_memory) char *text = entry_text(option);
		add_entry(out, label, text, indent);
	}
}

/* Every form of the command on a line of its own, under the first. */
static void add_usage(struct axl_buffer *out, const struct axl_command *command)
{
	const char *usage = _("Usage:");
	const char *form = command->synopsis;
	axl_buffer_add_text(out, usage);
	for (bool first = true; first || *form; first = false) {
		size_t length = strcspn(form, "\n");
		pad(out, 0, first ? 1 : width_of(usage) + 1);
		axl_buffer_printf(out, "axlens %s%s%.*s\n", command->name, length ? " " : "",
		                  (int)length, form);
		form += length + (form[length] == '\n');
	}
}

static int print(const struct axl_buffer *text, struct axl_error **err)
{
	if (fwrite(text->bytes, 1, text->length, stdout) < text->length)
		return axl_output_error(errno, err);
	return 0;
}

int axl_help_command(const struct axl_command *command, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	add_usage(&out, command);
	axl_buffer_add_char(&out, '\n');
	add_wrapped(&out, _(command->summary), 0);
	if (command->options && command->options->kind)
		add_options(&out, _("Options:"), command->options);
	add_options(&out, _("Common options:"), axl_common_options);
	return print(&out, err);
}

static void add_group(struct axl_buffer *out, enum axl_command_group group, size_t indent)
{
	bool titled = false;
	for (size_t i = 0; axl_commands[i]; i++) {
		if (axl_commands[i]->group != group)
			continue;
		if (!titled)
			axl_buffer_printf(out, "\n%s\n", _(group_titles[group]));
		titled = true;
		add_entry(out, axl_commands[i]->name, _(axl_commands[i]->summary), indent);
	}
}

int axl_help_suite(struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	size_t indent = 0;
	axl_buffer_init(&out);
	for (size_t i = 0; axl_commands[i]; i++) {
		size_t width = width_of(axl_commands[i]->name);
		if (width + 4 > indent)
			indent = width + 4;
	}
	axl_buffer_printf(&out, "%s axlens COMMAND [OPTIONS] [ARGUMENTS]\n", _("Usage:"));
	pad(&out, 0, width_of(_("Usage:")) + 1);
	axl_buffer_add_text(&out, "axlens --help | --version\n\n");
	add_wrapped(&out,
	            _("Tells a region which industries and firms to take first on the way to AI "
	              "transformation, why, how sure that is, and what to do next."),
	            0);
	for (enum axl_command_group group = 0; group < AXL_GROUP_COUNT; group++)
		add_group(&out, group, indent);
	axl_buffer_add_char(&out, '\n');
	add_wrapped(&out,
	            _("\"axlens COMMAND --help\" prints the options of a command, "
	              "\"axlens help COMMAND\" opens its manual page."),
	            0);
	return print(&out, err);
}

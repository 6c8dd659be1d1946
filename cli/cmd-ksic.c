/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens ksic: look up codes of the classification, and carry them between revisions. */
#include "config.h"

#include "cli/ksic/ksic.h"

#include <inttypes.h>

static const struct axl_option options_of_ksic[] = {
    {AXL_OPTION_INTEGER, "rev", 'r', N_("N"),
     N_("revision of the code or name: 9, 10 or 11 (otherwise the newest that has it)"),
     offsetof(struct axl_ksic_options, revision), NULL},
    {AXL_OPTION_INTEGER, "from", 0, N_("N"), N_("revision that the codes to convert are of"),
     offsetof(struct axl_ksic_options, from), NULL},
    {AXL_OPTION_INTEGER, "to", 0, N_("N"), N_("revision to convert them to"),
     offsetof(struct axl_ksic_options, to), NULL},
    {AXL_OPTION_TEXT, "file", 'f', N_("FILE"),
     N_("read the codes to convert from FILE, one a line; - is standard input"),
     offsetof(struct axl_ksic_options, file), NULL},
    {AXL_OPTION_FLAG, "strict", 0, NULL, N_("fail where one of the codes is unknown"),
     offsetof(struct axl_ksic_options, strict), NULL},
    {0},
};

static bool is_revision(int64_t number)
{
	const int *revisions;
	size_t count = axl_ksic_revisions(&revisions);
	for (size_t i = 0; i < count; i++)
		if (revisions[i] == number)
			return true;
	return false;
}

static int check_revision(const char *option, int64_t number, struct axl_error **err)
{
	if (is_revision(number))
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("--%s=%" PRId64 ": there are KSIC revisions 9, 10 and 11"), option,
	                     number);
}

/* show */

/* The item of the revision asked for, or of the newest that has it. */
static const struct axl_ksic_item *find_shown(const struct axl_ksic *ksic, int64_t revision,
                                              const char *code)
{
	if (revision)
		return axl_ksic_find(ksic, (int)revision, axl_slice_of(code));
	const int *revisions;
	const struct axl_ksic_item *item = NULL;
	for (size_t i = axl_ksic_revisions(&revisions); i > 0 && !item; i--)
		item = axl_ksic_find(ksic, revisions[i - 1], axl_slice_of(code));
	return item;
}

/* No such code: name the revisions that do have it. */
static int refuse_code(const struct axl_ksic *ksic, int64_t revision, const char *code,
                       struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer elsewhere;
	axl_buffer_init(&elsewhere);
	const int *revisions;
	size_t count = axl_ksic_revisions(&revisions);
	for (size_t i = 0; i < count; i++) {
		const struct axl_ksic_item *item =
		    axl_ksic_find(ksic, revisions[i], axl_slice_of(code));
		if (item)
			axl_buffer_printf(&elsewhere, _("; revision %d has it: %s"), revisions[i],
			                  item->name_ko);
	}
	if (!revision)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("no KSIC revision has a code \"%s\"; axlens ksic search "
		                       "finds codes by name"),
		                     code);
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("KSIC revision %" PRId64 " has no code \"%s\"%s"), revision, code,
	                     elsewhere.bytes);
}

static void state_item(struct axl_output *output, const struct axl_ksic_item *item)
{
	axl_output_integer(output, item->revision);
	axl_output_text(output, axl_ksic_level_names[item->level - AXL_KSIC_SECTION]);
	axl_output_text(output, item->code);
	axl_output_text(output, item->name_ko);
	axl_output_text(output, item->name_en);
	axl_output_row(output);
}

static const struct axl_output_column item_columns[] = {
    {"revision", N_("Revision"), AXL_RIGHT, 0},
    {"level", N_("Level"), AXL_LEFT, 0},
    {"code", N_("Code"), AXL_LEFT, 0},
    {"name_ko", N_("Korean name"), AXL_LEFT, 0},
    {"name_en", N_("English name"), AXL_LEFT, 0},
};

static void show_ancestors(struct axl_output *output, const struct axl_ksic_item *item)
{
	axl_output_table(output, "path", NULL, item_columns, AXL_COUNT(item_columns));
	for (int level = AXL_KSIC_SECTION; level <= (int)item->level; level++)
		state_item(output, axl_ksic_ancestor(item, (enum axl_ksic_level)level));
	axl_output_table_end(output);
}

static void show_children(struct axl_output *output, const struct axl_ksic *ksic,
                          const struct axl_ksic_item *item)
{
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(ksic, item->revision, &items);
	axl_output_table(output, "children", N_("Divided into"), item_columns,
	                 AXL_COUNT(item_columns));
	for (size_t i = 0; i < count; i++)
		if (items[i]->parent == item)
			state_item(output, items[i]);
	axl_output_table_end(output);
}

/* The item's content in another revision. */
static int show_links_to(struct axl_output *output, const struct axl_ksic *ksic,
                         const struct axl_ksic_item *item, int revision, unsigned *ret_caution,
                         struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count;
	if (axl_ksic_convert(ksic, item->revision, axl_slice_of(item->code), revision, &targets,
	                     &count, ret_caution, err) < 0)
		return -1;
	axl_auto(axl_buffer) struct axl_buffer caution;
	axl_buffer_init(&caution);
	axl_ksic_write_caution(*ret_caution, &caution);
	for (size_t i = 0; i < count; i++) {
		axl_output_integer(output, revision);
		axl_output_text(output, targets[i].item->code);
		axl_output_text(output, targets[i].item->name_ko);
		axl_output_number(output, targets[i].share);
		axl_output_text(output, caution.length ? caution.bytes : NULL);
		axl_output_row(output);
	}
	return 0;
}

static int show_links(struct axl_context *context, const struct axl_ksic *ksic,
                      const struct axl_ksic_item *item, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"revision", N_("Revision"), AXL_RIGHT, 0},
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name_ko", N_("Korean name"), AXL_LEFT, 0},
	    {"share", N_("Share"), AXL_RIGHT, AXL_KSIC_SHARE_DECIMALS},
	    {"caution", N_("Caution"), AXL_LEFT, 0},
	};
	const int *revisions;
	size_t count = axl_ksic_revisions(&revisions);
	axl_output_table(context->output, "links", N_("In other revisions"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < count; i++) {
		unsigned caution;
		if (revisions[i] == item->revision)
			continue;
		if (show_links_to(context->output, ksic, item, revisions[i], &caution, err) < 0)
			return -1;
		if (caution & AXL_KSIC_AMBIGUOUS)
			axl_context_say(
			    context, _("%s means something else in revision %d: %s"), item->code,
			    revisions[i],
			    axl_ksic_find(ksic, revisions[i], axl_slice_of(item->code))->name_ko);
	}
	axl_output_table_end(context->output);
	return 0;
}

static int run_show(struct axl_context *context, const struct axl_ksic *ksic,
                    const struct axl_ksic_options *options, int argument_count, char **arguments,
                    struct axl_error **err)
{
	if (argument_count != 1)
		return axl_error_set(err, AXL_ERROR_USAGE, _("ksic show wants one code"));
	const struct axl_ksic_item *item = find_shown(ksic, options->revision, arguments[0]);
	if (!item)
		return refuse_code(ksic, options->revision, arguments[0], err);
	show_ancestors(context->output, item);
	if (item->level < AXL_KSIC_SUBCLASS)
		show_children(context->output, ksic, item);
	return show_links(context, ksic, item, err);
}

/* search */

static int run_search(struct axl_context *context, const struct axl_ksic *ksic,
                      const struct axl_ksic_options *options, int argument_count, char **arguments,
                      struct axl_error **err)
{
	if (argument_count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("ksic search wants a part of a name, or how a code begins"));
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (int i = 0; i < argument_count; i++)
		axl_buffer_printf(&text, "%s%s", i ? " " : "", arguments[i]);

	int revision = options->revision ? (int)options->revision : AXL_KSIC_NEWEST;
	axl_auto(axl_memory) const struct axl_ksic_item **items = NULL;
	size_t count = axl_ksic_search(ksic, revision, axl_slice_of(text.bytes), &items);
	if (count == 0) {
		axl_context_say(context, _("nothing in KSIC revision %d matches \"%s\""), revision,
		                text.bytes);
		return AXL_EXIT_NO;
	}
	axl_output_table(context->output, "items", NULL, item_columns, AXL_COUNT(item_columns));
	for (size_t i = 0; i < count; i++)
		state_item(context->output, items[i]);
	axl_output_table_end(context->output);
	return AXL_EXIT_OK;
}

static int check_options(const struct axl_ksic_options *options, bool converts,
                         struct axl_error **err)
{
	if (options->revision && check_revision("rev", options->revision, err) < 0)
		return -1;
	if (options->from && check_revision("from", options->from, err) < 0)
		return -1;
	if (options->to && check_revision("to", options->to, err) < 0)
		return -1;
	if (converts && options->revision)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("ksic convert takes --from and --to, not --rev"));
	if (!converts && (options->from || options->to || options->file || options->strict))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--from, --to, --file and --strict belong to ksic convert"));
	return 0;
}

static int run_ksic(struct axl_context *context, const void *values, int argument_count,
                    char **arguments, struct axl_error **err)
{
	static const struct {
		const char *name;
		int (*run)(struct axl_context *, const struct axl_ksic *,
		           const struct axl_ksic_options *, int, char **, struct axl_error **);
	} verbs[] = {{"show", run_show}, {"search", run_search}, {"convert", axl_ksic_run_convert}};
	const struct axl_ksic_options *options = values;
	size_t verb = 0;
	while (verb < AXL_COUNT(verbs) &&
	       (argument_count == 0 || strcmp(arguments[0], verbs[verb].name) != 0))
		verb++;
	if (verb == AXL_COUNT(verbs))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("say ksic show, ksic search or ksic convert"));
	if (check_options(options, verbs[verb].run == axl_ksic_run_convert, err) < 0)
		return -1;

	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_ksic) struct axl_ksic *ksic = NULL;
	if (axl_ksic_load(definitions, &ksic, err) < 0)
		return -1;
	return verbs[verb].run(context, ksic, options, argument_count - 1, arguments + 1, err);
}

const struct axl_command axl_command_ksic = {
    .name = "ksic",
    .group = AXL_GROUP_INDUSTRY,
    .mode = AXL_PROJECT_NONE,
    .summary = N_("look up industry codes and convert them between revisions"),
    .synopsis = "show [--rev=N] CODE\n"
		"search [--rev=N] TEXT\n"
		"convert --from=N --to=N [--file=FILE] [--strict] [CODE...]",
    .options = options_of_ksic,
    .options_size = sizeof(struct axl_ksic_options),
    .run = run_ksic,
};

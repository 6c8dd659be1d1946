/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens ksic convert: codes of one revision in another, and what to beware of. */
#include "config.h"

#include "base/text/text.h"
#include "cli/ksic/ksic.h"

#include <errno.h>
#include <inttypes.h>

void axl_ksic_write_caution(unsigned caution, struct axl_buffer *out)
{
	static const struct {
		unsigned bit;
		const char *word;
	} words[] = {{AXL_KSIC_AMBIGUOUS, "ambiguous"},
	             {AXL_KSIC_PARTIAL, "partial"},
	             {AXL_KSIC_COMPOSED, "composed"}};
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		if (caution & words[i].bit)
			axl_buffer_printf(out, "%s%s", out->length ? " " : "", words[i].word);
}

/* What became of the codes so far. */
struct conversion {
	struct axl_context *context;
	const struct axl_ksic *ksic;
	int from, to;
	size_t converted, unknown, ambiguous_count, partial_count;
	struct axl_buffer ambiguous, partial; /* their codes, a comma and a blank between */
};

static void note_code(struct axl_buffer *codes, size_t *count, const char *code)
{
	axl_buffer_printf(codes, "%s%s", codes->length ? ", " : "", code);
	++*count;
}

static void state_targets(struct conversion *conversion, const struct axl_ksic_item *item,
                          const struct axl_ksic_target *targets, size_t count, const char *caution)
{
	struct axl_output *output = conversion->context->output;
	for (size_t i = 0; i < count; i++) {
		axl_output_text(output, item->code);
		axl_output_text(output, item->name_ko);
		axl_output_text(output, targets[i].item->code);
		axl_output_text(output, targets[i].item->name_ko);
		axl_output_number(output, targets[i].share);
		axl_output_text(output, caution);
		axl_output_row(output);
	}
}

/* line: of the file, or 0. */
static int convert_code(struct conversion *conversion, struct axl_slice code, uint64_t line,
                        struct axl_error **err)
{
	const struct axl_ksic_item *item = axl_ksic_find(conversion->ksic, conversion->from, code);
	if (!item) {
		if (line)
			axl_context_say(
			    conversion->context,
			    _("line %" PRIu64 ": KSIC revision %d has no code \"%.*s\""), line,
			    conversion->from, (int)code.length, code.bytes);
		else
			axl_context_say(conversion->context,
			                _("KSIC revision %d has no code \"%.*s\""),
			                conversion->from, (int)code.length, code.bytes);
		conversion->unknown++;
		return 0;
	}
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count;
	unsigned caution;
	if (axl_ksic_convert(conversion->ksic, conversion->from, code, conversion->to, &targets,
	                     &count, &caution, err) < 0)
		return -1;
	axl_auto(axl_buffer) struct axl_buffer words;
	axl_buffer_init(&words);
	axl_ksic_write_caution(caution, &words);
	state_targets(conversion, item, targets, count, words.length ? words.bytes : NULL);
	conversion->converted++;
	if (caution & AXL_KSIC_AMBIGUOUS)
		note_code(&conversion->ambiguous, &conversion->ambiguous_count, item->code);
	if (caution & AXL_KSIC_PARTIAL)
		note_code(&conversion->partial, &conversion->partial_count, item->code);
	return 0;
}

static int convert_lines(struct conversion *conversion, FILE *stream, const char *name,
                         struct axl_error **err)
{
	axl_auto(axl_memory) char *text = NULL;
	size_t size = 0;
	uint64_t line = 0;
	ssize_t length;
	while ((length = getline(&text, &size, stream)) >= 0) {
		struct axl_slice code = axl_text_trim((struct axl_slice){text, (size_t)length});
		line++;
		if (code.length && convert_code(conversion, code, line, err) < 0)
			return -1;
	}
	return ferror(stream) ? axl_error_system(err, errno, _("cannot read %s"), name) : 0;
}

static int convert_file(struct conversion *conversion, const char *path, struct axl_error **err)
{
	if (strcmp(path, "-") == 0)
		return convert_lines(conversion, stdin, _("standard input"), err);
	axl_auto(axl_file) FILE *file = fopen(path, "r");
	if (!file)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	return convert_lines(conversion, file, path, err);
}

static void warn_of_cautions(const struct conversion *conversion)
{
	if (conversion->ambiguous_count)
		axl_context_say(conversion->context,
		                _("%zu ambiguous, meaning something else in revision %d: %s"),
		                conversion->ambiguous_count, conversion->to,
		                conversion->ambiguous.bytes);
	if (conversion->partial_count)
		axl_context_say(
		    conversion->context,
		    _("%zu partial, keeping a part of their content in revision %d: %s"),
		    conversion->partial_count, conversion->to, conversion->partial.bytes);
}

static int convert_all(struct conversion *conversion, const struct axl_ksic_options *options,
                       int argument_count, char **arguments, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"from", N_("From"), AXL_LEFT, 0},
	    {"from_name", N_("Korean name"), AXL_LEFT, 0},
	    {"to", N_("To"), AXL_LEFT, 0},
	    {"to_name", N_("Korean name"), AXL_LEFT, 0},
	    {"share", N_("Share"), AXL_RIGHT, AXL_KSIC_SHARE_DECIMALS},
	    {"caution", N_("Caution"), AXL_LEFT, 0},
	};
	axl_output_table(conversion->context->output, "targets", NULL, columns, AXL_COUNT(columns));
	for (int i = 0; i < argument_count; i++)
		if (convert_code(conversion, axl_slice_of(arguments[i]), 0, err) < 0)
			return -1;
	if (options->file && convert_file(conversion, options->file, err) < 0)
		return -1;
	axl_output_table_end(conversion->context->output);
	warn_of_cautions(conversion);
	return conversion->unknown && (options->strict || !conversion->converted) ? AXL_EXIT_DATA
	                                                                          : AXL_EXIT_OK;
}

int axl_ksic_run_convert(struct axl_context *context, const struct axl_ksic *ksic,
                         const struct axl_ksic_options *options, int argument_count,
                         char **arguments, struct axl_error **err)
{
	if (!options->from || !options->to)
		return axl_error_set(err, AXL_ERROR_USAGE, _("ksic convert wants --from and --to"));
	if (argument_count == 0 && !options->file)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("ksic convert wants codes, or --file"));
	struct conversion conversion = {
	    .context = context,
	    .ksic = ksic,
	    .from = (int)options->from,
	    .to = (int)options->to,
	};
	axl_buffer_init(&conversion.ambiguous);
	axl_buffer_init(&conversion.partial);
	int result = convert_all(&conversion, options, argument_count, arguments, err);
	axl_buffer_release(&conversion.ambiguous);
	axl_buffer_release(&conversion.partial);
	return result;
}

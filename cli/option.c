/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/option.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/number.h"
#include "cli/nearest.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct parser {
	const struct axl_option_target *targets;
	size_t target_count;
	char **words;
	int word_count;
	int next; /* the first word not yet looked at */
};

/* An option where it was met, and the struct that its value goes into. */
struct match {
	const struct axl_option *option;
	void *values;
};

static bool takes_value(const struct axl_option *option)
{
	return option->kind != AXL_OPTION_FLAG && option->kind != AXL_OPTION_SWITCH;
}

char *axl_option_label(const struct axl_option *option)
{
	if (takes_value(option))
		return axl_xasprintf("--%s=%s", option->name, _(option->value));
	bool either = option->kind == AXL_OPTION_SWITCH || option->otherwise;
	return axl_xasprintf("--%s%s", either ? "[no-]" : "", option->name);
}

static int refuse_value(const struct axl_option *option, const char *wanted, const char *text,
                        struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_USAGE, _("option --%s wants %s, not \"%s\""),
	                     option->name, wanted, text);
}

static int set_integer(const struct axl_option *option, int64_t *place, const char *text,
                       struct axl_error **err)
{
	char *end = NULL;
	errno = 0;
	long long number = strtoll(text, &end, 10);
	if (end == text || *end || strspn(text, "+-0123456789") != strlen(text))
		return refuse_value(option, _("a whole number"), text, err);
	if (errno == ERANGE)
		return refuse_value(option, _("a whole number of at most 18 digits"), text, err);
	*place = number;
	return 0;
}

static int set_number(const struct axl_option *option, double *place, const char *text,
                      struct axl_error **err)
{
	if (!axl_double_read(axl_slice_of(text), place))
		return refuse_value(option, _("a number"), text, err);
	return 0;
}

static int set_choice(const struct axl_option *option, int *place, const char *text,
                      struct axl_error **err)
{
	size_t length = strlen(text);
	int position = 0;
	for (const char *word = option->value; word; position++) {
		size_t span = strcspn(word, "|");
		if (span == length && memcmp(word, text, length) == 0) {
			*place = position;
			return 0;
		}
		word = word[span] ? word + span + 1 : NULL;
	}
	return refuse_value(option, option->value, text, err);
}

static void set_flag(const struct match *match, bool on)
{
	void *place = (char *)match->values + match->option->offset;
	if (match->option->kind == AXL_OPTION_SWITCH)
		*(enum axl_switch *)place = on ? AXL_SWITCH_ON : AXL_SWITCH_OFF;
	else
		*(bool *)place = on;
}

static int set_value(const struct match *match, const char *text, struct axl_error **err)
{
	const struct axl_option *option = match->option;
	void *place = (char *)match->values + option->offset;
	switch (option->kind) {
	case AXL_OPTION_TEXT:
		*(const char **)place = text;
		return 0;
	case AXL_OPTION_CHOICE:
		return set_choice(option, place, text, err);
	case AXL_OPTION_INTEGER:
		return set_integer(option, place, text, err);
	case AXL_OPTION_NUMBER:
		return set_number(option, place, text, err);
	case AXL_OPTION_LIST: {
		struct axl_option_list *list = place;
		axl_reserve(list->items, list->capacity, list->count + 1);
		list->items[list->count++] = text;
		return 0;
	}
	case AXL_OPTION_FLAG:
	case AXL_OPTION_SWITCH:
	case AXL_OPTION_END:
		break;
	}
	axl_bug("an option of this kind takes no value");
}

static void set_defaults(const struct axl_option_target *target)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	for (const struct axl_option *option = target->options; option && option->kind; option++) {
		struct match match = {option, target->values};
		if (!option->otherwise)
			continue;
		if (!takes_value(option))
			set_flag(&match, strcmp(option->otherwise, "yes") == 0);
		else if (set_value(&match, option->otherwise, &err) < 0)
			axl_bug(err->message);
	}
}

static bool find_name(const struct parser *parser, const char *name, size_t length,
                      struct match *ret_match)
{
	for (size_t i = 0; i < parser->target_count; i++) {
		const struct axl_option *option = parser->targets[i].options;
		for (; option && option->kind; option++) {
			if (strlen(option->name) != length ||
			    memcmp(option->name, name, length) != 0)
				continue;
			*ret_match = (struct match){option, parser->targets[i].values};
			return true;
		}
	}
	return false;
}

static bool find_letter(const struct parser *parser, char letter, struct match *ret_match)
{
	for (size_t i = 0; i < parser->target_count; i++) {
		const struct axl_option *option = parser->targets[i].options;
		for (; option && option->kind; option++) {
			if (option->letter != letter)
				continue;
			*ret_match = (struct match){option, parser->targets[i].values};
			return true;
		}
	}
	return false;
}

static int unknown_option(const struct parser *parser, const char *name, size_t length,
                          struct axl_error **err)
{
	axl_auto(axl_memory) char *word = axl_xstrndup(name, length);
	axl_auto(axl_nearest) struct axl_nearest near;
	axl_nearest_init(&near, word);
	for (size_t i = 0; i < parser->target_count; i++) {
		const struct axl_option *option = parser->targets[i].options;
		for (; option && option->kind; option++)
			axl_nearest_try(&near, option->name);
	}
	if (near.names.length)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("unknown option --%s; is it one of these: %s?"), word,
		                     near.names.bytes);
	return axl_error_set(err, AXL_ERROR_USAGE, _("unknown option --%s"), word);
}

/* "-" and negative numbers may follow an option as its value, or stand as arguments. */
static bool is_option(const char *word)
{
	return word[0] == '-' && word[1] && !strchr(".0123456789", word[1]);
}

static int take_next_word(struct parser *parser, const struct match *match, struct axl_error **err)
{
	if (parser->next == parser->word_count || is_option(parser->words[parser->next])) {
		axl_auto(axl_memory) char *label = axl_option_label(match->option);
		return axl_error_set(err, AXL_ERROR_USAGE, _("option --%s needs a value: %s"),
		                     match->option->name, label);
	}
	return set_value(match, parser->words[parser->next++], err);
}

/* word: what follows "--". */
static int parse_long(struct parser *parser, const char *word, struct axl_error **err)
{
	struct match match;
	size_t length = strcspn(word, "=");
	const char *value = word[length] ? word + length + 1 : NULL;
	bool negated = false;
	if (!find_name(parser, word, length, &match)) {
		negated = strncmp(word, "no-", 3) == 0 &&
		          find_name(parser, word + 3, length - 3, &match) &&
		          !takes_value(match.option);
		if (!negated)
			return unknown_option(parser, word, length, err);
	}
	if (!takes_value(match.option)) {
		if (value)
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("option --%.*s takes no value"), (int)length, word);
		set_flag(&match, !negated);
		return 0;
	}
	return value ? set_value(&match, value, err) : take_next_word(parser, &match, err);
}

/* word: what follows "-"; flags may be joined, the last letter may carry a value. */
static int parse_short(struct parser *parser, const char *word, struct axl_error **err)
{
	for (; *word; word++) {
		struct match match;
		if (!find_letter(parser, *word, &match))
			return axl_error_set(err, AXL_ERROR_USAGE, _("unknown option -%.*s"),
			                     (unsigned char)*word < 0x80 ? 1 : INT_MAX, word);
		if (takes_value(match.option))
			return word[1] ? set_value(&match, word + 1, err)
			               : take_next_word(parser, &match, err);
		set_flag(&match, true);
	}
	return 0;
}

int axl_options_parse(const struct axl_option_target *targets, size_t target_count,
                      int *argument_count, char **arguments, struct axl_error **err)
{
	struct parser parser = {targets, target_count, arguments, *argument_count, 0};
	int kept = 0;
	bool only_arguments = false;
	for (size_t i = 0; i < target_count; i++)
		set_defaults(&targets[i]);
	while (parser.next < parser.word_count) {
		char *word = arguments[parser.next++];
		if (only_arguments || !is_option(word))
			arguments[kept++] = word;
		else if (strcmp(word, "--") == 0)
			only_arguments = true;
		else if ((word[1] == '-' ? parse_long(&parser, word + 2, err)
		                         : parse_short(&parser, word + 1, err)) < 0)
			return -1;
	}
	*argument_count = kept;
	return 0;
}

void axl_options_release(const struct axl_option_target *target)
{
	for (const struct axl_option *option = target->options; option && option->kind; option++) {
		if (option->kind == AXL_OPTION_LIST) {
			struct axl_option_list *list =
			    (void *)((char *)target->values + option->offset);
			free(list->items);
			*list = (struct axl_option_list){0};
		}
	}
}

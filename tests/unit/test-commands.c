/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every row of commands.def and every option table must keep to. */
#include "config.h"

#include "cli/command.h"
#include "cli/common.h"
#include "tests/unit/tap.h"

static bool is_name(const char *name)
{
	return name && *name &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(name) &&
	       *name != '-';
}

static size_t size_of(enum axl_option_kind kind)
{
	switch (kind) {
	case AXL_OPTION_FLAG:
		return sizeof(bool);
	case AXL_OPTION_SWITCH:
		return sizeof(enum axl_switch);
	case AXL_OPTION_TEXT:
		return sizeof(const char *);
	case AXL_OPTION_CHOICE:
		return sizeof(int);
	case AXL_OPTION_INTEGER:
		return sizeof(int64_t);
	case AXL_OPTION_NUMBER:
		return sizeof(double);
	case AXL_OPTION_LIST:
		return sizeof(struct axl_option_list);
	case AXL_OPTION_END:
		break;
	}
	return 0;
}

static bool clashes(const struct axl_option *option, const struct axl_option *table)
{
	for (; table && table->kind; table++)
		if (table != option && (strcmp(table->name, option->name) == 0 ||
		                        (option->letter && table->letter == option->letter)))
			return true;
	return false;
}

static void check_option(const char *owner, const struct axl_option *option, size_t values_size)
{
	bool flag = option->kind == AXL_OPTION_FLAG || option->kind == AXL_OPTION_SWITCH;
	tap_ok(is_name(option->name) && strncmp(option->name, "no-", 3) != 0, "%s --%s: name",
	       owner, option->name);
	tap_ok(option->letter == 0 || (option->letter >= 'A' && option->letter <= 'z'),
	       "%s --%s: letter", owner, option->name);
	tap_ok(option->help && *option->help && !strchr(option->help, '\n'), "%s --%s: help", owner,
	       option->name);
	tap_ok(flag == !option->value, "%s --%s: a value's name where there is a value", owner,
	       option->name);
	tap_ok(option->offset + size_of(option->kind) <= values_size,
	       "%s --%s: fits the struct it fills", owner, option->name);
}

static void check_options(const struct axl_command *command)
{
	for (const struct axl_option *option = command->options; option && option->kind; option++) {
		check_option(command->name, option, command->options_size);
		tap_ok(!clashes(option, command->options) && !clashes(option, axl_common_options),
		       "%s --%s: no other option has its name or letter", command->name,
		       option->name);
	}
}

static void check_command(size_t row)
{
	const struct axl_command *command = axl_commands[row];
	bool unique = true;
	for (size_t i = 0; i < row; i++)
		unique = unique && strcmp(axl_commands[i]->name, command->name) != 0;
	tap_ok(is_name(command->name) && unique, "%s: name", command->name);
	tap_ok(command->group < AXL_GROUP_COUNT, "%s: group", command->name);
	tap_ok(command->summary && *command->summary, "%s: summary", command->name);
	tap_ok(command->synopsis != NULL, "%s: synopsis", command->name);
	tap_ok(command->run != NULL, "%s: run", command->name);
	check_options(command);
}

static void only_exact_names_find_a_command(void)
{
	const struct axl_command *command = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_ok(axl_command_find("help", &command, &err) == 0 && command == &axl_command_help,
	       "a name finds its command");
	tap_int(axl_command_find("hel", &command, &err), -1, "a prefix does not");
	tap_int(err->kind, AXL_ERROR_USAGE, "and is an error of usage");
}

int main(void)
{
	for (size_t row = 0; axl_commands[row]; row++)
		check_command(row);
	for (const struct axl_option *option = axl_common_options; option->kind; option++)
		check_option("common", option, sizeof(struct axl_common));
	only_exact_names_find_a_command();
	return tap_done();
}

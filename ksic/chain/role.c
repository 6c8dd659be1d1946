/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/chain/role.h"

#include <string.h>

#include "base/memory.h"

static const struct {
	const char *name, *word;
} roles[AXL_IO_ROLES] = {
    [AXL_IO_SECTOR] = {"sector", ""},
    [AXL_IO_INTERMEDIATE] = {"intermediate", "INTERMEDIATE"},
    [AXL_IO_FINAL] = {"final", "FINAL"},
    [AXL_IO_EXPORTS] = {"exports", "EXPORTS"},
    [AXL_IO_FINAL_TOTAL] = {"final_total", "FINAL_TOTAL"},
    [AXL_IO_DEMAND] = {"demand", "DEMAND"},
    [AXL_IO_OUTPUT] = {"output", "OUTPUT"},
    [AXL_IO_IMPORTS] = {"imports", "IMPORTS"},
    [AXL_IO_OTHER_SUPPLY] = {"other_supply", "OTHER_SUPPLY"},
    [AXL_IO_SUPPLY] = {"supply", "SUPPLY"},
    [AXL_IO_COMPENSATION] = {"compensation", "COMPENSATION"},
    [AXL_IO_VALUE_ADDED_OTHER] = {"value_added_other", "VALUE_ADDED_OTHER"},
    [AXL_IO_VALUE_ADDED] = {"value_added", "VALUE_ADDED"},
    [AXL_IO_INPUT] = {"input", "INPUT"},
    [AXL_IO_EMPLOYMENT] = {"employment", "EMPLOYMENT"},
    [AXL_IO_IMPORTED] = {"imported", "IMPORTED"},
};

const char *axl_io_role_name(enum axl_io_role role)
{
	return roles[role].name;
}

const char *axl_io_role_word(enum axl_io_role role)
{
	return roles[role].word;
}

bool axl_io_role_from_name(const char *name, enum axl_io_role *ret_role)
{
	for (size_t i = 0; i < AXL_IO_ROLES; i++)
		if (strcmp(roles[i].name, name) == 0) {
			*ret_role = (enum axl_io_role)i;
			return true;
		}
	return false;
}

enum axl_io_role axl_io_role_read(struct axl_slice text)
{
	for (size_t i = AXL_IO_SECTOR + 1; i < AXL_IO_ROLES; i++)
		if (axl_slice_equals(text, roles[i].word))
			return (enum axl_io_role)i;
	return AXL_IO_SECTOR;
}

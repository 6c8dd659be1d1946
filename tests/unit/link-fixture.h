/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped definition of linking, and names through it. */
#ifndef TESTS_UNIT_LINK_FIXTURE_H
#define TESTS_UNIT_LINK_FIXTURE_H

#include "patents/link/linker.h"
#include "patents/link/name.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static struct axl_link_definition *link_definition;

static void fixture_load_linking(void)
{
	struct axl_error *err = NULL;
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	must(axl_link_definition_load(definitions, "default", &link_definition, &err), &err);
}

#endif

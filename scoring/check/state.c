/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/state.h"

#include "base/i18n.h"

const char *axl_check_state_word(enum axl_check_state state)
{
	switch (state) {
	case AXL_CHECK_KNOWN:
		return NULL;
	case AXL_CHECK_FEW_UNITS:
		return N_("too few units have all the figures");
	case AXL_CHECK_FEW_COLUMNS:
		return N_("one indicator alone");
	case AXL_CHECK_CONSTANT:
		return N_("an indicator tells nobody apart");
	case AXL_CHECK_SINGULAR:
		return N_("the indicators determine each other");
	}
	return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/state.h"

#include "base/i18n.h"

const char *axl_check_state_text(enum axl_check_state state)
{
	switch (state) {
	case AXL_CHECK_KNOWN:
		return "";
	case AXL_CHECK_FEW_UNITS:
		return _("too few units have all the figures");
	case AXL_CHECK_FEW_COLUMNS:
		return _("one indicator alone");
	case AXL_CHECK_CONSTANT:
		return _("an indicator tells nobody apart");
	case AXL_CHECK_SINGULAR:
		return _("the indicators determine each other");
	}
	return "";
}

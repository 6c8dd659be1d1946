/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classes of industries, as axlens industry and axlens explain show them. */
#ifndef CLI_CLASSES_H
#define CLI_CLASSES_H

#include "cli/command.h"
#include "project/class/industry.h"

#include <stddef.h>

/* Every class with what is in it, the rules that fired and those passed over, and the `top` largest
 * industries of each class (by establishments, which no floor hides) with the reason of each. */
int axl_classes_show(struct axl_context *context, const char *wave, enum axl_ksic_level level,
                     size_t top, struct axl_error **err);

/* One industry's class, and the figures that the rules saw. */
void axl_classes_explain(struct axl_context *context, const struct axl_industry_classes *classes,
                         const struct axl_industry_class *row);

#endif

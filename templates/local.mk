# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += templates/libtemplates.a
templates_libtemplates_a_SOURCES =

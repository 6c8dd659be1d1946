# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += project/libproject.a
project_libproject_a_SOURCES =

/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef CLI_UNINSTALLED_H
#define CLI_UNINSTALLED_H

/*
 * A binary that still stands in the folder it was built in takes the definitions and
 * messages of its source tree, so that a newcomer can use it before installing it:
 * sets AXLENS_DATADIR and AXLENS_LOCALEDIR where the user has not.
 */
void axl_uninstalled_find(void);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marking of messages for translation. _() translates where the message is
 * made; N_() only marks a constant, which is translated with _() when shown.
 * English is the source language; po/ko.po holds the Korean.
 */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

#endif

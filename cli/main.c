/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "cli/dispatch.h"
#include "cli/uninstalled.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* The locale that the environment asks messages to be in. */
static const char *wanted_locale(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
		const char *value = getenv(variables[i]);
		if (value && *value)
			return value;
	}
	return "C";
}

/*
 * LC_NUMERIC stays "C": numbers are read and written the same everywhere. A
 * machine without the locale that is asked for (ko_KR.UTF-8 on a bare Debian)
 * can still speak its language, by way of C.UTF-8 and LANGUAGE.
 */
static void set_language(void)
{
	const char *folder = getenv("AXLENS_LOCALEDIR");
	if (!setlocale(LC_CTYPE, ""))
		(void)setlocale(LC_CTYPE, "C.UTF-8");
	if (!setlocale(LC_MESSAGES, "") && setlocale(LC_MESSAGES, "C.UTF-8"))
		(void)setenv("LANGUAGE", wanted_locale(), 0);
	(void)bindtextdomain(PACKAGE, folder && *folder ? folder : AXL_LOCALEDIR);
	(void)bind_textdomain_codeset(PACKAGE, "UTF-8");
	(void)textdomain(PACKAGE);
}

/*
 * A standard stream that came closed would become the first file we open, and
 * what is meant for the user would end in that file. Each gets a place of its
 * own, from which the use it is not meant for fails as it would have.
 */
static void fill_standard_streams(void)
{
	static const int modes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
	for (int stream = 0; stream <= STDERR_FILENO; stream++)
		if (fcntl(stream, F_GETFD) < 0)
			(void)open("/dev/null", modes[stream]);
}

int main(int argument_count, char **arguments)
{
	/* A reader that goes away ends us quietly, whatever our parent made of the signal. */
	(void)signal(SIGPIPE, SIG_DFL);
	fill_standard_streams();
	axl_uninstalled_find();
	set_language();
	return axl_dispatch(argument_count, arguments);
}

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: po/extract.sh TOP-SOURCE-FOLDER
# Every message of the sources, as a template on stdout. No line numbers and a
# fixed order, so that two changes to ko.po seldom meet.
set -eu
cd "${1:?}"
find base ksic scoring patents surveys project templates cli -name '*.[ch]' | sort |
	xgettext --files-from=- --output=- --language=C --from-code=UTF-8 \
		--no-location --sort-output --package-name=axlens \
		--keyword --keyword=_ --keyword=N_ \
		--flag=_:1:pass-c-format --flag=N_:1:pass-c-format \
		--flag=axl_error_set:3:c-format --flag=axl_error_system:3:c-format \
		--flag=axl_error_add:2:c-format --flag=axl_context_say:2:c-format \
		--flag=axl_output_note:2:c-format --flag=axl_buffer_printf:2:c-format \
		--flag=axl_xasprintf:1:c-format |
	sed '/^"POT-Creation-Date:/d'

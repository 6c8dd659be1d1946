# SPDX-License-Identifier: GPL-3.0-or-later
# Translations of terminal messages. In the build tree they lie as they will be
# installed, so that AXLENS_LOCALEDIR can point there.
dist_noinst_SCRIPTS += %D%/extract.sh
dist_noinst_DATA += %D%/ko.po

korean = %D%/locale/ko/LC_MESSAGES/axlens.mo
koreandir = $(localedir)/ko/LC_MESSAGES
korean_DATA = $(korean)
CLEANFILES += $(korean)

$(korean): %D%/ko.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && \
	$(MSGFMT) --check --output-file=$@ $(srcdir)/%D%/ko.po

# For those who change messages: brings ko.po up to date with the sources and
# says how much is left to translate.
.PHONY: update-po
update-po:
	$(srcdir)/%D%/extract.sh $(srcdir) >axlens.pot
	msgmerge --quiet --no-fuzzy-matching --no-location --sort-output $(srcdir)/%D%/ko.po axlens.pot | \
		msgattrib --no-obsolete --sort-output --output-file=$(srcdir)/%D%/ko.po
	rm -f axlens.pot
	$(MSGFMT) --check --statistics --output-file=/dev/null $(srcdir)/%D%/ko.po

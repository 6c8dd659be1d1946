# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += \
	%D%/axlens-help.1 \
	%D%/axlens-ksic.1 \
	%D%/axlens-methods.7 \
	%D%/axlens-taxonomy.5 \
	%D%/axlens.1

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hierarchy and order as WIPO's guide to the IPC (St3 notation) describes them. */
#include "config.h"

#include "patents/document/symbol.h"
#include "tests/unit/tap.h"

static void is_read(const char *text, const char *normal)
{
	struct axl_symbol symbol;
	char written[AXL_SYMBOL_SIZE] = "";
	if (axl_symbol_read(axl_slice_of(text), &symbol))
		axl_symbol_write(&symbol, written);
	if (!tap_ok(strcmp(written, normal) == 0, "\"%s\" is \"%s\"", text, normal))
		printf("# found \"%s\"\n", written);
}

static void reading(void)
{
	is_read("G06N 3/08", "G06N 3/08");
	is_read("G06N3/08", "G06N 3/08");
	is_read(" g06n  0003/08 ", "G06N 3/08");
	is_read("G06N   3/00", "G06N 3/00");
	is_read("A61B 5/0205", "A61B 5/0205");
	is_read("G06N 3/08 (2006.01)", "G06N 3/08");
	is_read("H04L 2012/284199", "H04L 2012/284199");
	is_read("Y02P 90/30", "Y02P 90/30");
	is_read("G06N", "G06N");
	is_read("G06", "G06");
	is_read("G", "G");
	is_read("", "");
	is_read("I06N 3/08", "");
	is_read("G06N 3/8", "");
	is_read("G06N 3", "");
	is_read("G06N 0/08", "");
	is_read("G06N 12345/08", "");
	is_read("G06N 3/0812345", "");
	is_read("G06N 3/08 H02S", "");
	is_read("G06NX", "");
	is_read("G0", "");
	is_read("기계", "");
}

static void scanning(void)
{
	struct axl_slice text = axl_slice_of("G06N 3/08 (2006.01) H02S 50/00 ");
	struct axl_symbol symbol;
	char written[AXL_SYMBOL_SIZE];
	size_t first = axl_symbol_scan(text, &symbol);
	tap_int((long long)first, 19, "the first symbol ends behind its version");
	text.bytes += first;
	text.length -= first;
	tap_int((long long)axl_symbol_scan(text, &symbol), 11, "the second follows");
	axl_symbol_write(&symbol, written);
	tap_text(written, "H02S 50/00", "and is itself");
	tap_int((long long)axl_symbol_scan(axl_slice_of(" "), &symbol), 0, "then there is none");
}

static void covers(const char *wide, const char *narrow, bool expected)
{
	struct axl_symbol a, b;
	bool read =
	    axl_symbol_read(axl_slice_of(wide), &a) && axl_symbol_read(axl_slice_of(narrow), &b);
	tap_ok(read && axl_symbol_covers(&a, &b) == expected, "%s %s %s", wide,
	       expected ? "covers" : "does not cover", narrow);
}

static void hierarchy(void)
{
	covers("G", "G06N 3/08", true);
	covers("G06", "G06N 3/08", true);
	covers("G06N", "G06N 3/08", true);
	covers("G06N", "G06N", true);
	covers("G06N", "G06", false);
	covers("G06N", "G06F 16/00", false);
	covers("G06F 16/00", "G06F 16/245", true);
	covers("G06F 16/00", "G06F 16/00", true);
	covers("G06F 16/00", "G06F 160/10", false);
	covers("G06F 16/00", "G06F 1/16", false);
	covers("G06F 16/00", "G06F", false);
	covers("H04W 4/70", "H04W 4/70", true);
	covers("H04W 4/70", "H04W 4/702", false);
	covers("H04W 4/70", "H04W 4/00", false);
}

/* Each before the next. */
static void order(void)
{
	static const char *const sorted[] = {"G05B 19/42",  "G06",       "G06F 9/00", "G06F 16/00",
	                                     "G06N",        "G06N 3/00", "G06N 3/08", "G06N 7/01",
	                                     "G06N 7/0134", "G06N 7/02", "G06N 20/00"};
	for (size_t i = 0; i + 1 < sizeof sorted / sizeof *sorted; i++) {
		struct axl_symbol a, b;
		bool read = axl_symbol_read(axl_slice_of(sorted[i]), &a) &&
		            axl_symbol_read(axl_slice_of(sorted[i + 1]), &b);
		tap_ok(read && axl_symbol_compare(&a, &b) < 0 && axl_symbol_compare(&b, &a) > 0 &&
		           axl_symbol_compare(&a, &a) == 0,
		       "%s stands before %s", sorted[i], sorted[i + 1]);
	}
}

int main(void)
{
	reading();
	scanning();
	hierarchy();
	order();
	return tap_done();
}

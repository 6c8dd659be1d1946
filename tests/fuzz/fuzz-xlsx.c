/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libFuzzer on the XLSX reader: the input is one part of a workbook, its first
 * byte says which. In a build folder of its own:
 *
 *     ../configure CC=clang CFLAGS='-g -O1 -fsanitize=fuzzer-no-link' --enable-asan --enable-ubsan
 *     make tests/fuzz/fuzz-xlsx && tests/fuzz/fuzz-xlsx -max_len=4096 corpus
 */
#include "config.h"

#include "tests/unit/scratch.h"
#include "tests/unit/xlsx-fixture.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	scratch_make();
	return 0;
}

static struct fixture fixture_of(const char *text)
{
	struct fixture fixture = {
	    .strings = STRINGS("<si><t>_x000D_</t></si>"),
	    .styles = STYLES("<cellXfs><xf numFmtId=\"14\"/></cellXfs>"),
	    .rows = "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>45747.5</v></c></row>",
	};
	switch (*text) {
	case '1':
		fixture.strings = text + 1;
		break;
	case '2':
		fixture.styles = text + 1;
		break;
	case '3':
		fixture.workbook = text + 1;
		break;
	case '4':
		fixture.relations = text + 1;
		break;
	default:
		fixture.sheet = text;
	}
	return fixture;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	axl_auto(axl_memory) char *text = axl_xstrndup((const char *)bytes, length);
	const struct fixture fixture = fixture_of(text);
	fixture_write(scratch_path("book.xlsx"), &fixture);

	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_memory) char *rows = fixture_read(scratch_path("book.xlsx"), NULL, &error);
	if (!rows && !error)
		axl_bug("a refusal without a reason");
	return 0;
}

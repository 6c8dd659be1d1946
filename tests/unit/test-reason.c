/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Excerpts show a text as it was read, though places are those of its folded form. */
#include "config.h"

#include "base/text/text.h"
#include "patents/taxonomy/reason.h"
#include "tests/unit/tap.h"

/* The place of `word` in the folded text. */
static void shows(const char *text, const char *word, const char *expected)
{
	axl_auto(axl_buffer) struct axl_buffer folded, out;
	axl_buffer_init(&folded);
	axl_buffer_init(&out);
	axl_text_fold_words(axl_slice_of(text), &folded);
	const char *at = strstr(folded.bytes, word);
	size_t start = (size_t)(at - folded.bytes);
	axl_reason_excerpt(axl_slice_of(text), (struct axl_slice){folded.bytes, folded.length},
	                   (struct axl_place){start, start + strlen(word)}, &out);
	tap_text(out.bytes, expected, text);
}

int main(void)
{
	shows("로봇 팔", "로봇", "«로봇» 팔");
	shows("An IoT gateway", "iot", "An «IoT» gateway");
	shows("두  칸  ＩｏＴ 장치", "iot", "두  칸  «ＩｏＴ» 장치");
	shows("㈜예시의 AI", "ai", "㈜예시의 «AI»");
	/* Sixty bytes on either side, cut between letters of three bytes: twenty of them. */
	shows("가가가가가가가가가가가가가가가가가가가가가나다라라라라라라라라라라라라라라라라라라라라라", "나다",
	      "…가가가가가가가가가가가가가가가가가가가가«나다»라라라라라라라라라라라라라라라라라라라라…");
	return tap_done();
}

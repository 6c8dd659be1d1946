/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lists in cells. The patterns of applicants are those of a KIPRIS export of 1,009
 * rows; organisations are public, people are invented.
 */
#include "config.h"

#include "base/buffer.h"
#include "patents/document/split.h"
#include "tests/unit/tap.h"

static void splits(const char *setting, const char *cell, const char *expected)
{
	struct axl_split split;
	axl_auto(axl_pieces) struct axl_pieces pieces = {0};
	axl_auto(axl_buffer) struct axl_buffer found;
	axl_buffer_init(&found);
	tap_ok(axl_split_from_setting(setting, &split), "%s is a setting",
	       setting ? setting : "nothing");
	axl_split(split, axl_slice_of(cell), &pieces);
	for (size_t i = 0; i < pieces.count; i++)
		axl_buffer_printf(&found, "%s[%.*s]", i ? " " : "", (int)pieces.items[i].length,
		                  pieces.items[i].bytes);
	tap_text(found.bytes, expected, cell);
}

static void characters(void)
{
	struct axl_split split;
	splits(NULL, "A|B", "[A] [B]");
	splits("|", " A | |B C|", "[A] [B C]");
	splits(";", "A; B|C", "[A] [B|C]");
	splits("|", "", "");
	splits("|", "|", "");
	tap_ok(!axl_split_from_setting("", &split), "a setting of nothing is none");
	tap_ok(!axl_split_from_setting("comma", &split), "nor is a word");
	tap_ok(!axl_split_from_setting("ㆍ", &split), "nor a character of several bytes");
}

static void python_lists(void)
{
	splits("python-list", "['H01G 11/86 H01G 11/32  .... ', 'H01G 11/86|H01G 11/32']",
	       "[H01G 11/86] [H01G 11/32]");
	splits("python-list", "['G06N 3/08 H02S 50/00 ']", "[G06N 3/08 H02S 50/00]");
	splits("python-list", "[\"G06N 3/08\"]", "[G06N 3/08]");
	splits("python-list", "['A', \"B|C\" ]", "[B] [C]");
	splits("python-list", "G06N 3/08|G06T 7/00", "[G06N 3/08] [G06T 7/00]");
	splits("python-list", "[]", "[[]]");
	splits("python-list", "['']", "");
	splits("python-list", "[G06N 3/08]", "[[G06N 3/08]]");
	splits("python-list", "[G06N']", "[[G06N']]");
	splits("python-list", "", "");
}

static void applicant_cells(void)
{
	static const struct {
		const char *cell, *expected;
	} cases[] = {
	    {"", ""},
	    {"인천대학교 산학협력단", "[인천대학교 산학협력단]"},
	    {"성균관대학교산학협력단", "[성균관대학교산학협력단]"},
	    {"인천대학교 산학협력단 에이치씨테크(주)",
	     "[인천대학교 산학협력단] [에이치씨테크(주)]"},
	    {"한국화학연구원 인천대학교 산학협력단", "[한국화학연구원] [인천대학교 산학협력단]"},
	    {"세종대학교산학협력단 인천대학교 산학협력단 부산대학교 산학협력단",
	     "[세종대학교산학협력단] [인천대학교 산학협력단] [부산대학교 산학협력단]"},
	    {"인천대학교 산학협력단 상명대학교 천안산학협력단",
	     "[인천대학교 산학협력단] [상명대학교 천안산학협력단]"},
	    {"성신여자대학교 연구 산학협력단 (주)가나",
	     "[성신여자대학교 연구 산학협력단] [(주)가나]"},
	    {"인천대학교 멀티미디어연구센터 홍길동", "[인천대학교 멀티미디어연구센터] [홍길동]"},
	    /* a form alone, behind its name and before it */
	    {"지오씨 주식회사 인천대학교 산학협력단", "[지오씨 주식회사] [인천대학교 산학협력단]"},
	    {"인천대학교 산학협력단 주식회사 한화건설",
	     "[인천대학교 산학협력단] [주식회사 한화건설]"},
	    {"인천대학교 산학협력단 알파건설 주식회사 케이에스엠기술 주식회사 "
	     "(주)에스엔티엔지니어링",
	     "[인천대학교 산학협력단] [알파건설 주식회사] [케이에스엠기술 주식회사] "
	     "[(주)에스엔티엔지니어링]"},
	    {"(주)삼우아이티 청원화학 주식회사 대우조선해양건설 주식회사 주식회사 동양구조이앤알",
	     "[(주)삼우아이티] [청원화학 주식회사] [대우조선해양건설 주식회사] [주식회사 "
	     "동양구조이앤알]"},
	    {"주식회사 셀비온 안국약품 주식회사 인천대학교 산학협력단",
	     "[주식회사 셀비온] [안국약품 주식회사] [인천대학교 산학협력단]"},
	    {"인천대학교 산학협력단 (주) 디.에이치.테크 주식회사 에스 피 지",
	     "[인천대학교 산학협력단] [(주) 디.에이치.테크] [주식회사 에스 피 지]"},
	    {"주식회사 제이 엔 에스 텍", "[주식회사 제이 엔 에스 텍]"},
	    {"현대자동차주식회사 기아자동차주식회사 인천대학교 산학협력단",
	     "[현대자동차주식회사] [기아자동차주식회사] [인천대학교 산학협력단]"},
	    {"농업회사법인 에이앤피테크놀로지주식회사 인천대학교 산학협력단",
	     "[농업회사법인 에이앤피테크놀로지주식회사] [인천대학교 산학협력단]"},
	    {"어업회사법인 주식회사 해천마 홍길동", "[어업회사법인 주식회사 해천마] [홍길동]"},
	    {"(주)계양바이오텍 인천대학교 산학협력단 인천계양버섯영농조합법인",
	     "[(주)계양바이오텍] [인천대학교 산학협력단] [인천계양버섯영농조합법인]"},
	    {"㈜ 가나 홍길동", "[㈜ 가나] [홍길동]"},
	    {"현대제철 (주)", "[현대제철 (주)]"},
	    {"에스 케이 주식회사", "[에스 케이 주식회사]"},
	    {"한국광기술원 하이프레스 인코포레이티드 홍길동",
	     "[한국광기술원] [하이프레스 인코포레이티드] [홍길동]"},
	    /* people */
	    {"홍길동", "[홍길동]"},
	    {"홍길동 김철수", "[홍길동] [김철수]"},
	    {"홍길동 인천대학교 산학협력단 남궁가나",
	     "[홍길동] [인천대학교 산학협력단] [남궁가나]"},
	    {"인천대학교 산학협력단 인천광역시 홍길동 김철수",
	     "[인천대학교 산학협력단] [인천광역시] [홍길동] [김철수]"},
	    {"주식회사 에스엠티 홍길동", "[주식회사 에스엠티] [홍길동]"},
	    {"홍길동 주식회사 동방환경기연", "[홍길동] [주식회사 동방환경기연]"},
	    /* a ministry's institute */
	    {"환경부 국립환경과학원 홍길동", "[환경부 국립환경과학원] [홍길동]"},
	    {"주식회사 가나 대한민국(농림축산식품부 농림축산검역본부장) 홍길동",
	     "[주식회사 가나] [대한민국(농림축산식품부 농림축산검역본부장)] [홍길동]"},
	    {"대한민국 (식품의약품안전처장) 홍길동", "[대한민국 (식품의약품안전처장)] [홍길동]"},
	    /* not to be told apart */
	    {"유니버시티 오프 프리보그", "[유니버시티 오프 프리보그]"},
	    {"인천대학교 산학협력단 유니버시티 오프 프리보그",
	     "[인천대학교 산학협력단] [유니버시티 오프 프리보그]"},
	    {"산학협력단", "[산학협력단]"},
	    {"주식회사", "[주식회사]"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++)
		splits("korean-blank", cases[i].cell, cases[i].expected);
}

static void people(void)
{
	static const char *const yes[] = {"홍길동",      " 김철수 ",       "남궁가나",
	                                  "유신",        "HONG, Gil Dong", "de Souza, J.-P.",
	                                  "O'Brien, Ann"};
	static const char *const no[] = {
	    "(주)유신",      "인하대학교", "한국환경공단",
	    "엘지",          "홍",         "Hong",
	    "홍길동 김철수", "",           "Samsung Electronics Co., Ltd.",
	    "Foo, Inc.",     "Bar, S.A.",  "University of Ulsan, Korea",
	    "Seoul, 홍길동", "A, B, C",    "ABC, 2nd Lab"};
	for (size_t i = 0; i < AXL_COUNT(yes); i++)
		tap_ok(axl_applicant_is_person(axl_slice_of(yes[i])), "a person: %s", yes[i]);
	for (size_t i = 0; i < AXL_COUNT(no); i++)
		tap_ok(!axl_applicant_is_person(axl_slice_of(no[i])), "no person: %s", no[i]);
}

int main(void)
{
	characters();
	python_lists();
	applicant_cells();
	people();
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of firms, universities and people taken apart, as registers and applications write them. */
#include "config.h"

#include "tests/unit/link-fixture.h"

/* "core form+form [kind] plant@place =other !person" */
static char *taken_apart(const char *text)
{
	struct axl_name_reader reader;
	struct axl_party_name name;
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	axl_name_reader_init(&reader, link_definition);
	axl_party_name_read(&reader, axl_slice_of(text), &name);
	axl_core_write(&name.core, &out);
	for (size_t i = 0; i < link_definition->form_count; i++)
		if (name.forms >> i & 1)
			axl_buffer_printf(&out, " %s", link_definition->forms[i].form);
	if (name.kind)
		axl_buffer_printf(&out, " [%s]", link_definition->kind_names[name.kind - 1]);
	if (name.plant)
		axl_buffer_printf(&out, " plant@%s", name.place ? name.place : "");
	if (name.other.length) {
		axl_buffer_add_text(&out, " =");
		axl_core_write(&name.other, &out);
	}
	if (name.person)
		axl_buffer_add_text(&out, " !person");
	axl_name_reader_release(&reader);
	return axl_buffer_detach(&out);
}

static const struct {
	const char *text, *expected;
} names[] = {
    {"", ""},
    {"(주)가나정밀", "가나정밀 (주)"},
    {"㈜가나정밀", "가나정밀 (주)"},
    {"가나정밀 주식회사", "가나정밀 (주)"},
    {"주식회사가나정밀", "가나정밀 (주)"},
    {"（주）가나정밀", "가나정밀 (주)"},
    {"(주) 가나 정밀  ", "가나정밀 (주)"},
    {"'가나정밀 (주)", "가나정밀 (주)"},
    {"(유)티에스", "티에스 (유)"},
    {"티에스", "티에스"},
    {"농업회사법인 주식회사 가나", "가나 (주) (농)"},
    {"농업회사법인(주)가나", "가나 (주) (농)"},
    {"(주)", "주"},
    {"주식회사", "주식회사"},
    /* organisations of one place */
    {"인하대학교", "인하대학교 [university]"},
    {"인하대학교 산학협력단", "인하대학교산학협력단 [cooperation-foundation]"},
    {"인하대산학협력단", "인하대학교산학협력단 [cooperation-foundation]"},
    {"학교법인 정석인하학원", "정석인하학원 (학) [school-foundation]"},
    {"학교법인 인하대학교", "인하대학교 (학) [school-foundation]"},
    {"(의료)길의료재단", "길의료재단 (의료)"},
    /* plants */
    {"현대위아(주)창원4공장", "현대위아 (주) plant@4812"},
    {"두산메카텍㈜ 2공장", "두산메카텍 (주) plant@"},
    {"(주)동원에프앤비창원공장", "동원에프앤비 (주) plant@4812"},
    {"(주)동성산기제2공장", "동성산기 (주) plant@"},
    {"S&T중공업(주) 기계사업본부 소재공장제3공장", "에스앤티중공업 (주) plant@"},
    {"(주)삼정이앤더블유(창원공장)", "삼정이앤더블유 (주) plant@4812"},
    {"(주)금아하이드파워 기술연구소", "금아하이드파워 (주) plant@"},
    {"스파텍 창원공장", "스파텍 plant@4812"},
    {"참기름공장", "참기름공장"},
    {"국방과학연구소", "국방과학연구소"},
    {"(주)티아라줄기세포연구소", "티아라줄기세포연구소 (주)"},
    /* Latin, and what stands in brackets */
    {"HL클레무브(주)", "에이치엘클레무브 (주)"},
    {"(주)에이치엘클레무브", "에이치엘클레무브 (주)"},
    {"하나금융TI(주)", "하나금융티아이 (주)"},
    {"주식회사 KT&G", "케이티앤지 (주)"},
    {"ＨＬ클레무브", "에이치엘클레무브"},
    {"리더TECH", "리더테크"},
    {"K.M테크", "케이엠테크"},
    {"posco future", "피오에스씨오future"},
    {"케이티엠(KTM)", "케이티엠 =케이티엠"},
    {"KAMES(카메스)", "케이에이엠이에스 =카메스"},
    {"한일단조공업주식회사(韓逸鍛造工業)", "한일단조공업 (주) =한일단조공업"},
    {"三星電子株式會社", "삼성전자 (주)"},
    {"대한민국(산림청장)", "대한민국산림청장"},
    {"대한민국 (기상청장)", "대한민국기상청장"},
    {"(주)한미 건축사사무소", "한미건축사사무소 (주)"},
    {"Zinc Valley", "제트아이엔씨valley"},
    {"Zap Inc.", "제트에이피 inc"},
    {"(주)테크놀러지가나", "테크놀로지가나 (주)"},
    /* people; a form makes a firm of a surname */
    {"홍길동", "홍길동 !person"},
    {"(주)홍길동", "홍길동 (주)"},
};

int main(void)
{
	fixture_load_linking();
	for (size_t i = 0; i < AXL_COUNT(names); i++) {
		axl_auto(axl_memory) char *found = taken_apart(names[i].text);
		tap_text(found, names[i].expected, *names[i].text ? names[i].text : "no name");
	}
	char text[AXL_CORE_MOST + 2];
	memset(text, '7', AXL_CORE_MOST + 1);
	text[AXL_CORE_MOST + 1] = '\0';
	axl_auto(axl_memory) char *endless = taken_apart(text);
	tap_text(endless, "", "of a name without end nothing is said");
	axl_link_definition_free(link_definition);
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as facts: maps, lists in cells, numbers, duplicates, what is missing. */
#include "config.h"

#include "tests/unit/own-definition.h"
#include "tests/unit/patent-fixture.h"

static void kiprisplus(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("plus", AXL_STORE_CREATE);
	fixture_put("plus.csv", PLUS_HEADER
	            ",(주)가나|다라대학교 산학협력단|(주)가나,10-2020-0000001,20200105,"
	            "딥러닝 방법,G06N 3/08|g06t0007/00,,20210705,,,,,공개,요약 하나\n"
	            ",,1020200000002,,제목만,,,,,,,,,\n"
	            ",(주)다라,1020200000001,20200105,딥러닝 방법,G06N 3/08,,,,,,,,\n"
	            ",(주)다라,,20200105,번호 없음,G06N 3/08,,,,,,,,\n"
	            ",(주)다라,1020200000003,2020,이상한 부호,X99Z 1|G06N 3/8|H04L 12/28,,,,,,,,\n"
	            ",(주)다라,1020200000004,언젠가,날짜 아님,G06N 3/08,,,,,,,,\n");
	struct axl_intake_counts counts =
	    fixture_import(store, "2025Q4", "plus", scratch_path("plus.csv"));
	tap_ok(counts.rows == 6 && counts.kept == 3 && counts.rejected == 3,
	       "of six rows three are kept and three rejected");
	tap_answer(store, "SELECT line || ':' || field || ':' || reason FROM reject",
	           "4:3:duplicate 5:3:required 7:4:period",
	           "the rejected are named with their reason");
	tap_answer(store, "SELECT hint FROM reject WHERE line = 4", "it stands on line 2",
	           "a duplicate with the line of the first");
	tap_answer(store,
	           "SELECT number || ',' || kind || ',' || filed || ',' || published || ',' || "
	           "status || ',' || abstract FROM document ORDER BY id",
	           "1020200000001,patent,2020-01-05,2021-07-05,공개,요약 하나 "
	           "1020200000002,patent,,,, 1020200000003,patent,2020,,,",
	           "a document without date, class or applicant is kept");
	tap_answer(store, "SELECT id & 4294967295 FROM document ORDER BY id", "2 3 6",
	           "ids tell the line");
	tap_answer(store,
	           "SELECT (id & 255) || ',' || position || ',' || role || ',' || name FROM "
	           "document_party ORDER BY id, position",
	           "2,1,applicant,(주)가나 2,2,applicant,다라대학교 산학협력단 "
	           "6,1,applicant,(주)다라",
	           "applicants are kept as they stand, one that repeats once");
	tap_answer(
	    store,
	    "SELECT (id & 255) || ',' || scheme || ',' || symbol FROM document_class ORDER BY "
	    "id, position",
	    "2,ipc,G06N 3/08 2,ipc,G06T 7/00 6,ipc,X99Z 1 6,ipc,G06N 3/8 6,ipc,H04L 12/28",
	    "symbols in their normal form, what is none as it stands");
}

static void kipris_web(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("web", AXL_STORE_CREATE);
	fixture_put(
	    "web.csv",
	    "특허명 TEXT,IPC넘버,출원인  NGRAM,출원번호 NUMERIC,출원날짜DATETIME,등록번호 "
	    "NUMERIC,등록일자DATETIME,공개번호 NUMERIC,공개일자 DATETIME,설명\n"
	    "용접 방법(WELDING METHOD),\"['B23K 31/12 G06N 3/08  .... ', 'B23K 31/12|G06N "
	    "3/08']\",가나대학교 산학협력단 다라(주) 홍길동,1020160000001, 2016.10.24, , , , "
	    ",\"요약,\n두 줄\"\n"
	    "시험 장치,['G06N 3/08 H02S 50/00 '],(주)가나,1020170000002, 2017.05.15, , ,"
	    "1020180125286, 2018.11.23,\n");
	struct axl_intake_counts counts =
	    fixture_import(store, "2025Q4", "web", scratch_path("web.csv"));
	tap_ok(counts.kept == 2 && counts.rejected == 0, "both rows are kept");
	tap_answer(store, "SELECT map FROM source_version", "kipris-web",
	           "known by its odd header");
	tap_answer(store,
	           "SELECT filed || ',' || published || ',' || registered || ',' || title FROM "
	           "document ORDER BY id",
	           "2016-10-24,,,용접 방법(WELDING METHOD) 2017-05-15,2018-11-23,,시험 장치",
	           "dates, and titles with their English part");
	tap_answer(store, "SELECT name FROM document_party ORDER BY id, position",
	           "가나대학교 산학협력단 다라(주) 홍길동 (주)가나", "applicants in blanks");
	tap_answer(store, "SELECT count(*) FROM document_party", "4", "are four");
	tap_answer(
	    store,
	    "SELECT (id & 255) || '/' || position || ' ' || symbol FROM document_class ORDER "
	    "BY id, position",
	    "2/1 B23K 31/12 2/2 G06N 3/08 4/1 G06N 3/08 4/2 H02S 50/00",
	    "of a list the last item counts");
}

static void papers(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("papers", AXL_STORE_CREATE);
	fixture_put("works.csv",
	            "id,display_name,authorships.institutions.display_name,publication_date,doi\n"
	            "https://openalex.org/W1,Deep learning,A University|B Institute|A University,"
	            "2017-09-12,\n");
	(void)fixture_import(store, "2025Q4", "papers", scratch_path("works.csv"));
	tap_answer(store, "SELECT kind || ',' || number || ',' || published FROM document",
	           "paper,W1,2017-09-12", "a paper by its id");
	tap_answer(store, "SELECT role || ':' || name FROM document_party ORDER BY position",
	           "affiliation:A University affiliation:B Institute", "each institution once");
}

#define RICH_MAP                                                                                   \
	"{\"axlens\": \"map/1\", \"id\": \"rich\", \"record\": \"document\", \"label\": {\"ko\": " \
	"\"r\"}, \"header\": {\"rows\": 1, \"contains\": [\"no\", \"holders\"]}, \"columns\": {"   \
	"\"number\": \"no\", \"publication\": \"pub\", \"publication_kind\": \"knd\", \"doi\": "   \
	"\"doi\", \"family\": \"fam\", \"priority\": \"prio\", \"title_en\": \"en\", "             \
	"\"keywords\": "                                                                           \
	"\"kw\", \"language\": \"lang\", \"classes\": \"ipc\", \"cpc\": \"cpc\", \"applicants\": " \
	"\"holders\", \"applicant_countries\": \"states\", \"applicant_addresses\": \"where\", "   \
	"\"inventors\": \"people\", \"inventor_addresses\": \"homes\", \"citations\": \"cites\", " \
	"\"cited_by\": \"cited\"}, \"constants\": {\"kind\": \"patent\"}, \"settings\": "          \
	"{\"inventors\": "                                                                         \
	"\";\"}}"

static void all_that_files_say(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("rich", AXL_STORE_CREATE);
	const struct axl_definitions *shipped = fixture_world.definitions;
	axl_auto(axl_definitions) struct axl_definitions *own =
	    own_definition("rich.json", RICH_MAP);
	fixture_world.definitions = own;
	fixture_put("rich.csv",
	            "no,pub,knd,doi,fam,prio,en,kw,lang,ipc,cpc,holders,states,where,people,homes,"
	            "cites,cited\n"
	            "1,10-2020-1,A1,https://doi.org/10.1000/AB,KR2|JP1,20190101,Welding,arc; "
	            "robot,ko,G06N 3/08|B23K 9/00,G06N20/00,A|B,KR|US,\"인천광역시 남동구 은봉로 "
	            "1|5 Main St, Incheon\",Kim;Lee,Incheon;Busan;Seoul,KR10-1|US 2,7\n"
	            "2,,,,,,,,,,,C,KR|US,,,,,\n");
	(void)fixture_import(store, "2025Q4", "rich", scratch_path("rich.csv"));
	fixture_world.definitions = shipped;
	tap_answer(
	    store,
	    "SELECT publication || ',' || publication_kind || ',' || doi || ',' || family || "
	    "',' || priority || ',' || title_en || ',' || keywords || ',' || language || ',' "
	    "|| ifnull(cited_by, 'none') FROM document ORDER BY id",
	    "1020201,A1,10.1000/ab,JP1,2019-01-01,Welding,arc; robot,ko,7.0 ,,,,,,,,none",
	    "what is not stated stays missing");
	tap_answer(store,
	           "SELECT (id & 7) || role || position || ':' || name || ',' || country || ',' || "
	           "region FROM document_party ORDER BY id, role, position",
	           "2applicant1:A,KR,28200 2applicant2:B,US, 2inventor1:Kim,, 2inventor2:Lee,, "
	           "3applicant1:C,,",
	           "parties have their countries and regions; lists of other lengths are left out");
	tap_answer(store,
	           "SELECT scheme || ':' || symbol || ':' || main FROM document_class ORDER BY "
	           "position",
	           "ipc:G06N 3/08:1 ipc:B23K 9/00:0 cpc:G06N 20/00:1",
	           "classes of two schemes, the first of each its main one");
	tap_answer(store, "SELECT position || ':' || cited FROM document_citation",
	           "1:KR10-1 2:US 2", "what is cited");
}

#define PARTS_MAP                                                                                  \
	"{\"axlens\": \"map/1\", \"id\": \"parts\", \"record\": \"document\", \"label\": "         \
	"{\"ko\": "                                                                                \
	"\"p\"}, \"header\": {\"rows\": 1, \"contains\": [\"pid\", \"org\"]}, \"columns\": {"      \
	"\"number\": \"pid\", \"applicants\": \"org\", \"applicant_keys\": \"place\", \"cpc\": "   \
	"\"symbol\", \"sequence\": \"seq\"}, \"constants\": {\"kind\": \"patent\"}, "              \
	"\"settings\": "                                                                           \
	"{\"rows\": \"parts\"}}"

static void parts_of_documents(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("parts", AXL_STORE_CREATE);
	const struct axl_definitions *shipped = fixture_world.definitions;
	axl_auto(axl_definitions) struct axl_definitions *own =
	    own_definition("parts.json", PARTS_MAP);
	fixture_world.definitions = own;
	fixture_put("parts.csv", "pid,org,place,symbol,seq\n"
	                         "7,A,p1,G06N 3/08,1\n"
	                         "7,B,p2,G06N 20/00,0\n"
	                         "7,,p3,,\n");
	struct axl_intake_counts counts =
	    fixture_import(store, "2025Q4", "parts", scratch_path("parts.csv"));
	fixture_world.definitions = shipped;
	tap_ok(counts.kept == 3 && counts.rejected == 0, "a number may repeat in a file of parts");
	tap_answer(store, "SELECT part || number FROM document", "17 17 17", "parts are marked");
	tap_answer(store, "SELECT name || '@' || key FROM document_party ORDER BY id",
	           "A@p1 B@p2 @p3", "a party may be known by a key alone");
	tap_answer(store, "SELECT symbol || ':' || main FROM document_class ORDER BY id",
	           "G06N 3/08:0 G06N 20/00:1", "the main class is that of sequence 0");
}

/* Counted with other tools: numbers, and rows of distinct numbers that name the university. */
static void real_files(void)
{
	axl_auto(axl_memory) char *web = fixture_shared("patents/kipris-incheon-university.csv");
	axl_auto(axl_memory) char *plus = fixture_shared("patents/kiprisplus-enterprises.csv");
	if (!web || !plus) {
		tap_skip("the real exports", "they are not here");
		return;
	}
	axl_auto(axl_store) struct axl_store *store = trial_open("real", AXL_STORE_CREATE);
	struct axl_intake_counts counts = fixture_import(store, "2025Q4", "web", web);
	tap_ok(counts.rows == 1009 && counts.kept == 979 && counts.rejected == 30,
	       "KIPRIS web: 979 of 1,009");
	tap_answer(store,
	           "SELECT count(*) FROM document_party WHERE name = '인천대학교 산학협력단'",
	           "933", "the university's applications");
	tap_answer(store,
	           "SELECT count(*) FROM document_class WHERE symbol NOT GLOB "
	           "'[A-H][0-9][0-9][A-Z] [1-9]*/[0-9][0-9]*'",
	           "0", "every symbol is one");
	counts = fixture_import(store, "2025Q4", "plus", plus);
	tap_ok(counts.rows == 1329 && counts.kept == 1329, "KIPRISPlus: 1,329");
	tap_answer(store, "SELECT count(*) FROM document WHERE filed = ''", "0", "all are dated");
}

int main(void)
{
	own_definition_make("maps");
	fixture_open_world();
	kiprisplus();
	kipris_web();
	papers();
	all_that_files_say();
	parts_of_documents();
	real_files();
	fixture_close_world();
	return tap_done();
}

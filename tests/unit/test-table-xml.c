/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of records in XML, as services answer. */
#include "config.h"

#include "tests/unit/table-fixture.h"

#define FILE_NAME "answer.xml"
#define HEAD                                                                                       \
	"<?xml version='1.0' encoding='UTF-8'?>\n<response><header><resultCode/><resultMsg/>"      \
	"<a>1</a><b>2</b><c>3</c></header><body><items>"
#define TAIL "</items></body><count><totalCount>2</totalCount></count></response>"

static void records_are_rows(void)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(table_of(FILE_NAME,
	                 HEAD "<item><no>1</no><title>\n 딥러닝 &amp; 로봇 </title><who><name>가"
	                      "</name></who><who><name>나</name></who></item>"
	                      "<item><no>2</no><x:date xmlns:x='u'><![CDATA[2020]]></x:date></item>"
	                      "<item><no/></item><item><no>4</no></item>" TAIL,
	                 &table, &err),
	        0, "an answer of a service is a table");
	next_is(table, 0, (const char *const[]){"no", "title", "who.name", "date"}, 4);
	next_is(table, 1, (const char *const[]){"1", "딥러닝 & 로봇", "가|나", ""}, 4);
	next_is(table, 2, (const char *const[]){"2", "", "", "2020"}, 4);
	next_is(table, 4, (const char *const[]){"4", "", "", ""}, 4);
	struct axl_row row;
	tap_int(axl_table_next(table, &row, &err), 0, "then the end");
}

static void one_record(void)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(table_of(FILE_NAME,
	                 HEAD "<item><n>1</n><m>2</m><o>3</o><p>4</p><q>5</q><r>6</r></item>" TAIL,
	                 &table, &err),
	        0, "one record alone is found by its leaves");
	next_is(table, 0, (const char *const[]){"n", "m", "o", "p", "q", "r"}, 6);
	next_is(table, 1, (const char *const[]){"1", "2", "3", "4", "5", "6"}, 6);
}

int main(void)
{
	scratch_make();
	records_are_rows();
	one_record();
	refused(
	    FILE_NAME,
	    "<?xml version='1.0'?><response><header><resultCode>10</resultCode><resultMsg>키가 "
	    "틀렸습니다</resultMsg></header><body><items/></body></response>",
	    "answer.xml holds an error message and no table: 10 키가 틀렸습니다; settle what it "
	    "says");
	refused(FILE_NAME,
	        "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
	        "<returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>",
	        "no table: 30 SERVICE ERROR");
	refused(FILE_NAME,
	        "<?xml version='1.0'?><response><header><resultCode>00</resultCode></header><body>"
	        "<items/></body></response>",
	        "the list is empty");
	refused(FILE_NAME,
	        "<?xml version='1.0'?><Workbook><Worksheet><Row><Cell>1</Cell></Row></Worksheet>"
	        "</Workbook>",
	        "no list of records: open it in Excel and save it as .xlsx");
	refused(FILE_NAME, "<?xml version='1.0'?><a/>", "no list of records");
	refused(FILE_NAME,
	        "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]><a><b><c>1</c></b></a>",
	        "answer.xml:2:13: a document type (DTD) has no place");
	refused(FILE_NAME, HEAD "<item><no>1</no></item>\n<item><no>", "answer.xml:3:11: ");
	return tap_done();
}

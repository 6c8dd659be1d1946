/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/xml.h"

#include <expat.h>
#include <string.h>

#include "base/i18n.h"

enum {
	CHUNK = 64 << 10,
	TAG_BYTES_MAX = 1 << 20, /* expat holds a tag until it is whole, and rescans it */
	DEPTH_MAX = 64,          /* honest sheets stay below 12 */
};

struct axl_xlsx_xml {
	struct axl_xlsx_part *part;
	XML_Parser parser;
	const struct axl_xlsx_events *events;
	void *self;
	struct axl_error *error; /* what an event refused */
	int64_t fed;
	unsigned depth;
	bool paused;
};

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');
	return colon ? colon + 1 : name;
}

void axl_xlsx_xml_refuse(struct axl_xlsx_xml *xml, const char *format, ...)
{
	if (xml->error)
		return;
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	axl_error_set(&xml->error, AXL_ERROR_DATA, _("%s, line %lu, column %lu: %s"),
	              axl_xlsx_part_name(xml->part), XML_GetCurrentLineNumber(xml->parser),
	              XML_GetCurrentColumnNumber(xml->parser) + 1, message);
	(void)XML_StopParser(xml->parser, XML_FALSE);
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct axl_xlsx_xml *xml = context;
	/* expat may still deliver an event or two after it was stopped. */
	if (xml->error)
		return;
	if (++xml->depth > DEPTH_MAX) {
		axl_xlsx_xml_refuse(xml, _("elements nest deeper than %d levels"), DEPTH_MAX);
		return;
	}
	xml->events->start(xml, xml->self, local_name(name), attributes);
}

static void on_end(void *context, const XML_Char *name)
{
	struct axl_xlsx_xml *xml = context;
	if (xml->error)
		return;
	xml->depth--;
	if (xml->events->end)
		xml->events->end(xml, xml->self, local_name(name));
}

static void on_text(void *context, const XML_Char *bytes, int length)
{
	struct axl_xlsx_xml *xml = context;
	if (!xml->error && xml->events->text)
		xml->events->text(xml, xml->self, bytes, (size_t)length);
}

static void on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                       const XML_Char *public_id, int has_internal_subset)
{
	(void)name, (void)system_id, (void)public_id, (void)has_internal_subset;
	axl_xlsx_xml_refuse(context,
	                    _("a document type (DTD) has no place in a workbook; open it in a "
	                      "spreadsheet program and save it again"));
}

int axl_xlsx_xml_open(struct axl_xlsx_package *package, const char *part, uint64_t cap,
                      const struct axl_xlsx_events *events, void *self,
                      struct axl_xlsx_xml **ret_xml, struct axl_error **err)
{
	axl_auto(axl_xlsx_xml) struct axl_xlsx_xml *xml = axl_xcalloc(1, sizeof *xml);
	xml->events = events;
	xml->self = self;
	if (axl_xlsx_part_open(package, part, cap, &xml->part, err))
		return -1;
	xml->parser = XML_ParserCreate(NULL);
	if (!xml->parser)
		return axl_error_set(err, AXL_ERROR_INTERNAL, _("no memory for an XML parser"));
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml->parser, on_text);
	XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
	*ret_xml = axl_steal(xml);
	return 0;
}

void axl_xlsx_xml_free(struct axl_xlsx_xml *xml)
{
	if (!xml)
		return;
	if (xml->parser)
		XML_ParserFree(xml->parser);
	axl_xlsx_part_free(xml->part);
	axl_error_free(xml->error);
	free(xml);
}

/* Hand the next piece of the part to expat. */
static int feed(struct axl_xlsx_xml *xml, enum XML_Status *ret_status, struct axl_error **err)
{
	void *chunk = XML_GetBuffer(xml->parser, CHUNK);
	size_t length = 0;
	if (!chunk)
		return axl_error_set(err, AXL_ERROR_INTERNAL, _("no memory for an XML parser"));
	if (axl_xlsx_part_read(xml->part, chunk, CHUNK, &length, err))
		return -1;
	xml->fed += (int64_t)length;
	*ret_status = XML_ParseBuffer(xml->parser, (int)length, length == 0);
	return 0;
}

static int report_fault(struct axl_xlsx_xml *xml, struct axl_error **err)
{
	if (!xml->error)
		axl_xlsx_xml_refuse(
		    xml,
		    _("%s; the workbook is damaged: open it in a spreadsheet program and save "
		      "it again"),
		    XML_ErrorString(XML_GetErrorCode(xml->parser)));
	*err = axl_steal(xml->error);
	return -1;
}

int axl_xlsx_xml_run(struct axl_xlsx_xml *xml, struct axl_error **err)
{
	for (;;) {
		enum XML_Status status = XML_STATUS_OK;
		if (xml->paused)
			status = XML_ResumeParser(xml->parser);
		else if (feed(xml, &status, err))
			return -1;
		xml->paused = status == XML_STATUS_SUSPENDED;

		if (status == XML_STATUS_ERROR)
			return report_fault(xml, err);
		if (xml->paused)
			return 1;
		XML_ParsingStatus parsing;
		XML_GetParsingStatus(xml->parser, &parsing);
		if (parsing.parsing == XML_FINISHED)
			return 0;
		if (xml->fed - XML_GetCurrentByteIndex(xml->parser) > TAG_BYTES_MAX) {
			axl_xlsx_xml_refuse(xml, _("a tag is longer than %d bytes"), TAG_BYTES_MAX);
			return report_fault(xml, err);
		}
	}
}

int axl_xlsx_xml_read(struct axl_xlsx_package *package, const char *part, uint64_t cap,
                      const struct axl_xlsx_events *events, void *self, struct axl_error **err)
{
	axl_auto(axl_xlsx_xml) struct axl_xlsx_xml *xml = NULL;
	if (axl_xlsx_xml_open(package, part, cap, events, self, &xml, err))
		return -1;
	return axl_xlsx_xml_run(xml, err);
}

void axl_xlsx_xml_pause(struct axl_xlsx_xml *xml)
{
	(void)XML_StopParser(xml->parser, XML_TRUE);
}

const char *axl_xlsx_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2) {
		if (strcmp(local_name(attributes[0]), name) == 0)
			return attributes[1];
	}
	return NULL;
}

bool axl_xlsx_attribute_is_true(const char **attributes, const char *name)
{
	const char *value = axl_xlsx_attribute(attributes, name);
	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

double axl_xlsx_xml_progress(const struct axl_xlsx_xml *xml)
{
	return axl_xlsx_part_progress(xml->part);
}

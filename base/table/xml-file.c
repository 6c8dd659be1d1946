/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/xml-file.h"

#include <errno.h>
#include <expat.h>
#include <string.h>

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/text/text.h"

enum {
	CHUNK = 64 << 10,
	TAG_BYTES_MAX = 1 << 20, /* expat holds a tag until it is whole, and rescans it */
	DEPTH_MAX = 32,
};

struct axl_xml_file {
	char *name;
	FILE *stream;
	XML_Parser parser;
	const struct axl_xml_events *events;
	void *self;
	struct axl_buffer path, text;
	unsigned depth;
	bool leaf; /* nothing has begun within the element that began last */
	int64_t fed;
	bool paused;
	struct axl_error *error; /* what stops the reading */
};

static int refuse(struct axl_xml_file *file, const char *message)
{
	if (!file->error)
		axl_error_set(&file->error, AXL_ERROR_DATA, "%s:%lu:%lu: %s", file->name,
		              XML_GetCurrentLineNumber(file->parser),
		              XML_GetCurrentColumnNumber(file->parser) + 1, message);
	(void)XML_StopParser(file->parser, XML_FALSE);
	return -1;
}

static struct axl_slice slice_of(const struct axl_buffer *buffer)
{
	return (struct axl_slice){buffer->bytes, buffer->length};
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct axl_xml_file *file = context;
	const char *colon = strchr(name, ':');
	(void)attributes;
	/* expat may still deliver an event or two after it was stopped. */
	if (file->error)
		return;
	if (++file->depth > DEPTH_MAX) {
		axl_auto(axl_memory) char *message =
		    axl_xasprintf(_("elements nest deeper than %d levels"), DEPTH_MAX);
		(void)refuse(file, message);
		return;
	}
	if (file->path.length)
		axl_buffer_add_char(&file->path, '.');
	axl_buffer_add_text(&file->path, colon ? colon + 1 : name);
	axl_buffer_clear(&file->text);
	file->leaf = true;
	file->events->start(file->self, slice_of(&file->path));
}

/* Where the element's own name begins in its path, with the dot before it. */
static size_t parent_length(const struct axl_buffer *path)
{
	const char *dot = strrchr(path->bytes, '.');
	return dot ? (size_t)(dot - path->bytes) : 0;
}

static void on_end(void *context, const XML_Char *name)
{
	struct axl_xml_file *file = context;
	(void)name;
	if (file->error)
		return;
	struct axl_slice nothing = {"", 0};
	file->events->end(file->self, slice_of(&file->path), file->leaf,
	                  file->leaf ? axl_text_trim(slice_of(&file->text)) : nothing);
	file->depth--;
	file->leaf = false;
	file->path.length = parent_length(&file->path);
	file->path.bytes[file->path.length] = '\0';
}

static void on_text(void *context, const XML_Char *bytes, int length)
{
	struct axl_xml_file *file = context;
	if (!file->error && file->leaf)
		axl_buffer_add(&file->text, bytes, (size_t)length);
}

static void on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                       const XML_Char *public_id, int has_internal_subset)
{
	(void)name, (void)system_id, (void)public_id, (void)has_internal_subset;
	(void)refuse(context,
	             _("a document type (DTD) has no place in a list of records; take it out"));
}

int axl_xml_file_open(const char *path, const struct axl_xml_events *events, void *self,
                      struct axl_xml_file **ret_file, struct axl_error **err)
{
	axl_auto(axl_xml_file) struct axl_xml_file *file = axl_xcalloc(1, sizeof *file);
	axl_buffer_init(&file->path);
	axl_buffer_init(&file->text);
	file->name = axl_xstrdup(path);
	file->events = events;
	file->self = self;
	file->stream = fopen(path, "rbe");
	if (!file->stream)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	file->parser = XML_ParserCreate(NULL);
	if (!file->parser)
		return axl_error_set(err, AXL_ERROR_INTERNAL, _("no memory for an XML parser"));
	XML_SetUserData(file->parser, file);
	XML_SetElementHandler(file->parser, on_start, on_end);
	XML_SetCharacterDataHandler(file->parser, on_text);
	XML_SetStartDoctypeDeclHandler(file->parser, on_doctype);
	*ret_file = axl_steal(file);
	return 0;
}

void axl_xml_file_free(struct axl_xml_file *file)
{
	if (!file)
		return;
	if (file->parser)
		XML_ParserFree(file->parser);
	if (file->stream)
		(void)fclose(file->stream);
	axl_buffer_release(&file->path);
	axl_buffer_release(&file->text);
	axl_error_free(file->error);
	free(file->name);
	free(file);
}

/* Hand the next piece of the file to expat. */
static int feed(struct axl_xml_file *file, enum XML_Status *ret_status, struct axl_error **err)
{
	void *chunk = XML_GetBuffer(file->parser, CHUNK);
	if (!chunk)
		return axl_error_set(err, AXL_ERROR_INTERNAL, _("no memory for an XML parser"));
	size_t length = fread(chunk, 1, CHUNK, file->stream);
	if (ferror(file->stream))
		return axl_error_system(err, errno, _("cannot read %s"), file->name);
	file->fed += (int64_t)length;
	*ret_status = XML_ParseBuffer(file->parser, (int)length, length == 0);
	return 0;
}

static int report_fault(struct axl_xml_file *file, struct axl_error **err)
{
	if (!file->error) {
		axl_auto(axl_memory) char *message =
		    axl_xasprintf(_("%s; the file is damaged or was cut off: get it anew"),
		                  XML_ErrorString(XML_GetErrorCode(file->parser)));
		(void)refuse(file, message);
	}
	*err = axl_steal(file->error);
	return -1;
}

int axl_xml_file_run(struct axl_xml_file *file, struct axl_error **err)
{
	for (;;) {
		enum XML_Status status = XML_STATUS_OK;
		if (file->paused)
			status = XML_ResumeParser(file->parser);
		else if (feed(file, &status, err) < 0)
			return -1;
		file->paused = status == XML_STATUS_SUSPENDED;
		if (status == XML_STATUS_ERROR)
			return report_fault(file, err);
		if (file->paused)
			return 1;
		XML_ParsingStatus parsing;
		XML_GetParsingStatus(file->parser, &parsing);
		if (parsing.parsing == XML_FINISHED)
			return 0;
		if (file->fed - XML_GetCurrentByteIndex(file->parser) > TAG_BYTES_MAX) {
			axl_auto(axl_memory) char *message =
			    axl_xasprintf(_("a tag is longer than %d bytes"), TAG_BYTES_MAX);
			(void)refuse(file, message);
			return report_fault(file, err);
		}
	}
}

void axl_xml_file_pause(struct axl_xml_file *file)
{
	(void)XML_StopParser(file->parser, XML_TRUE);
}

uint64_t axl_xml_file_consumed(const struct axl_xml_file *file)
{
	return (uint64_t)file->fed;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An XML file as a run of elements, each with its path of local names from the root
 * ("response.body.items.item"), on expat. Inner header of base's tables. A document type, deep
 * nesting and giant tags are refused: memory stays bounded whatever the file holds.
 */
#ifndef BASE_TABLE_XML_FILE_H
#define BASE_TABLE_XML_FILE_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

struct axl_xml_file;

/* Texts live until the event returns. */
struct axl_xml_events {
	void (*start)(void *self, struct axl_slice path);
	/* A leaf has no element within it; only of a leaf there is a text, outer blanks off. */
	void (*end)(void *self, struct axl_slice path, bool leaf, struct axl_slice text);
};

/* events and self stay the caller's and outlive the reader. */
int axl_xml_file_open(const char *path, const struct axl_xml_events *events, void *self,
                      struct axl_xml_file **ret_file, struct axl_error **err);
void axl_xml_file_free(struct axl_xml_file *file);
AXL_DEFINE_CLEANUP(axl_xml_file)

/* Go on until an event pauses (1) or the file ends (0). */
int axl_xml_file_run(struct axl_xml_file *file, struct axl_error **err);
/* For events: stop after this one until run is called again. */
void axl_xml_file_pause(struct axl_xml_file *file);

/* Bytes read so far. */
uint64_t axl_xml_file_consumed(const struct axl_xml_file *file);

#endif

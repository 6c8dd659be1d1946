/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One part of a workbook as XML events, on expat. Inner header of base.
 *
 * Elements and attributes are known by their local names, so that the strict
 * and the transitional namespaces read alike. A document type, deep nesting and
 * giant tags are refused: memory stays bounded whatever the part holds.
 */
#ifndef BASE_XLSX_XML_H
#define BASE_XLSX_XML_H

#include "base/xlsx/package.h"

struct axl_xlsx_xml;

struct axl_xlsx_events {
	/* Attributes: local name, value, ..., NULL. */
	void (*start)(struct axl_xlsx_xml *xml, void *self, const char *name,
	              const char **attributes);
	void (*end)(struct axl_xlsx_xml *xml, void *self, const char *name);
	/* A text may come in several pieces. */
	void (*text)(struct axl_xlsx_xml *xml, void *self, const char *bytes, size_t length);
};

/* events and self stay the caller's and outlive the reader. */
int axl_xlsx_xml_open(struct axl_xlsx_package *package, const char *part, uint64_t cap,
                      const struct axl_xlsx_events *events, void *self,
                      struct axl_xlsx_xml **ret_xml, struct axl_error **err);
void axl_xlsx_xml_free(struct axl_xlsx_xml *xml);
AXL_DEFINE_CLEANUP(axl_xlsx_xml)

/* Go on until an event pauses (1) or the part ends (0). */
int axl_xlsx_xml_run(struct axl_xlsx_xml *xml, struct axl_error **err);

/* Open, run to the end, free. */
int axl_xlsx_xml_read(struct axl_xlsx_package *package, const char *part, uint64_t cap,
                      const struct axl_xlsx_events *events, void *self, struct axl_error **err);

/* For events: stop after this one until run is called again. */
void axl_xlsx_xml_pause(struct axl_xlsx_xml *xml);
/* For events: end with AXL_ERROR_DATA "<part>, line <l>, column <c>: <message>"; no more events
 * come. */
void axl_xlsx_xml_refuse(struct axl_xlsx_xml *xml, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The value of an attribute, or NULL. */
const char *axl_xlsx_attribute(const char **attributes, const char *name);
/* xsd:boolean: "1" and "true"; everything else, and absence, is false. */
bool axl_xlsx_attribute_is_true(const char **attributes, const char *name);

/* Share of the part that has been read, 0 to 1. */
double axl_xlsx_xml_progress(const struct axl_xlsx_xml *xml);

#endif

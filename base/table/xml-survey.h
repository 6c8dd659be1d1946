/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the records of an XML file stand, and what they hold. Inner header of base's tables. */
#ifndef BASE_TABLE_XML_SURVEY_H
#define BASE_TABLE_XML_SURVEY_H

#include "base/error.h"
#include "base/table/columns.h"

/*
 * The path of the records: of the elements that stand several times under one and hold leaves,
 * those nearest the root; where none does, those that hold most leaves. Columns are the paths of
 * the leaves below a record, as they are first met. AXL_ERROR_DATA where the file is no list of
 * records, an empty one, or the error message of a service (a resultCode that is not empty or 0, an
 * errMsg).
 */
int axl_xml_survey(const char *path, char **ret_record, struct axl_columns **ret_columns,
                   struct axl_error **err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-datasets.h"

void axl_output_day(struct axl_output *output, struct axl_day day)
{
	char text[32];
	(void)snprintf(text, sizeof text, "%04u-%02u-%02u", (unsigned)day.year, (unsigned)day.month,
	               (unsigned)day.day);
	axl_output_text(output, text);
}

void axl_output_business_number(struct axl_output *output, const char digits[11])
{
	char text[16];
	(void)snprintf(text, sizeof text, "%.3s-%.2s-%.5s", digits, digits + 3, digits + 5);
	axl_output_text(output, text);
}

void axl_output_firm(struct axl_output *output, const struct axl_firm *firm, uint32_t spelling)
{
	axl_auto(axl_buffer) struct axl_buffer name;
	axl_buffer_init(&name);
	axl_firm_name_spell(&name, &firm->name, spelling);
	axl_output_bytes(output, name.bytes, name.length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which unit someone means by what they typed. */
#include "config.h"

#include "project/explain.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ksic/firm.h"

#include <ctype.h>
#include <string.h>

enum { NAMED = 5 }; /* so many candidates are named in an error */

struct searching {
	const char *text;
	char *folded;
	char brn[11]; /* "" where the text is no business number */
};

/* How well a unit fits; a better fit leaves all lesser ones out. */
enum fit { NO_FIT, NAME_CONTAINS, NAME_IS, NUMBER_IS, KEY_IS };

/* "C29×ai" or "29xai": the code, with or without its section, and the technology's id. */
static bool has_both(const struct searching *s, const struct axl_unit *unit)
{
	const char *code = strrchr(unit->industry, ':'), *id = strrchr(unit->technology, ':');
	const char *text = s->text;
	if (!code || !id)
		return false;
	size_t length = strlen(code + 1);
	if (isupper((unsigned char)*text) && code[1] != *text)
		text++;
	if (strncmp(text, code + 1, length) != 0)
		return false;
	text += length;
	text += strncmp(text, "×", strlen("×")) == 0 ? strlen("×") : *text == 'x';
	return strcmp(text, id + 1) == 0;
}

static bool has_number(const struct searching *s, const struct axl_unit *unit)
{
	const char *code = strrchr(unit->industry, ':');
	if (strcmp(unit->kind, "cell") == 0)
		return has_both(s, unit);
	if (strcmp(unit->kind, "industry") == 0)
		return code && strcmp(code + 1, s->text) == 0;
	return *s->brn && strncmp(unit->key, "firm:brn:", 9) == 0 &&
	       strcmp(unit->key + 9, s->brn) == 0;
}

static enum fit fit_of(const struct searching *s, const struct axl_unit *unit)
{
	if (strcmp(unit->key, s->text) == 0)
		return KEY_IS;
	if (has_number(s, unit))
		return NUMBER_IS;
	if (strcmp(unit->kind, "cell") == 0)
		return NO_FIT; /* its name is that of an industry and of a technology */
	axl_auto(axl_memory) char *name = axl_text_folded(unit->label);
	if (strcmp(name, s->folded) == 0)
		return NAME_IS;
	return strstr(name, s->folded) ? NAME_CONTAINS : NO_FIT;
}

static int refuse(const struct searching *s, const struct axl_units *units, enum fit best,
                  size_t count, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	if (best == NO_FIT)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("no unit is called \"%s\"; axlens score lists those that are "
		      "ranked"),
		    s->text);
	size_t named = 0;
	for (size_t i = 0; i < axl_units_count(units) && named < NAMED; i++) {
		const struct axl_unit *unit = &axl_units_at(units, i)->unit;
		if (fit_of(s, unit) == best)
			axl_buffer_printf(&names, "%s%s (%s)", named++ ? ", " : "", unit->key,
			                  unit->label);
	}
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("%zu units are called \"%s\"; name one by its key: %s%s"), count,
	                     s->text, names.bytes, count > NAMED ? ", …" : "");
}

static int search(const struct searching *s, const struct axl_units *units,
                  const struct axl_unit_row **ret_unit, struct axl_error **err)
{
	const struct axl_unit_row *found = NULL;
	enum fit best = NO_FIT;
	size_t count = 0;
	for (size_t i = 0; i < axl_units_count(units); i++) {
		const struct axl_unit_row *row = axl_units_at(units, i);
		enum fit fit = fit_of(s, &row->unit);
		if (fit == NO_FIT || fit < best)
			continue;
		count = fit > best ? 1 : count + 1;
		best = fit;
		found = row;
	}
	if (count != 1)
		return refuse(s, units, best, count, err);
	*ret_unit = found;
	return 0;
}

int axl_unit_search(struct axl_project *project, const char *wave, const char *kind,
                    const char *text, struct axl_units **ret_units,
                    const struct axl_unit_row **ret_unit, struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_memory) char *folded = axl_text_folded(text);
	struct searching s = {.text = text, .folded = folded};
	struct axl_unit_filter filter = {
	    .wave = wave, .kind = kind, .region = project->world.home->code};
	(void)axl_brn_read(axl_slice_of(text), s.brn);
	if (axl_units_load(project->store, &filter, &units, err) < 0 ||
	    search(&s, units, ret_unit, err) < 0)
		return -1;
	*ret_units = axl_steal(units);
	return 0;
}

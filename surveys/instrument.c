/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "surveys/instrument.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/json-shape.h"
#include "base/text/text.h"

#include <ctype.h>

/* The instrument first, so that it can be handed out; behind it what it owns. */
struct loaded {
	struct axl_instrument instrument;
	struct axl_json_document *document;
	struct axl_instrument_item *items;
	char *evidence_suffix;     /* folded */
	struct axl_index *by_name; /* folded id -> item */
	struct axl_index *words;   /* folded word -> enum axl_state */
};

void axl_instrument_free(struct axl_instrument *instrument)
{
	if (!instrument)
		return;
	struct loaded *loaded = (struct loaded *)instrument;
	axl_json_document_free(loaded->document);
	axl_index_free(loaded->by_name);
	axl_index_free(loaded->words);
	free(loaded->evidence_suffix);
	free(loaded->items);
	free(loaded);
}

static int read_scale(struct axl_json at, enum axl_item_scale *ret_scale, struct axl_error **err)
{
	static const char *const scales[] = {
	    [AXL_ITEM_READINESS] = "readiness",
	    [AXL_ITEM_WISH] = "wish",
	};
	size_t scale;
	if (axl_json_as_word(axl_json_child(at, "scale"), scales, AXL_COUNT(scales), &scale, err) <
	    0)
		return -1;
	*ret_scale = (enum axl_item_scale)scale;
	return 0;
}

static int read_item(struct loaded *loaded, struct axl_json at, size_t position,
                     struct axl_error **err)
{
	static const char *const keys[] = {"id", "view", "scale", "text", NULL};
	struct axl_instrument_item *item = &loaded->items[position];
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &item->id, err) < 0 ||
	    axl_json_text(at, "view", &item->view, err) < 0 ||
	    read_scale(at, &item->scale, err) < 0 ||
	    axl_json_languages(at, "text", &item->text_ko, &item->text_en, err) < 0)
		return -1;
	axl_auto(axl_memory) char *folded = axl_text_folded(item->id);
	bool added = false;
	axl_index_add(loaded->by_name, folded, strlen(folded), position, &added);
	if (!added)
		return axl_json_error(axl_json_child(at, "id"), err,
		                      _("the id \"%s\" is used twice"), item->id);
	return 0;
}

static int read_items(struct loaded *loaded, struct axl_json root, struct axl_error **err)
{
	struct axl_json items;
	if (axl_json_array(root, "items", &items, err) < 0)
		return -1;
	size_t count = axl_json_count(items);
	if (count == 0)
		return axl_json_error(items, err, _("an instrument needs items"));
	loaded->items = axl_xcalloc(count, sizeof *loaded->items);
	loaded->instrument.items = loaded->items;
	loaded->instrument.item_count = count;
	for (size_t i = 0; i < count; i++)
		if (read_item(loaded, axl_json_item(items, i), i, err) < 0)
			return -1;
	return 0;
}

static int read_levels(struct loaded *loaded, struct axl_json root, struct axl_error **err)
{
	struct axl_json levels;
	if (axl_json_array(root, "levels", &levels, err) < 0)
		return -1;
	if (axl_json_count(levels) != 2)
		return axl_json_error(levels, err, _("expected [lowest, highest]"));
	struct axl_instrument *instrument = &loaded->instrument;
	if (axl_json_as_number(axl_json_item(levels, 0), &instrument->lowest, err) < 0 ||
	    axl_json_as_number(axl_json_item(levels, 1), &instrument->highest, err) < 0)
		return -1;
	if (!(instrument->lowest < instrument->highest))
		return axl_json_error(levels, err,
		                      _("the lowest level must lie below the highest"));
	return 0;
}

static int read_thresholds(struct axl_instrument *instrument, struct axl_json root,
                           struct axl_error **err)
{
	const char *grade;
	struct axl_number confirms;
	if (axl_json_number(root, "answered_floor", &instrument->answered_floor, err) < 0 ||
	    axl_json_text(root, "confirmed_by", &grade, err) < 0)
		return -1;
	if (!(instrument->answered_floor >= 0 && instrument->answered_floor <= 1))
		return axl_json_error(axl_json_child(root, "answered_floor"), err,
		                      _("expected a share from 0 to 1"));
	if (!axl_evidence_grade(axl_slice_of(grade), &confirms) || confirms.state != AXL_VALUE)
		return axl_json_error(axl_json_child(root, "confirmed_by"), err,
		                      _("expected a grade of evidence, E0 to E4"));
	instrument->confirms = confirms.number;
	return 0;
}

static int read_words(struct loaded *loaded, struct axl_json answers, const char *key,
                      enum axl_state state, struct axl_error **err)
{
	struct axl_json words;
	if (axl_json_array(answers, key, &words, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(words); i++) {
		const char *word;
		if (axl_json_as_text(axl_json_item(words, i), &word, err) < 0)
			return -1;
		axl_auto(axl_memory) char *folded = axl_text_folded(word);
		axl_index_add(loaded->words, folded, strlen(folded), state, NULL);
	}
	return 0;
}

static int read_instrument(struct loaded *loaded, struct axl_error **err)
{
	static const char *const keys[] = {
	    "axlens",       "id",      "date",           "label",
	    "source",       "levels",  "answered_floor", "evidence_suffix",
	    "confirmed_by", "answers", "items",          NULL};
	struct axl_json root = axl_json_root(loaded->document), answers;
	const char *suffix;
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "id", &loaded->instrument.id, err) < 0 ||
	    axl_json_text_or(root, "evidence_suffix", "_근거", &suffix, err) < 0 ||
	    axl_json_object(root, "answers", &answers, err) < 0 ||
	    read_words(loaded, answers, "not_applicable", AXL_NOT_APPLICABLE, err) < 0 ||
	    read_words(loaded, answers, "unknown", AXL_NONE, err) < 0 ||
	    read_levels(loaded, root, err) < 0 ||
	    read_thresholds(&loaded->instrument, root, err) < 0)
		return -1;
	loaded->evidence_suffix = axl_text_folded(suffix);
	return read_items(loaded, root, err);
}

int axl_instrument_load(const struct axl_definitions *definitions, const char *id,
                        struct axl_instrument **ret_instrument, struct axl_error **err)
{
	struct loaded *loaded = axl_xcalloc(1, sizeof *loaded);
	axl_auto(axl_instrument) struct axl_instrument *instrument = &loaded->instrument;
	loaded->by_name = axl_index_new();
	loaded->words = axl_index_new();
	if (axl_definition_load(definitions, "instruments", id, "instrument", &loaded->document,
	                        err) < 0 ||
	    read_instrument(loaded, err) < 0)
		return -1;
	*ret_instrument = axl_steal(instrument);
	return 0;
}

static const struct axl_instrument_item *find_folded(const struct loaded *loaded,
                                                     struct axl_slice name)
{
	size_t position;
	if (!axl_index_find(loaded->by_name, name.bytes, name.length, &position))
		return NULL;
	return &loaded->items[position];
}

const struct axl_instrument_item *axl_instrument_find(const struct axl_instrument *instrument,
                                                      struct axl_slice column, bool *ret_evidence)
{
	const struct loaded *loaded = (const struct loaded *)instrument;
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(column, &folded);
	struct axl_slice name = {folded.bytes, folded.length};
	size_t suffix = strlen(loaded->evidence_suffix);
	*ret_evidence =
	    suffix > 0 && name.length > suffix &&
	    memcmp(name.bytes + name.length - suffix, loaded->evidence_suffix, suffix) == 0;
	if (*ret_evidence)
		name.length -= suffix;
	return find_folded(loaded, name);
}

static bool read_word(const struct loaded *loaded, struct axl_slice answer,
                      enum axl_state *ret_state)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(answer, &folded);
	size_t state;
	if (!axl_index_find(loaded->words, folded.bytes, folded.length, &state))
		return false;
	*ret_state = (enum axl_state)state;
	return true;
}

/* "3. 일부 적용" -> "3": what a drop-down leaves of a level and its anchor. */
static struct axl_slice leading_number(struct axl_slice answer)
{
	size_t digits = 0;
	while (digits < answer.length && isdigit((unsigned char)answer.bytes[digits]))
		digits++;
	bool anchored = digits > 0 && digits + 1 < answer.length &&
	                (memcmp(answer.bytes + digits, ". ", 2) == 0 ||
	                 answer.bytes[digits] == ' ' || answer.bytes[digits] == ')');
	return anchored ? (struct axl_slice){answer.bytes, digits} : answer;
}

bool axl_instrument_level(const struct axl_instrument *instrument, struct axl_slice answer,
                          struct axl_number *ret_level)
{
	const struct loaded *loaded = (const struct loaded *)instrument;
	struct axl_number level = {AXL_ABSENT, 0};
	if (read_word(loaded, answer, &level.state)) {
		*ret_level = level;
		return true;
	}
	if (!axl_number_read(leading_number(answer), AXL_DECIMAL_POINT, &level))
		return false;
	if (level.state == AXL_VALUE &&
	    (level.number < instrument->lowest || level.number > instrument->highest))
		return false;
	*ret_level = level;
	return true;
}

bool axl_evidence_grade(struct axl_slice answer, struct axl_number *ret_grade)
{
	if (answer.length == 0) {
		*ret_grade = (struct axl_number){AXL_ABSENT, 0};
		return true;
	}
	if (answer.length < 2 || (answer.bytes[0] != 'E' && answer.bytes[0] != 'e') ||
	    answer.bytes[1] < '0' || answer.bytes[1] > '4' ||
	    (answer.length > 2 && isdigit((unsigned char)answer.bytes[2])))
		return false;
	*ret_grade = (struct axl_number){AXL_VALUE, answer.bytes[1] - '0'};
	return true;
}

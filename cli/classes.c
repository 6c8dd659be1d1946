/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/classes.h"

#include "base/period.h"

#include <math.h>
#include <string.h>

struct showing {
	struct axl_context *context;
	struct axl_output *output;
	const struct axl_industry_classes *classes;
	bool korean;
};

static const char *label_of(const struct showing *show, size_t class)
{
	const struct axl_class *found = &show->classes->file->classes[class];
	return show->korean ? found->label_ko : found->label_en;
}

static const char *field_label(const struct showing *show, const struct axl_class_field *field)
{
	return show->korean ? field->label_ko : field->label_en;
}

/* NULL for NULL. */
static const struct axl_class_field *field_of(const struct showing *show, const char *id)
{
	const struct axl_class_file *file = show->classes->file;
	return id ? &file->fields[axl_class_field_find(file, id)] : NULL;
}

static double scale_of(const struct axl_class_field *field)
{
	return field && field->entry && field->entry->percent ? 100 : 1;
}

/* Of a difference: two figures in per cent are points apart. */
static const char *unit_of(const struct showing *show, const struct axl_class_field *field)
{
	if (!field || !field->entry)
		return NULL;
	if (field->entry->percent)
		return "%p";
	return show->korean ? field->entry->unit_ko : field->entry->unit_en;
}

static void state_borderline(const struct showing *show, const struct axl_rule_answer *answer)
{
	const struct axl_class_file *file = show->classes->file;
	if (!answer->borderline) {
		axl_output_text(show->output, "");
		axl_output_text(show->output, NULL);
		return;
	}
	axl_output_word(show->output, N_("borderline"));
	axl_output_text(show->output,
	                label_of(show, answer->otherwise ? axl_class_find(file, answer->otherwise)
	                                                 : file->unknown));
}

static void state_distance(const struct showing *show, const struct axl_rule_answer *answer)
{
	const struct axl_class_field *field = field_of(show, answer->nearest);
	axl_output_number(show->output, answer->distance * scale_of(field));
	axl_output_text(show->output, unit_of(show, field));
	axl_output_text(show->output, answer->nearest);
	axl_output_text(show->output, field ? field_label(show, field) : NULL);
}

static void state_missing(const struct showing *show, const struct axl_rule_answer *answer)
{
	const struct axl_class_field *field = field_of(show, answer->missing);
	axl_output_text(show->output, answer->missing);
	axl_output_text(show->output, field ? field_label(show, field) : NULL);
}

/* What the classes speak of */

static void show_scope(const struct showing *show)
{
	static const struct axl_output_column columns[] = {
	    {"wave", N_("Wave"), AXL_LEFT, 0},   {"region", N_("Region"), AXL_LEFT, 0},
	    {"level", N_("Level"), AXL_LEFT, 0}, {"rules", N_("Rules"), AXL_LEFT, 0},
	    {"date", N_("Date"), AXL_LEFT, 0},   {"source", N_("Source"), AXL_LEFT, 0},
	};
	axl_output_table(show->output, "scope", NULL, columns, AXL_COUNT(columns));
	axl_output_text(show->output, show->classes->wave);
	axl_output_text(show->output, show->context->project->world.home->name);
	axl_output_word(show->output, axl_ksic_level_names[show->classes->level - 1]);
	axl_output_text(show->output, show->classes->file->id);
	axl_output_text(show->output, show->classes->file->date);
	axl_output_text(show->output, show->classes->file->source);
	axl_output_row(show->output);
	axl_output_table_end(show->output);
}

static void state_class(const struct showing *show, size_t class)
{
	int64_t industries = 0, borderline = 0;
	double establishments = 0, all = 0;
	for (size_t i = 0; i < show->classes->count; i++) {
		const struct axl_industry_class *row = &show->classes->rows[i];
		double size = isnan(row->establishments) ? 0 : row->establishments;
		all += size;
		if (row->class != class)
			continue;
		industries++;
		borderline += row->answer.borderline;
		establishments += size;
	}
	axl_output_text(show->output, show->classes->file->classes[class].id);
	axl_output_text(show->output, label_of(show, class));
	axl_output_integer(show->output, industries);
	axl_output_integer(show->output, borderline);
	axl_output_number(show->output, establishments);
	axl_output_number(show->output, all > 0 ? 100 * establishments / all : NAN);
	axl_output_row(show->output);
}

static void show_summary(const struct showing *show)
{
	static const struct axl_output_column columns[] = {
	    {"class", N_("Class"), AXL_UNSEEN, 0},
	    {"label", N_("Class"), AXL_LEFT, 0},
	    {"industries", N_("Industries"), AXL_RIGHT, 0},
	    {"borderline", N_("Borderline"), AXL_RIGHT, 0},
	    {"establishments", N_("Establishments"), AXL_RIGHT, 0},
	    {"establishments_percent", N_("Establishments %"), AXL_RIGHT, 1},
	};
	axl_output_table(show->output, "summary", N_("Industry classes"), columns,
	                 AXL_COUNT(columns));
	for (size_t class = 0; class < show->classes->file->class_count; class ++)
		state_class(show, class);
	axl_output_table_end(show->output);
}

/* The industries */

static void state_industry(const struct showing *show, const struct axl_industry_class *row)
{
	struct axl_output *output = show->output;
	axl_output_text(output, row->code);
	axl_output_text(output, row->unit->unit.label);
	axl_output_text(output, show->classes->file->classes[row->class].id);
	axl_output_text(output, label_of(show, row->class));
	state_borderline(show, &row->answer);
	axl_output_text(output, row->answer.rule);
	axl_output_text(output, row->answer.reason_ko);
	axl_output_text(output, row->answer.reason_en);
	state_distance(show, &row->answer);
	axl_output_integer(output, (int64_t)row->years);
	axl_output_integer(output, (int64_t)row->quarters);
	state_missing(show, &row->answer);
	axl_output_number(output, row->establishments);
	axl_output_row(output);
}

static void show_industries(const struct showing *show, size_t top)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	    {"class", N_("Class"), AXL_UNSEEN, 0},
	    {"label", N_("Class"), AXL_LEFT, 0},
	    {"borderline", N_("Border"), AXL_LEFT, 0},
	    {"otherwise", N_("Or else"), AXL_LEFT, 0},
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"reason_ko", N_("Reason"), AXL_UNSEEN, 0},
	    {"reason_en", N_("Reason"), AXL_UNSEEN, 0},
	    {"distance", N_("Distance"), AXL_RIGHT, -3},
	    {"distance_unit", N_("Unit of measure"), AXL_LEFT, 0},
	    {"nearest", N_("Nearest"), AXL_UNSEEN, 0},
	    {"nearest_label", N_("of"), AXL_LEFT, 0},
	    {"years", N_("Years"), AXL_RIGHT, 0},
	    {"quarters", N_("Quarters"), AXL_RIGHT, 0},
	    {"missing", N_("Missing"), AXL_UNSEEN, 0},
	    {"missing_label", N_("Missing"), AXL_LEFT, 0},
	    {"establishments", N_("Establishments"), AXL_RIGHT, 0},
	};
	size_t class = SIZE_MAX, shown = 0;
	axl_output_table(show->output, "industries", N_("Industries"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < show->classes->count; i++) {
		const struct axl_industry_class *row = &show->classes->rows[i];
		shown = row->class == class ? shown + 1 : 1;
		class = row->class;
		if (shown <= top)
			state_industry(show, row);
	}
	axl_output_table_end(show->output);
}

/* The rules */

static size_t fired(const struct axl_industry_classes *classes, const char *rule,
                    const struct axl_rule_answer **ret_answer)
{
	size_t count = 0;
	for (size_t i = 0; i < classes->count; i++) {
		const struct axl_rule_answer *answer = &classes->rows[i].answer;
		if (!answer->result || strcmp(answer->rule, rule) != 0)
			continue;
		count++;
		*ret_answer = answer;
	}
	return count;
}

static void show_rules(const struct showing *show)
{
	static const struct axl_output_column columns[] = {
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"label", N_("Class"), AXL_LEFT, 0},
	    {"industries", N_("Industries"), AXL_RIGHT, 0},
	    {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	const struct axl_class_file *file = show->classes->file;
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(show->classes->wave, date);
	axl_output_table(show->output, "rules", N_("Rules that fired"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < axl_rules_count(file->rules); i++) {
		const struct axl_rule_answer *answer = NULL;
		const char *rule = axl_rules_id(file->rules, i);
		size_t count = fired(show->classes, rule, &answer);
		if (!count || !axl_rules_are_valid(file->rules, i, date))
			continue;
		axl_output_text(show->output, rule);
		axl_output_text(show->output, label_of(show, axl_class_find(file, answer->result)));
		axl_output_integer(show->output, (int64_t)count);
		axl_output_text(show->output, show->korean ? answer->reason_ko : answer->reason_en);
		axl_output_row(show->output);
	}
	axl_output_table_end(show->output);
}

static void show_skipped(const struct showing *show)
{
	static const struct axl_output_column columns[] = {
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"field", N_("Field"), AXL_UNSEEN, 0},
	    {"label", N_("Figure that no industry has"), AXL_LEFT, 0},
	};
	axl_output_table(show->output, "skipped", N_("Rules passed over"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < show->classes->skipped_count; i++) {
		const struct axl_class_skipped *skipped = &show->classes->skipped[i];
		axl_output_text(show->output, skipped->rule);
		axl_output_text(show->output, skipped->field->id);
		axl_output_text(show->output, field_label(show, skipped->field));
		axl_output_row(show->output);
	}
	axl_output_table_end(show->output);
}

static struct showing showing_of(struct axl_context *context,
                                 const struct axl_industry_classes *classes)
{
	return (struct showing){context, context->output, classes,
	                        strcmp(context->project->language, "ko") == 0};
}

int axl_classes_show(struct axl_context *context, const char *wave, enum axl_ksic_level level,
                     size_t top, struct axl_error **err)
{
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = NULL;
	axl_auto(axl_industry_classes) struct axl_industry_classes *classes = NULL;
	if (axl_catalogue_load(context->project->definitions, &catalogue, err) < 0 ||
	    axl_industry_classes_load(context->project, catalogue, wave, level, &classes, err) < 0)
		return -1;
	if (classes->count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s has no industries by %s; \"levels\" of project.json "
		                       "says which are computed, and axlens run computes them"),
		                     wave, _(axl_ksic_level_names[level - 1]));
	struct showing show = showing_of(context, classes);
	show_scope(&show);
	show_summary(&show);
	show_industries(&show, top);
	show_rules(&show);
	show_skipped(&show);
	return AXL_EXIT_OK;
}

/* Of one industry */

static void show_values(const struct showing *show, const struct axl_industry_class *row)
{
	static const struct axl_output_column columns[] = {
	    {"field", N_("Field"), AXL_UNSEEN, 0}, {"label", N_("What the rules see"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_RIGHT, 2},  {"unit", N_("Unit of measure"), AXL_LEFT, 0},
	    {"lo", N_("Lower end"), AXL_RIGHT, 2}, {"hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"period", N_("Period"), AXL_LEFT, 0}, {"metric", N_("Metric"), AXL_LEFT, 0},
	};
	struct axl_output *output = show->output;
	axl_output_table(output, "class_fields", NULL, columns, AXL_COUNT(columns));
	for (size_t f = 0; f < show->classes->file->field_count; f++) {
		const struct axl_class_field *field = &show->classes->file->fields[f];
		const struct axl_class_value *value = &row->values[f];
		const struct axl_metric_entry *entry = field->entry;
		double scale = scale_of(field);
		axl_output_text(output, field->id);
		axl_output_text(output, field_label(show, field));
		axl_output_state(output, (struct axl_number){value->state, value->value * scale});
		axl_output_text(output, !entry         ? NULL
		                        : show->korean ? entry->unit_ko
		                                       : entry->unit_en);
		axl_output_number(output, value->lo * scale);
		axl_output_number(output, value->hi * scale);
		axl_output_text(output, value->period);
		axl_output_text(output, value->metric);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

void axl_classes_explain(struct axl_context *context, const struct axl_industry_classes *classes,
                         const struct axl_industry_class *row)
{
	static const struct axl_output_column columns[] = {
	    {"rules", N_("Rules"), AXL_LEFT, 0},
	    {"class", N_("Class"), AXL_UNSEEN, 0},
	    {"label", N_("Class"), AXL_LEFT, 0},
	    {"borderline", N_("Border"), AXL_LEFT, 0},
	    {"otherwise", N_("Or else"), AXL_LEFT, 0},
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"distance", N_("Distance"), AXL_RIGHT, -3},
	    {"distance_unit", N_("Unit of measure"), AXL_LEFT, 0},
	    {"nearest", N_("Nearest"), AXL_UNSEEN, 0},
	    {"nearest_label", N_("of"), AXL_LEFT, 0},
	    {"years", N_("Years"), AXL_RIGHT, 0},
	    {"quarters", N_("Quarters"), AXL_RIGHT, 0},
	    {"missing", N_("Missing"), AXL_UNSEEN, 0},
	    {"missing_label", N_("Missing"), AXL_LEFT, 0},
	    {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	struct showing show = showing_of(context, classes);
	axl_output_table(show.output, "class", N_("Class"), columns, AXL_COUNT(columns));
	axl_output_text(show.output, classes->file->id);
	axl_output_text(show.output, classes->file->classes[row->class].id);
	axl_output_text(show.output, label_of(&show, row->class));
	state_borderline(&show, &row->answer);
	axl_output_text(show.output, row->answer.rule);
	state_distance(&show, &row->answer);
	axl_output_integer(show.output, (int64_t)row->years);
	axl_output_integer(show.output, (int64_t)row->quarters);
	state_missing(&show, &row->answer);
	axl_output_text(show.output, show.korean ? row->answer.reason_ko : row->answer.reason_en);
	axl_output_row(show.output);
	axl_output_table_end(show.output);
	show_values(&show, row);
}

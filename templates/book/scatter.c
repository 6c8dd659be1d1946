/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/scatter.h"

#include "base/text/text.h"

#include <limits.h>

/* Room that a label takes, in pixels. */
struct box {
	double left, right, low, high;
};

static struct box box_of(const struct axl_scatter_label *label, struct axl_scatter_field field,
                         uint8_t side)
{
	enum { HALF_WIDTH = 5, HEIGHT = 15, DOT = 8 };
	double x = label->x * field.width, y = label->y * field.height;
	double width = (double)axl_text_width(axl_slice_of(label->text)) * HALF_WIDTH;
	if (side == LXW_CHART_LABEL_POSITION_RIGHT)
		x += DOT + width / 2;
	else if (side == LXW_CHART_LABEL_POSITION_LEFT)
		x -= DOT + width / 2;
	else
		y += side == LXW_CHART_LABEL_POSITION_ABOVE ? DOT + HEIGHT / 2 : -DOT - HEIGHT / 2;
	return (struct box){x - width / 2, x + width / 2, y - HEIGHT / 2, y + HEIGHT / 2};
}

static bool collide(const struct box *a, const struct box *b)
{
	return a->left < b->right && b->left < a->right && a->low < b->high && b->low < a->high;
}

static struct box box_of_dot(const struct axl_scatter_label *dot, struct axl_scatter_field field)
{
	enum { RADIUS = 5 };
	double x = dot->x * field.width, y = dot->y * field.height;
	return (struct box){x - RADIUS, x + RADIUS, y - RADIUS, y + RADIUS};
}

/* What the name of a label meets in its box, the names of those before it among them. */
static int meets(const struct box *box, const struct axl_scatter_label *labels, size_t count,
                 size_t label, struct axl_scatter_field field, const struct box *names)
{
	int met = (box->left < 0) + (box->right > field.width) + (box->low < 0) +
	          (box->high > field.height);
	for (size_t other = 0; other < count; other++) {
		struct box dot = box_of_dot(&labels[other], field);
		met += other != label && collide(box, &dot);
		met += other < label && labels[other].text && collide(box, &names[other]);
	}
	return met;
}

void axl_scatter_place(const struct axl_scatter_label *labels, size_t count,
                       struct axl_scatter_field field, uint8_t *ret_sides)
{
	static const uint8_t sides[] = {
	    LXW_CHART_LABEL_POSITION_RIGHT, LXW_CHART_LABEL_POSITION_LEFT,
	    LXW_CHART_LABEL_POSITION_ABOVE, LXW_CHART_LABEL_POSITION_BELOW};
	axl_auto(axl_memory) struct box *names = axl_xcalloc(count, sizeof *names);
	for (size_t label = 0; label < count; label++) {
		int fewest = INT_MAX;
		for (size_t i = 0; labels[label].text && i < AXL_COUNT(sides); i++) {
			struct box box = box_of(&labels[label], field, sides[i]);
			int met = meets(&box, labels, count, label, field, names);
			if (met < fewest) {
				fewest = met;
				ret_sides[label] = sides[i];
				names[label] = box;
			}
		}
	}
}

void axl_scatter_dots(lxw_chart_series *series, uint8_t marker, uint8_t size, lxw_color_t colour)
{
	chart_series_set_marker_type(series, marker);
	chart_series_set_marker_size(series, size);
	chart_series_set_marker_fill(series, &(lxw_chart_fill){.color = colour});
	chart_series_set_marker_line(series, &(lxw_chart_line){.color = 0xFFFFFF, .width = 0.5F});
	chart_series_set_line(series, &(lxw_chart_line){.none = LXW_TRUE});
}

void axl_scatter_name(lxw_chart_series *series, uint8_t side)
{
	lxw_chart_font font = {.name = (char *)AXL_BOOK_FONT, .size = 8};
	chart_series_set_labels(series);
	chart_series_set_labels_position(series, side);
	chart_series_set_labels_font(series, &font);
	/* The font's call turns the value on: it goes before the choice of the name. */
	chart_series_set_labels_options(series, LXW_TRUE, LXW_FALSE, LXW_FALSE);
}

void axl_scatter_draw_line(lxw_chart *chart, const struct axl_scatter_line *line)
{
	lxw_chart_series *series =
	    axl_chart_series(chart, &(struct axl_chart_series){.sheet = line->sheet,
	                                                       .first_row = line->row,
	                                                       .count = 2,
	                                                       .category_column = line->column + 1,
	                                                       .value_column = line->column + 2,
	                                                       .category_numbers = line->x,
	                                                       .values = line->y,
	                                                       .name_sheet = line->sheet,
	                                                       .name_row = line->row,
	                                                       .name_column = line->column,
	                                                       .name = line->name});
	chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
	chart_series_set_line(series, &(lxw_chart_line){.color = 0x6B7280,
	                                                .width = 1.0F,
	                                                .dash_type = LXW_CHART_LINE_DASH_DASH});
}

void axl_scatter_axis(lxw_chart_axis *axis, const char *name, const char *format,
                      const double ends[2])
{
	axl_chart_axis(axis, name);
	chart_axis_set_num_format(axis, format);
	chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	if (ends) {
		chart_axis_set_min(axis, ends[0]);
		chart_axis_set_max(axis, ends[1]);
	}
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formats of cells, made when first asked for. Colours keep their order of lightness in grey. */
#include "config.h"

#include "templates/book/book.h"

#include <string.h>

enum colour {
	NONE = 0,
	NAVY = 0x1F3864,
	BLUE = 0x1F5FBF,
	PALE = 0xE8EEF7,
	GREY = 0x6B7280,
	LINE = 0xC9CED6,
	WHITE = 0xFFFFFF,
	INK = 0x1F2937,
	YELLOW = 0xFFF5CC,
	AMBER = 0xFFE8B3,
	MINT = 0xE3F3E6,
	SMOKE = 0xD5D9DF,
	FOG = 0xF1F3F5,
};

struct look {
	double size;
	int colour, fill, line;
	bool bold, wrap, underline, unlocked, indent;
	uint8_t align, valign;
};

#define MIDDLE LXW_ALIGN_VERTICAL_CENTER
#define TOP    LXW_ALIGN_VERTICAL_TOP

static const struct look looks[AXL_STYLE_COUNT] = {
    [AXL_STYLE_TITLE] = {.size = 18, .colour = NAVY, .bold = true, .valign = MIDDLE},
    [AXL_STYLE_SUBTITLE] = {.size = 10, .colour = GREY, .valign = MIDDLE},
    [AXL_STYLE_SECTION] = {.size = 12, .colour = NAVY, .bold = true, .valign = MIDDLE},
    [AXL_STYLE_NOTE] = {.size = 9, .colour = INK, .wrap = true, .valign = TOP},
    [AXL_STYLE_HEADER] = {.size = 10,
                          .colour = WHITE,
                          .fill = NAVY,
                          .line = LINE,
                          .bold = true,
                          .wrap = true,
                          .align = LXW_ALIGN_CENTER,
                          .valign = MIDDLE},
    [AXL_STYLE_SUBHEADER] = {.size = 9,
                             .colour = INK,
                             .fill = PALE,
                             .line = LINE,
                             .wrap = true,
                             .align = LXW_ALIGN_CENTER,
                             .valign = MIDDLE},
    [AXL_STYLE_TEXT] = {.size = 10, .indent = true, .colour = INK, .line = LINE, .valign = MIDDLE},
    [AXL_STYLE_WRAP] =
	{.size = 9, .indent = true, .colour = INK, .line = LINE, .wrap = true, .valign = MIDDLE},
    [AXL_STYLE_CENTRE] =
	{.size = 10, .colour = INK, .line = LINE, .align = LXW_ALIGN_CENTER, .valign = MIDDLE},
    [AXL_STYLE_SMALL] = {.size = 8, .indent = true, .colour = GREY, .line = LINE, .valign = MIDDLE},
    [AXL_STYLE_FIGURE] =
	{.size = 10, .colour = INK, .line = LINE, .align = LXW_ALIGN_RIGHT, .valign = MIDDLE},
    [AXL_STYLE_STRONG] =
	{.size = 10, .indent = true, .colour = INK, .line = LINE, .bold = true, .valign = MIDDLE},
    [AXL_STYLE_STRONG_WRAP] = {.size = 10,
                               .indent = true,
                               .colour = INK,
                               .line = LINE,
                               .bold = true,
                               .wrap = true,
                               .valign = MIDDLE},
    [AXL_STYLE_STRONG_FIGURE] = {.size = 10,
                                 .colour = INK,
                                 .fill = PALE,
                                 .line = LINE,
                                 .bold = true,
                                 .align = LXW_ALIGN_RIGHT,
                                 .valign = MIDDLE},
    [AXL_STYLE_RANK] = {.size = 11,
                        .colour = NAVY,
                        .fill = PALE,
                        .line = LINE,
                        .bold = true,
                        .align = LXW_ALIGN_CENTER,
                        .valign = MIDDLE},
    [AXL_STYLE_MISSING] = {.size = 9,
                           .colour = GREY,
                           .fill = FOG,
                           .line = LINE,
                           .align = LXW_ALIGN_RIGHT,
                           .valign = MIDDLE},
    [AXL_STYLE_INPUT] = {.size = 11,
                         .colour = BLUE,
                         .fill = YELLOW,
                         .line = NAVY,
                         .bold = true,
                         .unlocked = true,
                         .align = LXW_ALIGN_RIGHT,
                         .valign = MIDDLE},
    [AXL_STYLE_INPUT_CHOICE] = {.size = 11,
                                .colour = BLUE,
                                .fill = YELLOW,
                                .line = NAVY,
                                .bold = true,
                                .unlocked = true,
                                .align = LXW_ALIGN_CENTER,
                                .valign = MIDDLE},
    [AXL_STYLE_INPUT_TEXT] = {.size = 9,
                              .indent = true,
                              .colour = BLUE,
                              .fill = YELLOW,
                              .line = NAVY,
                              .wrap = true,
                              .unlocked = true,
                              .valign = MIDDLE},
    [AXL_STYLE_LINK] = {.size = 10, .colour = BLUE, .underline = true, .valign = MIDDLE},
    [AXL_STYLE_LINK_CENTRE] = {.size = 10,
                               .colour = BLUE,
                               .line = LINE,
                               .underline = true,
                               .align = LXW_ALIGN_CENTER,
                               .valign = MIDDLE},
    [AXL_STYLE_LINK_TEXT] = {.size = 10,
                             .indent = true,
                             .colour = BLUE,
                             .line = LINE,
                             .bold = true,
                             .underline = true,
                             .valign = MIDDLE},
    [AXL_STYLE_WARNING] = {.size = 9,
                           .indent = true,
                           .colour = INK,
                           .fill = AMBER,
                           .line = LINE,
                           .wrap = true,
                           .valign = MIDDLE},
    [AXL_STYLE_BANNER] = {.size = 11,
                          .indent = true,
                          .colour = 0x9A3412,
                          .fill = AMBER,
                          .line = 0x9A3412,
                          .bold = true,
                          .valign = MIDDLE},
    [AXL_STYLE_VERDICT] = {.size = 12,
                           .indent = true,
                           .colour = NAVY,
                           .fill = PALE,
                           .bold = true,
                           .wrap = true,
                           .valign = MIDDLE},
    [AXL_STYLE_TILE] = {.size = 16,
                        .colour = NAVY,
                        .line = LINE,
                        .bold = true,
                        .align = LXW_ALIGN_CENTER,
                        .valign = MIDDLE},
    [AXL_STYLE_TILE_LABEL] = {.size = 9,
                              .colour = GREY,
                              .fill = FOG,
                              .line = LINE,
                              .align = LXW_ALIGN_CENTER,
                              .valign = MIDDLE},
    [AXL_STYLE_CLASS_UP] = {.size = 10,
                            .indent = true,
                            .colour = INK,
                            .fill = MINT,
                            .line = LINE,
                            .bold = true,
                            .valign = MIDDLE},
    [AXL_STYLE_CLASS_TURN] = {.size = 10,
                              .indent = true,
                              .colour = INK,
                              .fill = AMBER,
                              .line = LINE,
                              .bold = true,
                              .valign = MIDDLE},
    [AXL_STYLE_CLASS_DOWN] = {.size = 10,
                              .indent = true,
                              .colour = INK,
                              .fill = SMOKE,
                              .line = LINE,
                              .bold = true,
                              .valign = MIDDLE},
    [AXL_STYLE_DISPUTED_FIGURE] =
	{.size = 10,
         .colour = INK,
         .line = LINE,
         .bold = true,
         .underline = true,
         .align = LXW_ALIGN_RIGHT,
         .valign = MIDDLE},
};

static void dress(lxw_format *format, const struct look *look, const char *number)
{
	format_set_font_name(format, AXL_BOOK_FONT);
	format_set_font_size(format, look->size);
	format_set_font_color(format, (lxw_color_t)look->colour);
	if (look->bold)
		format_set_bold(format);
	if (look->underline)
		format_set_underline(format, LXW_UNDERLINE_SINGLE);
	if (look->wrap)
		format_set_text_wrap(format);
	if (look->unlocked)
		format_set_unlocked(format);
	if (look->fill)
		format_set_bg_color(format, (lxw_color_t)look->fill);
	if (look->line) {
		format_set_border(format, LXW_BORDER_THIN);
		format_set_border_color(format, (lxw_color_t)look->line);
	}
	if (look->align)
		format_set_align(format, look->align);
	if (look->indent)
		format_set_indent(format, 1);
	format_set_align(format, look->valign);
	if (*number)
		format_set_num_format(format, number);
}

lxw_format *axl_book_format(struct axl_book *book, enum axl_style style, const char *number)
{
	for (size_t i = 0; i < book->format_count; i++)
		if (book->formats[i].style == style && strcmp(book->formats[i].number, number) == 0)
			return book->formats[i].format;
	lxw_format *format = workbook_add_format(book->workbook);
	dress(format, &looks[style], number);
	axl_reserve(book->formats, book->format_capacity, book->format_count + 1);
	book->formats[book->format_count++] =
	    (struct axl_book_format){style, axl_xstrdup(number), format};
	return format;
}

lxw_format *axl_book_style(struct axl_book *book, enum axl_style style)
{
	return axl_book_format(book, style, "");
}

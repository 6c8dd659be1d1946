/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/nearest.h"

#include <string.h>

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment by three rows of the usual table; both words are shorter than LONGEST.
 */
static size_t edit_distance(const char *a, const char *b)
{
	size_t rows[3][LONGEST + 1];
	size_t width = strlen(b);
	for (size_t j = 0; j <= width; j++)
		rows[0][j] = j;
	size_t i = 0;
	for (; a[i]; i++) {
		size_t *before = rows[i % 3], *now = rows[(i + 1) % 3];
		const size_t *earlier = rows[(i + 2) % 3];
		now[0] = i + 1;
		for (size_t j = 0; j < width; j++) {
			now[j + 1] =
			    least(before[j] + (a[i] != b[j]), 1 + least(before[j + 1], now[j]));
			if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
				now[j + 1] = least(now[j + 1], earlier[j - 1] + 1);
		}
	}
	return rows[i % 3][width];
}

void axl_nearest_init(struct axl_nearest *nearest, const char *word)
{
	nearest->word = word;
	nearest->distance = strlen(word) / 3;
	axl_buffer_init(&nearest->names);
}

void axl_nearest_try(struct axl_nearest *nearest, const char *name)
{
	size_t length = strlen(nearest->word);
	if (length == 0 || length >= LONGEST || strlen(name) >= LONGEST)
		return;
	size_t distance =
	    strncmp(name, nearest->word, length) == 0 ? 0 : edit_distance(nearest->word, name);
	if (distance > nearest->distance)
		return;
	if (distance < nearest->distance)
		axl_buffer_clear(&nearest->names);
	nearest->distance = distance;
	axl_buffer_printf(&nearest->names, "%s%s", nearest->names.length ? ", " : "", name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * patents.csv: applications by field and year exactly as in the report's table 3-7,
 * the ten foremost holders of each field exactly as in table 3-8, and all others
 * filed by invented firms of the register, none of which reaches the tenth holder.
 */
#include "config.h"

#include "bench/generate-datasets.h"
#include "bench/generate-patent-words.h"

#include <string.h>

enum {
	OUTSIDERS = 600,        /* invented firms outside Incheon, second applicants */
	SECOND_APPLICANT = 100, /* per mille */
	ENGLISH = 125,          /* per mille: the phrase stands in an English title */
	GRANTED = 450,          /* per mille */
	REPEATERS = 400,        /* per mille: by a firm that has filed before */
	YEAR_END = AXL_REPORT_FIRST_YEAR + AXL_REPORT_YEARS,
};

struct patent {
	uint32_t field;
	const char *holder; /* of table 3-8; NULL: the firm */
	uint32_t firm;
};

struct filing {
	const struct axl_example *example;
	struct axl_random random;
	struct axl_output *output;
	uint8_t *filed[AXL_REPORT_FIELDS]; /* by firm */
	uint8_t seconded[AXL_REPORT_FIELDS][OUTSIDERS];
	uint32_t *earlier; /* firms in the order of their filings */
	size_t earlier_count;
};

/* How many patents of a field one who is not among its ten holders may have. */
static uint32_t most(const struct filing *filing, uint32_t field)
{
	return filing->example->report->holders[field][AXL_REPORT_HOLDERS - 1].patents - 1;
}

static uint32_t readiness(const struct axl_patent_words *words, const struct axl_plant *plant)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	const char *code = industries[plant->industry].code;
	uint32_t employees = plant->figures[plant->last].employees;
	uint32_t size = employees < 5 ? 2 : employees < 10 ? 4 : employees < 50 ? 7 : 10;
	for (int i = 0; i < AXL_PATENT_WORDS; i++)
		if (strncmp(code, words->trades[i].division, 2) == 0)
			return words->trades[i].permille * size / 10;
	return 2 * size;
}

/* A firm that was open by then, works in the field's trades, and may file one more. */
static uint32_t draw_firm(struct filing *filing, uint32_t field, uint32_t year)
{
	const struct axl_population *population = filing->example->population;
	const struct axl_patent_words *words = axl_patent_words(field);
	for (;;) {
		bool again =
		    filing->earlier_count > 0 && axl_random_chance(&filing->random, REPEATERS);
		uint32_t firm =
		    again ? filing->earlier[axl_random_below(&filing->random,
		                                             (uint32_t)filing->earlier_count)]
			  : axl_random_below(&filing->random, (uint32_t)population->firm_count);
		const struct axl_plant *plant = &population->plants[population->firms[firm].plant];
		if (plant->opened.year <= year &&
		    filing->filed[field][firm] < most(filing, field) &&
		    axl_random_chance(&filing->random, readiness(words, plant))) {
			filing->filed[field][firm]++;
			filing->earlier[filing->earlier_count++] = firm;
			return firm;
		}
	}
}

/* Spreads the holders' patents over the years of a field: chance decides, the sums are exact. */
static void place_holders(struct filing *filing, uint32_t field, const char **holders, size_t count)
{
	axl_auto(axl_memory) uint32_t *order = axl_xcalloc(count, sizeof *order);
	axl_random_order(&filing->random, order, count);
	size_t next = 0;
	for (size_t i = 0; i < AXL_REPORT_HOLDERS; i++) {
		const struct axl_report_holder *holder =
		    &filing->example->report->holders[field][i];
		for (uint32_t k = 0; k < holder->patents; k++)
			holders[order[next++]] = holder->name;
	}
}

static void add_names(struct filing *filing, struct axl_buffer *names, const struct patent *patent)
{
	const struct axl_firm *firm = &filing->example->population->firms[patent->firm];
	if (patent->holder)
		axl_buffer_add_text(names, patent->holder);
	else /* the register's spelling mostly, now and then another */
		axl_firm_name_spell(names, &firm->name,
		                    axl_random_chance(&filing->random, 700)
		                        ? firm->name.serial % 11
		                        : axl_random_below(&filing->random, 8));
	if (!axl_random_chance(&filing->random, SECOND_APPLICANT))
		return;
	static const char *const elsewhere[] = {"서울", "경기", "대전", "부산", "광주", "대구"};
	uint32_t outsider;
	do
		outsider = axl_random_below(&filing->random, OUTSIDERS);
	while (filing->seconded[patent->field][outsider] >= most(filing, patent->field));
	filing->seconded[patent->field][outsider]++;
	axl_buffer_printf(names, "|예시%s", elsewhere[outsider % AXL_COUNT(elsewhere)]);
	axl_syllables_add(names, 60000 + outsider);
	axl_buffer_add_text(names, "(주)");
}

static const char *draw_symbol(struct filing *filing, const struct axl_patent_words *words,
                               uint32_t year)
{
	const struct axl_patent_symbol *symbol =
	    &words->symbols[axl_random_below(&filing->random, AXL_PATENT_WORDS)];
	bool fits = symbol->from == 0 || (symbol->from <= year && year <= symbol->to);
	return fits ? symbol->symbol : words->symbols[0].symbol;
}

/* The field's symbol; in every third patent the subject's too, before or after it. */
static void add_classes(struct filing *filing, struct axl_buffer *classes, const char *symbol,
                        const char *other)
{
	switch (axl_random_below(&filing->random, 6)) {
	case 0:
		axl_buffer_printf(classes, "%s|%s", symbol, other);
		break;
	case 1:
		axl_buffer_printf(classes, "%s|%s", other, symbol);
		break;
	default:
		axl_buffer_add_text(classes, symbol);
	}
}

/* One phrase of the field: in the title, in its English part, or in the abstract alone. */
static void add_texts(struct filing *filing, const struct axl_patent_words *words,
                      const char *subject, struct axl_buffer *title, struct axl_buffer *abstract)
{
	static const char *const acts[] = {"판별", "예측", "감시", "제어", "관리", "추정"};
	static const char *const ends[] = {"방법", "장치", "시스템"};
	struct axl_random *random = &filing->random;
	uint32_t k = axl_random_below(random, AXL_PATENT_WORDS);
	const char *act = acts[axl_random_below(random, AXL_COUNT(acts))];
	const char *end = ends[axl_random_below(random, AXL_COUNT(ends))];
	bool english = axl_random_chance(random, ENGLISH);
	bool in_title = !english && axl_random_chance(random, 500);
	if (in_title)
		axl_buffer_printf(title, "%s 기반 ", words->korean[k]);
	axl_buffer_printf(title, "%s %s %s", subject, act, end);
	if (english)
		axl_buffer_printf(title, "(EXAMPLE OF %s)", words->english[k]);
	axl_buffer_add_text(abstract, "예시(가상): ");
	if (in_title || english)
		axl_buffer_printf(abstract, "%s %s 시간을 줄인다.", subject, act);
	else
		axl_buffer_printf(abstract, "%s 기술로 %s %s 오차를 줄인다.", words->korean[k],
		                  subject, act);
}

/* Day k of n through a year of 365 days, as YYYYMMDD. */
static uint32_t day_of(uint32_t year, size_t k, size_t n)
{
	static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	uint32_t day = (uint32_t)(k * 365 / n), month = 0;
	while (day >= days[month])
		day -= days[month++];
	return year * 10000 + (month + 1) * 100 + day + 1;
}

static void write_number(struct axl_output *output, uint32_t year, size_t serial)
{
	char text[32];
	/* Real applications begin with 10 (patents) or 20 (utility models). */
	(void)snprintf(text, sizeof text, "99%u%07zu", year, serial);
	axl_output_text(output, text);
}

/* Half a year and a year after filing by the calendar's numbers: 18 months to opening, then 12 to
 * grant. */
static uint32_t opened_on(uint32_t filed)
{
	uint32_t month = filed / 100 % 100 + 6;
	uint32_t year = filed / 10000 + 1 + (month > 12);
	uint32_t day = filed % 100 > 28 ? 28 : filed % 100;
	return year * 10000 + (month > 12 ? month - 12 : month) * 100 + day;
}

static void write_course(struct filing *filing, uint32_t filed, size_t serial)
{
	struct axl_output *output = filing->output;
	uint32_t opened = opened_on(filed);
	bool granted = axl_random_chance(&filing->random, GRANTED);
	write_number(output, opened / 10000, serial);
	axl_output_number(output, opened);
	axl_output_text(output, ""); /* number and day of a published grant: not in use any more */
	axl_output_text(output, "");
	if (granted) {
		write_number(output, opened / 10000 + 1, serial);
		axl_output_number(output, opened + 10000);
	} else {
		axl_output_text(output, "");
		axl_output_text(output, "");
	}
	axl_output_text(output, granted ? "등록" : "공개");
}

static void write_patent(struct filing *filing, const struct patent *patent, uint32_t filed,
                         size_t serial)
{
	uint32_t year = filed / 10000;
	const struct axl_patent_words *words = axl_patent_words(patent->field);
	const struct axl_patent_subject *subject =
	    &words->subjects[axl_random_below(&filing->random, AXL_PATENT_WORDS)];
	axl_auto(axl_buffer) struct axl_buffer names, classes, title, abstract;
	axl_buffer_init(&names);
	axl_buffer_init(&classes);
	axl_buffer_init(&title);
	axl_buffer_init(&abstract);
	add_names(filing, &names, patent);
	add_classes(filing, &classes, draw_symbol(filing, words, year), subject->symbol);
	add_texts(filing, words, subject->text, &title, &abstract);

	axl_output_text(filing->output, "");
	axl_output_text(filing->output, names.bytes);
	write_number(filing->output, year, serial);
	axl_output_number(filing->output, filed);
	axl_output_text(filing->output, title.bytes);
	axl_output_text(filing->output, classes.bytes);
	write_course(filing, filed, serial);
	axl_output_text(filing->output, abstract.bytes);
	axl_output_end_row(filing->output);
}

/* All fields' patents of one year, mixed; `taken` counts what the earlier years used of each
 * field's holders. */
static void file_year(struct filing *filing, uint32_t year, const char **holders[],
                      size_t taken[AXL_REPORT_FIELDS])
{
	const struct axl_report *report = filing->example->report;
	size_t count = 0;
	for (uint32_t field = 0; field < AXL_REPORT_FIELDS; field++)
		count += report->patents[field][year - AXL_REPORT_FIRST_YEAR];
	axl_auto(axl_memory) struct patent *patents = axl_xcalloc(count, sizeof *patents);
	axl_auto(axl_memory) uint32_t *order = axl_xcalloc(count, sizeof *order);
	axl_random_order(&filing->random, order, count);
	size_t next = 0;
	for (uint32_t field = 0; field < AXL_REPORT_FIELDS; field++)
		for (uint32_t k = report->patents[field][year - AXL_REPORT_FIRST_YEAR]; k > 0;
		     k--) {
			struct patent *patent = &patents[order[next++]];
			patent->field = field;
			patent->holder = holders[field][taken[field]++];
			if (!patent->holder)
				patent->firm = draw_firm(filing, field, year);
		}
	for (size_t i = 0; i < count; i++)
		write_patent(filing, &patents[i], day_of(year, i, count), i + 1);
}

static void file_all(struct filing *filing)
{
	const struct axl_report *report = filing->example->report;
	const char **holders[AXL_REPORT_FIELDS];
	size_t taken[AXL_REPORT_FIELDS] = {0};
	size_t total = 0;
	for (uint32_t field = 0; field < AXL_REPORT_FIELDS; field++) {
		size_t count = 0;
		for (int year = 0; year < AXL_REPORT_YEARS; year++)
			count += report->patents[field][year];
		holders[field] = axl_xcalloc(count, sizeof *holders[field]);
		place_holders(filing, field, holders[field], count);
		filing->filed[field] = axl_xcalloc(filing->example->population->firm_count, 1);
		total += count;
	}
	filing->earlier = axl_xcalloc(total, sizeof *filing->earlier);
	for (uint32_t year = AXL_REPORT_FIRST_YEAR; year < YEAR_END; year++)
		file_year(filing, year, holders, taken);
	for (uint32_t field = 0; field < AXL_REPORT_FIELDS; field++) {
		free(holders[field]);
		free(filing->filed[field]);
	}
	free(filing->earlier);
}

int axl_generate_patents(const struct axl_example *example, struct axl_error **err)
{
	struct filing filing = {.example = example};
	axl_random_init(&filing.random, "patents");
	struct axl_output_format format = {0};
	if (axl_output_open(example->folder, "patents.csv", format, &filing.output, err))
		return -1;
	axl_output_row(filing.output, axl_patent_header);
	file_all(&filing);
	return axl_output_close(filing.output, err);
}

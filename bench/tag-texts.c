/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tag-texts FILE FOLDER TAXONOMY SAMPLE: patents of generate-national, read into memory, tagged
 * with FOLDER/definitions/taxonomies/TAXONOMY.json in the caller's thread and in one and two
 * others; every SAMPLE-th is compared with the slow tagger. Bench only: the file has no quotes.
 */
#include "config.h"

#include "patents/taxonomy/workers.h"
#include "tests/unit/slow-tagger.h"

#include <stdio.h>
#include <time.h>

enum { FIELDS = 14, TITLE = 4, SYMBOLS = 5, ABSTRACT = 13, DAY = 3, BATCH_BYTES = 1 << 17 };

struct patent {
	struct axl_slice title, abstract;
	struct axl_document_class classes[4];
	size_t class_count;
	int year;
};

struct corpus {
	char *bytes;
	struct patent *patents;
	size_t count, capacity, text;
};

struct run {
	const struct corpus *corpus;
	const struct axl_taxonomy *taxonomy;
	size_t next, pairs, sample, wrong, compared;
	uint64_t digest;
};

static void read_symbols(struct axl_slice cell, struct patent *patent)
{
	while (cell.length && patent->class_count < AXL_COUNT(patent->classes)) {
		const char *bar = memchr(cell.bytes, '|', cell.length);
		size_t length = bar ? (size_t)(bar - cell.bytes) : cell.length;
		struct axl_document_class *class = &patent->classes[patent->class_count];
		class->scheme = "ipc";
		patent->class_count +=
		    axl_symbol_read((struct axl_slice){cell.bytes, length}, &class->symbol);
		length += bar != NULL;
		cell = (struct axl_slice){cell.bytes + length, cell.length - length};
	}
}

static void read_line(struct corpus *corpus, const char *line, const char *end)
{
	struct axl_slice fields[FIELDS] = {{0}};
	for (size_t i = 0; i < FIELDS; i++) {
		const char *comma = memchr(line, ',', (size_t)(end - line));
		const char *stop = comma && i + 1 < FIELDS ? comma : end;
		fields[i] = (struct axl_slice){line, (size_t)(stop - line)};
		line = stop < end ? stop + 1 : end;
	}
	axl_reserve(corpus->patents, corpus->capacity, corpus->count + 1);
	struct patent *patent = &corpus->patents[corpus->count++];
	*patent = (struct patent){.title = fields[TITLE], .abstract = fields[ABSTRACT]};
	for (size_t i = 0; i < 4 && i < fields[DAY].length; i++)
		patent->year = patent->year * 10 + (fields[DAY].bytes[i] - '0');
	read_symbols(fields[SYMBOLS], patent);
	corpus->text += patent->title.length + patent->abstract.length;
}

static bool read_corpus(const char *path, struct corpus *corpus)
{
	axl_auto(axl_file) FILE *file = fopen(path, "rb");
	if (!file || fseek(file, 0, SEEK_END) < 0)
		return false;
	size_t length = (size_t)ftell(file);
	rewind(file);
	corpus->bytes = axl_xmalloc(length + 1);
	if (fread(corpus->bytes, 1, length, file) != length)
		return false;
	const char *end = corpus->bytes + length, *line = corpus->bytes, *stop;
	for (bool head = true; line < end && (stop = memchr(line, '\n', (size_t)(end - line)));
	     line = stop + 1, head = false)
		if (!head)
			read_line(corpus, line, stop);
	return true;
}

static int fill(void *context, struct axl_batch *batch, struct axl_error **err)
{
	struct run *run = context;
	(void)err;
	for (; run->next < run->corpus->count && batch->letters.length < BATCH_BYTES; run->next++) {
		const struct patent *patent = &run->corpus->patents[run->next];
		axl_batch_add_document(batch, (int64_t)run->next, patent->year);
		axl_batch_add_text(batch, AXL_PART_TITLE, patent->title);
		axl_batch_add_text(batch, AXL_PART_ABSTRACT, patent->abstract);
		for (size_t i = 0; i < patent->class_count; i++)
			axl_batch_add_class(batch, &patent->classes[i]);
	}
	return batch->document_count > 0;
}

/* What was said of which document; texts by where they stand in the taxonomy or how they begin. */
static void add_to_digest(struct run *run, int64_t id, const struct axl_tag *tag)
{
	uint64_t match = (uint64_t)(uintptr_t)tag->match;
	if (tag->evidence == AXL_TAG_CLASS) {
		match = 0;
		memcpy(&match, tag->match, 4);
	}
	run->digest = (run->digest ^ (uint64_t)id ^ match ^ tag->technology << 56 ^
	               (uint64_t)(unsigned char)tag->place[0] << 48) *
	              UINT64_C(1099511628211);
}

static int take(void *context, const struct axl_batch *batch, struct axl_error **err)
{
	struct run *run = context;
	(void)err;
	for (size_t i = 0; i < batch->tag_count; i++) {
		const struct axl_batch_tag *tag = &batch->tags[i];
		add_to_digest(run, batch->documents[tag->document].id, &tag->tag);
	}
	run->pairs += batch->tag_count;
	return 0;
}

static void compare(struct run *run, const struct axl_batch *batch, size_t which)
{
	const struct patent *patent = &run->corpus->patents[batch->documents[which].id];
	struct slow_document document;
	axl_auto(axl_buffer) struct axl_buffer slow, fast;
	axl_buffer_init(&slow);
	axl_buffer_init(&fast);
	slow_document_init(&document);
	axl_runs_read(&document.parts[AXL_PART_TITLE], patent->title);
	axl_runs_read(&document.parts[AXL_PART_ABSTRACT], patent->abstract);
	document.classes = patent->classes;
	document.class_count = patent->class_count;
	document.year = patent->year;
	slow_tag(run->taxonomy, &document, &slow);
	write_tags(run->taxonomy, batch, which, &fast);
	run->wrong += strcmp(slow.bytes, fast.bytes) != 0;
	run->compared++;
	slow_document_release(&document);
}

static int take_and_compare(void *context, const struct axl_batch *batch, struct axl_error **err)
{
	struct run *run = context;
	for (size_t i = 0; i < batch->document_count; i++)
		if ((size_t)batch->documents[i].id % run->sample == 0)
			compare(run, batch, i);
	return take(context, batch, err);
}

static double seconds(clockid_t clock)
{
	struct timespec now;
	(void)clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int time_run(const struct axl_tagger *tagger, struct run run, size_t threads,
                    struct axl_error **err)
{
	const struct axl_batch_source source = {&run, fill, take};
	double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
	if (axl_workers_tag(tagger, threads, &source, err) < 0)
		return -1;
	wall = seconds(CLOCK_MONOTONIC) - wall;
	cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
	printf("%zu threads beside: %.2f s, %.2f s of processor, %.2f GB/s a core; %zu pairs, "
	       "digest %016llx\n",
	       threads, wall, cpu, (double)run.corpus->text / cpu / 1e9, run.pairs,
	       (unsigned long long)run.digest);
	return 0;
}

static int run_all(const struct corpus *corpus, const char *folder, const char *id, size_t sample,
                   struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(folder);
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	double compiling = seconds(CLOCK_MONOTONIC);
	if (axl_taxonomy_load(definitions, id, &taxonomy, err) < 0 ||
	    axl_tagger_new(taxonomy, &tagger, err) < 0)
		return -1;
	printf("%zu patents, %.0f MB of text; taxonomy made ready in %.0f ms\n", corpus->count,
	       (double)corpus->text / 1e6, (seconds(CLOCK_MONOTONIC) - compiling) * 1e3);
	struct run run = {.corpus = corpus, .taxonomy = taxonomy, .sample = sample};
	for (size_t threads = 0; threads <= 2; threads++)
		if (time_run(tagger, run, threads, err) < 0)
			return -1;
	const struct axl_batch_source source = {&run, fill, take_and_compare};
	if (axl_workers_tag(tagger, 0, &source, err) < 0)
		return -1;
	printf("%zu of %zu documents differ from the slow tagger's\n", run.wrong, run.compared);
	return 0;
}

int main(int argument_count, char **arguments)
{
	struct corpus corpus = {.count = 0};
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (argument_count != 5 || atol(arguments[4]) <= 0 || !read_corpus(arguments[1], &corpus)) {
		(void)fputs("usage: tag-texts FILE FOLDER TAXONOMY SAMPLE\n", stderr);
		return 2;
	}
	int result = run_all(&corpus, arguments[2], arguments[3], (size_t)atol(arguments[4]), &err);
	if (result < 0)
		(void)fprintf(stderr, "tag-texts: %s\n", err->message);
	free(corpus.patents);
	free(corpus.bytes);
	return result < 0;
}

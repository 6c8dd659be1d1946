/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tagger finds what the slow one finds: on texts thrown together from words, halves of
 * words, blanks and signs of all kinds; in one thread and in several.
 */
#include "config.h"

#include "bench/generate-random.h"
#include "patents/taxonomy/workers.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/slow-tagger.h"
#include "tests/unit/tap.h"

static const char *const crumbs[] = {
    "기계",
    "학습",
    "기계학습",
    "기",
    "계",
    "학",
    "습",
    "가가",
    "가나",
    "가",
    "AI",
    "ai",
    "AI반도체",
    "반도체",
    "로봇",
    "로봇팔",
    "팔",
    "5G",
    "15G",
    "5GHz",
    "deep",
    "Deep",
    "LEARNING",
    "learn",
    "net",
    "neural",
    "networks",
    "things",
    "of",
    "the",
    "internet",
    "IoT",
    "IIoT",
    "iot_x",
    "big",
    "data",
    "Big-Data",
    "café",
    "CAFÉ",
    "ＡＩ",
    "人工",
    "知能",
    "\u1100\u1175\u1100\u1168",
    "²",
    "λ",
    "Λ",
    "한",
    "글",
};
static const char *const joints[] = {"",  "",  " ", " ",  " ",  "  ", "   ", "\t", "\n",     "-",
                                     ",", ".", "·", "「", "　", "_",  "(",   ") ", "\u00a0", "ㆍ"};

#define OWN                                                                                                \
	"{\"axlens\": \"taxonomy/1\", \"id\": \"own\", \"technologies\": ["                                \
	"{\"id\": \"a\", \"label\": {\"ko\": \"가\"}, \"phrases\": [{\"any\": [\"기계 학습\", "       \
	"\"기계\", \"가가나\", \"가\", \"AI\", \"AI 반도체\", \"5G\", \"IoT\", \"café\", "       \
	"\"人工知能\", \"λ\", \"한 글\", \"기 +1w 학\"]}]}, "                                     \
	"{\"id\": \"b\", \"label\": {\"ko\": \"나\"}, \"classes\": [{\"scheme\": \"ipc\", "               \
	"\"symbol\": \"G06N\"}, {\"scheme\": \"cpc\", \"symbol\": \"G06\"}, {\"scheme\": "                 \
	"\"ipc\", \"from\": \"G06T 7/00\", \"to\": \"G06T 7/90\"}, {\"scheme\": \"ipc\", "                 \
	"\"symbol\": \"H\"}, {\"scheme\": \"ipc\", \"symbol\": \"G06F 17/30\", \"until\": "                \
	"\"2018\"}], \"phrases\": [{\"any\": [\"deep +1w learn*\", \"learn*\", \"neural /2w "              \
	"net*\", \"internet +3w things\", \"big data\", \"로봇 +1w 팔\", \"로봇 NOT 팔\", "          \
	"\"(기계 OR data) AND NOT 학습\", \"가 /1w 가\", \"반도체 AI\", \"기계 AI 학습\"]}, " \
	"{\"any\": [\"data\", \"AI 반도체\"], \"in\": [\"title\"]}]}]}"

enum { DOCUMENTS = 20000 };

static const char *const symbols[] = {"G06N 3/08",  "G06T 7/12",  "G06T 7/90", "G06T 8/00",
                                      "H01L 21/66", "G06F 17/30", "A61B 5/00", "G06",
                                      "G",          "Y10S 706/00"};

struct sample {
	char *texts[AXL_PART_COUNT];
	struct axl_document_class classes[3];
	size_t class_count;
	int year;
};

static char *throw_text(struct axl_random *random)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (uint32_t i = axl_random_below(random, 25); i > 0; i--) {
		axl_buffer_add_text(&text, crumbs[axl_random_below(random, AXL_COUNT(crumbs))]);
		axl_buffer_add_text(&text, joints[axl_random_below(random, AXL_COUNT(joints))]);
	}
	return axl_buffer_detach(&text);
}

static void throw_sample(struct axl_random *random, struct sample *sample)
{
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		sample->texts[i] = throw_text(random);
	sample->year = axl_random_chance(random, 100) ? 0 : 2015 + (int)axl_random_below(random, 8);
	sample->class_count = axl_random_below(random, 4);
	for (size_t i = 0; i < sample->class_count; i++) {
		const char *symbol = symbols[axl_random_below(random, AXL_COUNT(symbols))];
		sample->classes[i].scheme = axl_random_chance(random, 700) ? "ipc" : "cpc";
		(void)axl_symbol_read(axl_slice_of(symbol), &sample->classes[i].symbol);
	}
}

/* The source of a run: samples in, their tags out. */
struct run {
	const struct axl_taxonomy *taxonomy;
	struct sample *samples;
	size_t next, batches, batch_size;
	char **tags; /* of each sample */
};

static int fill(void *context, struct axl_batch *batch, struct axl_error **err)
{
	struct run *run = context;
	(void)err;
	for (size_t i = 0; i < run->batch_size && run->next < DOCUMENTS; i++, run->next++) {
		const struct sample *sample = &run->samples[run->next];
		axl_batch_add_document(batch, (int64_t)run->next, sample->year);
		for (enum axl_part part = 0; part < AXL_PART_COUNT; part++)
			axl_batch_add_text(batch, part, axl_slice_of(sample->texts[part]));
		for (size_t c = 0; c < sample->class_count; c++)
			axl_batch_add_class(batch, &sample->classes[c]);
	}
	return batch->document_count > 0;
}

static int take(void *context, const struct axl_batch *batch, struct axl_error **err)
{
	struct run *run = context;
	(void)err;
	for (size_t i = 0; i < batch->document_count; i++) {
		axl_auto(axl_buffer) struct axl_buffer text;
		axl_buffer_init(&text);
		write_tags(run->taxonomy, batch, i, &text);
		run->tags[batch->documents[i].id] = axl_buffer_detach(&text);
	}
	run->batches++;
	return 0;
}

static char **tag_all(const struct axl_tagger *tagger, struct run *run, size_t threads,
                      size_t batch_size)
{
	const struct axl_batch_source source = {run, fill, take};
	axl_auto(axl_error) struct axl_error *err = NULL;
	run->tags = axl_xcalloc(DOCUMENTS, sizeof *run->tags);
	run->next = run->batches = 0;
	run->batch_size = batch_size;
	tap_ok(axl_workers_tag(tagger, threads, &source, &err) == 0, "tagged, %zu threads",
	       threads);
	return run->tags;
}

static char *tag_slowly(const struct axl_taxonomy *taxonomy, const struct sample *sample)
{
	struct slow_document document;
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	slow_document_init(&document);
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_read(&document.parts[i], axl_slice_of(sample->texts[i]));
	document.classes = sample->classes;
	document.class_count = sample->class_count;
	document.year = sample->year;
	slow_tag(taxonomy, &document, &text);
	slow_document_release(&document);
	return axl_buffer_detach(&text);
}

static void free_tags(char **tags)
{
	for (size_t i = 0; i < DOCUMENTS; i++)
		free(tags[i]);
	free(tags);
}

static size_t differences(char **left, char **right)
{
	size_t count = 0;
	for (size_t i = 0; i < DOCUMENTS; i++)
		count += strcmp(left[i], right[i]) != 0;
	return count;
}

static void as_the_slow_one(const struct axl_taxonomy *taxonomy, struct sample *samples)
{
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct run run = {.taxonomy = taxonomy, .samples = samples};
	size_t wrong = 0, tagged = 0;
	if (!tap_ok(axl_tagger_new(taxonomy, &tagger, &err) == 0, "a tagger of %s",
	            axl_taxonomy_id(taxonomy)))
		return;
	char **alone = tag_all(tagger, &run, 0, 100);
	for (size_t i = 0; i < DOCUMENTS; i++) {
		axl_auto(axl_memory) char *slow = tag_slowly(taxonomy, &samples[i]);
		tagged += *slow != '\0';
		if (strcmp(slow, alone[i]) == 0 || wrong++ > 4)
			continue;
		printf("# \"%s\"\n# \"%s\"\n# slow   %s\n# tagger %s\n", samples[i].texts[0],
		       samples[i].texts[1], slow, alone[i]);
	}
	tap_int((long long)wrong, 0, "every pair as the slow one finds it");
	tap_ok(tagged > DOCUMENTS / 2, "and there are many (%zu)", tagged);
	for (size_t threads = 1; threads <= 3; threads++) {
		char **tags = tag_all(tagger, &run, threads, threads == 1 ? 1 : 33);
		tap_int((long long)differences(alone, tags), 0, "the same, whatever the threads");
		free_tags(tags);
	}
	free_tags(alone);
}

static int fail_to_take(void *context, const struct axl_batch *batch, struct axl_error **err)
{
	(void)context;
	(void)batch;
	return axl_error_set(err, AXL_ERROR_STORE, "full");
}

static void a_failure_ends_all_threads(const struct axl_taxonomy *taxonomy, struct sample *samples)
{
	struct run run = {.taxonomy = taxonomy, .samples = samples, .batch_size = 10};
	const struct axl_batch_source source = {&run, fill, fail_to_take};
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	(void)axl_tagger_new(taxonomy, &tagger, &err);
	int result = axl_workers_tag(tagger, 2, &source, &err);
	tap_ok(result < 0 && strcmp(err->message, "full") == 0, "a failure to store is told");
}

int main(void)
{
	struct axl_random random;
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_taxonomy) struct axl_taxonomy *own = NULL;
	struct sample *samples = axl_xcalloc(DOCUMENTS, sizeof *samples);
	axl_random_init(&random, "tagger");
	for (size_t i = 0; i < DOCUMENTS; i++)
		throw_sample(&random, &samples[i]);
	own_definition_make("taxonomies");
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", OWN);
	if (!tap_ok(axl_taxonomy_load(definitions, "own", &own, &err) == 0, "the taxonomy loads"))
		printf("# %s\n", err->message);
	else {
		as_the_slow_one(own, samples);
		a_failure_ends_all_threads(own, samples);
	}
	for (size_t i = 0; i < DOCUMENTS; i++)
		for (size_t part = 0; part < AXL_PART_COUNT; part++)
			free(samples[i].texts[part]);
	free(samples);
	return tap_done();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/batch.h"

#include "base/text/text.h"

/* Between texts: a sign, so that no word reaches from one into the next. */
enum { SEPARATOR = '\n', BLOCK = 64 };

struct axl_batch *axl_batch_new(void)
{
	struct axl_batch *batch = axl_xcalloc(1, sizeof *batch);
	axl_buffer_init(&batch->letters);
	axl_buffer_add_char(&batch->letters, SEPARATOR);
	batch->arena = axl_arena_new();
	return batch;
}

void axl_batch_free(struct axl_batch *batch)
{
	if (!batch)
		return;
	axl_buffer_release(&batch->letters);
	free(batch->texts);
	free(batch->documents);
	free(batch->classes);
	free(batch->tags);
	axl_arena_free(batch->arena);
	free(batch);
}

void axl_batch_clear(struct axl_batch *batch)
{
	axl_buffer_clear(&batch->letters);
	axl_buffer_add_char(&batch->letters, SEPARATOR);
	batch->text_count = batch->document_count = batch->class_count = batch->tag_count = 0;
	axl_arena_clear(batch->arena);
}

void axl_batch_add_document(struct axl_batch *batch, int64_t id, int year)
{
	axl_reserve(batch->documents, batch->document_capacity, batch->document_count + 1);
	batch->documents[batch->document_count++] = (struct axl_batch_document){
	    .id = id,
	    .year = year,
	    .first_text = batch->text_count,
	    .first_class = batch->class_count,
	};
}

/*
 * Neither control characters nor anything but ASCII and Hangul syllables (U+AC00..D7A3, of
 * which EA begins the first and ED the last); without branches, as most texts pass.
 */
static unsigned char oddness(unsigned char byte, unsigned char next)
{
	unsigned char control = byte < 0x20;
	unsigned char other = (byte >= 0xC0) & ((byte < 0xEA) | (byte > 0xED));
	unsigned char early = (byte == 0xEA) & (next < 0xB0);
	unsigned char late = (byte == 0xED) & (next > 0x9E);
	return control | other | early | late;
}

/* A byte that is none of the text stands behind it. */
static bool is_plain(const char *text, size_t length)
{
	const unsigned char *bytes = (const unsigned char *)text;
	unsigned char odd = 0;
	for (; length >= BLOCK && !odd; bytes += BLOCK, length -= BLOCK)
		for (size_t i = 0; i < BLOCK; i++)
			odd |= oddness(bytes[i], bytes[i + 1]);
	for (size_t i = 0; i < length; i++)
		odd |= oddness(bytes[i], bytes[i + 1]);
	return !odd;
}

void axl_batch_add_text(struct axl_batch *batch, enum axl_part part, struct axl_slice text)
{
	struct axl_batch_document *document = &batch->documents[batch->document_count - 1];
	size_t start = batch->letters.length;
	axl_buffer_add(&batch->letters, text.bytes, text.length);
	if (!is_plain(batch->letters.bytes + start, text.length)) {
		batch->letters.length = start;
		axl_text_fold_words(text, &batch->letters);
	}
	axl_reserve(batch->texts, batch->text_capacity, batch->text_count + 1);
	batch->texts[batch->text_count++] = (struct axl_batch_text){
	    start, batch->letters.length - start, batch->document_count - 1, part};
	document->text_count++;
	axl_buffer_add_char(&batch->letters, SEPARATOR);
}

void axl_batch_add_class(struct axl_batch *batch, const struct axl_document_class *document_class)
{
	axl_reserve(batch->classes, batch->class_capacity, batch->class_count + 1);
	batch->classes[batch->class_count++] = *document_class;
	batch->documents[batch->document_count - 1].class_count++;
}

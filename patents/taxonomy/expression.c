/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/expression.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "patents/taxonomy/expression-match.h"

#include <ctype.h>

enum { DEEPEST = 100, FARTHEST = 100 };

enum token {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_AND,
	TOKEN_OR,
	TOKEN_NOT,
	TOKEN_NEAR,
};

struct parser {
	const char *text; /* the whole expression */
	const char *rest; /* behind the current token */
	enum token token;
	struct axl_slice word; /* WORD, NEAR */
	uint32_t distance;     /* NEAR */
	bool ordered;
	int depth;
	size_t phrases; /* so far */
	struct axl_error **err;
};

static void node_free(struct node *node)
{
	if (!node)
		return;
	node_free(node->left);
	node_free(node->right);
	for (size_t i = 0; i < node->piece_count; i++)
		free(node->pieces[i].letters);
	free(node->pieces);
	free(node);
}
AXL_DEFINE_CLEANUP(node)

static struct node *node_new(enum node_kind kind, struct node *left, struct node *right)
{
	struct node *node = axl_xcalloc(1, sizeof *node);
	node->kind = kind;
	node->left = left;
	node->right = right;
	return node;
}

static struct node *refuse(const struct parser *parser, const char *reason)
{
	(void)axl_error_set(parser->err, AXL_ERROR_DATA, "\"%s\": %s", parser->text, reason);
	return NULL;
}

/* "+3w" or "/3w" */
static bool read_near(struct parser *parser)
{
	struct axl_slice word = parser->word;
	if (word.length < 3 || word.length > 5 || !strchr("+/", word.bytes[0]) ||
	    tolower((unsigned char)word.bytes[word.length - 1]) != 'w')
		return false;
	uint32_t distance = 0;
	for (size_t i = 1; i + 1 < word.length; i++) {
		if (!isdigit((unsigned char)word.bytes[i]))
			return false;
		distance = distance * 10 + (uint32_t)(word.bytes[i] - '0');
	}
	parser->distance = distance;
	parser->ordered = word.bytes[0] == '+';
	return true;
}

static void advance(struct parser *parser)
{
	static const struct {
		const char *word;
		enum token token;
	} operators[] = {{"AND", TOKEN_AND}, {"OR", TOKEN_OR}, {"NOT", TOKEN_NOT}};
	parser->rest += strspn(parser->rest, " \t\n");
	const char *start = parser->rest;
	if (!*start || *start == '(' || *start == ')') {
		parser->token = !*start ? TOKEN_END : *start == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
		parser->rest += *start != '\0';
		return;
	}
	parser->rest += strcspn(start, " \t\n()");
	parser->word = (struct axl_slice){start, (size_t)(parser->rest - start)};
	parser->token = TOKEN_WORD;
	for (size_t i = 0; i < AXL_COUNT(operators); i++)
		if (axl_slice_equals(parser->word, operators[i].word))
			parser->token = operators[i].token;
	if (read_near(parser))
		parser->token = TOKEN_NEAR;
}

/* Korean goes on with Korean over a blank; every other run is a piece of its own. */
static void add_run(struct node *phrase, const struct axl_runs *runs, size_t run, bool first)
{
	struct axl_slice letters = axl_run_text(runs, run);
	enum axl_run_kind kind = runs->items[run].kind;
	struct piece *last = phrase->piece_count ? &phrase->pieces[phrase->piece_count - 1] : NULL;
	if (first && last && kind == AXL_RUN_KOREAN && last->kind == AXL_RUN_KOREAN) {
		last->letters = axl_xrealloc(last->letters, last->length + letters.length + 1);
		memcpy(last->letters + last->length, letters.bytes, letters.length);
		last->length += letters.length;
		last->letters[last->length] = '\0';
		return;
	}
	axl_reserve(phrase->pieces, phrase->piece_capacity, phrase->piece_count + 1);
	phrase->pieces[phrase->piece_count++] = (struct piece){
	    kind, false, axl_xstrndup(letters.bytes, letters.length), letters.length};
}

/* 0, or -1 where the word cannot be one. */
static int add_word(struct parser *parser, struct node *phrase)
{
	struct axl_slice word = parser->word;
	bool truncated = word.bytes[word.length - 1] == '*';
	word.length -= truncated;
	if (memchr(word.bytes, '*', word.length)) {
		refuse(parser, _("\"*\" stands only at the end of a word"));
		return -1;
	}
	axl_auto(axl_runs) struct axl_runs runs;
	axl_runs_init(&runs);
	axl_runs_read(&runs, word);
	if (runs.count == 0) {
		refuse(parser, _("a word has neither letter nor digit"));
		return -1;
	}
	for (size_t i = 0; i < runs.count; i++)
		add_run(phrase, &runs, i, i == 0);
	phrase->pieces[phrase->piece_count - 1].truncated = truncated;
	return 0;
}

static struct node *parse_phrase(struct parser *parser)
{
	axl_auto(node) struct node *phrase = node_new(NODE_PHRASE, NULL, NULL);
	phrase->number = parser->phrases++;
	for (; parser->token == TOKEN_WORD; advance(parser))
		if (add_word(parser, phrase) < 0)
			return NULL;
	return axl_steal(phrase);
}

static struct node *parse_expression(struct parser *parser);

static struct node *parse_primary(struct parser *parser)
{
	if (parser->token == TOKEN_WORD)
		return parse_phrase(parser);
	if (parser->token == TOKEN_CLOSE && parser->depth == 0)
		return refuse(parser, _("a \")\" without its \"(\""));
	if (parser->token != TOKEN_OPEN)
		return refuse(parser, _("a word is missing beside an operator or in parentheses"));
	if (++parser->depth > DEEPEST)
		return refuse(parser, _("parentheses are nested too deeply"));
	advance(parser);
	axl_auto(node) struct node *inner = parse_expression(parser);
	if (!inner)
		return NULL;
	if (parser->token != TOKEN_CLOSE)
		return refuse(parser, _("a \"(\" without its \")\""));
	parser->depth--;
	advance(parser);
	return axl_steal(inner);
}

/* Proximity needs places in the text, which AND and NOT do not have. */
static bool has_places(const struct node *node)
{
	if (node->kind == NODE_OR)
		return has_places(node->left) && has_places(node->right);
	return node->kind == NODE_PHRASE || node->kind == NODE_NEAR;
}

static struct node *parse_nearby(struct parser *parser)
{
	axl_auto(node) struct node *left = parse_primary(parser);
	while (left && parser->token == TOKEN_NEAR) {
		uint32_t distance = parser->distance;
		bool ordered = parser->ordered;
		advance(parser);
		axl_auto(node) struct node *right = parse_primary(parser);
		if (!right)
			return NULL;
		if (distance == 0 || distance > FARTHEST)
			return refuse(parser, _("words are looked for within 1 to 100 words"));
		if (!has_places(left) || !has_places(right))
			return refuse(parser,
			              _("proximity joins words and their alternatives (OR) only"));
		struct node *near = node_new(NODE_NEAR, axl_steal(left), axl_steal(right));
		near->distance = distance;
		near->ordered = ordered;
		left = near;
	}
	return axl_steal(left);
}

static struct node *parse_negation(struct parser *parser)
{
	bool negated = false;
	for (; parser->token == TOKEN_NOT; advance(parser))
		negated = !negated;
	struct node *node = parse_nearby(parser);
	return node && negated ? node_new(NODE_NOT, node, NULL) : node;
}

static struct node *parse_conjunct(struct parser *parser)
{
	axl_auto(node) struct node *left = parse_negation(parser);
	while (left && (parser->token == TOKEN_AND || parser->token == TOKEN_NOT)) {
		if (parser->token == TOKEN_AND)
			advance(parser);
		struct node *right = parse_negation(parser);
		if (!right)
			return NULL;
		left = node_new(NODE_AND, axl_steal(left), right);
	}
	return axl_steal(left);
}

static struct node *parse_expression(struct parser *parser)
{
	axl_auto(node) struct node *left = parse_conjunct(parser);
	while (left && parser->token == TOKEN_OR) {
		advance(parser);
		struct node *right = parse_conjunct(parser);
		if (!right)
			return NULL;
		left = node_new(NODE_OR, axl_steal(left), right);
	}
	return axl_steal(left);
}

static struct node *parse_whole(struct parser *parser)
{
	advance(parser);
	if (parser->token == TOKEN_END)
		return refuse(parser, _("the expression is empty"));
	axl_auto(node) struct node *root = parse_expression(parser);
	if (root && parser->token == TOKEN_CLOSE)
		return refuse(parser, _("a \")\" without its \"(\""));
	if (root && parser->token != TOKEN_END)
		return refuse(parser, _("an operator is missing beside a parenthesis"));
	return axl_steal(root);
}

static unsigned stands_nowhere(void *context, const struct node *phrase)
{
	(void)context;
	(void)phrase;
	return 0;
}

int axl_expression_parse(const char *text, struct axl_expression **ret_expression,
                         struct axl_error **err)
{
	struct parser parser = {.text = text, .rest = text, .err = err};
	struct node *root = parse_whole(&parser);
	if (!root)
		return -1;
	axl_auto(axl_expression) struct axl_expression *expression =
	    axl_xcalloc(1, sizeof *expression);
	expression->text = axl_xstrdup(text);
	expression->root = root;
	expression->phrase_count = parser.phrases;
	const struct axl_phrase_finder no_text = {.parts = stands_nowhere};
	unsigned parts;
	if (axl_expression_matches(expression, &no_text, 0, &parts)) {
		refuse(&parser, _("it would match texts that have none of its words"));
		return -1;
	}
	*ret_expression = axl_steal(expression);
	return 0;
}

void axl_expression_free(struct axl_expression *expression)
{
	if (!expression)
		return;
	node_free(expression->root);
	free(expression->text);
	free(expression);
}

const char *axl_expression_text(const struct axl_expression *expression)
{
	return expression->text;
}

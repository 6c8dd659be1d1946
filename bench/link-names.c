/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * link-names [--names N] [--firms N] [--threads N]
 *
 * Links applicants' names to firms (bench/linked-names.h) by the shipped definition,
 * $AXLENS_DATADIR, and tells how well: all on stdout depends on the numbers of names and firms
 * only.
 */
#include "config.h"

#include "base/definition.h"
#include "bench/linked-names.h"
#include "patents/link/linker.h"

#include <getopt.h>

struct request {
	uint64_t names;
	int64_t firms;
	size_t threads;
};

struct score {
	uint64_t known;                       /* names that are a firm's */
	uint64_t linked, right, review, held; /* held: of those to review, the firm is among them */
	uint64_t answer;                      /* FNV-1a over all results */
};

static int read_options(int argc, char **argv, struct request *request)
{
	static const struct option options[] = {
	    {"names", required_argument, NULL, 'n'},
	    {"firms", required_argument, NULL, 'f'},
	    {"threads", required_argument, NULL, 't'},
	    {NULL, 0, NULL, 0},
	};
	for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;)
		switch (option) {
		case 'n':
			request->names = strtoull(optarg, NULL, 10);
			break;
		case 'f':
			request->firms = strtoll(optarg, NULL, 10);
			break;
		case 't':
			request->threads = strtoul(optarg, NULL, 10);
			break;
		default:
			return -1;
		}
	bool sensible = request->names > 0 && request->threads > 0 && request->firms > 0 &&
	                request->firms < 7900000;
	return optind == argc && sensible ? 0 : -1;
}

static void add_all(struct axl_linker *linker, const struct request *request)
{
	axl_auto(axl_buffer) struct axl_buffer name;
	struct axl_linked_name facts;
	axl_buffer_init(&name);
	for (uint64_t i = 0; i < request->names; i++) {
		axl_bench_applicant(i, request->firms, &name, &facts);
		const struct axl_linked_side side = {
		    {name.bytes, name.length}, facts.region, facts.number};
		(void)axl_linker_add_name(linker, &side);
	}
	for (int64_t id = 1; id <= request->firms; id++) {
		axl_bench_firm(id, &name, &facts);
		const struct axl_linked_side side = {
		    {name.bytes, name.length}, facts.region, facts.number};
		axl_linker_add_firm(linker, id, &side);
	}
}

static void mix(uint64_t *answer, uint64_t number)
{
	for (int i = 0; i < 8; i++, number >>= 8)
		*answer = (*answer ^ (number & 0xff)) * UINT64_C(0x100000001b3);
}

static void judge(struct score *score, const struct axl_link_result *result, int64_t firm)
{
	int64_t found = result->count ? result->candidates[0].firm : 0;
	score->known += firm != AXL_NO_FIRM;
	mix(&score->answer, (uint64_t)result->outcome);
	for (size_t i = 0; i < result->count; i++)
		mix(&score->answer, (uint64_t)result->candidates[i].firm);
	if (result->outcome == AXL_LINK_MATCH) {
		score->linked++;
		score->right += firm != AXL_NO_FIRM && found == firm;
	} else if (result->outcome == AXL_LINK_REVIEW) {
		bool there = false;
		for (size_t i = 0; i < result->count; i++)
			there =
			    there || (firm != AXL_NO_FIRM && result->candidates[i].firm == firm);
		score->review++;
		score->held += there;
	}
}

static struct score judge_all(const struct axl_linker *linker, const struct request *request)
{
	struct score score = {.answer = UINT64_C(0xcbf29ce484222325)};
	axl_auto(axl_buffer) struct axl_buffer name;
	struct axl_linked_name facts;
	axl_buffer_init(&name);
	for (uint64_t i = 0; i < request->names; i++) {
		axl_bench_applicant(i, request->firms, &name, &facts);
		struct axl_link_result result = axl_linker_result(linker, i);
		judge(&score, &result, facts.firm);
	}
	return score;
}

static void print(const struct request *request, const struct axl_linker *linker,
                  const struct score *score)
{
	double precision = (double)score->right / (double)score->linked;
	double recall = (double)score->right / (double)score->known;
	printf("%llu names, %llu of them firms', %lld firms, %zu pairs compared\n",
	       (unsigned long long)request->names, (unsigned long long)score->known,
	       (long long)request->firms, axl_linker_pairs(linker));
	printf("linked %llu: precision %.4f, recall %.4f, F1 %.4f\n",
	       (unsigned long long)score->linked, precision, recall,
	       2 * precision * recall / (precision + recall));
	printf("for people to judge %llu, the firm among the proposals of %llu: recall with them "
	       "%.4f\n",
	       (unsigned long long)score->review, (unsigned long long)score->held,
	       (double)(score->right + score->held) / (double)score->known);
	printf("answer %016llx\n", (unsigned long long)score->answer);
}

static int run(const struct request *request, struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_link_definition) struct axl_link_definition *definition = NULL;
	if (axl_link_definition_load(definitions, "default", &definition, err) < 0)
		return -1;
	axl_auto(axl_linker) struct axl_linker *linker =
	    axl_linker_new(definition, "2025-12-31", request->threads);
	add_all(linker, request);
	axl_linker_finish(linker);
	struct score score = judge_all(linker, request);
	print(request, linker, &score);
	return 0;
}

int main(int argc, char **argv)
{
	struct request request = {.names = 500000, .firms = 6200000, .threads = 1};
	if (read_options(argc, argv, &request)) {
		(void)fputs("usage: link-names [--names N] [--firms N] [--threads N]\n", stderr);
		return 2;
	}
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (run(&request, &err)) {
		(void)fprintf(stderr, "link-names: %s\n", err->message);
		return 4;
	}
	return 0;
}

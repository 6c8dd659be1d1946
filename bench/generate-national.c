/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * generate-national [--cp949] --establishments N --classification FILE
 * generate-national [--cp949] --patents N
 *
 * Writes a register or patents of national size to stdout; FILE is
 * templates/definitions/ksic/ksic-11.csv.
 */
#include "config.h"

#include "bench/generate-national.h"

#include <getopt.h>

struct request {
	uint64_t establishments, patents;
	const char *classification;
	bool cp949;
};

static int read_options(int argc, char **argv, struct request *request)
{
	static const struct option options[] = {
	    {"establishments", required_argument, NULL, 'e'},
	    {"patents", required_argument, NULL, 'p'},
	    {"classification", required_argument, NULL, 'c'},
	    {"cp949", no_argument, NULL, 'k'},
	    {NULL, 0, NULL, 0},
	};
	for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;)
		switch (option) {
		case 'e':
			request->establishments = strtoull(optarg, NULL, 10);
			break;
		case 'p':
			request->patents = strtoull(optarg, NULL, 10);
			break;
		case 'c':
			request->classification = optarg;
			break;
		case 'k':
			request->cp949 = true;
			break;
		default:
			return -1;
		}
	bool register_asked = request->establishments > 0 && request->classification;
	return optind == argc && register_asked != (request->patents > 0) ? 0 : -1;
}

static int generate(const struct request *request, struct axl_error **err)
{
	struct axl_output_format format = {.cp949 = request->cp949};
	struct axl_output *output = NULL;
	struct axl_code_list codes = {0};
	if (!request->patents && axl_code_list_read(request->classification, &codes, err))
		return -1;
	int result = axl_output_to(stdout, "stdout", format, &output, err);
	if (result == 0) {
		if (request->patents)
			axl_generate_national_patents(output, request->patents);
		else
			axl_generate_establishments(output, &codes, request->establishments);
		result = axl_output_close(output, err);
	}
	axl_code_list_release(&codes);
	return result;
}

int main(int argc, char **argv)
{
	struct request request = {0};
	if (read_options(argc, argv, &request)) {
		(void)fputs("usage: generate-national [--cp949] --establishments N "
		            "--classification FILE\n"
		            "       generate-national [--cp949] --patents N\n",
		            stderr);
		return 2;
	}
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (generate(&request, &err)) {
		(void)fprintf(stderr, "generate-national: %s\n", err->message);
		return 4;
	}
	return 0;
}

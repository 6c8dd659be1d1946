/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/certainty-options.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum table { ACCEPTABILITY, PAIRS, WEIGHTS, TABLES };

static const char *const tables[TABLES] = {
    [ACCEPTABILITY] = "acceptability", [PAIRS] = "pairs", [WEIGHTS] = "weights"};

static int table_of(const char *word, enum table *ret_table, struct axl_error **err)
{
	for (size_t i = 0; i < TABLES; i++)
		if (strcmp(word, tables[i]) == 0) {
			*ret_table = (enum table)i;
			return 0;
		}
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("--show=%s: expected acceptability, pairs or weights"), word);
}

/* A number of a series: 0 up to what the store holds. */
static int read_number(const char *option, const char *text, uint64_t *ret_number,
                       struct axl_error **err)
{
	char *end = NULL;
	errno = 0;
	long long number = strtoll(text, &end, 10);
	if (*text < '0' || *text > '9' || *end || errno == ERANGE)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--%s=%s: expected a whole number from 0 to %" PRId64),
		                     option, text, INT64_MAX);
	*ret_number = (uint64_t)number;
	return 0;
}

int axl_certainty_options_check(const struct axl_certainty_options *options, struct axl_error **err)
{
	uint64_t number;
	enum table table;
	if (options->replications < 0 || options->replications > UINT32_MAX)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("--uncertainty=%" PRId64 ": expected a number of replications"),
		    options->replications);
	if (options->threads < 0 || options->threads > 1024)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--threads=%" PRId64 ": expected 0 to 1024"),
		                     options->threads);
	if ((options->seed && read_number("seed", options->seed, &number, err) < 0) ||
	    (options->replication &&
	     read_number("replication", options->replication, &number, err) < 0))
		return -1;
	for (size_t i = 0; i < options->show.count; i++)
		if (table_of(options->show.items[i], &table, err) < 0)
			return -1;
	return 0;
}

bool axl_certainty_is_wanted(const struct axl_certainty_options *options)
{
	return options->replications > 0 || options->sensitivity || options->factors ||
	       options->seed || options->replication || options->show.count > 0;
}

/* A factor that plays no part must not pass in silence. */
static void remark_idle(const struct axl_context *context, const struct axl_ranking *ranking)
{
	const struct axl_certainty *certainty = ranking->certainty;
	for (size_t f = 0; f < certainty->factor_count; f++)
		if (certainty->factors[f].idle)
			axl_context_say(context, _("%s: factor \"%s\" plays no part: %s"),
			                ranking->file->model.id, certainty->factors[f].id,
			                _(certainty->factors[f].idle));
}

static void state_tables(struct axl_context *context, const struct axl_certainty_options *options,
                         const struct axl_ranking *ranking, size_t top)
{
	bool wanted[TABLES] = {false};
	enum table table;
	axl_auto(axl_error) struct axl_error *none = NULL;
	for (size_t i = 0; i < options->show.count; i++)
		if (table_of(options->show.items[i], &table, &none) == 0)
			wanted[table] = true;
	if (wanted[ACCEPTABILITY])
		axl_certainty_acceptability(context, ranking, top);
	if (wanted[PAIRS])
		axl_certainty_pairs(context, ranking, top);
	if (wanted[WEIGHTS])
		axl_certainty_central_weights(context, ranking);
}

int axl_certainty_ask(struct axl_context *context, const struct axl_certainty_options *options,
                      const struct axl_certainty_source *source, struct axl_ranking *ranking,
                      struct axl_error **err)
{
	struct axl_robustness_wish wish = {
	    .replications = (size_t)options->replications,
	    .seeded = options->seed != NULL,
	    .threads = (size_t)options->threads,
	    .sensitivity = options->sensitivity,
	};
	if (options->seed && read_number("seed", options->seed, &wish.seed, err) < 0)
		return -1;
	if (options->replication)
		wish.replications = 1; /* what it draws does not depend on the others */
	if (axl_uncertainty_file_load(source->definitions,
	                              options->factors ? options->factors : source->otherwise,
	                              source->language, &ranking->uncertainty, err) < 0 ||
	    axl_robustness_compute(ranking->uncertainty, ranking->scored, &wish,
	                           &ranking->robustness, err) < 0)
		return -1;
	ranking->certainty = ranking->robustness->certainty;
	remark_idle(context, ranking);
	return 0;
}

void axl_certainty_tell(struct axl_context *context, const struct axl_certainty_options *options,
                        const struct axl_ranking *ranking, size_t top)
{
	axl_ranking_note_certainty(context, ranking);
	axl_certainty_factors(context, ranking);
	state_tables(context, options, ranking, top);
}

int axl_certainty_replay(struct axl_context *context, const struct axl_certainty_options *options,
                         const struct axl_ranking *ranking, size_t top, struct axl_error **err)
{
	uint64_t number = 0;
	if (read_number("replication", options->replication, &number, err) < 0)
		return -1;
	return axl_certainty_replication(context, ranking, number, top, err);
}

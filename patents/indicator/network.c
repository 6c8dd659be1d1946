/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/network.h"

#include <stdbool.h>

void axl_network_free(struct axl_network *network)
{
	if (!network)
		return;
	free(network->edges);
	free(network->degrees);
	free(network->components);
	free(network);
}

static void add_edge(struct axl_network *network, size_t a, size_t b)
{
	if (a == b)
		return;
	axl_reserve(network->edges, network->edge_capacity, network->edge_count + 1);
	network->edges[network->edge_count++] = (struct axl_edge){a < b ? a : b, a < b ? b : a, 1};
}

static bool is_repeated(const struct axl_membership *first, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (first[j].applicant == first[i].applicant)
			return true;
	return false;
}

static void add_document(struct axl_network *network, const struct axl_membership *first,
                         size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i && !is_repeated(first, i); j++)
			if (!is_repeated(first, j))
				add_edge(network, first[j].applicant, first[i].applicant);
}

static int by_ends(const void *x, const void *y)
{
	const struct axl_edge *a = x, *b = y;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static int by_documents(const void *x, const void *y)
{
	const struct axl_edge *a = x, *b = y;
	if (a->documents != b->documents)
		return a->documents > b->documents ? -1 : 1;
	return by_ends(x, y);
}

static void unite_edges(struct axl_network *network)
{
	size_t kept = 0;
	if (network->edge_count == 0)
		return;
	qsort(network->edges, network->edge_count, sizeof *network->edges, by_ends);
	for (size_t i = 1; i < network->edge_count; i++)
		if (by_ends(&network->edges[kept], &network->edges[i]) == 0)
			network->edges[kept].documents++;
		else
			network->edges[++kept] = network->edges[i];
	network->edge_count = kept + 1;
	qsort(network->edges, network->edge_count, sizeof *network->edges, by_documents);
}

/* Paths are halved on the way, so that they stay short. */
static size_t root_of(size_t *parents, size_t i)
{
	while (parents[i] != i) {
		parents[i] = parents[parents[i]];
		i = parents[i];
	}
	return i;
}

static void find_components(struct axl_network *network)
{
	size_t *parents = network->components;
	for (size_t i = 0; i < network->applicants; i++)
		parents[i] = i;
	for (size_t i = 0; i < network->edge_count; i++) {
		const struct axl_edge *edge = &network->edges[i];
		size_t a = root_of(parents, edge->a), b = root_of(parents, edge->b);
		parents[a > b ? a : b] = a > b ? b : a;
		network->degrees[edge->a]++;
		network->degrees[edge->b]++;
	}
	axl_auto(axl_memory) size_t *sizes = axl_xcalloc(network->applicants, sizeof *sizes);
	for (size_t i = 0; i < network->applicants; i++) {
		parents[i] = root_of(parents, i);
		sizes[parents[i]]++;
	}
	for (size_t i = 0; i < network->applicants; i++) {
		network->alone += network->degrees[i] == 0;
		network->component_count += sizes[i] > 1;
		if (sizes[i] > 1 && sizes[i] > network->largest)
			network->largest = sizes[i];
	}
}

struct axl_network *axl_network_new(const struct axl_membership *memberships, size_t count,
                                    size_t applicants)
{
	struct axl_network *network = axl_xcalloc(1, sizeof *network);
	network->applicants = applicants;
	network->degrees = axl_xcalloc(applicants, sizeof *network->degrees);
	network->components = axl_xcalloc(applicants, sizeof *network->components);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count; end++)
			if (memberships[end].document != memberships[i].document)
				break;
		add_document(network, &memberships[i], end - i);
	}
	unite_edges(network);
	find_components(network);
	return network;
}

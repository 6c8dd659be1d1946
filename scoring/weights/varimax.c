/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/factor.h"

#include <math.h>

enum { MOST_SWEEPS = 1000 };
static const double settled = 1e-13;

/* The angle that turns factors p and q best (Kaiser 1958, eq. 4). */
static double angle_of(const double *loadings, size_t columns, size_t factors, size_t p, size_t q)
{
	double a = 0, b = 0, c = 0, d = 0, n = (double)columns;
	for (size_t j = 0; j < columns; j++) {
		double x = loadings[j * factors + p], y = loadings[j * factors + q];
		double u = x * x - y * y, v = 2 * x * y;
		a += u;
		b += v;
		c += u * u - v * v;
		d += 2 * u * v;
	}
	return atan2(d - 2 * a * b / n, c - (a * a - b * b) / n) / 4;
}

static void turn(double *loadings, size_t columns, size_t factors, size_t p, size_t q, double angle)
{
	double cosine = cos(angle), sine = sin(angle);
	for (size_t j = 0; j < columns; j++) {
		double x = loadings[j * factors + p], y = loadings[j * factors + q];
		loadings[j * factors + p] = x * cosine + y * sine;
		loadings[j * factors + q] = y * cosine - x * sine;
	}
}

static double sweep(double *loadings, size_t columns, size_t factors)
{
	double widest = 0;
	for (size_t p = 0; p < factors; p++) {
		for (size_t q = p + 1; q < factors; q++) {
			double angle = angle_of(loadings, columns, factors, p, q);
			turn(loadings, columns, factors, p, q, angle);
			widest = fmax(widest, fabs(angle));
		}
	}
	return widest;
}

void axl_varimax(double *loadings, size_t columns, size_t factors)
{
	axl_auto(axl_memory) double *lengths = axl_xcalloc(columns, sizeof *lengths);
	for (size_t j = 0; j < columns; j++) {
		for (size_t f = 0; f < factors; f++)
			lengths[j] += loadings[j * factors + f] * loadings[j * factors + f];
		lengths[j] = lengths[j] > 0 ? sqrt(lengths[j]) : 1;
		for (size_t f = 0; f < factors; f++)
			loadings[j * factors + f] /= lengths[j];
	}
	for (int i = 0; i < MOST_SWEEPS && sweep(loadings, columns, factors) > settled; i++)
		;
	for (size_t j = 0; j < columns; j++)
		for (size_t f = 0; f < factors; f++)
			loadings[j * factors + f] *= lengths[j];
}

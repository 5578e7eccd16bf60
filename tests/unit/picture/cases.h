/* The test cases of picture/, one a file. */
#ifndef TESTS_PICTURE_CASES_H
#define TESTS_PICTURE_CASES_H

#include <check.h>

TCase *picture_case(void);
TCase *raster_case(void);
TCase *svg_case(void);
TCase *svgsyntax_case(void);

#endif

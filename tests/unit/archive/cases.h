/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_ARCHIVE_CASES_H
#define READOUT_TESTS_ARCHIVE_CASES_H

#include <check.h>

TCase *open_case(void);
TCase *place_case(void);
TCase *rewrite_case(void);
TCase *shape_case(void);

#endif

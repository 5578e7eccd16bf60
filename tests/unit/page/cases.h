/* The test cases of page/, one a file. */
#ifndef TESTS_PAGE_CASES_H
#define TESTS_PAGE_CASES_H

#include <check.h>

TCase *dump_case(void);

#endif

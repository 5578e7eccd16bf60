/* Runs the cases of a folder: what each main.c does. */
#ifndef READOUT_TESTS_SUITE_H
#define READOUT_TESTS_SUITE_H

#include "base/count.h"

#include <check.h>
#include <stdlib.h>

typedef TCase *case_maker(void);

/* The exit status: a failure if any test failed. */
static inline int
suite_run(const char *name, case_maker *const *cases, size_t count)
{
    Suite *suite = suite_create(name);
    for (size_t i = 0; i < count; i++)
        suite_add_tcase(suite, cases[i]());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif

/* Runs the unit tests of archive/. */
#include "archive/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("archive");
    suite_add_tcase(suite, open_case());
    suite_add_tcase(suite, place_case());
    suite_add_tcase(suite, rewrite_case());
    suite_add_tcase(suite, shape_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of style/. */
#include "style/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("style");
    suite_add_tcase(suite, cascade_case());
    suite_add_tcase(suite, dump_case());
    suite_add_tcase(suite, fit_case());
    suite_add_tcase(suite, sheet_case());
    suite_add_tcase(suite, show_case());
    suite_add_tcase(suite, value_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

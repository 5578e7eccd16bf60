/* Runs the unit tests of deliver/. */
#include "deliver/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("deliver");
    suite_add_tcase(suite, canonical_case());
    suite_add_tcase(suite, css_case());
    suite_add_tcase(suite, escape_case());
    suite_add_tcase(suite, grid_case());
    suite_add_tcase(suite, html_case());
    suite_add_tcase(suite, markup_case());
    suite_add_tcase(suite, palette_case());
    suite_add_tcase(suite, wrap_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of form/. */
#include "form/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("form");
    suite_add_tcase(suite, code_case());
    suite_add_tcase(suite, coverage_case());
    suite_add_tcase(suite, dossier_case());
    suite_add_tcase(suite, forms_case());
    suite_add_tcase(suite, inline_case());
    suite_add_tcase(suite, links_case());
    suite_add_tcase(suite, parts_case());
    suite_add_tcase(suite, running_case());
    suite_add_tcase(suite, structure_case());
    suite_add_tcase(suite, timeline_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

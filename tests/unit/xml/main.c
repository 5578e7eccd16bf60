/* Runs the unit tests of xml/. */
#include "xml/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("xml");
    suite_add_tcase(suite, encoding_case());
    suite_add_tcase(suite, fault_case());
    suite_add_tcase(suite, limits_case());
    suite_add_tcase(suite, tree_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of json/. */
#include "json/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("json");
    suite_add_tcase(suite, brief_case());
    suite_add_tcase(suite, linked_data_case());
    suite_add_tcase(suite, messages_case());
    suite_add_tcase(suite, sarif_case());
    suite_add_tcase(suite, value_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of readout/. */
#include "readout/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("readout");
    suite_add_tcase(suite, job_case());
    suite_add_tcase(suite, messages_case());
    suite_add_tcase(suite, modules_case());
    suite_add_tcase(suite, warm_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of calendar/. */
#include "calendar/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("calendar");
    suite_add_tcase(suite, identity_case());
    suite_add_tcase(suite, moment_case());
    suite_add_tcase(suite, object_case());
    suite_add_tcase(suite, recurrence_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

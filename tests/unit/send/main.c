/* Runs the unit tests of send/. */
#include "send/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("send");
    suite_add_tcase(suite, server_case());
    suite_add_tcase(suite, exchange_case());
    suite_add_tcase(suite, mailer_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

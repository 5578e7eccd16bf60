/* Runs the unit tests of mail/. */
#include "mail/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("mail");
    suite_add_tcase(suite, addresses_case());
    suite_add_tcase(suite, message_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of base/. */
#include "base/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("base");
    suite_add_tcase(suite, address_case());
    suite_add_tcase(suite, arena_case());
    suite_add_tcase(suite, bidi_case());
    suite_add_tcase(suite, buf_case());
    suite_add_tcase(suite, bundle_case());
    suite_add_tcase(suite, calendar_case());
    suite_add_tcase(suite, diag_case());
    suite_add_tcase(suite, escape_case());
    suite_add_tcase(suite, file_case());
    suite_add_tcase(suite, filename_case());
    suite_add_tcase(suite, map_case());
    suite_add_tcase(suite, message_case());
    suite_add_tcase(suite, path_case());
    suite_add_tcase(suite, ranges_case());
    suite_add_tcase(suite, rrule_case());
    suite_add_tcase(suite, str_case());
    suite_add_tcase(suite, unit_case());
    suite_add_tcase(suite, utf8_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of locale/. */
#include "locale/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("locale");
    suite_add_tcase(suite, labels_case());
    suite_add_tcase(suite, dates_case());
    suite_add_tcase(suite, words_case());
    suite_add_tcase(suite, recurrence_case());
    suite_add_tcase(suite, icu_case());
    suite_add_tcase(suite, collation_case());
    suite_add_tcase(suite, password_case());
    suite_add_tcase(suite, transliterate_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

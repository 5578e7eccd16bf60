/* Runs the unit tests of compose/. */
#include "compose/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("compose");
    suite_add_tcase(suite, dates_case());
    suite_add_tcase(suite, dossier_case());
    suite_add_tcase(suite, head_case());
    suite_add_tcase(suite, participants_case());
    suite_add_tcase(suite, quotes_case());
    suite_add_tcase(suite, source_case());
    suite_add_tcase(suite, speakers_case());
    suite_add_tcase(suite, steps_case());
    suite_add_tcase(suite, timeline_case());
    suite_add_tcase(suite, typography_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

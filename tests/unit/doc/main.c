/* Runs the unit tests of doc/. */
#include "doc/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("doc");
    suite_add_tcase(suite, check_case());
    suite_add_tcase(suite, dump_case());
    suite_add_tcase(suite, names_case());
    suite_add_tcase(suite, node_case());
    suite_add_tcase(suite, walk_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

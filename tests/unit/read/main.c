/* Runs the unit tests of read/. */
#include "cases.h"

#include <stdlib.h>

int
main(void)
{
    static TCase *(*const cases[])(void) = {
        test_text_case,    test_pointer_case,   test_element_case,
        test_suggest_case, test_attribute_case, test_table_case,
        test_lint_case,    test_scale_case,     test_schema_case,
    };
    Suite *suite = suite_create("read");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        suite_add_tcase(suite, cases[i]());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of text/. */
#include "text/cases.h"

#include <stdlib.h>

int
main(void)
{
    static TCase *(*const cases[])(void) = {
        shape_case, break_case,  bidi_case, hyphen_case,
        line_case,  script_case, wide_case, document_case,
    };
    Suite *suite = suite_create("text");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        suite_add_tcase(suite, cases[i]());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

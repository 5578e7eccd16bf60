/* Runs the unit tests of render/. */
#include "render/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("render");
    suite_add_tcase(suite, cff_case());
    suite_add_tcase(suite, codes_case());
    suite_add_tcase(suite, document_case());
    suite_add_tcase(suite, filter_case());
    suite_add_tcase(suite, glyphs_case());
    suite_add_tcase(suite, link_case());
    suite_add_tcase(suite, outline_case());
    suite_add_tcase(suite, pagetable_case());
    suite_add_tcase(suite, path_case());
    suite_add_tcase(suite, picture_case());
    suite_add_tcase(suite, syntax_case());
    suite_add_tcase(suite, tag_case());
    suite_add_tcase(suite, vowels_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of picture/. */
#include "picture/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("picture");
    suite_add_tcase(suite, picture_case());
    suite_add_tcase(suite, raster_case());
    suite_add_tcase(suite, svg_case());
    suite_add_tcase(suite, svgsyntax_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of image/. */
#include "image/cases.h"

#include <stdlib.h>

int
main(void)
{
    Suite *suite = suite_create("image");
    suite_add_tcase(suite, exif_case());
    suite_add_tcase(suite, jpeg_case());
    suite_add_tcase(suite, png_case());
    suite_add_tcase(suite, profile_case());
    suite_add_tcase(suite, store_case());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs the unit tests of image/. */
#include "image/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        exif_case, jpeg_case, png_case, profile_case, store_case,
    };
    return suite_run("image", cases, COUNT(cases));
}

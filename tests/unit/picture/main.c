/* Runs the unit tests of picture/. */
#include "picture/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        picture_case,
        raster_case,
        svg_case,
        svgsyntax_case,
    };
    return suite_run("picture", cases, COUNT(cases));
}

/* Runs the unit tests of font/. */
#include "font/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        face_case,
        catalog_case,
    };
    return suite_run("font", cases, COUNT(cases));
}

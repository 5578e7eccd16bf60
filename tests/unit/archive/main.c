/* Runs the unit tests of archive/. */
#include "archive/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        open_case,
        place_case,
        rewrite_case,
        shape_case,
    };
    return suite_run("archive", cases, COUNT(cases));
}

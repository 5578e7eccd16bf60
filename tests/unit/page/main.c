/* Runs the unit tests of page/. */
#include "page/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        dump_case,
    };
    return suite_run("page", cases, COUNT(cases));
}

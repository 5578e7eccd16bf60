/* Runs the unit tests of style/. */
#include "style/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        cascade_case, dump_case, fit_case, sheet_case, show_case, value_case,
    };
    return suite_run("style", cases, COUNT(cases));
}

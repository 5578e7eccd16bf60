/* Runs the unit tests of deliver/. */
#include "deliver/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        canonical_case, css_case,    escape_case,  grid_case,
        html_case,      markup_case, palette_case, wrap_case,
    };
    return suite_run("deliver", cases, COUNT(cases));
}

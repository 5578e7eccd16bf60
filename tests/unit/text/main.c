/* Runs the unit tests of text/. */
#include "suite.h"
#include "text/cases.h"

int
main(void)
{
    static case_maker *const cases[] = {
        shape_case, break_case,  bidi_case, hyphen_case,
        line_case,  script_case, wide_case, document_case,
    };
    return suite_run("text", cases, COUNT(cases));
}

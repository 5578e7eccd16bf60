/* Runs the unit tests of form/. */
#include "form/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        code_case,  coverage_case, dossier_case, forms_case,     inline_case,
        links_case, parts_case,    running_case, structure_case, timeline_case,
    };
    return suite_run("form", cases, COUNT(cases));
}

/* Runs the unit tests of compose/. */
#include "compose/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        dates_case,    dossier_case,    head_case,     participants_case,
        quotes_case,   source_case,     speakers_case, steps_case,
        timeline_case, typography_case,
    };
    return suite_run("compose", cases, COUNT(cases));
}

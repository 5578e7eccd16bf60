/* Runs the unit tests of calendar/. */
#include "calendar/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        identity_case,
        moment_case,
        object_case,
        recurrence_case,
    };
    return suite_run("calendar", cases, COUNT(cases));
}

/* Runs the unit tests of readout/. */
#include "readout/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        job_case,
        messages_case,
        modules_case,
        warm_case,
    };
    return suite_run("readout", cases, COUNT(cases));
}

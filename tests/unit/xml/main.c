/* Runs the unit tests of xml/. */
#include "suite.h"
#include "xml/cases.h"

int
main(void)
{
    static case_maker *const cases[] = {
        encoding_case,
        fault_case,
        limits_case,
        tree_case,
    };
    return suite_run("xml", cases, COUNT(cases));
}

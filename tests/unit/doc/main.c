/* Runs the unit tests of doc/. */
#include "doc/cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        check_case, dump_case, names_case, node_case, walk_case,
    };
    return suite_run("doc", cases, COUNT(cases));
}

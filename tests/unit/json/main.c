/* Runs the unit tests of json/. */
#include "suite.h"
#include "json/cases.h"

int
main(void)
{
    static case_maker *const cases[] = {
        brief_case, linked_data_case, messages_case, sarif_case, value_case,
    };
    return suite_run("json", cases, COUNT(cases));
}

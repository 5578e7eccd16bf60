/* Runs the unit tests of read/. */
#include "cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        test_text_case,    test_pointer_case,   test_element_case,
        test_suggest_case, test_attribute_case, test_table_case,
        test_lint_case,    test_scale_case,     test_schema_case,
    };
    return suite_run("read", cases, COUNT(cases));
}

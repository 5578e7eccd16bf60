/* Runs the unit tests of layout/. */
#include "cases.h"

#include <stdlib.h>

int
main(void)
{
    static TCase *(*const cases[])(void) = {
        linebreak_case, line_case,        timeline_case,  flow_case,
        band_case,      block_case,       table_case,     table_width_case,
        pagebreak_case, balance_case,     furniture_case, figure_case,
        plan_case,      fit_case,         grid_case,      picture_case,
        trailer_case,   glue_case,        arrange_case,   row_case,
        columns_case,   plan_choice_case, coverage_case,
    };
    Suite *suite = suite_create("layout");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        suite_add_tcase(suite, cases[i]());
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

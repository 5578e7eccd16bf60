/* Runs the unit tests of layout/. */
#include "cases.h"
#include "suite.h"

int
main(void)
{
    static case_maker *const cases[] = {
        linebreak_case, line_case,        timeline_case,  flow_case,
        band_case,      block_case,       table_case,     table_width_case,
        pagebreak_case, balance_case,     furniture_case, figure_case,
        plan_case,      fit_case,         grid_case,      picture_case,
        trailer_case,   glue_case,        arrange_case,   row_case,
        columns_case,   plan_choice_case, coverage_case,
    };
    return suite_run("layout", cases, COUNT(cases));
}

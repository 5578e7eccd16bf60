/* The test cases of layout/, one a file. */
#ifndef READOUT_TESTS_LAYOUT_CASES_H
#define READOUT_TESTS_LAYOUT_CASES_H

#include <check.h>

TCase *linebreak_case(void);
TCase *pagebreak_case(void);
TCase *plan_case(void);
TCase *plan_choice_case(void);
TCase *columns_case(void);
TCase *glue_case(void);
TCase *arrange_case(void);
TCase *balance_case(void);
TCase *fit_case(void);
TCase *flow_case(void);
TCase *line_case(void);
TCase *band_case(void);
TCase *furniture_case(void);
TCase *block_case(void);
TCase *figure_case(void);
TCase *grid_case(void);
TCase *picture_case(void);
TCase *row_case(void);
TCase *table_case(void);
TCase *table_width_case(void);
TCase *trailer_case(void);
TCase *coverage_case(void);
TCase *timeline_case(void);

#endif

/* The test cases of read/, one a file. */
#ifndef READOUT_TEST_READ_CASES_H
#define READOUT_TEST_READ_CASES_H

#include <check.h>

TCase *test_text_case(void);
TCase *test_pointer_case(void);
TCase *test_element_case(void);
TCase *test_attribute_case(void);
TCase *test_suggest_case(void);
TCase *test_table_case(void);
TCase *test_lint_case(void);
TCase *test_scale_case(void);
TCase *test_schema_case(void);

#endif

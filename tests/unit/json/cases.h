/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_JSON_CASES_H
#define READOUT_TESTS_JSON_CASES_H

#include <check.h>

TCase *brief_case(void);
TCase *linked_data_case(void);
TCase *messages_case(void);
TCase *sarif_case(void);
TCase *value_case(void);

#endif

/* Test cases of readout/. */
#ifndef READOUT_TESTS_READOUT_CASES_H
#define READOUT_TESTS_READOUT_CASES_H

#include <check.h>

TCase *job_case(void);
TCase *messages_case(void);
TCase *modules_case(void);
TCase *warm_case(void);

#endif

/* The test cases of calendar/, and what they share. */
#ifndef READOUT_TESTS_CALENDAR_CASES_H
#define READOUT_TESTS_CALENDAR_CASES_H

#include <check.h>

TCase *identity_case(void);
TCase *moment_case(void);
TCase *object_case(void);
TCase *recurrence_case(void);

#endif

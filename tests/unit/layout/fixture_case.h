/* Cases whose tests each find a fixture of their own. */
#ifndef READOUT_TESTS_LAYOUT_FIXTURE_CASE_H
#define READOUT_TESTS_LAYOUT_FIXTURE_CASE_H

#include "fixture.h"

#include <check.h>

extern struct fixture fixture; /* set up before each test, then torn down */

TCase *fixture_case(const char *name);

#endif

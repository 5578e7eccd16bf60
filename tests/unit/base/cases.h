/* The cases of this folder, one a file, and what they share. */
#ifndef READOUT_TESTS_BASE_CASES_H
#define READOUT_TESTS_BASE_CASES_H

#include "base/str.h"
#include "expect.h"

#include <check.h>

TCase *address_case(void);
TCase *arena_case(void);
TCase *bidi_case(void);
TCase *buf_case(void);
TCase *bundle_case(void);
TCase *calendar_case(void);
TCase *diag_case(void);
TCase *escape_case(void);
TCase *file_case(void);
TCase *filename_case(void);
TCase *map_case(void);
TCase *message_case(void);
TCase *path_case(void);
TCase *ranges_case(void);
TCase *rrule_case(void);
TCase *str_case(void);
TCase *unit_case(void);
TCase *utf8_case(void);

#endif

/* The cases of this folder, one a file. */
#ifndef READOUT_TESTS_DELIVER_CASES_H
#define READOUT_TESTS_DELIVER_CASES_H

#include "base/arena.h"
#include "base/buf.h"
#include "expect.h"

#include <check.h>
#include <string.h>

TCase *canonical_case(void);
TCase *css_case(void);
TCase *escape_case(void);
TCase *grid_case(void);
TCase *html_case(void);
TCase *markup_case(void);
TCase *palette_case(void);
TCase *wrap_case(void);

#endif
